"""The last forms of 若澄's report: nonconformities, evaluation, conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._ruocheng_stock import NAMES, bar, said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
RATED = ("符合", "基本符合", "不符合")
FIRST = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项纠正措施经验证有效后，推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
AGAIN = {
    "recommend": "推荐再认证注册，换发证书",
    "recommend_after_correction": "不符合项纠正措施经验证有效后，推荐再认证注册",
    "not_recommend": "不推荐再认证注册",
}
KEPT = {
    "maintain": "推荐保持认证注册",
    "suspend": "建议暂停认证注册",
    "withdraw": "建议撤销认证注册",
}
OPINIONS = {"stage2": FIRST, "recertification": AGAIN, "surveillance": KEPT}


def findings(audit: Audit, w: Writer) -> None:
    """What was found, and what became of what was found before."""
    found = audit.nonconformities
    told = (
        f"本次审核开具不符合项报告{len({one.number for one in found.items})}份，其中严重不符合"
        f"{w.fact('nonconformities.major')}项，一般不符合{w.fact('nonconformities.minor')}项。"
    )
    if found.due_date:
        told += f"受审核组织应于{w.fact('nonconformities.due_date')}前完成整改并提交证据。"
    w.table([bar(w, "五、不符合项及其验证", 1), [told]], (10,), head=1)
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "不符合事实", "标准条款", "性质"]]
        for item in found.items:
            e = w.same("nonconformities.items", f"{item.number}{item.standard}", item)
            where = f"{e('standard')}¶{e('clause')}"
            rows.append(
                [e("number"), e("department"), e("description"), where, e("grade", GRADES[item.grade])]
            )
        w.table(rows, (0.8, 1.3, 4.9, 2.3, 0.9), head=1, repeat=True)
        w.text("跟踪验证方式：{-}现场跟踪  {+}书面材料验证  {-}下次审核时验证", style="plain")
    _earlier(audit, w)


def _earlier(audit: Audit, w: Writer) -> None:
    if audit.audit_type == "stage2":
        return
    if not audit.previous_nonconformities:
        w.text("上次审核未开具不符合项。", style="plain")
        return
    rows: list[Row] = [bar(w, "上次审核不符合项的验证", 4), ["序号", "不符合内容", "关闭日期", "验证结果"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "措施有效，未重复发生"])
    w.table(rows, (0.8, 5.4, 2.0, 2.0), head=2)


def evaluation(audit: Audit, w: Writer) -> None:
    """The ratings, and what is said beside them."""
    rows: list[Row] = [bar(w, "六、管理体系运行评价", 2), ["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", {v: v for v in RATED}, rating.value)])
    w.table(rows, (5.2, 5), head=2)
    rows = [
        ["体系运行亮点", "¶".join(said(audit, w, "strengths", 2))],
        ["改进机会", "".join(said(audit, w, "weak", 1))],
        ["下次审核关注", "".join(said(audit, w, "next", 1))],
    ]
    if audit.audit_type != "stage2":
        rows.append(["证书和标志使用", "{+}符合规定  {-}存在误用  {-}未使用"])
        rows.append(["重大变更", "{+}无  {-}有，说明："])
    rows.append(["未解决的分歧", "{+}无  {-}有，说明："])
    w.table(rows, (2.2, 8), bold=(0,))


def conclusion(audit: Audit, w: Writer) -> None:
    """The opinion and the signatures, on a page."""
    w.page()
    lead = audit.leader.name
    signed = audit.conclusion.signatories
    first = w.each("conclusion.signatories", [one for one in signed if one == lead])
    others = w.each("conclusion.signatories", [one for one in signed if one != lead])
    scopes = [f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    summary = (
        f"审核组对{w.fact('organization.name')}的管理体系进行了抽样审核，体系覆盖{w.fact('headcount')}人，"
        f"发现严重不符合{w.fact('nonconformities.major')}项、一般不符合{w.fact('nonconformities.minor')}项。"
        "审核组认为，受审核组织的管理体系文件与标准要求相适应，体系得到实施和保持，"
        "内部审核和管理评审机制发挥了作用。"
    )
    opinion = w.choice(
        "conclusion.recommendation", OPINIONS[audit.audit_type], audit.conclusion.recommendation or "", "¶"
    )
    rows: list[Row] = [
        bar(w, "七、审核结论", 4),
        ["综合结论", summary, "‹", "‹"],
        ["审核目的", "{+}达到  {-}未达到", "范围适宜性", "{+}适宜  {-}需调整"],
        ["体系符合性", "{+}符合  {-}不符合", "体系有效性", "{+}有效  {-}基本有效  {-}无效"],
        ["推荐的认证范围", "¶".join(scopes), "‹", "‹"],
        ["推荐意见", opinion, "‹", "‹"],
        ["下次审核", f"应在{w.fact('next_audit_by')}前实施现场审核", "‹", "‹"],
        ["组长签名", first or w.blank, "组员签名", others or w.blank],
        ["日期", w.fact("report_date"), "受审核组织意见", "{+}认可  {-}有异议"],
    ]
    w.table(rows, (1.7, 3.9, 1.7, 2.9), bold=(0, 2))
    w.text("本报告附录：1 器具检定 2 特种设备 3 作业人员证书 4 法律法规 5 应急演练 6 统计数据", style="plain")
