"""A text that words scopes, taken apart by the systems that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.groups.scopes import prose
from extract.groups.scopes.texts import first_sentence, reads_as_scope
from extract.readers.leaves import trimmed
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.reading.stops import PART
from extract.reading.system_names import find_systems, of_bare, system_of
from extract.values.found import Found
from extract.values.standards import find_standards
from schemas import patterns
from schemas.report import Place

_NAMED = (
    r"(?:质量|环境|职业健康安全|健康、安全与环境|能源|食品安全|信息安全|信息技术服务|医疗器械|知识产权|有害物质(?:过程)?|危害分析[与和]关键控制点)"
    r"(?:管理)?(?:体系)?(?:[（(][A-Za-z]{1,6}[)）])?"
)
"""A system by its name, with its letters in brackets."""

_PREFIX = patterns.compile(
    r"(?:^|(?<=[\n；;。\t:：—])|(?<=范围[，,])|(?<=[^\W\d\x00-\x7f])(?=(?:[QEOSF]|[A-Za-z]{1,6}MS|HACCP|HSE|MDR|HSPM)\s?[:：])|(?<=活动|服务|生产|制造|加工|销售|施工|安装|维修|运输|运营)(?="
    rf"{_NAMED}"
    r"\s?[:：])|(?<=\s)(?=(?:[QEOSFHI]{1,4}|[A-Z][A-Za-z/&+]{1,11}(?:(?:管理)?体系)?|"
    rf"{_NAMED}"
    r")\s{0,2}(?:[:：｜|→]|—{1,2})))\s{0,4}(?:[-–—•●·*◆▪]{1,2}\s{0,3}|[（(]?[\dⅠ-Ⅹa-z一二三四五六七八九][)）.、]\s{0,3}|\d{1,2}(?:\.\d{1,2}){1,3}[.、]?\s{1,3}|[①-⑨]\s{0,2})?"
    r"(?P<system>[A-Za-z&/+]{1,12}|[A-Z][A-Za-z&/+ -]{3,60}|(?:[^\W\d_]|[、/（）()《》]|[ ](?!"
    rf"{_NAMED}"
    r"\s?[:：])){2,36}?"
    r"|[^：:\n；;。]{0,12}(?:GB/?T|(?:SY|RB|YY|HJ|AQ|SN|T|Q)/[A-Z]{1,6}|ISO|IEC|IATF|QC|GJB)(?:[^：:\n；;。—]|(?<=\d)[:：](?=20\d\d)){4,44})\s{0,3}(?:[:：](?!20\d\d(?!\d))|[｜|→]|—{1,2}|(?<=\s)[–-]{1,2}(?=\s)|(?<=体系)[，,]|(?<=[A-Za-z][)）])[，,]|(?<=20\d\d)[，,]|(?<=\d标准|\d要求)[，,])\s{0,4}"
)
_FIRST = patterns.compile(
    r"\s{0,4}[，,]?\s{0,4}(?P<system>[A-Za-z&/+]{1,12}|[A-Z][A-Za-z&/+ -]{3,60}"
    r"|(?:[^\W\d_]|[、/（）()《》]|[ ](?!"
    rf"{_NAMED}"
    r"\s?[:：])){2,36}?)\s{0,3}(?:[:：｜|→]|—{1,2}|(?<=\s)[–-]{1,2}(?=\s))\s{0,4}"
)
"""A system at the beginning of a value, whatever stands before it."""

_NUMBER = (
    r"(?:\d{1,2}(?:\.\d{1,2}){1,3}[.、]?\s{1,3}|[（(]\d{1,2}[)）]\s?|\d{1,2}[.、)）]\s?(?=[A-Z【\[［〔（(]))?"
)
"""The number of a line before the system that it begins with."""

_BRACKETED = patterns.compile(
    rf"\s{{0,4}}{_NUMBER}"
    r"[【\[［〔（(](?P<system>[^】\]］〕）)\n]{1,16})[】\]］〕）)]\s{0,3}(?![,，。；;])"
)
_NO_SCOPE = "管理|体系|范围|认证|标准|覆盖|审核|证书|文件|要求|相关|领域|方针|目标"
_SPACED = patterns.compile(
    rf"\s{{0,4}}{_NUMBER}"
    r"(?P<system>(?:[QEOSFH]|En)(?=[ \u3000])"
    r"|(?:[A-Z][A-Za-z&]{1,5}|[^\W\d\x00-\x7f]{2,12}体系)(?=[ \u3000]{2})"
    r"|(?:质量|环境|职业健康安全|能源|食品安全|信息安全)"
    r"(?:管理体系(?:[（(][A-Za-z]{1,6}[)）])?|[（(][A-Za-z]{1,6}[)）])"
    rf"(?=[ \u3000\t](?!{_NO_SCOPE}))"
    r"|(?:质量|环境|职业健康安全|能源|食品安全|信息安全)"
    rf"(?=[ \u3000\t](?!{_NO_SCOPE}|工程|检[测验]|监测|治理|保护"
    r"|影响|评价|咨询|卫生|技术|服务|控制|审计|设备))"
    r"|(?:GB/?T|SY/T|RB/T|YY/T|ISO(?:/IEC)?|Q/[A-Z]{2,4})\s?\d{3,5}(?:[.-]\d{1,3}(?!\d))?[:：-]20\d\d"
    r"(?![^，,。；;\n]{0,40}(?:体系\s?(?:$|要求|[,，。》])|使用指南|标准|用于法规)))"
    r"[ \u3000\t]{1,4}(?=[^\W\d\x00-\x7f]{2})"
)
"""A system in brackets, as a letter or before a gap that precedes its scope (【Q】…; Q …; QMS  …)."""

_BARE = patterns.compile("质量|环境|职业健康安全|能源|食品安全|信息安全")

_STUCK = patterns.compile(
    rf"\s{{0,4}}{_NUMBER}"
    r"(?P<system>[A-Z][A-Za-z&]{0,6}MS|HACCP|HSE|MDR|HSPM) ?"
    r"(?=[^\W\d\x00-\x7f]{4})(?!管理|体系|范围|认证|标准|覆盖|审核|证书|活动|文件|要求|相关|领域|的)"
)
"""A system's code whose gap before its scope was lost (QMS纸箱的生产)."""

