"""Findings of the last audit and of this one, the assessment and the conclusion of 吉木萨尔's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._jimsar_form import Paper
from corpus.layouts.writer import Row

VERDICTS = {
    "stage2": {"recommend": "推荐认证", "recommend_after_correction": "整改验证后推荐认证"},
    "surveillance": {"maintain": "推荐保持认证", "suspend": "建议暂停"},
    "recertification": {"recommend": "推荐再认证", "recommend_after_correction": "整改验证后推荐再认证"},
}


def before(audit: Audit, paper: Paper) -> None:
    """Part 3."""
    w = paper.w
    w.heading(1, "3　上次审核以来")
    rows: list[Row] = [["上次的不符合", "关闭", "本次复查"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        now = "同类问题重复出现" if again(audit, one.description) else "措施有效"
        rows.append([e("description"), e("closed_on"), now])
    if audit.previous_nonconformities:
        paper.table("上次不符合的复查", rows, (5.4, 1.6, 1.6), "复查采用查记录和看现场的方法。")
    elif audit.stage1:
        w.text("初次认证，没有上次审核的不符合；一阶段提出的关注点已处理。")
    else:
        w.text("上次审核没有不符合。")
    w.text("机构、主要工艺和设备未发生影响体系的变更。")


def assessed(audit: Audit, paper: Paper) -> None:
    """Part 5."""
    w, found = paper.w, audit.nonconformities
    w.heading(1, "5　不符合与评价")
    rows: list[Row] = [["编号", "部门", "标准及条款", "性质", "事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        number, office = e("number"), e("department")
        clause = f"{e('standard')}¶{e('clause')}"
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows.append([number, office, clause, grade, e("description")])
    counts = f"严重{w.fact('nonconformities.major')}项，一般{w.fact('nonconformities.minor')}项。"
    if found.items:
        due = w.fact("nonconformities.due_date")
        paper.table(
            "本次不符合",
            rows,
            (0.7, 1.1, 1.8, 0.8, 4.4),
            counts,
            f"整改材料应于{due}前提交，由组长书面验证。",
        )
    else:
        w.text(f"本次不符合：{counts}")
    rows = [["项目", "结果"]]
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), e("value")])
    paper.table("体系评价", rows, (5, 2), "结果分为符合、基本符合、不符合三级。")
    w.text(
        w.random.choice(
            (
                "值得肯定的是设备基础管理扎实，检修与节能改造结合较好。",
                "值得肯定的是班组活动经常化，一线员工熟悉岗位风险和用能要求。",
            )
        )
    )


def concluded(audit: Audit, paper: Paper) -> None:
    """Part 6 and the signatures."""
    w, names = paper.w, words("systems")
    w.heading(1, "6　结论")
    options = VERDICTS[audit.audit_type]
    w.text(
        "审核目的已实现。体系与单位的规模、工艺和风险相适应，符合准则，运行有效，能达到预期结果。",
        f"推荐意见：{w.choice('conclusion.recommendation', options, audit.conclusion.recommendation or '')}",
    )
    rows: list[Row] = [["体系", "拟注册的证书范围"]]
    rows += [[names[one]["name"], w.scope("certificate", one)] for one in audit.systems]
    paper.table("证书范围", rows, (2.4, 6), f"下次审核最晚于{w.fact('next_audit_by')}进行。")
    w.text(
        "声明：审核为抽样活动，存在不确定性；审核组与被审核单位无利害关系，并承担保密义务；"
        "认证决定由本公司作出，对其有异议可申诉。"
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    body = "certification_body"
    signed: list[Row] = [
        ["组长签名", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")],
        ["组员签名", w.each("conclusion.signatories", others, "、") or w.blank, "‹", "‹"],
    ]
    w.table(signed, (1.4, 3.6, 1, 2), bold=(0, 2))
    w.text(
        f"{w.fact(f'{body}.name')}　地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}",
        f"网址：{w.fact(f'{body}.website')}　邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )
