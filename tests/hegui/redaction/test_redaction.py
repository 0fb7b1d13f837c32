"""`--redact`: a hundred planted names, numbers and addresses are in no output, and persons stay apart."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document as Word

from hegui.redaction import redact
from hegui.redaction.masks import Masks
from hegui.render import FORMATS
from ingest import read_bytes
from tests.conftest import Hegui

SURNAMES = "阚邱劳蒲闻莫戚郏桂翟邬乌苗蒯甄屠柏滕窦"
GIVEN = ("映岚", "予安", "望舒", "鹤年", "知非", "若谷", "景行", "清如", "怀瑾", "思远")
NAMES = [surname + GIVEN[number % 10] for number, surname in enumerate(SURNAMES)] + [
    *("欧阳采薇", "上官云起", "卢静", "尚薇"),
    *(SURNAMES[number] + GIVEN[(number + 3) % 10] for number in range(16)),
]
PHONES = [f"1{3 + number % 7}{number % 10}7{number:02}5{number:02}81"[:11] for number in range(22)]
LANDLINES = [f"0757-8{number}31290{number}"[:13] for number in range(9)]
MAILS = [f"user{number}.qhs@qingluan{number}-hb.com.cn" for number in range(10)]
IDS = [
    f"44060{number % 9 + 1}19{70 + number}0{number % 9 + 1}1{number % 10}{100 + number}{number % 10}"
    for number in range(20)
]
CERTIFIED = [f"T{one}" for one in IDS[10:]]
PLANTED = [*NAMES, *PHONES, *LANDLINES, *MAILS, *IDS[:10], *CERTIFIED]


def _rows(names: list[str]) -> Iterator[str]:
    for number, name in enumerate(names):
        told = IDS[number] if number < 10 else CERTIFIED[number - 10]
        yield f"{number + 1}\t{name}\t低压电工作业\t{told}\t2027-03-0{number % 9 + 1}"


REPORT = "\n".join(
    [
        "管理体系审核报告",
        "项目编号：HY-2025-0417-E",
        "受审核方名称：青峦环保设备有限公司",
        f"联系人：{NAMES[0]}　电话：{PHONES[0]}　传真：{LANDLINES[0]}　邮箱：{MAILS[0]}",
        "审核类型：第二阶段审核",
        "审核准则：GB/T 24001-2016/ISO 14001:2015",
        "审核日期：2025年6月11日至2025年6月12日",
        f"审核组长：{NAMES[1]}",
        f"法定代表人：{NAMES[2]}　管理者代表：{NAMES[3]}",
        "报告日期：2025年6月13日",
        "1 审核组",
        "序号\t姓名\t组内职务\t注册级别\t注册证书号\t专业代码\t电话",
        f"1\t{NAMES[1]}\t组长\t审核员\t2023-N1EMS-2046113\t18.02.06\t{PHONES[1]}",
        f"2\t{NAMES[4]}\t组员\t审核员\t2024-N1EMS-2051870\t18.05.07\t{PHONES[2]}",
        f"陪同人员：{NAMES[5]}（质量部）、{NAMES[6]}、{NAMES[20]}",
        "2 现场",
        f"审核员与生产部经理{NAMES[7]}面谈，由{NAMES[8]}陪同查看车间，{NAMES[9]}说明了危险废物的去向。",
        f"内审由{NAMES[10]}任组长，{NAMES[11]}、{NAMES[12]}、{NAMES[22]}等人参加。管理评审由{NAMES[13]}主持。",
        f"合规性评价人：{NAMES[14]}，{NAMES[15]}。",
        f"安全管理人员{NAMES[16]}（{PHONES[3]}）在岗；{NAMES[17]} {PHONES[4]}。",
        f"编制：{NAMES[18]}　审核：{NAMES[21]}　批准：{NAMES[23]}",
        f"供方联系人 {NAMES[19]}，{' '.join(PHONES[5:])}，{'、'.join(LANDLINES[1:])}，{'；'.join(MAILS[1:])}",
        "3 持证人员",
        "序号\t姓名\t作业类别\t证书编号\t有效期至",
        *_rows(NAMES[24:]),
        f"{NAMES[30]}",
        "4 结论",
        "■推荐认证注册 □不推荐认证注册",
        "本次审核开具一般不符合项 0 项，严重不符合项 0 项。",
        f"审核组长签名：{NAMES[1]}　　组员：{NAMES[4]}",
        "",
    ]
)
REPORT += "\n".join(
    f"持证人{name}证号{number}，在岗。" for name, number in zip(NAMES[24:34], CERTIFIED, strict=True)
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report as text and as a Word file."""
    made = tmp_path_factory.mktemp("redaction")
    (made / "报告.txt").write_text(REPORT, encoding="utf-8", newline="\n")
    word = Word()
    table = None
    for line in REPORT.split("\n"):
        if "\t" not in line:
            table = None
            word.add_paragraph(line)
            continue
        cells = line.split("\t")
        if table is None:
            table = word.add_table(0, len(cells), "Table Grid")
        for cell, told in zip(table.add_row().cells, cells, strict=True):
            cell.text = told
    word.save(str(made / "报告.docx"))
    return made


