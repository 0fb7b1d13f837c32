"""What a check gets (report, mentions, rules, facts, day) and how it makes a finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from checks.archive_pairs import Booking, NumberTwice, Passage, PictureTwice, Side
from checks.comparisons.equal import Place as Place
from checks.comparisons.names import Misspelling, one_apart
from checks.judged_day import JudgedDay
from checks.messages import field_names, message, title
from checks.messages.quotes import brief, tidied
from checks.messages.sentences import fault
from checks.registry import Check
from checks.rules import rule_of
from schemas.digest import sha256
from schemas.leaf import Evidence, Leaf
from schemas.mentions import Mentions
from schemas.other_kinds.lists import NoticeList
from schemas.other_kinds.monitoring import Monitoring
from schemas.other_kinds.rule_mentions import RuleMentions
from schemas.other_kinds.rulebook import RuleBook
from schemas.report import Report
from schemas.result import Finding, NotChecked, Severity
from schemas.slotted import slotted
from schemas.statements.papers.wording import ValueRole
from schemas.text import fold

if TYPE_CHECKING:
    from checks.packs import Rules
    from schemas.checklists import Checklist
    from schemas.facts import Facts


class Sure(Protocol):
    """What says how sure it is: a fact, a pack's parameter, what is worked out from them."""

    @property
    def confidence(self) -> str:
        """`high`, `medium` or `low`."""


@slotted
class Judge:
    """What a check of any kind of document gets: rules, facts, what was found anywhere in the text."""

    check: Check
    mentions: Mentions
    rules: Rules
    facts: Facts
    lang: str

    def finding(
        self,
        *places: Place,
        identity: str,
        variant: str = "",
        values: Iterable[object] | None = None,
        expected: str | None = None,
        actual: str | None = None,
        severity: Severity | None = None,
        concerning: Iterable[str] | None = None,
        rests_on: Iterable[Sure] = (),
        wrong: Iterable[Place] | None = None,
        doubt: str = "",
        doubted: str = "elsewhere",
        **words: object,
    ) -> Finding:
        """A finding on `places`, every place that it compares, in the order to be shown.

        `identity` names the thing (device, person, list) whatever its place; with `values` (default: those of
        the places) and the code it makes the fingerprint. `variant` picks one of the code's messages; `words`
        fill it. `severity` can only be lowered below the pack's. `concerning` are the systems whose clauses
        are cited (default: all that are audited). `rests_on` are facts and parameters behind it: where
        one is of low confidence it is at most a warning, and says so. `wrong` are those of the places that
        are held to be wrong, where that is not any of them: what else rests on them is an echo.
        `doubt`: words by which it may be of something else (`doubted`: another message of `not_checked` on
        them): then it is only worth knowing, and says so."""
        compared = (
            [p.value if p.value is not None else p.raw for p in places] if values is None else list(values)
        )
        words = tidied(self.check.code, words, actual)
        unsure = any(fact.confidence == "low" for fact in rests_on)
        stated = message(self.check.code, variant, self.lang, words)
        if doubt:
            severity, stated = (
                "info",
                stated + message("not_checked", doubted, self.lang, {"words": brief(doubt)}),
            )
        rule = rule_of(self.check.code, variant)
        allowed = _milder(self.rules.severity(rule, self.check.severity), severity)
        found = Finding(
            code=self.check.code,
            name=self.check.name,
            title=title(self.check.code, self.lang),
            rule=rule,
            severity=_milder(allowed, "warning" if unsure else None),
            message=stated + message("not_checked", "unsure", self.lang, {}) if unsure else stated,
            clauses=self.rules.clauses(self.check.code, concerning, variant),
            evidence=self._evidence(places),
            fields=list(dict.fromkeys(p.path for p in places if isinstance(p, Leaf) and p.path)),
            expected=expected,
            actual=actual,
            fingerprint=fingerprint(self.check.code, identity, compared),
        )
        return found.on(places, variant, wrong, fault(self.check.code, variant, self.lang, words))

    def _evidence(self, places: Iterable[Place]) -> list[Evidence]:
        """What a finding shows: of short values in running text the clauses that tell them.

        Where all of them stand in one clause, it comes first, then each of them."""
        places = list(places)
        stated = _distinct(e for place in places for e in self.mentions.clause(place).pages)
        exact = _distinct(e for place in places for e in place.evidence.pages)
        return _distinct([*stated, *exact]) if len(stated) == 1 < len(exact) else stated

    def words(self, variant: str, **words: object) -> str:
        """A piece of the check's wording: what a message is filled with, or what is expected and found."""
        return message(self.check.code, variant, self.lang, words)

    def listed(self, items: Iterable[object]) -> str:
        """Several values in one text, joined as the language does it."""
        return ("、" if self.lang == "zh" else ", ").join(map(str, items))

    def not_checked(self, variant: str, *fields: str, **words: object) -> NotChecked:
        """Say that the check applies but cannot be made; `variant` picks the reason.

        Its words are `words`, and `fields`: the readable names of the field paths."""
        filled = {"fields": field_names(fields, self.lang), **words}
        reason = message("not_checked", variant, self.lang, filled)
        return NotChecked(code=self.check.code, reason=reason, fields=list(fields))

    def role(self, place: Place, axis: str) -> str:
        """What a value is of (a site, before a change) by the words that lead to it; empty without any."""
        return next((one.role for one in self.mentions.statements(ValueRole, place, axis)), "")

    def is_recognised(self, *places: Place) -> bool:
        """Whether one of the places stands on a page that was recognised, wholly or in part."""
        pages = {sheet.number for sheet in self.mentions.sheets if sheet.state == "read"}
        return any(place.evidence.page in pages for place in places)

    def may_be_misread(self, variant: Misspelling) -> bool:
        """Whether a spelling is one character apart on a recognised page: the reading may be wrong."""
        return one_apart(variant.right, variant.wrong) and self.is_recognised(*variant.wrong_places)

    def may_be_torn(self, leaf: Leaf[str], names: Iterable[str]) -> bool:
        """Whether a name of a recognised page has two characters in a row of one of some names: what stood
        beside that one was taken for a part of it (李明 日期: 明日期)."""
        stated = str(leaf.value)
        torn = any(
            stated != name and stated[i : i + 2] in name for name in names for i in range(len(stated) - 1)
        )
        return torn and self.is_recognised(leaf)

    def absent(self, *fields: str) -> NotChecked:
        """Say that the fields are not there; they may stand on pages that could not be read."""
        numbers = [sheet.number for sheet in self.mentions.unread]
        if not numbers:
            return self.not_checked("absent", *fields)
        return self.not_checked("absent_unread", *fields, pages=runs(numbers, self.lang))


