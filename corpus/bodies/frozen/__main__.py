"""`python -m corpus.bodies.frozen freeze HALF NAME… | show HALF [NAME…]`: freeze templates that are code.

`freeze` adds what they write to the archive of the half and proves that it is read alike; then their code can
go. `show` prints what is kept, of one template or of all.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from zipfile import ZIP_LZMA, ZipFile, ZipInfo

from corpus.bodies import frozen
from corpus.bodies.frozen import lines
from corpus.bodies.made import clean, slips
from corpus.bodies.template import HALVES, Template
from corpus.bodies.templates import code, template

LONG_AGO = (1980, 1, 1, 0, 0, 0)


def text_of(one: Template) -> str:
    """What is kept of a template. Raises ValueError where it is read otherwise than written."""
    return "\n".join([json.dumps(_about(one), ensure_ascii=False), *_reports(one), ""])


def _about(one: Template) -> list[lines.Json]:
    return ["template", {"body": one.body, "systems": one.systems, "types": one.types}]


def _reports(one: Template) -> Iterator[str]:
    for seed in frozen.SEEDS:
        audit = one.audit(seed)
        right, (wrong, known) = clean(one, seed).report, slips(one, seed)
        about: dict[str, lines.Json] = {"seed": seed, "audit": frozen.fingerprint(audit)}
        both = [*lines.written(right, [], **about)], [*lines.written(wrong, known, **about)]
        if lines.read(both[0], one.name, one.body) != (right, []):
            raise ValueError(f"{right.name} is not read as it was written")
        if lines.read(both[1], one.name, one.body) != (wrong, known):
            raise ValueError(f"{right.name} with defects is not read as it was written")
        yield from frozen.merged(*both)


def freeze(half: str, names: list[str]) -> None:
    """Add templates that are code to the archive of their half."""
    for name in names:
        if name in frozen.names(half) or name not in code(half):
            raise ValueError(f"{half}/{name} is no template that is code, or it is frozen")
    with ZipFile(frozen.FOLDER / f"{half}.zip", "a") as archive:
        for name in names:
            told = text_of(template(half, name))
            archive.writestr(ZipInfo(name, LONG_AGO), told, ZIP_LZMA)


def main() -> None:
    """Do what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m corpus.bodies.frozen", description=__doc__)
    parser.add_argument("do", choices=("freeze", "show"))
    parser.add_argument("half", choices=HALVES)
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args()
    if asked.do == "freeze":
        freeze(asked.half, asked.names)
    else:
        for name in asked.names or frozen.names(asked.half):
            sys.stdout.write(frozen.text(asked.half, name))


if __name__ == "__main__":
    main()
