"""The registers of samples in 茗澈's form, each written in the chapter where it belongs."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a._mingche_form import Form
from corpus.layouts.writer import Row


class Registers:
    """The registers of a chapter, by name; what the audit has none of is not written."""

    def __init__(self, form: Form, chapter: int) -> None:
        self.form, self.chapter = form, chapter
        self.audit, self.w = form.audit, form.w

    def write(self, name: str) -> None:
        """The register of a name."""
        made: Callable[[], None] = getattr(self, name)
        made()

    def _table(self, caption: str, head: list[str], rows: list[list[str]], widths: tuple[float, ...]) -> None:
        if rows:
            self.form.caption(self.chapter, caption)
            self.w.table([head, *rows], widths, head=1, repeat=True)

    def applied(self) -> None:
        """Laws that the management was asked about."""
        self.w.text(
            f"就{self.w.laws('operation')}中与本单位有关的要求与管理层交谈，答复切题，履行的责任部门清楚。"
        )

    def goals(self) -> None:
        """Objectives and what was reached."""
        rows = [[name, target, reached] for name, target, reached in self.audit.world.objectives]
        self._table("目标完成情况抽查", ["目标", "指标值", "实际值"], rows, (4, 3, 3))

    def holders(self) -> None:
        """People's certificates for work."""
        rows = []
        for one in self.audit.personnel_certificates:
            e = self.w.entry("personnel_certificates", one)
            span = f"{e('valid_from')}至{e('valid_to')}"
            own = [e("name"), e.aside("work"), e("kind"), e("category")]
            rows.append([*own, e("number"), e("issuer"), span])
        head = ["姓名", "从事的作业", "证件名称", "作业项目", "证件编号", "发证机关", "有效期"]
        self._table("特种作业和特种设备作业人员持证抽样", head, rows, (1, 1.2, 1.5, 1.3, 2.2, 1.4, 1.7))

    def employment(self) -> None:
        """Employment contracts, where health and safety is audited."""
        if not self.form.has("OHSMS"):
            return
        rows = []
        for one in self.audit.employment_contracts:
            e = self.w.entry("employment_contracts", one)
            end = e("valid_to") if one.valid_to else "无固定期限"
            rows.append([e("name"), e("signed_on"), e("valid_from"), end])
        head = ["员工姓名", "合同签订日期", "合同起始日期", "合同终止日期"]
        self._table("劳动合同抽样", head, rows, (2, 2.6, 2.7, 2.7))

    def standards(self) -> None:
        """Technical standards in the list of external documents."""
        told = []
        for one in self.audit.standards_cited:
            e = self.w.entry("standards_cited", one)
            told.append(f"{e('number')}《{e('title')}》")
        if told:
            self.w.text(f"外来文件清单登记的技术标准包括：{'；'.join(told)}，均为现行版本。")

    def machines(self) -> None:
        """Main machines."""
        rows = [[name, model, str(number)] for name, model, number in self.audit.world.equipment]
        self._table("主要设备设施", ["设备设施", "型号规格", "数量"], rows, (4, 4, 2))

    def special(self) -> None:
        """Special equipment."""
        rows = []
        for one in self.audit.special_equipment:
            e = self.w.entry("special_equipment", one)
            names = f"{e('name')}¶{e('model')}"
            codes = [e("device_code"), e("registration_no")]
            days = [e("inspected_on"), e("next_inspection_on")]
            rows.append([names, *codes, e("agency"), e("report_no"), *days])
        head = [
            "设备名称¶及型号",
            "设备代码",
            "使用登记证编号",
            "检验机构",
            "检验报告编号",
            "检验日期",
            "下次检验日期",
        ]
        self._table("特种设备定期检验抽样", head, rows, (1.4, 1.9, 1.5, 1.5, 1.4, 1.3, 1.3))

    def devices(self) -> None:
        """Instruments."""
        rows = []
        for one in self.audit.calibrations:
            e = self.w.entry("calibrations", one)
            own = [e("device"), e("model"), e("serial"), one.act, e("agency"), e("certificate_no")]
            rows.append([*own, e("calibrated_on"), e("valid_until"), e("result")])
        head = ["器具名称", "型号规格", "器具编号", "溯源方式", "溯源机构", "证书编号"]
        head += ["检定或校准日期", "有效期至", "结果"]
        widths = (1.2, 1.2, 1.2, 0.8, 1.6, 1.6, 1.3, 1.3, 0.8)
        self._table("监视和测量设备溯源抽样", head, rows, widths)

    def suppliers(self) -> None:
        """Suppliers and their evaluation."""
        rows = []
        for one in self.audit.suppliers:
            e = self.w.entry("suppliers", one)
            rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
        self._table(
            "外部供方评价抽样", ["供方名称", "供应内容", "评价日期", "评价结果"], rows, (4, 2.5, 2.2, 1.3)
        )

    def contracts(self) -> None:
        """Contracts with suppliers."""
        rows = []
        for one in self.audit.contracts:
            e = self.w.entry("contracts", one)
            parties = "¶".join(e.one("parties", name) for name in one.parties)
            span = f"{e('valid_from')}至{e('valid_to')}"
            rows.append([e("kind"), parties, one.about, e("signed_on"), span, e("stated_term")])
        head = ["合同种类", "签约双方", "标的", "签订日期", "起止日期", "期限"]
        self._table("采购和服务合同抽样", head, rows, (1.3, 3, 1.5, 1.7, 1.9, 0.8))

    def in_use(self) -> None:
        """An instrument seen where work is done."""
        if not self.audit.calibrations:
            return
        one = self.w.random.choice(self.audit.calibrations)
        e = self.w.entry("calibrations", one)
        self.w.text(
            f"在{e.aside('place')}见到在用的{e('device')}（编号{e('serial')}），标签注明有效期至{e('valid_until')}，"
            "与台账登记一致。"
        )

    def lots(self) -> None:
        """Lots inspected, where something is made."""
        if self.form.sentences.makes:
            self._totals("检验")

    def spent_e(self) -> None:
        """What was spent on the environment."""
        self._totals("环保")

    def spent_s(self) -> None:
        """What was spent on safety."""
        self._totals("安全")

    def _totals(self, word: str) -> None:
        for one in self.audit.tables_with_totals:
            if word in one.title:
                self._total(one)

    def _total(self, one: TableWithTotal) -> None:
        e = self.w.entry("tables_with_totals", one)
        self.form.caption(self.chapter, f"{e('title')}（单位：{one.unit}）")
        rows: list[Row] = [["项目", "数额"]]
        for item in one.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        rows.append(["合计", e("stated_total")])
        self.w.table(rows, (6, 4), head=1)

    def aspects(self) -> None:
        """The significant aspects."""
        self._count("重要环境因素", "经{safe}评价、{rep}批准，现行的{what}有{stated}{unit}：{listed}。")

    def risks(self) -> None:
        """The risks that are not acceptable."""
        self._count(
            "不可接受风险", "《风险评价汇总表》列出{what}{stated}{unit}，即{listed}，均已编制管控措施。"
        )

    def _count(self, what: str, wording: str) -> None:
        for one in self.audit.counts:
            if one.what == what:
                e = self.w.entry("counts", one)
                slots = {"what": e("what"), "stated": e("stated"), "unit": one.unit}
                slots |= {key: self.form.sentences.slots[key] for key in ("safe", "rep")}
                self.w.text(wording.format(listed=e.each("listed", "、"), **slots))

    def exams(self) -> None:
        """Medical examinations."""
        rows = []
        for one in self.audit.medical_exams:
            e = self.w.entry("medical_exams", one)
            rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
        head = ["员工姓名", "体检日期", "体检机构", "体检结论"]
        self._table("职业健康检查抽样", head, rows, (2, 2.6, 3.6, 1.8))

    def drills(self) -> None:
        """Drills."""
        rows = []
        for one in self.audit.drills:
            e = self.w.entry("drills", one)
            rows.append([e("kind"), e("held_on"), one.place, f"{one.people}人"])
        self._table("应急演练抽样", ["演练事件", "演练日期", "地点", "参加人数"], rows, (3, 3, 2.4, 1.6))
        for one in self.audit.drills[-1:]:
            e = self.w.entry("drills", one)
            self.w.text(f"查{e('held_on')}{e('kind')}应急演练的资料，有方案、签到、照片和过程记录。")

    def laws(self) -> None:
        """The organization's list of laws."""
        count = self.w.law_entry("compliance")("stated_count")
        self.w.text(f"《法律法规和其他要求清单》现收录{count}部：{self.w.laws('compliance')}。")

    def evaluation(self) -> None:
        """The evaluation of compliance."""
        for one in self.audit.compliance_evaluations:
            e = self.w.entry("compliance_evaluations", one)
            self.w.text(
                f"合规性评价于{e('done_on')}进行，由{e.each('evaluators', '、')}完成，"
                f"评价涉及{e('stated_count')}部法律法规，评价报告的结论为能够遵守。"
            )

    def audits(self) -> None:
        """The internal audit, as a form."""
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            span = f"{e('start')}至{e('end')}" if one.end > one.start else e("start") + e.silent("end")
            rows: list[Row] = [
                ["计划批准日期", e("planned_on"), "实施日期", span],
                ["内审组长", e("leader"), "内审组成员", e.each("auditors", "、")],
                ["不符合项", f"{e('nonconformities')}项", "全部关闭日期", e("closed_on")],
            ]
            self.form.caption(self.chapter, "内部审核实施情况")
            self.w.table(rows, (1.8, 3.2, 1.8, 3.2), bold=(0, 2))

    def reviews(self) -> None:
        """The management review, as a form."""
        for one in self.audit.management_reviews:
            e = self.w.entry("management_reviews", one)
            done = e("closed_on") if one.closed_on else "未到期限，按计划进行"
            rows: list[Row] = [
                ["计划下发日期", e("planned_on"), "评审日期", e("held_on")],
                ["主持人", e("chair"), "改进决议", f"{e('improvements')}项"],
                ["决议完成期限", e("due_date"), "完成情况", done],
            ]
            self.form.caption(self.chapter, "管理评审实施情况")
            self.w.table(rows, (1.8, 3.2, 1.8, 3.2), bold=(0, 2))

    def followed(self) -> None:
        """What became of the internal audit's findings and of the review's decisions."""
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            self.w.text(
                f"内部审核提出的{e('nonconformities')}项不符合已于{e('closed_on')}全部关闭，有验证记录。"
            )
        for review in self.audit.management_reviews:
            e = self.w.entry("management_reviews", review)
            self.w.text(
                f"管理评审形成的改进决议{e('improvements')}项已落实责任人，要求{e('due_date')}前完成。"
            )
