"""`--format list`: the opinion list for the audit team leader, a line for each finding.

Markdown, or Word where the file that it goes to is called `.docx`; what is let stand is not in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hegui.render import Look, Rendered
    from schemas.result import FailedDocument


def one(document: Rendered | FailedDocument, look: Look) -> bytes:
    """The list on one document."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """The lists on several, one after another."""
    from hegui.render.opinions.contents import part

    parts = [part(document, look.lang) for document in documents]
    if look.target.lower().endswith(".docx"):
        from hegui.render.opinions import word  # only where a form is written

        return word.written(parts, look.lang)
    from hegui.render.opinions import markdown

    return markdown.written(parts, look.lang)
