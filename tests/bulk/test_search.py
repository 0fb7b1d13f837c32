"""`hegui search`: the reports that speak of something, the best first; an index that follows the journal."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hegui.archive_entry.lines import Lines, lined, opened
from hegui.archive_entry.packets import unpacked
from hegui.bulk import load
from hegui.bulk.journal import Document, File, Journal, Outcome
from hegui.bulk.search import folding, index, query
from hegui.bulk.search.texts import Texts
from hegui.bulk.search.words import parted, words_of_the_field
from hegui.bulk.show import search as shown
from ingest import read_bytes
from tests.conftest import ROOT, Hegui

KEYS = {"schema_version", "words", "where", "reports", "hits"}
OF_A_HIT = {
    "sha256",
    "path",
    "score",
    "page",
    "line",
    "text",
    "sentences",
    "marks",
    "organization",
    "elsewhere",
}


@pytest.fixture
def copy(run: Path, tmp_path: Path) -> Path:
    """A run of one's own."""
    folder = tmp_path / "run"
    shutil.copytree(run, folder, ignore=shutil.ignore_patterns("search.*"))
    return folder


def made(folder: Path, reports: dict[str, str]) -> Path:
    """The journal of a run over texts by their paths."""
    with Journal(folder) as journal:
        put(journal, reports)
    return folder


def put(journal: Journal, reports: dict[str, str], sha256: str | None = None) -> None:
    for path, text in reports.items():
        document = read_bytes(text.encode(), path)
        packet = zlib.compress(json.dumps(lined(document)).encode())
        journal.list_files([File(path, sha256 or document.sha256)])
        journal.put(Outcome(sha256 or document.sha256, "clean", b"-", b"-", b"", packet, b""))


def found(hegui: Hegui, run: Path, *words: str) -> dict[str, Any]:
    ran = hegui("search", run, *words, "--format", "json")
    assert ran.status in (0, 1), ran.err
    told: dict[str, Any] = json.loads(ran.out)
    assert set(told) == KEYS
    assert all(set(hit) == OF_A_HIT for hit in told["hits"])
    assert ran.status == (0 if told["reports"] else 1)
    return told


def paths(told: dict[str, Any]) -> list[str]:
    return [hit["path"] for hit in told["hits"]]


def texts(run: Path) -> dict[str, str]:
    """What each report says, folded and without spaces."""
    with Texts(run) as every:
        return {sha256: query.squeezed(every.lines(sha256).text) for sha256, _ in every.each()}


def test_what_is_found_is_what_the_reports_say(hegui: Hegui, run: Path) -> None:
    said = texts(run)
    leader = str(load(run).reports.leader.iloc[0])
    serial = re.findall(r"评审单(\w+)", " ".join(said.values()))[0]
    numbers = ("GB/T 19001-2016", "ＧＢ／Ｔ１９００１", serial)
    for words in ("划伤", "返工", "表", "审核", "方案例外", leader, *numbers):
        told = found(hegui, run, words, "--limit", "1000")
        having = {sha256 for sha256, text in said.items() if query.squeezed(words) in text}
        assert {hit["sha256"] for hit in told["hits"]} == having, words
        assert told["reports"] == len(having)
        for hit in told["hits"]:
            assert query.squeezed(words) in query.squeezed(hit["text"])
            assert hit["marks"]


def test_a_hit_has_its_place(hegui: Hegui, run: Path, archive: Path) -> None:
    for hit in found(hegui, run, "划伤")["hits"][:10]:
        lines = (archive / hit["path"]).read_text("utf-8").splitlines()
        assert hit["text"] in lines[hit["line"] - 1]
        assert hit["page"] is None
        assert all("划伤" in hit["text"][start:end] for start, end in hit["marks"])


