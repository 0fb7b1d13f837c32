"""`hegui doctor`: what is there is told with its version, and what is not, too."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

import pytest

from hegui import installation, optional_packages
from hegui.__main__ import main
from hegui.terminal.width import width
from ingest import limits
from ingest.containers import office
from schemas.cache import compile_cache
from tests.conftest import Hegui
from tests.model.server import Reply, Server, gone


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_there_is_told(hegui: Hegui, lang: str) -> None:
    ran = hegui("doctor", "--lang", lang)
    assert (ran.status, ran.err) == (0, "")
    assert sys.executable in ran.out.replace("\n", "").replace(" ", "")
    for name in ("hegui", "Python", "onnxruntime", "pypdfium2", "LibreOffice", "HEGUI_LIMIT_PAGES"):
        assert name in ran.out
    assert max(map(width, ran.out.splitlines())) <= 80
    if lang == "en":
        assert ran.out.replace("✓", "").replace("✗", "").isascii()


def test_a_limit_of_the_environment_is_marked(hegui: Hegui) -> None:
    told = hegui("doctor", "--lang", "en", env={"HEGUI_LIMIT_PAGES": "12"}).out
    assert "12 (from the environment)" in told
    refused = hegui("doctor", env={"HEGUI_LIMIT_PAGES": "many"})
    assert (refused.status, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "HEGUI_LIMIT_PAGES=many" in refused.err


def test_what_is_missing_is_told(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def nothing(*_: object) -> None:
        return None

    monkeypatch.setattr(office, "find_program", nothing)
    monkeypatch.setattr("shutil.which", nothing)
    monkeypatch.setattr(installation, "_version", lambda name: "")
    monkeypatch.setattr(installation, "_models", list)
    assert main(["doctor", "--lang", "en"]) == 0
    out = capfd.readouterr().out
    assert out.count("✗") >= 8
    assert "these formats cannot be read" in " ".join(out.split())


def test_what_the_installation_has_compiled_is_told_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    beside, users = tmp_path / "beside.bin", tmp_path / "users.bin"
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(compile_cache, "installed", lambda: beside)
    monkeypatch.setattr(compile_cache, "_path", lambda: users)
    assert compiled() == f"已编译好（程序旁，只读）：{beside}；其余存于 {users}"
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled() == f"已编译好（程序旁，只读）：{beside}"
    monkeypatch.setattr(compile_cache, "installed", lambda: None)
    assert "PYTHONDONTWRITEBYTECODE" in compiled()
    assert "XDG_CACHE_HOME" not in compiled()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert compiled() == str(users)
    monkeypatch.setattr(compile_cache, "_path", lambda: None)
    assert "XDG_CACHE_HOME" in compiled()


def compiled() -> str:
    """What is told of what was compiled."""
    (program, *_) = installation.parts("zh", "2026-01-01")
    return program.entries[-1].told


@pytest.mark.parametrize("given", ["0", "-1", "nan", "inf", "1e3x", ""])
def test_a_limit_must_be_a_number(given: str) -> None:
    with pytest.raises(ValueError, match="PAGE_SECONDS"):
        limits.set_from({"HEGUI_LIMIT_PAGE_SECONDS": given})


def test_limits_are_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGES", limits.PAGES)
    limits.set_from({"HEGUI_LIMIT_PAGES": "7", "OTHER": "x"})
    assert limits.known()["PAGES"] == 7
    with pytest.raises(ValueError, match="HEGUI_LIMIT_SHEETS=7"):
        limits.set_from({"HEGUI_LIMIT_SHEETS": "7"})


def test_a_limit_that_is_reached_is_told(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("审核报告" * 400, encoding="utf-8")
    ran = hegui("check", "r.txt", cwd=tmp_path, env={"HEGUI_LIMIT_FILE_BYTES": "4000"})
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "过大" in ran.err


def test_a_server_is_asked_one_question_and_measured(hegui: Hegui) -> None:
    with Server() as server:
        ran = hegui("doctor", "--model", server.url, "--lang", "en")
    part = " ".join(ran.out.partition("the model's server")[2].split())
    assert (ran.status, ran.err, len(server.asked)) == (0, "", 1)
    assert "its models 测试模型" in part
    assert "✓ one question 0." in part
    assert "tokens read · 7 written" in part
    assert "✓ its answer can be used" in part


def test_what_it_says_where_it_refuses_is_shown(hegui: Hegui) -> None:
    refusal = '{"error": {"message": "max_tokens 1024 > 512\\u001b[31m is not served here", "code": 7}}'
    with Server(Reply(refusal, status=400)) as server:
        ran = hegui("doctor", "--model", server.url)
    part = " ".join(ran.out.partition("模型服务")[2].split())
    assert "✗ 问了一个问题 服务器不接受所提的请求" in part
    assert "它的原话 HTTP 400 max_tokens 1024 > 512" in part
    assert "is not served here" in part
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('{"detail": "no such model"}', "no such model"),
        ('{"error": "busy"}', "busy"),
        ("<h1>Bad gateway</h1>", "<h1>Bad gateway</h1>"),
        ('{"error": {"code": 3}}', '{"error": {"code": 3}}'),
        ('["odd"]', '["odd"]'),
    ],
)
def test_its_words_are_found_in_any_form(hegui: Hegui, body: str, words: str) -> None:
    with Server(Reply(body, status=422)) as server:
        ran = hegui("doctor", "--model", server.url, "--lang", "en")
    assert f"HTTP 422 {words}" in " ".join(ran.out.split())


def test_an_answer_that_is_no_answer_is_told(hegui: Hegui) -> None:
    with Server("Sure! Here are the findings.") as server:
        ran = hegui("doctor", "--model", server.url, "--lang", "en")
    assert ran.status == 0
    assert "✗ its answer cannot be used" in " ".join(ran.out.split())


def test_a_model_that_may_not_be_asked_is_refused(hegui: Hegui) -> None:
    ran = hegui("doctor", "--model", "http://203.0.113.7/v1")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_how_to_install_names_where_the_program_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Installed:
        url = tmp_path.as_uri()

        def read_text(self, name: str) -> str | None:
            return f'{{"url": "{self.url}", "dir_info": {{}}}}' if name == "direct_url.json" else None

    monkeypatch.setattr(metadata, "distribution", lambda _: Installed())
    python = f'"{sys.executable}" -m pip install'
    assert optional_packages.command("bulk") == f'{python} "{tmp_path}[bulk]"'
    for url in ("https://example.org/hegui.whl", (tmp_path / "gone").as_uri()):
        monkeypatch.setattr(Installed, "url", url)
        assert optional_packages.command("bulk") == f'{python} "hegui[bulk]"'


def test_a_server_that_refuses_the_connection_is_named_with_its_address(hegui: Hegui) -> None:
    url = gone()
    ran = hegui("doctor", "--model", url)
    assert ran.status == 0
    assert f"✗ 问了一个问题 {url} 服务器拒绝连接" in " ".join(ran.out.split())
