"""达坂城's last chapters: checking and review, nonconformities, ratings and conclusion."""

from __future__ import annotations

from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._dabancheng_form import SHORT, Form
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
FIRST = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改验证合格后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
LATER = {"maintain": "推荐保持认证注册", "suspend": "推荐暂停认证注册", "withdraw": "推荐撤销认证注册"}
AGAIN = {
    "recommend": "推荐换发认证证书",
    "recommend_after_correction": "不符合项整改验证合格后推荐换发认证证书",
    "not_recommend": "不推荐换发认证证书",
}
OFFERS = {"stage2": FIRST, "surveillance": LATER, "recertification": AGAIN}


def checking(form: Form) -> None:
    """The sixth chapter."""
    audit, w = form.audit, form.w
    form.begin("检查、内部审核和管理评审")
    w.heading(2, "6.1 绩效监测和纠正措施")
    form.tell("check", 3)
    w.heading(2, "6.2 内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.end != one.start else f"{e('start')}{e.silent('end')}"
        w.table(
            [
                ["计划编制日期", e("planned_on"), "实施日期", days],
                ["内审组长", e("leader"), "内审员", e.each("auditors")],
                ["不符合项数", e("nonconformities"), "关闭日期", e("closed_on")],
            ],
            (2, 3, 2, 3.4),
            bold=(0, 2),
        )
    w.paragraphs(audit.world.remarks["evaluation"][:1])
    w.heading(2, "6.3 管理评审")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.table(
            [
                ["计划下发日期", e("planned_on"), "评审日期", e("held_on")],
                ["主持人", e("chair"), "改进事项", f"{e('improvements')}项"],
                ["改进完成期限", e("due_date"), "输出形式", "管理评审报告"],
            ],
            (2, 3, 2, 3.4),
            bold=(0, 2),
        )
    w.text("评审输入覆盖标准规定的内容，输出包括资源需求和改进的决定，改进事项正在按期限落实。")
    if audit.previous_nonconformities:
        w.heading(2, "6.4 上次审核不符合项的跟踪")
        found = []
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            result = "再次发生，见第七章" if again(audit, earlier.description) else "措施有效"
            found.append([e("description"), e("closed_on"), result])
        head = ["不符合事实", "关闭日期", "本次跟踪结果"]
        form.register("上次审核不符合项跟踪", head, found, (6, 2, 1.6))


def nonconformities(form: Form) -> None:
    """The seventh chapter."""
    audit, w = form.audit, form.w
    found = audit.nonconformities
    form.begin("本次审核不符合项")
    w.text(
        f"本次审核开出严重不符合{w.fact('nonconformities.major')}项、"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            ["不符合项编号", e("number"), "责任部门", e("department")],
            ["不符合标准", e("standard"), "条款", e("clause")],
            ["不符合事实", e("description"), "‹", "‹"],
            ["性质", w.choice(f"{e.path}.grade", GRADES, item.grade), "验证方式", "书面验证"],
            ["受审核方确认", f"情况属实。{audit.world.people.heads.get(item.department, '')}", "‹", "‹"],
        ]
        w.table(rows, (2, 3.2, 1.6, 3.2), bold=(0, 2))
        w.text("")
    if found.items:
        w.text(
            f"受审核方应于{w.fact('nonconformities.due_date')}之前完成原因分析、纠正和纠正措施，"
            "并将证据提交审核组长验证。"
        )


def conclusion(form: Form) -> None:
    """The eighth chapter."""
    audit, w = form.audit, form.w
    form.begin("综合评价和审核结论")
    w.heading(2, "8.1 分项评价")
    rows: list[Row] = [["序号", "评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value)])
    w.table(rows, (0.8, 5, 4.4), head=1)
    w.heading(2, "8.2 优势和建议")
    form.tell("good", 2)
    form.tell("advise", 2)
    w.heading(2, "8.3 审核结论")
    w.text(
        f"{w.fact('organization.name')}建立的管理体系覆盖{w.fact('headcount')}人，自"
        f"{w.fact('system_effective_on')}运行以来总体受控，实现方针和目标的能力得到证实，审核目的已达到。"
    )
    chosen = audit.conclusion.recommendation or ""
    told = w.choice("conclusion.recommendation", OFFERS[audit.audit_type], chosen, "¶")
    scopes = "¶".join(f"{SHORT[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    counts = f"严重{w.fact('nonconformities.major')}项，一般{w.fact('nonconformities.minor')}项"
    w.table(
        [
            ["审核组意见", told],
            ["建议证书范围", scopes],
            ["下次审核期限", f"{w.fact('next_audit_by')}之前"],
            ["本次不符合", counts],
        ],
        (2, 8),
        bold=(0,),
    )
    w.text("本次审核为抽样活动，未被抽到的部分可能存在不符合。受审核方对结论有异议的，可在三十日内书面申诉。")
    w.heading(2, "8.4 签署")
    others = [name for name in audit.conclusion.signatories if name != audit.leader.name]
    rows = [["审核组长（签字）", w.each("conclusion.signatories", [audit.leader.name])]]
    rows.append(["审核组成员（签字）", w.each("conclusion.signatories", others) or w.blank])
    rows.append(["日期", w.fact("report_date")])
    w.table(rows, (2.6, 6), bold=(0,))
