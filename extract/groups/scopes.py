"""Wordings of the scope, by place and system; sites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups import scope_headed, scope_prose, scope_rows, sites
from extract.groups.conclusion import concludes
from extract.groups.leaves import (
    PROSE,
    Candidate,
    body_end,
    clean,
    elsewhere,
    gather,
    in_head,
    rank,
)
from extract.groups.scope_parts import Wording, codes_in, goes_on, split
from extract.groups.scope_texts import activities, first_sentence, reads_as_scope
from extract.groups.systems import find_systems
from extract.readers import labelled, lines, sections, spoken, tables
from extract.readers.grid import grids
from extract.readers.headings import heading_of
from extract.readers.labelled import Labelled
from extract.readers.tables import Row
from extract.readers.units import Piece, block_at
from extract.source import Source
from extract.values.found import Found
from schemas import facts, rx
from schemas.document import Block
from schemas.leaf import Leaf
from schemas.report import Place, Report, Scope
from schemas.slotted import replaced

_PLACES: dict[Place, str] = {"audit": "audit", "system": "system_scope", "certificate": "certificate"}
_LABEL_OF_PERMIT = rx.compile(
    r"(?:行政|资质|生产|经营)?许可证?(?:名称|种类|类别|编号|文件)?|(?:证照|资质|证书|证件)(?:名称|种类|类别)|持证(?:人|单位|者)|持有[人者]"
)
_ROWS_OF_PERMIT, _LONGEST_LABEL = 8, 16
_OF_PERMIT = rx.compile(r"许可|登记|备案|资质|编号")
"""Words before a bare 范围 that make it a permit's."""

_NAMED = rx.compile(r"(?<=[\s\u3000])[A-Za-z/&+]{1,12}\s?[:：]$")
"""A system between the label and its colon (审核范围　QMS：)."""

_QUOTED = rx.compile(r"(?:的?表述)?[为是]?\s?[“\"「](?P<text>[^。\n\t”\"」]{6,300})[”\"」]")
_KEPT = rx.compile(r"\s?[^。；;\n]{0,6}(?:适宜|适当|(?:维持|保持)不变)")
_ABOUT_SCOPE = rx.compile(r"审核|调整|变化|变更|扩大|缩小|确定|确认|说明|评审|适宜|一致|不变")
_TEXT = rx.compile(
    r"\s?(?:(?<=[为是])|(?:表述)?(?:为|是)(?!否))\s?[:：]?\s?[“\"]?(?P<text>[^。；;\n\t”\"]{4,300})"
)
_BY_SYSTEM = rx.compile(
    r"\s?(?:为|是|分别为|如下)?\s?[，,：:]?\s?(?P<text>(?P<first>[^\W\d_]{2,14})(?<![为是])(?:为|是|的?范围为)?\s?[:：]"
    r"\s?[^。\n\t]{4,600})"
)
"""Scopes that a sentence tells system by system (审核范围，环境管理体系为：…；职业健康安全管理体系为：…)."""

_NAMING = rx.compile(
    r"(?P<label>[^\s，,。；;：:、“”\"]{2,36}(?:范围|边界))(?:拟|建议)?(?:的?(?:表述|写作|写|描述|界定|确定|规定|定))?"
    r"(?:为|是|包括|覆盖|作|如下|[：:])\s?[：:]?\s?[“\"]?(?P<text>[^。；;\n\t”\"]{4,300})"
)
_OF_SYSTEM = rx.compile(r"[:：]\s?(?:GB|ISO|SY|RB)[^。:：\n]{4,60}[；;，,]\s?$")
"""Before the label of a scope: the system's standard."""

_MOST_BLOCKS, _BEFORE = 14, 100


def read(source: Source, report: Report) -> None:
    """Fill `scopes` and `sites`; the systems of the report are read before."""
    systems = [str(leaf.value) for leaf in report.systems]
    wordings = [*_labelled(source, systems), *_in_tables(source), *_by_place(source, systems)]
    told = {w.place for w in wordings}
    wordings += [w for w in _plain(source, systems, told) if w.place not in told]
    told = {w.place for w in wordings}
    wordings += [w for w in _in_sections(source, systems) if w.place not in told]
    wordings += _in_prose(source, systems, wordings)
    wordings += _by_name(source, wordings)
    told = {w.place for w in wordings}
    wordings += _said(source, systems, told)
    scopes = _scopes(source, wordings, report.systems) + activities(source)
    report.scopes = sorted(scopes, key=lambda scope: scope.text.start if scope.text else 0)
    report.sites = sites.read(source)


