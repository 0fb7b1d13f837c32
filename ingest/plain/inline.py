"""What is markup within a line, and what is text: tags that a converter left, bold signs, Markdown."""

from __future__ import annotations

import re

from ingest.plain.markdown import entities, without_markup
from schemas import patterns

_COMMENT = patterns.compile(r"<!--[^<>]{0,1000}-->")
_TAG = patterns.compile(
    r"</?(?P<block>p|br|hr|div|ul|ol|li|center|blockquote|section|h[1-6]|dl|dt|dd|thead|tbody|caption|figure)\b"
    r"[^<>]{0,300}>|</?(?:b|i|u|s|em|strong|span|sup|sub|font|small|big|mark|del|ins|code|label|a|ruby|rt|o:p)\b"
    r"[^<>]{0,300}>",
    re.IGNORECASE,
)
_BOLD = patterns.compile(r"\*\*([^*\n]{1,400})\*\*")


def without_tags(text: str) -> str:
    """The text without the tags of formatting; where a block ended there is a space.

    >>> without_tags("面积 3 m<sup>2</sup><br>记录<5 份>")
    '面积 3 m2 记录<5 份>'
    """
    if "<" not in text:
        return text
    text = _COMMENT.sub("", text) if "<!--" in text else text
    return _TAG.sub(lambda match: " " if match["block"] else "", text)


def plain_words(text: str) -> str:
    """A line of a text that is no Markdown: without tags and bold signs."""
    text = without_tags(text)
    return _BOLD.sub(r"\1", text) if "**" in text else text


def markdown_words(text: str) -> str:
    """A line of Markdown as a reader of the page sees it."""
    return without_markup(without_tags(text))


def html_words(text: str) -> str:
    """A line of HTML, or what it stands for."""
    return entities(without_tags(text))
