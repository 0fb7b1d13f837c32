"""Whether a sentence tells of a calibration or of a verification."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.report import Calibration
from schemas.statements.calibrations import CertificateKind

_CALIBRATED = patterns.compile(r"校准(?:证书|报告|日期|时间|单位|机构|结[果论]|合格|(?=$|[，,。；;]))")
_VERIFIED = patterns.compile(
    r"检定(?:证书|报告|日期|时间|单位|机构|结[果论]|合格|(?=$|[，,。；;]))|准予作为?.{0,8}使用"
)
_EITHER = patterns.compile(r"检定\s?[（(/、或和及]\s?校准|校准\s?[（(/、或和及]\s?检定|检校|送检")
"""Words that leave open which of the two it was."""


def read(reading: Reading, calibration: Calibration) -> Iterator[CertificateKind]:
    """What the sentence of a calibration says; none in rows of tables, and where both words stand."""
    places = [leaf for leaf in (calibration.calibrated_on, calibration.result) if leaf is not None]
    if not places or reading.beside(places[0]):
        return
    text = "".join(
        f"{before}{leaf.raw}{after}" for leaf in places for before, after in [reading.around(leaf)]
    )
    calibrated, verified = _CALIBRATED.search(text), _VERIFIED.search(text)
    if not _EITHER.search(text) and bool(calibrated) != bool(verified):
        yield CertificateKind(places[0], text, "calibrated" if calibrated else "verified")
