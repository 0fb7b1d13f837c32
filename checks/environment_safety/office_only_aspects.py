"""Aspects and hazards looked at for the offices alone, where the scope has production."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.context import Context
from schemas import patterns as rx
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

BEFORE = 14
"""So many characters before a register may say of which part it is."""

_WORDS = ("环境因素", "危险源", "危害因素", "危险有害因素")
BEHIND_A_VERB = tuple(f"{one}《" for one in "查见供了的有份看阅取抽示据立成制、:：,，部室区")
"""By these are sentences found whose words all stand in titles."""

_MORE = tuple(f"{one}{done}" for one in ("识别", "辨识") for done in ("出", "了", "到")) + tuple(
    f"{again}{done}" for again in ("另", "再", "又", "还") for done in ("查", "抽", "看", "对")
)
"""Words by which a sentence goes on with what was identified."""

_LABEL = 14
"""A cell of a row that is shorter is the head of a table: its rows are not looked into."""

_CUT = rx.compile(r"[,，。;；:：》]")
_SYSTEMS = ("EMS", "OHSMS")


def offices_only(context: Context) -> Iterator[Finding]:
    """One finding where all registers of aspects and hazards that the report has looked at are of offices,
    and no sentence on them names another part."""
    audited = audited_systems(context)
    scope = productive(context) if audited else None
    if scope is None:
        return
    shown = _registers(context)
    if shown:
        leaf, does = scope
        yield context.finding(
            *shown,
            leaf,
            identity="offices",
            variant="offices",
            values=[],
            concerning=audited,
            does=does,
            count=len(shown),
        )


def audited_systems(context: Context) -> list[str]:
    """Those of the audited systems that look at places of work."""
    return [str(one.value) for one in context.report.systems if one.value in _SYSTEMS]


def productive(context: Context) -> tuple[Leaf[str], str] | None:
    """A scope with what is not done in offices."""
    for one in context.report.scopes:
        if one.text is not None and (match := register_patterns()["scope"].search(str(one.text.value))):
            return one.text, match["does"]
    return None


def _registers(context: Context) -> list[Leaf[str]]:
    """The sentences on registers of offices; none where another part is told of, or may be."""
    patterns, found = register_patterns(), []
    for passage in context.mentions.passages((*_WORDS, *BEHIND_A_VERB, *_MORE)):
        text = fold(str(passage.leaf.value))
        named, goes_on = (any(word in text for word in words) for words in (_WORDS, _MORE))
        if not (named or goes_on):
            continue
        row = context.mentions.beside(passage.leaf)
        around = (text, *row, *context.mentions.under(passage.leaf)) if named else (text,)
        if patterns["production"].search("\n".join(around)) or (named and row and len(text) < _LABEL):
            return []
        for match in patterns["table"].finditer(text) if not patterns["fault"].search(text) else ():
            if patterns["not"].search(match["inside"]) or patterns["not"].search(_lead(text, match.start())):
                continue
            if not _is_of_office(text, match):
                return []
            found.append(passage.leaf)
    return list({id(leaf): leaf for leaf in found}.values())


def _lead(text: str, at: int) -> str:
    """What stands right before a register, in its clause."""
    return _CUT.split(text[max(at - BEFORE, 0) : at])[-1]


def _is_of_office(text: str, match: re.Match[str]) -> bool:
    """Whether the words beside a register, or its title, say that it is of offices."""
    patterns = register_patterns()
    stated = (_lead(text, match.start()), match["inside"], match["behind"] or "")
    return any(patterns["office"].search(words) and not patterns["made"].search(words) for words in stated)


@cache
def register_patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of `office_only_aspects.yaml`."""
    said = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return {name: rx.compile(pattern) for name, pattern in said.items()}
