"""What a model said of a document, judged in the worker: read, verified, joined with what the rules found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from hegui.model import parsing
from hegui.model.joined import joined
from hegui.model.verify import Grounds, Verified, verify
from hegui.wording import text
from schemas.answers.claim import Claim
from schemas.document import Document
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.result import Finding, ModelUse, NotAsked, NotChecked

MODEL = "model"
"""What stands for a family where codes do, in `not_checked`."""


class Judged(NamedTuple):
    """The findings of rules and model together, what the model was asked, and what it was not, as checks."""

    findings: list[Finding]
    use: ModelUse
    unchecked: list[NotChecked]


def judged(
    data: Mapping[str, Any],
    rules: Sequence[Finding],
    document: Document,
    report: Report,
    mentions: Mentions,
    grounds: Grounds,
) -> Judged:
    """`told` is the setting `model`, as `hegui.model.ask` makes it; `rules` what the rules found."""
    not_asked = [NotAsked(family=family, reason=reason) for family, _, reason in data["not_asked"]]
    left = {one.family for one in not_asked}
    found = verified(data, document, report, mentions, grounds)
    use = ModelUse(
        name=data["name"],
        prompts=data["prompts"],
        answers=data["answers"],
        asked=[family for family, _, _ in data["asked"] if family not in left],
        not_asked=not_asked,
        refuted=found.refuted,
    )
    return Judged(together(data, rules, found, report, grounds), use, _unchecked(data, use, grounds.lang))


def _unchecked(data: Mapping[str, Any], use: ModelUse, lang: str) -> list[NotChecked]:
    """What the model did not look at: one entry where for one reason that is all of it."""
    reasons = {reason for *_, reason in data["not_asked"]}
    if not use.asked and len(reasons) == 1:
        return [NotChecked(code=MODEL, reason=text("asking", "used_not", lang, reason=reasons.pop()))]
    return [
        NotChecked(
            code=f"{MODEL}:{family}",
            reason=text("asking", "unchecked", lang, family=name, reason=reason),
        )
        for family, name, reason in data["not_asked"]
    ]


def verified(
    data: Mapping[str, Any], document: Document, report: Report, mentions: Mentions, grounds: Grounds
) -> Verified:
    """What remains of the claims in the answers."""
    claims = [claim for _, codes, texts in data["asked"] for text in texts for claim in _claims(text, codes)]
    if data.get("stand_ins"):
        claims = _restored(claims, document)
    return verify(claims, document, report, mentions, grounds, trusted=frozenset(data["trusted"]))


def together(
    data: Mapping[str, Any], rules: Sequence[Finding], found: Verified, report: Report, grounds: Grounds
) -> list[Finding]:
    """What the rules found and what remains of the claims, each thing once."""
    families = {code: family for family, codes, _ in data["asked"] for code in codes}
    return joined(rules, found, report, families, grounds.lang)


def _restored(claims: Sequence[Claim], document: Document) -> list[Claim]:
    """Claims about a text with stand-ins as claims about the document."""
    from hegui.redaction.standins import StandIns

    put = StandIns(document).restored
    return [
        one.replaced(
            quotes=[quote.replaced(text=put(quote.text)) for quote in one.quotes],
            **{name: put(getattr(one, name)) for name in ("message", "compared", "expected")},
        )
        for one in claims
    ]


def unusable(text: str) -> str:
    """Why an answer cannot be used, in Chinese, as it is said to the model; nothing where it can."""
    try:
        parsing.parse(text, ())
    except parsing.UnusableError as error:
        return error.reason
    return ""


def _claims(text: str, codes: Sequence[str]) -> list[Claim]:
    """The claims of an answer: none of one that was not mended."""
    try:
        return parsing.parse(text, codes)
    except parsing.UnusableError:
        return []
