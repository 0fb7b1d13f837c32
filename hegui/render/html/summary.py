"""The head of the page: whose report it is, what must be resolved first, how far the checks reach."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath

from checks.context import runs
from hegui.render import partly_read
from hegui.render.finding_text import model_use
from hegui.render.html.findings import clause_name
from hegui.render.html.view import View
from hegui.render.judged_day import sentence
from hegui.render.web import said
from hegui.selection import group
from hegui.terminal.parser import path
from hegui.wording import name, text
from schemas.result import SEVERITIES, Finding, ListResult, Result, RulebookResult, Severity

_SHOULD = {"error": "must", "warning": "look", "info": "know"}
_MOST_FIRST = 12


def file_name(view: View) -> str:
    """The document's file, without its folder."""
    given = path(view.judgement.document.path)
    return PurePath(given).name or given


def title(view: View) -> str:
    """Whose report it is, else what was read."""
    judgement = view.judgement
    if isinstance(judgement, Result) and (leaf := judgement.report.organization.name) and leaf.value:
        return str(leaf.value)
    if isinstance(judgement, RulebookResult) and judgement.rulebook.document.title:
        return judgement.rulebook.document.title
    return file_name(view)


def header(view: View) -> str:
    """The title, what is told of the document, and the bar with the filters, which stays in sight."""
    facts = "".join(f"<span>{said(fact)}</span>" for fact in _facts(view) if fact)
    search, keys = view.word("search"), view.word("help")
    told = view.word("filtered", shown="{shown}", all="{all}")
    line = partly_read.warning(view.judgement, view.lang)
    warned = f'<p class="part-read" role="alert">{said(line)}</p>' if line else ""
    return (
        f'<header class="top"><h1>{said(title(view))}</h1><p class="chips">{facts}</p>{warned}</header>'
        f'<nav class="bar"><div class="controls">{_severities(view)}{_choices(view)}'
        f'<input type="search" id="find" placeholder="{search}" aria-label="{search}">{_order(view)}'
        f'<button type="button" id="print">{view.word("print")}</button>'
        f'<button type="button" id="keys" aria-label="{keys}" title="{keys}">?</button></div>'
        f'<div id="active" hidden><output id="filtered" data-told="{told}"></output>'
        f'<button type="button" id="reset">{view.word("reset")}</button></div></nav>'
    )


def _facts(view: View) -> list[str | None]:
    judgement, lang = view.judgement, view.lang
    info = judgement.document
    kind = name("kinds", "list" if isinstance(judgement, ListResult) else info.kind, lang)
    systems: str | None = None
    if isinstance(judgement, Result):
        report = judgement.report
        if report.audit_type and report.audit_type.value:
            kind = name("audit_types", report.audit_type.value, lang)
        systems = " + ".join(leaf.value for leaf in report.systems if leaf.value)
    pages = text("labels", "pages", lang, pages=info.pages) if info.pages else None
    if info.ocr_pages:
        pages = text("review", "pages_recognised", lang, pages=info.pages, count=info.ocr_pages)
    day, packs = sentence(judgement, lang), ", ".join(judgement.packs)
    used = text("review", "model", lang, model=judgement.model.name) if judgement.model else None
    return [kind, systems, file_name(view), pages, day, packs, used]


def _live(view: View) -> list[Finding]:
    return [one.finding for one in view.findings if not one.finding.suppressed]


def _severities(view: View) -> str:
    """A box for each severity, with its number: none ticked shows all."""
    counts = view.judgement.summary.values()
    made = [(severity, name("severities", severity, view.lang), counts[severity]) for severity in SEVERITIES]
    suppressed = len(view.findings) - len(_live(view))
    kinds: list[tuple[str, str, int]] = [*made]
    if suppressed:
        kinds.append(("suppressed", text("review", "suppressed", view.lang), suppressed))
    boxes = "".join(
        f'<label class="sev {key}"><input type="checkbox" name="s" value="{key}"><i class="dot {key}"></i>'
        f"{said(stated)} <b>{count}</b></label>"
        for key, stated, count in kinds
    )
    return f"<fieldset>{boxes}</fieldset>"


def _choices(view: View) -> str:
    groups = Counter(group(one.finding.code) for one in view.findings)
    clauses = Counter(
        clause for one in view.findings for clause in {clause_name(c) for c in one.finding.clauses}
    )
    group_options = [
        (key, f"{key} {name('groups', key, view.lang)} ({count})") for key, count in sorted(groups.items())
    ]
    clause_options = [
        (key.replace("|", "/"), f"{key} ({count})")
        for key, count in sorted(clauses.items(), key=lambda one: _natural(one[0]))
    ]
    return _choice("group", "all_groups", group_options, view) + _choice(
        "clause", "all_clauses", clause_options, view
    )


