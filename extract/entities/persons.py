"""The people that a document names, by office or certificate; one person's spellings together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from extract import labels
from extract.entities.person_pairs import OF_TEAM, Named, joined
from extract.entities.plain_names import near_ones
from extract.entities.repeated_names import written_otherwise
from extract.entities.team_names import other_spellings
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.found import Found, narrow
from extract.values.persons import is_person, lengths, names_in, near_names
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Entity
from schemas.report import Report

_COLON = r"\s?(?:[（(][^（()）\n]{0,10}[)）])?\s?:\s{0,3}"
_LABELLED = patterns.compile(
    rf"(?:签名|签字|姓名)?(?:\s?[A-Z][A-Za-z ]{{1,40}})?\s?[?？]?"
    rf"(?:{_COLON}|(?:\s?[（(](?:签[名字][^（()）\n]{{0,6}}|[^（()）\n]{{2,10}}代表)[)）])?[)）]?\t)"
)
"""What stands behind an office that is a label or a question, perhaps in two languages."""

_BEGINS = ("", "\n", "\t", " ")
"""Before an office that is a question as a whole (管理者代表？)."""

_FORMER = patterns.compile(r"(?:上一?[次年届轮]|上一?年度|上一?周期|前[次任]|原|曾任)[^\W\d]{0,6}$")
"""Before an office: that of an earlier audit."""

_END = patterns.compile(r"[。；;\n\t|]|\s{4,}")
_AFTER = frozenset("批对正在进行于的等与和及同参完负主出介根从表签说能熟了认均已按持为任担被是将经并应到至")
_AUXILIARY = frozenset("能会可应须需已均也都仍并未常再")
_DOING = patterns.compile(
    r"(?P<name>[^\W\x00-\x7f]{2,4}?)(?=正在|进行|参加|参与|沟通|于\d|在现场|持有|持证|操作"
    r"|面谈|交谈|访谈|交流|座谈|询问|介绍|陈述|回答|反映|表示|说明|担任|陪同|主持|负责|能够|熟悉|了解|未能|签字|签名)"
)
_REPRESENTING = patterns.compile(
    r"(?P<name>[^\W\x00-\x7f]{2,4}?)(?=审批|批准|审核|审定|签批|签发|汇报|报告|组织|提出|收集|牵头|协调|确认|汇总|督促|检查"
    r"|等|介绍|提供|签发|签署|牵头|解释|召集|召开|带队|列席|出席|到会|到场|发言|推动|带领|每[年月季周半]|(?:由|经|系|是由)[^，,。；;\n]{0,24}?(?:选|推|任|派|聘|指定)|参加|参与|参会|与会|接受|反馈|表示|说明|任职|在岗|师傅|先生|女士|同志|是(?![否由])|谈到|说)"
    r"|\s?[（(]\s?(?P<bracketed>[^\W\x00-\x7f]{2,4})\s?[)）]"
    r"|\s(?P<apart>[^\W\x00-\x7f]{2,4})(?=\s?(?:[；;，,。\n\t]|$))"
)
"""Whoever holds an office of one person, with what such a person does, in brackets or behind a blank."""

_NAMED_FIRST = patterns.compile(r"(?:^|(?<=[\s：:；;，,、]))(?P<name>[^\W\x00-\x7f]{2,4})\s?[（(]\s?$")
_CLOSED = patterns.compile(r"\s?[)）]")
"""A name and its office in brackets (张三（员工代表）)."""


_POST = r"(?:(?:副总?|总|常务)?(?:经理|主任|[部科处厂院所组]长|总监|主管|助理|书记|总工|副总|工程师))"
_APPOINTED = (
    rf"(?:任命|选举|推选|指定|聘任|聘请|委任|委派|授权|明确)了?(?:[^，。；、\n]{{0,10}}?{_POST}|公司|本?企业)?"
    rf"(?P<name>[^\W\x00-\x7f]{{2,4}}?)(?:同志|先生|女士)?(?:为|担任|兼任|出任|作为|任)[^，。；\n]{{0,8}}?(?P<office>%s)"
)
_ELECTED = (
    r"(?:同志|先生|女士)?(?:当选|(?:已|经)?被(?:任命|选举|推选|推举|指定|聘任|聘|选)|受聘|受命|出任|兼任|担任)"
    r"(?:[作成]?为)?了?[^，。；、：\n]{0,8}?(?P<office>%s)(?!的|时|期间|助理)"
)
"""What stands behind somebody who was elected or appointed to an office that one person holds."""

_HELD_BY = patterns.compile(
    rf"(?:一职|职务)?(?:现|均|暂)?(?:由|为)(?:[^，。；、：:\n]{{0,12}}?{_POST})?"
    r"(?P<name>[^\W\x00-\x7f]{2,3}?)(?:同志|先生|女士)?(?=兼任|兼|担任|出任|任职)"
)
"""Behind an office of one person who holds it (由品控部经理甲担任)."""
_ELECTED_BY = patterns.compile(
    r"(?:一职)?(?:由|经|系)[^，,。；;：:\n]{2,24}?(?:选举|推选|推举|选出|任命|指定|聘任)(?:产生|担任|确定)?[，,]?(?:现|目前)?(?:为|是|系)"
    r"(?P<name>[^\W\x00-\x7f]{2,4}?)(?:同志|先生|女士)?(?=[，,。；;（(\n]|$)"
)
"""Behind an office: by whom somebody was chosen, and who it is (由职工大会选举，为甲)."""

_LISTED_UNIT = patterns.compile(r"[^\W\d_]{2,8}[、和及与/／]$")
"""Before an office that is one of several heard together (管理层、员工代表)."""

_CALLED_BY_SYSTEM = r"(?:[A-Z]{2,6}|质量|环境|安全|职业健康安全|食品安全|能源|信息安全)(?:体系|管理体系)?"

_SYSTEM_BEFORE = patterns.compile(rf"(?<=[（(]){_CALLED_BY_SYSTEM}$")
_CHAIRED = patterns.compile(r"由(?P<name>[^\W\x00-\x7f]{2,4}?)(?=主持|担任组长|组织召开|任组长)")
_ACTS = {
    **dict.fromkeys(("编制", "编写", "起草", "拟制"), "prepared"),
    **dict.fromkeys(("审核", "审查", "校核", "会签"), "reviewed"),
    **dict.fromkeys(("批准", "审批", "签发", "核准"), "approved"),
}
_ACTED = patterns.compile(
    "|".join([*_ACTS, "主持", "签批", "签署", "签字", "编审", "负责", "带队", "陪同", "讲授"])
)
_BY = frozenset("由经、，,；;。（(和及与 \n\t")
_UNIT_ENDS = frozenset("部科室组班间厂处站")
_LONGEST_LIST, _FEW = 80, 10
_HELD_BY_ONE = frozenset(
    {
        "management_representative",
        "employee_representative",
        "food_safety_leader",
        "energy_team_leader",
        "energy_manager",
        "internal_audit_leader",
    }
)
"""Offices whose holders are compared between places."""

_ANY = frozenset({"guide", "employee", "post"})
"""What says less of somebody than an office told in the same place (受访人：甲（员工代表）)."""

_IS = patterns.compile(r"(?:签字|签名)?(?:分别)?[为是系由]")


def resolve(source: Source, report: Report) -> list[Entity]:
    """The people in the order of their first place."""
    named = _every(source, report)
    by_name: dict[str, list[Named]] = defaultdict(list)
    for one in named:
        by_name[one.name].append(one)
    together = joined(source, report, by_name)
    groups: dict[int, list[str]] = defaultdict(list)
    for i, name in enumerate(by_name):
        groups[together.root(i)].append(name)
    return [_entity(names, by_name) for names in groups.values()]


def _every(source: Source, report: Report) -> list[Named]:
    stated = _told(report)
    starts = {one.leaf.start for one in stated}
    found = [
        Named(source.leaf(name.value, name.start, name.end), office)
        for name, office in [*_in_text(source), *_appointed(source)]
        if name.start not in starts
    ]
    named = sorted([*stated, *found], key=lambda one: one.leaf.start)
    known = Counter(one.name for one in named)
    clients = frozenset(one.name for one in named if one.office not in OF_TEAM)
    seen = {one.leaf.start for one in named}
    later = {n.start: (n, o) for n, o in _later(source, known, clients)}
    more = [
        Named(source.leaf(name.value, name.start, name.end), office)
        for name, office in later.values()
        if name.start not in seen
    ]
    held = {start: office for start, (_, office) in later.items() if office in _HELD_BY_ONE}
    named = [
        one._replace(office=held[one.leaf.start]) if one.leaf.start in held and one.office in _ANY else one
        for one in named
    ]
    named = sorted([*named, *more], key=lambda one: one.leaf.start)
    return sorted([*named, *_in_other_ways(source, report, named)], key=lambda one: one.leaf.start)


def _in_other_ways(source: Source, report: Report, named: list[Named]) -> Iterator[Named]:
    """Names of the team in another spelling, where nobody else is called so."""
    seen = {one.leaf.start for one in named}
    others = frozenset(one.name for one in named if one.office not in OF_TEAM and one.office != "employee")
    others |= {one.name for one in named if one.thing}
    for found in other_spellings(source, report, others):
        if found.start not in seen:
            yield Named(source.leaf(found.value, found.start, found.end), "auditor")
    ours = Counter(one.name for one in named if one.office not in OF_TEAM)
    for found, _ in written_otherwise(source, ours):
        if found.start not in seen:
            yield Named(source.leaf(found.value, found.start, found.end), "employee")


def _later(source: Source, known: Counter[str], clients: frozenset[str]) -> Iterator[tuple[Found, str]]:
    """The names that those known before help to tell."""
    yield from ((found, "employee") for found in near_ones(source, known, clients))
    yield from _acting(source, known)
    yield from _beside_offices(source, known)


def _told(report: Report) -> list[Named]:
    """The people in the report's fields."""
    found: list[tuple[Leaf[str] | None, str, str]] = []
    for member in report.team:
        leads = member.role is not None and member.role.value == "leader"
        found.append((member.name, "audit_leader" if leads else "auditor", ""))
    found += [(one.name, "guide", "") for one in report.attendants]
    found += [(one.name, "employee", f"certificate {one.thing}") for one in report.personnel_certificates]
    found += [(one.name, "employee", "") for one in report.employment_contracts]
    found += [(one.name, "employee", "") for one in report.medical_exams]
    for audit in report.internal_audits:
        found.append((audit.leader, "internal_audit_leader", ""))
        found += [(auditor, "internal_auditor", "") for auditor in audit.auditors]
    found += [(one.chair, "chair", "") for one in report.management_reviews]
    found += [(person, "evaluator", "") for one in report.compliance_evaluations for person in one.evaluators]
    found += [(person, "auditor", "") for person in report.conclusion.signatories]
    return [
        Named(leaf, office, thing)
        for leaf, office, thing in found
        if leaf is not None and leaf.value and leaf.start >= 0 and is_person(leaf.value)
    ]


