"""How many laws are in the list of an annex or a numbered table, as the text says where it refers to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.readers.leaves import body_end
from extract.readers.tables import notes
from extract.readers.tables.grid import grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_count
from schemas import patterns
from schemas.report import LawList

_NUM = r"(?:\d{1,4}|[一二三四五六七八九十百两]{1,5})"
_ANNEX = patterns.compile(
    r"附(?:录|件|表|后|在后|于)|(?:见|列[于入在])表\s?[\dA-Z]|(?:明细|清单|目录|名录|名单|条目)(?:详?见|列于|列在)下(?!面?的?条款)"
    r"|(?:清单|登记表|台账|名录)\s?\d{1,2}(?!\d|\s?[部项条件份个])"
    r"|\b(?:annex|appendix|attached|attachment)\b",
    re.IGNORECASE,
)
_LAW_WORD = patterns.compile(
    r"法律|法规|合规义务|(?:清单|台账|名录)[^。；;]{0,12}\d\s?部|\blaws?\b|\blegal|\blegislation|\bregister",
    re.IGNORECASE,
)
_FAR_AWAY = patterns.compile(
    rf"(?<![A-Za-z\d.-])(?<![上下]列)(?<![上前]述)(?<!以上)(?P<n>{_NUM})\s?(?:余)?\s?(?:部|项|件)(?![门分位])"
    r"|(?<![A-Za-z\d.-])(?P<n2>\d{1,3})\s(?:applicable |relevant )?(?:laws|titles|acts|items|regulations)\b",
    re.IGNORECASE,
)
"""The number of a list that stands in an annex, in a sentence on laws and the annex."""

_KEPT = patterns.compile(
    r"(?:清单|名录|目录|台账|登记册|登记簿|登记表|一览表|汇编)》?(?:[（(][^（()）\n]{1,20}[)）])?(?:中|内|上|里)?[，,]?(?:本次|审核时|截至目前|截止目前|目前|当前|最新|现行版?|更新后|现|已|共|总)*"
    rf"(?:有|收录|收入|收有|列有|列入|列出|载有|登记|纳入|含|包括|计)了?(?:共|合计|总计)?\s?(?P<n>{_NUM})\s?[部项件](?![门分位])"
)
"""What keeps the laws, and how many it has, in a sentence that refers to no annex (清单现有35部)."""

_IDENTIFIED = patterns.compile(
    rf"(?:清单|名录|目录|台账)》?(?:[（(][^（()）\n]{{1,20}}[)）])?[^，,。；;\n\d]{{0,6}}(?:[，,][^，,。；;\n]{{0,16}}(?:更新|修订)[，,])?\s?(?:共|现|已|总共|合计){{0,2}}"
    rf"(?:识别|收集|辨识|获取|收录|列出|登记)了?(?:共|合计)?(?:适用的?|相关的?)?(?:法律|法规)[^，,。；;\n\d]{{0,20}}?(?:共|合计|总计)?\s?(?P<n>{_NUM})\s?[部项件](?![门分位])"
)
"""What keeps the laws, and how many were identified in it (清单共识别法律法规及其他要求68项)."""

_OF_LAWS = patterns.compile(
    r"(?:法律|法规|合规义务|清单|台账|名录)[^，,。；;:\n]{0,8}$|(?:^|[，,:：])\s?(?:目前|当前|现|已|总|合|共|计|有|收录|列|入|识别|收集){0,5}\s?$"
)
_LAWS_BEHIND = patterns.compile(r"\s?[^，,。；;:\n\d]{0,6}(?:法律|法规)")
"""Right before and behind the number of a list that stands in a numbered table, unless its unit is laws'."""

_OWN = patterns.compile(
    rf"\s?(?:(?:以上|以下|其中|共|计|收录|识别|现行|有效|适用的?|国家|地方)\s?){{0,3}}(?:法律|法规){{1,2}}\s?(?:共|计|有|[:：])?\s?(?P<n>{_NUM})\s?[部项件]"
    rf"(?:\s?[、，,和及]\s?(?:技术|适用)?(?:标准|规范|其[他它]要求)[^\W\d_]{{0,6}}?\s?(?:共|计)?{_NUM}\s?[部项件个])?[。；;]?\s?$"
)
"""A line over a list that is but the number of its laws, beside that of its standards."""

