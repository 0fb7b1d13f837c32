"""LibreOffice opens Word files with comments and keeps all of them, with what they say."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from hegui.__main__ import main
from ingest.containers import office
from tests.conftest import ROOT
from tests.hegui.render.word.test_docx import CASES, LIST
from tests.hegui.word_files import about, file, remarked, said
from tests.ingest.word_xml import p, r

pytestmark = pytest.mark.desktop
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
UNREAD = {"an alternative within a run", "a cell that goes on below"}
"""What LibreOffice does not read, with or without a comment."""


def kept_by_libreoffice(paths: list[Path], folder: Path) -> dict[str, list[str]]:
    """What the comments of files say when LibreOffice has made OpenDocument files of them."""
    program = office.find_program()
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "odt", "--outdir", str(folder / "odt")]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=240)
    found = {}
    for path in paths:
        with zipfile.ZipFile(folder / "odt" / f"{path.stem}.odt") as archive:
            root = etree.fromstring(archive.read("content.xml"))
        kept = root.iter(OFFICE + "annotation")
        found[path.stem] = ["".join("".join(map(str, each.itertext())).split()) for each in kept]
    return found


def test_all_comments_are_kept(tmp_path: Path) -> None:
    drafts = sorted((ROOT / "corpus" / "reports").glob("*-defects.docx"))
    assert main(["check", *map(str, drafts), "--format", "docx", "--output", str(tmp_path)]) == 1
    made = [tmp_path / f"{draft.name}.docx" for draft in drafts]
    for path, kept in kept_by_libreoffice(made, tmp_path).items():
        told = ["".join(each.split()) for each in said((tmp_path / f"{path}.docx").read_bytes())]
        assert len(told) == len(kept)
        for each in told:
            assert any(each in other for other in kept)


def test_whatever_the_words_stand_in(tmp_path: Path) -> None:
    paths = []
    for number, (name, (body, words, nth, _)) in enumerate(CASES.items()):
        notes = f'<w:footnote w:id="2">{p(r("注内"))}</w:footnote>'
        data = file(body, numbering=LIST, header1=p(r("眉内")), footnotes=notes)
        if name not in UNREAD:
            paths.append(tmp_path / f"{number}.docx")
            paths[-1].write_bytes(remarked(data, about(data, words, nth)))
    kept = kept_by_libreoffice(paths, tmp_path)
    assert {name: len(told) for name, told in kept.items()} == {path.stem: 1 for path in paths}
