"""`python -m hegui.installation.precompile`: work out once what else the first runs do, for an installation that
its users cannot write to (`docs/install.md`).

The program's patterns are compiled and its YAML is parsed, and kept beside the bytecode
(`schemas.cache.compile_cache`)."""

from __future__ import annotations

import gc
import math
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from hegui import pipeline
from hegui.trial import cases
from hegui.worker import cache_misses
from schemas.cache import compile_cache
from schemas.patterns import Later

PACKAGES = ("schemas", "ingest", "extract", "checks", "hegui")
_PROGRAM = Path(__file__).resolve().parents[2]
_SAMPLES = 3


def main() -> int:
    """Work it out and keep it. Status 2 where it can be kept nowhere."""
    place = compile_cache.place()
    if place is None:
        print("hegui: there is no folder to keep it in", file=sys.stderr)
        return 2
    for name in modules():
        with suppress(ImportError):  # of an extra that is not installed
            import_module(name)
    patterns = [["pattern", one.pattern, one.flags_given] for one in gc.get_objects() if type(one) is Later]
    files = [["yaml", "CSafeLoader", str(path)] for one in PACKAGES for path in _yaml(one)]
    cache_misses.learn([["facts"], ["labels"], *files, *patterns], math.inf)
    for unit in cases.stored(_SAMPLES):  # what only a document asks for
        if not unit.is_probe:
            pipeline.check_path(unit.cases[-1].path)
    cache_misses.learn(compile_cache.missed(), math.inf)
    compile_cache.save()
    print(f"{place}: {place.stat().st_size / 1e6:.0f} MB")
    return 0


def modules() -> Iterator[str]:
    """All modules but those that run when they are imported."""
    for package in PACKAGES:
        yield package
        found = walk_packages(import_module(package).__path__, f"{package}.")
        yield from (one.name for one in found if not one.name.endswith(".__main__"))


def _yaml(package: str) -> Iterator[Path]:
    yield from sorted((_PROGRAM / package).rglob("*.yaml"))


if __name__ == "__main__":
    sys.exit(main())
