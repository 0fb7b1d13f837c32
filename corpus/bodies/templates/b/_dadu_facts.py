"""What 大渡's chapters tell as fact, once in full and then by reference."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


class Told:
    """The facts that belong to several standards: told in full once, then referred to."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.done: dict[str, str] = {}

    def tell(self, key: str, place: str, system: str) -> list[str]:
        """The paragraphs of a fact at a clause."""
        if key == "laws" and system == "QMS" and len(self.audit.systems) > 1:
            return []
        if key in self.done:
            return [f"有关情况与{self.done[key]}所述一致，不再重复。"]
        ways: dict[str, Callable[[], list[str]]] = {
            "goals": self._goals,
            "assets": self._assets,
            "gauges": self._gauges,
            "people": self._people,
            "exams": self._exams,
            "laws": self._laws,
            "evaluation": self._evaluation,
            "partners": self._partners,
            "permits": self._permits,
            "standards": self._standards,
            "aspects": lambda: self._counts("环境因素"),
            "hazards": lambda: self._counts("风险"),
            "drills": self._drills,
            "internal": self._internal,
            "review": self._review,
        }
        found = ways[key]()
        if found:
            self.done[key] = place
        return found

    def _goals(self) -> list[str]:
        goals = [
            f"{name}目标值{target}、实际值{reached}" for name, target, reached in self.audit.world.objectives
        ]
        return [f"审核组查阅目标统计资料：{'；'.join(goals)}。"] if goals else []

    def _assets(self) -> list[str]:
        audit, w = self.audit, self.w
        machines = [f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment]
        told = [f"主要设备设施有{'、'.join(machines)}。"] if machines else []
        for unit in audit.special_equipment[:2]:
            e = w.entry("special_equipment", unit)
            told.append(
                f"{unit.place}使用的特种设备{e('name')}，型号{e('model')}，使用登记证编号{e('registration_no')}，由"
                f"{e('agency')}于{e('inspected_on')}检验，下次检验日期为{e('next_inspection_on')}。"
            )
        if audit.special_equipment:
            told.append("全部特种设备见附录B。")
        return told

    def _gauges(self) -> list[str]:
        audit, w = self.audit, self.w
        told = []
        for one in audit.calibrations[:2]:
            e = w.entry("calibrations", one)
            told.append(
                f"审核组在{one.place}抽取{e('device')}一件，规格型号{e('model')}，编号{e('serial')}，{e('agency')}于"
                f"{e('calibrated_on')}出具{one.act}证书（{e('certificate_no')}），结论为{e('result')}，有效期到"
                f"{e('valid_until')}。"
            )
        return [*told, "全部抽样器具见附录A。"]

    def _people(self) -> list[str]:
        audit, w = self.audit, self.w
        told = []
        for one in audit.personnel_certificates[:2]:
            e = w.entry("personnel_certificates", one)
            told.append(
                f"从事{e.aside('work')}的{e('name')}持有{e('kind')}（{e('category')}），证号{e('number')}，有效期为"
                f"{e('valid_from')}至{e('valid_to')}。"
            )
        for contract in audit.employment_contracts[:1]:
            e = w.entry("employment_contracts", contract)
            until = "为无固定期限" if contract.valid_to is None else f"至{e('valid_to')}届满"
            told.append(
                f"抽查{e('name')}的劳动合同，{e('signed_on')}签订，自{e('valid_from')}生效，{until}。"
            )
        return told

    def _exams(self) -> list[str]:
        audit, w = self.audit, self.w
        told = []
        for one in audit.medical_exams[:2]:
            e = w.entry("medical_exams", one)
            told.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结果{e('result')}")
        return [f"职业健康监护：{'；'.join(told)}。"] if told else []

    def _laws(self) -> list[str]:
        few = self.w.law_entry("operation")
        return [
            f"适用的法律法规和其他要求已经识别，清单收录{self.w.law_entry('compliance')('stated_count')}部，目录见附录H；"
            "清单由主管部门定期更新，更新后传达相关部门。",
            f"审核组选取{few.silent('place')}{few.each('titles', '、', '《{}》')}，"
            "对照现场做法逐条了解，未发现与法规不一致。",
        ]

    def _evaluation(self) -> list[str]:
        told = []
        for one in self.audit.compliance_evaluations:
            e = self.w.entry("compliance_evaluations", one)
            told.append(
                f"{e('done_on')}，由{e.each('evaluators')}组成的评价组对{e('stated_count')}部法律法规的遵守情况作了评价，"
                "结论为遵守，评价记录经管理者代表批准。"
            )
        return told

    def _partners(self) -> list[str]:
        audit, w = self.audit, self.w
        told = []
        for supplier in audit.suppliers[:2]:
            e = w.entry("suppliers", supplier)
            told.append(f"提供{e('provides')}的{e('name')}，最近一次于{e('evaluated_on')}评价合格。")
        for contract in audit.contracts[:1]:
            e = w.entry("contracts", contract)
            told.append(
                f"与{contract.parties[-1]}的{e('kind')}（{contract.about}）于{e('signed_on')}签订，合同期{e('stated_term')}，"
                f"自{e('valid_from')}至{e('valid_to')}。"
            )
        return told

    def _permits(self) -> list[str]:
        told = []
        for permit in self.audit.permits:
            e = self.w.entry("permits", permit)
            until = e("valid_to", "长期" if permit.valid_to is None else None)
            told.append(
                f"受审核方持有{e('authority')}签发的{e('kind')}，编号{e('number')}，许可内容为{e('scope')}，自"
                f"{e('valid_from')}起生效，有效期至{until}。"
            )
        return told

    def _standards(self) -> list[str]:
        cited = []
        for one in self.audit.standards_cited:
            e = self.w.entry("standards_cited", one)
            cited.append(f"{e('number')}《{e('title')}》")
        return [f"执行的技术标准包括{'、'.join(cited)}。"] if cited else []

    def _counts(self, word: str) -> list[str]:
        told = []
        for count in self.audit.counts:
            if word in count.what:
                e = self.w.entry("counts", count)
                told.append(f"评价结果中，{e('what')}为{e('stated')}{count.unit}：{e.each('listed')}。")
        return told

    def _drills(self) -> list[str]:
        told = []
        for drill in self.audit.drills:
            e = self.w.entry("drills", drill)
            told.append(
                f"{e('held_on')}在{drill.place}组织了{e('kind')}应急演练，{drill.people}人参加，演练后对预案的适宜性作了评审。"
            )
        return told

    def _internal(self) -> list[str]:
        told = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            ends = e.silent("end") if one.start == one.end else f"至{e('end')}"
            told.append(
                f"内部审核计划于{e('planned_on')}批准，{e('start')}{ends}实施。{e('leader')}任内审组长，内审员为"
                f"{e.each('auditors')}。内审提出不符合{e('nonconformities')}项，整改和验证于{e('closed_on')}全部完成。"
            )
        return told

    def _review(self) -> list[str]:
        told = []
        for one in self.audit.management_reviews:
            e = self.w.entry("management_reviews", one)
            closed = f"，并于{e('closed_on')}完成" if one.closed_on else ""
            told.append(
                f"管理评审计划于{e('planned_on')}下达，会议于{e('held_on')}召开，{e('chair')}主持。评审形成"
                f"{e('improvements')}项改进决定，完成期限为{e('due_date')}{closed}。"
            )
        return told
