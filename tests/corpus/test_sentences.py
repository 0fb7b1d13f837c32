"""What is told of the stored reports reads as sentences, and nothing of it had to be withheld for that."""

from __future__ import annotations

import pytest

from corpus.__main__ import REPORTS
from hegui.pipeline import check_path
from tests.sentences import WITHHELD, broken

TEXTS = sorted(path.name for path in REPORTS.glob("*.txt"))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", TEXTS)
def test_every_message_reads_as_a_sentence(name: str, lang: str) -> None:
    result = check_path(str(REPORTS / name), lang=lang)
    assert not [one.message for one in result.findings if broken(one.code, one.message)]
    assert not [one for one in result.not_checked if one.reason.endswith(WITHHELD)]
