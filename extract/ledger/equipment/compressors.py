"""Air compressors told as special equipment, where it is their tank that may be."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.equipment import CompressorAsEquipment
from schemas.text import fold

_COMPRESSOR = r"(?:螺杆式?|活塞式?|无油|变频)?(?:空压机|空气压缩机)(?![站房])"
_TANK = patterns.compile(r"储气|储罐|气罐|压力罐|容器")
_TOLD = patterns.compile(
    rf"特种设备(?:清单|台账|台帐|名称|情况)?(?:中|内)?(?:主要|目前|现|在用|使用的)?"
    rf"(?:有|为|是|包括了?|包含|涉及|[:：])\s?[:：]?(?:[^。；;:：,，]|(?<=[台部个套辆只])[,，]){{0,40}}?{_COMPRESSOR}"
    rf"|{_COMPRESSOR}[^。；;:：,，]{{0,20}}(?:等|属于?|为|是)特种设备"
)
_NONE = patterns.compile(r"[不非未]|无(?!油)|没有|以外|除外|压缩空气")
"""In a sentence by which it is none, or by which there is none."""


def read(reading: Reading) -> Iterator[CompressorAsEquipment]:
    """The sentences that tell a compressor, and no tank, as special equipment."""
    for passage in reading.passages(("特种设备",)):
        text = fold(str(passage.leaf.value))
        match = _TOLD.search(text)
        if match is not None and not _TANK.search(text) and not _NONE.search(match[0]):
            yield CompressorAsEquipment(passage.leaf, text)
