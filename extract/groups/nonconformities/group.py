"""The audit's nonconformities: stated counts, the time for correction, the single ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from extract import labels
from extract.groups.nonconformities import count_tables, due_date, partial_counts
from extract.groups.nonconformities.items import entries
from extract.groups.nonconformities.other_audits import caption, elsewhere, title_over
from extract.readers.fields import labelled
from extract.readers.leaves import FORM, PROSE, Candidate, gather, is_blank, rank, row_title, speaks_of
from extract.readers.text import sections
from extract.reading.source import Source
from extract.values.numbers import chinese_number, parse_count
from schemas import patterns
from schemas.report import Nonconformities, Report

_N = r"(?P<n>\d{1,3}|(?!一般)[零〇一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]{1,3}|无(?=\s?[)）]))"
_N_OR_DASH = _N.removesuffix(")") + r"|[—–－/／-]{1,2}(?=[ \u3000]?[项个份]))"
_KIND = r"(?P<kind>严重|主要|轻微|一般|次要)"
_BAD = r"(?:不符合|不合格)"
_AFTER = patterns.compile(
    r"(?<!无)(?<!没有)"
    rf"{_KIND}{_BAD}(?:项|报告)?[ \u3000]?(?:总?数量?为?|共计?|合计|[为有:：]|开具)?[ \u3000]?"
    rf"(?:[（(]?[A-Za-z][A-Za-z -]{{0,20}}(?<!-)[)）]?)?(?:[（(](?:编号|No)[^（()）\n]{{1,16}}[)）])?"
    rf"[（(]?[ \u3000]?(?:[共合总]?计|共)?[ \u3000]?{_N}[ \u3000]?[)）]?[ \u3000]?"
    r"(?!个?(?:工作日|月|日|天)|[类级档种]|m(?:ajor|inor))(?:项|个|份|处)?(?![\d.])"
)
_BEFORE = patterns.compile(rf"(?<![\d.第]){_N}\s?(?:项|个|份|处)[ \u3000]?(?:为)?(?:的)?{_KIND}{_BAD}")
_JUST_BEFORE = patterns.compile(rf"(?<![\d.第]){_N}\s?(?:项|个|份|处)[ \u3000]?(?:为)?(?:的)?\Z")
_NCS = patterns.compile(rf"{_KIND}的?\s?NC[Rs]?\s?[:：]?\s?{_N}\s?[项个份]")
_BOTH = patterns.compile(
    rf"(?<![\d.第]){_N}\s?(?:项|个|份|处)\s?{_BAD}[^。；\n]{{0,12}}?(?:均|都|全部|皆)[为属是于]{{1,2}}{_KIND}"
)
_GRADED = patterns.compile(rf"\s?{_KIND}{_BAD}")
"""The next grade's count, where a label's own stands in brackets (严重不符合（0）项 轻微不符合（2）项)."""

_ALL = patterns.compile(
    rf"{_BAD}(?:项|报告)?\s?(?:共|计|为|有)?\s?{_N}\s?(?:项|个|份|处)(?:[，,]?\s?(?:均|都|全部|皆)[为属是于]{{1,2}}|[，,]\s?(?:为|是|属于?)){_KIND}"
    r"(?=[\s，,。；;、：:.（()）]|项|的|性|不符合|不合格|$)"
)
_SHORT = patterns.compile(
    rf"{_KIND}(?:项|的)?(?:[（(](?:轻微|一般|次要|主要|[A-Za-z][A-Za-z -]{{2,23}})[)）])?[ \u3000]?"
    rf"(?:[：:=＝]|为|共|计|有)?[ \u3000]?{_N_OR_DASH}[ \u3000]?"
    rf"(?:[项个份](?!{_BAD}|目|方面|指标|[^\W\x00-\x7f]{{0,2}}(?:事故|隐患|缺陷))|(?=[，,；;。、/／（(）)\n\t]|\.(?!\d)|$)"
    rf"|(?<=[ \u3000])(?={_KIND.replace('kind', 'next')}))"
)
_ANEW = patterns.compile(r"[；;]\s?(?=(?:但|虽然?|尚)?(?:本次|此次|审核组|审核中|存在|尚有|仍有))")
"""After which a sentence speaks of this audit, whatever it told before (…内部审核能够发现问题；存在…)."""

_NAMED = patterns.compile(
    r"\s?(?:NCR?|CAR|No\.?|不符合)\s?[-–—#.]\s?\d{1,4}(?:\s?[、,，及和~～至]\s?(?:NCR?|CAR)?\s?[-–—#.]?\s?\d{1,4}){0,12}"
    r"\s?[，,]?\s?[共计]{1,2}\s?(?P<n>\d{1,3})\s?[项个份]"
)
"""The numbers of the nonconformities before how many there are (NC-01、NC-02 共2项)."""

_FIRST_NUMBER = patterns.compile(r"(?P<n>\d{1,3})\s?(?:[项个份处]\s?[,，;；。（(]|[.;；。](?!\d))")
_COUNT_FIRST = patterns.compile(
    r"(?!\s?(?:NCR?|CAR)\s?[-–—#]\s?\d)(?:[^A-Za-z\d]|NCs?|total|in all){0,8}?"
    r"[\d零〇一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]{1,3}"
    r"\s?[项个份处条]?(?=\s?(?:不符合|不合格|[^\w\s]|[A-Za-z]|$)|\s)"
)
_SHORT_FIELD, _PAIRED = 16, 20
_OPENS = ("本次", "合计", "共计", "总计", "其中", "包括", "分别", "含", "是", "为", "有")
_UNIT = patterns.compile(r"\s?[项个份处]")
_BAD_WORD = patterns.compile(r"不符合|不合格|[Nn][Oo][Nn]-?[Cc][Oo][Nn][Ff][Oo][Rr][Mm]")
_RAISED = patterns.compile(r"(?:(?:开具|开出|提出|签发|开立)了?(?:的|共)?|本次(?:审核)?[共有]?)\s?$")
_PAIR = patterns.compile(
    r"(?:严重|轻微|一般)(?:项|的)?\s?[:：]?\s?\d{1,2}\s?[项个份]?\s?[，,、；;/／和及]\s?(?:严重|轻微|一般)(?:项|的)?\s?[:：]?\s?\d{1,2}"
    r"(?![\d.%％])"
)
"""Both grades beside each other: with nothing else named before them they are those of nonconformities."""

_VERDICT_OF = patterns.compile(
    r"(?:判断|判定|评价|评定|符合性|审核结果)(?:\s?[:：]\s?|\t|\s)(?:存在|开具|有|发现)?\s?$"
)
_OWN_NUMBERS = patterns.compile(
    r"\s?[项个份]?\s?[（(]\s?(?:见|编号)?\s?[^\W\d_]{1,6}\s?[-–—]?[^（()）\n]{0,30}\d\s?[)）]"
)
_ELSE = patterns.compile(r"隐患|缺陷|事故|投诉|风险|偏差|伤|故障|违[章规]|观察|问题")
_ABBREVIATED = patterns.compile(r"(?<![A-Za-z])NC[Rs]?(?![A-Za-z])")
_TOLD = patterns.compile(rf"{_BAD_WORD.pattern}|NC|(?:开具|开出|提出|签发|开立)了?")
_NONE = patterns.compile(
    rf"(?:无|未(?:发现|开具|发生|提出|出现)|没有(?:发现|开具|提出|开出|发生|出现)?|不存在)\s?{_KIND}{_BAD}(?:项|报告)?(?!的|与|和|、)"
    rf"|(?<=不符合[:：])\s?(?:没有|无)(?P<bare>严重|主要)的(?=[，,。；;])"
)
_ENGLISH = patterns.compile(
    r"(?P<n>\d{1,3}|no|one|two|three|four|five) (?P<kind>major|minor) (?:non-?conformit(?:y|ies)|NCs?)\b",
    re.I,
)
_ENGLISH_BEHIND = patterns.compile(
    r"(?<![A-Za-z])(?P<kind>major|minor) (?:non-?conformit(?:y|ies)|NCs?)\b"
    r"(?: \(\s?(?P<n>\d{1,3}|one|two|three|four|five)(?: in (?:number|total|all))?\s?\)"
    r"|[^.,;:：()\n\d]{0,40}[:：]\s?(?P<m>\d{1,3})(?=\s?(?:[.,;)]?\s|[.,;)]?$)))",
    re.I,
)
_ENGLISH_SHORT = patterns.compile(
    r"(?<![A-Za-z])(?P<kind>[Mm]ajor|[Mm]inor)s?(?:\s(?:NCs?|non-?conformit(?:y|ies)))?\s?[:：=–-]?\s?"
    r"(?P<n>\d{1,3})(?=\s?(?:[,，;；/)）\n。项个份]|and|\.(?!\d)|$))"
)
_ENGLISH_WORDED = patterns.compile(
    r"\b(?P<n>no|none|zero|one|two|three|four|five) (?P<kind>major|minor)(?=\s?[,.;)]|\sand\b|$)", re.I
)
_BEFORE_RENEWAL = ("次监督", "监督审核", "监督开", "监督提", "年度监督", "一监开", "二监开", "初次认证")
_NO_COUNT = patterns.compile(r"\d\s?[年月日号]")
_WORDS = {"无": 0, "no": 0, "none": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_NOT_HERE = patterns.compile(
    r"(?:首次|初次|第[一二三]次|上年|去年)(?:监督|认证|审核)(?:审核)?\s?[（(]\s?20\d\d"
    r"|20\d\d\s?年度?的?(?:第?[一二三两]次)?(?:监督|(?:再|初次)?认证|外部)审核|初次(?:认证)?审核[、和及与]"
    r"|(?<!第)[两二三四五六2-6]\s?次(?:年度|监督|外部|现场|认证|的){0,3}审核|近[一两二三四五六\d]\s?年|[一两二三四五六\d]\s?年(?:之?内|以?来|期?间)"
    r"|原(?:认证|发证|颁证|审核)?机构|(?:原发证|原认证|转出)方|(?:前一|转出)(?:家)?(?:认证)?机构|上轮|内部?审|管理评审|上一?次|前次|以往|往次|历次|上一?(?:个|轮)?(?:认证)?周期|周期内|上一?年度|一阶段|(?<!应)当(?!前|日|天|面|场|班|事|中)|如(?:果|有)|若"
    r"|previous|last audit",
    re.I,
)


def read(source: Source, report: Report) -> None:
    """Fill `nonconformities`."""
    other = partial(is_other, report=report)
    counts = _counts(source, other)
    found = Nonconformities(
        major=gather(source, partial_counts.of_all(source, counts["major"])),
        minor=gather(source, partial_counts.of_all(source, counts["minor"])),
        due_date=due_date.read(source, other, _counts_end),
    )
    stated = [leaf.value for leaf in (found.major, found.minor) if leaf and leaf.value is not None]
    whole = bool(stated) and (found.minor is not None or any(stated))
    found.items = entries.read(source, sum(stated) if whole else None)
    _grade_by_counts(source, found)
    _standard_by_report(source, found, report)
    report.nonconformities = found


def _counts(source: Source, other: due_date.Other) -> dict[str, list[Candidate[int]]]:
    """Every statement of the numbers of nonconformities of this audit."""
    found: dict[str, list[Candidate[int]]] = {"major": [], "minor": []}
    for grade in found:
        for label in labelled.find(source, "nonconformities", grade):
            place = count_tables.of_all(source, label)
            if place is None or _GRADED.match(place.text):
                continue
            first = _NAMED.match(place.text) or _FIRST_NUMBER.match(place.text)
            short = len(place.text) <= _SHORT_FIELD and not _NO_COUNT.search(place.text)
            short = short and _COUNT_FIRST.match(place.text) is not None
            value = parse_count(place.text) if short else first and int(first["n"])
            if value is None and is_blank(place.text) and place.text and place.how != "below":
                value = 0
            if value is not None and not other(source, place.label.start):
                end = place.start + first.end("n") if first and len(place.text) > _SHORT_FIELD else place.end
                found[grade].append(Candidate(value, place.start, end, rank(source, place)))
    for grade, counted in (*count_tables.read(source), *count_tables.paired(source)):
        if not elsewhere(source, counted.start):
            found[grade].append(counted)
    spoken_of = [c for c in _spoken(source) if not other(source, c[1].start)]
    spoken_of = [c for c in spoken_of if not _is_of_process(source, c[1])]
    mention = {(grade, number): spoken for grade, spoken, number in spoken_of}
    for grade, candidates in found.items():
        apart = [c for c in candidates if (grade, c.start) not in mention]
        found[grade] = apart + [
            spoken._replace(rank=min([spoken.rank, *(c.rank for c in candidates if c.start == number)]))
            for (of, number), spoken in mention.items()
            if of == grade
        ]
    return found


def _is_of_process(source: Source, counted: Candidate[int]) -> bool:
    """Whether a count is the verdict on one process, with their numbers (判断：一般不符合 1 项（NC-02）)."""
    low = max(counted.start - _PAIRED, 0)
    judged = _VERDICT_OF.search(source.text, low, counted.start) is not None
    return judged and _OWN_NUMBERS.match(source.text, counted.end) is not None


def _spoken(source: Source) -> Iterator[tuple[str, Candidate[int], int]]:
    """The counts in words: grade, the words with their number, where the number begins."""
    lines = [*_lines(source.text)]
    for match in (m for low, high in lines for m in _ENGLISH_BEHIND.finditer(source.text, low, high)):
        group = "n" if match["n"] else "m"
        value = _number(match[group])
        if value is not None:
            counted = Candidate(value, match.start(), match.end(group), PROSE)
            yield match["kind"].lower(), counted, match.start(group)
    behind = {match.start("n") for match in _behind(source.text, lines)}
    for pattern in (_AFTER, _BEFORE, _NCS, _BOTH, _ALL, _ENGLISH):
        mention = (m for low, high in lines for m in pattern.finditer(source.text, low, high))
        for match in mention:
            grade = _grade_of(match["kind"])
            value = _number(match["n"])
            where = FORM if pattern is _AFTER else PROSE
            if (pattern is _AFTER) != (match.start("n") in behind):
                continue
            if value is not None:
                yield grade, _counted(source, match, value, where), match.start("n")
                if pattern in (_BOTH, _ALL) and grade == "minor":
                    yield "major", Candidate(0, match.start(), match.end(), PROSE), match.start()
    yield from _short(source, lines)
    for match in (m for low, high in lines for m in _NONE.finditer(source.text, low, high)):
        yield (
            _grade_of(match["kind"] or match["bare"]),
            Candidate(0, match.start(), match.end(), PROSE),
            match.start(),
        )


def _behind(text: str, lines: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The numbers behind the grade that they count (严重不符合：0 项　一般不符合：1 项).

    Those of the next grade are not among them (1 项严重不符合 2 项轻微不符合).
    """
    taken: set[int] = set()
    for low, high in lines:
        for match in _AFTER.finditer(text, low, high):
            before = _JUST_BEFORE.search(text, max(match.start() - _PAIRED, low), match.start())
            if before is None or before.start("n") in taken:
                taken.add(match.start("n"))
                yield match


