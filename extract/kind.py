"""The kind of a document: audit report, certification rules, monitoring checklist, or none of these."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from schemas import rx, yaml_file
from schemas.document import Document
from schemas.result import Kind

_DATA = Path(__file__).parent / "kinds.yaml"
_SAMPLE = 100_000
_TITLE_LINES = 16
_LONGEST_TITLE = 70
_MUST = rx.compile(r"应(?!急|用|收|付|届|力|变|答|聘|对风险|对措施)(?:当|该)?[^\W\x00-\x7f]|\bshall\b")
_SHORT, _FEW = 3000, 3
"""A long text under the title of a report that has so few of its signs is about reports, and none itself."""

_MUCH = 6.0
"""So many obligations in a thousand characters are rules; a report of what was found has one or two."""

_ROWS = 5
"""So many rows at least has a form without a title that tells it."""

_APART = rx.compile(r"(?<=[^\x00-\u2fff])[ \u3000]{1,3}(?=[^\x00-\u2fff])")
"""Space within a label of few characters (体 系) tells nothing."""

_NUMBERED = rx.compile(r"\s*(?:\d+(?:\.\d+)*[\s.、)）]|[（(]?[一二三四五六七八九十]+[、)）])")
_NAMES: dict[Kind, tuple[str, str]] = {
    "audit_report": ("审核报告", "an audit report"),
    "certification_rules": ("认证规则", "certification rules"),
    "monitoring_checklist": ("质量监测检查表", "a monitoring checklist"),
}


class _Signs(NamedTuple):
    """The signs of a kind: whole title lines, patterns anywhere, those of work done, how many are enough, and
    what stands in its rows again and again (null: nothing does)."""

    title: tuple[re.Pattern[str], ...]
    signs: tuple[re.Pattern[str], ...]
    done: tuple[re.Pattern[str], ...]
    enough: int
    rows: re.Pattern[str] | None


class _Other(NamedTuple):
    """A kind of document that no command reads: its title line, what it is called, and the kind of document
    that may stand behind such a title."""

    title: re.Pattern[str]
    zh: str
    en: str
    issues: str = ""


class _Seen(NamedTuple):
    """What was counted of a kind's signs."""

    signs: int
    done: int

    @property
    def all(self) -> int:
        """All signs together."""
        return self.signs + self.done


def recognise(document: Document) -> tuple[Kind, str]:
    """The kind of a document and why, in one short sentence (Chinese, then English after ` / `).

    An audit report tells of an audit that was done: team, days, organization, findings, conclusion. Rules
    that say how audits are to be done, checklists with scores, plans, contracts and manuals are none; a short
    draft with the title of a report is one.
    """
    text = _APART.sub("", document.text[:_SAMPLE])
    signs, others = _load()
    seen = _count(signs["audit_report"], text)
    titled = _title(document, signs, others)
    if isinstance(titled, _Other):
        if seen.done >= 3 and seen.all >= signs["audit_report"].enough + 2:
            return _because(
                "audit_report", "有审核组、审核日期和审核结论", "it has a team, days and a conclusion"
            )
        found, reason = _by_signs(text, seen, signs)
        if titled.issues and found == titled.issues:
            return found, reason
        return "unknown", f"标题表明是{titled.zh} / its title is that of {titled.en}"
    if titled == "audit_report" and len(text) > _SHORT and seen.all < _FEW:
        titled = None
    if titled is not None:
        return _because(titled, "标题如此", "by its title")
    return _by_signs(text, seen, signs)


def _title(document: Document, signs: dict[Kind, _Signs], others: tuple[_Other, ...]) -> Kind | _Other | None:
    """What the first line that reads as a title says."""
    for line in _title_lines(document):
        for other in others:
            if other.title.fullmatch(line):
                return other
        for kind, one in signs.items():
            if any(pattern.fullmatch(line) for pattern in one.title):
                return kind
    return None


def _title_lines(document: Document) -> list[str]:
    """The first lines and cells that may be titles: short, without a number before them."""
    parts = rx.split(r"[\n\t]", document.text[:6000])
    bare = [" ".join(part.strip(" *#\u3000").split()) for part in parts if part.strip(" *#\u3000")]
    shown = [_APART.sub("", part) for part in bare]
    return [s for s in shown[:_TITLE_LINES] if len(s) <= _LONGEST_TITLE and not _NUMBERED.match(s)]


def _count(signs: _Signs, text: str) -> _Seen:
    return _Seen(
        sum(pattern.search(text) is not None for pattern in signs.signs),
        sum(pattern.search(text) is not None for pattern in signs.done),
    )


def _obligations(text: str) -> float:
    """Obligations (应 …, shall) in a thousand characters."""
    return 1000 * len(_MUST.findall(text)) / max(len(text), 1)


def _by_signs(text: str, audit: _Seen, signs: dict[Kind, _Signs]) -> tuple[Kind, str]:
    """Without a title: by what is told in the text; `audit` are the signs of an audit report in it."""
    obligations = _obligations(text)
    for kind in ("certification_rules", "monitoring_checklist"):
        rows = signs[kind].rows
        asked = obligations >= _MUCH if rows is None else len(rows.findall(text)) >= _ROWS
        if asked and _count(signs[kind], text).all >= signs[kind].enough:
            return _because(kind, "按其内容", "by its content")
    if audit.all >= signs["audit_report"].enough and audit.done >= 2 and obligations < _MUCH:
        return _because(
            "audit_report", "有审核组、审核日期和审核结论", "it has a team, days and a conclusion"
        )
    return (
        "unknown",
        "没有审核报告的标题，也没有审核组、审核日期和审核结论"
        " / it has no report's title, no team, days and conclusion",
    )


def _because(kind: Kind, zh: str, en: str) -> tuple[Kind, str]:
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
            rows=rx.compile(content[kind]["rows"]) if "rows" in content[kind] else None,
        )
        for kind in _NAMES
    }
    others = tuple(
        _Other(rx.compile(o["title"], re.I), o["zh"], o["en"], o.get("issues", "")) for o in content["others"]
    )
    return signs, others


def _patterns(written: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(rx.compile(pattern, re.I) for pattern in written)
