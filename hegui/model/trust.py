"""How far a model is believed: a code is told at its severity only where a trial of the same model with the
same prompts showed it to be right, in nine of ten at the least."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from hegui.errors import RefusedError
from hegui.evaluation.summary import wilson
from hegui.files import outputs

LEAST = 0.9
"""What the lower limit of a code's precision (Wilson, 95 %) must reach."""

_MOST_BYTES = 4_000_000


class Measured(NamedTuple):
    """What a trial showed of a code: claims that the model made, those that were worked out to hold and those
    that were refuted, of those that are told the slips found (`right`) and what is none (`false`)."""

    found: int
    confirmed: int
    refuted: int
    right: int
    false: int

    @property
    def precision_low(self) -> float | None:
        """The lower limit of the share of what is right (Wilson, 95 %); null where nothing was told."""
        interval = wilson(self.right, self.right + self.false)
        return None if interval is None else interval[0]

    @property
    def is_believed(self) -> bool:
        """Whether the code is told at its severity."""
        return (self.precision_low or 0.0) >= LEAST


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


def write(path: str, model: str, prompts: str, on: str, codes: Mapping[str, Measured]) -> None:
    """Write the trust file of a trial made on a day (ISO). Raises RefusedError where it cannot be written."""
    data = {
        code: {
            "found": one.found,
            "confirmed": one.confirmed,
            "refuted": one.refuted,
            "false": one.false,
            "precision_low": one.precision_low,
        }
        for code, one in sorted(codes.items())
    }
    whole = {"model": model, "prompts": prompts, "on": on, "codes": data}
    outputs.save(path, (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))


def read(path: str) -> Trust:
    """The trust file at a path. Raises RefusedError for one that is missing or none."""
    place = Path(path)
    if not place.is_file():
        raise RefusedError("missing", path=path)
    try:
        if place.stat().st_size > _MOST_BYTES:
            raise ValueError
        data = json.loads(place.read_text(encoding="utf-8"))
        codes = tuple(code for code, one in data["codes"].items() if _share(one) >= LEAST)
        return Trust(str(data["model"]), str(data["prompts"]), codes)
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise RefusedError("model_trust", path=path) from error


def _share(one: Any) -> float:
    share = one["precision_low"]
    return 0.0 if share is None else float(share)
