"""What 缜隅 writes of the system as a whole and of each of its standards; cards."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def cards(w: Writer, texts: Sequence[str]) -> None:
    """Two cards a row; a last one alone has the whole width."""
    rows: list[Row] = []
    for at in range(0, len(texts), 2):
        pair = texts[at : at + 2]
        rows.append([pair[0], pair[1] if len(pair) > 1 else "‹"])
    if rows:
        w.table(rows, (5, 5))


def outline(audit: Audit, w: Writer, say: Sentences) -> None:
    """Processes, leadership, objectives, laws, figures."""
    w.text(w.random.choice(say.texts("context")), w.random.choice(say.texts("leadership")))
    w.text(f"体系文件 {w.fact('system_effective_on')} 发布实施，运行证据连续。")
    rows: list[Row] = [
        ["流程", " › ".join(audit.world.industry["flow"])],
        ["关键过程", w.fact("key_processes")],
        ["特殊过程", w.fact("special_processes")],
        ["外包", w.fact("outsourced_processes")],
        ["不适用", w.fact("exclusions")],
    ]
    w.table(rows, (1.8, 8.2), rules="rows", bold=(0,))
    for one in audit.counts:
        e = w.entry("counts", one)
        w.text(f"{e('what')} {e('stated')} {one.unit}：{e.each('listed', '、')}。")
    goals = "；".join(f"{name} {target}（实绩 {got}）" for name, target, got in audit.world.objectives)
    w.text(f"目标：{goals}。", style="plain")
    for table in audit.tables_with_totals if say.makes else []:
        t = w.entry("tables_with_totals", table)
        inner = [t.inner("items", item) for item in table.items]
        words = "，".join(f"{i('name')} {i('amount')}" for i in inner)
        w.text(f"{t('title')}（单位：{table.unit}）：{words}，合计 {t('stated_total')}。", style="plain")
    _laws(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "合规义务")
    e = w.law_entry("compliance")
    w.text(f"已识别法律法规 {e('stated_count')} 部：{e.silent('place')}", style="plain")
    w.section(columns=2)
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        w.text(f"{at}. {e.one('titles', title)}", style="plain")
    w.section()
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        who = c.each("evaluators", "、")
        w.text(
            f"合规评价于 {c('done_on')} 完成，参与人 {who}，覆盖法律法规 {c('stated_count')} 部，"
            "逐条给出结论，未见违反。"
        )
    for cited in audit.standards_cited:
        s = w.entry("standards_cited", cited)
        w.text(f"引用标准 {s('number')} {s('title')}", style="plain")


def system(w: Writer, say: Sentences, code: str) -> None:
    """What was seen of one system."""
    number = w.standard(code)("number")
    w.text(f"准则 {number}。{say.texts(code, 'intro')[0]}")
    rows: list[Row] = [["主题", "要点", "所见", "判定"]]
    rows += [[*(cell.format(**say.slots) for cell in row), "符合"] for row in say.at(code, "rows")]
    w.table(rows, (1.9, 2.6, 4.6, 1), head=1, rules="rows")
    if code == "HSPM":
        head = ("物质", "通用限值 mg/kg", "内控限值 mg/kg")
        w.table([head, *say.at(code, "limits")], (4, 3, 3), head=1, rules="three")