@cache
def _offices() -> tuple[re.Pattern[str], dict[str, str]]:
    """The words of offices, and the office of each."""
    words = {word: office for office, synonyms in labels.fields("entities").items() for word in synonyms}
    longest = sorted(words, key=lambda word: (-len(word), word))
    return patterns.compile("|".join(map(re.escape, longest))), words


@cache
def _appointing() -> re.Pattern[str]:
    """The words that somebody is appointed to an office."""
    return patterns.compile(_APPOINTED % _offices()[0].pattern)


@cache
def _elected() -> re.Pattern[str]:
    """The words that somebody was appointed to an office that one person holds."""
    held = sorted(
        (word for word, office in _offices()[1].items() if office in _HELD_BY_ONE), key=len, reverse=True
    )
    return patterns.compile(_ELECTED % "|".join(map(re.escape, held)))


@cache
def _filled() -> re.Pattern[str]:
    """The words that somebody fills an office that one person holds (员工代表由工会主席王某担任)."""
    words = sorted((word for word, office in _offices()[1].items() if office in _HELD_BY_ONE), key=len)
    held = "|".join(map(re.escape, reversed(words)))
    return patterns.compile(
        rf"(?P<office>{held})\s?(?:现|目前|仍|一直)?由(?P<who>[^，,。；;、\n\d]{{2,16}}?)(?:同志|先生|女士)?(?:担任|兼任|出任)"
    )


