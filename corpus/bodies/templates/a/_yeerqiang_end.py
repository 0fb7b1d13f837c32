"""The figures, and the summary on two pages: what was found, opinion, scopes, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yeerqiang_sheets import GRADES, Notes, short
from corpus.bodies.writer import Writer

OPINIONS = {
    "recommend": "推荐发证",
    "recommend_after_correction": "整改验证后推荐发证",
    "maintain": "保持证书",
}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "安全", "FSMS": "食品安全"}


def figures(audit: Audit, w: Writer) -> None:
    """The figures that the departments handed in."""
    w.heading(1, "四、附表")
    if not audit.tables_with_totals:
        w.text("本次没有要附的统计表。")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows = [["项目", "数"]]
        for one in table.items:
            i = e.inner("items", one)
            rows.append([i("name"), i("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (6, 4), head=1)


def summary(audit: Audit, w: Writer, notes: Notes, done: list[tuple[str, int]]) -> None:
    """What the team says of it all: what was found on a page, opinion and signatures on the next."""
    w.text(
        f"审核组{w.fact('audit.start')}至{w.fact('audit.end')}在{w.fact('organization.name')}"
        f"作了审核，体系内{w.fact('headcount')}人。",
        *(notes(text) for text in notes.at("story")),
    )
    _checked(audit, w, done)
    _faults(audit, w)
    w.page()
    rows = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value, " ")])
    w.text("逐项评价：", style="plain")
    w.table(rows, (7, 8))
    w.text("")
    _opinion(audit, w)
    _signed(audit, w)


def _checked(audit: Audit, w: Writer, done: list[tuple[str, int]]) -> None:
    """How many lines of each sheet were checked, and with what verdict."""
    rows = [["部门", "查了几条", "判定"]]
    for name, lines in done:
        found = [one for one in audit.nonconformities.items if one.department == name]
        numbers = "、".join(
            w.same("nonconformities.items", one.number, one)("number") + "号" for one in found
        )
        rows.append([name, f"{lines}条", f"×（{numbers}）" if found else "√"])
    w.text("各部门：", style="plain")
    w.table(rows, (5, 4, 6), head=1)


def _faults(audit: Audit, w: Writer) -> None:
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"不符合：严重{major}项，轻微{minor}项。")
    if not audit.nonconformities.items:
        return
    rows = [["号", "部门", "标准条款", "性质", "事实"]]
    for fault in audit.nonconformities.items:
        e = w.same("nonconformities.items", fault.number, fault)
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), clause, e("grade", GRADES[fault.grade]), e("description")])
    w.table(rows, (1, 2, 3.2, 1.4, 7.4), head=1)
    w.text(f"整改材料{w.fact('nonconformities.due_date')}前交组长。")


def _opinion(audit: Audit, w: Writer) -> None:
    rows = [[f"申报范围（{NAMES[one]}）", w.scope("system", one)] for one in audit.systems]
    if audit.audit_type == "stage1":
        rows.append(["审核组意见", "可以进二阶段"])
    else:
        chosen = audit.conclusion.recommendation or ""
        rows.append(["审核组意见", w.choice("conclusion.recommendation", OPINIONS, chosen, "　")])
        rows += [[f"发证范围（{NAMES[one]}）", w.scope("certificate", one)] for one in audit.systems]
        rows.append(["下次审核不晚于", w.fact("next_audit_by")])
    w.table(rows, (4, 11), bold=(0,))


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    day = short(audit.report_date)
    rows = [["组长签名", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")]]
    if others:
        stated = w.each("conclusion.signatories", others, "　")
        rows.append(["组员签名", stated, "日期", w.fact("report_date", day)])
    rows.append(["企业代表", audit.world.people.representative, "日期", w.date(audit.audit.end)])
    w.text("")
    w.table(rows, (2.6, 6.4, 1.8, 4.2), bold=(0, 2))
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}",
        f"网址：{w.fact(f'{body}.website')}　邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )
