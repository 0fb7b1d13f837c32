"""The third section of 谷芮's report: short evidence by clause, with the index of the documents seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._gurui_forms import Stock, keys
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Item = TypeVar("Item")


def all_of(audit: Audit, w: Writer, stock: Stock) -> None:
    """The section."""
    w.heading(1, "3 条款证据")
    keys(
        w,
        [
            ("证据所属期间", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"),
            ("取证方法", "查阅、访谈、观察"),
            ("受审部门", "、".join(audit.world.departments), ""),
            ("文件索引", "D编号对应附录A的序号", ""),
        ],
    )
    told = Told(audit, w)
    for at, system in enumerate(audit.systems, 1):
        name = words("systems")[system]["short"]
        w.heading(2, f"3.{at} {name}（{w.standard(system)('number')}）")
        rows: list[Row] = [["条款", "主题", "受审部门", "文件", "证据", "判定"]]
        rows += [_row(audit, w, stock, told, system, *one) for one in stock.clauses(system).items()]
        w.table(rows, (1.05, 1.45, 1.1, 0.8, 4.6, 1), head=1, repeat=True)


def _row(
    audit: Audit, w: Writer, stock: Stock, told: Told, system: str, key: str, texts: list[str]
) -> list[str]:
    """A clause's row."""
    clause, subject, departments, documents, records = key.split("|")
    places = ["管理层" if one == "M" else audit.world.departments[int(one)] for one in departments.split(",")]
    indexes = [stock.numbers[one][0] for one in documents.split(",") if one in stock.numbers]
    count = min(len(texts), w.random.choice((1, 2, 2)))
    said = [texts[at] for at in sorted(w.random.sample(range(len(texts)), count))]
    said += [text for one in records.split(",") if one for text in told.of(one)]
    number = words("systems")[system]["number"]
    wrong = any(one.standard == number and one.clause == clause for one in audit.nonconformities.items)
    if wrong:
        said.append("抽样另有不符合，见5.1。")
    return [
        clause.replace("、", "¶"),
        subject,
        "¶".join(places),
        "¶".join(indexes) or w.blank,
        "".join(said),
        "轻微不符合" if wrong else "符合",
    ]


class Told:
    """Single records told among the evidence, by the name of what they tell."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.compared = False
        self.holders = self._some(audit.personnel_certificates)
        self.devices = self._some(audit.calibrations)
        self.units = self._some(audit.special_equipment)

    def _some(self, records: Sequence[Item]) -> list[Item]:
        return self.w.random.sample(records, min(len(records), 2))

    def of(self, name: str) -> list[str]:
        """The remarks on a kind of records."""
        made: list[str] = getattr(self, name)()
        return made

    def identified(self) -> list[str]:
        """How many laws the company has listed."""
        entry = self.w.law_entry("compliance")
        return [f"已登记适用法律法规{entry.silent('place')}{entry('stated_count')}部。"]

    def applied(self) -> list[str]:
        """The laws that what was seen is held against; once."""
        if self.compared:
            return []
        self.compared = True
        return [f"对照{self.w.laws('operation')}核对现场做法，相符。"]

    def evaluated(self) -> list[str]:
        """When compliance was evaluated."""
        entries = [self.w.entry("compliance_evaluations", one) for one in self.audit.compliance_evaluations]
        return [f"最近一次评价完成于{e('done_on')}，涉及{e('stated_count')}部。" for e in entries]

    def internal(self) -> list[str]:
        """The internal audit."""
        found = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            until = f"至{e('end')}" if one.end > one.start else e.silent("end")
            found.append(
                f"最近一次内审于{e('start')}{until}实施，开出不符合{e('nonconformities')}项，见4.11。"
            )
        return found

    def review(self) -> list[str]:
        """The management review."""
        entries = [self.w.entry("management_reviews", one) for one in self.audit.management_reviews]
        return [f"{e('held_on')}由{e('chair')}主持评审会议，见4.11。" for e in entries]

    def holder(self) -> list[str]:
        """A certificate for work."""
        if not self.holders:
            return []
        one = self.holders.pop()
        e = self.w.entry("personnel_certificates", one)
        return [
            f"抽{e.aside('work')}人员{e('name')}，持{e('kind')}（{e('category')}），有效期至{e('valid_to')}。"
        ]

    def device(self) -> list[str]:
        """An instrument."""
        if not self.devices:
            return []
        one = self.devices.pop()
        e = self.w.entry("calibrations", one)
        return [f"抽{e('device')}（编号{e('serial')}），{one.act}有效期至{e('valid_until')}。"]

    def unit(self) -> list[str]:
        """A piece of special equipment."""
        if not self.units:
            return []
        one = self.units.pop()
        e = self.w.entry("special_equipment", one)
        return [f"抽{e('name')}（{e('registration_no')}），下次检验日期{e('next_inspection_on')}。"]
