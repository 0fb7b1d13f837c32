"""The fifth part of 渭干河: prose on each department: documents, instruments, training, records."""

from __future__ import annotations

import re

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.records import Calibration, PersonnelCertificate
from corpus.bodies.templates.a import _weigan_told as told
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NUMERALS = "一二三四五六七八九十"
LETTERS = {"Q": "QMS", "E": "EMS", "S": "OHSMS"}
MARKED = re.compile(r"([QES!]+)\|(.*)")
"""A sentence for some systems alone, or (`!`) for a department without a nonconformity."""

KEEPERS = (1, 2, 6)
"""The departments that keep instruments, by number."""


def part(audit: Audit, w: Writer, said: Phrases) -> None:
    """The management and each department."""
    names = ["管理层", *audit.world.departments]
    chosen = [member for member in audit.team if member.qualified and member.professional_codes]
    able = [one for one in chosen if {*audit.systems} <= {reg.system for reg in one.registrations}]
    able = able or [audit.leader]
    for at, name in enumerate(names):
        w.heading(2, f"（{NUMERALS[at]}）{name}")
        auditor = w.person(able[at % len(able)])("name")
        if at:
            head = audit.world.people.heads[name]
            w.text(f"{auditor}审核了{name}，与负责人{head}进行了交谈。")
        else:
            _management(audit, w, auditor)
        found = [item for item in audit.nonconformities.items if item.department == name]
        for topic, told_after in zip(
            ("documents", "instruments", "training", "records"), _facts(audit, w, at - 1), strict=True
        ):
            text = "".join(_stock(audit, w, said, at, topic, bool(found)))
            if text:
                w.text(text)
            for fact in told_after:
                w.text(fact)
        if at - 1 in {1, 7}:
            _totals(audit, w, at - 1)
        for item in found:
            _found(w, item)


def _management(audit: Audit, w: Writer, auditor: str) -> None:
    people = audit.world.people
    safety = f"、员工代表{people.workers}" if "OHSMS" in audit.systems else ""
    w.text(f"{auditor}与最高管理者{people.manager}、管理者代表{people.representative}{safety}进行了座谈。")


def _stock(audit: Audit, w: Writer, said: Phrases, at: int, topic: str, found: bool) -> list[str]:
    """Sentences of a topic of a department, in their order."""
    fitting = []
    for text in store("weigan")["departments"][at].get(topic, []):
        match = MARKED.fullmatch(text)
        marks, plain = (match[1], match[2]) if match else ("", text)
        letters = [LETTERS[mark] for mark in marks if mark in LETTERS]
        if ("!" in marks and found) or (letters and not {*letters} & {*audit.systems}):
            continue
        fitting.append(plain)
    chosen = sorted(w.random.sample(range(len(fitting)), min(len(fitting), w.random.randint(2, 3))))
    return [fitting[one].format(**said.slots) for one in chosen]


def _facts(audit: Audit, w: Writer, at: int) -> list[list[str]]:
    """What is told of the audit's records behind documents, instruments, training and records."""
    documents: list[str] = []
    instruments = [told.instruments(w, _kept(audit, at))] if at in KEEPERS else []
    training: list[str] = []
    records: list[str] = []
    if at == 0:
        training = [told.employed(audit, w)]
    elif at == 2:
        training = [told.holders(w, _holders(audit, device=True))]
        records = [told.operated(audit, w)]
    elif at == 3:
        documents = [told.cited(audit, w)]
    elif at == 4:
        records = [told.suppliers(audit, w), told.contracts(audit, w)]
    elif at == 6:
        instruments.append(told.special(w, audit.special_equipment))
        training = [told.holders(w, _holders(audit, device=False))]
    elif at == 7:
        documents = [told.counted(audit, w), told.laws(audit, w), told.evaluated(audit, w)]
        records = [told.examined(audit, w), told.drills(audit, w)]
    return [[text for text in group if text] for group in (documents, instruments, training, records)]


def _kept(audit: Audit, at: int) -> list[Calibration]:
    """The instruments of a department: each keeps its share."""
    turn = KEEPERS.index(at)
    return [one for number, one in enumerate(audit.calibrations) if number % len(KEEPERS) == turn]


def _holders(audit: Audit, *, device: bool) -> list[PersonnelCertificate]:
    return [one for one in audit.personnel_certificates if one.kind.startswith("特种设备") == device]


def _totals(audit: Audit, w: Writer, at: int) -> None:
    for one in audit.tables_with_totals:
        if ("检验" in one.title) != (at == 1):
            continue
        e = w.entry("tables_with_totals", one)
        w.text(e("title"), style="center")
        rows: list[Row] = [["项  目", f"数  量（{one.unit}）"]]
        for item in one.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合  计", e("stated_total")])
        w.table(rows, (2, 1.4), head=1, rules="three")


def _found(w: Writer, item: Nonconformity) -> None:
    e = w.same("nonconformities.items", item.number, item)
    grade = e("grade", "一般" if item.grade == "minor" else "严重")
    w.text(
        f"审核中发现：{e('description')}上述事实不符合{e('standard')}标准{e('clause')}条款的要求，"
        f"开具{grade}不符合项1项，编号{e('number')}。"
    )
