"""Chapter 5 of 洛清's report: the audit trails AT-1 to AT-7 with what was seen along them."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The chapter."""
    w.heading(1, "5  审核轨迹 Audit Trails")
    office, quality, doing, tech, purchase, sale, upkeep, safety = audit.world.departments
    people = audit.world.people
    met = f"{people.manager}、{people.representative}、{people.workers}"
    _open(w, 1, "领导作用与策划 Leadership & Planning", "管理层", met)
    _leadership(audit, w)
    _open(w, 2, "能力与劳动关系 Competence & Employment", office, people.heads[office])
    _people(audit, w)
    _open(w, 3, "风险、环境因素与合规 Risk, Aspect & Compliance", safety, people.heads[safety])
    _risks(audit, w)
    _compliance(audit, w)
    _health(audit, w)
    _open(w, 4, "运行控制 Operational Control", doing, people.heads[doing])
    _operation(audit, w)
    _open(w, 5, "设施与监测手段 Assets & Monitoring", upkeep, people.heads[upkeep])
    _assets(audit, w)
    both = f"{people.heads[purchase]}、{people.heads[sale]}"
    _open(w, 6, "供应链与相关方 Supply Chain & Interested Parties", f"{purchase}、{sale}", both)
    _supply(audit, w)
    both = f"{people.heads[tech]}、{people.heads[quality]}"
    _open(w, 7, "变更与绩效 Change & Performance", f"{tech}、{quality}", both)
    _performance(audit, w)


def _open(w: Writer, at: int, name: str, where: str, met: str) -> None:
    w.heading(2, f"AT-{at}  {name}")
    w.text(f"审核部门 Area：{where}    访谈对象 Interviewee：{met}", style="plain")


def _told(w: Writer, at: int, count: int = 3) -> None:
    for text in phrases(w, f"trail{at}", count):
        w.text(f"–  {text}", style="plain")


def _leadership(audit: Audit, w: Writer) -> None:
    _told(w, 1)
    r = w.entry("management_reviews", audit.management_reviews[0])
    closed = audit.management_reviews[0].closed_on
    state = f"，已于{r('closed_on')}完成" if closed else ""
    w.text(
        f"–  管理评审 Management Review：{r('planned_on')}下发通知，{r('held_on')}由{r('chair')}主持召开，"
        f"输出改进决议{r('improvements')}项，完成期限{r('due_date')}{state}。",
        style="plain",
    )
    rows: list[Row] = [["目标 Objective", "指标 Target", "达成 Actual"]]
    rows += [list(goal) for goal in audit.world.objectives]
    w.table(rows, (4, 2, 2), head=1, rules="three")


def _people(audit: Audit, w: Writer) -> None:
    _told(w, 2)
    if audit.personnel_certificates:
        rows: list[Row] = [
            ["姓名 / 岗位", "证书与项目 Certificate", "证号 No.", "有效期 Validity", "发证 Issuer"]
        ]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            rows.append(
                [
                    f"{e('name')}¶{e.aside('work')}",
                    f"{e('kind')}¶{e('category')}",
                    e("number"),
                    f"{e('valid_from')}¶→ {e('valid_to')}",
                    e("issuer"),
                ]
            )
        w.table(rows, (1.5, 2.8, 2.6, 1.8, 2), head=1)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = (
            f"{e('valid_from')} → {e('valid_to')}"
            if contract.valid_to
            else f"{e('valid_from')}起，无固定期限"
        )
        w.text(
            f"–  劳动合同 Employment contract：{e('name')}，签订 {e('signed_on')}，期限 {span}。",
            style="plain",
        )


def _risks(audit: Audit, w: Writer) -> None:
    _told(w, 3)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"–  {e('what')}共{e('stated')}{count.unit}：{e.each('listed', '；')}。均有对应的控制措施。",
            style="plain",
        )


