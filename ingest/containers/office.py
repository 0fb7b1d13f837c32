"""Word 97 (.doc), WPS Writer (.wps), OpenDocument (.odt) and RTF files: read as docx, made by LibreOffice.

LibreOffice is a program of its own and runs only where it is installed: with a profile of its own that goes
when it has ended, macros and links off, without a way to the network, within a time.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ingest import limits
from ingest.containers.ole import SIGNATURE, is_word_95, ole_kind
from ingest.errors import UnreadableError
from ingest.settings import DEFAULT, Settings

if TYPE_CHECKING:
    from schemas.document import Document

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_OPTIONS = (
    "--headless",
    "--invisible",
    "--norestore",
    "--nologo",
    "--nodefault",
    "--nolockcheck",
    "--nofirststartwizard",
)
_FILTERS = {"doc": "MS Word 97", "rtf": "Rich Text Format", "odt": "writer8", "wps": "MS_Works"}
_NOWHERE = ("127.0.0.1", "9")
"""A proxy that nobody answers at: what asks for the network all the same gets none."""

_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisablePythonRuntime", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Office.Writer/Content/Update", "Chart", "false"),
    ("Office.Calc/Content/Update", "Link", "1"),
    ("Office.Writer/Filter/Import/VBA", "Load", "false"),
    ("Office.Writer/Filter/Import/VBA", "Executable", "false"),
    ("Office.Java/VirtualMachine", "Enable", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", _NOWHERE[0]),
    ("Inet/Settings", "ooInetHTTPProxyPort", _NOWHERE[1]),
    ("Inet/Settings", "ooInetHTTPSProxyName", _NOWHERE[0]),
    ("Inet/Settings", "ooInetHTTPSProxyPort", _NOWHERE[1]),
)
"""Of the profile: macros never, links and fields never brought up to date (Writer 2, Calc 1), no Java."""

_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n{}\n'
    "</oor:items>\n"
)
_ITEM = (
    '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
)
_BOUNDED = 'ulimit -f "$1"; ulimit -c 0; shift; exec "$@"'


def read_document(data: bytes, path: str, settings: Settings = DEFAULT) -> Document:
    """The document in an office file's bytes; its hash is that of the file itself.

    Raises UnreadableError: `needs_libreoffice` with `format`, `timeout`, `corrupt`, and what docx raises."""
    from ingest import word

    document = word.read_document(to_docx(data), path, settings)
    document.sha256 = hashlib.sha256(data).hexdigest()
    return document


def to_docx(data: bytes, seconds: float | None = None) -> bytes:
    """An office file as docx. Starts a program and writes to a temporary folder, so not for a closed process.

    Raises UnreadableError: `needs_libreoffice` with `format`, `timeout`, `too_large`, `corrupt`."""
    format = format_of(data)
    program = find_program()
    if program is None:
        raise UnreadableError("needs_libreoffice", format=format)
    with tempfile.TemporaryDirectory(prefix="hegui-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"document.{format}"
        source.write_bytes(data)
        _write_profile(folder / "profile")
        command = [*_bounds(), program, f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        command += [
            *_OPTIONS,
            f"--infilter={_filter(format, data)}",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(folder),
            str(source),
        ]
        _run(command, folder, limits.OFFICE_SECONDS if seconds is None else seconds)
        return _result(folder / "document.docx", format)


def format_of(data: bytes) -> str:
    """The usual ending of the name of such a file: doc, wps, odt or rtf."""
    if data.startswith(SIGNATURE):
        return "wps" if ole_kind(data) == "wps" else "doc"
    return "rtf" if data.startswith(b"{\\rtf") else "odt"


def _filter(format: str, data: bytes) -> str:
    """LibreOffice's name for the format: by itself it would take a broken file for a text."""
    return "MS WinWord 6" if format == "doc" and is_word_95(data) else _FILTERS[format]


def find_program() -> str | None:
    """Where LibreOffice is installed, or None."""
    for name in _NAMES:
        if found := shutil.which(name):
            return found
    return next((place for place in _PLACES if Path(place).is_file()), None)


def _write_profile(folder: Path) -> None:
    items = "\n".join(_ITEM.format(*setting) for setting in _SETTINGS)
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(_PROFILE.format(items), encoding="utf-8")


def _bounds() -> list[str]:
    """What a command is put behind: no network where the system lets us have that, files of limited size."""
    if sys.platform == "win32":
        return []
    bounds = ["/bin/sh", "-c", _BOUNDED, "sh", str(limits.FILE_BYTES // 512)]
    unshare = shutil.which("unshare") if sys.platform.startswith("linux") else None
    if unshare is None:
        return bounds
    alone = [unshare, "--map-root-user", "--net", "--"]
    try:
        tried = subprocess.run([*alone, "true"], capture_output=True, timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return bounds
    return [*bounds, *alone] if tried.returncode == 0 else bounds


def _run(command: list[str], folder: Path, seconds: float) -> None:
    """Runs a command and all that it starts to their end. Raises UnreadableError: `timeout`."""
    process = subprocess.Popen(  # noqa: S603
        command,
        cwd=folder,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError("timeout", limit=f"{seconds:g}", unit="s") from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a process and its descendants, which are a group of their own."""
    with suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _environment(folder: Path) -> dict[str, str]:
    """Only what a program needs to start; nothing of who runs it, no display."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "SYSTEMROOT", "WINDIR"}}
    proxy = "http://" + ":".join(_NOWHERE)
    home = {name: str(folder) for name in ("HOME", "TMPDIR", "TEMP", "TMP")}
    return {**kept, **home, "LC_ALL": "C.UTF-8", "http_proxy": proxy, "https_proxy": proxy}


def _result(made: Path, format: str) -> bytes:
    if not made.is_file() or made.stat().st_size == 0:
        raise UnreadableError("corrupt", format=format)
    if made.stat().st_size >= limits.FILE_BYTES // 512 * 512:
        raise UnreadableError("too_large", limit=limits.FILE_BYTES // (1024 * 1024), unit="MB")
    return made.read_bytes()
