"""A report of a template and a seed: clean, or with defects put in one by one."""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any

from corpus.blocks import Tag
from corpus.bodies.audit import Audit
from corpus.bodies.cuts import cut, tagged, written
from corpus.bodies.defects import IN_AUDIT, IN_PLACE, IN_TEXT, OMITTED, USUAL
from corpus.bodies.defects.registry import (
    AuditDefect,
    Content,
    Ground,
    Omission,
    PlaceDefect,
    Places,
    Prose,
    TextDefect,
    Wrong,
)
from corpus.bodies.frozen import Frozen
from corpus.bodies.tagged import boxed, edit, leads_of, lines_of, prose_of, say, tags_of, titles_of
from corpus.bodies.template import Template
from corpus.bodies.truth import Known, bare, truth_of
from corpus.bodies.writer import canonical
from corpus.layouts.tree import Line, Report

MOST = 8
"""Defects of a report, at most, where no codes are asked for."""


@dataclass(frozen=True)
class Made:
    """A report with its truth."""

    report: Report
    truth: dict[str, Any]


def clean(template: Template, seed: int, audit: Audit | None = None) -> Made:
    """The report of a seed, without a defect."""
    report = template.report(seed, audit)
    return Made(report, truth_of(report, []))


def defective(template: Template, seed: int, codes: Collection[str] = (), most: int = MOST) -> Made:
    """The same report with defects: of the codes asked for those that it has room for, else a choice.

    A frozen template has those that were put in once; what is asked for otherwise is put into its clean
    report, but for defects of the audit."""
    if isinstance(template, Frozen) and not codes and most == MOST:
        report, known = template.slipped(seed)
    else:
        report, known = slips(template, seed, codes, most)
    report.name = f"{report.name}-defects"
    return Made(report, truth_of(report, known))


def slips(
    template: Template, seed: int, codes: Collection[str] = (), most: int = MOST
) -> tuple[Report, list[Known]]:
    """The report of a seed with defects put in, and what must be found in it."""
    random = Random(f"{template.name} {seed} defects")
    audit = template.audit(seed)
    in_audit, in_place, in_text, omitted = _choice(random, codes, most)
    ground = Ground(audit, random)
    wrongs: list[tuple[str, Wrong]] = []
    for one in in_audit if not isinstance(template, Frozen) else ():
        ground = _put(template, seed, ground, one, wrongs)
    report = template.report(seed, ground.audit)
    left_out = _left_out(report, ground.audit, omitted, wrongs)
    tags = tags_of(report)
    known = [_known(code, wrong, tags) for code, wrong in wrongs]
    places = Places(tags, ground.audit, random, boxes=boxed(report), leads=leads_of(report))
    places.taken.update(number for one in known if one for number in one.tags)
    found = [*left_out, *(one for one in known if one)]
    items = {one.code for one in found}
    found += _slips(report, places, [one for one in in_place if one.code not in items])
    items = {one.code for one in found}
    rest = [one for one in in_text if one.code not in items]
    found += _said(
        report,
        Prose(
            prose_of(report),
            [*map(written, lines_of(report))],
            ground.audit,
            random,
            titles=titles_of(report),
        ),
        rest,
    )
    return report, found


def _choice(
    random: Random, codes: Collection[str], most: int
) -> tuple[list[AuditDefect], list[PlaceDefect], list[TextDefect], list[Omission]]:
    """The defects to be tried, in a drawn order."""
    wanted = set(codes) or set(random.sample(USUAL, min(most, len(USUAL))))
    in_audit = [one for one in IN_AUDIT if one.code in wanted]
    in_place = [one for one in IN_PLACE if one.code in wanted]
    in_text = [one for one in IN_TEXT if one.code in wanted]
    omitted = [one for one in OMITTED if one.code in wanted]
    random.shuffle(in_audit)
    in_audit.sort(key=lambda one: not one.moves)
    random.shuffle(in_place)
    random.shuffle(in_text)
    random.shuffle(omitted)
    return in_audit, in_place, in_text, omitted


def _left_out(
    report: Report, audit: Audit, omitted: list[Omission], wrongs: list[tuple[str, Wrong]]
) -> list[Known]:
    """The finding of the first content that can be left out of the report, which has lost it, and still tells
    all that is wrong."""
    for one in omitted:
        content = one.content
        if audit.audit_type not in content.types:
            continue
        if content.systems and set(content.systems).isdisjoint(audit.systems):
            continue
        if not any(tagged(line, content.paths) for line in lines_of(report)):
            continue
        whole = list(report.blocks)
        if cut(report, partial(_tells, content), partial(_keeps, content)):
            tags = tags_of(report)
            if not all(_known(code, wrong, tags) for code, wrong in wrongs):
                report.blocks[:] = whole
                continue
            return [Known(one.code, content.texts, allowed=content.allowed)]
    return []


def _tells(content: Content, line: Line) -> bool:
    return tagged(line, content.paths) or content.words.search(written(line)) is not None


def _keeps(content: Content, line: Line) -> bool:
    own = (*content.paths, *content.beside)
    return any(piece.tag is not None and not piece.tag.path.startswith(own) for piece in line)


def _put(
    template: Template, seed: int, ground: Ground, defect: AuditDefect, wrongs: list[tuple[str, Wrong]]
) -> Ground:
    """The ground with a defect of the audit, if the report tells it and still tells those before it; else the
    ground as it was."""
    trial = Ground(deepcopy(ground.audit), ground.random, set(ground.taken))
    wrong = defect.put(trial)
    if wrong is None or any(code == defect.code for code, _ in wrongs):
        return ground
    tags = tags_of(template.report(seed, trial.audit))
    if not all(_known(code, one, tags) for code, one in [*wrongs, (defect.code, wrong)]):
        return ground
    wrongs.append((defect.code, wrong))
    return trial


def _known(code: str, wrong: Wrong, tags: list[Tag]) -> Known | None:
    """The finding of a defect where the tags of the report tell all that is wrong."""
    numbers: list[int] = []
    texts: list[str] = [wrong.about] if wrong.about else []
    for path, value in wrong.values:
        found = [
            at
            for at, tag in enumerate(tags)
            if bare(tag.path) == path
            and tag.raw
            and (tag.raw if tag.value is None else tag.value) == canonical(value)
        ]
        if not found:
            return None
        numbers += found
        if not wrong.about and len({tags[at].raw for at in found}) == 1:
            texts.append(tags[found[0]].raw)
    return Known(code, tuple(texts), tuple(numbers), wrong.allowed, wrong.named)


def _slips(report: Report, places: Places, defects: list[PlaceDefect]) -> list[Known]:
    found: list[Known] = []
    for defect in defects:
        if any(one.code == defect.code for one in found):
            continue
        slip = defect.put(places)
        numbers = tuple(one.number for one in slip.edits) if slip else ()
        if slip is None or places.taken & set(numbers):
            continue
        edit(report, list(slip.edits))
        places.tags = tags_of(report)
        places.taken.update(numbers)
        found.append(Known(defect.code, slip.texts, numbers, slip.allowed, slip.named))
    return found


def _said(report: Report, prose: Prose, defects: list[TextDefect]) -> list[Known]:
    found: list[Known] = []
    for defect in defects:
        if any(one.code == defect.code for one in found):
            continue
        said = defect.put(prose)
        if said is not None:
            say(report, said.number, said.text, said.instead, hidden=said.hidden)
            prose.taken.add(said.number)
            found.append(Known(defect.code, said.texts, allowed=said.allowed))
    return found
