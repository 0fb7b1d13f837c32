"""What 峥渤's auditors sampled: tables within the cells of the form, and short records."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._zhengbo_form import line, nested
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

DASH = FORMS["dash"]


class Samples:
    """The rows of samples, each by the name of what it shows."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w

    def of(self, name: str) -> list[Row]:
        """The rows of a kind of samples; none where the audit has none."""
        told: Callable[[], list[Row]] = getattr(self, name)
        return told()

    def calibrations(self) -> list[Row]:
        """Measuring equipment and safety devices."""
        heads = (("#名称", 4), ("#规格型号", 4), ("#编号", 3), ("#溯源机构及证书", 7))
        rows = [line(*heads, ("#溯源日期/有效期", 4), ("#结论", 2))]
        for one in self.audit.calibrations:
            e = self.w.entry("calibrations", one)
            own = ((e("device"), 4), (e("model"), 4), (e("serial"), 3))
            paper = f"{e('agency')}（{one.act}）¶{e('certificate_no')}"
            days = [e(name, DASH(getattr(one, name))) for name in ("calibrated_on", "valid_until")]
            rows.append(line(*own, (paper, 7), ("¶".join(days), 4), (e("result"), 2)))
        return [*rows, *self._seen()] if rows[1:] else []

    def _seen(self) -> list[Row]:
        """One of the devices again, as it was seen on the spot."""
        one = self.audit.calibrations[-1]
        e = self.w.entry("calibrations", one)
        return [
            line(
                ("#实物核对", 4),
                (
                    f"在{e.aside('place')}查看{e('device')}实物，编号{e('serial')}，标识所示有效期至"
                    f"{e('valid_until')}，与上表一致。",
                    20,
                ),
            )
        ]

    def special_equipment(self) -> list[Row]:
        """Special equipment."""
        rows: list[Row] = [["设备名称/型号", "设备代码", "使用登记证", "检验机构/报告号", "检验/下次检验"]]
        for one in self.audit.special_equipment:
            e = self.w.entry("special_equipment", one)
            paper = f"{e('agency')}¶{e('report_no')}"
            days = [e(name, DASH(getattr(one, name))) for name in ("inspected_on", "next_inspection_on")]
            first = f"{e('name')}¶{e('model')}"
            rows.append([first, e("device_code"), e("registration_no"), paper, "¶".join(days)])
        return [nested(self.w, "特种设备抽样：", rows, (7.0, 9.8, 9.4, 8.2, 6.8))] if rows[1:] else []

    def certificates(self) -> list[Row]:
        """People's certificates."""
        rows: list[Row] = [["姓名/从事作业", "证书及项目", "证书编号", "发证机关", "有效期限"]]
        for one in self.audit.personnel_certificates:
            e = self.w.entry("personnel_certificates", one)
            term = f"{e('valid_from', DASH(one.valid_from))}¶{e('valid_to', DASH(one.valid_to))}"
            kind = f"{e('kind')}¶{e('category')}"
            rows.append([f"{e('name')}¶{e.aside('work')}", kind, e("number"), e("issuer"), term])
        return [nested(self.w, "持证人员抽样：", rows, (7.0, 9.0, 11.5, 7.0, 6.8))] if rows[1:] else []

    def employment(self) -> list[Row]:
        """Employment contracts."""
        found = []
        for one in self.audit.employment_contracts:
            e = self.w.entry("employment_contracts", one)
            end = f"至{e('valid_to')}" if one.valid_to else "起，无固定期限"
            found.append(f"{e('name')}：{e('signed_on')}签订，合同期自{e('valid_from')}{end}。")
        return [line(("#劳动合同", 4), ("¶".join(found), 20))] if found else []

    def exams(self) -> list[Row]:
        """Medical examinations."""
        found = []
        for one in self.audit.medical_exams:
            e = self.w.entry("medical_exams", one)
            found.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}。")
        told = "依次为姓名、体检日期、体检机构、结果：¶" + "¶".join(found)
        return [line(("#职业健康体检", 4), (told, 20))] if found else []

    def suppliers(self) -> list[Row]:
        """Suppliers."""
        rows = [line(("#供方名称", 9), ("#提供的产品或服务", 7), ("#评价日期", 5), ("#评价结果", 3))]
        for one in self.audit.suppliers:
            e = self.w.entry("suppliers", one)
            day = e("evaluated_on", DASH(one.evaluated_on))
            rows.append(line((e("name"), 9), (e("provides"), 7), (day, 5), ("合格", 3)))
        return rows if rows[1:] else []

    def contracts(self) -> list[Row]:
        """Contracts with suppliers."""
        found = []
        for one in self.audit.contracts:
            e = self.w.entry("contracts", one)
            found.append(
                f"{e('kind')}（{one.about}）：{e.each('parties', '与')}，签订于{e('signed_on')}，期限"
                f"{e('stated_term')}，{e('valid_from')}至{e('valid_to')}。"
            )
        return [line(("#合同协议", 4), ("¶".join(found), 20))] if found else []

    def drills(self) -> list[Row]:
        """Drills."""
        found = []
        for one in self.audit.drills:
            e = self.w.entry("drills", one)
            found.append(
                f"{e('held_on')}，{e('kind')}应急演练，地点{one.place}，参加{one.people}人，有方案、影像和讲评。"
            )
        return [line(("#演练记录", 4), ("¶".join(found), 20))] if found else []

    def spending(self) -> list[Row]:
        """Amounts in tables with their total."""
        made: list[Row] = []
        for table in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", table)
            made.append(line((f"{e('title')}（单位：{table.unit}）", 24)))
            made.append(line(("#项目", 14), ("#数额", 10)))
            for item in table.items:
                inner = e.inner("items", item)
                made.append(line((inner("name"), 14), (inner("amount"), 10)))
            made.append(line(("#合计", 14), (e("stated_total"), 10)))
        return made

    def processes(self) -> list[Row]:
        """The main processes, where they are counted."""
        return self._counted("主要过程", "#过程清单")

    def aspects(self) -> list[Row]:
        """The significant aspects."""
        return self._counted("重要环境因素", "#重要因素清单")

    def risks(self) -> list[Row]:
        """The risks that are not acceptable."""
        return self._counted("不可接受风险", "#重大风险清单")

    def _counted(self, what: str, label: str) -> list[Row]:
        made = []
        for one in self.audit.counts:
            if one.what == what:
                e = self.w.entry("counts", one)
                told = f"{e('what')}计{e('stated')}{one.unit}：{e.each('listed', '、')}。"
                made.append(line((label, 4), (told, 20)))
        return made

    def goals(self) -> list[Row]:
        """Objectives."""
        rows = [line(("#目标项目", 12), ("#目标值", 6), ("#最近一期实绩", 6))]
        goals = self.audit.world.objectives
        return rows + [line((name, 12), (aim, 6), (reached, 6)) for name, aim, reached in goals]

    def laws(self) -> list[Row]:
        """The organization's list of laws, and technical standards."""
        e = self.w.law_entry("compliance")
        told = f"{e.silent('place')}清单登记{e('stated_count')}部：{e.each('titles', '；', '《{}》')}。"
        made = [line(("#法律法规清单", 4), (told, 20))]
        cited = []
        for one in self.audit.standards_cited:
            s = self.w.entry("standards_cited", one)
            cited.append(f"{s('number')}　{s('title')}")
        return [*made, line(("#执行的技术标准", 4), ("¶".join(cited), 20))] if cited else made

    def applied(self) -> list[Row]:
        """Laws that the operation was held against."""
        told = f"现场情况对照{self.w.laws('operation')}有关条款核对，未见不一致。"
        return [line(("#现场守法情况", 4), (told, 20))]

    def evaluation(self) -> list[Row]:
        """The evaluation of compliance."""
        made = []
        for one in self.audit.compliance_evaluations:
            e = self.w.entry("compliance_evaluations", one)
            told = f"评价日期：{e('done_on')}；评价人员：{e.each('evaluators')}；"
            told += f"评价法律法规{e('stated_count')}部。"
            made.append(line(("#评价情况", 4), (told, 20)))
        return made

    def internal(self) -> list[Row]:
        """The internal audit."""
        made: list[Row] = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            days = f"{e('start')}至{e('end')}" if one.end > one.start else e("start") + e.silent("end")
            made.append(line(("#方案批准", 4), (e("planned_on"), 8), ("#实施时间", 4), (days, 8)))
            made.append(line(("#组长", 4), (e("leader"), 8), ("#内审员", 4), (e.each("auditors"), 8)))
            count = f"{e('nonconformities')}项"
            made.append(line(("#不符合数", 4), (count, 8), ("#全部关闭", 4), (e("closed_on"), 8)))
        return made

    def review(self) -> list[Row]:
        """The management review."""
        made: list[Row] = []
        for one in self.audit.management_reviews:
            e = self.w.entry("management_reviews", one)
            made.append(line(("#计划下发", 4), (e("planned_on"), 8), ("#会议日期", 4), (e("held_on"), 8)))
            told = f"{e('improvements')}项，{e('due_date')}前完成"
            made.append(line(("#主持人", 4), (e("chair"), 8), ("#改进决议", 4), (told, 8)))
        return made