_LISTED = patterns.compile(
    r"\s{0,4}(?:[-–—•●·*◆▪]{1,2}\s{0,3}|[（(]?[\dⅠ-Ⅹa-z一二三四五六七八九][)）.、]\s{0,3}|[①-⑨]\s{0,2})?(?:[就对在按]于?|关于)?"
    r"(?P<system>[A-Z][A-Za-z&]{0,6}MS|HACCP|HSE|MDR|HSPM"
    r"|(?:质量|环境|职业健康安全|健康、安全|能源|食品安全|信息|医疗器械|危害分析|知识产权)[^\W\d_]{0,14}(?:[（(][A-Z]{2,6}[)）])?[^\W\d_]{0,4}体系)"
    r"(?:方面|而言|来说|领域|部分)?[，,]\s?(?:(?:其|的)?范围)?[为是]?"
)
"""A system that a comma parts from its scope (——质量管理体系，…; 就质量管理体系而言，为…)."""

_DASHED = patterns.compile(
    rf"\s{{0,4}}{_NUMBER}(?P<system>[QEOSFH]|En|[A-Z][A-Za-z&]{{0,6}}MS|HACCP|HSE|MDR|HSPM)\s?[-–－]\s?(?=[^\W\d\x00-\x7f]{{2}})"
)
"""A system's letter that a hyphen parts from its scope (Q-…；E-…): only where there are several."""

_LINE = patterns.compile(
    r"[\n；;\t]|[ ](?=(?:[A-Z][A-Za-z&]{1,5}|[^\W\d\x00-\x7f]{2,12}体系)[ \u3000]{2,4}\S)"
    r"|[ \u3000]{0,4}(?=[【〔［](?:[A-Z][A-Za-z&]{0,6}|[^\W\d\x00-\x7f]{2,14}体系)[】〕］])"
    r"|[ \u3000]{1,4}(?=\[(?:[A-Z][A-Za-z]{1,5}MS|HACCP|HSE|MDR|HSPM)\])"
    r"|[ \u3000]{1,4}(?=[【〔［\[](?:ISO ?|GB/T ?|QC ?)?\d{4,6}(?:-\d)?(?:[:：-]20\d\d)?[】〕］\]])"
)
_RESTATED = patterns.compile(
    r"[^，,。；;\n：:]{2,40}(?:范围|边界)(?:的?(?:界定|确定|表述|描述|规定))?(?:为|是)\s?[:：]?\s?(?=[“\"「]?[^\s，。]{4})"
)
"""Words that name the scope again before it (公司确定其体系的范围为：…)."""