def _in_text(source: Source) -> Iterator[tuple[Found, str]]:
    """Names behind an office and a colon."""
    text = narrow(source.text)
    pattern, words = _offices()
    last = 0
    for start, behind in sorted(lines.spans(pattern, source.text), key=lambda found: (found[0], -found[1])):
        mark = _LABELLED.match(text, behind) if start >= last else None
        asks = mark is not None and not {"?", "？"}.isdisjoint(mark[0])
        if mark is None or (asks and text[start - 1 : start] not in _BEGINS):
            continue
        last = mark.end()
        end = _END.search(text, last, last + _LONGEST_LIST)
        limit = end.start() if end else min(len(text), last + _LONGEST_LIST)
        former = _FORMER.search(text, max(start - _FEW, 0), start) is not None
        office = words[source.text[start:behind]]
        among = office in _HELD_BY_ONE and _LISTED_UNIT.search(text, max(start - _FEW, 0), start) is not None
        for name in _leading_names(source.text, last, limit):
            yield name, "employee" if former or among else office


def _leading_names(text: str, start: int, end: int) -> Iterator[Found]:
    """The names that a list begins with, up to the first part that is none."""
    at = start
    for name in names_in(text[start:end], start):
        if (
            patterns.search(r"[^\s、,，/／和及与（）()\w]|[:：]", text[at : name.start])
            or name.start - at > 8
        ):
            return
        yield name
        at = name.end


