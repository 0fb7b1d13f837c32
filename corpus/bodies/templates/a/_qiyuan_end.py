"""The chapters of 芪苑's report about the process records: scope, follow-up, findings, conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._qiyuan_evidence import Evidence
from corpus.bodies.templates.a._qiyuan_form import GRADES, ROLES, chapter, label
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ENGLISH = {
    "管理体系文件的符合性": "Conformity of documentation",
    "方针和目标的适宜性": "Suitability of policy and objectives",
    "资源和人员能力": "Resources and competence",
    "运行控制的有效性": "Effectiveness of operational control",
    "内部审核和管理评审的有效性": "Internal audit and management review",
    "合规义务的履行": "Fulfilment of legal obligations",
    "持续改进的能力": "Capability for continual improvement",
}
GRANT = {
    "recommend": "推荐认证注册 Certification recommended",
    "recommend_after_correction": "不符合项整改验证合格后推荐认证注册 Recommended after verified correction",
    "not_recommend": "不推荐认证注册 Not recommended",
}
KEEP = {
    "maintain": "推荐保持认证 Maintain certification",
    "suspend": "建议暂停认证 Suspend",
    "withdraw": "建议撤销认证 Withdraw",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
RESULTS = ("符合", "基本符合", "不符合")


def scopes(audit: Audit, w: Writer) -> None:
    """The scope that was audited and the one for the certificate."""
    chapter(w, 4, "审核和认证范围", "Scope of audit and certification")
    rows: list[Row] = [
        [
            label("体系", "Scheme"),
            label("审核范围", "Scope of audit"),
            label("推荐的证书范围", "Scope proposed for the certificate"),
        ]
    ]
    for one in audit.systems:
        rows.append([one, w.scope("audit", one), w.scope("certificate", one)])
    w.table(rows, (1.2, 4.6, 4.6), head=1)
    w.text("审核范围与审核计划一致，没有变更 The scope did not deviate from the audit plan.", style="plain")


def earlier(audit: Audit, w: Writer) -> None:
    """Stage 1, or what became of the audit before."""
    chapter(w, 5, "前期审核活动的跟进", "Follow-up of earlier audit activities")
    if audit.stage1:
        one = audit.stage1
        last = w.silent("stage1.end") if one.end == one.start else f"{w.fact('stage1.end')} "
        rows: list[Row] = [
            [
                label("第一阶段", "Stage 1"),
                f"{w.fact('stage1.start')} {w.fact('stage1.start_time')} — {last}{w.fact('stage1.end_time')}",
                label("方式", "Method"),
                w.fact("stage1.mode", MODES[one.mode]),
            ],
            [
                label("结论", "Outcome"),
                "体系文件充分，危害分析覆盖全部品项；提出的关注点为关键限值的验证和过敏原清单，均已在本阶段复核，"
                "可以按计划进行第二阶段 Concerns raised were reviewed at this stage.",
                "‹",
                "‹",
            ],
        ]
        w.table(rows, (1.8, 4.2, 1.6, 2.8))
    for held in audit.certificates:
        e = w.entry("certificates", held)
        name = e("system", words("systems")[held.system]["name"])
        w.text(
            f"在用证书 Current certificate：{name}，证书号{e('number')}，颁发日期{e('issued_on')}，"
            f"有效期至{e('valid_to')}；标志和证书的使用符合规定。",
            style="plain",
        )
    if audit.previous_nonconformities:
        _previous(audit, w)


def _previous(audit: Audit, w: Writer) -> None:
    heads = [label("序号", "No."), label("上次审核的不符合", "Previous nonconformity")]
    rows: list[Row] = [[*heads, label("关闭日期", "Closed on"), label("本次验证", "Verified")]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "整改证据已核实 Yes"])
    w.table(rows, (0.8, 5.8, 1.8, 2), head=1)


def control_points(audit: Audit, w: Writer, evidence: Evidence) -> None:
    """What was seen at the control points."""
    chapter(w, 7, "关键控制点现场验证", "On-site verification of CCPs")
    heads = (
        ("编号", "No."),
        ("步骤", "Step"),
        ("显著危害", "Hazard"),
        ("关键限值", "Critical limit"),
        ("监控频次", "Frequency"),
        ("现场所见", "Observation"),
    )
    rows: list[Row] = [[label(*one) for one in heads]]
    for at, step in enumerate(audit.key_processes.split("、"), 1):
        told = next(told for part, told in evidence.at("ccp").items() if part in step)
        rows.append([f"CCP{at}", step, *told])
    w.table(rows, (0.9, 1.2, 1.6, 2.4, 1.4, 3.4), head=1, repeat=True)
    w.text(
        "限值和监控方法与危害控制计划一致 Limits and methods agree with the hazard control plan.",
        style="plain",
    )


def findings(audit: Audit, w: Writer, evidence: Evidence) -> None:
    """Nonconformities, strong points, opportunities."""
    chapter(w, 8, "审核发现", "Audit findings")
    rows: list[Row] = [
        [
            label("严重不符合", "Major"),
            f"{w.fact('nonconformities.major')} 项",
            label("轻微不符合", "Minor"),
            f"{w.fact('nonconformities.minor')} 项",
            label("整改期限", "Due date"),
            w.fact("nonconformities.due_date"),
        ]
    ]
    w.table(rows, (1.8, 1.4, 1.8, 1.4, 1.7, 2.3))
    heads = (
        ("编号", "No."),
        ("部门", "Dept."),
        ("标准", "Standard"),
        ("条款", "Clause"),
        ("性质", "Grade"),
        ("事实陈述", "Statement of fact"),
    )
    rows = [[label(*one) for one in heads]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        rows.append([e("number"), e("department"), e("standard"), e("clause"), grade, e("description")])
    w.table(rows, (0.8, 1.2, 2, 1.1, 1.3, 4.4), head=1, repeat=True)
    w.text("整改证据以书面方式提交组长验证 Evidence of correction to be verified by the lead auditor.")
    for title, name, number in (
        ("良好表现 Strengths", "strong", 3),
        ("改进机会 Opportunities for improvement", "ofi", 2),
    ):
        w.text(f"{title}：", style="plain")
        w.text(*(f"— {text}" for text in evidence.some(name, number)), style="plain")
    w.text(f"下次审核关注 Focus of the next audit：{'；'.join(evidence.some('focus', 3))}。", style="plain")
    w.text(f"审核的局限 Limitations：{evidence.some('limits', 1)[0]}", style="plain")


def verdict(audit: Audit, w: Writer) -> None:
    """Ratings and recommendation."""
    chapter(w, 9, "审核结论", "Audit conclusion")
    rows: list[Row] = [[label("评价内容", "Criterion"), label("评价", "Rating")]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        options = [f"{{+}}{e('value')}" if value == one.value else f"{{-}}{value}" for value in RESULTS]
        rows.append([f"{e('criterion')}¶{ENGLISH[one.criterion]}", "　".join(options)])
    w.table(rows, (5.4, 5), head=1)
    kept = audit.audit_type in {"surveillance", "special"}
    name = w.fact("organization.name")
    w.text(
        f"审核组认为，{name}的体系总体符合审核准则，危害得到识别和控制，"
        f"{w.fact('nonconformities.minor')}项轻微不符合不影响食品安全保证能力，审核目的已经达到。"
    )
    chosen = audit.conclusion.recommendation or ""
    rows = [
        [
            label("推荐意见", "Recommendation"),
            w.choice("conclusion.recommendation", KEEP if kept else GRANT, chosen, "¶"),
        ],
        [label("下次审核不迟于", "Next audit by"), w.fact("next_audit_by")],
    ]
    w.table(rows, (3, 7.4))
    w.text(
        "本结论须经本机构独立评定后方可生效 This recommendation is subject to an independent certification "
        "decision.",
        style="plain",
    )


def signed(audit: Audit, w: Writer) -> None:
    """The declaration of impartiality and who signs."""
    chapter(w, 10, "公正性声明和签署", "Impartiality and signatures")
    names = "、".join(w.person(one)("name") for one in audit.team)
    w.text(
        f"审核组成员{names}声明：与受审核方没有经济、任职和亲属关系，两年内未向其提供咨询或者内审服务；对配方、"
        "工艺和客户资料保密；不收受任何礼金和宴请。 The team declares its impartiality and confidentiality."
    )
    rows: list[Row] = [[label("职责", "Role"), label("签名", "Signature"), label("日期", "Date")]]
    for member in audit.team:
        name = w.each("conclusion.signatories", [member.name])
        rows.append([w.person(member)("role", ROLES[member.role]), name, w.fact("report_date")])
    w.table(rows, (3.4, 3.6, 3.4), head=1)


def annexes(audit: Audit, w: Writer) -> None:
    """The registers: instruments and special equipment, on wide pages."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "附录A　监视和测量设备　Annex A　Measuring equipment")
    heads = (
        ("器具", "Device"),
        ("型号规格", "Model"),
        ("编号", "Serial No."),
        ("使用单位", "User"),
        ("证书号", "Certificate"),
        ("机构", "Laboratory"),
        ("检校日期", "Calibrated"),
        ("有效期至", "Valid until"),
        ("结果", "Result"),
    )
    rows: list[Row] = [[label(*one) for one in heads]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        fields = "device model serial user_unit certificate_no agency calibrated_on valid_until result"
        rows.append([e(field) for field in fields.split()])
    w.table(rows, (1.6, 1.4, 1.4, 2.2, 1.7, 2.2, 1.5, 1.5, 0.9), head=1, repeat=True)
    w.heading(1, "附录B　特种设备　Annex B　Special equipment")
    heads = (
        ("设备", "Unit"),
        ("型号", "Model"),
        ("设备代码", "Device code"),
        ("使用登记证号", "Registration"),
        ("首次检验", "First insp."),
        ("本次检验", "Last insp."),
        ("下次检验", "Next insp."),
        ("检验机构", "Inspection body"),
        ("报告号", "Report No."),
    )
    rows = [[label(*one) for one in heads]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        fields = (
            "name model device_code registration_no first_inspected_on inspected_on next_inspection_on "
            "agency report_no"
        )
        rows.append([e(field) for field in fields.split()])
    w.table(rows, (1.4, 1.4, 2.2, 2, 1.4, 1.4, 1.4, 2, 1.5), head=1, repeat=True)
