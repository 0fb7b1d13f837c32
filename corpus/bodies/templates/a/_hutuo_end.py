"""滹沱's other chapters: changes, counts, evaluation, conclusion and the annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._hutuo_clauses import NAMES, SHORT
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FIRST = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项纠正措施验证有效后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEPT = {"maintain": "推荐保持认证注册", "suspend": "建议暂停认证注册", "withdraw": "建议撤销认证注册"}
GRADES = {"major": "严重", "minor": "一般"}


def changes(audit: Audit, w: Writer, s: Sentences) -> None:
    """The second chapter."""
    w.paragraphs(s.texts("changes", audit.audit_type))
    w.paragraphs(s.texts("marks", audit.audit_type))
    if not audit.previous_nonconformities:
        if audit.audit_type == "stage2":
            w.text("本次为初次认证审核，第一阶段提出的关注问题受审核方已经整改，审核组已确认。")
        return
    w.text("上次审核开具的不符合项及本次验证情况：")
    rows: list[Row] = [["序号", "不符合事实", "关闭日期", "验证意见"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "整改有效"])
    w.table(rows, (0.8, 5.8, 2, 1.6), head=1)
    w.paragraphs(s.texts("kept"))


def counted(audit: Audit, w: Writer) -> None:
    """The fourth chapter: how many, on which standard, of which department."""
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"本次审核共发现严重不符合{major}项，一般不符合{minor}项，按部门和体系分布如下（详见附件1）：")
    rows: list[Row] = [["责任部门", *(SHORT[one] for one in audit.systems), "小计"]]
    numbers = {one.number.split("-")[0]: one.system for one in audit.standards}
    for department in dict.fromkeys(item.department for item in found.items):
        here = [item.standard.split("-")[0] for item in found.items if item.department == department]
        mine = [numbers.get(one, "") for one in here]
        cells = [str(mine.count(one)) for one in audit.systems]
        rows.append([department, *cells, str(len(mine))])
    if found.items:
        w.table(rows, (3, *(1.5 for _ in audit.systems), 1.5), head=1)
        due = w.fact("nonconformities.due_date")
        w.text(f"受审核方应于{due}前完成原因分析和纠正措施，并将实施证据提交审核组长，验证方式为书面验证。")


def judged(audit: Audit, w: Writer, s: Sentences) -> None:
    """The fifth chapter."""
    rows: list[Row] = [["序号", "评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at + 1), e("criterion"), e("value")])
    w.table(rows, (1, 6.4, 2.6), head=1)
    w.text(f"体系运行的主要优点：{'；'.join(s.some('good', 2))}。")
    w.text(f"可以改进的方面（不构成不符合）：{'；'.join(s.some('better', 2))}。")
    for name in ("able", "inner", "scope_fit"):
        w.paragraphs(s.texts(name))


def concluded(audit: Audit, w: Writer, s: Sentences) -> None:
    """The sixth chapter, with the signatures."""
    systems = "、".join(NAMES[one] for one in audit.systems)
    w.text(
        f"审核组经过评议，一致认为{w.fact('organization.name')}的{systems}总体上符合审核准则的要求，运行有效。审核组的意见：",
    )
    options = KEPT if audit.audit_type == "surveillance" else FIRST
    w.text(w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "　"))
    w.text("推荐的认证范围：")
    rows: list[Row] = [["领域", "认证范围"]]
    rows += [[NAMES[one], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (2.6, 7.6), head=1)
    w.text(
        f"下一次审核应于{w.fact('next_audit_by')}前进行，审核时建议关注：{'、'.join(s.some('focus', 3))}。"
    )
    names, path = audit.conclusion.signatories, "conclusion.signatories"
    rows = [["审核组长签字", w.each(path, names[:1])]]
    if names[1:]:
        rows.append(["审核组成员签字", w.each(path, names[1:], "　")])
    rows.append(["日　期", w.fact("report_date")])
    w.table(rows, (3, 7), bold=(0,))


def annexes(audit: Audit, w: Writer) -> None:
    """The list of nonconformities, the list of what is handed over."""
    w.page()
    w.heading(1, "附件1　不符合项报告汇总")
    rows: list[Row] = [["编号", "部门", "不符合事实", "标准", "条款", "性质"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        fact = [item.number + e.silent("number"), e("department"), e("description")]
        rows.append([*fact, e("standard"), e("clause"), e("grade", GRADES[item.grade])])
    if audit.nonconformities.items:
        w.table(rows, (0.8, 1.2, 4.8, 1.7, 0.9, 0.8), head=1, repeat=True)
    else:
        w.text("本次审核没有开具不符合项报告。")
    w.heading(1, "附件2　随本报告移交的资料")
    w.text(
        f"审核计划（编号 {audit.world.plan_no}）、首末次会议签到表、现场审核记录、不符合项报告，各一份。",
        "本报告一式两份，受审核方和本中心各执一份。",
    )
