"""What is looked up in the labels of all groups, worked out once and kept until their files change."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.labels.files import FOLDING, Labels, Names, key, load, state
from schemas.cache.compile_cache import kept

Patterns = dict[str, list[tuple[str, tuple[str, str]]]]
"""By the last two characters of what they match: patterns and the fields or columns that they stand for."""


_LONGEST_CODE = 6


class Index(NamedTuple):
    """Keys of labels and headers with what they stand for."""

    fields: dict[str, tuple[tuple[str, str], ...]]
    """A label's key -> the fields `(group, field)`."""

    patterns: Patterns
    """Those of labels."""

    endings: frozenset[str]
    """The last two characters of every label's key."""

    columns: dict[str, dict[str, str]]
    """A table -> a header's key -> the column; so for the headers that count in their table alone (own)."""

    own: dict[str, dict[str, str]]
    patterns_of: dict[str, Patterns]
    """Those of each table's headers."""

    patterns_apart: dict[str, Patterns]
    """The same without those that count in their table alone."""

    patterns_of_tables: dict[str, Patterns]
    """Those of all tables in one of the parts `headers` and `own_headers`."""

    header_keys: frozenset[str]
    own_keys: frozenset[str]
    section_keys: frozenset[str]
    folding: dict[int, str]
    """The part of `FOLDING` that the labels need: most characters of a report."""


@cache
def known() -> Index:
    """The index of this installation."""
    found = Index(*kept(("labels",), lambda: tuple(_made()), state()))
    FOLDING.update(found.folding)
    return found


def _made() -> Index:
    groups = load()
    fields, patterns = _fields(), by_end([one for group in groups for one in _written(group, "patterns")])
    header_keys = frozenset(k for one in groups.values() for k in _keys(one.columns))
    own = {name: {**_headers_too(one, header_keys), **_keys(one.own)} for name, one in groups.items()}
    columns = {name: {**own[name], **_keys(one.columns)} for name, one in groups.items()}
    return Index(
        fields=fields,
        patterns=patterns,
        endings=frozenset(k[-2:] for k in fields) | frozenset(patterns),
        columns=columns,
        own=own,
        patterns_of={
            name: by_end([*_written(name, "headers"), *_written(name, "own_headers")]) for name in groups
        },
        patterns_apart={name: by_end(list(_written(name, "headers"))) for name in groups},
        patterns_of_tables={
            part: by_end([one for group in groups for one in _written(group, part)])
            for part in ("headers", "own_headers")
        },
        header_keys=header_keys,
        own_keys=frozenset(k for known in own.values() for k in known),
        section_keys=frozenset(k for one in groups.values() for k in _keys(one.sections)),
        folding={ord(char): FOLDING[ord(char)] for k in fields for char in k},
    )


def _fields() -> dict[str, tuple[tuple[str, str], ...]]:
    index: dict[str, dict[tuple[str, str], None]] = {}
    for group, labels in load().items():
        for name, synonyms in labels.fields.items():
            for synonym in synonyms:
                index.setdefault(key(synonym), {})[group, name] = None
    return {k: tuple(found) for k, found in index.items()}


def _headers_too(one: Labels, others: frozenset[str]) -> dict[str, str]:
    """The labels of what is a column too, as headers in the group's own tables, where it has such; not those
    that head columns in any table."""
    known = {name: words for name, words in one.fields.items() if one.own and name in (one.columns | one.own)}
    return {k: name for k, name in _keys(known).items() if k not in others}


def _keys(names: Names) -> dict[str, str]:
    return {key(synonym): name for name, synonyms in names.items() for synonym in synonyms}


def _written(group: str, part: str) -> Iterator[tuple[str, str, str]]:
    patterns: Names = getattr(load()[group], part)
    return ((group, name, one) for name, texts in patterns.items() for one in texts)


def _codes() -> list[str]:
    """The codes of the systems, as ends of patterns."""
    known = load()["systems"].values["system"]
    codes = {key(word) for words in known.values() for word in words if word.isascii()}
    return sorted(code for code in codes if len(code) <= _LONGEST_CODE)


def by_end(written: list[tuple[str, str, str]]) -> Patterns:
    """The patterns of groups for their names, by how what they match ends."""
    found: Patterns = {}
    for group, name, text in written:
        head, _, ends = text.partition(" ~ ")
        ends = ends.replace("<code>", "|".join(_codes())) if "<code>" in ends else ends
        pattern = f"{head}(?:{ends})"
        for end in dict.fromkeys(one[-2:] for one in ends.split("|")):
            found.setdefault(end, []).append((pattern, (group, name)))
    return found
