"""The record of what was audited where: a row a department with clauses and evidence."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CLAUSES = {
    "top": {
        "QMS": "4.1-4.4 5.1-5.3 6.1-6.3 9.3 10.1-10.3",
        "EMS": "4.1-4.4 5.1-5.3 6.1.1 6.2 9.3 10.1-10.3",
        "OHSMS": "4.1-4.4 5.1-5.4 6.1.1 6.2 9.3 10.1-10.3",
        "EnMS": "4.1-4.4 5.1-5.3 6.1 6.2 9.3 10.1 10.2",
    },
    "office": {
        "QMS": "7.1.2 7.1.6 7.2-7.5 9.2",
        "EMS": "7.2-7.5 9.2",
        "OHSMS": "7.2-7.5 9.2",
        "EnMS": "7.2-7.5 9.2",
    },
    "quality": {"QMS": "7.1.5 8.6 8.7 9.1.1 9.1.3", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "9.1.1"},
    "doing": {"QMS": "7.1.4 8.1 8.5", "EMS": "8.1", "OHSMS": "8.1.1-8.1.3", "EnMS": "8.1"},
    "tech": {"QMS": "7.1.6 8.5.1 8.5.6", "EMS": "8.1", "OHSMS": "8.1.3", "EnMS": "8.2"},
    "purchase": {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3"},
    "sale": {"QMS": "8.2 9.1.2", "EMS": "7.4.3", "OHSMS": "7.4.3", "EnMS": "7.4"},
    "upkeep": {"QMS": "7.1.3", "EMS": "8.1", "OHSMS": "8.1.1 8.1.2", "EnMS": "6.3-6.6 8.1 9.1.1"},
    "safety": {
        "QMS": "8.5.5",
        "EMS": "6.1.2 6.1.3 8.1 8.2 9.1.2",
        "OHSMS": "6.1.2 6.1.3 8.1.2 8.2 9.1.2",
        "EnMS": "6.1 9.1.2",
    },
}
KINDS = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
"""What the audit's departments are, in its order."""


