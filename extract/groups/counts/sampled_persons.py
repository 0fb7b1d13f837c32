"""Records sampled by number, named by the persons whose they are (保密协议抽查6份，甲某、乙某、丙某)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract import labels
from extract.groups.counts import lists
from extract.groups.counts.lists import Span
from extract.readers.leaves import body_end
from extract.readers.text import lines
from extract.reading.source import Source
from extract.reading.stops import JOINT
from extract.values.persons import is_person
from schemas import patterns

_SAMPLED = patterns.compile(
    r"(?:(?P<label>[^\W\d_]{2,14})\s?[:：]\s?|(?P<subject>[^\W\d_]{2,14}?))?抽[查取样阅看]了?(?P<what>[^\W\d_]{0,14}?)\s?"
    r"(?P<n>\d{1,2}|[两二三四五六七八九十])份(?P<noun>[^\W\d_]{0,8}?)\s?[，,:：]\s?(?:分别[为是]|即|有)?\s?"
    r"(?P<list>[^\W\d_和及]{2,4}(?:[、和及][^\W\d_和及]{2,4}){2,29})(?=[，,。；;\n\t]|$)(?P<behind>[^。；;\n\t]{0,16})"
)
_SHARED = patterns.compile(r"签[字名]|编制|审[核批]|批准|检验|填写|记录|各|每")
"""Behind the names: what a person may have done on several records."""

_SLIP = 2


class SampledPersons(NamedTuple):
    """What was sampled, the number with its range, and the persons."""

    what: Span
    start: int
    end: int
    value: int
    items: list[Span]


def read(source: Source) -> Iterator[SampledPersons]:
    """One entry a sample whose persons are nearly as many as its records."""
    text = source.text[: body_end(source)]
    for match in lines.finditer(_SAMPLED, ("抽",), text, len(text)):
        named = next((name for name in ("label", "what", "subject", "noun") if match[name]), None)
        value = lists.number(match["n"])
        if named is None or not value or _SHARED.search(match["behind"]):
            continue
        low, top = match.span("list")
        cuts = [low, *(at for cut in JOINT.finditer(text, low, top) for at in cut.span()), top]
        items = list(zip(cuts[::2], cuts[1::2], strict=True))
        if abs(len(items) - value) > _SLIP or not all(_is_name(text[a:b]) for a, b in items):
            continue
        yield SampledPersons(match.span(named), match.start("n"), match.end("n") + 1, value, items)


def _is_name(word: str) -> bool:
    return is_person(labels.without_notes(word))
