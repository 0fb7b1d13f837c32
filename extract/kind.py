"""The kind of a document: audit report, certification rules, monitoring checklist, or none of these."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from extract.reading import page_heads
from extract.reading.placeholders import is_blank
from schemas import patterns
from schemas.cache import yaml_file
from schemas.document import EMPTY, TICKED, Document
from schemas.result import Kind
from schemas.text import fold

_DATA = Path(__file__).parent / "kinds.yaml"
_SAMPLE = 100_000
_TITLE_LINES = 16
_LONGEST_TITLE = 70
_MUST = patterns.compile(r"应(?!急|用|收|付|届|力|变|答|聘|对风险|对措施)(?:当|该)?[^\W\x00-\x7f]|\bshall\b")
_SHORT, _FEW = 3000, 3
"""A long text under the title of a report that has so few of its signs is about reports, and none itself."""

_MUCH = 6.0
"""So many obligations in a thousand characters are rules; a report of what was found has one or two."""

_ROWS = 5
"""So many rows at least has a form without a title that tells it."""

_APART = patterns.compile(r"(?<=[^\x00-\u2fff])[ \u3000]{1,3}(?=[^\x00-\u2fff])")
"""Space within a label of few characters (体 系) tells nothing."""

_FIRST = 4
"""So many lines at the head of a paper are its own title, and no entry of a table."""

_HEAD, _OFTEN, _AT_HEAD, _ENOUGH_WORDS, _MORE_TEXT = 240, 3, 3, 6, 500
"""The words of a paper: how long its head is, how often one counts, how much more at the head, and how many
tell what it is, one more for so many characters."""

_SHEET = "表书单册页稿:：0123456789./-年度版v"
_INNER = frozenset("。；;，,：:")
_MARKS = frozenset({EMPTY, TICKED})
_DONE = ("有审核组、审核日期和审核结论", "it has a team, days and a conclusion")
_NUMBERED = patterns.compile(
    r"\s*(?:\d+(?:\.\d+)*[\s.、)）]|[（(]?[一二三四五六七八九十甲乙丙丁戊己庚辛]+[、)）])"
)
_NAMES: dict[Kind, tuple[str, str]] = {
    "audit_report": ("审核报告", "an audit report"),
    "certification_rules": ("认证规则", "certification rules"),
    "monitoring_checklist": ("质量监测检查表", "a monitoring checklist"),
}


class _Signs(NamedTuple):
    """The signs of a kind: whole title lines, patterns anywhere, those of work done, how many are enough,
    what its rows have again and again (null: nothing), and words that make a title sure."""

    title: tuple[re.Pattern[str], ...]
    signs: tuple[re.Pattern[str], ...]
    done: tuple[re.Pattern[str], ...]
    enough: int
    rows: re.Pattern[str] | None
    sure: tuple[str, ...]


class _Other(NamedTuple):
    """A kind of paper that no command reads: what it is called, how its title begins and ends, its words, and
    the kind of document that may stand behind such a title."""

    kind: str
    zh: str
    en: str
    title: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    issues: str

    def titled(self, forms: Iterable[str]) -> int:
        """How much of a title, in one of its forms, is this kind's: the length of the words that are its."""
        return max(_told(form, *words) for form in forms for words in self.title)


def _told(line: str, begun: str, ended: str) -> int:
    if begun not in line or not line.endswith(ended):
        return 0
    apart = line.index(begun) + len(begun) <= len(line) - len(ended)
    return len(begun) + len(ended) if apart else 0


class _Seen(NamedTuple):
    """What was counted of a kind's signs."""

    signs: int
    done: int

    @property
    def all(self) -> int:
        """All signs together."""
        return self.signs + self.done


class _Titled(NamedTuple):
    """What a title says: a kind, or a paper that no command reads; `sure` where nothing else can be meant."""

    kind: Kind | _Other | None
    sure: bool = True


