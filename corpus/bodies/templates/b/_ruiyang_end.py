"""The last chapters of 睿旸's report: findings and conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._ruiyang_chapters import prose
from corpus.bodies.writer import Writer

NAMES = {"EnMS": "能源管理体系", "EMS": "环境管理体系"}
ADVICE = {
    "recommend": "推荐认证",
    "recommend_after_correction": "在不符合整改有效后推荐认证",
    "maintain": "推荐保持认证",
}


def found(audit: Audit, w: Writer, at: int) -> None:
    """Nonconformities and advice."""
    w.heading(2, f"{at}.1 不符合")
    w.text(
        f"本次审核发现一般不符合{w.fact('nonconformities.minor')}个，严重不符合{w.fact('nonconformities.major')}个，"
        "已在末次会议上与受审核方沟通确认。"
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        w.text(
            f"（{item.number}）{e.silent('number')}责任部门为{e('department')}，"
            f"性质为{e('grade', '严重' if item.grade == 'major' else '一般')}不符合，"
            f"不符合{e('standard')}标准{e('clause')}条款。事实：{e('description')}"
        )
    w.text(
        f"受审核方应于{w.fact('nonconformities.due_date')}前提交原因分析和纠正措施证据，由审核组进行书面验证。"
    )
    at_next = 2
    if audit.previous_nonconformities:
        w.heading(2, f"{at}.2 对上次审核不符合的验证")
        at_next = 3
        for one in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", one)
            w.text(
                f"上次审核的不符合为：{e('description')}审核组查阅了整改材料，该项已于{e('closed_on')}关闭。"
            )
    w.heading(2, f"{at}.{at_next} 改进机会")
    prose(w, "advice", 2)


def conclusion(audit: Audit, w: Writer, at: int) -> None:
    """Ratings, recommendation, scopes, signatures."""
    w.heading(2, f"{at}.1 综合评价")
    items = []
    for number, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(number), rating)
        items.append(f"{e('criterion')}为{e('value')}")
    w.text(f"审核组对体系的评价如下：{'；'.join(items)}。")
    w.text(
        f"综上，{w.fact('organization.name')}建立的体系文件充分，运行和控制基本有效，具备实现方针和目标的能力，审核目的已实现。"
    )
    w.heading(2, f"{at}.2 推荐意见")
    recommended = ADVICE[audit.conclusion.recommendation or ""]
    w.text(f"审核组{w.fact('conclusion.recommendation', recommended)}，建议的认证范围：")
    for one in audit.systems:
        w.text(f"{NAMES[one]}：{w.scope('certificate', one)}")
    w.text(f"下一次审核应不迟于{w.fact('next_audit_by')}实施。以上意见以本公司的认证决定为准。")
    w.text("", style="plain")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(f"组长（签字）：{w.each('conclusion.signatories', [leader])}", style="plain")
    if others:
        w.text(f"组员（签字）：{w.each('conclusion.signatories', others, '、')}", style="plain")
    w.text(f"日期：{w.fact('report_date')}", style="plain")
    w.text("", style="plain")
    w.text(
        f"{w.fact('certification_body.name')}  地址：{w.fact('certification_body.address')}  "
        f"电话：{w.fact('certification_body.phone')}",
        f"邮箱：{w.fact('certification_body.email')}  网站：{w.fact('certification_body.website')}",
        style="plain",
    )
