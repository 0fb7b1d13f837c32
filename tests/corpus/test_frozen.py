"""Frozen templates: what they wrote as code is read, other reports are refused, slips can be put in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.blocks import Tag
from corpus.bodies import frozen
from corpus.bodies.__main__ import main as write
from corpus.bodies.defects import IN_AUDIT, IN_PLACE, IN_TEXT
from corpus.bodies.frozen import __main__ as freezing
from corpus.bodies.frozen import lines
from corpus.bodies.frozen.__main__ import digest, digests
from corpus.bodies.made import clean, defective
from corpus.bodies.tagged import tags_of
from corpus.bodies.templates import HALVES, code, template
from corpus.bodies.truth import Known
from corpus.layouts.plain import text_of
from corpus.layouts.tree import Cell, Level, Margins, Number, Piece, Report, Section, TextBox, line_of
from corpus.layouts.word import docx_of
from corpus.layouts.writer import BlockWriter
from schemas.report import Report as Schema
from schemas.text import fold
from schemas.twins import twin
from tests.corpus.test_truth import problems

ALL = [(half, name) for half in HALVES for name in frozen.names(half)]
IDS = [name for _, name in ALL]
MOST = 10_000_000
"""Bytes that the archives may have together."""

SOME = ALL[::48]
NOT_IN_TEXT = {"LAW005", "CMP001", "ING003"}
"""Codes whose findings show what the text has not."""


def test_a_template_is_code_or_frozen() -> None:
    assert len(ALL) > 250
    for half in HALVES:
        assert not {*code(half)} & {*frozen.names(half)}
    assert sum((frozen.FOLDER / f"{half}.zip").stat().st_size for half in HALVES) < MOST


def test_every_report_that_is_kept_has_its_digest() -> None:
    assert {*digests()} == {(*one, seed) for one in ALL for seed in frozen.SEEDS}


@pytest.mark.parametrize(("half", "name"), ALL, ids=IDS)
def test_what_a_template_wrote_is_read(half: str, name: str) -> None:
    one, seed = template(half, name), 1 + ALL.index((half, name)) % len(frozen.SEEDS)
    assert digest(one, seed) == digests()[half, name, seed]


@pytest.mark.parametrize(("half", "name"), ALL[::3], ids=IDS[::3])
def test_it_fits_the_schema_and_stands_in_the_text(half: str, name: str) -> None:
    one, seed = template(half, name), 1 + ALL.index((half, name)) // 3 % len(frozen.SEEDS)
    for made in (clean(one, seed), defective(one, seed)):
        text = fold(text_of(made.report))
        assert problems(twin(Schema), made.truth["report"], "report") == []
        assert [tag.raw for tag in tags_of(made.report) if fold(tag.raw) not in text] == []
        for finding in made.truth["findings"]:
            if finding["code"] not in NOT_IN_TEXT:
                assert [part for part in finding["texts"] if fold(part) not in text] == []
        assert ("defects" in made.report.name) == bool(made.truth["findings"])


@pytest.mark.parametrize(("half", "name"), SOME, ids=[name for _, name in SOME])
def test_other_slips_can_be_put_into_a_frozen_report(half: str, name: str) -> None:
    one, found = template(half, name), set()
    codes = {one.code for one in IN_PLACE} | {one.code for one in IN_TEXT}
    for wanted in sorted(codes - {one.code for one in IN_AUDIT})[::3]:
        made = defective(one, 1, [wanted])
        assert {finding["code"] for finding in made.truth["findings"]} <= {wanted}
        found |= {finding["code"] for finding in made.truth["findings"]}
    assert len(found) >= 3


def test_what_was_not_kept_is_refused() -> None:
    one = template(*ALL[0])
    with pytest.raises(frozen.FrozenError, match=r"frozen: it has the reports of seeds 1, 2, 3, none of 7"):
        clean(one, 7)
    with pytest.raises(frozen.FrozenError, match="of another audit"):
        clean(one, 1, one.audit(2))
    assert clean(one, 1, one.audit(1)) == clean(one, 1)
    with pytest.raises(KeyError):
        template("a", "nobody")


def test_the_command_says_what_was_not_kept(tmp_path: Path) -> None:
    half, name = ALL[0]
    with pytest.raises(SystemExit, match=f"{name} is frozen"):
        write([str(tmp_path), "--half", half, "--templates", name, "--seed", "9"])


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Archives of their own."""
    caches = (frozen._data, frozen._members, frozen._reports)
    for one in caches:
        one.cache_clear()
    monkeypatch.setattr(frozen, "FOLDER", tmp_path)
    monkeypatch.setattr(freezing, "DIGESTS", tmp_path / "digests.txt")
    yield
    for one in caches:
        one.cache_clear()


@pytest.mark.usefixtures("empty")
def test_a_frozen_template_writes_what_its_code_wrote(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "qitong"
    one = template("a", name)
    monkeypatch.setattr("sys.argv", ["freeze", "freeze", "a", name])
    freezing.main()
    kept = frozen.template("a", name)
    assert (kept.body, kept.systems, kept.types) == (one.body, one.systems, one.types)
    for seed in frozen.SEEDS:
        assert clean(kept, seed) == clean(one, seed)
        assert defective(kept, seed) == defective(one, seed)
        assert docx_of(clean(kept, seed).report) == docx_of(clean(one, seed).report)
        assert digests()["a", name, seed] == digest(kept, seed)
    monkeypatch.setattr("sys.argv", ["freeze", "show", "a"])
    freezing.main()
    assert capsys.readouterr().out == frozen.text("a", name)
    with pytest.raises(ValueError, match="or it is frozen"):
        freezing.freeze("a", [name])


def report() -> Report:
    """A report with what is rare."""
    w = BlockWriter(Report("t", "t-1", "示例认证", "示例认证"), "ballot", styled=False)
    w.report.margins = Margins(header=("页眉",), page="第#页", first=False)
    w.report.lists = {"main": (Level("decimal", "%1.", "tab"),)}
    w.heading(1, "一、概况", Number("main"))
    w.heading(2, "{+}是 {-}否")
    w.text("甲公司{note|注}{remark|有疑|问一问}{hide|看不见}", style="plain", number=Number("main", 1))
    w.add(Section(columns=2, landscape=True))
    w.page()
    w.add(TextBox((line_of("盖章"), line_of("")), 4.0, 2.5, border=False))
    w.table([["名", "‹", "^ 的"], ["甲¶乙", "{=headcount|12|12}", "‹"], ["^", "丙", ""]], (1, 2.5, 1), head=1)
    table = w.report.blocks[-1]
    inner = Cell([line_of("外")], nested=table)  # type: ignore[arg-type]
    odd = Cell([(Piece("text", "一"), Piece("text", "二", tag=Tag("number", "两", "2")))], bold=True)
    w.table([[inner, "‹"], [odd, Cell([line_of("‹")])]], (1, 1), bold=(0,))
    return w.report


def test_all_that_a_report_may_have_is_read_as_it_was_written() -> None:
    made = report()
    known = [Known("TXT001", ("一",), (0,), ("TXT002",), named=False), Known("CMP001")]
    told = [*lines.written(made, known, seed=1)]
    assert lines.read(told, "t", "示例认证") == (made, known)
    assert all(json.loads(line) for line in told)


def test_a_line_tells_the_version_that_has_it() -> None:
    assert [*frozen.merged(["甲", "乙", "丙"], ["甲", "丁", "丙", "戊"])] == [
        " 甲",
        "-乙",
        "+丁",
        " 丙",
        "+戊",
    ]
