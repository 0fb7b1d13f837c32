"""Dates as people write them, and what only looks like one."""

from functools import partial

import pytest

from extract.values.dates import find_dates, read_dates
from tests.timing import cpu_seconds

ONE = [
    ("2024.3.7", "2024-03-07"),
    ("2024年3月7日", "2024-03-07"),
    ("2024 年 3 月 7 日", "2024-03-07"),
    ("2024. 3. 7", "2024-03-07"),
    ("2024-03-07", "2024-03-07"),
    ("2024/3/7", "2024-03-07"),
    ("２０２４年３月７日", "2024-03-07"),
    ("２０２４．３．７", "2024-03-07"),
    ("2024年3月7号", "2024-03-07"),
    ("二〇二四年三月七日", "2024-03-07"),
    ("二零二四年十一月二十一日", "2024-11-21"),
    ("二〇二四年十月三十日", "2024-10-30"),
    ("签发日期：20240307", "2024-03-07"),
    ("有效期至20240307", "2024-03-07"),
    ("2024年4月", "2024-04"),
    ("于2024-04到期", "2024-04"),
    ("有效期至2024.4", "2024-04"),
    ("7 Mar 2024", "2024-03-07"),
    ("7th March 2024", "2024-03-07"),
    ("March 7, 2024", "2024-03-07"),
    ("Sept. 2024", "2024-09"),
    ("27/03/2024", "2024-03-27"),
    ("有效期：长期", "长期"),
    ("证书长期有效。", "长期"),
    ("2024年3月7日前", "2024-03-07"),
    ("2024-03-07 09:30:00", "2024-03-07"),
    ("24年3月7日", "2024-03-07"),
    ("于 24 年 3 月 7 日实施", "2024-03-07"),
]

NONE = [
    "工龄15年3个月",
    "第3年3月7日",
    "标高 3.25年3月7日",
    "见 2.1.3 节",
    "GB/T 43999-2023",
    "ISO 9001:2015",
    "电话：010-8888 2024",
    "18.02.06,18.05.07",
    "2024-N1XMS-1234567",
    "批号：ABC-2024-05H13-00-08",
    "99999-2024-EO",
    "合计 2024.04元",
    "编号：QX-2024-01-20",
    "证书 2024-01-20-003",
    "V2024.1.2",
    "版本 2024.1.2.3",
    "2024年第3季度",
    "〔2024〕3号",
    "2024年   月   日",
    "与其长期合作",
    "数量20240307件",
    "5月10日开会",
]


@pytest.mark.parametrize(("text", "value"), ONE)
def test_one_date(text: str, value: str) -> None:
    assert [found.value for found in find_dates(text)] == [value]


@pytest.mark.parametrize("text", NONE)
def test_no_date(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024年06月.15日", "2024-06-15"),
        ("2024的1月25日", "2024-01-25"),
        ("2024年6月月5日", "2024-06-05"),
        ("2024..6.5", "2024-06-05"),
        ("2O24年6月5日", "2024-06-05"),
        ("20244年6月5日", None),
    ],
)
def test_garbled(text: str, value: str | None) -> None:
    assert [(found.value, found.garbled) for found in find_dates(text)] == [(value, True)]


@pytest.mark.parametrize("text", ["2023年2月30日", "2024-13-01", "2023.2.29", "2024年13月"])
def test_no_such_day(text: str) -> None:
    assert [(found.value, found.garbled) for found in find_dates(text)] == [(None, False)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024.5.10-11", "2024-05-10", "2024-05-11"),
        ("2024.5.30-6.2", "2024-05-30", "2024-06-02"),
        ("2024-05-10 → 2024-05-11", "2024-05-10", "2024-05-11"),
        ("2024.5.10->5.11", "2024-05-10", "2024-05-11"),
        ("2024年5月10日-5月11日", "2024-05-10", "2024-05-11"),
        ("2024年5月10日-11日", "2024-05-10", "2024-05-11"),
        ("2024年5月10-11日", "2024-05-10", "2024-05-11"),
        ("2024/05/10-2024/05/11", "2024-05-10", "2024-05-11"),
        ("2024.5.10-2024.5.11", "2024-05-10", "2024-05-11"),
        ("自 2024 年 5 月 10 日起至 2029 年 5 月 9 日止", "2024-05-10", "2029-05-09"),
        ("2024年5月10日，有效期至2025年5月9日", "2024-05-10", "2025-05-09"),
        ("25年3月5日-7日", "2025-03-05", "2025-03-07"),
        ("25年3月31日至4月2日", "2025-03-31", "2025-04-02"),
        ("24年12月30日-25年1月3日", "2024-12-30", "2025-01-03"),
        ("2024-05 至 2028-05", "2024-05", "2028-05"),
        ("2024年1月-3月", "2024-01", "2024-03"),
        ("2024年1-3月", "2024-01", "2024-03"),
        ("有效期：2014年5月10日至长期", "2014-05-10", "长期"),
        ("20240510至20290509", "2024-05-10", "2029-05-09"),
        ("编号20240510至20290509", None, None),
        ("25.7.1上午到20250704下午", "2025-07-01", "2025-07-04"),
        ("版本25.7.1至26.7.2", None, None),
        ("2021/10/17至51年10月16日", "2021-10-17", "2051-10-16"),
        ("有效期：20240510-20290509", "2024-05-10", "2029-05-09"),
        ("20240510-2029年5月9日", "2024-05-10", "2029-05-09"),
        ("自20240510-2029/05/09止", "2024-05-10", "2029-05-09"),
        ("报告号JY20240510-2029/05/09", None, None),
        ("2024/5/10 AM-2024/5/11 PM", "2024-05-10", "2024-05-11"),
        ("2024年5月10日PM-2024年5月11日AM", "2024-05-10", "2024-05-11"),
        ("2024-05-10 9:00 am-2024-05-11 5:00 pm", "2024-05-10", "2024-05-11"),
        ("2024.5.10 p.m-5.11 a.m", "2024-05-10", "2024-05-11"),
        ("型号AM-2024-05-10", None, None),
        ("编号5-10PM-2024-05-11", None, None),
    ],
)
def test_span(text: str, first: str | None, last: str | None) -> None:
    spans = [(span.first.value, span.last.value) for span in read_dates(text)[1]]
    assert spans == ([(first, last)] if first else [])


