"""`hegui check` and `hegui extract` from the shell: statuses, shapes, the same bytes."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from hegui.commands.json_schemas import schema
from hegui.terminal.width import width
from schemas.report import Report
from schemas.result import Extraction, Result
from schemas.twins import twin
from tests import made
from tests.conftest import ROOT, Hegui

CLEAN = made.COVER + made.CLOSING
WRONG = CLEAN.replace(
    "2 审核范围",
    "1.2 器具\n声级计（型号 AWA-50，编号 41877）校准日期 2024年3月4日，有效期至 2025年3月3日。\n\n2 审核范围",
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with a clean report, one with a defect, and more of the latter."""
    for name, text in {"r1.txt": CLEAN, "r2.txt": WRONG, "r10.txt": WRONG}.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    return tmp_path


def codes(result: dict[str, list[dict[str, str]]]) -> list[str]:
    return [finding["code"] for finding in result["findings"]]


def test_statuses(hegui: Hegui, reports: Path) -> None:
    assert hegui("check", "r1.txt", cwd=reports).status == 0
    assert hegui("check", "r2.txt", cwd=reports).status == 1
    assert hegui("check", "r2.txt", "--fail-on", "never", cwd=reports).status == 0
    assert hegui("check", "r2.txt", "--ignore", "CAL", cwd=reports).status == 0
    assert hegui("check", "r2.txt", "--select", "cal001", cwd=reports).status == 1
    assert hegui("check", "r1.txt", "r2.txt", cwd=reports).status == 1
    assert hegui("check", "r1.txt", "r3.txt", cwd=reports).status == 2


def test_text_shows_the_finding_with_its_places(hegui: Hegui, reports: Path) -> None:
    ran = hegui("check", "r2.txt", cwd=reports)
    assert "CAL001 检定校准已过期" in ran.out
    assert "有效期至 2025年3月3日" in ran.out or "2025年3月3日" in ran.out
    assert "第13行" in ran.out or "第18行" in ran.out
    assert max(map(width, ran.out.splitlines())) <= 80
    assert ran.err == ""


def test_json_is_one_result_that_the_schema_allows(hegui: Hegui, reports: Path) -> None:
    ran = hegui("check", "r2.txt", "--format", "json", cwd=reports)
    data = json.loads(ran.out)
    jsonschema.Draft202012Validator.check_schema(schema("result"))
    jsonschema.validate(data, schema("result"), jsonschema.Draft202012Validator)
    assert data == json.loads(twin(Result).model_validate(data).model_dump_json(by_alias=True))
    assert data["document"] == {
        "path": "r2.txt",
        "sha256": data["document"]["sha256"],
        "format": "text",
        "pages": None,
        "ocr_pages": 0,
        "kind": "audit_report",
        "read": None,
    }
    assert (data["schema_version"], data["as_of"], data["settings"]) == ("1", "2025-06-13", None)
    assert data["packs"] == ["general"]
    status = {one["clause"]: one["status"] for one in data["requirements"]}
    assert (status["9.4.8.2 c)"], status["9.4.8.2 e)"], status["9.4.8.2 q)"]) == (
        "met",
        "unknown",
        "not_applicable",
    )
    assert data["summary"]["error"] == sum(f["severity"] == "error" for f in data["findings"])
    assert codes(data) == ["CAL001"]
    assert data["report"]["organization"]["name"]["value"] == made.ORGANIZATION
    assert set(data["report"]) == set(Report.FIELDS)


def test_the_day_and_the_codes_given(hegui: Hegui, reports: Path) -> None:
    ran = hegui(
        "check", "r2.txt", "--format", "json", "--as-of", "2025-08-01", "--select", "LAW", cwd=reports
    )
    data = json.loads(ran.out)
    assert data["as_of"] == "2025-08-01"
    assert all(code.startswith("LAW") for code in codes(data))
    assert all(entry["code"].startswith("LAW") for entry in data["not_checked"])


def test_several_give_results_in_natural_order(hegui: Hegui, reports: Path) -> None:
    ran = hegui("check", ".", "--format", "json", cwd=reports)
    data = json.loads(ran.out)
    assert list(data) == ["schema_version", "results"]
    assert [entry["document"]["path"] for entry in data["results"]] == ["r1.txt", "r2.txt", "r10.txt"]
    single = json.loads(hegui("check", "r2.txt", "--format", "json", cwd=reports).out)
    assert data["results"][1] == single


def test_one_that_cannot_be_read_does_not_stop_the_others(hegui: Hegui, reports: Path) -> None:
    (reports / "r3.pdf").write_bytes(b"%PDF-1.4 broken")
    ran = hegui("check", ".", "--format", "json", cwd=reports)
    results = json.loads(ran.out)["results"]
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert [set(entry) for entry in results[2:3]] == [{"document", "error"}]
    assert results[2]["document"] == {"path": "r3.pdf"}
    assert results[2]["error"]["kind"] == "corrupt"
    assert codes(results[3]) == ["CAL001"]


def test_the_same_bytes_twice_in_any_order_folder_and_locale(hegui: Hegui, reports: Path) -> None:
    first = hegui("check", "r1.txt", "r2.txt", "--format", "json", cwd=reports)
    other = reports / "elsewhere" / "深处"
    other.mkdir(parents=True)
    for name in ("r1.txt", "r2.txt"):
        shutil.copy(reports / name, other / name)
    odd = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "TZ": "Asia/Shanghai",
        "PYTHONHASHSEED": "7",
    }
    again = hegui("check", "r2.txt", "r1.txt", "--format", "json", cwd=other, env=odd)
    assert first.raw == again.raw
    assert hegui("check", "r2.txt", cwd=reports).raw == hegui("check", "r2.txt", cwd=other, env=odd).raw
    assert b"\r" not in first.raw


