"""No text keeps the program busy: not even one that is made for a pattern of its own."""

from __future__ import annotations

import re
import signal
from functools import cache
from random import Random
from types import FrameType

import pytest

import checks
import extract
import extract.lists
import extract.rulebook
import hegui
import hegui.other_kinds.lists
import ingest
import schemas
from extract.lists import words
from extract.rulebook.read import read_rulebook
from hegui import pipeline
from ingest.settings import Settings
from tests import pattern_attack
from tests.timing import cpu_seconds

PARTS, TOGETHER = 8, 16
"""Parts that the attacks are looked at in, and how many are in one text."""

LENGTH = 400
"""Characters of a text that attacks; a pattern has several."""

HEAD = "管理体系审核报告\n受审核方：杭州甲木家具有限公司\n审核组长：纪若拙\n审核日期：2025年3月4日至5日\n"
DIVIDED, RAN_AWAY = 200, 3.0
"""Characters of a text on which no pattern may work for so many seconds: most take a hundredth of it."""

SUSPECT, SUSPECT_TOGETHER = 15, 4
"""So many times as long as an ordinary text a character may take before its growth is looked at; one of a
text of several patterns fewer, since one of them alone may be slow."""


def seconds(text: str) -> float:
    """CPU seconds that a report with a text in it takes after it was read."""
    document = ingest.read_bytes(f"{HEAD}{text}\n".encode("utf-8", "replace"), "r.txt", Settings())
    return cpu_seconds(
        lambda: pipeline.check_document(document, kind="audit_report", stage="draft"), rounds=1
    )


def attacks(pattern: str, flags: int, length: int) -> str:
    return "\n".join(one.text(length) for one in pattern_attack.attacks(pattern, flags))


@cache
def every_pattern() -> dict[str, re.Pattern[str]]:
    """All patterns of the program by name; to find them takes seconds."""
    return pattern_attack.patterns(schemas, ingest, extract, checks, hegui)


@cache
def every_attack() -> list[pattern_attack.Attack]:
    # A text meets all patterns, whichever it was made for: what attacks many of them alike is tried once.
    patterns = every_pattern().values()
    return sorted({one for made in patterns for one in pattern_attack.attacks(made.pattern, made.flags)})


@pytest.mark.parametrize("part", range(PARTS))
def test_no_pattern_of_the_program_blows_up(part: int) -> None:
    usual = "本次审核查了生产部的设备台账，编号A-12的压力表于2025年3月1日检定。\n" * 200
    seconds(usual)
    ordinary = seconds(usual) / len(usual)
    assert len(every_pattern()) > 500
    own = every_attack()[part::PARTS]
    for few in (own[at : at + TOGETHER] for at in range(0, len(own), TOGETHER)):
        text = "\n".join(one.text(LENGTH) for one in few)
        if seconds(text) < SUSPECT_TOGETHER * ordinary * len(text) + 0.1:
            continue
        for one in few:
            took, longer = (seconds(one.text(length)) for length in (LENGTH, 4 * LENGTH))
            assert longer < 8 * took + 0.1, f"{one}: {took:.2f} s, four times the text {longer:.2f} s"


def _ran_away(signum: int, frame: FrameType | None) -> None:
    raise TimeoutError


def test_no_repetition_can_be_divided_in_many_ways() -> None:
    chance = Random(1)
    slow, before = [], signal.signal(signal.SIGALRM, _ran_away)
    try:
        for name, pattern in sorted(every_pattern().items()):
            for text in pattern_attack.divided(pattern.pattern, pattern.flags, DIVIDED, chance):
                signal.setitimer(signal.ITIMER_REAL, RAN_AWAY)
                try:
                    pattern.search(text)
                except TimeoutError:
                    slow.append((name, text[:60]))
                    break
                finally:
                    signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert slow == []


RULES = "能源管理体系认证规则\n1 范围\n1.1 机构应当保存记录。\n附录 A\n人数\t高\t低\n1-5\t2\t3\n6-10\t3\t4\n"


def rules_seconds(text: str) -> float:
    """CPU seconds that certification rules with a text before and behind them take after they were read."""
    whole = f"{text}\n{RULES}{text}\n2 其他\n{text}\n"
    document = ingest.read_bytes(whole.encode("utf-8", "replace"), "r.txt", Settings())
    return cpu_seconds(lambda: read_rulebook(document), rounds=1)


LISTS = """名单
序号\t地市\t机构名称\t用人单位名称
1\t宁洲市\t宁洲明测检测有限公司\t宁洲青峦铸造有限公司
目录
重点行业\t具体行业小类
家具制造业\t木质家具制造（C2110）
\t金属家具制造（C2130）
"""


def lists_seconds(text: str) -> float:
    """CPU seconds that lists with a text between them and in their cells take after they were read."""
    cell = " ".join(text.split())
    rows = f"{LISTS}{cell}\t{cell}（C3411）\n1\t{cell}\t{cell}公司\t{cell}\n"
    document = ingest.read_bytes(
        f"{text}\n{rows}{text}\n{LISTS}".encode("utf-8", "replace"), "l.txt", Settings()
    )
    return cpu_seconds(lambda: hegui.other_kinds.lists.read_document(document), rounds=1)


def test_no_pattern_blows_up_in_lists() -> None:
    usual = "各单位应当按名单组织实施，序号1的机构由宁洲市负责。\n" * 200
    lists_seconds(usual)
    ordinary = lists_seconds(usual) / len(usual)
    columns = {f"column {name}": one for name, one in words._columns()}
    others = {name: words.pattern(name) for name in ("none", "ends", "note")}
    patterns = {**pattern_attack.patterns(extract.lists), **columns, **others}
    assert len(patterns) > 15
    for name, pattern in sorted(patterns.items()):
        text = attacks(pattern.pattern, pattern.flags, LENGTH)
        took = lists_seconds(text)
        if took > SUSPECT * ordinary * len(text) + 0.1:
            longer = lists_seconds(attacks(pattern.pattern, pattern.flags, 4 * LENGTH))
            assert longer < 8 * took, f"{name}: {took:.2f} s, four times the text {longer:.2f} s"


def test_work_on_lists_grows_with_their_length() -> None:
    few, many = (lists_seconds(LISTS * count) for count in (50, 200))
    assert many < 8 * few + 0.1


def test_no_pattern_blows_up_in_rules() -> None:
    usual = "1.2 审核组应当在6个月内验证，减少的时间不得超过附录A的30%。\n" * 200
    ordinary = rules_seconds(usual) / len(usual)
    patterns = pattern_attack.patterns(extract.rulebook)
    assert len(patterns) > 30
    for name, pattern in sorted(patterns.items()):
        text = attacks(pattern.pattern, pattern.flags, LENGTH)
        took = rules_seconds(text)
        if took > SUSPECT * ordinary * len(text) + 0.1:
            longer = rules_seconds(attacks(pattern.pattern, pattern.flags, 4 * LENGTH))
            assert longer < 8 * took, f"{name}: {took:.2f} s, four times the text {longer:.2f} s"
