"""The third part of 顾垣's report: what was found by process, then registers in forms."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.b._guyuan_energy import UNIT
from corpus.bodies.templates.b._guyuan_form import Forms, period, told
from corpus.layouts.writer import Row

PROCESSES = (
    ("4/5/6", "组织环境、领导作用、策划", "planning"),
    ("7", "支持", "support"),
    ("8", "运行", "operation"),
    ("9", "绩效评价", "evaluation"),
    ("10", "改进", "improvement"),
)


def all_of(audit: Audit, forms: Forms) -> None:
    """The whole part."""
    rows: list[Row] = [["条款", "过程", "审核证据", "判定"]]
    for clause, name, part in PROCESSES:
        found = [one for one in audit.nonconformities.items if one.clause.split(".")[0] in clause.split("/")]
        rows.append([clause, name, "¶".join(audit.world.remarks[part]), "N" if found else "Y"])
    forms.table("过程审核记录", rows, (1, 1.8, 6.4, 0.8), head=1)
    forms.w.text("注：Y—符合；N—有不符合，见第四部分。", style="plain")
    _goals(audit, forms)
    _laws(audit, forms)
    _people(audit, forms)
    _devices(audit.calibrations, forms)
    _special(audit, forms)
    _supply(audit, forms)
    _drills(audit, forms)
    _cycle(audit, forms)
    _figures(audit, forms)


def _goals(audit: Audit, forms: Forms) -> None:
    goals: list[Row] = [["目标", "指标值", "完成情况"]]
    goals += [list(goal) for goal in audit.world.objectives]
    forms.table("目标指标完成情况", goals, (5, 2.5, 2.5), head=1)
    rows: list[Row] = []
    for count in audit.counts:
        c = forms.w.entry("counts", count)
        rows.append([c("what"), f"{c('stated')}{count.unit}：{c.each('listed')}"])
    if rows:
        forms.table("识别和评价结果", rows, (2.4, 7.6))


def _laws(audit: Audit, forms: Forms) -> None:
    w = forms.w
    laws = w.law_entry("compliance")
    w.text(f"受审核方识别适用的法律法规{laws('stated_count')}部，清单如下表。{laws.silent('place')}")
    rows: list[Row] = [["序号", "法律法规名称", "适用性"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(at), laws.one("titles", title), "适用"])
    forms.table("适用的法律法规清单", rows, (1, 7, 2), head=1)
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    w.text(f"审核组对照{titles}查看了生产现场，未发现不符合规定的情形。{few.silent('place')}")
    if audit.standards_cited:
        cited: list[Row] = [["标准编号", "标准名称"]]
        for one in audit.standards_cited:
            s = w.entry("standards_cited", one)
            cited.append([s("number"), s("title")])
        forms.table("执行的产品、排放及其他标准", cited, (3.2, 6.8), head=1)


def _people(audit: Audit, forms: Forms) -> None:
    w = forms.w
    if audit.personnel_certificates:
        rows: list[Row] = [["姓名", "岗位", "证书", "作业类别/项目", "证书编号", "有效期", "发证机关"]]
        for one in audit.personnel_certificates:
            p = w.entry("personnel_certificates", one)
            rows.append(
                [p("name"), p.aside("work"), p("kind"), p("category"), p("number"), period(p), p("issuer")]
            )
        forms.table("特种作业及特种设备作业人员持证情况", rows, (1.1, 1.2, 1.5, 1.3, 2.3, 1.5, 1.3), head=1)
    if audit.employment_contracts:
        rows = [["姓名", "签订日期", "合同期限"]]
        for contract in audit.employment_contracts:
            c = w.entry("employment_contracts", contract)
            span = period(c) if contract.valid_to else f"{told(c, 'valid_from')}起，无固定期限"
            rows.append([c("name"), told(c, "signed_on"), span])
        forms.table("劳动合同抽查", rows, (2, 3, 5), head=1)
    if audit.medical_exams:
        rows = [["姓名", "体检日期", "体检机构", "体检结果"]]
        for exam in audit.medical_exams:
            m = w.entry("medical_exams", exam)
            rows.append([m("name"), told(m, "examined_on"), m("institution"), m("result")])
        forms.table("员工体检抽查", rows, (2, 2.4, 3.6, 2), head=1)


def _devices(some: list[Calibration], forms: Forms) -> None:
    if not some:
        forms.w.text("审核范围内没有需要检定或校准的监视测量设备。")
        return
    rows: list[Row] = [
        ["名称/型号", "出厂编号", "使用地点", "检定/校准机构", "证书号", "检定/校准日期", "有效期至", "结论"]
    ]
    for one in some:
        c = forms.w.entry("calibrations", one)
        rows.append(
            [
                f"{c('device')}¶{c('model')}",
                c("serial"),
                c.aside("place"),
                c("agency"),
                c("certificate_no"),
                told(c, "calibrated_on"),
                told(c, "valid_until"),
                c("result"),
            ]
        )
    forms.table("计量器具检定/校准抽查", rows, (1.45, 1.2, 1.1, 1.4, 1.8, 1.4, 1.4, 0.9), head=1)


def _special(audit: Audit, forms: Forms) -> None:
    for at, one in enumerate(audit.special_equipment, 1):
        s = forms.w.entry("special_equipment", one)
        rows: list[Row] = [
            ["设备名称", s("name"), "规格型号", s("model")],
            ["设备代码", s("device_code"), "使用登记证号", s("registration_no")],
            ["首检日期", told(s, "first_inspected_on"), "使用地点", s.aside("place")],
            ["检验单位", s("agency"), "报告编号", s("report_no")],
            ["检验日期", told(s, "inspected_on"), "下次检验日期", told(s, "next_inspection_on")],
        ]
        forms.table(f"特种设备抽查（{at}）", rows, (1.7, 3.2, 1.9, 3.2))


def _supply(audit: Audit, forms: Forms) -> None:
    rows: list[Row] = [["序号", "供方名称", "提供的产品/服务", "评价日期", "结果"]]
    for at, one in enumerate(audit.suppliers, 1):
        s = forms.w.entry("suppliers", one)
        rows.append([str(at), s("name"), s("provides"), told(s, "evaluated_on"), "合格"])
    forms.table("合格供方", rows, (0.9, 3.9, 2.6, 1.7, 0.9), head=1)
    rows = [["合同类别", "签约方", "标的", "签订日期", "期限", "起止日期"]]
    for contract in audit.contracts:
        c = forms.w.entry("contracts", contract)
        rows.append(
            [
                c("kind"),
                c.each("parties", "¶"),
                contract.about,
                told(c, "signed_on"),
                c("stated_term"),
                period(c),
            ]
        )
    forms.table("合同抽查", rows, (1.3, 3.2, 1.5, 1.4, 0.9, 1.7), head=1)


def _drills(audit: Audit, forms: Forms) -> None:
    rows: list[Row] = [["演练项目", "演练日期", "地点", "参加人数", "演练评价"]]
    for drill in audit.drills:
        d = forms.w.entry("drills", drill)
        rows.append([d("kind"), told(d, "held_on"), drill.place, str(drill.people), "预案可行"])
    if audit.drills:
        forms.table("应急演练", rows, (2.6, 2, 2, 1.6, 1.8), head=1)


def _cycle(audit: Audit, forms: Forms) -> None:
    w = forms.w
    for one in audit.internal_audits:
        a = w.entry("internal_audits", one)
        span = told(a, "start") + (a.silent("end") if one.start == one.end else f"～{told(a, 'end')}")
        rows: list[Row] = [
            ["计划日期", told(a, "planned_on"), "实施日期", span],
            ["内审组长", a("leader"), "内审员", a.each("auditors")],
            ["不符合项", f"{a('nonconformities')}项", "关闭日期", told(a, "closed_on")],
        ]
        forms.table("内部审核", rows, (1.6, 3.4, 1.6, 3.4))
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        names = c.each("evaluators")
        w.text(f"{c('done_on')}，{names}对{c('stated_count')}部法律法规进行了合规性评价。")
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        rows = [
            ["计划日期", told(r, "planned_on"), "评审日期", told(r, "held_on")],
            ["主持人", r("chair"), "改进决议", f"{r('improvements')}项"],
            ["完成期限", told(r, "due_date"), "输出", "管理评审报告"],
        ]
        forms.table("管理评审", rows, (1.6, 3.4, 1.6, 3.4))


def _figures(audit: Audit, forms: Forms) -> None:
    for table in audit.tables_with_totals:
        if table.unit == UNIT:
            continue
        t = forms.w.entry("tables_with_totals", table)
        rows: list[Row] = [
            ["项目", f"数量（{table.unit}）" if table.unit == "批" else f"金额（{table.unit}）"]
        ]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        forms.table(t("title"), rows, (5, 5), head=1)
