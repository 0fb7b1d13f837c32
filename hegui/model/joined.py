"""Findings of our rules and of a model about the same places as one, and what a model says explains ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checks import engine
from checks.comparisons.equal import Place
from checks.triage import consequential_findings
from hegui.model.verify import Explained, Verified
from hegui.model.verify.findings import distinct
from hegui.model.verify.quotes import Quoted
from hegui.wording import text
from schemas.leaf import Evidence
from schemas.report import Report
from schemas.result import SEVERITIES, Finding
from schemas.text import fold

_FEWEST, _SHORT = 4, 40
"""So many characters must two pieces of one line have in common that are known by no range; a longer quote
has more in it than the day or name that all is compared with."""


def joined(
    ours: Iterable[Finding],
    verified: Verified,
    report: Report,
    families: Mapping[str, str],
    lang: str = "zh",
) -> list[Finding]:
    """All findings in the order in which they are shown; of one thing there is ours, with both sources.

    `families`: the family of each code. Ours keeps its code, message and fingerprint; the places that the
    model quotes beside them come along."""
    held = consequential_findings.references(report)
    found = list(ours)
    alone: list[Finding] = []
    for one in verified.findings:
        same = [at for at, own in enumerate(found) if is_same(own, one, families, held)]
        if same:
            first = min(same, key=lambda at: (found[at].code != one.code, -_common(found[at], one), at))
            found[first] = _both(found[first], one)
        else:
            alone.append(one)
    for stated in verified.explained:
        for at in _meant(found, stated, held):
            found[at] = _shown(found[at], stated, lang)
    return sorted([*found, *alone], key=engine.order)


def is_same(own: Finding, other: Finding, families: Mapping[str, str], held: set[int]) -> bool:
    """Whether a finding of ours and one of a model are about one thing: of one code, with a place in common
    (what all is compared with, `held`, aside); of another of its family, with all of the model's places."""
    if own.code != other.code and (
        own.code not in families or families[own.code] != families.get(other.code)
    ):
        return False
    if all(place.span[0] in held for place in own.places):
        held = set()
    places = [place for place in other.places if not _is_held(place, held)]
    meeting = [place for place in places if _meets(own, place, held)]
    if not places:
        return own.code == other.code and all(_meets(own, place, set()) for place in other.places)
    return bool(meeting) and (own.code == other.code or len(meeting) == len(places))


def _common(own: Finding, other: Finding) -> int:
    """How many places of ours the model quotes, less those of its own that ours has not."""
    quoted = sum(_meets(other, place, set()) for place in own.places)
    return quoted - sum(not _meets(own, place, set()) for place in other.places)


def _both(own: Finding, other: Finding) -> Finding:
    """Ours, raised by both: as severe as the more severe of the two where both have one code."""
    grave = own.severity
    if own.code == other.code:
        grave = min(own.severity, other.severity, key=SEVERITIES.index)
    state = "confirmed" if own.code == other.code else other.verified
    more = [one for one in other.evidence if not any(_covers(mine, one) for mine in own.evidence)]
    shown = own.replaced(severity=grave, evidence=distinct([*own.evidence, *more]))
    return shown.raised_by(["rules", "model"], state)


def _meant(found: Sequence[Finding], stated: Explained, held: set[int]) -> list[int]:
    """Those of ours that something is said to explain: of its code, at a place that it quotes."""
    own = [at for at, one in enumerate(found) if one.code == stated.code and one.verified is None]
    return [at for at in own if any(_meets(found[at], place.leaf, held) for place in stated.places)]


def _shown(own: Finding, stated: Explained, lang: str) -> Finding:
    """Ours with the places that explain it beside it; it stays what it is."""
    more = [one for place in stated.places for one in _places(place) if not _is_among(own.evidence, one)]
    if not more:
        return own
    message = text("model", "explained", lang, message=own.message)
    return own.replaced(message=message, evidence=distinct([*own.evidence, *more]))


def _places(place: Quoted) -> tuple[Evidence, ...]:
    return place.leaf.evidence.pages


def _is_among(evidence: Iterable[Evidence], one: Evidence) -> bool:
    return any(_covers(mine, one) for mine in evidence)


def _is_held(place: Place, held: set[int]) -> bool:
    """Whether a place has nothing in it but what all is compared with, a day of the audit or the name."""
    start, end = place.span
    inside = [at for at in held if start <= at < end]
    return bool(inside) and end - start <= _SHORT


def _meets(own: Finding, place: Place, held: set[int]) -> bool:
    """Whether a place is one of a finding's, by its range, else by its line and words."""
    start, end = place.span
    for mine in own.places:
        low, high = mine.span
        if low >= 0 and low not in held and start < high and low < end:
            return True
    ranged = own.places and all(mine.span[0] >= 0 for mine in own.places)
    return not ranged and any(_covers(mine, place.evidence) for mine in own.evidence)


def _covers(mine: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence show the same words of one line."""
    if (mine.page, mine.line) != (other.page, other.line):
        return False
    one, two = fold(mine.text), fold(other.text)
    short, long = sorted((one, two), key=len)
    return one == two or (len(short) >= _FEWEST and short in long)