def told_in(data: bytes) -> str:
    """All text of an output: of a workbook that of its parts; blanks are left out."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"\n".join(archive.read(name) for name in archive.namelist())
    return re.sub(r"\s", "", data.decode())


def test_a_hundred_are_planted() -> None:
    assert len(set(PLANTED)) == len(PLANTED) == 100
    assert all(re.sub(r"\s", "", one) in re.sub(r"\s", "", REPORT) for one in PLANTED)


@pytest.mark.parametrize("suffix", ["txt", "docx"])
@pytest.mark.parametrize("name", sorted({*FORMATS["check"]} - {"docx", "pdf"}))
def test_no_output_of_check_has_any(
    hegui: Hegui, folder: Path, tmp_path: Path, name: str, suffix: str
) -> None:
    target = tmp_path / f"out.{name}"
    ran = hegui(
        *("check", folder / f"报告.{suffix}", "--redact", "--format", name, "--output", target),
        *("--fail-on", "never"),
    )
    assert ran.status == 0, ran.err
    told = told_in(target.read_bytes())
    assert [one for one in PLANTED if re.sub(r"\s", "", one) in told] == []
    assert "青峦环保设备有限公司" in told or name in ("junit", "rdjsonl", "sarif", "markdown")


READING = (("extract",), ("extract", "--format", "text"), ("show",), ("show", "--format", "json"))


@pytest.mark.parametrize("arguments", READING)
def test_nor_has_what_was_read(hegui: Hegui, folder: Path, arguments: tuple[str, ...]) -> None:
    ran = hegui(*arguments, folder / "报告.docx", "--redact")
    assert ran.status == 0
    told = told_in(ran.raw)
    assert [one for one in PLANTED if re.sub(r"\s", "", one) in told] == []
    assert "人员2" in told


def test_nor_has_the_page_of_what_was_read(hegui: Hegui, folder: Path, tmp_path: Path) -> None:
    hegui("show", folder / "报告.docx", "--redact", "--html", tmp_path / "a.html")
    told = told_in((tmp_path / "a.html").read_bytes())
    assert [one for one in PLANTED if re.sub(r"\s", "", one) in told] == []


def test_without_it_all_are_there(hegui: Hegui, folder: Path) -> None:
    told = told_in(hegui("show", folder / "报告.txt", "--format", "json").raw)
    assert [one for one in PLANTED if re.sub(r"\s", "", one) not in told] == []


def test_one_person_has_one_pseudonym_and_two_spellings_stay_apart(hegui: Hegui, tmp_path: Path) -> None:
    text = REPORT + "\n苗景行负责文件。编制：苗景行\n内审员：苗景行、苗景行\n"
    masks = Masks([["苗景行", "苗景形"], ["卢静"]])
    assert masks.text("苗景行、苗景形、卢 静、苗景\n行") == "［人员1］、［人员1′］、［人员2］、［人员1］"
    document = read_bytes(text.encode(), "r.txt")
    shown = redact(None, document).document.text
    number = re.search(r"［人员(\d+)］负责文件", shown)
    assert number is not None
    assert shown.count(f"［人员{number[1]}］") >= 4


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2025年7月3日由柯同舟、廉玉成、袁永年进行合规性评价。", ["柯同舟", "廉玉成", "袁永年"]),
        ("访谈对象：安环部 柯同舟", ["柯同舟"]),
        ("和安全、生产、质量等部门，齐全、清晰、有效。", []),
        ("柳希贤、万耀庭、娄世安等人参加，和会者签到。", ["柳希贤", "万耀庭", "娄世安"]),
    ],
)
def test_names_in_lists_are_masked(text: str, names: list[str]) -> None:
    document = read_bytes(f"{REPORT}\n{text}".encode(), "r.txt")
    told = redact(None, document).document.text.split("\n")[-1]
    assert [name for name in names if name in told] == []
    assert told.count("［人员") == len(names)


def test_a_number_has_one_pseudonym_however_it_is_written() -> None:
    masks = Masks([])
    assert masks.text("13800001111、138 0000 1111、１３８００００１１１１、13900002222") == (
        "［电话1］、［电话1］、［电话1］、［电话2］"
    )
    assert masks.text("440602 19860214 0318、13700001234 13700005678 13700009012") == (
        "［身份证号1］、［电话3］ ［电话4］ ［电话5］"
    )
    assert masks.text("T440602198602140318 与 440602198602140318") == "T［身份证号1］ 与 ［身份证号1］"


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 24001-2016，2025-06-11 至 2025年6月12日",
        "证书编号 2023-N1EMS-2046113，设备代码 41101046520210358",
        "统一社会信用代码 91440606MA4UKX3T5J，注册资本 500.00 万元",
        "校准证书 ZS25-Y-04087，编号 P8830412，型号 AWA-50",
        "合计 138000011.5 元，共 1,380,000 件",
        "施工、高处作业，安全员在岗，时间充足",
    ],
)
def test_other_numbers_and_words_stay(text: str) -> None:
    assert Masks([["甘启明"]]).text(text) == text


def test_what_is_compared_is_what_was_written(hegui: Hegui, folder: Path) -> None:
    ran = [hegui("check", folder / "报告.txt", "--format", "json", *more) for more in ((), ("--redact",))]
    plain, masked = (json.loads(one.out) for one in ran)
    prints = [[one["fingerprint"] for one in answer["findings"]] for answer in (plain, masked)]
    assert prints[0] == prints[1]
    assert plain["summary"] == masked["summary"]


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_the_document_itself_is_not_given_back(hegui: Hegui, folder: Path, name: str) -> None:
    ran = hegui("check", folder / "报告.docx", "--redact", "--format", name)
    assert (ran.status, ran.out) == (2, "")
    assert "--redact" in ran.err
