"""Days without a year are of the one that their own report says, not of one that was read before it."""

from __future__ import annotations

from extract.report import extract_report
from tests.extract.documents import document

REPORT = """管理体系审核报告
受审核方：衡川阀门制造有限公司
说明：正文中没有写年份的日期都是{year}年。
7.1.5 抽查压力表（编号YB-7，型号Y-100），检定日期：3月4日，9月3日到期，蚌埠市计量测试所检定。
"""


def test_the_year_of_one_report_is_not_that_of_the_next() -> None:
    for year in (2025, 2024):
        report, _ = extract_report(document(REPORT.format(year=year)))
        days = [(one.calibrated_on, one.valid_until) for one in report.calibrations]
        told = [tuple(leaf and leaf.value for leaf in pair) for pair in days]
        assert told == [(f"{year}-03-04", f"{year}-09-03")]
