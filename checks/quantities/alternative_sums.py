"""What else a total may be the sum of, and how far off it is where it is a slip."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.statements.amounts.totals import TotalRow

MOST_PARTS = 12
"""So many rows behind an item are looked at for its parts."""

_FAR, _DIGITS, _MULTIPLES = 2, 3, (2, 3, 4)
_SMALL = 1e-6


def further(rows: list[TotalRow]) -> Iterator[float]:
    """The sums without the rows behind each “of which” that are its parts too (其中：甲, 乙, 丙), and with
    what is taken off."""
    amounts = [row.item.amount.value or 0 if row.item.amount is not None else 0 for row in rows]
    starts = [at for at, row in enumerate(rows) if row.of_which]
    for length in range(2, MOST_PARTS + 1) if starts else ():
        parts = {at for start in starts for at in range(start, start + length)}
        yield round(sum(amount for at, amount in enumerate(amounts) if at not in parts), 6)
    if any(row.taken_off for row in rows):
        signed = zip(rows, amounts, strict=True)
        yield round(sum(-abs(amount) if row.taken_off else amount for row, amount in signed), 6)


def is_slip(stated: float, added: float) -> bool:
    """Whether a total that is not what was added up may be a slip of the pen: less than twice as much, or
    with digits that are changed, left out or moved. Else the table is rather made otherwise than it was read.

    >>> is_slip(12550, 11550), is_slip(1255, 12550), is_slip(91, 19), is_slip(18, 36), is_slip(7, 174)
    (True, True, True, False, False)
    """
    low, high = sorted((abs(stated), abs(added)))
    if high < _FAR * low:
        return True
    if low < _SMALL or any(abs(high - low * times) < _SMALL for times in _MULTIPLES):
        return False
    few, many = _digits(low), _digits(high)
    if few == many or sorted(few) == sorted(many):
        return True
    if len(many) < _DIGITS or len(many) - len(few) not in (0, 1):
        return False
    ends = range(len(many))
    return any(
        few[:at] == many[:at] and few[at + len(few) - len(many) + 1 :] == many[at + 1 :] for at in ends
    )


def _digits(amount: float) -> str:
    """The digits of an amount without the zeros about them."""
    return f"{amount:.4f}".replace(".", "").strip("0")
