"""`hegui rules`: the catalogue of checks, one check explained, the rule packs."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hegui import console
from hegui.errors import RefusedError
from hegui.parser import Parser
from hegui.render.width import width
from hegui.wording import text

if TYPE_CHECKING:
    from checks.packs import Pack, PackClause, PackParameter
    from checks.registry import Check
    from hegui.render.page import Page

SUMMARY = ("列出检查项；解释一项检查；列出规则包", "list the checks; explain one; list the rule packs")
ACTIONS = ("list", "show", "packs")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui rules`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.add_argument(
        "action",
        choices=ACTIONS,
        metavar="ACTION",
        help="list 列出检查项；show 代码 解释一项；packs 列出规则包"
        if zh
        else "list: all checks; show CODE: one explained; packs: the rule packs",
    )
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="检查代码，如 CAL001" if zh else "a code, such as CAL001"
    )


def run(options: Namespace) -> int:
    """Print the catalogue, one check, or the packs."""
    from hegui.render.page import Page

    if (options.action == "show") != (options.code is not None):
        raise RefusedError(
            "code_wanted" if options.action == "show" else "no_code_wanted", action=options.action
        )
    page = Page(console.columns(), console.wants_colour())
    if options.action == "list":
        _list(page, options.lang)
    elif options.action == "show":
        _show(page, options.code, options.lang)
    else:
        _packs(page, options.lang)
    console.write(page.bytes())
    return 0


def _list(page: Page, lang: str) -> None:
    from checks.engine import catalogue

    for check in catalogue().values():
        page.entry(f"{check.code}  {check.severity}", check.name, indent=0, column=18, style=check.severity)
        page.line(gist(check, lang), indent=18)


def gist(check: Check, lang: str) -> str:
    """What the check looks at: the first paragraph of its explanation without its heading."""
    told = _paragraphs(check.explain(lang), lang)[0].partition("：" if lang == "zh" else ":")[2].strip()
    return told[:1].upper() + told[1:]


def _paragraphs(explanation: str, lang: str) -> list[str]:
    """The paragraphs, each in one line."""
    joint = "" if lang == "zh" else " "
    return [joint.join(part.split("\n")) for part in explanation.split("\n\n")]


def _show(page: Page, given: str, lang: str) -> None:
    from checks.engine import catalogue
    from hegui.selection import nearest

    known = catalogue()
    check = known.get(given.upper())
    if check is None:
        raise RefusedError("unknown_code", given=given, nearest=nearest(given, known))
    page.line(f"{check.code} {check.name}", style="bold")
    page.blank()
    for paragraph in _paragraphs(check.explain(lang), lang):
        heading, colon, told = paragraph.partition("：" if lang == "zh" else ":")
        page.line(heading if colon else paragraph, style="bold")
        page.line(told.strip(), indent=2)
        page.blank()
    _basis(page, check, lang)


def _basis(page: Page, check: Check, lang: str) -> None:
    """The severity, the fields that the check needs, and the clauses of every pack."""
    from checks.packs import all_packs

    rows: list[tuple[str, str]] = [(text("rules", "severity", lang), check.severity)]
    if check.needs:
        rows.append((text("rules", "needs", lang), ", ".join(check.needs)))
    for pack in all_packs():
        told = _clauses(pack.clauses.get(check.code, ()), pack)
        severity = pack.severities.get(check.code)
        rows += [(f"{text('rules', 'clauses', lang)} [{pack.id}]", "; ".join(told))] if told else []
        rows += [(f"{text('rules', 'severity', lang)} [{pack.id}]", severity)] if severity else []
    column = max(width(label) for label, _ in rows) + 2
    for label, told_text in rows:
        page.entry(label, told_text, indent=0, column=column)


def _clauses(entries: Iterable[PackClause], pack: Pack) -> list[str]:
    """The clauses, those of one document together."""
    by_document: dict[str, list[str]] = {}
    for entry in entries:
        systems = f" ({', '.join(entry.systems)})" if entry.systems else ""
        by_document.setdefault(entry.document or pack.document, []).append(f"{entry.clause}{systems}")
    return [f"{document} {', '.join(found)}" for document, found in by_document.items()]


def _packs(page: Page, lang: str) -> None:
    from checks.packs import all_packs

    for pack in all_packs():
        page.blank()
        page.line(pack.id, style="bold")
        rows = [
            ("document", f"{pack.document} {pack.title}"),
            ("version", pack.version),
            ("days", _days(pack, lang)),
            ("systems", ", ".join(pack.systems) or text("rules", "all", lang)),
            ("body", ", ".join(pack.body)),
            ("extends", ", ".join(pack.extends)),
        ]
        for key, told in rows:
            if told:
                page.entry(text("rules", key, lang), told, indent=2, column=14)
        page.line(text("rules", "parameters", lang), indent=2, style="dim")
        for parameter in pack.parameters:
            page.entry(parameter.name, _value(parameter), indent=4, column=38, style="")


def _days(pack: Pack, lang: str) -> str:
    if pack.valid_from is None and pack.valid_to is None:
        return text("rules", "all", lang)
    key = "since" if pack.valid_to is None else "until"
    return text("rules", key, lang, start=pack.valid_from or "", end=pack.valid_to or "")


def _value(parameter: PackParameter) -> str:
    of = f" ({parameter.applies_to})" if parameter.applies_to else ""
    clause = f"  [{parameter.clause}]" if parameter.clause else ""
    return f"{parameter.value:g} {parameter.unit}{of}{clause}"
