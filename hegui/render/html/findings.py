"""The findings of the page: what is wrong, its places in a strip of pictures, the clause behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks import engine
from checks.messages import title
from hegui.render.finding_text import over_lines, quoted, within
from hegui.render.html.crops import Crop
from hegui.render.html.places import Part, Quote, Shot, left_out
from hegui.render.html.view import Shown, View
from hegui.render.page import place
from hegui.render.web import said
from hegui.selection import group
from hegui.wording import name, text
from schemas.document import Box
from schemas.result import SEVERITIES, Clause, Finding

_OPEN = 6
"""So many pictures of a finding are open, and those of odd ones; the rest behind a click."""


def sections(view: View) -> Iterator[str]:
    """The findings by severity; those that are let stand come apart."""
    live = [one for one in view.findings if not one.finding.suppressed]
    for severity in SEVERITIES:
        those = [one for one in live if one.finding.severity == severity]
        if those:
            head = f'<h3><i class="dot {severity}"></i>{said(name("severities", severity, view.lang))}'
            count = f'<small data-all="{len(those)}">{len(those)}</small>'
            yield f'<section class="level {severity}">{head} {count}</h3>'
            yield from (card(one, view) for one in those)
            yield "</section>"


def suppressed(view: View) -> Iterator[str]:
    """The findings that a settings file lets stand, with the reasons."""
    those = [one for one in view.findings if one.finding.suppressed]
    if those:
        words = f"{len(those)} · {view.word('suppressed_note')}"
        head = f"<h2>{view.word('suppressed')} <small>{words}</small></h2>"
        yield f'<details class="level apart" id="suppressed" data-print><summary>{head}</summary>'
        yield from (card(one, view) for one in those)
        yield "</details>"


def clause_name(clause: Clause) -> str:
    """A clause as the filter and the address name it."""
    return f"{clause.document} {clause.clause}"


def card(one: Shown, view: View) -> str:
    """A finding."""
    finding, lang = one.finding, view.lang
    clauses = "|".join(dict.fromkeys(clause_name(clause).replace("|", "/") for clause in finding.clauses))
    state = "suppressed" if finding.suppressed else finding.severity
    fingerprint = said(finding.fingerprint)
    return "".join(
        (
            f'<article class="finding {finding.severity}" id="f-{fingerprint}" data-n="{one.number}"'
            f' data-s="{state}" data-g="{said(group(finding.code))}" data-c="{said(clauses)}"'
            f' data-at="{one.at}" data-code="{said(finding.code)}" tabindex="-1">',
            f'<header><b class="number">{said(text("labels", "number", lang, number=one.number))}</b>'
            f'<span class="badge">{view.word(f"one_{finding.severity}")}</span>'
            f"<code>{said(finding.code)}</code><span>{said(title(finding.code, lang))}</span>"
            f'<span class="dim">{said(name("groups", group(finding.code), lang))}</span>'
            f'<a class="anchor" href="#f-{fingerprint}" aria-label="{fingerprint}">#</a></header>',
            f'<p class="message">{said(finding.message)}</p>',
            _compared(finding, lang),
            _why_suppressed(finding, view),
            _strip(one, view),
            _clauses(finding.clauses, lang),
            _about(finding.code, view),
            "</article>",
        )
    )


def _compared(finding: Finding, lang: str) -> str:
    rows = [
        f'<div class="{key}"><dt>{said(text("labels", key, lang))}</dt><dd>{said(value)}</dd></div>'
        for key, value in (("expected", within(finding.expected, lang)), ("actual", finding.actual))
        if value is not None
    ]
    return f'<dl class="compared">{"".join(rows)}</dl>' if rows else ""


def _why_suppressed(finding: Finding, view: View) -> str:
    why = finding.suppression
    if why is None:
        return ""
    items = [why.reason, why.by and text("review", "by", view.lang, by=why.by)]
    items.append(why.until and text("review", "until", view.lang, until=why.until))
    return f'<p class="reason">{" · ".join(said(one) for one in items if one)}</p>'


def _strip(one: Shown, view: View) -> str:
    if not one.shots:
        return ""
    comparing = any(shot.odd for shot in one.shots)
    made = [
        (shot.odd, _shot(f"{one.number}.{at}", shot, view, one.finding.message, comparing=comparing))
        for at, shot in enumerate(one.shots)
    ]
    left = left_out(one.finding, one.shots)
    cut = f'<p class="reason">{view.word("places_left_out", count=left)}</p>' if left else ""
    if len(made) <= _OPEN + 1:
        return f'<div class="strip">{"".join(html for _, html in made)}</div>{cut}'
    shown = [at for at, (odd, _) in enumerate(made) if odd or at < _OPEN]
    rest = [html for at, (_, html) in enumerate(made) if at not in set(shown)]
    more = f'<details class="more"><summary>{view.word("more_places", count=len(rest))}</summary>'
    return (
        f'<div class="strip">{"".join(made[at][1] for at in shown)}</div>'
        f'{more}<div class="strip">{"".join(rest)}</div></details>{cut}'
    )


def _shot(key: str, shot: Shot, view: View, message: str, *, comparing: bool) -> str:
    tag = ""
    if comparing:
        tag = f"<b>{view.word('odd' if shot.odd else 'others')}</b>"
    quotes = "".join(_quote(quote, message) for quote in shot.quotes)
    crops = view.crops.of(shot)
    picture = "".join(_crop(crop, shot if crop is crops[-1] else None, view) for crop in crops)
    odd = " odd" if comparing and shot.odd else ""
    page = "" if shot.page is None else f' data-page="{shot.page}"'
    return (
        f'<figure class="shot{odd}" data-k="{key}"{page}>'
        f"<figcaption>{_where(key, shot, view)}{tag}{quotes}</figcaption>{picture}</figure>"
    )


def _where(key: str, shot: Shot, view: View) -> str:
    """The pages and lines that the shot shows, as a link to the first of them."""
    lines = [quote.evidence.line for quote in shot.quotes]
    low, high = min(lines), max(lines)
    line = str(low) if low == high else f"{low}–{high}"
    words = place(shot.quotes[0].evidence, view.lang, line)
    target = "#pane" if view.text is None else f"#m{key}"
    return f'<a class="place" href="{target}">{said(words)}</a>'


def _quote(quote: Quote, message: str) -> str:
    """The words of the evidence, with those of its places marked."""
    tidy = str if quote.evidence.page is None else over_lines
    words = quoted(message, tidy(" ".join(quote.evidence.text.split())))
    marked: list[tuple[int, int, Part]] = []
    for part, wanted in ((spot.part, quoted(message, tidy(spot.text))) for spot in quote.spots):
        at = words.find(wanted, next((end for _, end, _ in reversed(marked)), 0))
        at = words.find(wanted) if at < 0 else at
        end_ = at + len(wanted)
        if at >= 0 and wanted and not any(start < end_ and at < end for start, end, _ in marked):
            marked.append((at, end_, part))
    made, last = "", 0
    for start, end, part in sorted(marked):
        made += f'{said(words[last:start])}<mark class="{part}">{said(words[start:end])}</mark>'
        last = end
    whole = "" if marked else f' class="{quote.part}"'
    return f"<q{whole}>{made}{said(words[last:])}</q>"


def _crop(crop: Crop, shot: Shot | None, view: View) -> str:
    """The part of the page: the one picture of the page, seen through a window, and the boxes over it.

    Without a shot it is the titles of the columns that the next one stands under."""
    left, top, right, bottom = crop.box
    size = f"{right - left:.1f} {bottom - top:.1f}"
    kind = "crop" if shot else "crop titles"
    kind += "" if crop.page in view.pictures else " bare"
    rects = "".join(rect(one, part) for one, part in shot.boxes()) if shot else ""
    use = f'<use href="#p{crop.page}"/>' if crop.page in view.pictures else ""
    return (
        f'<svg class="{kind}" viewBox="{left:.1f} {top:.1f} {size}" role="img" '
        f'aria-label="{view.word("page_of", page=crop.page, pages=len(view.document.sheets))}">'
        f"{use}{rects}</svg>"
    )


def rect(box: Box, classes: str) -> str:
    """A box over a page, a little wider than what it marks."""
    left, top, right, bottom = box
    return (
        f'<rect class="{classes}" x="{left - 1.5:.1f}" y="{top - 1:.1f}" '
        f'width="{max(right - left, 0.5) + 3:.1f}" height="{max(bottom - top, 0.5) + 2:.1f}" rx="1.5"/>'
    )


def _clauses(clauses: Sequence[Clause], lang: str) -> str:
    """The clauses, those of one document together."""
    by_document: dict[tuple[str, str], dict[str, None]] = {}
    for clause in clauses:
        by_document.setdefault((clause.document, clause.pack), {})[clause.clause] = None
    if not by_document:
        return ""
    made = [
        f"<span>{said(document)} <b>{said('、' if lang == 'zh' else ', ').join(map(said, found))}</b>"
        f' <span class="dim">[{said(pack)}]</span></span>'
        for (document, pack), found in by_document.items()
    ]
    label = said(text("labels", "clauses", lang))
    return f'<p class="clauses"><span class="dim">{label}</span>{"".join(made)}</p>'


def _about(code: str, view: View) -> str:
    """What the check looks for, why, and when its finding can be ignored."""
    known = engine.catalogue().get(code)
    if known is None:
        return ""
    words = "".join(f"<p>{said(part)}</p>" for part in known.explain(view.lang).split("\n\n"))
    return f'<details class="about"><summary>{view.word("about")}</summary>{words}</details>'
