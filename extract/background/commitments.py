"""Who signed the statement of impartiality (声明人：…, 承诺人：…)."""

from __future__ import annotations

from extract.groups.leaves import body_end
from extract.groups.people import names_in
from extract.readers import labelled
from extract.source import Source
from schemas import rx
from schemas.leaf import Leaf
from schemas.mentions import Commitment

_BLANK = rx.compile(r"[\s_＿/／:：.。…—－-]*(?:年?[\s_＿]*月?[\s_＿]*日?)?[\s_＿]*")


def read(source: Source) -> list[Commitment]:
    """The statements in reading order: the label with the names behind it, or that nothing stands there."""
    found: list[Commitment] = []
    for place in labelled.find_all(source, "team", "commitment"):
        if place.label.start >= body_end(source):
            continue
        names = [source.leaf(name.value, name.start, name.end) for name in names_in(source, place)]
        blank = _BLANK.fullmatch(place.text) is not None
        if names or blank:
            label: Leaf[str] = source.leaf(None, place.label.start, place.label.end)
            found.append(Commitment(label, names))
    return found
