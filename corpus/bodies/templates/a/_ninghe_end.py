"""Nonconformities, opinions, ratings and signatures of 宁荷's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "stage2": {
        "recommend": "推荐授予验证证书",
        "recommend_after_correction": "矫正措施经确认后推荐授予验证证书",
        "no": "不推荐授予验证证书",
    },
    "surveillance": {
        "maintain": "推荐维持验证资格",
        "suspend": "建议暂停验证资格",
        "withdraw": "建议撤销验证资格",
    },
    "recertification": {
        "recommend": "推荐换发验证证书",
        "recommend_after_correction": "矫正措施经确认后推荐换发验证证书",
        "no": "不推荐换发验证证书",
    },
}
LETTERS = {"符合": "A", "基本符合": "B", "不符合": "C"}
GRADES = {"major": "主要不符合", "minor": "次要不符合"}


def findings(audit: Audit, w: Writer) -> None:
    """The counts, then a block of label lines for each."""
    found = audit.nonconformities
    w.text(
        f"主要不符合：{w.fact('nonconformities.major')} 项　次要不符合：{w.fact('nonconformities.minor')} 项",
        style="plain",
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.text("", style="plain")
        lines = [
            f"编号：{e('number', value=f'NC-{int(item.number)}')}",
            f"等级：{e('grade', GRADES[item.grade])}",
            f"责任单位：{e('department')}",
            f"标准及条款：{e('standard')}　{e('clause')}",
            f"客观证据：{e('description')}",
            "处置要求：立即改正、调查原因、研拟矫正措施，并检讨类似流程。",
        ]
        for line in lines:
            w.text(line, style="plain")
    if found.items:
        w.text("", style="plain")
        w.text(
            f"矫正措施及佐证请于{w.fact('nonconformities.due_date')}前送交主导审核员，以书面方式确认成效。",
            style="plain",
        )
    else:
        w.text("本次审查未开立不符合事项。", style="plain")


def opinions(w: Writer, s: Slots) -> None:
    """Strong points and opportunities."""
    for at, text in enumerate(s.phrases.some("good", 2), 1):
        w.text(f"S{at}　{text}", style="plain")
    for at, text in enumerate(s.phrases.some("better", 3), 1):
        w.text(f"O{at}　{text}", style="plain")
    w.text("改善机会由客户自行斟酌，不需回复。", style="plain")


def conclusion(audit: Audit, w: Writer, s: Slots) -> None:
    """The ratings with their letters, the recommendation, scopes of the certificate."""
    rows: list[Row] = [["评审构面", "评级", "判定"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), LETTERS[rating.value], e("value")])
    w.table(rows, (4.6, 1, 1.8), head=1)
    w.text("评级说明：A 为符合；B 为基本符合，尚待改善；C 为不符合。", style="plain")
    w.text("", style="plain")
    but = "除 I 节所列事项外，" if audit.nonconformities.items else ""
    w.text(
        f"审查结论：{but}{w.fact('organization.name')}之管理系统符合审查准则，并已有效运作，审查目的业已达成。"
    )
    kind = audit.audit_type if audit.audit_type in ADVICE else "surveillance"
    chosen = audit.conclusion.recommendation or ""
    w.text(
        f"小组推荐意见：{w.choice('conclusion.recommendation', ADVICE[kind], chosen, '　')}", style="plain"
    )
    table = words("systems")
    for one in audit.systems:
        w.text(f"推荐登录之证书范围（{table[one]['short']}）：{w.scope('certificate', one)}", style="plain")
    w.text(s("下次审查最迟日期：<next_audit_by>"), style="plain")


def signed(audit: Audit, w: Writer, s: Slots) -> None:
    """The statement and the signatures."""
    for text in s.at("statement"):
        w.text(text)
    rows: list[Row] = [["签认人", "签名", "日期"]]
    roles = {one.name: one for one in audit.team}
    for name in audit.conclusion.signatories:
        lead = name in roles and roles[name].role == "leader"
        post = "主导审核员" if lead else "小组成员"
        rows.append([post, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    rows.append(["客户代表", audit.world.people.representative, w.fact("report_date")])
    w.table(rows, (2, 2.6, 2), head=1)