def recognise(document: Document) -> tuple[str, str]:
    """The kind of a document (`Kind`, or one that is only refused by name) and why, in one short sentence
    (Chinese, then English after ` / `).

    An audit report tells of an audit that was done: team, days, organization, findings, conclusion. A title
    of the kind 审核…报告 alone tells it only where it speaks of a management system's audit; a short draft
    with such a title is one.
    """
    text = _APART.sub("", document.text[:_SAMPLE])
    signs, others = _load()
    seen = _count(signs["audit_report"], text)
    titled, sure = _title(document, signs, others)
    strong = seen.done >= 3 and seen.all >= signs["audit_report"].enough + 2
    if isinstance(titled, _Other):
        if strong and not sure:
            return _because("audit_report", *_DONE)
        found, reason = _by_signs(text, seen, signs)
        if titled.issues and found == titled.issues:
            return found, reason
        if titled.kind == "unknown" and (other := _by_words(text, others)):
            return _by_content(other)
        return titled.kind, f"标题表明是{titled.zh} / its title is that of {titled.en}"
    weak = (
        titled == "audit_report" and not sure and (seen.done < 1 or seen.all < signs["audit_report"].enough)
    )
    if weak or (titled == "audit_report" and len(text) > _SHORT and seen.all < _FEW):
        titled = None
    if titled == "audit_report" and is_blank(document):
        return "blank_form", "是没有填写的空白表 / a form that is not filled in"
    if titled is not None:
        return _because(titled, "标题如此", "by its title")
    found, reason = _by_signs(text, seen, signs)
    if found == "unknown" and (other := _by_words(text, others)):
        return _by_content(other)
    return found, reason


def _by_content(other: _Other) -> tuple[str, str]:
    return other.kind, f"内容表明是{other.zh} / its content is that of {other.en}"


def kind_of(document: Document) -> Kind:
    """The kind of a document as results name it: what is only refused by name is unknown."""
    found, _ = recognise(document)
    return next((kind for kind in _NAMES if kind == found), "unknown")


def _title(document: Document, signs: dict[Kind, _Signs], others: tuple[_Other, ...]) -> _Titled:
    """What the first line that reads as a title says; else what stands at the head of each page.

    Of the first lines one that surely is the title of an audit report goes before that of another paper."""
    stated = [_read_title(line, signs, others) for line in _title_lines(document)]
    first = [one for one in stated[:_FIRST] if one.kind is not None]
    if first:
        return next((one for one in first if one.sure and one.kind == "audit_report"), first[0])
    for found in stated:
        if found.kind is not None:
            return _Titled(found.kind, sure=found.sure and found.kind == "audit_report")
    parts = (document.text[start:end] for start, end in page_heads.parts(document))
    heads = (_read_title(part, signs, others) for part in parts)
    return next((one for one in heads if one.kind is not None), _Titled(None))


def _read_title(line: str, signs: dict[Kind, _Signs], others: tuple[_Other, ...]) -> _Titled:
    """What one line says: of papers the one that most of its words name."""
    forms = _forms(line)
    lengths = {other: length for other in others if (length := other.titled(forms))}
    if lengths:
        return _Titled(max(lengths.items(), key=itemgetter(1))[0])
    for kind, one in signs.items():
        if any(pattern.fullmatch(line) for pattern in one.title):
            sure = not one.sure or any(fold(word).lower() in forms[0] for word in one.sure)
            return _Titled(kind, sure or forms[0].startswith(("审核报告", "auditreport")))
    return _Titled(None)


def _forms(line: str) -> tuple[str, ...]:
    """A title folded, without what stands in brackets behind it; without what says that it is a sheet; of one
    in two languages each alone."""
    folded = fold(line).lower().strip("《》")
    opened = folded.find("(")
    bare = folded[:opened] if opened > 0 and folded.endswith(")") else folded
    chinese = "".join(c for c in bare if c > "\u2e7f")
    english = "".join(c for c in bare if "a" <= c <= "z")
    stated = (bare, chinese, english) if chinese and english and _INNER.isdisjoint(bare) else (bare,)
    return tuple(form for one in stated for form in (one, one.rstrip(_SHEET)) if form)


