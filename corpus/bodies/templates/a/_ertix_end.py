"""The end of 额河's report: a question form for each nonconformity, grades in letters, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"符合": "A", "基本符合": "B", "不符合": "C"}
BOTH = {"major": "严重", "minor": "一般"}
ADVICE = {
    "stage2": {
        "recommend": "推荐认证",
        "recommend_after_correction": "不符合纠正并验证后推荐认证",
        "no": "不推荐认证",
    },
    "surveillance": {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"},
    "recertification": {
        "recommend": "推荐换发证书",
        "recommend_after_correction": "不符合纠正并验证后推荐换发证书",
        "no": "不推荐换发证书",
    },
}
GOAL = {
    "stage2": "回答了。体系已建立并运行",
    "surveillance": "回答了。体系持续运行",
    "recertification": "回答了。体系在证书周期内持续运行",
}


def nonconformities(audit: Audit, w: Writer) -> None:
    """How many, and each by itself."""
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"本次开出严重不符合{major}项，一般不符合{minor}项。")
    people = audit.world.people
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        w.heading(2, f"不符合问题单 {e('number')}")
        head = people.heads.get(item.department, people.representative)
        rows: list[Row] = [
            ["在哪个部门？", e("department")],
            ["看到了什么？", e("description")],
            ["不符合哪一条？", f"{e('standard')}第{e('clause')}条"],
            ["有多严重？", w.choice(f"{e.path}.grade", BOTH, item.grade)],
            ["何时改完？", f"{w.fact('nonconformities.due_date')}之前提交原因、纠正和纠正措施的证据"],
            ["谁开出？", f"{w.person(audit.leader)('name')}，{w.fact('audit.end')}"],
            ["谁接收？", f"{head}，{w.fact('audit.end')}"],
        ]
        w.table(rows, (1.3, 5), bold=(0,))


def conclusion(audit: Audit, w: Writer, s: Slots) -> None:
    """Grades, advice, scope, signatures."""
    w.text("等级说明：A—符合；B—基本符合；C—不符合。每一项由审核组讨论后评定。")
    rows: list[Row] = [["序", "评定的内容", "等级"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value", LETTERS.get(rating.value))])
    w.table(rows, (0.6, 4.6, 1), head=1)
    w.text("", style="plain")
    table = words("systems")
    scopes = "¶".join(f"{table[one]['short']}：{w.scope('certificate', one)}" for one in audit.systems)
    found = bool(audit.nonconformities.items)
    goal = GOAL[audit.audit_type] + ("，除所开不符合外满足准则。" if found else "，满足准则。")
    advice = audit.conclusion.recommendation or ""
    rows = [
        ["审核要回答的问题回答了吗？", goal],
        ["还有什么可以改进？", s.phrases.one("better")],
        ["证书的范围怎样写？", scopes],
        ["审核组建议什么？", w.choice("conclusion.recommendation", ADVICE[audit.audit_type], advice, "¶")],
        ["下次何时来？", f"最晚{w.fact('next_audit_by')}"],
        ["结论可靠到什么程度？", "审核是抽样的，没有抽到的部分可能有未发现的问题。"],
    ]
    w.table(rows, (1.8, 5), bold=(0,))
    _signed(audit, w, s)


def _signed(audit: Audit, w: Writer, s: Slots) -> None:
    """Who signs, and when."""
    w.heading(2, "签名")
    names = audit.conclusion.signatories
    rows: list[Row] = [["身份", "签名", "日期"]]
    for name in names:
        role = "组长" if name == audit.leader.name else "审核组成员"
        rows.append([role, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    rows += [
        [f"{w.fact('organization.name')}代表", audit.world.people.representative, w.fact("report_date")],
        ["复核", w.random.choice(s.at("deciders")), w.fact("report_date")],
    ]
    w.table(rows, (3, 2, 1.8), head=1)
