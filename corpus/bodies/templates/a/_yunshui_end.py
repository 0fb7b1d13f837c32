"""The last forms of 云水's report: nonconformities, evaluation, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.templates.a._yunshui_forms import Forms
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = {"FSMS": "FSMS", "HACCP": "HACCP", "QMS": "QMS"}
WATCH = (
    "新增产品的危害分析更新情况",
    "更衣和洗手消毒的执行情况",
    "关键控制点监控记录的真实性",
    "供方资质到期情况",
    "虫害控制趋势分析",
)


def all_of(audit: Audit, w: Writer, forms: Forms) -> None:
    """All forms of this part."""
    _problems(audit, w, forms)
    if audit.previous_nonconformities:
        _before(audit, w, forms)
    _ratings(audit, w, forms)
    _conclusion(audit, w, forms)
    _signatures(audit, w, forms)


def _problems(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("不符合")
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    found = audit.nonconformities
    rows: list[Row] = [["数量", f"严重 {major} 项", "‹", f"一般 {minor} 项", "‹"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows += [
            [f"第{e('number')}号", "部门", e("department"), "等级", grade],
            ["^", "标准", e("standard"), "条款", e("clause")],
            ["^", "事实", e("description"), "‹", "‹"],
        ]
    if found.items:
        rows.append(["整改", f"{w.fact('nonconformities.due_date')}前提交证据，书面验证", "‹", "‹", "‹"])
    w.table(rows, (1, 0.9, 4, 0.9, 1.4), bold=(0, 1, 3))


def _before(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("上次不符合的验证")
    rows: list[Row] = [["上次的事实", "关闭日期", "验证"]]
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        rows.append([e("description"), e("closed_on"), "资料齐全"])
    w.table(rows, (5.4, 1.4, 1.2), head=1)


def _ratings(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("综合评价")
    rows: list[Row] = [["评价内容", "‹", "符合程度"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        values = {one: one for one in ("符合", "基本符合", "不符合")}
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", values, rating.value, " ")])
    w.table(rows, (0.6, 3.6, 3.8), head=1)


def _conclusion(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("审核结论")
    rows: list[Row]
    if audit.audit_type == "stage1":
        told = "文件基本符合标准要求，前提方案和HACCP计划已实施，可以按计划进入二阶段审核。"
        rows = [["结论", told, "‹"]]
        w.table(rows, (1.4, 2, 4.8), bold=(0,))
        return
    labels = {
        "recommend": "推荐认证",
        "recommend_after_correction": "整改合格后推荐认证",
        "not_recommend": "不推荐认证",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "保持认证", "suspend": "暂停认证", "withdraw": "撤销认证"}
    chosen = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    rows = [["结论", chosen, "‹"]]
    for at, system in enumerate(audit.systems):
        rows.append(["^" if at else "证书范围", SHORT[system], w.scope("certificate", system)])
    rows.append(["下次审核", f"不晚于 {w.fact('next_audit_by')}", f"关注：{'；'.join(drawn(w, WATCH, 2))}"])
    w.table(rows, (1.4, 2, 4.8), bold=(0,))


def _signatures(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("签署")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        ["审核组长", w.each("conclusion.signatories", [leader]), "签署日期", w.fact("report_date")]
    ]
    if others:
        rows.append(["组员", w.each("conclusion.signatories", others, "  "), "‹", "‹"])
    body = "certification_body"
    rows += [
        ["评定机构", f"{w.fact(f'{body}.name')}¶{w.fact(f'{body}.address')}", "‹", "‹"],
        ["联系", w.fact(f"{body}.phone"), w.fact(f"{body}.email"), w.fact(f"{body}.website")],
    ]
    w.table(rows, (1.3, 2.4, 2.2, 2.2), bold=(0,))
