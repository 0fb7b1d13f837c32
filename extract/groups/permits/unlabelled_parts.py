"""What stands behind the name of a permit without labels: each part of the clause by its looks.

安全生产许可证：编号…，某公司持有，建筑施工，2024.5.18—2027.5.17，某厅发: a company holds it, an office
granted it, two days are its term, and the words left over are what it is for.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from extract import labels
from extract.groups.permits import words as permit_words
from extract.readers.dates import short_years
from extract.readers.leaves import clean
from extract.readers.tables.grid import Grid
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from extract.statements import cells
from extract.statements.frame_matcher import Fact, Kind
from extract.statements.running_text import Statement
from extract.values.dates import find_dates
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.dates import FOREVER, first_day, span_months
from schemas.document import Cell

_HAN = r"[^\W\d\x00-\x7f]"
_SPLIT = patterns.compile(r"[，,；;。｜|\n\t]|\s{2,}|\u3000")
_STOP = patterns.compile(r"。|\n\n|\.\s(?=\S)")
_OFFICE = patterns.compile(
    rf"(?:由|经|by)?\s?(?P<value>{_HAN}{{2,24}}(?:局|厅|委员会|平台|政府|管委会|中心|部)(?:[（(]{_HAN}{{2,12}}[)）])?)"
    r"(?:负责)?(?:于?[\d年月日./-]{6,12})?(?:核发|颁发|签发|发放|发证|颁证|发|[发给批办]的|批准|审批|登记|备案|出具)?"
)
_HOLDER = patterns.compile(
    rf"(?:归|由|属于?|{_HAN}{{0,10}}?(?:[写登载记]的?[是为]|[写登载记][着明的]|(?<!不)是))?\s?(?P<value>(?:{_HAN}|[（）()A-Za-z]){{4,40}}(?:公司|厂|医院|集团|合作社|研究院|店))"
    r"(?:持有|持证|所有|名下|取得)?"
)
_LABELLED = patterns.compile(
    r"(?:证载|证照|证书|登记|申报|排污|许可(?=[单主企])|使用|申领|(?:上面|里面)?[写批核许准列载](?:着|明|上)?的){0,2}"
    r"(?P<label>持有人|持有方|持有|持证人|持证单位|持证|单位(?:名称)?[为是系]?|企业名称[为是系]?|经营范围|生产范围|许可范围|许可内容|许可项目|准许内容|核准范围|范围|内容|项目|事项"
    r"|covering|covers|for|涵盖|覆盖|许可|类别|品种|发证机关|发证|颁发机关|颁发|核发|机关)"
    r"(?:\s?[:：]|(?<=[围容目项])(?:(?:[写批核列载]的?)?[是为]|[写批核列载][着明]))?\s{0,3}(?=\S)"
)
_INNER = patterns.compile(
    r"[\s（(，,；;]{1,3}(?P<label>[^\W\d][^\W\d\s]{1,11})\s?[:：]\s?(?P<value>[^\n；;，,）)]{2,60})[)）]?"
)
_NOTED = patterns.compile(
    r"(?P<kind>[^（(\n]{3,24}(?:证|证书|回执|登记表|备案表|凭证))\s{1,3}[（(](?P<scope>[^（()）\n\d:：]{2,40})[)）]"
)
"""A name with what it is for in brackets, set off from it (食品生产许可证 ⏎ （烘焙食品）)."""

_FIELD = {
    "持": "holder",
    "企": "holder",
    "单": "holder",
    "发": "authority",
    "颁": "authority",
    "核发": "authority",
    "机": "authority",
}
_SCOPE = patterns.compile(rf"(?:{_HAN}|[A-Za-z0-9/、（）()·\-+])(?:{_HAN}|[A-Za-z0-9/、（）()·\- +]){{1,48}}")
_NO_SCOPE = patterns.compile(
    r"副本|正本|原件|复印|有效|在期|已|均|编号|证号|号$|公司|换证|延续|变更|电子|扫描|首次|更名|查|见|符合|齐全|持有|公示"
    r"|核对|一致|现场|粘贴|悬挂|办理|取得|情况|年检|[。：:]|管理(?:类别)?$|为|未|超|是|行业|[年月日天]$|^第|^(?:期限|有效期|自|从)|以上|另|等$|[了过]$|[发给批办]的$|提交|报告|正常|记录|保存"
)
_UNTIL = patterns.compile(
    r"(?:有效期?|效期|期限)?\s?(?:截?至|到|截止)\s?20\d\d[\d\s年月日号./-]{4,12}(?:止|到期|有效|届满)?"
    r"|20\d\d[\d\s年月日号./-]{4,12}(?:到期|届满|截止|为?止|之?前有效)"
)
_GRANTED = patterns.compile(
    rf"(?:持有|取得|获得|具有|办理了?|[由经，,；;。：:\n]|[一二三四]是|^)\s?(?P<value>(?![由经]|[另现还已并亦]{{0,2}}(?:持有|取得|获得|具有)"
    rf"|{_HAN}{{2,24}}(?:公司|厂|院)[现已依法]{{0,3}}(?:持有?|取得|获得|领取))"
    rf"{_HAN}{{2,24}}(?:局|厅|委员会|政府|管委会|办公室|平台))\s?于?(?:[\d年月日./-]{{6,12}})?\s?(?:给{_HAN}{{2,20}}?)?(?:[核颁签]?发|发放|颁|批准?)"
    rf"(?:给(?:(?P<holder>(?:{_HAN}|[（()）]){{4,40}}?(?:公司|厂|医院))|{_HAN}{{1,8}}?))?的\s?[《“]?$"
)
"""An office that granted the permit named right behind it, and to whom (另持有某局核发的《…》)."""

_REMARK = patterns.compile(
    r"备注|说明|其[他它](?:信息|内容|要素)?|(?:详细|登记|证载|基本)(?:信息|情况|内容)|(?:R|r)emarks?|Notes?"
)
"""The head of a column for whatever else is to be said."""

_PARTY = {"持证": "holder", "持有": "holder", "持照": "holder"}
"""Words that are a label only beside another one (发证／持证)."""

_STROKE, _PAIR = patterns.compile(r"\s?[/／|｜、]\s?"), 2

_LONGEST, _FEWEST, _BEFORE = 320, 3, 90


def with_inner(source: Source, row: Statement, kinds: dict[str, Kind]) -> Statement:
    """A row with what stands behind the name in its cell by labels (排污许可证 持有人：…), the name alone."""
    row = _with_holder(source, row)
    kind = row.get("kind")
    if kind is None:
        return row
    stated = [
        (m, name)
        for m in _INNER.finditer(source.text, kind.start, kind.end)
        if (name := _inner_field(m["label"]))
    ]
    noted = None if stated or "scope" in row else _NOTED.fullmatch(source.text, kind.start, kind.end)
    if noted and _is_scope(noted["scope"]):
        own, scope = noted.span("kind"), noted.span("scope")
        return {
            **row,
            "kind": Fact("kind", *own, clean(noted["kind"])),
            "scope": Fact("scope", *scope, clean(noted["scope"])),
        }
    if not stated:
        return row
    low = stated[0][0].start()
    made = {**row, "kind": Fact("kind", kind.start, low, clean(source.text[kind.start : low]))}
    for match, name in stated:
        inner = piece(source, *match.span("value"))
        for fact in cells.facts(source, kinds, name, inner):
            made.setdefault(fact.field, fact)
    return made


def _with_holder(source: Source, row: Statement) -> Statement:
    """A row whose cell has the holder in a line under the permit's name, as one of both."""
    kind = row.get("kind")
    if kind is None or "holder" in row or "\n" not in (text := source.text[kind.start : kind.end]):
        return row
    org = next(iter(find_organizations(text, kind.start)), None)
    if org is None or org.end != kind.end or source.text[org.start - 1] != "\n":
        return row
    own = Fact("kind", kind.start, org.start - 1, clean(source.text[kind.start : org.start - 1]))
    return {**row, "kind": own, "holder": Fact("holder", *org)}


