"""Landscape pages with wide tables between portrait ones."""

from __future__ import annotations

from corpus.layouts.templates.parts import CALIBRATION_HEAD, Writer, rating
from corpus.layouts.templates.shared import TOPICS, basics, nonconformity_table, scope, title_page, verdict
from corpus.layouts.tree import Report
from corpus.layouts.world import World
from corpus.layouts.writer import Row

WIDE_HEAD: Row = [*CALIBRATION_HEAD[:3], "测量范围", "准确度", *CALIBRATION_HEAD[3:], "使用地点"]
WIDE = (0.7, 1.8, 1.7, 2.0, 1.5, 1.6, 1.9, 2.8, 1.7, 1.7, 1.0, 1.8)


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "turned", "black")
    writer.margins(header=(f"{world.body}  {world.number}",), page="第 # 页 共 ## 页")
    writer.section(fresh=True)
    title_page(writer, "管理体系审核报告")
    writer.heading(1, "一、基本情况")
    basics(writer)
    scope(writer)
    for at, topic in enumerate(TOPICS[: world.some(5, 1)]):
        writer.heading(1, f"{'二三四五六'[at]}、{topic}")
        writer.prose(world.some(7, 1), topic, 4)
        writer.text(f"评价：{rating(world)}", style="plain")
    writer.section(landscape=True, fresh=True)
    writer.heading(1, "附表一 监视和测量设备")
    writer.table(_instruments(world), WIDE, head=1, repeat=True)
    writer.section(fresh=True)
    writer.heading(1, "七、不符合")
    nonconformity_table(writer, world.some(4, 2))
    writer.heading(1, "八、结论")
    verdict(writer)
    return writer.report


def _instruments(world: World) -> list[Row]:
    rows: list[Row] = [WIDE_HEAD]
    for at in range(1, world.some(36, 14) + 1):
        item = world.calibration()
        rows.append(
            [
                str(at),
                *[item[name] for name in ("device", "model", "range", "grade", "serial", "certificate")],
                *[item[name] for name in ("agency", "done", "due")],
                "合格",
                item["place"],
            ]
        )
    return rows
