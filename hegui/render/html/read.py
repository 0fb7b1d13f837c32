"""What was read of documents that are no audit reports: rules, checklists, lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hegui.render.html.tables import section
from hegui.render.html.view import View
from hegui.render.pages.lists import INSTITUTION_FIELDS
from hegui.render.pages.monitoring import points, slip_text
from hegui.render.pages.packs import value_of
from hegui.render.web import said
from hegui.wording import name, text
from schemas.other_kinds.lists import NoticeList
from schemas.other_kinds.monitoring import Monitoring, MonitoringItem
from schemas.other_kinds.rulebook import RuleBook
from schemas.result import ListResult, MonitoringResult, RulebookResult

Rows = Iterable[Sequence[object]]


def head(view: View) -> Iterator[str]:
    """What comes before the findings: points and grade of a checklist."""
    if isinstance(view.judgement, MonitoringResult):
        yield f'<section id="points">{_points(view.judgement.monitoring, view.lang)}</section>'


def parts(view: View) -> Iterator[str]:
    """What was read, behind the findings."""
    answer, lang = view.judgement, view.lang
    if isinstance(answer, RulebookResult):
        yield from _rulebook(answer.rulebook, view)
    elif isinstance(answer, MonitoringResult):
        yield _items(answer.monitoring, view)
        if answer.lint:
            words = "".join(f"<li>{said(slip_text(slip, lang))}</li>" for slip in answer.lint)
            count = str(len(answer.lint))
            yield section(
                "lint", said(text("monitoring", "lint", lang, count=count)), "", f"<ul>{words}</ul>"
            )
    elif isinstance(answer, ListResult):
        made = "".join(_list(one, lang) for one in answer.lists)
        yield section("read", view.word("read"), str(len(answer.lists)), made, printed=False)


def table(heads: Sequence[str], rows: Rows) -> str:
    """A table of plain texts."""
    top = "".join(f"<th>{said(one)}</th>" for one in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{'' if one is None else said(points(one))}</td>" for one in row) + "</tr>"
        for row in rows
    )
    return f'<div class="wide"><table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'


def _points(monitoring: Monitoring, lang: str) -> str:
    """What follows from the items, beside what the form says."""
    scores, stated = monitoring.scores.values(), monitoring.stated.values()
    worked_out = {**scores, "grade": _grade(monitoring.grade, lang)}
    written = {**stated, "grade": _grade(stated["grade"], lang)}
    counts = {
        kind: text("monitoring", "counted", lang, passed=count.passed, failed=count.failed)
        for kind, count in monitoring.counts.values().items()
    }
    rows = [(key, worked_out[key], written[key]) for key in ("qualification", "conduct", "total")]
    rows += [(kind, found, None) for kind, found in counts.items()]
    rows.append(("grade", worked_out["grade"], written["grade"]))
    still_open = text("monitoring", "open", lang)
    heads = (monitoring.institution or "", "", text("monitoring", "stated", lang, value="").strip())
    return table(
        heads,
        (
            (text("monitoring", key, lang), still_open if value is None else value, stated)
            for key, value, stated in rows
        ),
    )


def _grade(grade: str | None, lang: str) -> str | None:
    return None if grade is None else text("monitoring", grade, lang)


def _items(monitoring: Monitoring, view: View) -> str:
    lang = view.lang
    heads = [text("monitoring", key, lang) for key in ("item", "kind", "value", "taken", "mark", "problem")]
    made = table(heads, (_item(item, lang) for item in monitoring.items))
    return section("read", view.word("read"), str(len(monitoring.items)), made, printed=False)


def _item(item: MonitoringItem, lang: str) -> Sequence[object]:
    number = f"{item.number}-{item.row}" if item.row > 1 else str(item.number)
    mark = None if item.mark is None else text("monitoring", item.mark, lang)
    kind = text("monitoring", item.kind, lang)
    return number, kind, item.value, item.deducted, mark, item.problem


def _rulebook(book: RuleBook, view: View) -> Iterator[str]:
    lang = view.lang
    about = [(text("rulebook", key, lang), value) for key, value in book.document.values().items() if value]
    if about:
        yield section("read", view.word("read"), "", table(("", ""), about))
    if book.parameters:
        rows = [
            (
                name("parameters", one.name, lang),
                name("applies", one.applies_to, lang) if one.applies_to else None,
                value_of(one.value, one.unit, lang),
                one.clause,
            )
            for one in book.parameters
        ]
        title = said(text("rulebook", "parameters", lang))
        yield section("parameters", title, str(len(rows)), table(("", "", "", view.word("clause")), rows))
    if book.tables:
        made = "".join(
            f"<h3>{said(one.title or '')}</h3>{table(one.columns, one.rows)}" for one in book.tables
        )
        title = said(text("rulebook", "table", lang))
        yield section("tables", title, str(len(book.tables)), made, opened=False, printed=False)
    if book.clauses:
        made = table((view.word("clause"), ""), ((one.number, one.title or one.text) for one in book.clauses))
        title = said(text("rulebook", "clauses", lang))
        yield section("clauses", title, str(len(book.clauses)), made, opened=False, printed=False)


def _list(one: NoticeList, lang: str) -> str:
    if one.institutions:
        more = list(dict.fromkeys(header for entry in one.institutions for header in entry.more))
        used = [
            key
            for key in INSTITUTION_FIELDS
            if any(getattr(entry, key) is not None for entry in one.institutions)
        ]
        rows: Rows = [
            [*(getattr(entry, key) for key in used), *(entry.more.get(header) for header in more)]
            for entry in one.institutions
        ]
        made = table([*(text("lists", key, lang) for key in used), *more], rows)
    else:
        keys = ("industry", "title", "section", "code", "remark")
        rows = [[getattr(entry, key) for key in keys] for entry in one.industries]
        made = table([text("lists", key, lang) for key in keys], rows)
    return f"<h3>{said(one.title or text('lists', one.kind, lang))}</h3>{made}"
