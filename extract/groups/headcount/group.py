"""Numbers of people: within the scope, in all, insured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from extract import labels
from extract.groups.headcount import passing_mentions, within_scope
from extract.groups.shared import applied_and_found
from extract.readers import value_roles
from extract.readers.fields import labelled, prose
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import COVER, PROSE, Candidate, body_end, cover_end, elsewhere, gather, rank
from extract.readers.tables.grid import grids
from extract.readers.text import lines
from extract.readers.text.units import block_at, units
from extract.reading.source import Source
from extract.values.numbers import FoundCount, find_counts, parse_count
from schemas import patterns
from schemas.report import Report

_FIELDS = ("effective", "total", "insured")
_BETWEEN = patterns.compile(
    r"(?:(?![。；;\n\t]|[一二两三四五六七八九十百千][零〇一二三四五六七八九十百千]{1,8}\s?[人名])\D){0,14}"
)
_PEOPLE = frozenset("人名")
_DAYS = frozenset("日天")
_SEVERAL = patterns.compile(
    r"\s*\d{1,6}\s?人?(?:\s?[/／]\s?\d{1,6}\s?人?){1,2}\s*(?:[（(][^（()）\n]{1,40}[)）])?$"
)
_BARE_TOTAL = frozenset({"人数", "人员", "headcount", "employees", "personnel"})
"""Labels that may be of a site alone: only where no other words tell the whole number."""

_SLASH = patterns.compile(r"[/／]")
_NOTED = patterns.compile(r"[（(](?P<parts>[^（()）/／\n]{1,10}(?:[/／][^（()）/／\n]{1,10}){1,2})[)）]")
"""What a label says in brackets that its numbers are (人数（总/社保/有效）)."""

_SOME_OF = patterns.compile(
    r"(?:人员|员工|职工|人)中(?![共有])|[抽访]|[男女]性?\s?(?:员工|职工|工)?\s?[:：为]?\s?$"
)
"""Between a word for people and a number: that of some of them (体系覆盖人员中党员12人)."""

_BEFORE = patterns.compile(r"去年|上年|上一?[次年]|上一?周期|前次|前一年")
"""Between a word for people and a number: that of before (有效人数无大的变化（上年95人）)."""

_IN_ALL = patterns.compile(r"(?:合计|总计|共计|共)\s?(?P<n>\d{1,6})\s?[人名]")
"""Behind the parts of a number of people: the whole of it (管理20人、生产66人，合计86人)."""

_LAST_TIME = patterns.compile(
    r"\s*(?:上一?次|前次|上年|去年|初次|原有?|变更前|由)[^\d，,；;。\n]{0,6}\d{1,6}\s?[人名]?\s?[，,；;、]?\s?"
    r"(?:本次|此次|现|目前|变更[后为]|[增减]?[加少]?[至到为])"
)
"""What a field begins with that tells what the number was before (上次58人，本次62人)."""

_BARE = patterns.compile(
    r"\s*(?:约|共计?|为|合计)?\s*\d{1,6}(?![\d年]|[./~-]\d)\s*(?:人|名|个)?\s*[（(。；;，,]?"
)
_INSURED = patterns.compile(
    r"(?:为|给)\s?其?(?:中的?)?(?:(?:在册|在职|全体|全部)?(?:员工|职工|人员)?共?)?\s?(?P<n>\d{1,6})\s?(?:名|位|个)?(?:在职|全体)?"
    r"(?:员工|职工|人员|人)(?:[，,]\s?(?:均|都|全部|全员|已))?[^。；，,\n]{0,16}?"
    r"(?:缴纳|参加|办理|购买)[^。；\n]{0,20}?(?:社保|社会保险|五险|养老|工伤|医疗)"
    r"|[Ss]ocial (?:insurance|security)(?: contributions)? (?:is|was|are|were) paid for (?P<paid>\d{1,6})\b"
    r"|(?<![\d.])(?P<have>\d{1,6}) (?:people|persons|employees|staff|of them)"
    r" (?:are|have|with|were) (?:social(?:ly)? )?insur"
    r"|(?<![\d.])(?P<covered>\d{1,6}) (?:people |persons |employees |staff |of them )?(?:are |were )?"
    r"(?:covered|enrolled|registered|insured) (?:by|in|with|under|for) [^.;,\n]{0,12}?social (?:insur|secur)"
)


_WITHIN = {
    "effective": patterns.compile(
        r"(?:体系|认证|审核)?(?:覆盖|范围内|内)[^\d。；;，,、（）()\n\t]{0,6}(?P<n>\d{1,6})\s?[人名]?(?![\d.])"
        r"|(?:[Ww]ithin|[Ii]n) (?:the )?scope\s?[:：,]?\s?(?:of which )?(?P<in>\d{1,6})(?![\d.])"
        r"|(?<![\d.])(?P<of>\d{1,6}) (?:people |persons |employees )?(?:with)?in (?:the )?scope"
    ),
    "insured": patterns.compile(
        r"(?:参保|社保|社会保险)[^\d。；;，,、（）()\n\t]{0,6}(?P<n>\d{1,6})\s?[人名]?(?![\d.])"
    ),
}
"""Numbers told after the words within the field of another number (40（体系内38，参保40）)."""

_EVERY = r"(?<![未不非])(?:均|全部|全员|全体|都|一并)(?:员工|人员|职工)?[^\d。；;，,、\n\t]{0,6}?"
_ALL = {
    "effective": patterns.compile(rf"{_EVERY}(?:体系|认证|审核)(?:覆盖)?(?:的?范围)?(?:之?内|中)?"),
    "insured": patterns.compile(rf"{_EVERY}(?:参保|社保|社会保险)"),
}
"""Words that all of a number of people are within the scope, or insured (50人，均已参保)."""

_OTHERS = patterns.compile(
    r"供方|供应商|外包[方商]|分包[方商]|承包[方商]|劳务|培训|演练|演习|体检|问卷|食堂|去年|上年|上次|上一(?!共)|前次|supplier|contractor",
    re.I,
)
_SENTENCE = patterns.compile(r"[^。\n\t]{8,240}")
_CLAUSE_WORDS = ("社保", "社会保险", "参保", "social insurance", "insured")
_CLAUSE = patterns.compile(r"[^，,；;]{2,120}")
_NUMBER = patterns.compile(
    r"(?<![\d.第])(?P<n>\d{1,6})\s?余?"
    r"(?:个?人(?!日|天|次)|个$|名|位|people|persons|employees|staff|of whom|work|are)"
)
_CLAUSES = {
    "insured": patterns.compile(r"社保|社会保险|参保|养老保险|insur", re.I),
    "effective": patterns.compile(
        r"体系|范围|覆盖|涵盖|(?:认证|审核|评审|注册)所?(?:涉及|相关|有关|适用)|within|scope", re.I
    ),
    "total": patterns.compile(
        r"公司|组织|企业|全厂|厂里|名册|全员|共|总|在册|在岗|在职|现有|员工|职工|人员|employ|total|staff",
        re.I,
    ),
}
"""What the words of a clause say that its number of people is."""

_FOREIGN = r"(?:\s?(?:[（(][A-Za-z][A-Za-z .&/-]{1,24}[)）]|[/／]?\s?[A-Za-z][A-Za-z .&/-]{1,24}))?\s?"
"""The same in English behind a word (总人数 (total) 83, 参保 Insured 80)."""

_PAIRS = {
    "insured": patterns.compile(
        r"(?:参保|社保|社会保险)(?:缴费|缴纳|参保)?(?:人数|人员)?"
        rf"{_FOREIGN}(?:为|是|共)?\s?[:：]?\s?(?P<n>\d{{1,6}})(?![\d.-]|/\d)"
    ),
    "effective": patterns.compile(
        r"(?:体系|范围|覆盖)(?:内|有关|覆盖)?的?(?:有效)?(?:人数|人员)?"
        rf"{_FOREIGN}(?:为|是|共)?\s?[:：]?\s?(?P<n>\d{{1,6}})(?![\d.-]|/\d)"
    ),
    "total": patterns.compile(
        r"(?:在册|在职|在岗|从业人员|员工|职工|全员|全体|总人数)(?:总数|人数|合计|共计|总计|共)?"
        rf"{_FOREIGN}(?:为|是|共)?\s?[:：]?\s?(?P<n>\d{{1,6}})(?![\d.-]|/\d)"
    ),
}
"""A number of people right behind the word for it (在册 55 社保 53 体系内有效 50)."""

_OWN_WORD = patterns.compile(r"(?:在册|在职|在岗|全员|总人?数?|合计)\s?[:：]?\s?$")
"""Before a number of people under a bare label: all of them (人数 | 在职87，参保85)."""

_LED = patterns.compile(r"(?<![\d.])(?P<n>\d{1,6})\s?[名人位](?!日|天|次)[^，,。；;：:（()）\n\t\d]{0,8}$")
"""A number of people before the word for what they are (86名参加社会保险)."""

_WHOLE = patterns.compile(r"\s*(?P<n>\d{1,6})\s?[人名]?\s*")
_SUMMED = patterns.compile(r"合\s?计|总\s?计|共\s?计|总人?数|[Tt]otal")
_SEVERAL_PARTS = 3
_SITE = patterns.compile(r"场所|站点|活动|\b(?:Sites?|Activit(?:y|ies)|Location)\b")
_REACH, _NEAR, _ROW, _LEAD = 60, 24, 120, 20


def read(source: Source, report: Report) -> None:
    """Fill `headcount`, `headcount_total`, `insured_count`."""
    found: dict[str, list[Candidate[int]]] = {name: [] for name in _FIELDS}
    taken: set[int] = set()
    bare: list[Candidate[int]] = []
    spoken_of = [*_in_prose(source)]
    spoken_at = {candidate.start for _, candidate in spoken_of}
    for name, candidate in (*_told(source), *spoken_of):
        if name == "both":
            found["total"].append(candidate)
        elif name == "bare":
            bare.append(candidate)
        elif candidate.start not in taken:
            taken.add(candidate.start)
            found[name].append(candidate)
    _complete(source, found, bare)
    others = {one.value for key in ("total", "insured") for one in found[key] if one.value is not None}
    name = report.organization.name.raw if report.organization.name is not None else ""
    again = [*passing_mentions.read(source, found["effective"], others, name)]
    again += passing_mentions.under_sites(source, report.sites, found["effective"])
    found["effective"] += [one for one in again if not _is_applied(source, one)]
    spoken_at.update(one.start for one in again)
    of_sites = {site.headcount.start for site in report.sites if site.headcount is not None}
    whole = [one for one in found["effective"] if one.start not in of_sites] or found["effective"]
    several = len(report.systems) > 1
    whole = passing_mentions.without_parts(source, whole, spoken_at, several=several)
    report.headcount = gather(source, _of_all(source, whole, several=several))
    report.headcount_total = gather(source, _of_all(source, found["total"], several=several))
    report.insured_count = gather(source, _of_all(source, found["insured"], several=several))


def _of_all(source: Source, found: list[Candidate[int]], *, several: bool) -> list[Candidate[int]]:
    """The candidates without those of a site, a shift, a part of the people or of before; a part that is more
    than the whole stays, to be compared with it. `several`: whether the report is on several systems."""
    now = value_roles.without_former(source, found)
    parts = {one.start for one in now if _is_part(source, one, several=several)}
    best = min(
        (one for one in now if one.start not in parts), key=lambda one: (one.rank, one.start), default=None
    )
    if best is None or best.value is None:
        return now
    return [one for one in now if one.start not in parts or (one.value or 0) >= best.value]


def _is_part(source: Source, one: Candidate[int], *, several: bool) -> bool:
    of = value_roles.role(source, one.start, one.end, value_roles.PART)
    return of not in ("", value_roles.WHOLE) and (several or of != "system")


def _complete(source: Source, found: dict[str, list[Candidate[int]]], bare: list[Candidate[int]]) -> None:
    """Add what other numbers' fields and sentences tell; `bare` are numbers that may be of a site alone."""
    pairs = [*_by_pairs(source)]
    said = dict(_by_clause(source))
    clauses = [*said.items(), *pairs]
    if found["total"]:
        found["total"] += _told_again(found, said)
    if not found["total"] and "total" not in dict(clauses):
        found["total"] = bare
    for name, candidate in _within(source, found["total"]):
        if not found[name]:
            found[name].append(candidate)
    for match in lines.finditer(
        _INSURED, ("社保", "社会保险", "五险", "养老", "工伤", "医疗", "nsur", "ocial"), source.text
    ):
        group = next(name for name in ("n", "paid", "have", "covered") if match[name])
        found["insured"].append(Candidate(int(match[group]), *match.span(group), PROSE))
    seen = {one.start for one in found["effective"]}
    for name, candidate in clauses:
        again = name == "effective" and (name, candidate) in pairs and candidate.start not in seen
        if not found[name] or again:
            found[name].append(candidate)


