"""A message that does not read as a sentence is not told: it becomes a reason among what was not checked."""

from __future__ import annotations

import pytest

from checks import packs
from checks.context import Judge
from checks.engine import catalogue
from checks.messages import LANGUAGES, codes, message, texts
from checks.messages.quotes import MOST, tidied
from checks.messages.sentences import blanks, fault, is_cut, is_path
from checks.text.noun_phrases import noun_phrase
from checks.triage.broken_sentences import withheld
from schemas import facts
from schemas.leaf import Evidence
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.result import Finding

TRAINEE = {"name": "甘启明", "told": "独立审核生产部"}
COUNT = {"what": "重要环境因素", "stated": 6, "listed": 5, "items": ""}


def made(fault: str, code: str = "SUM002") -> Finding:
    finding = Finding(
        code=code,
        name="x",
        rule=f"{code}.x",
        severity="warning",
        message="",
        clauses=[],
        evidence=[Evidence(line=12, text="甲"), Evidence(line=30, text="乙")],
        fields=["counts[0].stated"],
        fingerprint="0",
    )
    return finding.on([], fault=fault)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_reads_as_a_sentence_has_no_fault(lang: str) -> None:
    assert fault("TEAM005", "acted", lang, TRAINEE) == ""
    assert fault("SUM002", "listed", lang, COUNT) == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"told": "甘启明"}, "repeated"),
        ({"told": " 甘 启明 "}, "repeated"),
        ({"told": ""}, "empty"),
        ({"name": "  "}, "empty"),
        ({"told": "team[0].grade"}, "path"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_trainee_is_told_to_have_done(words: dict[str, str], expected: str, lang: str) -> None:
    assert fault("TEAM005", "acted", lang, {**TRAINEE, **words}) == expected


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("部门均去", "cut"),
        ("的检定日期", "cut"),
        ("共有供方写作", "cut"),
        ("供方（含外包", "unbalanced"),
        ("law_lists[0].stated_count", "path"),
        ("", "empty"),
        ("各部门", ""),
        ("均质机", ""),
        ("人均用水量的目的", ""),
        ("供方（含外包方）", ""),
    ],
)
def test_what_a_number_is_of(what: str, expected: str) -> None:
    assert fault("SUM002", "listed", "zh", {**COUNT, "what": what}) == expected


def test_a_subject_has_no_words_of_what_follows_it() -> None:
    words = {"what": "公司持有有效期为2020年6月1日", "until": "2025-05-31", "end": "2025-08-13"}
    assert fault("ENT005", "expired", "zh", words) == "cut"
    assert fault("ENT005", "expired", "zh", {**words, "what": "排污许可证"}) == ""


def test_what_is_quoted_may_begin_and_end_where_it_likes() -> None:
    words = {"what": "共有的", "stated": 3, "listed": 2}
    assert fault("SUM002", "told", "zh", words) == ""
    assert fault("SUM002", "told", "zh", {**words, "what": ""}) == "empty"


def test_a_number_with_a_point_is_no_path() -> None:
    assert not is_path("8.5.1")
    assert not is_path("A.5.38")
    assert is_path("calibrations[2].valid_until")


def test_a_long_quote_is_the_clauses_that_the_message_is_about() -> None:
    told = (
        "按有效人数查表，"
        + "一号车间和二号车间均在范围之内，" * 6
        + "其人日计入审核时间。"
        + "审核方式为现场。" * 9
    )
    shown = str(tidied("TEAM005", {"name": "甘启明", "told": told}, "其人日计入审核时间")["told"])
    assert "其人日计入审核时间" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= MOST + 2


def test_a_quote_has_no_half_brackets_and_no_line_breaks() -> None:
    words = {"text": "：未戴护目镜）、措施（补发护目镜4副", "words": "未戴护目镜"}
    assert tidied("NC006", words, None)["text"] == "未戴护目镜"
    assert tidied("SUM003", {"text": "用电1万kWh\n用水2吨"}, None)["text"] == "用电1万kWh 用水2吨"
    assert tidied("TXT002", words, None) == words


def test_such_a_finding_becomes_a_reason() -> None:
    kept, without = withheld([made(""), made("cut"), made("empty", "PER005")], "zh")
    assert [one.fault for one in kept] == [""]
    assert [one.code for one in without] == ["SUM002", "PER005"]
    assert without[0].fields == ["counts[0].stated"]
    assert "第 12、30 行" in without[0].reason
    assert "截断" in without[0].reason
    (english,) = withheld([made("repeated")], "en")[1]
    assert "line 12, 30" in english.reason


@pytest.mark.parametrize("fault_", ["empty", "repeated", "path", "cut", "unbalanced"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fault_has_its_words(fault_: str, lang: str) -> None:
    assert message("not_checked", f"broken_{fault_}", lang, {})


def test_every_list_of_words_is_used_and_whole() -> None:
    known = texts("sentences")
    names = {blank.name for code in codes() for entry in entries(code) for blank in blanks(code, entry, "zh")}
    assert set(known["subjects"]) <= names | {"names"}
    assert {one.rpartition(".")[2] for one in known["may_be_blank"]} <= names
    assert {one.rpartition(".")[0] for one in known["may_be_blank"]} - {""} <= set(codes())
    assert not [word for word in known["begins_whole"] if not word.startswith(tuple(known["begins"]))]
    assert not [word for word in known["ends_whole"] if not is_cut_without(word, known["ends"])]


def is_cut_without(word: str, ends: list[str]) -> bool:
    """Whether an exception is one to something."""
    return word.endswith(tuple(ends))


def entries(code: str) -> list[str]:
    """The variants of a code's messages."""
    entry = texts(code.rstrip("0123456789"))[code]
    return [""] if "zh" in entry else list(entry)


@pytest.mark.parametrize("code", codes())
def test_the_messages_themselves_read_as_sentences(code: str) -> None:
    for variant in entries(code):
        for lang in LANGUAGES:
            names = {blank.name for blank in blanks(code, variant, lang)}
            assert names == {blank.name for blank in blanks(code, variant, "zh")}
            words: dict[str, object] = {name: f"甲{number}乙" for number, name in enumerate(sorted(names))}
            assert fault(code, variant, lang, words) == "", (variant, lang)
            stated = message(code, variant, lang, words)
            assert not any(stated.count(one) != stated.count(other) for one, other in ("（）", "“”", "《》"))
            assert "{" not in stated


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("现场查看，首次供方评价记录为", "首次供方评价记录"),
        ("租赁合同签订于", "租赁合同签订"),
        ("各部门均", "各部门"),
        ("（含外包）供方名录的", "（含外包）供方名录"),
        ("均为", ""),
        ("", ""),
    ],
)
def test_what_names_a_thing_is_no_more_of_the_sentence(text: str, named: str) -> None:
    assert noun_phrase(text) == named
    assert not is_cut(named)


def test_what_a_check_makes_knows_whether_it_reads_as_a_sentence() -> None:
    rules = packs.choose(Report(), None, packs.GENERAL)
    judge = Judge(catalogue()["SUM002"], Mentions(), rules, facts.load(), "zh")
    words: dict[str, object] = {"identity": "x", "variant": "listed", "stated": 2, "listed": 3, "items": ""}
    assert judge.finding(**words, what="部门均去").fault == "cut"  # type: ignore[arg-type]
    assert judge.finding(**words, what="受审核部门").fault == ""  # type: ignore[arg-type]