def test_output_to_a_file_and_to_a_folder(hegui: Hegui, reports: Path) -> None:
    told = hegui("check", "r2.txt", "--format", "json", cwd=reports)
    ran = hegui("check", "r2.txt", "--format", "json", "--output", "out.json", cwd=reports)
    assert (ran.status, ran.out) == (1, "")
    assert (reports / "out.json").read_bytes() == told.raw
    assert hegui("check", "r2.txt", "--format", "json", "--output", "new/", cwd=reports).status == 1
    assert (reports / "new" / "r2.txt.json").read_bytes() == told.raw
    assert hegui("check", "r1.txt", "r2.txt", "--output", "all", cwd=reports).status == 1
    assert sorted(path.name for path in (reports / "all").iterdir()) == ["r1.txt.text", "r2.txt.text"]


def test_a_report_is_never_overwritten(hegui: Hegui, reports: Path) -> None:
    before = (reports / "r2.txt").read_bytes()
    for output in ("r2.txt", "./r2.txt"):
        ran = hegui("check", "r2.txt", "--output", output, cwd=reports)
        assert (ran.status, ran.err.count("\n")) == (2, 1)
    ran = hegui("check", "r1.txt", "r2.txt", "--output", "r10.txt", cwd=reports)
    assert ran.status == 2
    assert (reports / "r2.txt").read_bytes() == before


def test_a_reader_that_goes_away_is_no_error(reports: Path) -> None:
    shell = f"{sys.executable} -m hegui check r2.txt r10.txt --format json | head -c 10"
    done = subprocess.run(
        ["/bin/sh", "-c", shell],
        cwd=reports,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == b'{\n  "schem'[:10]
    assert done.stderr == b""


def test_a_full_disk_is_told_in_one_line(reports: Path) -> None:
    shell = f"{sys.executable} -m hegui check r2.txt > /dev/full"
    done = subprocess.run(
        ["/bin/sh", "-c", shell],
        cwd=reports,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


def test_escape_codes_of_a_report_are_harmless(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(WRONG.replace("41877", "41\x1b[31m877"), encoding="utf-8")
    for command in (["check"], ["extract", "--format", "text"]):
        ran = hegui(*command, "r.txt", cwd=tmp_path)
        assert "\x1b" not in ran.out + ran.err


def test_extract_gives_the_same_fields(hegui: Hegui, reports: Path) -> None:
    extracted = json.loads(hegui("extract", "r2.txt", cwd=reports).out)
    checked = json.loads(hegui("check", "r2.txt", "--format", "json", cwd=reports).out)
    assert list(extracted) == list(Extraction.FIELDS)
    assert extracted["report"] == checked["report"]
    text = hegui("extract", "r2.txt", "--format", "text", cwd=reports)
    assert text.status == 0
    assert made.ORGANIZATION in text.out
    assert max(map(width, text.out.splitlines())) <= 80


def test_english_messages(hegui: Hegui, reports: Path) -> None:
    ran = hegui("check", "r2.txt", "--lang", "en", cwd=reports)
    assert ran.status == 1
    assert "total: 1 errors" in ran.out
    assert "expected" in ran.out


def test_schemas_are_printed(hegui: Hegui) -> None:
    for kind in ("result", "pack"):
        told = json.loads(hegui("schema", kind).out)
        assert told["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert told == schema(kind)
    assert hegui("schema").out == hegui("schema", "result").out


def test_the_schema_of_packs_allows_ours() -> None:
    for path in (ROOT / "checks" / "packs").glob("*.yaml"):
        pack = yaml.safe_load(path.read_text(encoding="utf-8"))
        jsonschema.validate(pack, schema("pack"), jsonschema.Draft202012Validator)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**pack, "id": ""}, schema("pack"), jsonschema.Draft202012Validator)


def test_the_rules_are_listed_explained_and_told_with_their_packs(hegui: Hegui) -> None:
    listed = hegui("rules", "list").out
    assert "CAL001  error     检定校准已过期" in listed
    explained = hegui("rules", "show", "cal001")
    assert explained.status == 0
    assert "查什么" in explained.out
    assert "GB/T 27021.1-2017" in explained.out
    assert "What it checks" in hegui("rules", "show", "CAL001", "--lang", "en").out
    packs = hegui("rules", "packs").out
    assert "ohsms-zcx" in packs
    assert "run_time_min" in packs
    assert max(map(width, (listed + explained.out + packs).splitlines())) <= 80


def test_a_pack_of_ones_own(hegui: Hegui, reports: Path) -> None:
    pack = {
        "id": "mine",
        "version": "1",
        "title": "t",
        "document": "HY-1",
        "source": "s",
        "confidence": "high",
    }
    pack_text = json.dumps({**pack, "severities": {"CAL001": "info"}, "clauses": {"CAL001": ["5.1"]}})
    (reports / "mine.yaml").write_text(pack_text, encoding="utf-8")
    ran = hegui("check", "r2.txt", "--rules", "auto,mine.yaml", "--format", "json", cwd=reports)
    data = json.loads(ran.out)
    assert ran.status == 0
    assert data["packs"] == ["general", "mine"]
    assert data["findings"][0]["severity"] == "info"
    (reports / "bad.yaml").write_text("id: [", encoding="utf-8")
    refused = hegui("check", "r2.txt", "--rules", "bad.yaml", cwd=reports)
    assert (refused.status, refused.err.count("\n")) == (2, 1)
    assert "bad.yaml" in refused.err
