"""What stands behind the findings: requirements by pack, what was not checked, fields, versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from checks.messages import field_names, title, without_indices
from hegui import __version__
from hegui.render import document_view, judged_day
from hegui.render.field_values import field_value
from hegui.render.html.view import View
from hegui.render.show.text import note
from hegui.render.text import STATUSES
from hegui.render.web import said
from hegui.terminal.parser import path
from hegui.wording import name, text
from schemas.leaf import Leaf, leaves
from schemas.result import NotChecked, Requirement, Result

_MOST_PLACES = 4

Named = tuple[str, Leaf[Any]]
"""A field's path and its value."""


def section(key: str, title: str, count: str, body: str, *, opened: bool = True, printed: bool = True) -> str:
    """A part of the page that can be closed."""
    attributes = f"{' open' if opened else ''}{' data-print' if printed else ''}"
    small = f" <small>{count}</small>" if count else ""
    return (
        f'<details class="part" id="{key}"{attributes}>'
        f"<summary><h2>{title}{small}</h2></summary>{body}</details>"
    )


def requirements(view: View) -> str:
    """What the clauses of each pack ask, and whether it is there."""
    asked = view.judgement.requirements
    if not asked:
        return ""
    by_pack: dict[tuple[str, str], list[Requirement]] = {}
    for one in asked:
        by_pack.setdefault((one.pack, one.document), []).append(one)
    body = "".join(_pack(pack, document, those, view) for (pack, document), those in by_pack.items())
    return section("requirements", view.word("requirements"), str(len(asked)), body)


