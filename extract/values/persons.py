"""Whether characters can be a person's name. Names are only looked for where a label or a shape tells."""

from __future__ import annotations

from functools import cache

from extract.values.found import Found
from extract.values.names import confusable, not_persons, surnames
from schemas import patterns

_NAME = patterns.compile(r"[^\W\x00-\x7f]{1,2}(?:[^\W\x00-\x7f]|·){1,6}")
_ANY_NAME = patterns.compile(r"(?![①-⑳])[^\W\x00-\x7f]{2,4}")
_NOT_IN_NAMES = patterns.compile(
    r"[见附无的及等和与各该其见由为在中上下内外第谁哪啥么]|公司|详|同|略|不|全体|以上|^[均皆都已未逐]|率$"
    r"|符合|合规|合格|违反|满足|遵守|法律|法规|规章|标准|有效|达标|完成|关闭|齐全|属实"
)
_PARTICLE = patterns.compile(r"[的于对由与及在是为将已担从持兼]$|^由(?=[^\W\x00-\x7f]{2})|^公司")
"""What stands right behind a name, or before it, and is not of it: 毛捷于, 由尚薇, 公司现."""
_LATIN = patterns.compile(r"[A-Z][a-z]{1,15}(?:[ -][A-Z][a-z]{1,15}){1,2}")
_LIST = patterns.compile(r"[、,，;；/／和及与]|(?<![A-Za-z])\s{1,4}|\s{1,4}(?![A-Za-z])")
_HAN = r"[^\W\x00-\x7f]"
TITLE = (
    r"(?:(?:高级|助理|总|副总|主任)?工程师|高工|总工|技术员|教授|博士|老师|师傅|先生|女士|小姐|同志"
    r"|(?:副总|总|副|(?<!总))经理|(?:副|(?<!车间))主任|副?(?:部长|科长|处长|厂长|院长|所长|站长|队长|班长)|董事长|总监|主管|书记|副总)"
)
"""How persons are called behind their names: what they are by trade or post, or mere words of address."""

_SPACED = patterns.compile(rf"(?<!{_HAN})({_HAN})[ \u3000]{{1,2}}({_HAN})(?!{_HAN})")


def is_person(text: str) -> bool:
    """Whether the characters have the shape of a person's name: surname, two to four of them, no other word.

    >>> [is_person(t) for t in ("王小明", "欧阳小明", "阚文", "时间", "审批", "张三丰李四", "Li Ming")]
    [True, True, True, False, False, False, True]
    """
    text = text.strip()
    if _LATIN.fullmatch(text):
        return True
    if not _NAME.fullmatch(text) or _is_word(text):
        return False
    single, compound = surnames()
    if _PARTICLE.search(text) and len(text) > 2:
        return False
    if "·" in text:
        return len(text) >= 5
    return (text[:2] in compound and 3 <= len(text) <= 4) or (text[0] in single and 2 <= len(text) <= 3)


def lengths(text: str, end: int) -> tuple[int, ...]:
    """The lengths that a name ending there may have, the likeliest first.

    >>> lengths("陪同人员：欧阳一鸣", 9), lengths("由王小明", 4)
    ((4, 3, 2), (3, 2, 4))
    """
    return (4, 3, 2) if text[max(end - 4, 0) : max(end - 2, 0)] in surnames()[1] else (3, 2, 4)


def near_names(one: str, other: str) -> bool:
    """Whether two different names may be one name misspelt: same surname and length, one character apart.

    >>> [near_names("王小明", other) for other in ("王晓明", "王小刚", "王明", "李小明", "王刚强")]
    [True, True, False, False, False]
    """
    if one == other or len(one) != len(other) or len(one) < 3 or one[0] != other[0]:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def confused_names(one: str, other: str) -> bool:
    """Whether two near names differ in characters that are taken for one another.

    >>> confused_names("顾南星", "顾南兴"), confused_names("顾南星", "顾南辰")
    (True, False)
    """
    pairs = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return near_names(one, other) and all(confusable(a, b) for a, b in pairs)


def could_be_person(text: str) -> bool:
    """Whether characters can be a name where a label says that one stands there, of whatever surname.

    >>> could_be_person("才让多吉"), could_be_person("安全员"), could_be_person("见附件")
    (True, False, False)
    """
    text = text.strip()
    return is_person(text) or (
        bool(_ANY_NAME.fullmatch(text)) and not _is_word(text) and not _NOT_IN_NAMES.search(text)
    )


@cache
def _is_word(text: str) -> bool:
    words, beginnings, endings = not_persons()
    return text in words or text.startswith(beginnings) or text.endswith(endings)


def names_in(text: str, base: int = 0, *, labelled: bool = False) -> list[Found]:
    """The names of a list of people and nothing else (王一、李二 赵三); what is no name is left out.

    `labelled`: a field for names, where any surname will do.

    >>> [n.value for n in names_in("王一、李 二　赵小三（组长），时间")]
    ['王一', '李二', '赵小三']
    """
    found: list[Found] = []
    shown = _SPACED.sub(lambda m: f"{m[1]}{m[2]}" + "\0" * (len(m[0]) - 2), text)
    at = 0
    for piece in [*_LIST.finditer(shown), None]:
        end = piece.start() if piece else len(shown)
        word = patterns.split(r"[（(:：]", shown[at:end])[0].rstrip("\0 ")
        name = word.strip()
        if (could_be_person if labelled else is_person)(name.replace("\0", "")):
            start = at + word.find(name)
            width = len(word.strip()) + shown[start + len(name) : end].count("\0")
            found.append(Found(base + start, base + min(start + width, end), name.replace("\0", "")))
        at = piece.end() if piece else end
    return found
