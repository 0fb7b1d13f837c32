"""资漵's nonconformities, earlier audit, and conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
GIVE = {
    "recommend": "推荐颁发（换发）证书",
    "recommend_after_correction": "验证不符合项的纠正措施后推荐颁发（换发）证书",
    "not_recommend": "不推荐颁发证书",
}
KEEP = {"maintain": "推荐保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}


def end(audit: Audit, w: Writer) -> None:
    """Chapters 4 to 7."""
    w.heading(1, "第4章  本次审核不符合项")
    _found(audit, w)
    w.heading(1, "第5章  以往不符合项的验证和证书的使用")
    _earlier(audit, w)
    w.heading(1, "第6章  审核结论")
    _conclusion(audit, w)
    w.heading(1, "第7章  声明")
    w.text(
        "7.1 抽样声明：审核依据抽取的样本作出判断，样本之外可能存在未被发现的不符合，"
        "受审核方应通过内部审核持续查找。",
        "7.2 保密声明：未经受审核方书面同意，本中心不向第三方透露报告内容，法律法规要求的除外；"
        "报告版权归本中心。",
        "7.3 决定声明：审核组的意见供认证决定使用，最终结果以本中心的认证决定为准。",
        "7.4 本报告由正文和附件1至附件7组成，不符合项报告、签到表、审核计划另行归档。",
    )
    w.text(
        f"联系本中心：{w.fact('certification_body.address')}，电话{w.fact('certification_body.phone')}，网址"
        f"{w.fact('certification_body.website')}，邮箱{w.fact('certification_body.email')}。",
        style="plain",
    )


def _found(audit: Audit, w: Writer) -> None:
    numbers = {one.number: one.system for one in audit.standards}
    items = audit.nonconformities.items
    rows: list[Row] = [["编号", "领域", "标准/条款", "不符合内容", "部门", "分级"]]
    for item in items:
        e = w.same("nonconformities.items", item.number, item)
        where = f"{e('standard')}¶{e('clause')}"
        grade = e("grade", "严重" if item.grade == "major" else "轻微")
        letter = LETTERS.get(numbers.get(item.standard, ""), "—")
        rows.append([e("number"), letter, where, e("description"), e("department"), grade])
    if items:
        w.table(rows, (0.9, 0.9, 2.7, 5.6, 1.4, 1), head=1, repeat=True)
    w.text(
        f"统计：严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}"
        "项。"
        + (
            f"纠正措施及证据应于{w.fact('nonconformities.due_date')}前提交，由审核组长进行文件验证，"
            "必要时到现场核查。"
            if items
            else ""
        )
    )


def _earlier(audit: Audit, w: Writer) -> None:
    if not audit.certificates:
        w.text(
            "本次为初次认证，没有以往的不符合项需要验证，也没有证书和标志的使用。"
            "第一阶段以来受审核方没有重大变更。"
        )
        return
    rows: list[Row] = [["以往不符合项", "关闭日期", "验证情况"]]
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        rows.append([p("description"), p("closed_on"), "查看证据，纠正措施完成"])
    if audit.previous_nonconformities:
        w.table(rows, (7.4, 2.2, 3), head=1)
    else:
        w.text("以往审核没有开具不符合项。")
    w.text("", style="plain")
    held = {one.system: one for one in audit.certificates}
    numbers, issued, until = [], [], []
    for system in audit.systems:
        c = w.entry("certificates", held[system])
        numbers.append(c.silent("system") + c("number"))
        issued.append(c("issued_on"))
        until.append(c("valid_to"))
    rows = [
        ["认证领域", *(f"{NAMES[one]}" for one in audit.systems)],
        ["证书编号", *numbers],
        ["颁证日期", *issued],
        ["有效期至", *until],
    ]
    w.table(rows, (2, *(10.6 / len(numbers) for _ in numbers)), head=1, bold=(0,))
    w.text(
        "证书在有效期之内。查看受审核方的宣传册、网站和投标文件，证书和标志的使用符合规定，未见误导。",
        "与上次审核相比，受审核方的法律地位、场所、主要管理人员、活动和体系文件没有重大变更。",
    )


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(2, "6.1 分项评价")
    rows: list[Row] = [["序号", "分项", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([f"{at + 1}", e("criterion"), e("value")])
    w.table(rows, (1.2, 8, 3), head=1)
    w.heading(2, "6.2 综合结论")
    numbers = "、".join(standard.number for standard in audit.standards)
    w.text(
        f"{w.fact('organization.name')}的一体化管理体系覆盖{w.fact('headcount')}人，符合{numbers}，"
        "得到有效实施和保持，具有"
        "满足适用法律法规、顾客和相关方要求并实现预期结果的能力。内部审核和管理评审能够保证体系的自我完善。",
        "审核目的已经实现，审核范围与受审核方的活动相适应，适宜作为认证范围。",
        f"值得肯定：{w.random.choice(GOOD)}。建议关注：{w.random.choice(MORE)}。",
    )
    w.heading(2, "6.3 推荐意见")
    advice = audit.conclusion.recommendation or "maintain"
    rows = [[NAMES[one], w.scope("certificate", one)] for one in audit.systems]
    w.text("建议的认证范围：", style="plain")
    w.table(rows, (3.4, 9.2), bold=(0,))
    w.text("", style="plain")
    w.text(
        f"审核组意见：{w.choice('conclusion.recommendation', KEEP if advice in KEEP else GIVE, advice)}",
        f"下一次审核的最迟日期：{w.fact('next_audit_by')}",
        f"审核组签字：{w.each('conclusion.signatories', audit.conclusion.signatories)}",
        f"签字日期：{w.fact('report_date')}",
        style="plain",
    )


GOOD = (
    "各领域的要求融合较好，文件简明，便于执行",
    "基础管理扎实，各类台账清楚，动态更新",
    "领导带头参加检查，问题整改及时",
)
MORE = (
    "各领域目标之间的关联和统筹",
    "新进员工对一体化方针和岗位风险的了解",
    "供方和承包方信息的及时更新",
)
