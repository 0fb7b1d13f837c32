"""What heads a document of rules: title, number, body, version, the day from which it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.groups.leaves import clean
from extract.rulebook.outline import Outline
from extract.source import Source
from extract.values.dates import find_dates
from extract.values.found import narrow
from extract.values.organizations import find_organizations
from extract.values.standards import find_standards
from schemas import rx, yaml_file
from schemas.document import Block
from schemas.rulebook import RuleDocument

_DATA = Path(__file__).with_suffix(".yaml")
_LONGEST_HEAD, _LONGEST_TITLE, _LONGEST_LINE = 3000, 70, 80
_NUMBER = rx.compile(r"[（(]?[A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff/._:：〔〕\[\]（）()\- ]{2,40}")
_CODE = rx.compile(
    r"(?=[^\n]{0,40}\d)[A-Z]{2,10}[A-Z0-9]{0,10}(?:[-/_. ][A-Z0-9]{1,10}){1,5}(?:[:：—-]\d{4})?"
    r"(?:[-/ ]?[A-Z](?:/?\d)?)?"
)
_VERSION = rx.compile(
    r"第?\s?(?P<edition>[A-Z](?:\s?[/.-]\s?\d{1,2})?|[VvRr]\.?\s?\d{1,2}(?:\.\d{1,2}){0,2}|\d{1,2}(?:[./]\d{1,2}){1,2}|\d{1,4}|[一二三四五六七八九十]{1,2})"
    r"\s?(?:版次?|修订)?(?:\s?[/，,、]?\s?第\s?(?P<revision>\d{1,2})\s?次(?:修改|修订|改版)|\s?[/，,、]\s?(?P<change>\d{1,2})(?!\d))?"
)
_SUFFIX = rx.compile(r"[/-](?P<version>[A-Z](?:/?\d{1,2})?)$")
_EDITION_LINE = rx.compile(
    r"[（(]?\s?(?:第\s?(?P<n>[A-Z\d一二三四五六七八九十]{1,3})\s?版|(?P<y>(?:20\d\d|[A-Z](?:/\d)?|V\d(?:\.\d)?)\s?版)|(?P<v>[A-Z]/\d{1,2}))\s?[)）]?"
)
_PREFIX = rx.compile(r"[A-Z]{3,12}(?=[-/_])")
_OFTEN = 5
_SPACED = rx.compile(r"(?<=[^\W\x00-\x7f])[ \u3000]{1,8}(?=[^\W\x00-\x7f])")
_BRACKETS = rx.compile(r"\s?[（(][^（()）]{1,24}[)）]$")
_HAN = rx.compile(r"[\u4e00-\u9fff]")
_SHORTENED = rx.compile(r"[（(](?:以下|下称|下文)(?:简称|称)?")
_BY = rx.compile(r"由(?P<name>[^，。,；;由]{4,40}?)(?:提出|制定|发布|起草|归口|编制|批准)")


class _Line(NamedTuple):
    """A cell or paragraph of the head without white space around it, and the next filled cell of its row."""

    text: str
    right: str | None


def document_head(source: Source, found: Outline) -> RuleDocument:
    """What the cover, the running headers and the first pages say of the document itself."""
    lines = [*_lines(source, found)]
    number = _number(lines)
    return RuleDocument(
        title=_title(lines),
        number=number,
        body=_body(source, lines, number),
        version=_version(lines, number),
        effective_on=_effective(source, lines),
    )


def _lines(source: Source, found: Outline) -> Iterator[_Line]:
    """The lines before the first clause, then the running headers."""
    first = min(found.clauses[0].block.start if found.clauses else len(source.text), _LONGEST_HEAD)
    for block in source.document.blocks:
        if (block.role == "body" and block.start < first) or block.role in ("header", "footer"):
            yield from _of_block(source, block)


def _of_block(source: Source, block: Block) -> Iterator[_Line]:
    if block.kind != "table":
        yield from (_Line(line.strip(), None) for line in source.text[block.start : block.end].split("\n"))
        return
    cells = [c for c in block.cells if source.text[c.start : c.end].strip()]
    for at, cell in enumerate(cells):
        after = cells[at + 1] if at + 1 < len(cells) and cells[at + 1].row == cell.row else None
        right = source.text[after.start : after.end].strip() if after else None
        text = source.text[cell.start : cell.end].strip()
        if "\n" in text:
            yield from (_Line(line.strip(), None) for line in text.split("\n"))
        else:
            yield _Line(text, right)


def _labelled(lines: Iterable[_Line], field: str) -> Iterator[str]:
    """What stands behind a label of the field: after its colon, or in the next cell."""
    whole, inside = _labels(field)
    for line in lines:
        text = _SPACED.sub("", narrow(line.text))
        if line.right is not None and whole.fullmatch(text):
            yield line.right
        elif match := inside.search(text):
            yield text[match.end() :].strip()


@cache
def _labels(field: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = sorted(_data()["labels"][field], key=len, reverse=True)
    told = "|".join(name.replace(" ", r"\s?").replace("/", r"\s?/\s?") for name in names)
    return rx.compile(rf"(?:{told})\.?\s?[:：]?", re.I), rx.compile(
        rf"(?<![^\W\d_])(?:{told})\.?\s?[:：]\s?(?=\S)", re.I
    )


@cache
def _data() -> Any:
    return yaml_file.read(_DATA)


def _number(lines: list[_Line]) -> str | None:
    for told in _labelled(lines, "number"):
        match = _NUMBER.match(narrow(told))
        if match and rx.search(r"\d", match[0]):
            return clean(_first_word(match[0]))
    for line in lines:
        text = narrow(line.text)
        if len(text) <= _LONGEST_LINE and _CODE.fullmatch(text) and not find_standards(text):
            return clean(text)
    return None


def _first_word(text: str) -> str:
    """A number up to the gap behind which something else begins."""
    head = rx.split(r"\s{1,8}(?=[\u4e00-\u9fff])|\s{2,8}", text.strip())[0]
    return head.strip(" :：._-")


def _version(lines: list[_Line], number: str | None) -> str | None:
    for told in _labelled(lines, "version"):
        if match := _VERSION.match(narrow(told)):
            change = match["revision"] or match["change"]
            edition = "".join(match["edition"].split())
            return f"{edition}/{change}" if change else edition
    for line in lines:
        if match := _EDITION_LINE.fullmatch(narrow(line.text)):
            return "".join((match["n"] or match["y"] or match["v"]).split()).removesuffix("版")
    suffix = _SUFFIX.search(number or "")
    return suffix["version"] if suffix else None


def _effective(source: Source, lines: list[_Line]) -> str | None:
    """The day that a line gives alone (… 实施), else that of its label, else that of the text (自…起施行)."""
    words = _data()["in_force"]
    alone = rx.compile(
        rf"[\d年月日\s.\-/一二三四五六七八九十〇零○]{{6,20}}(?:起|开始|正式){{0,3}}\s?(?:{words})"
    )
    for line in lines:
        if alone.fullmatch(narrow(line.text)) and (day := _day(line.text)):
            return day
    for told in _labelled(lines, "effective_on"):
        if day := _day(told[:24]):
            return day
    return _told_in_text(source, words)


def _told_in_text(source: Source, words: str) -> str | None:
    said = rx.compile(rf"自\s?(?P<day>[^，。；\n自]{{6,24}}?)\s?(?:之日)?起\s?(?:正式)?\s?(?:{words})")
    for match in said.finditer(source.text):
        if day := _day(match["day"]):
            return day
    return None


def _day(text: str) -> str | None:
    return next((date.value for date in find_dates(text, labelled=True) if date.value), None)


def _title(lines: list[_Line]) -> str | None:
    for told in _labelled(lines, "title"):
        if 4 <= len(told) <= _LONGEST_TITLE and "\n" not in told:
            return clean(_SPACED.sub("", told))
    ends = rx.compile(rf"[^。；;：:]{{0,64}}(?:{_data()['title'][0]})")
    west = rx.compile(rf"[^。；;：:]{{0,40}}{_data()['title'][1]}[^。；;：:]{{0,60}}", re.I)
    above = ""
    for line in lines:
        text = clean(_SPACED.sub("", line.text))
        bare = _BRACKETS.sub("", text).strip("《》")
        if len(text) <= _LONGEST_TITLE and (
            ends.fullmatch(bare) or (text.isascii() and west.fullmatch(text))
        ):
            return _joined(above, text.strip("《》"))
        above = text or above
    return None


def _joined(above: str, title: str) -> str:
    """A title with the line above, where it begins there."""
    goes_on = rx.compile(_data()["continued"]).fullmatch(_BRACKETS.sub("", title))
    named = _HAN.search(above) and not find_organizations(above) and not rx.search(r"[:：\d。]", above)
    return above + title if goes_on and named and len(above) <= 40 else title


def _body(source: Source, lines: list[_Line], number: str | None) -> str | None:
    """The body that issued the rules: by label, by name on the first pages, as author, by its letters."""
    for told in _labelled(lines, "body"):
        if name := _organization(told):
            return name
    for line in lines:
        if len(line.text) <= _LONGEST_LINE and (name := _organization(line.text)):
            return name
    for match in _BY.finditer(source.text):
        if name := _organization(match["name"]):
            return name
    for match in _SHORTENED.finditer(source.text):
        if found := find_organizations(source.text[max(match.start() - _LONGEST_LINE, 0) : match.start()]):
            return found[-1].value
    letters = _PREFIX.match(number or "")
    return letters[0] if letters and source.text.count(letters[0]) >= _OFTEN else None


def _organization(text: str) -> str | None:
    for name in _data()["bodies"]:
        if name in text:
            return str(name)
    found = find_organizations(text)
    return found[0].value if found else None
