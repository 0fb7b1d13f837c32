"""What only answers a question (无, 未变化, 与执照一致) and names nothing."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from schemas import patterns
from schemas.cache import yaml_file
from schemas.document import EMPTY, TICKED, UNKNOWN

_FILE = Path(__file__).with_name("data") / "answers.yaml"
_LONGEST = 60
_MARKS = rf"{TICKED}{EMPTY}{UNKNOWN}√✓✔×✗✘○●◯"
_PARTS = patterns.compile(rf"[{_MARKS}\s/／\\、；;|｜（）()：:]+")


def is_answer(text: str) -> bool:
    """Whether a text is no more than an answer, or answers to choose from, or marks.

    >>> [is_answer(t) for t in ("无", "□有 ☑无", "本年度没有变化", "与执照一致。", "√", "见附件1", "No")]
    [True, True, True, True, True, True, True]
    >>> [is_answer(t) for t in ("无锡市新吴区", "有巢路2号", "同上", "上海", "一致路8号", "未来科技城")]
    [False, False, False, False, False, False]
    """
    if len(text) > _LONGEST:
        return False
    parts = [part for part in _PARTS.split(text.strip(" 。.，,")) if part]
    return bool(text.strip()) and all(_answer().fullmatch(part) for part in parts)


@cache
def _answer() -> re.Pattern[str]:
    data: dict[str, list[str]] = yaml_file.read(_FILE)
    return patterns.compile(f"(?:{'|'.join(data['words'])})[。.]?", re.I)
