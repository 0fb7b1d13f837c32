"""An opinion list as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hegui.render.opinions.contents import HEADS, Part
from hegui.render.pipelines.markdown import escaped
from hegui.wording import text


def written(parts: Sequence[Part], lang: str) -> bytes:
    """The lists, one after another."""
    lines = [f"# {text('opinions', 'title', lang)}", ""]
    for part in parts:
        lines += _part(part, lang)
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8", "replace")


def _part(part: Part, lang: str) -> Iterator[str]:
    yield from (f"## {escaped(part.title)}", "")
    if part.warning:
        yield from (f"**{escaped(part.warning)}**", "")
    yield from (" · ".join(map(escaped, part.about)), "")
    if part.rows:
        yield _line(text("opinions", key, lang) for key in HEADS)
        yield _line("---" for _ in HEADS)
        yield from (_line(map(escaped, row)) for row in part.rows)
        yield ""
    for note in (*part.notes, *([part.signature] if part.signature else [])):
        yield from (escaped(note), "")


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
