"""Ratings told in sentences that list their criteria (甲性、乙性评价为符合; “符合”的有：甲性、乙性)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.groups.conclusion.ratings.words import CLAUSE, OF_SYSTEM, is_criterion, is_rating
from extract.readers.leaves import clean
from extract.readers.text.units import numbering_end
from extract.reading.source import Source
from schemas import patterns
from schemas.report import Rating

_RATED = (
    r"(?:评价|评定|判定|判断|评为|评鉴|评估|(?<!管理)评审|给予|给出|得到|获得|属于|(?<!管理)评|判)"
    r"(?:结果|结论|等级)?(?:均|都|各|分别|一致)?(?:为|是|作)?\s?[:：]?"
)
_VALUE = r"[“\"「‘]?(?P<value>[^\s。；;，,、：:“”\"「」‘’（()）]{1,8}?)[”\"」’]?"
_BEHIND = r"(?:的?(?:评价|评定|结论|等级|意见))?(?=之?外?[。；;，,\s]|$)"
_MARK = r"(?:(?:[（(][\da-z一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[\da-z][)）]|[一二三四五六七八九十]是)\s?)?"
"""The mark of an item in a list within a sentence."""

_LISTED = patterns.compile(
    rf"(?:(?<=^)|(?<=[\s。；;，,．.、）)]))(?:(?:各项|审核组对以下[^，,。；;：:]{{0,8}}|对以下[^，,。；;：:]{{0,8}})的?)?(?:{_RATED})"
    rf"\s?{_VALUE}\s?(?:的(?:项目|方面|要素|条目|内容)?(?:有|是|为|包括)?\s?[:：]?|[:：])\s?"
    r"(?P<list>[^。；;\n“”\"：:]{4,200})(?=[。；;\n]|$)",
    re.M,
)
"""评价为“符合”的：甲、乙、丙。"""

_RATED_SO = patterns.compile(
    r"(?:(?<=^)|(?<=[\s。；;，,：:．.、）)]))(?:其中)?[，,]?(?:就|对于?|关于|将|把|除了?|在(?!线|用|建))?"
    rf"{_MARK}"
    r"(?:该(?:公司|组织|企业|单位)的?)?(?P<list>[^。；;\n，,：:“”\"]{3,200}?)"
    r"(?:而言|来说|方面|等方面|等(?:各|诸|几)?(?:项|个)?(?:方面|内容|项目)?|[一二两三四五六七八九\d]{1,2}(?:项|个方面))?[，,]?\s?(?:(?:审核组|我们|本组|组内)的?)?"
    rf"(?:均|都|皆|各|分别|一致)?(?:被)?{_RATED}\s?{_VALUE}{_BEHIND}",
    re.M,
)
"""就甲、乙而言，评价为符合。"""

_SO = patterns.compile(
    r"(?:(?<=^)|(?<=[\s。；;，,：:．.、）)]))(?:其中)?[，,]?"
    rf"{_MARK}"
    r"(?:该(?:公司|组织|企业|单位)的?)?(?P<list>[^。；;\n，,：:“”\"]{2,200}?(?:性|能力|履行|情况|程度|改进|机制))"
    r"(?:均|都|皆|为|是|均为|都为|皆为|达到)\s?[“\"]?(?P<value>[^\s。；;，,、：:“”\"（()）]{1,8}?)[”\"]?(?=[。；;，,\s]|$)",
    re.M,
)
"""甲性、乙性均符合。"""

_EACH = patterns.compile(
    r"(?:(?<=^)|(?<=[\s。；;，,：:]))(?P<list>[^。；;\n，,：:“”\"、]{2,20}?)的?(?:评价|评定|判定)(?:结果|结论)?为\s?"
    rf"{_VALUE}(?=[。；;，,\s]|$)",
    re.M,
)
"""甲的评价为“良好”，乙的评价为“一般”: two of them or more."""

_HEADED = patterns.compile(
    r"(?:(?<=^)|(?<=[\s。；;：:]))(?!评|结[果论])[【“\"]?(?P<value>[^\s。；;，,、：:“”\"「」【】（()）—]{2,8}?)[”\"】]?(?:的(?:方面|项目|要素|有))?"
    r"\s?(?:—{1,2}|[:：]|(?<=】))\s?(?P<list>[^。；;\n“”\"：:【】]{4,200})(?=[。；;\n【]|$)",
    re.M,
)
"""有效：甲性、乙性；一般：丙能力: two ratings or more, each before criteria that are named as such."""

_AFTER_COMMA = patterns.compile(
    r"(?:(?<=^)|(?<=[。；;：:\n])|(?<=[。；;：:]\s)|(?<=[、.．)）]))(?P<list>[^\d\s，,。；;：:“”、（(][^，,。；;：:“”\n]{2,29}?)\s?[，,]\s?"
    r"(?:(?:评价|评定|判定|结论|评)?(?:结果)?为)?[“\"]?(?P<value>[^\s。；;，,、：:“”\"（()）]{2,8})[”\"]?\s?(?=[。；;\n]|$)",
    re.M,
)
"""甲性，符合；乙能力，基本符合: two of them or more."""

_NOTED = patterns.compile(
    r"(?:(?<=^)|(?<=[\s。；;，,、：:]))(?P<list>[^。；;\n，,：:“”\"、（()）]{2,24}?)\s?[（(](?P<value>[^\s。；;，,、：:（()）]{2,8})[)）]",
    re.M,
)
_ENGLISH = patterns.compile(
    r"(?:\b(?:[Rr]ated|[Aa]ssessed|[Jj]udged|and)\s|(?<=^)|(?<=[.;,]\s))"
    r"(?:[Tt]he (?:audit )?team (?:has )?(?:rated|assessed|judged)\s)?(?P<list>[A-Za-z][A-Za-z ,-]{6,80}?)\s"
    r"(?:(?:was|were|is|are)\s(?:rated|assessed|judged)(?:\s(?:as|to be))?|as)\s[“\"]?"
    r"(?P<value>(?:not |partly |partially |largely |mostly |fully )?[a-z]{3,14})[”\"]?(?=[.;,]|\sand\s|$)",
    re.M,
)
_RATED_ENGLISH = patterns.compile(r"\b(?:[Rr]ated|[Aa]ssessed|[Jj]udged)\b")
_TEAM_RATES = patterns.compile(
    r"(?:审核组[^。\n]{0,24}?(?:认为|肯定|评价|如下结论)|(?:^|(?<=[\n。]))(?:审核)?结论\s?[:：])[^。\n]+",
    re.M,
)
"""A sentence in which the team rates, or the conclusion."""

_BARE = patterns.compile(
    r"(?:(?<=[，,；;：:])|(?<=\d[.、．])|(?<=织的)|(?<=业的)|(?<=方的)|(?<=司的))"
    r"(?P<list>(?!总体|体系运行|基本|能|均|是|运行|上述|其|[^，,。；;]{0,6}范围)[^\d\s，,。；;：:“”、的]{2,12}?)"
    r"(?P<value>有效|充分|适宜|良好|健全)(?=[，,。；;])"
)
"""体系文件充分，风险评估适宜: two of them or more where the team rates."""

_RIGHT_BEHIND = patterns.compile(
    r"(?:(?<=^)|(?<=[\s。；;，,：:是]))(?P<list>[^\d\s，,。；;：:“”、]{2,20}?(?:充分性|有效性|适宜性|符合性|能力|机制|程度))"
    r"(?P<value>基本[^\s，,。；;、的]{2}|[^\s，,。；;、的]{2})(?=[，,。；;]|$)",
    re.M,
)
"""资源配置的充分性良好，监视测量能力一般: two of them or more."""

_NAMED = patterns.compile(r"(?:性|能力|履行|情况|程度|实现|改进|绩效|机制|响应|控制|运行)\s?$")
_SHORTEST = 4
"""A shorter part before 、 is the beginning of one (方针、目标的适宜性)."""

_NEXT_OPTION = patterns.compile(r"[^\S\n\t]{1,8}([^\s。；;，,、：:（()）]{2,8})(?=\s|$)")
_FEWEST = 2
_APART = patterns.compile(r"[、]|(?:以及|和|与|及)")


def stated(source: Source, start: int, end: int) -> Iterator[Rating]:
    """The ratings of a text's sentences, each with all criteria that it lists."""
    start += numbering_end(source.text[start:end])
    commas = _after_commas(source, start, end)
    for pattern in (_LISTED, _RATED_SO, _SO):
        found = [m for m in pattern.finditer(source.text, start, end) if _is_chosen(source.text, m)]
        rated = [[*_each(source, match)] for match in found]
        if 2 * sum(map(bool, rated)) > len(found) > _FEWEST:
            rated = [[*_each(source, match, named=True)] for match in found]
        listed = [rating for ratings in rated for rating in ratings]
        if listed and len(listed) >= len(commas):
            yield from listed
            return
    if headed := [*_under_ratings(source, start, end)]:
        yield from headed
        return
    each = [m for m in _EACH.finditer(source.text, start, end) if is_rating(m["value"])]
    if not each:
        noted = (m for m in _NOTED.finditer(source.text, start, end) if is_rating(m["value"]))
        each = _mostly_named(noted)
    each = each or commas
    if not each and _RATED_ENGLISH.search(source.text, start, end):
        each = [m for m in _ENGLISH.finditer(source.text, start, end) if is_rating(m["value"])]
    if not each:
        each = [m for m in _RIGHT_BEHIND.finditer(source.text, start, end) if is_rating(m["value"])]
    for team in _TEAM_RATES.finditer(source.text, start, end) if not each else ():
        each += _BARE.finditer(source.text, team.start(), min(team.end() + 1, end))
    for match in each if len(each) > 1 else ():
        yield _one(source, match.span("list"), match)


