"""What the codes of findings mean, in one line."""

from __future__ import annotations

from functools import cache

from hegui import catalogue
from schemas import patterns

_SENTENCE = {"zh": patterns.compile(r"[。；：]"), "en": patterns.compile(r"[.;:](?=\s|$)")}
_OPENED = patterns.compile(r"[（(](?=[^（()）]*$)")
_LONGEST = {"zh": 64, "en": 150}


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
def _known() -> dict[str, catalogue.Explained]:
    return {one.code: one for one in catalogue.every()}