def _short(source: Source, lines: list[tuple[int, int]]) -> Iterator[tuple[str, Candidate[int], int]]:
    """The counts by the grade alone, where what stands around them is about nonconformities."""
    for pattern in (_ENGLISH_SHORT, _ENGLISH_WORDED):
        for match in (m for low, high in lines for m in pattern.finditer(source.text, low, high)):
            value = _number(match["n"])
            if value is not None and _about_them(source, match.start()):
                yield match["kind"].lower(), _counted(source, match, value, FORM), match.start("n")
    for match in _SHORT.finditer(source.text):
        value = _number(match["n"])
        if value is not None and _opens(source, match.start()) and _about_them(source, match.start()):
            yield _grade_of(match["kind"]), _counted(source, match, value, FORM), match.start("n")


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines that speak of nonconformities: to look for counts in them alone takes less time."""
    end = 0
    for match in _TOLD.finditer(text):
        if match.start() >= end:
            start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end()) + 1
            end = end or len(text)
            yield start, end


def _counted(source: Source, match: re.Match[str], value: int, where: int) -> Candidate[int]:
    """A count with its words: grade, number and unit (轻微不符合 2 项, 2 minor NCs)."""
    if match.start("n") < match.start("kind"):
        return Candidate(value, match.start("n"), match.end(), where)
    unit = _UNIT.match(source.text, match.end("n"))
    return Candidate(value, match.start("kind"), unit.end() if unit else match.end("n"), where)


def _opens(source: Source, offset: int) -> bool:
    """Whether a bare 严重 begins there: not within a longer word."""
    before = source.text[max(offset - 2, 0) : offset]
    return not "\u4e00" <= before[-1:] <= "\u9fff" or before.endswith(_OPENS)


def _about_them(source: Source, offset: int) -> bool:
    """Whether what stands before a bare 严重 0 项 is about nonconformities: its line, heading or title."""
    low = max(offset - 60, 0)
    low = max(low, source.text.rfind("\n", low, offset) + 1)
    if _RAISED.search(source.text, low, offset) or _is_of_pair(source.text, low, offset):
        return True
    named = (
        source.text[low:offset],
        row_title(source, offset),
        title_over(source, offset),
        caption(source, offset),
        *sections.section_of(source, offset)[-1:],
    )
    listed = labels.sections("nonconformities")["listed"]
    return any(
        _BAD_WORD.search(text) or _ABBREVIATED.search(text) or labels.has_name(text, listed) for text in named
    )


def _is_of_pair(text: str, low: int, offset: int) -> bool:
    """Whether a count stands beside that of the other grade, and none of anything else (严重 0，轻微 2)."""
    for pair in _PAIR.finditer(text, max(low, offset - _PAIRED), offset + _PAIRED):
        if pair.start() <= offset < pair.end() and "严重" in pair[0] and pair[0].count("严重") == 1:
            return not _ELSE.search(text, low, offset)
    return False


def _number(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    return _WORDS.get(text.lower(), chinese_number(text)) if text.strip("—–－/／-") else 0


def _grade_of(kind: str) -> str:
    return labels.value_of("nonconformities", "grade", kind) or "minor"


def _renamed(said: str, report: Report) -> str:
    """Words without those that the report has for its own audit (its year, stage 1), and with those for the
    audits before a recertification or transfer as for any earlier audit."""
    kind, end = report.audit_type, report.audit.end
    said = said.replace(str(end.value)[:4], "") if end is not None and end.value else said
    if kind is not None and kind.value == "stage1":
        return said.replace("一阶段", "")
    if kind is not None and kind.value in ("recertification", "transfer") and "次审核" not in said:
        for words in _BEFORE_RENEWAL:
            said = said.replace(words, "上次")
    return said.replace("第一次监督", "上次") if kind is not None and "第二次" in kind.raw else said


def is_other(source: Source, offset: int, report: Report) -> bool:
    """Whether a place speaks of other nonconformities: internal audit, earlier audits, what would be if.

    In a conclusion only its own sentence tells: what stands before it judges the system."""
    names, own = labels.sections("conclusion")["conclusion"], labels.sections("nonconformities")["judged"]
    concludes = sections.within(source, offset, names) or labels.has_name(row_title(source, offset), own)
    if not concludes and elsewhere(source, offset):
        return True
    low = max(offset - 80, 0)
    low = max(low, source.text.rfind("\n", low, offset) + 1, source.text.rfind("。", low, offset) + 1)
    anew = [match.end() for match in _ANEW.finditer(source.text, low, offset)]
    return speaks_of(_NOT_HERE, _renamed(source.text[max([low, *anew]) : offset], report))


def _counts_end(text: str) -> bool:
    """Whether words tell how many nonconformities there are."""
    return any(pattern.search(text) for pattern in (_AFTER, _BEFORE))


def _standard_by_report(source: Source, found: Nonconformities, report: Report) -> None:
    """Where the audit has one standard alone, bare clauses are of that."""
    mention = [one.number or one.iso for one in report.standards]
    if len(mention) != 1 or mention[0] is None or mention[0].start < 0:
        return
    for item in found.items:
        if item.standard is None and item.clause is not None:
            item.standard = source.leaf(mention[0].value, *mention[0].span, confidence=0.8)


def _grade_by_counts(source: Source, found: Nonconformities) -> None:
    """Where all nonconformities are of one grade, each has it, by the count; not where its cell is empty."""
    counts = {"major": found.major, "minor": found.minor}
    mention = [(grade, leaf) for grade, leaf in counts.items() if leaf and leaf.value]
    if len(mention) != 1 or any(leaf is None for leaf in counts.values()):
        return
    grade, leaf = mention[0]
    left = entries.ungraded(source)
    for item in found.items:
        if item.grade is None and (item.description is None or item.description.start not in left):
            item.grade = source.leaf(grade, leaf.start, leaf.start + max(1, len(leaf.raw)))
