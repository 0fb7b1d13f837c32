"""The wordings of what was lacking or not done, made from the words of `labels/lacks.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract import labels
from extract.mentions.shortcomings.out_of_limits import CUE
from schemas import patterns
from schemas.mentions import LackKind

_PART = patterns.compile(r"(?<!P)<(?P<name>[a-z]+)>")
"""What stands for a part or a list of words in a shape."""

CUES = patterns.compile(
    r"未|没|无|缺|漏|不[能见全齐符戴设吻相清知满]|[见找查拿说答出供]不|过期|到期|超期|超出|超过|逾期|失效|作废|中断|空[白着]|断档|停留|旧版|上一版|仍|对不上|不[在达]|为空|过了|只有|仅|代签|追不到|[不没]有?(?:了解|掌握|熟悉)"
    r"|一问三|断了|堆|停[放有着]|违[背反]|[占混卧倒敞]|遮挡|堵|破损|损坏|脱落|失灵|低于|高于|不足|红[区色]|打不通|无法接通|联系不上|空号"
    rf"|{CUE}"
    r"|\b(?:no|not|never|without|lack|lacks|lacked|lacking|missing|absent|expired|overdue|failed|unavailable|outdated|obsolete)\b",
    re.I,
)
"""What a sentence has in it that tells of a lack."""


class Wording(NamedTuple):
    """Words that tell of a lack: kind, range, and whether they alone say that somebody looked."""

    kind: LackKind
    start: int
    end: int
    sure: bool
    plain: bool
    """Whether it counts without a word that somebody looked, or which thing it is."""

    state: bool = False
    """Whether it tells how a thing is found: one that was put right is no fact of the audit's."""


def word(name: str) -> re.Pattern[str]:
    """A pattern of `labels/lacks.yaml`."""
    return _pattern(name)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return patterns.compile("|".join(f"(?:{one})" for one in labels.values("lacks", "pattern")[name]), re.I)


@cache
def _any(name: str) -> str:
    """The words of a list, the longest first."""
    words = labels.values("lacks", "word")[name]
    return "|".join(sorted(map(re.escape, dict.fromkeys(words)), key=lambda w: (-len(w), w)))


class _Shape(NamedTuple):
    """A shape of `labels/lacks.yaml`, and what it says: the words of `Wording`."""

    name: str
    kind: LackKind
    sure: bool = False
    plain: bool = True
    state: bool = False


_SHAPES = (
    _Shape("not_shown", "absent", sure=True),
    _Shape("not_seen", "absent", sure=True),
    _Shape("without", "absent", plain=False),
    _Shape("none_of", "absent"),
    _Shape("incomplete", "absent", plain=False),
    _Shape("not_done", "undone"),
    _Shape("against_rules", "contrary"),
    _Shape("differing", "contrary"),
    _Shape("run_out", "expired", plain=False),
    _Shape("blocked", "contrary"),
    _Shape("damaged", "contrary", plain=False, state=True),
)
"""In the order in which they are asked."""


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    """The pattern of a shape, its parts and lists of words spelled out."""
    return patterns.compile(_PART.sub(_spelled_out, "|".join(labels.values("lacks", "shape")[shape])))


def _spelled_out(part: re.Match[str]) -> str:
    own = labels.values("lacks", "part").get(part["name"])
    return f"(?:{'|'.join(own) if own else _any(part['name'])})"


def wordings(sentence: str) -> Iterator[Wording]:
    """The words of a sentence that may tell of a lack, those that are sure first."""
    for shape in _SHAPES:
        for match in _compiled(shape.name).finditer(sentence):
            if _holds(sentence, match, shape.kind):
                yield Wording(shape.kind, *match.span(), shape.sure, shape.plain, shape.state)
    for match in word("foreign").finditer(sentence):
        if not word("foreign_fine").search(sentence):
            yield Wording(
                "absent" if match[0].lower().startswith("no ") else "undone", *match.span(), True, True
            )


def _holds(sentence: str, match: re.Match[str], kind: LackKind) -> bool:
    """Whether the words are no everyday negation and nothing that it is good to have none of."""
    if word("fine").match(sentence, match.start()):
        return False
    if _REVISED.search(match[0]) and _is_unchanged(sentence[max(match.start() - 80, 0) : match.start()]):
        return False
    before = sentence[max(match.start() - 12, 0) : match.start()]
    if kind == "undone" and _DOUBLED.search(before):
        return False
    if (kind != "undone" or _CANNOT.match(match[0])) and _NEGATED.search(before):
        return False
    gap = match.groupdict().get("gap") or ""
    plain = kind == "absent" or (match[0].startswith("没") and not _OF.search(gap))
    if plain and _adverse().search(gap):
        return False
    negation = _NEGATION.match(match[0])
    if negation and _NO_GAP.search(match[0], negation.end()):
        return False
    if kind == "undone" and "的" in gap and not _OBJECT.search(gap):
        return False
    return _ATTRIBUTE_END.match(sentence, match.end()) is None


def _is_unchanged(before: str) -> bool:
    """Whether what was not revised had no reason to be: the words before tell of no change."""
    return word("unchanged").search(before) is not None and _CAUSE.search(before) is None


@cache
def _adverse() -> re.Pattern[str]:
    return patterns.compile(_any("adverse"))


_REVISED = patterns.compile(r"(?:修订|修改|更新|换版|改版|更换)$")
_CAUSE = patterns.compile(
    r"因|由于|随着|鉴于|新版|发布后|(?:已|发生了?|有了?|存在)(?:较大|重大|明显)?(?:变更|变化|变动|调整|改变)|(?:变更|变化|变动|调整|改变|搬迁|实施)之?后|但|却"
)
"""What asks for a revision."""

_NEGATED = patterns.compile(
    r"(?:没有?|无|未见|未发现|未出现|避免|防止|杜绝|减少|是否|有无|不会|不致|不至于)[^，,。；;:\n]{0,8}$|(?:未|不|即将|将|如|若)$"
)
_DOUBLED = patterns.compile(r"(?:无|没有|不存在|未见|未发现|未出现|(?<!能)不能)$")
"""Right before what was not done: nothing of that kind is there (无未覆盖的部门)."""

_CANNOT = patterns.compile(r"不能|不可|无法")
"""What is undone, and with a negation before it tells that all can be done (没有结果不能验证的过程)."""

_NO_GAP = patterns.compile(r"不能|不可|无法|[漏未缺错代]|逾期|超期|过期|须|应(?![急用对收付])|不得|不准|方可")
"""Not between a negation and its deed: another negation, or a rule."""

_NEGATION = patterns.compile(r"(?:[尚仍并均都从]?未(?:能|予|曾)?|没有?|没能|不曾|不|无)见?")
_OF = patterns.compile(r"[对把按将就在为向给]")
_OBJECT = patterns.compile(
    r"^(?:[对按将把就为在针依根向与和]|进行|开展|实施|组织|做)|(?:规定|要求|计划|策划|程序|文件|制度|标准|方案|周期)的"
)
_ATTRIBUTE_END = patterns.compile(r"出(?!具)|[^，,。；;\n]{0,10}范围")