def _compliance(audit: Audit, w: Writer) -> None:
    laws = w.law_entry("compliance")
    w.text(
        f"–  合规义务 Legal register：登记法律法规{laws('stated_count')}部，{w.laws('compliance', '；')}。",
        style="plain",
    )
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"–  合规性评价 Compliance evaluation：{e('done_on')}由{e.each('evaluators')}完成，覆盖上述"
            f"{e('stated_count')}部法律法规，结果为符合。",
            style="plain",
        )
    told = []
    for cited in audit.standards_cited:
        c = w.entry("standards_cited", cited)
        told.append(f"{c('number')}《{c('title')}》")
    w.text(f"–  技术标准 Technical standards：{'、'.join(told)}。", style="plain")
    if not audit.permits:
        return
    rows: list[Row] = [
        ["许可 Permit", "编号 No.", "持有人 / 范围 Holder / Scope", "有效期 Validity", "机关 Authority"]
    ]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        end = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        scope = f"{e('holder')}¶{e('scope')}"
        rows.append([e("kind"), e("number"), scope, f"{e('valid_from')}¶→ {end}", e("authority")])
    w.table(rows, (2, 2.6, 2.8, 1.8, 1.8), head=1)


def _health(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["体检人员 Name", "日期 Date", "机构 Institution", "结论 Result"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (2, 2, 4, 2), head=1, rules="three")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"–  应急演练 Drill：{e('held_on')}，{e('kind')}，地点{drill.place}，"
            f"参加{drill.people}人，有签到和影像。",
            style="plain",
        )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows = [[e("title"), f"金额（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计 Total", e("stated_total")])
        w.table(rows, (5, 2), head=1)


def _operation(audit: Audit, w: Writer) -> None:
    _told(w, 4, 4)
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    w.text(f"–  走查中对照{titles}的相关要求，未发现违法情形。{few.silent('place')}", style="plain")
    tools = "、".join(f"{name}（{model}）{number}台套" for name, model, number in audit.world.equipment)
    w.text(f"–  主要设备 Main equipment：{tools}。", style="plain")


def _assets(audit: Audit, w: Writer) -> None:
    _told(w, 5, 2)
    if audit.special_equipment:
        rows: list[Row] = [
            ["设备 Equipment", "代码 / 登记证 Code / Reg.", "检验 Inspected", "下次 Next", "机构 / 报告"]
        ]
        for unit in audit.special_equipment:
            e = w.entry("special_equipment", unit)
            name = f"{e('name')} {e('model')}¶（{unit.place}）"
            code = f"{e('device_code')}¶{e('registration_no')}"
            report = f"{e('agency')}¶{e('report_no')}"
            rows.append([name, code, e("inspected_on"), e("next_inspection_on"), report])
        w.table(rows, (2.2, 2.8, 1.6, 1.6, 2.6), head=1)
    if audit.calibrations:
        rows = [["器具 Device", "编号 S/N", "证书 Certificate", "检校 Done", "有效期至 Due", "机构 / 结果"]]
        for one in audit.calibrations:
            e = w.entry("calibrations", one)
            name = f"{e('device')}¶{e('model')}"
            result = f"{e('agency')}¶{one.act}{e('result')}"
            number, done, due = e("certificate_no"), e("calibrated_on"), e("valid_until")
            rows.append([name, e("serial"), number, done, due, result])
        w.table(rows, (2, 1.5, 2.2, 1.6, 1.6, 2.6), head=1)


def _supply(audit: Audit, w: Writer) -> None:
    _told(w, 6, 2)
    rows: list[Row] = [["供方 Supplier", "提供 Provides", "评价日期 Evaluated"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (5, 3, 2), head=1, rules="rows")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"–  {e('kind')} Contract：{e.each('parties', '—')}，标的{contract.about}，"
            f"签订 {e('signed_on')}，期限{e('stated_term')}（{e('valid_from')} → {e('valid_to')}）。",
            style="plain",
        )


def _performance(audit: Audit, w: Writer) -> None:
    _told(w, 7)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f" → {e('end')}")
        w.text(
            f"–  内部审核 Internal audit：计划 {e('planned_on')}，实施 {span}，组长{e('leader')}，内审员"
            f"{e.each('auditors')}，开具不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。",
            style="plain",
        )
