"""The end of 葭鹭's report: what was found, the conclusions in numbered paragraphs, the signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
GRADES = {"minor": "一般不符合", "major": "严重不符合"}
ADVICE = {
    "stage2": {
        "recommend": "推荐批准认证注册",
        "recommend_after_correction": "不符合项整改经验证合格后，推荐批准认证注册",
        "no": "不推荐认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证资格",
        "suspend": "建议暂停认证资格",
        "withdraw": "建议撤销认证资格",
    },
    "recertification": {
        "recommend": "推荐换发认证证书",
        "recommend_after_correction": "不符合项整改经验证合格后，推荐换发认证证书",
        "no": "不推荐换发认证证书",
    },
}


def all_of(audit: Audit, w: Writer, s: Slots) -> None:
    """Findings, conclusions, signatures."""
    _findings(audit, w, s)
    _conclusions(audit, w, s)
    _signed(audit, w, s)


def _findings(audit: Audit, w: Writer, s: Slots) -> None:
    w.heading(1, "四、审核发现")
    w.text(
        s(
            "本次审核开具不符合报告，其中严重不符合<nonconformities.major>项、"
            "一般不符合<nonconformities.minor>项。"
        )
        if audit.nonconformities.items
        else s(
            "本次审核未开具不符合报告，严重不符合<nonconformities.major>项，"
            "一般不符合<nonconformities.minor>项。"
        )
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        w.text(
            f"第{e('number')}号，责任部门{e('department')}，{e('grade', GRADES[item.grade])}。事实："
            f"{e('description')}上述情况不符合{e('standard')}标准{e('clause')}条款的要求。"
        )
    if audit.nonconformities.due_date:
        w.text(
            s(
                "受审核方应分析原因、采取纠正和纠正措施，并在<nonconformities.due_date>前向审核组提交证据，"
                "由审核组以书面方式验证。"
            )
        )
    w.text(_earlier(audit, w))
    strong = "；".join(s.phrases.some("strong", 2))
    weaker = "；".join(s.phrases.some("weaker", 2))
    w.text(f"值得肯定的做法：{strong}。", f"可供受审核方改进时参考的建议：{weaker}。")


def _earlier(audit: Audit, w: Writer) -> str:
    if not audit.previous_nonconformities:
        return "本次为初次认证，没有以往审核遗留的不符合需要验证。"
    told = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        state = "本次审核又发现类似情况" if again(audit, one.description) else "本次审核复查未再发生"
        told.append(f"“{e('description')}”已于{e('closed_on')}关闭，{state}")
    return f"上次审核提出的不符合，审核组核实了整改情况：{'；'.join(told)}。"


def _conclusions(audit: Audit, w: Writer, s: Slots) -> None:
    w.heading(1, "五、审核结论")
    rated = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rated.append(f"{e('criterion')}评为{e('value')}")
    scopes = "；".join(f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    paragraphs = [
        "审核任务完成情况。审核组按审核计划完成了全部部门和过程的审核，未偏离计划，未出现影响结论可靠性的"
        "情况，与受审核方没有未解决的分歧，审核目的已经实现。",
        f"管理体系的符合性和有效性。{s('<o.name>')}的管理体系文件满足审核准则，各过程基本按策划的安排运行，"
        f"目标得到实现，内部审核和管理评审能够发现问题并推动改进。按评价项目分述如下：{'；'.join(rated)}。",
        f"认证范围。经核实，拟在证书上表述的范围与受审核方的实际能力和资质相适应，具体为{scopes}。",
    ]
    if audit.conclusion.recommendation:
        advice = ADVICE[audit.audit_type][audit.conclusion.recommendation]
        paragraphs.append(f"审核组意见。{w.fact('conclusion.recommendation', advice)}。")
    paragraphs += [
        s("后续安排。下一次审核应在<next_audit_by>之前实施，组织情况发生重大变化时应及时通报认证机构。"),
        f"声明。{''.join(s.at('statement'))}",
    ]
    for numeral, text in zip("一二三四五六", paragraphs, strict=False):
        w.text(f"（{numeral}）{text}")


def _signed(audit: Audit, w: Writer, s: Slots) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text("", style="plain")
    w.text(f"审核组长（签名）：{w.each('conclusion.signatories', [leader])}", style="right")
    if others:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', others, '、')}", style="right")
    w.text(s("<b.name>"), s("<report_date>"), style="right")
    w.text(
        s("机构地址：<b.address>　　联系电话：<b.phone>"),
        s("机构网址：<b.website>　　电子邮箱：<b.email>"),
        style="plain",
    )
