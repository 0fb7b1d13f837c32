"""The parts of a Word file as a package: content types, relations, the same bytes each time."""

from __future__ import annotations

import io
import zipfile

TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DAY = (2025, 1, 1, 0, 0, 0)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": RELATIONS,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
    }.items()
)
SETTINGS = (
    f"<w:settings {NAMESPACES}><w:zoom w:percent='100'/><w:defaultTabStop w:val='420'/>"
    "<w:characterSpacingControl w:val='compressPunctuation'/>"
    "<w:compat><w:compatSetting w:name='compatibilityMode' w:uri='http://schemas.microsoft.com/office/word' "
    "w:val='15'/></w:compat></w:settings>"
)


def relation_of(name: str) -> str:
    """The relation id of a part of the document."""
    return "rId" + name.rpartition("/")[2].removesuffix(".xml")


def packed(parts: dict[str, str]) -> bytes:
    """The file with the document's parts (name → XML) and what belongs to any such file."""
    parts = {**parts, "word/settings.xml": SETTINGS}
    others = [name for name in parts if name != "word/document.xml"]
    relations = "".join(
        f'<Relationship Id="{relation_of(name)}" Type="{RELATIONS}/{kind_of(name)}" Target="{name[5:]}"/>'
        for name in others
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{TYPES}{_type(name)}+xml"/>' for name in parts
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}'
        "</Relationships>",
        **parts,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, DAY)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(info, HEAD + text)
    return buffer.getvalue()


def kind_of(name: str) -> str:
    """The kind of a part: its file name without number."""
    return name.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")


def _type(name: str) -> str:
    kind = kind_of(name)
    return "document.main" if kind == "document" else kind
