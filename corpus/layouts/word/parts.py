"""Parts of a Word file beside the text: styles, numberings, footnotes, comments."""

from __future__ import annotations

from xml.sax.saxutils import escape

from corpus.layouts.tree import Level
from corpus.layouts.word.package import NAMESPACES

SIZES = (32, 28, 24)
"""Of headings, in half points."""

LATIN = "Times New Roman"
AUTHOR = 'w:author="审定人" w:date="2025-01-01T08:00:00Z"'


def styles_part(*, serif: bool) -> str:
    """The styles, under the ids that a Chinese Word gives them."""
    font = "宋体" if serif else "黑体"
    headings = "".join(_heading_style(level) for level in (1, 2, 3))
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{font}" w:cs="{LATIN}"/>'
        '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        f"{headings}"
        '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="header"/><w:basedOn w:val="a"/>'
        '<w:rPr><w:sz w:val="18"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="a6"><w:name w:val="footer"/><w:basedOn w:val="a"/>'
        '<w:rPr><w:sz w:val="18"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="a7"><w:name w:val="footnote text"/><w:basedOn w:val="a"/>'
        '<w:rPr><w:sz w:val="18"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="a8"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style></w:styles>"
    )


def _heading_style(level: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="a"/><w:next w:val="a"/><w:pPr><w:keepNext/>'
        f'<w:spacing w:before="160" w:after="100"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="{SIZES[level - 1]}"/></w:rPr></w:style>'
    )


def numbering_part(lists: dict[str, tuple[Level, ...]]) -> str:
    """The automatic numberings, `numId` counting from 1 in the order of the lists."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(_level(depth, level) for depth, level in enumerate(levels))
        + "</w:abstractNum>"
        for at, levels in enumerate(lists.values())
    )
    numbers = "".join(
        f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(lists))
    )
    return f"<w:numbering {NAMESPACES}>{abstract}{numbers}</w:numbering>"


def _level(depth: int, level: Level) -> str:
    bullet = level.format == "bullet" and level.text == "➢"
    text = "\uf0d8" if bullet else level.text
    font = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>' if bullet else ""
    indent = 420 * max(depth - 1, 0)
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{level.format}"/>'
        f'<w:suff w:val="{level.gap}"/><w:lvlText w:val="{escape(text)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:firstLine="0"/></w:pPr>{font}</w:lvl>'
    )


def footnotes_part(notes: list[str]) -> str:
    """The footnotes, `w:id` counting from 1, after Word's own separators."""
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
    )
    made = "".join(
        f'<w:footnote w:id="{at}"><w:p><w:pPr><w:pStyle w:val="a7"/></w:pPr><w:r><w:rPr>'
        '<w:rStyle w:val="a8"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
        f"{escape(note)}</w:t></w:r></w:p></w:footnote>"
        for at, note in enumerate(notes, 1)
    )
    return f"<w:footnotes {NAMESPACES}>{separators}{made}</w:footnotes>"


def comments_part(remarks: list[str]) -> str:
    """The comments, `w:id` counting from 0."""
    made = "".join(
        f'<w:comment w:id="{at}" {AUTHOR} w:initials="SD"><w:p><w:r><w:annotationRef/></w:r>'
        f'<w:r><w:t xml:space="preserve">{escape(remark)}</w:t></w:r></w:p></w:comment>'
        for at, remark in enumerate(remarks)
    )
    return f"<w:comments {NAMESPACES}>{made}</w:comments>"
