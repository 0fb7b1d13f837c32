"""A row of a checklist as it was found in a document."""

from __future__ import annotations

from extract.readers.text.units import Piece
from schemas.checklists.models import Place
from schemas.slotted import slotted


@slotted
class FoundRow:
    """A row of the form: what stands in its cells of deductions and problems, and where it begins."""

    place: Place
    deducted: Piece | None
    problem: Piece | None
    anchor: Piece | None
