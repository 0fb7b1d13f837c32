"""What 芪苑's auditors tell in the column of evidence: records, by name, and sentences of the stock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qiyuan_processes import checked
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer

MARKS = "①②③④⑤⑥⑦⑧⑨⑩"


class Evidence(Sentences):
    """The records of a report, a text each, by the names that the lines of a process have for them."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        names = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
        before = audit.audit.start - timedelta(days=35)
        self.slots.update(zip(names, audit.world.departments, strict=True))
        self.slots.update(
            material=audit.world.industry["supplies"][0],
            second=audit.world.industry["supplies"][1],
            month=f"{before.year}年{before.month}月",
            lotday=w.date(audit.audit.start - timedelta(days=w.random.randint(6, 20))),
        )

    def of(self, name: str) -> list[str]:
        """The texts of a kind of records."""
        told: Callable[[], list[str]] = getattr(self, name)
        return told()

    def _worded(self, name: str, e: Entry, fields: str, **others: str) -> str:
        """One of the wordings of a record, with the fields of its entry."""
        told = {field: e(field) for field in fields.split() if field not in others}
        wording: str = self.random.choice(self.at("wording", name))
        return wording.format(**told, **others)

    def _marked(self, about: str, texts: list[str]) -> list[str]:
        return [f"{about}：", *(f"{MARKS[at]}{text}" for at, text in enumerate(texts))] if texts else []

    def boundaries(self) -> list[str]:
        """The organization's own scope, and since when its system is in force."""
        w = self.w
        scopes = [f"{one}：{w.scope('system', one)}" for one in self.audit.systems]
        return [f"手册自{w.fact('system_effective_on')}起实施，所写范围为", *scopes]

    def goals(self) -> list[str]:
        """Objectives and what was reached."""
        told = [f"{name} {target}（实际{reached}）" for name, target, reached in self.audit.world.objectives]
        return [f"查覆盖时期内的目标考核：{'；'.join(told)}。"]

    def review(self) -> list[str]:
        """The management reviews."""
        fields = "planned_on held_on chair improvements due_date"
        entries = [self.w.entry("management_reviews", one) for one in self.audit.management_reviews]
        return [self._worded("review", e, fields) for e in entries]

    def holders(self) -> list[str]:
        """Certificates for work."""
        fields = "name kind category number issuer valid_from valid_to"
        found = []
        for one in self.audit.personnel_certificates:
            e = self.w.entry("personnel_certificates", one)
            found.append(self._worded("holder", e, fields, work=e.aside("work")))
        return self._marked("特殊岗位持证", found)

    def employment(self) -> list[str]:
        """Employment contracts."""
        found = []
        for one in self.audit.employment_contracts:
            e = self.w.entry("employment_contracts", one)
            signed = f"{e('name')}（{e('signed_on')}签订，"
            if one.valid_to is None:
                found.append(f"{signed}{e('valid_from')}起，无固定期限）")
            else:
                found.append(f"{signed}{e('valid_from')}至{e('valid_to')}）")
        return [f"劳动合同抽样：{'；'.join(found)}。"] if found else []

    def exams(self) -> list[str]:
        """Health certificates of workers."""
        found = []
        for one in self.audit.medical_exams:
            e = self.w.entry("medical_exams", one)
            found.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
        return [f"抽查体检报告：{'；'.join(found)}。"] if found else []

    def suppliers(self) -> list[str]:
        """Suppliers and when they were evaluated."""
        found = []
        for one in self.audit.suppliers:
            found.append(
                self._worded("supplier", self.w.entry("suppliers", one), "name provides evaluated_on")
            )
        return self._marked("供方评价记录", found)

    def contracts(self) -> list[str]:
        """Contracts with suppliers."""
        found = []
        for one in self.audit.contracts:
            e = self.w.entry("contracts", one)
            own, party = (e.one("parties", name) for name in one.parties)
            fields = "kind signed_on stated_term valid_from valid_to"
            found.append(self._worded("contract", e, fields, own=own, party=party, about=one.about))
        return found

    def machines(self) -> list[str]:
        """The main machines, and a piece of special equipment once more than in the annex."""
        told = [f"{name}（{model}）{number}台" for name, model, number in self.audit.world.equipment]
        found = [f"主要设备：{'、'.join(told)}。"]
        for one in self.audit.special_equipment[:1]:
            e = self.w.entry("special_equipment", one)
            fields = "name model device_code registration_no inspected_on next_inspection_on agency"
            found.append(self._worded("unit", e, fields, place=e.aside("place")))
        return found

    def outside(self) -> list[str]:
        """Which processes matter and which are done elsewhere."""
        w = self.w
        return [
            f"关键过程：{w.fact('key_processes')}；需确认的过程：{w.fact('special_processes')}；"
            f"外包过程：{w.fact('outsourced_processes')}。"
        ]

    def steps(self) -> list[str]:
        """The flow, counted."""
        found = []
        for one in self.audit.counts:
            e = self.w.entry("counts", one)
            told = f"{e('what')}{e('stated')}{one.unit}"
            found.append(f"流程图所列{told}：{e.each('listed', '→')}。")
        return found

    def compared(self) -> list[str]:
        """Laws that the operation is held against."""
        return [f"过程现场以{self.w.laws('operation')}的有关条款作对照核查。"]

    def laws(self) -> list[str]:
        """The company's list of laws."""
        e = self.w.law_entry("compliance")
        return [f"《适用法律法规清单》收录{e('stated_count')}部：{self.w.laws('compliance')}。"]

    def comply(self) -> list[str]:
        """The evaluations of compliance."""
        found = []
        for one in self.audit.compliance_evaluations:
            e = self.w.entry("compliance_evaluations", one)
            evaluators = e.each("evaluators", "、")
            found.append(self._worded("evaluation", e, "done_on stated_count", evaluators=evaluators))
        return found

    def devices(self) -> list[str]:
        """Instruments looked at on the spot, each told once more in annex A."""
        fields = "device model serial agency calibrated_on certificate_no valid_until"
        found = []
        for one in checked(self.audit):
            e = self.w.entry("calibrations", one)
            found.append(self._worded("device", e, fields, act=one.act, place=e.aside("place")))
        return self._marked("现场抽样", found)

    def batches(self) -> list[str]:
        """Tables of figures, told in a sentence."""
        found = []
        for table in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", table)
            parts = []
            for item in table.items:
                inner = e.inner("items", item)
                parts.append(f"{inner('name')}{inner('amount')}{table.unit}")
            found.append(
                f"{e('title')}：{'、'.join(parts)}，合计{e('stated_total')}{table.unit}，均判定合格。"
            )
        return found

    def standards(self) -> list[str]:
        """Product standards that are kept."""
        found = []
        for one in self.audit.standards_cited:
            e = self.w.entry("standards_cited", one)
            found.append(f"{e('number')}《{e('title')}》")
        return [f"执行和引用的标准：{'；'.join(found)}。"] if found else []

    def internal(self) -> list[str]:
        """The internal audits."""
        found = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            until = f"至{e('end')}" if one.end > one.start else e.silent("end")
            fields = "planned_on start leader nonconformities closed_on"
            auditors = e.each("auditors", "、")
            found.append(self._worded("internal", e, fields, until=until, auditors=auditors))
        return found

    def drills(self) -> list[str]:
        """Drills."""
        found = []
        for one in self.audit.drills:
            e = self.w.entry("drills", one)
            found.append(self._worded("drill", e, "held_on kind", place=one.place, people=str(one.people)))
        return found
