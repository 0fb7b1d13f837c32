"""Work that asks for certificates or permits, told as done, where the report tells of neither."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.people.certificates.trades import trades_in
from schemas.leaf import text_of
from schemas.result import Finding
from schemas.statements.environment_safety import PermitWork


def unproven_work(context: Context) -> Iterator[Finding]:
    """A finding for each kind of work that people are told to do, where nothing on the certificates of those
    who do it, or on a permit, is told anywhere."""
    if not any(one.value == "OHSMS" for one in context.report.systems):
        return
    for work in context.mentions.statements(PermitWork):
        if _is_certified(context, work):
            continue
        yield context.finding(
            work.place,
            *([work.rule] if work.rule is not None else []),
            identity=work.name,
            variant="work" if work.rule is None else "ruled",
            severity="info",
            values=[work.name],
            concerning=["OHSMS"],
            work=context.words(work.name),
            rule=work.rule.value if work.rule is not None else "",
            kinds=context.words(f"{work.name}_kinds"),
        )


def _is_certified(context: Context, work: PermitWork) -> bool:
    """Whether somebody's certificate is for the work."""
    return any(
        trade.name == work.trade
        for one in context.report.personnel_certificates
        for trade in trades_in(text_of(one.kind), text_of(one.category))
    )
