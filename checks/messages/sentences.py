"""Whether a message reads as a sentence: what fills each of its blanks is looked at before it is told.

A blank that is empty, that says again what the sentence is about, that has a path in place of a field's name,
or that has words cut out of a sentence makes a sentence that nobody understands (`sentences.yaml`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Literal, NamedTuple

from checks.messages import template, texts, without_indices
from schemas.text import fold

Fault = Literal["", "empty", "repeated", "path", "cut", "unbalanced"]
"""What is wrong with a sentence; blank: nothing."""

_QUOTES = {"“": "”", "《": "》", "「": "」", "『": "』"}
_PAIRS = (("（", "）"), ("(", ")"), ("《", "》"), ("“", "”"), ("「", "」"), ("[", "]"), ("【", "】"))
_LEAST, _HEAD = 2, 3
"""Characters of words that may be the same by chance; of what follows a blank that do not stand in it."""


class Blank(NamedTuple):
    """A blank of a message, whether it stands between quotation marks (its words are the document's), and
    what follows it (so many characters)."""

    name: str
    quoted: bool
    behind: str


def fault(code: str, variant: str, lang: str, words: Mapping[str, object]) -> Fault:
    """What is wrong with a message that is filled with these words."""
    known = texts("sentences")
    given = [(blank, " ".join(str(words[blank.name]).split())) for blank in blanks(code, variant, lang)]
    about = {fold(text) for blank, text in given if blank.name in known["subjects"] and len(text) >= _LEAST}
    for blank, text in given:
        if not text.strip("、,， "):
            if not {blank.name, f"{code}.{blank.name}"} & set(known["may_be_blank"]):
                return "empty"
        elif is_path(text):
            return "path"
        elif blank.name in known["told"] and fold(text) in about:
            return "repeated"
        elif blank.name in known["subjects"] and len(blank.behind) == _HEAD and blank.behind in text:
            return "cut"
        elif blank.name in known["cut"] and not blank.quoted and (wrong := _of_words(text)):
            return wrong
    return ""


@cache
def blanks(code: str, variant: str, lang: str) -> tuple[Blank, ...]:
    """The blanks of a message, in order."""
    parts = [(before, name or "") for before, name, _, _ in Formatter().parse(template(code, variant, lang))]
    ends = [before for before, _ in parts[1:]] + [""]
    return tuple(
        Blank(name, bool(before) and behind.startswith(_QUOTES.get(before[-1], "\0")), behind[:_HEAD].strip())
        for (before, name), behind in zip(parts, ends, strict=True)
        if name
    )


def is_path(text: str) -> bool:
    """Whether a text is the path of a field, which no reader knows.

    >>> is_path("law_lists[0].stated_count"), is_path("organization.name"), is_path("number"), is_path("甲")
    (True, True, False, False)
    """
    path = without_indices(text)
    return ("." in path or "_" in path) and path in texts("fields")


def _of_words(text: str) -> Fault:
    """What is wrong with words that were taken out of a sentence; what is quoted may end where it likes."""
    if any(text.count(opened) != text.count(closed) for opened, closed in _PAIRS):
        return "unbalanced"
    return "cut" if is_cut(text) else ""


def is_cut(text: str) -> bool:
    """Whether words begin or end with what only holds a sentence together.

    >>> is_cut("部门均去"), is_cut("的检定"), is_cut("各部门"), is_cut("人均")
    (True, True, False, False)
    """
    known = texts("sentences")
    begins = text.startswith(tuple(known["begins"])) and not text.startswith(tuple(known["begins_whole"]))
    return begins or (text.endswith(tuple(known["ends"])) and not text.endswith(tuple(known["ends_whole"])))
