"""`hegui rules`: the catalogue of checks, one check explained, the rule packs."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from hegui import console
from hegui.errors import RefusedError
from hegui.parser import Parser

if TYPE_CHECKING:
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
    return _paragraphs(check.explain(lang), lang)[0].partition("：" if lang == "zh" else ":")[2].strip()


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
    pass


def _packs(page: Page, lang: str) -> None:
    pass
