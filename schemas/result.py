"""RESULT: what `hegui check`, `rulebook` and `monitor` print as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, Self

from schemas.leaf import Leaf, Mention
from schemas.other_kinds.lists import NoticeList
from schemas.other_kinds.monitoring import Monitoring, Slip
from schemas.other_kinds.norms import ListedNorm, NormListInfo, NormSummary, PassedOver
from schemas.other_kinds.rulebook import RuleBook
from schemas.record import field
from schemas.report import Evidence, Model, Report

Kind = Literal["audit_report", "certification_rules", "monitoring_checklist", "unknown"]
Subject = Literal["audit_report", "certification_rules", "monitoring_checklist", "list", "archive"]
"""What a check is about: a kind of document, the lists in one (as a document a list is `unknown`), or the
reports of an archive."""

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
SCHEMA_VERSION = "1"


class PagesRead(Model):
    """How many of a document's pages were read before it had to be stopped, and why it was."""

    pages: int
    of: int
    reason: Literal["timeout"] = "timeout"


class DocumentInfo(Model):
    """What was read; `pages` is null for docx and text, `read` where all of it was."""

    path: str
    sha256: str
    format: Literal["pdf", "docx", "text", "image"]
    pages: int | None = None
    ocr_pages: int = 0
    kind: Kind = "audit_report"
    read: PagesRead | None = None


class Clause(Model):
    """A clause of a document that a pack stands for."""

    pack: str
    document: str
    clause: str


class Suppression(Model):
    """Why a finding is let stand, who decided it, and the last day on which it is."""

    reason: str | None = None
    by: str | None = None
    until: str | None = None


VerdictName = Literal["confirmed", "false_alarm", "accepted", "open"]


class Verdict(Model):
    """What a reviewer decided on a finding: right, not right, right but let stand, not yet; and when."""

    verdict: VerdictName
    reason: str | None = None
    by: str | None = None
    on: str | None = None


class VerdictCounts(Model):
    """How many findings of a code have which verdict; `gone` are verdicts whose finding is there no more."""

    confirmed: int = 0
    false_alarm: int = 0
    accepted: int = 0
    open: int = 0
    undecided: int = 0
    gone: int = 0

    @property
    def false_share(self) -> float | None:
        """False alarms among what was decided; null where nothing was."""
        decided = self.confirmed + self.false_alarm + self.accepted
        return round(self.false_alarm / decided, 3) if decided else None


Source = Literal["rules", "model"]
Verified = Literal["confirmed", "open"]


class Finding(Model):
    """Something wrong: what, where (every place compared), what was expected, by which clause.

    `number` is what all outputs call it by, from 1 (0: not numbered yet). `title` is what people call the
    check in the language of the run, `name` its English name; `rule` is the rule within it (`SUM002.listed`);
    `sources` are who raised it; `verified`, of what a model raised, whether it was worked out to be so."""

    number: int = 0
    code: str
    name: str
    title: str = ""
    rule: str
    severity: Severity
    message: str
    clauses: list[Clause]
    evidence: list[Evidence]
    fields: list[str]
    expected: str | None = None
    actual: str | None = None
    fingerprint: str
    suppressed: bool = False
    suppression: Suppression | None = None
    verdict: Verdict | None = None
    sources: list[Source] = field(default_factory=lambda: ["rules"])
    verified: Verified | None = None
    _places: tuple[Leaf[Any] | Mention[Any], ...] = ()
    _wrong: tuple[Leaf[Any] | Mention[Any], ...] = ()
    _variant: str = ""
    _fault: str = ""

    @property
    def fault(self) -> str:
        """What keeps its message from reading as a sentence; blank where nothing does."""
        return self._fault

    @property
    def places(self) -> tuple[Leaf[Any] | Mention[Any], ...]:
        """The places that it compares, as the check gave them; none outside of the checks."""
        return self._places

    @property
    def kind(self) -> str:
        """The code, and behind a stroke which of its messages it has: `DATE001/end`."""
        return f"{self.code}/{self._variant}"

    @property
    def wrong(self) -> tuple[Leaf[Any] | Mention[Any], ...]:
        """Those of the places that it holds to be wrong, as far as it can tell them from the others."""
        return self._wrong

    def on(
        self,
        places: Iterable[Leaf[Any] | Mention[Any]],
        variant: str = "",
        wrong: Iterable[Leaf[Any] | Mention[Any]] | None = None,
        fault: str = "",
    ) -> Self:
        """The same finding, which knows what it compares, what of it is wrong (default: any of it), which of
        its code's messages it has, and what keeps that from reading as a sentence."""
        compared = tuple(places)
        held = compared if wrong is None else tuple(wrong)
        return self.replaced(_places=compared, _wrong=held, _variant=variant, _fault=fault)

    def raised_by(self, sources: Iterable[Source], verified: Verified | None) -> Self:
        """The same finding, which knows who raised it and whether it was verified."""
        return self.replaced(sources=list(sources), verified=verified)


class PackReason(Model):
    """A pack in use and why it was chosen, in words."""

    pack: str
    reason: str