def test_the_best_come_first(hegui: Hegui, run: Path) -> None:
    scores = [hit["score"] for hit in found(hegui, run, "划伤 返工")["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


REPORTS = {
    "a.txt": "安全阀已经过期。\n压力表在用。",
    "b.txt": "安全阀在检定期内。\n灭火器已经过期。",
    "c.txt": "安全阀在用，灭火器没有过期。",
    "d.txt": "冷却塔在用。\n编号P8830412的设备，未见校准证书。\n未见、校准证书。",
    "e.txt": "组长方文明确认：受审核方代表签字。",
    "f.txt": "用时2.5小时，编号20250331-07，噪声５５dB。",
}


def test_all_words_are_in_a_report_and_those_in_one_sentence_come_first(hegui: Hegui, tmp_path: Path) -> None:
    run = made(tmp_path / "run", REPORTS)
    told = found(hegui, run, "安全阀", "过期")
    assert paths(told)[0] == "a.txt"
    assert set(paths(told)) == {"a.txt", "b.txt", "c.txt"}
    assert paths(told)[-1] == "b.txt"
    assert found(hegui, run, "安全阀 冷却塔")["reports"] == 0
    assert found(hegui, run, "安全阀 无此物件名")["reports"] == 0


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("阀", {"a.txt", "b.txt", "c.txt"}),
        ("塔", {"d.txt"}),
        ("P8830412", {"d.txt"}),
        ("p8830", {"d.txt"}),
        ("Ｐ８８３０４１２", {"d.txt"}),
        ("8830412", {"d.txt"}),
        ('"未见校准证书"', {"d.txt"}),
        ("“已经过期”", {"a.txt", "b.txt"}),
        ('"过期压力表"', set()),
        ('"阀在用"', {"c.txt"}),
        ("方文明", {"e.txt"}),
        ("文明确", {"e.txt"}),
        ("审核方代", {"e.txt"}),
        ("2.5", {"f.txt"}),
        ("20250331-07", {"f.txt"}),
        ("55DB", {"f.txt"}),
        ("7", set()),
        ("灭火器，安全阀", {"b.txt", "c.txt"}),
    ],
)
def test_words_names_numbers_and_phrases_are_found(
    hegui: Hegui, tmp_path: Path, words: str, expected: set[str]
) -> None:
    assert set(paths(found(hegui, made(tmp_path / "run", REPORTS), words))) == expected


def test_a_phrase_does_not_go_over_punctuation(hegui: Hegui, tmp_path: Path) -> None:
    told = found(hegui, made(tmp_path / "run", REPORTS), '"未见校准证书"')
    assert [hit["text"] for hit in told["hits"]] == ["编号P8830412的设备，未见校准证书。"]
    assert [hit["sentences"] for hit in told["hits"]] == [1]


def test_a_condition_takes_its_reports_alone(hegui: Hegui, run: Path) -> None:
    wrong = load(run).reports.query("error > 0")
    told = found(hegui, run, "审核", "--where", "error > 0", "--limit", "1000")
    assert {hit["sha256"] for hit in told["hits"]} == set(wrong.sha256)
    ran = hegui("search", run, "审核", "--where", "1=1) UNION SELECT 1 FROM people --")
    assert (ran.status, len(ran.err.splitlines())) == (2, 1)


