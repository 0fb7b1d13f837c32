"""The evidence of 西双's report, by theme."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.tree import Number
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}


class Brief:
    """The report being written."""

    def __init__(self, audit: Audit, w: Writer, words: Sentences) -> None:
        self.audit, self.w, self.words = audit, w, words

    def has(self, *systems: str) -> bool:
        """Whether one of the systems is audited."""
        return bool({*systems} & {*self.audit.systems})

    def said(self, *names: str) -> str:
        """One of the sentences under a name."""
        return self.w.random.choice(self.words.texts(*names))

    def dot(self, text: str, level: int = 0) -> None:
        """A bullet."""
        self.w.text(text, style="plain", number=Number("dots", level))

    def grid(self, rows: Sequence[Row], widths: tuple[float, ...]) -> None:
        """A small table."""
        self.w.table(rows, widths, head=1, repeat=True, rules="rows")


def evidence(b: Brief) -> None:
    """All themes."""
    if b.audit.certificates:
        b.w.heading(2, "2.0 自上次审核以来")
        _since(b)
    for name, theme in (
        ("2.1 人员", _people),
        ("2.2 设备", _devices),
        ("2.3 外部提供", _outside),
        ("2.4 法律法规", _legal),
        ("2.5 运行", _operation),
        ("2.6 绩效", _performance),
    ):
        b.w.heading(2, name)
        theme(b)


def _since(b: Brief) -> None:
    w, audit = b.w, b.audit
    for one in audit.certificates:
        c = w.entry("certificates", one)
        field = c("system", NAMES[one.system])
        b.dot(f"{field}证书 {c('number')}：{c('issued_on')}颁发，有效期至{c('valid_to')}")
    b.dot(b.said("mark"))
    b.dot(b.said("change"))
    for found in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", found)
        b.dot(f"上次的不符合“{e('description')}”关闭于{e('closed_on')}，整改材料齐全")


def _people(b: Brief) -> None:
    w, audit = b.w, b.audit
    b.dot(b.said("able"))
    b.dot(b.said("aware"))
    if audit.personnel_certificates:
        rows: list[Row] = [["谁 · 做什么", "证件", "编号", "发证", "有效期"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            who = f"{e('name')} · {e.aside('work')}"
            kind = f"{e('kind')}¶{e('category')}"
            given = f"{e('issuer')}¶{e('issued_on')}"
            rows.append([who, kind, e("number"), given, f"{e('valid_from')}起¶{e('valid_to')}止"])
        b.grid(rows, (1.6, 2.4, 2.5, 2, 2.1))
    else:
        b.dot("没有依法须持证的特种作业岗位")
    for held in audit.employment_contracts:
        e = w.entry("employment_contracts", held)
        term = f"到{e('valid_to')}" if held.valid_to else "起不设终止日期"
        b.dot(f"{e('name')}的劳动合同：{e('signed_on')}签订，{e('valid_from')}{term}")
    if b.has("OHSMS"):
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            b.dot(f"{e('name')}的体检：{e('institution')}，{e('examined_on')}，{e('result')}")


def _devices(b: Brief) -> None:
    w, audit = b.w, b.audit
    owned = "、".join(f"{name} {number} 台" for name, _, number in audit.world.equipment)
    b.dot(f"主要设备：{owned}")
    b.dot(b.said("upkeep"))
    rows: list[Row] = [["测量设备", "身份", "检定或校准", "有效期至", "证书"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        done = f"{e('calibrated_on')}{one.act}¶{e('agency')}"
        ends = f"{e('valid_until')}¶{e('result')}"
        what = f"{e('device')}¶{e('model')}"
        rows.append([what, e("serial"), done, ends, e("certificate_no")])
    b.grid(rows, (2, 1.5, 2.8, 1.9, 1.9))
    one = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", one)
    b.dot(
        f"现场抽查（{e.aside('place')}）：{e('device')} {e('serial')}，{one.act}到期日{e('valid_until')}，"
        f"证书上的委托单位是{e('user_unit')}"
    )
    if not audit.special_equipment:
        b.dot("没有特种设备")
        return
    plant: list[Row] = [["特种设备", "设备代码", "使用登记", "检验", "下次检验"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        done = f"{e('inspected_on')}¶{e('agency')}¶{e('report_no')}"
        what = f"{e('name')} {e('model')}¶{e.aside('place')}"
        known = f"{e('registration_no')}¶首检{e('first_inspected_on')}"
        plant.append([what, e("device_code"), known, done, e("next_inspection_on")])
    b.grid(plant, (1.9, 2.2, 2.2, 2.6, 1.7))


def _outside(b: Brief) -> None:
    w, audit = b.w, b.audit
    b.dot(b.said("buy"))
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        b.dot(f"{e('provides')}：{e('name')}，{e('evaluated_on')}评价", 1)
    rows: list[Row] = [["合同", "双方", "签订", "期限"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        term = f"{e('stated_term')}¶{e('valid_from')}起¶{e('valid_to')}止"
        kind = f"{e('kind')}¶{contract.about}"
        rows.append([kind, e.each("parties", "¶"), e("signed_on"), term])
    b.grid(rows, (1.8, 3.6, 1.9, 2.2))
    b.dot(f"外包过程：{w.fact('outsourced_processes')}")


def _end(w: Writer, e: Entry) -> str:
    return e("valid_to") if getattr(e.source, "valid_to", None) else w.tag(f"{e.path}.valid_to", "长期")


def _legal(b: Brief) -> None:
    w, audit = b.w, b.audit
    e = w.law_entry("compliance")
    b.dot(f"清单里有 {e('stated_count')} 部法律法规{e.silent('place')}：{e.each('titles', '、', '《{}》')}")
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    b.dot(f"还执行下列标准：{'、'.join(cited)}")
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        who = c.each("evaluators", "、")
        b.dot(f"{c('done_on')}做了合规性评价（{who}），对象是 {c('stated_count')} 部法律法规，结果为合规")
    if not audit.permits:
        b.dot("业务不需要行政许可")
    for one in audit.permits:
        p = w.entry("permits", one)
        b.dot(
            f"{p('kind')} {p('number')}：{p('authority')}发给{p('holder')}，内容为{p('scope')}，"
            f"{p('valid_from')}起，{_end(w, p)}止"
        )
    b.dot(f"我们抽查了{w.laws('operation')}在现场的落实，抽样中未见偏离")


def _operation(b: Brief) -> None:
    w, audit = b.w, b.audit
    for system in audit.systems:
        b.dot(f"组织自己声明的{NAMES[system]}范围：{w.scope('system', system)}")
    b.dot(f"业务：{w.scope('activity')}；流程：{' > '.join(audit.world.industry['flow'])}")
    b.dot(f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}")
    for count in audit.counts:
        c = w.entry("counts", count)
        b.dot(f"{c('what')}（{c('stated')} {count.unit}）：{c.each('listed')}")
    for system in audit.systems:
        for text in w.random.sample(b.words.texts("run", system), 2):
            b.dot(text)
    if b.has("EMS", "OHSMS"):
        b.dot(b.said("ready"))
        for one in audit.drills:
            e = w.entry("drills", one)
            b.dot(f"{e('held_on')}：{e('kind')}演练，{one.place}，{one.people} 人", 1)


def _performance(b: Brief) -> None:
    w, audit = b.w, b.audit
    if not b.has("EnMS"):
        rows: list[Row] = [["目标", "指标", "结果"], *audit.world.objectives]
        b.grid(rows, (4, 2, 2))
    b.dot(b.said("lead"))
    b.dot(b.said("measure"))
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}｜{table.unit}", style="plain")
        rows = []
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (4, 2), rules="rows")
    for done in audit.internal_audits:
        e = w.entry("internal_audits", done)
        days = f"{e('start')}到{e('end')}" if done.start != done.end else f"{e('start')}{e.silent('end')}"
        b.dot(f"内审：{days}（计划下达于{e('planned_on')}）")
        b.dot(f"组长 {e('leader')}，内审员 {e.each('auditors', '、')}", 1)
        b.dot(f"发现 {e('nonconformities')} 项不符合，{e('closed_on')}全部关闭", 1)
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        after = f"，{e('closed_on')}完成" if held.closed_on else "，正按计划推进"
        b.dot(f"管理评审：{e('held_on')}，{e('chair')}主持（计划下达于{e('planned_on')}）")
        b.dot(f"决定了 {e('improvements')} 项改进，期限{e('due_date')}{after}", 1)
    b.dot(b.said("mend"))
