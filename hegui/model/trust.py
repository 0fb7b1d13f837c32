"""How far a model is believed: a code is told at its severity only where a trial of the same model with the
same prompts showed it to be right, in nine of ten at the least."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from hegui.errors import RefusedError

LEAST = 0.9
"""What the lower limit of a code's precision (Wilson, 95 %) must reach."""

_MOST_BYTES = 4_000_000


class Trust(NamedTuple):
    """What a trial showed: the model and the prompts that it was made with, the codes that are believed."""

    model: str
    prompts: str
    codes: tuple[str, ...]

    def of(self, model: str, prompts: str) -> tuple[str, ...]:
        """The codes that are believed of a model with these prompts: none where the trial was of others."""
        return self.codes if self.is_of(model, prompts) else ()

    def is_of(self, model: str, prompts: str) -> bool:
        """Whether the trial was of this model with these prompts."""
        return (self.model, self.prompts) == (model, prompts)


def read(path: str) -> Trust:
    """The trust file at a path. Raises RefusedError for one that is missing or none."""
    place = Path(path)
    if not place.is_file():
        raise RefusedError("missing", path=path)
    try:
        if place.stat().st_size > _MOST_BYTES:
            raise ValueError
        told = json.loads(place.read_text(encoding="utf-8"))
        codes = tuple(code for code, one in told["codes"].items() if _share(one) >= LEAST)
        return Trust(str(told["model"]), str(told["prompts"]), codes)
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise RefusedError("model_trust", path=path) from error


def _share(one: Any) -> float:
    share = one["precision_low"]
    return 0.0 if share is None else float(share)