def _by_words(text: str, others: tuple[_Other, ...]) -> _Other | None:
    """The kind of paper whose words a text has most, those at its head above all; null where it has few."""
    folded = fold(text).lower()
    head = folded[:_HEAD]
    scores = {
        other: sum(min(folded.count(word), _OFTEN) + _AT_HEAD * (word in head) for word in other.words)
        for other in others
    }
    best, score = max(scores.items(), key=itemgetter(1))
    enough = _ENOUGH_WORDS + len(folded) // _MORE_TEXT
    return best if any(word in head for word in best.words) and score >= enough else None


def _title_lines(document: Document) -> list[str]:
    """The first lines and cells that may be titles: short, without a number before them."""
    parts = patterns.split(r"[\n\t]", document.text[:6000])
    bare = [" ".join(part.strip(" *#\u3000").split()) for part in parts if part.strip(" *#\u3000")]
    shown = [_APART.sub("", part) for part in bare]
    return [
        s
        for s in shown[:_TITLE_LINES]
        if len(s) <= _LONGEST_TITLE and _MARKS.isdisjoint(s) and "章" not in s[:4] and not _NUMBERED.match(s)
    ]


def _count(signs: _Signs, text: str) -> _Seen:
    return _Seen(
        sum(pattern.search(text) is not None for pattern in signs.signs),
        sum(pattern.search(text) is not None for pattern in signs.done),
    )


def _obligations(text: str) -> float:
    """Obligations (应 …, shall) in a thousand characters."""
    return 1000 * len(_MUST.findall(text)) / max(len(text), 1)


def _by_signs(text: str, audit: _Seen, signs: dict[Kind, _Signs]) -> tuple[str, str]:
    """Without a title: by what is told in the text; `audit` are the signs of an audit report in it."""
    obligations = _obligations(text)
    for kind in ("certification_rules", "monitoring_checklist"):
        rows = signs[kind].rows
        asked = obligations >= _MUCH if rows is None else len(rows.findall(text)) >= _ROWS
        if asked and _count(signs[kind], text).all >= signs[kind].enough:
            return _because(kind, "按其内容", "by its content")
    if audit.all >= signs["audit_report"].enough and audit.done >= 2 and obligations < _MUCH:
        return _because("audit_report", *_DONE)
    return (
        "unknown",
        "没有审核报告的标题，也没有审核组、审核日期和审核结论"
        " / it has no report's title, no team, days and conclusion",
    )


def _because(kind: Kind, zh: str, en: str) -> tuple[str, str]:
    name_zh, name_en = _NAMES[kind]
    return kind, f"是{name_zh}：{zh} / {name_en}: {en}"


@cache
def _load() -> tuple[dict[Kind, _Signs], tuple[_Other, ...]]:
    content = yaml_file.texts(_DATA)
    signs = {
        kind: _Signs(
            title=_patterns(content[kind].get("title", ())),
            signs=_patterns(content[kind].get("signs", ())),
            done=_patterns(content[kind].get("done", ())),
            enough=int(content[kind]["enough"]),
            rows=patterns.compile(content[kind]["rows"]) if "rows" in content[kind] else None,
            sure=tuple(content[kind].get("sure", ())),
        )
        for kind in _NAMES
    }
    return signs, tuple(map(_other, content["others"]))


def _other(stated: dict[str, Any]) -> _Other:
    titles = (fold(title).lower().rpartition("...") for title in stated["title"])  # folding opens "…"
    return _Other(
        stated["kind"],
        stated["zh"],
        stated["en"],
        tuple((begun, ended) for begun, _, ended in titles),
        tuple(fold(word).lower() for word in stated.get("words", ())),
        stated.get("issues", ""),
    )


def _patterns(written: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(patterns.compile(pattern, re.I) for pattern in written)
