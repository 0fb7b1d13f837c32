"""`summary.html`: the front page of an archive. It looks like the page of a report and loads nothing.

At a glance what share has errors, the months, the most frequent findings, what to read first, what was found
across reports, what was not read; below all reports and findings, drawn as they are scrolled to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checks.messages import summary, title
from checks.packs import all_packs
from hegui.bulk.front import data, plot
from hegui.bulk.front.figures import FIRST, Code, Figures
from hegui.bulk.pages import further, links
from hegui.bulk.pages.names import FOLDER
from hegui.render import web
from hegui.render.web import said
from hegui.review.verdicts import VERDICTS
from hegui.wording import name, text, words
from schemas.result import SEVERITIES

_CODES, _LINES, _WITHOUT_SCRIPT = 10, 60, 100
_HEAD_LINES, _PLOT_LINES, _BARS = 3, 11, 3
"""What a part's head, the drawing of months take in lines; so many bars take one."""

_SCRIPT_WORDS = (
    *("reports", "findings", "shown", "nothing", "open_page", "how_to_page", "copy", "copied", "close"),
    *("not_made", "not_there"),
    *("of_report", "suppressed", "and_other", "line", "page_line", "no_organization"),
)


def page(figures: Figures, run: Path, lang: str) -> bytes:
    """The page of a run, which lies in the folder `run`."""
    made = _Page(figures, lang)
    style = web.asset("html/page.css") + web.asset("front.css", Path(__file__).parent)
    body = [
        made.head(),
        '<main class="front">',
        made.decision(),
        *made.halves(),
        made.browser(),
        made.fallback(),
        "</main>",
        data.reports(figures, lang),
        data.findings(figures, lang),
        data.words(made.script_words()),
        links.made_pages(run).decode().rstrip("\n"),
    ]
    script = web.asset("front.js", Path(__file__).parent)
    return web.whole(made.word("title"), lang, body, style=style, script=script)


