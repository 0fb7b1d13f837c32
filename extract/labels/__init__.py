"""Labels: what the fields, columns and sections of a report are called, in Chinese and English.

One YAML file a group, `extract/labels/<group>.yaml`, with up to nine parts, all of them optional:

* `fields`: field -> the labels that stand before its value (受审核方名称, Client name); in a group with `own`
  they head the column of that name in its tables as well;
* `patterns`: field -> regular expressions for labels made of the same few words in many orders
  (推荐注册的范围, 拟认证证书范围), matched against a label's whole key: `head ~ end|end`, where the ends are
  literal and of two characters at least; `<system>` stands for the name of any management system, `<code>`
  (in the ends too) for the letters of one;
* `headers`: column -> patterns of the same kind for the headers of a table;
* `columns`: column -> the headers of the table that has the group's name;
* `own`, `own_headers`: as `columns` and `headers`, for headers that are values or labels elsewhere (组长): no
  other table ends at them;
* `required`: the columns without which a table is not that table;
* `sections`: a name -> the headings of sections;
* `values`: field -> value in the report -> its wordings (`onsite`: 现场审核, On-site audit).

Labels are compared by `key`: white space, width, case and punctuation do not count. What stands wherever a
usual word does (有效截至, 有效期至) is in `data/wording_variants.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from extract.labels import questions
from extract.labels.files import FOLDING, Labels, Names, key, load, state
from extract.labels.index import Index, by_end, known
from extract.labels.wording_variants import usual
from schemas import patterns as rx

__all__ = ["FOLDING", "Index", "Labels", "key", "load", "state"]

_NOTE = rx.compile(r"[（(\[【〔〖［｛][^（()）\[\]【】〔〕〖〗［］｛｝]{0,80}[)）\]】〕〗］｝]")
_OPENERS = ("（", "(", "[", "【", "〔", "〖", "［", "｛")
_SPLIT = rx.compile(
    r"[/／](?!T\s?\d)|[|｜\n]|[?？](?=\s?[^\s?？）)])|(?<=[^\W\x00-\x7f]{2})或者?(?=[^\W\x00-\x7f]{2})"
)
_JOINT = rx.compile(r"\s?[/／、]\s?|以及|及|和|与")
_LETTER = rx.compile(r"[\x00-\x7f]")
_BILINGUAL = rx.compile(
    r"\s*(?:(?P<first>[A-Z][A-Za-z .'&]{0,24}[a-z]{2}[A-Za-z0-9 .'&]{0,24})\s)?"
    r"(?P<chinese>[^\x00-\x7f]{2,24})\s{0,3}"
    r"(?(first)|(?P<foreign>[A-Z][A-Za-z .'&]{0,24}[a-z]{2}[A-Za-z0-9 .'&]{0,24}))"
)
"""A label in two languages whose foreign words have a figure (第二阶段 Stage 2)."""

_TWICE = rx.compile(
    r"\s*(?:(?P<first>[A-Za-z][A-Za-z0-9 .,'&()（）/-]{0,60}?)\s{0,3}[/／|｜:：(（\n]?\s{0,3})?"
    r"(?P<chinese>[^\x00-\x7f／｜：（](?>\s?[/、]\s?(?=[^\x00-\x7f])|[^\x00-\x7f／｜：（]){1,24})\s{0,3}"
    r"(?(first)|[/／|｜:：(（\n–—-]?\s{0,3}(?P<foreign>[A-Za-z][A-Za-z0-9 .,'&/-]{2,60}))[)）]?\s*[:：]?\s*"
)
"""A short title in two languages: side by side, in brackets, parted by a stroke or a line break."""

_ORDINALS = frozenset({"序号", "项次", "行号", "行次"})
"""Headers of the numbers of rows, which the foreign word beside them may not tell from others (序号 No.)."""

_VAGUE = frozenset({"name", "names"})
"""Foreign words that name anything, where the Chinese ones beside them say what (姓名 Name)."""

_COUNTED = rx.compile(r"(?P<label>[^#\n]{2,40})#\d{1,2}\s*")
"""A label that a system counts (注册 reg#1)."""

_LONGEST_CODE = 6
_SHORT = 60


@cache
def name_key(name: str) -> str:
    """The key of a name from the labels' files, made once."""
    return key(name)


def has_name(text: str, names: Iterable[str]) -> bool:
    """Whether a short text has one of the names from the labels' files in it.

    >>> has_name("五、内 部 审 核", ["内部审核"])
    True
    """
    folded = key(text)
    return any(name_key(name) in folded for name in names)


def without_notes(text: str) -> str:
    """`text` without what stands in brackets.

    >>> without_notes("审核组长（签字）：")
    '审核组长：'
    """
    return _NOTE.sub("", text) if any(map(text.__contains__, _OPENERS)) else text


_NAMED_BY_LETTER = rx.compile(r"\s?(?:项目|工地|标段|车间|厂区|场所|产线|生产线)\s?[A-H]\s?")
"""What is one of several by its letter, no label in two languages (项目A)."""


def keys(text: str) -> tuple[str, ...]:
    """The keys under which a label may be known: whole, without notes, each part of a bilingual label and of
    one with alternatives (供方或承包方), and what a label that asks would be without (何时成立).

    >>> keys("审核组长（签字）/ Lead Auditor")
    ('审核组长签字leadauditor', '审核组长leadauditor', '审核组长', 'leadauditor')
    >>> keys("第二阶段 Stage 2"), keys("标准 GB/T 19001"), keys("注册 reg#2")
    (('第二阶段stage2', '第二阶段', 'stage2'), ('标准gbt19001',), ('注册reg', '注册', 'reg'))
    """
    if "#" in text and (counted := _COUNTED.fullmatch(text)):
        return keys(counted["label"])
    bare = without_notes(text)
    whole = key(bare)
    found = [whole] if bare is text else [key(text), whole]
    if _SPLIT.search(bare):
        found += [key(part) for part in _SPLIT.split(bare)]
    if _LETTER.search(whole) and not _NAMED_BY_LETTER.fullmatch(bare):
        if not any(c.isdigit() for c in whole):
            chinese = "".join(c for c in whole if c > "\u2e7f")
            found.insert(found.index(whole) + 1, chinese)  # before its own parts (标准 / 条款 Clause)
            if chinese in _ORDINALS:
                return (key(text), chinese)
            found.append("".join(c for c in whole if c <= "\u2e7f"))
        elif stated := _BILINGUAL.fullmatch(bare):
            found += [key(stated["chinese"]), key(stated["first"] or stated["foreign"])]
    if bare is not text and (parts := both(text)):
        found += map(key, parts)
    found += [name for asked in tuple(found) for name in questions.meant(asked)]
    vague = _VAGUE if not whole.isascii() else frozenset()
    return tuple(k for k in dict.fromkeys(found) if len(k) > 1 and k not in vague)


def both(text: str) -> tuple[str, str] | None:
    """The Chinese and the foreign part of a title in two languages; null for others.

    >>> both("内部审核 Internal audit"), both("Internal audit / 内部审核"), both("内部审核（Internal audit）")
    (('内部审核', 'Internal audit'), ('内部审核', 'Internal audit'), ('内部审核', 'Internal audit'))
    >>> both("内部审核"), both("GB/T 19001 标准的内部审核由 A 组进行")
    (None, None)
    """
    match = _TWICE.fullmatch(text)
    foreign = match and (match["first"] or match["foreign"])
    return (match["chinese"].strip(), foreign.strip()) if match and foreign else None


@lru_cache(maxsize=4096)
def short_keys(text: str) -> tuple[str, ...]:
    """The keys of a cell or a short line, which are asked for more than once."""
    return keys(text)


def fields(group: str) -> Names:
    """The labels of a group: field -> synonyms. Raises KeyError for an unknown group."""
    return load()[group].fields


def columns(table: str) -> Names:
    """The headers of a table: column -> synonyms. Raises KeyError for an unknown table."""
    return load()[table].columns


def required(table: str) -> list[str]:
    """The columns without which a table is not this table."""
    return load()[table].required


def sections(group: str) -> Names:
    """The headings of a group's sections: name -> synonyms."""
    return load()[group].sections


def values(group: str, name: str) -> Names:
    """The wordings of a field with fixed values: value -> wordings."""
    return load()[group].values[name]


@cache
def hints(name: str) -> tuple[str, ...]:
    """Words that a text must have, or may have not, to be looked into for something."""
    return tuple(values("background", "hint")[name])


def field_index() -> dict[str, tuple[tuple[str, str], ...]]:
    """Every label's key with the fields `(group, field)` that it may stand for."""
    return known().fields


@lru_cache(maxsize=4096)
def fields_of(name: str) -> tuple[tuple[str, str], ...]:
    """The fields `(group, field)` that a label may stand for, by its key; empty for what is no label.

    >>> fields_of("推荐注册的范围"), fields_of("推荐注册")
    ((('scopes', 'certificate'),), ())
    >>> fields_of("下次审查最迟日期")
    (('identity', 'next_audit_by'),)
    """
    if stated := field_index().get(name):
        return stated
    written = known().patterns.get(name[-2:], ())
    if not written or not _any_of("fields", name[-2:]).fullmatch(name):
        return fields_of(said) if (said := usual(name)) else ()
    return tuple(dict.fromkeys(one for p, one in written if _compiled(p).fullmatch(name)))


def _of_organization(name: str) -> tuple[tuple[str, str], ...]:
    """The organization's fields of a label: what they have differs in kind (成立日期/执照期限)."""
    return tuple(one for one in fields_of(name) if one[0] == "organization")


@lru_cache(maxsize=4096)
def joint_fields(text: str) -> tuple[tuple[str, str], ...]:
    """The fields of a label that joins several of a kind; their last word may be shared.

    >>> joint_fields("注册/经营地址"), joint_fields("审核目的和准则"), joint_fields("地址")
    ((('organization', 'registered_address'), ('organization', 'business_address')), (), ())
    """
    if not _JOINT.search(text):
        return ()
    parts = [key(part) for part in _JOINT.split(without_notes(text).rstrip(":： "))]
    kind = parts[-1][-2:]
    if len(parts) < 2 or not kind or kind.isascii() or not all(parts):
        return ()
    found = [
        fields_of(part if part.endswith(kind) else part + kind) or _of_organization(part) for part in parts
    ]
    return tuple(dict.fromkeys(one for fields in found for one in fields)) if all(found) else ()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when a label with its ending is met: most patterns are not needed for a report."""
    return rx.compile(_spelled_out(pattern))


def is_of(written: str, name: str) -> bool:
    """Whether a key is one of those that a pattern as it is written in the files matches."""
    return any(_compiled(p).fullmatch(name) for p, _ in by_end([("", "", written)]).get(name[-2:], ()))


def _spelled_out(pattern: str) -> str:
    for name, words in _words().items():
        pattern = pattern.replace(name, words) if name in pattern else pattern
    return pattern


@cache
def _any_of(part: str, ending: str) -> re.Pattern[str]:
    """What the patterns of a part match that end so, all in one: few names match any of them."""
    index = known().patterns if part == "fields" else known().patterns_of_tables[part]
    return rx.compile("|".join(dict.fromkeys(_spelled_out(p) for p, _ in index[ending])))


@cache
def _words() -> dict[str, str]:
    """What stands for the words of systems in a pattern: `<system>` any, `<code>` their codes alone."""
    known = (*values("systems", "system").values(), *values("systems", "short").values())
    names = sorted({key(word) for words in known for word in words}, key=lambda name: (-len(name), name))
    every = [name for name in names if len(name) > 1]
    codes = [name for name in every if name.isascii() and len(name) <= _LONGEST_CODE]
    return {"<system>": f"(?:{'|'.join(every)})", "<code>": f"(?:{'|'.join(codes)})"}


def endings() -> frozenset[str]:
    """The last two characters of every label's key."""
    return known().endings


def column_index(table: str) -> dict[str, str]:
    """A table's header keys with their columns."""
    return known().columns[table]


def own_index(table: str) -> dict[str, str]:
    """The header keys that count in one table alone, with their columns."""
    return known().own[table]


@lru_cache(maxsize=4096)
def column_of(table: str, name: str) -> str | None:
    """The column of a table that a header names, by its key; null for what is no header of it."""
    if stated := column_index(table).get(name):
        return stated
    patterns = known().patterns_of[table].get(name[-2:], ())
    if patterns and (_matches("headers", name) or _matches("own_headers", name)):
        for pattern, (_, column) in patterns:
            if _compiled(pattern).fullmatch(name):
                return column
    return column_of(table, said) if (said := usual(name)) else None


_ACT = rx.compile("检定|校准|校验|检校|检测|检验|标定|溯源|鉴定")
"""A bare act before another of which more is told is told the same of (检定/校准证书编号)."""

_APART = (
    rx.compile(r"[/／|｜—–]"),
    rx.compile(r"以及|及其?|[和与、&+＋]|\band\b"),
    rx.compile(r"\n|(?<=[^\W\x00-\x7f]{2})[ \u3000](?=[^\W\x00-\x7f]{2})"),
)


@lru_cache(maxsize=1024)
def joined_columns(table: str, text: str) -> str | None:
    """The columns of a header that joins them, a plus between them; the last word may be shared by all.

    >>> joined_columns("calibrations", "检定/校准日期"), joined_columns("calibrations", "校准单位及证书号")
    ('calibrated_on', 'agency+certificate_no')
    >>> joined_columns("calibrations", "检定/校准证书编号")
    'certificate_no'

    A header that is listed as a whole is what the list says: 作业 beside a name is work, alone an item.

    >>> joined_columns("personnel", "姓名／作业"), joined_columns("personnel", "证件名称及项目")
    ('name+work', 'kind+category')

    What stands in two languages joins nothing by that: the Chinese words count.

    >>> joined_columns("contracts", "期限 Term")
    'term'
    >>> joined_columns("calibrations", "设备 / 型号 Instrument / type")
    'device+model'

    Only where they are bare, the others count that tell more.

    >>> joined_columns("calibrations", "日期 Done / due")
    'calibrated_on+bare_until'
    """
    if twice := both(text):
        own, other = (joined_columns(table, one) for one in twice)
        bare = own is None or ("+" not in own and own.startswith("bare_"))
        return (other if bare and other else own) or None
    whole = column_of(table, key(text))
    if whole and "+" in whole:
        return whole
    names = _columns_in(table, text, "")
    if names is None or len({name.removeprefix("bare_") for name in names}) < len(names):
        return None
    return "+".join(names)


def _columns_in(table: str, text: str, shared: str) -> list[str] | None:
    """The columns of a part of a header, with the end of the last one where it needs it; null for others."""
    for mark in _APART:
        if len(parts := mark.split(text)) > 1:
            stated = [_columns_in(table, part, shared or key(parts[-1])) for part in parts]
            if None not in stated:
                return list(dict.fromkeys(n for names in stated for n in names or ()))
    bare = key(text)
    act = _ACT.match(shared) if _ACT.fullmatch(bare) else None
    for end in (shared[act.end() :] if act else "", "", shared[-2:], shared[-1:]):
        name = column_of(table, bare + end) if bare else None
        if name and "+" not in name:
            return [name]
    return None


@cache
def joins(table: str) -> bool:
    """Whether the headers of a table may join columns (型号/编号): its cells are then taken apart."""
    return any("+" in name for name in (*columns(table), *load()[table].own))


@lru_cache(maxsize=4096)
def _matches(part: str, name: str) -> bool:
    ending = name[-2:]
    return ending in known().patterns_of_tables[part] and _any_of(part, ending).fullmatch(name) is not None


@lru_cache(maxsize=4096)
def is_own(name: str) -> bool:
    """Whether a key is the header of a column that counts in its own table alone."""
    return name in own_keys() or _matches("own_headers", name)


@lru_cache(maxsize=1024)
def is_common(table: str, name: str) -> bool:
    """Whether a key is the header of a column of a table wherever it stands, not in its own tables alone.

    >>> is_common("calibrations", "计量器具名称"), is_common("calibrations", "对象")
    (True, False)
    """
    if any(name_key(word) == name for words in columns(table).values() for word in words):
        return True
    patterns = known().patterns_apart[table].get(name[-2:], ())
    return any(_compiled(pattern).fullmatch(name) for pattern, _ in patterns)


@lru_cache(maxsize=4096)
def is_header(name: str) -> bool:
    """Whether a key is the header of a column of any table."""
    said = usual(name)
    return name in header_keys() or _matches("headers", name) or (said != "" and is_header(said))


@lru_cache(maxsize=4096)
def is_known(name: str) -> bool:
    """Whether a key is the label of a field or the header of a column."""
    return is_header(name) or bool(fields_of(name))


def header_keys() -> frozenset[str]:
    """The header keys of all tables."""
    return known().header_keys


def own_keys() -> frozenset[str]:
    """The header keys that count in their own tables alone."""
    return known().own_keys


def section_keys() -> frozenset[str]:
    """The heading keys of all groups."""
    return known().section_keys


def has_values(group: str, name: str) -> bool:
    """Whether a group has fixed values of a name."""
    return name in load()[group].values


@cache
def _value_index(group: str, name: str) -> tuple[tuple[str, str], ...]:
    found = [(key(word), value) for value, words in values(group, name).items() for word in words]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def is_value(group: str, name: str, text: str) -> bool:
    """Whether a text, or its Chinese or foreign part, is a wording of a field with fixed values."""
    if not has_values(group, name):
        return False
    return any(k in _wordings(group, name) for k in (short_keys if len(text) <= _SHORT else keys)(text))


@cache
def _wordings(group: str, name: str) -> frozenset[str]:
    return frozenset(word for word, _ in _value_index(group, name))


@lru_cache(maxsize=1024)
def is_word(group: str, text: str) -> bool:
    """Whether a text is a wording of any field of a group that has fixed values."""
    return any(is_value(group, name, text) for name in load()[group].values)


def value_of(group: str, name: str, text: str) -> str | None:
    """The fixed value that `text` words: of the wordings in it the first, of those the longest; else null."""
    folded = key(text)
    best: tuple[int, str] | None = None
    for word, value in _value_index(group, name):
        if (at := folded.find(word)) >= 0 and (best is None or at < best[0]):
            best = (at, value)
    return best[1] if best else None
