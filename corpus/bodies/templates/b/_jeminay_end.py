"""What 吉木乃's auditors saw department by department, the findings, the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._jeminay_registers import systems_of
from corpus.bodies.templates.b._jeminay_tables import KEYS, NAMES, Tables, drawn, filled, stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合整改验证后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEEPING = {"maintain": "推荐保持认证注册", "suspend": "推荐暂停", "withdraw": "推荐撤销"}
RATED = ("符合", "基本符合", "不符合")


def departments(audit: Audit, w: Writer, tables: Tables) -> None:
    """A table a system: department, clauses, what was seen, the result."""
    for system in systems_of(audit):
        rows: list[Row] = []
        number = next(one.number for one in audit.standards if one.system == system)
        for at, key in enumerate(KEYS):
            name, entry = audit.world.departments[at], stock("departments")[key][system]
            noted = [
                w.same("nonconformities.items", one.number, one)("number")
                for one in audit.nonconformities.items
                if one.department == name and one.standard == number
            ]
            result = f"不符合{'、'.join(noted)}" if noted else "符合"
            told = "¶".join(filled(audit, text) for text in entry["told"])
            rows.append([f"{name}¶{audit.world.people.heads[name]}", entry["clauses"], told, result])
        head = ["部门/负责人", "涉及条款", "审核记录", "判定"]
        tables.list(f"{NAMES[system]}管理体系部门审核记录", head, rows, (1.4, 1.6, 6, 1.1))


def performance(audit: Audit, w: Writer, tables: Tables) -> None:
    """Internal audit and management review."""
    audits: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}至{e('end')}"
        audits.append(
            [
                e("planned_on"),
                span,
                e("leader"),
                e.each("auditors"),
                f"{e('nonconformities')}项",
                e("closed_on"),
            ]
        )
    head = ["计划日期", "实施日期", "内审组长", "内审员", "不符合", "关闭日期"]
    tables.list("内部审核", head, audits, (1.5, 2, 1.2, 2.6, 1, 1.5))
    reviews: list[Row] = []
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        state = r("closed_on") if review.closed_on else "按期实施中"
        reviews.append(
            [
                r("planned_on"),
                r("held_on"),
                r("chair"),
                f"{r('improvements')}项",
                r("due_date"),
                state,
            ]
        )
    head = ["计划日期", "评审日期", "主持人", "改进措施", "完成期限", "完成情况"]
    tables.list("管理评审", head, reviews, (1.7, 1.7, 1.3, 1.3, 1.7, 1.8))


def findings(audit: Audit, w: Writer, tables: Tables) -> None:
    """Earlier nonconformities, those of this audit, what is good, advice."""
    earlier: list[Row] = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", one)
        earlier.append([str(at), p("description"), p("closed_on"), "措施有效，未重复发生"])
    head = ["序号", "不符合事实", "关闭日期", "本次验证"]
    tables.list("上次审核不符合的验证", head, earlier, (0.7, 5.3, 1.6, 2.4))
    found, rows = audit.nonconformities, list[Row]()
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "一般")
        rows.append([e("number"), e("department"), f"{e('standard')}¶{e('clause')}", grade, e("description")])
    head = ["编号", "责任部门", "标准/条款", "性质", "不符合事实"]
    tables.list("本次审核不符合", head, rows, (0.8, 1.3, 2.1, 0.9, 4.9))
    sums: list[Row] = [
        ["严重不符合", f"{w.fact('nonconformities.major')}项"],
        ["一般不符合", f"{w.fact('nonconformities.minor')}项"],
    ]
    if found.due_date:
        sums.append(["整改完成期限", w.fact("nonconformities.due_date")])
        sums.append(["验证方式", "书面验证，下次审核时现场复查"])
    tables.form("不符合汇总", sums, (3, 7))
    strong, advice = drawn(audit, w, stock("strengths"), 2), drawn(audit, w, stock("advice"), 2)
    rest: list[Row] = [["良好实践", "¶".join(strong)], ["改进建议", "¶".join(advice)]]
    tables.form("良好实践和改进建议", rest, (2, 8))


def conclusion(audit: Audit, w: Writer, tables: Tables) -> None:
    """Ratings, statements, recommendation, certificate scope, signatures."""
    rated: list[Row] = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        boxes = [f"{{+}}{e('value')}" if name == one.value else f"{{-}}{name}" for name in RATED]
        rated.append([str(at + 1), e("criterion"), "  ".join(boxes)])
    tables.list("综合评价", ["序号", "评价内容", "评价"], rated, (0.8, 4.6, 4.6))
    tables.list("审核组声明", ["事项", "内容"], [list(one) for one in stock("statements")], (2.2, 7.8))
    keeping = audit.audit_type == "surveillance"
    advice = w.choice(
        "conclusion.recommendation",
        KEEPING if keeping else ADVICE,
        audit.conclusion.recommendation or "",
        "¶",
    )
    name = w.fact("organization.name")
    summary = f"{name}建立的管理体系符合审核准则，运行有效，具备实现方针目标和满足法律法规的能力。"
    rows: list[Row] = [["总体评价", summary], ["推荐意见", advice]]
    rows += [[f"证书范围（{NAMES[code]}）", w.scope("certificate", code)] for code in systems_of(audit)]
    rows.append(["下次审核", f"应在{w.fact('next_audit_by')}之前进行"])
    tables.form("审核结论", rows, (2.4, 7.6))
    leader, signed = audit.leader.name, audit.conclusion.signatories
    first = w.each("conclusion.signatories", [one for one in signed if one == leader])
    others = w.each("conclusion.signatories", [one for one in signed if one != leader])
    last: list[Row] = [
        ["审核组长签字", first or "/", "日期", w.fact("report_date")],
        ["组员签字", others or "/", "‹", "‹"],
        ["受审核方代表签字", audit.world.people.representative, "意见", "对审核发现和结论无异议"],
    ]
    tables.form("签字", last, (2.2, 3.6, 1.2, 3))
