"""What a Word file tells of formatting alone (widths, spacing, bold, language, bookmarks), left out before
its XML is taken apart: it is a good part of all elements, and nobody asks for it.
"""

from __future__ import annotations

import re

_NAMES = (
    rb"adjustRightInd|autoSpaceD[EN]|b(?:Cs|ookmark(?:Start|End))?|c(?:antSplit|nfStyle)|i(?:Cs|d|nd)?|jc|kern"
    rb"|lang|noProof|proofErr|s(?:napToGrid|pacing|zCs)|t(?:cW|rHeight)|vAlign|widowControl"
)
_ALONE = rb"(?:" + _NAMES + rb')(?: [\w:]++="[^"<]*+")*+/>'
_FORMATTING = re.compile(
    rb"<w:(?:tcPr>(?:<w:%(a)b)*+</w:tcPr>|rPr>(?:<w:%(a)b)*+</w:rPr>|pPr>(?:<w:%(a)b)*+</w:pPr>|%(a)b)"
    % {b"a": _ALONE}
)
"""Elements without content, and properties that have nothing else in them."""

_HEAD = 8192
"""Bytes within which a part names its namespaces."""

_NAMED = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def without_formatting(xml: bytes) -> bytes:
    """The bytes of a part without elements of formatting; the same where its names may mean something else.

    >>> without_formatting(b'<w:p %b><w:pPr><w:jc w:val="left"/></w:pPr><w:r/></w:p>' % _NAMED)[-13:]
    b'><w:r/></w:p>'
    """
    usual = xml.find(_NAMED, 0, _HEAD) >= 0 and b"<![" not in xml
    return _FORMATTING.sub(b"", xml) if usual else xml
