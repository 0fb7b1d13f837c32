"""The summary, the conclusion and the sheets of 阜康's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._fukang_words import NAMES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

VERDICTS = {
    "recommend": "推荐注册",
    "recommend_after_correction": "不符合项整改验证通过后推荐注册",
    "maintain": "推荐保持注册",
}


def conclusion(audit: Audit, w: Writer) -> None:
    """What the team thinks of it all."""
    found = audit.nonconformities
    w.heading(1, "三、审核结论")
    rows: list[Row] = [["评价项目", "评价"]]
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    w.text(
        f"本次审核开出严重不符合{w.fact('nonconformities.major')}项、一般不符合"
        f"{w.fact('nonconformities.minor')}项" + ("，见附表一。" if found.items else "。")
    )
    if found.due_date:
        w.text(f"请公司在{w.fact('nonconformities.due_date')}前将整改材料寄（发）给审核组长。")
    mark = "证书和标志使用没有违规" if audit.certificates else "公司尚未获证，没有使用标志"
    w.text(
        f"公司的管理体系符合审核准则，运行有效，方针和目标能够实现；{mark}。双方没有分歧意见，审核目的达到。",
        "本次审核为抽样审核，未抽到的部分不等于没有问题。审核组成员与公司没有利害关系，对公司的商业秘密保密。",
    )
    verdict = w.fact("conclusion.recommendation", VERDICTS[audit.conclusion.recommendation or ""])
    w.text(f"审核组推荐意见：{verdict}。")
    for system in audit.systems:
        w.text(f"推荐{NAMES[system]}证书范围：{w.scope('certificate', system)}。")
    w.text(f"下次审核应在{w.fact('next_audit_by')}以前进行。")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.table(
        [
            ["审核组长签字", w.each("conclusion.signatories", [leader])],
            ["审核组成员签字", w.each("conclusion.signatories", others) or w.blank],
            ["日期", w.fact("report_date")],
        ],
        (3, 7),
        bold=(0,),
    )


def sheets(audit: Audit, w: Writer) -> None:
    """A sheet for each nonconformity, one for those of the audit before."""
    for item in audit.nonconformities.items:
        w.page()
        w.text("附表一　不符合项报告", style="subtitle")
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        head = audit.world.people.heads.get(item.department, audit.world.people.representative)
        w.table(
            [
                ["受审核方", w.fact("organization.name"), "编号", e("number")],
                ["受审核部门", e("department"), "部门负责人", head],
                ["不符合事实", e("description"), "‹", "‹"],
                ["不符合标准", e("standard"), "条款", e("clause")],
                ["不符合性质", grade, "审核员", audit.leader.name],
                ["纠正和纠正措施", "由受审核部门分析原因后另页填写，连同证据一并提交", "‹", "‹"],
                ["验证要求", "{+}提交书面证据　{-}现场验证", "‹", "‹"],
            ],
            (2, 3.6, 1.8, 2.6),
            bold=(0, 2),
        )
    w.page()
    w.text("附表二　上次不符合项验证表", style="subtitle")
    if not audit.previous_nonconformities:
        w.text("上次审核没有需要验证的不符合项。")
        return
    rows: list[Row] = [["序号", "上次不符合项内容", "关闭日期", "本次验证情况"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        now = "又发现类似问题" if again(audit, one.description) else "措施有效"
        rows.append([str(at), e("description"), e("closed_on"), now])
    w.table(rows, (0.8, 5.6, 1.8, 1.8), head=1)
    w.text(f"验证人：{audit.leader.name}", style="plain")
