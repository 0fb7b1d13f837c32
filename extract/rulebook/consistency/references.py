"""References of a document of rules to its own clauses, items, annexes, tables: which lead to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.reading.source import Source
from extract.rulebook.clauses.outline import Outline
from extract.rulebook.consistency.reference_targets import Targets
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Block
from schemas.other_kinds.rule_mentions import DanglingReference, Target

_CJK = "一二三四五六七八九十百零〇"
_POINTED = r"\d{1,2}(?:\s?\.\s?\d{1,3}){0,6}"
_AND = r"\s?(?:条款?|款|章|节)?\s?(?:、|，|,|和|或者?|以?及|与|至|到|[~-]|—{1,2})\s?第?\s?"
_NUMBERS = patterns.compile(
    rf"(?<![\d.A-Za-z/-])(?<![A-Za-z]\s){_POINTED}(?:{_AND}{_POINTED}){{0,9}}(?![\d%])"
)
_ONE = patterns.compile(_POINTED)
_ITEM = patterns.compile(
    rf"\s?(?:条款?|款)?\s?第?\s?(?:[（(]\s?(?P<a>[a-z]|\d{{1,2}}|[{_CJK}]{{1,3}})\s?[)）]|(?P<b>[a-z]|\d{{1,2}})\s?[)）]"
    rf"|(?P<c>[①-⑳])|(?<=第)\s?(?P<d>[a-z]|\d{{1,2}}|[{_CJK}]{{1,3}})(?=\s?项))\s?(?P<told>项|条|款)?"
)
_CLAUSE = patterns.compile(r"\s?(?:条(?!件|例|文|码|目)款?|款(?!项)|章(?!程)|节(?!能|日|假|约))")
_TOLD = patterns.compile(r"\s?的?(?:规定|要求|所[述列规指定]|[所中]?确定|条件|情形|之一)")
_DOCUMENT = r"本(?:认证)?(?:规则|文件|细则|办法|规定|程序|方案|准则|要求|制度|规范|指南)"
_ITSELF = patterns.compile(_DOCUMENT)
_OWN = patterns.compile(rf"{_DOCUMENT}(?:的|中|之)?\s?第?\s?$")
_LED = patterns.compile(
    r"(?:见|按照?|依照?|依据|根据|满足|符合|执行|参照|遵照|遵循|违反|适用|对|从)\s?(?:上述|前述)?\s?第?\s?(?:条款)?\s?$"
)
_SEEN = patterns.compile(r"见\s?第?\s?$")
_STATED = patterns.compile(r"第\s?$")
_ARTICLE = patterns.compile(rf"第\s?(?P<n>[{_CJK}]{{1,6}}|\d{{1,3}})\s?(?P<unit>[条章节编])(?!件|例|程)")
_ANNEX = patterns.compile(
    rf"附\s?[录表件]\s?(?P<n>[A-Z](?![A-Za-z\d])|\d{{1,2}}(?!\d)|[{_CJK[:10]}]{{1,2}})(?!\s?[份张页个项款])"
)
_TABLE = patterns.compile(
    r"(?:(?<![\u4e00-\u9fffA-Za-z])|(?<=[见按如照据用查与和及由从到对在]))表\s?(?P<n>\d{1,2}|[A-Z]\s?[.-]?\s?\d{1,2})(?![\d%])(?!\s?[份张页个项次])"
)
_FOREIGN = patterns.compile(
    r"(?<![A-Za-z])(?:[A-Z]{2,8}(?:\s?/\s?[A-Z]{1,5}){0,2}[\s-]{0,2}[A-Z]{0,5}\s?\d{2,}|MD\s?\d|CC\s?\d|SC\s?\d)|《[^》]{1,80}》|该标准|标准条款"
)
_OTHER = patterns.compile(
    r"(?:标准|准则|条例|办法|法|规定|规范|指南|通知|公告|合同|手册|文件|指令|规则|细则)(?:的|中|之)?\s?(?:第|条款)?\s?$"
)
_BEHIND = patterns.compile(r"\s?[（(]\s?(?:GB|ISO|CNAS|IAF|RB|《)")
_ELSEWHERE = patterns.compile(r"另附|另行|另册|单独成册")
_OF_STANDARD = patterns.compile(r"标准[^。；\n]{0,12}条款|条款[^。；\n]{0,10}标准")
_STOP = "。；;！!？?\n"
_WIDE, _NEAR, _LONGEST = 24, 40, 300
_MANY = 50
_UNSURE = 5
"""More dangling references than these, and more than every second, are no slips."""


class _Spoken(NamedTuple):
    """A reference in a block: its range there, what it refers to, for an item its label, and where the row of
    references begins in which it stands."""

    start: int
    end: int
    kind: Target
    number: str
    item: str | None = None
    led: int = -1


def dangling(source: Source, found: Outline, targets: Targets) -> list[DanglingReference]:
    """The references to what is not there, in reading order."""
    made: list[DanglingReference] = []
    spoken = 0
    for block in source.document.blocks[targets.first :]:
        if block.role != "body" or block.kind not in ("heading", "paragraph"):
            continue
        for one in _references(narrow(source.text[block.start : block.end]), targets):
            spoken += 1
            if not targets.has(one.kind, one.number, one.item):
                made.append(_made(source, found, targets, block, one, few=len(made) < _MANY))
    return [] if len(made) > _UNSURE and 2 * len(made) > spoken else made


def _made(
    source: Source, found: Outline, targets: Targets, block: Block, one: _Spoken, *, few: bool
) -> DanglingReference:
    start = block.start + one.start
    place = source.leaf(one.number, start, block.start + one.end)
    above = found.above(start + 1)
    target = f"{one.number} ({one.item})" if one.item else one.number
    sentence = source.text[max(block.start, start - _WIDE) : min(block.end, block.start + one.end + _NEAR)]
    near = (
        targets.titled_in(sentence, above.found.number if above else None)
        if one.kind == "clause" and few
        else []
    )
    return DanglingReference(place, one.kind, target, above.found.number if above else None, near)


def _references(text: str, targets: Targets) -> Iterator[_Spoken]:
    """The references of a paragraph into the document itself."""
    if _OF_STANDARD.search(text):
        return
    led = targets.leading_end(text)
    for finder in (_pointed, _articles, _annexes, _tables):
        for one in finder(text, targets):
            if one.start >= led and _is_own(text, max(one.led, 0) or one.start, one.end):
                yield one


def _is_own(text: str, start: int, end: int) -> bool:
    """Whether a reference is one into the document, and not into another that its sentence names."""
    low = max(start - _LONGEST, 0)
    sentence = text[max(low, *(text.rfind(stop, low, start) + 1 for stop in _STOP)) : start]
    if _OWN.search(sentence):
        return True
    if _BEHIND.match(text, end) or _ELSEWHERE.search(text[end : end + _WIDE]):
        return False
    own = [match.end() for match in _ITSELF.finditer(sentence)]
    other = [match.end() for match in _FOREIGN.finditer(sentence)]
    if other and max(other) > max(own, default=-1):
        return False
    return not _OTHER.search(sentence) or bool(own and len(sentence) - own[-1] <= 2)


def _pointed(text: str, targets: Targets) -> Iterator[_Spoken]:
    """References by numbers with points (6.2.1 条, 见 8.8, 9.2.1 (d) 项)."""
    for match in _NUMBERS.finditer(text):
        ones = [*_ONE.finditer(match[0])]
        numbers = ["".join(one[0].split()) for one in ones]
        item = _ITEM.match(text, match.end())
        before = text[max(0, match.start() - _WIDE) : match.start()]
        if not _is_spoken_of(before, text[match.end() :][:8], max(n.count(".") for n in numbers), item):
            continue
        if not targets.pointed and not _OWN.search(before):
            continue
        for one, number in zip(ones, numbers, strict=True):
            start, end = match.start() + one.start(), match.start() + one.end()
            last = one is ones[-1]
            tail = _CLAUSE.match(text, end)
            if last and item and targets.has("clause", number):
                label = item["a"] or item["b"] or item["c"] or item["d"]
                yield _Spoken(start, item.end(), "item", number, label, match.start())
            else:
                yield _Spoken(start, tail.end() if tail else end, "clause", number, None, match.start())


def _is_spoken_of(before: str, after: str, points: int, item: re.Match[str] | None) -> bool:
    """Whether numbers are spoken of as clauses, by the words around them."""
    led = _OWN.search(before) or _LED.search(before)
    if points == 0:
        return bool(_CLAUSE.match(after) and _STATED.search(before))
    if _CLAUSE.match(after):
        return True
    if item and (led or (item["told"] and points > 1)):
        return True
    if points == 1:
        return bool(_OWN.search(before) or _SEEN.search(before) or (led and _TOLD.match(after)))
    return bool(led or _TOLD.match(after))


def _articles(text: str, targets: Targets) -> Iterator[_Spoken]:
    """References by counted names (第十二条, 第三章)."""
    for match in _ARTICLE.finditer(text):
        if not targets.counts(match["unit"]):
            continue
        number = "".join(match[0].split())
        item = _ITEM.match(text, match.end())
        if item and match["unit"] == "条" and targets.has("clause", number):
            label = item["a"] or item["b"] or item["c"] or item["d"]
            yield _Spoken(match.start(), item.end(), "item", number, label)
        else:
            yield _Spoken(match.start(), match.end(), "clause", number)


def _annexes(text: str, targets: Targets) -> Iterator[_Spoken]:  # noqa: ARG001
    for match in _ANNEX.finditer(text):
        yield _Spoken(match.start(), match.end(), "annex", "".join(match[0].split()))


def _tables(text: str, targets: Targets) -> Iterator[_Spoken]:  # noqa: ARG001
    for match in _TABLE.finditer(text):
        yield _Spoken(match.start(), match.end(), "table", "".join(match[0].split()))
