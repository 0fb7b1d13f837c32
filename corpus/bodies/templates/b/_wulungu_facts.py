"""What is told within the clauses, by the key of the clause: paragraphs of the right column."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer

Facts = Callable[[Audit, Writer], list[str]]
SAMPLES = 3


def _laws_of_quality(audit: Audit, w: Writer) -> list[str]:
    """Where no other system asks for it, the laws are identified with the interested parties."""
    if len(audit.systems) > 1:
        return ["相关方要求中成为合规义务的部分见6.1.3。"]
    e = w.law_entry("compliance")
    return [
        f"与产品和服务有关的法律法规由{audit.world.departments[1]}收集，共{e('stated_count')}部{e.silent('place')}，"
        "清单附在本条款之后。"
    ]


def _range(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.systems:
        short = f"{words('systems')[one]['short']}管理体系范围" if len(audit.systems) > 1 else "体系范围"
        told.append(f"{short}：{w.scope('system', one)}。")
    told.append(f"不适用的条款：{w.fact('exclusions')}。")
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}：{e('address')}，活动为{e('activity')}，{e('headcount')}人。")
    return told


def _processes(audit: Audit, w: Writer) -> list[str]:
    flow = "→".join(audit.world.industry["flow"])
    return [
        f"管理体系自{w.fact('system_effective_on')}起按现行手册运行。",
        f"主要流程：{flow}。关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。",
    ]


def _counted(what: str) -> Facts:
    def told(audit: Audit, w: Writer) -> list[str]:
        said = []
        for count in audit.counts:
            if count.what == what:
                e = w.entry("counts", count)
                said.append(
                    f"经评价，{e('what')}共{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。"
                )
        return said

    return told


def _laws(_audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    return [f"现行清单收录法律法规和其他要求{e('stated_count')}部{e.silent('place')}，附在本条款之后。"]


def _objectives(audit: Audit, _w: Writer) -> list[str]:
    told = [f"{name}：目标{goal}，实际{reached}" for name, goal, reached in audit.world.objectives]
    return [f"公司级目标的完成情况——{'；'.join(told)}。"]


def _plant(audit: Audit, w: Writer) -> list[str]:
    names = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    return [f"主要设备设施：{names}。", *(_special(audit, w) if audit.systems == ["QMS"] else [])]


def _special(audit: Audit, w: Writer) -> list[str]:
    if not audit.special_equipment:
        return ["经查看设备台账，经营场所没有列入特种设备目录的设备。"]
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"特种设备{e('name')}（型号{e('model')}），使用登记证编号{e('registration_no')}，设备代码{e('device_code')}，"
            f"安装在{e.aside('place')}，首次检验{e('first_inspected_on')}，最近一次由{e('agency')}于{e('inspected_on')}检验，"
            f"报告编号{e('report_no')}，下次检验日期{e('next_inspection_on')}。"
        )
    return told


def _measured(audit: Audit, w: Writer) -> list[str]:
    if not audit.calibrations:
        return ["业务活动没有需要检定或校准的测量设备。"]
    told = []
    for one in audit.calibrations[:SAMPLES]:
        e = w.entry("calibrations", one)
        told.append(
            f"抽查{e('device')}（{e('model')}，编号{e('serial')}），由{e('agency')}于{e('calibrated_on')}{one.act}，"
            f"证书编号{e('certificate_no')}，结果{e('result')}，有效期至{e('valid_until')}。"
        )
    return [*told, "全部抽样结果列在本条款之后。"]


def _able(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        review = f"，复审日期{w.date(one.review_by)}前" if one.review_by else ""
        told.append(
            f"{e('name')}，{e.aside('work')}岗位，持{e('kind')}（{e('category')}），证号{e('number')}，{e('issuer')}发证，"
            f"有效期{e('valid_from')}至{e('valid_to')}{review}。"
        )
    for signed in audit.employment_contracts:
        e = w.entry("employment_contracts", signed)
        until = f"至{e('valid_to')}" if signed.valid_to else "起，无固定期限"
        told.append(f"劳动合同抽查：{e('name')}，{e('signed_on')}签订，合同期{e('valid_from')}{until}。")
    return told


def _orders(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    return [f"执行的产品、服务和相关技术标准：{'、'.join(told)}。"] if told else []


def _safe(audit: Audit, w: Writer) -> list[str]:
    return [f"对照{w.laws('operation')}的要求查看现场和记录，作业活动受控。", *_special(audit, w)]


def _ready(audit: Audit, w: Writer) -> list[str]:
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(
            f"{e('held_on')}在{drill.place}组织了{e('kind')}应急演练，{drill.people}人参加，有方案、签到和评价记录。"
        )
    return told


def _excluded(audit: Audit, w: Writer) -> list[str]:
    return [] if audit.exclusions == "无" else [f"手册声明的不适用条款为：{w.fact('exclusions')}。"]


def _bought(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}，提供{e('provides')}，评价日期{e('evaluated_on')}")
    said = [f"抽查供方评价记录：{'；'.join(told)}。"]
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        said.append(
            f"{c('kind')}：{c.each('parties', '与')}就{contract.about}签订，签订日期{c('signed_on')}，"
            f"有效期{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}。"
        )
    return [*said, f"外包过程：{w.fact('outsourced_processes')}，按外包控制要求评价和监督。"]


def _doing(audit: Audit, w: Writer) -> list[str]:
    if audit.special_processes == "无":
        told = f"关键过程为{w.fact('key_processes')}，由经过授权的人员实施。"
    else:
        told = (
            f"需要确认的过程为{w.fact('special_processes')}，关键过程为{w.fact('key_processes')}，"
            "人员、设备和参数按规定控制。"
        )
    more = [f"作业活动遵守{w.laws('operation')}的规定。"] if audit.systems == ["QMS"] else []
    return [told, *more]


def _watched(audit: Audit, w: Writer) -> list[str]:
    told = []
    if "OHSMS" in audit.systems:
        for one in audit.medical_exams:
            e = w.entry("medical_exams", one)
            told.append(
                f"健康检查：{e('name')}，{e('examined_on')}在{e('institution')}体检，结论为{e('result')}。"
            )
    return told


def _complied(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"最近一次合规性评价于{e('done_on')}进行，评价人员为{e.each('evaluators', '、')}，"
            f"评价法律法规和其他要求{e('stated_count')}部，结论为均已遵守。"
        )
    return told


def _inner(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told.append(
            f"内审计划于{e('planned_on')}批准，{e('start')}至{e('end')}实施，内审组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}；开具不符合{e('nonconformities')}项，"
            f"{e('closed_on')}前全部验证关闭。"
        )
    return told


def _reviewed(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"管理评审计划{e('planned_on')}发出，{e('held_on')}召开评审会，由{e('chair')}主持，提出改进措施"
            f"{e('improvements')}项，要求{e('due_date')}前完成。"
        )
    return told


FACTS: dict[str, Facts] = {
    "c42": _laws_of_quality,
    "c43": _range,
    "c44": lambda audit, w: [*_processes(audit, w), *_counted("主要过程")(audit, w)],
    "c612E": _counted("重要环境因素"),
    "c612S": _counted("不可接受风险"),
    "c613": _laws,
    "c62": _objectives,
    "c713": _plant,
    "c715": _measured,
    "c72": _able,
    "c81Q": _orders,
    "c812": _safe,
    "c82": _ready,
    "c83": _excluded,
    "c84": _bought,
    "c851": _doing,
    "c911": _watched,
    "c912": _complied,
    "c92": _inner,
    "c93": _reviewed,
}
