"""The end of 岷江源's report: the boxes, nonconformities, conclusion, the leader's opinion, files seen."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._minjiangyuan_form import NAMES, lettered
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

RECOMMENDED = {
    "recommend": "推荐注册",
    "recommend_after_correction": "纠正措施验证合格后推荐注册",
    "not_recommend": "不推荐注册",
    "maintain": "推荐保持注册",
    "suspend": "推荐暂停注册",
    "withdraw": "推荐撤销注册",
}


def boxes(audit: Audit, w: Writer) -> None:
    """The page of boxes that the leader ticks."""
    w.page()
    w.heading(1, "第四部分　审核过程确认单")
    w.text("由审核组长在末次会议前逐项勾选，勾选“■”表示所选项。", style="plain")
    outsourced = audit.outsourced_processes not in {"无", ""}
    asked = [
        ("审核目的是否达到", True),
        ("审核计划是否全部执行", True),
        ("审核范围与申请范围是否一致", True),
        ("是否存在未解决的分歧意见", False),
        ("是否采用了远程审核技术", audit.audit.mode != "onsite"),
        ("是否审核了临时场所", any(site.kind != "fixed" for site in audit.sites)),
        ("是否涉及外包过程", outsourced),
        ("审核组中是否有实习审核员", any(member.trainee for member in audit.team)),
        ("是否开出严重不符合", audit.nonconformities.major > 0),
        ("是否存在影响结论的不确定因素", False),
        ("认证标志和证书的使用是否规范", True)
        if audit.certificates
        else ("是否已说明认证标志使用要求", True),
        ("是否有上次审核的不符合需要跟踪", bool(audit.previous_nonconformities)),
        ("是否发生重大质量、食品安全、环境或安全事故", False),
        ("是否已告知受审核方投诉和申诉的途径", True),
    ]
    rows: list[Row] = [["序号", "确认事项", "勾选"]]
    for number, (text, yes) in enumerate(asked, 1):
        rows.append([str(number), text, "{+}是　{-}否" if yes else "{-}是　{+}否"])
    w.table(rows, (1, 8.6, 3), head=1)
    w.page()


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities, this audit's and the last one's."""
    found = audit.nonconformities
    w.heading(1, "第五部分　不符合")
    w.text(
        f"本次审核开出严重不符合{w.fact('nonconformities.major')}项、轻微不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grades = {"major": "严重", "minor": "轻微"}
        rows: list[Row] = [
            ["不符合编号", e("number"), "责任部门", e("department")],
            ["标准", e("standard"), "条款号", e("clause")],
            ["性质", w.choice(f"{e.path}.grade", grades, item.grade, "　"), "完成期限",
             w.fact("nonconformities.due_date")],
            ["事实陈述", e("description"), "‹", "‹"],
            ["验证方式", "书面验证纠正措施，下次审核到现场确认其有效性", "‹", "‹"],
        ]  # fmt: skip
        w.table(rows, (2, 4.6, 2, 4.4), bold=(0, 2))
        w.text("　", style="plain")
    w.heading(2, "上次审核不符合的跟踪")
    if not audit.previous_nonconformities:
        first = audit.audit_type == "stage2"
        w.text("本次为初次认证审核，没有需要跟踪的事项。" if first else "上次审核没有开出不符合。")
    told = []
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        now = (
            "本次审核发现同类情况再次出现，措施未能防止再发生，已重新开出不符合"
            if again(audit, earlier.description)
            else "本次抽查相关记录和现场，措施继续执行"
        )
        told.append(f"上次的事实为“{e('description')}”该项已于{e('closed_on')}验证关闭；{now}")
    lettered(w, told)


def conclusion(audit: Audit, w: Writer, slots: Slots) -> None:
    """Ratings, scopes for the certificate, recommendation."""
    w.heading(1, "第六部分　审核结论")
    told = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}：{e('value')}")
    w.text(f"审核组的评价为：{'；'.join(told)}。")
    phrases = slots.phrases
    w.text(f"值得肯定的方面：{'；'.join(phrases.some('merit', 2))}。")
    w.text(f"建议关注的方面：{'；'.join(phrases.some('chance', 2))}。")
    rows: list[Row] = [["认证领域", "拟写入证书的范围"]]
    for system in audit.systems:
        rows.append([NAMES[system], w.scope("certificate", system)])
    w.table(rows, (3.6, 9.4), head=1)
    offered = ("recommend", "recommend_after_correction", "not_recommend")
    if audit.audit_type == "surveillance":
        offered = ("maintain", "suspend", "withdraw")
    labels = {key: RECOMMENDED[key] for key in offered}
    made = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "　")
    w.text(f"审核组结论：{made}", style="plain")
    w.text(f"下次审核应在{w.fact('next_audit_by')}前完成。", style="plain")


def opinion(audit: Audit, w: Writer, slots: Slots) -> None:
    """The opinion that the leader signs, and the other signatures."""
    w.heading(1, "第七部分　组长意见")
    signed = audit.conclusion.signatories
    leading = [name for name in signed if name == audit.leader.name]
    others = [name for name in signed if name != audit.leader.name]
    told = "；".join(slots.phrases.some("opinion", 3))
    w.text(
        f"本人受{w.fact('certification_body.name')}委派，担任对{w.fact('organization.name')}审核的组长。"
        f"{told}。本人对本报告的真实性和结论负责。"
    )
    leader = w.each("conclusion.signatories", leading) or w.blank
    w.text(f"组长签名：{leader}　　　　日期：{w.fact('report_date')}", style="right")
    members = w.each("conclusion.signatories", others, "　")
    if members:
        w.text(f"组员签名：{members}　　　　日期：{w.fact('report_date')}", style="right")
    w.text(
        f"受审核方代表签名：{audit.world.people.representative}　　　　日期：{w.fact('report_date')}",
        style="right",
    )


def files(audit: Audit, w: Writer, slots: Slots) -> None:
    """The controlled files that were seen."""
    w.page()
    w.heading(1, "附表　受控文件清单")
    prefix = audit.world.form_no.split("-")[0]
    rows: list[Row] = [["序号", "文件编号", "文件名称", "版本/修订", "状态"]]
    for key in ("ALL", *audit.systems):
        for code, name in slots.at("files", key):
            edition = f"{w.random.choice('ABC')}/{w.random.randint(0, 2)}"
            rows.append([str(len(rows)), f"{prefix}-{code}", name, edition, "受控"])
    w.table(rows, (1, 3, 5.6, 2, 1.6), head=1, repeat=True)
