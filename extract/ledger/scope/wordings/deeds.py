"""What is done with the things of a scope, told with them anywhere else: other deeds than any scope has."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.scope import ScopeDeeds
from schemas.text import fold

_DEEDS = (
    "设计",
    "开发",
    "研发",
    "生产",
    "制造",
    "加工",
    "销售",
    "安装",
    "维修",
    "维护",
    "施工",
    "批发",
    "零售",
    "检测",
    "租赁",
    "仓储",
    "配送",
)
_ASIDE = (
    *("上次", "扩大", "缩小", "增加", "变更", "不再", "文件", "工艺"),
    "主要",
    "其中",
    "仅",
    "外包",
    "不",
    "经营范围",
    "许可",
    "营业执照",
    "成立",
    "能力",
    "合同",
    "负责",
    "申请",
    "原",
    "过程",
    "流程",
    "资质",
    *("环节", "工序", "记录", "受控", "控制", "要求"),
)
_PROCESSES = ("过程", "全过程", "各过程", "等过程")
"""Words behind deeds that are told as processes, where the clause goes on with what is so of them."""

_STOPS = '，,。；;\t\n”"》）)及所相过活'
_SHORTEST, _REACH, _BEFORE = 4, 24, 30


def read(reading: Reading) -> Iterator[ScopeDeeds]:
    """The first telling of each set of deeds that no scope has."""
    scopes = [one.text for one in reading.report.scopes if one.text is not None and one.text.value]
    known = [(_split(fold(str(place.value or ""))), leaf) for leaf in scopes for place in leaf.places]
    sets = [deeds for (_, deeds), _ in known]
    things = {thing: leaf for (thing, deeds), leaf in reversed(known) if deeds and len(thing) >= _SHORTEST}
    stated: set[frozenset[str]] = set()
    text = reading.text
    for thing, scope in things.items():
        own = next(deeds for (name, deeds), _ in known if name == thing)
        at = text.find(f"{thing}的")
        while at >= 0:
            start = at + len(thing) + 1
            end = next((i for i in range(start, min(start + _REACH, len(text))) if text[i] in _STOPS), start)
            deeds = _deeds(text[start:end])
            line = text[text.rfind("\n", 0, at) + 1 : at][-_BEFORE:]
            aside = any(word in line or word in text[start:end] for word in _ASIDE)
            aside = aside or _are_processes(text[end : end + _REACH])
            if deeds and deeds & own and not aside and deeds not in (*sets, *stated) and end > start:
                stated.add(deeds)
                leaf = reading.leaf(text[at:end], at, end)
                if reading.role(leaf, "time") not in ("former", "held"):
                    yield ScopeDeeds(leaf, text[at:end], sorted(deeds - own), sorted(own - deeds), scope)
            at = text.find(f"{thing}的", at + 1)


def _are_processes(behind: str) -> bool:
    """Whether deeds are told as processes of which the clause says something (…检验过程受控).

    >>> _are_processes("过程受控"), _are_processes("过程。"), _are_processes("相关的过程")
    (True, False, False)
    """
    rest = next((behind.removeprefix(word) for word in _PROCESSES if behind.startswith(word)), "")
    return rest[:1] not in ("", *_STOPS, "的", "中", "和")


def _split(scope: str) -> tuple[str, frozenset[str]]:
    """The last thing of a scope, and what is done with it (水泵、阀门的设计和生产: 阀门).

    >>> thing, deeds = _split("水泵、工业阀门的设计和生产")
    >>> thing, sorted(deeds)
    ('工业阀门', ['生产', '设计'])
    """
    things, _, rest = scope.partition("的")
    end = next((at for at, char in enumerate(rest) if char in _STOPS), len(rest))
    return things.replace("和", "、").rpartition("、")[2], _deeds(rest[:end])


def _deeds(text: str) -> frozenset[str]:
    return frozenset(word for word in _DEEDS if word in text)
