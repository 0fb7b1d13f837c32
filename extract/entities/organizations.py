"""The organisations that a document names: spellings of one company together, branches and kin apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from extract import labels
from extract.entities import other_companies
from extract.entities.enumerated_names import parallel, side_by_side
from extract.entities.likeness import Name, is_branch, kin, one_company, parse
from extract.reading.source import Source
from extract.statements.record_linking import Joined
from extract.values.found import narrow
from extract.values.identifiers import find_uscc
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.leaf import Leaf, text_of
from schemas.mentions import Entity, Relation
from schemas.report import Report
from schemas.text import fold

Places = dict[str, list[Leaf[str]]]
"""Folded spelling -> its places in reading order."""

_LEGAL_END = patterns.compile(r"(?:股份|责任)?有限(?:责任)?公司$")
_SHORT = patterns.compile(
    r"(?:以下)?(?:简称|合称|称)\s?(?:为)?[:：]?\s?[“\"「『‘']\s?(?P<name>[^”\"」』’'\n]{2,20})[”\"」』’']"
)
_LABORATORY = patterns.compile("检测|检验|计量|校准|检定|监测|阀门|医院")
_PREFIX = 6
_BUCKET = 60


def resolve(source: Source, report: Report) -> list[Entity]:
    """The organisations in the order of their first place."""
    stated = _told(report)
    places = _places(source, stated)
    _cut_names(source, places)
    groups = _grouped(source, report, places, stated)
    own = fold(text_of(report.organization.name))
    found = [_entity(report, names, places, stated, own) for names in groups]
    _relate(source, report, found, own)
    _short_forms(source, found)
    return sorted(found, key=lambda entity: min(leaf.start for leaf in entity.places))


def _told(report: Report) -> list[tuple[Leaf[str], str, str]]:
    """The leaves of the report that name organisations: leaf, role, and the thing in which it plays it."""
    found: list[tuple[Leaf[str] | None, str, str]] = [
        (report.organization.name, "organization", ""),
        (report.certification_body.name, "certification_body", ""),
    ]
    for calibration in report.calibrations:
        found += [
            (calibration.agency, "agency", calibration.thing or ""),
            (calibration.user_unit, "user_unit", ""),
        ]
    found += [(item.agency, "agency", item.thing or "") for item in report.special_equipment]
    found += [(item.issuer, "issuer", "") for item in report.personnel_certificates]
    found += [(item.name, "supplier", "") for item in report.suppliers]
    found += [(party, "party", "") for item in report.contracts for party in item.parties]
    found += [(item.holder, "holder", "") for item in report.permits]
    found += [(item.institution, "agency", "") for item in report.medical_exams]
    return [
        (leaf, role, thing)
        for leaf, role, thing in found
        if leaf is not None and leaf.value and leaf.start >= 0
    ]


def _places(source: Source, stated: list[tuple[Leaf[str], str, str]]) -> Places:
    """Every place of every name: of the report's fields, and of the text beside them."""
    by_start = {leaf.start: leaf for leaf, _, _ in stated}
    every = list(by_start.values())
    for found in find_organizations(source.text):
        if found.start not in by_start:
            every.append(source.leaf(found.value, found.start, found.end))
    places: Places = defaultdict(list)
    for leaf in sorted(every, key=lambda leaf: leaf.start):
        places[fold(leaf.value or "")].append(leaf)
    return places


def _cut_names(source: Source, places: Places) -> None:
    """Add the places where a known name breaks off near its end (…有限, …宁波分)."""
    names: dict[str, list[str]] = defaultdict(list)
    for name in places:
        if len(name) >= _PREFIX + 2 and not name.isascii():
            names[name[:_PREFIX]].append(name)
    if not names:
        return
    text = narrow(source.text).replace("（", "(").replace("）", ")")
    known = sorted((leaf.start, fold(leaf.value or "")) for leaves in places.values() for leaf in leaves)
    starts = [start for start, _ in known]
    for first in re.finditer(f"[{re.escape(''.join(sorted({name[0] for name in names})))}]", text):
        at = first.start()
        whole = names.get(text[at : at + _PREFIX])
        if not whole:
            continue
        i = bisect_left(starts, at)
        taken = known[i][1] if i < len(known) and starts[i] == at else ""
        if cut := _cut_at(text, at, whole, taken):
            places[taken] = [leaf for leaf in places.get(taken, []) if leaf.start != at]
            places[cut].append(source.leaf(cut, at, at + len(cut)))
    for name in list(places):
        places[name].sort(key=lambda leaf: leaf.start)
        if not places[name]:
            del places[name]


