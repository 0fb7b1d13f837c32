"""What the codes of findings are called, and in one line what they mean."""

from __future__ import annotations

from functools import cache

from hegui import catalogue
from hegui.bulk.show.code_names import code_names
from schemas import patterns

_SENTENCE = {"zh": patterns.compile(r"[。；：]"), "en": patterns.compile(r"[.;:](?=\s|$)")}
_OPENED = patterns.compile(r"[（(](?=[^（()）]*$)")
_LONGEST = {"zh": 64, "en": 150}


def code_title(code: str, lang: str) -> str:
    """The name of a code; the code itself where it is not known."""
    return _names(lang).get(code, code)


def code_meaning(code: str, lang: str) -> str:
    """The first clause of the explanation of a code: what is looked at; empty where it is not known."""
    found = _known().get(code)
    if found is None:
        return ""
    stated = _SENTENCE[lang].split(found.paragraphs(lang)[0][1], maxsplit=1)[0].strip()
    if stated.count("（") > stated.count("）") or stated.count("(") > stated.count(")"):
        stated = _OPENED.split(stated)[0].strip()
    return stated if len(stated) <= _LONGEST[lang] else stated[: _LONGEST[lang] - 1].rstrip() + "…"


@cache
def _names(lang: str) -> dict[str, str]:
    return code_names(lang)


@cache
def _known() -> dict[str, catalogue.Explained]:
    return {one.code: one for one in catalogue.every()}
