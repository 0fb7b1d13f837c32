"""How many there are of what the organization has identified or listed, as sentences count it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.quantities.counts.counted import counted, known
from extract.ledger.reading import Reading
from schemas.statements.amounts.counts import ThingCount


def read(reading: Reading) -> Iterator[ThingCount]:
    """What a number is of: the words before it, else those behind it, or the list in 《》 before it."""
    for one in counted(reading, "things"):
        text, before = one.text, one.before
        noun = next((word for word in known()["nouns"] if before.endswith(word)), None)
        noun = noun or next((word for word in known()["nouns"] if text.startswith(word, one.end)), None)
        title = _list_before(text[: one.start]) if not before or before.endswith("》") else None
        if noun or title:
            yield ThingCount(one.leaf, text, noun or f"《{title}》", one.number)


def _list_before(text: str) -> str | None:
    """The only title of a list in 《》 that a text has."""
    titles = [part.partition("》")[0] for part in text.split("《")[1:] if "》" in part]
    return titles[0] if len(titles) == 1 and titles[0].endswith(tuple(known()["lists"])) else None
