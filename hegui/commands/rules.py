"""`hegui rules`: the catalogue of checks, one check explained, the rule packs and their clauses."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from hegui.commands.common import judging, shared
from hegui.errors import RefusedError
from hegui.terminal import console
from hegui.terminal.parser import Parser
from hegui.terminal.width import width
from hegui.wording import text

if TYPE_CHECKING:
    from checks.packs import Pack, PackClause
    from checks.registry import Check
    from checks.rules import Rule
    from hegui.render.page import Page
    from schemas.result import Severity

SUMMARY = (
    "检查项、规则包及其条款、已知的事实：列出和解释",
    "checks, rule packs and their clauses, known facts: listed and explained",
)
ACTIONS = ("list", "show", "packs", "gaps", "facts")
OF_ONE = {"show": "code_wanted", "gaps": "pack_wanted"}
"""The actions that take what follows, and what is said where it is not there."""


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui rules`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    parser.add_argument(
        "action",
        choices=ACTIONS,
        metavar="ACTION",
        help="list        所有检查项\nshow 代码   解释一项检查\npacks       所有规则包\n"
        "gaps 规则包 逐条列出其条款：由哪些代码检查，或为何没有\n"
        "facts 名称  已知的法律、标准、周期、证书等及其来源"
        if zh
        else "list         all checks\nshow CODE    one explained\npacks        the rule packs\n"
        "gaps PACK    its clauses: by which codes each is checked, or why not\n"
        "facts TITLE  laws, standards, intervals, certificates ... that are known, and from where",
    )
    parser.add_argument(
        "code",
        nargs="?",
        metavar="CODE|PACK|TITLE",
        help="检查代码，如 CAL001；或规则包，如 general；或名称，如 安全生产法、GB/T 24001、压力表"
        if zh
        else "a code, such as CAL001; a pack, such as general; a title, such as GB/T 24001",
    )
    parser.add_argument(
        "--as-of",
        metavar="YYYY-MM-DD",
        help="facts：这一天是否有效" if zh else "facts: whether it was in force on that day",
    )
    shared.configure_facts(parser)
    judging.configure_config(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="facts：输出格式（默认 text）" if zh else "facts: the format (default text)",
    )


def run(options: Namespace) -> int:
    """Print the catalogue, one check, the packs, or the clauses of one."""
    from hegui.render.page import Page
    from hegui.render.pages import packs, rule_records

    wanted = OF_ONE.get(options.action)
    if options.action == "facts":
        return _facts(options)
    if (wanted is not None) != (options.code is not None):
        raise RefusedError(wanted or "no_code_wanted", action=options.action)
    page = Page(console.columns(), console.wants_colour())
    if options.action == "list":
        _list(page, options.lang)
    elif options.action == "show":
        own = {} if options.settings is None else options.settings.severity
        _show(page, options.code, options.lang, own)
    elif options.action == "gaps":
        packs.gaps(page, _pack(options.code), options.lang)
    else:
        packs.every(page, options.lang)
        rule_records.limits(page, options.lang)
    console.write(page.bytes())
    return 0


def _facts(options: Namespace) -> int:
    """Print what is known under a title, or how much is known at all."""
    from hegui.norms import facts_found
    from hegui.render.page import Page
    from hegui.render.pages import known
    from hegui.settings.choices import day, facts_of
    from schemas.facts import load

    facts, as_of = (
        load(tuple(facts_of(options.settings, options.facts))),
        None if options.as_of is None else day(options.as_of),
    )
    hits = [] if options.code is None else facts_found.search(facts, options.code)
    if options.code is not None and not hits:
        near = facts_found.near(facts, options.code)
        raise RefusedError("unknown_fact", given=options.code, nearest=near)
    if options.format == "json":
        import json

        data = {"version": facts.version, "facts": [*map(facts_found.as_json, hits)]}
        console.write((json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())
        return 0
    page = Page(console.columns(), console.wants_colour())
    if options.code is None:
        known.overview(page, facts, options.lang)
    else:
        known.found(page, facts, hits, as_of, options.lang)
    console.write(page.bytes())
    return 0


def _pack(given: str) -> Pack:
    """The pack of an id or file. Raises RefusedError."""
    from checks.packs import choose
    from hegui.settings.choices import known_packs
    from schemas.report import Report

    return choose(Report(), None, known_packs(given)).packs[-1]


def _list(page: Page, lang: str) -> None:
    from checks.engine import catalogue
    from checks.messages import summary, title

    for check in catalogue().values():
        called = title(check.code, lang)
        page.entry(f"{check.code}  {check.severity}", called, indent=0, column=18, style=check.severity)
        page.line(summary(check.code, lang), indent=18)


def _paragraphs(explanation: str, lang: str) -> list[str]:
    """The paragraphs, each in one line."""
    joint = "" if lang == "zh" else " "
    return [joint.join(part.split("\n")) for part in explanation.split("\n\n")]


def _show(page: Page, given: str, lang: str, severities: Mapping[str, Severity]) -> None:
    from checks.engine import catalogue
    from checks.messages import coded, summary
    from checks.rules import of
    from hegui.selection import nearest

    known = catalogue()
    check = known.get(given.upper().partition(".")[0])
    rules = [] if check is None else [one for one in of(check.code) if _is_meant(one, given)]
    if check is None or not rules:
        names = [*known, *(one.id for code in known for one in of(code))]
        raise RefusedError("unknown_code", given=given, nearest=nearest(given, names))
    page.line(f"{coded(check.code, lang)}  {check.name}", style="bold")
    page.line(summary(check.code, lang), indent=2)
    page.blank()
    page.line(text("rules", "rules", lang), style="bold")
    column = max(width(one.id) for one in rules) + 2
    for one in rules:
        page.entry(one.id, one.zh if lang == "zh" else one.en, indent=2, column=column + 2)
        page.line(_in_force(one.id, check, lang, severities), indent=column + 2, style="dim")
    page.blank()
    for paragraph in _paragraphs(check.explain(lang), lang):
        heading, colon, stated = paragraph.partition("：" if lang == "zh" else ":")
        page.line(heading if colon else paragraph, style="bold")
        page.line(stated.strip(), indent=2)
        page.blank()
    _basis(page, check, lang)


def _in_force(rule: str, check: Check, lang: str, severities: Mapping[str, Severity]) -> str:
    """The severity of a rule with a user's own and without a body's pack, and the record that limits it."""
    from checks import packs
    from checks.packs import first_sight
    from hegui.render.pages import rule_records

    general = [packs.known(packs.GENERAL)]
    severity = packs.Rules(general, (), severities, first_sight.limits()).severity(rule, check.severity)
    stated = text("rules", "in_force", lang, severity=text("remarks", severity, lang))
    stated += (
        text("rules", "by_settings", lang) if not severities.keys().isdisjoint((rule, check.code)) else ""
    )
    return " · ".join(filter(None, (stated, rule_records.words(rule, lang))))


def _is_meant(rule: Rule, given: str) -> bool:
    """Whether a rule is named, or its code."""
    return given.upper() in (rule.id.upper(), rule.id.partition(".")[0])


def _basis(page: Page, check: Check, lang: str) -> None:
    """The severity, the fields that the check needs, and the clauses of every pack."""
    from checks.messages import field_names
    from checks.packs import all_packs

    rows: list[tuple[str, str]] = [(text("rules", "severity", lang), check.severity)]
    if check.needs:
        rows.append((text("rules", "needs", lang), field_names(check.needs, lang)))
    for pack in all_packs():
        stated = _clauses(pack.clauses.get(check.code, ()), pack)
        severities = _severities(check.code, pack)
        rows += [(f"{text('rules', 'clauses', lang)} [{pack.id}]", "; ".join(stated))] if stated else []
        rows += (
            [(f"{text('rules', 'severity', lang)} [{pack.id}]", "; ".join(severities))] if severities else []
        )
    column = max(width(label) for label, _ in rows) + 2
    for label, told_text in rows:
        page.entry(label, told_text, indent=0, column=column)


def _severities(code: str, pack: Pack) -> list[str]:
    """The severities that a pack sets for a code, and for rules of it by their names."""
    from checks.rules import code_of

    of_code = {name: severity for name, severity in pack.severities.items() if code_of(name) == code}
    return [severity if name == code else f"{name} {severity}" for name, severity in of_code.items()]


def _clauses(entries: Iterable[PackClause], pack: Pack) -> list[str]:
    """The clauses, those of one document together."""
    by_document: dict[str, list[str]] = {}
    for entry in entries:
        systems = f" ({', '.join(entry.systems)})" if entry.systems else ""
        by_document.setdefault(entry.document or pack.document, []).append(f"{entry.clause}{systems}")
    return [f"{document} {', '.join(found)}" for document, found in by_document.items()]


_EPILOG = (
    """退出状态：0；2 参数不可用，或没有这个代码、规则包、名称
例：
  hegui rules list
  hegui rules show CAL001
  hegui rules gaps general
  hegui rules facts 安全生产法 --as-of 2020-06-01
  hegui rules facts "GB/T 24001" --format json""",
    """exit status: 0; 2 unusable arguments, or no such code, pack or title
examples:
  hegui rules list
  hegui rules show CAL001
  hegui rules gaps general
  hegui rules facts "GB/T 24001" --as-of 2018-01-01
  hegui rules facts "GB/T 24001" --format json""",
)