def test_span_with_the_wrong_joining_word_is_garbled() -> None:
    (span,) = read_dates("有效期：2014-05-10 自 2034-05-09")[1]
    assert (span.first.value, span.last.value, span.garbled) == ("2014-05-10", "2034-05-09", True)
    assert read_dates("2014-05-10签订，自 2034-05-09起")[1] == []


def test_halves_of_days_and_times() -> None:
    (span,) = read_dates("2024年05月07日上午至05月09日下午")[1]
    assert (span.first.half, span.last.half, span.last.value) == ("am", "pm", "2024-05-09")
    (span,) = read_dates("于 2024 年 05 月 04 日 14:00 至 2024 年 05 月 04 日 18:00 进行")[1]
    assert (span.first.time, span.last.time) == ("14:00", "18:00")
    (span,) = read_dates("2024年5月4日下午2:00-18:00")[1]
    assert (span.first.time, span.last.time, span.last.value) == ("14:00", "18:00", "2024-05-04")
    (span,) = read_dates("2024/5/4 AM-PM")[1]
    assert (span.first.half, span.last.half, span.last.value) == ("am", "pm", "2024-05-04")
    assert [d.value for d in find_dates("AM 2024/5/4 - PM 2024/5/6")] == ["2024-05-04", "2024-05-06"]
    (span,) = read_dates("2024/5/4 1:30 PM-2024/5/6 5:00 p.m.")[1]
    assert (span.first.time, span.last.time) == ("13:30", "17:00")
    (span,) = read_dates("2024/5/4 PM-2024/5/6 AM")[1]
    assert (span.first.half, span.last.half, span.last.value) == ("pm", "am", "2024-05-06")
    assert find_dates("2024.2.20 上午 9:00 整")[0].time == "09:00"


def test_days_without_a_year_take_it_from_an_earlier_day_of_the_line() -> None:
    assert [d.value for d in find_dates("2024年3月31日、6月30日检查")] == ["2024-03-31", "2024-06-30"]
    assert [d.value for d in find_dates("2024年3月31日检查。6月30日复查")] == ["2024-03-31", "2024-06-30"]
    assert [d.value for d in find_dates("2024年3月31日检查。1月30日复查")] == ["2024-03-31"]
    assert [d.value for d in find_dates("2024年3月31日检查\n6月30日复查")] == ["2024-03-31"]
    assert [d.value for d in find_dates("有效期至2024年3月31日。6月30日复查")] == ["2024-03-31"]
    assert [d.value for d in find_dates("6月30日复查", year=2023)] == ["2023-06-30"]


def test_offsets_point_at_what_is_written() -> None:
    text = "　于２０２４．５．１０－１１实施"
    found = find_dates(text, base=100)
    assert [text[d.start - 100 : d.end - 100] for d in found] == ["２０２４．５．１０", "１１"]


def test_labelled_cells_may_hold_bare_digits() -> None:
    assert [d.value for d in find_dates("20240307", labelled=True)] == ["2024-03-07"]


def test_work_grows_with_length_only() -> None:
    for piece in ("2024年", "1", "2024.5.10-", "5月10日、", " ", "2024年5月10日-11日", "二〇二四年"):
        text = piece * (200_000 // len(piece))
        assert cpu_seconds(partial(read_dates, text), rounds=1) < 4


@pytest.mark.parametrize(
    "written", ["二〇二五年六月十十日", "二〇二五年六月二二十日", "二〇二五年十十月一日"]
)
def test_numerals_that_are_none_make_no_such_day(written: str) -> None:
    assert [date.value for date in find_dates(written) if date.start == 0] in ([None], [])


def test_an_hour_before_a_day_is_no_day() -> None:
    assert [d.value for d in find_dates("24 Feb 2025, 09:00 – 24 Feb 2025, 17:30")] == [
        "2025-02-24",
        "2025-02-24",
    ]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("自2026年4月10日起，60日内完成", 1),
        ("自2026-04-10起，90日内提出申请", 1),
        ("2026年4月10日起、30日之内完成", 1),
        ("2026年4月10日起，12日前报送", 1),
        ("2026年4月10日,40日后未整改的", 1),
        ("2026年4月10日起、31号文件规定", 1),
        ("2026-04-10、30日内", 1),
        ("2026年4月10日、11日内审", 2),
        ("2026年4月10日，12日召开", 2),
        ("2026年4月13日上午起，15日下午止", 2),
        ("2026年4月13日起、15日结束", 2),
        ("2026年4月13日至15日内完成", 2),
    ],
)
def test_a_term_of_days_is_no_day(written: str, days: int) -> None:
    assert len(find_dates(written)) == days
