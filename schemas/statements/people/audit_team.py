"""What a report says of the audit team: who leads it, signs, is registered, is a trainee."""

from __future__ import annotations

from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class TeamSize(Statement):
    """How many the audit team is said to be."""

    TOPIC = "audit_team.sizes"

    number: int


@slotted
class MemberEmployer(Statement):
    """Where somebody works, by a sentence; `words`: the employer. Asked for with the keys of the team."""

    TOPIC = "audit_team.employers"

    member: str
    """The key of the member who is named before; empty where nobody is."""


@slotted
class ListedStranger(Statement):
    """A name in a list with those of the team, never told without them; asked for with the team and others
    who are known."""

    TOPIC = "audit_team.listed_strangers"


@slotted
class Substitute(Statement):
    """A name at the head of a clause of which others begin with the team's, and go on alike; asked for with
    the team."""

    TOPIC = "audit_team.substitutes"


@slotted
class OverlongName(Statement):
    """A name (asked for by its place, with others) that is another with a character behind it that is none of
    it."""

    TOPIC = "audit_team.overlong_names"


@slotted
class SigningLine(Statement):
    """A sentence or row by which somebody (asked for by name) signs."""

    TOPIC = "audit_team.signing_lines"


@slotted
class TraineeWork(Statement):
    """What a trainee (asked for by name, with the team) does: `alone`, `counted` as audit time, `planned`."""

    TOPIC = "audit_team.trainee_work"

    kind: str


# ---------------------------------------------------------------- leaders


@slotted
class LeaderLabel(Statement):
    """A name's place (asked for, with the keys of the others) that is called the leader's, beside it or in
    its row."""

    TOPIC = "audit_team.leaders.labels"


@slotted
class LeaderRow(Statement):
    """A row of a table with somebody of the team (asked for) and the leader's name for the part."""

    TOPIC = "audit_team.leaders.rows"

    name: str
    table: int


@slotted
class OtherLeader(Statement):
    """A label or row that names a leader who is nobody of the team; asked for with the team."""

    TOPIC = "audit_team.leaders.others"


@slotted
class LeaderWord(Statement):
    """A place with a word for a leader, the client's own apart."""

    TOPIC = "audit_team.leaders.words"


@slotted
class BlankSignature(Statement):
    """A label of the leader's signature with no name behind it or in its row; asked for with the team."""

    TOPIC = "audit_team.leaders.blank_signatures"


@slotted
class ReportSigning(Statement):
    """A sentence on signing; `of_leader`: of the report, by the leader."""

    TOPIC = "audit_team.leaders.signings"

    of_leader: bool


# ---------------------------------------------------------------- statements of impartiality


@slotted
class UnsignedPledge(Statement):
    """A place on the statement of impartiality by which some of the team (asked for) did not sign."""

    TOPIC = "audit_team.pledges.unsigned"

    names: list[str]


@slotted
class SignedPledge(Statement):
    """A line with those of the team (asked for) who sign a statement of impartiality."""

    TOPIC = "audit_team.pledges.signed"

    names: list[str]
    missing: list[str]
    """Those whom the statement has nowhere."""

    strange: bool
    """Whether somebody else stands in a list with them."""


@slotted
class PledgeHead(Statement):
    """A label (asked for by its place) that is the head of a table with rows of the team."""

    TOPIC = "audit_team.pledges.heads"


# ---------------------------------------------------------------- registrations


@slotted
class RegistrationEnd(Statement):
    """A day on which a registration of somebody (asked for by name) ends, by a sentence or row."""

    TOPIC = "audit_team.registrations.ends"


@slotted
class ProfessionalCode(Statement):
    """A professional code, in `words`; asked for with the names of the team."""

    TOPIC = "audit_team.registrations.codes"

    of_team: bool
    """Whether it stands with somebody of the team, not for the scope."""


@slotted
class OtherHolder(Statement):
    """A registration number (asked for by its place) before which another person than its holder is named."""

    TOPIC = "audit_team.registrations.other_holders"


@slotted
class SystemBeside(Statement):
    """The place of a registration's system that names another (asked for) as well."""

    TOPIC = "audit_team.registrations.systems"


@slotted
class RegistrationNumber(Statement):
    """A registration number, in `words`, with the system that it has and those that stand beside it."""

    TOPIC = "audit_team.registrations.numbers"

    system: str
    beside: frozenset[str]
