"""What the codes of findings mean, in one line."""

from __future__ import annotations

from functools import cache

from hegui import catalogue
from schemas import patterns

_SENTENCE = {"zh": patterns.compile(r"[。；：]"), "en": patterns.compile(r"[.;:](?=\s|$)")}
_BRACKETED = patterns.compile(r" ?[（(][^（()）]*(?:[）)]|$)")
_LONGEST = {"zh": 64, "en": 150}
"""So many characters are a line; what is longer goes without what stands in brackets, then without its last
clauses."""

_COMMAS = {"zh": "，", "en": ", "}


def code_meaning(code: str, lang: str) -> str:
    """The first sentence of the explanation of a code: what is looked at, in whole clauses; empty where it is
    not known."""
    found = _known().get(code)
    if found is None:
        return ""
    stated = _SENTENCE[lang].split(found.paragraphs(lang)[0][1], maxsplit=1)[0].strip()
    opened = stated.count("（") > stated.count("）") or stated.count("(") > stated.count(")")
    if opened or len(stated) > _LONGEST[lang]:
        stated = _BRACKETED.sub("", stated).strip()
    while len(stated) > _LONGEST[lang] and _COMMAS[lang] in stated:
        stated = stated.rpartition(_COMMAS[lang])[0]
    return stated


@cache
def _known() -> dict[str, catalogue.Explained]:
    return {one.code: one for one in catalogue.every()}