def _told_again(
    found: dict[str, list[Candidate[int]]], said: dict[str, Candidate[int]]
) -> list[Candidate[int]]:
    """The whole number in a sentence whose other numbers, those insured or within the scope, are the fields':
    it is of the same people."""
    others = [name for name in said if name != "total"]
    same = all(said[name].value in {one.value for one in found[name]} for name in others)
    whole = said.get("total")
    return [whole] if whole and same and whole.start not in {one.start for one in found["total"]} else []


def _within(source: Source, totals: list[Candidate[int]]) -> Iterator[tuple[str, Candidate[int]]]:
    """What the words after a whole number of people tell of those within the scope and of the insured."""
    for total in totals:
        rest = patterns.split(r"[。\n\t]", source.text[total.end : total.end + _REACH])[0]
        for name, pattern in _WITHIN.items():
            if match := pattern.search(rest):
                group = next(key for key, value in match.groupdict().items() if value)
                start, end = (total.end + at for at in match.span(group))
                yield name, Candidate(int(match[group]), start, end, total.rank)
            elif _ALL[name].search(rest):
                yield name, total


def _by_clause(source: Source) -> Iterator[tuple[str, Candidate[int]]]:
    """The numbers of a sentence on the organization's people, each by the words of its own clause.

    The sentence tells those insured or within the scope beside another number (共87人，其中86人参保)."""
    end = body_end(source)
    for sentence in lines.finditer(_SENTENCE, _CLAUSE_WORDS, source.text, end):
        stated: dict[str, Candidate[int]] = {}
        last = 0
        for clause in _CLAUSE.finditer(sentence[0]):
            numbers = [*_NUMBER.finditer(clause[0])]
            name = next((n for n, words in _CLAUSES.items() if words.search(clause[0])), None)
            if len(numbers) == 1 and name:
                low = sentence.start() + clause.start()
                value, (start, stop) = int(numbers[0]["n"]), numbers[0].span("n")
                stated.setdefault(name, Candidate(value, low + start, low + stop, PROSE))
                last = clause.end()
        if (
            len(stated) > 1
            and not _OTHERS.search(sentence[0], 0, last)
            and not elsewhere(source, sentence.start(), "audit")
        ):
            yield from stated.items()
            return


def _by_pairs(source: Source) -> Iterator[tuple[str, Candidate[int]]]:
    """The numbers of a sentence or cell right behind the words for them, those insured and another one."""
    for at, sentence in _sentences(source):
        stated = {name: pattern.search(sentence) for name, pattern in _PAIRS.items()}
        pairs = {name: match for name, match in stated.items() if match}
        if len(pairs) < 2 or "insured" not in pairs or _OTHERS.search(sentence):
            continue
        for name, match in pairs.items():
            low, top = match.span("n")
            yield name, Candidate(int(match["n"]), at + low, at + top, PROSE)
        return


def _sentences(source: Source) -> Iterator[tuple[int, str]]:
    """The sentences, and the short cells of several lines, that speak of the insured; where each begins."""
    for match in lines.finditer(_SENTENCE, _CLAUSE_WORDS[:3], source.text, body_end(source)):
        yield match.start(), match[0]
    for unit in units(source):
        if unit.cell is not None and unit.end - unit.start <= _ROW:
            text = source.text[unit.start : unit.end]
            if "\n" in text and any(word in text for word in _CLAUSE_WORDS[:3]):
                yield unit.start, text.replace("\n", " ")


def _told(source: Source) -> Iterator[tuple[str, Candidate[int]]]:
    """The numbers after their labels (the outer label governs)."""
    for name in _FIELDS:
        for place in labelled.find(source, "headcount", name):
            if elsewhere(source, place.label.start, "audit"):
                continue
            if both := _joint(source, place):
                yield from both
            elif candidate := _of_place(source, name, place):
                if name == "total" and within_scope.is_told(source.text, place.label.start, candidate):
                    yield "effective", candidate
                    continue
                if name == "total" and place.how == "below" and _of_site(source, place):
                    continue
                if other := _agreed(source, place, candidate):
                    yield name, other
                else:
                    candidate = _verified(source, place, candidate)
                bare = name == "total" and not _BARE_TOTAL.isdisjoint(labels.short_keys(place.label.text))
                bare = bare and not _OWN_WORD.search(source.text, place.label.end, candidate.start)
                yield "bare" if bare else name, candidate
                if name == "effective" and _is_called_total(source.text[place.start : candidate.start]):
                    yield "both", candidate


def _of_place(source: Source, name: str, place: Labelled) -> Candidate[int] | None:
    """The number in a field; of a row with those of several departments that of all."""
    found = _counted(source, place.start, place.end, rank(source, place))
    whole = _in_parts(source, place) if found and name != "insured" and place.how == "right" else None
    return found if whole is None else whole or None


def _in_parts(source: Source, place: Labelled) -> Candidate[int] | Literal[False] | None:
    """Of a row with the numbers of several departments (人数 | 2 | 4 | 34 | 40) the one under the head of the
    total; False where there is none, null for another row."""
    grid = grids(source).get(place.block)
    cell = grid.cell_at(place.start) if grid is not None else None
    if grid is None or cell is None or not cell.row:
        return None
    row = [one for one in grid.anchors[cell.row] if one.start >= cell.start]
    if len(row) < _SEVERAL_PARTS or not all(_WHOLE.fullmatch(grid.text(one)) for one in row):
        return None
    heads = [(grid.at.get((cell.row - 1, one.column)), one) for one in row]
    summed = [one for head, one in heads if head is not None and _SUMMED.fullmatch(grid.text(head))]
    number = _WHOLE.fullmatch(source.text, summed[0].start, summed[0].end) if len(summed) == 1 else None
    return Candidate(int(number["n"]), *number.span("n"), rank(source, place)) if number else False


