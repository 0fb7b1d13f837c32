"""The versions of the corpus, made once."""

from __future__ import annotations

import pytest

from corpus.variants import Variant, variants


@pytest.fixture(scope="session")
def made() -> dict[str, Variant]:
    return {variant.name: variant for variant in variants()}
