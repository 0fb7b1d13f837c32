"""Form 3 of 洮儿河: earlier and new nonconformities, ratings, opinion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._taoer_form import NAMES, WIDTHS, line, notes, padded, pair
from corpus.bodies.writer import Writer

OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "纠正措施验证合格后推荐认证注册",
    "maintain": "保持认证注册资格",
    "suspend": "暂停认证资格",
}


def last_form(audit: Audit, w: Writer) -> None:
    """The whole form: one table."""
    rows = [
        *_earlier(audit, w),
        *_found(audit, w),
        *_ratings(audit, w),
        *_opinion(audit, w),
        *_signed(audit, w),
    ]
    w.table(rows, WIDTHS, bold=(0, 1))


def _earlier(audit: Audit, w: Writer) -> list[list[str]]:
    if not audit.previous_nonconformities:
        return []
    rows = [["上次不符合", "关闭日期", "不符合事实", "‹", "‹", "‹", "本次验证"]]
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        rows.append(["^", p("closed_on"), p("description"), "‹", "‹", "‹", "措施有效，未再发生"])
    return rows


def _found(audit: Audit, w: Writer) -> list[list[str]]:
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    rows = [pair("不符合", "严重", f"{major} 项", "轻微", f"{minor} 项")]
    if audit.audit_type == "stage1":
        return [*rows, line("^", "说明", "一阶段只提出关注点，不开具不符合报告，关注点已书面交受审核方。")]
    rows.append(["^", "编号", "不符合事实", "‹", "责任部门", "标准条款", "性质"])
    for fault in found.items:
        e = w.same("nonconformities.items", fault.number, fault)
        grade = e("grade", "轻微" if fault.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append(["^", e("number"), e("description"), "‹", e("department"), clause, grade])
    told = f"{w.fact('nonconformities.due_date')} 前提交纠正措施证据，审核组书面验证"
    return [*rows, line("^", "整改要求", told)]


def _ratings(audit: Audit, w: Writer) -> list[list[str]]:
    rows = [["综合评价", "序号", "评价项目", "‹", "‹", "评价结果", "‹"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append(["^", str(at), e("criterion"), "‹", "‹", e("value"), "‹"])
    rows.append(line("^", "优点", notes(w, "strong", 2)))
    rows.append(line("^", "改进建议", notes(w, "advise", 2)))
    return rows


def _opinion(audit: Audit, w: Writer) -> list[list[str]]:
    rows = [
        line(
            "结论",
            "总体意见",
            f"{w.fact('organization.name')}的管理体系与标准要求总体一致，运行有效；审核按计划完成，审核目的已达到。"
            if audit.audit_type != "stage1"
            else f"{w.fact('organization.name')}的体系文件和准备情况已了解清楚，可以安排二阶段审核。",
        )
    ]
    rows.append(padded("^", "体系", "企业申报范围"))
    rows += [padded("^", NAMES[one], w.scope("system", one)) for one in audit.systems]
    if audit.audit_type == "stage1":
        return rows
    chosen = w.choice("conclusion.recommendation", OPINIONS, audit.conclusion.recommendation or "", "¶")
    rows.append(line("^", "审核组意见", chosen))
    rows.append(padded("^", "体系", "证书范围表述"))
    rows += [padded("^", NAMES[one], w.scope("certificate", one)) for one in audit.systems]
    rows.append(line("^", "下次审核", f"不迟于 {w.fact('next_audit_by')}"))
    return rows


def _signed(audit: Audit, w: Writer) -> list[list[str]]:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    keys = ("address", "phone", "website", "email")
    reach = "　".join(w.fact(f"certification_body.{key}") for key in keys)
    rows = [
        pair(
            "签署", "组长签字", w.each("conclusion.signatories", [leader]), "报告日期", w.fact("report_date")
        )
    ]
    if others:
        rows.append(line("^", "组员签字", w.each("conclusion.signatories", others, "　")))
    return [*rows, line("^", "机构联络", reach)]
