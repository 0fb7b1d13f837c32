"""People named with work that none of their certificates is for (动火人：甲, who drives a truck; a post
at high voltage with a certificate for low voltage alone)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.people.certificates.trades import Trade, trades_in
from schemas import patterns
from schemas.leaf import Leaf, text_of
from schemas.report import PersonnelCertificate
from schemas.result import Finding
from schemas.text import fold

_WORK = {
    "动火人": "焊接",
    "动火作业人": "焊接",
    "焊接人员": "焊接",
    "电焊工": "焊接",
    "焊工": "焊接",
    "登高作业人员": "高处作业",
    "高处作业人员": "高处作业",
    "值班电工": "电工",
    "维修电工": "电工",
    "叉车司机": "叉车司机",
    "叉车工": "叉车司机",
}
_NAMED = r"(?:为|是|[:：])?"
_NOT = patterns.compile(r"监护|审批|培训|复训|原|曾|未|无证|不符合")


def without_fitting(context: Context) -> Iterator[Finding]:
    """Who is told to do work, with certificates for other work alone, each once for a kind of work."""
    held: dict[str, list[tuple[Leaf[str], frozenset[Trade]]]] = defaultdict(list)
    for one in context.report.personnel_certificates:
        trades = trades_in(text_of(one.kind), text_of(one.category))
        if one.name is not None and one.name.value:
            held[one.name.value].append((one.name, trades))
    if not held:
        return
    names = "|".join(sorted(map(re.escape, held), key=len, reverse=True))
    asked = re.compile(rf"(?P<work>{'|'.join(_WORK)}){_NAMED}(?P<name>{names})")
    stated: set[tuple[str, str]] = set()
    for passage in context.mentions.passages(_WORK):
        text = fold(str(passage.leaf.value))
        for match in asked.finditer(text):
            own = held[match["name"]]
            every = frozenset[Trade]().union(*(trades for _, trades in own))
            needed = trades_in(_WORK[match["work"]])
            key = (match["name"], _WORK[match["work"]])
            if not every or every & needed or key in stated or not all(trades for _, trades in own):
                continue
            if _NOT.search(text[max(0, match.start() - 4) : match.start()]):
                continue
            stated.add(key)
            yield context.finding(
                passage.leaf,
                *(leaf for leaf, _ in own),
                identity=f"{match['name']}/{match['work']}",
                variant="other_work",
                severity="warning",
                name=match["name"],
                work=match["work"],
            )


_POST_WORK = r"[^，,。；;、（(\d低]{0,8}?(?:电工|值班|运行|值守|配电|变电|倒闸|操作工|作业人员)"
_HIGH = patterns.compile(rf"(?P<post>(?<![高低、/和及])高压{_POST_WORK}[^，,。；;、\d低]{{0,6}})")
_BEFORE = patterns.compile(rf"(?P<post>(?<![高低、/和及])高压{_POST_WORK})[^，,。；;、：:\d低]{{0,4}}$")
_NO_WORK = patterns.compile(r"高压(?:灭菌|清洗|釜|泵|容器|空气|气瓶|水)")


class Uncertified(NamedTuple):
    """A certificate, the holder's name and the post that asks for another."""

    certificate: PersonnelCertificate
    name: Leaf[str]
    post: str


def low_for_high(context: Context) -> Iterator[Uncertified]:
    """The certificates for low voltage whose holders are told to work at high voltage, and have no other."""
    every = context.report.personnel_certificates
    high = {
        text_of(one.name) for one in every if "高压" in text_of(one.category) or "高压" in text_of(one.kind)
    }
    for one in every:
        if one.name is None or one.category is None or text_of(one.name) in high:
            continue
        if "低压" not in text_of(one.category):
            continue
        before = context.mentions.around(one.name)[0]
        cells = [cell.strip() for cell in context.mentions.beside(one.name) if "低压" not in cell]
        found = _BEFORE.search(before) or next(
            filter(None, map(_HIGH.fullmatch, map(str.strip, cells))), None
        )
        if found is not None and not _NO_WORK.search(found["post"]):
            yield Uncertified(one, one.name, found["post"])