def _beside_offices(source: Source, known: Counter[str]) -> Iterator[tuple[Found, str]]:
    """Names right behind an office (内审员张三参加): known and near ones, and those with a clear end."""
    text = source.text
    pattern, words = _offices()
    near, known = _near_index(known), known.copy()
    doubtful: list[tuple[Found, str]] = []
    for start, at in lines.longest(pattern, text):
        office = words[text[start:at]]
        if office in _HELD_BY_ONE and (
            found := _representing(text, at, known) or _named_first(text, start, at)
        ):
            known[found.value] += 1
            yield found, office
            continue
        if linked := _IS.match(text, at):
            at = _behind_unit(text, linked.end())
        while name := _name_at(text, at, known, near, office):
            if name not in known:
                known[name] = 1
                near[name[:1]].append(name)
            yield Found(at, at + len(name), name), office
            at += len(name)
            if text[at : at + 1] not in set("、，,和与及") or not text[at : at + 1]:
                break
            at += 1
        else:
            if _may_be_name(text, at):
                doubtful.append((Found(at, at + 3, text[at : at + 3]), office))
    yield from ((f, office) for f, office in doubtful if _is_near(f.value, near))


def _behind_unit(text: str, at: int) -> int:
    """Where a name begins that a department stands before (为生产部韦小满), and that ends there; else the
    place itself."""
    for start in range(at + 2, at + _FEW):
        name = text[start : start + 3]
        if not text[at:start].isalpha():
            break
        if text[start - 1] in _UNIT_ENDS and is_person(name) and not text[start + 3 : start + 4].isalnum():
            return start
    return at


def _representing(text: str, at: int, known: Counter[str]) -> Found | None:
    """The name right behind an office that one person holds, of a known one without an auxiliary (能提供)."""
    held = _HELD_BY.match(text, at) or _ELECTED_BY.match(text, at)
    if held and is_person(held["name"]):
        return Found(*held.span("name"), held["name"])
    match = _REPRESENTING.match(text, at)
    group = next((name for name in ("name", "bracketed", "apart") if match and match[name]), None)
    if match is None or group is None or not is_person(match[group]):
        return None
    name, start = match[group], match.start(group)
    if group == "name" and name not in known and name[-1] in _AUXILIARY and name[:-1] in known:
        name = name[:-1]
    return Found(start, start + len(name), name)


def _named_first(text: str, start: int, at: int) -> Found | None:
    """The name before an office in brackets that one person holds."""
    if not _CLOSED.match(text, at):
        return None
    system = _SYSTEM_BEFORE.search(text, max(start - _FEW, 0), start)
    if system is not None and len(_systems_of(text, text[start:at])) == 1:
        start = system.start()
    match = _NAMED_FIRST.search(text, max(start - _FEW, 0), start)
    return Found(*match.span("name"), match["name"]) if match and is_person(match["name"]) else None


