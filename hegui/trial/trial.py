"""A trial of a model: documents whose slips are known are read by the rules and by the model, and counted.

Only the codes that the model was asked count, in the way of `hegui eval`: of a model every finding that is
told may be false, of the rules errors and warnings alone. Of a probe counts what is told of its passage, or
not of its other version."""

from __future__ import annotations

import os
from argparse import Namespace
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from hegui.errors import RefusedError
from hegui.evaluation.compare import Score, touches
from hegui.evaluation.summary import figures, wilson
from hegui.model.ask import Asker
from hegui.model.trust import Measured
from hegui.progress import LongProgress, Progress
from hegui.settings.model_choice import Choice
from hegui.terminal import console
from hegui.trial import cost
from hegui.trial.cases import Case, Unit
from hegui.wording import duration, explain, text
from hegui.worker.many import each
from hegui.worker.reading import Reader

Json = Any
WHO = ("rules", "model", "both")
SEVERITIES = ("error", "warning", "info")
CLAIMS = ("found", "confirmed", "open", "refuted")
TOLD = ("right", "wrong")


class Seen(NamedTuple):
    """What came of a document: what the worker tells (`hegui.worker.trial_readings`; null: why it
    was not read)."""

    case: Case
    told: Mapping[str, Json] | None
    refused: str = ""


@dataclass
class Trial:
    """What a trial came to. `scores` by who judged; `claims` by (code, one of `CLAIMS`); `touched` by (code,
    who): the slips at whose place anything is told, under whatever code; `severities` of
    what was told of reports without slips by (who, severity)."""

    model: str
    prompts: str
    scores: dict[str, Counter[tuple[str, str]]] = field(
        default_factory=lambda: {one: Counter() for one in WHO}
    )
    claims: Counter[tuple[str, str]] = field(default_factory=Counter)
    touched: Counter[tuple[str, str]] = field(default_factory=Counter)
    severities: Counter[tuple[str, str]] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    spent: dict[str, Counter[str]] = field(default_factory=dict)
    not_asked: list[dict[str, str]] = field(default_factory=list)
    failed: list[dict[str, str]] = field(default_factory=list)

    def measured(self) -> dict[str, Measured]:
        """What goes into the trust file: each code of which the model claimed anything."""
        counts = self.scores["model"]
        return {
            code: Measured(
                self.claims[code, "found"],
                self.claims[code, "confirmed"],
                self.claims[code, "refuted"],
                counts[code, "tp"],
                counts[code, "fp"],
            )
            for code in sorted({code for code, _ in self.claims})
        }

    def summary(self) -> dict[str, Json]:
        """All of it as JSON; shares have intervals (Wilson, 95 %)."""
        codes = sorted({code for counts in (*self.scores.values(), self.claims) for code, _ in counts})
        measured = self.measured()
        return {
            "schema_version": "1",
            "model": self.model,
            "prompts": self.prompts,
            "documents": {name: self.documents[name] for name in ("with_slips", "clean", "probes")},
            "not_asked": self.not_asked,
            "failed": self.failed,
            "total": self._row(None),
            "codes": {code: self._row(code) for code in codes},
            "believed": [code for code, one in measured.items() if one.is_believed],
            "clean": {who: self._clean(who) for who in WHO} if self.documents["clean"] else None,
            "spent": {name: _a_document(one) for name, one in self.spent.items()},
        }

    def count(self, seen: Sequence[Seen], *, is_probe: bool) -> None:
        """Count what came of a report, or of the versions of a probe: of these both or none."""
        there = [one for one in seen if one.told is not None and one.told["codes"]]
        for one in seen:
            self._lost(one)
        if is_probe and len(there) < len(seen):
            return
        shown = [stated for one in there if (stated := one.told) is not None]
        for at, (one, stated) in enumerate(zip(there, shown, strict=True)):
            other = shown[1 - at] if is_probe else None
            self._judged(one.case, stated, other, is_probe=is_probe)
        if there and is_probe:
            self.documents["probes"] += 1

    # ------------------------------------------------------------ a document

    def _lost(self, seen: Seen) -> None:
        if seen.told is None:
            self.failed.append({"path": seen.case.path, "message": seen.refused})
            return
        for family, _, reason in seen.told["not_asked"]:
            self.not_asked.append({"path": seen.case.path, "family": family, "reason": reason})

    def _judged(
        self, case: Case, data: Mapping[str, Json], other: Mapping[str, Json] | None, *, is_probe: bool
    ) -> None:
        codes = set(data["codes"])
        truth = {name: [one for one in found if one["code"] in codes] for name, found in case.truth.items()}
        for who in WHO:
            findings = _counted(case, data[who], None if other is None else other[who], codes)
            score = Score(case.path, "", "")
            score.meet(truth, findings)
            self.scores[who] += score.codes
            self.touched.update(
                (slip["code"], who)
                for slip in truth["findings"]
                if any(touches(slip, one) for one in findings)
            )
            if case.is_clean and not is_probe:
                self.severities.update((who, one["severity"]) for one in findings)
            if who == "model":
                self._claimed(findings, data["refuted"], codes)
        if not is_probe:
            self.documents["clean" if case.is_clean else "with_slips"] += 1
        spent = self.spent.setdefault("probe" if is_probe else "report", Counter())
        spent.update({"documents": 1, **data["spent"]})

    def _claimed(self, findings: Sequence[Json], refuted: Mapping[str, int], codes: set[str]) -> None:
        for one in findings:
            self.claims.update([(one["code"], "found"), (one["code"], one["verified"])])
        for code, number in refuted.items():
            if code in codes:
                self.claims.update({(code, "found"): number, (code, "refuted"): number})

    # ------------------------------------------------------------ what is told of it

    def _row(self, code: str | None) -> dict[str, Json]:
        """The figures of a code (null: of all)."""
        found: dict[str, Json] = {}
        for who in WHO:
            found[who] = figures(_of(self.scores[who], code), "", intervals=True)
            touched, slips = _of(self.touched, code)["", who], found[who]["tp"] + found[who]["fn"]
            found[who]["touched"] = touched
            found[who]["touched_share"] = round(touched / slips, 4) if slips else None
            found[who]["touched_interval"] = wilson(touched, slips)
        claims = _of(self.claims, code)
        for name in CLAIMS:
            found["model"][name] = claims["", name]
        for name in ("refuted", "open"):
            part, whole = claims["", name], claims["", "found"]
            found["model"][f"{name}_share"] = round(part / whole, 4) if whole else None
            found["model"][f"{name}_interval"] = wilson(part, whole)
        return {"slips": found["rules"]["tp"] + found["rules"]["fn"], **found}

    def _clean(self, who: str) -> dict[str, float]:
        """Errors, warnings and infos a clean report."""
        return {name: round(self.severities[who, name] / self.documents["clean"], 2) for name in SEVERITIES}


