"""The pages of docs/ that are written from the program are what it would write now."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checks.engine import catalogue
from checks.packs import all_packs
from hegui.commands import COMMANDS
from hegui.reference import FOLDERS, pages
from hegui.reference.__main__ import main
from tests.conftest import ROOT

DOCS = ROOT / "docs"
LINK = re.compile(r"(?<!\\)\]\(([^)#\s]*)(?:#([^)\s]*))?\)")


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


def test_the_pages_are_fresh(made: dict[str, str]) -> None:
    stale = [
        path
        for path, text in made.items()
        if not (DOCS / path).exists() or (DOCS / path).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run make reference"


def test_no_page_is_left_of_what_is_gone(made: dict[str, str]) -> None:
    there = {f"{folder}/{path.name}" for folder in FOLDERS for path in (DOCS / folder).iterdir()}
    assert there - made.keys() == set()


def test_every_check_pack_and_command_has_its_place(made: dict[str, str]) -> None:
    for check in catalogue().values():
        assert f"\n## {check.code} {check.name}\n" in made[f"checks/{check.group}.md"]
        assert f"[{check.code}]({check.group}.md#" in made["checks/README.md"]
    for pack in all_packs():
        page = made[f"packs/{pack.id}.md"]
        assert all(f"`{one.name}`" in page for one in pack.parameters)
        assert f"[{pack.id}]({pack.id}.md)" in made["packs/README.md"]
    for command in COMMANDS:
        assert f"\n## hegui {command}\n" in made["commands.md"]


def test_pages_are_written_and_removed(tmp_path: Path) -> None:
    gone = tmp_path / "checks" / "XYZ.md"
    gone.parent.mkdir()
    gone.touch()
    main(tmp_path)
    assert not gone.exists()
    assert {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.md")} == pages().keys()


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))], ids=lambda path: path.stem
)
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target, anchor in LINK.findall(re.sub(r"(?ms)^```.*?^```", "", text)):
        if "://" in target:
            continue
        there = path.parent / target if target else path
        assert there.exists(), target
        if anchor:
            heads = re.findall(r"(?m)^#+ (.*)$", there.read_text(encoding="utf-8"))
            assert anchor in {re.sub(r"[^\w\- ]", "", head).lower().replace(" ", "-") for head in heads}, (
                anchor
            )