def _cut_at(text: str, at: int, whole: Iterable[str], taken: str) -> str:
    """The broken-off name at an offset: all but one to three last characters of a whole one."""
    for name in whole:
        same = 0
        while same < len(name) and text[at + same : at + same + 1] == name[same]:
            same += 1
        missing = len(name) - same
        after = text[at + same : at + same + 1]
        if 1 <= missing <= 3 and same > len(taken) and not ("\u4e00" <= after <= "\u9fff"):
            return name[:same] if same < len(_LEGAL_END.sub("", name)) or not _short_of(name, same) else ""
    return ""


def _short_of(name: str, length: int) -> bool:
    """Whether so much of a name is the name without its legal form: a short form, not a slip."""
    return length == len(_LEGAL_END.sub("", name))


def _grouped(
    source: Source, report: Report, places: Places, stated: list[tuple[Leaf[str], str, str]]
) -> list[list[str]]:
    """Spellings of one company together."""
    names = list(places)
    number = {name: i for i, name in enumerate(names)}
    joined = Joined(len(names))
    own = fold(text_of(report.organization.name))
    linked = _linked(stated)
    codes = _codes(source, places)
    roles: dict[str, set[str]] = defaultdict(set)
    for leaf, role, _ in stated:
        roles[fold(leaf.value or "")].add(role)
    for one, other in _pairs(names, linked):
        if own in (one, other) and other_companies.stated(source, places[other if one == own else one]):
            continue
        if codes.get(one, "") and codes.get(other, "") and codes[one] != codes[other]:
            continue
        first, second = parse(one), parse(other)
        like = _is_own(first, own) or _is_own(second, own)
        slot = _in_one_slot(places, roles, one, other)
        if one_company(first, second, own=like, linked=(one, other) in linked, slot=slot) and not (
            side_by_side(source, places[one], places[other])
            or _one_list(report, one, other)
            or (own not in (one, other) and _are_parties(source, places, one, other))
        ):
            joined.unite(number[one], number[other])
    groups: dict[int, list[str]] = defaultdict(list)
    for name, i in number.items():
        groups[joined.root(i)].append(name)
    return list(groups.values())


def _in_one_slot(places: Places, roles: dict[str, set[str]], one: str, other: str) -> bool:
    """Whether two names play the same part in records, neither in a list of suppliers beside the other, and
    one of them stands once where the other is told again and again."""
    counts = sorted((len(places[one]), len(places[other])))
    shared = roles.get(one, set()) & roles.get(other, set())
    return counts[0] == 1 < counts[1] and bool(shared) and shared.isdisjoint({"supplier", "party"})


def _are_parties(source: Source, places: Places, one: str, other: str) -> bool:
    """Whether two names of one length stand as two parties of one list; laboratories recur in theirs."""
    if len(one) != len(other) or _LABORATORY.search(one) or _LABORATORY.search(other):
        return False
    return parallel(source, places[one], places[other])


def _is_own(name: Name, own: str) -> bool:
    """Whether a name is the audited organisation's or of its trade."""
    return bool(own) and (name.key == own or kin(name, parse(own)))


def _linked(stated: list[tuple[Leaf[str], str, str]]) -> set[tuple[str, str]]:
    """Pairs of names that are told as the agency of one thing."""
    by_thing: dict[str, dict[str, None]] = defaultdict(dict)
    for leaf, role, thing in stated:
        if thing:
            by_thing[f"{role} {thing}"][fold(leaf.value or "")] = None
    return {(a, b) for names in by_thing.values() for a in list(names)[:8] for b in list(names)[:8] if a != b}


def _codes(source: Source, places: Places) -> dict[str, str]:
    """The unified social credit code that stands right behind a name."""
    found: dict[str, str] = {}
    for name, leaves in places.items():
        for leaf in leaves[:5]:
            end = leaf.start + len(leaf.raw)
            code = next(iter(find_uscc(source.text[end : end + 45].split("\n")[0])), None)
            if code:
                found[name] = code.value
    return found


