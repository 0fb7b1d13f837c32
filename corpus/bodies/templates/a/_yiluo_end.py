"""Statistics of the nonconformities, conclusion and the three signatures of 伊洛源's form."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._yiluo_form import TOP, asked
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "stage2": {
        "recommend": "推荐注册",
        "recommend_after_correction": "不符合关闭后推荐注册",
        "no": "不推荐注册",
    },
    "surveillance": {"maintain": "推荐保持注册", "suspend": "建议暂停注册", "withdraw": "建议撤销注册"},
    "recertification": {
        "recommend": "推荐换发证书",
        "recommend_after_correction": "不符合关闭后推荐换发证书",
        "no": "不推荐换发证书",
    },
}
MARKS = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}


def statistics(audit: Audit, w: Writer, s: Slots) -> None:
    """The page of nonconformities: counted by clause and department, then told."""
    found = audit.nonconformities
    w.text("八、不符合统计与事实", style="subtitle")
    w.text("不符合统计表（按条款，单位：项）", style="center")
    rows: list[Row] = [["不符合条款", "责任部门", "严重", "轻微"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')} {e('clause')}"
        rows.append([clause, e("department"), *_amounts([item])])
    if not found.items:
        rows.append(["未开具不符合", "各部门", "0", "0"])
    rows.append(["合计", "‹", w.fact("nonconformities.major"), w.fact("nonconformities.minor")])
    w.table(rows, (3, 2, 1, 1), head=1)
    w.text("不符合统计表（按部门，单位：项）", style="center")
    rows = [["部门", "严重", "轻微"]]
    for office in [TOP, *audit.world.departments]:
        rows.append([office, *_amounts([item for item in found.items if item.department == office])])
    rows.append(["合计", w.fact("nonconformities.major"), w.fact("nonconformities.minor")])
    w.table(rows, (3, 2, 2), head=1)
    if found.items:
        _facts(audit, w)
    rows = [
        ["有哪些做得好？", "¶".join(s.phrases.some("good", 2))],
        ["哪些还可以改进？", "¶".join([*s.phrases.some("better", 2), "（改进建议不需要书面回复。）"])],
    ]
    w.text("", style="plain")
    w.table(rows, (2, 5))


def _amounts(items: list[Nonconformity]) -> list[str]:
    """How many of them are major, how many minor."""
    major = sum(item.grade == "major" for item in items)
    return [str(major), str(len(items) - major)]


def _facts(audit: Audit, w: Writer) -> None:
    w.text("不符合事实", style="center")
    rows: list[Row] = []
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", {"minor": "轻微", "major": "严重"}[item.grade])
        rows += [
            [f"第{e('number')}号", f"责任部门：{e('department')}", f"性质：{grade}"],
            ["不符合哪条要求？", f"标准：{e('standard')}", f"条款：{e('clause')}"],
            ["事实是什么？", e("description"), "‹"],
        ]
    due = f"{w.fact('nonconformities.due_date')}之前，由审核组长以书面方式验证。"
    rows.append(["何时之前完成纠正措施？", due, "‹"])
    w.table(rows, (2, 3, 2))


def conclusion(audit: Audit, w: Writer, s: Slots) -> list[Row]:
    """The answers of the conclusion."""
    rows: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", MARKS, rating.value, "  ")])
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    table = words("systems")
    scopes = "；¶".join(f"{table[one]['short']}：{w.scope('certificate', one)}" for one in audit.systems)
    advice = w.choice(
        "conclusion.recommendation",
        ADVICE[audit.audit_type],
        audit.conclusion.recommendation or "",
        "¶",
    )
    return [
        *rows,
        ["共有多少不符合？", f"严重{major}项，轻微{minor}项。"],
        *asked(s, "conclusion"),
        ["建议的认证范围是什么？", scopes],
        ["审核组的推荐意见是什么？", advice],
    ]


def signatures(audit: Audit, w: Writer, s: Slots) -> None:
    """Statement of impartiality; the team, the client, the reviewer."""
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(
        "我们与受审核组织没有咨询、投资和亲属关系，独立地作出判断；对所接触的信息保密。审核以抽样方式进行，"
        "抽样之外仍可能存在未发现的问题。本报告的结论须经复核和认证决定后生效。"
    )
    w.text(f"声明人：{names}", style="plain")
    lead = [name for name in audit.conclusion.signatories if name == audit.leader.name]
    others = [name for name in audit.conclusion.signatories if name != audit.leader.name]
    rows: list[Row] = [["签署方", "签名", "日期"]]
    if lead:
        rows.append(["审核组（组长）", w.each("conclusion.signatories", lead), w.fact("report_date")])
    if others:
        told = w.each("conclusion.signatories", others, "　")
        rows.append(["审核组（组员）", told, w.fact("report_date")])
    reviewer = w.random.choice(s.at("reviewers"))
    rows += [
        ["受审核组织（代表）", audit.world.people.representative, w.fact("report_date")],
        ["认证机构（复核人）", reviewer, w.fact("report_date")],
    ]
    w.table(rows, (2.4, 2.8, 1.8), head=1)
    w.text("", style="plain")
    contact: list[Row] = [
        ["我们是谁？", w.fact("certification_body.name")],
        ["在哪里找到我们？", w.fact("certification_body.address")],
        [
            "怎样联系我们？",
            f"电话{w.fact('certification_body.phone')}；网站{w.fact('certification_body.website')}；"
            f"邮箱{w.fact('certification_body.email')}",
        ],
    ]
    w.table(contact, (2, 5))
