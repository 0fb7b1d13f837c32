"""An item of 额敏河's questionnaire, and how it is filled in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from corpus.bodies.audit import Nonconformity
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Maker = Callable[[Writer], str]
YES, NO = "是", "否"
OPTIONS = (YES, NO, "不适用")


class Item(NamedTuple):
    """A question. Its answer is a ticked option or made; `note` is the remark, one of several or made.

    `system`: asked of one system only; `clause`: answered 否 where it was found nonconforming; `works`:
    asked where something is made."""

    ask: str
    answer: str | Maker = YES
    note: str | tuple[str, ...] | Maker = ""
    system: str = ""
    clause: str = ""
    works: bool = False


def rows_of(w: Writer, items: Sequence[Item], before: int) -> list[Row]:
    """The rows of a part, numbered on."""
    return [_row(w, item, f"{at:03}") for at, item in enumerate(items, before + 1)]


def _row(w: Writer, item: Item, number: str) -> Row:
    idle = item.works and w.audit.world.industry["field"] in SERVICES
    if idle or (item.system and item.system not in w.audit.systems):
        return [number, item.ask, _ticked("不适用"), w.blank]
    if callable(item.answer):
        value = item.answer(w)
        note = _noted(w, item)
        return [number, item.ask, value or w.blank, note if item.note else "‹"]
    found = _found(w, item)
    if found:
        numbers = "、".join(w.same("nonconformities.items", one.number, one)("number") for one in found)
        return [number, item.ask, _ticked(NO), f"见H部分不符合 {numbers}"]
    return [number, item.ask, _ticked(item.answer), _noted(w, item) or w.blank]


def _ticked(chosen: str) -> str:
    return " ".join(f"{{{'+' if one == chosen else '-'}}}{one}" for one in OPTIONS)


def _noted(w: Writer, item: Item) -> str:
    if callable(item.note):
        return item.note(w)
    text = item.note if isinstance(item.note, str) else w.random.choice(item.note)
    world = w.audit.world
    return text.format(
        office=world.departments[0],
        quality=world.departments[1],
        doing=world.departments[2],
        tech=world.departments[3],
        purchase=world.departments[4],
        upkeep=world.departments[6],
        safety=world.departments[7],
        manager=world.people.manager,
        rep=world.people.representative,
        workers=world.people.workers,
        officer=world.people.safety,
        first=world.industry["flow"][0],
        middle=world.industry["flow"][3],
        last=world.industry["flow"][-1],
        aspect=world.aspects[0],
        aspect2=world.aspects[1],
        hazard=world.hazards[0],
        hazard2=world.hazards[1],
    )


def _found(w: Writer, item: Item) -> list[Nonconformity]:
    """What was found against the clause of an item."""
    if not item.clause:
        return []
    number = next(one.number for one in w.audit.standards if one.system == item.system)
    return [
        one for one in w.audit.nonconformities.items if one.standard == number and one.clause == item.clause
    ]
