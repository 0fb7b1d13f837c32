"""Claims made bad on purpose about invented reports: what a model says that is not so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from extract.values.clauses import find_clauses
from extract.values.dates import find_dates
from hegui.model.verify import kinds
from ingest import read_bytes
from schemas.answers.claim import Claim, Quote
from schemas.dates import FOREVER
from schemas.leaf import Leaf
from tests.conftest import ROOT
from tests.model.reports import Read, quote, read

WRITTEN = ROOT / "corpus" / "written"
_LONGEST = 200
"""Characters of a quote at most."""

_CHARACTERS = "甲乙丙丁戊己庚辛壬癸0123456789"


class Bad(NamedTuple):
    """A claim that is not so, of which kind, and the report that it is made about."""

    kind: str
    claim: Claim
    of: Read


EACH = {"changed": 40, "sums": 40, "laws": 40, "another report": 40, "valid": 20, "right": 20}
"""How many there are of each kind."""


def bad_answers(one: Read, other: Read, seed: str = "hegui") -> list[Bad]:
    """Bad claims of each kind about two reports of the corpus, the same ones for a seed."""
    random = Random(seed)
    kinds = {
        "changed": _changed(one, random),
        "sums": (bad for of in (other, one) for bad in _sums(of, random)),
        "laws": (bad for of in (one, other) for bad in _laws(of)),
        "another report": _of_another(one, _name(other)),
        "valid": (bad for of in (one, other) for bad in _valid(of)),
        "right": (bad for of in (one, other) for bad in _right(of)),
    }
    made = {kind: list(islice(found, EACH[kind])) for kind, found in kinds.items()}
    assert {kind: len(found) for kind, found in made.items()} == EACH
    return [bad for found in made.values() for bad in found]


def any_claims(of: Read, number: int, seed: str = "hegui") -> list[Claim]:
    """Claims of any kind about any line of a report that is as it should be."""
    random = Random(seed)
    lines = [(line, of.document.text[line.start : line.end].strip()) for line in of.document.lines]
    told = [(line.number, text) for line, text in lines if text]
    codes = [*kinds.by_code()]
    found = []
    for _ in range(number):
        quotes = [Quote(line=line, text=text) for line, text in random.sample(told, random.choice((1, 1, 2)))]
        found.append(_claim(random.choice(codes), *quotes))
    return found


def read_written(name: str) -> Read:
    path = WRITTEN / f"{name}.docx"
    return read(path.read_bytes(), path.name)


def _claim(code: str, *quotes: Quote) -> Claim:
    return Claim(code=code, rule=code, message="有误", quotes=list(quotes))


def _at(leaf: Leaf[str] | Leaf[float], of: Read) -> Quote:
    """A value of a report as it is written there, with its line."""
    start, end = leaf.span
    return Quote(line=leaf.evidence.line, text=of.document.text[start:end])


def _slips(name: str) -> Iterator[tuple[str, list[str]]]:
    """The slips of a report's other version: the code and the words of the place."""
    truth = json.loads(Path(WRITTEN / f"{name}-defects.truth.json").read_text(encoding="utf-8"))
    for one in truth["findings"]:
        yield one["code"], one.get("texts", [])


def _name(of: Read) -> str:
    return Path(of.document.path).stem


def _changed(of: Read, random: Random) -> Iterator[Bad]:
    """Words of the report with one character another."""
    lines = [line for line in of.document.lines if line.end - line.start > 12]
    codes = [code for code, _ in _slips(_name(of))]
    while True:
        line = random.choice(lines)
        length = random.randint(8, min(30, line.end - line.start))
        start = random.randint(line.start, line.end - length)
        text = of.document.text[start : start + length].strip()
        at = random.randrange(len(text)) if text else 0
        new = random.choice(_CHARACTERS)
        if len(text) < 6 or text[at].isspace() or text[at] == new:
            continue
        changed = text[:at] + new + text[at + 1 :]
        yield Bad("changed", _claim(random.choice(codes), Quote(line=line.number, text=changed)), of)


