"""The dashboard, the nonconformities and the conclusion with the electronic signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._akesu_cards import Cards, Line
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

OFFERED = {
    "recommend": "推荐认证",
    "recommend_after_correction": "整改验证后推荐认证",
    "maintain": "推荐保持认证",
    "not_recommend": "不推荐",
}


def dashboard(audit: Audit, w: Writer, cards: Cards) -> None:
    """Totals."""
    cards.section("S1", "看板")
    lines = [
        ("审核人日", w.fact("audit.person_days")),
        ("现场人日", w.fact("audit.onsite_days")),
        ("体系人数", w.fact("headcount")),
        ("严重不符合", w.fact("nonconformities.major")),
        ("轻微不符合", w.fact("nonconformities.minor")),
        ("下次审核不晚于", w.fact("next_audit_by")),
    ]
    cards.card("DSH", "总览", lines)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        told = [("图表", e("title")), ("单位", table.unit)]
        for item in table.items:
            one = e.inner("items", item)
            told.append((one("name"), one("amount")))
        told.append(("合计", e("stated_total")))
        cards.card("DSH", "统计", told)


def nonconformities(audit: Audit, w: Writer, cards: Cards) -> None:
    """This audit's and those of the one before."""
    found = audit.nonconformities
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        lines = [
            ("部门", e("department")),
            ("标准", e("standard")),
            ("条款", e("clause")),
            ("等级", e("grade", "轻微" if item.grade == "minor" else "严重")),
            ("事实", e("description")),
            ("企业确认", "已确认"),
            ("整改期限", w.fact("nonconformities.due_date")),
            ("验证方式", "线上提交证据，组长验证"),
        ]
        cards.named(f"NC-{e('number')}", "本次不符合", lines, "待验证")
    if not found.items:
        w.text("本次任务没有不符合卡。", style="plain")
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        lines = [
            ("事实", e("description")),
            ("关闭日", e("closed_on")),
            ("本次复查", "关闭证据已归档，组长调阅了当时的整改单"),
        ]
        cards.card("PNC", "上次不符合", lines, "已关闭")
    if not audit.previous_nonconformities:
        w.text("平台中没有以往审核遗留的不符合。", style="plain")


def conclusion(audit: Audit, w: Writer, cards: Cards, said: Phrases) -> None:
    """Ratings, recommendation, scopes of the certificate, signatures."""
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        lines = [("评价项", e("criterion")), ("评价", e("value"))]
        cards.card("EVA", "评价", lines)
    lines = [("受审核方", w.fact("organization.name")), ("推荐意见", _recommended(audit, w))]
    if audit.audit_type != "stage1":
        lines += [(f"证书范围 {one}", w.scope("certificate", one)) for one in audit.systems]
    lines.append(("下次审核不晚于", w.fact("next_audit_by")))
    lines += [("组长备注", text) for text in said.some("wrap", 2)]
    cards.card("CON", "审核结论", lines, "已提交")
    names = audit.conclusion.signatories
    leader = [name for name in names if name == audit.leader.name]
    others = [name for name in names if name != audit.leader.name]
    signed: list[Line] = [("组长签名", w.each("conclusion.signatories", leader))]
    if others:
        signed.append(("组员签名", w.each("conclusion.signatories", others, "、")))
    signed.append(("签名时间", f"{w.fact('report_date')}T16:{w.random.randrange(10, 59)}"))
    cards.card("SIG", "电子签名", signed, "已签名")


def _recommended(audit: Audit, w: Writer) -> str:
    chosen = audit.conclusion.recommendation
    if chosen is None:
        return "具备条件，可以安排二阶段审核"
    keys = ["maintain"] if chosen == "maintain" else ["recommend", "recommend_after_correction"]
    labels = {key: OFFERED[key] for key in [*keys, "not_recommend"]}
    return w.choice("conclusion.recommendation", labels, chosen)
