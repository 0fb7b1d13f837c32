"""Files by the names under which a run keeps them: names that are no UTF-8, documents in zip files, links."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from hegui.errors import RefusedError
from hegui.files import packed, stored
from hegui.files.inputs import DOCUMENT_SUFFIXES, PACKED_SUFFIXES, expand
from ingest import limits


def zipped(items: dict[str, bytes], *, gbk: bool = False) -> bytes:
    """A zip file; with `gbk` its names are as Windows packs them in China."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, data in enumerate(items.values()):
            archive.writestr(f"{number:019}", data)
    made = buffer.getvalue()
    for number, name in enumerate(items):
        raw = name.encode("gbk" if gbk else "utf-8")
        assert len(raw) == 19
        made = made.replace(f"{number:019}".encode(), raw)
    return made


def members(path: Path, shown: str = "a.zip") -> dict[str, bytes | str]:
    return {
        name: given.kind if isinstance(given, RefusedError) else given
        for name, given in packed.each(str(path), shown)
    }


def written(path: Path, items: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in items.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("gbk", [True, False])
def test_names_in_a_zip_are_read_as_they_were_meant(tmp_path: Path, gbk: bool) -> None:
    names = ["六月/审核报告甲.txt", "六月/审核报告乙.txt"] if gbk else ["六月/审核-a.txt", "六月/审核-b.txt"]
    (tmp_path / "a.zip").write_bytes(zipped({name: name.encode() for name in names}, gbk=gbk))
    assert members(tmp_path / "a.zip") == {f"a.zip!/{name}": name.encode() for name in names}
    for name in names:
        assert stored.content(f"{tmp_path}/a.zip!/{name}") == name.encode()


def test_archives_within_archives_are_read_to_a_depth(tmp_path: Path) -> None:
    data = b"x"
    inner: dict[str, bytes] = {"r.txt": data}
    for _ in range(packed.NESTED):
        inner = {"b.zip": written(tmp_path / "n.zip", inner).read_bytes(), "r.txt": data}
    written(tmp_path / "a.zip", inner)
    deep = "a.zip!/b.zip!/b.zip"
    assert members(tmp_path / "a.zip") == {
        f"{deep}!/b.zip": "packed_deep",
        f"{deep}!/r.txt": data,
        "a.zip!/b.zip!/r.txt": data,
        "a.zip!/r.txt": data,
    }
    assert stored.content(f"{tmp_path}/{deep}!/r.txt") == data


def test_no_name_leads_out_of_the_archive(tmp_path: Path) -> None:
    written(
        tmp_path / "a.zip", {"../../x.txt": b"1", "/etc/y.txt": b"2", "C:\\z.txt": b"3", "../x.txt": b"4"}
    )
    assert members(tmp_path / "a.zip") == {
        "a.zip!/x.txt": b"1",
        "a.zip!/etc/y.txt": b"2",
        "a.zip!/z.txt": b"3",
        "a.zip!/x.txt#2": b"4",
    }
    assert stored.content(f"{tmp_path}/a.zip!/x.txt#2") == b"4"
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_what_is_no_report_is_passed_over_and_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    items = {"a.exe": b"1", ".hidden/b.txt": b"2", "__MACOSX/c.txt": b"3", "~$d.docx": b"4"}
    written(tmp_path / "a.zip", {**items, "e.rar": b"Rar!", "f.txt": b"", "g.txt": b"5"})
    assert members(tmp_path / "a.zip") == {
        "a.zip!/e.rar": "packed_form",
        "a.zip!/f.txt": "empty",
        "a.zip!/g.txt": b"5",
    }
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04 broken")
    assert members(tmp_path / "b.zip") == {"a.zip": "corrupt"}


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path / "a.zip", {"a.txt": bytes(limits.PART_FREE_BYTES * 2)})
    assert members(tmp_path / "a.zip") == {"a.zip!/a.txt": "packed_large"}
    written(tmp_path / "b.zip", {f"{number}.txt": b"12345" for number in range(5)})
    monkeypatch.setattr(packed, "MOST_BYTES", 12)
    assert list(members(tmp_path / "b.zip").values()) == [b"12345"] * 2 + ["packed_large"] * 3
    monkeypatch.setattr(limits, "ZIP_ENTRIES", 4)
    written(tmp_path / "c.zip", {f"{number}.txt": b"1" for number in range(5)})
    assert members(tmp_path / "c.zip") == {"a.zip": "packed_many"}


def test_a_size_that_is_not_true_does_not_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 100)
    made = written(tmp_path / "a.zip", {"a.txt": b"1234567890" * 40}).read_bytes()
    size = (400).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(made.replace(size, (40).to_bytes(4, "little")))
    assert set(members(tmp_path / "a.zip").values()) <= {"corrupt", b"1234567890" * 4}


@pytest.mark.parametrize(
    ("raw", "shown"), [("报告".encode("gbk") + b".txt", "报告.txt"), (b"\xff\xfe.txt", "\\xff\\xfe.txt")]
)
def test_a_name_that_is_no_utf8_is_kept_and_found_again(tmp_path: Path, raw: bytes, shown: str) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + raw)).write_bytes(b"1")
    (item,) = expand(str(tmp_path))
    assert stored.kept(item.path) == f"{tmp_path}/{shown}"
    stored.kept(item.path).encode()
    assert stored.content(stored.kept(item.path)) == b"1"


def test_of_two_names_that_read_alike_each_is_found(tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_bytes(b"1")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "报告".encode("gbk") + b".txt")).write_bytes(b"2")
    kept = {stored.kept(item.path) for item in expand(str(tmp_path))}
    assert len(kept) == 2
    assert {stored.content(path) for path in kept} == {b"1", b"2"}


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "lost.docx").symlink_to(tmp_path / "gone.docx")
    (tmp_path / "r.txt").write_bytes(b"1")
    found = {Path(item.path).name: item.problem and item.problem.kind for item in expand(str(tmp_path))}
    assert found == {"lost.docx": "broken_link", "r.txt": None}


def test_packed_archives_are_found_where_they_are_asked_for(tmp_path: Path) -> None:
    for name in ("a.zip", "b.rar", "c.7z", "d.txt"):
        (tmp_path / name).write_bytes(b"1")
    assert [Path(item.path).name for item in expand(str(tmp_path))] == ["d.txt"]
    found = expand(str(tmp_path), DOCUMENT_SUFFIXES | PACKED_SUFFIXES)
    assert {Path(item.path).name for item in found} == {"a.zip", "b.rar", "c.7z", "d.txt"}


def test_what_is_missing_is_told_by_its_name(tmp_path: Path) -> None:
    written(tmp_path / "a.zip", {"a.txt": b"1"})
    for path in ("gone.txt", "a.zip!/gone.txt", "gone.zip!/a.txt"):
        with pytest.raises(RefusedError) as caught:
            stored.content(f"{tmp_path}/{path}")
        assert caught.value.kind == "missing"
        assert not stored.there(f"{tmp_path}/gone.txt")
