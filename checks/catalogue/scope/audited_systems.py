"""Which systems were audited: the same in all places."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import in_order
from checks.context import Context
from checks.registry import check
from checks.scope.concluded_systems import recommended_for_some
from checks.scope.reviewed_systems import concluded_for_some
from checks.scope.systems import names, systems_of
from schemas.leaf import Leaf
from schemas.mentions import NamedStandard
from schemas.report import Scope
from schemas.result import Finding
from schemas.standards import edition_year, normalize_number
from schemas.statements.scope import SystemConclusion

PLACES = ("audit", "certificate", "system")
JUDGED = frozenset({"QMS", "EMS", "OHSMS", "EnMS", "FSMS", "ISMS"})
"""Systems with one well-known standard each; another one's may be written in ways that were not read."""

PAIRED = frozenset({"FSMS", "HACCP"})
"""Systems that are audited together and named for one another."""

WITHIN = {"QMS": {"MDR", "HSPM", "EC-QMS"}, "EMS": {"HSE"}, "OHSMS": {"HSE"}, "FSMS": PAIRED}
"""By system those whose audits may go by its standard too, without a scope for it."""

SEVERAL = 2
"""So many systems make a list of them, so many places of scopes a report that tells each system's."""

DASHES = ("", "-", "—", "——", ":")
"""What stands within the title of a standard, white space aside."""


@check("SCOPE002", "systems-differ", "error", needs=("systems",))
def systems_differ(context: Context) -> Iterator[Finding]:
    """查什么：审核的体系在封面、审核体系栏、审核准则（标准）、认证范围等处是否一致，结论的文字是否写有没有审核的体系，推荐的文字是否漏了所审核的体系（警告）；审核几个体系的，组织的内部审核、
    管理评审的结论是否只写到其中一部分（提示）。
    结论写到没有审核的体系的，提示。

    为什么：体系与标准、范围对不上，就不知道审核和推荐的是哪些体系，证书会发错。

    例：封面为质量、环境两个体系，审核准则却有 GB/T 19001、GB/T 24001、GB/T 45001 三个标准。

    应为：各处的体系、标准一致。

    依据：GB/T 27021.1-2017 9.2.1.3、9.4.8.2 d)、f)。

    何时可忽略：某一体系的审核另行报告，且本报告写明。
    ---
    What it checks: whether the audited systems are the same on the cover, in the field of the systems, in the
    criteria (standards) and in the scopes, and whether a sentence of the conclusion is on another system, or
    the recommendation in words leaves out one that was audited (a warning); where several were audited,
    whether the conclusion of the organization's own internal audit or management review is on some of them
    alone (worth knowing).
    A system that a conclusion names and nothing else is worth knowing.

    Why: where they differ nobody knows what was audited and is recommended; the certificate will be wrong.

    Example: quality and environment on the cover, and three standards among the criteria.

    Expected: the same systems and standards everywhere.

    Basis: GB/T 27021.1-2017 9.2.1.3, 9.4.8.2 d), f).

    When to ignore: one of the systems is reported on separately, and the report says so.
    """
    stated = _united(context)
    named, criteria = stated.get("systems", {}), stated.get("criteria", {})
    found = _of_fields(context, named, criteria) if named else _scope_of_another(context)
    found = found or _short_list(context, criteria)
    if found is None:
        found = next(_beside_another(context, named), None) or next(_without_scope(context), None)
    if found is None:
        found = next(_said(context, {*named, *criteria}), None)
    if found is not None:
        yield found
    else:
        yield from _recommended(context)
    yield from concluded_for_some(context)


def _of_fields(
    context: Context, named: dict[str, Leaf[str]], criteria: dict[str, Leaf[str]]
) -> Finding | None:
    """Where the fields of the systems, those of the standards, and the scopes are not of the same systems."""
    common = {*named}
    read = {leaf.value for leaf in context.report.systems}
    cited = {*criteria, *(one.system.value for one in context.report.standards if one.system is not None)}
    apart = {*criteria} - common | (common - cited if criteria else set())
    extra = [leaf for leaf in _of_scopes(context) if leaf.value not in common | cited | read | PAIRED]
    strange = _of_no_system(context, {*common, *read, *PAIRED})
    if strange:
        places = [*named.values(), *strange]
        return _finding(context, "places", places, common, {*map(str, cited)})
    if apart & JUDGED and not apart <= PAIRED:
        places = [*named.values(), *criteria.values()]
        return _finding(context, "places", places, common, {*map(str, cited)})
    others = {str(leaf.value) for leaf in extra}
    return _finding(context, "scope", [*named.values(), *extra], common, others) if extra else None