_OF_WHAT = patterns.compile(
    r"\s?(?:(?:所?涉及的?|覆盖的?)?(?:产品|过程|活动|业务|服务)(?:\s?[/／、和与及]{1,2}\s?(?:产品|过程|活动|业务|服务)){0,2}"
    r"|范围(?:表述|描述)?|内容|中文(?:范围|表述)?)\s?[:：]\s?"
)
"""What a scope's wording is of (产品：…), before places, departments and the like in lines of their own."""

_COVERS = patterns.compile(
    r"(?:(?:公司|组织|企业|受审核方|本次审核|管理体系|体系)的?)?(?:覆盖|涵盖)了?(?![的率全件层膜材板物土面]|所有|部门)\s?"
)
"""Words that say of what follows that it is covered."""

_QUOTED = patterns.compile(
    r"(?:^|(?<=[\n；;。，,\t:：、（(为是]))\s{0,3}(?P<system>[A-Z][A-Za-z]{2,5}|健康、安全与环境管理体系|[^\W\d_]{2,14}体系)"
    r"(?:的?(?:认证|审核)?范围)?\s?(?:[为是]|[:：])?\s?[“\"「](?P<text>[^“”\"「」\n]{4,300})[”\"」]"
)
"""A system and its scope in quotation marks (质量管理体系“…”；环境管理体系为“…”)."""

_LEADS_ON = ("为", "是", "如下", "包括", ":", "：", "—", "–")
"""What ends words that lead on to the scopes (手册写明的范围为——Q：…) and are none."""

_FOLLOW = ("如下", "下列", "以下", "见下")
"""A letter before a scope that stands for none of the systems known by it."""

_OWN_LETTER = patterns.compile(
    r"(?:^|(?<=[\n；;\t \u3000]))(?P<system>[A-Z]{1,2})\s?[:：]\s{0,3}(?=[^\x00-\x7f])", re.M
)
"""A letter that begins a line of a scope, or stands behind the gap that the line was parted by."""


_ALONE = {"En": "EnMS", "EN": "EnMS", "N": "EnMS", "I": "ISMS"}
"""Letters that stand for a system where nothing stands beside them."""

_ABOUT = patterns.compile(r"(?:所涉及的|涉及的|相关的|有关的|范围内的)?[^，。；;]{0,6}管理(?:体系)?活动\s*$")
_SYSTEM = (
    r"(?:[A-Z][A-Za-z]{0,5}(?:管理)?(?:体系)?|[^\W\x00-\x7f]{2,12}体系"
    r"|质量|环境|职业健康安全|能源|食品安全|信息安全)"
)
_NOTED = patterns.compile(rf"\s?[（(]\s?{_SYSTEM}(?:\s?[、，,/+＋&和及与]\s?{_SYSTEM}){{0,4}}\s?[)）]\s?$")
"""The systems of a scope in brackets behind it (…的制造（QMS）；…的制造及管理活动（EMS、OHSMS）)."""

_LETTERED = patterns.compile(r"(?:[（(]\s?[A-Z]{1,3}\s?[)）]|[·•|｜/／—–-]\s?[A-Z]{1,3})\s?[:：]?\s{0,3}$")
"""Behind a label whose system a letter of the body's own tells (范围（P）：): the words count."""

_SHORT = 16


class Wording(NamedTuple):
    """A wording of a scope: place, system (empty when open), where that is told, the text's range."""

    place: Place
    system: str
    stated: tuple[int, int] | None
    start: int
    end: int
    rank: int


def goes_on(text: str) -> bool:
    """Whether a line begins with a system and a colon."""
    found = (pattern.match(text) for pattern in (_PREFIX, _BRACKETED, _SPACED, _STUCK, _LISTED, _DASHED))
    return any(match is not None and bool(_named_by(match["system"])) for match in found)


def codes_in(text: str) -> list[str]:
    """The systems that a text names, by themselves or by their standards."""
    found = [system.value for system in find_systems(_ALONE.get(text.strip(), text), short=True)]
    if not found:
        found = [code for s in find_standards(text) if (code := system_of(s.value))]
    if not found and (bare := of_bare(text)):
        return [bare]
    return list(dict.fromkeys(found))


