"""Editions of the documents of the system, wherever the text tells them: the manual, the procedures."""

from __future__ import annotations

import re

from extract.readers.leaves import body_end
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.mentions import Edition

_WORDS = ("手册", "程序文件", "anual")
_NAME = r"(?P<name>[^\W\d_A-Za-z]{0,14}手册|程序文件(?:汇编)?|(?:[A-Z][a-z]{3,12} )?[Mm]anual)"
_VERSION = (
    r"(?P<edition>(?<![\dA-Za-z/-])(?:[A-Z]\s?/\s?\d{1,2}(?![\d/A-Za-z-])|[A-Z]\d?\s?版(?:[\s/]?第?\d{1,2}次)?"
    r"|[Vv]\d\.\d{1,2}(?![\d.])|第[\d一二三四五六七八九]{1,2}版))"
)
_BEHIND = patterns.compile(_NAME + r"[》”\"]?(?P<gap>[^。；;\n《》]{0,48}?)" + _VERSION)
_BEFORE = patterns.compile(_VERSION + r"\s?版?(?:本|次)?的?\s?《?" + _NAME)
_OTHER = patterns.compile(
    r"手册|程序文件|作业|制度|规程|规定|清单|记录|表单|标准|GB|ISO|[Mm]anual|[Pp]rocedure"
)
"""Between a document and an edition: another document, whose edition it may be."""

_CHANGED = patterns.compile(
    r"换版|改版|升版|转版|新版|旧版|老版|改[为成]|升[至为级到]|换[为成发]|变[为成]|再版|修编|"
    r"(?:修订|修改|修改换版)(?!状态|次|码|号|情况|/|[：:]|标识)|作废|废止|失效|停用|替代|取代|代替|回收|收回"
    r"|原(?:版|为|来|手册|有)|历史|上一?[版次年]|前[一次]|更[新改换]|变更|调整|首版|初版|供方|供应商|顾客|客户"
    r"|revis|withdrawn|obsolete|supersed|previous|former|changed",
    re.I,
)
"""In a sentence that tells why there are two, or of a document that is not the system's."""

_NOT_THEIRS = patterns.compile(r"使用|操作|维修|维护|保养|产品|设备|员工|用户|应急|服务|培训|工艺|实验")
"""In the name of a manual that is not the system's."""

_LEAD = patterns.compile(
    r"^(?:.{0,10}(?:公司|组织|企业|单位|编制了?|制定了?|建立了?|提供了?|查阅?|查看|依据|按照?|发布了?|的|和|及|与|版))+(?=..)"
)
_DIGITS = {char: str(at) for at, char in enumerate("一二三四五六七八九", 1)}
_REACH = 60


def read(source: Source) -> list[Edition]:
    """The editions in reading order; `changed` where the sentence tells of a revision."""
    text = narrow(source.text)
    found: dict[int, Edition] = {}
    for pattern in (_BEHIND, _BEFORE):
        for match in lines.finditer(pattern, _WORDS, text, body_end(source)):
            gap = match["gap"] if pattern is _BEHIND else ""
            if not _OTHER.search(gap) and not _NOT_THEIRS.search(match["name"]):
                found.setdefault(match.start("edition"), _made(source, text, match))
    return sorted(found.values(), key=lambda one: one.leaf.start)


def _made(source: Source, text: str, match: re.Match[str]) -> Edition:
    low, high = max(match.start() - _REACH, 0), min(match.end() + _REACH, len(text))
    low = max(low, *(text.rfind(stop, low, match.start()) + 1 for stop in "。；;\n"))
    high = min((at for stop in "。；;\n" if (at := text.find(stop, match.end(), high)) >= 0), default=high)
    leaf = source.leaf(normal(match["edition"]), *match.span("edition"))
    return Edition(_LEAD.sub("", match["name"]), leaf, _CHANGED.search(text, low, high) is not None)


def normal(written: str) -> str:
    """An edition as it is compared.

    >>> [normal(text) for text in ("A / 0", "A版第1次", "A1版", "B版", "v1.0", "第二版")]
    ['A/0', 'A/1', 'A/1', 'B', '1.0', '2']
    """
    bare = "".join(_DIGITS.get(char, char) for char in written if char not in " 第版次vV/")
    return f"{bare[0]}/{bare[1:]}" if bare[0].isalpha() and len(bare) > 1 else bare