@lru_cache(maxsize=8)
def _systems_of(text: str, office: str) -> frozenset[str]:
    """The systems that are told before the word of an office anywhere in the text."""
    return frozenset(patterns.findall(rf"{_CALLED_BY_SYSTEM}{re.escape(office)}", text))


def _may_be_name(text: str, at: int) -> bool:
    """Whether three characters can be a name that ends there; a blank before two of them does not tell where
    a name ends that goes on."""
    after = text[at + 3 : at + 4]
    if text[at : at + 1].isspace() and "\u4e00" <= after <= "\u9fff":
        return False
    return (after in _AFTER or not "\u4e00" <= after <= "\u9fff") and is_person(text[at : at + 3])


def _is_near(name: str, near: dict[str, list[str]]) -> bool:
    return any(near_names(name, other) for other in near.get(name[:1], ()))


def _appointed(source: Source) -> Iterator[tuple[Found, str]]:
    """Names of those who are appointed to an office (任命张三为员工代表)."""
    _, words = _offices()
    for match in _CHAIRED.finditer(source.text):
        if is_person(match["name"]):
            yield Found(match.start("name"), match.end("name"), match["name"]), "chair"
    for match in _appointing().finditer(source.text):
        if is_person(match["name"]):
            yield Found(match.start("name"), match.end("name"), match["name"]), words[match["office"]]
    for match in _filled().finditer(source.text):
        low, at = match.span("who")
        name = next((n for n in _names_before(source.text, at) if len(n) <= at - low and is_person(n)), "")
        if name:
            yield Found(at - len(name), at, name), words[match["office"]]
    for match in _elected().finditer(source.text):
        at = match.start()
        if name := next((n for n in _names_before(source.text, at) if is_person(n)), ""):
            yield Found(at - len(name), at, name), words[match["office"]]


def _names_before(text: str, end: int) -> Iterator[str]:
    """What may be a name right before a place, the likeliest first."""
    return (text[max(end - length, 0) : end] for length in lengths(text, end))


def _acting(source: Source, known: Counter[str]) -> Iterator[tuple[Found, str]]:
    """Names before what they do (由王一编制、李二审核): after 由, known ones and those near one."""
    near = _near_index(known)
    text = source.text
    for match in _ACTED.finditer(text):
        for length in (3, 2):
            start = match.start() - length
            before, name = text[max(start - 1, 0) : max(start, 0)], text[max(start, 0) : match.start()]
            if before not in _BY or not before or not is_person(name):
                continue
            if before == "由" or name in known or _is_near(name, near):
                yield Found(start, match.start(), name), _ACTS.get(match[0], "employee")
            break


def _near_index(known: Counter[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for name in known:
        index[name[:1]].append(name)
    return index


def _name_at(text: str, at: int, known: Counter[str], near: dict[str, list[str]], office: str) -> str:
    for length in (4, 3, 2):
        name = text[at : at + length]
        if name in known and len(name) == length:
            return name
    doing = _DOING.match(text, at)
    if doing and is_person(doing["name"]):
        return doing["name"]
    name = text[at : at + 3]
    if not _may_be_name(text, at):
        return ""
    if _is_near(name, near):
        return name
    clear = not "\u4e00" <= text[at + 3 : at + 4] <= "\u9fff"
    return name if clear and office not in {"prepared", "reviewed", "approved", "post"} else ""


def _entity(names: list[str], by_name: dict[str, list[Named]]) -> Entity:
    places = {name: [one.leaf for one in by_name[name]] for name in names}
    right = max(names, key=lambda name: (len(places[name]), -places[name][0].start))
    roles = {one.office for name in names for one in by_name[name]}
    ordered = {name: places[name] for name in [right, *(n for n in names if n != right)]}
    offices: dict[str, list[Leaf[str]]] = {}
    for one in (one for name in names for one in by_name[name] if one.office in _HELD_BY_ONE):
        offices.setdefault(one.office, []).append(one.leaf)
    return Entity(
        "person", next(leaf.value or "" for leaf in places[right]), "other", roles, ordered, offices=offices
    )
