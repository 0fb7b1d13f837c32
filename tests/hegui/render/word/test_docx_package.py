"""The Word file around the comments: odd names and encodings, archives made to break out, the command."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from hegui import render
from hegui.__main__ import main
from hegui.errors import RefusedError
from hegui.render import Look, Source
from hegui.render.word.package import rewritten
from hegui.render.word.xml import NAMES as SPACES
from ingest.containers import office
from tests.conftest import ROOT
from tests.hegui.results import finding, result
from tests.hegui.word_files import (
    KIND,
    MAIN,
    about,
    bare,
    evidence,
    file,
    marked,
    packed,
    read,
    remarked,
    said,
    unpacked,
)
from tests.ingest import samples, word_xml
from tests.ingest.word import test_word_speed
from tests.ingest.word_xml import p, r
from tests.timing import cpu_seconds

REPORTS = ROOT / "corpus" / "reports"
DRAFT = REPORTS / "longyuan-s-defects.docx"
COMMENTS = "word/comments.xml"
RELATIONS = "word/_rels/document.xml.rels"
USUAL, STRICT = (SPACES[strict] for strict in (False, True))


def with_main(text: str | bytes, **parts: str) -> bytes:
    """A file with this main part."""
    members = unpacked(file("", **parts))
    members[MAIN] = text if isinstance(text, bytes) else text.encode()
    return packed(members)


def test_strict_names_stay_strict() -> None:
    data = with_main(f'<w:document xmlns:w="{STRICT}"><w:body>{p(r("压力表"))}</w:body></w:document>')
    made = unpacked(remarked(data, about(data, "力")))
    assert etree.fromstring(made[COMMENTS]).tag == f"{{{STRICT}}}comments"
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in made[RELATIONS]
    assert b'<w:commentRangeStart w:id="0"/>' in made[MAIN]


@pytest.mark.parametrize("prefix", ["", "x"])
def test_names_with_another_prefix(prefix: str) -> None:
    at = f"{prefix}:" if prefix else ""
    names = f"xmlns:{prefix}" if prefix else "xmlns"
    body = f"<{at}body><{at}p><{at}r><{at}t>压力表</{at}t></{at}r></{at}p></{at}body>"
    data = with_main(f'<{at}document {names}="{USUAL}">{body}</{at}document>')
    made = remarked(data, about(data, "力"))
    assert marked(made) == ["力"]
    assert bare(unpacked(made)[MAIN]) == bare(unpacked(data)[MAIN])


def test_comments_with_another_prefix_are_added_to() -> None:
    members = unpacked(file(p(r("压力表")), comments=""))
    members[COMMENTS] = f'<x:comments xmlns:x="{USUAL}"><x:comment x:id="0"/></x:comments>'.encode()
    data = packed(members)
    made = remarked(data, about(data, "力"))
    numbers = [comment.get(f"{{{USUAL}}}id") for comment in etree.fromstring(unpacked(made)[COMMENTS])]
    assert numbers == ["0", "1"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8", "utf-8-sig", "gb18030"])
def test_another_encoding(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><w:document {word_xml.NAMES}><w:body>{p(r("压力表"))}'
    data = with_main((text + "</w:body></w:document>").encode(encoding))
    made = remarked(data, about(data, "力"))
    assert marked(made) == ["力"]
    assert bare(unpacked(made)[MAIN]) == bare(unpacked(data)[MAIN])


def test_paragraphs_without_content_take_a_comment() -> None:
    data = with_main(f"<w:document {word_xml.NAMES}><w:body><w:p/>{p(r('压力表'))}</w:body></w:document>")
    sources = about(data, "压力表").replaced(evidence=[])
    assert marked(remarked(data, sources)) == [""]


def test_an_orphaned_part_of_comments_is_left_alone() -> None:
    members = {**unpacked(file(p(r("压力表")))), COMMENTS: b"<x/>"}
    data = packed(members)
    made = unpacked(remarked(data, about(data, "力")))
    assert made[COMMENTS] == b"<x/>"
    assert b'Target="comments1.xml"' in made[RELATIONS]
    assert len(etree.fromstring(made["word/comments1.xml"])) == 1


def test_a_file_without_relations_gets_them() -> None:
    members = unpacked(file(p(r("压力表"))))
    del members[RELATIONS]
    data = packed(members)
    assert b'Id="hegui1"' in unpacked(remarked(data, about(data, "力")))[RELATIONS]


@pytest.mark.parametrize("name", [COMMENTS, RELATIONS, "[Content_Types].xml"])
@pytest.mark.parametrize("content", [b"<broken", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_a_broken_part_that_is_to_be_changed_is_refused(name: str, content: bytes) -> None:
    members = unpacked(file(p(r("压力表")), **({"comments": ""} if name == COMMENTS else {})))
    good = packed(members)
    one = about(good, "力")
    with pytest.raises(RefusedError):
        remarked(packed({**members, name: content}), one)


def test_members_are_copied_as_they_are_packed() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in unpacked(file(p(r("压力表")))).items():
            archive.writestr(name, content, compress_type=zipfile.ZIP_BZIP2)
        info = zipfile.ZipInfo("word/media/图.png", (2025, 6, 1, 12, 30, 2))
        archive.writestr(info, bytes(100_000), compress_type=zipfile.ZIP_LZMA)
    data = made.getvalue()
    with zipfile.ZipFile(io.BytesIO(remarked(data, about(data, "力")))) as archive:
        kept = archive.getinfo("word/media/图.png")
        assert (kept.compress_type, kept.date_time) == (zipfile.ZIP_LZMA, info.date_time)
        assert archive.read(kept) == bytes(100_000)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_members_of_one_name_the_one_that_is_read_changes() -> None:
    made = io.BytesIO(file(p(r("压力表"))))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr(MAIN, unpacked(file(p(r("新压力表"))))[MAIN])
    data = made.getvalue()
    with zipfile.ZipFile(io.BytesIO(remarked(data, about(data, "新")))) as archive:
        first, last = [info for info in archive.infolist() if info.filename == MAIN]
        assert b"comment" not in archive.read(first)
        assert b"commentRangeStart" in archive.read(last)


def test_members_that_lie_over_one_another_are_refused() -> None:
    data = file(p(r("压力表")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        at = archive.start_dir
    count = 200
    entry = data[at : data.index(b"PK\x01\x02", at + 4)]
    end = data[-22:]
    size = (len(entry) * count).to_bytes(4, "little")
    numbers = count.to_bytes(2, "little") * 2
    bomb = data[:at] + entry * count + end[:8] + numbers + size + end[16:]
    with pytest.raises(RefusedError) as caught:
        rewritten(bomb, {})
    assert caught.value.kind == "corrupt"


def test_the_file_may_stand_behind_other_bytes() -> None:
    data = b"#!/bin/sh\n" + file(p(r("压力表")))
    made = rewritten(data, {"a.txt": b"a"})
    assert unpacked(made)["a.txt"] == b"a"
    assert unpacked(made)[MAIN] == unpacked(file(p(r("压力表"))))[MAIN]


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str]]:
    status = main(["check", *arguments, "--format", "docx"])
    out, err = capfd.readouterr()
    assert out == ""
    return status, err.splitlines()


def test_the_command_gives_the_draft_back_with_comments(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, told = run(capfd, str(DRAFT), "--output", str(tmp_path / "out.docx"))
    made = (tmp_path / "out.docx").read_bytes()
    assert (status, len(told)) == (1, 1)
    opened = docx.Document(io.BytesIO(made))
    assert {comment.author for comment in opened.comments} == {"hegui"}
    assert len(list(opened.comments)) == len(marked(made)) >= 5
    before, after = unpacked(DRAFT.read_bytes()), unpacked(made)
    assert bare(after[MAIN]) == bare(before[MAIN])
    assert {name for name in before if after[name] != before[name]} == {
        MAIN,
        RELATIONS,
        "[Content_Types].xml",
    }
    assert "警告" in "".join(said(made))
    run(capfd, str(DRAFT), "--output", str(tmp_path / "again.docx"))
    assert (tmp_path / "again.docx").read_bytes() == made


@pytest.mark.parametrize(("kind", "lang"), [("pdf", "zh"), ("txt", "en")])
def test_what_is_no_word_file_is_refused_in_one_line(
    kind: str, lang: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    report = str(DRAFT.with_suffix(f".{kind}"))
    status, told = run(capfd, report, "--output", str(tmp_path / "o"), "--lang", lang)
    assert (status, len(told), list(tmp_path.iterdir())) == (2, 1, [])
    assert ("不是 Word 文件" if lang == "zh" else "no Word file") in told[0]


def test_of_several_documents_the_others_go_on(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    reports = [str(DRAFT.with_suffix(".txt")), str(DRAFT)]
    status, told = run(capfd, *reports, "--output", str(tmp_path))
    assert (status, sum("不是 Word 文件" in line for line in told)) == (2, 1)
    assert [path.name for path in tmp_path.iterdir()] == [f"{DRAFT.name}.docx"]


def test_what_another_program_made_of_a_file_is_remarked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(office, "to_docx", lambda *_: DRAFT.read_bytes())
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1\ansi report\par}")
    run(capfd, str(tmp_path / "a.rtf"), "--output", str(tmp_path / "a.docx"))
    assert len(marked((tmp_path / "a.docx").read_bytes())) >= 5


def test_a_draft_made_by_another_program_takes_comments() -> None:
    data = samples.as_docx(samples.REPORT)
    made = remarked(data, about(data, "云栖", 1), finding(evidence=[]))
    assert len(list(docx.Document(io.BytesIO(made)).comments)) == 2


def test_forty_findings_on_twenty_pages_take_half_a_second() -> None:
    data = test_word_speed.report()
    read_ = read(data)
    findings = [finding(evidence=[evidence(read_, f"YL-{n % 6}{1 + n // 2:03}")]) for n in range(40)]
    source = Source(result(*findings).replaced(as_of=None), read_, [data])
    assert cpu_seconds(lambda: render.make("check", "docx", source, Look())) <= 0.5


def test_time_grows_with_the_length_of_a_paragraph_and_no_faster() -> None:
    def taken(times: int) -> float:
        data = file(p(r("".join(f"第{n}处R&amp;D压力表。" for n in range(100 * times)))))
        read_ = read(data)
        places = [finding(evidence=[evidence(read_, f"第{n}处")]) for n in range(0, 100 * times, 2)]
        source = Source(result(*places).replaced(as_of=None), read_, [data])
        return cpu_seconds(lambda: render.make("check", "docx", source, Look()))

    assert taken(16) <= 2 * 4 * taken(4)


MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def with_macros() -> bytes:
    """A file as Word saves it with macros."""
    members = unpacked(file(p(r("压力表"))))
    plain = f"{KIND}document.main+xml".encode()
    override = (
        b'<Override PartName="/word/vbaData.xml" ContentType="application/vnd.ms-word.vbaData+xml"/></Types>'
    )
    types = members["[Content_Types].xml"].replace(plain, MACROS.encode()).replace(b"</Types>", override)
    kind = "http://schemas.microsoft.com/office/2006/relationships"
    macro = f'<Relationship Id="m" Type="{kind}/vbaProject" Target="vbaProject.bin"/></Relationships>'
    data = f'<Relationship Id="d" Type="{kind}/wordVbaData" Target="vbaData.xml"/>'
    return packed(
        {
            **members,
            "[Content_Types].xml": types,
            RELATIONS: members[RELATIONS].replace(b"</Relationships>", macro.encode()),
            "word/vbaProject.bin": b"macros",
            "word/_rels/vbaProject.bin.rels": f"<Relationships>{data}</Relationships>".encode(),
            "word/vbaData.xml": b"<a/>",
        }
    )


@pytest.mark.parametrize("remarks", [0, 1])
def test_a_file_with_macros_becomes_a_plain_document(remarks: int) -> None:
    data = with_macros()
    made = unpacked(remarked(data, *[about(data, "力")] * remarks))
    assert not any("vba" in name for name in made)
    assert b"vba" not in made[RELATIONS] + made["[Content_Types].xml"]
    assert b"macroEnabled" not in made["[Content_Types].xml"]
    assert len(docx.Document(io.BytesIO(packed(made))).paragraphs) == 1
    assert (COMMENTS in made) == bool(remarks)


def test_a_template_becomes_a_document() -> None:
    members = unpacked(file(p(r("压力表"))))
    types = members["[Content_Types].xml"].replace(b"document.main", b"template.main")
    data = packed({**members, "[Content_Types].xml": types})
    assert unpacked(remarked(data)) == members
