"""What the rows and sentences on calibrated devices tell, and what they have a mark for nothing for."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Calibration
from schemas.statements.calibrations import DeviceRecord

ASPECTS = ("certificate_no", "calibrated_on", "valid_until", "agency")
"""What the record of a calibration tells."""

NAME = 24
"""So many characters beside a device's name in its cell are its model or number, not a sentence."""

_GAP = frozenset(
    ["/", "／", "-", "—", "——", "－", "\\", "无", "未提供", "未写", "不详", "N/A", "n/a", "NA", "none"]
)
_NOTHING = r"(?:[:：]|为)?\s?(?:(?:[/／—-]{1,2}|无)(?=[\s，,。；;）)]|$)|未(?:写|填|注|标|见|提供|载))"
_UNWRITTEN = {
    aspect: patterns.compile(words + _NOTHING)
    for aspect, words in {
        "certificate_no": r"(?:证书(?:编?号|编码)?|报告编?号)",
        "calibrated_on": r"(?:检定|校准|校验)(?:日期|时间)",
        "valid_until": r"有效期(?:限|[至到])?",
        "agency": r"(?:检定|校准|校验)(?:单位|机构)",
    }.items()
}
"""What says that something is not there."""

_BARE_GAP = patterns.compile(
    r"(?:^|[\s，,（(；;由经与系]|(?:检定|校准|校验|检测|溯源)(?:单位|机构)?[:：]\s?)[/／](?=[\s，,；;）)检校出于]|\d{4}\s?[-./年])"
    r"|[/／]\s?[/／—–-]{1,2}\s?[/／]|[|｜]\s?[/／—–-]{1,2}\s?[|｜]"
)

_BARE_DAY = patterns.compile(
    r"(?:^|[\s，,；;（(于在])[/／]\s?(?:进行)?(?:检定|校准|校验|检测|标定)(?!单位|机构|证书|报告)"
)
"""A blank for the day right before what was done on it (/检定，有效至 …)."""

_GAP_BEFORE = patterns.compile(r"(?:^|[，,；;：:\s])\s?[/／](?=[为对给])")
"""A blank for who did it, before the device that it was done for."""

_CROSSED = patterns.compile(r"\w\s{1,3}[/／]\s*$|^\s*[/／]\s{1,3}\w")
"""A blank beside another fact in a cell (YX25C51 /)."""

_DAY = patterns.compile(
    r"(?:^|[\s，,；;（(于在])[/／]\s?(?:进行)?(?:检定|校准|校验|检测|标定)(?!单位|机构|证书|报告)"
)
"""A blank for the day right before what was done on it (/检定，有效至 …)."""

_GAP_BEFORE = patterns.compile(r"(?:^|[，,；;：:\s])\s?[/／](?=[为对给])")
"""A blank for who did it, before the device that it was done for."""

_CROSSED = patterns.compile(r"\w\s{1,3}[/／]\s*$|^\s*[/／]\s{1,3}\w")
"""A blank beside another fact in a cell (YX25C51 /)."""

_PAPER = patterns.compile(r"合同|协议|委托书|服务|[Cc]ontract|[Aa]greement")

_DAY = patterns.compile(r"\d{4}\s?[-./年]\s?\d{1,2}")
_THERE = {
    "certificate_no": patterns.compile(
        r"(?:证书|报告)(?:编?号|编码)?[:：]?\s?(?=[A-Za-z0-9-]{0,12}\d)[A-Za-z0-9]"
    ),
    "agency": patterns.compile(r"公司|[院所]|中心|[Ll]ab|[Ii]nstitute|Co\."),
}
"""What may tell it all the same, where no value was read."""

_HEADED = {
    "certificate_no": ("证书", "报告", "ertificate", "eport"),
    "agency": (
        "机构",
        "单位",
        "方",
        "公司",
        "部门",
        "院",
        "所",
        "gency",
        "aborator",
        "nstitute",
        "ody",
        "By",
        "by",
    ),
}
"""What the head of a column for the number of a certificate, or for who issued it, says: a blank in another
one is none of it."""

_LABELS = ("标签", "标识", "标贴", "铭牌")
"""What is stuck on a device, and tells little."""

