"""`--redact` with a model: stand-ins of the same shape are sent, what comes back is about the document."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from stdnum.cn import ric

import ingest
from hegui.redaction.standins import StandIns
from schemas.document import Document
from tests import made
from tests.conftest import Hegui
from tests.model.server import Server, finding, findings, text_of, when_asked

VALID = "11010519491231002X"
PEOPLE = f"""
3 现场
总经理：甘启明，电话：13800001111，邮箱 gan.qiming@lvluan.example
管理者代表：甘启铭
联系人：卢静宜，１３８００００２２２２，身份证号 {VALID}
现场卢 静宜陪同。
持证人：石一鸣，证书编号 T110105194912310021
"""
NAMES = ("周明远", "沈若岚", "甘启明", "甘启铭", "卢静宜", "卢 静宜", "石一鸣")
SECRET = (*NAMES, "13800001111", "gan.qiming", VALID, "１３８００００２２２２")

NARROW = {0xFF10 + digit: str(digit) for digit in range(10)}
DIGIT, LETTER = r"[\dX]", r"[^\W\d_]"


def read(folder: Path, text: str) -> Document:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    return ingest.read(str(path))


@pytest.fixture
def document(tmp_path: Path) -> Document:
    return read(tmp_path, made.COVER + PEOPLE + made.CLOSING)


def test_nothing_of_a_person_is_left_and_the_shape_is(document: Document) -> None:
    made_of = StandIns(document)
    assert len(made_of.text) == len(document.text)
    assert [one for one in SECRET if one in made_of.text] == []
    told, shown = (one.translate(NARROW) for one in (document.text, made_of.text))
    assert re.sub(LETTER, "字", re.sub(DIGIT, "9", shown)) == re.sub(LETTER, "字", re.sub(DIGIT, "9", told))


def test_all_is_put_back(document: Document) -> None:
    made_of = StandIns(document)
    assert made_of.restored(made_of.text) == document.text
    assert made_of.restored("没有人的话") == "没有人的话"


def test_what_is_alike_stays_alike(document: Document) -> None:
    made_of = StandIns(document)
    start = document.text.index("甘启明"), document.text.index("甘启铭")
    one, other = (made_of.text[at : at + 3] for at in start)
    assert one[:2] == other[:2]
    assert one[2] != other[2]


def test_an_identity_number_stays_as_right_as_it_was(document: Document) -> None:
    made_of = StandIns(document)
    start = document.text.index(VALID)
    shown = made_of.text[start : start + 18]
    assert ric.calc_check_digit(shown) == shown[17]
    wrong = document.text.index("T11010519491231") + 1
    shown = made_of.text[wrong : wrong + 18]
    assert ric.calc_check_digit(shown) != shown[17]


def test_the_numbers_of_another_document_change_otherwise(tmp_path: Path, document: Document) -> None:
    other = read(tmp_path, document.text + "\n又一行")
    numbers = [re.findall(r"电话：(\d+)", StandIns(one).text) for one in (document, other)]
    assert numbers[0] != numbers[1]


def test_a_document_without_people(tmp_path: Path) -> None:
    document = read(tmp_path, "管理体系审核报告\n")
    assert StandIns(document).restored(StandIns(document).text) == document.text


def test_the_model_sees_stand_ins_and_the_finding_stands(hegui: Hegui, tmp_path: Path) -> None:
    document = read(tmp_path, made.COVER + PEOPLE + made.CLOSING)
    rows = (tmp_path / "a.txt").read_text(encoding="utf-8").split("\n")
    shown = dict(zip(document.text.split("\n"), StandIns(document).text.split("\n"), strict=True))
    places = [n for n, row in enumerate(rows, 1) if row.startswith(("总经理：", "管理者代表："))]
    quotes = [(n, shown[rows[n - 1]][:9]) for n in places]
    answer = findings(finding("PER004", *quotes, message=f"{quotes[0][1]} 与 {quotes[1][1]}"))
    says = when_asked(PER004=answer)
    with Server(says) as server:
        ran = hegui("check", "a.txt", "--redact", "--model", server.url, "--format", "json", cwd=tmp_path)
        asked = "".join(map(text_of, server.asked))
    told = json.loads(ran.out)
    assert [one for one in SECRET if one in asked] == []
    (found,) = [one for one in told["findings"] if "model" in one["sources"] and one["code"] == "PER004"]
    assert sorted(one["line"] for one in found["evidence"]) == places
    assert [one for one in SECRET if one in ran.out] == []
    assert "［人员" in found["message"]
