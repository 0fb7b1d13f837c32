"""胡杨河's evidence of the clauses that its standards have in common: short sentences, a paragraph each."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

SYSTEMS = {"FSMS": "食品安全", "HACCP": "HACCP", "QMS": "质量"}


class Evidence:
    """What was seen, clause by clause."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.world = audit, w, audit.world
        self.kept = {group: list(texts) for group, texts in audit.world.remarks.items()}

    def some(self, group: str, number: int = 1) -> list[str]:
        """Remarks not yet written."""
        taken, self.kept[group] = self.kept[group][:number], self.kept[group][number:]
        return taken

    def surroundings(self) -> list[str]:
        """4.1."""
        return [f"与总经理{self.world.people.manager}面谈。", *self.some("planning", 1)]

    def laws(self) -> list[str]:
        """4.2."""
        e = self.w.law_entry("compliance")
        return [
            "相关方包括顾客、监管部门、供方、员工，需求和期望已列表并每年更新。",
            f"查适用法律法规清单，识别法律法规{e('stated_count')}项：{self.w.laws('compliance')}。",
        ]

    def scopes(self) -> list[str]:
        """4.3."""
        audit, w = self.audit, self.w
        told = [
            f"手册规定的{SYSTEMS[code]}管理体系范围：{w.scope('system', code)}。" for code in audit.systems
        ]
        return [*told, f"不适用的条款：{w.fact('exclusions')}。", "范围与实际场所、活动一致。"]

    def processes(self) -> list[str]:
        """4.4."""
        w = self.w
        told = []
        for count in self.audit.counts:
            e = w.entry("counts", count)
            told.append(f"识别{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
        told.append(f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}。")
        return [*told, f"外包过程为{w.fact('outsourced_processes')}，按外部提供过程控制。"]

    def leadership(self) -> list[str]:
        """5."""
        people = self.world.people
        return [
            f"总经理{people.manager}介绍了方针的内涵，能说明资源投入的情况。",
            f"任命{people.representative}负责体系的建立和保持，任命书有效。",
            "查岗位职责和权限表，各部门职责无遗漏和重叠。",
        ]

    def objectives(self) -> list[str]:
        """6."""
        told = [
            f"{name}：目标{target}，实际{reached}，达成。" for name, target, reached in self.world.objectives
        ]
        return [*self.some("planning", 1), "查目标统计表：", *told]

    def people(self) -> list[str]:
        """7.1.2."""
        told = []
        for one in self.audit.employment_contracts:
            e = self.w.entry("employment_contracts", one)
            term = f"至{e('valid_to')}止" if one.valid_to else "无固定期限"
            told.append(f"{e('name')}的劳动合同：{e('signed_on')}签订，{e('valid_from')}起，{term}。")
        for exam in self.audit.medical_exams:
            e = self.w.entry("medical_exams", exam)
            told.append(f"{e('name')}，{e('examined_on')}在{e('institution')}体检，结论：{e('result')}。")
        count = f"体系覆盖{self.w.fact('headcount')}人，人员配备满足需要。"
        return [count, *(["抽查劳动合同和体检资料：", *told] if told else [])]

    def facilities(self) -> list[str]:
        """7.1.3."""
        machines = "、".join(f"{name}（{model}）{n}台" for name, model, n in self.world.equipment)
        told = [f"主要设备设施：{machines}。"] if machines else []
        told += self.some("support", 1)
        for unit in self.audit.special_equipment:
            e = self.w.entry("special_equipment", unit)
            told.append(
                f"特种设备{e('name')}（{e('model')}），设备代码{e('device_code')}，使用登记证{e('registration_no')}，"
                f"用于{e.aside('place')}；{e('inspected_on')}经{e('agency')}检验，报告{e('report_no')}，"
                f"下次检验日期{e('next_inspection_on')}。"
            )
        return told

    def suppliers(self) -> list[str]:
        """8.4 or 7.1.6."""
        told = [f"抽查合格供方，由{self.world.departments[4]}组织评价："]
        for one in self.audit.suppliers:
            e = self.w.entry("suppliers", one)
            told.append(f"{e('name')}，提供{e('provides')}，{e('evaluated_on')}评价合格。")
        for deal in self.audit.contracts:
            e = self.w.entry("contracts", deal)
            told.append(
                f"{e('kind')}（{deal.about}）：{e.each('parties', '与')}，{e('signed_on')}签订，"
                f"期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
            )
        return told

    def competence(self) -> list[str]:
        """7.2."""
        told = ["查年度培训计划及签到、考核记录，按计划实施。"]
        for one in self.audit.personnel_certificates:
            e = self.w.entry("personnel_certificates", one)
            review = f"，复审日期{self.w.date(one.review_by)}" if one.review_by else ""
            told.append(
                f"{e('name')}（{e.aside('work')}）持{e('kind')}，项目{e('category')}，证号{e('number')}，"
                f"{e('issuer')}{e('issued_on')}发证，有效期{e('valid_from')}至{e('valid_to')}{review}。"
            )
        return told

    def documents(self) -> list[str]:
        """7.5."""
        return [*self.some("support", 2), "抽查外来文件清单，标准均为现行有效版本。"]

    def devices(self) -> list[str]:
        """7.1.5 or 8.7."""
        told = [f"查{self.world.departments[6]}的测量设备台账，抽样如下："]
        for one in self.audit.calibrations:
            e = self.w.entry("calibrations", one)
            told.append(
                f"{e('device')}，型号{e('model')}，编号{e('serial')}，{e('agency')}于{e('calibrated_on')}{one.act}，"
                f"证书{e('certificate_no')}，有效期至{e('valid_until')}，{e('result')}。"
            )
        return told

    def operation(self) -> list[str]:
        """8.1."""
        steps = "—".join(self.world.industry["flow"])
        told = [f"流程：{steps}。", f"运行遵守的法律：{self.w.laws('operation')}。"]
        for one in self.audit.standards_cited:
            e = self.w.entry("standards_cited", one)
            told.append(f"执行{e('number')}《{e('title')}》。")
        return [*told, *self.some("operation", 1)]

    def drills(self) -> list[str]:
        """8.4 of ISO 22000."""
        told = ["编制了应急预案，明确了职责和联系方式。"]
        for one in self.audit.drills:
            e = self.w.entry("drills", one)
            told.append(
                f"{e('held_on')}在{one.place}进行{e('kind')}演练，{one.people}人参加，演练后进行了评价。"
            )
        return told

    def orders(self) -> list[str]:
        """8.2 of GB/T 19001."""
        sold = f"{self.world.departments[5]}负责与顾客沟通，查合同评审记录，要求明确，评审在签订之前。"
        return [sold, "未发生合同变更造成的争议。"]

    def design(self) -> list[str]:
        """8.3 of GB/T 19001."""
        if self.audit.exclusions != "无":
            return [f"不适用：{self.w.fact('exclusions')}。理由充分，不影响提供合格产品和服务的能力。"]
        return [
            f"{self.world.departments[3]}负责设计和开发，查策划、输入、评审、输出和更改记录，阶段和职责清楚。"
        ]

    def production(self) -> list[str]:
        """8.5 of GB/T 19001."""
        told = [*self.some("operation", 2), "标识清楚，可按记录追溯；顾客财产登记并保护。"]
        return [*told, *self.drills()[1:]]

    def release(self) -> list[str]:
        """8.6 of GB/T 19001."""
        return [f"{self.world.departments[1]}按验收规范检查，放行由授权人员签字。", *self.totals()]

    def totals(self) -> list[str]:
        """Amounts with their sum."""
        told = []
        for table in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", table)
            items = []
            for item in table.items:
                i = e.inner("items", item)
                items.append(f"{i('name')}{i('amount')}")
            told.append(
                f"{e('title')}（单位：{table.unit}）：{'、'.join(items)}，合计{e('stated_total')}{table.unit}。"
            )
        return told

    def rejected(self) -> list[str]:
        """8.7 of GB/T 19001."""
        return ["不合格输出按规定标识、隔离、评审和处置，处置后再次验证。"]

    def compliance(self) -> list[str]:
        """9.1."""
        told = self.some("evaluation", 1)
        for one in self.audit.compliance_evaluations:
            e = self.w.entry("compliance_evaluations", one)
            told.append(
                f"{e('done_on')}由{e.each('evaluators')}对{e('stated_count')}项法律法规的遵守情况作了合规性评价，均已遵守。"
            )
        return told

    def internal(self) -> list[str]:
        """9.2."""
        told = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            told.append(f"内部审核计划于{e('planned_on')}编制，{e('start')}至{e('end')}实施。")
            told[-1] += f"组长{e('leader')}，内审员{e.each('auditors')}，均经培训。"
            told[-1] += f"开具不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        return told

    def review(self) -> list[str]:
        """9.3."""
        told = []
        for one in self.audit.management_reviews:
            e = self.w.entry("management_reviews", one)
            text = (
                f"管理评审计划于{e('planned_on')}编制，{e('held_on')}由{e('chair')}主持召开会议，"
                f"输出改进措施{e('improvements')}项，要求{e('due_date')}前完成"
            )
            done = f"，已于{e('closed_on')}完成。" if one.closed_on else "，按计划实施中。"
            told.append(text + done)
        return told

    def internal_short(self) -> list[str]:
        """5.4 of GB/T 27341."""
        told = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            told.append(f"{e('start')}至{e('end')}的内部审核覆盖HACCP计划，组长{e('leader')}。")
        return told

    def review_short(self) -> list[str]:
        """5.5 of GB/T 27341."""
        told = []
        for one in self.audit.management_reviews:
            e = self.w.entry("management_reviews", one)
            told.append(f"{e('held_on')}的管理评审包括HACCP体系的验证结果，由{e('chair')}主持。")
        return told

    def improvement(self) -> list[str]:
        """10."""
        return self.some("improvement", 2)