def _labelled(source: Source, systems: list[str]) -> Iterator[Wording]:
    for place in _PLACES:
        for found in labelled.find_all(source, "scopes", place):
            if elsewhere(source, found.label.start, "scopes") or not _is_field(source, found):
                continue
            if scope_rows.is_checked(source, found) or not scope_rows.is_of_scope(source, found):
                continue
            if pairs := scope_rows.rows(source, found, codes_in):
                yield from _rows(source, place, pairs, rank(source, found))
                continue
            for start, end in _ranges(source, found):
                yield from _of_label(source, place, found.label, (start, end), rank(source, found), systems)


def _of_label(
    source: Source, place: Place, label: Piece, span: tuple[int, int], where: int, systems: list[str]
) -> Iterator[Wording]:
    """The wordings after a label; where it names one system itself (QMS审核范围) they are of that."""
    own = _systems_in(label) or _systems_before(source, label.start, systems)
    one = len({system.value for system in own}) == 1
    for wording in split(source, place, *span, where, [own[0].value] if one else systems):
        told = (own[0].start, own[0].end) if one and wording.told is None else wording.told
        yield wording._replace(told=told)


def _systems_in(label: Piece) -> list[Found]:
    """The systems that a label names, but for what 手册 and the like are of."""
    return find_systems(label.text, label.start, short=True)


def _systems_before(source: Source, offset: int, systems: list[str]) -> list[Found]:
    """The one system that the sentence before a label names, of several (环境：GB/T …；审核范围：…)."""
    low = max(offset - _BEFORE, 0)
    low = max(low, *(source.text.rfind(mark, low, offset) + 1 for mark in "。\n\t"))
    before = source.text[low:offset]
    if len(systems) < 2 or not _OF_SYSTEM.search(before):
        return []
    return find_systems(before, low, short=True)


def _is_field(source: Source, found: Labelled) -> bool:
    """Whether a value after mere space is one: with a system's prefix, or after a wide gap."""
    if found.how != "space" or goes_on(found.text):
        return True
    gap = source.text[found.label.end : found.start]
    return ("\u3000" in gap or "\n" in gap) and not _ABOUT_SCOPE.search(found.text)


def _rows(source: Source, place: Place, pairs: list[tuple[Piece, Piece]], where: int) -> Iterator[Wording]:
    for told, piece in pairs:
        low, high = first_sentence(source, piece.start, piece.end)
        for code in codes_in(told.text) if reads_as_scope(source.text[low:high]) else ():
            yield Wording(place, code, (told.start, told.end), low, high, where)


def _plain(source: Source, systems: list[str], told: set[Place]) -> list[Wording]:
    """Scopes under a bare 认证范围: the audit's in the overview, unless told; later the certificate's."""
    found: list[Wording] = []
    every = labelled.find(source, "scopes", "plain")
    mixed = len({_of_certificate(place.label.text) for place in every}) > 1
    for place in every:
        if elsewhere(source, place.label.start, "scopes"):
            continue
        begin = source.text.rfind("\n", 0, place.label.start) + 1
        if _OF_PERMIT.search(source.text, begin, place.label.start) or _in_permit(source, place):
            continue
        early = in_head(source, place.label.start) and "audit" not in told
        early = early and not (mixed and _of_certificate(place.label.text))
        line = source.text.rfind("\n", 0, place.label.start)
        where = _headed_place(source, line) or ("audit" if early else "certificate")
        if pairs := scope_rows.rows(source, place, codes_in):
            found += _rows(source, where, pairs, rank(source, place))
            continue
        for start, end in _ranges(source, place):
            span = (start, end)
            found += _of_label(source, where, place.label, span, rank(source, place), systems)
    return found


def _of_certificate(label: str) -> bool:
    return "证书" in label or "ertificate" in label


def _in_permit(source: Source, place: Labelled) -> bool:
    """Whether a bare 范围 stands in a form that begins with a permit (许可 | … | 证号 | …)."""
    grid = grids(source).get(place.block)
    if grid is None or place.label.start >= grid.block.end or grid.rows > _ROWS_OF_PERMIT:
        return False
    cells = [cell for row in range(grid.rows) for cell in grid.anchors.get(row, ())]
    return any(_LABEL_OF_PERMIT.fullmatch(labels.key(grid.text(cell)[:_LONGEST_LABEL])) for cell in cells)


