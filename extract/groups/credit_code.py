"""The organization's unified social credit code, and what is written where it should stand."""

from __future__ import annotations

import re

from extract.groups import licence, licence_seen
from extract.groups.body_values import BODY
from extract.groups.certification_body import AUTHORITY
from extract.groups.leaves import COVER, Candidate, clean, cover_end, gather, rank
from extract.readers import spoken
from extract.readers.units import Piece
from extract.source import Source
from extract.values.found import Found
from extract.values.identifiers import find_ids, find_uscc
from extract.values.organizations import find_organizations
from schemas import rx
from schemas.leaf import Leaf

_CODE_LENGTH = 18
_SPACED_CODE = rx.compile(
    r"[：:为是\s）)]{0,6}(?P<code>[0-9A-Za-z]{2,9}(?: [0-9A-Za-z]{1,9}){1,6})(?![0-9A-Za-z])"
)
_NEAR_CODE = rx.compile(r"[：:为是\s）)]{0,6}(?P<code>[0-9][0-9A-Za-z]{13,20})(?![0-9A-Za-z])")
_OF_CODE = rx.compile("信用|统一|组织机构|credit|USC|unified", re.I)
"""The words that only this code has."""

_SLIPPED_CODE = rx.compile(r"(?=[159])(?!\w{12,18}R\d[A-Z]?$)[0-9A-Z]{17}(?:[0-9A-Z]{2})?", re.I)
_CODE_WORD = rx.compile(
    r"(?:(?<!设备)(?<!产品)(?<!专业)(?<!行业)(?<!邮政)代码|执照|信用|[Cc]ode|[Ll]icen[cs]e)[^。；;\n]{0,10}$"
)
_NEAR_CODE_WORD = 20


def read(source: Source, name: str | None) -> Leaf[str] | None:
    """The codes of the labelled fields and those that follow the words; not those of another company."""
    found: list[Candidate[str]] = []
    for words in spoken.find(source, "organization", "uscc"):
        at = words.end
        code = next(iter(find_uscc(source.text[at : at + 45], at)), None) or _near_code(source, words)
        if code and not _another(source, words.start, code.end, name):
            found.append(Candidate(code.value, code.start, code.end, COVER if at < cover_end(source) else 1))
    beside = licence_seen.codes_beside(source, name or "")
    for match in (*licence_seen.codes(source), *beside):
        if not _another(source, match.start(), match.end(), name):
            found.append(Candidate(match["code"].upper(), *match.span("code"), 1))
    for place in licence.own(source, "uscc"):
        for code in find_uscc(place.text, place.start)[:1]:
            found.append(Candidate(code.value, code.start, code.end, rank(source, place)))
    return gather(source, found or _only_code(source))


def _only_code(source: Source) -> list[Candidate[str]]:
    """The only code of the report, where it stands beside a word for it or for the licence (代码　9…)."""
    persons = {one.start for one in find_ids(source.text)}
    found = [code for code in find_uscc(source.text) if code.start not in persons]
    if len({code.value for code in found}) != 1:
        return []
    told = [c for c in found if _CODE_WORD.search(source.text, max(c.start - _NEAR_CODE_WORD, 0), c.start)]
    return [Candidate(c.value, c.start, c.end, COVER if c.start < cover_end(source) else 1) for c in told]


def _near_code(source: Source, words: Piece) -> Found | None:
    """What stands where the code should be but has not its length.

    Behind words that other numbers have too (the 注册号 of a certificate, of a machine, before 2015 of a
    licence) only what is one character too long or too short."""
    spaced = _SPACED_CODE.match(source.text, words.end)
    if spaced and len(compact := spaced["code"].replace(" ", "").upper()) == _CODE_LENGTH:
        return Found(spaced.start("code"), spaced.end("code"), compact)
    match = _NEAR_CODE.match(source.text, words.end)
    if match is None or not (_OF_CODE.search(words.text) or _SLIPPED_CODE.fullmatch(match["code"])):
        return None
    return Found(match.start("code"), match.end("code"), match["code"].upper())


def _another(source: Source, start: int, end: int, name: str | None) -> bool:
    """Whether the line names another organisation near the place."""
    low = max(start - 80, 0)
    low = max(source.text.rfind("\n", low, start) + 1, low)
    named = find_organizations(source.text[low : end + 30].split("\n")[0])
    others = [clean(one.value) for one in named if not BODY.search(one.value)]
    return bool(name) and any(other != name and not AUTHORITY.search(other) for other in others)
