"""Companies where the audited organization is to stand, wherever the text has them: whom a record is made out
to, in a sentence or a column; in the title of one of its papers (`record_owners.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import one_apart
from checks.context import Context
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold
from schemas.wholes.surroundings import Sentence, Table, TableCell

_REACH, _LONGEST, _SHORTEST = 40, 30, 7
_STOPS = "，,。；;：:（("
_HALF = 3
"""So many characters at least half of a name has that is looked for with a slip."""

_FORM = 40
"""So near its beginning a line of a form has what it tells."""

_LONGEST_TITLE = 200
_LIGHT = '栏和与、及均都填写印的是为：:“"「 )）'
"""What leads from a role to the name of who has it."""


class Named(NamedTuple):
    """Another company, and where it stands: `what` it is called there."""

    name: str
    what: str
    leaf: Leaf[str]


def records_of_others(context: Context) -> Iterator[Named]:
    """The other companies that a record is said to be made out to, each once."""
    own, leaf = own_names(context), context.report.organization.name
    stated: set[str] = set()
    if leaf is None or any(word in str(leaf.value) for word in _known("agents")):
        return
    for one in (*_of_columns(context, own), *_of_sentences(context, own)):
        if one.name in stated or _is_own(one.name, own) or is_of_partner(context, one):
            continue
        stated.add(one.name)
        yield one


def commissioned_by_others(context: Context) -> Iterator[Named]:
    """The other companies, partners too, that a report of tests is told to be made for."""
    own, leaf = own_names(context), context.report.organization.name
    if leaf is None or any(word in str(leaf.value) for word in _known("agents")):
        return
    for one in (*_of_columns(context, own), *_of_sentences(context, own), *_who_sent(context, own)):
        beside, leads = context.mentions.beside(one.leaf), context.mentions.leads(one.leaf)
        around = " ".join((*context.mentions.around(one.leaf), *beside, *leads))
        tested = any(word in around.replace(one.name, "") for word in _known("tests"))
        others = any(word in around for word in _known("tested_for"))
        asked = any(word in one.what for word in _known("commissions"))
        known = _is_own(one.name, own) or any(word in one.name for word in _known("servants"))
        if asked and tested and not others and not known:
            yield one


def is_of_partner(context: Context, one: Named) -> bool:
    """Whether the name of a company, or what stands around it, tells that the organization deals with it."""
    dealt = (e.name for e in context.mentions.of_kind("organization") if e.roles & {"supplier", "party"})
    return any(word in one.name for word in _known("servants")) or one.name in dealt or _led(context, one)


def _led(context: Context, one: Named) -> bool:
    """Whether the line of a company (of a form with the one before it), its heading or row has a word of
    dealings."""
    text = context.mentions.text
    low = text.rfind("\n", 0, one.leaf.start) + 1
    if one.leaf.start - low < _FORM:
        low = text.rfind("\n", 0, max(low - 1, 0)) + 1
    high = text.find("\n", one.leaf.start)
    line = text[low : high if high >= 0 else len(text)].replace(one.name, "")
    around = " ".join((line, *context.mentions.under(one.leaf), *context.mentions.leads(one.leaf)))
    return any(word in around for word in _known("partners"))


def titles_of_others(context: Context) -> Iterator[Named]:
    """The companies that begin the title of a paper, which no word says to be others'."""
    own = own_names(context)
    dealt = {
        fold(e.name) for e in context.mentions.of_kind("organization") if e.roles or e.relation != "other"
    }
    for sentence in context.mentions.sentences() if own else ():
        at = sentence.text.find("《")
        while at >= 0:
            title = sentence.text[at + 1 : at + 1 + _LONGEST_TITLE].partition("》")[0]
            name = _company(title)
            if name and title.startswith(name) and not any(word in title for word in _known("agreements")):
                one = Named(name, title, _leaf(context, sentence, name, at))
                if fold(name) not in dealt and not _is_own(name, own) and not is_of_partner(context, one):
                    yield one
            at = sentence.text.find("《", at + 1)


def papers_of_others(context: Context) -> Iterator[Named]:
    """The companies that begin a sentence on the papers of a system, which nothing else tells of."""
    own = own_names(context)
    for entity in context.mentions.of_kind("organization") if own else ():
        places = [*entity.places]
        if entity.relation != "other" or entity.roles or len(places) > 1 or not _is_company(entity.name):
            continue
        for place in places:
            before, after = context.mentions.around(place)
            clause = after.partition("，")[0]
            begins = not before.strip() and after.startswith("的")
            one = Named(entity.name, clause, place)
            if (
                begins
                and any(word in clause for word in _known("papers"))
                and not is_of_partner(context, one)
            ):
                yield one


