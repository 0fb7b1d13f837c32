"""Wordings of the scope, by place and system; sites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from extract import labels
from extract.groups.scopes import (
    changed_rows,
    kind_columns,
    labelled_sentences,
    prose,
    references,
    row_runs,
    system_headings,
    unheaded_rows,
    unmarked_systems,
)
from extract.groups.scopes import systems as scope_systems
from extract.groups.scopes.parts_by_system import Wording, codes_in, goes_on, of_label, split, systems_in
from extract.groups.scopes.texts import activities, begins_elsewhere, first_sentence, reads_as_scope
from extract.groups.sites import group as sites
from extract.readers import value_roles
from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import PROSE, Candidate, body_end, clean, elsewhere, gather, in_head, rank
from extract.readers.tables import notes, rows
from extract.readers.tables.grid import grids
from extract.readers.tables.rows import Row
from extract.readers.text import sections
from extract.readers.text.headings import heading_of
from extract.readers.text.units import Piece, block_at, next_body_block
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Block
from schemas.leaf import Leaf
from schemas.report import Place, Report, Scope
from schemas.slotted import replaced

_PLACES: dict[Place, str] = {"audit": "audit", "system": "system_scope", "certificate": "certificate"}
_OF_PERMIT = patterns.compile(r"许可|登记|备案|资质|编号")
"""Words before a bare 范围 that make it a permit's."""

_INNER = patterns.compile(
    r"[^\n]{0,100}?(?:界定|确定|规定|明确|描述|声明)?的?(?:体系|认证|审核|覆盖|证书)[^\s，,。；;:：]{0,6}(?:范围|边界)(?:界定|确定)?[为是]?\s?[:：]\s?"
)
"""A label of its own within the line below a heading (体系建立和范围 ⏎ …手册界定的体系范围为：…)."""

_NAMED = patterns.compile(r"(?<=[\s\u3000])[A-Za-z/&+]{1,12}\s?[:：]$")
"""A system between the label and its colon (审核范围　QMS：)."""

_PARTED = patterns.compile(r"范围[，,]\s?[^，,\n]{2,24}体系(?:均?[为是])?\s?[:：]?$")
"""A label that a comma parts from the first of the systems (审核范围，环境管理体系为：…): a sentence."""

_JOINTS = ("、", "和", "与", "及")
"""Before a label they say that it is the last of several (推荐QMS、EMS认证范围均为…)."""

_APPLIED = patterns.compile(r"申请|报审")
"""How the label of the scope begins that the organization applied for."""

_GAP = patterns.compile(r"[ \u3000]{2,8}")
_ABOUT_SCOPE = patterns.compile(r"审核|调整|变化|变更|扩大|缩小|确定|确认|说明|评审|适宜|一致|不变")
_OF_CERTIFICATE = patterns.compile(
    r"(?:推荐|建议|拟|认证)[^。，,]{0,8}(?:证书|注册|认证)|证书[^。，,]{0,6}(?:表述|范围|内容|描述|文字|信息)"
)
_PROPOSED = patterns.compile(r"(?:推荐|同意|建议)[^。；;\n]{0,12}(?:认证|注册|发证)")
"""What the line of a bare 范围 says of the certificate before it."""

_GOES_ON = patterns.compile(
    r"[；;，,\s]{0,6}(?:(?!体系|手册|文件|组织|公司|企业|受审)[^\W\d\x00-\x7f中内里]{2,14}体系|[A-Z]{1,6})的?(?:认证|覆盖)?范围(?:[为是]|\s?[:：])\s?[“\"]?"
)
"""Between a scope and that of the next system in the same list."""

_MOST = 8
_MOST_BLOCKS, _LONGEST_LEAD = 14, 40


_NEXT = 40
"""So many characters behind a system's scope the next one begins, in a line with those of several."""


