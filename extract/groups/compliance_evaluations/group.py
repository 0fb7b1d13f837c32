"""Evaluations of compliance: done when, by whom, of how many laws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.groups.activities import counts, entries, people, record_linking
from extract.groups.activities.days import labels, roles
from extract.groups.activities.entries import Entry, FieldValue, Table
from extract.groups.activities.names import COMPLIANCE
from extract.groups.activities.passages.clauses import Part
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.dates import find_dates
from extract.values.found import Found, narrow
from schemas import patterns
from schemas.report import ComplianceEvaluation, Report

LISTS = frozenset({"evaluators"})
_DATES = {labels.HELD: "done_on", labels.FINISHED: "done_on", labels.WRITTEN: "written_on"}
_EVALUATORS = patterns.compile(
    r"(?:(?:参与|参加)的?(?:合规性?)?(?:评[价审])?的?(?:人员|人|者|成员)|参评(?:(?:人员|人|者|成员)|(?=[:：\t]))"
    r"|(?:参与|参加)(?:(?:合规性?)?评[价审])?的(?=有|是|为|包括)|(?:参与|参加)(?:合规性?)?评[价审](?=\s?:)"
    r"|评[价审估](?:工作)?(?:小组|组)?的?(?P<more>组员|成员)|评[价审估](?:工作|实施|执行)?(?:小组|组)?的?(?:组长|人员|人|者)"
    r"|评价小组|评价组|(?:实施|执行)(?:人员|人|者)"
    r"|(?<=[，,；;、|])\s?(?P<also>组员|成员)(?=[\s:：为有]|[^\W\d]{2,4}[、，,；;。/])"
    r"|小组(?:成员|人员)|(?:^|(?<=[\s，,；;。|】]))(?:人员|参加人|参与人)(?=[\s:：\t为有])"
    r"|(?:(?<=[，,；;])|(?<=[，,；;] ))by(?=\s[^\W\d\x00-\x7f]{2})"
    r"|参与(?!的|了|评|人|程)|[Ee]valuators?|[Ee]valuation team"
    r"|(?:[Ee]valuated|[Aa]ssessed|[Pp]erformed|[Cc]arried out|[Cc]onducted|[Dd]one) by)"
    r"(?:签字|签名|签章|姓名)?(?:[ ]?[A-Z][A-Za-z ]{1,20}(?=[:：]))?[ ]?(?P<label>[:：\t]|两次)?(?:均|都)?"
    r"(?:[为是]|由(?=[^，,。；;\n]{2,40}组成)|主?要?有|包括|\s)?[:：]?\s{0,3}"
)
_TEAM = patterns.compile(r"(?:小组|评价组|工作组|团队|[部科室处])\s?[（(](?=[^（()）\n]{2,60}[)）])")
_BRACKET = patterns.compile(r"(?:组长|负责人|主持人?)[^（()）\n]{2,60}(?=[)）])")
_AFTER_TEAM = patterns.compile(
    r"\s?(?:等)?(?:[两二三四五\d]人)?[)）][^，,。；;\n]{0,40}?(?:评价|评审|实施|进行|开展|完成|对照|比对|核对|判定)"
)
_BY = patterns.compile(r"由|组织|会同|\bby\s")
_DOES = patterns.compile(
    r"(?:\s?[（(][^（()）\n]{0,30}[)）])?(?:[^，,。；;\n]{0,30}?(?:评价|参[加与]|完成|实施|进行|开展|比对|对照|核对|组成|牵头|负责|承担|[做作]出)|\s?等?[两二三四五\d]人[，,]\s?[按对依][^。；;\n]{2,40}?评价|\s?[;.,]|\s?$)"
)
_WITH = patterns.compile(r"\s?(?:会同|带领|和同事|组织|率)")
_LEADS = patterns.compile(r"\s?(?:牵头|主持|负责|组织|编制)(?:评价|实施)?[、，,]\s?")
_HELPS = patterns.compile(r"\s?等?(?:[两二三四五\d][人位名])?(?:共同)?(?:配合|参[与加]|协助)")
_AT_START = patterns.compile(
    r"(?:^|(?<=[，,。；;、\n\t:经与处])|(?<=\d{4}\s)|(?<=\d{4},\s)|(?<=\d日)|(?<=日\s)|(?<=\d{2}[，,])|(?<=\d-\d\d))(?:公司|组织)?\s?"
)
_ON_A_DAY = patterns.compile(
    r"\s?(?:等?[两二三四五六七八九\d]{0,2}[人位名]|等(?:同志)?|二位)?(?:"
    r"(?:于|在)?\s?\d{4}[^，,。；;\n]{4,40}(?:评价|核[查对]|检查了)|(?:[按对依把将]|重新|逐|就)[^，,。；;\n]{0,30}(?:评价|判定|评审|评估|核对|对照|比对)"
    r"|评价了?\s?\d|(?:一起|一同|共同|分头)(?:来|去)?评(?:价|审)?(?:的|了|过|完)?(?=[，,。；;\n]|$)|(?:完成|进行|开展|实施)了?(?:对?[^，,。；;\n]{0,24}?的?(?:合规性?|守法|符合性))?评价|参[与加]评价|(?:担任|任|为|是|作为)评价(?:人|员|组)|组成[^，,。；;\n]{0,8}评价(?:小组|组)"
    r"|(?:会同|带领|率)[^，,。；;\n]{2,40}[，,]?[^，,。；;\n]{0,30}?(?:评价|比对|对照|核对)"
    r"|\s?(?:have )?(?:evaluated|assessed|reviewed|checked) (?:the )?compliance)"
)
_BEHIND_DAY = patterns.compile(
    r"\d\s?日?\s?(?:当[日天])?(?:完成|实施|进行|开展|评价|done|completed)?了?\s?[)）]?\s?"
    r"(?:[；;，,/|:：（(]\s?|\s{1,4}(?=[^\W\d]{2,4}[/、]))(?:由)?"
)
_ENDS = patterns.compile(
    r"\s?(?:等?[两二三四五\d][人位名])?\s?(?:(?:共同|均)?参[加与](?=[；;，,。\n]|$)|[；;，,|。)）\n\t]|$|\s\d)"
)
"""What stands between marks right behind a day."""

_NOTED_DAY = patterns.compile(r"\d\s?日?\s?(?:完成|实施|进行|开展|评价)了?\s?[（(]")
_LED = patterns.compile(
    r"[^，,。；;\n]{0,24}(?:合规|守法|法规|compliance)[^，,。；;\n\d]{0,60}?[:：（(|]|[^，,。；;\n]{0,11}:",
    re.I,
)
_LED_NAMES = patterns.compile(
    r"\s?(?:等?[两二三四五\d][人位名])?\s?[于在]\s?\d{4}[^，,。；;\n]{4,16}(?:完成|实施|进行|开展)"
)
"""Behind names that a label leads to: on a day, that it was done (合规性评价：甲、乙于某日完成)."""

_HEAD = patterns.compile(r"[^\W\d]{2,8}评价(?:情况)?[ \u3000]{1,4}(?=20\d\d)")
_FAULT = patterns.compile(
    r"(?:\d{4}年)?度?[^，,。；;\n\t\d]{0,10}评价(?:表|记录|报告|清单)[^，,。；;\n\t]{0,14}(?:未|没有|缺|遗漏)[^。\n\t]{0,40}"
)
"""What a nonconformity says of an evaluation's papers (2025年合规性评价表中有2条要求未写明…)."""