class _Page:
    """The parts of the page as HTML."""

    def __init__(self, figures: Figures, lang: str) -> None:
        self._of, self._lang = figures, lang

    def word(self, key: str, **fill: object) -> str:
        """Words of the page, harmless."""
        return said(text("front", key, self._lang, **fill))

    def script_words(self) -> Iterator[tuple[str, object]]:
        """What the script says."""
        for key in _SCRIPT_WORDS:
            yield key, words()["front"][key][self._lang]
        yield "severities", [name("severities", one, self._lang) for one in SEVERITIES]
        yield "verdicts", [text("workbook", one, self._lang) for one in VERDICTS]
        yield "folder", FOLDER

    def head(self) -> str:
        """What the archive is and what it was judged with."""
        of = self._of
        facts = [
            self.word("folder", folder=of.folder) if of.folder else "",
            self.word("days", first=of.days[0], last=of.days[1]) if of.days[0] else "",
            self.word("version", version=of.version),
            self.word("facts", facts=of.facts),
            said(of.model or ""),
            self.word("limits", version=of.limits) if of.limits else "",
        ]
        chips = "".join(f"<span>{one}</span>" for one in facts if one)
        return (
            f'<header class="top"><h1>{self.word("title")}</h1>'
            f'<div class="chips">{chips}{self._packs()}</div>'
            f"{further.links(self._lang)}</header>"
        )

    def _packs(self) -> str:
        """The packs as one chip, which opens: their titles, and how many reports were judged by each."""
        if not self._of.packs:
            return ""
        titles = {pack.id: pack.title for pack in all_packs()}
        rows = "".join(
            f"<li>{said(titles.get(pack, ''))} <code>{said(_versioned(pack, version))}</code> "
            f"{self.word('reports_count', count=f'{many:,}')}</li>"
            for pack, version, many in self._of.packs
        )
        summary = self.word("packs", count=len(self._of.packs))
        return f"<details><summary>{summary}</summary><ul>{rows}</ul></details>"

    def decision(self) -> str:
        """What share has errors, and the numbers behind it."""
        of = self._of
        judged = of.counts.judged
        verdict = next((one for one in ("error", "warning") if of.verdicts[one]), "clean")
        share = of.verdicts["error"] / judged if judged else 0.0
        said_so = self.word(
            "verdict", judged=f"{judged:,}", errors=f"{of.verdicts['error']:,}", share=f"{share:.1%}"
        )
        return (
            f'<section id="decision" class="{verdict}"><h2>{said_so}</h2>'
            f"{plot.shares(of.verdicts, judged, self._lang)}"
            f'<ul class="tiles">{"".join(self._tiles())}</ul></section>'
        )

    def _tiles(self) -> Iterator[str]:
        of = self._of
        counts = of.counts
        for verdict in ("error", "warning", "clean"):
            share = of.verdicts[verdict] / counts.judged if counts.judged else 0.0
            attribute = f'href="#list" data-verdict="{verdict}"'
            yield self._tile(verdict, attribute, of.verdicts[verdict], f"verdict_{verdict}", f"{share:.1%}")
        failed = counts.failed + counts.unread
        stated = self.word("of_files", files=f"{counts.files:,}")
        yield self._tile("open", 'href="#failures"', failed, "failed", stated)
        across = sum(one[1] for one in of.numbers_across)
        gravest = min((one[3] for one in of.numbers_across), default=None)
        shade = "open" if gravest is None else SEVERITIES[gravest]
        yield self._tile(shade, 'href="#across"', across, "across", self.word("across_note"))
        duplicates = counts.files - counts.unread - counts.documents
        yield self._tile("open", 'href="#list"', duplicates, "duplicates", self.word("duplicates_note"))
        if of.confirmed or of.suppressed:
            stated = self.word("let_stand", count=f"{of.suppressed:,}")
            yield self._tile("open", 'href="#list"', of.confirmed, "confirmed", stated)

    def _tile(self, shade: str, attributes: str, number: int, key: str, small: str) -> str:
        return (
            f'<li class="{shade}"><a {attributes}><b>{number:,}</b><span>{self.word(key)}</span>'
            f"<small>{small}</small></a></li>"
        )

    def halves(self) -> Iterator[str]:
        """Two columns of about the same length, each part in that which is shorter until then: months, the
        most frequent findings, what to read first, what was found across reports, what could not be checked,
        what was not read, the office's own table."""
        columns: tuple[list[str], list[str]] = ([], [])
        lengths = [0, 0]
        for part in self._parts():
            shorter = int(lengths[0] > lengths[1])
            columns[shorter].append(part)
            lengths[shorter] += _HEAD_LINES + _lines(part)
        yield '<div class="halves">'
        yield from (f'<div class="half">{"".join(column)}</div>' for column in columns)
        yield "</div>"

    def _parts(self) -> Iterator[str]:
        of = self._of
        first = [row for row in of.reports[:FIRST] if row[7] or row[8]]
        count = f"{sum(one[1] for one in of.numbers_across):,}"
        yield self._part("months", "", plot.months(of.months, self._lang), of.months)
        yield self._part("codes", f"{len(of.codes):,}", self._codes(), of.codes)
        yield self._part("first", "", self._first(), first)
        yield self._part("across", count, self._across(), of.across)
        yield self._part("open", f"{of.all_reasons:,}", self._open(), of.not_checked)
        yield self._part("failures", f"{len(of.failures):,}", self._failures(), of.failures)
        if any(of.unmatched):
            yield self._part("register", f"{sum(map(len, of.unmatched)):,}", self._register(), of.unmatched)

    def _part(self, key: str, count: str, inner: str, there: object) -> str:
        shown = inner if there else f'<p class="clean">{self.word(f"no_{key}")}</p>'
        head = f"<h2>{self.word(key)} <small>{count if there else ''}</small></h2>"
        return f'<section class="part" id="{key}">{head}{shown}</section>'

    def _codes(self) -> str:
        rows = [self._code(one) for one in self._of.codes]
        return self._cut(rows, "codes", _CODES, "codes", all_of_them=len(rows))

    def _code(self, one: Code) -> str:
        share = one.reports / max(self._of.counts.judged, 1)
        severity = SEVERITIES[one.severity]
        much = self.word("in_reports", count=f"{one.reports:,}", share=f"{share:.1%}")
        return (
            f'<li class="{severity}"><a href="#list" data-code="{said(one.code)}">{_dot(severity)}'
            f"<b>{said(title(one.code, self._lang))} <code>{said(one.code)}</code></b>"
            f'<span class="much">{much}</span></a>'
            f"{plot.bar(share)}<small>{said(summary(one.code, self._lang))}</small></li>"
        )

    def _first(self) -> str:
        items = []
        for at, row in enumerate(self._of.reports[:FIRST]):
            if not (row[7] or row[8]):
                break
            counts = " · ".join(
                f"{name('severities', one, self._lang)} {row[7 + place]}"
                for place, one in enumerate(SEVERITIES)
                if row[7 + place]
            )
            items.append(
                f'<li class="{row[10]}"><a href="#list" data-report="{at}"><i class="dot {row[10]}"></i>'
                f"<b>{said(row[2] or row[1])}</b></a><small>{said(counts)} · {said(row[1])}"
                f"{' · ' + said(row[6]) if row[6] else ''}</small></li>"
            )
        return f'<ol class="reading">{"".join(items)}</ol>'

    def _across(self) -> str:
        counts = "".join(
            f'<li><a href="#list" data-code="{said(code)}"><b>{said(title(code, self._lang))} '
            f'<code>{said(code)}</code></b><span class="much">'
            f"{self.word('pairs', count=many, reports=reports)}</span></a></li>"
            for code, many, reports, _ in self._of.numbers_across
        )
        rows = [
            f'<li class="{SEVERITIES[severity]}"><span>{_dot(SEVERITIES[severity])}{said(message)}</span>'
            f"<small>{said(one)} · {said(other)}</small></li>"
            for _, severity, message, one, other in self._of.across
        ]
        return f'<ol class="codes">{counts}</ol>{self._cut(rows, "reading", 6, "across")}'

    def _cut(self, rows: list[str], shape: str, most: int, key: str, all_of_them: int = _LINES) -> str:
        """A list of which the first rows are in sight, and more can be opened; `key` is what is counted."""
        shown, rest = rows[:most], rows[most:all_of_them]
        first = f'<ol class="{shape}">{"".join(shown)}</ol>'
        if not rest:
            return first
        stated = self.word(f"more_{key}", count=f"{len(rows) - most:,}")
        more = f'<ol class="{shape}">{"".join(rest)}</ol>'
        return f"{first}<details><summary>{stated}</summary>{more}</details>"

    def _failures(self) -> str:
        kinds = Counter(name("failure_kinds", one.kind, self._lang) for one in self._of.failures)
        about = " · ".join(f"{said(kind)} {many:,}" for kind, many in sorted(kinds.items(), key=_most_first))
        rows = [
            f"<li><span>{said(one.path)}</span>"
            f"<small>{said(_without_path(one.message, one.path))}</small></li>"
            for one in self._of.failures
        ]
        shown = self._cut(rows, "reading", 5, "failures")
        return f'<p>{about}</p>{shown}<p class="dim">{self.word("failures_note")}</p>'

    def _open(self) -> str:
        rows = [
            f'<li><span>{said(reason)}<span class="much">'
            f"{self.word('reports_count', count=f'{many:,}')}</span></span>"
            f"<small><code>{said(codes)}</code></small></li>"
            for reason, many, codes in self._of.not_checked
        ]
        return self._cut(rows, "codes", 6, "open")

    def _register(self) -> str:
        keys = ("row_without_file", "file_without_row")
        rows = [
            f"<li><span>{said(one)}</span><small>{self.word(key)}</small></li>"
            for key, several in zip(keys, self._of.unmatched, strict=True)
            for one in several
        ]
        return self._cut(rows, "reading", 5, "register")

    def browser(self) -> str:
        """The lists to go through, and their filters; the script fills them."""
        find = self.word("find")
        severities = "".join(
            f'<label class="sev {one}"><input type="checkbox" name="s" value="{at}"><i class="dot {one}"></i>'
            f"{said(name('severities', one, self._lang))}</label>"
            for at, one in enumerate(SEVERITIES)
        )
        choices = "".join(
            f'<select id="{key}" aria-label="{self.word(key)}">'
            f'<option value="">{self.word(f"all_{key}")}</option></select>'
            for key in ("code", "leader", "month", "type", "review")
        )
        left = "".join(f"<p>{one}</p>" for one in self._left_out())
        return (
            f'<section id="list"><nav class="bar"><fieldset class="tabs">'
            f'<button type="button" data-tab="reports" aria-pressed="true">{self.word("reports")}</button>'
            f'<button type="button" data-tab="findings" aria-pressed="false">{self.word("findings")}</button>'
            "</fieldset>"
            f"<fieldset>{severities}</fieldset>{choices}"
            f'<input type="search" id="find" placeholder="{find}" aria-label="{find}">'
            f'<button type="button" id="reset" hidden>{self.word("reset")}</button>'
            f'<output id="counter"></output></nav>{left}'
            '<div id="rows" tabindex="0" role="list"></div></section>'
            f'<dialog id="how"><h2>{self.word("not_made")}</h2><pre id="command"></pre>'
            f'<p class="dim" id="of-all">{self.word("all_pages")}</p>'
            f'<button type="button" id="copy">{self.word("copy")}</button> '
            f'<button type="button" id="how-close">{self.word("close")}</button></dialog>'
        )

    def _left_out(self) -> Iterator[str]:
        of = self._of
        if of.counts.judged > len(of.reports):
            yield self.word("reports_cut", shown=f"{len(of.reports):,}", count=f"{of.counts.judged:,}")
        if of.all_findings > len(of.findings):
            yield self.word("findings_cut", shown=f"{len(of.findings):,}", count=f"{of.all_findings:,}")

    def fallback(self) -> str:
        """The first rows as a table: without the script, and in print."""
        rows = "".join(
            f'<tr><td><i class="dot {row[10]}"></i>{said(row[2] or "")}<br><small>{said(row[1])}</small></td>'
            f"<td>{said(row[4] or '')}</td><td>{said(row[6] or '')}</td>"
            f"<td>{' / '.join(map(str, row[7:10]))}</td></tr>"
            for row in self._of.reports[:_WITHOUT_SCRIPT]
        )
        heads = "".join(f"<th>{self.word(key)}</th>" for key in ("report", "day", "leader", "counts"))
        count = f"{min(len(self._of.reports), _WITHOUT_SCRIPT)} / {self._of.counts.judged:,}"
        return (
            f'<section class="part fallback"><h2>{self.word("reports")} <small>{count}</small></h2>'
            '<div class="wide">'
            f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
            f'<p class="dim">{self.word("without_script")}</p></section>'
        )


def _versioned(pack: str, version: str) -> str:
    """A pack and its version, where its name does not have it.

    >>> _versioned("qms-2016", "2016"), _versioned("general", "2026.1")
    ('qms-2016', 'general 2026.1')
    """
    return pack if pack.endswith(version) else f"{pack} {version}"


def _lines(part: str) -> int:
    """About how many lines a part has in sight: a drawing, rows, what stands under their first line."""
    shown = part.partition("<details")[0]
    return (
        _PLOT_LINES * shown.count('class="months"')
        + shown.count("<li")
        + shown.count("<small>")
        + shown.count("much-bar") // _BARS
    )


def _dot(severity: str) -> str:
    return f'<i class="dot {severity}"></i>'


def _most_first(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _without_path(message: str, path: str) -> str:
    """What is wrong with a file, where its path stands already."""
    rest = message.removeprefix(path)
    return rest.lstrip("：: ") if rest != message else message
