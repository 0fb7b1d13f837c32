"""What the checks of lists share: how codes stand to the classification, what repeats, what is odd."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from schemas.facts.industries import Industries, bare_key, load, title_key
from schemas.leaf import Leaf
from schemas.other_kinds.lists import ListedIndustry, ListedInstitution, NoticeList
from schemas.text import fold

_ALIKE = 0.7
"""Titles with so much in common are meant to be the same."""

_SURE = 0.8
"""Of recognised text less sure than this, a misprint may be the recognition's."""

_LONGEST = 60
"""A longer text is no title of a class."""

_STEMS = range(2, 7)
_UNITS = "市县区州盟旗"
_ALL = "其他"


class WrongLetter(NamedTuple):
    """Codes of a division under the letter of another section; `right` is its own."""

    division: str
    division_title: str
    letter: str
    right: str
    section_title: str
    codes: list[str]
    places: list[Leaf[Any]]


class Slip(NamedTuple):
    """How a code does not fit; `told` is what the classification has for the code."""

    variant: str
    expected: str | None
    actual: str
    stated: str
    places: list[Leaf[Any]]


def code_of(entry: ListedIndustry) -> str:
    """The code as it is written."""
    return f"{entry.section or ''}{entry.code or ''}"


def wrong_letters(one: NoticeList) -> list[WrongLetter]:
    """The letters that do not belong to the divisions of their codes, one for each division and letter."""
    known = load()
    found: dict[tuple[str, str], WrongLetter] = {}
    for entry in one.industries:
        right = None if entry.code is None else known.section(entry.code)
        if entry.code is None or entry.section is None or right is None or entry.section == right:
            continue
        division = entry.code[:2]
        wrong = found.setdefault(
            (division, entry.section),
            WrongLetter(
                division,
                known.title(division) or "",
                entry.section,
                right,
                known.section_title(right),
                [],
                [],
            ),
        )
        wrong.codes.append(code_of(entry))
        wrong.places.append(entry.places["code"])
    return list(found.values())


def slip(entry: ListedIndustry) -> Slip | None:
    """What is wrong with a code, its letter aside; null where nothing is, or it cannot be told."""
    if entry.code is None:
        return None
    known, place = load(), entry.places["code"]
    letter = known.section(entry.code) or entry.section or ""
    others = [code for code in known.codes(entry.title) if len(code) == len(entry.code)]
    right = f"{known.section(others[0])}{others[0]}" if others else None
    if known.is_absent(entry.code):
        return Slip("absent", right, code_of(entry), "", [place])
    title = known.title(entry.code)
    if title is None:
        return None
    if others and entry.code not in known.codes(entry.title):
        return Slip("other", right, code_of(entry), f"{letter}{entry.code} {title}", [place])
    variant = _title_slip(entry.title, title)
    if variant is not None and (variant == "title" or place.confidence >= _SURE):
        return Slip(variant, title, entry.title, title, [place])
    return _division_slip(known, entry)


def _title_slip(stated: str, title: str) -> str | None:
    """Whether a title is another than the classification's: `misprint` for one that is nearly the same.

    One may say less or more than the other; what falls under the rest of a group has a title of its own."""
    if len(stated) > _LONGEST:
        return None
    a, b = bare_key(stated), bare_key(title)
    if _is_within(a, b) or _is_within(b, a):
        return None
    if SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE:
        return "misprint"
    return None if title.startswith(_ALL) else "title"


def _is_within(short: str, long: str) -> bool:
    """Whether a title has all characters of another in their order: it says more, or is said in full."""
    rest = iter(long)
    return all(char in rest for char in short)


def _division_slip(known: Industries, entry: ListedIndustry) -> Slip | None:
    """A code that stands under the title of another division."""
    under = [code for code in known.codes(entry.industry or "") if len(code) == len("00")]
    if not under or entry.code is None or entry.code.startswith(under[0]):
        return None
    division = entry.code[:2]
    stated = f"{division} {known.title(division)}"
    places = [entry.places["code"], *([entry.places["industry"]] if "industry" in entry.places else [])]
    return Slip("division", None, f"{under[0]} {entry.industry}", stated, places)


# ---------------------------------------------------------------- rows


Group = list[tuple[str, Leaf[Any]]]


def repeated(lists: Sequence[NoticeList]) -> Iterator[tuple[str, Group]]:
    """What stands twice: institutions in all lists, employers, codes and titles in one; with their places."""
    every = [entry for one in lists for entry in one.institutions]
    yield from (("institution", group) for group in _groups(every, "institution"))
    for one in lists:
        yield from (("employer", group) for group in _groups(one.institutions, "employer"))
        yield from _coded(one)


def _groups(entries: Sequence[ListedInstitution], name: str) -> list[Group]:
    found: dict[str, Group] = {}
    for entry in entries:
        value = getattr(entry, name)
        if value is not None:
            found.setdefault(title_key(value), []).append((value, entry.places[name]))
    return [group for group in found.values() if len(group) > 1]


def _coded(one: NoticeList) -> Iterator[tuple[str, Group]]:
    """Codes that stand there twice, but for those that are wrong for one of their titles."""
    codes: dict[str, Group] = {}
    titles: dict[str, Group] = {}
    for entry in one.industries:
        found = slip(entry)
        if entry.code is not None and (found is None or found.variant != "other"):
            codes.setdefault(entry.code, []).append((code_of(entry), entry.places["code"]))
        titles.setdefault(title_key(entry.title), []).append((entry.title, entry.places["code"]))
    doubled = [group for group in codes.values() if len(group) > 1]
    stated = {id(place) for group in doubled for _, place in group}
    yield from (("code", group) for group in doubled)
    for group in titles.values():
        if len(group) > 1 and not all(id(place) in stated for _, place in group):
            yield "title", group


def breaks(one: NoticeList) -> Iterator[tuple[ListedInstitution, ListedInstitution]]:
    """The rows whose number does not follow on that of the row before, with that row; each part may
    begin with 1."""
    before: ListedInstitution | None = None
    for entry in one.institutions:
        if entry.number is None:
            before = None
            continue
        if before is not None and before.number is not None and entry.number not in (1, before.number + 1):
            yield before, entry
        before = entry


def tails(one: NoticeList) -> Iterator[tuple[ListedInstitution, str]]:
    """The institutions with something behind their name."""
    for entry in one.institutions:
        if entry.tail and not entry.tail.endswith(("公司", "中心", "院", "所", "部", "站", "室", "科")):
            yield entry, entry.tail


def odd_places(one: NoticeList) -> Iterator[tuple[Leaf[Any], str]]:
    """The places that begin with a city without its 市, where the list has it with it."""
    places = [entry.places[name] for entry in one.institutions for name in _PLACES if name in entry.places]
    places = [place for place in places if place.value]
    cities = dict(
        entry.cities[name] for entry in one.institutions for name in _PLACES if name in entry.cities
    )
    for place in places:
        stated = fold(str(place.value))
        for length in _STEMS:
            city, rest = cities.get(stated[:length]), stated[length:]
            if city and rest and rest[0] not in _UNITS and rest[-1] in _UNITS:
                yield place, city


_PLACES = ("place", "employer_place")


def unexplained(one: NoticeList) -> Iterator[tuple[str, list[Leaf[Any]]]]:
    """The marks of notes that nothing behind the list explains, with the industries that have them."""
    found: dict[str, dict[str, Leaf[Any]]] = {}
    for entry in one.industries:
        if entry.note is not None and entry.note not in one.notes:
            found.setdefault(entry.note, {}).setdefault(entry.industry or "", entry.places["industry"])
    yield from ((mark, list(places.values())) for mark, places in found.items())
