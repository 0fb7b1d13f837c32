"""Sentences that list the workshops of the organization (`workshops.yaml` has their works)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.organization import WorkshopList
from schemas.text import fold

_TELLS = r"\s?(?:分别为|分别是|分为|包括了?|包含了?|设有|主要有|主要是|主要为|有|为)\s?[：:]?\s?"
_COUNT = "[两二三四五六七八九十]个"
_LIST = r"(?P<items>[^。；;：:\d]{2,80})"
_LISTED = patterns.compile(
    rf"(?:(?P<so>以下|下列|如下)车间(?:{_TELLS}|\s?[：:]\s?)"
    rf"|(?:^|[，,。；;：:]|公司的?|现场的?|生产|[共现]?有|设有?|该)车间(?:{_TELLS}|(?:{_COUNT})?\s?[：:]\s?)){_LIST}"
)
_HAS = "(?:(?:公司|组织|现场)有|[设建现共具拥]有|[下分]设|由|(?:查看|巡视|走访|察看|审核)了?)"
_COUNTED = patterns.compile(
    rf"{_HAS}(?P<items>[^，,。；;：:\d]{{2,60}}?)等?(?P<so>{_COUNT})(?:主要|生产)*车间"
)
_NAMED = patterns.compile(
    rf"{_HAS}(?P<items>[^\W\d_]{{2,6}}?车间(?:[、和及][^\W\d_]{{2,6}}?车间){{1,12}})(?P<so>)"
)
_PARTED = patterns.compile(r"\s?[、，,]\s?|和|及")
_ITEM = patterns.compile(r"(?P<name>[^\W\d_]{2,6}?)(?P<kind>车间|工序|工段|班组|生产线)?等?")
_PART = patterns.compile(
    r"[一二三四五六七八九十]\s?(?:车间|分厂|厂区)|\d|分公司|分厂|厂区|新建|拟建|计划|租|以前|原有?|供方|外包|消防|灭火器"
    r"|楼|层|栋|幢|另|还|此外|其[他余]|辅助|[东西南北左右][侧面边]"
)
_BEHIND = patterns.compile(r"(?:等|共|各).*$")
FEWEST = 2
"""So many workshops make a list."""


def read(reading: Reading) -> Iterator[WorkshopList]:
    """The sentences that tell which workshops the organization has."""
    for passage in reading.passages(("车间",)):
        text = fold(str(passage.leaf.value))
        if not _PARTED.search(text):
            continue
        match = next((found for kind in (_LISTED, _COUNTED, _NAMED) if (found := kind.search(text))), None)
        if match is None or excused(_PART, text, *match.span()).here or reading.beside(passage.leaf):
            continue
        pieces = [_ITEM.fullmatch(piece) for piece in _PARTED.split(_BEHIND.sub("", match["items"])) if piece]
        items = [piece for piece in pieces if piece is not None]
        kinds = {piece["kind"] for piece in items if piece["kind"]}
        known = all(piece["name"] in _known() for piece in items)
        if len(items) < len(pieces) or len(items) < FEWEST or not (kinds or match["so"] or known):
            continue
        names = tuple(piece["name"] for piece in items)
        works = frozenset(_known().get(name, name) for name in names)
        yield WorkshopList(passage.leaf, text, names, works, min(kinds, default=""))


@cache
def _known() -> dict[str, str]:
    """The first name of each work, by all of its names."""
    works = yaml_file.read(Path(__file__).with_suffix(".yaml"))["workshops"]
    return {name: names[0] for names in works for name in names}
