"""Earlier findings, findings, conclusion and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._kargilik_form import LETTERS, NAMES
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FIRST = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合整改验证后推荐认证",
    "not_recommend": "不推荐认证",
}
AGAIN = {
    "recommend": "推荐再认证",
    "recommend_after_correction": "不符合整改验证后推荐再认证",
    "not_recommend": "不推荐再认证",
}
KEPT = {"maintain": "推荐保持认证", "suspend": "建议暂停认证", "withdraw": "建议撤销认证"}
ADVICE = {"stage2": FIRST, "recertification": AGAIN, "surveillance": KEPT}


def earlier(audit: Audit, w: Writer, said: Phrases) -> None:
    """Certificates in force and the last audit's findings."""
    w.heading(1, "7　证书使用及上次不符合验证")
    if not audit.certificates:
        w.text("本次为初次认证，没有在用证书和以往不符合。")
        return
    rows: list[Row] = [["认证项目", "证书号", "颁证日期", "到期日期"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append([c("system", NAMES[one.system]), c("number"), c("issued_on"), c("valid_to")])
    w.table(rows, (2.6, 2.4, 1.6, 1.6), head=1)
    w.text(f"{said.one('changes')}证书用于投标和宣传，标志使用符合规定。")
    for at, old in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", old)
        bad = again(audit, old.description)
        told = "本次发现同类问题，另行开具不符合" if bad else "本次现场核实，措施有效"
        w.text(f"上次不符合{at}：{e('description')}")
        w.text(f"关闭日期：{e('closed_on')}。{told}。")


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities."""
    found = audit.nonconformities
    w.heading(1, "8　不符合项")
    w.text(
        f"本次审核共开具严重不符合{w.fact('nonconformities.major')}项、"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    if not found.items:
        return
    rows: list[Row] = [["编号", "部门（现场）", "不符合事实描述", "标准", "条款", "程度", "整改验证方式"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        first = [e("number"), e("department"), e("description")]
        rows.append([*first, e("standard"), e("clause"), grade, "提交资料"])
    w.table(rows, (0.6, 1, 3.6, 1.5, 0.8, 0.7, 1), head=1, repeat=True)
    w.text(
        f"组织应于{w.fact('nonconformities.due_date')}前提交整改资料，涉及现场的应附整改前后照片，"
        "并举一反三检查其他现场。"
    )


def conclusion(audit: Audit, w: Writer, said: Phrases) -> None:
    """What is concluded, and who signs."""
    w.heading(1, "9　审核结论")
    rows: list[Row] = [["评价内容", "结果"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (5, 1.6), head=1)
    w.text(f"值得肯定的做法：{'；'.join(said.some('strong', 2))}。")
    w.text(f"改进建议：{'；'.join(said.some('weak', 1))}。")
    few = "开具的一般不符合属个别问题，" if audit.nonconformities.items else ""
    w.text(
        f"{few}{w.fact('organization.name')}的管理体系在总部和所抽现场得到实施，能够满足审核准则的要求并实现预期"
        "结果，审核目的已经实现。"
    )
    w.text("推荐的认证范围：", style="plain")
    for system in audit.systems:
        w.text(f"{LETTERS[system]}：{w.scope('certificate', system)}", style="plain")
    chosen = audit.conclusion.recommendation or ""
    advice = w.choice("conclusion.recommendation", ADVICE[audit.audit_type], chosen)
    w.text(f"审核组推荐意见：{advice}", style="plain")
    w.text(f"下次审核最迟日期：{w.fact('next_audit_by')}", style="plain")
    w.heading(1, "10　签署")
    leader = audit.leader.name
    rows = [["签署人", "签字", "日期"]]
    for name in audit.conclusion.signatories:
        who = "审核组长" if name == leader else "审核组成员"
        rows.append([who, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    w.table(rows, (2, 3, 2), head=1)
    body = "certification_body"
    w.text("审核是抽样活动，未抽到的项目和现场仍可能存在问题，组织应自行检查。", style="plain")
    w.text(
        f"{w.fact(f'{body}.name')}　地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}　"
        f"邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )
