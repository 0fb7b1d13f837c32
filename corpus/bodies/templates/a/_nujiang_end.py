"""The end of 怒江's report: a summary a system, the conclusion, nonconformities and verification."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._nujiang_matrix import PROCESSES, process_of
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "FSMS": "食品安全管理体系",
}
RECOMMENDED = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合整改经验证后推荐认证",
    "not_recommend": "不推荐认证",
    "maintain": "推荐保持认证",
    "suspend": "推荐暂停认证",
    "withdraw": "推荐撤销认证",
}


def summaries(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """A text on each system."""
    w.heading(1, "5  各体系综述")
    for at, standard in enumerate(audit.standards, 1):
        w.heading(2, f"5.{at}  {NAMES[standard.system]}")
        found = [one for one in audit.nonconformities.items if one.standard == standard.number]
        told = phrases.some(standard.system, 2)
        if found:
            told.append("过程轨迹中对照该标准发现了不符合，除此之外体系的实施与策划一致。")
        else:
            told.append("过程轨迹中未发现对照该标准的不符合。")
        w.text("".join(told))
        if at == 1:
            w.text(_cycle(audit, w))
        w.text(f"建议的证书范围：{w.scope('certificate', standard.system)}。")


def _cycle(audit: Audit, w: Writer) -> str:
    """The internal audit and review, told once more in short."""
    told = [f"体系自 {w.fact('system_effective_on')} 运行以来，内部监督机制按策划实施"]
    for one in audit.internal_audits[-1:]:
        e = w.entry("internal_audits", one)
        told.append(
            f"最近一次内审由{e('leader')}带队，提出的 {e('nonconformities')} 项不符合在 {e('closed_on')} "
            "全部关闭"
        )
    for review in audit.management_reviews[-1:]:
        e = w.entry("management_reviews", review)
        told.append(f"最近一次管理评审在 {e('held_on')} 召开，主持人是{e('chair')}")
    return "；".join(told) + "。"


def conclusion(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """Ratings, merits, recommendation, signatures."""
    w.heading(1, "6  审核结论")
    rows: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table([["评价方面", "结果"], *rows], (7, 3), head=1, rules="rows")
    w.text(f"亮点：{'；'.join(phrases.some('merit', 2))}。")
    w.text(f"改进机会：{'；'.join(phrases.some('chance', 2))}。")
    offered = ("recommend", "recommend_after_correction", "not_recommend")
    if audit.audit_type == "surveillance":
        offered = ("maintain", "suspend", "withdraw")
    labels = {key: RECOMMENDED[key] for key in offered}
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "　")
    w.text(f"审核组的推荐：{told}", style="plain")
    w.text(
        f"{w.fact('organization.name')}应在 {w.fact('next_audit_by')} 之前接受下一次审核。推荐意见须经"
        f"{w.fact('certification_body.name')}的认证决定人员复核后生效。"
    )
    signed = audit.conclusion.signatories
    leader = w.each("conclusion.signatories", [name for name in signed if name == audit.leader.name])
    others = w.each("conclusion.signatories", [name for name in signed if name != audit.leader.name], "　")
    people = audit.world.people
    rows = [
        ["审核组长签名", "审核组员签名", "受审核方确认", "日期"],
        [leader, others or w.blank, people.representative, w.fact("report_date")],
    ]
    w.table(rows, (2.6, 4.4, 2.6, 3.2), head=1)


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities, this audit's and the last one's."""
    found = audit.nonconformities
    w.heading(1, "7  不符合清单及验证")
    w.text(
        f"严重不符合 {w.fact('nonconformities.major')} 项，轻微不符合 {w.fact('nonconformities.minor')} 项。"
    )
    keys = [one.key for one in PROCESSES]
    rows: list[Row] = [["编号", "等级", "过程", "部门", "标准条款", "事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        process = f"P{keys.index(process_of(audit, item)) + 1}"
        rows.append([e("number"), grade, process, e("department"), clause, e("description")])
    if found.items:
        w.table(rows, (1, 1, 1, 1.5, 2.8, 5.7), head=1, repeat=True)
        w.text(
            "本次不符合的验证：受审核方已在末次会议上确认上述事实，将分析原因、采取纠正和纠正措施；证据应于 "
            f"{w.fact('nonconformities.due_date')} 之前提交。{audit.leader.name}以书面方式验证措施的实施，"
            "其有效性在下一次审核时"
            "到现场确认。"
        )
    else:
        w.text("本次审核没有需要验证的不符合。")
    if not audit.previous_nonconformities:
        first = audit.audit_type == "stage2"
        w.text("上次不符合的验证：" + ("本次为初次审核，不涉及。" if first else "上次审核没有开具不符合。"))
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        after = (
            "；本次追踪时同类现象再次出现，说明措施的保持不够，已作为本次不符合提出"
            if again(audit, earlier.description)
            else "；本次沿相应过程追踪，措施得到保持"
        )
        w.text(
            f"上次不符合之{at}的验证：当时的事实为“{e('description')}"
            "”受审核方修订了规定并对有关人员进行了培训，"
            f"审核组于 {e('closed_on')} 确认关闭{after}。"
        )
