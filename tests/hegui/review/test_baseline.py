"""`hegui baseline`, `--baseline` and `--diff`: only what is new counts, and what is gone is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hegui.review.moved import ENTRY, of_one_document, subject
from hegui.review.revision import revision
from hegui.review.suppression import marked
from schemas.result import NotChecked
from tests import made
from tests.conftest import Hegui
from tests.hegui.results import finding, result

CLEAN = made.COVER + made.CLOSING
METER = "声级计（型号 AWA-50，编号 41877）校准日期 2024年3月4日，有效期至 2025年3月3日。\n"
GAUGE = "压力表（型号 YB-150，编号 20881）检定日期 2024年4月1日，有效期至 2025年3月31日。\n"
MENDED = METER.replace("2025年3月3日", "2026年3月3日").replace("2024年", "2025年")
RULES = """环境管理体系认证规则
1 总则
1.1 本规则适用于环境管理体系认证，见 4.9。
2 要求
2.1 应满足 2.7 的要求。
"""


def report(*devices: str) -> str:
    return CLEAN.replace("2 审核范围", f"1.2 器具\n{''.join(devices)}\n2 审核范围")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with drafts in a folder of their own, and their baseline."""
    (tmp_path / "drafts").mkdir()
    write(tmp_path, "a.txt", report(METER))
    write(tmp_path, "b.txt", CLEAN)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / "drafts" / name).write_text(text, encoding="utf-8", newline="\n")


def errors(hegui: Hegui, folder: Path, *arguments: str) -> dict[str, list[dict[str, Any]]]:
    """The errors of each document that a check has, by its name."""
    ran = hegui("check", *arguments, "--format", "json", cwd=folder)
    assert ran.status in (0, 1), ran.err
    data = json.loads(ran.out)
    return {
        Path(one["document"]["path"]).name: [f for f in one["findings"] if f["severity"] == "error"]
        for one in data.get("results", [data])
    }


def test_what_is_in_the_baseline_counts_no_more(hegui: Hegui, folder: Path) -> None:
    assert hegui("check", "drafts", cwd=folder).status == 1
    ran = hegui("baseline", "drafts", "--output", "known.json", cwd=folder)
    assert (ran.status, ran.out) == (0, "")
    assert hegui("check", "drafts", "--baseline", "known.json", cwd=folder).status == 0
    (known,) = errors(hegui, folder, "drafts", "--baseline", "known.json")["a.txt"]
    assert known["suppressed"] is True
    assert "known.json" in known["suppression"]["reason"]
    text = (folder / "known.json").read_text(encoding="utf-8")
    assert known["fingerprint"] in text
    assert not any(word in text for word in ("声级计", "41877", "AWA", made.ORGANIZATION))


def test_a_new_finding_counts_and_lines_may_move(hegui: Hegui, folder: Path) -> None:
    hegui("baseline", "drafts", "--output", "known.json", cwd=folder)
    write(folder, "a.txt", "\n\n" + report("新增的一段说明。\n", METER, GAUGE))
    assert hegui("check", "drafts", "--baseline", "known.json", cwd=folder).status == 1
    found = errors(hegui, folder, "drafts", "--baseline", "known.json")["a.txt"]
    assert {("20881" in one["message"], one["suppressed"]) for one in found} == {(True, False), (False, True)}


def test_the_same_finding_in_another_document_is_new(hegui: Hegui, folder: Path) -> None:
    hegui("baseline", "drafts", "--output", "known.json", cwd=folder)
    write(folder, "b.txt", report(METER))
    found = errors(hegui, folder, "drafts", "--baseline", "known.json")
    assert [one["suppressed"] for one in (*found["a.txt"], *found["b.txt"])] == [True, False]


