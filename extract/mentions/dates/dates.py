"""Every date of the text: whether it exists, is garbled, or says that something was done.

Days are told as past without such a word, too: of what was sampled, or with its result.
"""

from __future__ import annotations

import re

from extract.readers.dates.body_dates import dates_and_spans
from extract.readers.dates.date_events import (
    by_label,
    dated,
    in_cell,
    in_joint,
    in_programme,
    is_open,
    label_in,
    names_event,
    words,
)
from extract.readers.leaves import body_end
from extract.reading.source import Source
from extract.reading.stops import BREAK
from extract.values.dates import FoundDate, FoundSpan
from extract.values.found import narrow
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import DateMention

_CLAUSE = patterns.compile(r"[，,。；;|\n\t]|(?<=\S)\s{2,}")
_LABEL = patterns.compile(r"(?P<label>(?:[^\W\d_]|[ /]){2,24})\s?(?:[（(][^（()）\n]{0,12}[)）])?\s?:\s?$")
_DEADLINE = patterns.compile(r"\s{0,2}(?:[份初底末中]|[上中下]旬)?(?:之?前|以前|止|到期|为止|内)")
_AHEAD = patterns.compile(r"\s?(?:将|拟|计划|应(?!急)|需)")
_LATER = patterns.compile(
    r"(?<!按)(?<!依)计划|(?<![模虚])拟(?!制)|预计|打算|准备(?:于|在|进行|开展|组织|实施)|争取|力争|后续|届时|再行|待|应[于当在]|须|需在"
    r"|\b(?:to be|will be|shall be|should be|must be|is to|are to)\b|\bby\s?$"
    r"|(?<![无有权期受局年界上下])限(?:于|在|定于?)?\s?$|将(?:[于在要会由按]|进行|开展|组织|实施)|(?:第[一二三]次|首次|下一?次|年度)监督|下一?[次轮年]"
)
"""Words that what a clause tells is still to come."""

_IN_FORCE = patterns.compile(r"\s?(?:日)?\s?(?:正式)?(?:实施|施行|生效|执行|废止|失效|作废)")
_RULE = patterns.compile(
    r"(?:》|标准|[法例规则]|办法|规定|新版|[A-Z]{1,5}(?:/[A-Z])?[ -]?\d[\d.:-]{2,16})\s?[（(]?"
    r"\s?[自于从]?\s?$"
)
_PLAN = patterns.compile(r"[^:，。；\n]{0,16}(?:计划|安排|打算|(?:审核|实施)方案)\s?:")
_FROM = patterns.compile(
    r"\s?(?:日)?起(?![^，。；]{0,12}[已了])|[^，。；\n]{0,12}?(?:后|起|之日)(?:起算|计算|开始计|起计|生效)"
)
_AS_PLANNED = patterns.compile(r"已?(?:按照?|依照?|根据)[^，。；]{0,6}?(?:计划|要求|约定|承诺|节点)")
_SET = patterns.compile(
    r"[约商议暂初预]定(?!书|义)|最[迟晚]|承诺(?!书|函|的)|(?<![鉴认评判检测确制签修审选核规])定[在为于]|[排列]在|排期"
    r"|节点(?:时间|日期)?[为是在]?\s?$"
)
"""Words before a day that is set for something (暂定, 约定, 排在), not that of what was done."""

_UNDER_WAY = patterns.compile(
    r"[，,]\s?(?:目前|现在?|但|该[^，,。；\d]{1,4})?"
    r"(?:尚未(?:到期|到|交付|完成|开始|启动|实施)|尚[在处]|正[在处按]|仍在|在建|未到期|(?<=[前现])(?:按|处于?|在)|处于"
    r"|按(?:进度|节点|计划)(?:执行|推进|进行|实施)"
    r"|(?:目前|现|累计|总体|整体|形象|工程|项目|当前|实际)?(?:已?完成(?:进度|率)?|进度|进展)(?:已?达到?|[约为至到:])?\s?\d{1,2}(?:\.\d{1,2})?\s?[%％])"
)
"""Further on in a sentence: what it tells is not yet done."""

_DAY = patterns.compile(r"(?<!\d)(?:19|20)\d\d\s?[-./年]\s?\d")
"""Another day before that: it is what is not yet done."""

_COMING_BEFORE = patterns.compile(
    r"(?<![即行])将[于在要会]|(?<![模虚])拟(?!制)|预计|打算|准备(?:于|在|进行|开展|组织|实施)"
    r"|(?<![审核度训练育修检护作产试施价购改案证控按照据])计划[于在]"
)
_FOR_TERM = patterns.compile(
    r"(?:[聘任租质保工合同]{1,2}期限?|期限|周期|有效期)[为是]?[^，,。；\n]{0,8}[，,]\s?(?:到|至|于|在)?\s?$"
    r"|每[^，,。；\n]{1,4}年[^，,。；\n]{1,12}[一两]次[，,]\s?(?:到|至|于|在)?\s?$"
)
"""Earlier in a sentence: what follows is to come, or falls due at the end of a term (聘期两年，…重新评定)."""

