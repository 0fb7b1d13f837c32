"""Summary, earlier findings, performance, findings, conclusion and annexes of 车尔臣's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

OFFERED = {
    "recommend": "推荐颁证 Recommend certification",
    "recommend_after_correction": "不符合关闭后推荐颁证 Recommend after closure of findings",
    "maintain": "保持证书 Maintain certification",
    "not_recommend": "不推荐 Not recommended",
}
GRADES = {"minor": "轻微 Minor", "major": "严重 Major"}


def summary(audit: Audit, w: Writer) -> None:
    """The first page after the cover."""
    w.heading(1, "1 执行摘要  Executive summary")
    leader, people = w.person(audit.leader), audit.world.people
    w.text(
        f"{leader('name')}率审核组于{w.fact('audit.start')}至{w.fact('audit.end')}对{w.fact('organization.name')}实施了审核。"
        f"审核通过访谈、观察和记录查阅进行，首、末次会议由{people.manager}及各部门负责人出席。"
    )
    if audit.audit_type == "stage1":
        w.text("体系文件、内部审核和管理评审的实施情况以及客户的准备程度，可支持安排第二阶段审核。")
    else:
        w.text("总体来看，体系与业务结合较好，各过程有负责人、有准则、有记录，能够自行发现并处理问题。")
    w.table(
        [
            [
                "严重不符合 Major",
                "轻微不符合 Minor",
                "整改证据截止 Evidence due",
                "下次审核不晚于 Next audit by",
            ],
            [
                w.fact("nonconformities.major"),
                w.fact("nonconformities.minor"),
                w.fact("nonconformities.due_date"),
                w.fact("next_audit_by"),
            ],
        ],
        (3, 3, 3.3, 3.3),
        head=1,
    )


def previous(audit: Audit, w: Writer) -> None:
    """Findings of the audit before."""
    w.heading(1, "5 上次审核发现的跟踪  Follow-up")
    if not audit.previous_nonconformities:
        w.text("本次审核之前没有需要跟踪的不符合。")
        return
    rows: list[Row] = [["#", "事实 Statement", "关闭日 Closed", "本次验证 Verified"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        seen = "同类情况再次出现，见第 8 章" if again(audit, one.description) else "措施有效 Effective"
        rows.append([str(at), e("description"), e("closed_on"), seen])
    w.table(rows, (0.6, 6.8, 2.2, 2.8), head=1)


def performance(audit: Audit, w: Writer) -> None:
    """Figures with their sums."""
    w.heading(1, "7 绩效数据  Performance data")
    if not audit.tables_with_totals:
        w.text("绩效指标的达成情况已在第 6 章的策划过程中列出，趋势平稳。")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位 Unit：{table.unit}）", style="center")
        names, amounts = ["项目 Item"], ["数值 Value"]
        for item in table.items:
            one = e.inner("items", item)
            names.append(one("name"))
            amounts.append(one("amount"))
        rows: list[Row] = [[a, b] for a, b in zip(names, amounts, strict=True)]
        rows.append(["合计 Total", e("stated_total")])
        w.table(rows, (4, 3), head=1, rules="three")


def findings(audit: Audit, w: Writer) -> None:
    """A record for each nonconformity."""
    w.heading(1, "8 不符合  Findings")
    if not audit.nonconformities.items:
        w.text("本次审核未开具不符合。")
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
        w.table(
            [
                ["Finding", f"F-{e('number')}", "部门 Dept.", e("department")],
                ["准则¶Criterion", e("standard"), "条款¶Clause", e("clause")],
                ["等级¶Grade", grade, "‹", "‹"],
                ["不符合¶Statement", e("description"), "‹", "‹"],
                ["答复期限¶Due", w.fact("nonconformities.due_date"), "客户确认¶Client", "已接受 Accepted"],
                ["要求¶Required", "提交纠正、原因分析、纠正措施及其证据，由审核组长验证。", "‹", "‹"],
            ],
            (1.8, 5, 2, 3.6),
        )


def remarks(w: Writer, said: Slots) -> None:
    """What is good, and what might be better."""
    w.heading(1, "9 优势与改进机会  Strengths and opportunities")
    rows: list[Row] = [["类别", "主题 Topic", "内容 Description"]]
    for topic, label in (("strength", "优势 S"), ("ofi", "机会 O")):
        chosen = w.random.sample(said.at(topic), 3)
        rows += [[f"{label}{at}", name, said(text)] for at, (name, text) in enumerate(chosen, 1)]
    w.table(rows, (1.4, 3.4, 7.6), head=1, repeat=True)
    w.text("改进机会不要求书面答复，下次审核时了解其采用情况。", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, recommendation, signatures."""
    w.heading(1, "10 结论与推荐  Conclusion and recommendation")
    rows: list[Row] = [["评价要素 Criterion", "评价 Rating"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (8, 3), head=1)
    chosen = audit.conclusion.recommendation
    if chosen is None:
        w.text("结论：客户已具备接受第二阶段审核的条件，第二阶段日期由双方另行商定。")
    else:
        keys = ["maintain"] if chosen == "maintain" else ["recommend", "recommend_after_correction"]
        labels = {key: OFFERED[key] for key in [*keys, "not_recommend"]}
        w.text("推荐意见 Recommendation：", style="plain")
        for line in w.choice("conclusion.recommendation", labels, chosen, "¶").split("¶"):
            w.text(line, style="plain")
        rows = [["体系 Scheme", "推荐的证书范围 Scope for certificate"]]
        rows += [[words("systems")[one]["name"], w.scope("certificate", one)] for one in audit.systems]
        w.table(rows, (3.4, 9), head=1)
    _signed(audit, w)


def _signed(audit: Audit, w: Writer) -> None:
    names, leader = audit.conclusion.signatories, audit.leader.name
    others = [name for name in names if name != leader]
    rows: list[Row] = [
        [
            "审核组长签字¶Lead auditor",
            w.each("conclusion.signatories", [name for name in names if name == leader]),
        ]
    ]
    if others:
        rows.append(["审核组成员签字¶Team", w.each("conclusion.signatories", others, "　")])
    rows.append(["日期¶Date", w.fact("report_date")])
    w.table(rows, (3.4, 9))


def annexes(audit: Audit, w: Writer, said: Slots) -> None:
    """The registers of what was sampled, and the laws."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "附录  Annexes")
    letters = iter("ABCDEFGH")
    for path, made in said.at("registers").items():
        rows = said.rows(path, made["cells"])
        if rows:
            w.heading(2, f"附录 {next(letters)}  {made['title']}")
            w.table([made["head"], *rows], tuple(made["widths"]), head=1, repeat=True)
    w.heading(2, f"附录 {next(letters)}  适用法律法规 Legal register")
    listed = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    w.text(
        f"客户清单收录 {listed.silent('place')}{listed('stated_count')} 部，检索截至本次审核。", style="plain"
    )
    told = [f"{at}. {listed.one('titles', title)}" for at, title in enumerate(titles, 1)]
    half = (len(told) + 1) // 2
    rows = [[one, other] for one, other in zip(told[:half], [*told[half:], "—"], strict=False)]
    w.table(rows, (6, 6))