class NotChecked(Model):
    """A check that applies but could not be made, and why."""

    code: str
    reason: str
    fields: list[str] = field(default_factory=list)


class Requirement(Model):
    """What a pack's clause asks of such a report, and whether it is there.

    `missing` names what of it was not found; `findings` are those that speak against it, by fingerprint."""

    pack: str
    document: str
    clause: str
    title: str
    status: Literal["met", "partly", "not_met", "not_applicable", "unknown"]
    evidence: list[Evidence] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


class Summary(Model):
    """Counts of the findings that are selected and not suppressed."""

    error: int = 0
    warning: int = 0
    info: int = 0


class NotAsked(Model):
    """A family of checks that a model was not asked, or did not answer, and why."""

    family: str
    reason: str


class ModelVersions(Model):
    """A model by name, and digests: of the prompts, and of the answers that were used."""

    name: str
    prompts: str
    answers: str


class ModelUse(ModelVersions):
    """What a model was asked of a document; `refuted` counts what it said and was worked out to be wrong."""

    asked: list[str] = field(default_factory=list)
    not_asked: list[NotAsked] = field(default_factory=list)
    refuted: int = 0


class Versions(Model):
    """Versions of the program, the packs used and the facts; of a model where one was asked."""

    hegui: str
    packs: dict[str, str] = field(default_factory=dict)
    facts: str
    model: ModelVersions | None = None


DayFrom = Literal["report_date", "audit.end", "option"]


class DayDoubt(Model):
    """Why the judged day is doubted (`later`: most of what is done lies after it, `year`: number or title are
    of another, `series`: it is in a table of other audits), in words; the most likely day with its place."""

    reason: Literal["later", "year", "series"]
    message: str
    likely: str | None = None
    evidence: Evidence | None = None


class DaySource(Model):
    """Where the judged day is from (null: there is none), the place where it stands, the doubt on it."""

    source: DayFrom | None = field(default=None, shown="from")
    evidence: Evidence | None = None
    doubt: DayDoubt | None = None


class Judgement(Model):
    """What is printed for one document, whatever its kind: what was read of it stands behind the packs.

    `verdicts` are counts by code, where a reviewer's verdicts were given, `model` what one was asked."""

    schema_version: Literal["1"] = "1"
    document: DocumentInfo
    as_of: str | None = None
    as_of_source: DaySource | None = None
    packs: list[str] = field(default_factory=list)
    pack_reasons: list[PackReason] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    requirements: list[Requirement] = field(default_factory=list)
    not_checked: list[NotChecked] = field(default_factory=list)
    summary: Summary = field(default_factory=Summary)
    verdicts: dict[str, VerdictCounts] | None = None
    settings: str | None = None
    model: ModelUse | None = None
    versions: Versions

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        common = [one for one in cls.SHOWN if one[0] in Judgement.FIELDS]
        own = [one for one in cls.SHOWN if one[0] not in Judgement.FIELDS]
        at = common.index(("findings", "findings"))
        cls.SHOWN = (*common[:at], *own, *common[at:])


class Result(Judgement):
    """The whole answer for an audit report."""

    report: Report


class RulebookResult(Judgement):
    """The whole answer for a document with certification rules."""

    rulebook: RuleBook


class MonitoringResult(Judgement):
    """The whole answer for a monitoring checklist; `lint`, where asked for, of what defines it."""

    monitoring: Monitoring
    lint: list[Slip] = field(default_factory=list)


class ListResult(Judgement):
    """The whole answer for the lists of a notice; `document.kind` is that of the notice."""

    lists: list[NoticeList]


class NormsResult(Model):
    """What `hegui facts check` prints for a list: its norms in their order, each as it stands on `as_of`, and
    the lines without one."""

    schema_version: Literal["1"] = "1"
    document: NormListInfo
    as_of: str
    norms: list[ListedNorm] = field(default_factory=list)
    passed_over: list[PassedOver] = field(default_factory=list)
    summary: NormSummary = field(default_factory=NormSummary)
    settings: str | None = None
    versions: Versions


class Revision(Model):
    """What `hegui check --diff` prints: what a new version of a report broke, what stays, what it mended.

    `mended` and `unchecked` are findings of the old version that are gone, the latter because the check could
    not be made of the new one. `summary` counts what is `broken`."""

    schema_version: Literal["1"] = "1"
    old: DocumentInfo
    new: DocumentInfo
    broken: list[Finding] = field(default_factory=list)
    remaining: list[Finding] = field(default_factory=list)
    mended: list[Finding] = field(default_factory=list)
    unchecked: list[Finding] = field(default_factory=list)
    summary: Summary = field(default_factory=Summary)
    versions: Versions


class Extraction(Model):
    """What `hegui extract` prints for one document."""

    schema_version: Literal["1"] = "1"
    document: DocumentInfo
    report: Report
    versions: Versions


class Failure(Model):
    """Why a file could not be read; of one that is no audit report (rules, checklist), what it is."""

    kind: str
    message: str
    document_kind: str | None = None


class FailedDocument(Model):
    """The entry of a file that could not be read, among several."""

    document: dict[str, str]
    error: Failure
