"""What people put on paper: a round red seal with a name along its ring, and a signature."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFont

FONT = Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc")
SIMPLIFIED = 2
"""The place of the Simplified Chinese face in the collection."""

RED = (200, 26, 36)
INK = (28, 32, 78)


@cache
def seal(name: str, size: int) -> Image.Image:
    """A seal `size` pixels across on nothing, with gaps in its ink."""
    image = Image.new("RGBA", (size, size))
    draw = ImageDraw.Draw(image)
    middle, edge = size / 2, max(size // 60, 3)
    draw.ellipse((edge, edge, size - edge, size - edge), outline=(*RED, 235), width=edge)
    star = [
        (
            middle + math.sin(math.pi * at / 5) * size * (0.16 if at % 2 == 0 else 0.064),
            middle - math.cos(math.pi * at / 5) * size * (0.16 if at % 2 == 0 else 0.064),
        )
        for at in range(10)
    ]
    draw.polygon(star, fill=(*RED, 225))
    font = ImageFont.truetype(str(FONT), round(size * 0.115), index=SIMPLIFIED)
    span = min(4.6, 0.42 * len(name))
    for at, character in enumerate(name):
        angle = -span / 2 + span * at / max(len(name) - 1, 1)
        _place(image, character, font, middle, size * 0.385, angle)
    _wear(image, Random(name))
    return image


def _place(
    image: Image.Image,
    character: str,
    font: ImageFont.FreeTypeFont,
    middle: float,
    radius: float,
    angle: float,
) -> None:
    side = round(font.size * 1.5)
    tile = Image.new("RGBA", (side, side))
    ImageDraw.Draw(tile).text((side / 2, side / 2), character, font=font, fill=(*RED, 230), anchor="mm")
    tile = tile.rotate(-math.degrees(angle), Image.Resampling.BICUBIC)
    x = middle + math.sin(angle) * radius - side / 2
    y = middle - math.cos(angle) * radius - side / 2
    image.alpha_composite(tile, (round(x), round(y)))


def _wear(image: Image.Image, random: Random) -> None:
    """Spots where the ink did not take."""
    draw = ImageDraw.Draw(image)
    for _ in range(image.width):
        x, y, r = random.randrange(image.width), random.randrange(image.height), random.choice((1, 1, 2))
        draw.ellipse((x, y, x + r, y + r), fill=(0, 0, 0, 0))


def sign(image: Image.Image, random: Random, left: int, top: int, width: int) -> None:
    """A signature: a few quick strokes of a pen."""
    draw = ImageDraw.Draw(image)
    height = width * 0.35
    for stroke in range(3):
        x = left + width * stroke / 3
        points = [
            (x + width * 0.14 * at + random.uniform(-8, 8), top + random.uniform(0, height))
            for at in range(5)
        ]
        draw.line(_curve(points), fill=INK, width=4, joint="curve")


def _curve(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A smooth line through points (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    found = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for at in range(12):
            t = at / 12
            found.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    return found


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
