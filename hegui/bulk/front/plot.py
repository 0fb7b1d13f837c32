"""Drawings of the front page, as SVG: nothing in them is loaded or run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hegui.bulk.front.figures import Unit
from hegui.render.web import said
from hegui.wording import text

_WIDE, _HIGH, _FOOT, _LEFT, _RIGHT, _TOP = 720, 222, 42, 62, 40, 22
_NAMED = 9


def shares(verdicts: Mapping[str, int], judged: int, lang: str) -> str:
    """One bar of all reports: with errors, with warnings alone, clean."""
    parts, at = [], 0.0
    for verdict in ("error", "warning", "clean"):
        wide = 1000 * verdicts[verdict] / judged if judged else 0.0
        stated = said(f"{text('front', f'verdict_{verdict}', lang)} {verdicts[verdict]:,}")
        parts.append(
            f'<rect class="of {verdict}" x="{at:.1f}" width="{wide:.1f}" height="10">'
            f"<title>{stated}</title></rect>"
        )
        at += wide
    return (
        '<svg class="shares" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-hidden="true">'
        f"{''.join(parts)}</svg>"
    )


def bar(share: float) -> str:
    """A bar as long as a share."""
    return (
        '<svg class="much-bar" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="all" width="1000" height="6"/>'
        f'<rect width="{1000 * min(share, 1.0):.1f}" height="6"/></svg>'
    )


def months(rows: Sequence[Unit], lang: str) -> str:
    """The reports of each month as a bar, those with an error at its foot; a bar filters the list."""
    if not rows:
        return ""
    most = max(row.reports for row in rows) or 1
    return (
        f'<svg class="months" viewBox="0 0 {_WIDE} {_HIGH}" role="img" '
        f'aria-label="{said(text("front", "months", lang))}">'
        f"{''.join(_frame(most))}{''.join(_bars(rows, most, lang))}</svg>"
        f'<p class="key"><i class="dot error"></i>{said(text("front", "verdict_error", lang))}'
        f'<i class="dot rest"></i>{said(text("front", "other_reports", lang))}</p>'
    )


def _frame(most: int) -> Iterator[str]:
    floor = _HIGH - _FOOT
    for part in (0.0, 0.5, 1.0):
        y = floor - (floor - _TOP) * part
        yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDE}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text x="{_LEFT - 6}" y="{y:.1f}" dy=".35em" text-anchor="end">{round(most * part):,}</text>'


def _bars(rows: Sequence[Unit], most: int, lang: str) -> Iterator[str]:
    floor, step = _HIGH - _FOOT, (_WIDE - _LEFT - _RIGHT) / len(rows)
    each = -(-len(rows) // _NAMED)
    for at, row in enumerate(rows):
        x, wide = _LEFT + at * step + step * 0.1, min(step * 0.8, 46)
        x += (step * 0.8 - wide) / 2
        high, wrong = ((floor - _TOP) * many / most for many in (row.reports, row.with_error))
        share = row.with_error / row.reports if row.reports else 0.0
        stated = said(
            text(
                "front",
                "month_bar",
                lang,
                month=row.key,
                reports=row.reports,
                errors=row.with_error,
                share=f"{share:.1%}",
            )
        )
        yield (
            f'<a href="#list" data-month="{said(row.key)}"><title>{stated}</title>'
            f"{_rect('touch', _LEFT + at * step, _TOP, step, floor - _TOP)}"
            f"{_rect('rest', x, floor - high, wide, high - wrong)}"
            f"{_rect('of error', x, floor - wrong, wide, wrong)}</a>"
        )
        if at % each == 0:
            shade = ' class="minor"' if at // each % 2 else ""
            middle = f'x="{x + wide / 2:.1f}" y="{floor + 30}" text-anchor="middle"'
            yield f"<text {middle}{shade}>{said(row.key)}</text>"


def _rect(shade: str, x: float, y: float, wide: float, high: float) -> str:
    return f'<rect class="{shade}" x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}"/>'
