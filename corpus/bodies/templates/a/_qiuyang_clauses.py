"""The third part of 楸阳's form: clause, department, evidence."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qiuyang_form import Form
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "O"}


class Clauses:
    """The rows of the part."""

    def __init__(self, audit: Audit, w: Writer, form: Form, said: Sentences) -> None:
        self.audit, self.w, self.form, self.said = audit, w, form, said
        self.safety = audit.world.departments[-1]

    def has(self, *systems: str) -> bool:
        """Whether one of the systems is audited."""
        return any(one in self.audit.systems for one in systems)

    def row(self, numbers: dict[str, str], department: str, texts: list[str]) -> None:
        """A row, its clauses those of the audited systems."""
        label = "¶".join(
            f"{LETTERS[system]}{number}" for system, number in numbers.items() if system in self.audit.systems
        )
        self.form.line((label, 1), (department, 2), ("¶".join(texts), 9))

    def common(self, number: str) -> dict[str, str]:
        """The same clause in all systems."""
        return dict.fromkeys(LETTERS, number)


def all_of(audit: Audit, w: Writer, form: Form, said: Sentences) -> None:
    """The whole part."""
    c = Clauses(audit, w, form, said)
    form.band("三、逐条款审核记录")
    form.line(("条款", 1), ("受审部门", 2), ("查、问、看的情况", 9))
    _context(c)
    _planning(c)
    _resources(c)
    _devices(c)
    _competence(c)
    _operation(c)
    _partners(c)
    _emergency(c)
    _evaluation(c)


def _context(c: Clauses) -> None:
    c.row(c.common("4.1-4.2"), "管理层", c.said.some("context", 2))
    scopes = [f"组织确定的{one}体系范围：{c.w.scope('system', one)}。" for one in c.audit.systems]
    c.row(c.common("4.3-4.4"), "管理层", scopes)
    c.row(c.common("5.1-5.3"), "管理层", c.w.random.sample(c.said.texts("leadership")[:3], 2))
    if c.has("OHSMS"):
        c.row({"OHSMS": "5.4"}, "管理层", [c.said.texts("leadership")[3]])


def _planning(c: Clauses) -> None:
    texts = c.said.some("risk", 2)
    for count in c.audit.counts:
        e = c.w.entry("counts", count)
        texts.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed', '；')}。")
    c.row({"QMS": "6.1", "EMS": "6.1.2", "OHSMS": "6.1.2"}, c.safety, texts)
    e = c.w.law_entry("compliance")
    titles = "；".join(e.one("titles", title) for title in c.audit.laws("compliance").titles)
    texts = [f"查法律法规清单，登记{e('stated_count')}部{e.silent('place')}：{titles}。"]
    for standard in c.audit.standards_cited:
        s = c.w.entry("standards_cited", standard)
        texts.append(f"执行标准 {s('number')} {s('title')}。")
    c.row({"QMS": "8.2.2", "EMS": "6.1.3", "OHSMS": "6.1.3"}, c.safety, texts)
    goals = [f"{name}：目标{target}，本期{reached}。" for name, target, reached in c.audit.world.objectives]
    c.row(c.common("6.2"), c.audit.world.departments[0], goals)


def _resources(c: Clauses) -> None:
    texts = c.w.random.sample(c.said.texts("resources")[:3], 2)
    for unit in c.audit.special_equipment:
        e = c.w.entry("special_equipment", unit)
        texts.append(
            f"特种设备{e('name')}，{e('model')}，设备代码{e('device_code')}，登记证{e('registration_no')}，"
            f"首检{e('first_inspected_on')}；最近检验{e('inspected_on')}，{e('agency')}，"
            f"报告{e('report_no')}，下次检验{e('next_inspection_on')}。"
        )
    c.row({"QMS": "7.1.3", "EMS": "7.1", "OHSMS": "8.1.2"}, c.audit.world.departments[6], texts)
    c.row(c.common("7.5"), c.audit.world.departments[0], [c.said.texts("resources")[3]])


def _devices(c: Clauses) -> None:
    if not c.audit.calibrations:
        c.row({"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1"}, c.audit.world.departments[1], ["不涉及。"])
        return
    form = c.form
    label = "¶".join(
        number
        for system, number in (("QMS", "Q7.1.5"), ("EMS", "E9.1.1"), ("OHSMS", "O9.1.1"))
        if system in c.audit.systems
    )
    form.line(
        (label, 1),
        ("器具", 2),
        ("型号", 1),
        ("出厂编号", 2),
        ("证书编号", 2),
        ("机构", 2),
        ("检校日／有效期至", 2),
    )
    for one in c.audit.calibrations:
        e = c.w.entry("calibrations", one)
        days = f"{e('calibrated_on')}¶{e('valid_until')}"
        form.line(
            ("^", 1),
            (e("device"), 2),
            (e("model"), 1),
            (e("serial"), 2),
            (e("certificate_no"), 2),
            (e("agency"), 2),
            (days, 2),
        )
    item = c.w.random.choice(c.audit.calibrations)
    e = c.w.entry("calibrations", item)
    form.line(
        ("^", 1),
        (
            f"到{e.aside('place')}看实物：{e('device')}，编号{e('serial')}，合格证上的{item.act}日期"
            f"{e('calibrated_on')}，使用单位{e('user_unit')}，结论{e('result')}。",
            11,
        ),
    )


def _competence(c: Clauses) -> None:
    texts = []
    for one in c.audit.personnel_certificates:
        e = c.w.entry("personnel_certificates", one)
        texts.append(
            f"{e('name')}（{e.aside('work')}）：{e('kind')}，{e('category')}，证号{e('number')}，"
            f"{e('issued_on')}发证，有效期{e('valid_from')}～{e('valid_to')}，{e('issuer')}。"
        )
    for contract in c.audit.employment_contracts:
        if contract.valid_to is None:
            continue
        e = c.w.entry("employment_contracts", contract)
        texts.append(
            f"劳动合同抽样：{e('name')}，{e('signed_on')}签，期限{e('valid_from')}～{e('valid_to')}。"
        )
    if c.has("OHSMS"):
        for exam in c.audit.medical_exams:
            e = c.w.entry("medical_exams", exam)
            texts.append(
                f"体检抽样：{e('name')}，{e('examined_on')}，{e('institution')}，结论“{e('result')}”。"
            )
    texts.append("新员工经三级教育并考核后上岗，培训签到、试卷与花名册能对上。")
    c.row(c.common("7.2-7.3"), c.audit.world.departments[0], texts)


def _operation(c: Clauses) -> None:
    texts = ["主要流程：" + "→".join(c.audit.world.industry["flow"]) + "。", *c.said.some("operation", 3)]
    texts += c.said.some("goods" if c.said.makes else "service", 3)
    few = c.w.laws("operation", around="《{}》")
    texts.append(f"现场运行对照了{few}的要求，未见违反。")
    c.row({"QMS": "8.1-8.7", "EMS": "8.1", "OHSMS": "8.1"}, c.audit.world.departments[2], texts)
    if c.audit.permits:
        told = []
        for permit in c.audit.permits:
            e = c.w.entry("permits", permit)
            end = e("valid_to") if permit.valid_to else e("valid_to", "长期", value="长期")
            told.append(
                f"{e('kind')}，证号{e('number')}，持证单位{e('holder')}，许可内容{e('scope')}，"
                f"{e('valid_from')}～{end}，{e('authority')}。"
            )
        c.row({"QMS": "8.2.2", "EMS": "9.1.2", "OHSMS": "9.1.2"}, c.safety, told)
    for table in c.audit.tables_with_totals:
        t = c.w.entry("tables_with_totals", table)
        parts = []
        for item in table.items:
            i = t.inner("items", item)
            parts.append(f"{i('name')} {i('amount')}")
        told = [f"{t('title')}（{table.unit}）：", *parts, f"合计 {t('stated_total')}"]
        c.row({"QMS": "9.1", "EMS": "9.1.1", "OHSMS": "9.1.1"}, c.safety, told)


def _partners(c: Clauses) -> None:
    form = c.form
    label = "Q8.4" if c.has("QMS") else "8.1"
    form.line((label, 1), ("供方", 5), ("供应内容", 4), ("最近评价", 2))
    for supplier in c.audit.suppliers:
        e = c.w.entry("suppliers", supplier)
        form.line(("^", 1), (e("name"), 5), (e("provides"), 4), (e("evaluated_on"), 2))
    told = []
    for contract in c.audit.contracts:
        e = c.w.entry("contracts", contract)
        told.append(
            f"{e('kind')}（{contract.about}）：{e.each('parties', '／')}，{e('signed_on')}签订，"
            f"期限{e('stated_term')}，{e('valid_from')}～{e('valid_to')}。"
        )
    form.line(("^", 1), ("¶".join(told) or "本期没有新签合同。", 11))


def _emergency(c: Clauses) -> None:
    if not c.has("EMS", "OHSMS"):
        return
    texts = ["预案经评审后发布，应急物资按清单配备，现场抽看在位。"]
    for drill in c.audit.drills:
        e = c.w.entry("drills", drill)
        texts.append(
            f"{e('held_on')}，{drill.place}，{e('kind')}应急演练，{drill.people}人参加，有照片、签到和评价。"
        )
    texts.append("预案规定每年至少演练一次，演练后评审预案的适宜性。")
    c.row({"EMS": "8.2", "OHSMS": "8.2"}, c.safety, texts)


def _evaluation(c: Clauses) -> None:
    c.row(c.common("9.1"), c.audit.world.departments[1], c.said.some("performance", 2))
    if c.has("EMS", "OHSMS"):
        texts = []
        for one in c.audit.compliance_evaluations:
            e = c.w.entry("compliance_evaluations", one)
            texts.append(
                f"{e('done_on')}做合规性评价，参加人{e.each('evaluators')}，"
                f"评价法律法规{e('stated_count')}部，均能遵守。"
            )
        c.row({"EMS": "9.1.2", "OHSMS": "9.1.2"}, c.safety, texts)
    texts = []
    for audit in c.audit.internal_audits:
        e = c.w.entry("internal_audits", audit)
        span = e("start") + e.silent("end") if audit.start == audit.end else f"{e('start')}～{e('end')}"
        texts.append(
            f"计划{e('planned_on')}批准，{span}实施；内审组长{e('leader')}，内审员{e.each('auditors')}；"
            f"不符合{e('nonconformities')}项，{e('closed_on')}验证关闭。"
        )
    c.row(c.common("9.2"), c.audit.world.departments[0], texts)
    texts = []
    for review in c.audit.management_reviews:
        e = c.w.entry("management_reviews", review)
        texts.append(
            f"计划{e('planned_on')}下发，{e('held_on')}开会，{e('chair')}主持；"
            f"改进决定{e('improvements')}项，要求{e('due_date')}前落实。"
        )
    c.row(c.common("9.3"), "管理层", texts)
    c.row(c.common("10"), c.audit.world.departments[1], c.said.texts("improvement"))
