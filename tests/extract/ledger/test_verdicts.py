"""Nonconformities, ratings, ticks and objectives as a report has them."""

from __future__ import annotations

from extract.report import extract_report
from ingest import read_bytes
from schemas.mentions import Mentions
from schemas.statements.conclusions import JudgedSubject, Presence, TickQuestion
from schemas.statements.nonconformities import (
    CitedClause,
    DueDay,
    ListedNonconformity,
    OtherItem,
    OthersCount,
    RaisedMatter,
    TrainingLack,
    UnmetStandard,
)
from schemas.statements.objectives import CompletedProgrammes, Objective


def mentions_of(text: str) -> Mentions:
    """What is read of a text."""
    return extract_report(read_bytes(f"管理体系审核报告\n{text}\n".encode(), "report.txt"))[1]


def test_a_clause_is_cited_where_it_is_called_so() -> None:
    cited = mentions_of("配料间未做标识，违反GB/T 19001-2016标准第8.5.2条款。").statements(CitedClause)
    assert [(one.standard, one.clauses) for one in cited] == [("GB/T 19001-2016", ("8.5.2",))]
    assert not mentions_of("记录中误写为GB/T 19001-2016标准第8.9条款。").statements(CitedClause)


def test_a_standard_without_its_clause_is_unmet() -> None:
    assert mentions_of("标签脱落，不符合GB/T 19001-2016的要求。").statements(UnmetStandard)
    assert not mentions_of("标签脱落，不符合GB/T 19001-2016第8.5.2条。").statements(UnmetStandard)


def test_a_due_day_is_of_this_audit() -> None:
    due = mentions_of("审核组开具的不符合，要求在2025年6月9日前完成整改。").statements(DueDay)
    assert [one.place.value for one in due] == ["2025-06-09"]
    assert not mentions_of("内审开具的不符合，要求在2025年6月9日前完成整改。").statements(DueDay)


def test_an_entry_has_its_count_its_department_and_its_clause() -> None:
    text = (
        "不符合项\n不符合编号：NC-02\n责任部门：采购部\n不符合条款：GB/T 19001-2016 8.4.1\n"
        "不符合事实：未能提供包装厂的年度评价记录。\n不符合性质：轻微"
    )
    mentions = mentions_of(text)
    entries = mentions.statements(ListedNonconformity)
    assert [(one.count, one.form, one.clause) for one in entries] == [(2, "NC-##", "8.4.1")]
    assert entries[0].offices == ("采购部", "采购")
    place = entries[0].place
    assert mentions.statements(RaisedMatter, [(place, "采购部没有包装厂的年度评价")])
    assert not mentions.statements(RaisedMatter, [(place, "锅炉房的水位计没有检定")])


def test_a_number_is_counted_for_whom_it_is() -> None:
    def others(sentence: str) -> list[OthersCount]:
        mentions = mentions_of(sentence)
        return mentions.statements(OthersCount, mentions.find(("2 项",)))

    assert not others("本次审核开具轻微不符合项 2 项。")
    assert others("公司内审发现轻微不符合项 2 项。")


def test_a_fact_is_against_another_item_of_its_clause() -> None:
    text = (
        "审核准则：GB/T 24001-2016\n不符合项\n不符合编号：1\n责任部门：行政部\n不符合标准：GB/T 24001-2016\n"
        "不符合条款：7.2 {}\n不符合事实：两名内审员不能说出环境因素的评价方法，能力不足。\n不符合性质：轻微"
    )
    other = mentions_of(text.format("a)")).statements(OtherItem)
    assert [(one.clause, one.letters, one.right) for one in other] == [("7.2", ("a",), ("b",))]
    assert not mentions_of(text.format("b)")).statements(OtherItem)


def test_a_training_answers_the_lack_below_which_it_is_told() -> None:
    lacks = mentions_of("查培训记录，未提供消防知识的培训记录。\n整改措施：对员工开展标准条款的培训。")
    (lack,) = lacks.statements(TrainingLack)
    assert (lack.words, lack.subjects) == ("消防", frozenset({"emergency"}))
    assert [(answer.what, answer.subjects) for answer in lack.answers] == [
        ("标准条款", frozenset({"standard"}))
    ]


def test_a_denial_is_of_the_whole_organization() -> None:
    def denials(sentence: str) -> list[str]:
        presences = mentions_of(sentence).statements(Presence, "special_equipment")
        return [one.words for one in presences if one.denied]

    assert denials("公司无特种设备。") == ["无特种设备"]
    assert denials("包装车间无特种设备。") == []
    assert denials("如无特种设备，不填本表。") == []


def test_a_subject_is_praised_or_faulted() -> None:
    judged = mentions_of("环境因素识别较全面。\n危险源辨识不够充分。").statements(JudgedSubject)
    assert {one.subject: one.fault for one in judged} == {"aspects": False, "hazards": True}


def test_a_question_hangs_on_what_its_label_says() -> None:
    text = "文件控制：☑符合 □不符合\n设计开发，适用时：□符合 □不符合\n记录控制：☑符合 □不符合"
    questions = mentions_of(text).statements(TickQuestion)
    assert [one.hangs for one in questions] == [False, True, False]
    assert {one.key for one in questions} == {("judged", "符合", "不符合")}


def test_an_objective_has_its_target_and_what_was_reached_is_none() -> None:
    objectives = mentions_of("公司质量目标：产品合格率≥98%，顾客投诉≤2起。").statements(Objective)
    assert [(one.name, one.target) for one in objectives] == [("产品合格率", "98%"), ("顾客投诉", "2起")]
    assert not mentions_of("公司质量目标完成情况：产品合格率99%。").statements(Objective)


def test_programmes_are_completed_without_exception() -> None:
    assert mentions_of("各项管理方案均已完成。").statements(CompletedProgrammes)
    assert not mentions_of("上半年管理方案均已完成。").statements(CompletedProgrammes)