def _agreed(source: Source, place: Labelled, stated: Candidate[int]) -> Candidate[int] | None:
    """The number of the next cell of a row that says that both are the same (申请 125 | 现场 125 | ☑一致)."""
    beside = applied_and_found.cell_beside(source, place.block, stated.start)
    number = _WHOLE.fullmatch(source.text, beside.start, beside.end) if beside is not None else None
    return Candidate(int(number["n"]), *number.span("n"), stated.rank) if number is not None else None


def _verified(source: Source, place: Labelled, stated: Candidate[int]) -> Candidate[int]:
    """The number found on site beside the one applied for (申请 125 | 核实 122); else the one told."""
    beside = applied_and_found.verified_beside(source, place.block, stated.start)
    number = _WHOLE.fullmatch(source.text, beside.start, beside.end) if beside is not None else None
    return Candidate(int(number["n"]), *number.span("n"), stated.rank) if number is not None else stated


def _is_applied(source: Source, stated: Candidate[int]) -> bool:
    """Whether a number is what was applied for, beside what was found on site."""
    return applied_and_found.verified_beside(source, block_at(source, stated.start), stated.start) is not None


def _in_prose(source: Source) -> Iterator[tuple[str, Candidate[int]]]:
    """The numbers behind the words for them in prose."""
    words = [(w, name) for name in _FIELDS for w in prose.find(source, "headcount", name)]
    words.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    for number, (word, name) in enumerate(words):
        if elsewhere(source, word.start, "audit") or _of_others(source.text, word.start):
            continue
        if name == "insured" and (led := _LED.search(source.text, max(word.start - _LEAD, 0), word.start)):
            yield name, Candidate(int(led["n"]), *led.span("n"), PROSE)
            continue
        gap = _BETWEEN.match(source.text, word.end)
        at = gap.end() if gap else word.end
        if _SOME_OF.search(source.text, word.start, at) or _BEFORE.search(source.text, word.end, at):
            continue
        nearer = words[number + 1 : number + 4]
        if any(other != name and word.end < behind.start < at for behind, other in nearer):
            continue
        counts = find_counts(source.text[at : at + 16], at)
        if counts and counts[0].start == at and _is_of_people(source, counts[0]):
            where = COVER if at < cover_end(source) else PROSE
            if name == "total" and within_scope.is_told(source.text, word.start, counts[0]):
                name = "effective"
            yield name, Candidate(counts[0].value, counts[0].start, counts[0].end, where)


