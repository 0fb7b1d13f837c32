"""Columns whose headers stand in no list: told by likeness and values, where others tell the table."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from extract.labels import is_header, is_own, key
from extract.readers.headers.likeness import column_like
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

CASES: list[tuple[str, str, list[dict[str, Any]]]] = [
    (
        "calibrations",
        "器具\t身份编\t上回检校\t准用日期\t检校单位\n"
        "电子台秤\tTB-82\t2024.10.04\t2025.10.03\t宝鸡致衡检测技术服务有限公司\n"
        "压力表\tTB-64\t2024.12.31\t2025.06.29\t宝鸡致衡检测技术服务有限公司",
        [
            {
                "device": "电子台秤",
                "serial": "TB-82",
                "calibrated_on": "2024-10-04",
                "valid_until": "2025-10-03",
                "agency": "宝鸡致衡检测技术服务有限公司",
            },
            {
                "device": "压力表",
                "serial": "TB-64",
                "calibrated_on": "2024-12-31",
                "valid_until": "2025-06-29",
                "agency": "宝鸡致衡检测技术服务有限公司",
            },
        ],
    ),
    (
        "medical_exams",
        "健康检查\n员工\t受检医院\t受检日子\t结论\n余秋实\t宝鸡市惠民医院\t2025.02.27\t合格",
        [
            {
                "name": "余秋实",
                "institution": "宝鸡市惠民医院",
                "examined_on": "2025-02-27",
                "result": "合格",
            }
        ],
    ),
    # A day that is no calibration: bought, put to use, made.
    ("calibrations", "设备名称\t型号\t出厂编号\t购置日期\n数控车床\tCK6140\t22019\t2019-05-06", []),
    ("calibrations", "设备名称\t规格型号\t编号\t投用年月日\t产地\n电子秤\tTCS-60\tW-3\t2019-05-06\t宝鸡", []),
    # Two headers are as like to one column as to another.
    ("employment_contracts", "姓名\t部门\t入职日期\n彭捷\t生产部\t2019-05-06", []),
]


@pytest.mark.parametrize(("group", "text", "expected"), CASES)
def test_columns_of_unknown_headers(group: str, text: str, expected: list[dict[str, Any]]) -> None:
    read = import_module(f"extract.groups.{group}.group").read
    assert stated(read(source(text), Report())) == expected


@pytest.mark.parametrize(
    ("table", "header", "names", "expected"),
    [
        ("calibrations", "准用日期", ("calibrated_on", "valid_until"), "valid_until"),
        ("calibrations", "证书（报告）凭号", ("serial", "certificate_no"), "certificate_no"),
        ("suppliers", "评审年月日", ("evaluated_on",), "evaluated_on"),
        ("special_equipment", "再次检验之日期", ("inspected_on", "next_inspection_on"), "next_inspection_on"),
        ("calibrations", "日期", ("calibrated_on", "valid_until"), None),
        ("calibrations", "负责人", ("calibrated_on", "valid_until"), None),
        ("calibrations", "使用地点", ("device", "model", "result"), None),
    ],
)
def test_likeness(table: str, header: str, names: tuple[str, ...], expected: str | None) -> None:
    assert column_like(table, header, names, ()) == expected


def test_a_rival_keeps_what_is_its_own() -> None:
    assert column_like("calibrations", "下次校准日", ("calibrated_on",), ("valid_until",)) is None


@pytest.mark.parametrize("header", ["准用日期", "上回检校", "受检日子"])
def test_the_headers_of_these_tests_stand_in_no_list(header: str) -> None:
    assert not is_header(key(header)) and not is_own(key(header))
