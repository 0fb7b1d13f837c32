"""Words of calibrations: devices and what stands behind them, models, numbers and results by their looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract import labels
from extract.readers.leaves import clean
from extract.reading.stops import DAY_HINT
from extract.reading.vocabulary import of_group
from extract.statements.head_nouns import Names
from extract.values.found import Found
from schemas import patterns

_NAMED = r"有限|研究|测试|检测|院|所|中心|科技|服务|技术|公司|机构|单位"
NOT_NAMED = f"(?!{_NAMED})"
ACTS = ("检定", "校准", "校验", "检校", "标定", "计量", "预防性试验")
ACT = f"(?:{'|'.join(ACTS)})(?!(?:计量|检定|校准|校验|检测|检验|测试)?(?:{_NAMED}|部门))"
"""What is done, and not the beginning of who does it (计量校准有限公司)."""

OF_PAPER = patterns.compile(r"\s?日?的\s?[A-Z0-9][A-Z0-9/-]{5,20}\s?号?[^，,。；;\n\d]{0,4}(?:证书|报告)")
"""Behind a day: the paper of that day (…2024年11月6日的BU24J372703号检测证书)."""

TESTED = patterns.compile(
    r"\s?日?(?:检测|试验|测试)(?:合格|通过)?(?=[，,；;]\s?(?:有效(?!性)|合格期|下次|结论|结果|证书))"
)
"""Behind a day: a test with its end or outcome (3月25日检测，有效期至…), as insulating gloves have."""

SENT = patterns.compile(
    rf"\s?日?(?:已|才|刚)?送[检校](?=[，,；;]\s?(?:有效(?!性)|合格|结论|结果|证书|周期|半年|[一二两\d]{{1,2}}\s?(?:年|个月)|{ACT}))"
)
"""Behind a day: it was sent in then, with its end or outcome (5月6日送检，有效期1年)."""

TESTED_BEFORE = patterns.compile(
    r"\s?日?(?:检测|试验|测试)(?:合格|通过)?的(?=[^，,。；;\n（(]{0,8}(?:安全[带绳网]|绝缘|验电|接地线|报警|探测器|呼吸器))"
)
"""Behind a day: a test, and the device that it was of (2025年2月3日检测的安全带)."""

TEST_RESULT = patterns.compile(
    r"(?<=[日\d，,；;])\s?(?:检测|试验|测试)(?:结果|结论)?(?:均?为|:)?\s?(?P<value>不?合格)(?=[，,。；;\n]|$)"
)
"""The outcome of a test (…3月25日检测合格，…; 试验结果为合格)."""

DAY_ALONE = patterns.compile(
    rf"(?:{ACT}|证书|报告|证号|[检校][过完]?的)(?:(?!\d{{4}}\s?[年./-])[^。；;\n]){{0,56}}[，,]\s?(?:日期|时间)(?:为|是|在|:)?\s?$"
)
"""Before a day: the word for one, behind a calibration or its paper (证书号DM24C118387，日期…)."""

DONE = patterns.compile(r"\s?日?\s?(?:检|校|出)[过完毕]?的?(?=[，,；;。）)]|$)")
"""Behind a day: that it was done then, in short (2025年3月4日检过)."""

_RANGE = patterns.compile(
    r"[(（]?[-~≤<±]?\s?\d[\d.]*\s?[-~至×xX*/]\s?\d[\d.×*]*\s?(?:[a-zA-Zμ℃°Ω%·]{0,6}|毫米|兆帕|度)[)）]?"
    r"|[≤<±]?\d[\d.]*\s?(?:MPa|kPa|mm|cm|m|℃|kg|g|t|V|A|W|级|%|N)"
)
_OF_BEFORE = patterns.compile("上述|以上|该|此")
_TOLD_BEFORE = patterns.compile("[上前]述$")
"""Before a name that stands for a device told already (上述报警器)."""

_USED_FOR = patterns.compile(r"[^\W\x00-\x7f]{3,}用(?!表)(?=[^\W\x00-\x7f]{2})")
"""What a device is used for, before its name (热封强度用拉力试验机); 医用, 车用 are parts of names."""
_PLACE = patterns.compile(
    r"\s?[（(](?P<in>[^\W\x00-\x7f]{2,10})[)）](?=[\s，,、：:；;。（(]|$|编号|型号|规格|出厂|检定|校准)"
)
"""The place or second name of a device in brackets behind it."""
_ABOUT = patterns.compile(
    r"编号|型号|规格|检定|校准|校验|检测|合格|有效|见|附|已|未|[台只块件把套个支]$|等|均|外|年|月|日|简称|抽|精度|完好|正常|在用|备用"
    r"|使用|级$|共|各|由|公司"
)
_SIZE = patterns.compile(r"(?:DN|PN|[ΦφMGR])\s?\d[\d./×x*-]{0,8}")
_NO_DEVICES = frozenset(["仪", "礼仪", "司仪", "威仪"])
_NUMBER = patterns.compile(r"[Nn][Oo][.:]?\s?[\dA-Z-]{2,16}|\d{4,16}|#\d{1,6}|\d{1,6}#")
_MODEL = patterns.compile(r"(?=[^\d]{0,20}[A-Za-z])(?=[^\s]{0,20}\d)[A-Za-z0-9](?:[^\W_]|[ .×*/+-]){1,24}")
_TYPE = patterns.compile(r"[A-Z]{3,5}-?[1-9]\d{0,3}[A-Z]{0,2}|[A-Z]{1,2}\d{2}[A-Z]{1,2}-\d{1,3}[A-Z]?")
"""The type of an instrument or a valve by its looks (TCS-150, A28H-16C), which a number has not."""

_LETTERS = patterns.compile(r"[A-Z]{2,6}|[A-Z][a-z]{1,8}[A-Z][A-Za-z]{0,8}|[A-Z]{1,2}型")
"""A model without a number (ToxiRAE, K型), which a bracket has where a number follows."""

_VOLTAGE = patterns.compile(r"\d{1,3}\s?kV")
"""The class of an insulating device, which it has for a model (12kV)."""

_BARE = patterns.compile(
    r"(?![^\s]{0,4}(?:19|20)\d\d[./-]\d)(?=[^\s]{0,16}\d)[(（]?[A-Z0-9#][\w./+×*~℃°·-]{2,20}[)）]?", re.A
)
_NUMBERED = patterns.compile(r"\s?[，,；;（(]?\s?(?:[Nn]o[.．:]|序号\s?:?)\s?\w")
_UNTIL = patterns.compile(rf"{ACT}|有效|到期|下次|[至~～—]|due|valid", re.I)
_RESULT = patterns.compile(r"(?:检定|校准|校验)?(?:不?合格|准用|符合(?:要求)?|Pass(?:ed)?|Qualified)", re.I)
EQUIPMENT = patterns.compile(
    r"叉车|起重机|电梯|锅炉|压力容器|储气罐|行车|升降机|压力管道|(?:[气汽水油氨]|工业|热力|工艺)管道$|forklift|crane|elevator|boiler",
    re.I,
)
_BY_PLACE = patterns.compile(
    r"(?:^|[。；;，,：:\n]|[)）、.]\s?|的|查|抽|见|\s)(?P<name>[^\W\x00-\x7f的查抽见在由与和]{2,14}(?<![号品件单书证告员人表商司例等期日只台块套支])"
    r"|[^\W\x00-\x7f的查抽见在由与和]{2,13}(?:表|组件|器件|试件))"
    r"[，,]?\s?[（(，,]?\s?(?:规格)?型号\s?[:：为]?\s?[A-Za-z0-9][^，,。；;\n]{1,30}[，,；;]\s?(?:出厂|设备|仪器|管理|器具)?(?:编号|序列号|机号|器号)"
)
"""What has a model and a number of its own, where calibrations are told."""

_READ = patterns.compile(
    rf"\s?(?:上的?|的)?(?:示值|示数|读数|显示|指示值?|指针)(?![^。\n]{{0,60}}(?:{ACT}|有效|到期|标签|标识|编号))"
)
"""Behind a device: what it showed on the day, and nothing of its calibration in the sentence."""


def devices(text: str) -> Iterator[Found]:
    """The names of measuring and safety devices, with the words that belong to them (耐震压力表)."""
    end = 0
    for name in _names().find(text):
        if name.start < end or name.value in _NO_DEVICES:
            continue
        if name.value.startswith("用") and text[max(0, name.start - 1) : name.start] in "在使所":
            name = Found(name.start + 1, name.end, name.value[1:])
        if used := _USED_FOR.match(name.value):
            length = len("".join(text[name.start : name.end].split()))
            cut = used.end() if length == name.end - name.start == len(name.value) else 0
            name = Found(name.start + cut, name.end, name.value[cut:])
        note = _PLACE.match(text, name.end)
        if note and not _ABOUT.search(note["in"]):
            end = note.end()
            name = Found(name.start, end, name.value + clean(note[0]))
        yield name


def subjects(text: str) -> Iterator[Found]:
    """Devices, also those known only by standing before their model or number (某某组件，型号…，编号…)."""
    known = [one for one in devices(text) if not _TOLD_BEFORE.search(text[max(0, one.start - 2) : one.start])]
    known = [one for one in known if not _READ.match(text, one.end)]
    yield from known
    ends = {name.end for name in known}
    for match in _BY_PLACE.finditer(text) if spoken_of().search(text) else ():
        if (
            match.end("name") not in ends
            and not EQUIPMENT.search(match["name"])
            and not _OF_BEFORE.match(match["name"])
        ):
            yield Found(match.start("name"), match.end("name"), clean(match["name"]))


def bare(parts: list[str]) -> Iterator[tuple[str, int]]:
    """The model and number of a device by their looks and order, and the result."""
    codes = [i for i, part in enumerate(parts) if _BARE.fullmatch(part.strip())]
    codes = [i for i in codes if not _is_size(parts[i])]
    if len(codes) >= 2 and codes[1] == codes[0] + 1:
        yield from zip(("model", "serial"), codes[:2], strict=True)
    elif codes and codes[0] and _is_size(parts[codes[0] - 1]):
        yield from zip(("model", "serial"), (codes[0] - 1, codes[0]), strict=True)
    elif codes and parts[codes[0]].strip().isdigit():
        yield "serial", codes[0]
    dated = any(DAY_HINT.search(part) and _UNTIL.search(part) for part in parts)
    for i, part in enumerate(parts if dated else ()):
        beside = [*parts[max(i - 1, 0) : i], *parts[i + 1 : i + 2]]
        if _RESULT.fullmatch(part.strip()) and any(DAY_HINT.search(one) for one in beside):
            yield "result", i
            break


def _is_size(part: str) -> bool:
    """Whether a part is a measuring range or a size, which stands for the model (0-25mm, DN50)."""
    return any(pattern.fullmatch(part.strip()) for pattern in (_RANGE, _SIZE))


def bracket(content: str) -> str | None:
    """What a bracket after the device holds: its model, its number, or what may be the model (`size`)."""
    if _VOLTAGE.fullmatch(content):
        return "model"
    if _is_size(content) or _LETTERS.fullmatch(content):
        return "size"
    if _NUMBER.fullmatch(content):
        return "serial"
    return "model" if _MODEL.fullmatch(content) else None


def beside(code: str, after: str) -> str | None:
    """What a code behind a device is: its model or size before the label of a serial number, else that."""
    stated = of_group("calibrations").find(after)
    first = next((hit.value for hit in stated if hit.begin <= 4), "")
    serial = first == "serial" or _NUMBERED.match(after)
    typed = _TYPE.fullmatch(code.strip()) or code.endswith("型")
    return "model" if serial or typed else "serial" if not _RANGE.fullmatch(code) else None


@cache
def _names() -> Names:
    words = labels.values("calibrations", "device")
    return Names(
        words["core"],
        words["stop"],
        "(?<=秤)量|修|校验台|检验|维修|厂|公司|箱|生产|寸|(?<=仪)[器表式容]",
        words["parts"],
    )


@cache
def spoken_of() -> re.Pattern[str]:
    """What a text says that is on calibrations."""
    words = (
        "安全阀",
        r"(?:标签|标识|标贴)[^。；\n]{0,20}(?:有效|到期)",
        "Calibrat",
        "calibrat",
        "Verif",
        "verif",
        "S/N",
    )
    return patterns.compile("|".join([*(act + NOT_NAMED for act in ACTS), *words]))
