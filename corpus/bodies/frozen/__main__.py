"""`python -m corpus.bodies.frozen freeze HALF NAME… | show HALF|FILE [NAME…]`: freeze templates of code.

`freeze` adds what they write to the archive of the half, proves that it is read alike and notes its digests;
then their code can go. `show` prints what is kept, of one template or of all.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from zipfile import ZIP_LZMA, ZipFile, ZipInfo

from corpus.bodies import frozen
from corpus.bodies.frozen import lines
from corpus.bodies.made import clean, defective, slips
from corpus.bodies.template import HALVES, Template
from corpus.bodies.templates import code, template
from corpus.layouts import truth as layout
from corpus.layouts.plain import text_of

DIGESTS = frozen.FOLDER / "digests.txt"
"""Half, template, seed, and the digest of what the template wrote when it was code."""

LONG_AGO = (1980, 1, 1, 0, 0, 0)


def digest(one: Template, seed: int) -> str:
    """What tells the reports of a seed from any others: their text, what stands where, their truth."""
    items = [
        [text_of(made.report), layout.truth_of(made.report, seed), made.truth]
        for made in (clean(one, seed), defective(one, seed))
    ]
    return sha256(json.dumps(items, ensure_ascii=False).encode()).hexdigest()[:16]


def digests() -> dict[tuple[str, str, int], str]:
    """The digests noted, by half, template and seed."""
    noted = map(str.split, DIGESTS.read_text(encoding="utf-8").splitlines())
    return {(half, name, int(seed)): value for half, name, seed, value in noted}


def freeze(half: str, names: list[str]) -> None:
    """Add templates that are code to the archive of their half."""
    for name in names:
        if name in frozen.names(half) or name not in code(half):
            raise ValueError(f"{half}/{name} is no template that is code, or it is frozen")
    with ZipFile(frozen.FOLDER / f"{half}.zip", "a") as archive:
        for name in names:
            one = template(half, name)
            archive.writestr(ZipInfo(name, LONG_AGO), kept_of(one), ZIP_LZMA)
            note(one)


def kept_of(one: Template) -> str:
    """What is kept of a template. Raises ValueError where it is read otherwise than written."""
    about = {"body": one.body, "systems": one.systems, "types": one.types}
    return "\n".join([json.dumps(["template", about], ensure_ascii=False), *_reports(one), ""])


def _reports(one: Template) -> Iterator[str]:
    for seed in frozen.SEEDS:
        right, (wrong, known) = clean(one, seed).report, slips(one, seed)
        about: dict[str, lines.Json] = {"seed": seed, "audit": frozen.fingerprint(one.audit(seed))}
        both = [*lines.written(right, [], **about)], [*lines.written(wrong, known, **about)]
        kept = [*frozen.merged(*both)]
        if lines.read(frozen.version(kept, frozen.CLEAN), one.name, one.body) != (right, []):
            raise ValueError(f"{right.name} is not read as it was written")
        if lines.read(frozen.version(kept, frozen.SLIPPED), one.name, one.body) != (wrong, known):
            raise ValueError(f"{right.name} with defects is not read as it was written")
        yield from kept


def note(one: Template) -> None:
    """Note the digests of a template."""
    with DIGESTS.open("a", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{one.half} {one.name} {seed} {digest(one, seed)}\n" for seed in frozen.SEEDS)


def main() -> None:
    """Do what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m corpus.bodies.frozen", description=__doc__)
    parser.add_argument("do", choices=("freeze", "show"))
    parser.add_argument("where", metavar="HALF", help="a, b; to show also the file of an archive")
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args()
    if asked.do == "freeze":
        freeze(asked.where, asked.names)
        return
    half = asked.where in HALVES
    with ZipFile(frozen.FOLDER / f"{asked.where}.zip" if half else asked.where) as archive:
        for name in asked.names or sorted(archive.namelist()):
            sys.stdout.write(archive.read(name).decode())


if __name__ == "__main__":
    main()
