"""Whose checklist it is, and which report was sampled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.checklist import words
from extract.readers.leaves import clean, is_blank
from extract.readers.text.units import Piece
from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf
from schemas.slotted import field, slotted

_TOKEN = patterns.compile(r"[^\n\t]+|\t+|\n+")
_LONGEST_LABEL = 20
_COLON = patterns.compile(r"(?P<label>[^:：\n\t]{2,60})[:：;；]")
_SPACED = patterns.compile(r"\S(?:\s{1,4}\S){1,8}")
"""A label with its characters set apart (编 号)."""

_FILL = " \t\u3000_＿﹍ˍ:：-—"
_IN_BRACKETS = patterns.compile(
    r"(?P<title>[^\n]{4,80}?)[\s，,;；/／]{0,3}[（(【\[]\s?(?:报告)?(?:编\s?号|No\.?)?[:：]?\s?"
    r"(?P<number>[A-Za-z0-9〔〕\[\]第字号_/.—–-]{4,40})\s?[)）】\]]"
)
_BEHIND = patterns.compile(
    r"(?P<title>[^\n]{3,80}?[^\x00-\x7f])[\s，,、;；/／:：]{0,4}(?:报告)?(?:编\s?号\s?[:：]?)?\s{0,4}"
    r"(?P<number>(?=[A-Za-z0-9〔〕_/.—–-]{0,39}\d)[A-Za-z0-9][A-Za-z0-9〔〕_/.—–-]{3,39}号?)"
)


@slotted
class Head:
    """The names in the head of the checklist and on the form of the result, the first of each."""

    institution: Leaf[str] | None = None
    title: Leaf[str] | None = None
    number: Leaf[str] | None = None
    more: dict[str, str] = field(default_factory=dict)


_MORE = ("organizer", "legal_representative", "address")


def head(source: Source, regions: Iterable[tuple[int, int]]) -> Head:
    """The names that stand behind labels within the regions, in their order."""
    found = Head()
    for start, end in regions:
        for name, stated in _labelled(source, start, end):
            if name == "report":
                _report(source, stated, found)
            elif name == "institution" and found.institution is None:
                found.institution = _leaf(source, stated)
            elif name == "report_title" and found.title is None:
                found.title = _leaf(source, stated)
            elif name == "report_number" and found.number is None:
                found.number = _leaf(source, stated)
            elif name in _MORE:
                found.more.setdefault(name, clean(stated.text))
    return found


def _labelled(source: Source, start: int, end: int) -> Iterator[tuple[str, Piece]]:
    """What stands behind each label: in its line up to the next label, in the next cell or line."""
    tokens = [match for match in _TOKEN.finditer(source.text, start, end) if match[0].strip()]
    for at, token in enumerate(tokens):
        places = list(_labels_in(token[0]))
        for number, (begins, behind, name) in enumerate(places):
            until = places[number + 1][0] if number + 1 < len(places) else len(token[0])
            stated = _trimmed(source, token.start() + behind, token.start() + until)
            if stated is None and len(places) == 1 and begins == 0 and at + 1 < len(tokens):
                following = tokens[at + 1]
                if not _begins_with_label(following[0]):
                    stated = _trimmed(source, following.start(), following.end())
            if stated is not None:
                yield name, stated


def _labels_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The labels of a line: the one that it begins with or is, and those with a colon."""
    known = words.labels()
    whole = known.get(words.key(text[:_LONGEST_LABEL])) if len(text) <= _LONGEST_LABEL else None
    if whole is not None:
        yield 0, len(text.rstrip(_FILL)), whole
        return
    for match in _COLON.finditer(text):
        name, length = _ending(match["label"])
        if name is not None:
            yield match.end("label") - length, match.end(), name


def _ending(text: str) -> tuple[str | None, int]:
    """The label that a text ends with, and how many characters it takes there."""
    for length in range(min(len(text), _LONGEST_LABEL), 1, -1):
        begins = text[len(text) - length :]
        name = words.labels().get(words.key(begins)) if begins[0].isalnum() else None
        if name is not None and (not any(map(str.isspace, begins)) or _SPACED.fullmatch(begins)):
            return name, length
    return None, 0


def _begins_with_label(text: str) -> bool:
    return next(_labels_in(text.strip()), None) is not None


def _trimmed(source: Source, start: int, end: int) -> Piece | None:
    raw = source.text[start:end]
    left = len(raw) - len(raw.lstrip(_FILL))
    text = raw.strip(_FILL)
    return None if is_blank(text) else Piece(start + left, start + left + len(text), text)


def _leaf(source: Source, stated: Piece) -> Leaf[str]:
    return source.leaf(clean(stated.text), stated.start, stated.end)


def _report(source: Source, stated: Piece, found: Head) -> None:
    """A title with its number in brackets, or behind it."""
    match = _IN_BRACKETS.fullmatch(stated.text) or _BEHIND.fullmatch(stated.text)
    if match is None:
        found.title = found.title or _leaf(source, stated)
        return
    for name in ("title", "number"):
        start, end = match.span(name)
        part = _trimmed(source, stated.start + start, stated.start + end)
        if part is not None and getattr(found, name) is None:
            setattr(found, name, _leaf(source, part))
