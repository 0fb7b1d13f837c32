"""The end of 富椿's report: findings, other matters, conclusion and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
ADVICE = {
    "stage2": {
        "recommend": "推荐认证",
        "recommend_after_correction": "待不符合项的纠正措施验证通过后推荐认证",
        "no": "不推荐认证",
    },
    "surveillance": {
        "maintain": "推荐继续保持认证",
        "suspend": "建议暂停证书",
        "withdraw": "建议撤销证书",
    },
    "recertification": {
        "recommend": "推荐再认证并换发证书",
        "recommend_after_correction": "待不符合项的纠正措施验证通过后推荐再认证并换发证书",
        "no": "不推荐再认证",
    },
}


def findings(audit: Audit, w: Writer) -> None:
    """Nonconformities, strengths, opportunities."""
    found = audit.nonconformities
    w.heading(2, "5.1 本次不符合项")
    w.text(
        f"审核组提出严重不符合 {w.fact('nonconformities.major')} 项、一般不符合 "
        f"{w.fact('nonconformities.minor')} 项。",
        style="plain",
    )
    rows: list[Row] = [["编号", "部门", "标准/条款", "级别", "不符合事实陈述"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}/{e('clause')}"
        rows.append([e("number"), e("department"), clause, grade, e("description")])
    if found.items:
        w.table(rows, (0.6, 0.9, 1.9, 0.7, 4), head=1, repeat=True)
        w.text(
            f"责任部门应查明原因，于 {w.fact('nonconformities.due_date')} 前完成纠正和纠正措施并提交证"
            "明材料，"
            "由审核组以文件方式验证。",
            style="plain",
        )
    w.heading(2, "5.2 以往不符合项的验证")
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        w.text(
            f"· {e('description')}（{e('closed_on')} 关闭）本次现场验证：措施已实施，纠正措施有效。",
            style="plain",
        )
    if not audit.previous_nonconformities:
        w.text("初次认证，没有以往的不符合项。", style="plain")
    w.heading(2, "5.3 优势与改进机会")
    for label, topic in (("优势", "good"), ("改进机会", "better")):
        w.text(f"{label}：{'；'.join(phrases(w, topic, 2))}。", style="plain")


def notes(audit: Audit, w: Writer) -> None:
    """What the standard for bodies asks to be told."""
    told = store("fuchun")
    lines = [
        f"变更：{told['changes'][audit.audit_type]}",
        "审核计划：审核按计划的日程、部门和分工完成，无偏离。",
        "审核方案：未发生对审核方案有影响的重大事项。",
        f"证书和标志：{told['marks'][audit.audit_type]}",
        "未决问题：双方对审核发现和结论无分歧，无未解决的问题。",
        "抽样声明：审核基于对可获得信息的抽样，存在一定的不确定性，不能保证发现全部不符合。",
        "保密与公正：审核组遵守保密和公正性承诺，对受审核方的信息保密，与其无影响公正性的关系。",
    ]
    for at, line in enumerate(lines, 1):
        w.text(f"6.{at}　{line}", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """The conclusion and the signatures."""
    minor = "存在的一般不符合不影响体系实现预期结果。" if audit.nonconformities.items else ""
    w.text(
        f"7.1　审核组对收集的证据进行了汇总评价，确认{w.fact('organization.name')}建立的管理体系符合审"
        "核依据，实施有效。目标统计、"
        "检验监视数据、合规性评价结果等证据表明，受审核方有能力持续满足适用的法律法规、客户和其他相关"
        "方的要求，"
        f"能够实现体系的预期结果。{minor}",
        style="plain",
    )
    w.text("7.2　内部审核和管理评审按策划的间隔进行，能够发现问题、促进改进，过程有效。", style="plain")
    w.text("7.3　分项评价", style="plain")
    rows: list[Row] = [["评价项目", "结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (4, 2), head=1)
    w.text("7.4　本次审核的目的已经实现。", style="plain")
    w.text("7.5　审核组认为认证范围适宜，拟定的认证范围：", style="plain")
    for one in audit.systems:
        w.text(f"{NAMES[one]}：{w.scope('certificate', one)}。", style="plain")
    chosen = audit.conclusion.recommendation or ""
    told = w.choice("conclusion.recommendation", ADVICE[audit.audit_type], chosen, "；")
    w.text(f"7.6　审核组的推荐意见：{told}。最终以认证机构的认证决定为准。", style="plain")
    w.text(f"7.7　下次审核最迟于 {w.fact('next_audit_by')} 前实施。", style="plain")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text("", style="plain")
    w.text(f"审核组长（签名）：{w.each('conclusion.signatories', [leader])}", style="plain")
    if others:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', others, '　')}", style="plain")
    w.text(f"日期：{w.fact('report_date')}", style="plain")
