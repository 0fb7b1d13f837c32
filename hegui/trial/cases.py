"""What a model is tried on: written reports with their truth; probes, which are pairs of passages in small
reports."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from hegui.errors import RefusedError
from hegui.evaluation.documents import pairs
from hegui.files.inputs import Input
from hegui.model.prompts import families
from hegui.worker.reading import Parts, contents
from schemas import patterns
from schemas.cache import yaml_file
from schemas.digest import sha256

DEFECTS = "-defects"
"""How the version with slips of a report is named: it is drawn with the clean one."""

_SHIPPED = Path(__file__).with_name("data")
_CLONE = Path(__file__).parents[2] / "corpus"
_BODIES = Path(__file__).with_name("trial.yaml")
_MARK = patterns.compile(r"(?m)^<</?[^<>\n]+>>\n?")
T = TypeVar("T")


class Case(NamedTuple):
    """A document: its `path`, or name and `content`; the findings of its `truth`.

    `codes`: those that it is asked for (null: all); `passage`: the first and last line of what it is about
    (null: all of it)."""

    path: str
    truth: dict[str, Any]
    content: bytes | None = None
    codes: tuple[str, ...] | None = None
    passage: tuple[int, int] | None = None

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.truth.get("findings")

    @property
    def parts(self) -> Parts:
        """Its files, as a reader takes them. Raises RefusedError for one that cannot be read."""
        return contents(Input(self.path)) if self.content is None else [(self.path, self.content)]


class Unit(NamedTuple):
    """What is drawn and asked together: the versions of a report, or those of a probe, right and wrong."""

    name: str
    group: str
    cases: tuple[Case, ...]
    is_probe: bool = False


def stored(most: int | None = None) -> list[Unit]:
    """The documents that come with the program, `most` reports and `most` probes at most."""
    folder = _SHIPPED if _SHIPPED.is_dir() else _CLONE
    bodies = yaml_file.read(_BODIES)["bodies"]
    reports = [one for one in _reports(folder / "written") if one.group in bodies]
    return [*drawn(reports, most), *drawn(list(_probes(folder / "probes")), most)]


def given(folders: Iterable[str], most: int | None = None) -> list[Unit]:
    """The documents of folders that have their truth beside them, as `hegui eval` reads them; `most` reports
    at most.

    Raises RefusedError for a folder without any and for a truth that is none."""
    return drawn([one for folder in folders for one in _reports(Path(folder))], most)


def drawn(units: Sequence[Unit], most: int | None) -> list[Unit]:
    """`most` units at most, in turn from every group; of a group in the order of the digest of their names,
    so that the same are drawn each time, and of more the same first ones."""
    if most is None:
        return list(units)
    ranked = sorted(units, key=lambda one: sha256(one.name.encode("utf-8", "replace")))
    turns = [(turn, one) for some in _grouped(ranked, lambda one: one.group) for turn, one in enumerate(some)]
    chosen = sorted(turns, key=lambda pair: pair[0])[:most]
    taken = {id(one) for _, one in chosen}
    return [one for one in units if id(one) in taken]


def _reports(folder: Path) -> list[Unit]:
    """The reports of a folder, all versions of one together."""
    try:
        found = [(_stem(one.path.name, one.format), _written(one.path, one.truth)) for one in pairs(folder)]
    except (OSError, ValueError) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError("nothing_to_evaluate", path=str(folder)) from error
    return [
        Unit(some[0][0], some[0][0].rpartition("-")[0], tuple(case for _, case in some))
        for some in _grouped(found, lambda pair: pair[0])
    ]


def _written(path: Path, truth: Path) -> Case:
    try:
        data = json.loads(truth.read_text(encoding="utf-8"))
        if not isinstance(data, dict):
            raise ValueError(f"{truth}: no truth of a document")
    except (OSError, ValueError) as error:
        raise RefusedError("bad_truth", reason=str(error)) from error
    return Case(str(path), {name: data.get(name, []) for name in ("findings", "allowed")})


def _stem(name: str, suffix: str) -> str:
    return name.removesuffix(f".{suffix}").removesuffix(DEFECTS)


def _probes(folder: Path) -> Iterable[Unit]:
    import yaml

    by_code = {code: one.codes for one in families() for code in one.codes}
    for cycle in sorted(folder.glob("*.yaml")):
        stated = yaml.load(cycle.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - a safe one
        for one in stated:
            if one["code"] in by_code:
                yield _probe(one, _host(folder / "hosts", one["host"]), by_code[one["code"]])


def _probe(data: dict[str, str], host: str, codes: tuple[str, ...]) -> Unit:
    """A pair: of what is told of it counts what its passage is accused of, by the codes of one family."""
    cases = []
    for version, findings in (("right", []), ("wrong", [{"code": data["code"]}])):
        text, passage = placed(host, data["place"], data[version])
        name = f"{data['id']}-{version}.txt"
        cases.append(Case(name, {"findings": findings}, text.encode(), codes, passage))
    return Unit(data["id"], data["code"], tuple(cases), is_probe=True)


def placed(host: str, place: str, passage: str) -> tuple[str, tuple[int, int]]:
    """A host, without its marks, with a passage in one of its places; the passage's first and last line.

    >>> placed("甲\\n<<a>>\\n乙\\n<</a>>\\n丙\\n", "a", "丁\\n戊\\n")
    ('甲\\n丁\\n戊\\n丙\\n', (2, 3))
    """
    before, _, rest = f"{host}\n".partition(f"<<{place}>>\n")
    after = _MARK.sub("", rest.partition(f"<</{place}>>\n")[2])
    above, inside = _MARK.sub("", before), passage.rstrip()
    first = above.count("\n") + 1
    return f"{above}{inside}\n{after}".removesuffix("\n"), (first, first + inside.count("\n"))


@cache
def _host(folder: Path, name: str) -> str:
    parts = re.split(
        r"^=====8<===== (.+)\n", (folder / f"{name[0]}.txt").read_text("utf-8"), flags=re.MULTILINE
    )
    return dict(zip(parts[1::2], parts[2::2], strict=True))[name]


def _grouped(items: Iterable[T], key: Callable[[T], str]) -> list[list[T]]:
    """Items with the same key together, in the order of their first."""
    found: dict[str, list[T]] = defaultdict(list)
    for one in items:
        found[key(one)].append(one)
    return list(found.values())