_OWN_WAY = patterns.compile(
    r"自校|内校|自行校准|内部校准|自检|比对|免检|免校|出厂(?:合格|检定|校准|检验)|新购|新置|首次使用|停用|封存|报废|备用|不需|无需|一次性"
    r"|in-?house|internal calibration|out of use|scrapped|exempt",
)
"""Devices that have no certificate of a laboratory, or are not in use."""


def read(reading: Reading) -> Iterator[DeviceRecord]:
    """What the row or sentence of each calibration tells, where it names a device or a certificate."""
    calibrations = reading.report.calibrations
    starts = sorted(one.device.start for one in calibrations if one.device is not None)
    shared = {start for start, often in Counter(starts).items() if often > 1}
    headed = {
        number: (head, _cells(reading, head))
        for number, one in enumerate(calibrations)
        if (head := one.device or one.serial or one.certificate_no) is not None
    }
    blank = {number for number, (_, cells) in headed.items() if any(cell.strip() in _GAP for cell in cells)}
    for number, (head, cells) in headed.items():
        one = calibrations[number]
        begin = one.serial if head.start in shared and one.serial and one.serial.start > 0 else head
        words = "" if cells else _sentence(reading, one, begin, starts)
        heads = [*reading.leads(head)] if blank else []
        texts = (*cells, words)
        yield DeviceRecord(
            head,
            words,
            number,
            reading.table(head),
            cells,
            tuple(_gaps(reading, head, begin, words, cells)),
            tuple(aspect for aspect in ASPECTS if _UNWRITTEN[aspect].search(words)),
            tuple(aspect for aspect in ASPECTS if _may_tell(one, words, aspect)),
            number in blank,
            any(heads),
            tuple(a for a, names in _HEADED.items() if any(name in head for head in heads for name in names)),
            any(map(_OWN_WAY.search, texts)),
            any(text.lstrip("的上检定校准合格").startswith(_LABELS) for text in texts),
        )


def _cells(reading: Reading, place: Leaf[str]) -> tuple[str, ...]:
    """The other cells of a device's row; none where it is told of in running text, in a cell or not."""
    in_text = len("".join(reading.around(place))) > NAME
    return () if in_text else reading.beside(place)


def _sentence(reading: Reading, one: Calibration, place: Leaf[str], starts: list[int]) -> str:
    """The words behind a device in its sentence, up to the next device."""
    after, end = reading.around(place)[1], place.span[1]
    for leaf in _leaves_behind(one, end):
        if leaf.span[1] - end <= len(after):
            after = after[: leaf.span[1] - end] + reading.around(leaf)[1]
    following = starts[bisect_right(starts, end) :][:1]
    return after[: following[0] - end] if following else after


def _gaps(
    reading: Reading, head: Leaf[str], begin: Leaf[str], words: str, cells: tuple[str, ...]
) -> Iterator[str]:
    """For what there is a mark for nothing outside tables: the agency behind or before a device, or beside
    another fact in a cell; the day."""
    if _BARE_DAY.search(words):
        yield "calibrated_on"
    led = not cells and _GAP_BEFORE.search(reading.around(begin)[0])
    crossed = not cells and any(_CROSSED.search(cell) for cell in reading.beside(head))
    if _BARE_GAP.search(words) or led or crossed:
        yield "agency"


def _leaves_behind(statement: Calibration, end: int) -> list[Leaf[str]]:
    """What a statement tells behind a place, in reading order."""
    every = [getattr(statement, name) for name in ("serial", "model", *ASPECTS)]
    return sorted((leaf for leaf in every if leaf is not None and leaf.span[0] >= end), key=lambda x: x.start)


def _may_tell(statement: Calibration, text: str, aspect: str) -> bool:
    """Whether the words behind a device may have what was not read; whose it is, is not who calibrated it."""
    if aspect in _THERE:
        text = text.replace(statement.user_unit.raw, "") if statement.user_unit is not None else text
        return _THERE[aspect].search(text) is not None
    read = [leaf.raw for leaf in (statement.calibrated_on, statement.valid_until) if leaf is not None]
    return len(_DAY.findall(text)) > sum(raw in text for raw in set(read))
