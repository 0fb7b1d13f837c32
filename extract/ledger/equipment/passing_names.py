"""Special equipment that is only named in passing, where somebody's paper or a part of it is told of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import SpecialEquipment
from schemas.statements.equipment import PassingName
from schemas.text import fold

_ENDS = "。；;\n\t"


@cache
def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def read(reading: Reading, piece: SpecialEquipment) -> Iterator[PassingName]:
    """The name of a piece, where what is told is none's: of a person's certificate (叉车由…驾驶，
    作业人员证…), a licence, a contract, of a part with its own tests, or of the organization's products."""
    name = piece.name
    if name is not None and not piece.registration_no and not piece.device_code:
        before, behind = _sentence(reading, name)
        if _is_in_passing(reading, name, before, behind):
            yield PassingName(name, before + str(name.value) + behind)


def _is_in_passing(reading: Reading, name: Leaf[str], before: str, behind: str) -> bool:
    words = _words()
    if behind.startswith(tuple(words["parts"])) or _is_of_files(behind):
        return True
    if before.endswith("(") and any(part in before for part in words["parts"]):
        return True  # what the part before is on
    words_beside = "".join([before, behind, *reading.beside(name)])
    if _is_product(reading, fold(str(name.value)), words_beside):
        return True
    return any(word in words_beside for word in words["papers"]) and not any(
        word in words_beside for word in words["inspected"]
    )


def _is_of_files(behind: str) -> bool:
    """Whether a name is that of the papers counted behind it (抽反应釜检验报告2份)."""
    file = next((word for word in _words()["files"] if behind.startswith(word)), None)
    if file is None:
        return False
    rest = behind[len(file) :].lstrip("共各 ")
    unit = rest.lstrip("0123456789一二两三四五六七八九十")[:1]
    return rest[:1].isnumeric() and unit in ("份", "张", "本", "套")


def _is_product(reading: Reading, name: str, words_beside: str) -> bool:
    """Whether a sentence counts what the organization makes and sells, not what it uses (出厂锅炉37台)."""
    words = _words()
    if any(word in words_beside for word in words["used"]):
        return False
    if name.startswith(tuple(words["sold"])):
        return True
    scopes = [fold(str(one.text.value)) for one in reading.report.scopes if one.text is not None]
    makes = any(name[-2:] in scope and any(word in scope for word in words["makes"]) for scope in scopes)
    return makes and any(word in words_beside for word in words["sold"])


def _sentence(reading: Reading, name: Leaf[str]) -> tuple[str, str]:
    """What stands before and behind a name in its sentence, line or cell."""
    text, (start, end) = reading.text, name.span
    low = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    high = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    return fold(text[low:start]), fold(text[end:high])
