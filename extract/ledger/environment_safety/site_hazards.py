"""Hazards that signs and gases on the site tell of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.environment_safety import SiteHazard
from schemas.text import fold

_SIGN = patterns.compile(r"(?:当心|小心|谨防|严防)(?P<hazard>[^\W\d_]{2,8}?)(?=[^\w]|等|的|$)")
_USED = (
    r"(?:使用|采用|用到|通入|充入|存放|储存|配备|更换)[^，,。；;]{{0,8}}?(?P<before>{0})"
    r"|(?P<gas>{0})(?:气体)?(?:气?瓶|钢瓶|储罐|罐)"
)
"""How a sentence tells that gases (`{0}`) are used on the site."""

_NOT_USED = patterns.compile(r"(?:无|没有|不|未|停止|取消|替代)[^，,。；;]{0,10}$|如|若|禁止|严禁|空气")


class Sign(NamedTuple):
    """What signs warn of, and the words by which a list has it."""

    words: tuple[str, ...]
    listed: tuple[str, ...]


def read(reading: Reading) -> Iterator[SiteHazard]:
    """The hazards that signs warn of, once each, and the gases that the site uses or keeps, the first of each
    kind."""
    seen: set[Sign] = set()
    for passage in reading.passages(("当心", "小心", "谨防", "严防")):
        text = fold(str(passage.leaf.value))
        for match in _SIGN.finditer(text):
            sign = next((one for one in _known("signs") if match["hazard"] in one.words), None)
            if sign is not None and sign not in seen:
                seen.add(sign)
                yield SiteHazard(passage.leaf, text, "sign", match["hazard"], _is_told(reading, sign))
    for kind in _known("gases"):
        used = patterns.compile(_USED.format("|".join(kind.words)))
        for passage in reading.passages(kind.words):
            text = fold(str(passage.leaf.value))
            use = used.search(text)
            if use and not _NOT_USED.search(text[: use.end()]):
                gas = use["before"] or use["gas"]
                yield SiteHazard(passage.leaf, text, "gas", gas, _is_told(reading, kind))
                break


def _is_told(reading: Reading, sign: Sign) -> bool:
    """Whether a sentence without a sign, or the gas itself, has the hazard."""
    gases = [word for kind in _known("gases") for word in kind.words]
    texts = (fold(str(passage.leaf.value)) for passage in reading.passages(sign.listed))
    return any(not _SIGN.search(text) and not any(word in text for word in gases) for text in texts)


@cache
def _known(what: str) -> tuple[Sign, ...]:
    """The `signs` or the `gases` of the file."""
    rows = yaml_file.read(Path(__file__).with_suffix(".yaml"))[what]
    return tuple(Sign(tuple(one["sign"]), tuple(one["listed"])) for one in rows)
