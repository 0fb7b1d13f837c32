"""What a report says, typed, a module a subject: read by `extract.ledger`, compared by `checks`."""

from schemas.statements.statement import Marks, Statement, Statements

__all__ = ["Marks", "Statement", "Statements"]
