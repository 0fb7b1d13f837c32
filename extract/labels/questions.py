"""Labels that ask for what others name (何时成立？ for 成立时间, 谁检的 for 检定机构)."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TypedDict

from schemas import patterns
from schemas.cache import yaml_file

_FILE = Path(__file__).parent / "data" / "questions.yaml"
_ASKING = patterns.compile(
    "何[时日处地人名种单机]|[为因]何|何以|什么|哪|谁|几|多少|[吗么]$|怎样|如何|怎么样|与否"
)
_LONGEST = 20


class _Form(TypedDict):
    asks: str
    means: list[str]


class _Data(TypedDict):
    acts: dict[str, list[str]]
    forms: list[_Form]


@cache
def _data() -> _Data:
    data: _Data = yaml_file.read(_FILE)
    return data


@lru_cache(maxsize=2048)
def meant(key: str) -> tuple[str, ...]:
    """The keys of the labels that ask for nothing and mean the same; empty for what is no question.

    >>> meant("体系何时开始运行"), meant("谁发的")
    (('体系开始运行时间', '体系开始运行日期'), ('发证机构', '发证机关', '发证单位'))
    >>> meant("缴社保几人"), meant("体系运行日期")
    (('缴社保人数', '缴社保'), ())
    """
    if len(key) > _LONGEST or not _ASKING.search(key):
        return ()
    data = _data()
    for form in data["forms"]:
        if match := patterns.compile(form["asks"]).fullmatch(key):
            parts = {"a": "", "b": "", **match.groupdict()}
            acts = data["acts"].get(parts["b"], [parts["b"]])
            found = [text.format(**parts, act=act) for act in acts for text in form["means"]]
            return tuple(dict.fromkeys(found))
    return ()
