"""`hegui time`: the audit-time calculator, step by step with the clauses."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from hegui.errors import RefusedError
from hegui.terminal import console
from hegui.terminal.parser import Parser, names

if TYPE_CHECKING:
    from checks.audit_time.calculation import Asked, Time, Unknown
    from checks.packs import Rules
    from schemas.facts import Facts

SUMMARY = ("审核时间计算：逐步列出，附条款", "the audit-time calculator: step by step, with clauses")
TYPES = ("initial", "stage2", "surveillance", "recertification", "transfer")
LEVELS = ("high", "medium", "low", "limited")


_OPTIONS = (
    ("--systems", "SYSTEMS", True, ("体系，如 EMS,OHSMS", "systems, such as EMS,OHSMS")),
    ("--headcount", "N", True, ("有效人数", "effective number of persons")),
    (
        "--risk",
        "LEVEL",
        False,
        (
            "风险（复杂程度）：high、medium、low、limited，或 EMS=low,OHSMS=high；不给则列出范围",
            "risk or complexity: high, medium, low, limited, or EMS=low,OHSMS=high; a range without it",
        ),
    ),
    (
        "--reduction",
        "SHARE",
        False,
        (
            "减少的份额，如 0.2；不给则到规则允许的最大",
            "reduction, such as 0.2; without it up to what the rules allow",
        ),
    ),
    (
        "--integration",
        "SHARE",
        False,
        ("结合审核减少的份额，如 0.1", "reduction for integration, such as 0.1"),
    ),
    ("--sites", "N", False, ("相同场所的个数（抽样）", "number of like sites (sampled)")),
    ("--site", "N,…", False, ("另外审核的各场所人数", "head counts of further sites visited")),
    (
        "--rules",
        "PACK,…|auto",
        False,
        (
            "规则包（默认 auto：按体系和审核日选）",
            "rule packs (default auto: by systems and day)",
        ),
    ),
    (
        "--as-of",
        "YYYY-MM-DD",
        False,
        ("审核日（默认事实版本的最后一天）", "the audit's day (default the last of the facts' version)"),
    ),
)
"""Option, its value, whether it must be given, what it is in Chinese and English."""


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui time`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    for option, metavar, needed, stated in _OPTIONS:
        parser.add_argument(option, metavar=metavar, required=needed, help=stated[not zh])
    parser.add_argument(
        "--type",
        choices=TYPES,
        default="initial",
        metavar="TYPE",
        help=("审核类型（默认 initial）：" if zh else "type of audit (default initial): ") + ", ".join(TYPES),
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="格式（默认 text）" if zh else "format (default text)",
    )


def run(options: Namespace) -> int:
    """Print the sum, or why there is none. Raises RefusedError for what cannot be used."""
    from checks.audit_time.calculation import needed
    from schemas import facts

    known = facts.load()
    asked = _asked(options, known)
    rules = _rules(options, asked)
    found = needed(asked, rules, known)
    show = _json if options.format == "json" else _text
    console.write(show(asked, rules, found, options.lang))
    return 0


def _asked(options: Namespace, known: Facts) -> Asked:
    from checks.audit_time.calculation import Asked
    from hegui.settings.choices import day

    systems = tuple(dict.fromkeys(_system(name, known) for name in names(options.systems)))
    if not systems:
        raise RefusedError("bad_value", option="--systems", given=options.systems)
    return Asked(
        systems=systems,
        headcount=_count("--headcount", options.headcount),
        day=day(options.as_of) if options.as_of else known.day,
        audit_type=options.type,
        levels=_levels(options.risk, systems),
        reduction=_share("--reduction", options.reduction),
        integration=_share("--integration", options.integration),
        sites=tuple(_count("--site", one) for one in names(options.site or "")),
        site_count=_count("--sites", options.sites) if options.sites else 0,
    )


def _system(given: str, known: Facts) -> str:
    from hegui.selection import nearest

    by_name = {code.casefold(): code for code in known.systems}
    if given.casefold() not in by_name:
        raise RefusedError("unknown_system", given=given, nearest=nearest(given, known.systems))
    return by_name[given.casefold()]


def _levels(given: str | None, systems: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in names(given or ""):
        system, sign, level = part.partition("=")
        concerned = [system.upper()] if sign else systems
        level = (level if sign else system).strip().lower()
        if level not in LEVELS or not set(concerned) <= {one.upper() for one in systems} | set(systems):
            raise RefusedError("bad_value", option="--risk", given=part)
        found |= {one: level for one in systems if one in concerned or one.upper() in concerned}
    return found


def _count(option: str, given: str) -> int:
    if not (given.isascii() and given.isdigit() and 0 < int(given) < 10_000_000):
        raise RefusedError("bad_value", option=option, given=given)
    return int(given)


def _share(option: str, given: str | None) -> float | None:
    if given is None:
        return None
    try:
        share = float(given.rstrip("%")) / (100 if given.endswith("%") else 1)
    except ValueError:
        share = -1.0
    if not 0 <= share < 1:
        raise RefusedError("bad_value", option=option, given=given)
    return share


def _rules(options: Namespace, asked: Asked) -> Rules:
    """The packs for the systems and the day."""
    from checks import packs
    from hegui.settings.choices import known_packs
    from schemas.leaf import Evidence, Leaf
    from schemas.report import Report

    wanted = options.rules or "auto"
    report = Report()
    report.systems = [Leaf(value=one, raw=one, evidence=Evidence(line=0, text=one)) for one in asked.systems]
    return packs.choose(report, asked.day, wanted if wanted == "auto" else known_packs(wanted))


def _text(asked: Asked, rules: Rules, found: Time | Unknown, lang: str) -> bytes:
    from checks.audit_time.calculation import Unknown
    from checks.audit_time.explanation import days, lines, why
    from hegui.render.page import Page
    from hegui.wording import text

    page = Page(console.columns(), console.wants_colour())
    page.line(
        text("time", "title", lang, systems=" + ".join(asked.systems), headcount=asked.headcount),
        style="bold",
    )
    page.line(text("time", "basis", lang, day=asked.day, packs=", ".join(rules.ids)), indent=2, style="dim")
    page.blank()
    if isinstance(found, Unknown):
        page.line(why(found, lang), indent=2)
        return page.bytes()
    for line in lines(found, lang):
        page.entry(line.days, line.what, indent=2, column=22, style="")
        if line.clauses:
            stated = dict.fromkeys(f"{one.document} {one.clause}" for one in line.clauses)
            page.line("; ".join(stated), indent=24, style="dim")
    page.blank()
    page.line(text("time", "total", lang, days=days(found.least, found.most, lang)), indent=2, style="bold")
    if found.onsite is not None:
        page.line(text("time", "onsite", lang, days=days(found.onsite, found.onsite, lang)), indent=2)
    page.line(text("time", "not_counted", lang), indent=2, style="dim")
    return page.bytes()


def _json(asked: Asked, rules: Rules, found: Time | Unknown, lang: str) -> bytes:
    import json

    from checks.audit_time.calculation import Unknown
    from checks.audit_time.explanation import lines, why

    given = asked._asdict() | {"levels": dict(asked.levels)}
    data: dict[str, Any] = {"schema_version": "1", "asked": given, "packs": rules.ids}
    if isinstance(found, Unknown):
        data |= {"least": None, "most": None, "onsite_least": None, "reason": why(found, lang), "steps": []}
    else:
        data |= {"least": found.least, "most": found.most, "onsite_least": found.onsite, "reason": None}
        data["steps"] = [
            {
                "step": step.key,
                "text": line.what,
                "least": round(step.least, 4),
                "most": round(step.most, 4),
                "clauses": [
                    one._asdict() if hasattr(one, "_asdict") else one.values() for one in step.clauses
                ],
            }
            for step, line in zip(found.steps, lines(found, lang), strict=True)
        ]
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


_EPILOG = (
    """退出状态：0（规则没有说到的，说明为何算不出）；2 参数不可用
例：
  hegui time --systems EMS,OHSMS --headcount 25 --risk medium
  hegui time --systems QMS --headcount 60 --type surveillance
  hegui time --systems QMS --headcount 60 --site 12,30 --as-of 2025-06-01""",
    """exit status: 0 (where the rules are silent it says so); 2 unusable arguments
examples:
  hegui time --systems EMS,OHSMS --headcount 25 --risk medium
  hegui time --systems QMS --headcount 60 --type surveillance
  hegui time --systems QMS --headcount 60 --site 12,30 --as-of 2025-06-01""",
)