def _scope_of_another(context: Context) -> Finding | None:
    """Without a field of the systems: the one scope for the certificate that is led by another system, or
    its standard, than all standards of the audit and all other scopes are of."""
    audited = {
        str(one.system.value): one.number
        for one in context.report.standards
        if one.system is not None and one.number is not None
    }
    scopes = [one.system for one in context.report.scopes if one.place in PLACES and one.system is not None]
    strange = [leaf for leaf in scopes if leaf.value not in audited]
    others = {str(leaf.value) for leaf in strange}
    stated = {leaf.value for leaf in scopes} & {*audited}
    if (
        len(strange) != 1
        or not stated
        or not others <= JUDGED - PAIRED
        or not context.mentions.mark(strange[0], "scope.system_named")
    ):
        return None
    within = set[str]().union(*(WITHIN.get(one, set()) for one in others))
    if {leaf.value for leaf in context.report.systems} & others or within & {*audited}:
        return None
    return _finding(context, "scope", [*audited.values(), *strange], {*audited}, others)


def _said(context: Context, named: set[str]) -> Iterator[Finding]:
    """A sentence of the conclusion on a system that no field, standard or scope of the report has."""
    audited = {*systems_of(context.report)} or named
    cited = {one.system.value for one in context.report.standards if one.system is not None}
    scoped = {one.system.value for one in context.report.scopes if one.system is not None}
    known = {str(one) for one in (*audited, *named, *cited, *scoped)}
    for one in context.mentions.statements(SystemConclusion, known) if audited else ():
        others = one.systems & JUDGED - PAIRED
        if others and not set[str]().union(*(WITHIN.get(one, set()) for one in others)) & known:
            leaves = [leaf for leaf in context.report.systems if leaf.value in audited]
            yield context.finding(
                *in_order([*leaves, one.place]),
                identity="systems",
                variant="said",
                severity="warning",
                doubt=one.doubt,
                values=[*sorted(audited), *sorted(others)],
                common=names(context.facts, sorted(audited), context.lang),
                others=names(context.facts, sorted(others), context.lang),
            )


def _recommended(context: Context) -> Iterator[Finding]:
    """The recommendation in words that leaves an audited system out."""
    audited = {str(one) for one in systems_of(context.report)}
    some = recommended_for_some(context, audited) if audited <= JUDGED - PAIRED else None
    if some is not None:
        yield context.finding(
            some.leaf,
            *(leaf for leaf in context.report.systems if leaf.value in some.systems),
            identity="recommended",
            variant="recommended",
            severity="warning",
            doubt=some.doubt,
            values=sorted(some.systems),
            lacking=names(context.facts, sorted(some.systems), context.lang),
        )


def _short_list(context: Context, criteria: dict[str, Leaf[str]]) -> Finding | None:
    """The only field that lists several systems, and lacks one that the criteria and the scopes at every
    place have."""
    lists = [one.systems for one in context.mentions.stated_systems if one.kind == "systems"]
    several = [one for one in lists if len(one) >= SEVERAL]
    if len(several) != 1 or several[0] is not lists[0]:
        return None
    stated = {str(leaf.value) for leaf in several[0]}
    worded = [one for one in context.report.scopes if one.place in PLACES and one.system is not None]
    by_place = [{str(one.system.value) for one in worded if one.system and one.place == at} for at in PLACES]
    by_place = [one for one in by_place if one]
    lacking = {*criteria}.intersection(*by_place) - stated if len(by_place) >= SEVERAL else set()
    if not lacking or not lacking <= JUDGED - PAIRED or not stated <= {*criteria}.intersection(*by_place):
        return None
    places = [*several[0], *(criteria[one] for one in sorted(lacking))]
    return _finding(context, "places", places, stated, {*criteria})


