"""Where the leader of the team signs, as any label or sentence tells it: nothing there, or no day."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_team.registrations import name_of
from checks.context import Context
from checks.people.names import outside_brackets, words
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Passage

_LEADER, _LABEL = "组长", 16
"""So long is a label at most."""


def without_name(context: Context) -> Iterator[Leaf[str]]:
    """The labels of the leader's signature with no name behind them or in their row, while others sign."""
    if not context.report.conclusion.signatories:
        return
    names = {name_of(member) for member in context.report.team}
    for passage in context.mentions.passages((_LEADER,)):
        text = passage.leaf.raw.strip()
        if "签" in text and not any(name in text.partition(_LEADER)[0] for name in names):
            if context.mentions.beside(passage.leaf):
                if len(text) <= _LABEL and not _filled(context, text, passage, names):
                    yield passage.leaf
            elif _ends_bare(text):
                yield passage.leaf


def _filled(context: Context, text: str, passage: Passage, names: set[str]) -> bool:
    """Whether the row of a label has a name, or anything in words."""
    cells = [cell for cell in context.mentions.beside(passage.leaf) if cell.strip() != text]
    stated = [cell for cell in cells if not any(role in cell for role in words()["roles"])]
    return any(name in cell for cell in cells for name in names) or any(
        char.isalpha() and char not in "年月日" for cell in stated for char in cell
    )


def _ends_bare(text: str) -> bool:
    """Whether nothing stands between the colon of the label and the next label."""
    label, colon, behind = text.partition(_LEADER)[2].replace(":", "：").partition("：")
    if not colon or len(label) > _LABEL + _LABEL:
        return False
    said = outside_brackets(behind)
    ends = [at for role in words()["roles"] if (at := said.find(role)) >= 0]
    return not any(char.isalpha() for char in said[: min(ends, default=len(said))])


def undated(context: Context) -> Leaf[str] | None:
    """The sentence that tells who signed the report, where no place has its day, nor a sentence on signing
    one after the audit."""
    if context.report.report_date is not None:
        return None
    signing = [one.leaf for one in context.mentions.passages(words()["signs"])]
    end = context.report.audit.end
    last = str(end.value) if end is not None and end.value else ""
    for mention in context.mentions.dates:
        at = mention.leaf.span[0]
        if str(mention.leaf.value) >= last and any(one.span[0] <= at < one.span[1] for one in signing):
            return None
    stated = (one for one in signing if "报告" in one.raw and _LEADER in one.raw and "签" in one.raw)
    return next(stated, None)
