"""Lines of text to characters: each with its probability and where it stands along the line.

A crop is brought to 48 pixels of height and, if it is not short, to about three quarters of its width,
padded to a multiple of 16 or 32 (few shapes, little padding), and read greedily (CTC): each step of 8 pixels
says one class, repeats and blanks are dropped. Characters need about the same width whatever room the crop
leaves above them: small type in a high crop is squeezed less.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np

from ingest.ocr.engine import Engine, Runtime
from ingest.ocr.picture.pixels import Floats, Grey

HEIGHT = 48
SQUEEZE = 0.74
_INK, _LEAST_SQUEEZE = 24.5, 0.7
"""How high the ink of a line would be after squeezing both ways alike, in pixels; the most it is squeezed."""

_BUCKETS: dict[Runtime, int] = {"onnxruntime": 16, "openvino": 32}
"""Widths are multiples of this; OpenVINO compiles the model for each it has not seen."""

_NARROWEST = 32
_LATIN, _MOSTLY = 10, 0.5
"""A line with so many Latin letters, that share of its letters and ideographs, is read again without being
squeezed: they are half as wide as ideographs, and the thin ones of a word run into one another."""

_SHORT = 120
"""Up to this width a crop is not squeezed: two letters would share a step."""

_DOUBTED, _MAY_BE = 0.9, 0.02
"""A character less likely than that is doubtful; what another one's likelihood is at least."""

_WIDEST = 3200
_BATCH_PIXELS = 320


class Character(NamedTuple):
    """A character of a line: how likely it is, and its middle as a share of the line's width; `others` are
    what else it may be, where it is doubtful."""

    text: str
    confidence: float
    middle: float
    others: str = ""


Line = tuple[Character, ...]


def read_lines(crops: Sequence[Grey], engine: Engine, inks: Sequence[float] = ()) -> list[Line]:
    """The characters of each crop (level text), in the order of the crops.

    `inks` has the height of the ink of each line in pixels, where it is known."""
    widths = [_wide(crop, inks[at] if inks else 0.0) for at, crop in enumerate(crops)]
    lines = _read(crops, widths, engine)
    whole = [_wide(crop, 1.0) for crop in crops]
    again = [at for at, line in enumerate(lines) if whole[at] > widths[at] and _is_latin(line)]
    second = _read([crops[at] for at in again], [whole[at] for at in again], engine)
    for at, line in zip(again, second, strict=True):
        lines[at] = line
    return lines


def _is_latin(line: Line) -> bool:
    letters = [character.text for character in line if character.text.isalpha()]
    latin = sum(map(str.isascii, letters))
    return latin >= _LATIN and latin >= _MOSTLY * len(letters)


def _read(crops: Sequence[Grey], widths: list[int], engine: Engine) -> list[Line]:
    """The characters of each crop, brought to its width."""
    lines: list[Line] = [()] * len(crops)
    step = _BUCKETS[engine.runtime]
    for batch in _batches(widths, step):
        width = _bucket(max(wide for _, wide in batch), step)
        inputs = np.zeros((len(batch), 3, HEIGHT, width), np.float32)
        for row, (index, wide) in enumerate(batch):
            inputs[row, :, :, :wide] = _scaled(crops[index], wide)
        likely = engine.read(inputs)
        for row, (index, wide) in enumerate(batch):
            lines[index] = _decoded(likely[row], width / wide, engine)
    return lines


def _wide(crop: Grey, ink: float) -> int:
    height, width = crop.shape
    scale = HEIGHT / max(height, 1)
    squeeze = SQUEEZE if not ink else min(max(_INK / (ink * scale), _LEAST_SQUEEZE), 1.0)
    whole = width * scale
    return int(min(max(round(whole if whole <= _SHORT else whole * squeeze), 1), _WIDEST))


def _bucket(wide: int, step: int) -> int:
    return max(-(-wide // step) * step, _NARROWEST)


def _batches(widths: list[int], step: int) -> Iterator[list[tuple[int, int]]]:
    """(index, width) by width: those of one bucket together while they are short."""
    batch: list[tuple[int, int]] = []
    for index in sorted(range(len(widths)), key=lambda at: widths[at]):
        bucket = _bucket(widths[index], step)
        if batch and (_bucket(batch[0][1], step) != bucket or (len(batch) + 1) * bucket > _BATCH_PIXELS):
            yield batch
            batch = []
        batch.append((index, widths[index]))
    if batch:
        yield batch


def _scaled(crop: Grey, wide: int) -> Floats:
    shrink = crop.shape[0] > HEIGHT or crop.shape[1] > wide
    sized = cv2.resize(crop, (wide, HEIGHT), interpolation=cv2.INTER_AREA if shrink else cv2.INTER_CUBIC)
    return sized.astype(np.float32) * np.float32(2 / 255) - np.float32(1)


def _decoded(likely: Floats, stretch: float, engine: Engine) -> Line:
    """Greedy decoding. `stretch`: the padded width over the crop's own. A sign is as likely as it is in
    either width."""
    classes = likely.argmax(axis=1)
    steps = len(classes)
    ends = np.flatnonzero(np.diff(classes, append=-1))
    found, start = [], 0
    for end in ends.tolist():
        kind = int(classes[start])
        if kind:
            run = likely[start : end + 1, kind]
            weight = float(run.sum())
            at = float((run * np.arange(start, end + 1)).sum()) / weight
            middle = (at + 0.5) / steps * stretch
            sure = float(run.max())
            if kind in engine.twins:
                sure = float((run + likely[start : end + 1, engine.twins[kind]]).max())
            others = _others(likely[start + int(run.argmax())], kind, engine) if sure < _DOUBTED else ""
            found.append(Character(engine.characters[kind], min(sure, 1.0), min(middle, 1.0), others))
        start = end + 1
    return tuple(found)


def _others(step: Floats, kind: int, engine: Engine) -> str:
    """The other characters that a step may be, the likeliest first."""
    classes = np.flatnonzero(step >= _MAY_BE)
    return "".join(engine.characters[at] for at in classes[np.argsort(-step[classes])] if at not in (0, kind))
