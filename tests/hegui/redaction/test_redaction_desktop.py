"""`--redact` on pages: what is recognised in the pictures of the outputs has none of what was planted."""

from __future__ import annotations

import base64
import io
import re
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from ingest import read_bytes
from ingest.containers import office
from tests.conftest import Hegui
from tests.hegui.redaction.test_redaction import PLANTED, folder, told_in

__all__ = ["folder"]
pytestmark = pytest.mark.desktop
PICTURE = re.compile(r"data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)")


@pytest.fixture(scope="module")
def papers(folder: Path) -> Path:
    """The report as PDF, and as a scan of its pages."""
    program = office.find_program()
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "报告.docx")], check=True, capture_output=True, timeout=120)
    pages = [page.render(scale=2).to_pil() for page in pypdfium2.PdfDocument(folder / "报告.pdf")]
    pages[0].save(folder / "扫描.pdf", save_all=True, append_images=pages[1:], resolution=144)
    return folder


def recognised(data: bytes) -> str:
    """What is read in the pictures of a page, without blanks."""
    found = PICTURE.findall(data.decode())
    assert found
    read = [read_bytes(base64.b64decode(one), "a.png").text for one in found]
    return re.sub(r"\s", "", "\n".join(read))


@pytest.mark.parametrize(("command", "name"), [("check", "报告.pdf"), ("show", "扫描.pdf")])
def test_pictures_have_none(hegui: Hegui, papers: Path, tmp_path: Path, name: str, command: str) -> None:
    target = tmp_path / "a.html"
    output = ("--html", target) if command == "show" else ("--format", "html", "--output", target)
    ran = hegui(command, papers / name, "--redact", *output)
    assert ran.status in (0, 1), ran.err
    told, seen = told_in(target.read_bytes()), recognised(target.read_bytes())
    planted = [re.sub(r"\s", "", one) for one in PLANTED]
    assert "受审核方名称" in seen, "the rest of the page is there"
    assert [one for one in planted if one in told] == []
    assert [one for one in planted if one in seen] == []


def test_without_it_they_are_seen(hegui: Hegui, papers: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    hegui("show", papers / "报告.pdf", "--html", target)
    seen = recognised(target.read_bytes())
    assert sum(one in seen for one in PLANTED) > len(PLANTED) * 0.8


def test_a_covered_place_is_painted_over() -> None:
    from PIL import Image

    from ingest.containers.pictures import page_pictures

    buffer = io.BytesIO()
    Image.new("RGB", (400, 200), "white").save(buffer, "PNG")
    (made,) = page_pictures(buffer.getvalue(), "image", covered={1: [(0.25, 0.25, 0.5, 0.75)]})
    shown = Image.open(io.BytesIO(made.data)).convert("L")
    covered, *others = (shown.getpixel((x, 100)) for x in (150, 50, 300))
    assert isinstance(covered, int)
    assert covered < 128
    assert all(isinstance(one, int) and one > 250 for one in others)
