"""Holders whose certificate follows without a mark between (电工王小明低压电工证，有效期至…), and those in
brackets behind it (高处作业证（王小明）)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.values.found import Found
from extract.values.persons import is_person
from schemas import rx

_HAN = r"[\u3400-\u9fff]"
_OF_WORK = (
    r"(?:特种作业|特种设备(?:安全管理|作业)?|(?:低压|高压|维修)?电工|电焊工?|焊工|焊接与热切割|(?:熔化)?焊接|高处|高空|登高(?:架设)?"
    r"|叉车|铲车|行车|天车|起重(?:机械|机)?|电梯|锅炉|司炉|压力容器|制冷|安全(?:生产)?(?:管理)?(?:人员|员)?|内审员|检验员|计量员"
    r"|[A-Z]\d{1,2}|作业(?:人员)?|人员|操作|上岗|资格|驾驶|司机|指挥|岗位|从业|执业|健康|合格)"
)
_KIND = rx.compile(rf"(?:的|之)?(?:(?P<kind>{_OF_WORK}{{1,4}}证(?:书|明)?)|证[书件])")
_RUN = rx.compile(
    rf"(?P<run>{_HAN}{{3,24}}(?:[A-Z]\d{{1,2}})?证(?:书|件|明)?)(?=\s?(?:[，,（(:：]|有效|编号|证号|到期|过期|(?:19|20)\d\d|已|未|尚|应|须|需|逾期|超期|没有))"
)
_BEFORE = rx.compile(r"(?:^|[工员师手匠长机厨司挥炉人查见抽阅看取验中的和及与])$")
_POST = rx.compile(
    r"(?P<kind>(?:低压|高压|维修)?电工|电?焊工|司炉工?|(?:叉车|行车|起重机?|锅炉)(?:司机|工)|登高工|架子工)$"
)
_IN_BRACKETS = rx.compile(
    rf"(?P<kind>{_OF_WORK}{{1,4}}证(?:书|明)?)\s?[（(]\s?(?P<name>{_HAN}{{2,4}})\s?[)）]"
)
_LENGTHS = (3, 2, 4)


class Held(NamedTuple):
    """A holder, and the kind of the certificate, where it has one."""

    name: Found
    kind: Found | None


def held(text: str) -> Iterator[Held]:
    """The holders of a narrowed text that have their certificate right behind or before them."""
    for match in _RUN.finditer(text):
        if found := _in_run(match["run"], match.start("run")):
            yield found
    for match in _IN_BRACKETS.finditer(text):
        if is_person(match["name"]):
            name, kind = (Found(*match.span(part), match[part]) for part in ("name", "kind"))
            yield Held(name, kind)


def _in_run(run: str, base: int) -> Held | None:
    """The holder in a run of characters that ends with the certificate."""
    for at in range(len(run) - 3):
        if not _BEFORE.search(run[:at]):
            continue
        for length in _LENGTHS:
            end = at + length
            kind = _KIND.fullmatch(run, end)
            if kind is not None and is_person(run[at:end]):
                post = kind if kind["kind"] else _POST.search(run, 0, at)
                low, high = post.span("kind") if post else (0, 0)
                told = Found(base + low, base + high, post["kind"]) if post else None
                return Held(Found(base + at, base + end, run[at:end]), told)
    return None
