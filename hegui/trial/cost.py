"""What a trial will cost, before it starts: the first question of a report is asked and measured, the others
are reckoned by how long they are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from hegui.errors import RefusedError
from hegui.model import prompts
from hegui.model.ask import Asker
from hegui.model.parts import tokens
from hegui.trial.cases import Case, Unit
from hegui.worker.reading import Reader


class Cost(NamedTuple):
    """`questions`: at least so many, a long report is asked about in parts; `seconds`: about so long, null
    where the server did not answer."""

    questions: int
    seconds: float | None


def cost(reader: Reader, asker: Asker, units: Sequence[Unit], parallel: int) -> Cost:
    """What asking about all units costs, `parallel` questions at once."""
    asked = [(len(prompts.families(case.codes)), case) for unit in units for case in unit.cases]
    questions = sum(number for number, _ in asked)
    first = next((case for _, case in asked if case.codes is None), asked[0][1])
    settings = {"codes": first.codes, "kind": None, "stage": "final"}
    try:
        measured = asker.first(partial(reader.on, first.parts, first.path), settings)
    except RefusedError:  # told where the report has its turn
        measured = None
    if measured is None:
        return Cost(questions, None)
    answer, sent = measured
    whole = sum(number * _share(case, sent) for number, case in asked)
    return Cost(questions, answer.seconds * whole / parallel)


def _share(case: Case, sent: int) -> float:
    """What a question about a document takes of one with so many tokens."""
    if case.content is None:
        return 1.0
    return min(1.0, tokens(case.content.decode("utf-8", "replace")) / sent)
