"""A cover, an index of notes, and sections with headings, prose and small tables."""

from __future__ import annotations

from corpus.layouts.templates.parts import (
    CALIBRATION_HEAD,
    CALIBRATION_WIDTHS,
    CRITERIA,
    NONCONFORMITY_HEAD,
    NONCONFORMITY_WIDTHS,
    RECOMMENDATION,
    TEAM_HEAD,
    TEAM_WIDTHS,
    Writer,
    audit_span,
    calibration_rows,
    choices,
    law_list,
    nonconformities,
    rating,
    several,
    standards,
    system_names,
    team_rows,
)
from corpus.layouts.tree import Report
from corpus.layouts.world import World


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "covered", "black", styled=False)
    writer.margins(header=(world.body,), footer=(f"{world.form}  A/2",), page="第#页 共##页", first=False)
    _cover(writer, world)
    writer.text("审核报告使用说明", style="subtitle")
    writer.text(
        "1. 本报告汇总本次审核的过程和结果，随附资料：",
        several(world, ["审核计划", "签到记录", "文件审查记录", "不符合报告", "抽样清单", "其他"], " "),
        f"2. 对报告内容有异议的，请自收到之日起15日内以书面方式向{world.body}提出。",
        "3. 审核以抽样方式进行，未抽到的部分仍可能存在不符合，受审核方应当自行排查。",
        style="plain",
    )
    writer.heading(1, "一、审核概况")
    writer.heading(2, "1.1 审核组")
    writer.table([TEAM_HEAD, *team_rows(world)], TEAM_WIDTHS, head=1)
    writer.heading(2, "1.2 审核准则和范围")
    writer.text(f"审核准则：{standards(world)}，受审核方的管理体系文件，以及适用的法律法规和其他要求。")
    for system in world.systems:
        writer.text(f"{system['code'][0]}：{world.scope(system)}。")
    writer.heading(2, "1.3 审核时间和方式")
    writer.text(
        f"审核时间：{audit_span(world)}。",
        f"审核方式：{choices(['现场审核', '远程审核', '现场结合远程审核'], world.random.randrange(3))}",
        f"审核组构成：{choices(['单一审核', '结合审核', '联合审核'], int(len(world.systems) > 1))}",
        style="plain",
    )
    writer.heading(1, "二、体系运行情况")
    for at, topic in enumerate(["策划", "支持", "运行", "评价", "改进"][: world.some(5, 2)], 1):
        writer.heading(2, f"2.{at} {topic}情况")
        writer.text(rating(world), style="plain")
        writer.prose(world.some(6, 1), topic, world.some(4, 3))
    writer.heading(2, "2.6 法律法规")
    titles = "、".join(f"《{title}》" for title in law_list(world, world.some(30, 8)))
    writer.text(f"受审核方识别的法律法规有：{titles}等，共计{world.some(30, 8)}部。")
    writer.heading(2, "2.7 监视和测量设备")
    writer.table(
        [CALIBRATION_HEAD, *calibration_rows(world, world.some(14, 4))],
        CALIBRATION_WIDTHS,
        head=1,
        repeat=True,
    )
    _conclusion(writer, world)
    return writer.report


def _cover(writer: Writer, world: World) -> None:
    writer.text(f"编号：{world.number}", style="right")
    for _ in range(3):
        writer.text(" ", style="center")
    writer.text("管理体系审核报告", style="title")
    writer.text("（第二阶段）", style="subtitle")
    for text in (
        f"受审核方：{world.company}",
        f"审核体系：{system_names(world)}",
        f"审核组长（签字）：{world.team[0].name}",
        f"审核组员（签字）：{'、'.join(person.name for person in world.team[1:])}",
        f"报告日期：{world.dated(world.report_day)}",
    ):
        writer.text(text, style="plain")
    writer.text(f"{world.body}  编制", style="center")
    writer.page()


def _conclusion(writer: Writer, world: World) -> None:
    writer.heading(1, "三、审核结论")
    writer.heading(2, "3.1 不符合项")
    count = world.some(3, 2)
    writer.text(f"本次审核共开具不符合报告{count}份，其中严重不符合0项，轻微不符合{count}项，明细如下：")
    writer.table([NONCONFORMITY_HEAD, *nonconformities(world, count)], NONCONFORMITY_WIDTHS, head=1)
    writer.heading(2, "3.2 综合评价")
    rows = [[f"{at}", name, rating(world)] for at, name in enumerate(CRITERIA, 1)]
    writer.table([["序号", "评价内容", "评价结果"], *[list(row) for row in rows]], (0.8, 4, 5), head=1)
    writer.heading(2, "3.3 推荐意见")
    for at, option in enumerate(RECOMMENDATION):
        writer.text(f"{{{'+' if at == 1 else '-'}}}{option}", style="plain")
    writer.text(f"审核组长：{world.team[0].name}    日期：{world.dated(world.report_day)}", style="right")
