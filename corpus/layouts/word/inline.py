"""The pieces of a line as Word runs: text, check boxes of every make, notes, changes, comments."""

from __future__ import annotations

from xml.sax.saxutils import escape

from corpus.layouts.tree import Line, Look, Piece
from corpus.layouts.word.parts import AUTHOR

GLYPHS: dict[Look, tuple[str, str]] = {
    "box": ("☑", "□"),
    "ballot": ("☒", "☐"),
    "black": ("■", "□"),
    "tick": ("√", "□"),
    "bracket": ("[√]", "[ ]"),
}
SYMBOLS: dict[Look, tuple[str, str, str]] = {
    "wingdings": ("Wingdings", "F0FE", "F0A8"),
    "wingdings2": ("Wingdings 2", "F052", "F0A3"),
}
BOX_FONT = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>'
LONGEST_RUN = 37
"""Word cuts its runs where someone typed; so do we, at no meaningful place."""


class Inline:
    """Makes runs, and collects footnotes and comments in their order."""

    def __init__(self, *, accepted: bool = False) -> None:
        self.accepted = accepted
        self.notes: list[str] = []
        self.remarks: list[str] = []
        self.made = 0

    def runs(self, line: Line, look: str = "") -> str:
        """The runs of a line; `look` is run properties as XML."""
        return "".join(self._piece(piece, look) for piece in line)

    def _piece(self, piece: Piece, look: str) -> str:
        if piece.kind == "box":
            return self._box(piece, look)
        if piece.kind in {"ins", "del"}:
            return self._change(piece, look)
        if piece.kind == "note":
            self.notes.append(piece.text)
            return (
                '<w:r><w:rPr><w:rStyle w:val="a8"/></w:rPr>'
                f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
            )
        if piece.kind == "remark":
            return self._remark(piece, look)
        if piece.kind == "hide":
            return _run(piece.text, look + "<w:vanish/>")
        if piece.kind == "doc":
            return (
                f'<w:sdt><w:sdtPr><w:id w:val="{self._next()}"/><w:text/></w:sdtPr><w:sdtContent>'
                f"{text_runs(piece.text, look)}</w:sdtContent></w:sdt>"
            )
        return text_runs(piece.text, look)

    def _next(self) -> int:
        self.made += 1
        return 41000 + self.made

    def _box(self, piece: Piece, look: str) -> str:
        if piece.look == "control":
            glyph = "☒" if piece.ticked else "☐"
            return (
                f'<w:sdt><w:sdtPr><w:id w:val="{self._next()}"/><w14:checkbox>'
                f'<w14:checked w14:val="{int(piece.ticked)}"/>'
                '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
                '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
                f"<w:sdtContent>{_run(glyph, BOX_FONT + look)}</w:sdtContent></w:sdt>"
            )
        if piece.look == "legacy":
            return self._legacy(piece)
        if piece.look in SYMBOLS and self.accepted:
            # On paper as Word draws them: LibreOffice without these fonts draws all boxes of a line alike.
            return _run("☑" if piece.ticked else "☐", BOX_FONT + look)
        if piece.look in SYMBOLS:
            font, ticked, empty = SYMBOLS[piece.look]
            fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}"/>'
            character = ticked if piece.ticked else empty
            return f'<w:r><w:rPr>{fonts}</w:rPr><w:sym w:font="{font}" w:char="{character}"/></w:r>'
        ticked, empty = GLYPHS[piece.look]
        return _run(ticked if piece.ticked else empty, look)

    def _legacy(self, piece: Piece) -> str:
        checked = "<w:checked/>" if piece.ticked else ""
        return (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>'
            f'<w:name w:val="选{self._next()}"/><w:enabled/>'
            f'<w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/><w:default w:val="0"/>{checked}</w:checkBox>'
            "</w:ffData></w:fldChar></w:r>"
            '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    def _change(self, piece: Piece, look: str) -> str:
        if self.accepted:
            return text_runs(piece.text, look) if piece.kind == "ins" else ""
        if piece.kind == "ins":
            return f'<w:ins w:id="{self._next()}" {AUTHOR}>{text_runs(piece.text, look)}</w:ins>'
        return (
            f'<w:del w:id="{self._next()}" {AUTHOR}><w:r><w:delText xml:space="preserve">'
            f"{escape(piece.text)}</w:delText></w:r></w:del>"
        )

    def _remark(self, piece: Piece, look: str) -> str:
        at = len(self.remarks)
        self.remarks.append(piece.more)
        return (
            f'<w:commentRangeStart w:id="{at}"/>{text_runs(piece.text, look)}<w:commentRangeEnd w:id="{at}"/>'
            f'<w:r><w:commentReference w:id="{at}"/></w:r>'
        )


def text_runs(text: str, look: str = "") -> str:
    """Text as runs, a tab as Word's."""
    return "".join(_run(text[at : at + LONGEST_RUN], look) for at in range(0, len(text), LONGEST_RUN))


def _run(text: str, look: str) -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    inner = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in text.split("\t")
    )
    return f"<w:r>{properties}{inner}</w:r>"
