"""Full names of organisations in running text: found by their end, begun where a limit or a place tells."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from extract.values.found import Found, narrow
from extract.values.names import OrganizationWords, organization_words, places
from schemas import patterns

_LONGEST = 45
_TELLING = 3
_SHORT = 1000
_BEFORE = 4
"""So many characters of a sentence may stand before a name that is known from elsewhere (须经过…)."""

_ENDING, _LONG, _FEW_NAMES = 6, 8, 8
_IN_NAME = patterns.compile(r"(?![①-⑳])[^\W\d_]|[·&]")
_BRACKET = patterns.compile(r"[（(]\s?(?:[^\W\x00-\x7f]{2,6}|[A-Z][A-Za-z]{1,11})\s?[)）]\s?$")
_NOT_AFTER = {"厂": "家房区商内外址界长务牌矿", "学院": "路街", "医院": "路", "大学": "生城路"}
_ENGLISH = patterns.compile(
    r"(?<![A-Za-z])(?![A-Z]{1,6}[-/]?\d)[A-Z][A-Za-z0-9&'-]{0,24},?\s"
    r"(?:[A-Z][A-Za-z0-9&'-]{0,24},?\s|of\s|and\s|&\s|\([A-Z][A-Za-z ]{1,20}\),?\s){0,8}"
    r"(?:Co(?:mpany)?\b\.?,?\s?(?:Ltd|Limited|LLC)\b\.?|Inc\b\.?|LLC\b|GmbH\b|Limited\b|Ltd\b\.?|Corporation\b|Bureau\b|Institute\b)"
)
_TOWN = patterns.compile(
    r"(?![^市县]{0,2}[各全每本该我某两多所城超都上])[\u4e00-\u9fff]{2,3}[市县](?=[\u4e00-\u9fff]{2})"
)
"""A town that no list of places has, where a word before it tells that a name begins."""

_ASKS = patterns.compile(
    r"\s?(?:[（(][^（()）\n]{0,24}[)）])?\s?的?(?:委派|委托|指派|派遣|聘请|邀请|申请|请求|要求)"
)
"""Behind the name of who asks for something (受某公司委派, 应某公司（下称公司）的申请)."""

_ASKED = patterns.compile("受|应(?![城县])")

_DAY_LENGTH = 11
_DAY = patterns.compile(r"(?<![\d.-])(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}$")
"""A day in figures right before a name (2024.09.16甲市特种设备检验所检), where the name begins."""

_NUMBER = patterns.compile(r"\d\s{0,2}$")
"""What stands before the 日 of a day: where it is written apart (11 日甲市…), the name begins behind it."""

_FELLOWS = patterns.compile("行业|协会|学会|实验室")
"""What stands beside a line of business in a name and names nobody either."""

_HARD = patterns.compile(r"[.:/\"“”'‘’「」《》\[\]【】、，,。；;（()）|\t\n—–→↔①-⑳•·◇◆-]")


class _Candidate(NamedTuple):
    """A name whose beginning may be doubtful: `start` where it should begin, `low` the limit before it."""

    low: int
    start: int
    end: int
    sure: bool
    strong: bool
    named: bool = True
    """Whether the words before its ending name somebody; if not, only a slip of a known name may be one."""


def find_organizations(text: str, base: int = 0) -> list[Found]:
    """The full names of organisations in a text, in reading order; `value` has no white space.

    Truncated names are not found here, nor names whose beginning cannot be told.

    >>> [o.value for o in find_organizations("由甲市量准检测（北京）有限公司出具，使用单位：天津百灵机械厂")]
    ['甲市量准检测（北京）有限公司', '天津百灵机械厂']
    """
    found = _read_short(text) if len(text) <= _SHORT else _read(text)
    return [Found(base + org.start, base + org.end, org.value) for org in found] if base else [*found]


def _read(text: str) -> tuple[Found, ...]:
    narrowed = narrow(text)
    candidates = _candidates(narrowed, organization_words())
    known = Counter(_compact(narrowed[c.start : c.end]) for c in candidates if c.sure)
    beginnings = Counter(name[:_TELLING] for name in known)
    endings: dict[str, list[str]] = {}
    for name in sorted(known):
        endings.setdefault(name[-_ENDING:], []).append(name)
    found: list[Found] = []
    for c in candidates:
        start = _slipped(narrowed, c, endings)
        if start is None and c.named:
            start = _start(narrowed, c, known, beginnings)
        if start is not None:
            found.append(Found(start, c.end, _compact(text[start : c.end])))
    found += [Found(m.start(), m.end(), " ".join(m[0].split())) for m in _ENGLISH.finditer(narrowed)]
    return tuple(sorted(found, key=lambda name: name.start))


_read_short = lru_cache(maxsize=1024)(_read)
"""The groups ask for those of a paragraph or cell one after the other."""


def trade_name(name: str) -> tuple[str, str, str]:
    """A name's place, its trade name, and the rest (line of business, legal form).

    >>> trade_name("北京市甲乙丙精密机械有限公司"), trade_name("甲乙丙（天津）科技有限公司")
    (('北京', '甲乙丙', '精密机械有限公司'), ('天津', '甲乙丙', '科技有限公司'))
    """
    words = organization_words()
    shown = _compact(narrow(name)).replace("（", "(").replace("）", ")")
    match = places().match(shown)
    place = match["place"] if match else ""
    body = shown[match.end() :] if match else shown
    if match and (more := places().match(body)) and more.end() < len(body) - 4:
        body = body[more.end() :]
    if bracket := patterns.search(r"\(([^\W\x00-\x7f]{2,6})\)", body):
        inner = places().match(bracket[1])
        place = place or (inner["place"] if inner else "")
        body = body[: bracket.start()] + body[bracket.end() :]
    ending = next(iter(words.ending.finditer(body)), None)
    business = next((b for b in words.business.finditer(body) if b.start() >= 2), None)
    cuts = [m.start() for m in (ending, business) if m and m.start() >= 2]
    cut = min(cuts, default=len(body))
    return place, body[:cut], body[cut:]


def _compact(text: str) -> str:
    return "".join(text.split())


def _candidates(text: str, words: OrganizationWords) -> list[_Candidate]:
    found: list[_Candidate] = []
    low = 0
    for match in words.ending.finditer(text):
        strong = match[0] in words.strong
        if text[match.end() : match.end() + 1] in _NOT_AFTER.get(match[0], ()) and match.end() < len(text):
            continue
        if match.start() < low:
            continue
        candidate = _candidate(text, match, low, strong, words)
        if strong:
            low = candidate.end if candidate else match.end()
        if candidate is None:
            continue
        if found and not found[-1].strong and found[-1].start >= candidate.start:
            found.pop()
        found.append(candidate)
    return found


def _candidate(
    text: str, match: re.Match[str], low: int, strong: bool, words: OrganizationWords
) -> _Candidate | None:
    floor = _floor(text, match.start(), max(low, match.start() - _LONGEST))
    if text.startswith("日", floor) and _NUMBER.search(text, max(floor - 3, 0), floor):
        floor += bool(places().match(text, floor + 1)) and not places().match(text, floor)
    asked = _ASKED.match(text, floor) and not places().match(text, floor)
    if asked and _ASKS.match(text, match.end()):
        floor += 1
    segment = text[floor : match.start()]
    after_name = floor == low and low > 0
    cut, stated = _beginning(segment, words, after_name)
    start, body = floor + cut, segment[cut:]
    if not _is_body(body, words):
        return _Candidate(floor, start, match.end(), False, True, False) if strong and body else None
    at_place = places().match(text, start, match.end()) or (
        stated and _TOWN.match(text, start, match.start())
    )
    sure = stated or (floor > 0 and _ASKED.match(text, floor - 1) is not None)
    sure = sure or _limited(text, floor, body, strong)
    sure = sure or bool((strong or at_place) and _DAY.search(text, max(floor - _DAY_LENGTH, 0), floor))
    if not strong and not at_place and not (sure and _free(match[0], body, words)):
        return None
    if not at_place and _later_place(body):
        sure = False
    return _Candidate(floor, start, _whole_end(text, match.end(), words), sure, strong)


def _floor(text: str, at: int, low: int) -> int:
    """How far back the characters may belong to a name."""
    while at > low:
        char = text[at - 1]
        if char in ")）" or (char == " " and text[at - 2] in ")）"):
            bracket = _BRACKET.search(text[max(low, at - 14) : at])
            if not bracket or at - len(bracket[0]) <= low:
                break
            at -= len(bracket[0])
            at -= text[at - 1] == " " and at - 1 > low
        elif _IN_NAME.match(char) or (char.isdigit() and char.isascii() and _beside_letter(text, at)):
            at -= 1
        else:
            break
    return at


def _beside_letter(text: str, at: int) -> bool:
    after = text[at : at + 1]
    return after.isascii() and after.isalpha()


def _beginning(segment: str, words: OrganizationWords, after_name: bool) -> tuple[int, bool]:
    """Where the name begins in a segment, and whether a word tells it."""
    cuts = [m.end() for m in words.lead_in.finditer(segment)]
    joint = {i for m in words.not_sharp.finditer(segment) for i in range(m.start(), m.end())}
    joint |= {i for i, char in enumerate(segment) if char == "与" and _joins_trades(segment, i, words)}
    cuts += [i + 1 for i, char in enumerate(segment) if char in words.sharp and i not in joint]
    cuts += [
        i + 1
        for i, char in enumerate(segment)
        if char in words.blunt and _is_blunt_cut(segment, i, after_name)
    ]
    for cut in sorted(cuts, reverse=True):
        if places().match(segment, cut) or _is_body(segment[cut:], words):
            return cut, True
    return 0, after_name and not segment


def _joins_trades(segment: str, at: int, words: OrganizationWords) -> bool:
    """Whether 与 joins two lines of business in one name (信息与产品认证): what follows names nobody."""
    before = any(match.end() == at for match in words.business.finditer(segment, max(at - 4, 0), at))
    after = patterns.sub(r"[（(][^（()）]{0,12}[)）]", "", segment[at + 1 :]).strip()
    return before and len(after) > 1 and not _FELLOWS.sub("", words.business.sub("", after))


def _is_blunt_cut(segment: str, at: int, after_name: bool) -> bool:
    before = segment[at - 1] if at else ""
    return (
        (at == 0 and after_name)
        or before in tuple("方商位构称司业院者人名日")
        or places().match(segment, at + 1) is not None
    )


def _is_body(body: str, words: OrganizationWords) -> bool:
    """Whether something is left when words that name nobody are taken away."""
    plain = patterns.sub(r"[（(][^（()）]{0,12}[)）]", "", body).strip()
    if plain in words.generic or len(plain) < 2 or patterns.fullmatch(r"[X×*某]{1,8}", plain):
        return False
    rest = words.business.sub("", plain)
    return len(rest) >= 2 or bool(places().match(plain)) or (len(rest) == 1 and len(plain) >= 4)


def _limited(text: str, floor: int, body: str, strong: bool) -> bool:
    """Whether punctuation or the beginning of a line is the limit, and the name no sentence."""
    at_limit = floor == 0 or bool(_HARD.match(text[floor - 1])) or text[floor - 1].isspace()
    return at_limit and len(body) <= (24 if strong else 14)


def _later_place(body: str) -> bool:
    """Whether a place stands within, outside brackets: then words of the sentence may stand before it."""
    plain = patterns.sub(r"[（(][^（()）]{0,12}[)）]", "", body)
    match = places().search(plain, 1)
    return bool(match and len(plain) - match.end() >= 3 and match.start() >= 2)


def _free(ending: str, body: str, words: OrganizationWords) -> bool:
    return ending in words.free and len(body) <= 14 and not any(char in words.not_in_names for char in body)


def _whole_end(text: str, end: int, words: OrganizationWords) -> int:
    """The end with a branch (…有限公司北京分公司) and a following （有限合伙）."""
    match = words.branch.match(text, end)
    if (
        match
        and not words.lead_in.search(match["where"])
        and not set(match["where"]) & (words.sharp | words.blunt)
    ):
        return match.end()
    return end


def _slipped(text: str, candidate: _Candidate, endings: dict[str, list[str]]) -> int | None:
    """Where a name begins that is a known one but for its second or third character."""
    low, end = candidate.start, candidate.end
    for name in endings.get(text[end - _ENDING : end], ())[:_FEW_NAMES]:
        size = len(name)
        if size < _LONG or not text.endswith(name[_TELLING:], low, end) or text.endswith(name, low, end):
            continue
        head = text[end - size + 1 : end - size + _TELLING]
        lost = any(name[:i] + name[i + 1 : _TELLING] == head for i in range(1, _TELLING))
        if lost and low < end - size + 1 + (not candidate.named):
            return end - size + 1
    return None


def _start(text: str, candidate: _Candidate, known: Counter[str], beginnings: Counter[str]) -> int | None:
    """Where a name begins, also by what is known from elsewhere; null when that stays open."""
    if not candidate.sure:
        for start in range(candidate.low, candidate.end - 3):
            if _compact(text[start : candidate.end]) in known:
                return start
    if not places().match(text, candidate.start, candidate.end):
        for start in range(candidate.start + 1, min(candidate.start + 10, candidate.end - 5)):
            like = beginnings[text[start : start + _TELLING]]
            if like and (not candidate.sure or text[start - 1] in organization_words().blunt):
                return start
            if like and start <= candidate.start + _BEFORE and _is_told_often(text, candidate, start, known):
                return start
    return _apart_start(text, candidate, known) if candidate.sure else None


def _is_told_often(text: str, candidate: _Candidate, start: int, known: Counter[str]) -> bool:
    """Whether a name from `start` on is told again, and with the words before it here alone."""
    whole = _compact(text[candidate.start : candidate.end])
    return known[whole] <= 1 < known[_compact(text[start : candidate.end])]


def _apart_start(text: str, candidate: _Candidate, known: Counter[str]) -> int:
    """The beginning of a known name that is written with spaces in it."""
    start = candidate.start
    if text[start - 1 : start] != " ":
        return start
    name = _compact(text[start : candidate.end])
    for before in range(start - 1, max(start - 10, -1), -1):
        if text[before] in "\n\t":
            break
        name = text[before].strip() + name
        if name in known and text[before] != " ":
            return before
    return start
