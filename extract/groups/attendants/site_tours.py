"""Who goes along through the works for a while, and is no guide of the audit."""

from __future__ import annotations

from extract.reading.source import Source
from schemas import rx
from schemas.report import Attendant

_TOUR = rx.compile(
    r"巡视|巡查|巡看|察看|走访|走查|参观|走了一遍|(?:查看|观察|踏勘)了?(?:现场|车间|厂区|各|生产|作业)"
)


def on_tour(source: Source, attendant: Attendant, found: dict[str, Attendant]) -> bool:
    """Whether one went along through the works alone (由某某陪同巡视), where the audit's guides are told."""
    role = attendant.role
    guides = any(one.role and one.role.value == "guide" and one.name for one in found.values())
    if role is None or not guides or "陪同" not in role.raw or "向导" in role.raw:
        return False
    low = max(source.text.rfind(mark, 0, role.start) for mark in "。\n") + 1
    stop = source.text.find("。", role.start)
    return _TOUR.search(source.text, low, stop if stop >= 0 else len(source.text)) is not None
