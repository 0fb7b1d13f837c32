"""The audit as a sentence tells that it was carried out: its days and its type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from checks.compare import every_place
from checks.context import Context
from checks.text.excusing_words import excused
from schemas import patterns
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.text import fold

_WHOLE_DAY = len("2025-01-01")
_BY_TEAM = patterns.compile(r"审核组[^。；;]{0,24}?(?:于|自|在|从)\s?$")
_TO = patterns.compile(r"\s?日?\s?[（(]?[上下]?午?[)）]?\s?(?:至|到|—|–|-|~|～){1,2}\s?")
_AUDITED = patterns.compile(
    r"\s?日?[^。；;]{0,50}?(?:实施|进行|开展|执行|完成)了?[^，,。；;]{0,16}?审核(?!员|组|计划|发现|证据)"
)
_OTHERS = patterns.compile(
    r"第?[一1]\s?阶段|初访|预审|上次|上一|前次|内审|内部审核|计划|拟|原定|改期|延期|补充|跟踪|追踪|验证|远程|分别|第[一二三四]组"
)
_SLIP = timedelta(days=14)
"""What is farther from the audit is another one."""

_TYPES = {
    "surveillance": patterns.compile(r"监督(?!管理|检查|抽查)"),
    "recertification": patterns.compile(r"再认证|换证"),
    "stage2": patterns.compile(r"初次(?:认证)?|第二阶段"),
}
_TYPE_WORDS = ("监督审核", "监督现场审核", "再认证审核", "再认证现场审核", "初次认证", "初次审核", "换证审核")
_CARRIED_OUT = patterns.compile(
    r"(?:[本此]次(?:年度)?|(?:审核组|[本此]次)[^。；;]{0,90}?(?:实施|进行|开展|执行|完成)了(?:其|该|本)?(?:年度)?)"
    r"(?P<told>[^，,。；;\d]{0,20}?)(?:现场)?审核"
)
_OTHER_AUDIT = patterns.compile(
    r"上次|上一|前次|历次|以往|曾|周期|下次|计划|应|拟|将|申请|结合|扩大|扩项|变更|特殊|转换|[一二三两]次|第[一二三]年|自[^，,。；;]{0,16}以来"
)


_SHOWN = 30
"""So many characters of a sentence show which is meant."""


class Told(NamedTuple):
    """The first and last day of the audit in a sentence."""

    start: Leaf[str]
    end: Leaf[str]


def told_days(context: Context) -> Iterator[Told]:
    """The days on which a sentence has the team carry out the audit, soon before or after those that all
    other places tell, and not the same."""
    start, end = context.report.audit.start, context.report.audit.end
    if start is None or end is None or _WHOLE_DAY not in {len(start.value or "")} & {len(end.value or "")}:
        return
    known = {place.value for place in every_place([start, end])}
    for one, other in pairwise(mention.leaf for mention in context.mentions.dates):
        if one.path or other.path or {len(one.value or ""), len(other.value or "")} != {_WHOLE_DAY}:
            continue
        lead, rest = context.mentions.around(one)
        after = context.mentions.around(other)[1]
        if not _TO.fullmatch(rest[: max(other.span[0] - one.span[1], 0)]) or not _BY_TEAM.search(lead):
            continue
        said = _AUDITED.match(after)
        if said is None or _OTHERS.search(lead[-30:] + said[0]) or {one.value, other.value} <= known:
            continue
        away = abs(first_day(str(one.value)) - first_day(str(start.value)))
        if away <= _SLIP and (one.value != start.value or other.value != end.value):
            yield Told(one, other)


class OtherType(NamedTuple):
    """A sentence on what was carried out that has another type of audit than the report, and that type.

    `doubt`: words by which it may be of another audit, or the audit of two types."""

    leaf: Leaf[str]
    name: str
    doubt: str


def told_type(context: Context) -> OtherType | None:
    """The sentence that has another type of audit than the report's; null where sentences have several."""
    kind = context.report.audit_type
    if kind is None or kind.value not in _TYPES:
        return None
    found: dict[str, OtherType] = {}
    for passage in context.mentions.passages(_TYPE_WORDS):
        sentence = fold(str(passage.leaf.value))
        said = _CARRIED_OUT.search(sentence)
        if said is None:
            continue
        excuse = excused(_OTHER_AUDIT, sentence, *said.span("told"))
        for name, words in _TYPES.items():
            if words.search(said["told"]) and not excuse.here:
                found.setdefault(name, OtherType(passage.leaf, name, excuse.doubt))
    own = found.pop(str(kind.value), None)
    stated = {str(place.value) for place in kind.places}
    if len(found) != 1 or not stated.isdisjoint(found):
        return None
    written = next(iter(found.values()))
    return written._replace(doubt=written.doubt or (" ".join(own.leaf.raw.split())[:_SHOWN] if own else ""))
