"""Chapter 3: evidence by theme, in points and in tables with a head."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


class Evidence:
    """Writes the sections of a chapter, numbered one by one."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.phrases = audit, w, Phrases(w)
        self.sections = self.tables = 0

    def write(self) -> None:
        """All sections."""
        self._leadership()
        self._obligations()
        self._people()
        self._instruments()
        self._facilities()
        self._operation()
        self._supply()
        self._emergency()
        self._figures()
        self._cycle()
        self._earlier()

    def _section(self, title: str, topic: str = "", count: int = 2) -> None:
        self.sections += 1
        self.w.heading(2, f"3.{self.sections} {title}")
        self._points(self.phrases.some(topic, count))

    def _points(self, texts: Sequence[str], sign: str = "●") -> None:
        for text in texts:
            self.w.text(f"{sign} {text}", style="plain")

    def _table(self, title: str, rows: list[Row], widths: tuple[float, ...]) -> None:
        self.tables += 1
        self.w.text(f"表{self.tables} {title}", style="center")
        self.w.table(rows, widths, head=1, repeat=True)

    def _records(
        self, path: str, records: Sequence[object], heads: dict[str, str], widths: tuple[float, ...]
    ) -> None:
        """A table of records, numbered; a column has a field, or several with a + between them."""
        rows: list[Row] = [["序号", *heads.values()]]
        for at, record in enumerate(records, 1):
            e = self.w.entry(path, record)
            rows.append([str(at), *("¶".join(map(e, names.split("+"))) for names in heads)])
        self._table(TITLES[path], rows, (0.7, *widths))

    def _leadership(self) -> None:
        w, audit = self.w, self.audit
        self._section("领导作用与策划", "leadership", 3)
        self._points(self.phrases.some("planning", 2))
        self._points([f"体系文件自{w.fact('system_effective_on')}起实施，目标及完成情况如下："])
        told = [f"{name}：目标值{goal}，实际值{reached}" for name, goal, reached in audit.world.objectives]
        self._points([f"{one}；" for one in told[:-1]] + [f"{told[-1]}。"], "-")
        self._points(["组织在手册中规定的体系范围："])
        told = [f"{words('systems')[one]['name']}：{w.scope('system', one)}" for one in audit.systems]
        self._points(told, "-")

    def _obligations(self) -> None:
        w, audit = self.w, self.audit
        self._section("风险与合规")
        for count in audit.counts:
            e = w.entry("counts", count)
            self._points([f"识别并确定{e('what')}{e('stated')}{count.unit}："], "■")
            self._points([e.one("listed", one) for one in count.listed], "-")
        e = w.law_entry("compliance")
        self._points(
            [
                f"适用的法律法规共{e('stated_count')}部{e.silent('place')}，"
                f"由{audit.world.departments[-1]}每半年查新一次，清单如下："
            ],
            "■",
        )
        w.section(columns=2)
        self._points([f"《{e.one('titles', title)}》" for title in audit.laws("compliance").titles], "-")
        w.section(columns=1)
        for one in audit.compliance_evaluations:
            c = w.entry("compliance_evaluations", one)
            self._points(
                [
                    f"合规性评价于{c('done_on')}完成，评价人为{c.each('evaluators', '、')}，"
                    f"评价了{c('stated_count')}部法律法规的遵守情况，没有不遵守的事项。"
                ],
                "■",
            )
        told = []
        for cited in audit.standards_cited:
            s = w.entry("standards_cited", cited)
            told.append(f"{s('number')} {s('title')}")
        self._points([f"执行的技术标准包括：{'；'.join(told)}。"], "■")

    def _people(self) -> None:
        w, audit = self.w, self.audit
        self._section("人员与能力", "people")
        self._points(
            [
                f"在职员工{w.fact('headcount_total')}人，其中参加社会保险{w.fact('insured_count')}人，"
                f"认证范围内{w.fact('headcount')}人。"
            ]
        )
        if audit.personnel_certificates:
            heads = {"name": "姓名", "kind+category": "证件及项目", "number": "证件编号"}
            heads |= {"issuer": "发证机关", "valid_from": "有效期起", "valid_to": "有效期止"}
            widths = (1.2, 2.1, 3.7, 1.8, 1.9, 1.9)
            self._records("personnel_certificates", audit.personnel_certificates, heads, widths)
        if audit.employment_contracts:
            self._points(["劳动合同抽样："], "■")
        for contract in audit.employment_contracts:
            e = w.entry("employment_contracts", contract)
            until = f"至{e('valid_to')}" if contract.valid_to else "起，无固定期限"
            self._points([f"{e('name')}：{e('signed_on')}签订，期限{e('valid_from')}{until}"], "-")
        if audit.medical_exams:
            self._points(["健康体检抽样："], "■")
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            self._points([f"{e('name')}：{e('examined_on')}，{e('institution')}，{e('result')}"], "-")
        self._points(self.phrases.some("documents", 2))

    def _instruments(self) -> None:
        audit, w = self.audit, self.w
        self._section("监视和测量资源", "instruments")
        if not audit.calibrations:
            self._points(["组织的活动不使用需要检定或校准的设备。"])
            return
        heads = {"device": "设备名称", "model": "规格", "serial": "编号"}
        heads |= {"certificate_no+agency": "证书编号和机构", "calibrated_on": "检定/校准日期"}
        heads |= {"valid_until": "有效期至", "result": "结论"}
        self._records("calibrations", audit.calibrations, heads, (1.5, 1.5, 1.5, 3, 1.9, 1.9, 1))
        item = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", item)
        self._points(
            [
                f"在{e.aside('place')}核对{e('device')}（编号{e('serial')}），标签上的有效期为{e('valid_until')}，与表中一致。"
            ]
        )

    def _facilities(self) -> None:
        audit = self.audit
        self._section("设施与特种设备", "facilities")
        if not audit.special_equipment:
            self._points(["审核范围内没有特种设备。"])
            return
        heads = {"name+model": "设备名称和型号", "device_code": "设备代码", "registration_no": "登记证号"}
        heads |= {"report_no+agency": "报告编号和检验机构", "inspected_on": "检验日期"}
        heads |= {"next_inspection_on": "下次检验"}
        self._records("special_equipment", audit.special_equipment, heads, (1.6, 3.1, 2.1, 2.1, 1.9, 1.9))
        self._points(["上述设备的检验结论均为合格，使用标志张贴在设备的明显部位。"])

    def _operation(self) -> None:
        w, audit = self.w, self.audit
        self._section("运行控制", "flow")
        for system in audit.systems:
            self._points([f"{words('systems')[system]['name']}："], "■")
            self._points(self.phrases.some(system, 4), "-")
        self._points([f"现场检查对照了{w.laws('operation')}，未见不遵守的情况。"])

    def _supply(self) -> None:
        w, audit = self.w, self.audit
        self._section("外部供方", "supply")
        heads = {"name": "供方名称", "provides": "供应内容", "evaluated_on": "评价日期"}
        self._records("suppliers", audit.suppliers, heads, (4.3, 2.8, 1.8))
        rows: list[Row] = [["合同类型", "签约双方", "签订日期", "期限", "生效日期", "到期日期"]]
        for contract in audit.contracts:
            e = w.entry("contracts", contract)
            head = [e("kind"), e.each("parties", "；"), e("signed_on"), e("stated_term")]
            rows.append([*head, e("valid_from"), e("valid_to")])
        self._table(TITLES["contracts"], rows, (1.4, 3.6, 1.5, 0.9, 1.5, 1.5))

    def _emergency(self) -> None:
        audit = self.audit
        self._section("应急准备与响应", "emergency")
        rows: list[Row] = [["演练项目", "演练日期", "地点", "参加人数"]]
        for drill in audit.drills:
            e = self.w.entry("drills", drill)
            rows.append([e("kind"), e("held_on"), drill.place, f"{drill.people}人"])
        self._table(TITLES["drills"], rows, (3, 2.4, 2.4, 1.6))

    def _figures(self) -> None:
        self._section("绩效监视", "monitoring")
        for table in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", table)
            rows: list[Row] = [["项目", f"数值（{table.unit}）"]]
            for item in table.items:
                i = e.inner("items", item)
                rows.append([i("name"), i("amount")])
            rows.append(["合计", e("stated_total")])
            self._table(e("title"), rows, (6, 3))

    def _cycle(self) -> None:
        w = self.w
        self._section("内部审核与管理评审")
        for one in self.audit.internal_audits:
            e = w.entry("internal_audits", one)
            self._points(["内部审核"], "■")
            self._points(
                [
                    f"计划日期：{e('planned_on')}",
                    f"实施日期：{e('start')}至{e('end')}",
                    f"审核组长：{e('leader')}；内审员：{e.each('auditors', '、')}",
                    f"开具不符合{e('nonconformities')}项，{e('closed_on')}全部关闭",
                ],
                "-",
            )
        for review in self.audit.management_reviews:
            e = w.entry("management_reviews", review)
            self._points(["管理评审"], "■")
            self._points(
                [
                    f"计划日期：{e('planned_on')}",
                    f"会议日期：{e('held_on')}；主持人：{e('chair')}",
                    f"改进事项{e('improvements')}项，计划于{e('due_date')}前完成",
                ],
                "-",
            )
        self._points(self.phrases.some("improvement", 2))

    def _earlier(self) -> None:
        if not self.audit.previous_nonconformities:
            return
        self._section("上次审核发现的跟踪")
        rows: list[Row] = [["上次审核的不符合", "关闭日期", "本次验证"]]
        for one in self.audit.previous_nonconformities:
            e = self.w.entry("previous_nonconformities", one)
            rows.append([e("description"), e("closed_on"), "措施有效"])
        self._table(TITLES["previous_nonconformities"], rows, (6, 1.8, 1.4))


TITLES = {
    "personnel_certificates": "作业人员证件",
    "calibrations": "测量设备检定和校准情况",
    "special_equipment": "特种设备检验情况",
    "suppliers": "供方评价情况",
    "contracts": "合同抽样",
    "drills": "应急演练情况",
    "previous_nonconformities": "上次不符合的验证",
}
