"""Statistics of nonconformities, conclusion and signatures of 巴里坤标准认证's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal, TotalItem
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E"}
GRADES = {"major": "严重", "minor": "轻微"}
KEPT = {"maintain": "保持", "suspend": "暂停", "withdraw": "撤销"}


def statistics(audit: Audit, w: Writer) -> None:
    """One page on the nonconformities of this audit and of the one before."""
    w.heading(1, "附页 不符合（NC）统计")
    _indicators(audit, w)
    _items(audit, w)
    _departments(audit, w)
    _earlier(audit, w)


def _indicators(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    letters = {one.number: LETTERS[one.system] for one in audit.standards}
    of = [letters.get(item.standard, "") for item in found.items]
    shares = "，".join(f"{letter} {of.count(letter)}项" for letter in letters.values())
    earlier = audit.previous_nonconformities
    repeated = sum(again(audit, one.description) for one in earlier)
    due = w.fact("nonconformities.due_date") if found.due_date else w.blank
    rows: list[Row] = [
        ["本次严重NC", w.fact("nonconformities.major"), "本次轻微NC", w.fact("nonconformities.minor")],
        ["按体系", shares, "整改期限", due],
        ["上次NC", f"{len(earlier)}项，均已关闭" if earlier else w.blank, "重复发生", f"{repeated}项"],
    ]
    w.table(rows, (2, 3.6, 2, 3.6), bold=(0, 2))


def _items(audit: Audit, w: Writer) -> None:
    if not audit.nonconformities.items:
        return
    w.text("NC明细", style="plain")
    rows: list[Row] = [["NC号", "部门", "标准", "条款", "级别", "事实", "验证方式"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade, "¶")
        last = [grade, e("description"), "{+}书面¶{-}现场"]
        rows.append([e("number"), e("department"), e("standard"), e("clause"), *last])
    w.table(rows, (0.8, 1.3, 1.8, 1.1, 1.1, 4.3, 1.2), head=1, repeat=True)


def _departments(audit: Audit, w: Writer) -> None:
    items = audit.nonconformities.items
    if not items:
        return
    names = list(dict.fromkeys(item.department for item in items))
    amounts = [TotalItem(name, sum(item.department == name for item in items)) for name in names]
    e = w.entry("tables_with_totals", TableWithTotal("NC部门分布统计", amounts, len(items), "项"))
    w.text(e("title"), style="plain")
    rows: list[Row] = [["部门", "NC数量（项）"]]
    for amount in amounts:
        i = e.inner("items", amount)
        rows.append([i("name"), i("amount")])
    rows.append(["合计", e("stated_total")])
    w.table(rows, (4, 3), head=1)


def _earlier(audit: Audit, w: Writer) -> None:
    if not audit.previous_nonconformities:
        return
    w.text("上次NC跟踪", style="plain")
    rows: list[Row] = [["上次NC事实", "关闭日期", "本次复查"]]
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        told = "同类问题再次发生，见NC明细" if again(audit, one.description) else "措施有效，未再发生"
        rows.append([p("description"), p("closed_on"), told])
    w.table(rows, (6, 2, 3.4), head=1, repeat=True)


def conclusion(audit: Audit, w: Writer, slots: Slots) -> None:
    """Ratings and the recommendation."""
    w.heading(1, "审核结论")
    cells = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        cells += [e("criterion"), e("value")]
    cells += [w.blank] * (-len(cells) % 4)
    rows: list[Row] = [["评价要素", "结果", "评价要素", "结果"]]
    rows += [cells[at : at + 4] for at in range(0, len(cells), 4)]
    w.table(rows, (4, 1.6, 4, 1.6), head=1)
    letters = "、".join(LETTERS[one] for one in audit.systems)
    chosen = audit.conclusion.recommendation or ""
    rows = [
        ["总体评价", slots(slots.at("overall"))],
        ["改进建议", "；".join(slots.phrases.some("chances", 2)) + "。"],
        ["证书标志", slots(slots.at("mark"))],
        [f"推荐（{letters}）", w.choice("conclusion.recommendation", KEPT, chosen)],
        *([f"证书范围{LETTERS[one]}", w.scope("certificate", one)] for one in audit.systems),
        ["下次审核", f"不晚于{w.fact('next_audit_by')}"],
    ]
    w.table(rows, (2, 9.2), bold=(0,))


def signed(audit: Audit, w: Writer) -> None:
    """Declarations and signatures."""
    w.text(
        "声明：①审核基于抽样，存在不确定性；②审核组对获知的信息保密，与组织无利益关系；"
        "③结论以本公司认证决定为准；④本报告一式两份，组织与本公司各执一份。",
        style="plain",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    first = w.each("conclusion.signatories", [leader])
    rest = w.each("conclusion.signatories", others) or w.blank
    rows: list[Row] = [["组长", first, "组员", rest, "日期", w.fact("report_date")]]
    w.table(rows, (1, 1.8, 1, 4, 1, 2.2), bold=(0, 2, 4))
    at = "certification_body."
    w.text(
        f"{w.fact(at + 'name')}　地址：{w.fact(at + 'address')}　电话：{w.fact(at + 'phone')}",
        f"网址：{w.fact(at + 'website')}　E-mail：{w.fact(at + 'email')}",
        style="plain",
    )
