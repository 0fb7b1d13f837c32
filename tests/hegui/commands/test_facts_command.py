"""`hegui facts`: how far the facts reach, and how the norms of an office's own list stand on a day."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import Workbook, load_workbook

from hegui.norms.named import named
from hegui.norms.rows import Row
from hegui.norms.standing import standing
from schemas import facts
from schemas.other_kinds.norms import ListedNorm, NormPlace
from tests.conftest import Hegui

FACTS = facts.load()
ROWS = [
    ["适用的法律法规清单", "", "", "", ""],
    ["序号", "法律法规名称", "文号、标准号", "实施日期", "备注"],
    ["1", "中华人民共和国消防法", "主席令第81号", "2021-04-29", "代替《中华人民共和国消防条例》"],
    ["2", "中华人民共和国合同法", "主席令第15号", "1999-10-01", ""],
    ["3", "声环境质量标准", "GB 3096-2008", "2008-10-01", ""],
    ["4", "危险废物贮存污染控制标准", "GB18597—2001", "2002-07-01", ""],
    ["5", "=HYPERLINK(1)条例", "", "", "@SUM(A1)"],
]
OURS = """
facts:
  laws:
    - title: 东川市清洁车间条例
      kind: local
      effective_on: "2019-01-01"
      repealed_on: "2024-06-01"
      replaced_by: 东川市清洁生产条例
      source: the city's gazette
      confidence: high