def _said(source: Source, systems: list[str], told: set[Place]) -> Iterator[Wording]:
    """Scopes told in a sentence without a colon (推荐的认证范围为 …), of places that nothing else tells.

    What a conclusion quotes as the scope (证书范围“…”适宜) is the certificate's."""
    for place in (place for place in _PLACES if place not in told):
        for words in spoken.find(source, "scopes", place):
            match = _by_system(source, words.end) or _TEXT.match(source.text, words.end)
            if match and words.start < body_end(source) and not elsewhere(source, words.start, "scopes"):
                yield from split(source, place, *match.span("text"), PROSE, systems)
    for words in spoken.find(source, "scopes", "plain") if "certificate" not in told else ():
        match = _QUOTED.match(source.text, words.end)
        kept = match and (concludes(source, words.start) or _KEPT.match(source.text, match.end()))
        if match and kept and not elsewhere(source, words.start, "scopes"):
            yield from split(source, "certificate", *match.span("text"), PROSE, systems)


def _by_system(source: Source, offset: int) -> re.Match[str] | None:
    """The scopes of a sentence, system by system, where the first word is one."""
    match = _BY_SYSTEM.match(source.text, offset)
    return match if match and codes_in(match["first"]) else None


def _in_prose(source: Source, systems: list[str], known: list[Wording]) -> list[Wording]:
    """Scopes told in sentences, of places and systems that nothing else tells."""
    told = {(wording.place, wording.system) for wording in known}
    places = {wording.place for wording in known}
    found: list[Wording] = []
    for scope in scope_prose.read(source, codes_in):
        low, high = first_sentence(source, scope.start, scope.end)
        if not reads_as_scope(source.text[low:high]) or (not scope.systems and scope.place in places):
            continue
        for code in scope.systems or systems or [""]:
            if (scope.place, code) not in told:
                found.append(Wording(scope.place, code, scope.told, low, high, PROSE))
    return found


def _by_name(source: Source, known: list[Wording]) -> list[Wording]:
    """Scopes of one system told in sentences whose words are a label (受审核方申请的QMS范围为…)."""
    found: list[Wording] = []
    told = {(wording.place, wording.system) for wording in known}
    for match in lines.finditer(_NAMING, ("范围", "边界"), source.text, body_end(source)):
        label = _label_at_end(source, *match.span("label"))
        if source.text[match.start() - 1 : match.start()] in ("、", "和", "与", "及"):
            continue
        if label is None or elsewhere(source, match.start(), "scopes"):
            continue
        place, named = label
        span = match.span("text")
        own = _of_label(source, place, named, span, PROSE, [])
        found += [w for w in own if w.system and (w.place, w.system) not in told]
    return found


def _label_at_end(source: Source, start: int, end: int) -> tuple[Place, Piece] | None:
    """The longest label of a scope, with one system in it, that some words end with."""
    for low in range(start, end - 2):
        piece = Piece(low, end, source.text[low:end])
        if source.text[low].isspace() or not find_systems(piece.text, short=True):
            continue
        for group, name in labels.fields_of(labels.key(piece.text)):
            if group == "scopes" and name in _PLACES:
                return name, piece
    return None


def _ranges(source: Source, found: Labelled) -> Iterator[tuple[int, int]]:
    """The field and, outside tables, the blocks after it that go on with a system's prefix or its text."""
    if found.how in ("right", "below"):
        if named := scope_rows.beside_name(source, found):
            yield named.start, named.end
            return
        if not labelled.begins_at(source, found.start):
            yield found.start, found.end
            yield from ((p.start, p.end) for p in scope_rows.further(source, found) if goes_on(p.text))
        return
    tail = _NAMED.search(found.label.text)
    start = found.label.start + tail.start() if tail and codes_in(tail[0]) else found.start
    found = replaced(found, start=start)
    blocks = source.document.blocks
    last = found.end if found.text else found.start
    if blocks[found.block].kind == "table":
        if found.text:
            yield found.start, found.end
        return
    for block in blocks[found.block + 1 : found.block + 1 + _MOST_BLOCKS]:
        text = source.text[block.start : block.end]
        more = goes_on(text)
        if block.role != "body" or block.kind != "paragraph" or (text.strip() and not more):
            break
        if not more and _is_heading(source, block):
            break
        last = block.end
    if last > found.start:
        yield found.start, last


def _is_heading(source: Source, block: Block) -> bool:
    heading = heading_of(source, block)
    return heading is not None and bool(heading.title)


