"""What rests on a judged day that is doubted is withheld: it is in `not_checked`, with the reason.

The checks are made once more as if nobody had read the day: what is found then too does not rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checks.judged_day import JudgedDay
from checks.messages import field_names, message
from schemas.result import Finding, NotChecked

Judged = tuple[Sequence[Finding], Sequence[NotChecked]]


def withheld(judged: Judged, blind: Judged, day: JudgedDay, lang: str) -> Judged:
    """What holds whatever the day is, and what was not checked.

    `judged` is what was found by the day, `blind` without it."""
    (found, unchecked), (left, open_) = judged, blind
    made = {finding.fingerprint for finding in found}
    stays = [finding for finding in left if finding.fingerprint in made]
    kept = {finding.fingerprint for finding in stays}
    codes = {finding.code for finding in found if finding.fingerprint not in kept}
    codes |= {entry.code for entry in open_ if entry not in unchecked}
    return stays, [*unchecked, *_reasons(sorted(codes), day, lang)]


def _reasons(codes: Iterable[str], day: JudgedDay, lang: str) -> Iterable[NotChecked]:
    fields = [day.source] if day.source else []
    likely = day.doubt.likely if day.doubt else None
    words: dict[str, object] = {
        "day": day.day,
        "field": field_names(fields, lang),
        "offer": offer(likely, lang),
    }
    reason = message("not_checked", "day_doubted", lang, words)
    return [NotChecked(code=code, reason=reason, fields=[*fields]) for code in codes]


def offer(likely: str | None, lang: str) -> str:
    """What to do about a doubted day: the option that names the most likely one."""
    variant = "day_offered" if likely else "day_wanted"
    return message("not_checked", variant, lang, {"day": likely})
