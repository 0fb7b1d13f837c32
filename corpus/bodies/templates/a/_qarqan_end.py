"""The last parts of 且漠's report: issues with grades, those of the audit before, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "Ⅰ级 严重", "minor": "Ⅱ级 一般"}
RECOMMENDED = {
    "recommend": "推荐认证",
    "recommend_after_correction": "Ⅱ级问题整改验证后推荐认证",
    "not_recommend": "不推荐认证",
}
KEPT = {"maintain": "推荐保持", "suspend": "推荐暂停", "withdraw": "推荐撤销"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def all_of(audit: Audit, w: Writer) -> None:
    """The parts."""
    w.heading(1, "第五部分　问题清单")
    _issues(audit, w)
    w.heading(1, "第六部分　上次审核问题的跟踪")
    _earlier(audit, w)
    w.heading(1, "第七部分　评价与结论")
    _conclusion(audit, w)
    w.heading(1, "第八部分　签署")
    _signed(audit, w)


def _issues(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        "分级：Ⅰ级为严重不符合，体系失效或已造成限用物质超标产品出厂；Ⅱ级为一般不符合，个别要求未满足；"
        "Ⅲ级为建议，不要求回复。",
        style="plain",
    )
    w.text(
        f"本次审核发现Ⅰ级问题{w.fact('nonconformities.major')}项，Ⅱ级问题"
        f"{w.fact('nonconformities.minor')}项。",
        style="plain",
    )
    rows: list[Row] = [["编号", "等级", "部门", "标准及条款", "问题描述"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        number = item.number + e.silent("number")
        clause = f"{e('standard')}¶第{e('clause')}条"
        rows.append([number, e("grade", GRADES[item.grade]), e("department"), clause, e("description")])
    if found.items:
        w.table(rows, (0.7, 1.2, 1.1, 2, 5), head=1)
    if found.due_date:
        w.text(
            f"客户应在{w.fact('nonconformities.due_date')}前提交原因分析、纠正和纠正措施的证据，涉及物料的应同时"
            "说明在库品和在制品的处理。审核组以书面方式验证。"
        )
    w.text("Ⅲ级（建议）：" + "".join(phrases(w, "better", 2)), style="plain")


def _earlier(audit: Audit, w: Writer) -> None:
    if not audit.previous_nonconformities:
        w.text("本次为初次认证的第二阶段，没有上次审核的问题。", style="plain")
        return
    rows: list[Row] = [["上次问题", "关闭日期", "本次跟踪", "效果"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        same = again(audit, one.description)
        seen = "同类问题再次发现，见第五部分" if same else "查整改资料和近期记录，措施仍在执行"
        rows.append(
            [e("description"), e("closed_on"), seen, "{-}有效 {+}不足" if same else "{+}有效 {-}不足"]
        )
    w.table(rows, (4.8, 1.5, 2.4, 1.3), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.1　分项评价")
    rows: list[Row] = [["评价内容", "评价"]]
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value, "　")])
    w.table(rows, (5, 5), head=1)
    w.heading(2, "7.2　总体评价")
    w.text(
        f"{w.fact('organization.name')}的体系覆盖{w.fact('headcount')}人，限用物质的识别、采购、防混和检测形成闭环，"
        f"抽查的检测报告和批次记录可以互相追溯。{''.join(phrases(w, 'good', 2))}"
        f"本次开出的Ⅱ级问题{w.fact('nonconformities.minor')}项不影响体系的整体有效性，审核目的已经实现。"
    )
    w.heading(2, "7.3　推荐意见")
    labels = KEPT if audit.audit_type == "surveillance" else RECOMMENDED
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "　")
    w.text(told, style="plain")
    names = {"QMS": "质量管理体系", "HSPM": "有害物质过程管理体系"}
    rows = [["体系", "建议的认证范围"]]
    rows += [[names[one], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (3, 7), head=1)
    w.text(f"下次审核应在{w.fact('next_audit_by')}之前进行，重点关注：{''.join(phrases(w, 'next', 1))}")
    w.text("以上为审核组的推荐意见，认证决定由本公司技术委员会作出。")


def _signed(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["身份", "姓名", "日期"]]
    for name in audit.conclusion.signatories:
        member = next(one for one in audit.team if one.name == name)
        signed = w.each("conclusion.signatories", [name])
        rows.append([ROLES[member.role], signed, w.fact("report_date")])
    w.table(rows, (3, 4, 3), head=1)