def _pack(pack: str, document: str, asked: list[Requirement], view: View) -> str:
    counts: Counter[str] = Counter(one.status for one in asked)
    chips = "".join(
        f'<span class="status {status}">{said(name("statuses", status, view.lang))} {counts[status]}</span>'
        for status in STATUSES
        if counts[status]
    )
    head = "".join(
        f"<th>{stated}</th>"
        for stated in (view.word("clause"), view.word("requirement"), view.word("status"), view.word("where"))
    )
    rows = "".join(_requirement(one, view) for one in asked)
    return (
        f'<h3>{said(document)} <small class="dim">[{said(pack)}]</small></h3><p class="chips">{chips}</p>'
        f'<div class="wide"><table class="matrix"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _requirement(one: Requirement, view: View) -> str:
    found = view.by_fingerprint
    links = [
        f'<a class="to {finding.severity}" href="#f-{said(finding.fingerprint)}">{said(finding.code)}</a>'
        for fingerprint in one.findings
        if (finding := found.get(fingerprint))
    ]
    places = [view.link(evidence) for evidence in one.evidence[:_MOST_PLACES]]
    if len(one.evidence) > _MOST_PLACES:
        places.append(f"+{len(one.evidence) - _MOST_PLACES}")
    joint = "、" if view.lang == "zh" else ", "
    missing = ""
    if one.missing:
        missing = f'<span class="missing">{view.word("missing", what=joint.join(one.missing))}</span>'
    status = f'<span class="status {one.status}">{said(name("statuses", one.status, view.lang))}</span>'
    words = " ".join((*dict.fromkeys(places), *links, missing))
    return (
        f'<tr class="{one.status}"><td>{said(one.clause)}</td><td>{said(one.title)}</td>'
        f"<td>{status}</td><td>{words}</td></tr>"
    )


def not_checked(view: View) -> str:
    """The checks that could not be made, by their reasons."""
    left = view.judgement.not_checked
    if not left:
        return ""
    by_reason: dict[str, list[NotChecked]] = {}
    for one in left:
        by_reason.setdefault(one.reason, []).append(one)
    joint = "、" if view.lang == "zh" else ", "
    rows = "".join(
        f"<tr><td>{said(reason)}</td><td>{joint.join(_codes(those, view.lang))}</td></tr>"
        for reason, those in by_reason.items()
    )
    head = f"<tr><th>{view.word('reason')}</th><th>{view.word('checks')}</th></tr>"
    body = (
        f'<p class="dim">{view.word("not_checked_note")}</p><div class="wide"><table class="reasons">'
        f"<thead>{head}</thead><tbody>{rows}</tbody></table></div>"
    )
    return section("not-checked", view.word("not_checked"), str(len(left)), body)


def _codes(those: Iterable[NotChecked], lang: str) -> Iterator[str]:
    """Each code once, with what people call it."""
    for code in dict.fromkeys(one.code for one in those):
        called = title(code, lang)
        yield f"<code>{said(code)}</code>{'' if called == code else f' {said(called)}'}"


def fields(view: View) -> str:
    """The fields of a report by group, each with the places where it stands."""
    if not isinstance(view.judgement, Result):
        return ""
    by_group: dict[str, list[Named]] = {"": []}
    for field, leaf in leaves(view.judgement.report):
        key = field.partition(".")[0].partition("[")[0]
        by_group.setdefault("" if field == key else key, []).append((field, leaf))
    made = [_group(key, found, view) for key, found in by_group.items() if found]
    if not made:
        return ""
    count = sum(map(len, by_group.values()))
    return section("fields", view.word("fields"), str(count), "".join(made), opened=False, printed=False)


def _group(key: str, found: list[Named], view: View) -> str:
    """A group; the one without a name has what are single values of the report."""
    lists = key and any("[" in field for field, _ in found)
    body = _entries(found, view) if lists else _values(found, view)
    title = said(field_names([key], view.lang)) if key else view.word("basics")
    return f'<details class="group"><summary>{title} <small>{len(found)}</small></summary>{body}</details>'


def _values(found: list[Named], view: View) -> str:
    rows = "".join(
        f"<tr><th>{said(field_names([field], view.lang))}</th><td>{_value(field, leaf, view)}</td></tr>"
        for field, leaf in found
    )
    return f'<div class="wide"><table class="values">{rows}</table></div>'


def _entries(found: list[Named], view: View) -> str:
    """A list as a table: a row an entry, a column a field; what is no list in the group stands before it."""
    rows: dict[str, dict[str, list[str]]] = {}
    alone = []
    for field, leaf in found:
        head, bracket, rest = field.partition("[")
        if not bracket:
            alone.append((field, leaf))
            continue
        index, _, below = rest.partition("]")
        column = without_indices(f"{head}{below}")
        rows.setdefault(f"{head}[{index}]", {}).setdefault(column, []).append(_value(field, leaf, view))
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    heads = "".join(f"<th>{said(field_names([column], view.lang))}</th>" for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{'<br>'.join(row.get(column, ()))}</td>" for column in columns) + "</tr>"
        for row in rows.values()
    )
    table = f'<div class="wide"><table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>'
    return (_values(alone, view) if alone else "") + table


def _value(field: str, leaf: Leaf[Any], view: View) -> str:
    """A value as a link to its place, and links to the other places of the same fact."""
    if leaf.value is None:
        value = f"{leaf.raw}{text('labels', 'no_such_day', view.lang)}"
    else:
        value = field_value(field, leaf.value, view.lang)
    more = [
        f"<sup>{view.link(one.evidence, one.span, str(number))}</sup>"
        for number, one in enumerate(leaf.mentions[:_MOST_PLACES], 2)
    ]
    return view.link(leaf.evidence, leaf.span, said(value)) + "".join(more)


def basis(view: View) -> str:
    """What was read and by what it was judged: file, day, packs and why, facts, versions."""
    judgement, lang = view.judgement, view.lang
    info, versions, day = judgement.document, judgement.versions, judged_day.day(judgement, lang)
    reasons = {one.pack: one.reason for one in judgement.pack_reasons}
    packs = [
        text("labels", "pack", lang, pack=f"{pack} {version}", why=reasons[pack])
        if pack in reasons
        else f"{pack} {version}"
        for pack, version in versions.packs.items()
    ]
    rows: list[tuple[str, list[str]]] = [
        (view.word("file"), [path(info.path)]),
        (view.word("sha256"), [info.sha256]),
        (view.word("format"), [info.format]),
        (view.word("notes"), [note(kind, count, lang) for kind, count in document_view.notes(view.document)]),
        (said(text("labels", "day", lang)), [day] if day else []),
        (said(text("labels", "packs", lang)), packs),
        (said(text("labels", "facts", lang)), [versions.facts]),
        (said(text("labels", "settings", lang)), [judgement.settings] if judgement.settings else []),
        (view.word("program"), [f"hegui {__version__}"]),
        (view.word("model_name"), [judgement.model.name] if judgement.model else []),
    ]
    made = "".join(
        f"<tr><th>{label}</th><td>{'<br>'.join(map(said, stated))}</td></tr>"
        for label, stated in rows
        if stated
    )
    body = f'<div class="wide"><table class="values">{made}</table></div>'
    return section("basis", view.word("basis"), "", body)
