"""A finding has one number, by weight for the decision, and all outputs call it by that."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from lxml import html as lxml_html

from hegui.review.numbers import in_order, numbered, rank
from schemas.result import Finding
from tests.conftest import ROOT, Hegui
from tests.hegui.results import at, finding

REPORT = ROOT / "corpus/reports/huanan-eo-defects.docx"


def order(*found: Finding) -> list[str]:
    return [one.fingerprint for one in sorted(numbered(list(found)), key=lambda one: one.number)]


def made(name: str, code: str, severity: str = "error", line: int = 1, **more: object) -> Finding:
    return finding(code, severity=severity, fingerprint=name, evidence=[at(line, "甲")], **more)


def test_severity_goes_before_weight_and_weight_before_place() -> None:
    assert order(
        made("text", "TXT001", "warning", 1),
        made("time", "TIME001", "warning", 90),
        made("law", "LAW001", "error", 2),
        made("recommendation", "CON003", "error", 80),
        made("scope", "SCOPE001", "error", 60),
        made("earlier", "SCOPE002", "error", 50),
    ) == ["recommendation", "earlier", "scope", "law", "time", "text"]


def test_what_is_let_stand_comes_last_and_keeps_its_number() -> None:
    found = numbered(
        [made("stands", "CON003", suppressed=True), made("b", "TXT002", "info"), made("a", "CAL001")]
    )
    assert [(one.fingerprint, one.number) for one in found] == [("stands", 1), ("b", 3), ("a", 2)]
    assert [one.fingerprint for one in in_order(found)] == ["a", "b", "stands"]


def test_what_is_selected_let_stand_or_decided_keeps_its_number(
    hegui: Hegui, tmp_path: Path, numbers: dict[int, tuple[str, str]]
) -> None:
    common = ("check", str(REPORT), "--format", "json", "--fail-on", "never")
    code = next(code for number, (code, _) in numbers.items() if number > 2)
    chosen = json.loads(hegui(*common, "--select", code).out)["findings"]
    assert {one["number"]: one["code"] for one in chosen} == {
        n: told for n, (told, _) in numbers.items() if told == code
    }
    settings = tmp_path / "hegui.toml"
    first = numbers[1][0]
    settings.write_text(f'[[suppress]]\ncode = "{first}"\nreason = "known"\n', "utf-8")
    found = json.loads(hegui(*common, "--config", str(settings)).out)["findings"]
    assert {one["number"]: one["code"] for one in found} == {n: told for n, (told, _) in numbers.items()}
    assert any(one["suppressed"] for one in found)


def test_a_code_weighs_otherwise_than_its_group() -> None:
    assert rank("CON003") < rank("CON006")
    assert rank("TXT003") > rank("DATE010")


@pytest.fixture(scope="module")
def numbers(hegui: Hegui) -> dict[int, tuple[str, str]]:
    answer = json.loads(hegui("check", str(REPORT), "--format", "json", "--fail-on", "never").out)
    found = {one["number"]: (one["code"], one["message"]) for one in answer["findings"]}
    assert sorted(found) == list(range(1, len(answer["findings"]) + 1))
    return found


def test_all_outputs_call_a_finding_by_its_number(
    hegui: Hegui, tmp_path: Path, numbers: dict[int, tuple[str, str]]
) -> None:
    codes = {number: code for number, (code, _) in numbers.items()}

    def output(name: str) -> bytes:
        target = tmp_path / f"a.{name}"
        hegui("check", str(REPORT), "--format", name, "--output", str(target), "--fail-on", "never")
        return target.read_bytes()

    text = output("text").decode()
    assert {int(n): code for n, code in re.findall(r"第 (\d+) 条 ([A-Z]+\d+)", text)} == codes
    page: Any = lxml_html.fromstring(output("html").decode())
    cards = {
        int(one.get("data-n")): one.xpath("string(.//header//code)")
        for one in page.xpath("//article[@data-n]")
    }
    assert cards == codes
    listed = page.xpath("//details[@class='first']//li")
    assert all(codes[int(one.get("value"))] == one.xpath("string(.//code)") for one in listed)
    sheet = pd.read_excel(io.BytesIO(output("xlsx")), sheet_name="问题")
    assert {n: code.split()[0] for n, code in zip(sheet["条"], sheet["检查"], strict=True)} == codes
    with zipfile.ZipFile(io.BytesIO(output("docx"))) as package:
        comments = package.read("word/comments.xml").decode()
    assert {int(n): code for n, code in re.findall(r"第 (\d+) 条 · \S+ ([A-Z]+\d+)", comments)} == codes


def test_the_numbers_are_the_same_in_every_format_of_a_document(
    numbers: dict[int, tuple[str, str]], hegui: Hegui
) -> None:
    answer = json.loads(
        hegui("check", str(REPORT.with_suffix(".pdf")), "--format", "json", "--fail-on", "never").out
    )
    assert {one["number"]: one["code"] for one in answer["findings"]} == {
        n: code for n, (code, _) in numbers.items()
    }
