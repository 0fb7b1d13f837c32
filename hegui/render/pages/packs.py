"""The rule packs for a reader: what each is and says, and what becomes of its clauses one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegui.terminal.width import width
from hegui.wording import name, text

if TYPE_CHECKING:
    from checks.packs import Content, Pack, PackParameter
    from checks.packs.gaps import Line
    from hegui.render.page import Page

SHARES = {0.3333: "1/3", 0.6667: "2/3"}
"""Shares that are written as fractions."""

COUNTED = ("checked", "asked", "apart", "open", "heading")


def every(page: Page, lang: str) -> None:
    """All packs that come with the program, the general one first."""
    from checks.packs import all_packs

    for pack in all_packs():
        page.blank()
        page.line(f"{pack.id}  {pack.title}", style="bold")
        found = rows(pack, lang)
        column = 2 + max(width(label) for label, _ in found) + 2
        for label, stated in found:
            page.entry(label, stated, indent=2, column=column)
        page.line(text("rules", "parameters", lang), indent=2, style="dim")
        _parameters(page, pack, lang)


def rows(pack: Pack, lang: str) -> list[tuple[str, str]]:
    """What a pack is: label and what is told, without what it does not have."""
    joint = _joint(lang)
    tables = joint.join(dict.fromkeys(f"{table.system} [{table.clause}]" for table in pack.time_tables))
    clauses = list(dict.fromkeys(map(_head, pack.contents)))
    asked = text("rules", "asked", lang, count=len(pack.contents), clauses=joint.join(clauses))
    accounted = text("rules", "accounted", lang, count=len(pack.accounts), pack=pack.id)
    items = [
        ("document", pack.document),
        ("version", pack.version),
        ("days", _days(pack, lang)),
        ("systems", ", ".join(pack.systems) or text("rules", "all", lang)),
        ("used", _used(pack, lang)),
        ("extends", ", ".join(pack.extends)),
        ("source", f"{pack.source}{_brackets(name('confidences', pack.confidence, lang), lang)}"),
        ("contents", asked if pack.contents else ""),
        ("table", tables),
        ("accounts", accounted if pack.accounts else ""),
    ]
    return [(text("rules", key, lang), value) for key, value in items if value]


def _head(content: Content) -> str:
    """The clause of a content without its letters, with the document where it is another than the pack's."""
    clause = content.clause.partition(" ")[0]
    return f"{content.document} {clause}" if content.document else clause


def _joint(lang: str) -> str:
    return "、" if lang == "zh" else ", "


def _brackets(words: str, lang: str) -> str:
    return f"（{words}）" if lang == "zh" else f" ({words})"


def _used(pack: Pack, lang: str) -> str:
    """For which reports a pack is chosen."""
    issuer = "none" if pack.issuer == "body" and not pack.body else pack.issuer
    names = " / ".join(pack.body)
    return text(
        "used", issuer, lang, systems=", ".join(pack.systems) or text("rules", "all", lang), body=names
    )


def _days(pack: Pack, lang: str) -> str:
    if pack.valid_from is None and pack.valid_to is None:
        return text("rules", "all", lang)
    key = "since" if pack.valid_to is None else "until"
    return text("rules", key, lang, start=pack.valid_from or "", end=pack.valid_to or "")


def _parameters(page: Page, pack: Pack, lang: str) -> None:
    rows = [(name("parameters", one.name, lang), _told(one, pack, lang)) for one in pack.parameters]
    column = 4 + max((width(label) for label, _ in rows), default=0) + 2
    for label, stated in rows:
        page.entry(label, stated, indent=4, column=min(column, 52), style="")


def _told(one: PackParameter, pack: Pack, lang: str) -> str:
    """A parameter's value with whom it is for and its clause."""
    stated = value_of(one.value, one.unit, lang)
    stated += _brackets(whom, lang) if (whom := concerned(one, lang)) else ""
    document = f"{one.document} " if one.document not in (None, pack.document) else ""
    stated += f"  [{document}{one.clause}]" if one.clause else f"  [{text('rules', 'own', lang)}]"
    unsure = f"  {text('rules', 'unsure', lang)}" if one.confidence == "low" else ""
    return f"{stated}{unsure}  {one.name}"


def concerned(one: PackParameter, lang: str) -> str:
    """Whom a parameter is for: systems, a risk or a type of audit; empty for all of its pack."""
    return ", ".join([*one.systems, *([name("applies", one.applies_to, lang)] if one.applies_to else [])])


def value_of(value: float, unit: str, lang: str) -> str:
    """A parameter's value with its unit, as people write it."""
    shown = SHARES.get(value, f"{value * 100:g} %") if unit == "share" else f"{value:g}"
    return text("units", unit, lang, value=shown)


def gaps(page: Page, pack: Pack, lang: str) -> None:
    """A pack's clauses one by one: by which codes each is checked, why not, or open; and how many."""
    from checks.packs.gaps import elsewhere, lines

    found = lines(pack)
    page.line(f"{pack.id}  {pack.title}", style="bold")
    page.line(f"{pack.document}  {text('rules', 'version', lang)} {pack.version}", indent=2, style="dim")
    page.blank()
    column = 2 + max((width(line.account.clause) for line in found), default=0) + 2
    for line in found:
        _clause(page, line, column, lang)
    if others := elsewhere(pack):
        page.blank()
        page.line(text("rules", "elsewhere", lang), style="bold")
        for one in others:
            words = text("rules", "codes", lang, codes=" ".join(one.codes))
            page.line(
                f"{one.document} {one.clause}：{words}"
                if lang == "zh"
                else f"{one.document} {one.clause}: {words}",
                indent=2,
            )
    page.blank()
    counts = {state: sum(line.state == state for line in found) for state in COUNTED}
    page.line(text("rules", "counts", lang, **counts), style="bold")


def _clause(page: Page, line: Line, column: int, lang: str) -> None:
    account = line.account
    title = account.zh if lang == "zh" else account.en or account.zh
    page.entry(
        account.clause, title, indent=2, column=column, style="bold" if line.state == "heading" else ""
    )
    style = {"open": "warning", "checked": "good"}.get(line.state, "dim")
    for one in becomes(line, lang):
        page.line(one, indent=column + 2, style=style)


def becomes(line: Line, lang: str) -> list[str]:
    """What becomes of a clause: by which codes it is checked, what it asks for and sets, or why it is not."""
    items = []
    if line.codes:
        items.append(text("rules", "codes", lang, codes=" ".join(line.codes)))
    if line.contents:
        titles = _joint(lang).join(dict.fromkeys(one.zh if lang == "zh" else one.en for one in line.contents))
        items.append(text("rules", "required", lang, titles=titles))
    if line.parameters:
        names = [f"{name('parameters', one.name, lang)} {_plain(one, lang)}" for one in line.parameters]
        items.append(text("rules", "sets", lang, names=_joint(lang).join(names)))
    if line.state == "apart":
        items.append(text("apart", str(line.account.apart), lang))
    if line.state == "open":
        items.append(text("rules", "open", lang))
    return items


def _plain(one: PackParameter, lang: str) -> str:
    return value_of(one.value, one.unit, lang)
