"""The form of the result of a monitoring (Word), filled in from a checklist."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from hegui.terminal.console import harmless
from schemas.checklists import scoring
from schemas.checklists.models import MARKED, SCORED, Checklist, ChecklistPart

if TYPE_CHECKING:
    from schemas.other_kinds.monitoring import Monitoring

_FONT, _SIZE = "宋体", 10.5
_WIDTHS = (2.2, 3.6, 10.2)
_KINDS = {"veto": "否决项", "key": "关键项", "general": "一般项"}
_LINE = "____"
_TICKED, _EMPTY = "☑", "□"
_DAY = "      年   月   日"


def filled(monitoring: Monitoring, checklist: Checklist) -> bytes:
    """The form as a Word file: what the checklist leaves open stays a line to write on."""
    from docx import Document  # only where a form is written
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt

    document = Document()
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(_SIZE)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run(checklist.form.title)
    run.bold, run.font.size = True, Pt(16)
    _table(document, _rows(monitoring, checklist))
    for note in _notes(checklist):
        document.add_paragraph(note)
    _settle(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _rows(monitoring: Monitoring, checklist: Checklist) -> list[tuple[str, str, str]]:
    """The rows: a label, a second one below it or none, what stands there."""
    form, more = checklist.form, monitoring.more
    report = monitoring.report
    number = f"（{report.number}）" if report.number and report.title else report.number or ""
    parts = [part for part in checklist.parts if part.stated.values() != dict.fromkeys(part.stated.FIELDS)]
    return [
        (form.organizer, "", more.get("organizer", "")),
        (form.institution, "", monitoring.institution or ""),
        (form.legal_representative, "", more.get("legal_representative", "")),
        (form.address, "", more.get("address", "")),
        (form.report, "", f"{report.title or ''}{number}"),
        *(
            (
                form.contents if at == 0 else "",
                (part.words or [part.title])[0],
                _part(monitoring, checklist, part),
            )
            for at, part in enumerate(parts)
        ),
        (form.score, "", _whole(monitoring, checklist)),
        (form.problems, "", _problems(monitoring)),
        (form.result, "", _grades(monitoring, checklist)),
        (form.leader, "", _DAY),
        (form.members, "", _DAY),
        (form.head, "", _DAY),
    ]


def _part(monitoring: Monitoring, checklist: Checklist, part: ChecklistPart) -> str:
    """What a part comes to: its marked items, and its points."""
    those = checklist.of_part(part.part)
    lines = []
    for kind in MARKED:
        if number := sum(one.kind == kind for one in those):
            lines.append(_marked(monitoring, checklist, kind, number))
    if number := sum(one.kind == SCORED for one in those):
        reached = getattr(monitoring.scores, part.part, None)
        lines.append(
            f"{_KINDS[SCORED]}：{number}项，总分：{_points(part.points)}分，得分：{_points(reached)}分。"
        )
    return "\n".join(lines)


def _whole(monitoring: Monitoring, checklist: Checklist) -> str:
    counted = [one for one in checklist.indicators if one.kind in (SCORED, *MARKED)]
    lines = []
    for kind in MARKED:
        number = sum(one.kind == kind for one in counted)
        if number:
            lines.append(_marked(monitoring, checklist, kind, number))
    full, reached = _points(checklist.points), _points(monitoring.scores.total)
    general = sum(one.kind == SCORED for one in counted)
    lines.append(f"{_KINDS[SCORED]}：{general}项，总分：{full}分，得分：{reached}分。")
    lines.append(f"得分：{len(counted)}项，满分：{full}分，得分：{reached}分。")
    return "\n".join(lines)


def _marked(monitoring: Monitoring, checklist: Checklist, kind: str, number: int) -> str:
    counted = scoring.counted_of(checklist, monitoring.items, kind, number)
    passed, failed = (_LINE, _LINE) if counted is None else counted
    return f"{_KINDS[kind]}：{number}项，其中：符合 {passed} 项，不符合 {failed} 项；"


def _problems(monitoring: Monitoring) -> str:
    items = [item for item in monitoring.items if item.problem and item.kind != "comparison"]
    return "\n".join(f"{at}. {item.problem}（第{item.number}项）" for at, item in enumerate(items, 1))


def _grades(monitoring: Monitoring, checklist: Checklist) -> str:
    return "        ".join(
        f"{_TICKED if one.grade == monitoring.grade else _EMPTY}{one.word}" for one in checklist.grades
    )


def _notes(checklist: Checklist) -> list[str]:
    first, *others = checklist.form.notes or [""]
    return [f"注：{first}", *others] if first else []


def _points(value: float | None) -> str:
    return _LINE if value is None else f" {value:g} "


def _table(document: Any, rows: list[tuple[str, str, str]]) -> None:
    """The rows as a table: labels over two columns, or the first one over several rows."""
    from docx.shared import Cm

    table = document.add_table(rows=0, cols=len(_WIDTHS))
    table.style = "Table Grid"
    table.autofit = False
    for column, wide in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(wide)  # LibreOffice goes by the grid, Word by the cells
    above = None
    for first, second, stated in rows:
        cells = table.add_row().cells
        for cell, wide in zip(cells, _WIDTHS, strict=True):
            cell.width = Cm(wide)
        _write(cells[2], stated)
        if second:
            above = above.merge(cells[0]) if above is not None and not first else cells[0]
            if first:
                _write(above, first)
            _write(cells[1], second)
        else:
            above = None
            _write(cells[0].merge(cells[1]), first)


def _write(cell: Any, text: str) -> None:
    first, *others = map(harmless, text.split("\n"))
    cell.paragraphs[0].text = first
    for line in others:
        cell.add_paragraph(line)


def _settle(document: Any) -> None:
    """No clock and no name of a program's user in the file."""
    from datetime import datetime

    core = document.core_properties
    core.author, core.comments, core.title = "hegui", "", ""
    core.created = core.modified = datetime(2000, 1, 1)
