"""What all HTML files have in common: they load nothing, and nothing runs in them but our own script.

Everything of a document is untrusted: `said` makes a line of it harmless; pictures are data. The policy in
the file names the one style and script of this program by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

from hegui.files.own_outputs import MARK
from hegui.terminal.console import harmless
from ingest.containers.pictures import Picture

_HERE = Path(__file__).parent


def whole(title: str, lang: str, body: Iterable[str], *, style: str, script: str) -> bytes:
    """An HTML file with a body, and a style and a script of the program's own."""
    policy = (
        f"default-src 'none'; img-src data:; style-src '{hash_of(style)}'; script-src '{hash_of(script)}';"
        " base-uri 'none'; form-action 'none'"
    )
    made = [
        f'<!doctype html>\n<html lang="{"zh-CN" if lang == "zh" else "en"}"><head><meta charset="utf-8">',
        MARK,
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">',
        f"<title>{said(title)}</title>",
        f"<style>{style}</style></head><body>",
        *body,
        f"<script>{script}</script></body></html>\n",
    ]
    return "\n".join(made).encode("utf-8", "replace")


def asset(name: str, folder: Path = _HERE) -> str:
    """A style or script that lies beside the renderers, or in a folder."""
    return (folder / name).read_text("utf-8")


def hash_of(content: str) -> str:
    """A script or style as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def printed_edges(left: str, right: str) -> str:
    """The rule by which each page on paper has a text at its foot, left and right.

    Of `right`, `{page}` and `{pages}` are numbers that the printer knows."""
    counted = " ".join(
        f"counter({part[1:-1]})" if part in ("{page}", "{pages}") else _css_string(part)
        for part in re.split(r"(\{pages?\})", right)
    )
    look = "font-size: 8pt; color: #444;"
    return (
        f"@page {{ @bottom-left {{ content: {_css_string(left)}; {look} }}"
        f" @bottom-right {{ content: {counted}; {look} }} }}\n"
    )


def _css_string(text: str) -> str:
    """A text as a string of a style, where nothing of it can end the string or the style.

    >>> print(_css_string('甲"</style>'))
    "甲\\22 \\3c \\2f style\\3e "
    """
    signs = (one if one.isalnum() else f"\\{ord(one):x} " for one in harmless(text))
    return f'"{"".join(signs)}"'


def said(text: object) -> str:
    r"""A text in one line of a page: no markup of its own, no control or direction characters.

    >>> said("<b>\u202e&")
    '&lt;b&gt;&lt;U+202E&gt;&amp;'
    """
    return escape(harmless(str(text)))


def source_of(picture: Picture) -> str:
    """A picture as the address of its own data."""
    return f"data:{picture.media};base64,{base64.b64encode(picture.data).decode()}"
