"""Numbers of pieces beside their lists: names behind a colon, codes in brackets or on the next line."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day, has, words
from checks.general.quantities.count_findings import counted
from checks.general.registry import question
from checks.people.names import outside_brackets
from checks.quantities.amounts import pieces
from checks.quantities.counts.repeated_counts import numbers
from checks.text.lines import placed_lines
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.quantities import Quantity
from schemas.text import plain_same

_BREAKS = "，,。；;、（(\t："
_APART, _FEWEST, _LONGEST, _SHORT, _BEFORE, _DIGITS = 2, 3, 24, 3, 12, 2
"""How far a number is from its list; items of a list; characters of an item, at most; of a name that is none;
before a number that tell what it is of; digits of a code."""

LAWS = "部"
_CONTROL, _THEME, _ALL = "项", 40, (93, 114)
"""The unit of controls; more than any theme has; those of annex A in the editions of 2022 and 2013."""


@question("SUM002")
def listed_otherwise(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A number of pieces with another number of names or codes behind it."""
    lines = placed_lines(plain_same(context.mentions.text))
    for at, (start, line) in enumerate(lines):
        below = lines[at + 1][1] if at + 1 < len(lines) else ""
        for one in (each for each in pieces(line) if each.unit != LAWS):
            before = line[max(one.start - _BEFORE, 0) : one.start]
            count = 0 if has("some_of", before) else _names(line, one) or _codes(line, one, below)
            if count >= _FEWEST - 1 < one.number and 0 < abs(count - one.number) <= _APART:
                yield counted(context, line, start, one, count, _BEFORE)


@question("SUM003")
def controls_otherwise(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """The controls of annex A that apply and those left out, told together, that do not make up all of them;
    or those of one theme that are not what its row says."""
    text = plain_same(context.mentions.text)
    if not has("statement", text):
        return
    themes = [*_themes(context)]
    for start, line in placed_lines(text):
        found = [one for one in pieces(line) if one.unit == _CONTROL]
        applied = [one for one in found if _says(line, one, "applied")]
        out = [one for one in found if _says(line, one, "left_out_of")]
        if len(applied) == len(out) == 1 and applied[0].number > _THEME:
            added = applied[0].number + out[0].number
            if added not in _ALL and min(abs(added - whole) for whole in _ALL) <= _APART:
                low = min(applied[0].start, out[0].start) - _DIGITS
                high = max(applied[0].end, out[0].end)
                yield _controls(context, [(start + low, start + high)], applied[0].number, added)
        for one in applied:
            for name, low, high, counts in themes:
                at = line.rfind(name, 0, one.start)
                if at >= 0 and one.start - at - len(name) <= _SHORT + 1 and one.number not in counts:
                    places = [(start + at, start + min(len(line), one.end + _BEFORE)), (low, high)]
                    yield _controls(context, places, counts[1], one.number)


def _says(line: str, one: Quantity, kind: str) -> bool:
    """Whether a word of a kind stands right before a number."""
    return line[: one.start].rstrip(" :为共").endswith(tuple(words()[kind]))


def _themes(context: Context) -> Iterator[tuple[str, int, int, list[int]]]:
    """The rows of a table that tell how many controls of a theme there are, apply and are left out: the name
    of the theme, the place and the numbers."""
    for table in context.mentions.tables():
        for number in range(len(table.rows)):
            row = table.begun(number)
            first, cells = row[0] if row else None, row[1:]
            items = [plain_same(cell.text).partition("(")[0].strip() for cell in cells]
            counts = [int(one) for one in items if one.isdecimal()]
            name = next((one for one in words()["themes"] if first and one in first.text), "")
            if first and name and len(counts) > _APART and counts[0] == counts[1] + counts[2]:
                yield name, first.start, cells[-1].end, counts[:_FEWEST]


def _controls(context: Context, places: list[tuple[int, int]], right: float, stated: float) -> Finding:
    leaves: list[Leaf[str]] = [
        context.mentions.leaf(context.mentions.text[max(low, 0) : high], max(low, 0), high)
        for low, high in places
    ]
    return context.finding(
        *leaves,
        wrong=leaves[:1],
        identity=f"controls/{stated:g}",
        values=[f"{right:g}", f"{stated:g}"],
        variant="controls",
        actual=f"{stated:g}",
        told=f"{stated:g}",
        whole=context.listed(_ALL) if len(places) == 1 else f"{right:g}",
    )


@question("SUM002")
def told_in_all(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Two numbers of the control points of all plans together (CCP共4个, 3个CCP均受控)."""
    stated: dict[str, dict[int, Leaf[str]]] = {}
    for start, line in placed_lines(plain_same(context.mentions.text)):
        known = any(word in line for word in words()["points"])
        for low, high, number in numbers(line, ["个"]) if known else ():
            begin = max(line.rfind(mark, 0, low) for mark in _BREAKS) + 1
            end = min((at for mark in _BREAKS if (at := line.find(mark, high)) >= 0), default=len(line))
            lead, behind = line[begin:low].rstrip(" 共有设计"), line[high:end].lstrip(" ")
            noun = next(
                (one for one in words()["points"] if lead.endswith(one) or behind.startswith(one)), ""
            )
            whole = has("of_all_points", line[begin:low]) or has("all_points", behind)
            if noun and whole and not has("some_of", line[begin:end]):
                leaf: Leaf[str] = context.mentions.leaf(line[begin:end].strip(), start + begin, start + end)
                stated.setdefault(noun, {}).setdefault(number, leaf)
    for noun, places in stated.items():
        if len(places) > 1:
            yield context.finding(
                *places.values(),
                identity=noun,
                values=sorted(places),
                variant="places",
                what=noun,
                values_shown=context.listed(context.words("number", number=number) for number in places),
            )


def _names(line: str, one: Quantity) -> int:
    """How many names stand behind the colon right behind a number; 0: what stands there is no plain list."""
    if line[one.end : one.end + 1] != ":":
        return 0
    listed = outside_brackets(line[one.end + 1 :])
    for mark in "。;,\t":
        listed = listed.partition(mark)[0]
    items = [item.strip() for item in listed.split("、")]
    plain = all(0 < len(item) <= _LONGEST and not any(map(str.isdecimal, item)) for item in items)
    open_ended = has("goes_on", listed) or any(word in items[-1] for word in words()["joining"])
    return len(items) if plain and not open_ended and len(items) >= _FEWEST else 0


def _codes(line: str, one: Quantity, below: str) -> int:
    """How many codes stand in the brackets behind a number, or alone on the line below it."""
    rest = line[one.end :]
    if rest.startswith("("):
        listed = rest[1:].partition(")")[0]
    elif not rest.strip("。;") and has("codes", below.partition(":")[0]):
        listed = below.partition(":")[2]
    else:
        return 0
    tokens = "".join(char if char.isascii() and (char.isalnum() or char in "-/.") else " " for char in listed)
    codes = [token for token in tokens.split() if sum(map(str.isdecimal, token)) >= _DIGITS]
    whole = all("-" in code or code[:1].isalpha() for code in codes) and len({*codes}) == len(codes)
    spans = any(mark in listed for mark in "~至—到") or has("goes_on", listed)
    return len(codes) if whole and not spans and len(codes) >= _FEWEST else 0
