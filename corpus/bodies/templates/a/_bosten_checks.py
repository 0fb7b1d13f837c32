"""The forms of the management systems: a row a clause with record and judgement."""

from __future__ import annotations

from corpus.bodies.templates.a._bosten_form import FAILS, FITS, Forms
from corpus.bodies.templates.stock import store
from corpus.layouts.writer import Row

WIDTHS = (1, 2, 5.8, 1.2)


def checks(forms: Forms) -> None:
    """A form a system."""
    forms.form("能源管理体系运行核查表")
    _rows(forms, "EnMS", "checks")
    if "QMS" in forms.audit.systems:
        forms.form("质量管理体系运行核查表")
        _rows(forms, "QMS", "quality")
        _lots(forms)


def _rows(forms: Forms, system: str, name: str) -> None:
    rows: list[Row] = [["条款", "核查内容", "核查记录", "判定"]]
    for clauses, what, key in store("bosten")[name]:
        if key == "q_design":
            key = "q_design_own" if forms.audit.exclusions == "无" else "q_design_none"
        found = forms.taken(system, clauses)
        told = [
            *forms.phrases.some(key, forms.w.random.randint(1, 2)),
            *_facts(forms, key),
            *forms.see(found),
        ]
        rows.append(
            [clauses.replace(" ", "¶"), what, "¶".join(told), (FAILS if found else FITS).replace(" ", "¶")]
        )
    forms.w.table(rows, WIDTHS, head=1, repeat=True)


def _facts(forms: Forms, key: str) -> list[str]:
    made = {
        "inner": _inner,
        "top": _top,
        "running": _running,
        "q_making": _making,
        "q_goals": _goals,
        "q_design_none": _excluded,
    }.get(key)
    return made(forms) if made else []


def _inner(forms: Forms) -> list[str]:
    told = []
    for one in forms.audit.internal_audits:
        e = forms.w.entry("internal_audits", one)
        told.append(
            f"计划日期{e('planned_on')}；实施日期{e('start')}～{e('end')}；组长{e('leader')}；内审员"
            f"{e.each('auditors', '、')}；不符合{e('nonconformities')}项，关闭日期{e('closed_on')}。"
        )
    return told


def _top(forms: Forms) -> list[str]:
    told = []
    for one in forms.audit.management_reviews:
        e = forms.w.entry("management_reviews", one)
        told.append(
            f"计划日期{e('planned_on')}；会议日期{e('held_on')}；主持人{e('chair')}；改进决定{e('improvements')}项，"
            f"完成期限{e('due_date')}。"
        )
    return told


def _running(forms: Forms) -> list[str]:
    return [f"对能源使用有影响的关键过程：{forms.w.fact('key_processes')}。"]


def _making(forms: Forms) -> list[str]:
    w = forms.w
    return [f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}，已按规定确认。"]


def _goals(forms: Forms) -> list[str]:
    return [f"{name}：目标{goal}，完成{reached}。" for name, goal, reached in forms.audit.world.objectives]


def _excluded(forms: Forms) -> list[str]:
    return [f"不适用条款：{forms.w.fact('exclusions')}。"]


def _lots(forms: Forms) -> None:
    w = forms.w
    for table in forms.audit.tables_with_totals:
        if table.unit != "批":
            continue
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows: list[Row] = [["季度", "检验批数（批）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (3, 3), head=1)
