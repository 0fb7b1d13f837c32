"""The comments of a Word file: the part that has them, made or added to, and what says that it is there.

Comments that the author has stay as they are.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from itertools import count, islice
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from hegui.render.word.xml import NAMES, in_utf8, parsed, places, prefixed, with_child
from hegui.terminal.console import harmless
from ingest.word.package import Element, Package, W, value

AUTHOR = "hegui"
_RELATION = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
"""Names as usual, and those of ISO 29500 Strict."""

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_LIST = "[Content_Types].xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MARKS = {W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference")}

_COMMENT = '<w:comment{names} w:id="{id}" w:author="{author}" w:initials="{author}">{paragraphs}</w:comment>'
_PARAGRAPH = (
    '<w:p><w:pPr><w:spacing w:before="0" w:beforeAutospacing="0" w:after="0" w:afterAutospacing="0"'
    ' w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>'
    '<w:jc w:val="left"/></w:pPr>{mark}<w:r><w:rPr><w:b w:val="{bold}"/><w:sz w:val="20"/>'
    '<w:szCs w:val="20"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
)
_MARK = "<w:r><w:annotationRef/></w:r>"


class CommentText(NamedTuple):
    """What a comment says, line by line, and its identifier."""

    identifier: int
    lines: Sequence[str]


class Comments:
    """The part of a file's comments; `root` is that of its main part, `strict` whether its names are so."""

    def __init__(self, package: Package, root: Element, *, strict: bool) -> None:
        self._package = package
        self._strict = strict
        self._relations = package.relations(package.main)
        named = (name for kind, name in self._relations.values() if kind == "comments")
        self._name = next((name for name in named if package.member(name) is not None), None)
        self._data = b"" if self._name is None else in_utf8(package.blob(self._name))
        marks = (element for element in root.iter() if element.tag in _MARKS)
        own = [] if self._name is None else list(parsed(self._data))
        self._taken = {value(element, "id") for element in marks}
        self._taken |= {stated for element in own for stated in map(str, element.attrib.values())}

    def free(self, wanted: int) -> list[int]:
        """So many identifiers that no comment has."""
        return list(islice((number for number in count() if str(number) not in self._taken), wanted))

    def parts(self, said: Sequence[CommentText]) -> dict[str, bytes]:
        """The parts that change or are new, by the names of members."""
        space = NAMES[self._strict]
        if self._name is not None:
            name = places(self._data)[0].name
            words = "".join(_comment(each, prefixed(name, b"w", space)) for each in said)
            return {self._package.member(self._name) or self._name: with_child(self._data, words.encode())}
        words = "".join(_comment(each, "") for each in said)
        made = f'{_HEAD}<w:comments xmlns:w="{space}">{words}</w:comments>'
        return {**self._introduced(), self._free_name(): made.encode()}

    def _free_name(self) -> str:
        """A name for the part beside the main one."""
        folder = posixpath.dirname(self._package.main)
        names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
        return next(name for name in names if self._package.member(name) is None)

    def _introduced(self) -> dict[str, bytes]:
        """The list of types and the relations of the main part, with the new part in them."""
        folder, _, file = self._package.main.rpartition("/")
        name, related = self._free_name(), posixpath.join(folder, "_rels", file + ".rels")
        taken = self._relations
        identifier = next(each for number in count(1) if (each := f"hegui{number}") not in taken)
        target = quoteattr(posixpath.basename(name))
        relation = f'<Relationship Id="{identifier}" Type="{_RELATION[self._strict]}" Target={target}/>'
        override = f'<Override PartName={quoteattr("/" + name)} ContentType="{_TYPE}"/>'
        return {
            **self._listed(related, relation, _RELATIONS, "Relationships"),
            **(self._listed(_LIST, override, _TYPES, "") if self._package.member(_LIST) else {}),
        }

    def _listed(self, name: str, entry: str, space: str, root: str) -> dict[str, bytes]:
        """A list with another entry; made where there is none."""
        member = self._package.member(name)
        if member is None:
            return {name: f'{_HEAD}<{root} xmlns="{space}">{entry}</{root}>'.encode()}
        data = in_utf8(self._package.blob(name))
        parsed(data)
        if b":" in places(data)[0].name:
            entry = entry.replace(" ", f' xmlns="{space}" ', 1)
        return {member: with_child(data, entry.encode())}


def _comment(said: CommentText, names: str) -> str:
    paragraphs = "".join(_paragraphs(said.lines))
    return _COMMENT.format(names=names, id=said.identifier, author=AUTHOR, paragraphs=paragraphs)


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """The lines, the first of each finding bold."""
    before = ""
    for at, line in enumerate(lines):
        mark = _MARK if at == 0 else ""
        yield _PARAGRAPH.format(mark=mark, bold=int(not before), text=escape(harmless(line)))
        before = line