def read(source: Source, report: Report) -> None:
    """Fill `scopes` and `sites`; the systems of the report are read before."""
    systems = [str(leaf.value) for leaf in report.systems]
    wordings = [*_labelled(source, systems), *_in_tables(source), *_by_place(source, systems)]
    wordings += _beside((*_in_runs(source), *changed_rows.read(source)), wordings)
    mention = {w.place for w in wordings}
    pairs = {(w.place, w.system) for w in wordings}
    audits = [w.start for w in wordings if w.place == "audit"]
    plain = _beside(_plain(source, systems, mention, audits), wordings)
    listed = _system_by_system(plain)
    wordings += [
        w
        for w in plain
        if w.place not in mention or (w.stated and ((w.place, w.system) not in pairs or w in listed))
    ]
    mention = {w.place for w in wordings}
    apart = _apart(source, systems)
    wordings += [w for w in _in_sections(source, systems) if w.place not in mention and w.place not in apart]
    wordings += _headed(source, systems, {w.place for w in wordings})
    for further in (_in_prose, labelled_sentences.by_name, labelled_sentences.spoken_of):
        wordings += _beside(further(source, systems, wordings), wordings)
    wordings = [*unmarked_systems.apart(source, wordings)]
    wordings = [w._replace(system=_resolved(source, w, systems)) for w in references.stated(source, wordings)]
    wordings = [*references.resolved(source, _as_listed(source, wordings))]
    wordings = value_roles.without_former(source, wordings, held=value_roles.is_changed(source))
    scopes = _scopes(source, wordings, report.systems) + activities(source)
    report.scopes = sorted(scopes, key=lambda scope: scope.text.start if scope.text else 0)
    report.sites = sites.read(source)


def _system_by_system(plain: list[Wording]) -> list[Wording]:
    """The wordings each with its system, of a line that tells those of several: no words by the way."""
    named = sorted((w for w in plain if w.stated), key=lambda w: w.start)
    near = [
        one.system != other.system and one.rank == other.rank and 0 <= other.start - one.end <= _NEXT
        for one, other in pairwise(named)
    ]
    return [w for number, w in enumerate(named) if any(near[max(number - 1, 0) : number + 1])]


def _beside(found: Iterable[Wording], known: list[Wording]) -> list[Wording]:
    """The wordings that lie in none of those known."""
    taken = {(wording.start, wording.end) for wording in known}
    return [w for w in found if not any(low <= w.start < high for low, high in taken)]


def _as_listed(source: Source, wordings: list[Wording]) -> list[Wording]:
    """The wordings in reading order; one whose words are but 某体系的范围为 and that goes on with those of
    another place is of that place."""
    kept: list[Wording] = []
    for one in sorted(wordings, key=lambda w: w.start):
        before = next((w for w in reversed(kept) if w.start < one.start), None)
        listed = before and one.place == "system" and _GOES_ON.fullmatch(source.text, before.end, one.start)
        one = one._replace(place=before.place) if before and listed else one
        if not any((w.place, w.system, w.start) == (one.place, one.system, one.start) for w in kept[-_MOST:]):
            kept.append(one)
    return kept


def _resolved(source: Source, wording: Wording, systems: list[str]) -> str:
    """A wording's system, of a letter that of the report."""
    mention = source.text[slice(*wording.stated)] if wording.stated else ""
    return scope_systems.resolved(wording.system, mention, systems)


def _labelled(source: Source, systems: list[str]) -> Iterator[Wording]:
    apart = kind_columns.blocks(source)
    for place in _PLACES:
        every = [f for f in labelled.find_all(source, "scopes", place) if f.block not in apart]
        before = scope_systems.before(source, every, systems)
        for found in every:
            other = place != "certificate" and elsewhere(source, found.label.start, "scopes")
            if other or not _is_field(source, found):
                continue
            if unheaded_rows.is_checked(source, found) or not unheaded_rows.is_of_scope(source, found):
                continue
            if unheaded_rows.is_apart(source, found) or _PARTED.search(found.label.text):
                continue
            if pairs := unheaded_rows.rows(source, found, codes_in):
                yield from _rows(source, place, pairs, rank(source, found))
                continue
            own = systems_in(found.label) or [s for s in [before.get(found.label.start)] if s]
            for start, end in _ranges(source, found):
                inner = _INNER.match(source.text, start, end) if found.how == "next" else None
                span = (inner.end() if inner else start), end
                yield from of_label(source, place, own, span, rank(source, found), systems)


def _is_field(source: Source, found: Labelled) -> bool:
    """Whether a value after mere space is one: with a system's prefix, or after a wide gap."""
    if found.how != "space" or goes_on(found.text):
        return True
    if found.label.text.isascii() and not found.text[:1].isascii():
        return True
    gap = source.text[found.label.end : found.start]
    return ("\u3000" in gap or "\n" in gap) and not _ABOUT_SCOPE.search(_GAP.split(found.text)[0])


def _rows(source: Source, place: Place, pairs: list[tuple[Piece, Piece]], where: int) -> Iterator[Wording]:
    for mention, piece in pairs:
        low, high = first_sentence(source, piece.start, piece.end)
        for code in codes_in(mention.text) if reads_as_scope(source.text[low:high]) else ():
            yield Wording(place, code, (mention.start, mention.end), low, high, where)


