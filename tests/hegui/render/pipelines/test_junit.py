"""JUnit XML: what a JUnit reader makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped

from checks.engine import catalogue
from hegui.render import Look
from hegui.render.pipelines import junit
from hegui.terminal.console import harmless
from schemas.result import FailedDocument, NotChecked, Suppression
from schemas.result import Failure as Unread
from tests import made
from tests.conftest import Hegui
from tests.hegui.results import HOSTILE, at, finding, result

FAILED = FailedDocument(document={"path": "坏.pdf"}, error=Unread(kind="corrupt", message="坏.pdf：已损坏"))


def read(*documents: Any, **look: Any) -> JUnitXml:
    return JUnitXml.fromstring(junit.several(documents, Look(**look)))


def cases(*documents: Any, **look: Any) -> dict[str, Any]:
    """The cases by their codes."""
    return {case.name.split()[0]: case for suite in read(*documents, **look) for case in suite}


def test_a_suite_a_document_and_a_case_a_check() -> None:
    xml = read(result(finding(), path="a.txt"), result(path="b/丙.txt"), FAILED)
    assert [suite.name for suite in xml] == ["a.txt", "b/丙.txt", "坏.pdf"]
    codes = [code for code, one in catalogue().items() if one.about == "audit_report"]
    assert [case.name.split()[0] for case in next(iter(xml))] == codes
    assert (xml.tests, xml.failures, xml.errors, xml.skipped) == (2 * len(codes) + 1, 1, 1, 4)


def test_a_finding_is_a_failure_with_its_places() -> None:
    case = cases(result(finding()))["CAL001"]
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert (case.name, case.classname) == ("CAL001 检定校准已过期", "hegui.CAL")
    assert failure.type == "error"
    assert failure.message.startswith("压力表（20881）")
    for part in ("第3页12行 有效期至2025年5月30日", "第1页4行 审核至 2025-06-12", "应为 不早于 2025-06-12"):
        assert part in failure.text


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ("error", {"CAL001"}),
        ("warning", {"CAL001", "SUM002"}),
        ("info", {"CAL001", "SUM002", "TXT002"}),
        ("never", set()),
    ],
)
def test_only_what_fails_the_run_is_a_failure(fail_on: str, failing: set[str]) -> None:
    document = result(finding(), finding("SUM002", severity="warning"), finding("TXT002", severity="info"))
    found = cases(document, fail_on=fail_on)
    assert {code for code, case in found.items() if isinstance([*case.result, None][0], Failure)} == failing
    for code in {"CAL001", "SUM002", "TXT002"} - failing:
        assert "压力表" in found[code].system_out


def test_what_is_let_stand_is_told_and_no_failure() -> None:
    stands = finding(suppressed=True, suppression=Suppression(reason="新证书已看"))
    case = cases(result(stands))["CAL001"]
    assert case.result == []
    assert "新证书已看" in case.system_out


def test_what_was_not_checked_is_skipped_with_the_reason() -> None:
    found = cases(result())
    (skipped,) = found["NC001"].result
    assert isinstance(skipped, Skipped)
    assert skipped.message == "报告中没有：nonconformities.minor"
    both = result(finding()).replaced(not_checked=[NotChecked(code="CAL001", reason="第4页没有读出")])
    (failure,) = cases(both)["CAL001"].result
    assert isinstance(failure, Failure)
    assert "第4页没有读出" in cases(both)["CAL001"].system_out


def test_what_could_not_be_read_is_an_error() -> None:
    (error,) = cases(FAILED)["read"].result
    assert isinstance(error, Error)
    assert (error.type, error.message) == ("corrupt", "坏.pdf：已损坏")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_text(text: str) -> None:
    evil = finding(message=text, evidence=[at(1, text)], expected=text)
    xml = read(result(evil, path=f"{text}.txt"))
    (suite,) = xml
    (failure,) = {case.name: case for case in suite}["CAL001 检定校准已过期"].result
    assert failure.message == harmless(text).replace("\ufffe", "\ufffd")
    assert (xml.failures, len([*xml])) == (1, 1)


def test_the_command_line_s_threshold_and_codes(hegui: Hegui, tmp_path: Path) -> None:
    wrong = made.COVER.replace(
        "2 审核范围", "声级计（编号 41877）校准日期 2024年3月4日，有效期至 2025年3月3日。\n\n2 审核范围"
    )
    (tmp_path / "a.txt").write_text(wrong + made.CLOSING, encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    shown = ("--format", "junit", "--select", "CAL001", "--fail-on")
    failing = hegui("check", "a.txt", *shown, "error", cwd=tmp_path)
    assert (failing.status, JUnitXml.fromstring(failing.raw).failures) == (1, 1)
    passing = hegui("check", "a.txt", *shown, "never", cwd=tmp_path)
    assert (passing.status, JUnitXml.fromstring(passing.raw).failures) == (0, 0)
    both = hegui("check", ".", *shown, "error", "--output", "junit.xml", cwd=tmp_path)
    whole = JUnitXml.fromfile(str(tmp_path / "junit.xml"))
    assert (both.status, whole.tests, whole.failures, whole.errors) == (2, 2, 1, 1)