def _is_chosen(text: str, match: re.Match[str]) -> bool:
    """Whether the value is a rating, and not the first of options in a row that lost their boxes."""
    other = _NEXT_OPTION.match(text, match.end())
    return is_rating(match["value"]) and not (other is not None and is_rating(other[1]))


def _under_ratings(source: Source, start: int, end: int) -> list[Rating]:
    """The criteria that stand behind their rating, where a text has two such lists or more."""
    found = [m for m in _HEADED.finditer(source.text, start, end) if is_rating(m["value"])]
    each = [list(_parts(source.text, *match.span("list"))) for match in found]
    named = [_NAMED.search(source.text, *span) is not None for spans in each for span in spans]
    if len(found) < _FEWEST or 2 * sum(named) < len(named):
        return []
    return [_one(source, span, match) for match, spans in zip(found, each, strict=True) for span in spans]


def _after_commas(source: Source, start: int, end: int) -> list[re.Match[str]]:
    """Criteria and ratings parted by commas, where most of them are named as criteria."""
    found = [m for m in _AFTER_COMMA.finditer(source.text, start, end) if is_rating(m["value"])]
    return _mostly_named(found)


def alone(source: Source, start: int, end: int) -> Iterator[Rating]:
    """The rating of an item that is a criterion and, behind a comma, its rating, and nothing else."""
    start += numbering_end(source.text[start:end])
    match = _AFTER_COMMA.match(source.text, start, end)
    whole = match is not None and not source.text[match.end() : end].strip("。；; ")
    if match and whole and is_rating(match["value"]) and OF_SYSTEM.search(match["list"]):
        yield _one(source, match.span("list"), match)


