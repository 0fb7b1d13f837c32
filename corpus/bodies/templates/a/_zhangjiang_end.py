"""The last chapters of 漳江's report: nonconformities, statements, the conclusion's table, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._zhangjiang_form import NAMES, keyed, register
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

RECOMMENDED = {
    "recommend": "推荐认证",
    "recommend_after_correction": "完成纠正措施并经验证后推荐认证",
    "maintain": "推荐保持认证",
    "not_recommend": "不推荐",
}
GRADES = {"major": "严重", "minor": "一般"}


def findings(audit: Audit, w: Writer) -> None:
    """This audit's nonconformities, a table each; those before in a register."""
    found = audit.nonconformities
    facts = [
        ("严重不符合 Major", w.fact("nonconformities.major"), "half"),
        ("一般不符合 Minor", w.fact("nonconformities.minor"), "half"),
    ]
    if found.due_date:
        facts.append(("整改期限 Due date", w.fact("nonconformities.due_date"), ""))
    keyed(w, facts)
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
        w.text("不符合报告 Nonconformity report", style="plain")
        keyed(
            w,
            [
                ("编号 No.", e("number"), "half"),
                ("部门 Department", e("department"), "half"),
                ("标准 Standard", e("standard"), "half"),
                ("条款 Clause", e("clause"), "half"),
                ("事实描述 Evidence", e("description"), ""),
                ("分级 Grade", grade, ""),
            ],
        )
    if audit.audit_type == "stage1":
        w.text("第一阶段不开具不符合报告，发现的关注事项已口头告知组织，由其在第二阶段之前改进。")
    if audit.previous_nonconformities:
        register(
            w,
            "上次审核不符合的跟踪 Follow-up of previous nonconformities",
            "上次不符合描述 Description|关闭日期 Closed on|跟踪结果 Result",
            (7.6, 2.8, 4.2),
            [_earlier(w, at) for at in range(len(audit.previous_nonconformities))],
        )
    else:
        w.text("上次审核不符合 Previous nonconformities：首次认证，没有上次审核的不符合。")


def _earlier(w: Writer, at: int) -> Row:
    e = w.entry("previous_nonconformities", w.audit.previous_nonconformities[at])
    return [e("description"), e("closed_on"), "纠正措施得到保持，未见重复发生，有效"]


def statements(audit: Audit, w: Writer) -> None:
    """What a report must state, a row each."""
    since = "上次审核" if audit.previous_nonconformities else "提交申请"
    marks = (
        "查看了证书、标志在宣传材料上的使用，符合规定，控制有效"
        if audit.certificates
        else "尚未获证，不存在证书和标志的使用"
    )
    conforms = (
        "管理体系的文件和策划符合审核准则，具备进行第二阶段审核的条件"
        if audit.audit_type == "stage1"
        else "管理体系符合审核准则，具备满足适用要求和实现预期结果的能力"
    )
    told = [
        [
            "体系的符合性和有效性 Conformity and effectiveness",
            f"{conforms}；内部审核和管理评审已实施，过程和结果可信",
        ],
        ["范围的适宜性 Appropriateness of scope", "申请的认证范围与组织的活动、资质和场所相符，表述适宜"],
        ["重要变更 Significant changes", f"自{since}以来没有影响管理体系的重要变更"],
        ["认证标志的使用 Use of certificate and mark", marks],
        ["未解决问题 Unresolved issues", "无；双方对审核发现的意见一致"],
        ["目标的实现 Fulfilment of objectives", "已实现全部审核目标"],
        [
            "抽样声明 Sampling disclaimer",
            "审核是对可获得信息的抽样，结论带有不确定性；未抽到的区域仍可能有不符合，组织不能因此免除自查的责任",
        ],
    ]
    w.text("F.1 声明 Statements", style="plain")
    w.table([[label.replace(" ", "¶", 1), text] for label, text in told], (4.6, 10))


def _verdict(audit: Audit, w: Writer) -> str:
    told = "".join(phrases(w, "verdict", 2))
    scopes = "；".join(f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    who = f"{w.fact('organization.name')}（体系人数{w.fact('headcount')}人）"
    if audit.audit_type == "stage1":
        return (
            f"{told}审核组认为{who}的体系文件和策划满足要求，可以按计划实施第二阶段审核。"
            f"¶拟认证范围 Proposed scope：{scopes}。"
        )
    keeps = audit.audit_type in {"surveillance", "special"}
    keys = ["maintain"] if keeps else ["recommend", "recommend_after_correction"]
    labels = {key: RECOMMENDED[key] for key in [*keys, "not_recommend"]}
    chosen = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    return (
        f"{told}¶审核组对{who}的推荐意见 Recommendation：¶{chosen}"
        f"¶推荐的认证范围 Recommended scope：{scopes}。"
        f"¶下次审核 Next audit：最迟于{w.fact('next_audit_by')}实施。"
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """The ratings, then a paragraph, in one table."""
    values = {"符合": "符合 C", "基本符合": "基本符合 PC", "不符合": "不符合 NC"}
    rows: list[Row] = [["序号 No.", "评价项目 Criterion", "评级 Rating"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        chosen = "  ".join(
            "{+}" + e("value") + label.removeprefix(value) if value == rating.value else "{-}" + label
            for value, label in values.items()
        )
        rows.append([str(at), e("criterion"), chosen])
    rows.append([_verdict(audit, w), "‹", "‹"])
    w.text("F.2 评级和结论 Ratings and conclusion", style="plain")
    w.table(rows, (1.4, 5.6, 7.6), head=1)
    w.text("本结论为审核组的推荐性意见，最终以认证决定为准。", style="plain")


def signatures(audit: Audit, w: Writer) -> None:
    """Who signs."""
    signed = audit.conclusion.signatories
    first = [name for name in signed if name == audit.leader.name]
    others = [name for name in signed if name != audit.leader.name]
    keyed(
        w,
        [
            ("审核组长签字 Lead auditor", w.each("conclusion.signatories", first), "half"),
            ("日期 Date", w.fact("report_date"), "half"),
            ("审核组成员签字 Team members", w.each("conclusion.signatories", others), "half"),
            ("日期 Date", w.fact("report_date"), "half"),
        ],
    )
