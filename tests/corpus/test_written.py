"""Reports written freely, as bodies write them that no template of ours resembles: what was found of the
slips stays found, and no more errors are told in the clean ones than are known.

`corpus/written/missed.json` has what is not found yet, by document, and the errors on clean ones
(`false CODE`); it is written anew by `python -m tests.corpus.test_written`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hegui.evaluation.compare import Score
from hegui.evaluation.documents import Pair, pairs, score
from hegui.pipeline import check_path
from hegui.render.json import plain
from hegui.worker import wire
from tests.sentences import all_broken

WRITTEN = Path(__file__).parents[2] / "corpus/written"
MISSED = WRITTEN / "missed.json"
PAIRS = pairs(WRITTEN)


def checked(path: str) -> dict[str, Any]:
    """RESULT for a file, as plain values, the way that it comes from the worker."""
    result: dict[str, Any] = plain(wire.decode(wire.encode(check_path(path))))
    return result


def missed(outcome: Score) -> list[str]:
    """The code and words of each slip that was not found; the errors on a clean report."""
    false = [one["code"] for one in outcome.alarms if outcome.clean and one["severity"] == "error"]
    return [
        *(f"{one['code']} {one['texts'][0]}" for one in outcome.missed),
        *(f"false {code}" for code in false),
    ]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.path.name for pair in PAIRS])
def test_what_is_wrong_is_found_and_nothing_else_is_an_error(pair: Pair) -> None:
    results: list[dict[str, Any]] = []
    outcome = score(pair, lambda path: results.append(checked(path)) or results[-1])
    known = json.loads(MISSED.read_text(encoding="utf-8"))
    assert outcome.failure is None
    assert set(missed(outcome)) <= set(known.get(pair.path.name, []))
    assert not [one for result in results for one in all_broken(result["findings"])]


def main() -> None:
    """Write what is not found."""
    told = {pair.path.name: missed(score(pair, checked)) for pair in PAIRS}
    text = json.dumps({name: some for name, some in told.items() if some}, ensure_ascii=False, indent=1)
    MISSED.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
