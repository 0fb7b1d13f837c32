"""What the tests of the checks share: the way of a case through the program, and reports made by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest

from checks import engine, packs
from checks.context import ChecklistContext, ListContext, RulesContext
from checks.judged_day import judged_day
from checks.registry import Check
from extract.ledger.reading import Reading
from schemas import checklists, facts
from schemas.document import Document, Page
from schemas.leaf import Evidence, Leaf
from schemas.mentions import Entity, Mentions
from schemas.report import Report
from schemas.result import Finding, NotChecked
from schemas.slotted import replaced

SMALL = Path(__file__).parent / "data" / "checklist.yaml"
Outcome = tuple[list[Finding], list[NotChecked]]
RunCase = Callable[..., Outcome]


@pytest.fixture(scope="session")
def run_case() -> RunCase:
    """A case's text through the whole way: findings and what was not checked.

    Severities are the checks' own, whatever records at first sight allow (`checks/packs/first_sight`)."""
    from extract.report import extract_report
    from ingest import read_bytes

    def run(case: dict[str, Any], lang: str = "zh") -> Outcome:
        document = read_bytes(case["text"].encode(), f"{case['name']}.txt")
        if case.get("kind", "audit_report") != "audit_report":
            return OTHERS[case["kind"]](document, lang)
        report, mentions = extract_report(as_scan(document, case.get("pages", ()), case.get("hidden", ())))
        judged = judged_day(report, mentions, str(case["as_of"]) if "as_of" in case else None)
        rules = packs.choose(report, judged.day, case.get("rules", "auto"), limits={})
        doubted = judged if judged.doubt else None
        return engine.run_checks(
            report, mentions, rules, facts.load(), judged.day, lang=lang, doubted=doubted
        )

    return run


def run_checklist(document: Document, lang: str) -> Outcome:
    """The checks of a checklist, by the small one of the tests."""
    from extract.checklist import extract_checklist

    known = checklists.made(checklists.file_content(str(SMALL)))
    read = extract_checklist(document, [known])
    assert read is not None
    rules = packs.choose(Report(), None, packs.GENERAL)

    def judge(check: Check) -> ChecklistContext:
        return ChecklistContext(check, Mentions(), rules, facts.load(), lang, read.monitoring, known)

    return engine.run_others(judge, "monitoring_checklist")


def run_rules(document: Document, lang: str) -> Outcome:
    """The checks of a document with certification rules."""
    from extract.rulebook.read import read_rulebook

    book, mentions = read_rulebook(document)
    rules = packs.choose(Report(), None, packs.GENERAL)

    def judge(check: Check) -> RulesContext:
        return RulesContext(check, mentions, rules, facts.load(), lang, book)

    return engine.run_others(judge, "certification_rules")


def run_lists(document: Document, lang: str) -> Outcome:
    """The checks of lists."""
    from extract.lists import extract_lists

    found = extract_lists(document)
    assert found
    rules = packs.choose(Report(), None, packs.GENERAL)
    return engine.run_others(
        lambda check: ListContext(check, Mentions(), rules, facts.load(), lang, found), "list"
    )


def run_archive(document: Document, lang: str) -> Outcome:
    """The checks of an archive: its reports are parted by a line 另一份报告, a line 图片：3 is a picture."""
    from tempfile import TemporaryDirectory

    from hegui.archive_entry.packets import packets
    from hegui.bulk.comparisons import across
    from hegui.bulk.journal import File, Journal
    from hegui.bulk.journal import Outcome as Judged
    from hegui.bulk.meta import Meta
    from hegui.bulk.tables import Rows
    from hegui.pipeline import check_document
    from ingest import read_bytes

    with TemporaryDirectory() as folder, Journal(Path(folder)) as journal:
        for number, part in enumerate(PARTED.split(document.text)):
            report = read_bytes(part.encode(), f"{number}.txt")
            journal.list_files([File(f"{number}.txt", report.sha256)])
            made = packets(check_document(report), report, ())
            journal.put(Judged(report.sha256, *made._replace(pictures=pictures_of(part))))
        with Rows(Path(folder)) as rows, rows.loaded(journal, Meta()) as base:
            return [row.finding for row in across.found(base, journal, lang, None)], []


