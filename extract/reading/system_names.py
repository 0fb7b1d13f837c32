"""Management systems by their names and letters, and by the numbers of their standards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extract import labels
from extract.values.found import Found, narrow
from schemas import facts, patterns

_LETTERS = patterns.compile(r"(?<![A-Za-z0-9])[QEOSFH]{1,4}(?![A-Za-z0-9版]|/\d)")


_BARE = patterns.compile(
    r"(?:(?:ISO(?:/IEC)?|GB/?T|IECQ|QC)\s?)?(?P<number>\d{4,6}(?:-\d)?)(?:\s?[:：-]\s?20\d\d)?"
)
_ISSUERS = ("ISO", "ISO/IEC", "GB/T", "QC")


def find_systems(text: str, base: int = 0, *, short: bool = False) -> list[Found]:
    """The systems named in a text by their codes, in reading order; `short`: also 质量, 环境 and letters,
    but not of several sentences, which are prose on something else.

    >>> [s.value for s in find_systems("环境管理体系、职业健康安全管理体系（QMS 除外）")]
    ['EMS', 'OHSMS', 'QMS']
    >>> [s.value for s in find_systems("质量/环境/职业健康安全", short=True)], find_systems("质量、环境")
    (['QMS', 'EMS', 'OHSMS'], [])
    >>> [s.value for s in find_systems("QEO", short=True)]
    ['QMS', 'EMS', 'OHSMS']
    """
    narrowed = narrow(text)
    short = short and "。" not in narrowed.rstrip("。 \n")
    lower = narrowed.lower() if len(narrowed.lower()) == len(text) else narrowed
    found = [Found(base + start, base + end, code) for start, end, code in _written(_known(short), lower)]
    if short and not found:
        letters = facts.load().systems.items()
        by_letter = {
            letter: code for code, system in letters for letter in system.letters if len(letter) == 1
        }
        for match in _LETTERS.finditer(narrowed):
            found += [
                Found(base + match.start() + i, base + match.start() + i + 1, by_letter[letter])
                for i, letter in enumerate(match[0])
                if letter in by_letter
            ]
    return found


@cache
def _known(short: bool) -> list[tuple[str, str]]:
    """The names in lower case with their systems, `short` ones too, the longest first."""
    names = dict(_names("short")) if short else {}
    names |= dict(_names("system"))
    return sorted(((name.lower(), code) for name, code in names.items()), key=lambda pair: -len(pair[0]))


def _written(names: list[tuple[str, str]], text: str) -> Iterator[tuple[int, int, str]]:
    """Where names stand in a text, in reading order, of overlapping ones the first and longest."""
    every = []
    for name, code in names:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not name.isascii() or _apart(text, at, end):
                every.append((at, end, code))
            at = text.find(name, at + 1)
    last = 0
    for start, end, code in sorted(every, key=lambda one: (one[0], -one[1])):
        if start >= last:
            last = end
            yield start, end, code


def _apart(text: str, start: int, end: int) -> bool:
    """Whether foreign words are no part of longer ones, but for a plural."""
    after = text[end : end + 2]
    after = after[1:] if after[:1] == "s" else after[:1]
    return not (_latin(text[start - 1 : start]) or _latin(after))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _names(kind: str) -> Iterator[tuple[str, str]]:
    for code, names in labels.values("systems", kind).items():
        for name in names:
            if len(name) > 1 and not (kind == "short" and name.isascii() and len(name) < 3):
                yield name, code


def of_bare(text: str) -> str:
    """The system of a text that is nothing but the digits of its standard; empty for any other.

    >>> of_bare("9001"), of_bare("QC 080000"), of_bare("13485:2016"), of_bare("9001 8.3"), of_bare("2025")
    ('QMS', 'HSPM', 'MDR', '', '')
    """
    match = _BARE.fullmatch(narrow(text).strip())
    spelled = (f"{issuer} {match['number']}" for issuer in _ISSUERS) if match else ()
    return next((code for number in spelled if (code := system_of(number))), "")


def system_of(number: str) -> str:
    """The system of a standard by its number, with or without the year; empty for others, those that
    certification bodies themselves follow among them.

    >>> system_of("GB/T 24001-2016"), system_of("ISO 45001"), system_of("GB 15630-1995")
    ('EMS', 'OHSMS', '')
    >>> system_of("GB/T 27021.1-2017")
    ''
    """
    known = facts.load()
    edition = known.edition(number)
    editions = [edition] if edition else known.editions(number)
    return next((e.system for e in editions if e.system in known.systems), "")
