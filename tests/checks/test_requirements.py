"""What the packs ask of a report, and what it says: status, evidence, findings against, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from checks import packs
from checks.required_contents import things
from checks.requirements import requirements, view
from extract.report import extract_report
from ingest import read_bytes
from schemas.paths import is_known
from schemas.result import SEVERITIES, Clause, Finding, Requirement
from tests.checks.test_cases import CASES

WHOLE: str = next(case["text"] for case in CASES if case["code"] == "CMP001" and case["name"] == "内容齐全")

OWN = """
id: own
version: "1"
title: 示例认证规则
document: HH-GZ-01
source: invented
confidence: high
contents:
  - {clause: "5.1", zh: 名称和证书, en: name and certificates, fields: [organization.name, certificates]}
  - {clause: "5.2", zh: 暗访, en: unannounced visit, words: [暗访, 飞行检查]}
  - {clause: "5.3", zh: 卷宗, en: dossier}
  - {clause: "5.4", zh: 环境因素, en: aspects, systems: [EMS], words: [环境因素]}
  - {clause: "5.5", zh: 第一阶段, en: stage 1, types: [stage1], words: [第二阶段安排]}
  - {clause: "5.6", zh: 证书, en: certificates, when: certificates, words: [证书]}
  - {clause: "5.7", zh: 准则与目的, en: criteria and objectives, asks: [criteria, objectives]}
