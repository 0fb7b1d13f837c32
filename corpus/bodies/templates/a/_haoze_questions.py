"""濠泽's lists of questions, answered yes or no, with what was seen in a cell behind each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

LETTERS = {"OHSMS": "S", "QMS": "Q", "HSE": "H"}
ANSWERS = ("是", "否", "不适用")
WIDTHS = (0.7, 2.6, 1.2, 1.3, 4.8)
HEADS = ["序", "问", "条款", "答", "看到什么"]

Ask = dict[str, Any]


class Questions(Sentences):
    """The questions of a report, numbered through, and the records told with them."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        self.number = 0
        before = audit.audit.start - timedelta(days=37)
        names = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
        self.slots.update(zip(names, audit.world.departments, strict=True))
        self.slots.update(
            material=audit.world.industry["supplies"][0],
            hazard=audit.world.hazards[0],
            month=f"{before.year}年{before.month}月",
        )
        self.found = self._found()

    def groups(self) -> Iterator[tuple[str, int, list[Row]]]:
        """The title, the department (-1: the management) and the rows of each list."""
        for group in self.at("questions"):
            asked = [ask for ask in group["ask"] if self._asked(ask)]
            if asked:
                yield group["title"], group["who"], [HEADS, *map(self._row, asked)]

    def ready(self) -> list[Row]:
        """The one list of a first stage."""
        return [HEADS, *(self._row(ask) for ask in self.at("ready") if self._asked(ask))]

    def _asked(self, ask: Ask) -> bool:
        return bool({*ask["at"]} & {*self.audit.systems})

    def _found(self) -> dict[str, list[Nonconformity]]:
        """The nonconformities by the first question that asks for their clause."""
        systems = {words("systems")[one]["number"]: one for one in self.audit.systems}
        systems.update({one.number: one.system for one in self.audit.standards})
        found: dict[str, list[Nonconformity]] = {}
        for item in self.audit.nonconformities.items:
            system = systems.get(item.standard, self.audit.systems[0])
            for ask in (ask for group in self.at("questions") for ask in group["ask"]):
                clauses = ask["at"].get(system, "").split("、")
                if any(one and f"{item.clause}.".startswith(f"{one}.") for one in clauses):
                    found.setdefault(ask["q"], []).append(item)
                    break
        return found

    def _row(self, ask: Ask) -> Row:
        self.number += 1
        clauses = [f"{LETTERS[one]} {ask['at'][one]}" for one in self.audit.systems if one in ask["at"]]
        items = self.found.get(ask["q"], [])
        away = self._away(ask)
        answer = "不适用" if away else "否" if items else "是"
        boxes = "¶".join(f"{{{'+' if one == answer else '-'}}}{one}" for one in ANSWERS)
        told = [away] if away else self._told(ask, items)
        return [str(self.number), ask["q"], "¶".join(clauses), boxes, "¶".join(told)]

    def _away(self, ask: Ask) -> str:
        """Why a question does not apply, if it does not."""
        if ask.get("na") == "equipment" and not self.audit.special_equipment:
            return "本单位没有在用的特种设备。"
        if ask.get("na") == "design" and self.audit.exclusions != "无":
            return f"{self.w.fact('exclusions')}不适用，产品和服务按客户和标准的要求提供。"
        return ""

    def _told(self, ask: Ask, items: list[Nonconformity]) -> list[str]:
        notes = [note.format(**self.slots) for note in ask["notes"]]
        told = [] if items else self.random.sample(notes, min(len(notes), self.random.randint(1, 2)))
        told += [text for name in ask.get("records", ()) for text in self.of(name)]
        return told + [f"见【不符合】{item.number}。" for item in items]

    def of(self, name: str) -> list[str]:
        """The texts of a kind of records."""
        records: Callable[[], list[str]] = getattr(self, name)
        return records()

    def _worded(self, name: str, e: Entry, fields: str, **others: str) -> str:
        """One of the wordings of a record, with the fields of its entry."""
        told = {field: e(field) for field in fields.split() if field not in others}
        wording: str = self.random.choice(self.at("wording", name))
        return wording.format(**told, **others)

    def goals(self) -> list[str]:
        """Objectives and what was reached."""
        return [f"{name}：定{target}，实{reached}。" for name, target, reached in self.audit.world.objectives]

    def review(self) -> list[str]:
        """The management reviews."""
        fields = "planned_on held_on chair improvements due_date"
        entries = [self.w.entry("management_reviews", one) for one in self.audit.management_reviews]
        return [self._worded("review", e, fields) for e in entries]

    def internal(self) -> list[str]:
        """The internal audits."""
        found = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            until = f"—{e('end')}" if one.end > one.start else e.silent("end")
            fields = "planned_on start leader nonconformities closed_on"
            auditors = e.each("auditors", "、")
            found.append(self._worded("internal", e, fields, until=until, auditors=auditors))
        return found

    def risks(self) -> list[str]:
        """What was counted: risks, and aspects where they are asked for."""
        found = []
        for one in self.audit.counts:
            e = self.w.entry("counts", one)
            found.append(f"{e('what')}{e('stated')}{one.unit}：{e.each('listed', '；')}。")
        return found

    def laws(self) -> list[str]:
        """The company's list of laws."""
        e = self.w.law_entry("compliance")
        return [f"清单{e('stated_count')}部：{self.w.laws('compliance', ' ')}"]

    def standards(self) -> list[str]:
        """Technical standards."""
        found = []
        for one in self.audit.standards_cited:
            e = self.w.entry("standards_cited", one)
            found.append(f"{e('number')}《{e('title')}》")
        return [f"执行标准：{'，'.join(found)}。"] if found else []

    def comply(self) -> list[str]:
        """The evaluations of compliance."""
        found = []
        for one in self.audit.compliance_evaluations:
            e = self.w.entry("compliance_evaluations", one)
            evaluators = e.each("evaluators", "、")
            found.append(self._worded("comply", e, "done_on stated_count", evaluators=evaluators))
        return found

    def drills(self) -> list[str]:
        """Drills."""
        found = []
        for one in self.audit.drills:
            e = self.w.entry("drills", one)
            found.append(self._worded("drill", e, "held_on kind", place=one.place, people=str(one.people)))
        return found

    def exams(self) -> list[str]:
        """Medical examinations."""
        found = []
        for one in self.audit.medical_exams:
            e = self.w.entry("medical_exams", one)
            found.append(f"{e('name')}体检：{e('examined_on')}，{e('institution')}，{e('result')}")
        return found

    def compared(self) -> list[str]:
        """Laws that work is held against."""
        return [f"现场以{self.w.laws('operation', '，')}为尺子逐条核对。"]

    def machines(self) -> list[str]:
        """The main machines."""
        told = [f"{name} {model}×{number}" for name, model, number in self.audit.world.equipment]
        return [f"主要设备：{'；'.join(told)}。"]

    def units(self) -> list[str]:
        """A piece of special equipment seen on the spot; all are in the register."""
        found = []
        for one in self.audit.special_equipment[-1:]:
            e = self.w.entry("special_equipment", one)
            fields = "name model device_code registration_no inspected_on next_inspection_on"
            found.append(self._worded("unit", e, fields, place=e.aside("place")))
        return found or ["没有在用的特种设备。"]

    def devices(self) -> list[str]:
        """Two instruments seen on the spot; all are in the register."""
        fields = "device model serial agency calibrated_on valid_until certificate_no"
        found = []
        for one in self.audit.calibrations[:2]:
            found.append(self._worded("device", self.w.entry("calibrations", one), fields, act=one.act))
        return found

    def suppliers(self) -> list[str]:
        """Some suppliers; all are in the register."""
        found = []
        for one in self.audit.suppliers[1:3]:
            e = self.w.entry("suppliers", one)
            found.append(f"抽{e('name')}（{e('provides')}），{e('evaluated_on')}评价表有结论。")
        return found

    def training(self) -> list[str]:
        """Employment contracts; the certificates are in the register."""
        found = []
        for one in self.audit.employment_contracts:
            e = self.w.entry("employment_contracts", one)
            end = "起无固定期限" if one.valid_to is None else f"—{e('valid_to')}"
            found.append(f"{e('name')}劳动合同：签{e('signed_on')}，{e('valid_from')}{end}")
        return found
