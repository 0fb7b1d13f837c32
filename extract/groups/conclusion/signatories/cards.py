"""Cards of signatures: each cell of a table has a role, the name, the day and that it is signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extract.groups.shared.people import is_name
from extract.reading.source import Source
from extract.values.found import Found
from schemas import patterns
from schemas.document import Block

_ROLE = (
    r"(?:审核组|评审组|审核)?(?:组长|组员|成员|审核员|技术专家)|(?:实习|见习)审核员"
    r"|(?:Lead |Team |Audit team )?(?:Leader|Lead|Auditor|Member|Technical expert)"
)
_DAY = r"[12]\d{3}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}(?:\s?日)?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?"
_MARK = r"(?:已(?:电子)?(?:签[署字名章]?|确认)|电子签[名章署]|[Ss]igned|e-?[Ss]igned|√|✓|☑)"
_CARD = patterns.compile(
    rf"\s*(?:{_ROLE})(?:\s?[/／]?\s?[A-Z][A-Za-z ]{{2,20}})?\s?[:：]?\s{{0,4}}"
    r"(?P<name>[^\W\d\x00-\x7f]{2,4})(?=\s|$)"
    rf"(?P<signed>(?:\s{{1,4}}(?:{_DAY}|{_MARK})){{1,3}})?\s*"
)
_OPEN = patterns.compile(rf"\s*(?:{_ROLE})(?![^\W\d\x00-\x7f])[^\n]{{0,24}}(?:\n[^\n]{{0,24}}){{0,2}}")
"""A card whose name or signature is not there yet."""

_SIGNS = patterns.compile(r"签[署字名章]|[Ss]ign")
_FEWEST, _LONGEST = 2, 400

Span = tuple[int, int]


def read(source: Source, signs: Callable[[int], bool]) -> list[Found] | None:
    """Those whose cards say that they have signed; null where there are none.

    By their days or marks, or by the line over them. `signs`: whether a place is in the part of the report
    that its team signs."""
    for lead, run in _runs(source):
        led = _SIGNS.search(lead) is not None
        named = [card for part in run if (card := _CARD.fullmatch(source.text, *part))]
        marked = led or (signs(run[0][0]) and all(card["signed"] for card in named))
        found = [Found(*card.span("name"), card["name"]) for card in named if is_name(card["name"])]
        if len(run) >= _FEWEST and marked and found:
            return found
    return None


def _runs(source: Source) -> Iterator[tuple[str, list[Span]]]:
    """The cards that stand one behind the other, in tables or in lines, with the line before them."""
    lead, run = "", list[Span]()
    for block in source.document.body:
        if not source.text[block.start : block.end].strip():
            continue
        cards = [*_cards(source, block)]
        if not cards and run:
            yield lead, run
            run = []
        lead = lead if run or cards else source.text[block.start : block.end][:_LONGEST]
        run += cards
    if run:
        yield lead, run


def _cards(source: Source, block: Block) -> Iterator[Span]:
    """The ranges of the cards that a block is; nothing of a block that has anything else."""
    if block.kind == "table":
        parts = [(cell.start, cell.end) for cell in block.cells if source.text[cell.start : cell.end].strip()]
    elif block.end - block.start <= _LONGEST:
        parts = [*_in_line(source, block)] or [(block.start, block.end)]
    else:
        return
    if all(any(card.fullmatch(source.text, *part) for card in (_CARD, _OPEN)) for part in parts):
        yield from parts


def _in_line(source: Source, block: Block) -> Iterator[Span]:
    """The cards of a line, one behind the other."""
    at = block.start
    while at < block.end and (card := _CARD.match(source.text, at, block.end)):
        yield card.span()
        at = card.end()
    if block.start < at < block.end:
        yield at, block.end
