"""The people of a document, each with all spellings of the name, to be found wherever they stand.

Extraction knows those of the fields and beside offices. What is only to be masked may be found more freely: a
name in a column of names, behind any label for people, beside a telephone or identity number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract import labels
from extract.reading.source import Source
from extract.report import extract_report
from extract.values.persons import is_person, names_in, near_names
from schemas import patterns
from schemas.document import Document
from schemas.leaf import leaves
from schemas.report import Report

_FIELDS = patterns.compile(
    r"(?:team|attendants|personnel_certificates|employment_contracts|medical_exams)\[\d+\]\.name"
    r"|internal_audits\[\d+\]\.(?:leader|auditors\[\d+\])|management_reviews\[\d+\]\.chair"
    r"|compliance_evaluations\[\d+\]\.evaluators\[\d+\]|conclusion\.signatories\[\d+\]"
)
_HEAD = patterns.compile(
    r"姓\s{0,4}名|人员?$|者$|[员师]$|负责人|代表|组长|经理|主管|持证人|责任人|联系人|签[字名]|[Nn]ame"
)
_LABEL = patterns.compile(
    r"(?:姓\s{0,4}名|[人员者师长工表]|对象|经理|主管|主任|签字|签名|编制|审核|批准|编写|审批|校核|起草|[Nn]ame)"
    r"\s{0,2}(?:[（(][^（()）\n]{0,12}[)）])?\s{0,2}[:：]\s{0,4}(?P<names>[^\n。；;:：]{2,80})"
)
_BESIDE_NUMBER = patterns.compile(
    r"(?P<name>[^\W\x00-\x7f]{2,4})[\s（(：:，,、]{0,4}(?:(?:联系)?电话|手机|身份证号?码?|证号|Tel)?[\s：:]{0,3}"
    r"(?=T?\d{17}[\dXx]|1[3-9]\d[\d-]{8}|0\d{2,3}-\d{7}|[\w.+-]{1,40}@)"
)
_BY = patterns.compile(
    r"[由经请向与](?P<name>[^\W\x00-\x7f]{2,4}?)(?=同志|先生|女士|负责|陪同|编制|编写|审核|批准|主持|组织|实施|担任|签[字发署]"
    r"|进行|完成|检查|操作|记录|介绍|说明|确认|保管|讲解|授课|带领|牵头|面谈|交谈|沟通|了解)"
)
_TITLED = patterns.compile(r"(?<![^\W\x00-\x7f])(?P<name>[^\W\x00-\x7f]{2,4}?)(?=先生|女士|同志|师傅|老师)")
_ACTING = patterns.compile(
    r"[员师工长任表理人](?P<name>[^\W\x00-\x7f]{2,3}?)(?=[、，,。；;：:（(）)\s]|[和与及于在的为正对])"
)
_JOINTS = patterns.compile(r"[、，,和及与]\s?")
_LISTED = patterns.compile(r"[^\W\x00-\x7f]{2,4}(?:[、，,和及与]\s?[^\W\x00-\x7f]{2,4}){1,30}")
_BEHIND = frozenset(["", *"等参对进组共均分三两四五六各负完编评开实签"])
_BEFORE = frozenset("由经为有是请向对与含即员长")
_SEVERAL, _SHORT = 2, 2
_NO_NAME = patterns.compile(
    r"\s|^[和或与及计管解何人程][^\W\x00-\x7f]{2}|[日次制评册号箱话务位项理证服驶作班]$"
)
"""What begins with a surname and is none in most texts: a joint before a word, a word for a thing."""

_TELLING = patterns.compile(
    r"(?<=[，,。；;：:\s])(?P<name>[^\W\x00-\x7f]{3,4}?)(?=说明|介绍|表示|回答|反映|陈述|出示|提供|演示|能[够说]|了解|熟悉|确认|讲述|告知)"
)
_LONGEST, _LONGEST_HEADING = 24, 12


def people(document: Document) -> list[list[str]]:
    """The spellings of each person's name, the one taken as right first, in the order of their places."""
    report, mentions = extract_report(document)
    source = Source(document)
    found = [_spellings(entity.name, entity.spellings) for entity in mentions.of_kind("person")]
    known = {name for one in found for name in one}
    items = [*_in_fields(report), *_in_columns(document), *_in_text(source.text)]
    items += _beside_known(source.text, known.union(items))
    for name in items:
        if name not in known and not _NO_NAME.search(name):
            known.add(name)
            found.append([name])
    if document.ocr_pages:
        _add_misread(found, document.text)
    return sorted(found, key=lambda names: min(_first(document.text, name) for name in names))


