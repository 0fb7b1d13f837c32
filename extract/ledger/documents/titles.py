"""The titles of the organization's documents, and what they are of."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.papers.documents import DocumentTitle, ProcedureTitle, RegisterTitle

_PROCEDURE = patterns.compile(r"(?P<core>.{2,24}?)(?P<kind>控制|管理)?程序(?:文件)?$")
_JOINED = patterns.compile(r"[、与和及的]|以及")
_DOCUMENTS = patterns.compile(
    r"(?:文件化的?信息|成文信息|形成文件的信息|文件[、与和及]?(?:资料[、与和及]?)?记录)(?:的)?$"
)
"""What the procedure on documents and records may be called."""

_REGISTER = patterns.compile(
    r"(?P<core>.{3,24}?)(?P<done>识别|辨识|登记|收集|汇总)?(?P<kind>清单|一览表|台账|名录)$"
)
_SISTERS = patterns.compile(r"操作规程$|检验规程$|工艺规程$")
"""What there is one of for each machine or product: titles that differ in one character are of two."""


def read(reading: Reading) -> Iterator[DocumentTitle]:
    """The titles at all their places."""
    for paper in reading.mentions.papers:
        title = str(paper.leaf.value)
        sisters = _SISTERS.search(title) is not None
        yield DocumentTitle(paper.leaf, title, paper.number, _procedure(title), _register(title), sisters)


def _procedure(title: str) -> ProcedureTitle | None:
    match = _PROCEDURE.match(title)
    if match is None:
        return None
    documents = _DOCUMENTS.sub("文件记录", match["core"])
    return ProcedureTitle(_JOINED.sub("", documents), _JOINED.sub("", match["core"]), match["kind"] or "")


def _register(title: str) -> RegisterTitle | None:
    match = _REGISTER.match(title)
    return (
        RegisterTitle(_JOINED.sub("", match["core"]), match["kind"], match["done"] or "") if match else None
    )
