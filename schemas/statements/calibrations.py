"""What a report says of the calibration and verification of devices, beside their fields."""

from __future__ import annotations

from datetime import date
from typing import Literal

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.equipment import PieceOfRow
from schemas.statements.statement import Statement


@slotted
class CertificateDay(Statement):
    """The number of a certificate and the day that digits of it can be, beside the day of the calibration.

    `shape`: the number with every digit as 0; `number`: which of the report's calibrations it is."""

    TOPIC = "calibrations.certificate_days"

    number: int
    shape: str
    day: date | None
    calibrated_on: Leaf[str]


@slotted
class DeviceModel(Statement):
    """What stands for the model of a device: `name` without the word 型号, whether that is one of letters and
    digits or of a variant (`is_model`), and, of a measuring range or length, unit and ends (`size`)."""

    TOPIC = "calibrations.models"

    name: str
    is_model: bool
    size: tuple[str, float, float] | None


@slotted
class CertificateKind(Statement):
    """What the sentence of a calibration says was done: `calibrated` or `verified`."""

    TOPIC = "calibrations.kinds"

    kind: Literal["calibrated", "verified"]


@slotted
class CalibrationAct(Statement):
    """What some calibrations are called: whether 校准 and nowhere 检定 or 校验."""

    TOPIC = "calibrations.acts"

    only_calibrated: bool


@slotted
class ValidityTerm(Statement):
    """The months for which what was done on a day holds."""

    TOPIC = "calibrations.terms"

    months: int


@slotted
class Correction(Statement):
    """The day of a calibration in a sentence or row on corrections, or in one that names the number of a
    nonconformity."""

    TOPIC = "calibrations.corrections"


@slotted
class LaterDevice(Statement):
    """Words of another sentence, between a device and the day of its calibration, that may name another."""

    TOPIC = "calibrations.later_devices"


@slotted
class DeviceRecord(Statement):
    """What a calibration's row of a table, or its sentence (`words`, up to the next device), tells.

    `number`: which of the report's calibrations it is; `table`: that of its row, -1 outside tables; `cells`:
    the others of its row, none in running text. `gaps`: for which fields its sentence has a mark for nothing,
    `unwritten`: which it says are not there, `may_tell`: which it may tell that were not read.
    `has_blank_cell`; where a row of the report has one, `has_heads` (over its column) and `headed_for`: which
    fields a head asks for. `by_itself`: calibrated in house, or out of use; `is_label`."""

    TOPIC = "calibrations.records"

    number: int
    table: int
    cells: tuple[str, ...]
    gaps: tuple[str, ...]
    unwritten: tuple[str, ...]
    may_tell: tuple[str, ...]
    has_blank_cell: bool
    has_heads: bool
    headed_for: tuple[str, ...]
    by_itself: bool
    is_label: bool


@slotted
class NumberedDay(Statement):
    """A whole day beside the number of a device: of its calibration, or on which that ends (`kind`); the line
    and the table (-1 outside tables) that it stands in."""

    TOPIC = "calibrations.numbered_days"

    number: str
    kind: Literal["calibrated", "until"]
    line: int
    table: int


@slotted
class DeviceOfRow(PieceOfRow):
    """A part of the text on a calibrated device, beside others on such devices."""

    TOPIC = "calibrations.parallel_devices"
