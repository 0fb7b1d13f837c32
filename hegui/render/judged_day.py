"""The day that a document was judged for, as every output tells it: with its place, and the doubt on it."""

from __future__ import annotations

from hegui.render.page import place
from hegui.wording import name, text
from schemas.result import Judgement


def day(judgement: Judgement, lang: str) -> str | None:
    """The day with its place (`2025-10-24（第12行 报告日期）`) and why it is doubted; null without a day."""
    source = judgement.as_of_source
    if judgement.as_of is None or source is None or source.source is None:
        return judgement.as_of
    field = name("judged_day_fields", source.source, lang)
    where = f"{place(source.evidence, lang)} {field}" if source.evidence else field
    stated = text("judged_day", "at", lang, day=judgement.as_of, where=where)
    if source.doubt is None:
        return stated
    likely = source.doubt.likely
    offer = text("judged_day", "likely" if likely else "unknown", lang, day=likely)
    return stated + text("judged_day", "doubted", lang, why=source.doubt.message, offer=offer)


def sentence(judgement: Judgement, lang: str) -> str | None:
    """The day behind its label (`判定日 2025-10-24（第12行 报告日期）`); null without a day."""
    stated = day(judgement, lang)
    return f"{text('labels', 'day', lang)} {stated}" if stated else None