_LAWS_BEFORE = patterns.compile(r"(?:法律|法规)\s?(?:共计?|合计|总计|计|有)?\s?$")
_OTHERS = patterns.compile(r"(?:标准|规范|要求|制度|文件)[^，,。；;:：\n\d]{0,4}$")
"""Right before the number of what is listed beside the laws."""

_LINES = 4
_POINTS = patterns.compile(r"\s{0,3}(?:清单|目录|明细|名录|名称|详|具体|见|列于)")
_SAMPLED = patterns.compile(r"抽|未|缺|其中|逐[部个一]")
_REACH = 160


_REFERENCE = patterns.compile(
    r"(?:附(?:录|件|表)|登记表|清单|台账|名录|表|\b(?:annex|appendix|table)\s)\s?(?:[A-Za-z]?\d{0,2}(?:[-–.．]\d{1,2})?(?<=[\dA-Za-z])|[一二三四五六七八九十]{1,3})",
    re.I,
)
"""What a sentence refers to, and what stands in the caption there (附件3, 表3-2, Annex C)."""


_LONGEST_CAPTION = 160


class _AnnexCount(NamedTuple):
    """The number of laws that a sentence states, where it is written, and the annexes and tables it names."""

    value: int
    start: int
    end: int
    names: tuple[str, ...]


def count(source: Source, lists: list[tuple[int, LawList]]) -> None:
    """Gives lists in annexes (each with its offset) the numbers that the text states of them elsewhere.

    A number is of the one list whose caption is referred to; where all say the same, of the longest list.
    Where no sentence refers to an annex, what is said of the register itself counts (清单现有35部)."""
    stated = ([*_counts(source)] or [*_kept(source)]) if lists else []
    captions = [(_names(_caption(source, at)), made) for at, made in lists] if stated else []
    above = {id(made) for at, made in lists if _counted_above(source, at, made)}
    counted = {id(made) for _, made in lists if made.stated_count is not None}
    for one in stated:
        named = ([made for own, made in captions if name in own] for name in one.names)
        made = next((found[0] for found in named if len(found) == 1), None)
        if made and made.stated_count and id(made) in above:
            made.stated_count.mentions.append(source.mention(one.value, one.start, one.end))
        elif made and id(made) not in counted:
            for (
                _,
                other,
            ) in lists:  # those of them that the sentence names besides (…，其中《甲法》、《乙法》…)
                low, high = other.stated_count.span if other.stated_count else (0, 0)
                if low < one.end and one.start < high:
                    other.stated_count = None
            made.stated_count = source.leaf(one.value, one.start, one.end)
    registers = [made for _, made in lists if made.place == "compliance"]
    if registers and len({one.value for one in stated}) == 1 and not any(r.stated_count for r in registers):
        whole = max(registers, key=lambda made: len(made.titles))
        whole.stated_count = source.leaf(stated[-1].value, stated[-1].start, stated[-1].end)


def _caption(source: Source, at: int) -> str:
    """The line right before the table of an offset, or over the one that tells how many laws it has."""
    lines = _lines_above(source, at)
    return next((line for line, _ in lines if not _OWN.match(line)), "")


def _lines_above(source: Source, at: int) -> list[tuple[str, int]]:
    """The two written lines before the table of an offset, the nearest first, and where each begins."""
    grid = grids(source).get(block_at(source, at))
    above = notes.before(grid) if grid else None
    if grid is None or above is None or len(above.text) > _LONGEST_CAPTION:
        return []
    found = [(narrow(above.text), above.start)]
    for block in reversed(source.document.blocks[max(grid.index - _LINES, 0) : grid.index]):
        line = source.text[block.start : block.end].strip()
        if block.start < above.start and line:
            alone = block.kind != "table" and len(line) <= _LONGEST_CAPTION
            return [*found, (narrow(line), block.start)] if alone else found
    return found