def _in_tables(source: Source) -> Iterator[Wording]:
    """Tables of systems and scopes; a column 范围 takes its place from the heading above."""
    for row in tables.rows(source, "scopes", lines=True):
        told = row.get("system")
        codes = (codes_in(told.text) or _letter(told.text)) if told else []
        listed = row.form in ("columns", "line", "card")
        alone = row.form != "line" or len(codes) == 1
        if not (listed and alone and codes) or told is None or elsewhere(source, row.start, "scopes"):
            continue
        for place, piece in _columns(source, row):
            low, high = first_sentence(source, piece.start, piece.end)
            for code in codes:
                if reads_as_scope(source.text[low:high]):
                    yield Wording(place, code, (told.start, told.end), low, high, 1)


def _letter(text: str) -> list[str]:
    """The system whose letter a cell is (I), where no words tell it."""
    return [code for code, system in facts.load().systems.items() if text.strip() in system.letters]


def _by_place(source: Source, systems: list[str]) -> Iterator[Wording]:
    """Rows of a place and its scope; of a system and a cell with a line for each place (审核：…; 发证：…)."""
    for place, piece in scope_rows.places(source):
        low, high = first_sentence(source, piece.start, piece.end)
        if reads_as_scope(source.text[low:high]):
            yield from split(source, place, low, high, 1, systems)
    for told, place, piece in scope_rows.by_place(source, codes_in):
        low, high = first_sentence(source, piece.start, piece.end)
        for code in codes_in(told.text) if reads_as_scope(source.text[low:high]) else ():
            yield Wording(place, code, (told.start, told.end), low, high, 1)


def _columns(source: Source, row: Row) -> Iterator[tuple[Place, Piece]]:
    for place, column in _PLACES.items():
        if piece := row.get(column):
            yield place, piece
    if piece := row.get("text"):
        yield _place_at(source, row.start), piece


def _place_at(source: Source, offset: int) -> Place:
    """The place that the headings above an offset mean; the audit's where they tell none."""
    return _headed_place(source, offset) or "audit"


def _headed_place(source: Source, offset: int) -> Place | None:
    names: tuple[Place, ...] = ("certificate", "system", "audit")
    for name in names:
        if sections.within(source, offset, labels.sections("scopes")[name]):
            return name
    return None


def _in_sections(source: Source, systems: list[str]) -> Iterator[Wording]:
    """Sections headed as a scope: their first paragraphs that have a system's prefix, else the first one."""
    names: tuple[Place, ...] = ("certificate", "system", "audit")
    seen: set[int] = set()
    for place in names:
        for section in sections.find(source, labels.sections("scopes")[place]):
            if section.start in seen or elsewhere(source, section.start, "scopes"):
                continue
            seen.add(section.start)
            if headed := [*scope_headed.pairs(source, section, codes_in)]:
                for told, span in headed:
                    named = (told.start, told.end)
                    yield from (Wording(place, code, named, *span, 1) for code in codes_in(told.text))
                continue
            start, end = _paragraphs(source, section.body, min(section.end, body_end(source)))
            if end > start:
                yield from split(source, place, start, end, 1, systems)


def _paragraphs(source: Source, low: int, high: int) -> tuple[int, int]:
    """The range of the paragraphs that begin a section: those with a prefix, or the first alone."""
    start = end = low
    for block in source.document.blocks[block_at(source, low) :]:
        if block.start < low or block.role != "body" or not source.text[block.start : block.end].strip():
            continue
        if block.start >= high or block.kind != "paragraph" or _is_heading(source, block):
            break
        more = goes_on(source.text[block.start : block.end])
        if end > low and not more:
            break
        start, end = (block.start if end == low else start), block.end
        if not more:
            break
    return start, end


def _scopes(source: Source, wordings: list[Wording], systems: list[Leaf[str]]) -> list[Scope]:
    """One entry a place and system, in reading order; the same place and system again is a mention."""
    groups: dict[tuple[Place, str], list[Wording]] = {}
    for wording in sorted(wordings, key=lambda w: w.start):
        groups.setdefault((wording.place, wording.system), []).append(wording)
    found: list[Scope] = []
    for (place, system), same in groups.items():
        texts = [Candidate(clean(source.text[w.start : w.end]), w.start, w.end, w.rank) for w in same]
        told = _system(source, system, same, systems)
        found.append(Scope(place=place, system=told, text=gather(source, texts)))
    return found


def _system(source: Source, system: str, same: list[Wording], systems: list[Leaf[str]]) -> Leaf[str] | None:
    """The system as told beside the scope, else the report's system that it is deduced from."""
    if not system:
        return None
    told = next((w.told for w in same if w.told), None)
    if told:
        return source.leaf(system, *told)
    known = next((leaf for leaf in systems if leaf.value == system), None)
    return known.replaced(mentions=[]) if known else None
