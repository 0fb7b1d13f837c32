"""Where a text turns to another matter: a paragraph or cell that holds all records of a clause.

`—压力表 Y-100，…有效期至…； 7.2 须持证的人员： —叉车 某人，证号…`: what is told of a thing is not told of
what stands behind a turn, though nothing there is of the thing's kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.reading.vocabulary import Vocabulary, of_group
from extract.values.persons import is_person
from schemas import patterns
from schemas.cache import yaml_file

_MARK = (
    r"[ \u3000]{0,4}(?:[-—–]{1,2}[ \u3000]?|[•●·◆■○▪][ \u3000]?|[（(]?\d{1,2}[)）、][ \u3000]?"
    r"|\d{1,2}[.．](?!\d)[ \u3000]?|[①-⑳][ \u3000]?)"
)
_NUMBER = r"(?:[4-9]|10)(?:\.\d{1,2}){1,3}"
_CLAUSE = patterns.compile(
    r"(?:^|(?<=[\n。；;:])|(?<=[。；;:][ \u3000]))[ \u3000]{0,3}"
    r"[\[【（(]?(?:条款\s?|[QESF](?:[、/&][ES]){0,2}\s?:?\s?)?"
    rf"{_NUMBER}(?:\s?[/、，,和]\s?{_NUMBER}){{0,4}}\s?[\]】)）]?\s?(?:条款?)?\s?[:、]?\s?"
    r"(?=[^\W\d\x00-\x7f])(?![个年月日米吨公千万元级时小度分寸升倍兆毫])"
)
"""The number of a clause before what is told of it."""

_ITEM = patterns.compile(
    rf"(?:^|\n|(?<=[。；;:])(?={_MARK}))(?:{_MARK})?(?=[^\n])|(?<=[。；;])[ \u3000]?(?=[^\s])"
)
"""Where an item may begin: a line, a mark, what stands behind a stop."""

_PEOPLE = frozenset({"personnel", "employment", "medical_exams"})
_WORD = patterns.compile(
    r"(?<![^\W\d\x00-\x7f])(?:[^\W\d\x00-\x7f]{1,6}[工员师手匠长机驶作业班])?(?P<name>[^\W\d\x00-\x7f]{2,3})"
    r"(?=\s?[，,:（(]|\s[^\W\d\x00-\x7f]|[于的持与])"
)
_AHEAD, _SUBJECT = 40, 3
"""A person has to be named so near to the beginning of an item."""

_END = patterns.compile(r"[\n。；;]")
_NEXT_LIST = patterns.compile(
    r"(?<=。)\s?[^，,。；;:\n（(]{2,24}(?:[（(][^（()）\n]{1,16}[)）])?:\s?(?:[（(]1[)）]|1[)）、]|①)"
    r"|(?<=。)\s?[^，,。；;:\n（(]{1,20}\d{1,3}\s?[^\W\d\x00-\x7f](?:[，,]?\s?(?:分别)?[为是即])?"
    r"(?::|[，,]\s?(?:其一|第一[^\W\d\x00-\x7f]|一[是为]))"
    r"|(?<=。)\s?[^，,。；;:\n（(]{2,24}[（(]\d{1,3}\s?[^\W\d\x00-\x7f][)）]\s?(?:[（(]?[1a][)）.、]|①)"
)
"""Where a sentence leads to a list of other things (…。抽持证人员3人：(1)…)."""


class Matter(NamedTuple):
    """A group whose things a text may tell of; `named`: whether one is named in a range of the text, for
    people told by their names; `labels`: of what is told of one."""

    group: str
    named: Callable[[int, int], bool]
    labels: tuple[Vocabulary, ...] = ()

    @property
    def people(self) -> bool:
        """Whether the things are people, of each of whom other matters too are told."""
        return self.group in _PEOPLE


def of(text: str, matter: Matter) -> list[tuple[int, bool]]:
    """Where parts of a narrowed text begin that another matter may be told in, in reading order; and whether
    what is told there must say itself that it is of the group."""
    found = {match.start(): False for match in _NEXT_LIST.finditer(text)}
    found |= dict(_turns(text, matter))
    return sorted(found.items())


def has_own_subject(text: str, begin: int, first: int, end: int, group: str) -> bool:
    """Whether a sentence that names no thing of a group begins, before the first that it tells, with a
    subject of its own: words that are no labels of the group, do not point back, and do not lead to a new
    certificate of the same thing."""
    data = _data().get(group)
    if data is None or "again" not in data:
        return False
    head = text[begin:first].strip()
    if head.startswith(tuple(data["back"])) or any(word in text[begin:end] for word in data["again"]):
        return False
    for hit in reversed(list(of_group(group).find(head))):
        head = head[: hit.start] + head[hit.end :] if hit.end <= len(head) else head
    return sum("\u3400" <= char <= "\u9fff" for char in head) >= _SUBJECT


def _turns(text: str, matter: Matter) -> Iterator[tuple[int, bool]]:
    for match in _CLAUSE.finditer(text):
        if match.start() and not _is_label(text, match.end(), matter):
            yield match.start(), True
    if matter.group not in _data():
        return
    others, own = _others(matter.group), _own(matter.group)
    if not others.said.search(text) and not others.heads.search(text):
        return
    away = False
    for match in _ITEM.finditer(text):
        begin = match.end()
        stop = _END.search(text, begin)
        end = stop.start() if stop else len(text)
        ours = own.search(text, begin, end) is not None
        if away and ours and (not matter.people or _names_person(text, begin, end)):
            away = False
            yield match.start(), False
        elif not ours and _is_of_another(text, begin, end, matter) and not _is_label(text, begin, matter):
            away = True
            if match.start():
                yield match.start(), True


def _is_of_another(text: str, begin: int, end: int, matter: Matter) -> bool:
    """Whether an item that has none of the group's words is of another matter: it leads to its records, or
    has its words and names no thing of the group; of a person, where the item names one."""
    others = _others(matter.group)
    if others.heads.match(text, begin):
        return True
    if others.said.search(text, begin, end) is None:
        return False
    return _names_person(text, begin, end) if matter.people else not matter.named(begin, end)


def _names_person(text: str, begin: int, end: int) -> bool:
    """Whether an item names a person ahead of what it tells."""
    words = _WORD.finditer(text, begin, min(end, begin + _AHEAD))
    return any(is_person(word["name"]) for word in words)


def _is_label(text: str, begin: int, matter: Matter) -> bool:
    """Whether a label of the group begins at an offset."""
    return any(words.at(text, begin) is not None for words in matter.labels)


class _Words(NamedTuple):
    """How the heads and items of matters look."""

    heads: re.Pattern[str]
    said: re.Pattern[str]


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = yaml_file.read(Path(__file__).with_name("matter_changes.yaml"))
    return data


@cache
def _others(group: str) -> _Words:
    rest = [words for name, words in _data().items() if name != group]
    heads = "|".join(word for words in rest for word in words["heads"])
    lead = rf"[^\W\d\x00-\x7f]{{0,10}}?(?:{heads})[^\W\d\x00-\x7f]{{0,8}}(?:[（(][^（()）\n]{{1,24}}[)）])?"
    return _Words(
        heads=patterns.compile(rf"{lead}\s?(?::|\n{_MARK})"),
        said=patterns.compile("|".join(word for words in rest for word in words["said"])),
    )


@cache
def _own(group: str) -> re.Pattern[str]:
    words = _data()[group]
    return patterns.compile("|".join([*words["said"], *words["heads"]]))
