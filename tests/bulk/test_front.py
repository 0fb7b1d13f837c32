"""`summary.html`: the front page of an archive, its data, and the sheet of all findings."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hegui.bulk.front import figures, plot
from hegui.bulk.front.figures import Unit
from hegui.bulk.pages.links import mark
from hegui.render.workbooks import workbook
from tests.bulk.light_run import made, report

HOSTILE = "</script><script>alert(1)</script>=1+1"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("light") / "run"
    return made(
        folder,
        {
            "甲/a.txt": report(),
            "甲/b.txt": report("0148", "栖山泵业有限公司", month=9, leader="何小舟", until="2026年4月1日"),
            "甲/c.txt": report("0149", HOSTILE, month=9),
        },
        {"甲/d.docx": "文件已损坏"},
    )


def page(run: Path) -> str:
    return (run / "summary.html").read_text("utf-8")


def data(run: Path, key: str) -> Any:
    found = re.search(rf'<script type="application/json" id="{key}">(.*?)</script>', page(run), re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_the_page_says_what_the_archive_is_and_was_judged_with(run: Path) -> None:
    head = page(run).partition("<main")[0]
    for words in ("文件夹 甲", "2025-06-11 至 2025-09-20", "hegui ", "2026-11", "general"):
        assert words in head


def test_all_reports_and_findings_are_in_the_page_the_gravest_first(run: Path) -> None:
    reports, findings = data(run, "reports-data"), data(run, "findings-data")
    assert sorted(reports["path"]) == ["甲/a.txt", "甲/b.txt", "甲/c.txt"]
    errors = [one[0] for one in reports["counts"]]
    assert errors == sorted(errors, reverse=True)
    assert len(findings["report"]) == sum(map(sum, reports["counts"]))
    assert findings["severity"] == sorted(findings["severity"])
    assert "CAL001" in findings["codes"]
    assert {reports["months"][one] for one in reports["month"]} == {"2025-06", "2025-09"}


def test_a_name_cannot_end_the_data_or_become_markup_or_a_formula(run: Path) -> None:
    assert "<script>alert" not in page(run)
    assert HOSTILE.replace("=1+1", "") in " ".join(data(run, "reports-data")["org"])
    book = openpyxl.load_workbook(run / "summary.xlsx")
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_the_page_loads_nothing(run: Path) -> None:
    assert not re.search(r"""(?:src|href)=["'](?!#|data:)""", page(run))
    assert "default-src 'none'" in page(run)


def test_what_was_not_read_is_named_with_its_reason(run: Path) -> None:
    assert "<span>甲/d.docx</span><small>文件已损坏</small>" in page(run)


def test_months_without_reports_stay_on_the_axis(run: Path) -> None:
    assert re.findall(r'data-month="([\d-]+)"', page(run)) == ["2025-06", "2025-07", "2025-08", "2025-09"]
    months = list(figures._whole([Unit("2024-11", 1, 0), Unit("2025-02", 1, 1)]))
    assert [one.key for one in months] == ["2024-11", "2024-12", "2025-01", "2025-02"]
    assert plot.months([], "zh") == ""


def test_pages_that_were_made_are_marked_and_nothing_else_changes(run: Path) -> None:
    before = page(run)
    assert data(run, "made") == []
    name = data(run, "reports-data")["page"][0]
    (run / "pages").mkdir()
    (run / "pages" / name).write_text("…")
    mark(run)
    assert data(run, "made") == [name]
    (run / "pages" / name).unlink()
    (run / "pages").rmdir()
    mark(run)
    assert page(run) == before


def test_the_first_rows_are_there_without_the_script(run: Path) -> None:
    fallback = page(run).partition('class="part fallback"')[2].partition("</section>")[0]
    assert "栖山泵业有限公司" in fallback


def test_the_workbook_has_a_sheet_of_all_findings_with_columns_to_fill_in(run: Path) -> None:
    sheet = openpyxl.load_workbook(run / "summary.xlsx")["问题"]
    heads, *rows = sheet.iter_rows(values_only=True)
    assert len(rows) == len(data(run, "findings-data")["report"])
    assert {"结论", "理由", "复核人"} <= set(heads)
    ranks = [("错误", "警告", "提示").index(row[heads.index("级别")]) for row in rows]
    assert ranks == sorted(ranks)
    told = dict(zip(heads, next(row for row in rows if "CAL001" in str(row[2])), strict=True))
    assert isinstance(told["条"], int)
    assert str(told["应为"]).endswith("2025-06-12")
    assert "GB/T 27021.1-2017" in str(told["依据"])
    assert re.search("第 ?[0-9]+ ?[段行]", str(told["位置"]))


def test_more_findings_than_a_sheet_has_rows_are_told(
    run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 5)
    sheet = workbook.LongSheet("a", ["n"], ([n] for n in range(9)), [8], 9, left_out="另有 {count} 条")
    workbook.save([sheet], tmp_path / "a.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "a.xlsx")["a"].iter_rows(values_only=True))
    assert rows == [("n",), (0,), (1,), (2,), ("另有 6 条",)]
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_more_findings_than_the_page_has_room_for_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "MOST_FINDINGS", 2)
    folder = made(tmp_path / "run", {"a.txt": report()})
    assert len(data(folder, "findings-data")["report"]) == 2
    assert "全部见 summary.xlsx 和 findings.parquet" in page(folder)


def test_a_pair_of_reports_is_told_once(tmp_path: Path) -> None:
    same = report("0150", "漳溪阀门有限公司")
    folder = made(tmp_path / "run", {"a.txt": same, "b.txt": f"{same}\n复印件\n"})
    across = page(folder).partition('id="across"')[2].partition("</section>")[0]
    assert across.count("<small>a.txt · b.txt</small>") == 1
    assert "<small>b.txt · a.txt</small>" not in across
    assert "1 处，涉及 2 份报告" in across
    sheet = openpyxl.load_workbook(folder / "summary.xlsx")["报告之间"]
    pairs = [tuple(row[-2:]) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert len(pairs) == len(set(map(frozenset, pairs)))


def test_a_tile_has_the_colour_of_what_it_counts(run: Path) -> None:
    tiles = page(run).partition('class="tiles"')[2].partition("</ul>")[0]
    assert re.search(r'<li class="open"><a href="#across"><b>0</b>', tiles)
    assert '<li class="">' not in tiles


def test_packs_are_one_chip_with_their_titles(run: Path) -> None:
    chips = page(run).partition('class="chips"')[2].partition("</div>")[0]
    assert len(re.findall("规则包", re.sub("<ul>.*</ul>", "", chips))) == 1
    assert re.search(r"<li>[^<]+ <code>general", chips)


def test_statistics_and_searches_are_linked_when_they_are_there(run: Path) -> None:
    assert {"stats-leader.html", "search.html"} <= set(re.findall(r'data-further="([^"]+)"', page(run)))
    (run / "stats-leader.html").write_text("…")
    mark(run)
    assert data(run, "made") == ["stats-leader.html"]
    (run / "stats-leader.html").unlink()
    mark(run)
    assert data(run, "made") == []


def test_what_more_there_is_is_called_what_it_is(run: Path) -> None:
    assert not re.findall(r"<summary>另\s?\d+\s?处</summary>", page(run).partition('id="across"')[0])
