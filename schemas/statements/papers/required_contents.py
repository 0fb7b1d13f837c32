"""What a report has to tell, where words alone tell it."""

from __future__ import annotations

from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class RequiredStatement(Statement):
    """A sentence, or a cell with those beside it, that says something of what it is about."""

    TOPIC = "required_contents.statements"


@slotted
class ChosenOption(Statement):
    """Options of which one, or several, were chosen: a mark stands before or behind them."""

    TOPIC = "required_contents.chosen_options"
