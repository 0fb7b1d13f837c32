"""The pictures of the guides, made by the program from the sample reports: `python -m tests.pictures`."""

from __future__ import annotations

import base64
import html
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pypdf
import pypdfium2
from PIL import Image, ImageChops
from playwright.sync_api import Page, sync_playwright

from hegui.wording import text
from ingest.containers import office
from tests import guide
from tests.conftest import ROOT

OUT = ROOT / "docs" / "pictures"
REPORTS = ROOT / "corpus" / "reports"
REPORT = REPORTS / "huanan-eo-defects.pdf"
DRAFT = REPORTS / "huanan-eo-defects.docx"
SEVERAL = ("huanan-eo.docx", "huanan-eo-defects.docx", "longyuan-s.docx", "longyuan-s-defects.docx")
COMMENTS = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
ONE_PAGE = 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}'
HIDDEN = ("file", "expected", "actual", "clauses", "let_stand", "fingerprint")
"""Columns of the workbook that do not fit into a picture."""

TERMINAL = """<body style="margin:0;background:#1e1e1e"><pre style="margin:16px;color:#e6e6e6;
font:14px/1.45 'Noto Sans Mono CJK SC',monospace">{}</pre>"""
BESIDE = """<style>
body {{ margin: 0; display: flex; width: 1200px; font: 14px/1.5 'Noto Sans CJK SC', sans-serif; }}
#page {{ position: relative; width: 760px; min-height: {height}px; overflow: hidden; }}
#page b, p b {{ background: #b3261e; color: white; border-radius: 9px; padding: 0 6px; font-size: 12px; }}
#page b {{ position: absolute; transform: translate(2px, -12px); }}
#page img {{ position: absolute; width: 760px; }}
#notes {{ width: 440px; }}
p {{ margin: 12px; padding: 2px 10px; border-left: 3px solid #b3261e; white-space: pre-line; }}
</style><div id="page"><img src="data:image/png;base64,{picture}">{marks}</div>
<div id="notes">{notes}</div>"""
MOST_NOTES = 4


def main() -> None:
    """Make all pictures in both languages."""
    OUT.mkdir(exist_ok=True)
    with browser() as page, tempfile.TemporaryDirectory() as name:
        for lang in guide.GUIDES:
            folder = Path(name, lang)
            folder.mkdir()
            of_the_page(page, folder, lang)
            of_the_workbook(folder, lang)
            of_the_terminal(page, folder, lang)
            of_the_draft(page, folder, lang)
            of_the_notes(page, folder, lang)


