"""The scope of the audit, as it is worded."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Variant, differing, every_place
from checks.comparisons.names import name_key, one_apart
from checks.context import Context
from checks.messages import message
from checks.registry import Outcome, check
from checks.scope.activity import activities_near
from checks.scope.activity_verbs import deeds_told
from checks.scope.cut_or_overrun import FAR, is_changed, is_open, likeness, without_boundaries
from checks.scope.sentence_wording import worded_otherwise
from checks.scope.systems import names, systems_of
from checks.scope.wordings import Wordings
from schemas.leaf import Leaf
from schemas.report import Report
from schemas.result import Finding, Severity
from schemas.text import fold

COMPARED = ("audit", "system", "certificate")


@check("SCOPE001", "scope-differs", "error", needs=("scopes",))
def scope_differs(context: Context) -> Iterator[Outcome]:
    """查什么：同一体系的范围在审核范围、组织的表述、拟认证范围等处是否逐字一致。标点、空格、全半角、体系代号
    前缀、连接词、整个“所涉及的……管理活动”有无、末尾括号中的不适用条款或排除说明，不算差异。组织的主要活动与范围
    项数相同，只在某一项中间差几个字的，作提示。
    别处重复的范围只有几个字不同的，提示。

    为什么：证书范围以报告为据，少一个词、多一个词就是另一个范围。

    例：审核范围为“设计、制造所涉及的环境管理活动”，拟认证范围为“设计、制造所涉及的环境活动”。

    应为：各处范围一致；确有缩小或扩大的，说明理由。

    依据：GB/T 27021.1-2017 9.2.1.3、9.4.8.2 f)。

    何时可忽略：报告写明审核组建议调整范围（此时只作提示）。
    ---
    What it checks: whether a system's scope is worded alike as scope of the audit, in the organization's own
    statement and as proposed for the certificate. Punctuation, spaces, width, the system's letter before it,
    conjunctions, and a usual tail (“and related environmental management activities”) there or not, are no
    difference. Where what the organization is said to do has as many things as the scope, and differs by a
    word within one of them, that is worth knowing.
    A scope told again but for some words is worth knowing.

    Why: the certificate is made out by the report; one word less or more is another scope.

    Example: “design, manufacture and environmental management activities” here, without “management” there.

    Expected: one wording; where the scope was narrowed or widened, the reason.

    Basis: GB/T 27021.1-2017 9.2.1.3, 9.4.8.2 f).

    When to ignore: the report says that the team proposes another scope (it is then only worth knowing).
    """
    wordings = Wordings(context)
    groups = _by_system(context.report, wordings)
    every = [text for texts in groups.values() for _, text in texts]
    found = [*activities_near(context, every), *_worded(context, wordings, groups)]
    said = [_said_finding(context, stated, own) for stated, own in worded_otherwise(context, every)]
    yield from (*found, *said)
    lines = {e.line for one in (*found, *said) if isinstance(one, Finding) for e in one.evidence}
    yield from deeds_told(context, lines)


def _worded(
    context: Context, wordings: Wordings, groups: dict[str, list[tuple[str, Leaf[str]]]]
) -> Iterator[Outcome]:
    """The scopes of one system that are not worded alike."""
    if not any(sum(len(text.places) for _, text in texts) > 1 for texts in groups.values()):
        yield context.not_checked("one_place", "scopes.text")
        return
    stated: dict[tuple[object, ...], tuple[list[str], list[Variant], bool]] = {}
    for system, texts in groups.items():
        places = wordings.in_one_language(
            [p for p in every_place(text for _, text in texts) if wordings.is_of(system, p.value)]
        )
        found = differing(without_boundaries(context, places), key=wordings.form, same=wordings.same)
        if found is None:
            continue
        wrong = [v for v in found.wrong if not _another_part(texts, found.right, v)]
        sure = [v for v in wrong if not _is_open(context, found.right, v)]
        if sure:
            shown = [found.right, *sure]
            spans = tuple(sorted({place.span for variant in shown for place in variant.places}))
            stated.setdefault(spans, ([], shown, found.decided))[0].append(system)
        elif wrong:
            open_ = next(str(v.value) for v in wrong)
            yield context.not_checked("scope_open", "scopes.text", text=open_)
    for systems, variants, decided in stated.values():
        yield _scope_finding(context, wordings, systems, variants, decided)


def _by_system(report: Report, wordings: Wordings) -> dict[str, list[tuple[str, Leaf[str]]]]:
    """The statements of the scope by system; one without a system is of the only one audited."""
    audited = systems_of(report)
    only = audited[0] if len(audited) == 1 else None
    groups: dict[str, list[tuple[str, Leaf[str]]]] = {}
    for scope in report.scopes:
        system = scope.system.value if scope.system is not None else only
        text = scope.text if scope.place in COMPARED else None
        if system and text is not None and wordings.is_of(system, text.value):
            groups.setdefault(system, []).append((scope.place, text))
    return groups


def _another_part(texts: list[tuple[str, Leaf[str]]], right: Variant, other: Variant) -> bool:
    """Whether a wording stands for another part of the scope at the same place (a second site)."""
    kinds = {id(leaf): place for place, leaf in texts}
    rights = {kinds.get(id(place)) for place in right.places}
    return _alike(right, other) < FAR and all(kinds.get(id(place)) in rights for place in other.places)


def _is_open(context: Context, right: Variant, wrong: Variant) -> bool:
    """Whether all places of one of two wordings may have been read too short or too long."""
    return any(
        all(is_open(context, place, str(other.value)) for place in one.places)
        for one, other in ((right, wrong), (wrong, right))
    )


def _alike(one: Variant, other: Variant) -> float:
    return likeness(one.places[0], other.places[0])


def _scope_finding(
    context: Context, wordings: Wordings, systems: list[str], variants: list[Variant], decided: bool
) -> Finding:
    right, *wrong = variants
    far = all(_alike(right, variant) < FAR for variant in wrong)
    misread = all(_may_be_misread(context, wordings, right, variant) for variant in wrong)
    severity: Severity | None = "info" if is_changed(context) or misread else "warning" if far else None
    shown = [*wrong, right] if decided else variants
    return context.finding(
        *(place for variant in shown for place in variant.places),
        identity=" ".join(systems),
        values=[variant.value for variant in variants],
        variant="decided" if decided else "undecided",
        severity=severity,
        expected=str(right.value),
        actual=" | ".join(str(variant.value) for variant in wrong),
        system=names(context.facts, systems, context.lang),
        count=sum(len(variant.places) for variant in wrong),
        where=context.listed(_told_as(context, wrong)),
        difference=("；" if context.lang == "zh" else "; ").join(
            _difference(str(right.value), str(v.value), context.lang) for v in wrong
        ),
    )


def _said_finding(context: Context, said: Leaf[str], own: Leaf[str]) -> Finding:
    """A finding on a sentence that words a scope otherwise."""
    return context.finding(
        said,
        own,
        identity=f"said/{said.value}",
        variant="said",
        severity="info" if is_changed(context) else "warning",
        expected=str(own.value),
        actual=str(said.value),
        text=said.value,
        difference=_difference(str(own.value), str(said.value), context.lang),
    )


def _may_be_misread(context: Context, wordings: Wordings, right: Variant, wrong: Variant) -> bool:
    """Whether one character tells two wordings apart, on a recognised page."""
    ours, theirs = wordings.form(right.value), wordings.form(wrong.value)
    near = ours is not None and theirs is not None and one_apart(ours.stem, theirs.stem)
    near = near or one_apart(str(right.value), str(wrong.value))
    return near and context.is_recognised(*wrong.places)


def _told_as(context: Context, variants: list[Variant]) -> list[str]:
    """As what the wordings are told (audit scope, scope of the system, of the certificate), once each."""
    kinds = {
        id(place): scope.place
        for scope in context.report.scopes
        if scope.place in COMPARED
        for place in every_place([scope.text])
    }
    stated = dict.fromkeys(kinds[id(p)] for variant in variants for p in variant.places if id(p) in kinds)
    return [context.words(kind) for kind in stated]


def _difference(right: str, wrong: str, lang: str) -> str:
    """The first differences in words: what is missing, added, changed."""
    from difflib import SequenceMatcher

    right, wrong = fold(right), fold(wrong)
    stated = []
    for kind, a, b, c, d in SequenceMatcher(None, right, wrong, autojunk=False).get_opcodes():
        old, new = right[a:b], wrong[c:d]
        if kind == "equal" or not (name_key(old) or name_key(new)):
            continue
        variant = "changed" if old and new else "dropped" if old else "added"
        stated.append(message("SCOPE001", variant, lang, {"text": old or new, "old": old, "new": new}))
    return ("、" if lang == "zh" else ", ").join(stated[:4])