class Departments:
    """The evidence of each department, as lines."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.phrases = audit, w, Phrases(w)

    def write(self) -> None:
        """The table."""
        rows: list[Row] = [["部门", "涉及条款", "审核证据"]]
        rows.append(["管理层", self._clauses("top"), "¶".join(self._top())])
        for kind, name in zip(KINDS, self.audit.world.departments, strict=True):
            own = {
                "office": self._office,
                "quality": self._quality,
                "doing": self._doing,
                "tech": self._tech,
                "purchase": self._purchase,
                "upkeep": self._upkeep,
                "safety": self._safety,
            }.get(kind, list)
            told = [*self._said(kind), *own()]
            rows.append([name, self._clauses(kind), "¶".join(told)])
        self.w.table(rows, (1, 2, 7), head=1, repeat=True, bold=(0,))

    def _clauses(self, kind: str) -> str:
        letters = {one: words("systems")[one]["letter"] for one in self.audit.systems}
        return "¶".join(f"{letters[one]}：{CLAUSES[kind][one]}" for one in self.audit.systems)

    def _said(self, kind: str) -> list[str]:
        said = self.phrases.some(kind, 3)
        for ending, system in (("q", "QMS"), ("e", "EMS"), ("s", "OHSMS")):
            if system in self.audit.systems:
                said += self.phrases.some(f"{kind}_{ending}", 2)
        if kind == "upkeep" and "EnMS" in self.audit.systems:
            said += self.phrases.some("energy", 2)
        return said

    def _top(self) -> list[str]:
        w, audit = self.w, self.audit
        told = self.phrases.some("top", 4)
        for name, goal, reached in audit.world.objectives:
            told.append(f"目标“{name}”：指标为{goal}，统计结果为{reached}。")
        told.append(
            f"体系文件自{w.fact('system_effective_on')}起运行；手册规定的体系范围为："
            + "；".join(
                f"{words('systems')[one]['short']}——{w.scope('system', one)}" for one in audit.systems
            )
            + "。"
        )
        for one in audit.management_reviews:
            e = w.entry("management_reviews", one)
            told.append(
                f"管理评审：{e('planned_on')}发出通知，{e('held_on')}召开会议，主持人{e('chair')}，形成改进决议"
                f"{e('improvements')}项，完成期限{e('due_date')}。"
            )
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            told.append(f"上次审核的不符合“{e('description')}”已于{e('closed_on')}关闭，本次查看未再发生。")
        return told + self.phrases.some("top_end", 2)

    def _office(self) -> list[str]:
        w, audit = self.w, self.audit
        told = []
        for contract in audit.employment_contracts:
            e = w.entry("employment_contracts", contract)
            until = f"，到期日{e('valid_to')}" if contract.valid_to else "，为无固定期限合同"
            told.append(f"劳动合同：{e('name')}，签订于{e('signed_on')}，起始日{e('valid_from')}{until}。")
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            told.append(
                f"健康检查：{e('name')}，{e('examined_on')}在{e('institution')}检查，结果为{e('result')}。"
            )
        for one in audit.internal_audits:
            e = w.entry("internal_audits", one)
            told.append(
                f"内部审核：计划批准日{e('planned_on')}，实施时间{e('start')}至{e('end')}，组长{e('leader')}，"
                f"内审员{e.each('auditors', '、')}，提出不符合{e('nonconformities')}项，"
                f"关闭日期{e('closed_on')}。"
            )
        if audit.personnel_certificates:
            told.append("特种作业和特种设备作业人员的证件见附件3，均在有效期内。")
        return told

    def _quality(self) -> list[str]:
        if not self.audit.calibrations:
            return ["业务活动中没有需要检定或校准的设备，数据来自信息系统的记录。"]
        item = self.w.random.choice(self.audit.calibrations)
        e = self.w.entry("calibrations", item)
        return [
            f"现场核对{e('device')}（编号{e('serial')}），合格标签所示有效期为{e('valid_until')}；台账见附件2。"
        ]

    def _doing(self) -> list[str]:
        w = self.w
        return [
            f"业务流程为{'—'.join(self.audit.world.industry['flow'])}。",
            f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
            f"外包过程为{w.fact('outsourced_processes')}。",
            f"对照{w.laws('operation')}查看了作业现场，没有发现违反的情形。",
        ]

    def _tech(self) -> list[str]:
        told = []
        for one in self.audit.standards_cited:
            e = self.w.entry("standards_cited", one)
            told.append(f"{e('number')}《{e('title')}》")
        return [f"在用的技术标准有{'、'.join(told)}，经查为现行版本。"] if told else []

    def _purchase(self) -> list[str]:
        told = []
        for contract in self.audit.contracts:
            e = self.w.entry("contracts", contract)
            told.append(
                f"{e('kind')}：甲乙双方为{e.each('parties', '和')}，标的为{contract.about}，"
                f"签署日期{e('signed_on')}，"
                f"期限{e('stated_term')}（{e('valid_from')}至{e('valid_to')}）。"
            )
        return [*told, "供方的评价情况见附件4。"]

    def _upkeep(self) -> list[str]:
        if not self.audit.special_equipment:
            return ["经查看，经营场所没有属于特种设备目录的设备。"]
        return ["特种设备办理了使用登记，定期检验的信息见附件3。"]

    def _safety(self) -> list[str]:
        w, audit = self.w, self.audit
        told = []
        for count in audit.counts:
            e = w.entry("counts", count)
            told.append(f"评价出{e('what')}{e('stated')}{count.unit}，即{e.each('listed', '、')}。")
        e = w.law_entry("compliance")
        told.append(f"收集适用的法律法规{e('stated_count')}部{e.silent('place')}，按季度查新，清单见附件1。")
        for one in audit.compliance_evaluations:
            e = w.entry("compliance_evaluations", one)
            told.append(
                f"合规性评价：{e('done_on')}由{e.each('evaluators', '、')}完成，"
                f"涉及法律法规{e('stated_count')}部，评价结论为遵守。"
            )
        for drill in audit.drills:
            e = w.entry("drills", drill)
            told.append(
                f"应急演练：{e('held_on')}在{drill.place}进行{e('kind')}演练，参加{drill.people}人，有总结和评价。"
            )
        return told
