"""The organization's unified social credit code, and what is written where it should stand."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from extract.groups.certification_body.field_values import BODY
from extract.groups.certification_body.group import AUTHORITY
from extract.groups.organization import licence, licence_sentences
from extract.readers.fields import prose
from extract.readers.leaves import COVER, Candidate, clean, cover_end, gather, rank
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.reading.vocabulary import of_field, of_group
from extract.values.found import Found
from extract.values.identifiers import find_ids, find_uscc
from extract.values.names import organization_words
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.leaf import Leaf

_CODE_LENGTH = 18
_SPACED_CODE = patterns.compile(
    r"[：:为是\s）)]{0,6}(?P<code>[0-9A-Za-z]{2,9}(?: [0-9A-Za-z]{1,9}){1,6})(?![0-9A-Za-z])"
)
_NEAR_CODE = patterns.compile(r"[：:为是\s）)]{0,6}(?P<code>[0-9][0-9A-Za-z]{13,20})(?![0-9A-Za-z])")
_OF_CODE = patterns.compile("信用|统一|组织机构|credit|USC|unified", re.I)
"""The words that only this code has."""

_SLIPPED_CODE = patterns.compile(r"(?=[159])(?!\w{12,18}R\d[A-Z]?$)[0-9A-Z]{17}(?:[0-9A-Z]{2})?", re.I)
_CODE_WORD = patterns.compile(
    r"(?:(?<!产品)(?<!专业)(?<!行业)(?<!邮政)代码|执照|信用|[Cc]ode|[Ll]icen[cs]e)[^。；;\n]{0,10}$"
)
_NEAR_CODE_WORD = 20
_SENTENCE, _NEAR_NAME, _BEHIND = 240, 80, 30
_ONE_NAME = 0.8
"""So alike is a name to itself with a slip in it."""


def read(source: Source, name: str | None) -> Leaf[str] | None:
    """The codes of the labelled fields and those that follow the words; not those of another company."""
    found: list[Candidate[str]] = []
    for words in prose.find(source, "organization", "uscc"):
        at = words.end
        code = next(iter(find_uscc(source.text[at : at + 45], at)), None) or _near_code(source, words)
        if code:
            found.append(Candidate(code.value, code.start, code.end, COVER if at < cover_end(source) else 1))
    beside = licence_sentences.codes_beside(source, name or "")
    for match in (*licence_sentences.codes(source), *beside):
        found.append(Candidate(match["code"].upper(), *match.span("code"), 1))
    for place in licence.own(source, "uscc"):
        for code in find_uscc(place.text, place.start)[:1]:
            found.append(Candidate(code.value, code.start, code.end, rank(source, place)))
    own = [one for one in found if not _another(source, one, name)]
    return gather(source, own or [one for one in _only_code(source) if not _another(source, one, name)])


def _only_code(source: Source) -> list[Candidate[str]]:
    """The only code of the report, where it stands beside a word for it or for the licence (代码　9…)."""
    persons = {one.start for one in find_ids(source.text)}
    found = [code for code in find_uscc(source.text) if code.start not in persons]
    if len({code.value for code in found}) != 1:
        return []
    stated = [c for c in found if _CODE_WORD.search(source.text, max(c.start - _NEAR_CODE_WORD, 0), c.start)]
    own = [c for c in stated if not _of_device(source, c.start)]
    return [Candidate(c.value, c.start, c.end, COVER if c.start < cover_end(source) else 1) for c in own]


def _of_device(source: Source, at: int) -> bool:
    """Whether the label nearest before a code is that of special equipment (注册代码)."""
    before = source.text[max(at - _NEAR_CODE_WORD, 0) : at]
    last = max((h.end for h in of_group("special_equipment").find(before)), default=-1)
    return last > max((h.end for h in of_field("organization", "uscc").find(before)), default=-1)


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


def _another(source: Source, code: Candidate[str], name: str | None) -> bool:
    """Whether the sentence, or the row, names another company last before a code, or one right behind it.

    In a row the audited one's own name is enough; a branch has a code of its own."""
    low = max(source.text.rfind(mark, max(code.start - _SENTENCE, 0), code.start) for mark in "。\n") + 1
    before = source.text[low : code.start]
    if not name or ("\t" in before and name in clean(before)):
        return False
    words = organization_words()
    ends = [m for m in words.ending.finditer(before) if m[0] in words.strong]
    if ends:
        stated = clean(before[: ends[-1].end()])[-len(name) :]
        return SequenceMatcher(None, stated, name).ratio() < _ONE_NAME or bool(
            words.branch.match(before, ends[-1].end())
        )
    low = code.start if ends else max(low, code.start - _NEAR_NAME)
    beside = find_organizations(source.text[low : code.end + _BEHIND].split("\n")[0])
    others = [clean(one.value) for one in beside if not BODY.search(one.value)]
    return any(other != name and not AUTHORITY.search(other) for other in others)
