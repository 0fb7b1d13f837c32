"""Work grows with the length of a file and no faster, whatever stands in it."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from tests.ingest import samples
from tests.timing import cpu_seconds

PAGE = (
    "一、审核综述\n\n1.1 审核组成员\n\n序号\t姓名\t编号\n1\t顾远舟\t2023-01\n2\t温若岚\t2024-02\n\n"
    + f"{samples.LONG}\n\n\n\n继续的一段\n\n■符合 □不符合\n\n" * 6
)


def seconds(data: bytes) -> float:
    return cpu_seconds(lambda: read_bytes(data, "x"))


def assert_linear(small: float, large: float, times: int) -> None:
    assert large < times * 2.5 * small + 0.1


def test_text_of_1_4_and_16_times_the_length() -> None:
    one, four, sixteen = (seconds((PAGE * 20 * times).encode()) for times in (1, 4, 16))
    assert_linear(one, four, 4)
    assert_linear(one, sixteen, 16)


def test_word_of_1_and_8_times_the_length() -> None:
    pieces = [piece for piece in samples.REPORT for _ in range(4)]
    one, eight = (seconds(samples.as_docx(pieces * times)) for times in (1, 8))
    assert_linear(one, eight, 8)


def test_pdf_of_1_and_8_times_the_length() -> None:
    one, eight = (seconds(samples.as_pdf(samples.REPORT * times)) for times in (1, 8))
    assert_linear(one, eight, 8)


@pytest.mark.parametrize(
    "piece",
    [
        *("公司", "a", "**", "<", "<input ", "（", "√", "1.", "|", "<table>", "<td>", "- ", "第", "●○", "《"),
        *(
            "+--+\n",
            "  a  b\n",
            "序号\n",
            "序号\n1\n",
            "\x1b[",
            "$x$",
            "[a](b)",
            "```\n",
            "<!--",
            "- [x] a\n",
            "a,b,c\n",
        ),
        *(
            "┌─┐\n│a│\n└─┘\n",
            "--- ---\na\n",
            "-----\na b\n",
            "a\n===\n",
            "甲  乙\n",
            "\\*",
            "*a",
            "_a",
            "~~",
            "![",
            "|a",
        ),
        *("a|b\n-|-\n", "甲 乙 ", "名称  甲\n", "> ", "&amp;", "<h1>", "[^1]: a\n", "\n\n甲\f", "---\n"),
        *("附录 A-", "\t1\n\t1\n\n", "\t1\t2\n", "|a|b|\n", "甲乙\n\n\n", "# a\n", "x\f", "1、甲\n"),
    ],
)
def test_repetitions_do_not_blow_up(piece: str) -> None:
    small, large = (seconds((piece * (times // len(piece))).encode()) for times in (10_000, 80_000))
    assert_linear(small, large, 8)


def test_one_line_of_five_megabytes() -> None:
    data = (samples.LONG * 13_000).encode()
    assert len(data) > 5_000_000
    documents = []
    assert cpu_seconds(lambda: documents.append(read_bytes(data, "x")), rounds=1) < 10
    assert len(documents[0].blocks) == 1
