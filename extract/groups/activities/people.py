"""People named in a passage behind the word for what they do, or before what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.values.found import Found
from extract.values.persons import could_be_person, is_person
from schemas import patterns

_MANY = 24
_MARKS = (":", "：", "\t")
_HAN = r"[^\W\x00-\x7f]"
_TITLE = patterns.compile(
    r"[^\W\d、，,；;。:：（()）\s]{0,20}?(?:经理|主任|部长|厂长|总监|主管|董事长|总裁|代表|负责人|管理者"
    r"|(?:质检|检验|安全|采购|仓管|仓库|资料|技术|统计|化验|计量|业务|内审)员|总(?=\s)"
    r"|科长|院长|校长|总工|工程师|书记|助理|管代"
    r"|管理员|律师|专员|顾问|班长|主席|委员|部(?!门)|[科室处]|中心|车间)"
)
_FOREIGN_TITLE = patterns.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.?\s?"
    r"|(?:[A-Z][A-Za-z&]{1,14}\s){0,3}(?:Manager|Director|President|Representative|Supervisor|Engineer|Officer"
    r"|Chairman|Specialist|Secretary|Head|Leader|CEO|COO|GM)\s{1,2})"
)
_NUMBER = patterns.compile(r"\s?(?:[（(]\d{1,2}[)）]|\d{1,2}[)）、.．]|[①-⑳])\s?")
_POST = patterns.compile(
    r"\s?(?:(?:评价|评审|审核|内审)?(?:副?组长|主持人?|负责人|组员|成员|人员)\s{0,2}[:：\s]"
    r"|(?:副?组长|组员)(?=[^\W\d\x00-\x7f]{2,4}(?:[，,、；;]|$))"
    r"|(?:[Ll]eader|[Mm]embers?)\s?[:：])\s?"
)
"""Words of two characters that begin right behind a name, and none has their first one as its last."""

_AS_TO = patterns.compile(r"就\s?(?:\d|其|该|上述|全部)")
"""A word behind a name, and no end of one (甲就12部法律)."""

_LATIN = patterns.compile(r"[A-Z][a-z]{1,15}(?:[ -][A-Z][a-z]{1,15}){1,2}(?![a-z])")
_BOUNDARY = patterns.compile(
    r"$|[^\w]|[和及与等就]|逐[条项一部]|组成|担任|任|[为是于对在按任均共当]|一[同起道]|领队|开展|实施|进行|组织|完成|主持|负责|参加|参与"
    r"|评价|审核|分别|[两二三四]人|召开|召集|(?<!副)总经理|董事长|总裁|副总|(?<!总)经理|厂长|院长|牵头|带队|带领|率领|会同|配合|协助|承担|[做作]出|体检|[在岗离]前?岗|岗前|的|签|劳动|聘用|劳务|职业|先生|女士|同志|之|\d"
)
_ALONE = patterns.compile(rf"{_HAN}{{2,3}}(?=\s?(?:[、,，;；。/（(]|$)|\s)")
_NOTE = patterns.compile(r"\s?[（(](?!\d{1,2}[)）])(?P<note>[^（()）\n]{0,24})[)）]")
_POLITE = patterns.compile(r"\s?(?:先生|女士|同志)?")
_JOINT = patterns.compile(r"\s?(?:[、,，/和及与]|\band\b)\s?|[ \u3000]{1,4}")


def listed(
    text: str, at: int, base: int = 0, most: int = _MANY, *, labelled: bool = False
) -> list[tuple[Found, str]]:
    """The names that a text has from an offset on, up to the first part that is none, with their notes.

    At most so many; `labelled`: a place for names alone, where any surname will do.

    >>> [(name.value, note) for name, note in listed("由生产部王小明（组长）、李四和赵大江实施", 1)]
    [('王小明', '组长'), ('李四', ''), ('赵大江', '')]
    """
    found: list[tuple[Found, str]] = []
    at = _led(text, at)
    while len(found) < most and (name := _one(text, at) or (_any(text, at) if labelled else None)):
        at = name.end
        note = _NOTE.match(text, at)
        found.append((Found(name.start + base, name.end + base, name.value), note["note"] if note else ""))
        joint = _JOINT.match(text, note.end() if note else at) or _NUMBER.match(
            text, note.end() if note else at
        )
        if joint is None:
            break
        at = _led(text, joint.end())
    return found


def _led(text: str, at: int) -> int:
    """Where a name begins behind its number in a list (1) 王小明 (2) 李四."""
    number = _NUMBER.match(text, at)
    return number.end() if number else at


def in_cell(text: str, base: int = 0) -> list[tuple[Found, str]]:
    """The names of a cell of people alone, with their notes or the word before them.

    >>> [(name.value, note) for name, note in in_cell("组长：韩小明；组员：李四、赵大江 安全部 王五")]
    [('韩小明', '组长'), ('李四', '组员'), ('赵大江', '组员'), ('王五', '组员')]
    """
    found: list[tuple[Found, str]] = []
    at, post = 0, ""
    for _ in range(_MANY):
        while at < len(text) and (text[at].isspace() or text[at] in "；;，,、。/"):
            at += 1
        if stated := _POST.match(text, at):
            at, post = stated.end(), stated[0].strip(" :：")
        names = listed(text, at, labelled=True)
        if not names:
            break
        found += [(Found(n.start + base, n.end + base, n.value), note or post) for n, note in names]
        end = names[-1][0].end
        note = _NOTE.match(text, end)
        suffix = _POLITE.match(text, note.end() if note else end)
        at = suffix.end() if suffix else end
    return found


def _one(text: str, at: int) -> Found | None:
    """A name, or a post and the name behind it."""
    while text[at : at + 1] in (" ", "\u3000"):
        at += 1
    if foreign := _FOREIGN_TITLE.match(text, at, at + 60):
        at = foreign.end()
    if name := _plain(text, at):
        return name
    title = _TITLE.match(text, at, at + 24)
    while title is not None:
        end = title.end()
        if name := _plain(text, end + (text[end : end + 1] in (" ", "\u3000"))):
            return name
        title = _longer(text, at, title.end())
    return None


def _any(text: str, at: int) -> Found | None:
    """A name of whatever surname that stands alone between marks."""
    word = _ALONE.match(text, at)
    none = word and (
        word[0][-1] in "数量项条"
        or (len(word[0]) == 2 and word[0][1] in "总工")
        or word[0].startswith(("签字", "签名", "签章", "签署", "到场"))
    )
    return Found(at, word.end(), word[0]) if word and not none and could_be_person(word[0]) else None


def _longer(text: str, at: int, end: int) -> re.Match[str] | None:
    """The next longer post that begins at an offset (能源管理办公室主任)."""
    more = _TITLE.match(text, end, min(end + 12, at + 30))
    return more if more and more.end() > end else None


def _plain(text: str, at: int) -> Found | None:
    if latin := _LATIN.match(text, at):
        return Found(at, latin.end(), latin[0])
    for length in (4, 3, 2):
        word = text[at : at + length]
        if text[at + length - 1 : at + length + 1] in labels.hints("behind_name") or _AS_TO.match(
            text, at + length - 1
        ):
            continue
        if len(word.strip()) == length and is_person(word) and _BOUNDARY.match(text, at + length):
            return Found(at, at + length, word)
    return None


def behind(text: str, word: re.Pattern[str], base: int = 0) -> Iterator[tuple[int, list[tuple[Found, str]]]]:
    """The lists of names behind each place of a word, with the place's end."""
    for match in word.finditer(text):
        if names := listed(text, match.end(), base, labelled=match[0][-1:] in _MARKS):
            yield match.start(), names


def before(text: str, at: int, base: int = 0) -> Found | None:
    """The name that ends right before an offset (总经理王小明|主持).

    >>> before("由总经理王小明主持", 7), before("由总经理主持", 4)
    (Found(start=4, end=7, value='王小明'), None)
    """
    for length in (4, 3, 2):
        word = text[max(0, at - length) : at]
        if len(word.strip()) == length and is_person(word) and _begins(text, at - length):
            return Found(at - length + base, at + base, word)
    return None


def _begins(text: str, at: int) -> bool:
    """Whether a name may begin at an offset: behind a mark, a post, a date or 由."""
    return at == 0 or not re.match(_HAN, text[at - 1]) or text[at - 1] in "由日长理者任裁管人表是为号监席记"
