"""How a norm stands on a day: in force, replaced by what, or not known and what may be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from checks.catalogue.law.titles import in_force, older
from checks.laws.lists import successor
from hegui.norms import facts_found
from hegui.norms.named import Named
from schemas.facts import Facts, Law, StandardEdition
from schemas.facts.misspelt_titles import near, place
from schemas.facts.titles import split_edition, title_key
from schemas.other_kinds.norms import ListedNorm, Reason
from schemas.standards import edition_year_or_short, number_key

_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"((?:19|20)\d\d)\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})\s?日?")
_DRAFT = re.compile(r"\((?:[^()]{0,6}征求意见稿|[^()]{0,4}草案|送审稿|报批稿|讨论稿)\)$")
_FORMS = ("{}（{}年版）", "{}（{}年本）", "{}（{}年）", "{}（{}版）")
_CLOSE, _FEWEST = 78, 3


def standing(facts: Facts, norm: Named, day: str) -> ListedNorm:
    """A norm of a list as it stands on an ISO day."""
    stated = _of_law(facts, norm, day) if norm.kind == "law" else _of_standard(facts, norm.text, day)
    return ListedNorm(text=norm.text, place=norm.row.place, **{"kind": norm.kind, **stated})


# ---------------------------------------------------------------- laws


def _of_law(facts: Facts, norm: Named, day: str) -> dict[str, Any]:
    law = _law(facts, norm.text, day)
    if law is None and (editions := facts.titled(norm.text)):
        return _of_standard(facts, _standing(editions, day).number, day) | {"kind": "standard"}
    misnamed = law is None
    if law is None:
        law = near(facts, norm.text)
    if law is None:
        known = facts.is_title(split_edition(norm.text)[0])
        return _unknown("title_only" if known else "not_known", None if known else _like(facts, norm.text))
    stated = _sure(law) | _revised(law, norm, day)
    stated |= {"name": law.title, "misnamed": misnamed, "since": law.effective_on, "until": law.repealed_on}
    if law.repealed(day):
        following = successor(facts, law, day)
        after = facts.law(following) if following else None
        later = {"latest": None, "coming": None, "stated": None}
        since = after.effective_on if after else None
        return stated | later | {"state": "over", "successor": following, "successor_since": since}
    if stated.get("stated"):
        return stated | {"state": "amended"}
    return stated | _begun(law, day)


def _law(facts: Facts, written: str, day: str) -> Law | None:
    """The law of a title, of the edition that it states where there are several; of a catalogue without a
    year the one in force on a day."""
    key, edition = split_edition(written)
    year = _YEAR.search(edition or "")
    if year is not None:
        for form in _FORMS:
            law = facts.law(form.format(key, year[0]))
            if law is not None and year[0] in law.title:
                return law
    law = facts.law(written)
    if law is None and year is None:
        law = _catalogue(facts, key, day)
    own = _YEAR.search(law.title) if law is not None else None
    return None if year is not None and own is not None and own[0] != year[0] else law


def _catalogue(facts: Facts, key: str, day: str) -> Law | None:
    """Of the catalogues that have a year behind the same title the last that was in force on a day."""
    known = [law for one in facts.titles_with(f"{key}(") if one.startswith(key) and (law := facts.law(one))]
    yearly = [one for one in known if split_edition(one.title)[0] == key and (one.effective_on or "9") <= day]
    return max(yearly, key=lambda one: one.effective_on or "", default=None)


def _begun(law: Law, day: str) -> dict[str, Any]:
    days = [one for one in (law.promulgated_on, *(pair[1] or pair[0] for pair in law.revisions)) if one]
    begins = law.effective_on or min(days, default=None)
    if begins is None:
        return {"state": "unknown", "reason": "no_day"}
    if begins <= day:
        return {"state": "in_force"}
    if law.new_title or _YEAR.search(law.title):
        return {"state": "to_come"}
    return {"state": "unknown", "reason": "earlier_text"}


def _revised(law: Law, norm: Named, day: str) -> dict[str, Any]:
    """Since when its text in force on a day is, from when a later one will be, and the former one that a list
    has by the year behind the title or by the one day of the row."""
    begins = sorted(one for pair in law.revisions if (one := pair[1] or pair[0]))
    latest = max((one for one in begins if one <= day), default=None)
    coming = min((one for one in begins if one > day), default=None)
    stated = None if latest is None else _former(law, norm, latest)
    return {"latest": latest, "coming": coming, "stated": stated}


def _former(law: Law, norm: Named, latest: str) -> str | None:
    now = {one[:4] for pair in law.revisions if latest in pair for one in pair if one}
    former = [pair for pair in law.revisions if (pair[1] or pair[0] or "9") < latest]
    years = {one[:4] for pair in former for one in pair if one} - now
    year = _YEAR.search(split_edition(norm.text)[1] or "")
    if year is not None:
        return year[0] if year[0] in years and year[0] < latest[:4] else None
    days = {
        f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
        for cell in norm.row.cells
        if (found := _DAY.fullmatch(cell.strip()))
    }
    adopted = {pair[0] for pair in former if pair[0] and pair[1] in (None, pair[0])}
    return next(iter(days)) if len(days) == 1 and days <= adopted else None


# ---------------------------------------------------------------- standards


def _of_standard(facts: Facts, number: str, day: str) -> dict[str, Any]:
    if edition_year_or_short(number):
        edition = facts.edition(number) or older(facts, number)
    else:
        edition = facts.edition(number) or _current(facts, number, day)
    if edition is None:
        last = max(facts.editions(number), key=lambda one: _begins(one) or "", default=None)
        return _unknown("not_known", last.number if last else None)
    data = _sure(edition) | {
        "name": edition.number,
        "title": edition.title,
        "misnamed": _written_otherwise(number, edition),
        "since": _begins(edition),
        "until": edition.withdrawn_on,
        "transition_to": edition.transition_to,
    }
    state = facts_found.state(edition, day)
    if state is None:
        return data | {"state": "unknown", "reason": "no_day"}
    if state in ("over", "transition"):
        following = in_force(facts, edition, day)
        after = facts.edition(following) if following else None
        data |= {"successor": following, "successor_since": _begins(after) if after else None}
    return data | {"state": state}


def _current(facts: Facts, number: str, day: str) -> StandardEdition | None:
    """Of a number without year the edition in force, else the last that was."""
    begun = [one for one in facts.editions(number) if (_begins(one) or "9") <= day]
    return _standing(begun, day) if begun else None


def _standing(editions: Sequence[StandardEdition], day: str) -> StandardEdition:
    """Of the editions of a standard the last that stands on a day, else the last that did."""
    begun = [
        one for one in editions if (_begins(one) or ("0" if one.withdrawn_on else "9")) <= day
    ] or editions
    left = [one for one in begun if not one.superseded(day)]
    return max(left or begun, key=lambda one: _begins(one) or "")


def _begins(edition: StandardEdition) -> str | None:
    return edition.effective_on or edition.published_on


def _written_otherwise(number: str, edition: StandardEdition) -> bool:
    """Whether the sign of a number is another one: GB/T for GB."""
    written, known = (number_key(one).partition(" ")[0] for one in (number, edition.number))
    return written != known and written.removesuffix("/T") == known.removesuffix("/T")


# ---------------------------------------------------------------- what is not known


def _unknown(reason: Reason, meant: str | None) -> dict[str, Any]:
    return {"state": "unknown", "reason": reason, "near": meant}


def _sure(fact: Law | StandardEdition) -> dict[str, Any]:
    return {"confidence": fact.confidence, "source": fact.source, "note": fact.note}


def _like(facts: Facts, written: str) -> str | None:
    """The title most like one that is not known; null where none is like it."""
    key = split_edition(written)[0]
    if (draft := facts.law(_DRAFT.sub("", key))) is not None:
        return draft.title
    if len(key) < _FEWEST:
        return None
    from rapidfuzz import fuzz, process

    titles = _titles(facts)
    best = process.extractOne(key, titles.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return titles[best[0]] if best and place(best[0]) == place(key) else None


@lru_cache(maxsize=2)
def _titles(facts: Facts) -> dict[str, str]:
    """The titles of laws by their keys."""
    return {title_key(law.title): law.title for law in facts.of_kind(Law)}
