"""What a report gives to the tables, and what its text is known again by."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hegui.archive_entry.passages import GRAM, WINDOW, fingerprints, packed, unpacked
from hegui.archive_entry.rows import rows
from hegui.pipeline import check_document
from ingest import read_bytes

REPORT = """衡泽认证有限公司
管理体系审核报告
报告编号：HZ-2025-0147
受审核方：青峦环保设备有限公司
审核类型：监督审核
审核准则：GB/T 19001-2016
审核日期：2025年6月11日下午至2025年6月13日上午
审核组
姓名	职务	注册号
周明远	组长	2023-N1QMS-1287023
何小舟	组员
审核结论：推荐保持认证注册。
报告日期：2025年6月20日
"""
PASSAGE = (
    "追踪订单的全过程，装配前核对了滚齿机的参数卡，按图纸修改单更换了夹具，连续观察后停线并用量具重新找正，"
)


def made(text: str = REPORT) -> dict[str, list[dict[str, object]]]:
    result = check_document(read_bytes(text.encode(), "r.txt"))
    return {name: [dict(row) for row in several] for name, several in rows(result).items()}


def test_a_report_is_one_row_with_its_month_and_verdict() -> None:
    (row,) = made()["reports"]
    assert row["number"] == "HZ-2025-0147"
    assert row["leader"] == "周明远"
    assert (row["audit_start"], row["audit_end"], row["month"]) == ("2025-06-11", "2025-06-13", "2025-06")
    assert row["systems"] == ["QMS"]
    assert row["verdict"] == ("error" if row["error"] else "warning" if row["warning"] else "clean")


def test_a_person_is_known_by_registration_else_by_name_and_body() -> None:
    people = {row["name"]: row["person"] for row in made()["people"]}
    assert people == {"周明远": "2023-N1QMS-1287023", "何小舟": "何小舟 衡泽认证有限公司"}


def test_days_are_told_with_the_halves_of_the_audit() -> None:
    mine = [(row["day"], row["half"]) for row in made()["days"] if row["person"] == "2023-N1QMS-1287023"]
    assert mine == [("2025-06-11", "pm"), ("2025-06-12", None), ("2025-06-13", "am")]


def test_an_audit_of_months_credits_nobody() -> None:
    later = (date(2025, 6, 11) + timedelta(120)).isoformat()
    assert made(REPORT.replace("2025年6月13日上午", later))["days"] == []


def test_what_two_texts_share_gives_them_a_fingerprint_in_common() -> None:
    one = read_bytes(f"甲乙丙丁的前文。{PASSAGE}后面各写各的。".encode(), "a.txt")
    other = read_bytes(f"完全不同的开头，写了别的内容，然后是\n{PASSAGE}".encode(), "b.txt")
    shared = set(fingerprints(one).hashes) & set(fingerprints(other).hashes)
    assert len(PASSAGE) >= GRAM + WINDOW - 1
    assert shared


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("编号G46485的订单", "编号Q17的订单"),
        ("2025年6月11日起", "2024年12月1日起"),
        ("ＡＢＣ型号", "abc型号"),
        ("依据《安全生产法》", "依据《中华人民共和国环境保护法》"),
    ],
)
def test_numbers_dates_width_and_titles_do_not_count(here: str, there: str) -> None:
    here, there = here.replace("G", "").replace("Q", ""), there.replace("Q", "").replace("G", "")
    one, other = (fingerprints(read_bytes((part + PASSAGE).encode(), "a.txt")) for part in (here, there))
    assert list(one.hashes) == list(other.hashes)


def test_names_do_not_count() -> None:
    one = fingerprints(read_bytes(("周明远" + PASSAGE).encode(), "a.txt"), ["周明远"])
    other = fingerprints(read_bytes(("何小舟" + PASSAGE).encode(), "a.txt"), ["何小舟"])
    assert list(one.hashes) == list(other.hashes)


def test_fingerprints_are_packed_with_their_lines() -> None:
    document = read_bytes(f"第一行\n\n{PASSAGE}\n".encode(), "a.txt")
    kept, again = fingerprints(document), unpacked(packed(document))
    assert list(again.hashes) == list(kept.hashes)
    assert set(again.lines) <= {1, 3}


def test_labels_and_values_of_a_form_have_none() -> None:
    form = (
        "报告编号：HZ-2025-0147\n审核类型：监督审核\n姓名\t职务\t注册号\n周明远\t组长\t2023-N1QMS-1287023\n"
    )
    assert packed(read_bytes(form.encode(), "a.txt")) == b""
