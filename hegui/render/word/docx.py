"""The author's own Word file with a comment at the very words of each finding; nothing else is changed.

Comments have no day, so that the same document gives the same bytes.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from hegui.errors import RefusedError
from hegui.render import judged_day
from hegui.render.remarks import Locator, Span, remarks
from hegui.render.word.comments import Comments, CommentText
from hegui.render.word.kind import plain
from hegui.render.word.marks import Marker, Range
from hegui.render.word.package import rewritten
from hegui.render.word.xml import in_utf8
from ingest.word.package import Package, is_strict

if TYPE_CHECKING:
    from hegui.render import Look, Source
    from schemas.document import Document, Role, Sources

_MARGINS: frozenset[Role] = frozenset({"header", "footer", "page_number", "watermark"})


class _Comment(NamedTuple):
    """What is said at a place."""

    range: Range
    lines: tuple[str, ...]


def make(source: Source, look: Look) -> bytes:
    """The Word file with comments, one of them on the whole with the day that it was judged for; as it was
    where there is nothing to say (but no macros, and no template).

    Raises RefusedError: `not_for_docx`, `corrupt`."""
    document, data = source.document, source.files[0]
    if document.format != "docx" or document.sources is None:
        raise RefusedError("not_for_docx", format=document.format)
    package = Package(data, whole=True)
    root = package.part(package.main)
    assert root is not None
    raw = in_utf8(package.blob(package.main))
    marker = Marker(raw, root, strict=is_strict(raw))
    found = _comments(source, document.sources, marker, look.lang)
    changed: dict[str, bytes] = {}
    if found:
        comments = Comments(package, root, strict=is_strict(raw))
        numbers = comments.free(len(found))
        said = [CommentText(number, comment.lines) for number, comment in zip(numbers, found, strict=True)]
        ranges = [(number, comment.range) for number, comment in zip(numbers, found, strict=True)]
        main = package.member(package.main) or package.main
        changed = {main: marker.marked(ranges), **comments.parts(said)}
    whole = {**changed, **plain(package, changed)}
    return rewritten(data, whole) if whole else data


def _comments(source: Source, sources: Sources, marker: Marker, lang: str) -> list[_Comment]:
    """The comments in the order of their places; first what is said of the whole document."""
    document = source.document
    locator, roles = Locator(document, lang), _Roles(document)
    whole: list[str] = []
    placed: list[_Comment] = []
    for remark in remarks(source.judgement.findings, lang, locator.places):
        reach = remark.target and _range(remark.target, sources, marker, roles)
        if reach:
            placed.append(_Comment(reach, remark.lines))
        elif remark.severity is not None:
            whole += [*([""] if whole else []), *remark.lines]
    placed.sort(key=lambda comment: comment.range.first.at)
    if day := judged_day.sentence(source.judgement, lang):
        whole = [day, *(["", *whole] if whole else [])]
    start = marker.point(sources.of(0, len(document.text))[:1]) if whole else None
    return [*([_Comment(start, tuple(whole))] if start else []), *placed]


def _range(span: Span, sources: Sources, marker: Marker, roles: _Roles) -> Range | None:
    """What a comment on a range of the text is about: in a margin no comment can be."""
    stated = sources.of(*span)
    if stated and roles.at(span[0]) in _MARGINS:
        return marker.point(stated)
    return marker.range(stated)


class _Roles:
    """The roles of a document's blocks by place."""

    def __init__(self, document: Document) -> None:
        self._starts = [block.start for block in document.blocks]
        self._roles = [block.role for block in document.blocks]

    def at(self, start: int) -> Role:
        """The role of the block at a place of the text."""
        return self._roles[max(bisect_right(self._starts, start) - 1, 0)]