def test_a_draft_that_is_renamed_keeps_its_baseline(hegui: Hegui, folder: Path) -> None:
    write(folder, "a.txt", report(METER, GAUGE))
    hegui("baseline", "drafts", "--output", "known.json", cwd=folder)
    (folder / "drafts" / "a.txt").rename(folder / "drafts" / "a-v2.txt")
    ran = hegui("check", "drafts", "--baseline", "known.json", cwd=folder)
    assert (ran.status, ran.err.count("\n")) == (0, 1)
    assert "drafts/a-v2.txt" in ran.err
    assert "原 drafts/a.txt" in ran.err
    write(folder, "a-v2.txt", "\n" + report(METER, GAUGE.replace("20881", "20882")))
    found = errors(hegui, folder, "drafts/a-v2.txt", "--baseline", "known.json")["a-v2.txt"]
    assert {("20882" in one["message"], one["suppressed"]) for one in found} == {(True, False), (False, True)}
    told = hegui("check", "drafts", "--baseline", "known.json", "--fail-on", "never", cwd=folder).err
    assert "2 个问题不再出现（CAL001, CAL003）" in told


def test_a_known_finding_of_another_organization_is_not_let_stand(hegui: Hegui, folder: Path) -> None:
    """The same device in two reports is one fingerprint; the file of the first is gone."""
    hegui("baseline", "drafts", "--output", "known.json", cwd=folder)
    (folder / "drafts" / "a.txt").unlink()
    write(folder, "c.txt", report(METER).replace(made.ORGANIZATION, "霁川仪表有限公司"))
    ran = hegui("check", "drafts", "--baseline", "known.json", cwd=folder)
    assert ran.status == 1
    assert ran.err.splitlines() == ["基线里的 1 份文件已不在（drafts/a.txt）；可用 hegui baseline 更新基线"]


def test_a_file_that_an_older_version_wrote_is_read(hegui: Hegui, folder: Path) -> None:
    hegui("baseline", "drafts", "--output", "known.json", cwd=folder)
    data = json.loads((folder / "known.json").read_bytes())
    for one in data["documents"]:
        one.pop("subject", None)
    (folder / "known.json").write_text(json.dumps(data))
    assert hegui("check", "drafts", "--baseline", "known.json", cwd=folder).status == 0
    (folder / "drafts" / "a.txt").rename(folder / "drafts" / "z.txt")
    assert hegui("check", "drafts", "--baseline", "known.json", cwd=folder).status == 0


@pytest.mark.parametrize(
    ("known", "found", "whose", "stand"),
    [
        ({"甲": "12"}, "1345", "甲", "1"),  # of one organization one finding is enough
        ({"甲": "1345"}, "1345", "乙", ""),  # of another none is
        ({"甲": "12"}, "1345", None, ""),
        ({None: "12"}, "1345", "甲", ""),
        ({None: "1346"}, "1345", "甲", "134"),  # where that is not known more than half of both
        ({None: "1"}, "1345", "甲", ""),
        ({"甲": "1", None: "1345"}, "1345", "甲", "1345"),  # the one with most
    ],
)
def test_which_document_of_a_baseline_it_is(
    known: dict[str | None, str], found: str, whose: str | None, stand: str
) -> None:
    entries = [
        {"fingerprint": one, ENTRY: str(name), "subject": subject(name) or ""}
        for name, all_of in known.items()
        for one in all_of
    ]
    chosen = of_one_document(entries, [finding(fingerprint=one) for one in found], whose)
    assert {one["fingerprint"] for one in chosen} & set(found) == set(stand)


def test_it_serves_from_any_folder(hegui: Hegui, folder: Path) -> None:
    hegui("baseline", "drafts", "--output", "ci/known.json", cwd=folder)
    inside = folder / "drafts"
    assert hegui("check", "a.txt", "--baseline", "../ci/known.json", cwd=inside).status == 0
    assert hegui("check", str(inside / "a.txt"), "--baseline", "ci/known.json", cwd=folder).status == 0
    (folder / "hegui.toml").write_text('baseline = "ci/known.json"\n')
    assert hegui("check", "a.txt", cwd=inside).status == 0
    again = hegui("baseline", "a.txt", cwd=inside)
    assert len(json.loads(again.out)["documents"][0]["findings"]) >= 1


