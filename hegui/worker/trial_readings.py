"""A report in a trial, judged in the worker: by the rules alone, by the model alone, by both together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from checks import engine, packs
from extract.report import extract_report
from hegui import pipeline
from hegui.model.judged import together, verified
from hegui.model.verify import Grounds
from hegui.render.json import plain
from schemas import facts
from schemas.document import Document


def tried(
    document: Document,
    *,
    model: Mapping[str, Any],
    codes: Sequence[str] | None,
    lang: str,
    kind: str | None,
    stage: str,
) -> dict[str, Any]:
    """What each finds, as plain values: `rules`, `model`, `both`; how many claims were `refuted`, by code;
    the `codes` that the model was asked, why it was not asked others (`not_asked`), what it took (`spent`).

    `model` is what it said (`hegui.model.ask`), `codes` those to look at (null: all). Where nothing was asked
    nothing is found. Raises WrongKindError when it is no report."""
    left = {family for family, *_ in model["not_asked"]}
    asked = [code for family, known, _ in model["asked"] if family not in left for code in known]
    data = {"codes": asked, "not_asked": model["not_asked"], "spent": model["spent"]}
    if not asked:
        return {**data, "rules": [], "model": [], "both": [], "refuted": {}}
    pipeline.require(document, "audit_report", given=kind, blank=stage == "draft")
    report, mentions = extract_report(document)
    chosen, known, day = packs.choose(report, None), facts.load(), pipeline.report_day(report)
    rules, _ = engine.run_checks(report, mentions, chosen, known, day, codes=codes, lang=lang, stage=stage)
    grounds = Grounds(chosen, known, day, lang, stage)
    found = verified(model, document, report, mentions, grounds)
    return {
        **data,
        "rules": plain(list(rules)),
        "model": plain(found.findings),
        "both": plain(together(model, rules, found, report, grounds)),
        "refuted": dict(Counter(one.claim.code for one in found.dropped)),
    }