_OF_OTHERS = patterns.compile(
    r"因素|危险源|风险|目标|指标|方针|绩效|设备|设施|法[律规]|合规|监测|应急|人员|部门|职责|培训|记录|检查"
)


def _named_by(prefix: str) -> list[str]:
    """The systems that a prefix stands for; none of one that opens a bracket and does not shut it, or that is
    the label of something else (重要环境因素：)."""
    if _OF_OTHERS.search(prefix) and "体系" not in prefix:
        return []
    if any(prefix.count(left) != prefix.count(right) for left, right in ("（）", "()")):
        return []
    return codes_in(prefix)


def of_label(
    source: Source, place: Place, own: list[Found], span: tuple[int, int], where: int, systems: list[str]
) -> Iterator[Wording]:
    """The wordings after a label; where it names one system itself (QMS审核范围) they are of that."""
    one = len({system.value for system in own}) == 1
    span = span[0], _before_label(source, *span)
    for wording in split(source, place, *span, where, [own[0].value] if one else systems):
        stated = (own[0].start, own[0].end) if one and wording.stated is None else wording.stated
        yield wording._replace(stated=stated)


def _before_label(source: Source, start: int, end: int) -> int:
    """Where a range of lines ends that was cut within a line, at a label: before what leads to that
    (手册S范围)."""
    line = source.text.rfind("\n", start, end)
    within = source.text[end - 1 : end].strip() and source.text[end : end + 1].strip()
    return line if line > start and within else end


def systems_in(label: Piece) -> list[Found]:
    """The systems that a label names, but for what 手册 and the like are of."""
    return find_systems(label.text, label.start, short=True)


def split(
    source: Source, place: Place, start: int, end: int, where: int, systems: list[str]
) -> Iterator[Wording]:
    """The wordings in a range, one a system's prefix; without prefixes one text for all systems."""
    if quoted := list(_quoted(source.text, place, start, end, where)):
        yield from quoted
        return
    marks = [(m, codes) for m in _prefixes(source.text, start, end) if (codes := _named_by(m["system"]))]
    marks = marks or _bracketed(source.text, start, end, systems)
    marks = _with_own_letter(source.text, start, end, marks, systems)
    listed = [] if marks else [*prose.items(source.text, start, end, codes_in, labelled=True)]
    if "QMS" in systems and not (marks or listed):
        listed = [*prose.by_tails(source.text, start, end, codes_in)]
    for codes, named, span in listed:
        low, high = first_sentence(source, *span)
        yield from (Wording(place, code, named, low, high, where) for code in codes)
    if listed:
        return
    first = marks[0][0].start() if marks else end
    before = source.text[start:first].strip(" \t\n；;")
    if not marks or (before and not before.endswith(_LEADS_ON)):
        stated = {code for _, codes in marks for code in codes}
        others = [system for system in systems if system not in stated]
        if others or not stated:
            yield from _unmarked(source, place, start, first, where, others if stated else systems)
    for i, (mark, codes) in enumerate(marks):
        limit = marks[i + 1][0].start() if i + 1 < len(marks) else end
        covers = _COVERS.match(source.text, mark.end(), limit)
        low, high = first_sentence(source, covers.end() if covers else mark.end(), limit)
        for code in codes:
            if reads_as_scope(source.text[low:high]):
                yield Wording(place, code, (mark.start("system"), mark.end("system")), low, high, where)


def _quoted(text: str, place: Place, start: int, end: int, where: int) -> Iterator[Wording]:
    """The wordings in quotation marks behind their systems; those that are for the certificate are of it."""
    for match in _QUOTED.finditer(text, start, end):
        place = "certificate" if "证书" in text[start : match.start()] else place
        for code in _named_by(match["system"]):
            yield Wording(place, code, match.span("system"), *match.span("text"), where)


def _bracketed(text: str, start: int, end: int, systems: list[str]) -> list[tuple[re.Match[str], list[str]]]:
    """The systems in brackets, or as letters, that begin the lines of a range."""
    starts = sorted({start, *(mark.end() for mark in _LINE.finditer(text, start, end))})
    for pattern in (_BRACKETED, _SPACED, _STUCK, _LISTED, _DASHED):
        found = [m for at in starts if (m := pattern.match(text, at, end)) and _named_by(m["system"])]
        if pattern is _SPACED:
            found = [m for m in found if not _BARE.fullmatch(m["system"])]
        if found and found[0].start() == start:
            if pattern is _DASHED and len(found) < 2 and not _may_be_dashed(found[0]["system"], systems):
                continue
            return [(match, _named_by(match["system"])) for match in found]
    return []


