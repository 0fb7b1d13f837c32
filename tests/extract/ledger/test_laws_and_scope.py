"""Titles of lists of laws with what stands beside them, and scopes as they are worded."""

from __future__ import annotations

from extract.ledger.scope.permits.items import enumerations, names
from extract.ledger.scope.systems.names import first_named, systems_named
from extract.report import extract_report
from ingest import read_bytes
from schemas.mentions import Mentions
from schemas.statements.laws import ListedTitle, NearbyYear, NumberOfLaws
from schemas.statements.scope import ScopeChange, ScopeWording


def mentions_of(text: str) -> Mentions:
    """What is read of a text."""
    return extract_report(read_bytes(text.encode(), "report.txt"))[1]


def test_a_title_of_a_list_has_its_edition_and_its_note() -> None:
    mentions = mentions_of(
        "管理体系审核报告\n公司识别了以下法律法规：《中华人民共和国消防法》（2021年修正）、"
        "《国家危险废物名录》（2025年版）、《中华人民共和国安全生产法》、《中华人民共和国劳动法》。\n"
    )
    titles = mentions.statements(ListedTitle)
    by_title = {one.words.strip("《》"): one for one in titles}
    assert by_title["中华人民共和国消防法"].note == "2021"
    assert by_title["国家危险废物名录"].edition == "2025"
    assert by_title["中华人民共和国安全生产法"].note == by_title["中华人民共和国安全生产法"].edition == ""
    assert mentions.statements(NearbyYear, titles[0].place, "") != []


def test_a_number_of_laws_says_what_it_is_of() -> None:
    mentions = mentions_of(
        "管理体系审核报告\n公司识别适用的法律法规共计 46 部，均现行有效。\n"
        "抽查其中 12 部法律法规的评价记录。\n"
    )
    numbers = {one.number: one for one in mentions.statements(NumberOfLaws)}
    assert not numbers[46].of_some
    assert numbers[12].of_some


def test_a_scope_is_worded_once_and_names_its_system() -> None:
    mentions = mentions_of(
        "管理体系审核报告\n审核范围\nE：阀门的设计和制造所涉及的环境管理活动\n"
        "认证范围\nE：阀门的设计和制造所涉及的环境管理活动\n"
    )
    wordings = mentions.statements(ScopeWording)
    assert len({one.words for one in wordings}) == len(wordings) > 0
    for one in wordings:
        assert one.head == "阀门的设计和制造"
        assert "EMS" in one.systems
        assert "QMS" not in one.systems


def test_a_change_of_the_scope_on_a_condition_is_none() -> None:
    def changes(sentence: str) -> int:
        return len(mentions_of(f"管理体系审核报告\n{sentence}\n").statements(ScopeChange))

    assert changes("审核组建议将认证范围缩小，范围由阀门、水泵的制造缩小为阀门的制造。") == 1
    assert changes("如果需要，建议缩小认证范围。") == 0


def test_the_systems_of_a_joint_name_are_all_named() -> None:
    assert systems_named("环境和能源管理体系运行有效") == {"EMS", "EnMS"}
    assert first_named("质量管理体系，能源管理体系", frozenset({"EnMS"})) == (0, 13)


def test_the_items_of_a_scope_are_told_without_deeds() -> None:
    assert list(enumerations("糕点、饮料的生产")) == [["糕点", "饮料"]]
    assert names("糕点、饮料的生产") == ["糕点", "饮料"]
