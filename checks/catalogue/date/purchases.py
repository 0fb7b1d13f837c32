"""What was agreed with suppliers before they were evaluated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checks.comparisons.names import name_key
from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.registry import check
from schemas.dates import FOREVER, first_day
from schemas.leaf import Leaf
from schemas.report import Contract
from schemas.result import Finding
from schemas.statements.times.dates import SupplierListing

SOON = timedelta(days=92)
"""An evaluation so many days behind a contract may be the first: a later one is that of another year."""

_WHOLE_DAY = len("2025-01-01")
_SHORTEST = 4
"""So many characters of a name cut short are enough to tell whose it is."""

REACH = 300
"""So many characters behind the day of an evaluation, or a line before it, its result is told."""


@check("DATE012", "agreed-before-evaluated", "info")
def agreed_before_evaluated(context: Context) -> Iterator[Finding]:
    """查什么：采购、外包合同的签订日期（没有写的，起始日期），是否在把该供方列入合格供方的评价日期之前不久（三个月以内）。只看写明是准入评价
    （首次评价、同意列入合格供方名录等）的；写明是复评、年度评价的，不判断；写作“继续列入”的，只在体系实施后不久签订的才提示。

    为什么：评价合格才能列入合格供方，再向其采购；先签合同、后评价，控制就是补的。

    例：与甲公司的采购合同 2025 年 1 月 20 日签订，对甲公司的评价写作 2025 年 1 月 23 日。

    应为：核实签订合同时是否已有评价（以前年度的评价也可），并写明。

    依据：GB/T 27021.1-2017 9.4.4.1；GB/T 19001-2016 8.4.1，GB/T 45001-2020 8.1.4。

    何时可忽略：是长期合作的供方，这次是年度的再评价。
    ---
    What it checks: whether a contract with a supplier was signed (or begins) shortly (up to three months)
    before the day of the evaluation by which the supplier was approved. Only evaluations told to
    be that are judged, not those told to be repeated; where a supplier is kept on the list, only
    contracts signed shortly after the system came into force.

    Why: suppliers are evaluated, then approved, then bought from; otherwise the control came afterwards.

    Example: a purchase contract with A signed on 20 January 2025, A evaluated on 23 January 2025.

    Expected: please confirm that there was an evaluation when the contract was signed (one of an earlier year
    will do), and say so.

    Basis: GB/T 27021.1-2017 9.4.4.1; GB/T 19001-2016 8.4.1, GB/T 45001-2020 8.1.4.

    When to ignore: a supplier of long standing who was evaluated again.
    """
    early = list(_early(context))
    if not early:
        return
    yield context.finding(
        *(place for one in early for place in one.places),
        identity="contracts",
        variant="contracts",
        values=sorted(" ".join(str(place.value) for place in one.places) for one in early),
        kept=context.words("kept", day=context.report.system_effective_on.value)
        if context.report.system_effective_on and any(one.kept for one in early)
        else "",
        agreed=context.listed(
            context.words(
                "begun" if (one.signed.path or "").endswith("valid_from") else "agreed",
                party=one.party.value,
                signed=one.signed.value,
                evaluated=one.evaluated.value,
            )
            for one in early
        ),
    )


class Early(NamedTuple):
    """A party with the day of its contract, and that of its evaluation; `kept`: which is told to keep it."""

    party: Leaf[str]
    signed: Leaf[str]
    evaluated: Leaf[str]
    kept: bool

    @property
    def places(self) -> tuple[Leaf[str], ...]:
        """What a finding shows."""
        return self.party, self.signed, self.evaluated


class Evaluated(NamedTuple):
    """The day of the first evaluation of a supplier, and whether one of them is told to keep it."""

    day: Leaf[str]
    kept: bool


def _early(context: Context) -> Iterator[Early]:
    """The contracts signed shortly before the first evaluation of their party, each party and day once."""
    stated: set[tuple[str, str]] = set()
    first: dict[str, Evaluated | None] = {}
    for contract in context.report.contracts:
        signed = contract.signed_on or contract.valid_from
        if signed is None or not _is_day(signed) or _is_other(context, contract):
            continue
        for party in contract.parties:
            name = str(party.value or "")
            if name not in first:
                first[name] = _first_evaluation(context, name)
            evaluated = first[name]
            key = (str(party.value), str(signed.value))
            if evaluated is None or key in stated or not out_of_order(evaluated.day.value, signed.value):
                continue
            if evaluated.kept and not _is_first_year(context, signed):
                continue
            if first_day(str(evaluated.day.value)) - first_day(str(signed.value)) <= SOON:
                stated.add(key)
                yield Early(party, signed, evaluated.day, evaluated.kept)


def _first_evaluation(context: Context, name: str) -> Evaluated | None:
    """The first evaluation of a supplier; none where one of them is told to be repeated."""
    held = (one for one in context.report.suppliers if one.name and _is_same(str(one.name.value), name))
    days = [one.evaluated_on for one in held if one.evaluated_on is not None and _is_day(one.evaluated_on)]
    first = min(days, key=lambda day: str(day.value), default=None)
    if first is None or any(_is_again(context, day) for day in days):
        return None
    if not any(_is_listed(context, day, keeps=False) for day in days if day.value == first.value):
        return None
    return Evaluated(first, any(_is_kept(context, day) for day in days))


def _is_listed(context: Context, day: Leaf[str], *, keeps: bool) -> bool:
    """Whether a sentence that admits a supplier, or keeps one, stands in the line of a day, or in what is
    told behind it."""
    at, line = day.span[0], day.evidence.line
    places = [one.place for one in context.mentions.statements(SupplierListing) if one.keeps == keeps]
    return any(place.evidence.line == line or 0 <= place.span[0] - at <= REACH for place in places)


def _is_again(context: Context, day: Leaf[str]) -> bool:
    """Whether an evaluation is told to be repeated."""
    return bool(context.mentions.mark(day, "dates.evaluated_again"))


def _is_kept(context: Context, day: Leaf[str]) -> bool:
    """Whether an evaluation is told, at some place of its day, to keep a supplier approved before."""
    same = (one.leaf for one in context.mentions.dates if one.leaf.value == day.value)
    return any(_is_listed(context, one, keeps=True) for one in same)


def _is_first_year(context: Context, signed: Leaf[str]) -> bool:
    """Whether a contract was signed shortly after the system came into force: there it has no evaluation yet
    by which a supplier could have been approved before."""
    since = context.report.system_effective_on
    if since is None or not _is_day(since) or out_of_order(since.value, signed.value):
        return False
    return first_day(str(signed.value)) - first_day(str(since.value)) <= SOON


def _is_other(context: Context, contract: Contract) -> bool:
    return contract.kind is not None and bool(context.mentions.mark(contract.kind, "dates.no_purchase"))


def _is_same(one: str, other: str) -> bool:
    """Whether two names are one, or one of them cut short."""
    a, b = name_key(one), name_key(other)
    return a == b or (min(len(a), len(b)) >= _SHORTEST and (a.startswith(b) or b.startswith(a)))


def _is_day(leaf: Leaf[str]) -> bool:
    return bool(leaf.value) and leaf.value != FOREVER and len(str(leaf.value)) == _WHOLE_DAY
