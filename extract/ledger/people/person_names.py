"""The places of people's names, with the posts that stand beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extract.ledger.people.names import at_posts, words
from extract.ledger.reading import Reading
from schemas.statements.people.persons import PersonName

_END = 2
"""Letters at the end of a post that tell it."""


def read(reading: Reading) -> Iterator[PersonName]:
    """The names that were read, then those at posts."""
    lines: dict[str, set[int]] = defaultdict(set)
    for entity in reading.mentions.of_kind("person"):
        for name, leaves in entity.spellings.items():
            for leaf in leaves:
                before = reading.around(leaf)[0].rstrip("：: ")
                post = before[-_END:] if before and before[-1] in words()["endings"] else ""
                lines[name].add(leaf.evidence.line)
                yield PersonName(leaf, post, name, False)
    for at_post in at_posts(reading, words()["posts"].split(), tuple(lines), loose=True):
        again = at_post.place.evidence.line in lines[at_post.name]
        lines[at_post.name].add(at_post.place.evidence.line)
        yield PersonName(at_post.place, at_post.post[-_END:], at_post.name, again)
