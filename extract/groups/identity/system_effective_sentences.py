"""Sentences that tell since when the management system has been in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.identity import system_effective_day
from extract.readers.fields import labelled
from extract.readers.leaves import PROSE, Candidate, body_end, elsewhere
from extract.readers.text.units import units
from extract.reading.source import Source
from extract.values.dates import find_dates
from schemas import patterns

_LATER = (
    r"[^。；]{0,20}(?:[B-Z]\s?/\s?\d|A\s?/\s?[1-9]|第?[二三四五六]版|换版|改版|修订"
    r"|(?<![\d.])V?[2-9]\.\d(?![\d.]))"
)
"""A later version of a manual: its day is not that of the system."""

_EFFECTIVE = (
    patterns.compile(r"自\s?$", re.S),
    patterns.compile(
        r"体系(?!的?(?:目标|指标|绩效|检查|培训|内审|内部审核|审核|转换|换版|变更))(?![^，。；\d]{0,14}(?:设[施备]|车间|项目|生产线|装置|工程|平台|软件))(?:[^，。；\d]{0,14}[自于从在]|文件(?:[^。；\d]{0,24}(?:批准|签发)[^。；\d]{0,4}[，,])?|[^。；，\d]{0,6}[，,]\s?(?:并|且|已){0,2}[自于从])\s?$"
        rf"|(?:手册|体系)(?!{_LATER})[^。；]{{0,50}}(?:批准|签发|颁布|发布|试运行)[，,]\s?[并且自于从]{{0,2}}\s?$"
        r"|手册[^，。；\d]{0,4}[（(]?(?:A\s?/\s?0|第?一版|首版|V?1\.0)[^，。；\n\d]{0,4}[自于从]\s?$"
        r"|手册[^，。；\n]{0,30}(?:A\s?/\s?0|第?一版|首版|V?1\.0)版?[)）]?[，,]?[^，。；\n]{0,20}(?:批准|签发|审批|发布|颁布)[，,]\s?[并且自于从]{0,2}\s?$"
    ),
    patterns.compile(r"(?:公司|组织|企业|我司|受审核方|该司)[自于从在]\s?$"),
)
_FOUNDED = patterns.compile(
    r"[，,起]{0,2}[^。；\d]{0,4}(?:建立|实施|试?运行|发布|颁布|生效|执行)[^。；，\d]{0,12}体系"
    r"|[^。；，\d]{0,6}(?:正式|发布|颁布|开始)[^。；，\d]{0,6}(?:实施|运行|生效)"
    r"(?=[。；;，,、）)\s]|$|[^。；，,\n]{0,12}(?:体系|手册|文件)|并|至今|以来)"
)
_BY_THEN = patterns.compile(
    r"\s?起?[^。；，\d]{0,4}按[^。；，\d]{0,12}体系[^。；，\d]{0,8}(?:运行|执行|运作)"
    r"|[，,]\s?(?:公司|组织|企业)?(?:正式)?(?:批准)?(?:发布|颁布)[^。；\d]{0,10}手册[^。；]{0,12}[，,][^。；]{0,12}(?:运行|实施)"
)
_STANDING = patterns.compile(r"(?:^|[。；;：:\n，,、（(）)])\s?$")
_RUNS = patterns.compile(
    r"\s?起?[，,:：]?\s?(?:质量|环境|职业健康安全|能源|管理){0,3}体系(?:文件)?"
    r"(?:正式|全面|开始|投入|发布|颁布|批准|并|[、，]){0,3}(?:实施|试?运行|生效)"
    r"(?=并[^。；;，,]{0,4}(?:实施|运行|生效)|[。；;，,、）)\s]|$)"
)
_RUNS_ALONE = patterns.compile(
    r"\s?起?(?:正式)?(?:批准)?(?:发布|颁布|签发|批准)[，,、]?(?:并|后)?(?:即日起?|[同当]日起?)?(?:开始|正式|投入)?"
    r"(?:实施|试?运行|执行|生效)"
)
"""Behind a day that begins the sentence after one on the system (体系的边界为…。2025年2月14日发布并运行)."""

_BOUNDED = patterns.compile(
    r"体系(?:文件)?(?:所?(?:确定|规定|界定|覆盖)的?)?(?:边界|范围)(?:(?!手册|预案|程序|规程|[换改修]版|版本|[A-Z]版)[^。；;\n])*[。；;]\s?$"
)
"""Before such a day: a sentence on the system's boundary, and not on a document or its edition."""

_OTHER = patterns.compile(
    r"[ \u3000]?[^。；;，,\n\t]{0,8}"
    r"(?:培训|内部?审|管理?评|策划|启动会|动员|宣贯|(?:运行|实施|发布)前|编写|起草|修订|改版|换版)"
)
_PUBLISHED = patterns.compile(
    r"(?<![实施运行生效启用并及和与])(?:发布|颁布|批准|编制|签发)(?:日期?|时间)?\s?[:：\t]?\s{0,3}$"
)
_PUBLISHED_THEN = patterns.compile(r"\s?(?:正式)?(?:批准)?(?:发布|颁布|签发)(?=[，,；;。])")
"""Behind the day of mere publication (…发布，… 起实施)."""

