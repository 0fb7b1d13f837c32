"""大渡's chapters on nonconformities and on the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._dadu_clauses import ORDINALS
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

RECOMMENDED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合整改并经验证有效后推荐认证注册",
    "maintain": "推荐保持认证资格",
    "suspend": "建议暂停认证资格",
    "withdraw": "建议撤销认证资格",
    "not_recommend": "不推荐认证注册",
}


def findings(audit: Audit, w: Writer, phrases: Phrases, number: int) -> None:
    """Nonconformities, those of the audit before, advice."""
    found = audit.nonconformities
    w.heading(1, f"第{ORDINALS[number]}章  不符合与改进")
    w.heading(2, "一、本次审核的不符合")
    counts = f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项"
    w.text(f"本次审核共开出{counts}。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微不符合" if item.grade == "minor" else "严重不符合")
        w.text(
            f"编号{e('number')}（{grade}），责任部门{e('department')}，不符合{e('standard')}标准{e('clause')}条款。"
            f"事实：{e('description')}"
        )
    if found.items:
        w.text(
            f"受审核方应分析上述不符合的原因并采取纠正措施，于{w.fact('nonconformities.due_date')}之前将整改证据提交审核组验证。"
        )
    w.heading(2, "二、上次审核不符合的跟踪")
    if not audit.previous_nonconformities:
        w.text("不涉及。" if audit.audit_type == "stage2" else "上次审核未开出不符合，不涉及跟踪。")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        after = (
            "本次审核再次发现类似问题，要求受审核方重新评审其纠正措施。"
            if again(audit, earlier.description)
            else "本次抽样没有发现同类问题。"
        )
        text = e("description")
        w.text(f"上次审核的不符合为：{text}该不符合于{e('closed_on')}关闭。{after}")
    w.heading(2, "三、值得肯定的方面")
    w.paragraphs(phrases.some("praise", 2))
    w.heading(2, "四、改进建议")
    w.paragraphs(phrases.some("advice", 2))


def conclusion(audit: Audit, w: Writer, number: int) -> None:
    """Ratings, recommendation, signatures."""
    w.heading(1, f"第{ORDINALS[number]}章  审核结论")
    told = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append([str(at + 1), e("criterion"), e("value")])
    w.text("审核组依据收集的证据，对管理体系作如下评价：", style="plain")
    w.table([["序号", "评价内容", "评价意见"], *told], (1.2, 7, 3), head=1, rules="three")
    scopes = "；".join(f"{system}：{w.scope('certificate', system)}" for system in audit.systems)
    w.text(f"建议在认证证书上表述的范围为——{scopes}。")
    kind = audit.audit_type
    offered = (
        ("maintain", "suspend", "withdraw")
        if kind == "surveillance"
        else ("recommend", "recommend_after_correction", "not_recommend")
    )
    labels = {key: RECOMMENDED[key] for key in offered}
    w.text("审核组的推荐意见：", style="plain")
    w.text(
        w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "　"),
        style="plain",
    )
    w.text(f"下一次审核应不晚于{w.fact('next_audit_by')}进行。")
    signed = audit.conclusion.signatories
    leader = w.each("conclusion.signatories", [name for name in signed if name == audit.leader.name])
    others = w.each("conclusion.signatories", [name for name in signed if name != audit.leader.name])
    w.text(f"审核组长（签字）：{leader}", style="plain")
    if others:
        w.text(f"审核组成员（签字）：{others}", style="plain")
    w.text(f"日期：{w.fact('report_date')}", style="plain")
    w.text(f"受审核方代表（签字）：{audit.world.people.representative}", style="plain")
    w.text(
        f"声明：{w.fact('certification_body.name')}的审核以抽样方式进行，受审核方仍对其管理体系的持续符合负责；"
        "审核组对审核中获得的信息予以保密。"
    )
