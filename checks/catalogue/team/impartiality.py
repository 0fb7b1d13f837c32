"""Who declares to be impartial: the whole team, and nobody else."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from checks.audit_team.client_employees import of_the_client
from checks.audit_team.members import members_told, read_in_part, told_once
from checks.comparisons.names import name_key, one_apart
from checks.context import Context
from checks.registry import Outcome, check
from schemas.leaf import Leaf
from schemas.result import Finding, Severity
from schemas.statements.people.audit_team import OverlongName, PledgeHead, UnsignedPledge

FEWEST = 3
"""So long is what is surely a name."""


@check("TEAM007", "impartiality-missing", "warning", needs=("team",))
def impartiality_missing(context: Context) -> Iterator[Outcome]:
    """查什么：公正性（保密）声明、承诺是否由审核组全体成员签名：签名处空着、有成员没有签名、签名的人不在审核组。
    报告没有附声明的，不判断。审核组成员的名字又出现在受审核方的内审员、管理评审主持人、持证作业人员之中的，
    也提出。声明中各人的姓名与审核组不同的，提示。

    为什么：每名审核组成员（包括技术专家）都要声明与受审核方没有影响公正性的关系，少一人就不能证明。

    例：审核组四人，承诺人处只有三人。

    应为：审核组全体成员签名。

    依据：GB/T 27021.1-2017 9.2.2.1、9.4.8.2 i)。

    何时可忽略：声明另外保存，报告中只是摘录。
    ---
    What it checks: whether the statement of impartiality (confidentiality) is signed by the whole team: the
    place is blank, a member is missing, somebody else signed. A report without one is not judged. Also
    whether a member of the team is named among the client's internal auditors, as who held its management
    review, or as a holder of its certificates for work. Names in the statement that are not those of the
    team are worth knowing.

    Why: each of the team, experts too, declares that nothing impairs their impartiality; without one of them
    it is not shown.

    Example: a team of four, three names at the commitment.

    Expected: the signatures of the whole team.

    Basis: GB/T 27021.1-2017 9.2.2.1, 9.4.8.2 i).

    When to ignore: the statement is kept elsewhere and the report has an excerpt.
    """
    of_none = {*map(id, told_once(context))}  # TEAM002
    members = [member for member in members_told(context) if id(member) not in of_none]
    team = {name_key(str(m.name.value)): m.name for m in members if m.name is not None}
    commitments = [
        one
        for one in context.mentions.commitments
        if one.names or not context.mentions.statements(PledgeHead, one.leaf, team)
    ]
    signed = {name_key(str(leaf.value)): leaf for one in commitments for leaf in one.names}
    if commitments and not signed:
        yield context.finding(
            *(one.leaf for one in commitments), identity="blank", values=[], variant="blank"
        )
        return
    if not signed:
        yield from _left_out(context, team)
    missing = [name for key, name in team.items() if key not in signed and not _nearly(key, signed)]
    others = [leaf for key, leaf in signed.items() if key not in team]
    others = [
        leaf
        for leaf in others
        if not context.mentions.statements(OverlongName, leaf, team)
        and (len(str(leaf.value)) >= FEWEST or context.mentions.mark(leaf, "audit_team.name"))
    ]
    strange = [leaf for leaf in others if not _told(context, leaf, team, signed)]
    if missing and (len(signed) > 1 or any(one.each for one in commitments)):
        names = context.listed(str(name.value) for name in missing)
        places = [*missing, *signed.values()]
        yield context.finding(*places, identity="missing", variant="absent", names=names)
    if read_in_part(strange, team):
        yield context.not_checked("team_open", count=len(strange))
    elif strange and team:
        names = context.listed(str(leaf.value) for leaf in strange)
        places = [*strange, *team.values()]
        doubted = not any(context.mentions.mark(leaf, "audit_team.name") for leaf in strange)
        level: Severity | None = "info" if doubted else None
        yield context.finding(*places, identity="strange", variant="strange", severity=level, names=names)
    yield from of_the_client(context, team)


def _left_out(context: Context, team: dict[str, Leaf[str]]) -> Iterator[Finding]:
    """Those whom the places on the statement leave out, where no signatures under it were read."""
    stated: dict[str, list[Leaf[str]]] = {}
    for one in context.mentions.statements(UnsignedPledge, team):
        for name in one.names:
            stated.setdefault(name, []).append(one.place)
    if stated:
        places = [*(team[name] for name in stated), *(leaf for some in stated.values() for leaf in some)]
        names = context.listed(stated)
        yield context.finding(*places, identity="missing", variant="absent", severity="info", names=names)


def _told(context: Context, leaf: Leaf[str], team: Iterable[str], signed: Container[str]) -> bool:
    """Whether a name is nearly that of one of the team who signed too, or of whom TEAM002 tells that
    it is the same person's, or may have been recognised so."""
    key = name_key(str(leaf.value))
    near = [other for other in team if one_apart(key, other)]
    if near and context.is_recognised(leaf):
        return True
    ways = [{*map(name_key, one.spellings)} for one in context.mentions.of_kind("person")]
    return any(other in signed or any({key, other} <= way for way in ways) for other in near)


def _nearly(key: str, names: Iterable[str]) -> bool:
    """Whether a name is one of others in another spelling, which TEAM002 tells."""
    return any(one_apart(key, other) for other in names)
