"""Findings, conclusion and signatures of 六盘岭认证服务's form."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._liupan_form import NAMES, yes_no
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "轻微"}
KEPT = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
RENEWED = {
    "recommend": "换发证书",
    "recommend_after_correction": "纠正措施验证有效后换发证书",
    "not_recommend": "不换发证书",
}
REST = "有能力满足适用的要求和实现预期的结果；内部审核和管理评审过程可信；认证范围适宜；审核目的已实现。"


def findings(audit: Audit, w: Writer) -> None:
    """Nonconformities of this audit and of the one before."""
    found = audit.nonconformities
    w.heading(1, "D  审核发现")
    rows: list[Row] = [
        [
            "本次不符合",
            f"严重：{w.fact('nonconformities.major')}项    轻微：{w.fact('nonconformities.minor')}项",
        ]
    ]
    if found.items:
        due = f"{w.fact('nonconformities.due_date')}前提交纠正措施和证据"
        rows.append(["整改期限", due])
        rows.append(["验证方式", "{+}书面验证  {-}现场验证  {-}下次审核验证"])
    w.table(rows, (2.2, 9), bold=(0,))
    if found.items:
        w.text("不符合明细：", style="plain")
        rows = [["编号", "事实描述", "部门", "标准", "条款", "级别"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = w.choice(f"{e.path}.grade", GRADES, item.grade, "¶")
            rows.append([e("number"), e("description"), e("department"), e("standard"), e("clause"), grade])
        w.table(rows, (0.8, 4.4, 1.3, 2.1, 1.1, 1.3), head=1, repeat=True)
    if audit.previous_nonconformities:
        w.text("上次不符合的核实：", style="plain")
        rows = [["上次不符合", "关闭日期", "是否再次发生"]]
        for earlier in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", earlier)
            told = yes_no(again(audit, earlier.description))
            rows.append([p("description"), p("closed_on"), told])
        w.table(rows, (6.4, 2.6, 2), head=1, repeat=True)


def conclusion(audit: Audit, w: Writer, texts: Phrases) -> None:
    """Ratings, strengths, the recommendation."""
    w.heading(1, "E  审核结论")
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    rows: list[Row] = [["评价内容", "评价", "备注"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        note = "整改后符合" if rating.value == "基本符合" else w.blank
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value), note])
    w.table(rows, (4.2, 4.6, 2.2), head=1)
    labels = RENEWED if audit.audit_type == "recertification" else KEPT
    chosen = audit.conclusion.recommendation or ""
    names = "、".join(NAMES[system] for system in audit.systems)
    overall = f"{w.fact('organization.name')}的{names}持续符合认证标准，运行有效；"
    rows = [
        ["总体评价", overall + REST],
        ["优点", "".join(texts.some("strength", 2))],
        ["改进建议", "".join(texts.some("chance", 2))],
        ["推荐意见", w.choice("conclusion.recommendation", labels, chosen, "   ")],
    ]
    for one in audit.systems:
        rows.append([f"证书范围 {one}", w.scope("certificate", one)])
    rows.append(["下次审核期限", f"不迟于{w.fact('next_audit_by')}"])
    w.table(rows, (2.2, 9), bold=(0,))


def signed(audit: Audit, w: Writer) -> None:
    """What the body declares, and who signs."""
    w.heading(1, "F  声明与签署")
    w.text(
        "{+} 审核是抽样进行的，存在抽样带来的风险，获证组织仍有责任保持体系的符合性。",
        "{+} 审核组对获证组织的信息保密，与其没有影响公正性的关系。",
        "{+} 推荐意见由本公司复核和决定，以认证决定通知为准。",
        "{+} 附件：审核计划、会议签到表、不符合报告。本报告发给获证组织，所有权归本公司。",
        style="plain",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [["组长", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")]]
    if others:
        names = w.each("conclusion.signatories", others)
        rows.append(["组员", names, "日期", w.fact("report_date")])
    w.table(rows, (1.4, 5, 1.2, 3.4), bold=(0, 2))
    w.text(
        f"{w.fact('certification_body.name')}    地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}    邮箱：{w.fact('certification_body.email')}    "
        f"网站：{w.fact('certification_body.website')}",
        style="plain",
    )
