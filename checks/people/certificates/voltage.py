"""Posts at high voltage whose holder is shown with a certificate for low voltage alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas import rx
from schemas.leaf import Leaf, text_of
from schemas.report import PersonnelCertificate

_WORK = r"[^，,。；;、（(\d低]{0,8}?(?:电工|值班|运行|值守|配电|变电|倒闸|操作工|作业人员)"
_HIGH = rx.compile(rf"(?P<post>(?<![高低、/和及])高压{_WORK}[^，,。；;、\d低]{{0,6}})")
_BEFORE = rx.compile(rf"(?P<post>(?<![高低、/和及])高压{_WORK})[^，,。；;、：:\d低]{{0,4}}$")
_NO_WORK = rx.compile(r"高压(?:灭菌|清洗|釜|泵|容器|空气|气瓶|水)")


class Uncertified(NamedTuple):
    """A certificate, the holder's name and the post that asks for another."""

    certificate: PersonnelCertificate
    name: Leaf[str]
    post: str


def low_for_high(context: Context) -> Iterator[Uncertified]:
    """The certificates for low voltage whose holders are told to work at high voltage, and have no other."""
    every = context.report.personnel_certificates
    high = {
        text_of(one.name) for one in every if "高压" in text_of(one.category) or "高压" in text_of(one.kind)
    }
    for one in every:
        if one.name is None or one.category is None or text_of(one.name) in high:
            continue
        if "低压" not in text_of(one.category):
            continue
        before = context.mentions.around(one.name)[0]
        cells = [cell.strip() for cell in context.mentions.beside(one.name) if "低压" not in cell]
        found = _BEFORE.search(before) or next(
            filter(None, map(_HIGH.fullmatch, map(str.strip, cells))), None
        )
        if found is not None and not _NO_WORK.search(found["post"]):
            yield Uncertified(one, one.name, found["post"])
