"""Numbered paragraphs: headings, clauses and lists that Word numbers by itself, with a table of contents."""

from __future__ import annotations

from corpus.layouts.templates.parts import Writer, rating
from corpus.layouts.templates.shared import TOPICS, nonconformity_table, scope, title_page, verdict
from corpus.layouts.tree import Level, Number, Report
from corpus.layouts.world import World

SECTIONS = ("审核概况", "受审核方概况", "体系运行情况", "不符合和纠正措施", "审核结论")


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "numbered", "ballot")
    writer.report.lists = {
        "main": (Level("decimal", "%1"), Level("decimal", "%1.%2"), Level("decimal", "%1.%2.%3")),
        "letters": (Level("lowerLetter", "%1)"), Level("decimal", "（%2）", "nothing")),
        "chinese": (Level("chineseCountingThousand", "（%1）", "nothing"),),
        "circles": (Level("decimalEnclosedCircle", "%1", "nothing"),),
        "arrows": (Level("bullet", "➢"), Level("bullet", "●")),
    }
    writer.margins(footer=(world.body,), page="- # -")
    title_page(writer, "管理体系审核报告", lead="第二阶段")
    writer.text("目  录", style="subtitle")
    for at, name in enumerate(SECTIONS, 1):
        writer.text(f"{at} {name}\t{at + 2}", style="contents")
    writer.page()
    _overview(writer, world)
    writer.heading(1, SECTIONS[2], Number("main"))
    for topic in TOPICS[: world.some(5, 2)]:
        _topic(writer, world, topic)
    writer.heading(1, SECTIONS[3], Number("main"))
    nonconformity_table(writer, world.some(4, 2))
    writer.heading(1, SECTIONS[4], Number("main"))
    verdict(writer)
    return writer.report


def _overview(writer: Writer, world: World) -> None:
    writer.heading(1, SECTIONS[0], Number("main"))
    writer.heading(2, "审核依据", Number("main", 1))
    scope(writer)
    writer.heading(2, "审核组承诺", Number("main", 1))
    for text in (
        "遵守认证人员的行为准则，不从事与受审核方有利益关系的活动。",
        "对审核中知悉的商业秘密、技术资料和个人信息予以保密。",
        "如实记录审核证据，不隐瞒、不夸大审核发现。",
        "近两年内没有为受审核方提供过认证咨询或内部审核服务。",
    ):
        writer.text(text, number=Number("chinese"))
    writer.heading(1, SECTIONS[1], Number("main"))
    writer.heading(2, "生产和服务过程", Number("main", 1))
    for step in world.industry["process"].split("、"):
        writer.text(
            f"{step}：由{world.pick('departments')}负责，{world.name()}为现场负责人。",
            number=Number("circles"),
        )
    writer.prose(world.some(3, 1))


def _topic(writer: Writer, world: World, topic: str) -> None:
    writer.heading(2, f"{topic}过程", Number("main", 1))
    writer.text(f"评价：{rating(world)}", style="plain")
    for name in (f"{topic}的要求", f"{topic}的证据")[: world.some(2, 1)]:
        writer.heading(3, name, Number("main", 2))
        writer.prose(world.some(2, 1), topic)
        for _ in range(world.some(3, 2)):
            writer.text(world.statement(topic), number=Number("letters"))
            for _ in range(world.some(2, 1)):
                writer.text(f"{world.pick('records')}，{world.file_number()}；", number=Number("letters", 1))
        writer.text(f"现场抽查的{world.pick('places')}：", style="plain")
        for _ in range(2):
            writer.text(f"查看《{world.pick('documents')}》的执行情况", number=Number("arrows"))
            writer.text(f"询问{world.name()}，回答与文件规定一致", number=Number("arrows", 1))
