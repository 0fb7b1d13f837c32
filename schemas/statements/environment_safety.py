"""What a report says of environment and safety: drills, waste, hazards, work that needs a permit."""

from __future__ import annotations

from typing import NamedTuple

from schemas.leaf import Leaf
from schemas.slotted import field, slotted
from schemas.statements.statement import Statement

# ---------------------------------------------------------------- drills


@slotted
class DrillDay(Statement):
    """A drill with its month and day; `whole`: with its year; `planned`: not, or not yet, held then."""

    TOPIC = "environment_safety.drills.days"

    name: str
    month: int
    day: int
    whole: bool
    planned: bool


class Site(NamedTuple):
    """A place where a drill is held, as it is written, and what its words tell of it.

    `kind` is that of its last word that is known, where no more than a few characters stand behind it;
    `surface` what a place in the open is on; `buildings` (by their number among those known) and `numbers`
    (一号) those that it is at."""

    name: str
    kind: str | None
    surface: str | None
    is_outdoors: bool
    buildings: frozenset[int]
    numbers: frozenset[str]


@slotted
class Drill(Statement):
    """A drill of a day, of the kinds (by number) that its sentence names; what that does not tell is null or
    empty."""

    TOPIC = "environment_safety.drills.accounts"

    day: str
    kinds: frozenset[int]
    site: Site | None
    organizer: str


@slotted
class DrillCourse(Statement):
    """Where the course of a drill has it held."""

    site: Site


@slotted
class DrillSite(Statement):
    """Where a label has a drill held, and where the sentences behind it do."""

    TOPIC = "environment_safety.drills.sites"

    site: Site
    courses: list[DrillCourse] = field(default_factory=list)


@slotted
class OwnDepartment(Statement):
    """A department called its own (本生产部) in what another, `actor`, does."""

    TOPIC = "environment_safety.drills.own_departments"

    own: str
    actor: str


class Plan(NamedTuple):
    """An emergency plan by its title, what it is for, and the kinds of events (by number) that this names;
    `lead`: how it begins, `harms`: the kinds of harm that the rest is."""

    title: str
    about: str
    kinds: frozenset[int]
    lead: str
    harms: frozenset[int]


@slotted
class DrilledPlan(Statement):
    """A plan that was drilled."""

    TOPIC = "environment_safety.drills.plans"

    plan: Plan


@slotted
class PlanList(Statement):
    """The plans that a sentence names by their titles; `is_open`: it breaks off (等)."""

    TOPIC = "environment_safety.drills.plan_lists"

    plans: list[Plan]
    is_open: bool


# ---------------------------------------------------------------- waste


@slotted
class WasteList(Statement):
    """A list of wastes that are no hazardous ones, by its kind, and those items that are all the same."""

    TOPIC = "environment_safety.wastes.lists"

    kind: str
    hazardous: list[str]


@slotted
class WasteClasses(Statement):
    """The classes into which solid waste is parted, by their keys, and by their names there; `title`: of the
    list of waste of all kinds that the sentence names."""

    TOPIC = "environment_safety.wastes.classes"

    keys: frozenset[str]
    names: tuple[str, ...]
    title: str


@slotted
class HazardousWaste(Statement):
    """A sentence on hazardous waste; `kept_apart`: by which it is kept apart."""

    TOPIC = "environment_safety.wastes.hazardous"

    kept_apart: bool


@slotted
class HazardousWasteList(Statement):
    """A list of hazardous waste alone."""

    TOPIC = "environment_safety.wastes.hazardous_lists"


@slotted
class ClassedWaste(Statement):
    """A kind of waste in a class: the kind, its name there, the class and its name."""

    TOPIC = "environment_safety.wastes.kinds"

    kind: str
    item: str
    key: str
    name: str


# ---------------------------------------------------------------- hazards, places of work


@slotted
class AccidentCauses(Statement):
    """The causes of an accident, where all of them are those of other kinds of accidents."""

    TOPIC = "environment_safety.accident_causes"

    accident: str
    causes: list[str]


@slotted
class ProductiveScope(Statement):
    """A scope with what is not done in offices: `does`."""

    TOPIC = "environment_safety.offices.productive_scopes"

    does: str


@slotted
class OfficeRegister(Statement):
    """A register of aspects or hazards of offices, where no sentence on them names another part."""

    TOPIC = "environment_safety.offices.registers"


@slotted
class OfficeInspection(Statement):
    """A sheet of inspections of offices, where no sentence tells of an inspection of another part."""

    TOPIC = "environment_safety.offices.inspections"


@slotted
class EmittingScope(Statement):
    """A scope with an activity that emits: `does`."""

    TOPIC = "environment_safety.emitting_scopes"

    does: str


@slotted
class SiteHazard(Statement):
    """A hazard that a `sign` or a `gas` on the site (its kind) tells of; `is_listed`: a sentence has it."""

    TOPIC = "environment_safety.site_hazards"

    kind: str
    hazard: str
    is_listed: bool


@slotted
class HazardList(Statement):
    """A sentence that names several hazards or risks."""

    TOPIC = "environment_safety.hazard_lists"


@slotted
class PermitWork(Statement):
    """Work that asks for certificates or permits, as done, where nothing on these is told anywhere.

    `trade` is that of its certificates, `rule` a place that tells of a rule on permits."""

    TOPIC = "environment_safety.permit_work"

    name: str
    trade: str
    rule: Leaf[str] | None
