"""The end of 碚川's report: evaluation, findings, conclusion, signature page, laws."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._beichuan_form import NAMES, Sheet
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

VALUES = ("符合", "基本符合", "不符合")


def checking(sheet: Sheet) -> None:
    """Compliance, internal audit, management review, improvement."""
    audit, w = sheet.audit, sheet.w
    w.heading(2, "（一）合规性评价")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"{e.each('evaluators')}于{e('done_on')}对适用的法律法规{e('stated_count')}部进行了评价，"
            "未发现不履行的情况，清单见本报告附件。"
        )
    w.heading(2, "（二）内部审核")
    for audited in audit.internal_audits:
        e = w.entry("internal_audits", audited)
        same = audited.start == audited.end
        days = e("start") + (e.silent("end") if same else f"至{e('end')}")
        w.text(
            f"内部审核的计划日期为{e('planned_on')}，实施日期为{days}，审核组长{e('leader')}，"
            f"内审员{e.each('auditors')}。发现不符合{e('nonconformities')}项，已于{e('closed_on')}关闭。"
        )
    w.heading(2, "（三）管理评审")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        w.text(
            f"管理评审计划于{e('planned_on')}批准，会议于{e('held_on')}召开，主持人{e('chair')}。"
            f"评审决定改进{e('improvements')}项，完成期限{e('due_date')}，正按计划推进。"
        )
    w.heading(2, "（四）改进")
    sheet.told("improve", 2)
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(
            f"上次审核的不符合“{e('description')}”已于{e('closed_on')}关闭，"
            "本次到责任部门查证，措施持续有效。"
        )


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities, each in a paragraph."""
    found = audit.nonconformities
    w.text(
        f"审核组共开出严重不符合{w.fact('nonconformities.major')}项、"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"不符合{e('number')}（{grade}）：责任部门{e('department')}，"
            f"不满足{e('standard')}第{e('clause')}条的要求。事实：{e('description')}"
        )
    if found.due_date:
        w.text(f"纠正和纠正措施的完成期限为{w.fact('nonconformities.due_date')}，证据报审核组长验证。")


def conclusion(sheet: Sheet) -> None:
    """Ratings, recommendation, scopes, next audit."""
    audit, w = sheet.audit, sheet.w
    w.heading(2, "（一）审核实施情况")
    w.text(
        f"{w.fact('certification_body.name')}指派的审核组在{w.person(audit.leader)('name')}组织下，"
        f"于{w.fact('audit.start')}至{w.fact('audit.end')}完成了对{w.fact('organization.name')}的审核。"
        f"审核抽样覆盖体系内人员{w.fact('headcount')}人所在的各部门，没有发生影响审核的情况，"
        "审核目的已经实现。"
    )
    w.heading(2, "（二）评价")
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        boxes = w.choice(f"{e.path}.value", {one: one for one in VALUES}, rating.value)
        w.text(f"{at}. {e('criterion')}：{boxes}")
    w.heading(2, "（三）推荐意见")
    labels = {
        "recommend": "同意推荐认证",
        "recommend_after_correction": "整改验证后推荐认证",
        "not_recommend": "不同意推荐",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "保持认证", "suspend": "暂停认证", "withdraw": "撤销认证"}
    elif audit.audit_type == "recertification":
        labels = {name: text.replace("认证", "换证") for name, text in labels.items()}
    w.text(w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or ""))
    for one in audit.systems:
        w.text(f"{NAMES[one]}认证证书的范围：{w.scope('certificate', one)}。")
    w.text(f"下次审核的截止日期：{w.fact('next_audit_by')}。")


def signature_page(audit: Audit, w: Writer) -> None:
    """The page with the signatures."""
    w.text("签署页", style="title")
    w.text("审核组成员声明：本报告如实反映审核所见，与受审核方没有利害关系。", style="plain")
    rows: list[Row] = [["审核组成员签名", "签署日期"]]
    day = w.fact("report_date")
    for at, name in enumerate(audit.conclusion.signatories):
        rows.append([w.each("conclusion.signatories", [name]), "^" if at else day])
    w.table(rows, (3, 2), head=1)
    w.text(
        f"受审核方代表：{audit.world.people.representative}",
        f"受审核方：{w.fact('organization.name')}",
        f"{w.fact('certification_body.name')}",
        style="right",
    )


def laws(audit: Audit, w: Writer) -> None:
    """The list of laws."""
    entry = w.law_entry("compliance")
    w.heading(1, "附件　合规性评价的法律法规清单")
    w.text(f"清单收入法律法规{entry.silent('place')}{entry('stated_count')}部，均核对过现行版本：")
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        w.text(f"{at}．《{entry.one('titles', title)}》", style="plain")