def _pairs(names: list[str], linked: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs worth comparing: with three characters in a row in common (those of a very common run apart), or
    that lost the second one (苍岚认证, 苍认证)."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for name in names:
        stem = parse(name).stem
        for gram in {stem[i : i + 3] for i in range(max(1, len(stem) - 2))}:
            buckets[gram].append(name)
    whole = {parse(name).stem: name for name in names}
    lost = {(whole[cut], name) for stem, name in whole.items() if (cut := stem[:1] + stem[2:]) in whole}
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        for i, one in enumerate(bucket if len(bucket) <= _BUCKET else ()):
            for other in bucket[i + 1 :]:
                if (one, other) not in seen:
                    seen.add((one, other))
                    yield one, other
    for one, other in sorted(linked | lost):
        if (one, other) not in seen and (other, one) not in seen:
            seen.add((one, other))
            yield one, other


def _one_list(report: Report, one: str, other: str) -> bool:
    """Whether both are suppliers with facts of their own: different things that they provide."""
    provides: dict[str, set[str]] = defaultdict(set)
    for item in report.suppliers:
        provides[fold(text_of(item.name))].add(fold(text_of(item.provides)))
    first, second = provides.get(one, set()) - {""}, provides.get(other, set()) - {""}
    return bool(first and second) and not first & second


def _entity(
    report: Report,
    names: list[str],
    places: Places,
    stated: list[tuple[Leaf[str], str, str]],
    own: str,
) -> Entity:
    body = fold(text_of(report.certification_body.name))
    whole = [n for n in names if not any(other != n and other.startswith(n) for other in names)]
    likely = max(whole, key=lambda n: (len(places[n]), len(n)))
    right = own if own in names else body if body in names else likely
    shown = next(leaf.value or "" for leaf in places[right])
    starts = {leaf.start for name in names for leaf in places[name]}
    roles = {role for leaf, role, _ in stated if leaf.start in starts}
    spellings = {name: places[name] for name in [right, *(n for n in names if n != right)]}
    return Entity("organization", shown, "other", roles, spellings)


def _relate(source: Source, report: Report, found: list[Entity], own: str) -> None:
    name = report.certification_body.name
    body = {fold(str(place.value)) for place in name.places if place.value} if name is not None else set()
    body -= {one for one in body if one.isascii() == text_of(name).isascii() and one != fold(text_of(name))}
    mine = next((entity for entity in found if own and own in entity.spellings), None)
    for entity in found:
        entity.relation = _relation(source, entity, mine, own, body)


def _relation(source: Source, entity: Entity, mine: Entity | None, own: str, body: set[str]) -> Relation:
    if entity is mine:
        return "self"
    if body & entity.spellings.keys():
        return "certification_body"
    if mine is None:
        return "other"
    if any(is_branch(name, right) for name in entity.spellings for right in mine.spellings):
        return "branch"
    if other_companies.stated(source, entity.places) == "former":
        return "former"
    if any(kin(parse(name), parse(own)) for name in entity.spellings) or _told_kin(source, entity):
        return "kin"
    return "other"


def _told_kin(source: Source, entity: Entity) -> bool:
    """Whether the text calls it a parent or sister company, before its name or behind it."""
    words = tuple(labels.values("entities", "relation")["kin"])
    for leaf in entity.places:
        if source.text[max(0, leaf.start - 12) : leaf.start].rstrip("：: ").endswith(words):
            return True
        end = leaf.start + len(leaf.raw)
        if _called_kin().match(source.text, end, end + 60):
            return True
    return False


@cache
def _called_kin() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in labels.values("entities", "relation")["kin"] if not w.isascii())
    own = r"(?:本|我|该)?(?:公司|组织|企业|单位|受审核(?:方|组织|单位))?"
    return patterns.compile(
        rf"[”\"]?(?:（[^（）\n]{{1,20}}）)?(?:为|是|系|属于?){own}的?(?:全资|控股)?(?:{words})"
        rf"|[^。；;\n]{{0,24}}?(?:与|和){own}(?:同属|同为|属于?同)[一]?[^。；;，\n]{{0,8}}(?:控股股东|集团|股东|实际控制人|母公司)"
    )


def _short_forms(source: Source, found: list[Entity]) -> None:
    """Declared short forms (以下简称“…”): of the organisation named last before the declaration."""
    ends = sorted((leaf.start, i) for i, entity in enumerate(found) for leaf in entity.places)
    starts = [start for start, _ in ends]
    for match in _SHORT.finditer(source.text):
        at = bisect_left(starts, match.start()) - 1
        if at < 0 or match.start() - starts[at] > 90:
            continue
        entity = found[ends[at][1]]
        leaf = source.leaf(match["name"].strip(), match.start("name"), match.end("name"))
        entity.short_forms.setdefault(fold(match["name"]), []).append(leaf)
