"""The fourth part of 沧浯's report: sections of food or of energy, each ending with its verdict."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _cangwu_records as records
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number

Records = Callable[[Audit, Writer], None]
Section = tuple[str, dict[str, str], str, int, tuple[Records, ...]]
"""Title, clauses by system, topic, number of sentences, what is told after them."""

FOOD: tuple[Section, ...] = (
    (
        "领导作用与策划",
        {"FSMS": "4 5 6", "HACCP": "4 5.1 5.2 5.3"},
        "f_lead",
        3,
        (records.goals, records.counts),
    ),
    (
        "资源与前提方案",
        {"FSMS": "7 8.2", "HACCP": "6.1 6.2 6.3 6.4 6.5 6.6"},
        "f_prp",
        4,
        (records.people, records.special, records.suppliers, records.contracts),
    ),
    ("可追溯与应急", {"FSMS": "8.3 8.4", "HACCP": "6.7 6.8"}, "f_trace", 2, (records.drills,)),
    (
        "危害控制",
        {"FSMS": "8.5", "HACCP": "7.1 7.2 7.3 7.4 7.5 7.6"},
        "f_hazard",
        3,
        (records.control_points,),
    ),
    (
        "监测、验证与不合格控制",
        {"FSMS": "8.6 8.7 8.8 8.9", "HACCP": "7.7 7.8 7.9"},
        "f_verify",
        2,
        (records.instruments, records.amounts),
    ),
    (
        "绩效评价与改进",
        {"FSMS": "9 10", "HACCP": "5.4 5.5"},
        "f_improve",
        2,
        (records.laws, records.evaluation, records.cycle),
    ),
)
ENERGY: tuple[Section, ...] = (
    ("领导作用与边界", {"EnMS": "4 5 6.1"}, "e_lead", 3, (records.counts,)),
    (
        "能源策划",
        {"EnMS": "6.2 6.3 6.4 6.5 6.6"},
        "e_plan",
        3,
        (records.amounts, records.uses, records.indicators),
    ),
    ("支持", {"EnMS": "7"}, "e_support", 3, (records.people,)),
    (
        "运行、设计与采购",
        {"EnMS": "8"},
        "e_operate",
        4,
        (records.special, records.suppliers, records.contracts),
    ),
    (
        "监视、测量与合规",
        {"EnMS": "9.1"},
        "e_measure",
        2,
        (records.instruments, records.laws, records.evaluation),
    ),
    ("内审、管评与改进", {"EnMS": "9.2 9.3 10"}, "e_improve", 2, (records.cycle,)),
)


def all_of(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """All sections of the systems."""
    for title, clauses, topic, number, after in ENERGY if "EnMS" in audit.systems else FOOD:
        w.heading(2, title, Number("part", 1))
        mine = {code: clauses[code] for code in audit.systems if code in clauses}
        told = "；".join(f"{code} {text.replace(' ', '、')}" for code, text in mine.items())
        w.text(f"对应条款：{told}", style="plain")
        w.paragraphs(phrases.some(topic, number))
        for write in after:
            write(audit, w)
        _verdict(audit, w, mine)


def _verdict(audit: Audit, w: Writer, clauses: dict[str, str]) -> None:
    """The boxes at the end of a section: not conforming where a nonconformity is against its clauses."""
    codes = {standard.number: standard.system for standard in audit.standards}
    against = []
    for one in audit.nonconformities.items:
        mine = clauses.get(codes.get(one.standard, ""), "").split()
        if any(one.clause == clause or one.clause.startswith(f"{clause}.") for clause in mine):
            against.append(one.number)
    if against:
        w.text(f"本节判定：{{-}}符合　{{+}}有不符合（{'、'.join(against)}）　{{-}}不适用", style="plain")
    else:
        w.text("本节判定：{+}符合　{-}有不符合　{-}不适用", style="plain")
