"""`hegui extract`: the structured fields of a report alone."""

from __future__ import annotations

from argparse import Namespace

from hegui.commands import shared
from hegui.parser import Parser
from hegui.render import formats

SUMMARY = ("只提取报告的结构化字段", "the structured fields of a report alone")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui extract`."""
    parser.description = SUMMARY[parser.lang == "en"]
    shared.configure(parser, formats("extract"), "json")


def run(options: Namespace) -> int:
    """Extract the documents' fields. Status 2: a document could not be read."""
    outcomes = shared.process(options, lambda reader, item: reader.do(item, "extract"))
    return 2 if shared.failed(outcomes) else 0
