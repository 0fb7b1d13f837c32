"""Words by which controls are left out, or are there (`words.yaml`), and the sentences that name controls."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from extract.ledger.text.annex_controls import Control, controls
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Sentence


@cache
def words() -> dict[str, list[str]]:
    """The words by kind."""
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def sentences(reading: Reading) -> list[tuple[Sentence, list[Control]]]:
    """The sentences and cells that name controls, with these."""
    return [(one, found) for one in reading.sentences() if (found := [*controls(one.text)])]


def place_of(reading: Reading, sentence: Sentence, control: Control) -> Leaf[str]:
    """The place of a control."""
    place: Leaf[str] = reading.leaf(
        control.number, sentence.start + control.start, sentence.start + control.end
    )
    return place
