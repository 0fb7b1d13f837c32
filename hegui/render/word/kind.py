"""A Word file with macros, or a template, as a plain document: Word opens nothing else under such a name."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from hegui.render.word.xml import in_utf8, parsed, without
from ingest.word.package import Package

_LIST = "[Content_Types].xml"
_KINDS = (
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACROS = {"vbaProject", "wordVbaData"}


def plain(package: Package, changed: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """What becomes of members, beside what is changed already, so that the file is a plain document (null:
    it goes, as macros do). Blank for one that is. Raises RefusedError (`corrupt`)."""
    listed = package.member(_LIST)
    types = in_utf8(changed.get(listed) or package.blob(listed)) if listed else b""
    if listed is None or not any(kind in types for kind in _KINDS):
        return {}
    for kind in _KINDS:
        types = types.replace(kind, _PLAIN)
    made: dict[str, bytes | None] = {}
    gone = _macros(package, package.main)
    gone |= {name for macro in gone for name in _macros(package, macro)}
    for name in gone:
        for member in (package.member(name), package.member(_related(name))):
            if member is not None:
                made[member] = None
    related = package.member(_related(package.main))
    if gone and related is not None:
        data = in_utf8(changed.get(related) or package.blob(related))
        kinds = [each.get("Type", "").rpartition("/")[2] for each in parsed(data).iter()]
        made[related] = without(data, [at for at, kind in enumerate(kinds) if kind in _MACROS])
    names = [each.get("PartName", "").lstrip("/").lower() for each in parsed(types).iter()]
    folded = {name.lower() for name in gone}
    made[listed] = without(types, [at for at, name in enumerate(names) if name in folded])
    return made


def _macros(package: Package, name: str) -> set[str]:
    """The parts with macros that a part points to."""
    return {target for kind, target in package.relations(name).values() if kind in _MACROS}


def _related(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return posixpath.join(folder, "_rels", file + ".rels")
