"""What this installation can do: versions, models, programs, fonts, the machine, protections, limits."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from hegui import __version__, optional_packages
from hegui.settings.model_choice import Choice
from hegui.wording import text
from hegui.worker.environment import limits_of_environment
from hegui.worker.parent import Worker
from ingest import limits
from schemas.cache import compile_cache

_READERS = ("pypdfium2", "python-docx", "lxml", "pillow")
_OCR = ("onnxruntime", "opencv-python-headless", "numpy", "rapidocr")
_MOST_FONTS = 5
_SECONDS = 30
_GIB = 1024**3
_PROTECTIONS = {
    "files": ("landlock", "seccomp", "rlimit_fsize"),
    "network": ("seccomp", "network_namespace"),
    "programs": ("seccomp", "landlock"),
    "memory": ("rlimit_data",),
}
"""What the worker may not do, and what keeps it from that: one of these is enough."""


class Entry(NamedTuple):
    """A line: whether it is well (null: only told), what, and how it is."""

    good: bool | None
    label: str
    told: str


class Part(NamedTuple):
    """Lines under a title."""

    title: str
    entries: list[Entry]


def parts(lang: str, day: str, model: Choice | None = None) -> list[Part]:
    """All parts of the examination, seen from an ISO day, with a model's server where one is to be asked.

    Raises RefusedError for limits in the environment that are none, and for a model that cannot be used."""
    limits_of_environment()
    found: dict[str, Callable[[str], Iterator[Entry]]] = {
        "program": _program,
        "facts": partial(_facts, day),
        "reading": _reading,
        "recognition": _recognition,
        "office": _office,
        "fonts": _fonts,
        "machine": _machine,
        "protections": _protections,
        "limits": _limits,
    }
    if model is not None:
        optional_packages.require("model")
        from hegui.installation.model import examined

        found["model"] = partial(examined, model)
    return [Part(text("doctor", name, lang), list(examine(lang))) for name, examine in found.items()]


def _program(lang: str) -> Iterator[Entry]:
    yield Entry(None, "hegui", f"{__version__}  {Path(__file__).parents[1]}")
    yield Entry(None, "Python", f"{platform.python_version()}  {sys.executable}")
    yield Entry(None, text("doctor", "system", lang), platform.platform())
    yield Entry(None, text("doctor", "kept", lang), _compiled(lang))


def _compiled(lang: str) -> str:
    """Where what was compiled lies: what the installation has first, then where a run keeps the rest."""
    installed, place = compile_cache.installed(), compile_cache.place()
    if installed is not None and installed != place:
        words = text("doctor", "kept_installed", lang, path=str(installed))
        return words + (text("doctor", "kept_more", lang, path=str(place)) if place else "")
    if place is not None:
        return str(place)
    return text("doctor", "kept_forbidden" if sys.dont_write_bytecode else "kept_nowhere", lang)


def _facts(day: str, lang: str) -> Iterator[Entry]:
    from hegui.norms.reach import MOST_DAYS, reach
    from schemas.facts import load

    found = reach(load(), day)
    words = text("doctor", "facts_told", lang, version=found.version, count=found.total, day=found.day)
    yield Entry(None, text("doctor", "facts", lang), words)
    key = "facts_behind" if found.behind else "facts_in_date"
    words = text("doctor", key, lang, day=day, days=found.days_behind, most=MOST_DAYS)
    yield Entry(not found.behind, text("doctor", "facts_day", lang), words)


def _reading(lang: str) -> Iterator[Entry]:
    yield from (_package(name, lang) for name in _READERS)


def _recognition(lang: str) -> Iterator[Entry]:
    yield from (_package(name, lang) for name in _OCR)
    models = _models()
    words = "  ".join(f"{one.name} {one.stat().st_size / 1e6:.1f} MB" for one in models)
    yield Entry(bool(models), text("doctor", "models", lang), words or text("doctor", "missing", lang))
    extra = _version("openvino")
    words = text("doctor", "openvino", lang, install=optional_packages.command("openvino"))
    yield Entry(bool(extra) or None, "OpenVINO", extra or words)


def _models() -> list[Path]:
    if not find_spec("numpy"):
        return []
    from ingest.ocr.engine import MissingModelsError, models

    try:
        return list(models())
    except MissingModelsError:
        return []


def _office(lang: str) -> Iterator[Entry]:
    from ingest.containers.office import find_program

    program = find_program()
    if program is None:
        yield Entry(False, "LibreOffice", text("doctor", "no_office", lang))
        return
    version = _output(program, "--version").partition("\n")[0].strip()
    yield Entry(bool(version), "LibreOffice", f"{version or text('doctor', 'silent', lang)}  {program}")


def _fonts(lang: str) -> Iterator[Entry]:
    label = text("doctor", "chinese", lang)
    if shutil.which("fc-list") is None:
        yield Entry(None, label, text("doctor", "no_fontconfig", lang))
        return
    listed = _output("fc-list", ":lang=zh-cn", "family").splitlines()
    names = sorted({line.partition(",")[0].strip() for line in listed if line.strip()})
    more = f" (+{len(names) - _MOST_FONTS})" if len(names) > _MOST_FONTS else ""
    words = ", ".join(names[:_MOST_FONTS]) + more
    yield Entry(bool(names), label, words or text("doctor", "missing", lang))


def _machine(lang: str) -> Iterator[Entry]:
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    yield Entry(None, text("doctor", "cores", lang), str(usable or 1))
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        yield Entry(None, text("doctor", "memory", lang), f"{memory / _GIB:.1f} GiB")


def _protections(lang: str) -> Iterator[Entry]:
    worker = Worker()
    try:
        held = worker.do("protections", [], "", seconds=_SECONDS)
    finally:
        worker.close()
    for name, any_of in _PROTECTIONS.items():
        by = [one for one in any_of if one in held]
        words = ", ".join(by) or text("doctor", "unprotected", lang)
        yield Entry(bool(by), text("doctor", f"no_{name}", lang), words)


def _limits(lang: str) -> Iterator[Entry]:
    for name, value in limits.known().items():
        variable = limits.ENVIRONMENT + name
        mark = text("doctor", "from_environment", lang) if variable in os.environ else ""
        yield Entry(None, variable, f"{value:g}{mark}" if isinstance(value, float) else f"{value}{mark}")


def _package(name: str, lang: str) -> Entry:
    version = _version(name)
    return Entry(bool(version), name, version or text("doctor", "missing", lang))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _output(*command: str) -> str:
    """What a program prints; nothing where it does not answer."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")
