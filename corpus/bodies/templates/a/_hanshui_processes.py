"""How 汉溱凯尔盾's auditors tell of the processes: a heading, what was talked over, evidence line by line."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._hanshui_form import pair
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

Told = Callable[[Audit, Writer], list[str]]


def evaluation(audit: Audit, w: Writer) -> None:
    """All processes."""
    parts: tuple[tuple[str, Told, bool], ...] = (
        ("组织环境、范围与领导作用 Context, Scope and Leadership", _context, True),
        ("风险、目标与变更策划 Risks, Objectives and Planning", _plans, True),
        ("合规义务 Compliance Obligations", _duties, True),
        ("人员能力与意识 Competence and Awareness", _people, True),
        ("基础设施与设备 Infrastructure and Equipment", _plant, True),
        ("监视和测量资源 Monitoring and Measuring Resources", _measures, True),
        ("文件化信息 Documented Information", _papers, True),
        ("销售与客户沟通 Sales and Customer Communication", _sales, "QMS" in audit.systems),
        ("采购与外包 Purchasing and Outsourcing", _supply, True),
        ("生产和服务提供 Production and Service Provision", _doing, True),
        ("设计和开发 Design and Development", _design, _designs(audit)),
        ("环境与安全运行控制 EHS Operational Control", _field, _outside(audit)),
        ("信息安全控制 Information Security Controls", _secrets, "ISMS" in audit.systems),
        ("应急准备 Emergency Preparedness", _alarm, True),
        ("绩效监视与分析 Performance Monitoring", _watch, True),
        ("内部审核 Internal Audit", _internal, True),
        ("管理评审 Management Review", _review, True),
        ("改进 Improvement", _improve, True),
    )
    number = 0
    for title, told, shown in parts:
        if not shown:
            continue
        number += 1
        w.heading(2, f"6.{number}  {title}")
        w.paragraphs(told(audit, w))


def _designs(audit: Audit) -> bool:
    return "QMS" in audit.systems and "8.3" not in audit.exclusions


def _outside(audit: Audit) -> bool:
    return bool({"EMS", "OHSMS"} & {*audit.systems})


def _one(w: Writer, topic: str, count: int = 1) -> str:
    return "".join(phrases(w, topic, count))


def _context(audit: Audit, w: Writer) -> list[str]:
    return [
        _one(w, "context", 2),
        _one(w, "lead", 2),
        "客户文件化的体系范围 Scope defined by the client：",
        *pair(w, "system", audit).split("¶"),
    ]


def _plans(audit: Audit, w: Writer) -> list[str]:
    told = "；".join(f"{name} {target} / {reached}" for name, target, reached in audit.world.objectives)
    lines = [_one(w, "risk"), f"KPI（目标/实际 Target/Actual）：{told}。{_one(w, 'goals')}"]
    for one in audit.counts:
        e = w.entry("counts", one)
        lines.append(f"客户共确定{e('what')}{e('stated')}{one.unit}，分别是{e.each('listed')}。")
    return lines


def _duties(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    lines = [
        f"客户建立了法规登记册（Legal register），目前登记{e('stated_count')}部，包括："
        f"{w.laws('compliance')}。{_one(w, 'laws')}"
    ]
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        lines.append(
            f"证据 Evidence：合规性评价报告，{c('done_on')}完成，评价人员{c.each('evaluators')}，逐项评价了"
            f"{c('stated_count')}部法规，结论为总体遵守情况良好。"
        )
    for permit in audit.permits:
        p = w.entry("permits", permit)
        last = p("valid_to") if permit.valid_to else w.tag(f"{p.path}.valid_to", "长期")
        lines.append(
            f"证据 Evidence：{p('kind')}（No. {p('number')}），持有人{p('holder')}，范围为{p('scope')}，由"
            f"{p('authority')}颁发，有效期{p('valid_from')} – {last}。"
        )
    if not audit.permits:
        lines.append("客户的业务不属于需要取得行政许可的范围。")
    return lines


def _people(audit: Audit, w: Writer) -> list[str]:
    lines = [_one(w, "people", 2)]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = f" – {e('valid_to')}" if one.valid_to else "起，无固定期限"
        lines.append(
            f"证据 Evidence：{e('name')}的劳动合同，{e('signed_on')}签署，合同期{e('valid_from')}{until}。"
        )
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        lines.append(
            f"证据 Evidence：{m('name')}的体检报告，{m('institution')}，{m('examined_on')}，结论："
            f"{m('result')}。"
        )
    return lines


def _plant(audit: Audit, w: Writer) -> list[str]:
    owned = "、".join(f"{name} {model} × {number}" for name, model, number in audit.world.equipment)
    lines = [f"主要设备 Key equipment：{owned}。场地面积约{audit.world.area} m²。{_one(w, 'plant', 2)}"]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        lines.append(
            f"证据 Evidence：{e.aside('place')}的{e('name')}，登记证{e('registration_no')}，上次检验"
            f"{e('inspected_on')}，下次检验{e('next_inspection_on')}。"
        )
    return lines


def _measures(audit: Audit, w: Writer) -> list[str]:
    if not audit.calibrations:
        return ["客户的过程以软件和检查表监视，没有使用需要校准的测量设备。"]
    lines = [_one(w, "measure")]
    first = audit.calibrations[0]
    e = w.entry("calibrations", first)
    lines.append(
        f"证据 Evidence：{e.aside('place')}在用的{e('device')}，S/N {e('serial')}，{first.act}证书"
        f"{e('certificate_no')}，{first.act}日期{e('calibrated_on')}，到期{e('valid_until')}，"
        f"使用单位{e('user_unit')}，结果{e('result')}。"
    )
    return lines


def _papers(_audit: Audit, w: Writer) -> list[str]:
    return [_one(w, "papers", 2)]


def _sales(_audit: Audit, w: Writer) -> list[str]:
    return [_one(w, "sales", 2)]


def _supply(audit: Audit, w: Writer) -> list[str]:
    lines = [f"外包过程 Outsourced processes：{w.fact('outsourced_processes')}。", _one(w, "supply", 2)]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        lines.append(
            f"证据 Evidence：{e.each('parties', '与')}之间的{e('kind')}（{one.about}），{e('signed_on')}"
            "签订，"
            f"期限{e('stated_term')}，{e('valid_from')} – {e('valid_to')}。"
        )
    return lines


def _doing(audit: Audit, w: Writer) -> list[str]:
    flow = " > ".join(audit.world.industry["flow"])
    lines = [
        f"过程流程 Process flow：{flow}。",
        f"关键过程 Key processes：{w.fact('key_processes')}。",
        f"特殊过程 Special processes：{w.fact('special_processes')}。",
        _one(w, "doing", 3),
    ]
    if audit.special_processes != "无":
        lines.append(_one(w, "special"))
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')} {e('title')}")
    if cited:
        lines.append(f"执行的技术标准 Technical standards：{'；'.join(cited)}。")
    lines.append(f"现场与负责人交流了{w.laws('operation')}的执行情况，抽样中未见违反。")
    if "QMS" in audit.systems:
        lines.append(_one(w, "release", 2))
    return lines


def _design(_audit: Audit, w: Writer) -> list[str]:
    return [_one(w, "design", 2)]


def _field(audit: Audit, w: Writer) -> list[str]:
    lines = []
    if "EMS" in audit.systems:
        lines.append(_one(w, "environment", 2))
    if "OHSMS" in audit.systems:
        lines.append(_one(w, "health", 2))
    return lines


def _secrets(_audit: Audit, w: Writer) -> list[str]:
    return [_one(w, "secrets", 3)]


def _alarm(audit: Audit, w: Writer) -> list[str]:
    lines = [_one(w, "alarm")]
    for one in audit.drills:
        e = w.entry("drills", one)
        lines.append(
            f"证据 Evidence：{e('kind')}演练，{e('held_on')}，地点{one.place}，参加{one.people}人，"
            "有演练记录和照片。"
        )
    return lines


def _watch(audit: Audit, w: Writer) -> list[str]:
    lines = [_one(w, "watch", 2)]
    for one in audit.tables_with_totals:
        t = w.entry("tables_with_totals", one)
        items = [t.inner("items", item) for item in one.items]
        told = " + ".join(f"{i('name')} {i('amount')}" for i in items)
        lines.append(f"证据 Evidence：{t('title')}（{one.unit}）：{told}，合计 Total {t('stated_total')}。")
    return lines


def _internal(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')} – {e('end')}"
        lines.append(
            f"最近一次内部审核于{span}开展，计划在{e('planned_on')}批准；组长{e('leader')}，审核员"
            f"{e.each('auditors')}；发现不符合{e('nonconformities')}项，全部在{e('closed_on')}"
            "之前验证并关闭。"
        )
    return [*lines, _one(w, "internal")]


def _review(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        state = f"已于{e('closed_on')}完成" if one.closed_on else "正在实施"
        lines.append(
            f"最近一次管理评审于{e('held_on')}召开（计划日期{e('planned_on')}），由{e('chair')}主持，"
            "输出改进措施"
            f"{e('improvements')}项，完成期限{e('due_date')}，{state}。"
        )
    return [*lines, _one(w, "review")]


def _improve(_audit: Audit, w: Writer) -> list[str]:
    return [_one(w, "improve", 2)]
