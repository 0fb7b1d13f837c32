"""How the system runs, in 赣漾食品与能源's report: planning, food, energy, evaluation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._ganjiang_form import FOOD, Numbered
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def chapter(audit: Audit, w: Writer, made: Numbered, texts: Phrases) -> None:
    """The whole chapter."""
    w.heading(1, "3 管理体系运行情况")
    _planning(audit, w, made, texts)
    at = 2
    if FOOD & set(audit.systems):
        _food(audit, w, made, texts, at)
        at += 1
    if "EnMS" in audit.systems:
        _energy(audit, w, made, texts, at)
        at += 1
    if "QMS" in audit.systems:
        w.heading(2, f"3.{at} 质量控制")
        w.text(*texts.some("quality", 3), style="plain")
        at += 1
    w.heading(2, f"3.{at} 支持和沟通")
    w.text(*texts.some("support", 3), style="plain")
    _reviews(audit, w, made, texts, at + 1)


def _planning(audit: Audit, w: Writer, made: Numbered, texts: Phrases) -> None:
    w.heading(2, "3.1 方针、目标和策划")
    w.text(*texts.some("planning", 2), style="plain")
    made.caption("目标完成情况")
    rows: list[Row] = [["目标", "指标值", "实际值", "判定"]]
    rows += [[name, aim, real, "达到"] for name, aim, real in audit.world.objectives]
    w.table(rows, (5, 2, 2, 2), head=1)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"客户识别的{e('what')}共{e('stated')}{count.unit}，即{e.each('listed', '、')}。", style="plain"
        )


def _food(audit: Audit, w: Writer, made: Numbered, texts: Phrases, at: int) -> None:
    w.heading(2, f"3.{at} 前提方案和危害控制")
    w.text(f"食品安全小组组长为{audit.world.people.representative}。", *texts.some("food", 2), style="plain")
    made.caption("前提方案的现场核查")
    rows: list[Row] = [["项目", "现场所见", "结论"]]
    rows += [[name, texts.one(topic), "{+}满足 {-}不满足"] for name, topic in PROGRAMMES]
    w.table(rows, (2.2, 6.6, 2.2), head=1, repeat=True)
    made.caption("关键步骤的控制")
    rows = [["步骤", "控制方式", "监控频次", "所查记录"]]
    for step in audit.world.industry["key"].split("、"):
        rows.append([step, "按危害控制计划监控", "每批（班）", "近3个月的监控记录，抽3份"])
    w.table(rows, (2.4, 3, 2, 3.6), head=1)


PROGRAMMES = (
    ("厂区和车间", "layout"),
    ("人员卫生", "hygiene"),
    ("清洗消毒", "cleaning"),
    ("虫害控制", "pests"),
    ("贮存和运输", "storing"),
    ("追溯和召回", "tracing"),
)


def _energy(audit: Audit, w: Writer, made: Numbered, texts: Phrases, at: int) -> None:
    w.heading(2, f"3.{at} 能源评审和运行控制")
    w.text(*texts.some("energy", 3), style="plain")
    made.caption("主要用能设备")
    rows: list[Row] = [["设备", "型号", "数量（台）", "能源种类", "运行控制"]]
    for name, model, number in audit.world.equipment:
        rows.append([name, model, str(number), "电力", "按运行准则操作并记录"])
    w.table(rows, (3, 2.4, 1.6, 1.6, 3), head=1)
    w.text(*texts.some("saving", 2), style="plain")


def _reviews(audit: Audit, w: Writer, made: Numbered, texts: Phrases, at: int) -> None:
    w.heading(2, f"3.{at} 绩效评价")
    w.text(*texts.some("evaluation", 1), style="plain")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        made.caption("内部审核")
        until = e.silent("end") if one.end == one.start else f"～{e('end')}"
        w.table(
            [
                ["计划日期", "实施日期", "组长", "内审员", "不符合数", "整改完成"],
                [
                    e("planned_on"),
                    f"{e('start')}{until}",
                    e("leader"),
                    e.each("auditors", "、"),
                    f"{e('nonconformities')} 项",
                    e("closed_on"),
                ],
            ],
            (1.8, 2.2, 1.3, 2.6, 1.3, 1.8),
            head=1,
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        made.caption("管理评审")
        state = e("closed_on") if review.closed_on else "实施中"
        w.table(
            [
                ["计划日期", "召开日期", "主持人", "改进事项", "要求完成日期", "完成情况"],
                [
                    e("planned_on"),
                    e("held_on"),
                    e("chair"),
                    f"{e('improvements')} 项",
                    e("due_date"),
                    state,
                ],
            ],
            (1.8, 1.8, 1.4, 1.6, 2, 1.6),
            head=1,
        )
    w.text(*texts.some("reviewed", 2), style="plain")
