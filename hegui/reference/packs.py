"""A page for each rule pack, and an index."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from checks.packs import first_sight
from hegui.catalogue import every
from hegui.reference.tables import linked, plain, table
from hegui.render.pages import rule_records
from hegui.render.pages.packs import becomes, concerned, rows, value_of
from hegui.wording import LANGUAGES, name, text

if TYPE_CHECKING:
    from checks.packs import Content, Pack, PackParameter

LIMITS = first_sight.ID
"""The id of the table of severities that records at first sight limit."""


def pages() -> dict[str, str]:
    """The index and the page of each pack."""
    from checks.packs import all_packs

    packs = all_packs()
    made = {f"packs/{pack.id}.md": _page(pack) for pack in packs}
    return {"packs/README.md": _index(packs), **made, f"packs/{LIMITS}.md": _limits_page()}


def _index(packs: tuple[Pack, ...] | list[Pack]) -> str:
    lines = [f"# {text('reference', 'packs', 'zh')} · {text('reference', 'packs', 'en')}", ""]
    for lang in LANGUAGES:
        lines += [text("reference", "packs_lead", lang), ""]
    lines += [text("reference", "made", lang) for lang in LANGUAGES] + [""]
    keys = ("document", "days", "systems", "used")
    heads = [text("reference", "pack", "zh"), text("reference", "title", "zh")]
    heads += [text("rules", key, "zh") for key in keys]
    items = []
    for pack in packs:
        by_label = dict(rows(pack, "zh"))
        cells = [plain(by_label.get(text("rules", key, "zh"), "")) for key in keys]
        items.append([f"[{pack.id}]({pack.id}.md)", plain(pack.title), *cells])
    items.append([f"[{LIMITS}]({LIMITS}.md)", plain(first_sight.stated()["title"]), *_about_limits(keys)])
    return "\n".join([*lines, *table(heads, items)])


def _about_limits(keys: Iterable[str]) -> list[str]:
    by_label = dict(rule_records.about("zh"))
    return [plain(by_label.get(text("rules", key, "zh"), "")) for key in keys]


def _limits_page() -> str:
    """The page of the table of what records at first sight limit."""
    lines = [f"# {LIMITS}", "", f"**{plain(first_sight.stated()['title'])}**", ""]
    for lang in LANGUAGES:
        lines += [text("reference", "made", lang), "", text("reference", "limits_lead", lang), ""]
        lines += table(("", ""), ((label, plain(stated)) for label, stated in rule_records.about(lang)))
    items = (
        [_links(rule), *(rule_records.words(rule, lang) for lang in LANGUAGES)]
        for rule in first_sight.limits()
    )
    return "\n".join([*lines, *table([text("rules", "rules", "zh"), "", ""], items)])


def _page(pack: Pack) -> str:
    lines = [f"# {pack.id}", "", f"**{plain(pack.title)}**", "", "[English](#english)", ""]
    lines += [*_about(pack, "zh"), "# English", "", *_about(pack, "en")]
    return "\n".join(lines)


def _about(pack: Pack, lang: str) -> list[str]:
    """All that a pack is and says."""
    lines = [text("reference", "made", lang), ""]
    lines += table(("", ""), ((label, plain(stated)) for label, stated in rows(pack, lang)))
    lines += _section("parameters", lang, _parameters(pack, lang) if pack.parameters else [])
    lines += _section("severities", lang, _severities(pack) if pack.severities else [])
    lines += _section("contents", lang, _contents(pack, lang) if pack.contents else [])
    lines += _section("accounts", lang, _accounts(pack, lang) if pack.accounts else [])
    return lines + _section("elsewhere", lang, _elsewhere(pack, lang))


def _section(key: str, lang: str, items: list[str]) -> list[str]:
    return [f"## {text('reference', key, lang)}", "", *items] if items else []


def _parameters(pack: Pack, lang: str) -> list[str]:
    heads = [text("reference", key, lang) for key in ("parameter", "value", "whom", "clause")]
    return table([*heads, ""], (_parameter(one, pack, lang) for one in pack.parameters))


def _parameter(one: PackParameter, pack: Pack, lang: str) -> list[str]:
    document = f"{one.document} " if one.document not in (None, pack.document) else ""
    clause = f"{document}{one.clause}" if one.clause else text("rules", "own", lang)
    clause += f" · {text('rules', 'unsure', lang)}" if one.confidence == "low" else ""
    items = (
        name("parameters", one.name, lang),
        value_of(one.value, one.unit, lang),
        concerned(one, lang),
        clause,
    )
    return [*map(plain, items), f"`{one.name}`"]


def _severities(pack: Pack) -> list[str]:
    return [f"- {_links(code)} `{severity}`" for code, severity in pack.severities.items()] + [""]


def _contents(pack: Pack, lang: str) -> list[str]:
    heads = [text("reference", key, lang) for key in ("clause", "content", "condition")]
    return table(heads, (_content(one, lang) for one in pack.contents))


def _content(one: Content, lang: str) -> list[str]:
    clause = f"{one.document} {one.clause}" if one.document else one.clause
    types = [name("audit_types", kind, lang) for kind in one.types] or [text("reference", "always", lang)]
    asked = [("、" if lang == "zh" else ", ").join(types), ", ".join(one.systems), ", ".join(one.modes)]
    condition = plain(" · ".join(filter(None, asked))) + (f" · `{one.when}`" if one.when else "")
    return [plain(clause), plain(one.zh if lang == "zh" else one.en), condition]


def _accounts(pack: Pack, lang: str) -> list[str]:
    from checks.packs.gaps import lines

    items = []
    for line in lines(pack):
        title = line.account.zh if lang == "zh" else line.account.en or line.account.zh
        items.append(
            [plain(line.account.clause), plain(title), "<br>".join(map(_links, becomes(line, lang)))]
        )
    return table([text("reference", key, lang) for key in ("clause", "title", "becomes")], items)


def _elsewhere(pack: Pack, lang: str) -> list[str]:
    from checks.packs.gaps import elsewhere

    found = elsewhere(pack)
    heads = [text("reference", key, lang) for key in ("clause", "code")]
    items = ([plain(f"{one.document} {one.clause}"), _links(" ".join(one.codes))] for one in found)
    return table(heads, items) if found else []


def _links(words: str) -> str:
    """A text with its codes as links to the catalogue."""
    names = {one.code: one.name for one in every()}

    def link(found: re.Match[str]) -> str:
        code = found[0]
        return linked(code, names[code], "../checks/") if code in names else code

    return re.sub(r"\b[A-Z]{2,5}\d{3}\b", link, plain(words))