def test_what_cannot_be_searched_is_one_line(hegui: Hegui, run: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    for arguments in ((tmp_path / "none", "词"), (tmp_path / "gone", "词"), (run, "，。")):
        ran = hegui("search", *arguments)
        assert (ran.status, len(ran.err.splitlines())) == (2, 1)
    assert not list((tmp_path / "none").iterdir())
    assert hegui("search", run, "词", "--limit", "0").status == 2


def test_a_run_without_tables_can_be_searched(hegui: Hegui, tmp_path: Path) -> None:
    run = made(tmp_path / "run", REPORTS)
    assert found(hegui, run, "过期")["reports"] == 3
    assert hegui("search", run, "过期", "--where", "error > 0").status == 2


# ---------------------------------------------------------------- the index


def test_the_index_follows_the_journal(hegui: Hegui, tmp_path: Path) -> None:
    run = made(tmp_path / "run", REPORTS)
    assert found(hegui, run, "过期")["reports"] == 3
    with Journal(run) as journal:
        put(journal, {"g.txt": "起重机已经过期。"})
        gone = next(one.sha256 for one in every(journal) if one.path == "a.txt")
        journal.forget([gone])
        changed = next(one.sha256 for one in every(journal) if one.path == "b.txt")
        put(journal, {"b.txt": "另一种读法，都在用。"}, changed)
    assert set(paths(found(hegui, run, "过期"))) == {"c.txt", "g.txt"}
    assert paths(found(hegui, run, "另一种读法")) == ["b.txt"]
    assert found(hegui, run, "压力表")["reports"] == 0


def every(journal: Journal) -> Iterator[Document]:
    for sha256, those, _ in journal.judged():
        yield Document(sha256, those[0])


def test_what_is_gone_from_much_of_a_run_does_not_stay_in_its_index(hegui: Hegui, tmp_path: Path) -> None:
    run = made(tmp_path / "run", REPORTS)
    found(hegui, run, "过期")
    with Journal(run) as journal:
        journal.forget([one.sha256 for one in every(journal) if one.path != "f.txt"])
    assert found(hegui, run, "噪声")["reports"] == 1
    assert "冷却塔".encode() not in (run / index.NAME).read_bytes()


def test_an_index_is_made_once(hegui: Hegui, copy: Path) -> None:
    first = hegui("search", copy, "划伤", "--format", "json")
    assert "60" in first.err
    before = (copy / index.NAME).read_bytes()
    again = hegui("search", copy, "划伤", "--format", "json")
    assert (again.err, again.out) == ("", first.out)
    assert (copy / index.NAME).read_bytes() == before


def test_an_index_that_was_broken_off_goes_on(
    hegui: Hegui, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_one, many = index._put, []

    def stopping(*arguments: Any) -> None:
        many.append(1)
        if len(many) > 25:
            raise KeyboardInterrupt
        put_one(*arguments)

    monkeypatch.setattr(index, "_AT_ONCE", 10)
    monkeypatch.setattr(index, "_put", stopping)
    with Texts(copy) as every_text, pytest.raises(KeyboardInterrupt):
        index.complete(copy, every_text, 1, "zh")
    monkeypatch.undo()
    ran = hegui("search", copy, "审核", "--format", "json")
    assert "40" in ran.err
    assert json.loads(ran.out)["reports"] == 60


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0 but broken"])
def test_what_is_no_index_is_made_anew(hegui: Hegui, copy: Path, content: bytes) -> None:
    (copy / index.NAME).write_bytes(content)
    assert found(hegui, copy, "审核")["reports"] == 60


def test_one_of_another_form_is_made_anew(hegui: Hegui, copy: Path) -> None:
    found(hegui, copy, "审核")
    with closing(sqlite3.connect(copy / index.NAME)) as base, base:
        base.execute("UPDATE about SET value = '0' WHERE name = 'form'")
    assert "60" in hegui("search", copy, "审核").err


def test_an_index_has_the_rights_of_the_journal(hegui: Hegui, copy: Path) -> None:
    (copy / "run.sqlite").chmod(0o600)
    found(hegui, copy, "审核")
    assert (copy / index.NAME).stat().st_mode & 0o777 == 0o600
    assert {path.name for path in copy.iterdir() if path.name.startswith(("search", "run"))} == {
        "run.sqlite",
        "search.sqlite",
    }


def test_an_index_has_no_sentences_and_is_smaller_than_the_text(hegui: Hegui, copy: Path) -> None:
    found(hegui, copy, "审核")
    with Texts(copy) as every_text:
        said = [every_text.lines(sha256) for sha256, _ in every_text.each()]
    content = (copy / index.NAME).read_bytes()
    assert len(content) <= sum(len(one.text.encode()) for one in said)
    long = [one for one in folding.sentences(said[0]) if len(one) > 20]
    assert long
    assert not any(one.encode() in content for one in long)


def test_several_processes_make_the_same_index(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = []
    for jobs in (1, 2):
        monkeypatch.setattr(index, "_APART", 10)
        (copy / index.NAME).unlink(missing_ok=True)
        with Texts(copy) as every_text:
            index.complete(copy, every_text, jobs, "zh")
        with closing(sqlite3.connect(copy / index.NAME)) as base:
            contents.append(base.execute("SELECT * FROM documents").fetchall())
            contents[-1] += base.execute("SELECT * FROM terms").fetchall()
    assert contents[0] == contents[1]


# ---------------------------------------------------------------- outputs


def test_a_terminal_and_a_page_show_what_is_marked_and_nothing_else_acts(
    hegui: Hegui, tmp_path: Path
) -> None:
    evil = "<script>x()</script>\x1b[31m过期的\u202e标签\ue000。"
    run = made(tmp_path / "run", {"a<b>.txt": evil})
    ran = hegui("search", run, "过期")
    assert "【过期】" in ran.out
    assert not {"\x1b", "\u202e", "\ue000"} & set(ran.out)
    (run / "pages").mkdir()
    with Texts(run) as every_text:
        (sha256, _), *_ = every_text.each()
    (run / "pages" / f"a'b-{sha256[:12]}.html").write_text("")
    assert hegui("search", run, "过期", "--format", "html").status == 0
    page = (run / "search.html").read_text("utf-8")
    assert "<mark>过期</mark>" in page
    assert "<script>x()" not in page
    assert "<b>" not in page
    assert f'<a href="pages/a%27b-{sha256[:12]}.html">' in page


def test_a_page_elsewhere_has_links_to_the_run(tmp_path: Path) -> None:
    (tmp_path / "run/pages").mkdir(parents=True)
    (tmp_path / "run/pages/r-0123456789ab.html").touch()
    links = shown.pages(tmp_path / "run", tmp_path / "out/of")
    assert links == {"0123456789ab": "../../run/pages/r-0123456789ab.html"}


def test_a_long_sentence_is_shown_around_what_is_marked(hegui: Hegui, tmp_path: Path) -> None:
    run = made(tmp_path / "run", {"a.txt": "在" * 300 + "过期" + "用" * 300})
    out = hegui("search", run, "过期").out
    assert "…" in out
    assert "【过期】" in out
    assert len(out) < 400


# ---------------------------------------------------------------- texts and words


def test_a_sentence_over_lines_and_pages_is_whole_and_has_the_place_of_its_beginning() -> None:
    text = "第一句在此。第二句很长，\n标题"
    lines = Lines(text, [0, 8, 13], [4, 5, 6], [1, 2, 2])
    assert folding.sentences(lines) == ["第一句在此。", "第二句很长，", "标题"]
    assert [folding.sentence(lines, at)[1:] for at in range(3)] == [(4, 1), (4, 1), (6, 2)]


def test_the_lines_of_a_page_come_back_with_all_cells_of_a_row() -> None:
    path = ROOT / "corpus/reports/guandong-fh-defects.pdf"
    document = read_bytes(path.read_bytes(), str(path))
    lines = opened(json.loads(json.dumps(lined(document))))
    assert lines.text == document.text
    for line in document.lines:
        assert lines.place(line.start) == (line.number, line.page)
        assert document.text[line.start : line.end] in lines.between(line.number, line.number)


def test_lines_of_earlier_versions_are_read() -> None:
    lines = opened({"2": "第二行", "1": "第一行", "10": "第十行"})
    assert folding.sentences(lines) == ["第一行", "第二行", "第十行"]
    assert lines.place(lines.text.index("十")) == (10, None)
    assert lines.between(2, 10) == "第二行\n第十行"


def test_packets_of_a_run_have_the_text(copy: Path) -> None:
    with Journal(copy) as journal:
        sha256, *_ = next(journal.judged())
        assert set(unpacked(journal.lines(sha256) or b"")) == {"text", "starts", "numbers", "pages"}


def test_words_of_the_field_are_parted_as_one() -> None:
    known = words_of_the_field()
    assert {"压力表", "安全阀", "管理评审", "受审核方"} <= set(known)
    assert "管理评审" in parted("对管理评审的记录进行了审核")
    assert parted("GB/T 19001-2016，压力表")[:5] == ["gb", "t", "19001", "2016", folding.BREAK]


def test_a_text_without_lines_has_no_sentences() -> None:
    lines = opened({"text": "", "starts": [], "numbers": [], "pages": []})
    assert (lines.by_number(), lines.between(1, 9), folding.sentences(lines)) == ({}, "", [])


def test_words_of_different_sentences_are_shown_each_in_its_own(hegui: Hegui, tmp_path: Path) -> None:
    apart = "储气罐装有安全阀一只。\n备件库未见过期物料。\n"
    run = made(tmp_path / "run", {"a.txt": apart, "b.txt": "安全阀已经过期。\n"})
    whole, parted = found(hegui, run, "安全阀", "过期")["hits"]
    assert (whole["path"], whole["elsewhere"]) == ("b.txt", [])
    shown = [parted, *parted["elsewhere"]]
    assert {one["text"][slice(*one["marks"][0])] for one in shown} == {"安全阀", "过期"}
    assert {one["line"] for one in shown} == {1, 2}
    for form in ("text", "html"):
        out = tmp_path / f"s.{form}"
        hegui("search", run, "安全阀", "过期", "--format", form, "--output", out)
        assert out.read_text("utf-8").count("不在同一句") == 1


def test_a_hit_names_the_client(hegui: Hegui, copy: Path) -> None:
    clients: dict[str, str] = dict(load(copy).reports[["path", "organization"]].itertuples(index=False))
    told = found(hegui, copy, "审核")
    assert all(hit["organization"] == clients[hit["path"]] for hit in told["hits"])
    assert str(told["hits"][0]["organization"]) in hegui("search", copy, "审核").out