def _plain(source: Source, systems: list[str], mention: set[Place], audits: list[int]) -> list[Wording]:
    """Scopes under a bare 认证范围: the audit's in the overview, unless told; later the certificate's.

    What was applied for (申请范围) before the audit's scope, the first of `audits` or that of its line,
    is what the organization stated."""
    found: list[Wording] = []
    every = labelled.find(source, "scopes", "plain")
    before = scope_systems.before(source, every, systems)
    for place in every:
        joint = source.text[place.label.start - 1 : place.label.start] in _JOINTS
        if joint or elsewhere(source, place.label.start, "scopes"):
            continue
        begin = source.text.rfind("\n", 0, place.label.start) + 1
        if _OF_PERMIT.search(source.text, begin, place.label.start) or unheaded_rows.in_permit(source, place):
            continue
        if unheaded_rows.is_apart(source, place):
            continue
        early = in_head(source, place.label.start) and "audit" not in mention
        early = early and not _of_certificate(place.label.text)
        early = early and not _PROPOSED.search(source.text, begin, place.label.start)
        line = source.text.rfind("\n", 0, place.label.start)
        where = _headed_place(source, line) or ("audit" if early else "certificate")
        ahead = place.start < min(audits, default=0) or unheaded_rows.before_in_line(source, place, audits)
        if ahead and _APPLIED.match(place.label.text) and in_head(source, place.label.start):
            where = "system"
        if pairs := unheaded_rows.rows(source, place, codes_in):
            found += _rows(source, where, pairs, rank(source, place))
            continue
        own = systems_in(place.label) or [s for s in [before.get(place.label.start)] if s]
        for span in _ranges(source, place):
            found += of_label(source, where, own, span, rank(source, place), systems)
    return found


def _headed(source: Source, systems: list[str], mention: set[Place]) -> list[Wording]:
    """What stands under the mere scope of a system (能源范围), where the heading above is one of scopes that
    nothing else tells, and each system of the report has one."""
    found: list[Wording] = []
    for one in labelled.find(source, "scopes", "headed"):
        where = _headed_place(source, source.text.rfind("\n", 0, one.label.start))
        if where is None or where in mention:
            continue
        for span in _ranges(source, one):
            found += of_label(source, where, systems_in(one.label), span, rank(source, one), systems)
    return found if {one.system for one in found} >= {*systems} else []


def _of_certificate(label: str) -> bool:
    return "证书" in label or "ertificate" in label


def _in_prose(source: Source, systems: list[str], known: list[Wording]) -> list[Wording]:
    """Scopes told in sentences, of places and systems that nothing else tells."""
    mention = {(wording.place, wording.system) for wording in known}
    places = {wording.place for wording in known}
    found: list[Wording] = []
    for scope in prose.read(source, codes_in):
        low, high = first_sentence(source, scope.start, scope.end)
        if not reads_as_scope(source.text[low:high]) or (not scope.systems and scope.place in places):
            continue
        for code in scope.systems or systems or [""]:
            if (scope.place, code) not in mention:
                found.append(Wording(scope.place, code, scope.stated, low, high, PROSE))
    return found


def _apart(source: Source, systems: list[str]) -> set[Place]:
    """The places whose scopes a sentence tells system by system, which no section's first words then are."""
    mention = [w for w in _in_prose(source, systems, []) if w.stated]
    return {w.place for w in mention if len({one.system for one in mention if one.place == w.place}) > 1}


def _ranges(source: Source, found: Labelled) -> Iterator[tuple[int, int]]:
    """The field and, outside tables, the blocks after it that go on with a system's prefix or its text."""
    if found.how in ("right", "below"):
        if not labelled.begins_at(source, found.start):
            yield found.start, found.end
            yield from ((p.start, p.end) for p in unheaded_rows.further(source, found) if goes_on(p.text))
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
        own = labelled.begins_at(source, block.start)
        own = own or scope_systems.leads_label(source, block.start, block.end)
        if own or (not more and _is_heading(source, block)):
            break
        last = block.end
    if last > found.start:
        yield found.start, last


def _is_heading(source: Source, block: Block) -> bool:
    heading = heading_of(source, block)
    return heading is not None and bool(heading.title)


def _in_tables(source: Source) -> Iterator[Wording]:
    """Tables of systems and scopes; a column 范围 takes its place from the heading above."""
    apart = kind_columns.blocks(source)
    for row in rows.rows(source, "scopes", lines=True):
        if row.block in apart:
            continue
        mention = row.get("system")
        codes = codes_in(mention.text) if mention else []
        listed = row.form in ("columns", "line", "card")
        alone = row.form != "line" or len(codes) == 1
        if not (listed and alone and codes) or mention is None or elsewhere(source, row.start, "scopes"):
            continue
        for place, piece in _columns(source, row):
            if len(codes) > 1 and goes_on(piece.text):
                yield from split(source, place, piece.start, piece.end, 1, codes)
                continue
            low, high = first_sentence(source, piece.start, piece.end)
            for code in codes:
                if reads_as_scope(source.text[low:high]):
                    yield Wording(place, code, (mention.start, mention.end), low, high, 1)


