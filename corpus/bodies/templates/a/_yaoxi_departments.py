"""The fourth chapter of 曜溪's report: what was seen in each department, facts in sentences."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _yaoxi_facts as facts
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Part = Callable[[Audit, Writer, Sentences], None]


def all_of(audit: Audit, w: Writer, told: Sentences) -> None:
    """The whole chapter: the management, then the departments."""
    names = ["管理层", *audit.world.departments]
    heads = [audit.world.people.manager, *(audit.world.people.heads[name] for name in names[1:])]
    crew = [member for member in audit.team if member.qualified]
    for at, (name, head, part) in enumerate(zip(names, heads, PARTS, strict=True)):
        w.heading(2, f"4.{at + 1}　{name}")
        label = w.person(crew[at % len(crew)])("label")
        rows: list[Row] = [
            ["受访人", head, "审核员", label, "审核的过程", told.at("processes")[at]],
        ]
        w.table(rows, (1.0, 1.2, 1.0, 0.8, 1.5, 4.5), bold=(0, 2, 4))
        part(audit, w, told)
    if len(audit.sites) > 1:
        w.heading(2, f"4.{len(names) + 1}　临时场所")
        w.paragraphs(told.texts("away"))


def _said(w: Writer, told: Sentences, topic: str) -> None:
    """What is told without facts, in the words for makers or for others where there are both."""
    found = told.at(topic)
    texts = told.texts(topic, "makes" if told.makes else "serves") if isinstance(found, dict) else None
    texts = texts or told.texts(topic)
    chosen = sorted(told.random.sample(range(len(texts)), max(1, len(texts) - 1)))
    w.text("".join(texts[at] for at in chosen))


def _management(audit: Audit, w: Writer, told: Sentences) -> None:
    _said(w, told, "management")
    facts.review(audit, w)
    w.text("近期目标的考核结果见下表：")
    rows: list[Row] = [["考核项目", "要求", "实际"], *audit.world.objectives]
    w.table(rows, (5, 2.5, 2.5), head=1)


def _office(audit: Audit, w: Writer, told: Sentences) -> None:
    _said(w, told, "office_work")
    facts.internal(audit, w)
    facts.employed(audit, w)
    facts.exams(audit, w)


def _quality(audit: Audit, w: Writer, told: Sentences) -> None:
    _said(w, told, "testing")
    facts.devices(audit, w)
    facts.cited(audit, w)
    facts.figures(audit, w, quality=True)


def _doing(_: Audit, w: Writer, told: Sentences) -> None:
    _said(w, told, "doing_work")
    w.text(
        f"手册确定的关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}；不适用的要求为{w.fact('exclusions')}。"
        f"{told.texts('controlled')[0]}"
    )
    _said(w, told, "walk")


def _tech(_: Audit, w: Writer, told: Sentences) -> None:
    _said(w, told, "tech_work")


def _buying(audit: Audit, w: Writer, told: Sentences) -> None:
    _said(w, told, "buying_work")
    facts.suppliers(audit, w)
    facts.contracts(audit, w)


def _selling(_: Audit, w: Writer, told: Sentences) -> None:
    _said(w, told, "selling_work")


def _tools(audit: Audit, w: Writer, told: Sentences) -> None:
    _said(w, told, "tools_work")
    facts.special(audit, w)
    facts.holders(audit, w)


def _guard(audit: Audit, w: Writer, told: Sentences) -> None:
    _said(w, told, "guard_work")
    facts.counts(audit, w)
    facts.laws(audit, w)
    facts.drills(audit, w)
    facts.figures(audit, w, quality=False)


PARTS: tuple[Part, ...] = (
    _management,
    _office,
    _quality,
    _doing,
    _tech,
    _buying,
    _selling,
    _tools,
    _guard,
)
