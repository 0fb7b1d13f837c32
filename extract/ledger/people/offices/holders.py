"""Who holds an office, by any sentence, bracket or row."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.names import PostHolder, at_posts, words
from extract.ledger.people.offices.office_words import CHANGED, is_listed_with, of_system
from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import clause
from schemas.statements.people.persons import OfficeHolder

_BEHIND = 2
"""So many letters behind a name may still tell of a change (甲离任)."""


def read(reading: Reading) -> Iterator[OfficeHolder]:
    """The holders of each office: those of the text, then those that were read in rows without them."""
    persons = reading.mentions.of_kind("person")
    people = {name for person in persons for name in person.spellings}
    for office, posts in words()["offices"].items():
        holders = [holder for holder in at_posts(reading, posts, people) if not _of_others(holder)]
        lines = {holder.place.evidence.line for holder in holders}
        holders += [
            PostHolder(person.name, posts[0], leaf)
            for person in (persons if holders else ())
            for leaf in person.offices.get(office, ())
            if leaf.evidence.line not in lines
            and reading.beside(leaf)
            and not is_listed_with(reading, leaf, posts)
        ]
        for holder in holders:
            raw = holder.place.raw
            changed = CHANGED.search(raw) is not None
            yield OfficeHolder(holder.place, raw, office, holder.name, _several(holder), changed)


def _of_others(stated: PostHolder) -> bool:
    text = stated.place.raw
    at = text.find(stated.post)
    if text[max(at - 1, 0) : at] == "、" or of_system(text[:at] + stated.post):
        return True  # one of several posts of several people, or one for a system
    if text[:at].endswith(tuple(words()["teams"])):
        return True
    low, _ = clause(text, at, at + len(stated.post))
    name = text.find(stated.name, low)
    said = text[low : max(at, name) + len(stated.name) + _BEHIND]
    return any(word in said for word in words()["others"])


def _several(stated: PostHolder) -> bool:
    """Whether a place lists more than one behind the post."""
    behind = stated.place.raw.partition(stated.post)[2].partition(stated.name)[2]
    return behind[:1] in "、和与及" and behind[:1] != ""