def slips_of_own(context: Context) -> Iterator[Named]:
    """Names one character away from the organization's, anywhere in the text, each once; `what` is right."""
    leaf = context.report.organization.name
    name = fold(str(leaf.value or "")) if leaf is not None else ""
    half = len(name) // 2
    stated = {name, *(fold(one.name) for one in context.mentions.of_kind("organization"))} - {""}
    for sentence in context.mentions.sentences() if half >= _HALF else ():
        text = sentence.text
        for part, back in ((name[:half], 0), (name[half:], half)):
            at = text.find(part)
            while at >= 0:
                there = text[max(at - back, 0) : at - back + len(name)]
                if len(there) == len(name) and one_apart(there, name) and there not in stated:
                    stated.add(there)
                    start = sentence.start + at - back
                    one = Named(there, name, context.mentions.leaf(there, start, start + len(there)))
                    if not _led(context, one):
                        yield one
                at = text.find(part, at + 1)


def own_names(context: Context) -> list[str]:
    """What the organization, its branches and the certification body are called."""
    entities = context.mentions.of_kind("organization")
    known = [e for e in entities if e.relation in ("self", "branch", "former", "kin", "certification_body")]
    return [fold(name) for one in known for name in (one.name, *one.spellings, *one.short_forms)]


def _of_sentences(context: Context, own: list[str]) -> Iterator[Named]:
    """Those behind a role, in its clause."""
    for sentence in context.mentions.sentences() if own else ():
        for role in _known("roles"):
            if role not in sentence.text:
                continue
            end = sentence.text.find(role) + len(role)
            behind = sentence.text[end : end + _REACH].lstrip(_LIGHT)
            name = _company(behind)
            lead = behind.partition(name)[0] if name else ""
            if name and not any(mark in name for mark in _STOPS[:-2]) and len(lead) <= len(_LIGHT):
                yield Named(name, role, _leaf(context, sentence, name, end))


def _who_sent(context: Context, own: list[str]) -> Iterator[Named]:
    """Those that begin a sentence or clause and are told to have sent something in (某公司送检)."""
    for sentence in context.mentions.sentences() if own else ():
        for role in _known("commissions"):
            before, _, _ = sentence.text.partition(role)
            name = before.strip(_LIGHT)
            for mark in _STOPS:
                name = name.rpartition(mark)[2]
            if before != sentence.text and before.endswith(name) and _is_company(name):
                yield Named(name, role, _leaf(context, sentence, name, 0))


def _of_columns(context: Context, own: list[str]) -> Iterator[Named]:
    """Those in a column of names in which the organization stands more often."""
    for table in context.mentions.tables():
        for column in range(len(table.rows[0]) if table.rows else 0):
            cells = [
                cell for row in range(len(table.rows)) for cell in table.begun(row) if cell.column == column
            ]
            companies = [cell for cell in cells if _is_company(cell.text)]
            ours = [cell for cell in companies if _is_own(cell.text, own)]
            head = _head(table, companies)
            if not 0 < len(companies) - len(ours) <= len(ours) or any(
                word in head for word in _known("others")
            ):
                continue
            for cell in companies:
                if cell not in ours:
                    yield Named(cell.text, head or cell.text, table.leaf(cell))


def _head(table: Table, companies: list[TableCell]) -> str:
    """What stands above the first company of a column."""
    if not companies:
        return ""
    first = companies[0]
    above = [cell for cell in table.begun(max(first.row - 1, 0)) if cell.column == first.column]
    return above[0].text if above and above[0] is not first else ""


def _is_own(name: str, own: list[str]) -> bool:
    return any(fold(name) in one or one in fold(name) for one in own)


def _is_company(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and text.endswith(tuple(_known("ends")))


def _company(text: str) -> str:
    """The name of a company that a text begins with; empty where it begins with none."""
    ends = [at + len(end) for end in _known("ends") if 0 < (at := text.find(end)) <= _LONGEST]
    name = text[: min(ends, default=0)]
    return name if len(name) >= _SHORTEST and not any(mark in name for mark in "，,。；;：:、《》") else ""


def _leaf(context: Context, sentence: Sentence, name: str, low: int) -> Leaf[str]:
    start = sentence.start + sentence.text.find(name, low)
    leaf: Leaf[str] = context.mentions.leaf(name, start, start + len(name))
    return leaf


@cache
def _known(name: str) -> list[str]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known[name]