@contextmanager
def browser() -> Iterator[Page]:
    """A browser's page that loads nothing."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened.new_page(viewport={"width": 1200, "height": 760}, color_scheme="light")
        opened.close()


def hegui(folder: Path, *arguments: str) -> str:
    """Run the program; what it prints."""
    ran = subprocess.run(
        [sys.executable, "-m", "hegui", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert ran.returncode in (0, 1), ran.stderr
    return ran.stdout + ran.stderr


def of_the_page(page: Page, folder: Path, lang: str) -> None:
    """The page of findings: how it begins, and a finding with several places."""
    target = folder / "page.html"
    hegui(folder, "check", str(REPORT), "--format", "html", "--output", str(target), "--lang", lang)
    page.set_viewport_size({"width": 1200, "height": 760})
    page.goto(target.as_uri())
    save(f"review-{lang}", page.screenshot())
    finding = page.locator(".finding", has_text="ENT001").first
    finding.scroll_into_view_if_needed()
    save(f"finding-{lang}", finding.screenshot())


def of_the_workbook(folder: Path, lang: str) -> None:
    """The sheet of findings with some verdicts."""
    target = folder / "review.xlsx"
    hegui(folder, "check", str(REPORT), "--format", "xlsx", "--output", str(target), "--lang", lang)
    guide.fill_in(target, lang)
    book = openpyxl.load_workbook(target)
    sheet = book[text("workbook", "findings_sheet", lang)]
    hidden = {text("workbook", key, lang) for key in HIDDEN}
    widths = {at: one.width for one in sheet.column_dimensions.values() for at in range(one.min, one.max + 1)}
    sheet.column_dimensions.clear()
    for cell in sheet[1]:
        column = sheet.column_dimensions[cell.column_letter]
        column.width, column.hidden = widths[cell.column], cell.value in hidden
    for other in set(book.sheetnames) - {sheet.title}:
        del book[other]
    book.save(target)
    picture = trimmed(pypdfium2.PdfDocument(converted(target, ONE_PAGE))[0].render(scale=2).to_pil())
    picture = picture.resize((1300, picture.height * 1300 // picture.width), Image.Resampling.LANCZOS)
    save(f"workbook-{lang}", picture.crop((0, 0, picture.width, min(picture.height, 420))))


def of_the_terminal(page: Page, folder: Path, lang: str) -> None:
    """The table at the end of several documents."""
    for name in SEVERAL:
        shutil.copy(REPORTS / name, folder)
    told = hegui(folder, "check", *SEVERAL, "--format", "json", "--output", "out/", "--lang", lang)
    page.goto("about:blank")
    page.set_viewport_size({"width": 760, "height": 200})
    page.set_content(
        TERMINAL.format(html.escape(f"$ hegui check *.docx --format json --output out/\n{told}"))
    )
    save(f"summary-{lang}", page.screenshot(full_page=True))


def of_the_draft(page: Page, folder: Path, lang: str) -> None:
    """The first page of a draft with its comments, as LibreOffice has them."""
    target = folder / "draft.docx"
    hegui(folder, "check", str(DRAFT), "--format", "docx", "--output", str(target), "--lang", lang)
    save(f"comments-{lang}", beside(page, converted(target, COMMENTS), 0, marks=False))


def of_the_notes(page: Page, folder: Path, lang: str) -> None:
    """A page of the report with highlights and their notes."""
    target = folder / "notes.pdf"
    hegui(folder, "check", str(REPORT), "--format", "pdf", "--output", str(target), "--lang", lang)
    save(f"notes-{lang}", beside(page, target, 2, marks=True))


def beside(page: Page, path: Path, number: int, *, marks: bool) -> bytes:
    """A page of a PDF with the text of its notes beside it; `marks`: and what the notes draw on it."""
    sheet = pypdfium2.PdfDocument(path)[number]
    wide, high = sheet.get_size()
    scale = 760 / wide
    data = io.BytesIO()
    sheet.render(scale=2 * scale, may_draw_forms=False, draw_annots=marks).to_pil().save(data, "PNG")
    notes = sorted(noted(path, number), key=lambda note: (-note[1], note[0]))[:MOST_NOTES]
    told = BESIDE.format(
        height=int((high - min(top for _, top, _ in notes) + 60) * scale),
        picture=base64.b64encode(data.getvalue()).decode(),
        marks="".join(
            f'<b style="left:{right * scale + 20 * over:.0f}px;top:{(high - top) * scale:.0f}px">{i}</b>'
            for i, (right, top, over) in enumerate(overlapping(notes), 1)
        ),
        notes="".join(f"<p><b>{i}</b> {html.escape(note)}</p>" for i, (_, _, note) in enumerate(notes, 1)),
    )
    page.goto("about:blank")
    page.set_viewport_size({"width": 1200, "height": 300})
    page.set_content(told)
    return page.screenshot(full_page=True)


def overlapping(notes: Sequence[tuple[float, float, str]]) -> list[tuple[float, float, int]]:
    """The places of notes, and how many of those before stand at the same."""
    places = [note[:2] for note in notes]
    return [(*place, places[:i].count(place)) for i, place in enumerate(places)]


def noted(path: Path, number: int) -> Iterator[tuple[float, float, str]]:
    """The notes on a page of a PDF: their right and upper ends in points from below, their text."""
    for reference in pypdf.PdfReader(path).pages[number].get("/Annots") or ():
        note = reference.get_object()
        if note.get("/Contents"):
            box = [float(one) for one in note["/Rect"]]
            yield box[2] if note["/Subtype"] == "/Highlight" else box[0], box[3], str(note["/Contents"])


def converted(path: Path, form: str) -> Path:
    """The PDF that LibreOffice makes of a file."""
    program = office.find_program()
    assert program is not None
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", form, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return path.with_suffix(".pdf")


def trimmed(picture: Image.Image) -> Image.Image:
    """A picture without its white margins."""
    picture = picture.convert("RGB")
    box = ImageChops.invert(picture).getbbox()
    assert box is not None
    return picture.crop(box)


def save(name: str, picture: bytes | Image.Image) -> None:
    """Write a picture with few colours."""
    shown = Image.open(io.BytesIO(picture)) if isinstance(picture, bytes) else picture
    target = OUT / f"{name}.png"
    shown.convert("RGB").quantize(48, dither=Image.Dither.NONE).save(target, optimize=True)


if __name__ == "__main__":
    main()
