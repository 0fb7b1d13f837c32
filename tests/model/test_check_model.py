"""`hegui check --model`: rules and a model together, told what was asked; without one nothing differs."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hegui.commands.json_schemas import schema
from hegui.errors import RefusedError
from hegui.selection import nearest
from hegui.settings.model_choice import table
from tests import bench, made
from tests.conftest import Hegui, Ran
from tests.model.server import Reply, Server, finding, findings, gone, when_asked
from tests.test_project import loaded_by

REPORT = (made.COVER + made.CLOSING).replace("一般不符合项 0 项", "一般不符合项 2 项")
TOTAL = next(n for n, line in enumerate(REPORT.split("\n"), 1) if "推荐认证注册" in line)
PLACES = (TOTAL, "■推荐认证注册"), (TOTAL + 1, "一般不符合项 2 项")
OPEN = finding("CON003", *PLACES, message="有不符合而无条件推荐\x1b]0;x\x07\n::error::http://198.51.100.7/")
FALSE = finding(
    "DATE001", (8, "2025年6月11日至2025年6月12日"), (11, "报告日期：2025年6月13日"), message="颠倒"
)
SAYS = when_asked(CON003=findings(OPEN), DATE001=findings(FALSE))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def result(ran: Ran) -> dict[str, Any]:
    assert ran.status in (0, 1), ran.err
    told: dict[str, Any] = json.loads(ran.out)
    return told


def check(hegui: Hegui, folder: Path, *arguments: str) -> Ran:
    return hegui("check", "a.txt", "--format", "json", *arguments, cwd=folder)


def plain(told: dict[str, Any]) -> dict[str, Any]:
    """RESULT without what a model adds."""
    findings = [
        {key: value for key, value in one.items() if key not in ("sources", "verified")}
        for one in told["findings"]
    ]
    unchecked = [one for one in told["not_checked"] if not one["code"].startswith("model")]
    versions = {**told["versions"], "model": None}
    return {**told, "findings": findings, "not_checked": unchecked, "versions": versions, "model": None}


def test_rules_and_model_together(hegui: Hegui, folder: Path) -> None:
    before = result(check(hegui, folder))
    with Server(SAYS) as server:
        ran = check(hegui, folder, "--model", server.url, "--model-answers", "kept")
        assert len(server.asked) == 8
    without = check(hegui, folder, "--model", gone(), "--model-answers", "kept")
    assert ran.raw == without.raw
    told = result(ran)
    jsonschema.validate(told, schema("result"))
    use = told["model"]
    assert (use["name"], len(use["asked"]), use["not_asked"], use["refuted"]) == ("测试模型", 8, [], 1)
    assert told["versions"]["model"] == {name: use[name] for name in ("name", "prompts", "answers")}
    from_model = [one for one in told["findings"] if "model" in one["sources"]]
    assert [one["code"] for one in from_model] == ["CON003"]
    assert all(one["sources"] == ["rules"] for one in before["findings"])
    ours = {one["fingerprint"] for one in before["findings"]}
    assert ours <= {one["fingerprint"] for one in told["findings"]}
    for one in from_model:
        assert one["fingerprint"] in ours or one["severity"] == "info"


def test_a_server_that_is_away_changes_one_line(hegui: Hegui, folder: Path) -> None:
    url = gone()
    before, ran = check(hegui, folder), check(hegui, folder, "--model", url)
    assert ran.status == before.status
    assert ran.err == f"hegui: 没有问模型（{url} 服务器拒绝连接）；规则检查照常\n"
    told = result(ran)
    assert plain(told) == plain(result(before))
    left = [one for one in told["not_checked"] if one["code"].startswith("model")]
    assert [(one["code"], one["reason"]) for one in left] == [("model", "没有问模型：服务器拒绝连接")]
    shown = hegui("check", "a.txt", "--model", url, cwd=folder).out
    assert "模型 ：" not in shown
    assert shown.count("没有问模型：服务器拒绝连接") == 2


def test_every_format_takes_what_a_model_says(hegui: Hegui, folder: Path) -> None:
    def says(request: dict[str, Any]) -> Reply | str:
        asked = request["messages"][-1]["content"]
        return Reply("x", status=400) if "- LAW001：" in asked else SAYS(request)

    also = ("json", "sarif", "junit", "markdown", "rdjsonl", "text")
    options = [part for name in also for part in ("--also", f"{name}=a.{name}")]
    with Server(says) as server:
        ran = hegui("check", "a.txt", "--format", "html", *options, "--model", server.url, cwd=folder)
    assert ran.status in (0, 1), ran.err
    assert "法律法规与标准" in ran.err
    told = {name: (folder / f"a.{name}").read_text(encoding="utf-8") for name in also}
    assert "模型没有查“法律法规与标准”" in told["text"]
    assert not [name for name in also if "\x1b" in told[name] or "\n::error" in told[name]]
    assert "模型 测试模型：查了 7 类" in told["text"]
    assert json.loads(told["json"])["model"]["not_asked"][0]["family"] == "laws"


def test_the_settings_file_names_the_model(hegui: Hegui, folder: Path) -> None:
    with Server(SAYS) as server:
        (folder / "hegui.toml").write_text(
            f'[model]\nurl = "{server.url}"\nname = "甲"\nanswers = "kept"\nparallel = 2\ntimeout = 20\n'
            "context = 16384\ntemperature = 0\nseed = 3\n",
            encoding="utf-8",
        )
        told = result(check(hegui, folder))
        assert (told["model"]["name"], server.asked[0]["seed"]) == ("甲", 3)
        assert result(check(hegui, folder, "--model", "none"))["model"] is None
        assert len(server.asked) == 8
    assert list((folder / "kept").iterdir())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("key", "geheim"),
        ("url", 1),
        ("parallel", 0),
        ("parallel", True),
        ("context", 4096),
        ("timeout", "10"),
        ("temperature", 3),
        ("confidential", "yes"),
    ],
)
def test_what_a_settings_file_may_not_say(key: str, value: Any) -> None:
    def wrong(key: str, value: Any, form: str) -> RefusedError:
        return RefusedError("settings_value", key=key, given=value, form=form)

    def unknown(key: str, known: Sequence[str]) -> RefusedError:
        return RefusedError("settings_key", key=key, nearest=nearest(key, known))

    with pytest.raises(RefusedError) as caught:
        table({"url": "http://127.0.0.1:1/v1", key: value}, Path(), wrong, unknown)
    assert caught.value.words["key"] == f"model.{key}"


def test_a_key_that_is_not_set_is_told_in_a_line(hegui: Hegui, folder: Path) -> None:
    (folder / "hegui.toml").write_text('[model]\nurl = "http://127.0.0.1:1"\nkey-env = "HEGUI_NO_KEY"\n')
    ran = check(hegui, folder)
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "HEGUI_NO_KEY" in ran.err


def test_a_wrong_settings_file_is_told_in_a_line(hegui: Hegui, folder: Path) -> None:
    (folder / "hegui.toml").write_text('[model]\nurl = "http://127.0.0.1:1"\nkey = "geheim"\n')
    ran = check(hegui, folder)
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "key-env" in ran.err
    assert "geheim" not in ran.err


def test_an_address_outside_is_not_asked(hegui: Hegui, folder: Path) -> None:
    ran = check(hegui, folder, "--model", "https://198.51.100.9/v1")
    assert (ran.status, ran.out) == (2, "")
    assert 'confidential = "allowed"' in ran.err


def test_answers_without_a_model(hegui: Hegui, folder: Path) -> None:
    assert check(hegui, folder, "--model-answers", "kept").status == 2


def test_the_schema_of_settings_has_the_model() -> None:
    made = schema("settings")["properties"]["model"]
    jsonschema.validate({"url": "http://127.0.0.1:8000", "timeout": 10, "confidential": "allowed"}, made)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"key": "geheim"}, made)


def test_without_a_model_nothing_of_it_is_loaded_and_no_socket_opened(folder: Path) -> None:
    (folder / "hegui.toml").write_text('fail-on = "never"\n')
    blocked = f"import socket\ndef no(*_): raise SystemExit(9)\nsocket.socket = no\n{bench.SHOW_ALL}"
    loaded = loaded_by(blocked, "check", "a.txt", cwd=folder)
    assert "hegui.worker.inside" in loaded
    assert not [name for name in loaded if name.startswith(("hegui.model", "httpx", "ssl"))]


def test_the_key_is_nowhere(hegui: Hegui, folder: Path) -> None:
    with Server(SAYS) as server:
        (folder / "hegui.toml").write_text(
            f'[model]\nurl = "{server.url}"\nkey-env = "HEGUI_KEY"\nanswers = "kept"\n', encoding="utf-8"
        )
        environment = {"HEGUI_KEY": "sehr-geheim", "PATH": os.environ["PATH"]}
        ran = hegui("check", "a.txt", "--format", "json", cwd=folder, env=environment)
        assert {one["Authorization"] for one in server.headers} == {"Bearer sehr-geheim"}
    kept = b"".join(path.read_bytes() for path in (folder / "kept").rglob("*.json"))
    assert b"sehr-geheim" not in ran.raw + kept + ran.err.encode()