@slotted
class Context(Judge):
    """The view of one check on one report. `as_of` is the ISO day that the report is judged for, or null,
    `stage` draft or final; `doubted` the day where the report contradicts it."""

    report: Report
    as_of: str | None = None
    stage: str = "final"
    doubted: JudgedDay | None = None


@slotted
class RulesContext(Judge):
    """The view of one check on one document with certification rules."""

    mentions: RuleMentions
    rulebook: RuleBook


@slotted
class ChecklistContext(Judge):
    """The view of one check on one monitoring checklist, and on what defines it."""

    monitoring: Monitoring
    checklist: Checklist


@slotted
class ListContext(Judge):
    """The view of one check on the lists of a notice."""

    lists: list[NoticeList]


@slotted
class ArchiveContext(Judge):
    """The view of one check on what two reports of an archive have in common."""

    bookings: Sequence[Booking] = ()
    numbers: Sequence[NumberTwice] = ()
    passages: Sequence[Passage] = ()
    pictures: Sequence[PictureTwice] = ()

    def between(self, other: Side, *, text: str | None = None, line: int = 0, **words: Any) -> Finding:
        """A finding on a report that names the `other`; `text` is what it has in `line` (0: not known)."""
        theirs = other.organization or other.path
        found = self.finding(other=other.path, client=theirs, said=text, **words)
        return found.replaced(evidence=[Evidence(line=line, text=text)] if text else [])


def fingerprint(code: str, identity: str, values: Iterable[object]) -> str:
    """A stable name: the same when lines move, when order changes, and in every format."""
    parts = [code, fold(identity), *sorted(fold(str(value)) for value in values)]
    return sha256("\x1f".join(parts).encode())[:16]


def _milder(pack: Severity, own: Severity | None) -> Severity:
    order: tuple[Severity, ...] = ("info", "warning", "error")
    return pack if own is None else min(pack, own, key=order.index)


def _distinct(evidence: Iterable[Evidence]) -> list[Evidence]:
    seen: dict[tuple[object, ...], Evidence] = {}
    for item in evidence:
        seen.setdefault((item.page, item.line, item.text, item.bbox), item)
    return list(seen.values())


def runs(numbers: Iterable[int], lang: str) -> str:
    """Page numbers in order, those that follow one another from … to.

    >>> runs([2, 5, 6, 7], "en"), runs([2, 3], "zh")
    ('2, 5–7', '2–3')
    """
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1] = [found[-1][0], number]
        else:
            found.append([number])
    return ("、" if lang == "zh" else ", ").join("–".join(map(str, ends)) for ends in found)
