"""The end of 瀚沽's form: nonconformities, conclusion, declarations and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = {"QMS": "QMS", "EMS": "EMS", "OHSMS": "OHSMS", "EnMS": "EnMS"}
ADVICE = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合项纠正措施经审核组验证有效后，推荐认证注册",
        "no": "不推荐认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册",
        "suspend": "推荐暂停认证注册",
        "withdraw": "推荐撤销认证注册",
    },
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "不符合项纠正措施经审核组验证有效后，推荐再认证注册",
        "no": "不推荐再认证注册",
    },
}


def nonconformities(audit: Audit, w: Writer) -> None:
    """What does not conform, now and before."""
    found = audit.nonconformities
    w.heading(2, "4.1　上次审核不符合项的验证")
    if audit.previous_nonconformities:
        rows: list[Row] = [["序号", "上次审核不符合事实", "关闭日期", "本次验证情况"]]
        for at, one in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", one)
            state = "本次发现类似问题，已重新开具" if again(audit, one.description) else "纠正措施有效"
            rows.append([str(at), e("description"), e("closed_on"), state])
        w.table(rows, (0.6, 3.6, 1.5, 1.5), head=1, repeat=True)
    else:
        w.text("无需验证的上次审核不符合项。")
    w.heading(2, "4.2　本次审核不符合项")
    w.text(
        f"本次审核共开具严重不符合报告{w.fact('nonconformities.major')}份，一般不符合报告"
        f"{w.fact('nonconformities.minor')}份。"
    )
    if not found.items:
        return
    rows = [["编号", "不符合事实描述", "责任部门", "标准及条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("description"), e("department"), clause, grade])
    w.table(rows, (0.6, 3.4, 1, 1.6, 0.7), head=1, repeat=True)
    w.text(
        f"受审核方应于{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，"
        "并将证实材料提交审核"
        "组长；验证方式为{+}书面验证　{-}现场验证。"
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """How the system is judged, and what is recommended."""
    told = store("haihe")
    w.heading(2, "5.1　体系评价")
    rows: list[Row] = [["评价项目", "评价结果"]]
    labels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", labels, rating.value)])
    w.table(rows, (3.2, 3.4), head=1)
    w.heading(2, "5.2　综合评述")
    w.text("".join(phrases(w, "good", 2)))
    w.text(told["changes"][audit.audit_type])
    w.text(told["marks"][audit.audit_type])
    w.text("审核目的已经实现，审核证据充分，审核组与受审核方之间没有未解决的分歧。")
    w.heading(2, "5.3　改进建议（不作为不符合）")
    for at, text in enumerate(phrases(w, "better", 2), 1):
        w.text(f"（{at}）{text}")
    w.heading(2, "5.4　审核结论")
    minor = "除本报告第四部分所列不符合项外，" if audit.nonconformities.items else ""
    w.text(
        f"审核组认为：{w.fact('organization.name')}的管理体系{minor}符合审核准则要求，运行有效，"
        "能够实现方针和目标，"
        "内部审核和管理评审已按策划实施，具备自我改进的能力。"
    )
    scopes: list[Row] = [["领域", "拟推荐的认证范围"]]
    scopes += [[SHORT[one], w.scope("certificate", one)] for one in audit.systems]
    w.table(scopes, (1, 5.6), head=1)
    w.text("审核组推荐意见：", style="plain")
    advice = w.choice(
        "conclusion.recommendation",
        ADVICE[audit.audit_type],
        audit.conclusion.recommendation or "",
        "¶",
    )
    w.table([[advice]], (6.6,))
    w.text(f"下次审核应于{w.fact('next_audit_by')}前实施，{told['next']}")


def declarations(audit: Audit, w: Writer) -> None:
    """The team's declaration and the organization's, then the signatures."""
    told = store("haihe")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        ["审核组声明", "¶".join(told["team_says"]), "‹"],
        [
            "审核组长（签字）",
            w.each("conclusion.signatories", [leader]),
            f"日期：{w.fact('report_date')}",
        ],
    ]
    if others:
        rows.append(
            [
                "审核组成员（签字）",
                w.each("conclusion.signatories", others, "　"),
                f"日期：{w.fact('report_date')}",
            ]
        )
    rows += [
        ["受审核方声明", "¶".join(told["company_says"]), "‹"],
        ["受审核方代表（签字）", audit.world.people.representative, f"日期：{w.fact('report_date')}"],
    ]
    w.table(rows, (1.4, 3.2, 2.2), bold=(0,))
