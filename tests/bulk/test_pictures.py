"""Pictures are known again however they were scaled and packed; small and plain ones say nothing."""

from __future__ import annotations

import io
from pathlib import Path
from random import Random

import pytest
from docx import Document
from docx.shared import Cm
from PIL import Image, ImageDraw

from hegui import bulk
from hegui.archive_entry.pictures import PARTS, packed, unpacked
from hegui.bulk.comparisons.shared_pictures import NEAR
from tests.conftest import Hegui


def photograph(seed: int, width: int = 900, height: int = 600) -> Image.Image:
    """Something with light and shade of its own."""
    chance = Random(seed)
    made = Image.new("RGB", (width, height), (180, 190, 200))
    draw = ImageDraw.Draw(made)
    for _ in range(60):
        x, y = chance.randrange(width), chance.randrange(height)
        size = chance.randrange(30, width // 3)
        draw.ellipse((x, y, x + size, y + size), fill=tuple(chance.randrange(256) for _ in range(3)))
    return made


def file(image: Image.Image, form: str = "PNG", **settings: int) -> bytes:
    data = io.BytesIO()
    image.save(data, form, **settings)
    return data.getvalue()


def hashes(data: bytes) -> list[tuple[int, ...]]:
    return [one.parts for one in unpacked(packed([("a", data)], "image"))]


def apart(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return sum((a ^ b).bit_count() for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("seed", range(5))
def test_a_picture_is_known_again_when_scaled_and_packed_anew(seed: int) -> None:
    (one,) = hashes(file(photograph(seed)))
    (other,) = hashes(file(photograph(seed).resize((640, 427)), "JPEG", quality=70))
    assert len(one) == PARTS
    assert apart(one, other) <= NEAR


def test_other_pictures_are_far_apart() -> None:
    found = [hashes(file(photograph(seed)))[0] for seed in range(30)]
    near = [apart(a, b) for at, a in enumerate(found) for b in found[:at]]
    assert min(near) > 3 * NEAR


@pytest.mark.parametrize(
    "image",
    [
        photograph(1, 120, 120),
        Image.new("RGB", (900, 600), "white"),
        Image.linear_gradient("L").resize((900, 600)),
    ],
    ids=["small", "white", "shade"],
)
def test_small_and_plain_pictures_say_nothing(image: Image.Image) -> None:
    assert hashes(file(image)) == []


@pytest.mark.parametrize("data", [b"", b"no picture", b"PK\x03\x04", b"%PDF-1.7\n"])
@pytest.mark.parametrize("form", ["image", "text"])
def test_what_is_no_picture_has_none(data: bytes, form: str) -> None:
    assert packed([("a", data)], form) == b""


def report(path: Path, number: int, picture: bytes) -> None:
    made = Document()
    for line in (
        "衡泽认证有限公司",
        "管理体系审核报告",
        f"报告编号：HZ-2025-{number:04}",
        f"受审核方：云岫{'甲乙丙丁戊己'[number]}纸业有限公司",
        "审核类型：监督审核",
        "审核准则：GB/T 19001-2016",
        f"审核日期：2025年{number + 1}月10日至2025年{number + 1}月11日",
        f"审核组长：{'王李张刘陈杨'[number]}明远",
        "审核结论：推荐保持认证注册。",
        f"报告日期：2025年{number + 1}月20日",
    ):
        made.add_paragraph(line)
    made.add_picture(io.BytesIO(picture), width=Cm(8))
    made.save(str(path))


def test_a_photograph_of_another_client_is_told(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(6):
        seed = 1 if number in (0, 3) else number + 10
        picture = photograph(seed) if number != 3 else photograph(seed).resize((720, 480))
        report(tmp_path / f"in/{number}.docx", number, file(picture, "JPEG", quality=80))
    assert hegui("batch", "in", "--out", "run", cwd=tmp_path).status in (0, 1)
    archive = bulk.load(tmp_path / "run")
    told = archive.findings[archive.findings.code == "TXT008"]
    paths = archive.reports.set_index("sha256").path
    assert {paths[one] for one in told.sha256} == {"in/0.docx", "in/3.docx"}
    assert {paths[one] for one in told.other_sha256} == {"in/0.docx", "in/3.docx"}
