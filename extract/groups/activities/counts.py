"""How many nonconformities, improvements or laws a passage tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.values.numbers import chinese_number
from schemas import patterns

_N = r"(?P<n>\d{1,3}(?!\d|[.年月/-]\d|\s?年)|[零一二两三四五六七八九十]{1,3})"
_N2 = r"(?<![\d.])(?<!表)(?<!表[ \u3000])(?P<m>\d{1,3}|[零一二两三四五六七八九十]{1,3})"
_UNIT = r"(?:个|项|条|份|处|起|点)"
_GLOSS = r"(?:\s?[（(][项份个条点][)）])?(?:\s?[A-Za-z][A-Za-z_. ]{2,24}(?=\s?[:\t]))?"
"""What stands between a label and its number: a unit in brackets, the word in English."""

_GRADE = r"(?:一般|轻微|严重|主要|次要)"
NONCONFORMITIES = patterns.compile(
    rf"(?P<grade>{_GRADE})?(?:性)?(?:不符合|不合格(?!品))(?:项|报告|事项|工作)?(?:数量|项数|总数|数)?{_GLOSS}[:\t]?\s?(?:共计?|为|[■☑√✓☒]?\s?有[（(]?)?\s?{_N}\s?(?:{_UNIT}|(?=[，,。；;\s（(]|$))"
    rf"|{_N2}\s?{_UNIT}?\s?(?P<grade2>{_GRADE})?(?:的|性)?(?:不符合|不合格(?!品))"
    rf"|(?:开[立出具]|提出|发现)了?(?:不符合|不合格)(?:项|事项|报告)?\s?{_N.replace('<n>', '<pieces>')}\s?件"
    rf"|(?:开出|开具|提出|查出|发现|记录)了?(?:共|共计)?\s?{_N.replace('<n>', '<issue>')}\s?{_UNIT}问题(?!的)"
    rf"|(?:开出|开具|提出|查出|问题)了?(?:共|共计)?\s?{_N.replace('<n>', '<k>')}"
    rf"\s?{_UNIT}(?=[，,。；;\s（(]|$)"
    rf"|(?:^|(?<=[\s，,；;。]))(?:审核|内审)?(?:发现|开具|开出)(?:项|数)?\s?(?:[:\t]\s?)?"
    rf"{_N.replace('<n>', '<found>')}\s?{_UNIT}(?=[，,。；;\s（(]|$)"
    rf"|\bNCs?(?: raised| issued| found)?\s?[:：]?\s?(?P<nc>\d{{1,3}})(?!\d)"
    rf"|(?<![\d.])(?P<en>\d{{1,3}})\s(?:minor |major )?nonconformit"
    rf"|\b(?:[Nn]on-?conformities|[Ff]indings|NCRs?)(?: raised| issued)?\s?[:\t]\s?(?P<en2>\d{{1,3}})\b"
    r"|(?P<none>(?:未|没有)(?:发现|开具|提出|开出|出现)(?:任何)?不符合|无不符合)"
)
IMPROVEMENTS = patterns.compile(
    rf"(?:改进|改善|决议|决定|输出|措施|建议)(?:事项|措施|建议|机会|意见|要求|项目|项数|决议|决定|项|点"
    rf"|数){{0,2}}{_GLOSS}(?:共|为|有|[:\t])?\s?{_N}\s?(?:{_UNIT}|件|(?=\s?(?:[，,。；;\t\n]|items\b|$)|\s))"
    rf"|{_N2}\s?{_UNIT}\s?(?:要|需要?|应)?(?:改进|改善|决定|决议|输出|措施|建议)"
    rf"|(?:要|需要?)?(?:改进|改善)的(?:事情?|地方|工作|内容)(?:一?共|有)?\s?"
    rf"{_N.replace('<n>', '<things>')}\s?(?:{_UNIT}|件|桩)"
    rf"|{_N2.replace('<m>', '<matters>')}\s?(?:件|桩)\s?(?:要|需要?|应)?(?:改进|改善)"
    r"|(?<![\d.])(?P<en>\d{1,3})\s(?:improvements?|improvement actions?|actions?|decisions?)\b"
    r"|(?:[Ii]mprovements?|(?:[Ii]mprovement )?[Aa]ctions?|[Dd]ecisions?)"
    r"(?: (?:agreed|decided|taken|raised|made))?\s?[:\t]\s?(?P<en2>\d{1,3})\b"
)
_LAWS = "(?:法律|法规|法令|合规义务|标准|要求)"
LAWS = patterns.compile(
    rf"{_LAWS}[^，,。；;\d\t]{{0,8}}?(?:共|计|为|有|[:\t])?\s?{_N}\s?(?:部|项|个(?![月工小季])|条|份|种|件)"
    rf"|(?:条款数(?:量)?|(?:条目|条款|项目)(?:数量?)?(?=[共:\s]{{0,3}}\d{{1,3}}\s?[条项部]))共?[:\t]?\s?"
    rf"{_N.replace('<n>', '<k>')}"
    rf"|(?<!抽)(?<!查){_N2}\s?(?:部|项|个|条|份|种|件)\s?(?:[^，,。；;\d\t]{{0,6}}?{_LAWS}|条款|义务)"
    rf"|清单[^，,。；;\n\d]{{0,4}}?共?计?\s?{_N.replace('<n>', '<listed>')}\s?(?:部|项|条|份)"
    rf"|评(?:价|完)?了?\s?:?\s?{_N.replace('<n>', '<done>')}\s?(?:部|项|条|份|个)"
    rf"(?=法|文件|要求|义务|标准|条款|[，,；;。\s]|$)"
    r"|(?:[Rr]equirements|[Ll]aws|[Oo]bligations)"
    r"(?: evaluated| identified| reviewed)?(?:\s?[\u3400-\u9fff]{2,8})?\s?[:\t]\s?(?P<en3>\d{1,3})\b"
    rf"|(?:法规数量?|评价(?:法律)?法规(?=:)){_GLOSS}[:\t]?\s?(?P<bare>\d{{1,3}})(?!\d)"
    rf"|(?:涉及|覆盖|评价|包括|对象|共)[了为是]?:?\s?{_N.replace('<n>', '<part>')}\s?部(?![门件分])"
    rf"|(?:对照|对|就)了?(?:其中|上述|以上|前述|所列|全部)?的?\s?{_N.replace('<n>', '<against>')}"
    r"\s?(?:部(?=[，,；;。\s]|$)|[部项条])"
    r"(?=(?:完成|进行|开展|作了?|逐)|法|要求|义务|(?<=部)[，,；;。\s]|(?<=部)$)"
    rf"|逐[一条项部个]{{1,2}}(?:评价|对照|核对|判定)了?\s?{_N.replace('<n>', '<each>')}"
    r"\s?(?:部|项|条|份|个)(?![门件分])"
    rf"|(?:^|(?<=[，,；;。\s]))(?:共|计|共计|以上|上述|登记|识别|列入|全部)?"
    rf"{_N.replace('<n>', '<whole>')}\s?部"
    rf"(?=全部|均|都|由|经|于|逐|[，,；;。\s)）]|$)"
    rf"|(?<=[)）]:)\s?共?{_N.replace('<n>', '<headed>')}\s?部(?=[，,；;。\s]|均|全部|$)"
    rf"|评价(?:了|的)?(?:文件|法规|对象|范围|内容)\s?[:\t]\s?(?:共|全部)?"
    rf"{_N.replace('<n>', '<of>')}\s?[部份条项]"
    rf"|(?:结果|结论|(?<=[，,；;。\s])(?:共|共计|所有))[:\s为]?{_N.replace('<n>', '<all>')}"
    r"\s?[项条](?=全部|均|都)"
    rf"|(?:^|(?<=[，,；;。]))\s?{_N.replace('<n>', '<judged>')}\s?[部项条](?:要求|条款)?"
    r"(?:均|全部|都|皆)(?:已|能)?(?:符合|合规|满足|遵守|做到)"
    rf"|(?<=[，,；;])(?:一?共计?|合计|总计)?{_N.replace('<n>', '<sum>')}\s?[部项条](?=[，,；;。\s)）]|$)"
    r"|(?:评价(?:法律)?(?:法规)?部?数|(?<=[；;，,|\s])部数(?=[:\t])"
    rf"|(?:评价|登记|识别|适用)(?:项|条|部)(?:数|(?=[:\t]))|(?:评价|涉及|覆盖|法规)?数量(?=[:\t ]))"
    rf"[:\t]?\s?{_N.replace('<n>', '<items>')}(?=\s?[部项条，,；;。\s]|$)"
    r"|[Cc]ompliance with (?:all |each of the |the )?(?P<en2>\d{1,3})\b"
    r"|(?<![\d.])(?P<en>\d{1,3})\s(?:legal|compliance|laws|titles|acts|regulations|legislative"
    r"|(?:requirements?|obligations?|items?|clauses?)"
    r"(?= (?:were |was |are |have been )?(?:evaluated|assessed|reviewed|checked)))\b"
)


class Counted(NamedTuple):
    """A number and where it stands."""

    start: int
    end: int
    value: int
    grade: str = ""


def find(pattern: re.Pattern[str], text: str, base: int = 0) -> Iterator[Counted]:
    """The numbers that a pattern tells."""
    for match in pattern.finditer(text):
        groups = match.groupdict()
        if groups.get("none"):
            yield Counted(base + match.start("none"), base + match.end("none"), 0)
            continue
        name = next(
            (
                n
                for n in (
                    "n",
                    "m",
                    "k",
                    "issue",
                    "nc",
                    "found",
                    "bare",
                    "part",
                    "listed",
                    "done",
                    "each",
                    "against",
                    "whole",
                    "all",
                    "sum",
                    "headed",
                    "of",
                    "items",
                    "judged",
                    "things",
                    "matters",
                    "pieces",
                    "en",
                    "en2",
                    "en3",
                )
                if groups.get(n)
            ),
            None,
        )
        number = groups[name] if name else None
        value = (int(number) if number.isascii() else chinese_number(number)) if number else None
        if name and value is not None:
            grade = groups.get("grade") or groups.get("grade2") or ""
            yield Counted(base + match.start(name), base + match.end(name), value, grade)


def summed(found: list[Counted]) -> list[Counted]:
    """The numbers, those of a severe and of other grades that stand side by side added up."""
    made: list[Counted] = []
    for one in found:
        last = made[-1] if made else None
        if (
            last
            and last.grade
            and one.grade
            and (last.grade in _SEVERE) != (one.grade in _SEVERE)
            and one.start - last.end <= 12
        ):
            made[-1] = Counted(last.start, one.end, last.value + one.value)
        else:
            made.append(one)
    return made


_SEVERE = ("严重", "主要")
