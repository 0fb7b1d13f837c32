"""The evidence in 珞杉's report by topic: short paragraphs, one table a topic."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "HACCP体系",
}


def written(audit: Audit, w: Writer) -> None:
    """All topics."""
    w.text("以下只记录有代表性的证据，抽样由审核员独立选定；未列出的过程也已按计划审核。")
    for number, (title, write) in enumerate(TOPICS.items(), 1):
        w.heading(2, f"5.{number}  {title}")
        write(audit, w)


def _line(w: Writer, label: str, value: str) -> None:
    w.text(f"{label}：{value}", style="plain")


def _course(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "lead", 2))
    for one in audit.systems:
        _line(w, f"体系文件界定的范围（{NAMES[one]}）", w.scope("system", one))
    _line(w, "不适用条款", w.fact("exclusions"))
    rows: list[Row] = [["目标", "目标值", "实现值"]]
    rows += [[name, target, reached] for name, target, reached in audit.world.objectives]
    w.table(rows, (3, 2, 2), head=1, rules="rows")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"已确定{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")


def _people(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "able", 2))
    rows: list[Row] = [["持证人", "作业", "证件与类别", "证件编号", "有效期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')}¶{e('category')}"
        term = f"{e('valid_from')}至¶{e('valid_to')}"
        rows.append([e("name"), e.aside("work"), kind, e("number"), term, e("issuer")])
    if audit.personnel_certificates:
        w.table(rows, (1, 1.3, 2.2, 2.9, 1.8, 1.8), head=1, repeat=True, rules="rows")
    else:
        w.text("没有法规要求持证的岗位。")
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        last = f"至{c('valid_to')}" if contract.valid_to else "起，无固定期限"
        _line(w, "劳动合同", f"{c('name')}，{c('signed_on')}签订，期限{c('valid_from')}{last}")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        _line(
            w,
            "健康检查",
            f"{m('name')}，{m('examined_on')}，{m('institution')}，结果{m('result')}",
        )


def _plant(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "plant", 2))
    _line(
        w,
        "主要设备",
        "、".join(f"{name} {model}（{number}台）" for name, model, number in audit.world.equipment),
    )
    if not audit.special_equipment:
        _line(w, "特种设备", "没有")
        return
    rows: list[Row] = [
        ["特种设备", "设备代码¶使用登记证号", "首次检验", "本次检验", "下次检验", "检验机构¶报告编号"]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        what = f"{e('name')} {e('model')}¶{e.aside('place')}"
        codes = f"{e('device_code')}¶{e('registration_no')}"
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        rows.append([what, codes, *days, f"{e('agency')}¶{e('report_no')}"])
    w.table(rows, (1.9, 2.7, 1.6, 1.6, 1.6, 2.2), head=1, repeat=True, rules="rows")


def _measured(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "measure", 2))
    rows: list[Row] = [["仪器", "编号", "证书编号", "检校日期", "有效期至", "检校机构", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        days = [f"{e('calibrated_on')}¶{one.act}", e("valid_until")]
        what = f"{e('device')} {e('model')}"
        rows.append([what, e("serial"), e("certificate_no"), *days, e("agency"), e("result")])
    if audit.calibrations:
        w.table(rows, (1.8, 1.3, 2, 1.8, 1.8, 2.3, 0.8), head=1, repeat=True, rules="rows")
    else:
        w.text("没有需要检定或校准的仪器。")
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        told = []
        for item in table.items:
            i = t.inner("items", item)
            told.append(f"{i('name')}{i('amount')}{table.unit}")
        _line(w, t("title"), f"{'，'.join(told)}；合计{t('stated_total')}{table.unit}")


def _bought(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "buy", 2))
    rows: list[Row] = [["外部供方", "提供的产品或服务", "评价日期", "结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "列入合格名录"])
    w.table(rows, (3.4, 2.4, 1.6, 1.6), head=1, repeat=True, rules="rows")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        _line(
            w,
            c("kind"),
            f"{c.each('parties', '与')}，内容为{contract.about}，{c('signed_on')}签订，"
            f"期限{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}",
        )


def _operated(audit: Audit, w: Writer) -> None:
    _line(w, "主要流程", " — ".join(audit.world.industry["flow"]))
    _line(w, "关键过程", w.fact("key_processes"))
    _line(w, "特殊过程", w.fact("special_processes"))
    _line(w, "外包过程", w.fact("outsourced_processes"))
    for system in audit.systems:
        w.paragraphs(phrases(w, system, 2))
    w.text(f"现场做法与{w.laws('operation')}的有关规定作了对照，没有发现不一致。")


def _emergency(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "alarm", 2))
    rows: list[Row] = [["演练科目", "日期", "地点", "参加人数", "评价"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("kind"), e("held_on"), one.place, str(one.people), "达到预期"])
    if audit.drills:
        w.table(rows, (2, 1.8, 1.8, 1.4, 1.4), head=1, rules="rows")


def _lawful(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "legal", 1))
    laws = w.law_entry("compliance")
    _line(
        w,
        "适用法律法规",
        f"共{laws.silent('place')}{laws('stated_count')}部，{laws.each('titles', '、', '《{}》')}",
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    _line(w, "执行的技术标准", "、".join(cited))
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        _line(
            w,
            "合规性评价",
            f"{e('done_on')}完成，评价人员为{e.each('evaluators')}，评价法律法规{e('stated_count')}部，总体结论为合规",
        )
    if not audit.permits:
        _line(w, "行政许可", "业务活动不需要")
        return
    rows: list[Row] = [["许可证件", "编号", "持有单位", "许可范围", "有效期", "发证机关"]]
    for permit in audit.permits:
        p = w.entry("permits", permit)
        last = p("valid_to") if permit.valid_to else w.tag(f"{p.path}.valid_to", "长期")
        term = f"{p('valid_from')}至¶{last}"
        rows.append([p("kind"), p("number"), p("holder"), p("scope"), term, p("authority")])
    w.table(rows, (1.7, 2.3, 2.1, 1.4, 1.9, 1.8), head=1, repeat=True, rules="rows")


def _checked(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "check", 2))
    rows: list[Row] = [["活动", "计划日期", "实施日期", "负责人", "结果"]]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至¶{e('end')}"
        result = f"内审员{e.each('auditors')}；不符合{e('nonconformities')}项，{e('closed_on')}全部关闭"
        rows.append(["内部审核", e("planned_on"), days, f"组长{e('leader')}", result])
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        result = f"改进措施{m('improvements')}项，要求{m('due_date')}前完成，正在落实"
        rows.append(["管理评审", m("planned_on"), m("held_on"), f"主持人{m('chair')}", result])
    w.table(rows, (1.3, 1.5, 1.5, 1.7, 3.6), head=1, rules="rows")
    w.text("内部审核和管理评审的过程完整，能够发现并推动解决问题，审核组认为可以信赖。")


TOPICS = {
    "领导作用与目标": _course,
    "人员": _people,
    "设备": _plant,
    "监测": _measured,
    "采购": _bought,
    "运行": _operated,
    "应急": _emergency,
    "合规": _lawful,
    "内部审核与管理评审": _checked,
}