"""


def stand(text: str, day: str = "2026-10-01", *, known: facts.Facts = FACTS) -> list[ListedNorm]:
    """The norms of a line."""
    rows = [Row(tuple(text.split("\t")), NormPlace(line=1))]
    return [standing(known, one, day) for _, names in named(known, rows) for one in names]


def judged(hegui: Hegui, path: Path, *more: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(
        hegui("facts", "check", path.name, "--format", "json", *more, cwd=path.parent).out
    )
    return told


def written(norms: list[dict[str, Any]]) -> dict[str, str]:
    return {one["text"]: one["state"] for one in norms}


# ---------------------------------------------------------------- what a line names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("1. 《中华人民共和国安全生产法》（2021年修正）", ["中华人民共和国安全生产法（2021年修正）"]),
        ("（3）中华人民共和国劳动法", ["中华人民共和国劳动法"]),
        ("12 工伤保险条例；职业病防治法", ["工伤保险条例", "职业病防治法"]),
        ("《危险废物贮存污染控制标准》（GB 18597-2023）", ["GB 18597-2023"]),
        ("GB8978-1996《污水综合排放标准》、《排污许可管理条例》", ["GB 8978-1996", "排污许可管理条例"]),
        ("水质 pH值的测定 玻璃电极法\tGB/T 6920-1986", ["GB/T 6920-1986"]),
        ("GB/T 19001-2016/ISO 9001:2015", ["GB/T 19001-2016", "ISO 9001:2015"]),
        ("GB∕T 35274—2017《大数据服务安全能力要求》", ["GB/T 35274-2017"]),
        ("GB 50254～50259-96 电气装置安装工程施工及验收规范", ["GB 50254-96"]),
        ("GB/T 26572-2011/XG1-2024《电子电气产品中限用物质的限量要求》", ["GB/T 26572-2011"]),
        ("GB 50010-2010（2015年版）《混凝土结构设计规范》", ["GB 50010-2010"]),
        ("DL 5008.2 电力工程建设施工安全工作规程", ["DL 5008.2"]),
        ("《突发环境事件应急监测技术规范》（HJ 589）", ["HJ 589"]),
        ("CECS 279:2010 强夯地基处理技术规程", ["CECS 279-2010"]),
        ("总局令（第76号）用人单位职业病危害防治八条规定", ["用人单位职业病危害防治八条规定"]),
        ("国务院令第591号 危险化学品安全管理条例", ["危险化学品安全管理条例"]),
        ("建质〔2007〕223号 绿色施工导则", ["绿色施工导则"]),
        ("环境保护部令第39号", []),
        ("特种设备安全监察条例 国务院令第549号", ["特种设备安全监察条例"]),
        ("建设工程安全生产管理条例 国务院 393 号令", ["建设工程安全生产管理条例"]),
        (
            "关于印发危险化学品企业安全分类整治目录（2020年）的通知",
            ["危险化学品企业安全分类整治目录（2020年）"],
        ),
        (
            "工贸企业有限空间作业安全规定（部令（第13号））",
            ["工贸企业有限空间作业安全规定（部令（第13号））"],
        ),
        ("7. 最高法院关于适用《行政诉讼法》的解释", ["最高法院关于适用《行政诉讼法》的解释"]),
        ("广东省实施《中华人民共和国消防法》办法", ["广东省实施《中华人民共和国消防法》办法"]),
        ("依据《中华人民共和国消防法》的规定", ["中华人民共和国消防法"]),
        ("关于加强呼叫中心业务管理的通知", ["关于加强呼叫中心业务管理的通知"]),
        ("“十四五”国家安全生产规划", ["“十四五”国家安全生产规划"]),
        ("2006 年国家温室气体清单编制指南", ["2006 年国家温室气体清单编制指南"]),
        ("建筑设计防火规范", ["建筑设计防火规范"]),
        ("二、国家标准和行业标准", []),
        ("第三章 安全生产技术规范", []),
        ("其他要求及相关方要求", []),
        ("冲压车间岗位安全操作规程", []),
        ("本章规定了识别和获取其要求的方法和要求", []),
        ("公司识别了适用的法律法规，并按规定执行。", []),
        ("法律法规目录\t国务院\t第二十一条\t办公室", []),
    ],
)
def test_what_a_line_names(line: str, names: list[str]) -> None:
    assert [one.text for one in stand(line)] == names


def test_other_columns_of_a_table_name_nothing() -> None:
    rows = [Row(tuple(cells), NormPlace(row=at), 0) for at, cells in enumerate(ROWS, 1)]
    found = [one.text for _, names in named(FACTS, rows) for one in names]
    assert "中华人民共和国消防条例" not in found
    assert found[:2] == ["中华人民共和国消防法", "中华人民共和国合同法"]


def test_a_first_row_that_is_a_law_is_no_header() -> None:
    cells = ("1", "检验检测机构资质认定管理办法", "部门规章", "名称")
    rows = [Row(cells, NormPlace(row=1), 0)]
    assert [one.text for _, names in named(FACTS, rows) for one in names] == [cells[1]]


# ---------------------------------------------------------------- how a norm stands


@pytest.mark.parametrize(
    ("line", "day", "state", "successor"),
    [
        ("《中华人民共和国合同法》", "2020-12-31", "in_force", None),
        ("《中华人民共和国合同法》", "2021-01-01", "over", "中华人民共和国民法典"),
        ("《中华人民共和国能源法》", "2024-12-31", "to_come", None),
        ("GB/T 24001-2004", "2018-01-01", "transition", "GB/T 24001-2016"),
        ("GB/T 24001-2004", "2018-10-01", "over", "GB/T 24001-2016"),
        ("GB/T 24001", "2018-10-01", "in_force", None),
        ("GB 18597-2001", "2024-01-01", "over", "GB 18597-2023"),
        ("《中华人民共和国安全生产法》（2014年修正）", "2024-01-01", "amended", None),
        ("《中华人民共和国安全生产法》（2021年修正）", "2024-01-01", "in_force", None),
        ("《中华人民共和国安全生产法》（2014年修正）", "2016-01-01", "in_force", None),
        ("《某某车间清洁管理办法》", "2024-01-01", "unknown", None),
        ("GB 99999-2001", "2024-01-01", "unknown", None),
    ],
)
def test_the_state_on_a_day(line: str, day: str, state: str, successor: str | None) -> None:
    (one,) = stand(line, day)
    assert (one.state, one.successor) == (state, successor)
    assert (one.source is None) == (state == "unknown")


@pytest.mark.parametrize(
    ("line", "day", "name", "state"),
    [
        ("《建筑设计防火规范》", "2026-10-01", "GB 50016-2014", "in_force"),
        ("《建筑设计防火规范》", "2010-10-01", "GB 50016-2006", "unknown"),
        ("信息安全技术 网络安全等级保护基本要求", "2026-10-01", "GB/T 22239-2019", "in_force"),
        ("危险化学品经营企业开业条件和技术要求", "2026-10-01", "GB 18265-2000", "over"),
        ("《锅炉大气污染物排放标准》", "2026-10-01", None, "unknown"),
    ],
)
def test_a_standard_by_its_title_alone(line: str, day: str, name: str | None, state: str) -> None:
    (one,) = stand(line, day)
    assert (one.name, one.state) == (name, state)


def test_a_catalogue_without_its_year_is_that_of_the_day() -> None:
    title = "建设项目职业病危害风险分类管理目录"
    for day, year in (("2015-01-01", 2012), ("2026-10-01", 2021)):
        (one,) = stand(title, day)
        assert (one.name, one.state) == (f"{title}（{year}年版）", "in_force")


def test_a_draft_tells_the_act_it_became() -> None:
    (one,) = stand("《网络数据安全管理条例（征求意见稿）》")
    assert (one.state, one.near) == ("unknown", "网络数据安全管理条例")


def test_the_act_of_another_place_is_not_what_is_meant() -> None:
    (one,) = stand("山西省突发事件应对条例")
    assert one.near is None or one.near.startswith("山西省")


def test_a_misspelt_title_tells_the_right_one_and_stands_as_that() -> None:
    (one,) = stand("《中华人民共和国安全生产管理法》")
    assert (one.misnamed, one.name, one.state) == (True, "中华人民共和国安全生产法", "in_force")
    (other,) = stand("中华人民共和国消仿法")
    assert (other.misnamed, other.name) == (True, "中华人民共和国消防法")


def test_what_is_like_a_known_title_is_asked() -> None:
    (one,) = stand("《危险化学品重大危险源监督管理规定》")
    assert one.name is not None or "危险化学品重大危险源监督管理暂行规定" in (one.near or "")
    (later,) = stand("GB/T 24001-2035")
    assert (later.state, later.near) == ("unknown", "GB/T 24001-2016")


def test_a_sign_that_is_another_one_is_told() -> None:
    (one,) = stand("GB/T 3096-2008")
    assert (one.misnamed, one.name) == (True, "GB 3096-2008")


def test_a_fact_of_low_confidence_fails_nothing(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "l.txt").write_text("《东川市清洁车间条例》\n", encoding="utf-8")
    for confidence, status in (("high", 1), ("low", 0)):
        own = OURS.replace("confidence: high", f"confidence: {confidence}")
        (tmp_path / "ours.yaml").write_text(own, encoding="utf-8")
        ran = hegui("facts", "check", "l.txt", "--facts", "ours.yaml", cwd=tmp_path)
        assert ran.status == status
        assert ("请先查证" in ran.out) == (confidence == "low")


# ---------------------------------------------------------------- lists as they come


def as_xlsx(path: Path) -> None:
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    for row in book.active.iter_rows():
        for cell in row:
            cell.data_type = "s"
    hidden = book.create_sheet("old")
    hidden.sheet_state = "hidden"
    hidden.append(["中华人民共和国民法通则"])
    book.save(path)


def as_csv(path: Path) -> None:
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(ROWS)


def as_docx(path: Path) -> None:
    document = docx.Document()
    table = document.add_table(len(ROWS), len(ROWS[0]))
    for cells, row in zip(ROWS, table.rows, strict=True):
        for text, cell in zip(cells, row.cells, strict=True):
            cell.text = text
    document.save(str(path))


def as_text(path: Path) -> None:
    lines = ["| " + " | ".join(row) + " |" for row in ROWS]
    path.write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize("made", [as_xlsx, as_csv, as_docx, as_text])
def test_a_list_in_any_format(hegui: Hegui, tmp_path: Path, made: Any) -> None:
    path = tmp_path / f"laws.{made.__name__[3:].replace('text', 'txt')}"
    made(path)
    told = judged(hegui, path, "--as-of", "2026-10-01")
    assert written(told["norms"]) == {
        "中华人民共和国消防法": "in_force",
        "中华人民共和国合同法": "over",
        "GB 3096-2008": "in_force",
        "GB 18597-2001": "over",
        "=HYPERLINK(1)条例": "unknown",
    }
    assert told["as_of"] == "2026-10-01"
    assert told["document"]["format"] == path.suffix[1:].replace("txt", "text")
    assert told["summary"]["over"] == 2
    assert told["versions"]["facts"] == FACTS.version
    assert len(told["passed_over"]) <= 2
    assert all(set(one["place"].values()) != {None} for one in told["norms"])


def test_without_a_day_it_is_the_one_that_the_facts_reach_to(hegui: Hegui, tmp_path: Path) -> None:
    as_csv(tmp_path / "l.csv")
    assert judged(hegui, tmp_path / "l.csv")["as_of"] == FACTS.day
    assert hegui("facts", "check", "l.csv", "--as-of", "soon", cwd=tmp_path).status == 2


def test_a_list_for_a_reader(hegui: Hegui, tmp_path: Path) -> None:
    as_csv(tmp_path / "l.csv")
    ran = hegui("facts", "check", "l.csv", "--as-of", "2026-10-01", cwd=tmp_path)
    assert (ran.status, ran.err) == (1, "")
    told = "".join(ran.out.split())
    for words in ("已失效2", "第4行中华人民共和国合同法", "由中华人民共和国民法典取代（2021-01-01起）"):
        assert words in told
    english = hegui("facts", "check", "l.csv", "--lang", "en", cwd=tmp_path).out
    assert "in its place: GB 18597-2023" in " ".join(english.split())


def test_a_list_that_is_in_force_is_status_0(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "l.txt").write_text("中华人民共和国消防法\n《某某车间清洁管理办法》\n", encoding="utf-8")
    assert hegui("facts", "check", "l.txt", cwd=tmp_path).status == 0


def test_a_workbook_of_the_list(hegui: Hegui, tmp_path: Path) -> None:
    as_xlsx(tmp_path / "l.xlsx")
    ran = hegui("facts", "check", "l.xlsx", "--format", "xlsx", "--output", "o.xlsx", cwd=tmp_path)
    assert (ran.status, ran.out) == (1, "")
    book = load_workbook(tmp_path / "o.xlsx")
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    heads, law = rows[0], rows[2]
    told = dict(zip(heads, law, strict=True))
    assert (told["状态"], told["取代者"], told["失效"]) == ("已失效", "中华人民共和国民法典", "2021-01-01")
    assert told["来源"] and told["可信度"]
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if str(cell.value or "").startswith(("=", "+", "-", "@")):
                    assert cell.quotePrefix
    same = hegui("facts", "check", "l.xlsx", "--format", "xlsx", "--output", "p.xlsx", cwd=tmp_path)
    assert same.status == 1
    assert (tmp_path / "o.xlsx").read_bytes() == (tmp_path / "p.xlsx").read_bytes()
    hegui("facts", "check", "l.xlsx", "--format", "xlsx", cwd=tmp_path)
    assert (tmp_path / "reports_out" / "l.xlsx.xlsx").is_file()


def test_several_lists(hegui: Hegui, tmp_path: Path) -> None:
    as_csv(tmp_path / "a.csv")
    as_docx(tmp_path / "b.docx")
    ran = hegui("facts", "check", "a.csv", "b.docx", "c.txt", "--format", "json", cwd=tmp_path)
    assert ran.status == 2
    results = json.loads(ran.out)["results"]
    assert [list(one)[-1] == "error" for one in results] == [False, False, True]


# ---------------------------------------------------------------- what cannot be used


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", "今天的天气很好\n".encode(), "没有读出"),
        ("a.xlsx", b"PK\x03\x04broken", "a.xlsx"),
        ("a.bin", bytes(range(256)) * 4, "xlsx、csv"),
        ("a.csv", b"", "空"),
    ],
)
def test_what_is_no_list_is_told_in_one_line(
    hegui: Hegui, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ran = hegui("facts", "check", name, cwd=tmp_path)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err


@pytest.mark.parametrize(
    "arguments", [["check"], ["status", "a.txt"], ["status", "--format", "xlsx"], ["list"], []]
)
def test_arguments_that_do_not_go_together(hegui: Hegui, arguments: list[str]) -> None:
    ran = hegui("facts", *arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_a_list_that_would_act_on_a_terminal_is_harmless(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "l.txt").write_text("《\x1b[31m甲乙丙\x1b]0;x\x07条例》\n", encoding="utf-8")
    for form in ("text", "json"):
        out = hegui("facts", "check", "l.txt", "--format", form, cwd=tmp_path).out
        assert not set("\x1b\x07") & set(out)


# ---------------------------------------------------------------- how far the facts reach


def test_status_counts_every_kind(hegui: Hegui) -> None:
    told = json.loads(hegui("facts", "status", "--format", "json", "--as-of", "2027-06-30").out)
    assert (told["version"], told["day"]) == (FACTS.version, FACTS.day)
    kinds = {one["kind"]: one for one in told["kinds"]}
    assert kinds["Law"]["count"] == len(FACTS.of_kind(facts.Law))
    assert sum(kinds["Law"]["confidence"].values()) == kinds["Law"]["count"]
    assert told["count"] == sum(one["count"] for one in told["kinds"])
    assert told["days_behind"] > 120
    assert "2025-01-01" < told["newest"]["day"] <= "2027-06-30"


def test_status_for_a_reader(hegui: Hegui) -> None:
    late = hegui("facts", "status", "--as-of", "2030-01-01").out
    assert "超过 120 天" in late
    assert "超过" not in hegui("facts", "status", "--as-of", FACTS.day).out
    assert hegui("facts", "status").status == 0


def test_doctor_warns_of_facts_that_are_behind(hegui: Hegui) -> None:
    late = hegui("doctor", "--as-of", "2030-01-01", "--lang", "en")
    assert late.status == 0
    assert "✗ in date" in late.out
    assert "✓ in date" in hegui("doctor", "--as-of", FACTS.day, "--lang", "en").out
    assert hegui("doctor", "--as-of", "2030").status == 2


# ---------------------------------------------------------------- facts of an office's own


def test_a_pack_of_facts_in_the_settings(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "our-laws.yaml").write_text(OURS, encoding="utf-8")
    (tmp_path / "hegui.toml").write_text('packs = ["our-laws.yaml"]\n', encoding="utf-8")
    (tmp_path / "l.txt").write_text("《东川市清洁车间条例》\n", encoding="utf-8")
    told = judged(hegui, tmp_path / "l.txt")
    assert (told["norms"][0]["state"], told["norms"][0]["successor"]) == ("over", "东川市清洁生产条例")
    assert told["versions"]["facts"] == f"{FACTS.version}+our-laws"
    assert told["settings"] == "hegui.toml"
    status = json.loads(hegui("facts", "status", "--format", "json", cwd=tmp_path).out)
    assert (status["own"], status["count"]) == (["our-laws.yaml"], _count() + 1)
    without = hegui("facts", "check", "l.txt", "--config", "none", cwd=tmp_path)
    assert (without.status, "事实里没有" in without.out) == (0, True)


def _count() -> int:
    from hegui.norms.reach import reach

    return reach(FACTS, FACTS.day).total
