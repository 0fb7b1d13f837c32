"""What calibrations are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.ledger.reading import Reading
from schemas.leaf import leaves
from schemas.report import Calibration
from schemas.statements.calibrations import CalibrationAct


def read(reading: Reading, calibrations: Iterable[Calibration]) -> Iterator[CalibrationAct]:  # noqa: ARG001
    """What some calibrations are called in their fields and the lines of these, together."""
    places = [leaf for one in calibrations for _, leaf in leaves(one)]
    text = " ".join(f"{leaf.raw} {leaf.evidence.text}" for leaf in places)
    only = re.search("校准|[Cc]alibrat", text) and not re.search("检定|校验|[Vv]erif", text)
    yield from (CalibrationAct(place, text, bool(only)) for place in places[:1])
