"""Word files to PDF by LibreOffice, with a profile of its own and the fonts that stand in for Word's."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

FONTS = {
    "宋体": "Noto Serif CJK SC",
    "黑体": "Noto Sans CJK SC",
    "MS Gothic": "Noto Sans CJK JP",
    "Times New Roman": "Noto Serif CJK SC",
}
SECONDS = 600
REGISTRY = "/org.openoffice.Office.Common/Font/Substitution"
PROPERTY = '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'


def pdfs_of(files: list[Path], folder: Path, fonts: Path | None = None) -> list[Path]:
    """The PDF of each Word file, in `folder` under the same name; `fonts` is a fontconfig file of its own.

    Raises CalledProcessError, OSError."""
    environment = {**os.environ, **({"FONTCONFIG_FILE": str(fonts)} if fonts else {})}
    with tempfile.TemporaryDirectory() as profile:
        _write_profile(Path(profile))
        subprocess.run(  # noqa: S603 - our own files
            [  # noqa: S607 - found as the machine has it
                "soffice",
                "--headless",
                f"-env:UserInstallation=file://{profile}",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                *map(str, files),
            ],
            check=True,
            capture_output=True,
            timeout=SECONDS,
            env=environment,
        )
    return [folder / f"{file.stem}.pdf" for file in files]


def _write_profile(folder: Path) -> None:
    items = [f'<item oor:path="{REGISTRY}">{PROPERTY.format(name="Replacement", value="true")}</item>']
    for at, (font, other) in enumerate(FONTS.items()):
        values = {"ReplaceFont": font, "SubstituteFont": other, "Always": "true", "OnScreenOnly": "false"}
        properties = "".join(PROPERTY.format(name=name, value=value) for name, value in values.items())
        items.append(
            f'<item oor:path="{REGISTRY}/FontPairs"><node oor:name="_{at}" oor:op="replace">'
            f"{properties}</node></item>"
        )
    user = folder / "user"
    user.mkdir()
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{''.join(items)}</oor:items>",
        encoding="utf-8",
    )