def _counted_above(source: Source, at: int, made: LawList) -> bool:
    """Whether the line right over a list tells its laws, apart from its standards (法规33项、标准10项)."""
    for line, start in _lines_above(source, at)[:1]:
        match = _OWN.match(line)
        value = parse_count(match["n"]) if match else None
        if match and value and made.stated_count is None:
            begin = source.text.find(match["n"], start)
            made.stated_count = source.leaf(value, begin, begin + len(match["n"]))
            return True
    return False


def _counts(source: Source) -> Iterator[_AnnexCount]:
    """The numbers of sentences that tell how many laws are in the list of an annex."""
    text = narrow(source.text[: body_end(source)])
    done = -1
    for annex in _ANNEX.finditer(text):
        for marks in ("。\n；;", "。\n"):
            low, sentence = _sentence(text, annex, marks)
            low, sentence = _with_last(text, low, sentence)
            found = [one for one in _FAR_AWAY.finditer(sentence) if _is_of_laws(annex[0], sentence, one)]
            found = _of_laws_alone(sentence, found)
            same = len({one["n"] or one["n2"] for one in found}) == 1
            if low == done or not same or not _LAW_WORD.search(sentence):
                continue
            if _SAMPLED.search(sentence, 0, max(found[-1].end(), annex.end() - low)):
                continue
            done = low
            name = "n" if found[0]["n"] else "n2"
            if value := parse_count(found[0][name]):
                yield _AnnexCount(
                    value, low + found[0].start(name), low + found[0].end(name), _names(sentence)
                )
            break


def _of_laws_alone(sentence: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Of several numbers that of the laws, where the others are of standards (法规40项、标准10项)."""
    laws = [one for one in found if _LAWS_BEFORE.search(sentence[max(0, one.start() - 24) : one.start()])]
    rest = [one for one in found if one not in laws]
    others = all(_OTHERS.search(sentence[max(0, one.start() - 24) : one.start()]) for one in rest)
    return laws if len(laws) == 1 and rest and others else found


def _is_of_laws(annex: str, sentence: str, number: re.Match[str]) -> bool:
    """Whether a number is one of laws: a numbered table may be of anything, so its clause has to tell it."""
    if "表" not in annex or annex.startswith("附") or "部" in number[0]:
        return True
    low, high = max(0, number.start() - 24), number.end()
    return bool(_OF_LAWS.search(sentence[low : number.start()]) or _LAWS_BEHIND.match(sentence, high))


def _kept(source: Source) -> Iterator[_AnnexCount]:
    """The numbers of sentences on laws that tell how many a register has, or of answers to questions."""
    text = narrow(source.text[: body_end(source)])
    every = [*_KEPT.finditer(text), *_IDENTIFIED.finditer(text)]
    for match in sorted(every, key=lambda one: one.start()):
        low = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _REACH)
        sentence = max(text.rfind(mark, low, match.start()) + 1 for mark in "。；;\n\t")
        stated = text[max(low, sentence) : match.end()]
        if (
            _LAW_WORD.search(text, low, match.end())
            and not _SAMPLED.search(stated)
            and (value := parse_count(match["n"]))
        ):
            yield _AnnexCount(value, *match.span("n"), ())


def _with_last(text: str, low: int, sentence: str) -> tuple[int, str]:
    """A sentence that only says where the list is (清单见表11), with the one before it."""
    last = len(text[:low].rstrip("。\n ")) if low and text[low - 1] in "。\n" else 0
    if not last or not _POINTS.match(sentence) or _FAR_AWAY.search(sentence):
        return low, sentence
    before = max(text.rfind(mark, max(low - _REACH, 0), last) + 1 for mark in "。；;\n\t")
    return before, text[before : low + len(sentence)]


def _sentence(text: str, annex: re.Match[str], marks: str) -> tuple[int, str]:
    """Where the words begin that some marks part around an annex, and the words."""
    low = max(text.rfind(mark, max(annex.start() - _REACH, 0), annex.start()) + 1 for mark in marks)
    ends = [at for mark in marks if (at := text.find(mark, annex.end(), annex.end() + _REACH)) >= 0]
    return low, text[low : min(ends, default=annex.end())]


def _names(text: str) -> tuple[str, ...]:
    """The annexes and tables that a text names, as they are compared."""
    return tuple(match[0].replace(" ", "").casefold() for match in _REFERENCE.finditer(narrow(text)))