def _sums(of: Read, random: Random) -> Iterator[Bad]:
    """Totals that are those of their items, claimed to be wrong: by the total, with the items, or some."""
    for table in of.report.tables_with_totals:
        amounts = [item.amount for item in table.items if item.amount is not None]
        total = table.stated_total
        if total is None or total.value is None or len(amounts) < 2:
            continue
        if round(sum(one.value or 0 for one in amounts) - total.value, 2):
            continue
        told = [_at(one, of) for one in amounts]
        for quotes in ([], told, told[:1], told[-2:], random.sample(told, 2)):
            for code in ("SUM001", "SUM003"):
                yield Bad("sums", _claim(code, *quotes, _at(total, of)), of)


def _laws(of: Read) -> Iterator[Bad]:
    """Laws in force, claimed to be repealed, or to have no such title."""
    day = of.grounds.as_of or ""
    for title in (title for one in of.report.law_lists for title in one.titles):
        law = of.grounds.facts.law(str(title.value))
        if law is not None and law.in_force(day) and str(title.value) in (law.title, *law.aliases):
            yield Bad("laws", _claim("LAW001", _at(title, of)), of)
            yield Bad("laws", _claim("LAW006", _at(title, of)), of)


def _of_another(of: Read, name: str) -> Iterator[Bad]:
    """The slips of another report, claimed of this one, and words of it."""
    path = WRITTEN / f"{name}-defects.docx"
    another = read_bytes(path.read_bytes(), path.name)
    for code, texts in _slips(name):
        quotes = [quote(another, text) for text in texts if text in another.text]
        if quotes and not any(one.text in of.document.text for one in quotes):
            yield Bad("another report", _claim(code, *quotes), of)
    for line in another.lines:
        text = another.text[line.start : line.end].strip()
        if len(text) > 20 and text not in of.document.text:
            yield Bad("another report", _claim("DATE001", Quote(line=line.number, text=text[:60])), of)


def _valid(of: Read) -> Iterator[Bad]:
    """What was valid on the days of the audit, claimed to have run out; days before the report, to come."""
    end = of.report.audit.end
    limit = str(end.value) if end is not None else ""
    told = [("CAL001", one.valid_until) for one in of.report.calibrations]
    told += [("PER001", one.valid_to) for one in of.report.personnel_certificates]
    told += [("EQP001", one.next_inspection_on) for one in of.report.special_equipment]
    for code, leaf in told:
        if leaf is not None and leaf.value and leaf.value != FOREVER and leaf.value > limit:
            yield Bad("valid", _claim(code, _at(leaf, of)), of)
    for made in of.report.calibrations:
        if made.calibrated_on is not None and (made.calibrated_on.value or "9") < limit:
            yield Bad("valid", _claim("CAL006", _at(made.calibrated_on, of)), of)


def _right(of: Read) -> Iterator[Bad]:
    """What is as it should be (codes, names, clauses, dates, their order), claimed to be wrong."""
    report, name = of.report, of.report.organization.name
    if report.organization.uscc is not None:
        yield Bad("right", _claim("ENT003", _at(report.organization.uscc, of)), of)
    if name is not None and name.mentions:
        written = Quote(line=name.mentions[0].evidence.line, text=name.mentions[0].raw)
        yield Bad("right", _claim("ENT001", _at(name, of), written), of)
        yield Bad("right", _claim("ENT008", written), of)
    for start, end in ((report.audit.start, report.audit.end), (report.audit.end, report.report_date)):
        if start is not None and end is not None and start.evidence.line != end.evidence.line:
            yield Bad("right", _claim("DATE001", _at(start, of), _at(end, of)), of)
    for number, line in enumerate(of.document.lines):
        text = of.document.text[line.start : line.end]
        days, clauses = find_dates(text), [one for one in find_clauses(text) if one.standards]
        if clauses and len(text) <= _LONGEST:
            yield Bad("right", _claim("NC002", Quote(line=line.number, text=text.strip())), of)
        elif len(days) == 1 and number % 7 == 0:
            day = text[days[0].start : days[0].end]
            yield Bad("right", _claim("DATE007", Quote(line=line.number, text=day)), of)
