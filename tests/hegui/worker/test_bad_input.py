"""What cannot be read: one line says which file, what is wrong and what to do; status 2, no traceback."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import ingest
from hegui.__main__ import main
from hegui.commands import COMMANDS
from hegui.errors import RefusedError
from hegui.wording import explain
from hegui.worker import reading
from hegui.worker.parent import DocumentError
from ingest import limits
from tests import made
from tests.conftest import Hegui

RECIPE = "番茄炒蛋\n\n原料：番茄两个，鸡蛋三个，盐少许。\n做法：先炒蛋，再炒番茄，合在一起翻炒两分钟。\n"
RULES = """环境管理体系认证规则

文件编号：HYRZ-GZ-02
版本：A/1

1 目的和适用范围
1.1 本规则规定了华岳标准认证有限公司开展环境管理体系认证活动的程序和要求。
2 认证依据
2.1 GB/T 24001-2016《环境管理体系 要求及使用指南》
3 对认证机构的基本要求
3.1 认证机构应当获得国家认监委批准。
4 初次认证程序
4.1 认证申请
4.1.1 认证机构应当公开认证申请的要求。
4.2 申请评审
4.2.1 认证机构应当在受理前对申请进行评审。
5 监督审核程序
5.1 认证机构应当对获证组织进行监督。
6 再认证程序
6.1 认证证书期满前三个月，获证组织应当提出再认证申请。
7 暂停或撤销认证证书
7.1 有下列情形之一的，认证机构应当暂停认证证书。
"""


def missing(path: Path) -> str:
    return "没有这个文件"


def empty(path: Path) -> str:
    path.write_bytes(b"")
    return "空的"


def white_space(path: Path) -> str:
    path.write_text(" \n\n\t\n", encoding="utf-8")
    return "空的"


def encrypted_pdf(path: Path) -> str:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), encrypt=StandardEncryption("open sesame"))
    canvas.drawString(72, 72, "report")
    canvas.save()
    return "加密"


def truncated_pdf(path: Path) -> str:
    made.pdf(path, 3)
    path.write_bytes(path.read_bytes()[:3000])
    return "损坏"


def zip_that_is_no_docx(path: Path) -> str:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("notes.txt", "x")
    path.write_bytes(data.getvalue())
    return "压缩包"


def truncated_zip(path: Path) -> str:
    zip_that_is_no_docx(path)
    path.write_bytes(path.read_bytes()[:40])
    return "损坏"


def broken_picture(path: Path) -> str:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    return "损坏"


def telephone_picture(path: Path) -> str:
    path.write_bytes(b"\x00\x00\x00\x18ftypheic" + bytes(100))
    return "HEIC 图片"


def truncated_picture(path: Path) -> str:
    from PIL import Image

    Image.effect_noise((300, 300), 50).save(path, "PNG")
    path.write_bytes(path.read_bytes()[:-20_000])
    return "损坏"


def picture_of_many_pixels(path: Path) -> str:
    from PIL import Image

    Image.new("1", (20_000, 20_000)).save(path, "PNG")
    return "上限 120 百万像素"


def old_excel(path: Path) -> str:
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le") + bytes(600)
    )
    return "Excel .xls"


def broken_encoding(path: Path) -> str:
    path.write_bytes("受审核方名称".encode() + bytes(range(128, 256)) * 4 + b"\xff\xff\xfe\x80")
    return "编码"


def endless_device(path: Path) -> str:
    path.symlink_to("/dev/zero")
    return "不是普通文件"


def empty_folder(path: Path) -> str:
    path.mkdir()
    return "没有可读的文件"


def no_report(path: Path) -> str:
    path.write_text(RECIPE, encoding="utf-8")
    return "不是审核报告"


def rules_document(path: Path) -> str:
    path.write_text(RULES, encoding="utf-8")
    return "认证规则"


BAD: list[Callable[[Path], str]] = [
    missing,
    empty,
    white_space,
    encrypted_pdf,
    truncated_pdf,
    zip_that_is_no_docx,
    truncated_zip,
    broken_picture,
    telephone_picture,
    truncated_picture,
    picture_of_many_pixels,
    old_excel,
    broken_encoding,
    endless_device,
    empty_folder,
    no_report,
    rules_document,
]


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_one_line_says_what_is_wrong(hegui: Hegui, tmp_path: Path, make: Callable[[Path], str]) -> None:
    told = make(tmp_path / "报告.pdf")
    for command in ("check", "extract"):
        ran = hegui(command, "报告.pdf", "--format", "json", cwd=tmp_path)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.count("\n") == 1
        assert ran.err.startswith("hegui: 报告.pdf：")
        assert told in ran.err
        assert "Traceback" not in ran.err


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_the_same_in_english(hegui: Hegui, tmp_path: Path, make: Callable[[Path], str]) -> None:
    make(tmp_path / "report.pdf")
    ran = hegui("check", "report.pdf", "--lang", "en", cwd=tmp_path)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("hegui: report.pdf: ")


@pytest.mark.parametrize(
    ("name", "format", "told"),
    [
        ("报告.docx", "html", "扩展名是 .docx，内容是网页"),
        ("报告.DOCX", "xlsx", "扩展名是 .docx，内容是Excel 工作簿"),
        ("报告.docx", "empty_zip", "扩展名是 .docx，内容是空的压缩包"),
        ("报告.pdf", "rar", "扩展名是 .pdf，内容是压缩包"),
        ("报告.docx", "binary", "扩展名是 .docx，内容却不是"),
        ("安装.exe", "windows_program", "这是 Windows 程序，不是报告"),
        ("报告.docx", "windows_program", "这是 Windows 程序，不是报告"),
        ("报告.xlsx", "xlsx", "不是能读的格式（Excel 工作簿（.xlsx））"),
        ("报告", "zip", "不是能读的格式（压缩包（zip））"),
    ],
)
def test_what_a_file_is_stands_against_its_name(name: str, format: str, told: str) -> None:
    line = explain(RefusedError("unknown_format", path=name, format=format), "zh")
    assert line.startswith(f"{name}：")
    assert told in line
    assert name in explain(RefusedError("unknown_format", path=name, format=format), "en")


def test_a_picture_named_as_word_is_read_by_its_content(hegui: Hegui, tmp_path: Path) -> None:
    from PIL import Image

    Image.new("L", (300, 200), 255).save(tmp_path / "报告.docx", "PNG")
    ran = hegui("show", "报告.docx", "--format", "json", cwd=tmp_path)
    assert (ran.status, ran.out, "没有文字" in ran.err) == (2, "", True)
    (tmp_path / "安装.exe").write_bytes(b"MZ\x90\x00" + bytes(200))
    ran = hegui("check", "安装.exe", cwd=tmp_path)
    assert (ran.status, ran.err) == (
        2,
        "hegui: 安装.exe：这是 Windows 程序，不是报告；请检查是否给错了文件\n",
    )


def test_what_the_command_is_that_reads_it(hegui: Hegui, tmp_path: Path) -> None:
    rules_document(tmp_path / "r.txt")
    told = hegui("check", "r.txt", cwd=tmp_path).err
    assert "hegui rulebook" in told
    assert ("本版本尚无" in told) == ("rulebook" not in COMMANDS)


@pytest.mark.parametrize("kind", ["permission", "too_large", "timeout", "no_text", "something_new"])
def test_every_reason_of_the_readers_has_words(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def read(*_: object) -> None:
        raise ingest.UnreadableError(kind, limit=5, unit="MB")

    monkeypatch.chdir(tmp_path)
    Path("r.pdf").write_text("x")
    monkeypatch.setattr(ingest, "read_bytes", read)
    assert main(["check", "r.pdf"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("hegui: r.pdf：")
    assert err.count("\n") == 1


def test_a_pipe_that_gives_nothing_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "p")
    monkeypatch.setattr(limits, "SILENT_SECONDS", 0.2)
    assert main(["check", str(tmp_path / "p")]) == 2
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_what_was_not_foreseen_is_one_line_without_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def read(*_: object) -> None:
        raise ValueError("some text of the report")

    monkeypatch.chdir(tmp_path)
    Path("r.pdf").write_text("x")
    monkeypatch.setattr(ingest, "read_bytes", read)
    monkeypatch.delenv("HEGUI_DEBUG", raising=False)
    assert main(["check", "r.pdf"]) == 2
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "HEGUI_DEBUG=1" in err
    assert "some text" not in err
    assert "ValueError" in err
    monkeypatch.setenv("HEGUI_DEBUG", "1")
    with pytest.raises(DocumentError, match="ValueError: some text"):
        main(["check", "r.pdf"])


def test_ctrl_c_ends_quietly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r.pdf").touch()

    def read(path: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "read_file", read)
    assert main(["check", "r.pdf"]) == 130
    assert capfd.readouterr() == ("", "")


def test_escape_codes_in_a_name_are_harmless_and_stay_one_line(hegui: Hegui, tmp_path: Path) -> None:
    ran = hegui("check", "a\x1b[31m\nb.txt", cwd=tmp_path)
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err
