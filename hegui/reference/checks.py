"""The catalogue of checks: a page a group, and an index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from checks.messages import summary, title
from checks.packs import first_sight
from checks.rules import code_of
from hegui.catalogue import Explained, every
from hegui.reference.tables import linked, plain, table
from hegui.render.pages import rule_records
from hegui.selection import group
from hegui.wording import LANGUAGES, name, text

if TYPE_CHECKING:
    from checks.packs import Pack


def pages() -> dict[str, str]:
    """The index and the page of each group."""
    groups = {key: list(found) for key, found in groupby(every(), lambda one: group(one.code))}
    made = {f"checks/{key}.md": _page(key, found) for key, found in groups.items()}
    return {"checks/README.md": _index(groups), **made}


def _index(groups: dict[str, list[Explained]]) -> str:
    count = sum(map(len, groups.values()))
    lines = [f"# {text('reference', 'checks', 'zh')} · {text('reference', 'checks', 'en')}", ""]
    for lang in LANGUAGES:
        lines += [text("reference", "checks_lead", lang, count=count), ""]
    lines += [f"{text('reference', 'made', lang)}" for lang in LANGUAGES] + [""]
    for key, found in groups.items():
        lines += [f"## [{key}]({key}.md) {name('groups', key, 'zh')} · {name('groups', key, 'en')}", ""]
        heads = [text("reference", head, "zh") for head in ("code", "called", "name")]
        heads += [
            text("rules", "severity", "zh"),
            *(text("reference", "looks_at", lang) for lang in LANGUAGES),
        ]
        lines += table(heads, map(_row, found))
    return "\n".join(lines)


def _row(one: Explained) -> list[str]:
    summaries = [plain(summary(one.code, lang)) for lang in LANGUAGES]
    return [linked(one.code, one.name), title(one.code, "zh"), one.name, one.severity, *summaries]


def _page(key: str, found: Sequence[Explained]) -> str:
    lines = [f"# {key} {name('groups', key, 'zh')} · {name('groups', key, 'en')}", ""]
    lines += [text("reference", "made", lang) for lang in LANGUAGES]
    return "\n".join([*lines, "", *(line for one in found for line in _section(one))])


def _section(one: Explained) -> Iterator[str]:
    """The explanation in Chinese, then in English, then what holds in both."""
    from checks.engine import catalogue
    from checks.packs import all_packs
    from checks.rules import of

    yield from (f"## {one.code} {one.name}", "")
    yield from (f"**{title(one.code, 'zh')}** · {title(one.code, 'en')}", "")
    yield from (" ".join(plain(summary(one.code, lang)) for lang in LANGUAGES), "")
    for lang in LANGUAGES:
        colon = "：" if lang == "zh" else ": "
        for heading, stated in one.paragraphs(lang):
            yield f"- **{heading}**{colon}{plain(stated)}"
        needs = catalogue()[one.code].needs
        if needs:
            yield f"- **{text('reference', 'needs', lang)}**{colon}{', '.join(f'`{need}`' for need in needs)}"
        yield ""
    both = " ".join(text("rules", "rules", lang) for lang in LANGUAGES)
    rows = ([f"`{rule.id}`", plain(rule.zh), plain(rule.en)] for rule in of(one.code))
    yield from table([both, "", ""], rows)
    label = f"**{text('rules', 'severity', 'zh')} {text('rules', 'severity', 'en')}**"
    yield from (f"{label}: `{one.severity}`", "")
    yield from _limited(one.code)
    found = [row for pack in all_packs() if (row := _basis(one.code, pack)) is not None]
    heads = (f"{text('reference', 'pack', lang)}" for lang in LANGUAGES)
    keys = ("severity", "clauses")
    bilingual = [" ".join(heads), *(" ".join(text("rules", key, lang) for lang in LANGUAGES) for key in keys)]
    yield from table(bilingual, found) if found else ()


def _limited(code: str) -> Iterator[str]:
    """The rules of a code that what they did at first sight limits."""
    limited = [rule for rule in first_sight.limits() if code_of(rule) == code]
    for rule in limited:
        words = " · ".join(rule_records.words(rule, lang) for lang in LANGUAGES)
        yield f"- [`{rule}`](../packs/first-sight.md) {words}"
    yield from [""] if limited else []


def _basis(code: str, pack: Pack) -> tuple[str, str, str] | None:
    """The row of a pack: what it says of a check; null where it says nothing."""
    entries, severity = pack.clauses.get(code, ()), pack.severities.get(code)
    if not entries and severity is None:
        return None
    by_document: dict[str, list[str]] = {}
    for entry in entries:
        systems = f" ({', '.join(entry.systems)})" if entry.systems else ""
        by_document.setdefault(entry.document or pack.document, []).append(entry.clause + systems)
    words = "；".join(f"{document} {', '.join(found)}" for document, found in by_document.items())
    return (f"[{pack.id}](../packs/{pack.id}.md)", f"`{severity}`" if severity else "", plain(words))