_REPORTED = patterns.compile(
    r"(?:合规|守法)性?评价(?:报告|记录)?\s?[（(](?P<inside>20\d\d[^（()）\n]{6,80}?)\s?(?:编[制写]?|评价?|完成)?[)）]"
)
_COLLECTED = patterns.compile(
    r"(?:收录|收集|登记|列有|列入|列出|识别|载有|汇编|编制|获取|确定|适用|共有|清单|台账|名录|目录)[^，,。；;\n]{0,24}?\d{1,3}\s?[部项条个]"
)
_JUDGED = patterns.compile(r"评|对照|逐[部条项]|核对|符合|遵守|遵循|守法|complian|evaluat", re.I)
"""That laws are collected and counted, and that they are judged."""

_MARK = patterns.compile(r"\s?[，,；;、]\s?(?:由)?")
_OF_ALL = patterns.compile(r"(?:均|都|两次|各次|历次|同)[为是由]{0,2}\s?$|两次.{0,6}$")
_TOTAL = patterns.compile(r"(?:合计|总计|共计|[，,、；;]\s?一?共)[为:]?\s?$")
_JUST_EVALUATED = patterns.compile(r"评价了?\s?:?\s?(?:共|计|其中|法律|法规){0,3}:?\s?$")
"""Right before the number of those that were evaluated, beside that of the register (清单11部，评价9部)."""