def test_what_is_gone_is_told_where_its_check_was_made(hegui: Hegui, folder: Path) -> None:
    hegui("baseline", "drafts", "--output", "known.json", cwd=folder)
    write(folder, "a.txt", report(MENDED))
    shown = ("check", "drafts", "--baseline", "known.json")
    ran = hegui(*shown, cwd=folder)
    assert (ran.status, ran.err.count("\n")) == (0, 1)
    assert "drafts/a.txt" in ran.err
    assert "CAL001" in ran.err
    assert hegui(*shown, "--ignore", "cal", cwd=folder).err == ""
    assert hegui(*shown, "--select", "LAW", cwd=folder).err == ""
    assert hegui("check", "drafts/b.txt", "--baseline", "known.json", cwd=folder).err == ""
    write(folder, "a.txt", CLEAN)  # without any device the check cannot be made
    assert hegui(*shown, cwd=folder).err == ""


@pytest.mark.parametrize(
    "content", ["", "[]", '{"schema_version": "9", "documents": []}', '{"documents": 1}']
)
def test_what_is_no_baseline_is_refused_in_one_line(hegui: Hegui, folder: Path, content: str) -> None:
    (folder / "known.json").write_text(content)
    ran = hegui("check", "drafts", "--baseline", "known.json", cwd=folder)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "known.json" in ran.err
    assert hegui("check", "drafts", "--baseline", "none.json", cwd=folder).status == 2


def test_a_baseline_never_overwrites_a_report_and_tells_of_what_it_could_not_read(
    hegui: Hegui, folder: Path
) -> None:
    before = (folder / "drafts" / "a.txt").read_bytes()
    ran = hegui("baseline", "drafts/a.txt", "--output", "drafts/a.txt", cwd=folder)
    assert (ran.status, (folder / "drafts" / "a.txt").read_bytes()) == (2, before)
    (folder / "drafts" / "c.pdf").write_bytes(b"%PDF-1.4 broken")
    ran = hegui("baseline", "drafts", cwd=folder)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert [one["path"] for one in json.loads(ran.out)["documents"]] == ["drafts/a.txt", "drafts/b.txt"]


def test_other_kinds_of_documents_have_baselines_too(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "rules.txt").write_text(RULES, encoding="utf-8")
    assert hegui("rulebook", "rules.txt", "--fail-on", "info", cwd=tmp_path).status == 1
    assert hegui("baseline", "rules.txt", "--for", "rulebook", "--output", "k.json", cwd=tmp_path).status == 0
    shown = ("rulebook", "rules.txt", "--fail-on", "info", "--baseline", "k.json")
    assert hegui(*shown, cwd=tmp_path).status == 0


def test_a_new_version_tells_what_it_mended_and_what_it_broke(hegui: Hegui, folder: Path) -> None:
    write(folder, "new.txt", report("新增的一段说明。\n", GAUGE))
    ran = hegui("check", "--diff", "drafts/a.txt", "drafts/new.txt", "--format", "json", cwd=folder)
    data = json.loads(ran.out)
    assert ran.status == 1
    assert (data["old"]["path"], data["new"]["path"]) == ("drafts/a.txt", "drafts/new.txt")
    assert ["20881" in one["message"] for one in data["broken"] if one["code"] == "CAL001"] == [True]
    assert ["41877" in one["message"] for one in data["mended"] if one["code"] == "CAL001"] == [True]
    assert data["summary"]["error"] == 1
    write(folder, "mended.txt", report(MENDED))
    mended = hegui("check", "--diff", "drafts/a.txt", "drafts/mended.txt", cwd=folder)
    assert (mended.status, "已改正 1" in mended.out) == (0, True)
    silent = hegui("check", "--diff", "drafts/a.txt", "drafts/b.txt", cwd=folder)
    assert (silent.status, "未能检查 1" in silent.out, "已改正 0" in silent.out) == (0, True, True)
    same = hegui("check", "--diff", "drafts/a.txt", "drafts/a.txt", "--lang", "en", cwd=folder)
    assert (same.status, "still there 1" in same.out) == (0, True)


