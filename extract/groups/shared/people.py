"""Names of people in the fields of a report."""

from __future__ import annotations

from extract.readers.leaves import clean
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.names import surnames
from extract.values.persons import TITLE, could_be_person
from schemas import patterns

_HAN = r"^\W\d\x00-\x7f"
_SHUT = "\u200b"
"""In the place of a character that parts no names."""

_CHINESE = patterns.compile(rf"[{_HAN}]{{2,4}}|[{_HAN}]{{1,6}}·[{_HAN}]{{1,8}}")
_LATIN = patterns.compile(
    r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-Z][A-Za-z'’-]{0,20}(?:\s[A-Z][A-Za-z.'’-]{0,20}){1,3}"
)
_NOTE = patterns.compile(r"[（(][^（()）]{0,160}(?:[)）]|$)")

_APART = patterns.compile(
    rf"[、,，;；/／|｜\n\t]|\s{{1,10}}(?:和|及|与|[Aa]nd|AND|&)\s{{0,10}}"
    rf"|(?:(?<=[{_HAN}])|(?<={_SHUT})|(?<=[{_HAN}] [A-Z]))\s{{1,20}}(?=[{_HAN}])|\s{{2,20}}"
)
_LETTER = patterns.compile(rf"(?<=[{_HAN}]{{2}})[ \u3000]?[A-Z]$")
"""The letter that stands for a person, behind the name."""

_DAY = patterns.compile(r"[12１２][\d０-９]{3}\s?[-—./／年][^\u0000]{0,16}$")
_TWO_SCRIPTS = patterns.compile(
    rf"[A-Z][A-Za-z.'’ -]{{2,30}}\s?(?P<a>[{_HAN}]{{2,4}})"
    rf"|(?P<b>[{_HAN}]{{2,4}})\s?[A-Z][A-Za-z.'’ -]{{2,30}}"
)
_DATED = patterns.compile(r"(?<![\d０-９])[12１２][\d０-９]{3}\s?[-—./／年]\s?[\d０-９]")
_SINGLES = patterns.compile(rf"(?<![{_HAN}])([{_HAN}])[ \u3000]{{1,4}}([{_HAN}])(?![{_HAN}])")
_NO_NAME = patterns.compile(
    r"审核|组长|组员|专家|成员|签|日期|人员|向导|观察|部门|公司|单位|体系|质量|环境|详见|见附|附件|同上|全体"
    r"|班组|人数|^(?:[出缺列到]席|公出|请假|到会|与会|参加|出差|确认|认可|知悉)$|[Aa]uditor|[Ll]eader|\b[Tt]eam\b|\b[Ee]xpert|\b[Oo]bserver|\b[Gg]uide"
    r"|^(?:外聘|外请|特聘|特邀|聘请|兼职|专职|[本外]机构|[本外]部|本院|本中心|派遣)$|空白|^[年月日]{2,3}$|正文|受审|符合|推荐|管理|详情|职务|姓名|适用|无此|以上|其他|编制|部$|车间$|中心$|小组$|[^\W\d_]{2}(?:安全|工程|技术|专业|行业)$"
    r"|^(?:见习|实习)(?:期|员|人员|期间)?$|注册|资格|[号证码]$|[谁哪啥]|什么|何[时地处事]$"
    r"|^(?:公正|保密|独立|客观|廉洁)|[^\W\d_]{2}性$"
    r"|^(?:非?现场|远程|线[上下]|人[日天]数?|小计|合计|天数|阶段|分工|时长|用时|说明|场所|备注|地点|时间|内容|条款|过程|方式|结论)$"
    r"|组$|^第?[一二三四五六七八九十两甲乙丙](?:分|小)?[路队班线]$|[^\W\d_]层$|^(?:Sub-?|Audit )?[Gg]roup\b"
)
_TITLED = patterns.compile(
    rf"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Eng)\.?\s{{1,2}}(?=[A-Z])|(?<=[{_HAN}]{{2}})\s?{TITLE}$"
)
"""Words of address, titles of a trade or post: they are no part of a name."""

_TITLE = patterns.compile(TITLE)
SIGNATURE = patterns.compile(
    r"\s?(?:[^\W\d\x00-\x7f]{0,4}签[字名署章]人?|e-?[Ss]ignature|[Ss]igned(?: by)?)\s?[:：]\s?"
)
"""Before a name that is written as a signature in its field (审核组长 | 电子签名：…)."""

_CLOSED = patterns.compile(rf"(?<=[{_HAN}A-Za-z])\s?[)）]")
"""The end of brackets that began before the field: the field ends there (承诺人：甲、乙），…)."""

_LONGEST_FIELD = 200


def is_name(text: str) -> bool:
    """Whether a cleaned text has the shape of a person's name. Letters alone stand for members of the team.

    >>> [is_name(t) for t in ("王小明", "Li Lei", "A B", "审核员", "质量部", "王", "注册号", "已签", "现场")]
    [True, True, False, False, False, False, False, False, False]
    """
    if _NO_NAME.search(text):
        return False
    if _CHINESE.fullmatch(text):
        return "·" in text or text[0] in surnames()[0] or could_be_person(text)
    return _LATIN.fullmatch(text) is not None and any(len(word.strip(".")) > 1 for word in text.split())


def names_in(source: Source, place: Piece) -> list[Found]:
    """The names that a field begins with, divided by list marks; notes in brackets are left out.

    The list ends at the first part that is no name."""
    text = source.text[place.start : min(place.end, place.start + _LONGEST_FIELD)]
    text = _NOTE.sub(lambda note: _SHUT * len(note[0]), text)
    if signed := SIGNATURE.match(text):
        text = " " * signed.end() + text[signed.end() :]
    for ending in filter(None, (_DATED.search(text), _CLOSED.search(text))):
        text = text[: ending.start()]
    found: list[Found] = []
    for start, end in _parts(text):
        bare = _DAY.sub("", text[start:end].replace(_SHUT, "")).strip(" \u3000\t_＿。.：:①②③④⑤⑥⑦⑧⑨")
        if two := _TWO_SCRIPTS.fullmatch(bare):
            bare = two["a"] or two["b"]
        if _TITLE.fullmatch(bare):
            continue
        bare = _LETTER.sub("", _TITLED.sub("", bare))
        if not is_name(clean(bare)):
            break
        at = place.start + text.index(bare, start) if bare in text[start:end] else place.start + start
        found.append(Found(at, at + len(bare), clean(bare)))
    return found


def _parts(text: str) -> list[tuple[int, int]]:
    """The ranges between list marks; a two-character name written apart (王 明) stays in one."""
    shut = _SINGLES.sub(lambda m: m[1] + _SHUT * (len(m[0]) - 2) + m[2], text)
    cuts = [(m.start(), m.end()) for m in _APART.finditer(shut)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return [(s, e) for s, e in zip(starts, ends, strict=True) if text[s:e].strip()]
