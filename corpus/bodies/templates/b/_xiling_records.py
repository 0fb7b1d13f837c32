"""Parts 6 to 10 of 溪岭's report: what was looked at, in lines and small tables as the auditor likes it."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, Count, PersonnelCertificate, SpecialEquipment
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def planning(audit: Audit, w: Writer) -> None:
    """Part 6."""
    people = audit.world.people
    line(w, f"与总经理{people.manager}、管代{people.representative}座谈,体系策划基本清楚。")
    line(w, f"受访部门负责人:{'、'.join(f'{place}{name}' for place, name in people.heads.items())}")
    _said(audit, w, "planning", 2)
    for count in [
        Count("部门", len(audit.world.departments), list(audit.world.departments), "个"),
        *audit.counts,
    ]:
        e = w.entry("counts", count)
        line(w, f"{e('what')}{e('stated')}{count.unit}:{e.each('listed', '、')}")
    goals = [f"{name}{target},实际{reached}" for name, target, reached in audit.world.objectives]
    line(w, f"目标:{';'.join(goals)}。已分解考核,完成。")
    laws = w.law_entry("compliance")
    line(w, f"识别法律法规{laws('stated_count')}部:{w.laws('compliance', '')}。清单已更新。")
    if audit.standards_cited:
        items = []
        for one in audit.standards_cited:
            s = w.entry("standards_cited", one)
            items.append(f"{s('number')}{s('title')}")
        line(w, f"标准:{';'.join(items)}")


def line(w: Writer, text: str) -> None:
    """A line."""
    w.text(text, style="plain")


def _said(audit: Audit, w: Writer, part: str, most: int) -> None:
    for text in audit.world.remarks[part][:most]:
        line(w, text)


def people(audit: Audit, w: Writer) -> None:
    """Part 7."""
    _said(audit, w, "support", 2)
    held = audit.personnel_certificates
    if held and w.random.random() < 0.5:
        line(w, "持证人员:")
        _held_table(w, held)
    else:
        for at, one in enumerate(held, 1):
            p = w.entry("personnel_certificates", one)
            line(
                w,
                f"抽{at}:{p('name')},{p.aside('work')},{p('kind')}({p('category')}),证号{p('number')},"
                f"{p('valid_from')}-{p('valid_to')}有效,{p('issuer')}",
            )
    signed = []
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        span = f"{c('valid_from')}-{c('valid_to')}" if contract.valid_to else f"{c('valid_from')}起无固定期限"
        signed.append(f"{c('name')}(签订{c('signed_on')},期限{span})")
    if signed:
        line(w, f"劳动合同:{'、'.join(signed)}")
    seen = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        seen.append(f"{m('name')}{m('examined_on')}在{m('institution')}体检,{m('result')}")
    if seen:
        line(w, f"体检:{';'.join(seen)}")


def _held_table(w: Writer, held: list[PersonnelCertificate]) -> None:
    rows: list[Row] = [["姓名", "岗位", "证件", "证号", "有效期至"]]
    for one in held:
        p = w.entry("personnel_certificates", one)
        rows.append([p("name"), p.aside("work"), f"{p('kind')}¶{p('category')}", p("number"), p("valid_to")])
    w.table(rows, (1.1, 1.7, 3, 2.8, 1.4), head=1)


def things(audit: Audit, w: Writer) -> None:
    """Part 8."""
    items = [f"{name}{model} {number}台" for name, model, number in audit.world.equipment]
    if items:
        line(w, f"主要设备:{'、'.join(items)}。有保养计划,抽查保养记录,已实施。")
    if audit.special_equipment:
        _special(w, audit.special_equipment)
    if not audit.calibrations:
        line(w, "计量器具:不涉及。")
        return
    line(w, "计量器具:")
    first = w.random.choice((2, 3))
    _devices(w, audit.calibrations[:first])
    for one in audit.calibrations[first:]:
        c = w.entry("calibrations", one)
        line(
            w,
            f"另查{c('device')},型号{c('model')},编号{c('serial')},{c('agency')}{one.act},证书号{c('certificate_no')},"
            f"有效期至{c('valid_until')},{c('result')}",
        )


def _devices(w: Writer, some: list[Calibration]) -> None:
    rows: list[Row] = [["器具名称", "编号", "证书号", "检/校日期", "有效期", "结果"]]
    for one in some:
        c = w.entry("calibrations", one)
        rows.append(
            [
                f"{c('device')} {c('model')}",
                c("serial"),
                c("certificate_no"),
                c("calibrated_on"),
                c("valid_until"),
                c("result"),
            ]
        )
    w.table(rows, (2.8, 1.4, 2.1, 1.5, 1.5, 0.9), head=1)


def _special(w: Writer, units: list[SpecialEquipment]) -> None:
    line(w, "特种设备:")
    for at, one in enumerate(units, 1):
        s = w.entry("special_equipment", one)
        line(
            w,
            f"{at}){s('name')},{s('model')},设备代码{s('device_code')},使用登记{s('registration_no')},"
            f"{s('agency')}{s('inspected_on')}检验合格,报告{s('report_no')},下次检验{s('next_inspection_on')}",
        )


def operation(audit: Audit, w: Writer) -> None:
    """Part 9."""
    flow = "-".join(audit.world.industry["flow"])
    line(w, f"流程:{flow}")
    _said(audit, w, "operation", 4)
    rows: list[Row] = [["供方", "供货/服务", "评价时间"]]
    for one in audit.suppliers[:4]:
        s = w.entry("suppliers", one)
        rows.append([s("name"), s("provides"), s("evaluated_on")])
    w.table(rows, (4.6, 3.2, 2.2), head=1)
    for one in audit.suppliers[4:]:
        s = w.entry("suppliers", one)
        line(w, f"还有{s('name')}({s('provides')}),{s('evaluated_on')}评价,合格")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        line(
            w,
            f"查{c('kind')}:{c.each('parties', '与')},{c('signed_on')}签,内容{contract.about},"
            f"期限{c('stated_term')}({c('valid_from')}-{c('valid_to')})",
        )
    for drill in audit.drills:
        d = w.entry("drills", drill)
        line(w, f"应急:{d('held_on')}{d('kind')}演练,{drill.place},{drill.people}人参加,有演练记录。")
    few = w.law_entry("operation")
    titles = few.each("titles", "", "《{}》")
    line(w, f"对照{titles}检查现场,未发现违反情况。{few.silent('place')}")
    _figures(audit, w)


def _figures(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        line(w, f"{t('title')}({table.unit}):")
        items = [t.inner("items", item) for item in table.items]
        rows: list[Row] = [
            [*(i("name") for i in items), "合计"],
            [*(i("amount") for i in items), t("stated_total")],
        ]
        w.table(rows, tuple(2.0 for _ in range(len(items) + 1)))


def checked(audit: Audit, w: Writer) -> None:
    """Part 10."""
    for one in audit.internal_audits:
        a = w.entry("internal_audits", one)
        span = a("start") + (a.silent("end") if one.start == one.end else f"-{a('end')}")
        line(
            w,
            f"内审:计划{a('planned_on')},实施{span},组长{a('leader')},内审员{a.each('auditors')},开不符合"
            f"{a('nonconformities')}项,{a('closed_on')}整改完。",
        )
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        line(w, f"合规评价:{c('done_on')},{c.each('evaluators')}参加,评价{c('stated_count')}部,未见违法。")
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        line(
            w,
            f"管评:计划{r('planned_on')},{r('held_on')}召开,{r('chair')}主持,改进{r('improvements')}项,"
            f"{r('due_date')}前完成。",
        )
    _said(audit, w, "evaluation", 2)
    _said(audit, w, "improvement", 2)
