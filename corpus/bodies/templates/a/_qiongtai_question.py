"""A question of 琼苔's questionnaire and its row."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit, Nonconformity
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E"}


@dataclass
class Question:
    """What was asked (clauses by system), what the client answered, what was seen."""

    clauses: dict[str, str]
    text: str
    answer: str
    evidence: str
    applies: bool = True


def problems_of(audit: Audit, question: Question) -> list[Nonconformity]:
    """The nonconformities against the clauses of a question."""
    systems = {one.number: one.system for one in audit.standards}
    return [item for item in audit.nonconformities.items if _meets(item, systems, question.clauses)]


def _meets(item: Nonconformity, systems: dict[str, str], clauses: dict[str, str]) -> bool:
    system = systems.get(item.standard)
    asked = clauses.values() if system is None else [clauses.get(system, "")]
    return any(one and (item.clause == one or item.clause.startswith(f"{one}.")) for one in asked)


def verdict_of(audit: Audit, question: Question) -> str:
    """符合, 不符合 or 不适用."""
    if not question.applies:
        return "不适用"
    return "不符合" if problems_of(audit, question) else "符合"


def row_of(audit: Audit, question: Question, number: int) -> Row:
    """The row of a question."""
    verdict = verdict_of(audit, question)
    clauses = " ".join(
        f"{LETTERS[system]}{clause}" for system, clause in question.clauses.items() if system in audit.systems
    )
    boxes = [f"{{{'+' if verdict == one else '-'}}}{one}" for one in ("符合", "不符合", "不适用")]
    boxes += [f"→ D {item.number}" for item in problems_of(audit, question)]
    return [
        f"C{number:02}",
        f"{question.text}¶（{clauses}）",
        question.answer,
        question.evidence,
        "¶".join(boxes),
    ]
