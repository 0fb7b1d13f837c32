"""Abbreviations that a document explains (缩略语：IA 内审；JD 检定；…), as the words that they stand for.

Only a character for a character, and only words that readers look for: `abbreviation` of
`labels/background.yaml` has for each form the words that a legend may explain it with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract import labels
from schemas import patterns

_HEAD = patterns.compile(
    r"(?:^|(?<=[\n\t]))[ \u3000]{0,4}"
    r"(?:[\d一二三四五六七八九十.]{1,6}[、.．)）]?\s?|[（(【]|[*※]|注\s?[:：]?\s?)?"
    r"(?:本?报告|文中|表中|以下|使用|[所用的中]){0,4}"
    r"(?:缩略[语词]|缩[写略]|简[写称]|代号|符号|图例|略语|Abbreviations?|Legend)(?:说明|表|约定|一览|对照)?"
    r"\s?[】)）]?\s?[:：\t\n]"
)
_WORDS = ("缩略", "缩写", "略语", "简写", "简称", "代号", "符号", "图例", "bbreviation", "egend")
_PAIR = patterns.compile(
    r"(?:^|(?<=[\n\t；;，,、。:：（(“”\" \u3000]))(?P<short>[A-Z]{2,4})[”\"]?"
    r"\s{0,2}(?:[:：=＝—–-]{1,2}|为|指|即|表示|代表|\t)?\s{0,2}[“\"]?(?P<full>[\u3400-\u9fff]{2,10})"
)
_REACH, _FEWEST = 800, 2


def spelled_out(text: str) -> str:
    """The text with the words that explained abbreviations stand for in their places, one as long.

    >>> spelled_out("缩略语：IA 内审；JD 检定。\\nIA：2025.3.4，JD2025.1.2，JD-01").partition("\\n")[2]
    '内审：2025.3.4，检定2025.1.2，JD-01'
    """
    legends = list(_legends(text))
    found = {short: form for _, _, pairs in legends for short, form in pairs}
    if not found:
        return text
    short = "|".join(sorted(map(re.escape, found), key=len, reverse=True))
    written = re.compile(
        rf"(?<![A-Za-z\d/)）〕\]-])(?:{short})(?=(?:19|20)\d\d[-./年]|(?!\s?(?:认证|标[志识准]))[^A-Za-z\d/.-]|$)"
    )
    parts, low = [], 0
    for start, end, _ in legends:
        parts += [written.sub(lambda match: found[match[0]], text[low:start]), text[start:end]]
        low = end
    return "".join([*parts, written.sub(lambda match: found[match[0]], text[low:])])


def _legends(text: str) -> Iterator[tuple[int, int, list[tuple[str, str]]]]:
    """The range of each legend, and its abbreviations with the forms that take as many characters."""
    low = 0
    for head in _HEAD.finditer(text) if any(word in text for word in _WORDS) else ():
        stop = min(head.end() + _REACH, len(text))
        if text[head.end() - 1] not in "\n\t":
            line = text.find("\n", head.end(), stop)
            stop = line if line >= 0 else stop
        pairs = list(_PAIR.finditer(text, head.end(), stop))
        if len(pairs) < _FEWEST or head.start() < low:
            continue
        low = pairs[-1].end()
        forms = ((pair["short"], _forms().get(pair["full"], "")) for pair in pairs)
        stated = [(short, form.ljust(len(short))) for short, form in forms if 0 < len(form) <= len(short)]
        yield head.start(), low, stated


@cache
def _forms() -> dict[str, str]:
    """The form for each word that a legend may explain an abbreviation with."""
    stated = labels.values("background", "abbreviation")
    return {word: form for form, words in stated.items() for word in (form, *words)}
