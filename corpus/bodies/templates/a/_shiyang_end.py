"""Findings, conclusion and the three appended tables of 石垟's reports."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._shiyang_prose import Outline
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

VERDICTS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合项整改经验证有效后推荐认证注册",
    "maintain": "推荐保持认证注册",
}
GRADES = {"minor": "一般", "major": "严重"}


def findings(slots: Slots, outline: Outline) -> None:
    """Nonconformities, merits, advice."""
    audit, w = slots.audit, slots.w
    found = audit.nonconformities
    outline.part("不符合项")
    spread = "、".join(dict.fromkeys(item.department for item in found.items))
    where = f"，分布在{spread}，具体内容见附表二" if found.items else "，附表二从略"
    w.text(
        f"审核组共开具严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项{where}。"
    )
    if found.due_date:
        w.text(
            "公司应当分析原因，采取纠正和纠正措施，"
            f"并于{w.fact('nonconformities.due_date')}前将整改证据报审核组长验证。"
        )
    outline.part("值得肯定的方面")
    w.text("".join(slots(text) for text in w.random.sample(slots.at("strong"), 2)))
    outline.part("改进建议")
    w.text("".join(slots(text) for text in w.random.sample(slots.at("advise"), 2)))


def conclusion(slots: Slots, outline: Outline) -> None:
    """What was rated, what is recommended and for which scope, what comes next."""
    audit, w = slots.audit, slots.w
    outline.part("总体评价")
    w.text(slots(w.random.choice(slots.at("overall"))))
    told = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}——{e('value')}")
    w.text(f"分项评价：{'；'.join(told)}。")
    outline.part("推荐意见")
    verdict = VERDICTS[audit.conclusion.recommendation or ""]
    w.text(f"审核组的意见是：{w.fact('conclusion.recommendation', verdict)}。")
    names = words("systems")
    scopes = [f"{names[one]['name']}——{w.scope('certificate', one)}" for one in audit.systems]
    w.text(f"建议的认证证书范围：{'；'.join(scopes)}。")
    outline.part("后续安排")
    w.text(
        f"下次审核应不晚于{w.fact('next_audit_by')}进行。公司名称、地址、体系覆盖人数"
        f"（目前{w.fact('headcount')}人）或业务范围发生变化，应当及时书面告知本机构。",
        w.random.choice(slots.at("disclaimer")),
    )


def appendices(slots: Slots) -> None:
    """Signatures, nonconformities, instruments."""
    w, audit = slots.w, slots.audit
    w.heading(1, "附表一　审核组签名")
    _signatures(w)
    if audit.nonconformities.items:
        w.heading(1, "附表二　不符合项")
        rows: list[Row] = [["编号", "责任部门", "不符合的标准及条款", "程度", "事实"]]
        for item in audit.nonconformities.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", GRADES[item.grade])
            rows.append(
                [e("number"), e("department"), f"{e('standard')}¶{e('clause')}", grade, e("description")]
            )
        w.table(rows, (1, 1.4, 2.2, 0.9, 5), head=1)
    if not audit.calibrations:
        return
    w.section(landscape=True)
    w.heading(1, "附表三　计量器具清单")
    head: Row = [
        "序",
        "器具",
        "规格",
        "编号",
        "使用地点",
        "检定/校准机构",
        "证书",
        "日期",
        "有效期至",
        "结论",
    ]
    cells = (
        "<#>",
        "<device>",
        "<model>",
        "<serial>",
        "<@place>",
        "<agency>",
        "<certificate_no>",
        "<calibrated_on><=act>",
        "<valid_until>",
        "<result>",
    )
    widths = (0.5, 1.5, 1.2, 1.3, 1.2, 2, 1.7, 1.8, 1.7, 0.9)
    w.table([head, *slots.rows("calibrations", cells)], widths, head=1, repeat=True)


def _signatures(w: Writer) -> None:
    """A row for each who signs."""
    roles = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
    parts = {member.name: roles[member.role] for member in w.audit.team}
    rows: list[Row] = [["组内职务", "签名", "日期"]]
    for name in w.audit.conclusion.signatories:
        rows.append(
            [parts.get(name, "组员"), w.each("conclusion.signatories", [name]), w.fact("report_date")]
        )
    w.table(rows, (3, 4, 3.5), head=1)
    w.text(
        f"受审核方：{w.fact('organization.name')}　报告编号：{w.fact('number')}",
        style="plain",
    )