def _in_runs(source: Source) -> Iterator[Wording]:
    """Rows of a larger table that are a system and its scope each."""
    for one in row_runs.read(source, codes_in):
        yield Wording(one.place, one.code, (one.cell.start, one.cell.end), one.start, one.end, 1)


def _by_place(source: Source, systems: list[str]) -> Iterator[Wording]:
    """Rows of a place and its scope."""
    for place, piece in unheaded_rows.places(source):
        low, high = first_sentence(source, piece.start, piece.end)
        if reads_as_scope(source.text[low:high]):
            yield from split(source, place, low, high, 1, systems)
    for mention, place, piece in kind_columns.read(source, codes_in):
        low, high = first_sentence(source, piece.start, piece.end)
        for code in codes_in(mention.text) if reads_as_scope(source.text[low:high]) else ():
            yield Wording(place, code, (mention.start, mention.end), low, high, 1)


def _columns(source: Source, row: Row) -> Iterator[tuple[Place, Piece]]:
    for place, column in _PLACES.items():
        if piece := row.get(column):
            yield place, piece
    if piece := row.get("text"):
        yield _place_over(source, row), piece


def _place_over(source: Source, row: Row) -> Place:
    """The place that the line before a table or the headings above it mean."""
    lead = notes.before(grids(source)[row.block])
    if lead and len(lead.text) <= _LONGEST_LEAD and _OF_CERTIFICATE.search(lead.text):
        return "certificate"
    return _place_at(source, row.start)


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
            if headed := [*system_headings.pairs(source, section, codes_in)]:
                for mention, span in headed:
                    named = (mention.start, mention.end)
                    yield from (Wording(place, code, named, *span, 1) for code in codes_in(mention.text))
                continue
            start, end = _paragraphs(source, section.body, min(section.end, body_end(source)))
            other = begins_elsewhere(section.title, labels.sections("scopes")[place])
            if end > start and not (other and not goes_on(source.text[start:end])):
                yield from split(source, place, start, end, 1, systems)


def _paragraphs(source: Source, low: int, high: int) -> tuple[int, int]:
    """The range of the paragraphs that begin a section: those with a prefix, or the first alone.

    Not what leads to those with a prefix (本次审核覆盖下列体系：)."""
    start = end = low
    for block in source.document.blocks[block_at(source, low) :]:
        text = source.text[block.start : block.end].strip()
        if block.start < low or block.role != "body" or not text:
            continue
        more = goes_on(source.text[block.start : block.end])
        if end == low and not more and _leads_on(source, block, text):
            continue
        if block.start >= high or block.kind == "table" or (not more and _is_heading(source, block)):
            break
        if end > low and not more:
            break
        start, end = (block.start if end == low else start), block.end
        if not more:
            break
    return start, end


def _leads_on(source: Source, block: Block, text: str) -> bool:
    """Whether a paragraph ends with a colon before one that begins with a system."""
    following = next_body_block(source, block_at(source, block.start)) if text.endswith(("：", ":")) else None
    return following is not None and goes_on(source.text[following[1].start : following[1].end])


def _scopes(source: Source, wordings: list[Wording], systems: list[Leaf[str]]) -> list[Scope]:
    """One entry a place and system, in reading order; the same place and system again is a mention."""
    groups: dict[tuple[Place, str], list[Wording]] = {}
    for wording in sorted(wordings, key=lambda w: w.start):
        groups.setdefault((wording.place, wording.system), []).append(wording)
    found: list[Scope] = []
    for (place, system), same in groups.items():
        texts = [Candidate(clean(source.text[w.start : w.end]), w.start, w.end, w.rank) for w in same]
        mention = _system(source, system, same, systems)
        found.append(Scope(place=place, system=mention, text=gather(source, texts)))
    return found


def _system(source: Source, system: str, same: list[Wording], systems: list[Leaf[str]]) -> Leaf[str] | None:
    """The system as told beside the scope, else the report's system that it is deduced from."""
    if not system:
        return None
    mention = next((w.stated for w in same if w.stated), None)
    if mention:
        return source.leaf(system, *mention)
    known = next((leaf for leaf in systems if leaf.value == system), None)
    return known.replaced(mentions=[]) if known else None