_PAST = patterns.compile(r"已|[^\W\d_]了|过(?![程期后])|实际|曾|均|均已|合格|记录|齐[全备]")
_NAMED_BODY = patterns.compile(
    r"(?:检验|检测|校准|检定|监测|计量|评价|检查|测试|培训|维修|审核){1,3}(?:科学|技术|科技|服务|研究){0,3}"
    r"(?=(?:中心|研究院|研究所|院|所|站|机构|有限|股份|集团|公司))"
)
"""What a body is there for, in its name: it says nothing of what was done (…检验中心)."""

_OF_ANOTHER = patterns.compile(
    r"(?:19|20)\d\d\s?[-./年]\s?\d{1,2}(?:\s?[-./月]\s?\d{1,2})?[日月]?"
    r"[^\W\d_至到于自起由按]{2,6}[ \u3000]{1,3}$"
)
"""A day with its words right behind it, before another one (2025.3.19检定 2026.3.18)."""

_LAST_TIME = patterns.compile(
    r"(?:最近|最后|最新|上)的?(?:一次|一回|次)(?!有效|计划|拟)[^，,。；;\n\d]{0,16}$"
    r"|\b(?:last|latest|most recent)(?: time)? [^\n,.;\d]{0,30}$",
    re.I,
)
"""Words that a day is that of the last time so far (最近一次查询在 …)."""

_JOINED = r"(?:[新刚才]近?)?(?:到岗|入职|入厂|进厂|到职|入司)"
_NEWCOMERS = patterns.compile(
    rf"\s?份?{_JOINED}[过了]?的?(?:\d{{1,3}}[名位人个]|[一两二三四五六七八九十]{{1,2}}[名位人个])?[^\W\d]{{0,4}}?"
    r"(?:员工|人员|职工|工人|学员|[操焊电叉]\w?工)(?!的?[^，。；\n]{0,6}(?:计划|方案|安排|预算))"
)
"""Who has joined, by the day (… 新到岗人员), not who is to join."""

_REACH, _SENTENCE = 40, 60


def read(source: Source, own: dict[int, Leaf[str]]) -> list[DateMention]:
    """The dates of the body in reading order; of `own`, the report's by offset, are its leaves."""
    text = source.text[: body_end(source)]
    shown = narrow(text)
    dates, every_span = dates_and_spans(source)
    spans = {span.last.start: span for span in every_span}
    found: list[DateMention] = []
    for date in dates:
        if date.value == "长期":
            continue
        span = spans.get(date.start)
        if span is not None and span.garbled:
            found.append(_garbled_span(source, span))
        leaf = own.get(date.start)
        if leaf is None or leaf.value != date.value:
            leaf = source.leaf(date.value, date.start, date.end)
        joint = in_joint(source, date) if span is None else None
        done, what = joint or _status(shown, date, span)
        if done is None and joint is None and span is None:
            done, what = in_cell(source, date) or (None, what)
        if done is None and joint is None and span is None:
            done = _is_past(shown, date) or None
        if done is not False and in_programme(source, date.start, date.end):
            done = False
        found.append(DateMention(leaf, date.garbled, done, what))
    return found


def _garbled_span(source: Source, span: FoundSpan) -> DateMention:
    """A span with a wrong joining word, as an ISO interval: the whole of it is what cannot be read."""
    ends = [span.first.value, span.last.value]
    leaf: Leaf[str] = source.leaf("/".join(e for e in ends if e) or None, span.start, span.end)
    return DateMention(leaf, garbled=True, done=False)


def _status(text: str, date: FoundDate, span: FoundSpan | None) -> tuple[bool | None, str]:
    """Whether the words around a date report it as done, and what they say is dated."""
    low = _last_break(text, date.start)
    before = text[low : date.start]
    label = _LABEL.search(before) if before.rstrip().endswith(":") else None
    title = label["label"].strip() if label else ""
    done = by_label(title) if label else None
    if done and (_DEADLINE.match(text, date.end) or _SET.search(title)):
        return False, ""
    if done is not None:
        return done, title if names_event(title) else ""
    if span is not None or _DEADLINE.match(text, date.end):
        return False, ""
    near = _AS_PLANNED.sub("", _CLAUSE.split(before)[-1])
    left_open = is_open(title if label else label_in(near))
    near = "" if left_open else _OF_ANOTHER.sub("", near)
    end = BREAK.search(text, date.end, date.end + _REACH)
    clause = _CLAUSE.split(text[date.end : end.start() if end else date.end + _REACH])[0]
    if words("not_done").search(near) or _DEADLINE.match(clause) or _AHEAD.match(clause):
        return False, ""
    stated = _NAMED_BODY.sub("", clause if left_open else _whole_clause(text, date.end, clause))
    near = _NAMED_BODY.sub("", near)
    if _SET.search(near) or _is_open_yet(text, before, date.end, stated):
        return False, ""
    past = _LAST_TIME.search(near) or _NEWCOMERS.match(stated)
    if past or words("done").search(stated) or words("done").search(near):
        if _is_coming(text, date, near, _AS_PLANNED.sub("", clause)):
            return False, ""
        return True, dated(stated, "" if label else near) or (title if names_event(title) else "")
    return None, title


