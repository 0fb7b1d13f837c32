"""The fifth and sixth tables of 甘泉's form: nonconformities, and the conclusion with its signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
OPTIONS = {
    "first": {
        "recommend": "推荐注册",
        "recommend_after_correction": "纠正措施经验证有效后推荐注册",
        "not_recommend": "不推荐注册",
    },
    "surveillance": {
        "maintain": "保持认证资格",
        "suspend": "暂停认证资格",
        "withdraw": "撤销认证资格",
    },
}


def nonconformities(audit: Audit, w: Writer) -> None:
    """What was found, and what became of what was found before."""
    found = audit.nonconformities
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    w.text(f"本次共开具不符合报告：严重 {major} 项，一般 {minor} 项。", style="plain")
    rows: list[Row] = [["编号", "责任部门", "标准/条款", "不符合事实", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        where = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), where, e("description"), grade])
    w.table(rows, (0.8, 1.3, 2.2, 5, 0.8), head=1)
    if found.due_date:
        w.text(
            f"受审核方应在 {w.fact('nonconformities.due_date')} 前将原因分析、纠正及纠正措施证据提交审核组，"
            "验证方式：书面验证。",
            style="plain",
        )
    if audit.previous_nonconformities:
        rows = [["上次审核不符合事实", "关闭日期", "本次验证"]]
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            rows.append([e("description"), e("closed_on"), "整改证据齐全，措施已实施"])
        w.table(rows, (6, 1.6, 2), head=1)
    else:
        w.text("上次审核不符合：不涉及（初次认证）。", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """The sixth table and the declarations."""
    rows: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([f"{at}", e("criterion"), e("value")])
    w.table([["序号", "评价内容", "评价结果"], *rows], (1, 6, 2), head=1)
    kind = "surveillance" if audit.audit_type == "surveillance" else "first"
    chosen = audit.conclusion.recommendation or ""
    scopes = [f"{NAMES[system]}：{w.scope('certificate', system)}" for system in audit.systems]
    summary: list[Row] = [
        ["综合评价", _summary(audit, w)],
        ["审核组意见", w.choice("conclusion.recommendation", OPTIONS[kind], chosen, "¶")],
        ["建议的认证范围", "¶".join(scopes)],
        ["下次审核", f"{w.fact('next_audit_by')} 前"],
        ["说明", _notes(audit)],
        ["审核组签字", f"组长：{w.each('conclusion.signatories', audit.conclusion.signatories[:1])}"],
    ]
    others = audit.conclusion.signatories[1:]
    if others:
        names = w.each("conclusion.signatories", others, "    ")
        summary[-1] = ["审核组签字", f"{summary[-1][1]}¶组员：{names}"]
    summary.append(["报告日期", w.fact("report_date")])
    w.table(summary, (1.9, 8), bold=(0,))


def _summary(audit: Audit, w: Writer) -> str:
    names = "、".join(NAMES[system] for system in audit.systems)
    told = {
        "stage2": f"按准则建立了{names}管理体系，文件齐全，运行有记录。",
        "surveillance": f"获证后保持了{names}管理体系的运行，未发生影响认证的重大变化。",
        "recertification": f"在认证周期内保持了{names}管理体系，体系与其经营方向相适应。",
    }[audit.audit_type]
    return (
        f"{w.fact('organization.name')}{told}"
        f"¶体系覆盖 {w.fact('headcount')} 人，审核覆盖了申请范围内的部门、场所和过程。"
        "¶内审、管评能发现并解决问题，目标实现情况较好，资源能满足运行需要。"
        f"¶不符合 {w.fact('nonconformities.minor')} 项为个别现象，不影响体系整体有效性。"
        "¶审核目的已达到，审核计划得到执行，无未解决的分歧，未发生影响结论可靠性的情形。"
    )


def _notes(audit: Audit) -> str:
    lines = [
        "1.审核为抽样活动，未发现不符合不等于不存在不符合。",
        "2.审核组对接触到的受审核方技术、商业信息保密，与受审核方无利益关系。",
        "3.本报告须经认证机构审定后生效，所有权归认证机构。",
    ]
    if audit.audit_type == "surveillance":
        lines.append("4.下次审核重点关注本次不符合项的整改保持情况。")
    return "¶".join(lines)
