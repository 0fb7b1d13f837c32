"""Text boxes and watermarks: drawings with the old form beside the new, as Word writes them."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from corpus.layouts.tree import TextBox
from corpus.layouts.word.inline import Inline

EMU = 360000
POINTS = 28.35
"""To a centimetre."""

SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def box_run(box: TextBox, inline: Inline, drop: float) -> str:
    """A run with a text box `drop` cm below its anchor; its content stands in both forms."""
    number = inline._next()
    content = "".join(f"<w:p>{inline.runs(line)}</w:p>" for line in box.lines)
    wide, high = round(box.width * EMU), round(box.height * EMU)
    left, down = round(box.left * EMU), round(drop * EMU)
    line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="36000" distB="36000" distL="114300" distR="114300" simplePos="0" '
        f'relativeHeight="{251658240 + number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{down}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        "<wp:wrapTopAndBottom/>"
        f'<wp:docPr id="{number}" name="文本框 {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f"{line if box.border else '<a:ln><a:noFill/></a:ln>'}</wps:spPr>"
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr wrap="square" lIns="91440" tIns="45720" rIns="91440" bIns="45720" anchor="t"/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f'<mc:Fallback><w:pict><v:shape id="b{number}" type="#_x0000_t202" style="position:absolute;'
        f"margin-left:{box.left * POINTS:.1f}pt;width:{box.width * POINTS:.1f}pt;"
        f'height:{box.height * POINTS:.1f}pt">'
        f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def watermark_run(text: str) -> str:
    """The run of a header that draws a watermark over the page."""
    return (
        '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/>'
        '<v:textpath on="t" fitshape="t"/></v:shapetype>'
        '<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" '
        'style="position:absolute;margin-left:0;margin-top:0;width:360pt;height:90pt;rotation:315;'
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#d8d8d8" stroked="f">'
        "<v:fill opacity='.5'/>"
        f'<v:textpath style="font-family:宋体;font-size:1pt" string={quoteattr(text)}/>'
        "</v:shape></w:pict></w:r>"
    )
