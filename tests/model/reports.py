"""Reports for the tests of what is done with a model's claims."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from checks import packs
from extract.report import extract_report
from hegui.model.verify import Grounds, Verified, verify
from hegui.pipeline import report_day
from ingest import read_bytes
from schemas import facts
from schemas.answers.claim import Claim, Kind, Quote
from schemas.document import Document
from schemas.mentions import Mentions
from schemas.report import Report

DATA = Path(__file__).with_name("data")


class Read(NamedTuple):
    """A report that was read, and by what it is judged."""

    document: Document
    report: Report
    mentions: Mentions
    grounds: Grounds

    def verified(self, *claims: Claim, trusted: frozenset[str] = frozenset(), lang: str = "zh") -> Verified:
        """What remains of some claims."""
        grounds = self.grounds._replace(lang=lang)
        return verify(claims, self.document, self.report, self.mentions, grounds, trusted=trusted)

    def claim(self, code: str, *quotes: str, message: str = "有误", kind: Kind = "finding") -> Claim:
        """A claim on words of the report, at their lines."""
        told = [self.quote(one) for one in quotes]
        return Claim(code=code, rule=code, message=message, quotes=told, kind=kind)

    def quote(self, text: str) -> Quote:
        """Words of the report with their line."""
        return quote(self.document, text)


def quote(document: Document, text: str) -> Quote:
    """Words of a document with the line of their first place."""
    at = document.text.index(text)
    return Quote(line=document.lines_of(at, at + 1)[0].number, text=text)


def read(content: bytes, name: str) -> Read:
    """A report by the general pack, on its own day."""
    document = read_bytes(content, name)
    report, mentions = extract_report(document)
    day = report_day(report)
    return Read(document, report, mentions, Grounds(packs.choose(report, day), facts.load(), day))
