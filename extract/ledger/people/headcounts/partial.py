"""Whether a number of people is that of some of them, or reduced for the audit time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas.statements.people.persons import PartialHeadcount

_OF_WHOLE = ("覆盖", "有效", "总", "共", "合计")
_SOME_PEOPLE = ("车间", "一线", "操作", "生产", "管理人", "检验", "特种", "后勤", "厨房", "仓")
_REDUCED = ("折减", "折算", "折合", "系数", "重复性", "重复岗位", "相同工作", "相似工作", "倒班", "轮班")
"""Why fewer are counted for the audit time than there are."""


def read(reading: Reading, place: Any) -> Iterator[PartialHeadcount]:
    """The number itself, where it is that of a shift, of those of whom the words behind it tell, of those who
    count for the energy management system, or the number that the audit time is worked out from, with its
    reason
    (常白班（体系内）：24人, 从业人员31名车间人员)."""
    before, behind = reading.around(place)
    low = max(before.rfind(mark) for mark in "，,。；;\n\t") + 1
    shift = "班" in before[low:] and not any(word in before[low:] for word in _OF_WHOLE)
    effective = before.rstrip(" :：为").endswith("有效人数") and any(word in behind for word in _REDUCED)
    some = shift or effective or behind.lstrip(" 名人位").startswith(_SOME_PEOPLE)
    if some or reading.mentions.mark(place, "people.of_energy_system"):
        yield PartialHeadcount(place, before + behind)
