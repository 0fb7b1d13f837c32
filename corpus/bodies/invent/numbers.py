"""Numbers with their check digits and in their forms; none is a real person's or company's."""

from __future__ import annotations

from datetime import date

from stdnum.cn import ric, uscc

from corpus.bodies.invent.draw import Draw

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def credit_code(draw: Draw, region: str) -> str:
    """A unified social credit code; its organization code has its own check character (GB 11714)."""
    while True:
        code = "MA" + "".join(draw.one(ALPHABET) for _ in range(6))
        rest = 11 - sum(int(char, 36) * weight for char, weight in zip(code, WEIGHTS, strict=True)) % 11
        check = {10: "X", 11: "0"}.get(rest, str(rest))
        stem = f"91{region}{code}{check}"
        return stem + str(uscc.calc_check_digit(stem))


def resident_id(draw: Draw, region: str) -> str:
    """A resident's number with the sequence 000, which is given to nobody."""
    born = draw.day(date(1970, 1, 1), date(1998, 12, 31))
    stem = f"{region}{born:%Y%m%d}000"
    return stem + str(ric.calc_check_digit(f"{stem}0"))


def registration(day: date, system: str, grade: int, serial: str) -> str:
    """An auditor's registration: `2024-N1QMS-1234567`."""
    return f"{day.year}-N{grade}{system}-{serial}"


def device_code(draw: Draw, prefix: str, made: int) -> str:
    """The code of a piece of special equipment: category, maker, year, serial."""
    return f"{prefix}{draw.digits(5)}{made}{draw.whole(1, 9999):04}"


def use_registration(draw: Draw, category: str, sign: str, year: int) -> str:
    """The number of its registration: `车11苏F00123(22)`."""
    return f"{category}{sign}{draw.whole(100, 99999):05}({year % 100:02})"
