"""What the organization is said to do, where it is the scope but for a word within one of its things."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place, every_place
from checks.comparisons.names import name_key
from checks.context import Context
from checks.scope.cut_or_overrun import is_open
from checks.scope.wordings import Wordings
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.scope import ActivitySlip, Slip


def activities_near(context: Context, scopes: list[Leaf[str]]) -> Iterator[Finding]:
    """A finding for each wording of the activity that differs from the scopes by a word within a thing."""
    wordings = Wordings(context)
    heads = {text: one for one in reversed(scopes) if (text := wordings.head(one.value))}
    seen: set[str] = set()
    for activity in _activities(context, wordings):
        ours = wordings.head(activity.value) or ""
        if ours in seen or any(_key(text) == _key(ours) for text in heads):
            continue
        seen.add(ours)
        for text, scope in heads.items():
            slips = context.mentions.statements(ActivitySlip, activity, ours, text)
            if slips and not _is_read_otherwise(context, activity, scope):
                yield _finding(context, activity, scope, slips[0].slip)
                break


def _key(text: str) -> str:
    """A wording without its particles."""
    return name_key(text.replace("的", "").replace("所", ""))


def _activities(context: Context, wordings: Wordings) -> list[Leaf[str]]:
    """What the organization is said to do."""
    leaves = (one.text for one in context.report.scopes if one.place == "activity")
    return [leaf for leaf in leaves if leaf and (own := wordings.of(leaf.value)) and own.is_whole]


def _is_read_otherwise(context: Context, activity: Leaf[str], scope: Place) -> bool:
    """Whether one of the two may have been read wrongly."""
    return (
        context.is_recognised(activity, scope)
        or is_open(context, activity, str(scope.value))
        or is_open(context, scope, str(activity.value))
    )


def _finding(context: Context, activity: Leaf[str], scope: Leaf[str], slip: Slip) -> Finding:
    kind = "changed" if slip.old and slip.new else "dropped" if slip.old else "added"
    return context.finding(
        *every_place([activity]),
        scope,
        identity="activity",
        variant="activity",
        values=[activity.value, scope.value],
        severity="info",
        text=activity.value,
        difference=context.words(kind, text=slip.old or slip.new, old=slip.old, new=slip.new),
    )