"""


RATED = (
    "五、审核结论\n审核准则的要求\t☑ 符合\t□ 基本符合\t□ 不符合\n适用要求\t☑ 满足\t□ 基本满足\t□ 不满足\n"
    "审核目的\t{0} 达到\t□ 基本达到\t{1} 未达到"
)


def asked(
    text: str, rules: str = "auto", findings: Sequence[Finding] = (), lang: str = "zh"
) -> list[Requirement]:
    report, mentions = extract_report(read_bytes(text.encode(), "r.txt"))
    return requirements(view(report, mentions, packs.choose(report, None, rules)), findings, lang)


def by_clause(found: Sequence[Requirement], pack: str = "general") -> dict[str, Requirement]:
    return {one.clause: one for one in found if one.pack == pack}


def without(*starts: str) -> str:
    return "".join(f"{line}\n" for line in WHOLE.splitlines() if not line.startswith(starts))


@pytest.fixture
def own(tmp_path: Path) -> str:
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    return str(tmp_path / "own.yaml")


def test_a_whole_report_has_what_is_asked() -> None:
    found = by_clause(asked(WHOLE))
    assert [one.clause for one in found.values() if one.status not in ("met", "not_applicable")] == []
    assert found["9.4.8.2 l)"].status == "not_applicable"
    assert all(one.evidence for one in found.values() if one.status == "met")
    assert [e.text for e in found["9.4.8.2 e)"].evidence] == ["审核目的"]


def test_what_is_not_there_is_named() -> None:
    found = by_clause(asked(without("推荐意见", "审核目的")), "cnca-qms-2016")
    assert (found["4.4.1 (3)"].status, found["4.4.1 (3)"].missing) == ("partly", ["审核目的"])
    assert (found["4.4.1 (1)"].status, found["4.4.1 (1)"].missing) == ("met", [])


def test_a_finding_that_cites_the_clause_speaks_against_it() -> None:
    clause = Clause(pack="general", document="GB/T 27021.1-2017", clause="9.4.8.2 b)")
    wrong, minor = (
        Finding(
            code="ENT001",
            name="n",
            rule="ENT001.client_name",
            severity=severity,
            message="m",
            clauses=[clause],
            evidence=[],
            fields=[],
            fingerprint="f1",
        )
        for severity in SEVERITIES[::2]
    )
    found = by_clause(asked(WHOLE, findings=[wrong]))["9.4.8.2 b)"]
    assert (found.status, found.findings) == ("partly", ["f1"])
    assert by_clause(asked(WHOLE, findings=[minor]))["9.4.8.2 b)"].status == "met"
    wrong.suppressed = True
    assert by_clause(asked(WHOLE, findings=[wrong]))["9.4.8.2 b)"].status == "met"


@pytest.mark.parametrize(
    ("clause", "left_out", "text", "status"),
    [
        ("9.4.8.2 g)", "审核计划", "审核计划的调整：未调整；有调整，调整情况：", "unknown"),
        ("9.4.8.2 g)", "审核计划", "审核计划的调整：无调整 有调整", "unknown"),
        ("9.4.8.2 g)", "审核计划", "审核计划的调整：√未调整 有调整", "met"),
        ("9.4.8.2 g)", "审核计划", "审核计划的调整：☑未调整 □有调整，调整情况：", "met"),
        ("9.4.8.2 g)", "审核计划", "审核计划的调整：有调整，第二天改到仓库", "met"),
        ("9.4.8.2 p)", "推荐意见", "推荐意见：□推荐认证注册 □整改后推荐 □不予推荐", "unknown"),
        ("9.4.8.2 p)", "推荐意见", "推荐意见：☑推荐认证注册 □整改后推荐 □不予推荐", "met"),
        ("9.4.8.3 c)", "审核目的", RATED.format("☑", "□"), "met"),
        ("9.4.8.3 c)", "审核目的", RATED.format("□", "☑"), "unknown"),
        ("9.4.8.3 c)", "审核目的", "本次审核达到预期评价目的。", "met"),
        ("9.4.8.3 c)", "审核目的", "本次审核达到了预定的审核目的。", "met"),
        ("9.4.8.3 c)", "审核目的", "本次审核的目的是评价体系的符合性。", "unknown"),
    ],
)
def test_options_without_a_mark_tell_nothing(clause: str, left_out: str, text: str, status: str) -> None:
    whole = "".join(f"{line}\n" for line in WHOLE.splitlines() if left_out not in line)
    assert by_clause(asked(f"{whole}{text}\n"))[clause].status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("本次为 结合审核 联合审核 一体化审核；", "unknown"),
        ("本次为结合审核、联合审核、一体化审核", "unknown"),
        ("本次为结合审核。", "met"),
        ("本次为☑结合审核 □联合审核 □一体化审核", "met"),
        ("", "met"),
    ],
)
def test_whether_it_is_combined_is_open_where_the_options_are_not_marked(text: str, status: str) -> None:
    both = WHOLE.replace("审核体系：", "审核体系：环境管理体系、").replace(
        "审核准则：", "审核准则：GB/T 24001-2016、"
    )
    assert by_clause(asked(f"{both}{text}\n"))["9.4.8.2 n)"].status == status


def test_a_hint_to_the_writer_is_no_deviation() -> None:
    hint = "审核范围（如与审核计划不一致时，请说明原因）：阀门的生产\n"
    whole = "".join(f"{line}\n" for line in WHOLE.splitlines() if "计划" not in line)
    assert by_clause(asked(whole + hint))["9.4.8.2 g)"].status != "met"
    assert by_clause(asked(whole + "审核范围与审核计划一致。\n"))["9.4.8.2 g)"].status == "met"


def test_a_fragment_leaves_open_what_it_does_not_say() -> None:
    found = by_clause(asked("管理体系审核报告\n审核体系：质量管理体系\n"))
    assert {one.status for one in found.values()} <= {"met", "unknown", "not_applicable"}


def test_a_pack_s_own_contents(own: str) -> None:
    found = by_clause(asked(WHOLE, own), "own")
    assert {clause: one.status for clause, one in found.items()} == {
        "5.1": "partly",
        "5.2": "not_met",
        "5.3": "unknown",
        "5.4": "not_applicable",
        "5.5": "not_applicable",
        "5.6": "not_applicable",
        "5.7": "met",
    }
    assert found["5.1"].missing == ["名称和证书"]


def test_titles_in_both_languages() -> None:
    zh, en = (by_clause(asked(without("审核目的"), lang=lang))["9.4.8.2 e)"] for lang in ("zh", "en"))
    assert (zh.title, zh.missing) == ("审核目的", ["审核目的"])
    assert (en.title, en.missing) == ("audit objectives", ["audit objectives"])


def test_the_packs_ask_for_things_that_there_are_told_by_fields_that_there_are() -> None:
    for pack in packs.all_packs():
        for content in pack.contents:
            assert set(content.asks) <= set(things()), (pack.id, content.clause)
    for thing in things().values():
        paths = [path for entry in thing.fields for path in entry.split("|")]
        assert [path for path in paths if not is_known(path)] == [], thing.key
        assert thing.words or thing.about, thing.key
        assert not set(thing.words) & set(thing.open), thing.key


PLAN = "审核计划执行情况："
PURPOSE = "审核目的："
SAMPLED = "本次审核以抽样方式进行"
CLAUSES = {PLAN: "9.4.8.2 g)", PURPOSE: "9.4.8.2 e)", SAMPLED: "9.4.8.2 o)"}


@pytest.mark.parametrize(
    ("instead_of", "line"),
    [
        (PLAN, "现场工作如期展开，审核安排没有变动，日程如期。"),
        (PLAN, "计划的改动\t无"),
        (PLAN, "实际审核与策划的安排一致。"),
        (PLAN, "The plan was followed without deviation."),
        (PURPOSE, "评审目标：证实体系持续满足标准"),
        (PURPOSE, "本次审核旨在证实体系能够持续满足标准。"),
        (PURPOSE, "宗旨：证实体系持续满足标准"),
        (PURPOSE, "审核目的包括证实体系的符合性。"),
        (SAMPLED, "鉴于抽样的固有局限，受审核方应自行检查其余部分。"),
        (SAMPLED, "结论仅对所抽的部分有效，样本以外的情况由受审核方负责。"),
        (SAMPLED, "审核不可能发现所有问题。"),
    ],
)
def test_a_statement_in_other_words(instead_of: str, line: str) -> None:
    found = by_clause(asked(without(instead_of) + line + "\n"))
    assert found[CLAUSES[instead_of]].status == "met"


@pytest.mark.parametrize(
    ("left_out", "line", "missing"),
    [
        (("审核发现", "推荐"), "Calibration agency: Sync Office, since 2019, increase 3 %.", "不符合项"),
        (
            ("推荐意见",),
            "车间现场整洁，建议通过培训提高点检质量，希望继续保持良好的习惯。",
            "审核组的推荐意见",
        ),
        (("推荐意见",), "储气罐经检验准予使用，润滑脂按厂家推荐周期更换。", "审核组的推荐意见"),
        (
            ("审核结论", "推荐意见"),
            "评价报告认为各项活动守法，标志的使用不得使人误认为产品已获认证。",
            "审核结论",
        ),
        (("审核结论", "推荐意见"), "总经理认为资源充分，厂区总体平面布置合理。", "审核结论"),
    ],
)
def test_words_that_occur_anyhow_tell_nothing(left_out: tuple[str, ...], line: str, missing: str) -> None:
    words = ("不符合", "审核目的", "判断") if "审核发现" in left_out else ()
    text = "".join(
        f"{one}\n" for one in without(*left_out).splitlines() if not any(word in one for word in words)
    )
    found = by_clause(asked(text + line + "\n"))
    assert missing in [one for each in found.values() for one in each.missing]


@pytest.mark.parametrize("line", ["NC报告2份，均为一般NC", "开具NCR-01、NCR-02", "NC：无"])
def test_nonconformities_by_their_letters(line: str) -> None:
    text = "".join(f"{one}\n" for one in without("审核发现").splitlines() if "不符合" not in one)
    assert "不符合项" not in by_clause(asked(text + line + "\n"))["9.4.8.2 k)"].missing
