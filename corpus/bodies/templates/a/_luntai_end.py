"""Clauses 9 and 10 of 轮台胡杨's report, the nonconformities, the conclusion and the signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._luntai_doing import instruments
from corpus.bodies.templates.a._luntai_words import NAMES, Clauses, filled, has
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, c: Clauses) -> None:
    """All of it."""
    _measured(audit, w, c)
    _internal(audit, w, c)
    _review(audit, w, c)
    c.head("10", "改进")
    w.text(
        *audit.world.remarks["improvement"][:2], c.told("查<纠正措施记录>，原因分析到位，措施已验证。", "10")
    )
    w.heading(1, "三、不符合")
    _problems(audit, w)
    w.heading(1, "四、审核结论")
    _concluded(audit, w)
    _signed(audit, w)


def _measured(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("9.1", "监视、测量、分析和评价")
    told = audit.world.remarks["evaluation"][0]
    if has(audit, "QMS"):
        told += c.told("查<顾客满意度调查表>，{sale}统计了结果并通报各部门。", "9.1")
    w.text(told)
    if not has(audit, "QMS"):
        instruments(audit, w, c)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        head, amounts = [], []
        for item in table.items:
            inner = e.inner("items", item)
            head.append(inner("name"))
            amounts.append(inner("amount"))
        rows: list[Row] = [["项目", "数值"], *([a, b] for a, b in zip(head, amounts, strict=True))]
        w.table([*rows, ["合计", e("stated_total")]], (3, 2), head=1, rules="three")
    if not has(audit, "OHSMS"):
        return
    c.head("9.1.2", "合规性评价", "S")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"查{c.record('合规性评价报告', '9.1')}，{e.each('evaluators')}于{e('done_on')}对"
            f"{e('stated_count')}部法律法规的遵守情况进行评价，结论为全部遵守。"
        )


def _internal(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("9.2", "内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") + "一天" if one.start == one.end else f"至{e('end')}")
        w.text(
            f"{c.record('内审计划', '9.2')}于{e('planned_on')}下发，{days}实施内审，覆盖所有部门和条款。"
            f"组长{e('leader')}，内审员{e.each('auditors')}。开出不符合{e('nonconformities')}项，"
            f"责任部门整改后于{e('closed_on')}全部关闭，见{c.record('内审报告', '9.2')}。"
        )


def _review(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("9.3", "管理评审")
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told = (
            f"{c.record('管理评审计划', '9.3')}于{e('planned_on')}批准，{e('held_on')}由{e('chair')}主持召开"
            f"管理评审会议，输入完整，输出改进事项{e('improvements')}项，要求{e('due_date')}前完成"
        )
        told += f"，已于{e('closed_on')}完成。" if one.closed_on else "，正在实施。"
        w.text(told)


def _problems(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核发现严重不符合{w.fact('nonconformities.major')}项，一般不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般不符合" if item.grade == "minor" else "严重不符合")
        w.text(
            f"{e('number')}号（{grade}），责任部门：{e('department')}。事实：{e('description')}"
            f"不符合{e('standard')}标准{e('clause')}的要求。"
        )
    if found.due_date:
        w.text(
            f"公司应在{w.fact('nonconformities.due_date')}之前完成整改并把证据寄给组长，由组长书面验证。",
        )


STRONG = (
    "总经理亲自抓体系，{representative}工作细致",
    "{doing}现场管理有序，员工操作熟练",
    "{quality}的检查记录完整，数据可信",
    "{sale}与顾客沟通及时，顾客关系稳定",
)
WEAK = (
    "培训效果的评价方式比较单一",
    "供方的年度业绩还可以量化",
    "部分作业文件没有配图，新员工理解较慢",
)


def _concluded(audit: Audit, w: Writer) -> None:
    strong = "；".join(filled(audit, one) for one in w.random.sample(STRONG, 2))
    w.text(f"好的方面：{strong}。可以改进的方面：{w.random.choice(WEAK)}。")
    told = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}：{e('value')}")
    w.text(f"审核组的评价——{'；'.join(told)}。")
    names = "和".join(NAMES[one] for one in audit.systems)
    company = w.fact("organization.name")
    if audit.audit_type == "stage1":
        w.text(
            f"审核组认为，{company}的{names}文件符合标准，内部审核和管理评审已经进行，资源已经具备，"
            "审核目的已经达到，可以安排第二阶段审核。",
            "第二阶段应当重点了解过程控制的实际效果，具体时间由双方商定。",
        )
        return
    w.text(
        f"审核组认为，{company}的{names}符合审核准则，得到了有效实施，审核目的已经达到。{_advice(audit, w)}",
    )
    for one in audit.systems:
        w.text(f"{NAMES[one]}证书的范围建议写为：{w.scope('certificate', one)}。")
    w.text(f"下一次审核请在{w.fact('next_audit_by')}之前安排。")


def _advice(audit: Audit, w: Writer) -> str:
    path, told = "conclusion.recommendation", audit.conclusion.recommendation
    word = "再认证" if audit.audit_type == "recertification" else "认证"
    if told == "maintain":
        return f"审核组{w.fact(path, '推荐保持认证证书')}。"
    if told == "recommend_after_correction":
        return f"审核组{w.fact(path, f'在不符合整改验证通过后推荐{word}')}。"
    return f"审核组{w.fact(path, f'推荐{word}')}。"


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [one for one in audit.conclusion.signatories if one != leader]
    w.text(f"组长签名：{w.each('conclusion.signatories', [leader])}", style="right")
    if others:
        w.text(f"组员签名：{w.each('conclusion.signatories', others, '、')}", style="right")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(w.fact("report_date"), style="right")
