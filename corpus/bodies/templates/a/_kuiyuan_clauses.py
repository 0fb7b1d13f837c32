"""The second part of 葵原's report: clause by clause, the records in long finding cells."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

CLAUSES: dict[str, dict[str, str]] = {
    "context": dict.fromkeys(("QMS", "EMS", "OHSMS", "EnMS", "HSPM"), "4"),
    "lead": dict.fromkeys(("QMS", "EMS", "OHSMS", "EnMS", "HSPM"), "5"),
    "risk": {"QMS": "6.1", "EMS": "6.1.2", "OHSMS": "6.1.2", "EnMS": "6.1", "HSPM": "6.1"},
    "law": {"QMS": "8.2.2", "EMS": "6.1.3", "OHSMS": "6.1.3", "EnMS": "4.2", "HSPM": "8.2.2"},
    "goal": dict.fromkeys(("QMS", "EMS", "OHSMS", "EnMS", "HSPM"), "6.2"),
    "device": {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "9.1.1", "HSPM": "7.1.5"},
    "equipment": {"QMS": "7.1.3", "EMS": "7.1", "OHSMS": "8.1.2", "EnMS": "7.1", "HSPM": "7.1.3"},
    "people": dict.fromkeys(("QMS", "EMS", "OHSMS", "EnMS", "HSPM"), "7.2"),
    "docs": dict.fromkeys(("QMS", "EMS", "OHSMS", "EnMS", "HSPM"), "7.5"),
    "operate": {"QMS": "8.5.1", "EMS": "8.1", "OHSMS": "8.1.1", "EnMS": "8.1", "HSPM": "8.5.1"},
    "purchase": {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3", "HSPM": "8.4"},
    "emergency": {"QMS": "8.2.1", "EMS": "8.2", "OHSMS": "8.2", "EnMS": "8.1", "HSPM": "8.2.1"},
    "monitor": {"QMS": "8.6", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "9.1.1", "HSPM": "8.6"},
    "comply": {"QMS": "9.1.3", "EMS": "9.1.2", "OHSMS": "9.1.2", "EnMS": "9.1.2", "HSPM": "9.1.3"},
    "audits": dict.fromkeys(("QMS", "EMS", "OHSMS", "EnMS", "HSPM"), "9.2"),
    "review": dict.fromkeys(("QMS", "EMS", "OHSMS", "EnMS", "HSPM"), "9.3"),
    "improve": {"QMS": "10.2", "EMS": "10.2", "OHSMS": "10.2", "EnMS": "10.1", "HSPM": "10.2"},
}
"""What is looked at, and its clause in each standard."""

ABOUT = {
    "context": "组织环境、相关方、范围、过程",
    "lead": "领导作用、方针、职责与授权",
    "risk": "风险和机遇；因素的识别评价",
    "law": "适用的法律法规和标准",
    "goal": "目标及其实现的策划",
    "device": "监视和测量资源",
    "equipment": "基础设施、特种设备",
    "people": "能力、意识、持证、健康",
    "docs": "成文信息",
    "operate": "运行的策划和控制",
    "purchase": "外部提供、合同、资质",
    "emergency": "应急准备和响应",
    "monitor": "监视、测量、数据",
    "comply": "合规性评价",
    "audits": "内部审核",
    "review": "管理评审",
    "improve": "不符合、纠正措施、改进",
}
CHAPTERS = (
    ("2.1  最高管理层", 0, ("context", "lead", "goal", "audits", "review")),
    ("2.2  安全与合规", 7, ("risk", "law", "comply", "emergency")),
    ("2.3  支持", 0, ("people", "docs")),
    ("2.4  设备与计量", 6, ("equipment", "device")),
    ("2.5  业务运行", 2, ("operate", "purchase", "monitor", "improve")),
)


def all_of(audit: Audit, w: Writer) -> None:
    """The whole part: a table for each group of departments."""
    made = _Findings(audit, w)
    marks = _marks(audit)
    world = audit.world
    for title, department, topics in CHAPTERS:
        w.heading(2, title)
        name = world.departments[department]
        who = "管理层" if title.startswith("2.1") else name
        met = world.people.manager if title.startswith("2.1") else world.people.heads[name]
        rows: list[Row] = [
            [f"受审核部门：{who}    面谈人：{met}", "‹", "‹", "‹"],
            ["条款", "审核内容", "审核发现", "判定"],
        ]
        for topic in topics:
            numbers = "¶".join(f"{one} {CLAUSES[topic][one]}" for one in audit.systems)
            told = made.told(topic) + ["发现的不符合见 3.1。"] * (topic in marks)
            rows.append([numbers, ABOUT[topic], "¶".join(told), marks.get(topic, "Y")])
        w.table(rows, (1.5, 1.8, 9.6, 0.8), head=2, repeat=True)


def _marks(audit: Audit) -> dict[str, str]:
    """The topics whose clause has a nonconformity."""
    systems = {standard.number: standard.system for standard in audit.standards}
    found = {}
    for item in audit.nonconformities.items:
        system = systems.get(item.standard, audit.systems[0])
        for topic, numbers in CLAUSES.items():
            if f"{item.clause}.".startswith(f"{numbers[system]}."):
                found[topic] = "N"
                break
    return found


class _Findings:
    """The paragraphs of the finding cells."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w

    def told(self, topic: str) -> list[str]:
        """The paragraphs on a topic: sentences and records."""
        records: list[str] = getattr(self, f"_{topic}", list)()
        stock = "aware" if topic == "people" else topic
        return [*said(self.w, stock, 4), *records]

    def _count(self, count: Count) -> str:
        e = self.w.entry("counts", count)
        return f"{e('what')}：{e('stated')} {count.unit}，{e.each('listed', '／')}。"

    def _context(self) -> list[str]:
        departments = self.audit.world.departments
        told = [self._count(Count("内设部门", len(departments), list(departments), "个"))]
        for certificate in self.audit.certificates:
            e = self.w.entry("certificates", certificate)
            told.append(
                f"现行证书 {e('system')}：{e('number')}，发证 {e('issued_on')}，到期 {e('valid_to')}。"
            )
        return told

    def _goal(self) -> list[str]:
        goals = self.audit.world.objectives
        return [f"√ {name}：目标 {target}，实绩 {reached}" for name, target, reached in goals]

    def _risk(self) -> list[str]:
        return [self._count(count) for count in self.audit.counts]

    def _law(self) -> list[str]:
        e = self.w.law_entry("compliance")
        told = [f"登记法律法规 {e('stated_count')} 部：{self.w.laws('compliance', '，', '{}')}。"]
        cited = []
        for one in self.audit.standards_cited:
            s = self.w.entry("standards_cited", one)
            cited.append(f"{s('title')}（{s('number')}）")
        return [*told, f"执行标准：{'，'.join(cited)}。"] if cited else told

    def _device(self) -> list[str]:
        if not self.audit.calibrations:
            return ["无须溯源的器具。"]
        one = self.w.random.choice(self.audit.calibrations)
        e = self.w.entry("calibrations", one)
        return [
            "在用器具的溯源情况见附表甲。",
            f"在{one.place}抽查{e('device')} {e('serial')}：证书 {e('certificate_no')} 由{e('agency')}出具，"
            f"有效期至 {e('valid_until')}，标签与证书一致。",
        ]

    def _equipment(self) -> list[str]:
        world = self.audit.world
        names = [name for name, _, _ in world.equipment]
        told = [self._count(Count("主要设备", len(names), names, "种"))] if names else []
        for at, unit in enumerate(self.audit.special_equipment, 1):
            e = self.w.entry("special_equipment", unit)
            told.append(
                f"特{at} {e('name')}｜型号 {e('model')}｜代码 {e('device_code')}｜"
                f"登记 {e('registration_no')}｜{e('agency')} {e('inspected_on')} 检 {e('report_no')}｜"
                f"下次 {e('next_inspection_on')}"
            )
        return told

    def _people(self) -> list[str]:
        return [*self._held(), *self._signed(), *self._examined()]

    def _held(self) -> list[str]:
        groups: dict[tuple[str, str], list[Entry]] = {}
        for one in self.audit.personnel_certificates:
            entry = self.w.entry("personnel_certificates", one)
            groups.setdefault((one.kind, one.issuer), []).append(entry)
        told = []
        for entries in groups.values():
            first = entries[0]
            parts = []
            for e in entries:
                shared = "" if e is first else e.silent("kind") + e.silent("issuer")
                parts.append(
                    f"{e('name')}{shared}（{e.aside('work')}，{e('category')}，{e('number')}，"
                    f"{e('valid_from')}—{e('valid_to')}）"
                )
            told.append(f"{first('kind')}（{first('issuer')}）：{'；'.join(parts)}。")
        return told

    def _signed(self) -> list[str]:
        told = []
        for contract in self.audit.employment_contracts:
            e = self.w.entry("employment_contracts", contract)
            end = e("valid_to") if contract.valid_to else "无固定期限"
            told.append(f"{e('name')} 签订 {e('signed_on')}、期限 {e('valid_from')}—{end}")
        return [f"抽劳动合同：{'；'.join(told)}。"] if told else []

    def _examined(self) -> list[str]:
        told = []
        for exam in self.audit.medical_exams:
            e = self.w.entry("medical_exams", exam)
            told.append(f"{e('name')} {e('examined_on')} {e('institution')} {e('result')}")
        return [f"体检报告：{'；'.join(told)}。"] if told else []

    def _operate(self) -> list[str]:
        e = self.w.law_entry("operation")
        titles = e.each("titles", "、", "《{}》")
        return [f"以{titles}为据查看现场，作业与规定相符。{e.silent('place')}"]

    def _purchase(self) -> list[str]:
        told = ["供方名录及评价见附表乙。"]
        for contract in self.audit.contracts:
            e = self.w.entry("contracts", contract)
            told.append(
                f"抽{e('kind')}（{contract.about}）：甲方 {e.one('parties', contract.parties[0])}，乙方 "
                f"{e.one('parties', contract.parties[1])}，{e('signed_on')} 签，{e('stated_term')}，"
                f"{e('valid_from')} 起 {e('valid_to')} 止。"
            )
        for permit in self.audit.permits:
            p = self.w.entry("permits", permit)
            end = p("valid_to") if permit.valid_to else "长期"
            told.append(
                f"资质：{p('kind')}，证号 {p('number')}，{p('holder')}持有，{p('scope')}，"
                f"{p('authority')}发，{p('valid_from')}—{end}。"
            )
        return told

    def _emergency(self) -> list[str]:
        told = []
        for at, drill in enumerate(self.audit.drills, 1):
            e = self.w.entry("drills", drill)
            told.append(f"演练{at}：{e('kind')}；{e('held_on')}；{drill.place}；{drill.people} 人；已评价。")
        return told

    def _monitor(self) -> list[str]:
        told = []
        for table in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", table)
            items = [e.inner("items", item) for item in table.items]
            told.append(f"{e('title')}（{table.unit}）")
            told += [f"　{i('name')}　{i('amount')}" for i in items]
            told.append(f"　小计　{e('stated_total')}")
        return told

    def _comply(self) -> list[str]:
        told = []
        for one in self.audit.compliance_evaluations:
            e = self.w.entry("compliance_evaluations", one)
            told.append(
                f"评价日 {e('done_on')}；参加人 {e.each('evaluators', '，')}；逐条评价 {e('stated_count')} "
                "部，结论均为合规。"
            )
        return told

    def _audits(self) -> list[str]:
        told = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            span = e("start")
            span += f"—{e('end', _month(one.end))}" if one.end > one.start else e.silent("end")
            told.append(f"计划 {e('planned_on')} 批准；实施 {span}；组长 {e('leader')}；")
            told.append(
                f"组员 {e.each('auditors', '，')}；不符合 {e('nonconformities')} 项，"
                f"{e('closed_on')} 验证关闭。"
            )
        return told

    def _review(self) -> list[str]:
        told = []
        for one in self.audit.management_reviews:
            e = self.w.entry("management_reviews", one)
            told.append(
                f"{e('held_on')} 会议，{e('chair')}主持（通知 {e('planned_on')}）；改进输出 "
                f"{e('improvements')} 项，完成期限 {e('due_date')}；输入、输出与标准要求对应。"
            )
        return told

    def _improve(self) -> list[str]:
        told = []
        for at, one in enumerate(self.audit.previous_nonconformities, 1):
            e = self.w.entry("previous_nonconformities", one)
            told.append(f"上次不符合{at}：{e('description')}（{e('closed_on')} 关闭，措施有效）")
        return told


def _month(day: date) -> str:
    return f"{day.month}/{day.day}"
