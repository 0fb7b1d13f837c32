"""Word files: the body in order, then notes, headers, footers, comments and hidden text apart."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ingest.assemble import assemble, in_order
from ingest.drafts import Draft
from ingest.errors import UnreadableError
from ingest.garbage_collection import without_collection
from ingest.settings import DEFAULT, Settings
from ingest.word.blocks import Reader
from ingest.word.looks import tell_levels
from ingest.word.numbering import read_numberings
from ingest.word.package import Element, Package, R, W, is_on, value
from ingest.word.pictures import Pictures
from ingest.word.story import Counts, Story
from ingest.word.styles import Styles
from ingest.word.trace import Trace
from ingest.wording.headings import find_headings
from ingest.wording.page_numbers import is_page_number
from ingest.wording.titles import find_titles
from schemas.document import Document, Role

_MARGINS: tuple[tuple[Role, str], ...] = (("header", "headerReference"), ("footer", "footerReference"))


@without_collection()
def read_document(data: bytes, path: str, settings: Settings = DEFAULT) -> Document:
    """The document in a Word file's bytes.

    Raises UnreadableError: `corrupt`, `encrypted`, `too_large`, `empty`, `no_text` (pictures only)."""
    file = _File(Package(data, whole=settings.sources), settings)
    drafts = file.drafts()
    if not any(draft.role == "body" and (draft.cells or draft.text) for draft in drafts):
        pictures = any(draft.kind == "figure" for draft in drafts)
        raise UnreadableError("no_text" if pictures else "empty")
    find_titles(drafts)
    tell_levels(drafts)
    find_headings(drafts)
    _number(drafts)
    return assemble(
        drafts, path=path, data=data, format="docx", with_sources=settings.sources, notes=file.stated(drafts)
    )


class _File:
    """A Word file and the parts that its main part points to."""

    def __init__(self, package: Package, settings: Settings) -> None:
        self.package = package
        self.relations = package.relations(package.main)
        self.by_kind = dict(reversed(list(self.relations.values())))
        self.counts = Counts()
        self.styles = Styles(self._part("styles"))
        numberings = read_numberings(self._part("numbering"))
        self.pictures = Pictures(package, settings)
        self.story = Story(self.styles, self.counts, lambda: self.relations)
        self.trace = Trace() if settings.sources else None
        self.reader = Reader(package, numberings, self.pictures, self.story, self.trace)

    def _part(self, kind: str) -> Element | None:
        return self.package.part(self.by_kind.get(kind, ""))

    def drafts(self) -> list[Draft]:
        """The blocks of all parts."""
        root = self.package.part(self.package.main)
        body = None if root is None else root.find(W + "body")
        if root is None or body is None:
            raise UnreadableError("corrupt", format="docx")
        background = root.find(W + "background")
        self.story.shaded = background is not None and value(background, "color") not in {
            None,
            "auto",
            "FFFFFF",
        }
        if self.trace is not None:
            self.trace.begin(root)
        drafts = self.reader.blocks(body)
        drafts += self._notes()
        drafts += self._margins()
        return drafts + self._comments()

    def stated(self, drafts: list[Draft]) -> tuple[str, ...]:
        """The notes on the document."""
        comments = sum(draft.role == "comment" for draft in drafts)
        counts = {
            "tracked_changes": self.counts.changes,
            "hidden_text": self.counts.hidden,
            "comments": comments,
            "alt_chunks": self.counts.chunks,
            "unread_pictures": self.pictures.unread,
            "damaged_parts": self.package.damaged,
        }
        return tuple(f"{name}:{count}" for name, count in counts.items() if count)

    def _apart(
        self,
        name: str,
        element: Element,
        role: Role,
        at: Callable[[Trace], Element | None],
        *,
        margin: bool = False,
    ) -> list[Draft]:
        """The blocks of an element of another part, set apart; `at`: where the main part points to it."""
        story = Story(self.styles, self.counts, partial(self.package.relations, name), margin=margin)
        self.reader.story = story
        drafts = self.reader.blocks(element)
        if self.trace is not None:
            self.trace.hang(drafts, at(self.trace), every=True)
        for draft in drafts:
            draft.role = role if draft.role == "body" else draft.role
        return drafts

    def _notes(self) -> list[Draft]:
        """The footnotes and endnotes that the body refers to, in the order of the references."""
        drafts: list[Draft] = []
        for kind in ("footnotes", "endnotes"):
            wanted = [name for of, name in dict.fromkeys(self.story.references) if of == kind]
            root = self._part(kind) if wanted else None
            if root is not None:
                found = {value(note, "id") or "": note for note in root}
                for name in (name for name in wanted if name in found):
                    at = partial(Trace.reference, kind=kind, name=name)
                    drafts += self._apart(self.by_kind[kind], found[name], "footnote", at)
        return drafts

    def _margins(self) -> list[Draft]:
        """Headers and footers, each once; those that no page shows are left out."""
        drafts: list[Draft] = []
        seen: set[str] = set()
        sections = self.story.sections
        even = self._even_pages_differ(sections)
        for role, tag in _MARGINS:
            shown = [(each, named) for each in sections for named in _shown(each, tag, even=even)]
            for section, reference in shown:
                name = self.relations.get(reference.get(R + "id") or "", ("", ""))[1]
                part = self.package.part(name) if name not in seen else None
                seen.add(name)
                if part is not None:
                    at = partial(Trace.first_of, section=section)
                    drafts += self._apart(name, part, role, at, margin=True)
        for draft in drafts:
            if draft.kind != "table" and is_page_number(draft.text, at_margin=True):
                draft.role = "page_number"
        return _each_once(drafts)

    def _even_pages_differ(self, sections: list[Element]) -> bool:
        named = (each for section in sections for each in section if value(each, "type") == "even")
        settings = self._part("settings") if next(named, None) is not None else None
        return settings is not None and is_on(settings.find(W + "evenAndOddHeaders"))

    def _comments(self) -> list[Draft]:
        root = self._part("comments")
        if root is None:
            return []
        drafts: list[Draft] = []
        for comment in root.iterfind(W + "comment"):
            at = partial(Trace.reference, kind="comments", name=value(comment, "id") or "")
            drafts += _as_one(self._apart(self.by_kind["comments"], comment, "comment", at))
        return drafts


def _shown(section: Element, tag: str, *, even: bool) -> list[Element]:
    """The references of a section to headers or footers that some page of it shows."""
    first = is_on(section.find(W + "titlePg"))
    turned_on = {"default": True, "first": first, "even": even}
    return [
        each for each in section.iterfind(W + tag) if turned_on.get(value(each, "type") or "default", True)
    ]


def _as_one(drafts: list[Draft]) -> list[Draft]:
    """The paragraphs of one comment as one block."""
    plain = [draft for draft in drafts if draft.kind in {"paragraph", "heading"} and draft.role == "comment"]
    for draft in plain[1:]:
        draft.segments[0].before = " "
        plain[0].segments += draft.segments
    if plain:
        plain[0].kind, plain[0].level = "paragraph", None
    return plain[:1]


def _each_once(drafts: list[Draft]) -> list[Draft]:
    seen: set[tuple[str, str]] = set()
    kept = []
    for draft in drafts:
        text = draft.text or "\t".join(cell.text for cell in draft.cells)
        if (draft.role, text) not in seen:
            seen.add((draft.role, text))
            kept.append(draft)
    return kept


def _number(drafts: list[Draft]) -> None:
    """Numbers the lines as they will stand: one for a paragraph or its part after a break, one for a row."""
    number = 0
    for draft in in_order(drafts):
        for segment in draft.segments:
            number += 1
            segment.number = number
        for cell in draft.cells:
            for segment in cell.segments:
                segment.number = number + cell.row + 1
        number += draft.rows
