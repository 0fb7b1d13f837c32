"""Arguments: help, versions, and what cannot be used: one line, status 2."""

from __future__ import annotations

import pytest

from hegui.cli import parse
from hegui.commands import COMMANDS
from hegui.commands.common.formats import described
from hegui.render import FORMATS
from hegui.terminal.width import width
from schemas import VERSION
from tests.conftest import Hegui

UNUSABLE = [
    ([], "缺少命令"),
    (["chek", "a.txt"], "是否指 check？"),
    (["check"], "PATH"),
    (["check", "a.txt", "--formt", "json"], "是否指 --format？"),
    (["check", "a.txt", "--form", "json"], "是否指 --format？"),
    (["check", "a.txt", "--format", "jsn"], "是否指 json？"),
    (["check", "a.txt", "--fail-on", "errors"], "是否指 error？"),
    (["check", "a.txt", "--fail-on"], "--fail-on"),
    (["check", "a.txt", "--as-of", "2025-13-40"], "YYYY-MM-DD"),
    (["check", "a.txt", "--as-of", "20251110"], "YYYY-MM-DD"),
    (["check", "a.txt", "--select", "CAL01"], "是否指 CAL001？"),
    (["check", "a.txt", "--ignore", "LAV"], "是否指 LAW？"),
    (["check", "a.txt", "--rules", "generl"], "是否指 general？"),
    (["extract", "a.txt", "--rules", "general"], "--rules"),
    (["rules", "sow"], "是否指 show？"),
    (["rules", "show"], "CAL001"),
    (["rules", "show", "CAL0001"], "是否指 CAL001？"),
    (["rules", "list", "CAL001"], "rules show"),
    (["schema", "reslt"], "是否指 result？"),
    (["--lang", "fr", "check", "a.txt"], "没有 fr"),
    (["--lang=fr", "rules", "list"], "没有 fr"),
    (["--formt"], "--formt"),
    (["check", ""], "没有这个文件"),
    (["check", "README.md", "--output", ""], "--output"),
    (["check", "a.txt", "--ocr", "allways"], "是否指 always？"),
    (["check", "a.txt", "--timeout", "soon"], "秒"),
    (["extract", "a.txt", "--timeout", "0"], "秒"),
    (["show", "a.txt", "--timeout", "nan"], "秒"),
    (["check", "a.txt", "--rules", "no.yaml"], "no.yaml：没有这个文件"),
]


@pytest.mark.parametrize(("arguments", "told"), UNUSABLE)
def test_what_cannot_be_used_is_told_in_one_line(hegui: Hegui, arguments: list[str], told: str) -> None:
    ran = hegui(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["serve"],
        ["check", "a.txt", "--jobs", "2"],
        ["check", "a.txt", "--format", "html"],
        ["rules", "show", "X"],
    ],
)
def test_nothing_is_suggested_where_nothing_is_alike(hegui: Hegui, arguments: list[str]) -> None:
    ran = hegui(*arguments)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "是否指" not in ran.err


def test_errors_in_english(hegui: Hegui) -> None:
    ran = hegui("check", "a.txt", "--format", "jsn", "--lang", "en")
    assert ran.status == 2
    assert ran.err.isascii()
    assert "did you mean json?" in ran.err


@pytest.mark.parametrize(
    "command",
    [[], *([name] for name in COMMANDS)],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_fits_the_screen(hegui: Hegui, command: list[str], lang: str) -> None:
    ran = hegui(*command, "--help", "--lang", lang)
    assert (ran.status, ran.err) == (0, "")
    assert max(width(line) for line in ran.out.splitlines()) <= 80
    if lang == "en":
        assert ran.out.replace("…", "").isascii()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples_and_the_exit_status(hegui: Hegui, command: str) -> None:
    for lang, status, examples in (("zh", "退出状态：", "\n例：\n"), ("en", "exit status:", "\nexamples:\n")):
        ran = hegui(command, "--help", "--lang", lang)
        assert status in ran.out
        assert f"{examples}  hegui {command}" in ran.out


def test_each_format_tells_what_it_is_for() -> None:
    for formats in FORMATS.values():
        for lang in ("zh", "en"):
            assert all(" " in line for line in described(tuple(formats), "text", lang).splitlines()[1:])


def test_help_and_version_in_any_locale(hegui: Hegui) -> None:
    ran = hegui("--help", env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
    assert "检查" in ran.out
    assert hegui("--version").out == f"hegui {VERSION}\n"


def test_language_before_the_command() -> None:
    assert parse(["--lang", "en", "check", "a.txt", "b.pdf"], "en").paths == ["a.txt", "b.pdf"]


def test_codes_may_be_given_in_any_way() -> None:
    options = parse(["check", "a.txt", "--select", "CAL001,LAW", "--select", "ENT003，SUM"], "zh")
    assert options.select == ["CAL001", "LAW", "ENT003", "SUM"]