def _spellings(right: str, others: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([right, *others]))


def _first(text: str, name: str) -> int:
    at = text.find(name)
    return at if at >= 0 else len(text)


def _in_fields(report: Report) -> Iterator[str]:
    """What stands in the fields for names, of whatever shape, but for words of offices."""
    offices = {word for words in labels.fields("entities").values() for word in words}
    for path, leaf in leaves(report):
        if _FIELDS.fullmatch(path):
            for place in leaf.places:
                for stated in (str(place.value or ""), place.raw):
                    name = re.sub(r"\s+", "", stated) if not stated.isascii() else stated.strip()
                    if _may_be_masked(name) and name not in offices:
                        yield name


def _may_be_masked(name: str) -> bool:
    return 2 <= len(name) <= _LONGEST and not re.search(r"[\d:：。，,/]|公司|部$|组$|员$|理$|长$", name)


def _in_columns(document: Document) -> Iterator[str]:
    """The names in columns whose heading, and in cells whose label on the left, is for people."""
    for block in document.blocks:
        texts = {
            (cell.row, cell.column): document.text[cell.start : cell.end].strip() for cell in block.cells
        }
        columns = {column for (_, column), stated in texts.items() if _is_heading(stated)}
        for (row, column), stated in texts.items():
            if column in columns or _is_heading(texts.get((row, column - 1), "")):
                yield from (one.value for one in names_in(stated) if is_person(one.value))


def _is_heading(words: str) -> bool:
    return len(words) <= _LONGEST_HEADING and bool(_HEAD.search(words)) and not is_person(words)


def _in_text(text: str) -> Iterator[str]:
    for match in _LABEL.finditer(text):
        yield from (one.value for one in names_in(match["names"]) if is_person(one.value))
    for pattern in (_BESIDE_NUMBER, _BY, _TITLED, _TELLING, _ACTING):
        for match in pattern.finditer(text):
            if is_person(match["name"]) and (pattern is not _ACTING or len(match["name"]) > 2):
                yield match["name"]


def _beside_known(text: str, known: set[str]) -> Iterator[str]:
    """The names in a list in which another is known (王一、李二、张三等人), or that has several long ones."""
    for match in _LISTED.finditer(text):
        first, *between, last = _JOINTS.split(match[0])
        starts = (first[at:] for at in range(2) if not at or first[:1] in _BEFORE)
        ends = (last[:length] for length in (3, 2, 4) if last[length : length + 1] in _BEHIND)
        listed = [one for one in [*starts, *between, *ends] if is_person(one)]
        if known & set(listed) or sum(len(one) > _SHORT for one in listed) >= _SEVERAL:
            yield from listed


def _add_misread(found: list[list[str]], text: str) -> None:
    """Recognised text may have a character of a name wrong: what is one apart is a spelling of it."""
    known = {name for one in found for name in one}
    for names in found:
        for name in [one for one in names if len(one) >= 3 and one.isalpha()]:
            for near in _one_apart(name, text):
                if near not in known and (near_names(name, near) or is_person(near)):
                    known.add(near)
                    names.append(near)


def _one_apart(name: str, text: str) -> Iterator[str]:
    """The pieces of a text that are a name but for one character."""
    parts = (re.escape(name[:at]) + r"[^\W\x00-\x7f]" + re.escape(name[at + 1 :]) for at in range(len(name)))
    for part in parts:
        yield from dict.fromkeys(re.findall(part, text))