def _natural(words: str) -> list[tuple[int, str]]:
    """A key by which 9.4.10 comes after 9.4.9."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in words.replace(" ", ".").split(".")]


def _choice(key: str, every: str, options: list[tuple[str, str]], view: View) -> str:
    made = "".join(f'<option value="{said(value)}">{said(stated)}</option>' for value, stated in options)
    return (
        f'<select id="{key}" aria-label="{view.word(key)}">'
        f'<option value="">{view.word(every)}</option>{made}</select>'
    )


def _order(view: View) -> str:
    """How the findings are ordered: by weight for the decision, as they are numbered, by place or by code."""
    orders = {"": "order_weight", "place": "order_place", "code": "order_code"}
    made = "".join(f'<option value="{key}">{view.word(word)}</option>' for key, word in orders.items())
    return f'<select id="order" aria-label="{view.word("order")}">{made}</select>'


def decision(view: View) -> str:
    """What the one who decides asks first: what must be resolved, and how far the checks reach."""
    counts = Counter(one.severity for one in _live(view))
    notes = "".join(f"<li>{note}</li>" for note in _notes(view))
    worst = next((severity for severity in SEVERITIES if counts[severity]), "clean")
    return (
        f'<section id="decision" class="{worst}"><h2>{_verdict(view, counts)}</h2>'
        f'<ul class="tiles">{_tiles(view, counts)}</ul>'
        f"{_first('error', 'first', view)}{_first('warning', 'then', view)}"
        f'<ul class="notes">{notes}</ul></section>'
    )


def _verdict(view: View, counts: Counter[Severity]) -> str:
    if counts["error"]:
        key = "verdict_error" if isinstance(view.judgement, Result) else "verdict_error_other"
        return view.word(key, count=counts["error"])
    for severity in ("warning", "info"):
        if counts[severity]:
            verdict = text("review", f"verdict_{severity}", view.lang, count=counts[severity])
            return _as_far_as_read(verdict, view)
    return none_found(view)


def none_found(view: View) -> str:
    """That there is nothing to show."""
    left = view.judgement.not_shown
    key = ("labels", "none_shown") if left else ("review", "verdict_clean")
    return _as_far_as_read(text(*key, view.lang), view)


def _as_far_as_read(verdict: str, view: View) -> str:
    """A verdict by which nothing is wrong, as HTML: of a document in part, of the pages that were read."""
    read = view.judgement.document.read
    if read is None:
        return said(verdict)
    return view.word("verdict_part", pages=read.pages, of=read.of, verdict=verdict)


def _tiles(view: View, counts: Counter[Severity]) -> str:
    made = [
        f'<li class="{severity}"><a href="#findings" data-only="{severity}"><b>{counts[severity]}</b>'
        f"<span>{said(name('severities', severity, view.lang))}</span>"
        f"<small>{view.word(_SHOULD[severity])}</small></a></li>"
        for severity in SEVERITIES
    ]
    statuses = Counter(one.status for one in view.judgement.requirements)
    if statuses:
        asked = sum(statuses.values()) - statuses["not_applicable"]
        lacking = " · ".join(
            f"{name('statuses', status, view.lang)} {statuses[status]}"
            for status in ("not_met", "partly", "unknown")
        )
        made.append(
            f'<li class="asked"><a href="#requirements"><b>{statuses["met"]}/{asked}</b>'
            f"<span>{view.word('requirements')}</span><small>{said(lacking)}</small></a></li>"
        )
    if left := view.judgement.not_checked:
        made.append(
            f'<li class="open"><a href="#not-checked"><b>{len(left)}</b>'
            f"<span>{view.word('not_checked')}</span><small>{view.word('not_checked_note')}</small></a></li>"
        )
    return "".join(made)


def _first(severity: Severity, key: str, view: View) -> str:
    """A line for each finding of a severity, as a list to go through."""
    those = [one for one in _live(view) if one.severity == severity]
    if not those:
        return ""
    items = [
        f'<li value="{one.number}"><a href="#f-{said(one.fingerprint)}"><code>{said(one.code)}</code>'
        f"<span>{said(one.message)}</span></a></li>"
        for one in those
    ]
    head = f'<i class="dot {severity}"></i>{view.word(key)} <small>{len(those)}</small>'
    opened = " open" if severity == "error" else ""
    more = ""
    if len(items) > _MOST_FIRST:
        stated = said(text("labels", "more", view.lang, count=len(items) - _MOST_FIRST))
        more = f'<details class="rest" data-print><summary>{stated}</summary>'
        more += f"<ol>{''.join(items[_MOST_FIRST:])}</ol></details>"
    first = "".join(items[:_MOST_FIRST])
    return (
        f'<details class="first" data-print{opened}><summary>{head}</summary><ol>{first}</ol>{more}</details>'
    )


def _notes(view: View) -> list[str]:
    """What qualifies the verdict: pages that gave no text, recognised ones, checks that were not made."""
    made = [view.word("no_original")] if "no_original" in view.document.notes else []
    lost = [one.number for one in view.document.sheets if one.state in ("unread", "damaged", "not_reached")]
    if lost:
        made.append(view.word("unread_pages", pages=runs(lost, view.lang)))
    if view.judgement.document.ocr_pages:
        made.append(view.word("recognised", count=view.judgement.document.ocr_pages))
    if (used := view.judgement.model) is not None:
        made.append(said(model_use(used, view.lang)))
    if view.judgement.not_shown:
        made.append(said(text("labels", "not_shown", view.lang, count=view.judgement.not_shown)))
    if view.judgement.not_checked:
        made.append(view.word("left_open", count=len(view.judgement.not_checked)))
    return made