_PUBLISHED_SINCE = patterns.compile(r"\s?起?(?:正式)?(?:批准)?(?:发布|颁布|签发)(?:以来|至今|之?后)")
"""Behind a day of publication from which a sentence counts (自…发布以来运行正常): one with the label's."""

_TRIAL = patterns.compile(r"试运行(?!结束|期满)|试行|试用")
_OF_PAPER = patterns.compile(r"(?:文件|手册)[^实运生启]{0,4}(?:发布|颁布|批准)(?:日期|时间|日)?\s?[:：]?$")
"""The label of the day when documents were published."""

_BUILDING = patterns.compile(r"体系(?:的)?(?:建立|编制|策划)(?:日期|时间|日)?\s?[:：]?$")
"""The label of the day when the system was built, where another one tells since when it has run."""

_ENGLISH = patterns.compile(
    r"(?:management system|\b[Mm]anual|\b[A-Z][A-Za-z]{0,4}MS)\b[^.;\n]{0,40}?\b"
    r"(?:came into (?:effect|force|operation)|entered into force|took effect|went live|became effective"
    r"|(?:was|were|has been|have been|is|been)\s(?:\w{4,12}ly\s)?(?:implemented|established|launched"
    r"|introduced|effective|operating|operational|operated|running|put into (?:operation|effect|practice)"
    r"|in (?:force|effect|operation|place|use)))"
    r"\s(?:and\s\w{4,14}\s)?(?:on|since|from|as of|as from|with effect from)\s"
)
_SINCE_ENGLISH = patterns.compile(r"\b(?:[Ss]ince|[Ff]rom)\s$")
_OPERATED = patterns.compile(
    r",?\s[^.;\n\d]{0,60}\b(?:operate[sd]?|run|runs|running|implement(?:s|ed)|maintain(?:s|ed)|had)\s[^.;,\n\d]{0,40}"
    r"(?:management system|\b[A-Z][A-Za-z]{0,4}MS\b)"
)
"""Before and behind a day: since when a system has been operated."""

_BUILT_THEN = patterns.compile(r"\s?起?(?:着手|开始)?(?:策划|建立|编制)[^。；，,并]{0,10}体系(?:文件)?[，,]")
"""Behind the day on which a system was built that has been running since another."""

_SINCE = patterns.compile(r"(?:[。；;，,\n]|^)\s?自\s?$")
_RUNNING_SINCE = patterns.compile(
    r"\s?起?(?:正式|有效|开始)?(?:实施|运行|建立)(?:并[^，,。；;]{2,4})?的[^，,。；;\d]{0,8}体系"
)
"""Around the day of a system in a clause of its own (，自2024.3.1起运行的体系…)."""

_SINCE_THEN = patterns.compile(
    r"(?:^|[。；;：:！!?？\n\t\u3000 ]|(?:认为|确认|表明|显示|了解|获悉|看|公司|组织|企业|受审核方)[，,]?)"
    r"自\s?$"
)
_RAN_SINCE = patterns.compile(
    r"\s?起?(?:正式|有效|开始|投入){0,2}(?:发布|颁布|实施|试?运行|生效)(?:[、并和及](?:实施|试?运行))?(?:以来|至今)[，,]"
    r"\s?(?:各|整个|该|本)?(?:质量|环境|职业健康安全|能源|食品安全|信息安全|一体化|管理|和|、){0,6}体系"
    r"(?!的|文件|认证|审核|内审|评审|目标|覆盖|范围|[内外])"
)
"""Around the day since which a clause runs whose sentence goes on with the system (自…运行以来，体系…)."""

_NEAR, _BEFORE = 16, 64
_OPENING = patterns.compile(
    r"(?:^|[。；;\n])\s?(?:\d[\d.]{0,6}\s)?(?:自|于|从|在)?\s?$|(?:公司|组织|企业)\s?(?:自|于|从|在)?\s?$"
)
_STARTED = patterns.compile(r"(?![之以]?前)起?[^。；，,\d]{0,8}(?:建立|实施|试?运行|发布|颁布|生效|执行)")
_BEGINNING = patterns.compile(r"建立|运行|颁布|发布|实施|生效|执行")
_BUILT = patterns.compile(r"[，,][^。；]{0,60}?建立[^。；，]{0,12}管理体系")


