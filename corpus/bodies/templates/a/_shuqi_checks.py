"""What the auditors entered in 数契's system: notes, nonconformities, conclusion, signatures, log."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.templates.a._shuqi_cards import Print
from corpus.bodies.templates.a._shuqi_data import ROLES
from corpus.bodies.templates.stock import Phrases
from corpus.layouts.writer import Row

ROLE_SLOTS = ("office", "quality", "doing", "tech", "buying", "sales", "plant", "safety")
GRADES = {"minor": "轻微", "major": "严重"}
NAMED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合整改经验证后推荐认证注册",
    "maintain": "保持认证注册",
}


def _stock(p: Print) -> Phrases:
    stock = Phrases(p.w)
    first = p.audit.audit.start.replace(day=1) - timedelta(days=1)
    second = first.replace(day=1) - timedelta(days=1)
    stock.slots.update(m1=f"{first:%Y-%m}", m2=f"{second:%Y-%m}")
    return stock


def notes(p: Print) -> None:
    """The notes, each with its result; a nonconformity is noted with its number."""
    w, audit = p.w, p.audit
    stock = _stock(p)
    found = stock.some("all", 11)
    for system in audit.systems:
        found += stock.some(system, 2)
    departments = dict(zip(ROLE_SLOTS, audit.world.departments, strict=True))
    items = audit.nonconformities.items
    p.title("CHK", "检查记录 CheckNote", len(found) + len(items))
    rows: list[Row] = [["ChkID", "部门 Dept", "记录 Note", "录入 InputAt", "结果"]]
    for at, text in enumerate(found, 1):
        role, _, note = text.partition("|")
        rows.append([p.code("CHK", at), departments.get(role, "管理层"), note, p.uploaded(), "C"])
    for at, item in enumerate(items, len(found) + 1):
        note = f"见不符合记录，ncNo={item.number}"
        rows.append([p.code("CHK", at), item.department, note, p.uploaded(), "NC"])
    w.table(rows, (1.6, 1.2, 4.6, 2, 0.8), head=1, repeat=True)
    w.text(f"结果代码: C=符合（{len(found)}）; NC=不符合（{len(items)}）", style="plain")


def nonconformities(p: Print) -> None:
    """This audit's: a card each."""
    w, audit = p.w, p.audit
    items = audit.nonconformities.items
    p.title("NC", "不符合 Nonconformity", len(items))
    for at, item in enumerate(items, 1):
        e = w.same("nonconformities.items", item.number, item)
        p.card(
            at,
            "NCR",
            ("编号 ncNo", e("number")),
            ("责任部门 dept", e("department")),
            ("标准 standard", e("standard")),
            ("条款 clause", e("clause")),
            ("性质 grade", f"{e('grade', GRADES[item.grade])} ({item.grade.upper()})"),
            ("事实 description", e("description")),
            ("整改期限 dueDate", w.fact("nonconformities.due_date")),
            ("关闭日期 closedOn", w.blank),
            ("Status", "Open"),
        )


def earlier(p: Print) -> None:
    """Those of the audit before."""
    w, found = p.w, p.audit.previous_nonconformities
    p.title("PNC", "上次不符合 PreviousNC", len(found))
    for at, one in enumerate(found, 1):
        e = w.entry("previous_nonconformities", one)
        p.card(
            at,
            "PNC",
            ("事实 description", e("description")),
            ("关闭日期 closedOn", e("closed_on")),
            ("验证 verified", "结果=有效"),
            ("Status", "Closed"),
        )


def conclusion(p: Print) -> None:
    """Ratings, what is strong, the recommendation."""
    w, audit = p.w, p.audit
    w.heading(1, f"[{p.section('CONC')}] 结论 Conclusion")
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"[{p.code('RAT', at)}] {e('criterion')} = {e('value')}", style="plain")
    stock = _stock(p)
    told = [
        ("优点 Strength", "；".join(stock.some("strength", 2))),
        ("改进机会 OFI", "；".join(stock.some("opportunity", 2))),
        ("受审核方 OrgName", w.fact("organization.name")),
        ("不符合 NC", f"严重={w.fact('nonconformities.major')}; 轻微={w.fact('nonconformities.minor')}"),
    ]
    if audit.conclusion.recommendation is not None:
        text = w.fact("conclusion.recommendation", NAMED[audit.conclusion.recommendation])
        told.append(("审核组推荐 Recommendation", text))
    told.append(("下次审核期限 NextAuditBy", w.fact("next_audit_by")))
    p.lines(*told)
    w.text("审核基于抽样，结论不免除组织自身的责任；认证决定由本机构另行作出。", style="plain")


def signatures(p: Print) -> None:
    """Who signed when, and the log."""
    w, audit = p.w, p.audit
    p.title("SIGN", "电子签名 SignRecord", len(audit.team))
    for at, member in enumerate(audit.team, 1):
        name = w.tag("conclusion.signatories+", member.name)
        trainee = "（实习）" if member.trainee else ""
        p.card(
            at,
            "SIG",
            ("签名人 signer", name),
            ("身份 role", f"{ROLES[member.role]}{trainee}"),
            ("signedAt", f"{w.fact('report_date')} {p.clock(9, 11)}"),
            ("结论", "验签结果=有效"),
        )
    w.heading(1, f"[{p.section('LOG')}] 操作日志 Log")
    rows: list[Row] = [["时间 Time", "动作 Action", "对象 Target", "结果"]]
    rows.append([p.released(), "PLAN_RELEASE", audit.world.plan_no, "OK"])
    rows.append([f"{w.fact('report_date')} {p.clock(13, 14)}", "REPORT_ISSUE", w.fact("number"), "OK"])
    rows.append([p.printed, "PRINT", p.job, "OK"])
    w.table(rows, (2.6, 2, 2.4, 0.8), head=1, rules="three")
