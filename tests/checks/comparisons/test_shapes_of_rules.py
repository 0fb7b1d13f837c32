"""The shared comparisons: what agrees, what differs, and which place is taken as right."""

from __future__ import annotations

from typing import Any

import pytest

from checks.comparisons import equal, names, order, sums, term, valid_on
from schemas.leaf import Evidence, Leaf, Mention
from schemas.mentions import Entity


def leaf(value: Any, line: int, page: int | None = None) -> Leaf[Any]:
    return Leaf(value=value, raw=str(value), evidence=Evidence(line=line, page=page, text=str(value)))


def test_places_that_agree_do_not_differ() -> None:
    assert equal.differing([leaf("ＡＢ-1", 1), leaf("ab-1 ", 2), None, leaf(None, 3)]) is None
    assert equal.differing([leaf(3, 1), leaf(3.0, 2)]) is None
    assert equal.differing([]) is None


def test_the_majority_is_right() -> None:
    found = equal.differing([leaf(2, 1), leaf(1, 5), leaf(1, 9)])
    assert found is not None
    assert (found.right.value, found.decided) == (1, True)
    assert [variant.value for variant in found.wrong] == [2]
    assert [place.evidence.line for place in found.places] == [5, 9, 1]


def test_without_a_majority_the_first_is_only_the_first() -> None:
    found = equal.differing([leaf("乙", 7), leaf("甲", 3)])
    assert found is not None
    assert (found.right.value, found.decided) == ("甲", False)
    assert [variant.value for variant in found.variants] == ["甲", "乙"]


def test_an_authority_outweighs_the_majority() -> None:
    licence = leaf("A", 4)
    found = equal.differing([leaf("B", 1), leaf("B", 2), licence], authority=licence)
    assert found is not None
    assert (found.right.value, found.decided) == ("A", True)


def test_an_authority_elsewhere_decides_nothing() -> None:
    found = equal.differing([leaf("B", 1), leaf("A", 2)], authority=leaf("A", 2))
    assert found is not None
    assert not found.decided


def test_a_month_joins_the_day_that_it_holds() -> None:
    places = [leaf("2025-04", 1), leaf("2025-04-14", 2), leaf("2025-04-13", 3)]
    found = equal.differing(places, key=str, same=order.days_agree)
    assert found is not None
    assert sorted(str(variant.key) for variant in found.variants) == ["2025-04-13", "2025-04-14"]
    assert equal.differing(places[:2], key=str, same=order.days_agree) is None


def test_reading_order_goes_by_page_then_line() -> None:
    mention = Mention[str](value="c", raw="c", evidence=Evidence(page=1, line=9, text="c"))
    assert [p.value for p in equal.in_order([leaf("a", 1, 2), mention, leaf("b", 12, 1)])] == [
        "c",
        "b",
        "a",
    ]


def test_every_place_has_the_mentions_too() -> None:
    one = leaf("a", 1)
    one.mentions.append(Mention[Any](value="b", raw="b", evidence=Evidence(line=2, text="b")))
    assert [place.value for place in equal.every_place([one, None])] == ["a", "b"]


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("2025-06-05", "2025-06-05", False),
        ("2025-06-06", "2025-06-05", True),
        ("2025-07", "2025-06-30", True),
        ("2025-06", "2025-06-01", False),
        ("2025-06-30", "2025-06", False),
        ("长期", "2025-06-05", False),
        ("2025-06-05", "长期", False),
        (None, "2025-06-05", False),
        ("2025-06-05", None, False),
    ],
)
def test_out_of_order_only_where_it_is_sure(earlier: str | None, later: str | None, expected: bool) -> None:
    assert order.out_of_order(earlier, later) is expected


@pytest.mark.parametrize(
    ("validity", "expected"),
    [
        (("2024-01-01", "2026-01-01"), None),
        (("2025-05-02", "2026-01-01"), "before"),
        (("2024-01-01", "2025-05-02"), "after"),
        (("2024-01-01", None), None),
        ((None, "长期"), None),
        ((None, "2025-05"), None),
    ],
)
def test_days_within_a_validity(validity: tuple[str | None, str | None], expected: str | None) -> None:
    assert valid_on.uncovered("2025-05-01", "2025-05-03", *validity) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2025-03-01", "2025-08-31", False),
        ("2025-03-01", "2025-09-01", False),
        ("2025-03-01", "2025-09-02", False),
        ("2025-03-01", "2025-09-03", True),
        ("2025-08-31", "2026-02-28", False),
        ("2025-03", "2025-09", False),
        ("2025-03", "2025-10", False),
        ("2025-03", "2025-11", True),
        ("2025-03-01", "长期", True),
        ("长期", "2025-03-01", False),
    ],
)
def test_a_term_is_longer_only_where_it_is_sure(start: str, end: str, expected: bool) -> None:
    assert term.longer_than(start, end, 6) is expected


def test_sums_are_exact_to_the_last_decimal() -> None:
    assert sums.shortfall([0.1] * 10, 1) == 0
    assert sums.shortfall([19.99, 0.01, -5], 15) == 0
    assert sums.shortfall([100], 150.5) == -50.5
    assert sums.shortfall([0.058, 0.066], 0.124) == 0


def test_names_are_the_same_but_for_width_case_and_punctuation() -> None:
    assert names.same_name("河西（明达）机械有限公司", "河西(明达) 机械有限公司")
    assert names.same_name("Mingda Co., Ltd.", "MINGDA Co.,Ltd")
    assert names.same_name(None, "河西")
    assert not names.same_name("河西明达机械有限公司", "河西明达机诫有限公司")


def test_misspellings_are_the_other_spellings_with_all_their_places() -> None:
    right, wrong = [leaf("明达公司", 1), leaf("明达公司", 8)], [leaf("明大公司", 4), leaf("明大公司", 6)]
    entity = Entity(
        "organization",
        "明达公司",
        spellings={"明达公司": right, "明大公司": wrong, "“明达”公司": [leaf("“明达”公司", 9)]},
    )
    (found,) = names.misspellings(entity)
    assert (found.right, found.wrong) == ("明达公司", "明大公司")
    assert [place.evidence.line for place in found.places] == [4, 6, 1, 8, 9]
    assert len(found.right_places) == 3
