"""Chapters 4 and 5, and the pages of statements."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NOTES = {
    "公正性和保密": (
        "审核组成员在最近两年内没有为受审核组织提供咨询或培训，也没有可能影响公正性的经济或亲属关系。",
        "审核过程中获得的文件、数据和图片仅用于本次认证，未经组织书面许可不向第三方披露，法律另有规定的除外。",
        "审核组成员没有接受可能影响判断的礼品和宴请。",
    ),
    "抽样和局限": (
        "审核是在有限的时间内对抽取的样本进行的，报告的内容反映样本的情况，没有抽到的活动仍可能存在不符合。",
        "审核组在抽样时考虑了过程的风险、以往的绩效和人员的分布，样本由审核组独立选取。",
    ),
    "报告的使用": (
        "报告的所有权归本机构，组织可以完整复制，不得摘录使用，不得把报告当作认证证书。",
        "认证结果由未参加审核的人员复核决定，以最终的认证决定为准。",
    ),
    "申诉和投诉": (
        "组织对审核过程、审核组成员或审核结论有异议的，可以在收到报告之后三十日内书面提出。",
        "本机构在收到申诉或投诉后五个工作日内受理，由与审核无关的人员调查并答复。",
    ),
}

SECOND = "报告的使用"
"""Begins the second page."""


def findings(audit: Audit, w: Writer) -> None:
    """The summary and the table of nonconformities."""
    found = audit.nonconformities
    w.heading(2, "4.1 审核发现汇总")
    w.table(
        [
            ["发现类别", "数量", "处理要求"],
            ["严重不符合", w.fact("nonconformities.major"), "须现场验证"],
            ["一般不符合", w.fact("nonconformities.minor"), "书面验证"],
        ],
        (3, 2, 4),
        head=1,
    )
    w.heading(2, "4.2 不符合项")
    rows: list[Row] = [["编号", "不符合的描述", "部门", "标准", "条款", "级别"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "一般")
        number = item.number + e.silent("number")
        rows.append([number, e("description"), e("department"), e("standard"), e("clause"), grade])
    w.table(rows, (0.8, 4.4, 1.2, 2, 1, 0.9), head=1)
    w.heading(2, "4.3 整改要求")
    w.text(
        f"● 不符合项的原因分析、纠正和纠正措施应于{w.fact('nonconformities.due_date')}前完成并提交证据。",
        "● 纠正措施应当与问题的影响相适应，并举一反三检查其他部门和过程是否存在类似问题。",
        style="plain",
    )


def conclusion(audit: Audit, w: Writer, opinions: dict[str, str]) -> None:
    """Ratings, the recommendation, the scopes, who signs."""
    w.heading(2, "5.1 综合评价")
    rows: list[Row] = [["评价维度", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (6, 3), head=1)
    w.heading(2, "5.2 推荐意见")
    told = w.fact("conclusion.recommendation", opinions[audit.conclusion.recommendation or ""])
    w.text(
        f"● {w.fact('organization.name')}的管理体系具备满足要求和实现预期结果的能力，审核目的已经达到。",
        f"● 审核组意见：{told}。",
        f"● 下次审核应在{w.fact('next_audit_by')}前完成。",
        style="plain",
    )
    w.heading(2, "5.3 推荐的认证范围")
    rows = [["管理体系", "认证范围"]]
    for one in audit.systems:
        rows.append([words("systems")[one]["name"], w.scope("certificate", one)])
    w.table(rows, (3, 7), head=1)
    w.heading(2, "5.4 签署")
    first, *others = audit.conclusion.signatories
    signed: list[Row] = [["审核组长", w.each("conclusion.signatories", [first])]]
    signed += [["审核组成员", w.each("conclusion.signatories", others)]] if others else []
    signed.append(["日期", w.fact("report_date")])
    w.table(signed, (3, 7), bold=(0,), rules="rows")


def statements(audit: Audit, w: Writer) -> None:
    """The statements, and how to reach the body."""
    w.page()
    w.heading(1, "声明")
    for title, texts in NOTES.items():
        if title == SECOND:
            w.page()
            w.heading(1, "说明")
        w.heading(3, title)
        w.text(*texts)
    w.heading(3, "联系方式")
    body = "certification_body"
    w.text(
        f"■ 机构：{audit.certification_body.name}",
        f"■ 地址：{w.fact(f'{body}.address')}",
        f"■ 电话：{w.fact(f'{body}.phone')}",
        f"■ 网址：{w.fact(f'{body}.website')}",
        f"■ 邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )
