"""The audited organization called by a name that is not its own, where its system is judged."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.leaf import text_of
from schemas.statements.other_companies import JudgedName, Namesake
from schemas.text import fold

_MOST = 4
"""In more sentences than this a name is the organization's own word for itself, or that of somebody known."""


def judged_by_another_name(context: Context) -> Iterator[JudgedName]:
    """The names before the judged system of which the organization's own names have not every character, and
    those of nobody known whose policy, audit or system is told."""
    own = _own(context)
    if not own:
        return
    yielded = set[str]()
    for judged in context.mentions.statements(JudgedName):
        if not _is_unlike(judged.stem, own):
            continue
        if not judged.subject or (judged.name not in yielded and _is_nobody_known(context, judged)):
            yielded.add(judged.name)
            yield judged


def _is_unlike(stem: str, own: str) -> bool:
    """Whether a name shares no two neighbouring characters with the organization's names."""
    pairs = {stem[at : at + 2] for at in range(len(stem) - 1)}
    return bool(pairs) and not set(stem) <= set(own) and not any(pair in own for pair in pairs)


def _is_nobody_known(context: Context, judged: JudgedName) -> bool:
    """Whether a short name is of no other company of the report, and few sentences have it, none as that of
    somebody else."""
    others = (e for e in context.mentions.of_kind("organization") if e.relation != "self")
    spelled = (one for entity in others for one in (*entity.spellings, *entity.short_forms))
    if any(judged.stem in one and one != judged.name for one in spelled):
        return False
    namesakes = context.mentions.statements(Namesake, judged.stem)
    return len(namesakes) <= _MOST and not any(one.of_other for one in namesakes if one.words != judged.words)


def _own(context: Context) -> str:
    """All that the organization and its places are called, with what it does."""
    report = context.report
    names = [
        spelling
        for entity in context.mentions.of_kind("organization")
        if entity.relation in ("self", "branch", "former", "kin")
        for spelling in (*entity.spellings, *entity.short_forms)
    ]
    texts = [
        report.organization.name,
        *(one.text for one in report.scopes),
        *(one.address for one in report.sites),
    ]
    return "\n".join([*names, *(fold(text_of(leaf)) for leaf in texts if leaf is not None)])