def _mostly_named(found: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """Criteria with a rating behind each, where half of them or more read as such (…性, 运行控制)."""
    rated = [m for m in found if is_criterion(m["list"].strip())]
    named = sum(bool(_NAMED.search(m["list"]) or CLAUSE.fullmatch(m["list"])) for m in rated)
    return rated if len(rated) >= _FEWEST and 2 * named >= len(rated) else []


def team_rates(text: str) -> bool:
    """Whether a text has a sentence in which the team rates."""
    return _TEAM_RATES.search(text) is not None


def _each(source: Source, match: re.Match[str], *, named: bool = False) -> Iterator[Rating]:
    """The ratings of a match; `named`: the sentences around it tell that criteria are rated."""
    parts = list(_parts(source.text, *match.span("list")))
    if not all(is_criterion(source.text[low:high]) for low, high in parts):
        return
    if not named and not any(_NAMED.search(source.text, low, high) for low, high in parts):
        return
    for span in parts:
        yield _one(source, span, match)


def _one(source: Source, span: tuple[int, int], match: re.Match[str]) -> Rating:
    return Rating(
        criterion=source.leaf(clean(source.text[slice(*span)]), *span),
        value=source.leaf(clean(match["value"]), *match.span("value")),
    )


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The criteria of a list; 和 divides only what is named as a criterion on its left."""
    low = start
    for mark in _APART.finditer(text, start, end):
        if mark[0] != "、" and not _NAMED.search(text, low, mark.start()):
            continue
        if mark.start() - low < _SHORTEST and not _NAMED.search(text, low, mark.start()):
            continue
        if text[low : mark.start()].strip():
            yield low, mark.start()
        low = mark.end()
    if text[low:end].strip():
        yield low, end