def _inner_field(label: str) -> str | None:
    """The field of a permit that a label names, but for the permit itself."""
    key = labels.key(label)
    fields = labels.fields("permits").items()
    return next(
        (n for n, words in fields if n not in ("kind", "other") and key in map(labels.key, words)), None
    )


def with_remark(source: Source, grid: Grid, row: Statement) -> Statement:
    """A row with what several parts of its remark tell by their looks (备注 | 持有人某公司；某局；期限)."""
    kind = row["kind"]
    cell = grid.cell_at(kind.start)
    for one in grid.anchors.get(cell.row, ()) if cell else ():
        head = next((h for at in range(one.row) if (h := grid.text(grid.at.get((at, one.column))))), "")
        if not _REMARK.fullmatch(head) or any(one.start <= f.start < one.end for f in row.values()):
            continue
        stated: Statement = {}
        parts = _parts(source, one.start, one.end)
        known = [_known(source, part, stated) for part in parts]
        if len(stated) > 1 and all(known) and len(parts) > 1:
            return {**stated, **row}
    return row


def with_joint(
    source: Source, grid: Grid, cell: Cell, statement: Statement, kinds: dict[str, Kind]
) -> Statement:
    """A statement of a form with the values behind a label of two fields (发证／持证 | 某局 某公司)."""
    made = dict(statement)
    for one in grid.anchors.get(cell.row, ()):
        value = grid.right_of(one) if one.start > cell.start else None
        names = [_PARTY.get(part) or _inner_field(part) for part in _STROKE.split(grid.text(one))]
        if value is None or len(names) != _PAIR or not all(names):
            continue
        for fact in cells.facts(source, kinds, "+".join(map(str, names)), grid.piece(value)):
            made.setdefault(fact.field, fact)
    return made


def filled(source: Source, statements: list[Statement]) -> list[Statement]:
    """The statements with what parts of their clauses tell that have no labels."""
    starts = sorted(one["kind"].start for one in statements)
    return [_begun(_filled(source, one, _end(source, one, starts))) for one in statements]