def _beside_another(context: Context, named: dict[str, Leaf[str]]) -> Iterator[Finding]:
    """The standards that stand as those of another system (质量管理体系：GB/T 24001-2016), where nothing else
    names their own."""
    stated = {
        *named,
        *_in_words(context),
        *(one.system for one in context.mentions.named_standards if _led(one)),
    }
    for one in context.mentions.named_standards:
        beside = {str(leaf.value) for leaf in one.named}
        if one.system in JUDGED - stated - beside and not WITHIN.get(one.system, set()) & (beside | stated):
            yield context.finding(
                one.number,
                *one.named,
                identity="systems",
                variant="beside",
                values=[*sorted(beside), one.system],
                number=one.number.value,
                named=names(context.facts, sorted(beside), context.lang),
                system=names(context.facts, [one.system], context.lang),
            )


def _led(one: NamedStandard) -> bool:
    """Whether its own system leads to a standard: a label, not its title."""
    return any(leaf.value == one.system and leaf.span[0] < one.number.span[0] for leaf in one.named)


def _without_scope(context: Context) -> Iterator[Finding]:
    """The standards whose system no scope is stated for and no words of the report name."""
    stated = _in_words(context)
    places = {one.place for one in _worded_scopes(context)}
    for leaf in _of_no_system(context, {*stated, *PAIRED}) if len(places) > 1 else ():
        system = str(
            next(one.system.value for one in context.report.standards if one.number is leaf and one.system)
        )
        known = context.facts.systems[system]
        titles = [
            f"{name}{mark}" for name in known.zh for mark in ("要求", "—要求", "-要求", "——要求", ":要求")
        ]
        spoken = [*known.zh, *(name.replace("管理体系", "体系") for name in known.zh), *known.en]
        if WITHIN.get(system, set()) & {*stated} or context.mentions.find(spoken, titles) is not None:
            continue
        scopes = [one.system for one in _worded_scopes(context) if one.system is not None]
        yield _finding(context, "places", [leaf, *scopes], {*stated}, {system})


def _in_words(context: Context) -> dict[str, Leaf[str]]:
    """The systems that the report names in words, not by the number of a standard."""
    leaves = [
        *context.report.systems,
        *(leaf for one in context.mentions.stated_systems for leaf in one.systems),
        *(one.system for one in _worded_scopes(context) if one.system is not None),
    ]
    return {
        str(leaf.value): leaf
        for leaf in reversed(leaves)
        if not context.mentions.mark(leaf, "scope.by_number")
    }


def _worded_scopes(context: Context) -> list[Scope]:
    return [
        one
        for one in context.report.scopes
        if one.place in PLACES
        and one.system is not None
        and not context.mentions.mark(one.system, "scope.by_number")
    ]


def _united(context: Context) -> dict[str, dict[str, Leaf[str]]]:
    """The systems that all fields of a kind name together: many reports have a field a system."""
    found: dict[str, dict[str, Leaf[str]]] = {}
    for one in context.mentions.stated_systems:
        for leaf in one.systems:
            found.setdefault(one.kind, {}).setdefault(str(leaf.value), leaf)
    return found


def _of_no_system(context: Context, known: set[str | None]) -> list[Leaf[str]]:
    """The criteria that are the standard of a system which no field names."""
    return [
        one.number
        for one in context.report.standards
        if one.number is not None
        and one.number.value
        and one.system is not None
        and one.system.value in JUDGED
        and one.system.value not in known
        and edition_year(normalize_number(one.number.value)) is not None
        and not context.mentions.mark(one.number, "scope.certified")
    ]


def _finding(
    context: Context, variant: str, places: list[Leaf[str]], common: set[str], others: set[str]
) -> Finding:
    listed = [names(context.facts, sorted(one), context.lang) for one in (common, others)]
    return context.finding(
        *in_order(places),
        identity="systems",
        variant=variant,
        values=[*sorted(common), *sorted(others)],
        common=listed[0],
        others=listed[1],
    )


def _of_scopes(context: Context) -> list[Leaf[str]]:
    """The systems for which the report states a scope, where label or wording names a system as one."""
    return [
        one.system
        for one in context.report.scopes
        if one.place in PLACES
        and one.system is not None
        and any(
            context.mentions.mark(leaf, "scope.system_named")
            for leaf in (one.system, one.text)
            if leaf is not None
        )
        and not context.mentions.mark(one.system, "scope.permit")
    ]
