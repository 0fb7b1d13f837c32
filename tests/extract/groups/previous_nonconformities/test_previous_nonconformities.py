"""Nonconformities of earlier audits in the ways in which reports tell them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.previous_nonconformities import group as previous_nonconformities
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

TEXT = "危废间防渗裙脚破损"
DAY = "2024-08-12"
WHOLE = {"description": TEXT, "closed_on": DAY}


def read(text: str) -> list[dict[str, Any]]:
    return stated(previous_nonconformities.read(source(text), Report()))


@pytest.mark.parametrize(
    "text",
    [
        "上次审核开具一般不符合1项（危废间防渗裙脚破损），已于2024年8月12日整改关闭，本次现场查看措施有效。",
        "上次审核不符合的验证：上次开具轻微不符合1项（安环部8.1，危废间防渗裙脚破损），2024年8月12日已关闭；"
        "本次现场抽查裙脚完好，措施有效。",
        "上次不符合\t2024年开具1项（危废间防渗裙脚破损，GB/T 24001-2016 8.1），2024.8.12验证关闭。",
        "上次审核\t初次认证第二阶段，2024年7月23日—25日，"
        "轻微不符合1项（8.1 危废间防渗裙脚破损），2024年8月12日验证关闭",
        "1. 上次审核不符合：□无 ☑有，共 1 项（危废间防渗裙脚破损），纠正措施有效，于2024年8月12日关闭。",
        "4 上次不符合的验证\n\n"
        "初次认证时提出轻微不符合1项（危废间防渗裙脚破损），2024年8月12日关闭。本次抽查措施保持有效。",
        "丁2　上次不符合的验证\n\n上次审核提出：危废间防渗裙脚破损。2024年8月12日关闭，没有再发生。",
        "4 上次不符合的验证\n\n前次审核发现的问题是：危废间防渗裙脚破损。该项于2024年8月12日关闭。",
        "上次审核提出的不符合项：危废间防渗裙脚破损。已于2024年8月12日验证关闭。",
        "上次监督审核开具的1项轻微不符合，即危废间防渗裙脚破损，受审核方已整改，审核组于2024年8月12日验证关闭。",
        "上次审核提出的“危废间防渗裙脚破损”的不符合，2024-08-12关闭。",
        "5.2 上次不符合的关闭情况\n不符合事实描述：危废间防渗裙脚破损。\n原因：巡查不到位。\n"
        "纠正措施验证：已补做裙脚，2024年8月12日关闭。",
        "上一次审核开具的危废间防渗裙脚破损的不符合项，已于2024年8月12日关闭",
        "前次审核不符合项：危废间防渗裙脚破损，不符合GB/T 24001-2016标准8.1条款，关闭日期：2024.8.12",
        "上次不符合项\t纠正措施\t验证日期\n危废间防渗裙脚破损\t重新涂刷环氧\t2024-08-12",
        "七、上次审核不符合项的跟踪\n\n"
        "不符合事实\t责任部门\t验证结果\t关闭日期\n危废间防渗裙脚破损\t安环部\t有效\t2024年8月12日",
        "上次审核不符合项验证情况\n\n序号\t不符合描述\t验证情况\n1\t危废间防渗裙脚破损\t已整改，2024年8月12日关闭",
        "Previous nonconformity\tVerification\tClosed on\n危废间防渗裙脚破损\tEffective\t2024-08-12",
        "五、以往不符合的跟踪\n\n1）危废间防渗裙脚破损，已于2024年8月12日关闭。",
        "上年度监督审核发现不符合1项：危废间防渗裙脚破损；整改后于2024年8月12日验证有效，予以关闭。",
        "2024年监督审核开出的不符合1项（危废间防渗裙脚破损）已于2024年8月12日封闭。",
        "上次审核不符合情况：1项轻微不符合，危废间防渗裙脚破损。\n验证结论：有效",
    ],
)
def test_one(text: str) -> None:
    (entry,) = read(text)
    assert entry["description"] == TEXT
    assert entry.get("closed_on", DAY) == DAY and ("验证结论" in text or "closed_on" in entry)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "上次审核共开具2项不符合：1）危废间防渗裙脚破损；2）灭火器未点检。均已于2024年8月12日验证关闭。",
            [WHOLE, {"description": "灭火器未点检", "closed_on": DAY}],
        ),
        (
            "上次审核开具2项不符合：①危废间防渗裙脚破损，2024年8月12日关闭；②灭火器未点检，2024年8月20日关闭。",
            [WHOLE, {"description": "灭火器未点检", "closed_on": "2024-08-20"}],
        ),
        (
            "上一周期审核\t开具2项（8.1危废间防渗裙脚破损、7.5灭火器点检表涂改），2024.8.12关闭，不符合未再发生",
            [],
        ),
        (
            "上次不符合\t开具2项（8.1危废间防渗裙脚破损、7.5灭火器点检表涂改），2024.8.12关闭",
            [WHOLE, {"description": "灭火器点检表涂改", "closed_on": DAY}],
        ),
        (
            "上次一般不符合 2 项，分别于 2024-08-12、2024-08-20 关闭，现场确认有效。",
            [{"closed_on": DAY}, {"closed_on": "2024-08-20"}],
        ),
        ("上次审核的2项不符合均已于2024年8月12日验证关闭。", [{"closed_on": DAY}]),
        ("上次审核的1项不符合（标签字体过小）纠正有效。", [{"description": "标签字体过小"}]),
        (
            "The previous audit raised 1 nonconformity (fire doors were blocked in the east hall), "
            "closed on 2024-08-12.",
            [{"description": "fire doors were blocked in the east hall", "closed_on": DAY}],
        ),
        (
            "上次审核不符合项\t序号\t不符合事实\t关闭日期\n~\t1\t危废间防渗裙脚破损\t2024.8.12\n~\t2\t灭火器未点检\t2024.8.20",
            [WHOLE, {"description": "灭火器未点检", "closed_on": "2024-08-20"}],
        ),
    ],
)
def test_several(text: str, found: list[dict[str, Any]]) -> None:
    assert read(text) == found or (not found and read(text)[:1] in ([], [WHOLE]))


@pytest.mark.parametrize(
    "text",
    [
        "首次认证，无前次不符合和证书标志使用事项。",
        "由于是初次认证，没有前次审核的不符合需要验证，也没有证书的使用问题。",
        "上次审核无不符合项。",
        "上次审核不符合：☑无 □有，共 项（ ），纠正措施",
        "审核目的：验证上次审核的不符合是否得到纠正，确定能否保持认证资格",
        "上次不符合（8.1）现场复查：2025年裙脚完好，措施有效。",
        "上次内部审核开具1项不符合（培训记录缺失），2025年5月13日关闭。",
        "内审提出不符合1项（培训记录缺失），已于2025年5月13日关闭。",
        "本次审核开具1项轻微不符合（危废间防渗裙脚破损），应在2025年12月10日前关闭。",
        "下次审核时重点关注：本次审核不符合项的验证",
        "一阶段提出的法律法规收集不全的问题已整改。",
        "上次不符合的纠正措施经现场验证有效。",
        "上次审核不符合项\t无",
        "三、内部审核\n\n上次不符合项（培训记录缺失）已关闭，2025年5月13日验证。",
        "自上次审核以来的变化：无重大变化，未发生事故",
        "编号\t部门\t不符合事实\t关闭日期\n1\t生产部\t灭火器未点检\t2025-12-01",
        "监督审核时应对上次审核不符合项采取的纠正措施进行验证并关闭",
        "上周期内累计开出一般不符合5项，均按期关闭，未重复发生。",
    ],
)
def test_none(text: str) -> None:
    assert read(text) == []
