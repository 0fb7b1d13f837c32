# ruff: noqa: E501 - the text of reports
"""The head where bodies put it: contacts of the body, numbers and days under short labels."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import read_head
from tests.extract.documents import source
from tests.extract.test_layouts import value_at

BODY = "岷江卓信认证有限公司"
HEAD = f"{BODY}\n管理体系审核报告\n受审核方：绵竹锦屏纸业有限公司\n审核依据：GB/T 19001-2016\n一、概况\n体系运行平稳，记录齐全。\n"
ADDRESS, PHONE = "成都市金牛区示范路8号3层", "028-6000 0001"
SITE, MAIL = "www.mjzx.example", "kf@mjzx.example"
ALL = {"address": ADDRESS, "phone": PHONE, "website": SITE, "email": MAIL}

CONTACTS: dict[str, tuple[str, dict[str, Any]]] = {
    "sentence": (
        f"8.5 异议可在三十日内提出。本机构地址为{ADDRESS}，电话{PHONE}，网址{SITE}，电子邮箱{MAIL}。",
        ALL,
    ),
    "sentence-is": (
        f"我机构的办公地址：{ADDRESS}；服务热线：{PHONE}；官网：{SITE}；邮箱：{MAIL}。",
        ALL,
    ),
    "line-gaps": (f"⑨ 机构地址：{ADDRESS}　电话：{PHONE}　网站：{SITE}　邮箱：{MAIL}", ALL),
    "line-blanks": (f"⑨机构地址：{ADDRESS} 电话：{PHONE} 网站：{SITE} 邮箱：{MAIL}", ALL),
    "centre": (f"本中心地址为{ADDRESS}，电话为{PHONE}。", {**ALL, "website": None, "email": None}),
    "bars": (f"机构：{BODY}｜{ADDRESS}｜T {PHONE}｜{SITE}｜{MAIL}", ALL),
    "bars-letters": (f"认证方：{BODY} | A: {ADDRESS} | T: {PHONE} | W: {SITE} | E: {MAIL}", ALL),
    "cell": (
        f"七\t结语\n机构联络\t{BODY}　{ADDRESS}　电话{PHONE}　网址 {SITE}　邮箱 {MAIL}",
        ALL,
    ),
    "numbered": (
        f"CB 认证机构\na) {BODY}\nb) Address：{ADDRESS}\nc) Tel：{PHONE}；Web：{SITE}；E-mail：{MAIL}",
        ALL,
    ),
    "fax-aside": (
        f"本机构地址为{ADDRESS}，传真028-6000 0002，电话{PHONE}。",
        {"address": ADDRESS, "phone": PHONE},
    ),
    "other-body": (
        "检测机构地址为成都市武侯区样本路9号，电话028-6000 0009。",
        {"address": None, "phone": None},
    ),
    "clients-site": (
        f"官网 www.jinping.example 公示的范围与证书一致。{BODY}已收到说明。",
        {"website": None},
    ),
    "clients-words": (
        "受审核方地址为绵竹市样例路1号，电话0838-600 0003。",
        {"address": None, "phone": None},
    ),
}


@pytest.mark.parametrize("name", CONTACTS)
def test_contacts_of_the_body(name: str) -> None:
    text, expected = CONTACTS[name]
    body = read_head(source(HEAD + text)).certification_body
    assert {field: value_at(body, field) for field in expected} == expected


FIELDS: dict[str, tuple[str, dict[str, Any]]] = {
    "task-number": (
        "审核报告\n合同/任务号\tMJ26-0042\t类别\t监督\n成立\t2016.02.29",
        {"number": "MJ26-0042", "organization.established_on": "2016-02-29"},
    ),
    "file-number": ("审核报告\n档号：MJ25H-0019-02\n客户：绵竹锦屏纸业有限公司", {"number": "MJ25H-0019-02"}),
    "spaced-labels": (
        "审核报告\n编 号\tMJ-2025-0007\n成 立\t2012年3月5日",
        {"number": "MJ-2025-0007", "organization.established_on": "2012-03-05"},
    ),
    "established-both": (
        "审核报告\n1 客户\ne) Established 成立：2017-06-09；营业期限：2017-06-09 至 长期",
        {"organization.established_on": "2017-06-09"},
    ),
    "not-established": (
        "审核报告\n1 内审\n内审组成立：2025-03-01，组长王一",
        {"organization.established_on": None},
    ),
}

SHORT = "审核报告\n依据\tGB/T 23331-2020\n"
DAYS: dict[str, tuple[str, dict[str, Any]]] = {
    "spaced-date": (
        f"{SHORT}日 期\t25/11/03 AM～25/11/05 PM（2025年11月3日-5日）\n完成报告\t25/11/10\n覆盖期\t24/11/09～25/11/05",
        {
            "audit.start": "2025-11-03",
            "audit.end": "2025-11-05",
            "audit.start_half": "am",
            "audit.end_half": "pm",
            "report_date": "2025-11-10",
            "audit.covered_from": "2024-11-09",
        },
    ),
    "onsite-both": (
        "AUDIT REPORT\n审核报告\nOn-site 现场\t2026-01-20 AM ~ 2026-01-22 PM\nIssued 出具\t2026-01-26\na) 现场 2026-01-20 上午 至 2026-01-22 下午，9.0人日",
        {
            "audit.start": "2026-01-20",
            "audit.end": "2026-01-22",
            "audit.start_half": "am",
            "report_date": "2026-01-26",
        },
    ),
    "audit-day": (
        "审核报告\n审核日：2025.9.23上午—2025.9.24下午　　报告日：2025.9.26",
        {"audit.start": "2025-09-23", "audit.end_half": "pm", "report_date": "2025-09-26"},
    ),
    "time": (
        "审核报告\n时 间\t2025年4月7日至4月9日\n出 具\t2025年4月12日",
        {"audit.start": "2025-04-07", "audit.end": "2025-04-09", "report_date": "2025-04-12"},
    ),
    "one-day-is-open": ("审核报告\n日期\t2025年4月9日", {"audit.start": None, "report_date": "2025-04-09"}),
    "term-is-no-audit": ("审核报告\n时间\t2025年1月1日至2025年12月31日", {"audit.start": None}),
    "day-first": (
        "AUDIT REPORT\nDate\t03/11/25 – 28/11/25\nNext\t17/12/26",
        {"audit.start": None},
    ),
    "licence-short": (
        f"{SHORT}营业期限\t10/08/06～长期\n日 期\t25/11/03～25/11/05",
        {"organization.licence.valid_from": "2010-08-06", "organization.licence.valid_to": "长期"},
    ),
    "next-short": (
        f"{SHORT}日 期\t25/11/03～25/11/05\n下次审核：最迟26/10/30；关注改造。",
        {"next_audit_by": "2026-10-30"},
    ),
}


@pytest.mark.parametrize("name", DAYS)
def test_days_under_short_labels(name: str) -> None:
    text, expected = DAYS[name]
    report = read_head(source(text))
    assert {path: value_at(report, path) for path in expected} == expected


ONE = "审核报告\n审核类型：初次认证第二阶段\n1 概况\n"
STAGE1: dict[str, tuple[str, dict[str, Any]]] = {
    "hours-in-words": (
        "1.2 第一阶段于2025年6月9日上午九时至下午五时在公司的办公场所完成，两个问题已改正。",
        {
            "stage1.start": "2025-06-09",
            "stage1.end": "2025-06-09",
            "stage1.start_time": "09:00",
            "stage1.end_time": "17:00",
        },
    ),
    "at-client": (
        "③ 第一阶段于2025.9.16在客户处进行，三处文件问题已改完。",
        {"stage1.start": "2025-09-16", "stage1.mode": "onsite"},
    ),
    "figures": (
        "第一阶段审核于2025年6月9日9:00至17:00在现场完成。",
        {
            "stage1.start": "2025-06-09",
            "stage1.start_time": "09:00",
            "stage1.end_time": "17:00",
            "stage1.mode": "onsite",
        },
    ),
    "remote": (
        "一阶段已于2025年6月9日以远程方式完成。",
        {"stage1.start": "2025-06-09", "stage1.mode": "remote"},
    ),
    "problems": (
        "第一阶段提出的问题于2025年6月19日改正。",
        {"stage1.start": None},
    ),
}


@pytest.mark.parametrize("name", STAGE1)
def test_stage1_in_sentences(name: str) -> None:
    text, expected = STAGE1[name]
    report = read_head(source(ONE + text))
    assert {path: value_at(report, path) for path in expected} == expected


@pytest.mark.parametrize("name", FIELDS)
def test_fields_under_short_labels(name: str) -> None:
    text, expected = FIELDS[name]
    report = read_head(source(text))
    assert {path: value_at(report, path) for path in expected} == expected
