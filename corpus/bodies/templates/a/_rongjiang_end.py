"""Parts 6 and 7: findings of three kinds, the leader's words in the first person, the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

OPINIONS = {
    "recommend": "同意推荐注册",
    "recommend_after_correction": "整改验证后同意推荐注册",
    "maintain": "同意保持注册",
}
GRADES = {"major": "严重不符合", "minor": "一般不符合"}
GOOD = (
    "管理层重视体系运行，亲自参加了首次会议和末次会议。",
    "项目的开工、过程和收尾资料归档及时，检索方便。",
    "班前活动有主题、有记录，作业人员能说出当天的风险。",
    "客户回访有计划，反馈的意见有人跟踪到关闭。",
    "设备和工具实行挂牌管理，状态一目了然。",
)
BETTER = (
    "建议把项目的经验教训整理成案例，供其他项目借鉴。",
    "建议在分包商的年度评价中增加安全绩效的权重。",
    "建议为目标的统计补充趋势图，便于发现变化。",
    "建议把应急物资的检查与节假日检查结合进行。",
    "建议扩大内审对夜班和远程作业的抽样。",
)


def findings(audit: Audit, w: Writer) -> None:
    """What is good, what may be better, what does not conform."""
    w.heading(2, "6.1 良好")
    w.text(*(f"良好{at}：{text}" for at, text in enumerate(w.random.sample(GOOD, 3), 1)), style="plain")
    w.heading(2, "6.2 改进")
    w.text(*(f"改进{at}：{text}" for at, text in enumerate(w.random.sample(BETTER, 2), 1)), style="plain")
    w.heading(2, "6.3 不符合")
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        w.table(
            [
                [f"不符合{e('number')}", e("grade", GRADES[item.grade]), "责任部门", e("department")],
                ["事实描述", e("description"), "‹", "‹"],
                ["不符合", f"{e('standard')}的{e('clause')}", "‹", "‹"],
            ],
            (1.8, 2.6, 1.8, 3.6),
            bold=(2,),
        )
        w.text("", style="plain")
    w.text(
        f"严重不符合{w.fact('nonconformities.major')}项，一般不符合{w.fact('nonconformities.minor')}项，"
        f"请在{w.fact('nonconformities.due_date')}之前提交原因分析、纠正措施和完成的证据。",
    )
    w.heading(2, "6.4 上一次审核的不符合")
    if not audit.previous_nonconformities:
        w.text("这是对贵单位的首个认证周期，上一次审核的不符合不适用。")
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        state = "但本次再次发现类似情况" if again(audit, one.description) else "我复查后认为措施有效"
        text = one.description.rstrip("。")
        w.text(f"上次的不符合：{p('description', text, value=text)}，已于{p('closed_on')}关闭，{state}。")


def closing(audit: Audit, w: Writer) -> None:
    """The leader's words, the ratings, the recommendation, the signatures."""
    w.heading(2, "7.1 组长陈述")
    w.text(
        "我和审核组的每位成员都签署了公正性声明，与贵单位没有利害关系。",
        "我按抽样的原则安排了审核，没有查到的项目和部门仍可能存在问题。",
        "我没有遇到妨碍审核的情况，审核计划全部完成，没有未解决的分歧意见。",
        "我要求审核组对所了解的技术和商业信息保密，不向第三方提供。",
    )
    w.heading(2, "7.2 分项评价")
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"({at + 1}) {e('criterion')}：{e('value')}", style="plain")
    w.heading(2, "7.3 结论")
    chosen = w.choice("conclusion.recommendation", OPINIONS, audit.conclusion.recommendation or "")
    w.text(
        f"我认为{w.fact('organization.name')}的管理体系得到了实施和保持，能够实现预期的结果。我的意见是：",
        f"{chosen}  {{-}}不同意推荐",
    )
    w.text("建议证书采用的范围：")
    for one in audit.systems:
        w.text(f"—— {words('systems')[one]['name']}：{w.scope('certificate', one)}", style="plain")
    w.text(
        f"请在{w.fact('next_audit_by')}以前安排下一次审核。最终的认证结果由{w.fact('certification_body.name')}决定。",
        "对本报告有异议的，可在收到之后十个工作日内向机构提出。",
    )
    _signed(audit, w)


def _signed(audit: Audit, w: Writer) -> None:
    first, *others = audit.conclusion.signatories
    w.text(f"组长签名：{w.each('conclusion.signatories', [first])}", style="plain")
    if others:
        w.text(f"组员签名：{w.each('conclusion.signatories', others)}", style="plain")
    w.text(f"签署日期：{w.fact('report_date')}", style="plain")
    body = "certification_body"
    rows: list[Row] = [
        ["地址", w.fact(f"{body}.address")],
        ["电话", w.fact(f"{body}.phone")],
        ["网站", w.fact(f"{body}.website")],
        ["信箱", w.fact(f"{body}.email")],
    ]
    w.text("", style="plain")
    w.table(rows, (1.5, 7), rules="none")
