"""Chapter 7 of 曲惠's report: nonconformities, ratings, the conclusion and the signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._hoxud_form import NAMES, Tables, advice
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, tables: Tables) -> None:
    """The chapter."""
    w.heading(1, "第七章　不符合与结论")
    w.heading(2, "7.1　不符合")
    _problems(audit, w, tables)
    w.heading(2, "7.2　评价")
    rows: list[Row] = [["评价方面", "评价", "备注"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        remark = "可以接受" if rating.value == "符合" else "需要改进"
        rows.append([e("criterion"), e("value"), remark])
    tables.put("体系评价", rows, (4, 1.6, 2))
    w.heading(2, "7.3　结论")
    _concluded(audit, w, tables)
    _signed(audit, w)


GRADES = {"minor": "一般", "major": "严重"}


def _problems(audit: Audit, w: Writer, tables: Tables) -> None:
    found = audit.nonconformities
    counts = f"严重不符合{w.fact('nonconformities.major')}项，一般不符合{w.fact('nonconformities.minor')}项"
    if not found.items:
        w.text(f"本次审核{counts}。")
        return
    w.text(f"本次审核开具{counts}，内容见下表，受审核方已经确认。")
    rows: list[Row] = [["编号", "部门", "不符合内容", "标准和条款", "程度", "备注"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        where = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), e("description"), where, grade, "书面验证"])
    tables.put("不符合项", rows, (0.7, 1, 3.4, 1.8, 0.7, 1))
    w.text(f"纠正措施应在{w.fact('nonconformities.due_date')}前完成，证据提交审核组长验证。")


def _concluded(audit: Audit, w: Writer, tables: Tables) -> None:
    names = "和".join(NAMES[one] for one in audit.systems)
    company = w.fact("organization.name")
    if audit.audit_type == "stage1":
        w.text(
            f"{company}的{names}文件齐全，内部审核和管理评审已经完成，现场条件具备，审核目的已经达到，审核组认为"
            f"{advice(audit, w)}。",
            "第二阶段审核应关注绩效数据的来源和现场的运行控制。",
        )
        return
    w.text(
        f"{company}的{names}符合审核准则的要求，运行有效，绩效有所改进，审核目的已经达到。审核组的意见："
        f"{advice(audit, w)}。"
    )
    rows: list[Row] = [["体系", "证书范围", "备注"]]
    rows += [[NAMES[one], w.scope("certificate", one), "与审核范围相同"] for one in audit.systems]
    tables.put("建议的认证证书范围", rows, (1.9, 4.4, 1.6))


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [one for one in audit.conclusion.signatories if one != leader]
    w.heading(2, "7.4　签字")
    rows: list[Row] = [["组长", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["组员", w.each("conclusion.signatories", others, "　")])
    rows.append(["报告日期", w.fact("report_date")])
    w.table(rows, (1.4, 5), rules="rows", bold=(0,))
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}，{w.fact(f'{body}.address')}，电话{w.fact(f'{body}.phone')}，"
        f"{w.fact(f'{body}.website')}，{w.fact(f'{body}.email')}",
        style="plain",
    )
