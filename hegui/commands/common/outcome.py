"""What became of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hegui.render import Rendered
    from schemas.result import FailedDocument, PagesRead


class Outcome(NamedTuple):
    """What became of one PATH: a document, or why there is none."""

    path: str
    document: Rendered | None = None
    failure: FailedDocument | None = None

    @property
    def answer(self) -> Rendered | None:
        """The document without what a format made of it."""
        from hegui.render import Made

        return self.document.judgement if isinstance(self.document, Made) else self.document

    @property
    def read(self) -> PagesRead | None:
        """How much of the document was read, where it was not all of it."""
        from schemas.result import Judgement

        return self.answer.document.read if isinstance(self.answer, Judgement) else None

    def without_data(self) -> Outcome:
        """The outcome when its files are written: what formats made of the document is not held any more."""
        return self._replace(document=self.answer) if self.document is not self.answer else self
