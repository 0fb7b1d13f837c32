"""赤岬's forms 5 to 10: people, devices, the yearly cycle, laws, contractors, emergencies."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

YES = "{+}是 {-}否"


def all_of(audit: Audit, w: Writer) -> None:
    """The forms."""
    w.heading(1, "表5  人员")
    _people(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "表6  检测检验")
    _devices(audit, w)
    w.section(fresh=True)
    w.heading(1, "表7  运行机制")
    _cycle(audit, w)
    w.heading(1, "表8  法律法规和标准")
    _laws(audit, w)
    w.heading(1, "表9  许可、供方和合同")
    _partners(audit, w)
    w.heading(1, "表10  应急和投入")
    _emergency(audit, w)


def _people(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')}到{e('valid_to')}"
        rows += [
            [f"持证人{at}", e("name"), "岗位", e.aside("work"), "在有效期", YES],
            ["证件", e("kind"), "项目", e("category"), "证号", e("number")],
            ["发证日", e("issued_on"), "有效期", span, "机关", e("issuer")],
        ]
    w.table(rows, (1.2, 2, 1, 2.3, 1.3, 2.9), bold=(0, 2, 4))
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(
            f"体检抽查：{e('name')}，{e('examined_on')}，{e('institution')}，"
            f"结论 {{+}}{e('result')} {{-}}异常",
            style="plain",
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        fixed = contract.valid_to is not None
        ends = f"{{+}}固定期限至{e('valid_to')} {{-}}无固定期限" if fixed else "{-}固定期限 {+}无固定期限"
        w.text(
            f"劳动合同抽查：{e('name')}，签于{e('signed_on')}，自{e('valid_from')}起，{ends}", style="plain"
        )


def _devices(audit: Audit, w: Writer) -> None:
    w.text("6.1  仪器仪表和安全附件", style="plain")
    rows: list[Row] = [
        [
            "序",
            "名称和型号",
            "编号",
            "使用部位",
            "检定或校准单位",
            "证书",
            "完成日",
            "到期日",
            "使用单位",
            "结果",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        result = f"{{+}}{e('result')} {{-}}不合格"
        row = [str(at), f"{e('device')}¶{e('model')}", e("serial"), one.place, e("agency")]
        row += [e("certificate_no"), e("calibrated_on"), e("valid_until"), e("user_unit"), result]
        rows.append(row)
    w.table(rows, (0.5, 2, 1.5, 1.2, 2.2, 1.7, 1.5, 1.5, 2.2, 1.7), head=1, repeat=True)
    w.text("6.2  特种设备", style="plain")
    if not audit.special_equipment:
        w.text("{-}有  {+}无", style="plain")
        return
    w.text("{+}有  {-}无", style="plain")
    rows = [["名称", "型号", "代码", "登记证", "首检", "本次检验", "下次检验", "检验机构", "报告号", "在期"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        row = [e(name) for name in ("name", "model", "device_code", "registration_no", "first_inspected_on")]
        row += [e(name) for name in ("inspected_on", "next_inspection_on", "agency", "report_no")]
        rows.append([*row, YES])
    w.table(rows, (1.5, 1.5, 1.8, 1.7, 1.4, 1.4, 1.4, 2.2, 1.6, 1), head=1, repeat=True)
    unit = w.random.choice(audit.special_equipment)
    e = w.entry("special_equipment", unit)
    w.text(
        f"现场核对：{unit.place}的{e('name')}张贴使用标志，登记证{e('registration_no')}，下次检验{e('next_inspection_on')}，"
        "与台账一致。",
        style="plain",
    )


def _cycle(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}到{e('end')}"
        rows += [
            ["内部审核", "计划下达", e("planned_on"), "实施", days],
            ["^", "内审组长", e("leader"), "内审员", e.each("auditors", "、")],
            ["^", "不符合数", e("nonconformities"), "关闭日期", e("closed_on")],
            ["^", "覆盖全部部门", YES, "独立性", YES],
        ]
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        rows += [
            ["合规性评价", "日期", e("done_on"), "参加人", e.each("evaluators", "、")],
            ["^", "评价法规数", e("stated_count"), "结论", "{+}全部遵守 {-}有违反"],
        ]
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        rows += [
            ["管理评审", "计划下达", e("planned_on"), "会议", e("held_on")],
            ["^", "主持", e("chair"), "改进决定", f"{e('improvements')} 项"],
            ["^", "完成期限", e("due_date"), "进展", "{-}完成 {+}按期进行 {-}超期"],
        ]
    for name, target, reached in audit.world.objectives:
        rows.append(["目标", name, target, "实绩", reached])
    w.table(rows, (1.6, 1.7, 2.3, 1.4, 3), bold=(0, 1, 3))
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"询问最高管理者，管理评审于{e('held_on')}由{e('chair')}主持，输入材料齐全，下一年度的评审安排在下半年。",
            style="plain",
        )


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    w.text(
        f"受审核方识别的法律法规 {law('stated_count')} 部，更新 {{+}}及时 {{-}}不及时{law.silent('place')}",
        style="plain",
    )
    w.section(columns=2)
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        w.text(f"{at}. {law.one('titles', title)}", style="plain")
    w.section()
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        w.text(f"{{+}}{e('number')} {e('title')}", style="plain")


def _partners(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows: list[Row] = [
            ["许可", e("kind"), "证号", e("number")],
            ["持有者", e("holder"), "机关", e("authority")],
            ["范围", e("scope"), "有效", f"{e('valid_from')}到{e('valid_to')}  在期{YES}"],
        ]
        w.table(rows, (1, 4, 1, 4), bold=(0, 2))
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"体系证书：{e('system')}，号码{e('number')}，{e('issued_on')}颁发，{e('valid_to')}届满，"
            "状态 {+}有效 {-}暂停",
            style="plain",
        )
    rows = [["供方或承包方", "内容", "评价日", "结论"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "{+}合格 {-}限期改进"])
    w.table(rows, (4, 2.2, 1.7, 2.3), head=1, repeat=True)
    rows = [["合同", "甲方和乙方", "签订日", "年限", "起止"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        span = f"{e('valid_from')}¶{e('valid_to')}"
        rows.append([e("kind"), e.each("parties", "¶"), e("signed_on"), e("stated_term"), span])
    w.table(rows, (1.6, 4, 1.6, 1, 1.8), head=1)


def _emergency(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["预案或演练", "日期", "地点", "人数", "评价"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("kind"), e("held_on"), drill.place, str(drill.people), "{+}有效 {-}需修订"])
    w.table(rows, (2.6, 2, 2, 1, 2.4), head=1)
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    w.text(f"应急与运行控制对照{titles}检查，{{+}}未见偏离 {{-}}有偏离{few.silent('place')}", style="plain")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows = [[e("title"), table.unit]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (7, 3), head=1)
