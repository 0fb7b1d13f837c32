"""The versions of the corpus, made once; hundreds of documents read in one process."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from corpus.variants import Variant, variants
from hegui.worker.inside import free

_read = count(1)


@pytest.fixture(scope="session")
def made() -> dict[str, Variant]:
    return {variant.name: variant for variant in variants()}


@pytest.fixture(autouse=True)
def freed() -> Iterator[None]:
    """The trees of Word files are cycles that Python's own thresholds leave: they are freed as a worker frees
    them. Worker tests are copies of this process, and bounded."""
    yield
    free(next(_read))
