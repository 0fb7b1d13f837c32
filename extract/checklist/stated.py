"""What the form itself says of points, counts and the grade: on the form of the result, and at its foot."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from extract.checklist import words
from extract.checklist.values import ticked
from extract.reading.source import Source
from schemas import patterns
from schemas.checklists.models import Checklist, ChecklistPart
from schemas.checklists.scoring import tidy
from schemas.leaf import Leaf
from schemas.slotted import field, slotted

_GAP = r"[\s_＿﹍:：]{0,60}"
_NUMBER = r"\d{1,3}(?:\s?[.．]\s?\d{1,2})?"
_OF_FULL = patterns.compile(
    rf"[总满]\s{{0,4}}分[\s:：]{{0,6}}(?P<full>{_NUMBER})\s{{0,4}}分[\s，,；;。、]{{0,6}}[实所]?得\s{{0,4}}分{_GAP}(?P<points>{_NUMBER})"
)
_REACHED = patterns.compile(
    rf"(?P<points>{_NUMBER})(?!\s?[-－–—−]\s?(?:\d|扣))(?=[\s_＿]{{0,12}}分|\s{{0,4}}$)"
)
_COUNTED = patterns.compile(
    rf"(?P<kind>否决|关键)项{_GAP}(?P<all>\d{{1,2}})\s?项[，,；;\s]{{0,4}}其中{_GAP}符合{_GAP}(?P<passed>\d{{1,2}})[\s_＿]{{0,20}}项"
    rf"[，,；;\s]{{0,4}}不符合{_GAP}(?P<failed>\d{{1,2}})[\s_＿]{{0,20}}项"
)
_LONGEST = 80


@slotted
class Stated:
    """What the form says: by name the places that state it, in the order of their weight."""

    places: dict[str, list[Leaf[Any]]] = field(default_factory=dict)

    def add(self, name: str, leaf: Leaf[Any]) -> None:
        """Another place."""
        self.places.setdefault(name, []).append(leaf)


def stated(source: Source, checklist: Checklist, form: tuple[int, int] | None, begin: int) -> Stated:
    """All that is stated from `begin` on; what the form of the result (a range) says comes first."""
    found = Stated()
    end = len(source.text)
    regions = [(begin, end)] if form is None else [form, (begin, form[0]), (form[1], end)]
    for start, stop in regions:
        for name, leaf in _points(source, checklist, start, stop):
            found.add(name, leaf)
        for leaf in _grades(source, checklist, start, stop):
            found.add("grade", leaf)
        for match in _COUNTED.finditer(source.text, start, stop):
            kind = "veto" if match["kind"] == "否决" else "key"
            mention = tuple(int(match[name]) for name in ("all", "passed", "failed"))
            found.add(kind, source.leaf(mention, match.start(), match.end()))
    return found


def _points(source: Source, checklist: Checklist, start: int, end: int) -> Iterator[tuple[str, Leaf[float]]]:
    """The points of the parts and in all."""
    text = source.text
    for match in _OF_FULL.finditer(text, start, end):
        name = _part(
            checklist, _number(match["full"]), text[max(start, match.start() - 4 * _LONGEST) : match.start()]
        )
        if name is not None:
            yield name, source.leaf(_number(match["points"]), match.start("points"), match.end("points"))
    for at, until in _behind(source, "points", start, end):
        numbers = list(_REACHED.finditer(text, at, until))
        if numbers and not _OF_FULL.search(text, max(start, at - 12), until):
            last = numbers[-1]
            yield "total", source.leaf(_number(last["points"]), last.start(), last.end())


def _part(checklist: Checklist, full: float, before: str) -> str | None:
    """Whose points these are: by how many there are at most, else by the title that stands before."""
    if full == checklist.points:
        return "total"
    fitting = [part for part in checklist.scored_parts() if part.points == full]
    if len(fitting) != 1:
        fitting = sorted(checklist.scored_parts(), key=lambda part: _last(part, before))[-1:]
        fitting = [part for part in fitting if _last(part, before) >= 0]
    return fitting[0].part if fitting else None


def _last(part: ChecklistPart, before: str) -> int:
    return max(before.rfind(word) for word in (part.title, *part.words))


def _grades(source: Source, checklist: Checklist, start: int, end: int) -> Iterator[Leaf[Any]]:
    """The grades that are ticked or written behind a label."""
    known = {one.word: one.grade for one in checklist.grades}
    options = tuple(sorted(known, key=len, reverse=True))
    for at, until in _behind(source, "grade", start, end):
        mention = source.text[at:until]
        word = ticked(mention, options)
        if word is not None:
            yield source.leaf(known[word], at, until)


def _behind(source: Source, name: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands behind the labels of a name: the rest of the line or cell, else the next one."""
    after = start
    for match in _labels(name).finditer(source.text, start, end):
        at = match.end()
        if at < after:
            continue
        until = min(_line_end(source.text, at, end), at + _LONGEST)
        after = until
        if source.text[at:until].strip():
            yield at, until


def _line_end(text: str, start: int, end: int) -> int:
    ends = [at for at in (text.find("\n", start, end), text.find("\t", start, end)) if at >= 0]
    return min(ends, default=end)


@cache
def _labels(name: str) -> Any:
    """The pattern of the labels: at the beginning of a line or cell, with a colon or alone there."""
    spaced = [r"\s?".join(word) for word in sorted(words.load()["foot"][name], key=len, reverse=True)]
    either = "|".join(spaced)
    begins, gap = r"(?:^|(?<=[\n\t:： \u3000]))", r"[\s:：]{0,8}"
    again = rf"(?:(?:{either})\s?[:：]{gap})?"
    return patterns.compile(
        rf"{begins}(?:{either})(?:[ \u3000]{{0,8}}[:：\n\t]|[ \u3000]{{2,8}}){gap}{again}"
    )


def _number(text: str) -> float:
    return tidy(float("".join(text.split()).replace("．", ".")))
