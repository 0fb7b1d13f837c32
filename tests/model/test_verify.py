"""What becomes of a model's claims: each kind that can be worked out, confirmed, refuted and open."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import checks.comparisons
from checks import engine
from hegui.model.verify import kinds
from hegui.model.verify.case import Case, reading
from hegui.model.verify.quotes import Quotes
from hegui.wording import LANGUAGES, words
from schemas.answers.claim import Claim, Quote
from tests.model.reports import DATA, Read, read

CASES: list[dict[str, Any]] = yaml.safe_load((DATA / "verify.yaml").read_text(encoding="utf-8"))
NEVER = {
    **{name: {"confirmed"} for name in ("alike", "scopes", "team", "of_another")},
    **{name: {"refuted"} for name in ("registration", "blank", "unsigned", "garbled", "reference")},
    **{name: {"confirmed"} for name in ("run_time", "twice")},
}
"""What a kind never says; that a system ran too short, or one thing has two days, is tested by itself."""

ALL = frozenset(engine.catalogue())


@pytest.fixture(scope="module")
def made() -> Read:
    return read((DATA / "report.txt").read_bytes(), "report.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda one: f"{one['code']} {one['quotes'][0]}")
def test_what_becomes_of_a_claim(made: Read, case: dict[str, Any]) -> None:
    claim = made.claim(case["code"], *case["quotes"])
    found = made.verified(claim, trusted=ALL)
    if case["state"] == "refuted":
        assert [one.reason for one in found.dropped] == [case["reason"]], found.findings
        assert found.refuted == 1
        assert found.findings == []
        return
    assert [one.reason for one in found.dropped] == []
    (told,) = found.findings
    assert told.verified == case["state"], told.message
    own = made.grounds.rules.severity(case["code"], engine.catalogue()[case["code"]].severity)
    assert told.severity == (own if case["state"] == "confirmed" else "info")
    assert told.sources == ["model"]
    if case["state"] == "confirmed":
        assert words()["model_reasons"][case["reason"]]["zh"] in told.message


def test_every_kind_is_tried_and_every_code_is_known() -> None:
    assert {name for names in kinds.by_code().values() for name in names} == set(kinds.JUDGES)
    assert set(kinds.by_code()) <= ALL


def test_every_reason_is_worded_and_used() -> None:
    folders = (Path(kinds.__file__).parent, Path(checks.comparisons.__path__[0]))
    code = "\n".join(path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.py"))
    used = set(re.findall(r'(?:confirmed|refuted|faulty)\(\s*"(\w+)"', code))
    assert used | {"no_quote", "unknown"} == set(words()["model_reasons"])


def test_every_kind_has_cases_that_are_confirmed_refuted_and_open() -> None:
    states = {name: {"confirmed", "refuted", "open"} - NEVER.get(name, set()) for name in kinds.JUDGES}
    for case in CASES:
        for name in kinds.by_code().get(case["code"], ()):
            states[name].discard(case["state"])
    assert {name: lacking for name, lacking in states.items() if lacking} == {}


def test_a_system_that_ran_too_short(made: Read) -> None:
    text = made.document.text.replace("2024年8月1日起正式实施", "2025年5月1日起正式实施")
    late = read(text.encode(), "report.txt")
    (told,) = late.verified(late.claim("DATE003", "2025年5月1日起正式实施")).findings
    assert told.verified == "confirmed"


def test_one_thing_with_two_days(made: Read) -> None:
    twice = read(f"{made.document.text}\n报告日期：2025年6月16日\n".encode(), "report.txt")
    claim = twice.claim("DATE009", "报告日期：2025年6月13日", "报告日期：2025年6月16日")
    (told,) = twice.verified(claim).findings
    assert told.verified == "confirmed"


def test_nothing_is_told_above_info_unless_it_is_trusted(made: Read) -> None:
    claim = made.claim("CAL001", "有效期至2025年5月4日")
    (told,) = made.verified(claim).findings
    assert (told.severity, told.verified) == ("info", "confirmed")
    (told,) = made.verified(claim, trusted=frozenset({"CAL001"})).findings
    assert told.severity == "error"


def test_an_open_claim_is_asked_as_a_question_that_a_model_raised(made: Read) -> None:
    claim = made.claim("NC005", "抽查台账", message="没有写明抽查了什么。")
    (told,) = made.verified(claim).findings
    assert told.message.startswith("没有写明抽查了什么？（大模型提出")
    (told,) = made.verified(claim, lang="en").findings
    assert "raised by a model" in told.message


def test_a_finding_has_the_places_of_its_quotes_the_clauses_and_a_fingerprint(made: Read) -> None:
    claim = made.claim("ENT006", "供方广东中穗计量检测技术有限公司", "广东中穗计量检测有限公司签订")
    (told,) = made.verified(claim).findings
    assert [one.text for one in told.evidence] == [
        "供方广东中穗计量检测技术有限公司",
        "广东中穗计量检测有限公司签订",
    ]
    assert [one.line for one in told.evidence] == [quote.line for quote in claim.quotes]
    assert told.clauses == made.grounds.rules.clauses("ENT006")
    longer = made.claim("ENT006", "供方广东中穗计量检测技术有限公司提供校准", "广东中穗计量检测有限公司")
    assert made.verified(longer).findings[0].fingerprint == told.fingerprint


def test_one_claim_said_twice_is_one_finding(made: Read) -> None:
    claim = made.claim("CAL001", "有效期至2025年5月4日")
    assert len(made.verified(claim, claim).findings) == 1


def test_a_code_that_no_report_has_is_dropped(made: Read) -> None:
    for code in ("ABC001", "MON001"):
        assert made.verified(made.claim(code, "抽查台账")).refuted == 1


def test_a_claim_without_quotes_is_dropped(made: Read) -> None:
    claim = Claim(code="CMP001", rule="CMP001", message="没有签字")
    assert [one.reason for one in made.verified(claim).dropped] == ["no_quote"]


@pytest.mark.parametrize(
    ("text", "line", "there"),
    [
        ("有效期至 2025 年 5 月 4 日", 0, True),
        ("有效期至２０２５年５月４日", 0, True),
        ("有效期至2025年5月5日", 0, False),
        ("有效期至2025年5月4日", 3, True),
        ("有效期至2025年5月4日", -20, True),
        ("压力表", -20, False),
        ("025年5月4", 0, False),
        ("", 0, False),
        (" ", 0, False),
        ("有效期" * 1000, 0, False),
    ],
)
def test_a_quote_stands_verbatim_near_its_line_or_alone(
    made: Read, text: str, line: int, there: bool
) -> None:
    own = made.quote("有效期至2025年5月4日").line
    found = Quotes(made.document, made.mentions).find(Quote(line=own + line, text=text))
    assert (found is not None) == there
    if found is not None:
        assert found.text == "有效期至2025年5月4日"
        assert found.leaf.evidence.line == own


def test_a_long_quote_that_was_cut_within_a_number_is_quoted_whole(made: Read) -> None:
    line = made.quote("检定于2025年2月5日").line
    quotes = Quotes(made.document, made.mentions)
    found = quotes.find(Quote(line=line, text="二号车间储气罐压力表检定于202"))
    assert found is not None
    assert found.text == "二号车间储气罐压力表检定于2025"


def test_of_several_places_the_nearest_is_quoted(made: Read) -> None:
    text = made.document.text
    lines = [one.number for one in made.document.lines if "压力表检定" in text[one.start : one.end]]
    quotes = Quotes(made.document, made.mentions)
    found = [quotes.find(Quote(line=line, text="压力表检定")) for line in lines]
    assert len(lines) == 3
    assert [one.leaf.evidence.line for one in found if one] == lines


def test_cells_may_be_parted_by_anything(made: Read) -> None:
    line = made.quote("1\t周明远\t组长").line
    quotes = Quotes(made.document, made.mentions)
    assert quotes.find(Quote(line=line, text="1 | 周明远 | 组长"))
    assert quotes.find(Quote(line=line, text="1周明远组长"))


def test_the_reasons_are_worded_in_both_languages() -> None:
    for entry in (*words()["model"].values(), *words()["model_reasons"].values()):
        assert set(entry) == set(LANGUAGES)


def test_nothing_is_worked_out_of_a_whole_passage() -> None:
    passage = f"{'声级计在用，' * 50}校准日期2024年10月8日，有效期至2025年10月7日。"
    text = (DATA / "report.txt").read_text(encoding="utf-8").replace("3.5 其他", f"3.5 其他\n{passage}")
    long = read(text.encode(), "report.txt")
    assert long.verified(long.claim("CAL001", passage)).findings[0].verified == "open"
    assert long.verified(long.claim("CAL001", passage[-80:])).refuted == 1


def test_what_may_be_misread_is_not_worked_out(made: Read) -> None:
    claim = made.claim("CAL001", "有效期至2025年8月4日")
    of = reading(made.report, made.mentions, made.grounds)
    quote = Quotes(made.document, made.mentions).find(claim.quotes[0])
    assert quote is not None
    quote.leaf.confidence = 0.6
    from hegui.model.verify import _outcome

    assert _outcome(Case(claim, (quote,), of)).state == "open"
