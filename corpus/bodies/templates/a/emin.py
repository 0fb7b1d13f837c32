"""额敏河安全与环境认证: the whole report is a filled questionnaire of 180 numbered items."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._emin_end import END, NOTES
from corpus.bodies.templates.a._emin_first import ARRANGEMENT, ORGANIZATION
from corpus.bodies.templates.a._emin_item import Item, rows_of
from corpus.bodies.templates.a._emin_questions import LEADING, PLANNING, SUPPORT
from corpus.bodies.templates.a._emin_work import EVALUATION, IMPROVEMENT, OPERATION
from corpus.bodies.writer import Writer

BODY = "额敏河安全与环境认证有限公司"
SYSTEMS = ("EMS+OHSMS", "OHSMS", "EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "bracket", "dates": "dot", "blank": "—", "styled": False}

PARTS: tuple[tuple[str, tuple[Item, ...]], ...] = (
    ("A 组织信息", ORGANIZATION),
    ("B 审核安排", ARRANGEMENT),
    ("C 组织环境与领导作用", LEADING),
    ("D 策划", PLANNING),
    ("E 支持", SUPPORT),
    ("F 运行", OPERATION),
    ("G 绩效评价", EVALUATION),
    ("H 不符合与改进", IMPROVEMENT),
    ("I 结论与签署", END),
)


def build(audit: Audit, w: Writer) -> None:
    """A head, how to fill in, the nine parts."""
    w.margins(
        header_cells=("额敏河认证", "管理体系审核问卷（审核报告）", "EMH-F-09 第6版"),
        page="#/##",
    )
    names = words("systems")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.table(
        [
            ["编号", w.fact("number"), "组织", w.fact("organization.name")],
            [
                "体系",
                "¶".join(w.tag("systems+", one, names[one]["name"]) for one in audit.systems),
                "审核日期",
                f"{w.fact('audit.start')}～{w.fact('audit.end')}",
            ],
        ],
        (1, 3.2, 1.4, 4.4),
        bold=(0, 2),
    )
    w.text(*NOTES, style="plain")
    number = 0
    for title, items in PARTS:
        w.heading(2, title)
        rows = rows_of(w, items, number)
        number += len(items)
        w.table([["序号", "问题", "回答", "备注"], *rows], (0.8, 3.4, 2.4, 3.4), head=1, repeat=True)
    w.text("（问卷完）", style="center")
