"""What a report says of the scope, the systems audited, and what is done by whom."""

from __future__ import annotations

from typing import NamedTuple

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement

NAMED = frozenset({"QMS", "EMS", "OHSMS", "EnMS", "FSMS", "HACCP", "ISMS", "ITSMS", "HSE"})
"""The systems that the label or the usual tail of a scope names."""

ANY = ""
"""Every other system."""


# ---------------------------------------------------------------- wordings


class Wording(NamedTuple):
    """A scope for comparison: what is done, and the usual tail (所涉及的环境管理活动) or nothing."""

    stem: str
    tail: str


@slotted
class ScopeWording(Statement):
    """A scope as it is worded (`words`), at its first place."""

    TOPIC = "scope.wordings.scopes"

    wording: Wording | None
    """Null where it has no words."""
    of_several: bool
    """Whether its tail is that of several systems (相关环境管理活动和职业健康安全管理活动)."""
    head: str | None
    """What is done, as a scope in Chinese words it."""
    is_whole: bool
    """Whether it is the scope itself: no pointer to another place, no excerpt, no list by sites."""
    is_chinese: bool
    systems: frozenset[str]
    """The systems that it may be the scope of, among `NAMED` and `ANY`."""


@slotted
class ScopeSentence(Statement):
    """A sentence that words a whole scope."""

    TOPIC = "scope.wordings.sentences"

    wording: Wording


@slotted
class MisreadScope(Statement):
    """A scope that may have been read too short or too long, seen beside another wording (`words`)."""

    TOPIC = "scope.wordings.misread"


@slotted
class ScopeBoundary(Statement):
    """A scope that tells where rather than what, or that a label calls the boundary alone."""

    TOPIC = "scope.wordings.boundaries"


@slotted
class ScopeChange(Statement):
    """A sentence by which the scope was, or should be, narrowed or extended."""

    TOPIC = "scope.wordings.changes"


class Slip(NamedTuple):
    """A word of a scope (`old`), and what stands in its place in the activity (`new`); one may be empty."""

    old: str
    new: str


@slotted
class ActivitySlip(Statement):
    """What the organization does, where it is a scope but for a word within one of its things."""

    TOPIC = "scope.wordings.slips"

    slip: Slip


@slotted
class ScopeDeeds(Statement):
    """The things of a scope with other deeds than any scope has (`words`)."""

    TOPIC = "scope.wordings.deeds"

    more: list[str]
    fewer: list[str]
    scope: Leaf[str]


@slotted
class NearScope(Statement):
    """A text as long as a scope, that begins and ends as it does: what it has (`other`) for some words."""

    TOPIC = "scope.wordings.near"

    scope: Leaf[str]
    own: str
    other: str


# ---------------------------------------------------------------- systems


@slotted
class SystemSentence(Statement):
    """A sentence on systems, with those that it names."""

    TOPIC = "scope.systems.reviews"

    systems: frozenset[str]
    on_whole: bool
    """Whether it judges the system as a whole."""
    judged: bool
    """Whether it says that something is fit or effective."""
    ready: bool
    """Whether by it a system may be certified."""
    kinds: frozenset[str]
    """Of which conclusions it may be: `management_reviews`, `internal_audits`."""


@slotted
class SystemConclusion(Statement):
    """A sentence of the conclusion on systems that are not known; `doubt`: words by which it is of others."""

    TOPIC = "scope.systems.conclusions"

    systems: frozenset[str]
    doubt: str


@slotted
class SystemRecommendation(Statement):
    """A sentence that recommends systems; `doubt`: words by which it does not, or on a condition."""

    TOPIC = "scope.systems.recommendations"

    systems: frozenset[str]
    doubt: str


@slotted
class GoodConclusion(Statement):
    """A sentence that concludes on systems beside those audited as good."""

    TOPIC = "scope.systems.good_conclusions"

    others: list[str]


# ---------------------------------------------------------------- departments, activities, processes


@slotted
class DepartmentList(Statement):
    """A place that lists the organization's departments: the words that do, and the names to which an audit
    of the systems goes."""

    TOPIC = "scope.parts.department_lists"

    names: list[str]


@slotted
class NamedDepartment(Statement):
    """The name of a department (`words`) outside the lists."""

    TOPIC = "scope.parts.named_departments"


@slotted
class DepartmentAccount(Statement):
    """A place that tells something of a department, outside the lists."""

    TOPIC = "scope.parts.department_accounts"


@slotted
class UntoldActivity(Statement):
    """An activity (`words`) of which the scope alone tells."""

    TOPIC = "scope.parts.untold_activities"


@slotted
class OtherProcess(Statement):
    """A process that the material of the scope (`place`) rules out, and whose words some sentences have."""

    TOPIC = "scope.parts.other_processes"

    names: dict[str, str]
    """What it is called, by language."""
    process_words: list[str]
    sentences: list[Leaf[str]]
    """Those with several of its words."""
    number: int
    """How many sentences have any of its words."""


# ---------------------------------------------------------------- permits


class ClassedActivity(NamedTuple):
    """A product or work of a scope that is of a class, and whether permits allow that."""

    name: str
    scope: Leaf[str]
    is_allowed: bool


@slotted
class PermitKind(Statement):
    """The permits of a kind, what they allow (`words`), and what scopes have of its classes."""

    TOPIC = "scope.permits.classes"

    allowed: list[Leaf[str]]
    is_open: bool
    """Whether one of them is without its content, and is not told with it elsewhere."""
    activities: list[ClassedActivity]


@slotted
class AllowedWork(Statement):
    """What is allowed or registered."""

    TOPIC = "scope.permits.allowed"

    is_open: bool
    """Whether it says that there is more."""


@slotted
class ListedWork(Statement):
    """A scope with what it lists."""

    TOPIC = "scope.permits.scopes"

    enumerations: list[list[str]]
    """The items of each of its enumerations, within brackets too."""
    groups: list[tuple[str, list[str]]]
    """Its parts, each a kind with its products, and the names in it."""


@slotted
class PermitDetail(Statement):
    """What a permit has behind 明细, and the names in it."""

    TOPIC = "scope.permits.details"

    names: list[str]
    is_open: bool
    """Whether it says that there is more."""


# ---------------------------------------------------------------- controls


@slotted
class ExcludedControl(Statement):
    """A control that the statement of applicability leaves out, of a range each."""

    TOPIC = "scope.controls.excluded"

    number: str


@slotted
class ControlBasis(Statement):
    """A control that a nonconformity is raised against."""

    TOPIC = "scope.controls.bases"

    number: str


@slotted
class ImplementedControl(Statement):
    """A control that is told to be there."""

    TOPIC = "scope.controls.implemented"

    number: str
    in_sentence: bool
    """Whether its sentence says so; else a cell of its row."""
