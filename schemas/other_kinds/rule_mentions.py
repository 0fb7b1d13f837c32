"""What was found in a document of rules beside clauses and tables: for the checks of the rules themselves."""

from __future__ import annotations

from typing import Literal, NamedTuple

from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.other_kinds.rule_words import HeadCountTable
from schemas.slotted import field, slotted

Target = Literal["clause", "item", "annex", "table"]
Act = Literal["written", "reviewed", "approved", "issued", "effective", "revised"]
ACTS: tuple[Act, ...] = ("written", "reviewed", "approved", "issued", "effective")
"""What is done with a document, in its order; `revised` has no place of its own among them."""

ClauseStyle = Literal[
    "part", "chapter", "section", "article", "cjk", "bracketed", "number", "decimal", "lettered"
]


class ClauseNumber(NamedTuple):
    """The number of a clause: what its parts count, how it is written, its place, the clause's title."""

    ordinals: tuple[int, ...]
    style: ClauseStyle
    place: Leaf[str]
    title: str | None = None


@slotted
class DanglingReference:
    """A reference to what the document does not have; `place` is what is written.

    `target` is what it refers to (6.2.1, 附录 C), `kind` of which kind that is; `clause` where it stands;
    `near` the numbers of clauses whose title the sentence names."""

    place: Leaf[str]
    kind: Target
    target: str
    clause: str | None = None
    near: list[str] = field(default_factory=list)


@slotted
class ContentsEntry:
    """An entry of the table of contents and the heading of the body that it stands for (null: there is none).

    Values are the titles as compared. `moved`: the heading has the entry's words under another number."""

    number: str
    entry: Leaf[str]
    heading: Leaf[str] | None = None
    annex: bool = False
    moved: str | None = None


@slotted
class DatedAct:
    """A day on which the document was written, reviewed, approved, issued, revised or came into force.

    `row` counts the rows of its history of revisions from 0; null outside of it. `labelled`: in a form with
    the act's name before the day."""

    act: Act
    day: Leaf[str]
    row: int | None = None
    labelled: bool = False


@slotted
class Naming:
    """A name or abbreviation as it stands in the text, with every place; `right`: the name that it varies."""

    name: str
    places: list[Leaf[str]]
    right: str
    right_places: list[Leaf[str]]
    kind: Literal["misspelt", "other_body", "term", "declared"]


@slotted
class RuleMentions(Mentions):
    """All mentions of a document of rules, each list in reading order."""

    numbers: list[ClauseNumber] = field(default_factory=list)
    leading: dict[str, list[int]] = field(default_factory=dict)
    """Every number that begins a paragraph outside of the contents, of a clause or not, and its offsets."""

    dangling: list[DanglingReference] = field(default_factory=list)
    contents: list[ContentsEntry] = field(default_factory=list)
    """The entries of the table of contents whose heading differs, or is not there."""

    acts: list[DatedAct] = field(default_factory=list)
    revisions: list[Leaf[int]] = field(default_factory=list)
    """How often the document was revised, as it says itself."""

    namings: list[Naming] = field(default_factory=list)
    """Names and abbreviations that vary."""

    times: list[HeadCountTable] = field(default_factory=list)
    """The tables with rows of head counts."""

    recognised: bool = False
    """Whether it was read from pictures."""
