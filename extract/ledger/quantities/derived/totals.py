"""Totals that a sentence tells behind all of their amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.amounts.quantities import SentenceTotal, Working
from schemas.text import fold

_N = r"(?>\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?)"
_UNIT = (
    r"(?:万kWh|kWh|吨标准?煤|tce|GJ|万元|千元|公斤|千克|平方米|立方米|万?m3"
    r"|kg|元|吨|件|台套|[台套条辆个只支批箱袋瓶桶张根块座间部具份项名人]|t)(?![A-Za-z/])"
)
_TOTAL = patterns.compile(
    rf"[，,、；;（(等]\s?(?:以上|各项|上述)?(?:合计|共计|总计|总共)(?:为|是|[:：])?\s?(?P<n>{_N})\s?(?P<unit>{_UNIT})"
)
_CHAIN = patterns.compile(rf"[，,、；;]\s?共(?:为|有|[:：])?\s?(?P<n>{_N})\s?(?P<unit>{_UNIT})(?!\s?[/／])")
_LINK = patterns.compile(rf"(?<![\d.,])(?P<n>{_N})\s?(?P<unit>{_UNIT})$")
_PART_OF = patterns.compile(r"其中|[含每各约]|分别|[（(]")
_EACH = patterns.compile(
    rf"分别(?:为|是|有)?\s?[:：]?\s?(?P<amounts>{_N}(?:\s?{_UNIT})?(?:\s?[、，,和及]\s?{_N}(?:\s?{_UNIT})?){{1,20}})(?P<more>(?:\s?[，,、；;]\s?[^\W\d_]{{1,8}}?(?:为|[:：])?\s?{_N}\s?(?:{_UNIT})){{0,6}})"
)
_OF_MANY = patterns.compile(
    rf"(?:(?P<many>[两二三四五六七八九十\d])\s?(?:个|类)?(?:项目|项|个|家|批|台|处|类|种|套)|以上各?项|各项)(?:改造|项目|工程)?(?:合计|共计|总计)(?P<what>[^\W\d_]{{1,6}}?)(?:为|达|约|共)?\s?(?P<n>{_N})\s?(?P<unit>{_UNIT})"
)
_AGREES = patterns.compile(
    r"[，,；;]\s?(?P<many>[两二三四五六七八九十\d])\s?[者项](?:之和|合计|相加|加总)?\s?(?:与|和|等于|即为?|同)\s?"
    r"(?P<what>(?:总|合计|上述)[^\W\d_]{0,10}?)(?:数据?|量|值)?(?:相符|一致|吻合|相等|平衡)"
)
_WHOLE = patterns.compile(
    rf"(?:合计|共计|总计|总)[^\d，,。；;]{{0,8}}?(?:为|[:：])?\s?(?P<n>{_N})\s?(?P<unit>万?(?:千瓦时|kWh|{_UNIT}))"
)
_LIKE = r"(?<![\d.,])(?P<n>{n})\s?{unit}"
_AMOUNT = patterns.compile(rf"(?P<n>{_N})\s?(?P<unit>{_UNIT})?")
_ITEM = patterns.compile(rf"(?P<name>[^\W\d_]{{2,14}}?)\s?(?P<n>{_N})\s?(?P<unit>{_UNIT})$")
_MARK = patterns.compile(r"(?<![\d.A-Za-z(（])(\d{1,2})\s?[)）]|[①-⑨]")
_OPEN = patterns.compile(r"等\s?$")
_PIECES = frozenset("台套条辆个只支座部")
_MANY = {one: number for number, one in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_LEAST, _REACH = 2, 500


def read(reading: Reading, place: Leaf[str]) -> Iterator[SentenceTotal]:  # noqa: ARG001
    """The totals of a place."""
    for one in added(fold(place.raw)):
        yield SentenceTotal(place, one.words, one)


def added(text: str) -> Iterator[Working]:
    """Totals of amounts all told before them; those of open lists are no less than what is listed."""
    for total in _TOTAL.finditer(text):
        low = max(*(text.rfind(mark, 0, total.start()) + 1 for mark in "。\n"), total.start() - _REACH)
        yield from _of_each(text, low, total)
        yield from _of_open(text, low, total)
    for total in _CHAIN.finditer(text):
        yield from _of_chain(text, total)
    for total in _OF_MANY.finditer(text):
        numbered = [*_of_numbered(text, total)]
        yield from numbered
        if all(abs(one.made - one.stated) <= one.slack for one in numbered):
            yield from _of_sentence(text, total)
    for claim in _AGREES.finditer(text):
        yield from _of_claim(text, claim)


def _of_each(text: str, low: int, total: re.Match[str]) -> Iterator[Working]:
    """Amounts that stand together, and others with their names, right before a total in one unit."""
    for match in _EACH.finditer(text, low, total.start()):
        if match.end() != total.start():
            continue
        amounts = [*_AMOUNT.finditer(text, match.start("amounts"), match.end())]
        units = {one["unit"] for one in amounts if one["unit"]}
        if units == {total["unit"]}:
            yield from _working([one["n"] for one in amounts], total, text[match.start() : total.end()])


def _of_open(text: str, low: int, total: re.Match[str]) -> Iterator[Working]:
    """Pieces of a list that goes on (甲 22 台、乙 6 台等共计 20 台), which cannot be fewer."""
    if total[0][0] != "等" and not _OPEN.search(text, low, total.start()):
        return
    clauses = patterns.compile(r"、").split(text[low : total.start()].removesuffix("等"))
    items = [*takewhile(bool, (_ITEM.search(clause) for clause in reversed(clauses)))]
    if len(items) <= _LEAST or not all(one and one["unit"] in _PIECES for one in items):
        return
    if total["unit"][0] not in _PIECES:
        return
    listed = sum(_number(one["n"]) for one in items if one)
    words = text[low : total.end()].strip()
    yield Working("added", _number(total["n"]), listed, listed, words, bound="least")


def _of_chain(text: str, total: re.Match[str]) -> Iterator[Working]:
    """Three or more amounts of one unit, all that a sentence has, right before how many they are in all."""
    least = max(0, total.start() - _REACH)
    low = max(text.rfind(mark, least, total.start()) + 1 for mark in "。；;:：\n")
    if not low and least:
        return
    if _PART_OF.search(text, low, total.start()):
        return
    clauses = patterns.compile(r"[，,、]").split(text[low : total.start()])
    items = [_LINK.search(clause) for clause in clauses]
    found = [one for one in items if one and one["unit"] == total["unit"]]
    if len(found) > _LEAST and len(found) == len(clauses):
        yield from _working([one["n"] for one in found], total, text[low : total.end()])


def _of_claim(text: str, claim: re.Match[str]) -> Iterator[Working]:
    """As many amounts as are said to agree with a total, and the total told right before them."""
    least = max(0, claim.start() - _REACH)
    wholes = [*_WHOLE.finditer(text, least, claim.start())]
    many = _MANY.get(claim["many"]) or int(claim["many"])
    for whole in reversed(wholes):
        like = re.compile(_LIKE.format(n=_N, unit=re.escape(whole["unit"])))
        amounts = [one["n"] for one in like.finditer(text, whole.end(), claim.start())]
        if len(amounts) == many >= _LEAST:
            yield from _working(amounts, whole, text[whole.start() : claim.end()])
            return


def _of_sentence(text: str, total: re.Match[str]) -> Iterator[Working]:
    """As many amounts of one thing as the total tells, in the sentence before it."""
    least = max(0, total.start() - 2 * _REACH)
    if not total["many"] or text.find(total["what"], least, total.start()) < 0:
        return
    low = max(least, *(text.rfind(mark, least, total.start()) + 1 for mark in "。\n"))
    stated = re.compile(
        rf"{re.escape(total['what'])}[^\d，,。；;]{{0,4}}?({_N})\s?{re.escape(total['unit'])}"
    )
    amounts = stated.findall(text, low, total.start())
    if len(amounts) == (_MANY.get(total["many"]) or int(total["many"])) >= _LEAST:
        yield from _working(amounts, total, text[low : total.end()])


def _of_numbered(text: str, total: re.Match[str]) -> Iterator[Working]:
    """Amounts of one thing, each told once in numbered items before a total of as many."""
    many = total["many"]
    low = max(text.rfind("\n", 0, total.start()) + 1, total.start() - 2 * _REACH)
    marks = [*_MARK.finditer(text, low, total.start())]
    count = (_MANY.get(many) or int(many)) if many else len(marks)
    if count < _LEAST or len(marks) != count:
        return
    ends = [*(mark.start() for mark in marks[1:]), total.start()]
    stated = re.compile(
        rf"{re.escape(total['what'])}[^\d，,。；;]{{0,4}}?({_N})\s?{re.escape(total['unit'])}"
    )
    amounts = [stated.findall(text, mark.end(), end) for mark, end in zip(marks, ends, strict=True)]
    if all(len(found) == 1 for found in amounts):
        yield from _working([found[0] for found in amounts], total, total[0])


def _working(amounts: list[str], total: re.Match[str], words: str) -> Iterator[Working]:
    made, stated = sum(map(_number, amounts)), _number(total["n"])
    digits = max(len(one.partition(".")[2]) for one in (*amounts, total["n"]))
    slack = 0.51 * len(amounts) / 10**digits if digits else 0.0
    yield Working("added", stated, made, round(made, 3), words, slack)


def _number(text: str) -> float:
    return float(text.replace(",", ""))