def in_force(source: Source, found: list[Candidate[str]]) -> list[Candidate[str]]:
    """Without the days of mere publication, where another day of coming into force is told."""
    heads = {p.start: p.label.text for p in labelled.find(source, "identity", "system_effective_on")}
    found = [c for c in found if c.start in heads or not _of_other_thing(source, c)]
    later = [
        c
        for c in found
        if not _PUBLISHED.search(source.text, max(c.start - _NEAR, 0), c.start)
        and not (_PUBLISHED_THEN.match(source.text, c.end) and not _at_once(source, c))
        and not _OF_PAPER.search(heads.get(c.start, ""))
    ]
    if later and all(_PUBLISHED_SINCE.match(source.text, c.end) for c in later):
        own = [at for at, head in heads.items() if not _OF_PAPER.search(head)]
        later = [c for c in found if c in later or c.start in own]
    later = [c for c in later if not _BUILT_THEN.match(source.text, c.end)] or later
    found = [c for c in later if not _BUILDING.search(heads.get(c.start, ""))] or later or found
    return [c for c in found if not _is_trial(source, c, heads)] or found


def _of_other_thing(source: Source, day: Candidate[str]) -> bool:
    """Whether a day is another system's, or begins the period that something covers."""
    before = _sentence_before(source, day.start)
    after = source.text[day.end : day.end + _NEAR]
    another = system_effective_day.of_another(before) and "体系" not in after.partition("。")[0]
    return another or system_effective_day.of_period(before, after)


def _sentence_before(source: Source, at: int) -> str:
    return source.text[max(at - _BEFORE, 0) : at].rpartition("\n")[2].rpartition("。")[2]


def _at_once(source: Source, day: Candidate[str]) -> bool:
    """Whether what was published on a day was in force the same day, as its sentence goes on to tell."""
    sentence = source.text[day.end : day.end + _BEFORE].partition("。")[0].partition("\n")[0]
    return system_effective_day.at_once(sentence)


def _is_trial(source: Source, day: Candidate[str], heads: dict[int, str]) -> bool:
    """Whether a day is that of a trial run (试运行), told before or behind it."""
    around = source.text[max(day.start - _NEAR, 0) : day.start] + heads.get(day.start, "")
    behind = source.text[day.end : day.end + _NEAR].partition("，")[0]
    return _TRIAL.search(around.rpartition("，")[2]) is not None or _TRIAL.search(behind) is not None


def of_other(source: Source, end: int) -> bool:
    """Whether the words behind a date tell of something else than the beginning (2024-05-10 培训)."""
    return _OTHER.match(source.text, end) is not None


def _in_english(text: str, base: int) -> Iterator[Candidate[str]]:
    for match in _ENGLISH.finditer(text):
        for date in find_dates(text[match.end() : match.end() + 24], base + match.end())[:1]:
            if date.start - base - match.end() <= 1:
                yield Candidate(date.value, date.start, date.end, PROSE)
    for date in find_dates(text, base):
        at, end = date.start - base, date.end - base
        if _SINCE_ENGLISH.search(text, max(at - 6, 0), at) and _OPERATED.match(text, end):
            yield Candidate(date.value, date.start, date.end, PROSE)


def stated(source: Source) -> list[Candidate[str]]:
    """Sentences that tell when the system began: 自 … 建立体系以来, 体系于 … 实施, 于 …，… 建立管理体系."""
    found: list[Candidate[str]] = []
    for unit in units(source):
        text = source.text[unit.start : unit.end]
        if ("ystem" in text or "MS " in text) and unit.start < body_end(source):
            found += _in_english(text, unit.start)
        if (
            ("体系" not in text and "手册" not in text)
            or not _BEGINNING.search(text)
            or unit.start >= body_end(source)
        ):
            continue
        for date in find_dates(text):
            before, after = text[max(0, date.start - _BEFORE) : date.start], text[date.end : date.end + 90]
            if _began(before, after) and not system_effective_day.of_standard(text[: date.start], after):
                moved = Candidate(date.value, unit.start + date.start, unit.start + date.end, PROSE)
                found.append(moved)
    seen = {candidate.start for candidate in found}
    found += [c for c in system_effective_day.stated(source) if c.start not in seen]
    return [c for c in found if _runs_since(source, c) or not elsewhere(source, c.start, "audit")]


def _runs_since(source: Source, day: Candidate[str]) -> bool:
    """Whether a clause of its own names the system by its day, whatever its sentence tells before."""
    begins = _SINCE.search(source.text, max(day.start - 4, 0), day.start)
    return begins is not None and _RUNNING_SINCE.match(source.text, day.end) is not None


def _began(before: str, after: str) -> bool:
    since, stated, owner = (pattern.search(before) is not None for pattern in _EFFECTIVE)
    if stated and _STARTED.match(after) and system_effective_day.of_system(before):
        return True
    if since and _FOUNDED.match(after):
        return True
    if _OPENING.search(before) and _BY_THEN.match(after):
        return True
    if _SINCE_THEN.search(before) and _RAN_SINCE.match(after):
        return True
    if _STANDING.search(before) and (
        _RUNS.match(after) or (_BOUNDED.search(before) and _RUNS_ALONE.match(after))
    ):
        return True
    return owner and (_FOUNDED.match(after) or _BUILT.match(after)) is not None
