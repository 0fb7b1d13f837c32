"""What was understood of a report, for a terminal: its statements by topic, each with its place."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from hegui.render.page import Page, of_one, of_several
from hegui.render.page import place as place_of
from hegui.wording import name, text
from schemas.answers.statements import ShownStatement, StatementList

if TYPE_CHECKING:
    from hegui.render import Rendered

COLUMN = 18


def _document(page: Page, answer: Rendered, lang: str) -> None:
    assert isinstance(answer, StatementList)
    page.line(answer.document.path, style="bold")
    for topic, group in groupby(answer.statements, key=lambda one: one.topic):
        page.blank()
        page.line(f"{name('statement_rooms', topic.partition('.')[0], lang)}  {topic}", style="bold")
        for statement in group:
            _statement(page, statement, lang)
    if not answer.statements:
        page.line(text("statements", "nothing", lang), indent=2)


def _statement(page: Page, statement: ShownStatement, lang: str) -> None:
    value, raw = statement.value, statement.raw
    stated = raw if value is None or str(value) == raw else f"{value}  ({raw})"
    page.entry(place_of(statement.evidence, lang), stated, indent=2, column=COLUMN, most=3)
    known = {label: item for label, item in statement.about.items() if not _is_blank(item)}
    about = ("；" if lang == "zh" else "; ").join(f"{label}: {_short(item)}" for label, item in known.items())
    if about:
        page.entry("", about, indent=2, column=COLUMN, style="dim", most=3)


def _is_blank(item: Any) -> bool:
    return item is None or item is False or item in ("", [], {})


def _short(item: Any) -> str:
    if isinstance(item, dict):
        item = [one for one in item.values() if not _is_blank(one)]
    return ", ".join(map(_short, item)) if isinstance(item, list) else str(item)


one, several = of_one(_document), of_several(_document)
