"""The forms of 湟沚 on how the audit went, on its findings and conclusion, and the signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._huangshui_evidence import LETTERS
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "stage2": {
        "recommend": "同意推荐认证注册",
        "recommend_after_correction": "在规定期限内完成不符合项整改并经审核组验证有效后，推荐认证注册",
        "no": "不予推荐认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册资格",
        "suspend": "推荐暂停认证注册资格",
        "withdraw": "推荐撤销认证注册资格",
    },
    "recertification": {
        "recommend": "同意推荐换发认证证书",
        "recommend_after_correction": "在规定期限内完成不符合项整改并经审核组验证有效后，推荐换发认证证书",
        "no": "不予推荐换发认证证书",
    },
}


def activities(audit: Audit, w: Writer) -> None:
    """How the audit went."""
    told = store("huangshui")
    earlier = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        earlier.append(
            f"（{at}）{e('description')}该项已于{e('closed_on')}关闭，经本次现场核查，纠正措施得到实施，"
            "措施有效。"
        )
    rows: list[Row] = [
        [
            "审核实施",
            "审核组于进入现场当日召开首次会议，说明审核目的、范围、日程和抽样方法，受审核组织的领导和"
            "各部门负责人参加。"
            "审核组通过座谈、查阅资料和现场观察收集证据，末次会议通报了审核发现和审核结论，双方意见一致。",
        ],
        ["与审核计划的偏离", "审核按照经双方确认的审核计划进行，没有偏离审核计划的情况。"],
        ["影响审核方案的重大事项", "本次审核没有遇到影响审核方案的重大事项，后续审核方案不需要调整。"],
        ["组织的重大变化", told["changes"][audit.audit_type]],
        [
            "上次不符合项纠正措施的验证",
            "¶".join(earlier) or "本次审核之前没有需要验证的不符合项。",
        ],
        ["认证证书和标志的使用", told["marks"][audit.audit_type]],
        ["未解决的分歧", "审核组与受审核组织之间没有未解决的分歧意见。"],
    ]
    w.table(rows, (1.2, 5.4), bold=(0,))


def findings(audit: Audit, w: Writer) -> None:
    """Nonconformities and what could be better."""
    found = audit.nonconformities
    total = f"严重不符合{w.fact('nonconformities.major')}项；轻微不符合{w.fact('nonconformities.minor')}项。"
    if found.items:
        total += (
            f"受审核组织应于{w.fact('nonconformities.due_date')}前分析原因、制定并实施纠正措施，"
            "把整改材料报审核组长验证。"
        )
    rows: list[Row] = [["不符合项数", total]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微不符合" if item.grade == "minor" else "严重不符合")
        rows.append(
            [
                f"不符合项{e('number')}",
                f"{e('description')}¶责任部门：{e('department')}　　不符合标准条款：{e('standard')} "
                f"{e('clause')}　　"
                f"性质：{grade}",
            ]
        )
    good = phrases(w, "good", 2)
    rows += [
        ["体系运行的长处", "".join(good)],
        [
            "改进建议（非不符合）",
            "¶".join(f"{at}．{text}" for at, text in enumerate(phrases(w, "better", 2), 1)),
        ],
    ]
    w.table(rows, (1.2, 5.4), bold=(0,))


def conclusion(audit: Audit, w: Writer) -> None:
    """The conclusion."""
    rows: list[Row] = [["评价内容", "评价结果"]]
    labels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", labels, rating.value, "　　")])
    w.table(rows, (3.3, 3.3), head=1)
    w.text("", style="plain")
    scopes = "¶".join(f"（{LETTERS[one]}）{w.scope('certificate', one)}" for one in audit.systems)
    minor = (
        "提出的轻微不符合属个别、偶发性质，不影响体系总体的有效性；" if audit.nonconformities.items else ""
    )
    told: list[Row] = [
        [
            "体系的符合性和有效性",
            f"审核组经汇总分析认为，{w.fact('organization.name')}的管理体系符合审核准则的要求，{minor}"
            "目标考核、过程控制、检查验收"
            "和合规性评价的资料说明，该组织具备满足适用要求的能力，能够实现管理体系的预期结果，体系运"
            "行有效。",
        ],
        [
            "内部审核和管理评审",
            "内部审核按期开展，问题得到整改；管理评审输入充分、输出明确，自我完善机制已经形成。",
        ],
        ["认证范围的适宜性", f"拟定的认证范围与组织的经营内容和场所一致，范围适宜，表述如下：¶{scopes}"],
        ["审核目的实现情况", "审核任务已全部完成，审核目的已经达到。"],
        [
            "推荐意见",
            w.choice(
                "conclusion.recommendation",
                ADVICE[audit.audit_type],
                audit.conclusion.recommendation or "",
                "¶",
            ),
        ],
        ["下一次审核安排", f"下一次审核应在{w.fact('next_audit_by')}以前安排。"],
    ]
    w.table(told, (1.2, 5.4), bold=(0,))


def signatures(audit: Audit, w: Writer) -> None:
    """Statements and signatures."""
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        [
            "说明",
            "1．本次审核采用抽样方法，抽取的样本不可能反映体系运行的全部情况，未被发现的不符合仍可能存在。¶"
            "2．审核组的推荐意见供本中心作认证决定使用，是否认证以本中心的认证决定为准。¶"
            "3．审核组成员对受审核组织的技术和商业信息负有保密责任，与受审核组织无利害关系。¶"
            "4．受审核组织对审核过程和结论有异议的，可向本中心申诉或投诉。",
            "‹",
        ],
        ["审核组长签字", w.each("conclusion.signatories", [leader]), f"日期：{w.fact('report_date')}"],
    ]
    if others:
        names = w.each("conclusion.signatories", others, "　　")
        rows.append(["审核组员签字", names, f"日期：{w.fact('report_date')}"])
    w.table(rows, (1.2, 3.2, 2.2), bold=(0,))
