"""What 恬沐's form tells in the cells of a process; what is long stands in an attached list."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.writer import Writer

Told = Callable[[Writer], str]


def _scope(w: Writer) -> str:
    told = "；".join(w.scope("system", one) for one in w.audit.systems)
    return f"管理手册规定的体系范围为：{told}。不适用的要求：{w.fact('exclusions')}。"


def _objectives(w: Writer) -> str:
    told = "；".join(
        f"{name}目标{target}，实际{reached}" for name, target, reached in w.audit.world.objectives
    )
    return f"目标统计：{told}，全部达到。"


def _internal(w: Writer) -> str:
    lines = []
    for one in w.audit.internal_audits:
        e = w.entry("internal_audits", one)
        end = f"到{e('end')}" if one.end != one.start else e.silent("end")
        lines.append(
            f"{e('start')}{end}进行了内部审核（方案及计划于{e('planned_on')}批准），内审组长{e('leader')}，内审员"
            f"{e.each('auditors')}，发现不符合{e('nonconformities')}项，截至{e('closed_on')}全部关闭。"
        )
    return "¶".join(lines)


def _reviews(w: Writer) -> str:
    lines = []
    for one in w.audit.management_reviews:
        e = w.entry("management_reviews", one)
        after = f"，{e('closed_on')}已全部完成" if one.closed_on else "，正在落实"
        lines.append(
            f"{e('chair')}于{e('held_on')}主持管理评审会议，通知于{e('planned_on')}发出，各过程负责人作了报告；决定"
            f"改进事项{e('improvements')}项，限{e('due_date')}前完成{after}。"
        )
    return "¶".join([*lines, "评审的输入齐全，输出包括改进机会、变更需求和资源需求。"])


def _design(w: Writer) -> str:
    if w.audit.exclusions != "无" or "QMS" not in w.audit.systems:
        return "产品和服务按顾客要求和既有规范提供，公司不承担设计和开发。"
    return "抽查项目的设计和开发资料，任务书、评审、验证、确认和输出文件齐全，签批完整。"


def _suppliers(w: Writer) -> str:
    number = len(w.audit.suppliers)
    return f"抽查{number}家供方的评价资料，均在合格供方名单之内，明细见附表4。"


def _contracts(w: Writer) -> str:
    lines = []
    for one in w.audit.contracts:
        e = w.entry("contracts", one)
        lines.append(
            f"{e('kind')}：{e.each('parties', '、')}，内容{one.about}，签订日{e('signed_on')}，"
            f"合同期{e('stated_term')}（{e('valid_from')}-{e('valid_to')}）。"
        )
    return "¶".join(lines)


def _flow(w: Writer) -> str:
    flow = "→".join(w.audit.world.industry["flow"])
    return (
        f"过程流程：{flow}。¶关键过程：{w.fact('key_processes')}；需确认的特殊过程："
        f"{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}。"
    )


def _standards(w: Writer) -> str:
    told = []
    for one in w.audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"《{e('title')}》（{e('number')}）")
    return f"执行的产品和技术标准：{'、'.join(told)}，均为现行版本。"


def _counts(w: Writer) -> str:
    lines = []
    for one in w.audit.counts:
        c = w.entry("counts", one)
        lines.append(f"{c('what')}{c('stated')}{one.unit}：{c.each('listed', '；')}。")
    return "¶".join(lines)


def _people(w: Writer) -> str:
    lines = []
    for one in w.audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = f"-{e('valid_to')}" if one.valid_to else "起的无固定期限合同"
        lines.append(f"员工{e('name')}：劳动合同{e('signed_on')}签，{e('valid_from')}{term}。")
    for exam in w.audit.medical_exams:
        e = w.entry("medical_exams", exam)
        lines.append(f"员工{e('name')}：{e('examined_on')}体检，{e('institution')}，{e('result')}。")
    held = "持证上岗人员见附表2。" if w.audit.personnel_certificates else "没有须持证的特种作业岗位。"
    return "¶".join([*lines, held])


def _equipment(w: Writer) -> str:
    told = "、".join(f"{name}（{model}）{number}台" for name, model, number in w.audit.world.equipment)
    return f"主要设备设施：{told}；场地{w.audit.world.area}平方米，{w.audit.world.shifts}班作业。"


def _special(w: Writer) -> str:
    if not w.audit.special_equipment:
        return "没有使用特种设备。"
    lines = []
    for one in w.audit.special_equipment:
        e = w.entry("special_equipment", one)
        lines.append(
            f"特种设备{e('name')} {e('model')}：代码{e('device_code')}，登记证号{e('registration_no')}，首检"
            f"{e('first_inspected_on')}；检验报告{e('report_no')}，{e('inspected_on')}检验，下次检验"
            f"{e('next_inspection_on')}，{e('agency')}。"
        )
    return "¶".join(lines)


def _calibrations(w: Writer) -> str:
    one = w.audit.calibrations[0]
    e = w.entry("calibrations", one)
    return (
        f"抽查的器具见附表1。¶在{one.place}核对{e('device')}（{e('serial')}），标签注明{e('calibrated_on')}"
        f"{one.act}、{e('valid_until')}到期，与证书相符。"
    )


def _laws(w: Writer) -> str:
    lines = []
    for one in w.audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(
            f"合规性评价：{e('done_on')}，评价人{e.each('evaluators')}，共评价法律法规{e('stated_count')}项，没有"
            "违规情况。"
        )
    few = f"抽查{w.laws('operation')}的执行情况，与规定相符。"
    return "¶".join(["法律法规清单见附表3。", few, *lines])


def _permits(w: Writer) -> str:
    lines = []
    for one in w.audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"{e('kind')}，证号{e('number')}，{e('holder')}持有，许可事项{e('scope')}，{e('authority')}发，"
            f"期限{e('valid_from')}-{until}。"
        )
    return "¶".join(lines or ["公司的活动无须专项行政许可。"])


def _drills(w: Writer) -> str:
    lines = []
    for one in w.audit.drills:
        e = w.entry("drills", one)
        lines.append(f"{e('held_on')}：{e('kind')}演练，地点{one.place}，{one.people}人参加，有总结和照片。")
    return "¶".join(lines)


SEEN: dict[str, Told] = {
    "scope": _scope,
    "objectives": _objectives,
    "internal": _internal,
    "reviews": _reviews,
    "design": _design,
    "suppliers": _suppliers,
    "contracts": _contracts,
    "flow": _flow,
    "standards": _standards,
    "counts": _counts,
    "people": _people,
    "equipment": _equipment,
    "special": _special,
    "calibrations": _calibrations,
    "laws": _laws,
    "permits": _permits,
    "drills": _drills,
}
"""What is told of a process, by the names in the stock."""


def lists(w: Writer) -> None:
    """The attached lists."""
    _list_of_devices(w)
    _list_of_holders(w)
    _list_of_laws(w)
    _list_of_suppliers(w)
    if w.audit.tables_with_totals:
        _list_of_totals(w)


def _list_of_devices(w: Writer) -> None:
    w.heading(2, "附表1  监视和测量设备抽查表")
    heads = "No. 名称 型号 管理编号 检校日期 有效期 证书编号 检校机构 结论"
    rows: list[list[str]] = [heads.split()]
    for at, one in enumerate(w.audit.calibrations, 1):
        e = w.entry("calibrations", one)
        fields = ("device", "model", "serial", "calibrated_on", "valid_until", "certificate_no", "agency")
        rows.append([str(at), *(e(name) for name in fields), e("result")])
    w.table(rows, (0.8, 2.2, 1.9, 1.7, 1.9, 1.9, 2.1, 3.6, 1), head=1, repeat=True)


def _list_of_holders(w: Writer) -> None:
    w.heading(2, "附表2  持证人员抽查表")
    if not w.audit.personnel_certificates:
        w.text("不涉及。", style="plain")
        return
    rows: list[list[str]] = [
        ["姓名", "证件种类", "项目/类别", "证号", "发证单位", "发证日", "有效期", "从事的工作"]
    ]
    for one in w.audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        first = [e("name"), e("kind"), e("category"), e("number"), e("issuer"), e("issued_on")]
        rows.append([*first, f"{e('valid_from')}-{e('valid_to')}", e.aside("work")])
    w.table(rows, (1.2, 2.4, 2, 2.8, 2.2, 1.6, 3.2, 1.7), head=1, repeat=True)


def _list_of_laws(w: Writer) -> None:
    w.heading(2, "附表3  适用法律法规清单")
    e = w.law_entry("compliance")
    rows: list[list[str]] = [["No.", "法律法规名称", "适用性"]]
    for at, title in enumerate(w.audit.laws("compliance").titles, 1):
        rows.append([str(at), e.one("titles", title), "适用"])
    w.table(rows, (1, 10, 2), head=1, repeat=True)
    w.text(f"合计{e('stated_count')}项{e.silent('place')}", style="plain")


def _list_of_suppliers(w: Writer) -> None:
    w.heading(2, "附表4  合格供方抽查表")
    rows: list[list[str]] = [["提供的产品/服务", "供方名称", "评价日期", "评价结论"]]
    for one in w.audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("provides"), e("name"), e("evaluated_on"), "合格"])
    w.table(rows, (4, 5, 2.4, 1.8), head=1, repeat=True)


def _list_of_totals(w: Writer) -> None:
    w.heading(2, "附表5  统计数据")
    for table in w.audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="plain")
        items = [e.inner("items", item) for item in table.items]
        head = ["名称", *(one("name") for one in items), "合计"]
        w.table([head, ["数值", *(one("amount") for one in items), e("stated_total")]], (1.2,) * len(head))