def _is_of_people(source: Source, count: FoundCount) -> bool:
    """Whether a number counts people, and no days of theirs (6人日)."""
    return count.unit.strip("余") in _PEOPLE and source.text[count.end : count.end + 1] not in _DAYS


def _of_site(source: Source, place: Labelled) -> bool:
    """Whether a number stands in a column of a table of sites: beside a header for addresses or sites."""
    text = source.text
    row = text.rfind("\n", 0, text.rfind("\n", 0, place.label.start)) + 1
    low = max(source.document.blocks[place.block].start, row)
    high = text.find("\n", place.label.end)
    return (
        _SITE.search(text, max(low, place.label.start - _ROW), high if high >= 0 else len(text)) is not None
    )


def _of_others(text: str, offset: int) -> bool:
    """Whether the clause before a number of people speaks of another company or of an event, or the sentence
    of another year."""
    then = max(text.rfind(mark, max(offset - _REACH, 0), offset) for mark in "。；;\n\t") + 1
    if passing_mentions.THEN.search(text, max(then, offset - _REACH), offset):
        return True
    low = max(offset - _NEAR, 0)
    low = max(text.rfind(mark, low, offset) + 1 for mark in "，,。；;：:\n\t")
    return _OTHERS.search(text, max(low, offset - _NEAR), offset) is not None


def _is_called_total(words: str) -> bool:
    """Whether a field's own words call its number that of all people (覆盖人数：总人数共计 25 人)."""
    key = labels.key(words)
    return len(key) > 2 and key in map(labels.name_key, labels.fields("headcount")["total"])


def _joint(source: Source, place: Labelled) -> list[tuple[str, Candidate[int]]]:
    """The numbers of a label that joins several, in their order (总人数/覆盖人数：50/45)."""
    match = _SEVERAL.match(source.text, place.start, place.end)
    noted = _NOTED.search(place.label.text) if match else None
    named = noted["parts"] if noted else labels.without_notes(place.label.text).rstrip(":： ")
    parts = _SLASH.split(named) if match else []
    known = [_count_of(part) for part in parts]
    numbers = [*re.compile(r"\d{1,6}").finditer(source.text, *match.span())][: len(parts)] if match else []
    if match is None or len(numbers) != len(parts) or not all(known):
        return []
    where = rank(source, place)
    return [
        (str(name), Candidate(int(number[0]), number.start(), number.end(), where))
        for name, number in zip(known, numbers, strict=True)
    ]


def _count_of(part: str) -> str | None:
    """The count that a part of a label means; 人数 may be left out of it (总人数/参保/覆盖)."""
    named = [labels.fields_of(labels.key(text)) for text in (part, f"{part}人数")]
    return next((name for fields in named for group, name in fields if group == "headcount"), None)


def _counted(source: Source, start: int, end: int, where: int) -> Candidate[int] | None:
    """The first number of people in a field, or the number that the field is."""
    text = source.text[start : min(end, start + 60)]
    counts, whole = find_counts(text, start), _IN_ALL.search(patterns.split("[。；;\n]", text)[0])
    if len(counts) > 1 and whole and int(whole["n"]) >= counts[0].value:  # else of one of the parts
        return Candidate(int(whole["n"]), start + whole.start("n"), start + whole.end("n"), where)
    for count in counts[1:] if len(counts) > 1 and _LAST_TIME.match(text) else counts:
        if count.unit.strip("余") in _PEOPLE:
            return Candidate(count.value, count.start, count.end, where)
    value = parse_count(text) if _BARE.match(text) else None
    if value is None:
        return None
    match = patterns.search(r"\d{1,6}|[一二三四五六七八九十百]{1,6}", text)
    return Candidate(value, start + match.start(), start + match.end(), where) if match else None
