"""东湄's third section: documents, objectives, laws, internal audit and management review."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._dongjiang_form import NAMES, pairs
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The whole section."""
    w.heading(2, "3.1 体系的建立和边界")
    pairs(w, ("体系实施日期", w.fact("system_effective_on")))
    pairs(w, *((f"{NAMES[one]}范围", w.scope("system", one)) for one in audit.systems))
    pairs(
        w,
        ("主要流程", " → ".join(audit.world.industry["flow"])),
        ("关键过程", w.fact("key_processes")),
        ("特殊过程", w.fact("special_processes")),
        ("外包过程", w.fact("outsourced_processes")),
        ("不适用条款", w.fact("exclusions")),
    )
    w.paragraphs(phrases(w, "system", 3))
    w.heading(2, "3.2 领导作用和目标")
    w.paragraphs(phrases(w, "leader", 2))
    rows: list[Row] = [["目标", "指标值", "完成值"]]
    rows += [[name, goal, reached] for name, goal, reached in audit.world.objectives]
    w.table(rows, (4, 2, 2), head=1, rules="three")
    w.heading(2, "3.3 法律法规和合规性")
    _laws(audit, w)
    w.heading(2, "3.4 内部审核")
    _internal(audit, w)
    w.heading(2, "3.5 管理评审")
    _review(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    entry = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    stated = entry.silent("place") + entry("stated_count")
    w.text(f"受审核方收集的适用法律法规共{stated}部，列表如下：", style="plain")
    rows: list[Row] = [["序号", "法律法规", "序号", "法律法规"]]
    for at in range(0, len(titles), 2):
        row = [str(at + 1), entry.one("titles", titles[at])]
        more = at + 1 < len(titles)
        row += [str(at + 2), entry.one("titles", titles[at + 1])] if more else ["—", "—"]
        rows.append(row)
    w.table(rows, (0.6, 4, 0.6, 4), head=1, repeat=True)
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    if told:
        pairs(w, ("执行的标准", "；".join(told)))
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        pairs(
            w,
            ("合规性评价日期", f"{e('done_on')}　评价人员：{e.each('evaluators')}"),
            ("评价的法律法规", f"{e('stated_count')}部　评价结论：均得到遵守"),
        )


def _internal(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        pairs(
            w,
            ("计划批准日期", e("planned_on")),
            ("内审日期", days),
            ("内审组长", e("leader")),
            ("内审员", e.each("auditors")),
            ("不符合项", f"{e('nonconformities')}项　关闭日期：{e('closed_on')}"),
        )
    w.text("内审覆盖了体系的所有过程和部门，内审员没有审核自己的工作，内审报告已分发。")


def _review(audit: Audit, w: Writer) -> None:
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        pairs(
            w,
            ("评审计划日期", e("planned_on")),
            ("评审会议日期", e("held_on")),
            ("主持人", e("chair")),
            ("改进措施", f"{e('improvements')}项　要求完成日期：{e('due_date')}"),
        )
    w.text("评审的输入完整，输出包括改进的机会、体系的变更和资源的需求，会议记录经与会人员确认。")