def _with_own_letter(
    text: str, start: int, end: int, marks: list[tuple[re.Match[str], list[str]]], systems: list[str]
) -> list[tuple[re.Match[str], list[str]]]:
    """The marks with a line's letter that stands for no system known by it: for the only one left."""
    rest = [code for code in systems if not any(code in codes for _, codes in marks)]
    if not marks or len(rest) != 1:
        return marks
    own = [m for m in _OWN_LETTER.finditer(text, start, end) if not _named_by(m["system"])]
    return sorted([*marks, (own[0], rest)], key=lambda mark: mark[0].start()) if len(own) == 1 else marks


def _may_be_dashed(system: str, systems: list[str]) -> bool:
    """Whether a letter before a hyphen is one of several systems audited, and no size (O-型圈)."""
    return len(systems) > 1 and system != "O" and not set(codes_in(system)).isdisjoint(systems)


def _prefixes(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The prefixes in a range. What follows a prefix's colon is its scope, though another prefix ends it;
    a line that ends with the colon before a line with a prefix leads to it (审核覆盖下列体系：), and so do
    words for what follows (表述如下：)."""
    at = start
    last = _FIRST.match(text, start, end)
    if last and _named_by(last["system"]):
        at = last.end()
    else:
        last = None
    while match := _PREFIX.search(text, at, end):
        leads = last is not None and (
            "\n" in text[last.end("system") : last.end()] or last["system"].endswith(_FOLLOW)
        )
        if last is not None and match.start() == at and not (leads and _named_by(match["system"])):
            at += 1
            continue
        if last is not None and not (leads and match.start() == at):
            yield last
        last, at = match, match.end()
    if last is not None:
        yield last


def _unmarked(
    source: Source, place: Place, start: int, end: int, where: int, systems: list[str]
) -> Iterator[Wording]:
    begin = start
    for pattern in (_RESTATED, _OF_WHAT, _COVERS):
        if lead := pattern.match(source.text, start, end):
            start = lead.end()
    parts = [trimmed(source, m.start(), m.end()) for m in PART.finditer(source.text, start, end)]
    parts = [(low, high) for low, high in parts if high - low > 3]
    stated = _grouped(source, parts)
    every = [code for *_, codes in stated for code in codes]
    if len(stated) > 1 and len(set(every)) == len(every):
        for low, high, codes in stated:
            note = _NOTED.search(source.text, low, high)
            high = note.start() if note else high
            yield from (Wording(place, code, (low, high), low, high, where) for code in codes)
        return
    low, high = first_sentence(source, start, end)
    note = _NOTED.search(source.text, low, high)
    if note and (codes := _told_at_end(source.text[low:high])):
        yield from (Wording(place, code, note.span(), low, note.start(), where) for code in codes)
        return
    if reads_as_scope(source.text[low:high]):
        own = _told_at_end(source.text[low:high])
        lettered = _LETTERED.search(source.text, max(begin - _SHORT, 0), begin)
        for code in own if lettered and own and set(own) <= set(systems) else systems or [""]:
            yield Wording(place, code, None, low, high, where)


def _grouped(source: Source, parts: list[tuple[int, int]]) -> list[tuple[int, int, list[str]]]:
    """The parts, each with those before it that tell no system, and the systems that its end tells; none
    where the last tells none."""
    groups: list[tuple[int, int, list[str]]] = []
    begun: int | None = None
    for low, high in parts:
        begun = low if begun is None else begun
        if codes := _told_at_end(source.text[low:high]):
            span = first_sentence(source, low, high) if begun == low else (begun, high)
            groups.append((*span, codes))
            begun = None
    return groups if begun is None else []


def _told_at_end(text: str) -> list[str]:
    """The systems in brackets behind a scope, or the one that its last words tell (… 的环境管理活动)."""
    if note := _NOTED.search(text.rstrip("。")):
        return codes_in(note[0])
    match = _ABOUT.search(text)
    codes = codes_in(match[0]) if match else []
    return codes if len(codes) == 1 else []