def run(options: Namespace, choice: Choice, units: Sequence[Unit]) -> Trial:
    """Try a model on documents. Raises RefusedError for a model that cannot be used, and where it was asked
    nothing at all."""
    with Reader(options) as reader, Asker(choice._replace(trust=None), options.lang, quiet=True) as asker:
        if asker.gone and choice.answers is None:
            raise RefusedError("trial_silent", reason=text("not_asked", asker.gone, options.lang))
        about = asker.about()
        trial = Trial(about["model"], about["prompts"])
        work = partial(_seen, asker, options.lang)
        _foretell(cost.cost(reader, asker, units, choice.parallel), options.lang)
        with LongProgress(len(units), options.lang) as progress:
            done = partial(_tell, progress)
            for unit, seen in zip(units, each(options, units, reader, work, done), strict=True):
                trial.count(seen, is_probe=unit.is_probe)
    if not trial.spent:
        reasons = [one["reason"] for one in trial.not_asked] or [one["message"] for one in trial.failed]
        raise RefusedError("trial_silent", reason=next(iter(reasons), ""))
    return trial


def _foretell(reckoned: cost.Cost, lang: str) -> None:
    """One line before the trial: how many questions, and about how long."""
    if reckoned.seconds is None:
        console.say(text("trial", "cost_unknown", lang, questions=reckoned.questions))
    else:
        about = duration(reckoned.seconds, lang)
        console.say(text("trial", "cost", lang, questions=reckoned.questions, about=about))


def _tell(progress: Progress, seen: tuple[Seen, ...]) -> tuple[Seen, ...]:
    progress.done(any(one.told is None for one in seen))
    return seen


def _seen(asker: Asker, lang: str, reader: Reader, unit: Unit) -> tuple[Seen, ...]:
    return tuple(_one(asker, lang, reader, case) for case in unit.cases)


def _one(asker: Asker, lang: str, reader: Reader, case: Case) -> Seen:
    settings: dict[str, Json] = {"codes": case.codes, "lang": lang, "kind": None, "stage": "final"}
    try:
        stated = reader.on(case.parts, case.path, "trial", asker=asker, **settings)
    except RefusedError as error:
        return Seen(case, None, console.harmless(explain(error, lang)))
    except Exception as error:  # one document does not end a trial of hours
        if os.environ.get("HEGUI_DEBUG"):
            raise
        what = getattr(error, "what", type(error).__name__)
        return Seen(case, None, text("errors", "internal_document", lang, path=case.path, what=what))
    return Seen(case, stated)


def _counted(
    case: Case, findings: Sequence[Json], other: Sequence[Json] | None, codes: set[str]
) -> list[Json]:
    """The findings of the codes that the model was asked; of a probe those of its passage, or that its other
    version has not: what both are accused of elsewhere is the host's."""
    kept = [one for one in findings if one["code"] in codes]
    if case.passage is None:
        return kept
    first, last = case.passage
    hosts = {(one["code"], one["fingerprint"]) for one in other or ()}
    return [
        one
        for one in kept
        if (one["code"], one["fingerprint"]) not in hosts
        or any(place["line"] is not None and first <= place["line"] <= last for place in one["evidence"])
    ]


def _of(counts: Counter[tuple[str, str]], code: str | None) -> Counter[tuple[str, str]]:
    """The counts of a code (null: of all codes) under no name."""
    found: Counter[tuple[str, str]] = Counter()
    for (own, kind), number in counts.items():
        if code in (None, own):
            found["", kind] += number
    return found


def _a_document(spent: Counter[str]) -> dict[str, float | None]:
    """Seconds and tokens a document; null where the server tells none."""
    number = spent["documents"]
    return {
        "documents": number,
        **{name: round(spent[name] / number, 1) or None for name in ("seconds", "read", "written")},
    }
