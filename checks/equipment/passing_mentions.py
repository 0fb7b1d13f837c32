"""Special equipment that is only named in passing, where somebody's paper or a part of it is told of."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checks.context import Context
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import SpecialEquipment
from schemas.text import fold

_ENDS = "。；;\n\t"


@cache
def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def is_in_passing(context: Context, statement: SpecialEquipment) -> bool:
    """Whether what a statement tells is no piece's: of a person's certificate (叉车由…驾驶，作业人员证…), a
    licence, a contract, of a part with its own tests, or of the organization's products."""
    name = statement.name
    if name is None or statement.registration_no or statement.device_code:
        return False
    words, (before, behind) = _words(), _sentence(context, name)
    if behind.startswith(tuple(words["parts"])) or _is_of_files(behind):
        return True
    if before.endswith("(") and any(part in before for part in words["parts"]):
        return True  # what the part before is on
    stated = "".join([*_sentence(context, name), *context.mentions.beside(name)])
    if _is_product(context, fold(str(name.value)), stated):
        return True
    return any(word in stated for word in words["papers"]) and not any(
        word in stated for word in words["inspected"]
    )


def _is_of_files(behind: str) -> bool:
    """Whether a name is that of the papers counted behind it (抽反应釜检验报告2份)."""
    file = next((word for word in _words()["files"] if behind.startswith(word)), None)
    if file is None:
        return False
    rest = behind[len(file) :].lstrip("共各 ")
    unit = rest.lstrip("0123456789一二两三四五六七八九十")[:1]
    return rest[:1].isnumeric() and unit in ("份", "张", "本", "套")


def _is_product(context: Context, name: str, stated: str) -> bool:
    """Whether a sentence counts what the organization makes and sells, not what it uses (出厂锅炉37台)."""
    words = _words()
    if any(word in stated for word in words["used"]):
        return False
    if name.startswith(tuple(words["sold"])):
        return True
    scopes = [fold(str(one.text.value)) for one in context.report.scopes if one.text is not None]
    makes = any(name[-2:] in scope and any(word in scope for word in words["makes"]) for scope in scopes)
    return makes and any(word in stated for word in words["sold"])


def _sentence(context: Context, name: Leaf[str]) -> tuple[str, str]:
    """What stands before and behind a name in its sentence, line or cell."""
    text, (start, end) = context.mentions.text, name.span
    low = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    high = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    return fold(text[low:start]), fold(text[end:high])