def test_two_organizations_are_told(hegui: Hegui, folder: Path) -> None:
    mine = report().replace("项目编号：", "统一社会信用代码：91320594MA1M7KQ52X\n项目编号：", 1)
    another = mine.replace("91320594MA1M7KQ52X", "91320594MA1M8LR63E")
    write(folder, "one.txt", mine)
    for name, text, warned in (
        ("renamed.txt", mine.replace(made.ORGANIZATION, "霁川仪表有限公司"), 0),
        ("number.txt", another, 0),
        ("another.txt", another.replace(made.ORGANIZATION, "霁川仪表有限公司"), 1),
    ):
        write(folder, name, text)
        ran = hegui("check", "--diff", "drafts/one.txt", f"drafts/{name}", "--fail-on", "never", cwd=folder)
        assert (ran.status, ran.err.count("受审核方不同"), ran.err.count("\n")) == (0, warned, warned), name


@pytest.mark.parametrize(
    "arguments",
    [
        ("--diff", "drafts/a.txt", "drafts/a.txt", "drafts/b.txt"),
        ("--diff", "drafts/a.txt", "drafts/b.txt", "--format", "sarif"),
        ("--diff", "drafts/none.txt", "drafts/b.txt"),
    ],
)
def test_what_cannot_be_compared_is_refused(hegui: Hegui, folder: Path, arguments: tuple[str, ...]) -> None:
    ran = hegui("check", *arguments, cwd=folder)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_what_could_not_be_checked_is_not_held_to_be_mended() -> None:
    old = result(finding(), finding("SUM001", fingerprint="1"), finding("TXT002", fingerprint="2"))
    new = result(finding("TXT002", fingerprint="2"), finding("NC001", fingerprint="3", severity="info"))
    new = new.replaced(not_checked=[NotChecked(code="SUM001", reason="第4页没有读出")])
    found = revision(old, new)
    told = {name: [one.code for one in getattr(found, name)] for name in ("mended", "unchecked", "remaining")}
    assert told == {"mended": ["CAL001"], "unchecked": ["SUM001"], "remaining": ["TXT002"]}
    assert [one.code for one in found.broken] == ["NC001"]
    assert found.summary.values() == {"error": 0, "warning": 0, "info": 1}


def test_what_is_let_stand_is_neither_new_nor_mended() -> None:
    old = result(finding())
    (stands,) = marked(old.findings, "a.txt", None, [{"fingerprint": finding().fingerprint}])
    silent = revision(old, result(stands))
    assert [silent.broken, silent.remaining, silent.mended] == [[], [], []]
    back = revision(result(stands), old)
    assert ([one.code for one in back.remaining], back.broken) == (["CAL001"], [])


def test_other_formats_of_the_same_run(hegui: Hegui, folder: Path) -> None:
    (folder / "drafts" / "c.pdf").write_bytes(b"%PDF-1.4 broken")
    also = ("--also", "json=out/all.json", "--also=markdown=summary.md")
    ran = hegui("check", "drafts", *also, cwd=folder)
    assert (ran.status, "CAL001" in ran.out) == (2, True)
    whole = hegui("check", "drafts", "--format", "json", cwd=folder)
    assert (folder / "out" / "all.json").read_bytes() == whole.raw
    assert "c.pdf" in (folder / "summary.md").read_text(encoding="utf-8")
    unread = hegui("check", "drafts/c.pdf", "--also", "sarif=c.sarif", "--also", "json=c.json", cwd=folder)
    assert (unread.status, unread.out) == (2, "")
    assert [path.name for path in folder.glob("c.*")] == ["c.sarif"]


@pytest.mark.parametrize("given", ["svg=a.svg", "docx=a.docx", "sarif", "sarif=", "json=drafts/a.txt"])
def test_formats_that_cannot_be_written_are_refused(hegui: Hegui, folder: Path, given: str) -> None:
    before = (folder / "drafts" / "a.txt").read_bytes()
    ran = hegui("check", "drafts/a.txt", "--also", given, cwd=folder)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert (folder / "drafts" / "a.txt").read_bytes() == before
