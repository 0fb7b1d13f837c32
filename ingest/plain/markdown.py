"""Markdown as converters write it (Pandoc, markitdown, Docling, MinerU): what is markup, what is the text.

Nothing is removed from a text that shows no sign of being Markdown but bold words and tags: in it `*`, `_`
and `\\` stand for themselves.
"""

from __future__ import annotations

from ingest.plain.formulas import plain_formulas
from schemas import patterns

_SIGNS = patterns.compile(
    r"#{1,6}[ \t]{1,4}\S|\*\*[^*\s]|```|!\[[^\]\n]{0,200}\]\(|\|?(?:\s{0,4}:?-{3,200}:?\s{0,4}\|){1,200}"
    r"|={4,200}\s{0,4}\Z|<!--|:{3,9}\s{0,4}\{|\d{1,3}\\[.)]|.{0,400}\\[\[\]*#|]|[-*+] \[[ xX]\] "
    r"|.{0,400}\[\^[^\]\s]{1,20}\]"
)
_ESCAPE = patterns.compile(r"\\([!-/:-@\[-`{-~])")
_HELD = 0xE100
"""Escaped characters wait as private code points while the markup around them is removed."""

_HELD_BACK = patterns.compile("[\ue121-\ue17e]")
_IMAGE = patterns.compile(
    r"!\[[^\[\]]{0,400}\](?:\([^()\s]{0,4000}(?:\s\"[^\"]{0,200}\")?\))(?:\{[^{}]{0,200}\})?"
)
_LINK = patterns.compile(
    r"\[([^\[\]]{1,400})\]\((?:<[^<>]{0,1000}>|[^()\s]{0,1000})(?:\s\"[^\"]{0,200}\")?\)"
)
_SPAN = patterns.compile(r"\[([^\[\]]{1,1000})\]\{[.#=\w][^{}]{0,200}\}")
_ATTRIBUTES = patterns.compile(r"\s{0,4}\{[#.][^{}]{0,200}\}\s{0,4}\Z")
_NOTE = patterns.compile(r"\[\^[^\]\s]{1,40}\]")
_ADDRESS = patterns.compile(r"<((?:https?://|mailto:|www\.)[^<>\s]{1,500}|[\w.+-]{1,60}@[\w.-]{1,60})>")
_STRONG = patterns.compile(r"(\*{2,3})(?=[^\s*])([^*\n]{1,1000}?)(?<=\S)\1")
_EMPHASIS = patterns.compile(
    r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s*])\*(?![\w*])|(?<![0-9A-Za-z*)）])\*(?=[^\s*])([^*\n]{1,200})(?<=[^\s*])\*(?![0-9A-Za-z*(（])"
)
_UNDERLINED = patterns.compile(r"(?<![\w_])(_{1,2})(?=[^\s_])([^_\n]{1,400})(?<=[^\s_])\1(?![\w_])")
_STRUCK = patterns.compile(r"~~(?=\S)([^~\n]{1,400})(?<=\S)~~|==(?=\S)([^=\n]{1,400})(?<=\S)==")
_RAISED = patterns.compile(r"\^([0-9A-Za-z+\-]{1,6})\^|(?<=[A-Za-z)])~([0-9a-z]{1,3})~")
_CODE = patterns.compile(r"(`{1,3})([^`\n]{1,400})\1")
_ENTITY = patterns.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,12});")
_QUOTE = patterns.compile(r"\s{0,3}(?:>[ \t]?){1,8}")
_LINE_BLOCK = patterns.compile(r"\s{0,3}\|[ \t]+(?=\S)")
_HASHES = patterns.compile(r"\s{0,3}(#{1,6})(?:[ \t]{1,8}|\Z)")
_LEAST_SIGNS_OF_MANY, _MANY_LINES = 2, 400


def is_markdown(lines: list[str]) -> bool:
    """Whether lines are Markdown: in a long text more than one shows it."""
    wanted = _LEAST_SIGNS_OF_MANY if len(lines) > _MANY_LINES else 1
    for line in lines:
        if _SIGNS.match(line.lstrip()):
            wanted -= 1
            if not wanted:
                return True
    return False


def without_markup(text: str) -> str:
    """A text of Markdown as a reader of the page sees it; an image is nothing, a link its words.

    >>> without_markup(r"2\\. **报告编号**：[HY-01](a.md)，面积 3 m^2^，*见*附件[^1]")
    '2. 报告编号：HY-01，面积 3 m2，见附件'
    """
    text = plain_formulas(text)
    text = _ESCAPE.sub(lambda m: chr(_HELD + ord(m[1])), text) if "\\" in text else text
    if "[" in text:
        text = _IMAGE.sub("", text) if "!" in text else text
        text = _SPAN.sub(r"\1", _LINK.sub(r"\1", _NOTE.sub("", text)))
    if "`" in text:
        text = _CODE.sub(r"\2", text)
    if "*" in text:
        text = _EMPHASIS.sub(lambda m: m[1] or m[2], _STRONG.sub(r"\2", text))
    if "_" in text:
        text = _UNDERLINED.sub(r"\2", text)
    if "~" in text or "==" in text or "^" in text:
        text = _RAISED.sub(lambda m: m[1] or m[2], _STRUCK.sub(lambda m: m[1] or m[2], text))
    text = _ADDRESS.sub(r"\1", text) if "<" in text else text
    return unescaped(text)


def unescaped(text: str) -> str:
    """The text with the characters that were escaped, and entities as what they stand for."""
    text = entities(text)
    return _HELD_BACK.sub(lambda m: chr(ord(m[0]) - _HELD), text)


def entities(text: str) -> str:
    """The text with entities as what they stand for, where it has any."""
    if "&" not in text or not _ENTITY.search(text):
        return text
    from html import unescape  # its table of entities is long

    return unescape(text)


def without_quote(line: str) -> str:
    """A line without the signs of a quotation or a line block before it."""
    if ">" in line[:4]:
        line = _QUOTE.sub("", line, count=1)
    if "|" in line[:5] and line.count("|") == 1:
        line = _LINE_BLOCK.sub("", line, count=1)
    return line[:-1] if line.endswith("\\") and not line.endswith("\\\\") else line


def heading(text: str) -> tuple[int, str] | None:
    """The level and the words of a heading with `#`.

    >>> heading("## 1.1 审核组 {#team}"), heading("#1 车间")
    ((2, '1.1 审核组'), None)
    """
    match = _HASHES.match(text)
    if not match:
        return None
    words = _ATTRIBUTES.sub("", text[match.end() :]).strip()
    bare = words.rstrip("#")
    return len(match[1]), (bare.rstrip() if bare != words and (not bare or bare[-1] == " ") else words)
