"""A finding in one text that suffices alone, for formats that show little beside it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from hegui.render.page import place
from hegui.terminal.console import harmless
from hegui.wording import text, words
from schemas import patterns
from schemas.document import EMPTY, TICKED
from schemas.result import ListResult, MonitoringResult, RulebookResult

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hegui.catalogue import Explained
    from hegui.render import Look
    from schemas.leaf import Evidence
    from schemas.result import Clause, Finding, Judgement, ModelUse, Subject

_SUBJECTS: tuple[tuple[type[Judgement], Subject], ...] = (
    (RulebookResult, "certification_rules"),
    (MonitoringResult, "monitoring_checklist"),
    (ListResult, "list"),
)

MOST_PLACES = 6
_SHORTEST_LINE = 12
"""Characters of a page's line at least."""

_MASKED = patterns.compile(r"[0-9A-Z]{4,5}(?=[*0-9]{0,12}\*)[*0-9]{1,14}[0-9A-Zx]{1,4}")
"""A number without its middle."""

_TAG = patterns.compile(r"<input\b[^<>]{0,200}>|&#[xX]?[0-9a-fA-F]{4,6};", re.IGNORECASE)
_CHECKED = patterns.compile(r"\bchecked\b(?!\s{0,3}=\s{0,3}[\"']?false)", re.IGNORECASE)
_GLYPHS = str.maketrans(
    {**dict.fromkeys("\uf0fe\uf0fd\uf052\uf053", TICKED), **dict.fromkeys("\uf0a8\uf06f\uf0a3", EMPTY)}
)
"""Boxes of a symbol font, which no other font has."""


def subject(judgement: Judgement) -> Subject:
    """What the checks of an answer were about."""
    return next((named for kind, named in _SUBJECTS if isinstance(judgement, kind)), "audit_report")


def made(judgement: Judgement, look: Look) -> list[Explained]:
    """The checks that were made of a document, by code."""
    from hegui.catalogue import checks_about

    return checks_about(subject(judgement), look.select, look.ignore)


def sentence(finding: Finding, lang: str) -> str:
    """What is wrong, where, what was expected, and by which clause, in one line."""
    parts = _places(finding, lang)
    if finding.expected is not None:
        parts.append(f"{text('labels', 'expected', lang)} {within(finding.expected, lang)}")
    if finding.clauses:
        parts.append(f"{text('labels', 'clauses', lang)} {clauses(finding.clauses, lang)}")
    joint = "；" if lang == "zh" else "; "
    stated = harmless(joint.join(parts))
    message = harmless(finding.message)
    if not stated:
        return message
    return f"{message}（{stated}）" if lang == "zh" else f"{message} ({stated})"


def _places(finding: Finding, lang: str) -> list[str]:
    """Where it is, in one text; none without evidence."""
    where = list(dict.fromkeys(place(one, lang) for one in finding.evidence))
    shown = where[:MOST_PLACES]
    if len(where) > MOST_PLACES:
        shown.append(text("labels", "more", lang, count=len(where) - MOST_PLACES))
    return [("、" if lang == "zh" else ", ").join(shown)] if shown else []


def quoted(message: str, written: str) -> str:
    """A place's words as every output but JSON shows them, with boxes as boxes: what the message has masked
    is masked in them as well, however it is parted.

    >>> told = "T1101**********002X 校验不符"
    >>> quoted(told, "证号T11010519491231002X"), quoted(told, "证号T11010519491231003X")
    ('证号T1101**********002X', '证号T11010519491231003X')
    >>> quoted(told, "T110105 19491231 002X")
    'T1101**********002X'
    """
    written = with_ticks(written)
    for masked in _MASKED.findall(message):
        signs = ("[0-9A-Za-z]" if one == "*" else re.escape(one) for one in masked)
        whole = patterns.compile(r"\s{0,2}".join(signs))
        written = whole.sub(masked, written)
    return written


def evidence_words(finding: Finding, evidence: Evidence) -> str:
    """A place's words as every output but JSON shows them: `quoted`, and over the ends of a page's lines."""
    return quoted(finding.message, evidence.text if evidence.page is None else over_lines(evidence.text))


def over_lines(written: str) -> str:
    """A page's words without the blanks that ends of lines leave between two Chinese characters.

    Where what stands between such blanks is short they part cells, and stay.

    >>> over_lines("中华人民共和国合 同法 2.1"), over_lines("质检部 郑闻笛 组长 合格")
    ('中华人民共和国合同法 2.1', '质检部 郑闻笛 组长 合格')
    """
    lines: list[str] = []
    for part in written.split(" "):
        if lines and not (_is_han(lines[-1][-1:]) and _is_han(part[:1])):
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    return ("" if all(len(one) >= _SHORTEST_LINE for one in lines[1:-1]) else " ").join(lines)


def _is_han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def within(expected: str | None, lang: str) -> str | None:
    """What is expected as people say it, a day or number after a sign of comparison.

    >>> within("<= 2025-06-23", "zh"), within(">= 6", "en"), within("97930", "zh")
    ('不晚于 2025-06-23', 'at least 6', '97930')
    """
    sign, _, value = (expected or "").partition(" ")
    of_days = value[:4].isdecimal() and value[4:5] == "-"
    section = "bounds_of_days" if of_days else "bounds_of_numbers"
    return text(section, sign, lang, value=value) if sign in words()[section] else expected


def model_use(used: ModelUse, lang: str) -> str:
    """What a model that read along was asked, or why it was not, in one sentence."""
    if not used.asked and used.not_asked:
        return text("asking", "used_not", lang, reason=used.not_asked[0].reason)
    words = {"model": used.name, "asked": len(used.asked), "refuted": used.refuted}
    return text("asking", "used", lang, **words)


def with_ticks(written: str) -> str:
    """Words of a document with its boxes as boxes, where they are written as markup or in a symbol font.

    >>> with_ticks('<input type="checkbox" checked=""/> 符合 <input type="checkbox"/> 不符合')
    '☑ 符合 □ 不符合'
    """
    return _TAG.sub(_box, written).translate(_GLYPHS) if written else written


def _box(found: re.Match[str]) -> str:
    if found[0].startswith("&"):
        return html.unescape(found[0])
    return TICKED if _CHECKED.search(found[0]) else EMPTY


def foremost(finding: Finding) -> list[Evidence]:
    """The places that it compares, first that where what is wrong is written, as far as it is known."""
    places = list(finding.evidence)
    written = (at for at, one in enumerate(places) if finding.actual and finding.actual in one.text)
    at = next(iter(finding.odd), next(written, 0))
    return places[at : at + 1] + places[:at] + places[at + 1 :]


def clauses(cited: Iterable[Clause], lang: str) -> str:
    """The clauses, those of one document together."""
    by_document: dict[str, dict[str, None]] = {}
    for clause in cited:
        by_document.setdefault(clause.document, {})[clause.clause] = None
    joint, end = ("、", "，") if lang == "zh" else (", ", ", ")
    return end.join(f"{document} {joint.join(found)}" for document, found in by_document.items())


def why(finding: Finding) -> str:
    """Why a suppressed finding is let stand, by whom, and until when, as far as it is told."""
    known = finding.suppression.values() if finding.suppression else {}
    return harmless(", ".join(str(known[key]) for key in ("reason", "by", "until") if known.get(key)))


def shortened(words: str, most: int) -> str:
    """A text of at most so many characters."""
    return words if len(words) <= most else words[: most - 1] + "…"
