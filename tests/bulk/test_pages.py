"""`hegui batch --page`, `--pages`: the pages of reports, from what a run kept of them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from hegui.archive_entry import restored
from hegui.archive_entry.packets import unpacked
from hegui.bulk.journal import Journal
from hegui.bulk.pages.names import page_name
from hegui.pipeline import check_document
from hegui.render.json import plain
from ingest import read_bytes
from tests.bulk.light_run import made, report
from tests.conftest import Hegui

TEXTS = {
    "甲/a.txt": report(),
    "甲/b.txt": report("0148", "栖山泵业有限公司"),
    "乙/a.txt": report("0150", "望川阀门有限公司"),
}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with a run `run` and the files that it is of."""
    made(tmp_path / "run", TEXTS)
    for path, words in TEXTS.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(words, "utf-8")
    return tmp_path


def pages(office: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (office / "run/pages").iterdir()}


def made_in_summary(office: Path) -> list[str]:
    found = re.search(r'id="made">(.*?)</script>', (office / "run/summary.html").read_text("utf-8"))
    assert found is not None
    names: list[str] = json.loads(found[1])
    return names


def test_a_result_is_the_same_again_from_its_json() -> None:
    result = check_document(read_bytes(report().encode(), "a.txt"))
    again = restored.result(json.loads(json.dumps(plain(result))))
    assert plain(again) == plain(result)


@pytest.mark.parametrize("data", [{}, {"document": []}, [], "x"])
def test_what_is_no_result_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match="no RESULT"):
        restored.result(data)


@pytest.mark.parametrize("given", ["甲/a.txt", "./甲/a.txt", "甲\\a.txt", "{sha}", "{sha10}"])
def test_a_report_is_named_by_path_or_sha256(office: Path, hegui: Hegui, given: str) -> None:
    sha256 = read_bytes(TEXTS["甲/a.txt"].encode(), "a").sha256
    given = given.format(sha=sha256, sha10=sha256[:10])
    ran = hegui("batch", "--page", "run", given, cwd=office)
    assert (ran.status, list(pages(office))) == (0, [page_name(sha256, "甲/a.txt")])
    assert "a.txt-" in ran.err


def test_a_page_has_the_findings_of_the_run_and_is_linked(office: Path, hegui: Hegui) -> None:
    assert hegui("batch", "--page", "run", "b.txt", cwd=office).status == 0
    ((name, page),) = pages(office).items()
    assert "栖山泵业有限公司" in page.decode()
    assert "CAL001" in page.decode()
    assert "原文件已不在" not in page.decode()
    assert made_in_summary(office) == [name]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--page", "run", "a.txt"), "2 份"),
        (("--page", "run", "z.txt"), "z.txt"),
        (("--page", "run"), "--page RUN FILE"),
        (("--page", "甲/a.txt", "--out", "run"), "--page RUN FILE"),
        (("--pages",), "--pages RUN"),
        (("--pages", "run", "甲"), "--pages RUN"),
        (("--pages", "甲"), "甲"),
        (("--page", "nowhere", "a.txt"), "nowhere"),
        (("甲",), "--out"),
        (("--out", "new"), "PATH"),
    ],
)
def test_arguments_that_do_not_fit_are_one_line(
    office: Path, hegui: Hegui, arguments: tuple[str, ...], told: str
) -> None:
    ran = hegui("batch", *arguments, cwd=office)
    assert ran.status == 2
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not (office / "new").exists()
    assert not (office / "nowhere").exists()


def test_all_pages_are_made_once_and_with_any_number_of_jobs_the_same(office: Path, hegui: Hegui) -> None:
    shutil.copytree(office / "run", office / "other")
    assert hegui("batch", "--pages", "run", "--jobs", "1", cwd=office).status == 0
    before = {path: path.stat().st_mtime_ns for path in (office / "run/pages").iterdir()}
    assert len(before) == len(TEXTS)
    next(iter(before)).unlink()
    assert hegui("batch", "--pages", "run", cwd=office).status == 0
    after = {path: path.stat().st_mtime_ns for path in (office / "run/pages").iterdir()}
    assert after.keys() == before.keys()
    assert [path for path in after if after[path] != before[path]] == [next(iter(before))]
    shutil.rmtree(office / "run/pages")
    (office / "run").rename(office / "first")
    (office / "other").rename(office / "run")
    assert hegui("batch", "--pages", "run", "--jobs", "2", cwd=office).status == 0
    assert (office / "run/summary.html").read_bytes() == (office / "first/summary.html").read_bytes()


def test_without_the_file_the_page_has_the_kept_text_and_says_so(office: Path, hegui: Hegui) -> None:
    (office / "甲/b.txt").unlink()
    ran = hegui("batch", "--page", "run", "b.txt", cwd=office)
    assert ran.status == 0
    assert "没有页面图片" in ran.err
    ((_, page),) = pages(office).items()
    for words in ("原文件已不在或已改变", "东岭计量检测研究院", "CAL001"):
        assert words in page.decode()


def test_a_file_that_has_changed_is_not_read(office: Path, hegui: Hegui) -> None:
    (office / "甲/b.txt").write_text(report("0148", "换过的公司"), "utf-8")
    hegui("batch", "--page", "run", "b.txt", cwd=office)
    ((_, page),) = pages(office).items()
    assert "换过的公司" not in page.decode()
    assert "原文件已不在或已改变" in page.decode()
    (office / "甲/b.txt").write_text(TEXTS["甲/b.txt"], "utf-8")
    assert hegui("batch", "--pages", "run", cwd=office).status == 0
    assert all("原文件已不在" not in page.decode() for page in pages(office).values())


def test_the_journal_is_not_changed_by_it(office: Path, hegui: Hegui) -> None:
    before = (office / "run/run.sqlite").read_bytes()
    hegui("batch", "--pages", "run", cwd=office)
    assert (office / "run/run.sqlite").read_bytes() == before
    with Journal(office / "run") as journal:
        for _, _, rows in journal.judged():
            assert unpacked(rows)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("x/<b>\"'&.docx", "_b____.docx"),
        ("a.zip!/二月/报告#1.pdf", "报告_1.pdf"),
        ("a/" + "长" * 200 + ".txt", "长" * 46),
        ("/", "report"),
        ("a/\x1b[31m.txt", "_[31m.txt"),
    ],
)
def test_the_name_of_a_page_is_harmless(path: str, name: str) -> None:
    assert page_name("0" * 64, path) == f"{name}-{'0' * 12}.html"