_REACH = 240
_LEADING = 14
_SUBSTANCE = ("done_on",)
_TABLE = Table(
    COMPLIANCE,
    dates={"start": "done_on", "done_on": "done_on"},
    people={"evaluators": "evaluators", "leader": "evaluators", "people": "evaluators"},
    counts={"count": "stated_count", "stated_count": "stated_count", "listed_count": "listed_count"},
    sure=frozenset({"done_on", "evaluators", "stated_count"}),
    words=patterns.compile(
        r"评价[^供\n]*(?:\n[^供]*)?(?:法规|法律|义务)|(?:法规|法律|义务)[^供]*评价|评价(?:条|部)数"
        r"|[Ee]valuat[^\n]*(?:\n[^\n]*)?\b[Ll]aws\b|\b[Ll]aws\b[^\n]*[Ee]valuat"
    ),
)


def read(source: Source, report: Report) -> list[ComplianceEvaluation]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on an evaluation, in reading order; `thing` joins those of one evaluation."""
    found = _shared(source, entries.read(source, _TABLE, LISTS, "done_on", _told))
    found += _in_brackets(source, found)
    kept = sorted((one for one in map(_whole, found) if any(n in one for n in _SUBSTANCE)), key=entries.begin)
    made = [entries.build(source, ComplianceEvaluation, entry, LISTS) for entry in kept]
    record_linking.join(made, "compliance-evaluation", "done_on", ("done_on",), ("stated_count",))
    return made


def _shared(source: Source, found: list[Entry]) -> list[Entry]:
    """The entries, those right before with the evaluators of one that tells them of all (评价人均为…)."""
    for before, entry in reversed(list(pairwise(found))):
        stated = entry.get("evaluators")
        if not stated or "evaluators" in before or "done_on" not in before:
            continue
        low, at = entries.begin(before), stated[0].start
        if at - low < _REACH and _OF_ALL.search(narrow(source.text[max(low, at - 8) : at])):
            before["evaluators"] = stated
    return found


def _in_brackets(source: Source, found: list[Entry]) -> Iterator[Entry]:
    """The evaluations whose day and people stand in brackets behind the name of their report."""
    seen = {place.start for entry in found for place in entry.get("done_on", ())}
    for match in lines.finditer(_REPORTED, ("评价报告", "评价记录", "评价（", "评价("), source.text):
        dates = find_dates(match["inside"], match.start("inside"))
        if len(dates) != 1 or dates[0].start != match.start("inside") or dates[0].start in seen:
            continue
        low = dates[0].end - match.start("inside")
        mark = _MARK.match(match["inside"], low)
        names = people.listed(match["inside"], mark.end(), match.start("inside")) if mark else []
        if names:
            day = FieldValue("done_on", dates[0].start, dates[0].end, dates[0].value)
            stated = entries.of_people("evaluators", [name for name, _ in names])
            yield {"done_on": [day], "evaluators": stated}


def _whole(entry: Entry) -> Entry:
    """The entry with the day of its report where that of the evaluation is not told; so with the number of
    the register."""
    for name, instead in (("done_on", "written_on"), ("stated_count", "listed_count")):
        if stated := entry.pop(instead, None):
            entry.setdefault(name, stated[:1])
    return entry


def _is_of_register(text: str) -> bool:
    """Whether a line says how many laws there are, and nothing of their evaluation (清单收录21部)."""
    return _COLLECTED.search(text) is not None and _JUDGED.search(text) is None


def _counts(text: str, base: int) -> list[counts.Counted]:
    """The numbers of laws in a text: the total, else those evaluated, where these are told beside others."""
    found = [] if _is_of_register(text) else list(counts.find(counts.LAWS, text, base))
    before = [text[: one.start - base][-_LEADING:] for one in found]
    for word in (_TOTAL, _JUST_EVALUATED):
        if sure := [one for one, lead in zip(found, before, strict=True) if word.search(lead)]:
            return sure
    return found


def _told(source: Source, part: Part) -> Iterator[FieldValue]:
    text, base = part.text, part.start
    if _FAULT.match(text):
        return
    yield from entries.of_dates(roles.read(source, part), _DATES)
    yield from entries.of_counts("stated_count", _counts(text, base))
    sure = False
    for match in _EVALUATORS.finditer(text):
        if names := people.listed(text, match.end(), base, labelled=_is_label(match)):
            sure = True
            stated = entries.of_people("evaluators", _and_more(part, names))
            yield from (
                (one._replace(group=entries.MORE) for one in stated)
                if match["more"] or match["also"]
                else stated
            )
    for match in _TEAM.finditer(text):
        names = people.listed(text, match.end(), base) or _with_posts(text, match.end(), base)
        if names and _AFTER_TEAM.match(text, names[-1][0].end - base):
            yield from entries.of_people("evaluators", [name for name, _ in names])
    if (led := _LED.match(text)) or part.titled or _HEAD.match(text) or _NOTED_DAY.search(text):
        yield from entries.of_people("evaluators", _alone(part, led.end() if led else 0))
    for begins, goes_on in ((_AT_START, _ON_A_DAY), (_BY, _DOES)):
        for match in begins.finditer(text):
            names = people.listed(text, match.end(), base)
            goes = goes_on.match(text, names[-1][0].end - base) if names else None
            if goes and not (sure and "\t" in goes[0]):  # not who sits in the cell before
                yield from entries.of_people("evaluators", _and_more(part, names))


def _with_posts(text: str, at: int, base: int) -> list[tuple[Found, str]]:
    """The people of a bracket that tells their posts before them (组长甲，组员乙)."""
    inside = _BRACKET.match(text, at)
    return people.in_cell(inside[0], base + at) if inside else []


def _alone(part: Part, led: int) -> list[Found]:
    """The people that stand between marks without a word, right behind a day (…；甲、乙；…) or the label."""
    for match in _BEHIND_DAY.finditer(part.text):
        names = people.listed(part.text, match.end(), part.start)
        if names and _ENDS.match(part.text, names[-1][0].end - part.start):
            return [name for name, _ in names]
    names = people.listed(part.text, led, part.start) if led else []
    if names and _LED_NAMES.match(part.text, names[-1][0].end - part.start):
        return [name for name, _ in names]
    return []


def _is_label(match: re.Match[str]) -> bool:
    """Whether nothing but names can stand behind the word (评价人, 评价人员：, not 评价人员沟通)."""
    return bool(match["label"]) or ("人" in match[0] and match[0][-1] != "员")


def _and_more(part: Part, names: list[tuple[Found, str]]) -> list[Found]:
    """The people of a list and those they do it with (甲会同乙、丙)."""
    found = [name for name, _ in names]
    after = found[-1].end - part.start
    if more := _WITH.match(part.text, after):
        found += [name for name, _ in people.listed(part.text, more.end(), part.start)]
    elif leads := _LEADS.match(part.text, after):
        others = [name for name, _ in people.listed(part.text, leads.end(), part.start)]
        if others and _HELPS.match(part.text, others[-1].end - part.start):
            found += others
    return found
