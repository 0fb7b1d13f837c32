"""The parameters of rules: every way to state them, and what is near to one and none."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import ingest
from extract.rulebook.read import read_rulebook
from ingest.settings import Settings
from schemas.cache import yaml_file
from schemas.other_kinds.rulebook import RuleBook
from tests.timing import cpu_seconds

HEAD = "明川认证有限公司\n\n信息安全管理体系认证规则\n\n1 适用范围\n\n本规则用于信息安全管理体系认证。\n\n"


class Case(NamedTuple):
    """A sentence and the values of each parameter that it states."""

    name: str
    entry: dict[str, Any]

    @property
    def stated(self) -> dict[str, list[float]]:
        """The values by name."""
        others: dict[str, list[float]] = self.entry.get("others", {})
        return ({self.name: self.entry["is"]} if self.entry["is"] else {}) | others


@cache
def cases() -> list[Case]:
    bank = yaml_file.read(Path(__file__).with_name("parameters.yaml"))
    return [Case(name, entry) for name, entries in bank.items() for entry in entries]


def read(text: str) -> RuleBook:
    return read_rulebook(ingest.read_bytes(text.encode(), "r.txt", Settings()))[0]


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.name}: {case.entry['text'][:24]}")
def test_a_sentence_states_its_parameters_and_no_other(case: Case) -> None:
    title = case.entry.get("under")
    text = f"2 要求\n\n2.1 {title or ''}{chr(10) * 2 if title else ''}{case.entry['text']}\n\n3 附则\n"
    found: dict[str, list[float]] = {}
    for one in read(HEAD + text).parameters:
        assert one.clause == "2.1"
        found.setdefault(one.name, []).append(one.value)
    assert found == case.stated


def test_a_value_told_again_is_one_and_another_value_is_one_more() -> None:
    text = (
        "2 体系\n\n2.1 体系已运行 3 个月以上。\n\n2.2 体系运行应超过三个月。\n\n3 暂停\n\n"
        "3.1 证书暂停期不得超过 6 个月。\n\n3.2 证书暂停期最长为 12 个月。\n"
    )
    found = [(one.name, one.value, one.clause) for one in read(HEAD + text).parameters]
    assert found == [
        ("run_time_min", 3, "2.1"),
        ("suspension_max", 6, "3.1"),
        ("suspension_max", 12, "3.2"),
    ]


def test_a_list_item_is_no_clause_and_its_mark_is_kept() -> None:
    text = "2 申请\n\n2.1 申请组织应提交：\n\na) 申请书；\n\nb) 体系已运行 3 个月以上的证明。\n\n3 附则\n"
    (one,) = read(HEAD + text).parameters
    assert (one.clause, one.item) == ("2.1", "b)")
    assert one.place is not None
    assert one.place.evidence.line == 15


def test_what_is_for_one_of_several_systems_or_a_risk_says_so() -> None:
    head = HEAD.replace("信息安全管理体系认证规则", "质量、环境管理体系认证规则").replace(
        "用于信息安全管理体系", "用于质量管理体系、环境管理体系"
    )
    text = (
        "2 时间\n\n2.1 质量管理体系减少的审核时间不超过 30%，环境管理体系减少的审核时间不超过 20%。\n\n"
        "2.2 高风险组织的监督审核间隔不得超过 6 个月。\n\n2.3 现场审核时间不少于审核时间的 80%。\n"
    )
    found = [(one.name, one.value, one.applies_to) for one in read(head + text).parameters]
    assert found == [
        ("reduction_max", 0.3, "QMS"),
        ("reduction_max", 0.2, "EMS"),
        ("surveillance_interval_max", 6, "high"),
        ("onsite_share_min", 0.8, None),
    ]


def test_a_sentence_broken_by_a_page_and_a_row_of_a_table_are_read() -> None:
    text = (
        "2 时间\n\n2.1 在特殊情况下可以减少审核时间，但减少的时间不得超过附录所规定的审核\n\n时间的 30%。\n\n"
        "2.2 期限如下：\n\n事项\t期限\n证书暂停期\t不超过 6 个月\n证书有效期\t3 年\n"
    )
    found = [(one.name, one.value, one.clause) for one in read(HEAD + text).parameters]
    assert found == [
        ("reduction_max", 0.3, "2.1"),
        ("suspension_max", 6, "2.2"),
        ("certificate_validity_max", 3, "2.2"),
    ]


def test_work_grows_with_the_length() -> None:
    def seconds(times: int) -> float:
        figures = "监督审核不超过 6 个月，减少 30%，" * 8 + "暂停期为 3 个月"
        text = HEAD + "".join(f"2.{at} {figures}\n\n{figures}\n\n" for at in range(1, times))
        document = ingest.read_bytes(text.encode(), "r.txt", Settings())
        return cpu_seconds(lambda: read_rulebook(document))

    seconds(5)
    assert seconds(80) < 8 * seconds(20) + 0.1
