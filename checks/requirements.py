"""What the packs' clauses ask of a report, and whether it is there (RESULT.requirements)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from checks.required_contents import Presence, Thing, asked_of, look, there, things
from schemas.leaf import Evidence, Leaf
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.result import Clause, Finding, Requirement

if TYPE_CHECKING:
    from checks.packs import Content, Pack, Rules

Status = Literal["met", "partly", "not_met", "not_applicable", "unknown"]
Cited = Sequence[tuple[Finding, set[tuple[str, str, str]]]]
"""Findings with the clauses that they cite, as plain values."""

Doubt = Literal["unread", "unsure", "fragment"]
"""Why nothing can be called absent: pages not read or badly recognised, or a text that is no whole report."""


class Asked(NamedTuple):
    """What a clause of a pack asks, with each thing that it is made of; null where it does not apply."""

    pack: Pack
    content: Content
    stated: tuple[Presence, ...] | None

    @property
    def clause(self) -> Clause:
        """The clause that asks it."""
        document = self.content.document or self.pack.document
        return Clause(pack=self.pack.id, document=document, clause=self.content.clause)


class View(NamedTuple):
    """All that the packs ask of a report. With a `doubt` what was not found is left open; `elsewhere`: the
    statements that were not found, in a report that leaves most of them to other documents."""

    asked: tuple[Asked, ...]
    doubt: Doubt | None
    elsewhere: frozenset[str] = frozenset()

    def absent(self) -> dict[str, tuple[Thing, list[Clause]]]:
        """What is not there, by its name, with the clauses of all packs that ask for it."""
        found: dict[str, tuple[Thing, list[Clause]]] = {}
        for one in self.asked:
            for stated in one.stated or ():
                if stated.state == "absent" or stated.thing.key in self.elsewhere:
                    found.setdefault(stated.thing.key, (stated.thing, []))[1].append(one.clause)
        return found


def view(report: Report, mentions: Mentions, rules: Rules) -> View:
    """Look for everything that the packs ask for."""
    known: dict[str, Presence] = {}
    audit_type = report.audit_type.value if report.audit_type is not None else None
    systems = {leaf.value for leaf in report.systems}
    asked: list[Asked] = []
    for pack in rules.packs:
        for content in pack.contents:
            if not _applies(content, audit_type, systems, report):
                asked.append(Asked(pack, content, None))
                continue
            for thing in _things(pack, content):
                if thing.key not in known:
                    known[thing.key] = look(thing, report, mentions)
            asked.append(Asked(pack, content, tuple(known[thing.key] for thing in _things(pack, content))))
    made = [
        known.get(thing.key) or look(thing, report, mentions)
        for thing in things().values()
        if thing.statement
    ]
    left = _left_open(known.values(), made, rules, doubt := _doubt(known.values(), mentions, rules))
    unsaid = {key for key, stated in known.items() if stated.state == "absent"} if doubt is None else set()
    implied = {key for key in unsaid if (known.get(known[key].thing.implied) or known[key]).state == "told"}
    return View(tuple(_with(one, left) for one in asked), doubt, left & unsaid | implied)


def _applies(content: Content, audit_type: str | None, systems: set[str | None], report: Report) -> bool:
    return (
        asked_of(content.types, audit_type)
        and (not content.systems or not systems or not systems.isdisjoint(content.systems))
        and (content.when is None or there(report, content.when))
        and (not content.modes or _mode(report) in content.modes)
    )


def _mode(report: Report) -> str | None:
    """How the audit is made: onsite, remote, mixed, offsite; null where it is not told."""
    return report.audit.mode.value if report.audit.mode is not None else None


def _things(pack: Pack, content: Content) -> tuple[Thing, ...]:
    """The things that a content asks for: those named, or the one that it describes itself."""
    if content.asks:
        known = things()
        return tuple(known[key] for key in content.asks)
    if not content.fields and not content.words:
        return ()
    own = Thing(
        f"{pack.id} {content.clause} {content.zh}",
        content.zh,
        content.en,
        tuple(content.fields),
        tuple(content.words),
        absence="error" if content.fields else "warning",
    )
    return (own,)


def _doubt(known: Iterable[Presence], mentions: Mentions, rules: Rules) -> Doubt | None:
    """Why what was not found may be there all the same."""
    if mentions.unread:
        return "unread"
    if unsure(mentions, rules):
        return "unsure"
    sure = [stated for stated in known if stated.thing.absence == "error" and stated.state != "not_asked"]
    share = sum(stated.state in ("told", "partly") for stated in sure) / max(len(sure), 1)
    least, shortest = _measure(rules, "contents_share_min"), _measure(rules, "report_characters_min")
    return "fragment" if mentions.length < shortest or share < least else None


def unsure(mentions: Mentions, rules: Rules) -> list[int]:
    """The numbers of the pages whose recognition is less sure than a page should be."""
    least = _measure(rules, "ocr_page_confidence_min")
    return [sheet.number for sheet in mentions.sheets if sheet.state == "read" and sheet.confidence < least]


def _left_open(
    known: Iterable[Presence], made: Sequence[Presence], rules: Rules, doubt: Doubt | None
) -> frozenset[str]:
    """The names of what was not found and may be elsewhere; `made` are all statements, asked for or not."""
    if doubt is not None:
        return frozenset(stated.thing.key for stated in known)
    share = sum(stated.state == "told" for stated in made) / max(len(made), 1)
    if share >= _measure(rules, "statements_share_min"):
        return frozenset()
    return frozenset(stated.thing.key for stated in made)


def _measure(rules: Rules, name: str) -> float:
    found = rules.parameter(name)
    return found.value if found is not None else 0.0


def _with(one: Asked, left: frozenset[str]) -> Asked:
    """What is asked, with what was not found left open where it may be elsewhere."""
    if one.stated is None:
        return one
    stated = tuple(
        each._replace(state="open") if each.state == "absent" and each.thing.key in left else each
        for each in one.stated
    )
    return one._replace(stated=stated)


def requirements(seen: View, findings: Sequence[Finding], lang: str = "zh") -> list[Requirement]:
    """One entry for each content of each pack, in their order, with the findings that speak against it."""
    cited: Cited = [(each, {(c.pack, c.document, c.clause) for c in each.clauses}) for each in findings]
    return [_requirement(one, cited, lang) for one in seen.asked]


def _requirement(one: Asked, findings: Cited, lang: str) -> Requirement:
    against = list(_against(one, findings)) if one.stated is not None else []
    status = _status(one.stated)
    if status == "met" and any(each.severity != "info" and not each.suppressed for each in against):
        status = "partly"
    lacking = [stated.thing for stated in one.stated or () if stated.state in ("absent", "open", "partly")]
    return Requirement(
        pack=one.pack.id,
        document=one.clause.document,
        clause=one.content.clause,
        title=one.content.zh if lang == "zh" else one.content.en,
        status=status,
        evidence=_evidence(place for stated in one.stated or () for place in stated.places),
        findings=[each.fingerprint for each in against],
        missing=[thing.title(lang) for thing in lacking],
    )


def _status(stated: tuple[Presence, ...] | None) -> Status:
    if stated is None:
        return "not_applicable"
    states = [each.state for each in stated if each.state != "not_asked"]
    if not states:
        return "not_applicable" if stated else "unknown"
    if all(state == "told" for state in states):
        return "met"
    if all(state == "absent" for state in states):
        return "not_met"
    return "partly" if "absent" in states or "partly" in states else "unknown"


def _against(one: Asked, findings: Cited) -> Iterator[Finding]:
    """The findings on what is asked: by their code, or because they cite its clause."""
    codes = {*one.content.codes, *(code for stated in one.stated or () for code in stated.thing.codes)}
    clause = (one.pack.id, one.content.document or one.pack.document, one.content.clause)
    return (each for each, clauses in findings if each.code in codes or clause in clauses)


def _evidence(places: Iterable[Leaf[object]]) -> list[Evidence]:
    """Where it is told: each place once."""
    found: dict[tuple[object, ...], Evidence] = {}
    for place in places:
        for item in place.evidence.pages:
            found.setdefault((item.page, item.line, item.text), item)
    return list(found.values())