def pictures_of(text: str) -> bytes:
    """What a worker would give back of the pictures that a text names."""
    from hegui.archive_entry.pictures import PARTS, Hashed, packed_of

    numbers = [int(one) for one in re.findall(r"^图片：(\d+)$", text, re.MULTILINE)]
    draws = [Random(number) for number in numbers]
    return packed_of(
        Hashed(tuple(one.getrandbits(64) for _ in range(PARTS)), at) for at, one in enumerate(draws, 1)
    )


PARTED = re.compile(r"\s*^另一份报告$\s*", re.MULTILINE)


OTHERS: dict[str, Callable[[Document, str], Outcome]] = {
    "monitoring_checklist": run_checklist,
    "certification_rules": run_rules,
    "list": run_lists,
    "archive": run_archive,
}
"""How documents of other kinds than audit reports are checked."""


READ = ("reading", "state", "confidence", "agreement")
"""What may be told of a page, as `schemas.document.Page` has it."""


def as_scan(document: Document, pages: Iterable[dict[str, Any]], hidden: Iterable[int]) -> Document:
    """A text as if it stood on pages that were recognised, and some of its lines were seen by nobody.

    A page has what `READ` names, the number of its first line (`from`), and its `unsure` lines with their
    confidence; lines are counted without blank ones."""
    sheets, lines = [], list(document.lines)
    for number, page in enumerate(pages, 1):
        given = {name: page[name] for name in READ if name in page}
        sheets.append(Page(number, 595.0, 842.0, **given))
        unsure = page.get("unsure", {})
        for at in range(page.get("from", len(lines) + 1), len(lines) + 1):
            line = lines[at - 1]
            lines[at - 1] = line._replace(page=number, confidence=unsure.get(at, line.confidence))
    starts = {lines[at - 1].start for at in hidden}
    blocks = [block._replace(role="hidden") if block.start in starts else block for block in document.blocks]
    return replaced(
        document,
        lines=tuple(lines),
        blocks=tuple(blocks),
        sheets=tuple(sheets),
        pages=len(sheets) or None,
        ocr_pages=sum(sheet.reading == "ocr" for sheet in sheets),
    )


@dataclass
class Made:
    """A report made by hand; every leaf made stands on its own line."""

    report: Report = field(default_factory=Report)
    mentions: Mentions = field(default_factory=Mentions)
    lines: int = 0

    def leaf(self, value: Any, raw: str | None = None) -> Leaf[Any]:
        """A leaf on the next line; `raw` defaults to the value."""
        self.lines += 1
        written = str(value) if raw is None else raw
        return Leaf(value=value, raw=written, evidence=Evidence(line=self.lines, text=written))

    def leaves(self, **values: Any) -> dict[str, Leaf[Any]]:
        """Leaves by name."""
        return {name: self.leaf(value) for name, value in values.items()}

    def entity(
        self, name: str, *spellings: str, relation: Any = "other", kind: Any = "organization"
    ) -> Entity:
        """An entity with its name and further spellings, one place each, among the mentions."""
        found = Entity(kind, name, relation, spellings={s: [self.leaf(s)] for s in (name, *spellings)})
        self.mentions.entities.append(found)
        return found

    def open_ledger(self) -> None:
        """Let the checks ask what the report says, as it stands."""
        from extract.report import look

        look(self.mentions, Reading(report=self.report, mentions=self.mentions))

    def check(self, code: str, lang: str = "zh", as_of: str | None = None) -> Outcome:
        """Run one check."""
        self.report.assign_paths()
        self.open_ledger()
        rules = packs.choose(self.report, as_of, "general", limits={})
        return engine.run_checks(
            self.report, self.mentions, rules, facts.load(), as_of, codes=[code], lang=lang
        )

    def found(self, code: str) -> list[Finding]:
        """The findings of one check."""
        return self.check(code)[0]


@pytest.fixture
def made() -> Made:
    """An empty report to fill by hand."""
    return Made()
