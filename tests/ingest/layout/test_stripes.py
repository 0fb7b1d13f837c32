"""Tables of which every other row is shaded, and no rule is drawn."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from tests.ingest import samples
from tests.ingest.drawn import HEIGHT, Canvas, both, drawn, lines

XS = (72.0, 162.0, 302.0, 472.0)


def shaded(top: float, rows: list[list[str]]) -> Callable[[Canvas], None]:
    """Rows, the first and each second one after it with a grey ground in each cell."""

    def draw(canvas: Canvas) -> None:
        for at, row in enumerate(rows):
            y = top + 18 * at
            if at % 2 == 0:
                canvas.setFillGray(0.85)
                for left, right in pairwise(XS):
                    canvas.rect(left, HEIGHT - y - 18, right - left, 18, stroke=0, fill=1)
            canvas.setFillGray(0)
            lines(*((x + 5, y + 13, text) for x, text in zip(XS, row, strict=False)))(canvas)

    return draw


ROWS = [["姓名", "岗位", "日期"], *([f"甲{at}", f"第{at}岗", f"{at}月"] for at in range(1, 6))]


def test_stripes_and_the_rows_between_are_one_table() -> None:
    document = drawn(
        both(lines((72, 80, "持证人员如下。")), shaded(100, ROWS), lines((72, 230, "以上均有效。")))
    )
    assert samples.tables(document) == [ROWS]
    assert [block.kind for block in document.body] == ["paragraph", "table", "paragraph"]


def test_a_sentence_between_parts_two_striped_tables() -> None:
    parted = both(
        shaded(100, ROWS[:5]), lines((77, 203, "另一处的人员分别列在下面的表里。")), shaded(208, ROWS)
    )
    assert samples.tables(drawn(parted)) == [ROWS[:5], ROWS]


def test_tables_of_one_row_with_text_between_stay() -> None:
    def ruled(canvas: Canvas) -> None:
        for at in range(4):
            canvas.grid(list(XS), [HEIGHT - 100 - 40 * at, HEIGHT - 120 - 40 * at])
            lines(
                (77, 115 + 40 * at, "接待人"), (167, 115 + 40 * at, "甲"), (72, 135 + 40 * at, "记录完整。")
            )(canvas)

    assert len(samples.tables(drawn(ruled))) == 4
