"""Scopes told in sentences by the words of a label, of places and systems that nothing else tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.conclusion.group import concludes
from extract.groups.scopes.parts_by_system import Wording, codes_in, of_label, split, systems_in
from extract.groups.scopes.prose import reads
from extract.readers.fields import prose
from extract.readers.leaves import PROSE, body_end, elsewhere
from extract.readers.text import lines
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from schemas import patterns
from schemas.report import Place

_PLACES: tuple[Place, ...] = ("audit", "system", "certificate")
_QUOTED = patterns.compile(r"(?:的?表述)?[为是]?\s?[“\"「](?P<text>[^。\n\t”\"」]{6,300})[”\"」]")
_KEPT = patterns.compile(r"\s?[^。；;\n]{0,6}(?:适宜|适当|(?:维持|保持)不变)")
_TEXT = patterns.compile(
    r"\s?(?:(?<=[为是])|(?:表述)?(?:为|是)(?!否))\s?[:：]?\s?[“\"]?(?P<text>[^。；;\n\t”\"]{4,300})"
)
_BY_SYSTEM = patterns.compile(
    r"\s?(?:为|是|分别为|如下)?\s?[，,：:]?\s?(?P<text>(?P<first>[^\W\d_]{2,14})(?<![为是])(?:为|是|的?范围为)?\s?[:：]"
    r"\s?[^。\n\t]{4,600})"
)
"""Scopes that a sentence tells system by system (审核范围，环境管理体系为：…；职业健康安全管理体系为：…)."""
_NAMING = patterns.compile(
    r"(?P<label>[^\s，,。；;：:、“”\"]{2,36}(?:范围|边界))(?:拟|建议)?(?:的?(?:表述|写作|写|描述|界定|确定|规定|定))?"
    r"(?:为|是|包括|覆盖|作|如下|[：:])\s?[：:]?\s?[“\"]?(?P<text>[^。；;\n\t”\"]{4,300})"
)


def spoken_of(source: Source, systems: list[str], known: list[Wording]) -> Iterator[Wording]:
    """Scopes told in a sentence without a colon (推荐的认证范围为 …), of places that nothing else tells.

    What a conclusion quotes as the scope (证书范围“…”适宜) is the certificate's."""
    stated = {wording.place for wording in known}
    for place in (place for place in _PLACES if place not in stated):
        for words in prose.find(source, "scopes", place):
            match = _by_system(source, words.end) or _TEXT.match(source.text, words.end)
            if match and words.start < body_end(source) and not elsewhere(source, words.start, "scopes"):
                yield from split(source, place, *match.span("text"), PROSE, systems)
    for words in prose.find(source, "scopes", "plain") if "certificate" not in stated else ():
        match = _QUOTED.match(source.text, words.end)
        kept = match and (concludes(source, words.start) or _KEPT.match(source.text, match.end()))
        if match and kept and not elsewhere(source, words.start, "scopes"):
            yield from split(source, "certificate", *match.span("text"), PROSE, systems)


def _by_system(source: Source, offset: int) -> re.Match[str] | None:
    """The scopes of a sentence, system by system, where the first word is one."""
    match = _BY_SYSTEM.match(source.text, offset)
    return match if match and codes_in(match["first"]) else None


def by_name(source: Source, systems: list[str], known: list[Wording]) -> list[Wording]:  # noqa: ARG001 - as the others
    """Scopes of one system told in sentences whose words are a label (受审核方申请的QMS范围为…)."""
    found: list[Wording] = []
    stated = {(wording.place, wording.system) for wording in known}
    for match in lines.finditer(_NAMING, ("范围", "边界"), source.text, body_end(source)):
        label = _label_at_end(source, *match.span("label"))
        if source.text[match.start() - 1 : match.start()] in ("、", "和", "与", "及"):
            continue
        if label is None or elsewhere(source, match.start(), "scopes"):
            continue
        place, named = label
        span = match.span("text")
        if match["label"].endswith("边界") and not reads(match["text"]):
            continue
        every = of_label(source, place, systems_in(named), span, PROSE, [])
        found += [w for w in every if w.system and (w.place, w.system) not in stated]
    return found


def _label_at_end(source: Source, start: int, end: int) -> tuple[Place, Piece] | None:
    """The longest label of a scope, with one system in it, that some words end with."""
    for low in range(start, end - 2):
        piece = Piece(low, end, source.text[low:end])
        inside = source.text[low - 1 : low + 1].isascii() and source.text[low - 1 : low + 1].isalpha()
        if inside or source.text[low].isspace() or not find_systems(piece.text, short=True):
            continue
        for group, name in labels.fields_of(labels.key(piece.text)):
            if group == "scopes" and name in _PLACES:
                return name, piece
    return None
