"""One spelling for the numbers of standards."""

from __future__ import annotations

import pytest

from schemas.standards import edition_year, normalize_number, number_key


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("GB/T24001：2016", "GB/T 24001-2016"),
        ("GB / T 24001 - 2016", "GB/T 24001-2016"),
        ("ＧＢ／Ｔ ２４００１－２０１６", "GB/T 24001-2016"),
        ("GB/T 24001——2016", "GB/T 24001-2016"),
        ("GBT19001-2016", "GB/T 19001-2016"),
        ("gb/t 19001", "GB/T 19001"),
        ("ISO14001: 2015", "ISO 14001:2015"),
        ("ISO 14001-2015", "ISO 14001:2015"),
        ("ISO/IEC20000-1：2018", "ISO/IEC 20000-1:2018"),
        ("ISO/IEC TS 17021-10:2018", "ISO/IEC TS 17021-10:2018"),
        ("GB/T 27021.1—2017", "GB/T 27021.1-2017"),
        ("GB 5083-85", "GB 5083-85"),
        ("GBZ/T 225-2010", "GBZ/T 225-2010"),
        ("DB11/T 1322.1-2017", "DB11/T 1322.1-2017"),
        ("TSGZF001-2006", "TSG ZF001-2006"),
        ("TSG 08-2017", "TSG 08-2017"),
        ("Q/SY 1002.1-2013", "Q/SY 1002.1-2013"),
        ("T/CCAA 36-2016", "T/CCAA 36-2016"),
        ("QC080000：2017", "QC 080000:2017"),
        ("CNAS-CC01：2015", "CNAS-CC01:2015"),
        ("OHSAS18001:2007", "OHSAS 18001:2007"),
    ],
)
def test_spellings(written: str, number: str) -> None:
    assert normalize_number(written) == number
    assert normalize_number(number) == number


@pytest.mark.parametrize("text", ["质量管理手册", "ISO 9001:2015/Amd 1:2024", ""])
def test_what_is_no_number_is_left(text: str) -> None:
    assert normalize_number(f" {text} ") == text


def test_joint_publishers_make_no_difference() -> None:
    assert number_key("ISO27001:2022") == number_key("ISO/IEC 27001:2022")
    assert number_key("GB/T 22080-2016") != number_key("GB/T 22080-2025")


def test_years() -> None:
    assert [edition_year(n) for n in ("GB/T45001-2020", "ISO 45001", "GB 5083-85")] == ["2020", None, None]