def _is_coming(text: str, date: FoundDate, near: str, clause: str) -> bool:
    """Whether the words around a date speak of what is still to come, or of a rule that comes into force."""
    line = text.rfind("\n", 0, date.start) + 1
    if _FROM.match(clause) or _PLAN.match(text, line, line + _REACH):
        return True
    if _IN_FORCE.match(clause) and _RULE.search(text, max(line, date.start - _REACH), date.start):
        return True
    return bool(_LATER.search(near) or _LATER.search(clause))


def _is_open_yet(text: str, before: str, end: int, stated: str) -> bool:
    """Whether the sentence around a date tells that what it tells without 已 or 了 is not yet done."""
    if _PAST.search(stated):
        return False
    if _FOR_TERM.search(before) or _COMING_BEFORE.search(before):
        return True
    stop = BREAK.search(text, end, end + _SENTENCE)
    going = _UNDER_WAY.search(text, end, stop.start() if stop else end + _SENTENCE)
    return going is not None and _DAY.search(text, end, going.start()) is None


def _whole_clause(text: str, end: int, clause: str) -> str:
    """The clause behind a date; where the date is all of its own clause, the next one (…日，公司开展了 …)."""
    if clause.strip() or text[end : end + 1] not in ("，", ","):
        return clause
    following = text[end + 1 : end + 1 + _REACH]
    stop = _CLAUSE.search(following)
    return following[: stop.start() if stop else _REACH]


def _last_break(text: str, at: int) -> int:
    low = max(0, at - _REACH)
    return max(low, *(text.rfind(mark, low, at) + 1 for mark in "。；;\n\t"))


_REACH_OF_PAST = 160
_WHOLE = len("2025-01-01")
_SAMPLED = patterns.compile(
    r"(?:抽[查取样看检]?|查[看阅验见]|调阅|翻阅|出示|提供)了?[:：]?\s?(?=(?:19|20)\d\d\s?[-./年]\s?\d)"
)
"""Sampling, right before the first of the days of what was sampled (联单抽2024年5月17日废油墨、…)."""

_ITEM = patterns.compile(r"[、，,和及与]\s?$")
_OPEN = patterns.compile(
    r"计划|预[算计定]|方案|安排|交[货付期]|到期|期限|有效|截止|排产|排程|目标|目的|下次|下一|拟|将|前|起|止|至|到[^货]|[~～—–]"
)
"""In what follows a day, or what is sampled: it may be still to come."""

_DONE = patterns.compile(
    r"(?:对[^，,。；;\n]{1,16})?(?:进行|开展|接受|实施|组织|举行)(?![^，,。；;\n]{0,12}(?:计划|预[算计]|方案|安排))"
    r"[^，,。；;\n]{2,16}[，,](?P<then>[^。；;\n]{2,60})"
)
_RESULT = patterns.compile(
    r"得分\s?\d|评分\s?\d|已[^，,。；;\n]{0,6}(?:关闭|整改|回复|完成|处理|改善|改进|纠正)"
    r"|(?:结果|结论|均|全部)[为是]?(?:合格|符合|通过|达标|正常|有效)"
)


def _is_past(text: str, date: FoundDate) -> bool:
    """Whether the words around a whole day tell what it dates as past.

    >>> from extract.values.dates import find_dates
    >>> def told(text): return [_is_past(text, day) for day in find_dates(text)]
    >>> told("联单抽2024年5月17日废油墨1.9t、2024年12月11日废活性炭1.6t。")
    [True, True]
    >>> told("抽2024年12月11日交货的订单、2025年3月4日到期的合同。")
    [False, False]
    >>> told("顾客2024-12-05对本公司进行二方审核，得分88分。"), told("顾客2024-12-05对本公司进行二方审核。")
    ([True], [False])
    """
    if len(date.value or "") != _WHOLE:
        return False
    return _is_sampled(text, date) or _has_result(text, date)


def _is_sampled(text: str, date: FoundDate) -> bool:
    """Whether a day begins an item of what was sampled by days."""
    before = BREAK.split(text[max(0, date.start - _REACH_OF_PAST) : date.start])[-1]
    behind = BREAK.split(text[date.end : date.end + _REACH_OF_PAST // 4])[0]
    own = patterns.split("[、，,]", behind)[0].strip()
    if len(own) < 2 or _OPEN.search(own):
        return False
    led = [*_SAMPLED.finditer(before + text[date.start : date.end])]
    if not led or _OPEN.search(before[led[-1].end() :]) or _OPEN.search(before[: led[-1].start()][-12:]):
        return False
    return led[-1].end() == len(before) or _ITEM.search(before) is not None


def _has_result(text: str, date: FoundDate) -> bool:
    """Whether the sentence tells right behind a day what was carried out, and then how it came out."""
    stated = _DONE.match(text, date.end, date.end + _REACH_OF_PAST)
    if stated is None:
        return False
    result = _RESULT.search(stated["then"])
    return result is not None and _DAY.search(stated["then"][: result.start()]) is None
