"""What a report refers to in itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.context import Context
from checks.laws.superseded_articles import cited_by_old_number
from checks.registry import check
from checks.scope.systems import systems_of
from schemas.mentions import Reference
from schemas.result import Finding
from schemas.statements.papers.documents import ListedTitle, NonconformityReference

SHARED_CLAUSES = frozenset({"QMS", "EMS", "OHSMS", "EnMS", "FSMS", "ISMS", "ITSMS"})
"""Systems whose standards have the internal audit in 9.2, the management review in 9.3."""

MOST = 3
"""So many titles of a list are shown."""

_DIGITS, _BEHIND = 3, 2
"""So many digits a number has; so many other characters may stand behind it."""


@check("TXT003", "reference-wrong", "warning")
def reference_wrong(context: Context) -> Iterator[Finding]:
    """查什么：“见附录 B”“见表 3”“见第 7.3 节”所指的附录、表、章节在报告中是否有；所指条款与内容是否相符（9.2
    内部审核、9.3 管理评审）；所指编号的不符合是否有；《外来文件清单》列出的是否都是组织自己的程序、制度；认
    证认可条例的条号是否为现行文本的条号（仍用修订前条号的，只作提示）。所引的附件、表、章超出最后一个的，条
    款号与其后的标题不符的，提示。所引的节（4.11）超出该章最后一节的，提示。

    为什么：所指的内容找不到，读者无法核对证据；往往是从别的报告沿用或改版时留下的。

    例：报告只有附录 A、B，正文写“供方清单见附录 D”；“详见 9.3 内部审核记录”。

    应为：改为报告中有的编号，或补上所指的内容。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确、清晰）。

    何时可忽略：所指的是另附的文件。只有报告中同类编号至少有两个时才判断；指标准、程序文件的章节不算。
    ---
    What it checks: whether the report has the annex, table or section that it refers to (“see annex B”), and
    whether the clause is about what it is said to be (9.2 internal audit, 9.3 management review); whether it
    has the nonconformity of the number referred to; whether a list of documents from outside has only
    procedures and rules of the organization's own; whether articles of the regulation on certification are
    cited by their present numbers (information only). References beyond the last annex, table or chapter,
    and clauses with another's title, are worth knowing. A section beyond the last of its chapter is worth
    knowing.

    Why: where it cannot be found, nobody can check the evidence; often it was left from another report or an
    earlier form.

    Example: a report with annexes A and B says “suppliers: see annex D”; “see 9.3 internal audits”.

    Expected: a number that the report has, or the content referred to.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate, clear report).

    When to ignore: a document apart is meant. It is judged only where the report has two or more of the kind;
    sections of standards and procedures are left out.
    """
    audited = set(systems_of(context.report))
    found: dict[tuple[str, str], list[Reference]] = {}
    for reference in context.mentions.references:
        if reference.kind != "title" or (audited and audited <= SHARED_CLAUSES):
            found.setdefault((reference.kind, reference.leaf.value or ""), []).append(reference)
    for (kind, target), references in found.items():
        yield context.finding(
            *(reference.leaf for reference in references),
            identity=target,
            variant=kind if kind in ("title", "external") else "missing",
            target=target,
            titles=_first_titles(context, references[0]),
            **_clauses(context, target),
        )
    yield from _nonconformities(context)
    yield from _articles(context)


def _articles(context: Context) -> Iterator[Finding]:
    """Articles that are cited by the number of an earlier text, together."""
    cited = list(cited_by_old_number(context))
    moved = {one.moved.old: one.moved for one in cited}
    if not moved:
        return
    yield context.finding(
        *(one.place for one in cited),
        identity=cited[0].moved.law,
        values=sorted(moved),
        variant="article",
        severity="info",
        rests_on=list(moved.values()),
        expected=context.listed(f"第{one.article}条" for one in moved.values()),
        actual=context.listed(f"第{one.old}条" for one in moved.values()),
        law=cited[0].moved.law,
        articles=context.listed(
            context.words(
                "moved", old=one.old, article=one.article, subject=one.zh if context.lang == "zh" else one.en
            )
            for one in moved.values()
        ),
    )


def _nonconformities(context: Context) -> Iterator[Finding]:
    """References to a nonconformity beyond the last, where all are read and numbered from one on."""
    items = context.report.nonconformities.items
    numbers = {number for one in items if (number := _last_number(str(one.number or ""))) is not None}
    unnumbered = any(not one.number for one in items)
    if not numbers or unnumbered or numbers != set(range(1, len(numbers) + 1)):
        return
    stated: set[int] = set()
    for reference in context.mentions.statements(NonconformityReference):
        if reference.number in stated | numbers | {0}:
            continue
        stated.add(reference.number)
        yield context.finding(
            reference.place,
            identity=reference.target,
            values=[reference.target],
            variant="missing",
            doubt=reference.doubt,
            target=reference.target,
        )


def _last_number(text: str) -> int | None:
    """The digits at the end of a text, or right before what is behind them; null where it has none."""
    end = len(text)
    while end and not text[end - 1].isdecimal():
        end -= 1
    begin = end
    while begin and text[begin - 1].isdecimal() and end - begin < _DIGITS:
        begin -= 1
    return int(text[begin:end]) if begin < end and len(text) - end <= _BEHIND else None


def _clauses(context: Context, target: str) -> dict[str, Any]:
    """Of a clause beside the wrong subject: whose number it is, and what number that subject has."""
    number, subjects = "9.3" if "9.3" in target else "9.2", (context.words("audit"), context.words("review"))
    own, other = subjects[::-1] if number == "9.3" else subjects
    return {"number": number, "own": own, "other": other, "right": "9.2" if number == "9.3" else "9.3"}


def _first_titles(context: Context, reference: Reference) -> str:
    """Some of the titles behind a list that is referred to."""
    titles = context.mentions.statements(ListedTitle, reference.leaf)
    return context.listed(title.words for title in titles[:MOST])