def _end(source: Source, statement: Statement, starts: list[int]) -> int:
    """Where the clause of a permit ends: with its sentence, or where the next one is named."""
    kind = statement["kind"]
    at = bisect_left(starts, kind.start) + 1
    limit = min(kind.end + _LONGEST, len(source.text), *starts[at : at + 1])
    stop = _STOP.search(source.text, kind.end, limit)
    end = stop.start() if stop else limit
    block = next((b for b in source.document.blocks if b.start <= kind.start < b.end), None)
    cells = block.cells if block is not None and block.kind == "table" else ()
    cell = next((c for c in cells if c.start <= kind.start < c.end), None)
    return min(end, cell.end if cell else block.end if block else end)


def _filled(source: Source, statement: Statement, end: int) -> Statement:
    kind = statement["kind"]
    stated = dict(statement)
    granted = _GRANTED.search(source.text, max(kind.start - _BEFORE, 0), kind.start)
    for name, group in (("authority", "value"), ("holder", "holder")):
        if granted and granted[group] and name not in stated:
            stated[name] = Fact(name, *granted.span(group), clean(granted[group]))
    left: list[Piece] = []
    taken = [fact for name, fact in statement.items() if name not in ("kind", "issued_on")]
    for part in _parts(source, kind.end, end):
        if any(fact.start < part.end and part.start < fact.end for fact in taken):
            continue
        if not _known(source, part, stated):
            left.append(part)
    scopes = [one for one in left if _is_scope(one.text)]
    if len(scopes) == 1 and "scope" not in stated and len(stated) > _FEWEST:
        stated["scope"] = Fact("scope", scopes[0].start, scopes[0].end, clean(scopes[0].text))
    return stated if len(stated) > _FEWEST or granted else statement


def _parts(source: Source, start: int, end: int) -> list[Piece]:
    """The parts between marks; a part in front of the first mark belongs to the name."""
    found: list[Piece] = []
    low = start
    for mark in [*_SPLIT.finditer(source.text, start, end), None]:
        high = mark.start() if mark else end
        one = piece(source, low, high)
        lead = patterns.match(r"[：:（(]{1,2}\s?", one.text)
        one = piece(source, one.start + (lead.end() if lead else 0), one.end)
        if one.text:
            found.append(one)
        low = mark.end() if mark else end
    return found


def _known(source: Source, part: Piece, stated: Statement) -> bool:
    """Whether a part is a field by its looks or its first word, which is then told."""
    label = _LABELLED.match(part.text)
    name = _field(label) if label else ""
    value = piece(source, part.start + label.end(), part.end) if label else part
    if name == "scope" and _is_scope(value.text):
        stated.setdefault("scope", Fact("scope", value.start, value.end, clean(value.text)))
        return True
    for field, pattern in (("authority", _OFFICE), ("holder", _HOLDER)):
        for one in (value, part):
            match = pattern.fullmatch(one.text)
            if match and name in ("", field):
                low, high = one.start + match.start("value"), one.start + match.end("value")
                stated.setdefault(field, Fact(field, low, high, clean(match["value"])))
                return True
    return _dated(source, part, stated)


def _is_scope(text: str) -> bool:
    """Whether words may be what a permit is for."""
    closed = sum(map(text.count, "（(")) == sum(map(text.count, "）)"))
    worded = _SCOPE.fullmatch(text) is not None and _NO_SCOPE.search(text) is None
    return closed and worded and not permit_words.refers(text)


def _field(label: re.Match[str]) -> str:
    """The field of a label without a colon."""
    word = label["label"]
    return next((name for lead, name in _FIELD.items() if word.startswith(lead)), "scope")


def _dated(source: Source, part: Piece, stated: Statement) -> bool:
    """Whether a part is a term, which is then told, or holds a day at all."""
    spans = short_years.read(source, part.text, part.start)[1]
    if spans and spans[0].last.end - spans[0].first.start >= len(part.text) - _FEWEST - 2:
        for name, day in (("valid_from", spans[0].first), ("valid_to", spans[0].last)):
            stated.setdefault(name, Fact(name, day.start, day.end, day.value))
        return True
    until = _UNTIL.fullmatch(part.text)
    days = find_dates(part.text, part.start) if until else []
    if len(days) == 1 and "valid_to" not in stated:
        stated["valid_to"] = Fact("valid_to", days[0].start, days[0].end, days[0].value)
        return True
    return bool(find_dates(part.text)) or not permit_words.is_worded(part.text)


def _begun(statement: Statement) -> Statement:
    """A statement with the day of issue as the begin of its term, where the end is whole years later."""
    issued = statement.pop("issued_on", None)
    end = statement.get("valid_to")
    if issued is None or end is None or "valid_from" in statement:
        return statement
    days = [fact.value or "" for fact in (issued, end)]
    if FOREVER in days or "" in days or span_months(first_day(days[0]), first_day(days[1])) % 12:
        return statement
    return statement | {"valid_from": issued._replace(field="valid_from")}
