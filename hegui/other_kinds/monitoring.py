"""A monitoring checklist to what `hegui monitor` shows of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

from checks.context import ChecklistContext
from checks.packs import Rules
from checks.registry import Check
from extract.checklist import extract_checklist
from hegui.errors import RefusedError
from hegui.other_kinds.judged import Judging, judged
from hegui.pipeline import require
from schemas.checklists import all_checklists, made
from schemas.checklists.lint import lint as slips
from schemas.document import Document
from schemas.facts import Facts
from schemas.mentions import Mentions
from schemas.result import MonitoringResult


def read_document(
    document: Document,
    *,
    definitions: Sequence[dict[str, Any]] = (),
    lint: bool = False,
    lang: str = "zh",
    **how: Unpack[Judging],
) -> MonitoringResult:
    """What a checklist says and what is wrong with it, by a user's own `definitions`, else the program's.

    `lint` adds what the definition contradicts itself in; `how` is for `judged`. Raises
    WrongKindError when it is something else, RefusedError for a checklist of another definition."""
    known = [made(content) for content in definitions] or all_checklists()
    read = extract_checklist(document, known)
    if read is None:
        require(document, "monitoring_checklist")
        raise RefusedError("unknown_checklist", path=document.path)

    def judge(check: Check, rules: Rules, facts: Facts) -> ChecklistContext:
        return ChecklistContext(check, Mentions(), rules, facts, lang, read.monitoring, read.checklist)

    answer = judged(document, "monitoring_checklist", judge, how)
    found = slips(read.checklist) if lint else []
    return MonitoringResult(**answer, monitoring=read.monitoring, lint=found)
