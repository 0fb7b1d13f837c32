"""Lines of Markdown that are no text of the page: front matter, fences, comments, containers, page breaks."""

from __future__ import annotations

from ingest.drafts import Row
from schemas import patterns
from schemas.document import Role
from schemas.slotted import field, slotted

_FENCE = patterns.compile(r"\s{0,3}(?P<sign>`{3,10}|~{3,10})(?P<info>[^`~\n]{0,100})\Z")
_DIV = patterns.compile(r"\s{0,3}:{3,40}(?:\s{0,4}(?:\{[^{}]{0,300}\}|[\w-]{1,60}))?\s{0,10}\Z")
_TARGET = patterns.compile(r"\s{0,3}\[[^\]\^\n]{1,100}\]:\s{1,4}(?:https?:|\.{0,2}/|#|<)\S{0,1000}")
_COMMENT = patterns.compile(r"\s{0,20}<!--\s{0,10}(?P<words>.{0,2000}?)\s{0,10}-->\s{0,20}\Z")
_TOLD = patterns.compile(r"Page(?P<what>Header|Footer|Number)\s{0,3}=\s{0,3}\"(?P<words>[^\"]{0,500})\"\Z")
_PLACEHOLDER = patterns.compile(
    r"image|picture|figure|formula[\w-]{0,30}|page\s?break|slide number.{0,20}|/?wp:.{0,200}", 2
)
_KEY = patterns.compile(r"[\w .\-\u4e00-\u9fff]{1,60}:(?:\s|\Z)|\s{1,20}\S|-\s|#|\Z")
_LONGEST_FRONT, _LONGEST_COMMENT = 80, 60
_ROLES: dict[str, Role] = {"Header": "header", "Footer": "footer", "Number": "page_number"}


@slotted
class Structure:
    """Lines by index: `dropped` are no text, `apart` have a role and other words, `verbatim` no markup."""

    dropped: set[int] = field(default_factory=set)
    apart: dict[int, tuple[Role, str]] = field(default_factory=dict)
    verbatim: set[int] = field(default_factory=set)
    breaks: set[int] = field(default_factory=set)


def of_markdown(rows: list[Row]) -> Structure:
    """The structure of a Markdown file's lines."""
    found = Structure()
    at = _front_matter(rows, found)
    fence = ""
    while at < len(rows):
        text = rows[at].text
        mark = _FENCE.match(text) if "```" in text or "~~~" in text else None
        if mark and (not fence or (text.strip().startswith(fence) and not mark["info"].strip())):
            fence = "" if fence else mark["sign"][:3]
            found.dropped.add(at)
        elif fence:
            found.verbatim.add(at)
        elif "<!--" in text:
            at = _comment(rows, at, found)
            continue
        elif (text.lstrip()[:3] == ":::" and _DIV.match(text)) or ("]:" in text and _TARGET.match(text)):
            found.dropped.add(at)
        at += 1
    return found


def _front_matter(rows: list[Row], found: Structure) -> int:
    """The lines of YAML between two `---` at the top, set apart as what no reader of the page sees."""
    if not rows or rows[0].text.rstrip() != "---":
        return 0
    for at in range(1, min(len(rows), _LONGEST_FRONT)):
        text = rows[at].text
        if text.rstrip() in {"---", "..."}:
            found.dropped |= {0, at}
            found.apart.update(
                {i: ("hidden", rows[i].text.strip()) for i in range(1, at) if rows[i].text.strip()}
            )
            return at + 1
        if not _KEY.match(text):
            return 0
    return 0


def _comment(rows: list[Row], at: int, found: Structure) -> int:
    """A comment that fills its lines: what it tells of the page, or set apart. Returns the line after it."""
    text = rows[at].text
    match = _COMMENT.match(text)
    if match:
        _tell(at, match["words"], found)
        return at + 1
    if not text.lstrip().startswith("<!--") or "-->" in text:
        return at + 1
    for end in range(at + 1, min(at + _LONGEST_COMMENT, len(rows))):
        if rows[end].text.rstrip().endswith("-->"):
            found.dropped |= set(range(at, end + 1))
            words = " ".join(row.text.strip() for row in rows[at : end + 1])
            _tell(at, words.removeprefix("<!--").removesuffix("-->").strip(), found)
            return end + 1
        if "-->" in rows[end].text:
            break
    return at + 1


def _tell(at: int, words: str, found: Structure) -> None:
    found.dropped.add(at)
    stated = _TOLD.match(words)
    if stated:
        if stated["words"].strip():
            found.apart[at] = _ROLES[stated["what"]], stated["words"].strip()
    elif "break" in words.lower() and _PLACEHOLDER.match(words):
        found.breaks.add(at)
    elif words and not _PLACEHOLDER.match(words):
        found.apart[at] = "comment", words
