"""Records of calibration: about to run out, or told in part."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from checks.calibrations.own_devices import Statements, in_nonconformity, unjudged
from checks.calibrations.terms import held, term_of
from checks.catalogue.cal.validity import described, things
from checks.compare import Place, days_agree, differing, every_place, out_of_order
from checks.context import Context
from checks.equipment.out_of_use import is_over
from checks.messages import field_names
from checks.registry import Outcome, check
from schemas import patterns
from schemas.dates import last_day
from schemas.leaf import Leaf, value_of
from schemas.report import Calibration

ASPECTS = ("certificate_no", "calibrated_on", "valid_until", "agency")
"""What the record of a calibration tells."""

ENOUGH = 2
"""So many devices with something, and so many times those without, make a report that tells it."""

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

_LISTS = (
    "器具",
    "检测设备",
    "测量设备",
    "监测设备",
    "抽查",
    "抽样",
    "一览",
    "清单",
    "台账",
    "汇总",
    *_LABELS,
)
"""What ends the title of a list of devices, or names a label."""

_OWN_WAY = patterns.compile(
    r"自校|内校|自行校准|内部校准|自检|比对|免检|免校|出厂(?:合格|检定|校准|检验)|新购|新置|首次使用|停用|封存|报废|备用|不需|无需|一次性"
    r"|in-?house|internal calibration|out of use|scrapped|exempt",
)
"""Devices that have no certificate of a laboratory, or are not in use."""

_ARRANGED = patterns.compile(
    r"(?:计划|预约|安排|约定|拟|将|待)[^。；;\n]{0,24}(?:送检|送校|检定|校准|校验|复检)|已送[检校]|送检中|arranged|scheduled"
)


@check("CAL002", "calibration-expiring", "info", needs=("calibrations", "audit.end"))
def calibration_expiring(context: Context) -> Iterator[Outcome]:
    """查什么：检定、校准、校验的有效期（没有写的，按所写的周期推算）在审核结束日还有效，但在其后一段时间
    （缺省 30 日）内就到期。

    为什么：认证决定、发证时可能已经过期，提醒受审核方按时送检，下次审核关注。

    例：审核到 2025 年 6 月 12 日，安全阀有效期至 2025 年 6 月 30 日。

    应为：安排送检；报告可写入下次审核关注的内容。

    依据：GB/T 27021.1-2017 9.4.5；JJG、TSG 等对该类器具的周期规定。

    何时可忽略：已安排送检。
    ---
    What it checks: whether a verification or calibration that holds at the end of the audit runs out soon
    after it (within 30 days, if the rules say nothing else), as stated or by the interval that is told.

    Why: it may have run out when the certificate is granted; the client should send the device in.

    Example: an audit until 12 June 2025, a safety valve valid until 30 June 2025.

    Expected: the device is sent in, or the next audit looks at it.

    Basis: GB/T 27021.1-2017 9.4.5; the regulations on the interval of that kind of device.

    When to ignore: it is already arranged.
    """
    end, rule = context.report.audit.end, context.rules.parameter("calibration_expiring_days")
    if rule is None:
        yield context.not_checked("pack_silent")
        return
    assert end is not None
    last = last_day(end.value or "")
    for statements in things(unjudged(context)):
        until, ends, variant = _until(context, statements)
        if not until:
            continue
        arranged = any(_ARRANGED.search("".join(context.mentions.around(place))) for place in ends)
        again = any(out_of_order(value_of(s.calibrated_on), end.value) for s in statements)
        arranged = arranged or is_over(context, ends)
        if arranged or again or not last <= last_day(until) <= last + timedelta(days=rule.value):
            continue
        device, label = described(context, statements)
        yield context.finding(
            *_named(statements),
            *ends,
            end,
            identity=label,
            variant=variant,
            values=[until, end.value],
            rests_on=[rule],
            expected=f"> {(last + timedelta(days=rule.value)).isoformat()}",
            actual=until,
            device=device,
            until=until,
            days=round(rule.value),
        )


def _until(context: Context, statements: Statements) -> tuple[str, list[Place], str]:
    """Until when a device's calibration holds as stated, else by its term, where that is told and whether it
    is stated; empty where it is not told, or differently."""
    ends = [place for place in every_place(s.valid_until for s in statements) if place.value]
    if differing(ends, key=str, same=days_agree):
        return "", [], ""
    if ends:
        return max(str(place.value) for place in ends), ends, "stated"
    one = held(context, statements)
    return (one.until, [one.day], "term") if one else ("", [], "")


@check("CAL004", "calibration-incomplete", "warning", needs=("calibrations",))
def calibration_incomplete(context: Context) -> Iterator[Outcome]:
    """查什么：报告对其他器具写明证书编号、检定（校准）日期、有效期、机构，而某一件没有；或者写明没有（“证书编
    号：/”）。同一器具在几处写到的，合在一起看；报告对多数器具都不写的项目不判断。器具表中各行都写的一栏，有
    一行记作“/”的，提示。并排写的几件中一件没有写的，提示。

    为什么：缺了编号、日期或机构，就不能核对证书，也不知道是否在有效期内。

    例：五件器具四件有证书编号，压力表的证书编号写“/”。

    应为：按证书补写。

    依据：GB/T 27021.1-2017 9.4.5（审核证据可验证）。

    何时可忽略：自校、停用的器具，或新购器具以出厂合格证为准。
    ---
    What it checks: whether a device has no certificate number, date, validity or agency in a report that
    tells them of the others, or is written to have none. What several places tell of one device counts
    together; what is not told of most devices is not asked. A mark for nothing in a column that the other
    rows of a table of devices fill is worth knowing. One of several told side by side that lacks it is worth
    knowing.

    Why: without number, date or agency a certificate cannot be looked up, nor its validity be known.

    Example: four of five devices have a certificate number, that of the pressure gauge is “/”.

    Expected: what the certificate says.

    Basis: GB/T 27021.1-2017 9.4.5 (verifiable evidence).

    When to ignore: devices that are calibrated in house or out of use, or new with the maker's certificate.
    """
    devices = [s for s in things(unjudged(context)) if any(_has(s, a) for a in ASPECTS) and not _is_paper(s)]
    record = _Record(context, devices)
    for statements in devices:
        said = [text for s in statements for text in (*record.cells(s), record.sentence(s))]
        if (
            _is_heading(statements)
            or any(text.lstrip("的上检定校准合格").startswith(_LABELS) for text in said)
            or any(map(_OWN_WAY.search, said))
            or _is_of_another(statements, devices, record)
            or all(map(partial(in_nonconformity, context), statements))
        ):
            continue
        lacking = [a for a in ASPECTS if not _has(statements, a) and record.asks(statements, a)]
        if "valid_until" in lacking and any(term_of(context, s) for s in statements):
            lacking.remove("valid_until")
        if lacking:
            device, label = described(context, statements)
            yield context.finding(
                *_named(statements),
                *[leaf for s in statements for leaf in (s.serial, s.model) if leaf is not None][:1],
                *[leaf for s in statements for a in ASPECTS if (leaf := getattr(s, a)) is not None],
                identity=label,
                severity="info" if lacking == ["certificate_no"] and _is_silent(record, statements) else None,
                values=lacking,
                expected=_words(context, lacking),
                device=device,
                lacking=_words(context, lacking),
            )


_LED_NUMBER = " （(编号:：No.#"
"""What may stand between a device and its number."""

NUMBER = 2
"""So few characters are no number of one device alone."""


def _is_of_another(statements: Statements, devices: list[Statements], record: _Record) -> bool:
    """Whether a sentence calls a device by the number of one that is told elsewhere (所用检重秤DC-07)."""
    numbers = {value_of(s.serial) or "" for other in devices if other is not statements for s in other}
    for behind in (record.sentence(s).lstrip(_LED_NUMBER) for s in statements if s.serial is None):
        number = next((n for n in numbers if len(n) > NUMBER and behind.startswith(n)), "")
        if number and not behind[len(number) :][:1].isdigit():
            return True
    return False


def _is_heading(statements: Statements) -> bool:
    """Whether what was read as a device is what a list of devices is called, or a label on one."""
    names = [str(one.device.value) for one in statements if one.device is not None]
    return bool(names) and all(name.endswith(_LISTS) for name in names)


def _is_silent(record: _Record, statements: Statements) -> bool:
    """Whether sentences alone tell of a device, and none says that it has no certificate number: of gauges
    told by the way (安全阀于…校验) it is often left out."""
    stated = [record.sentence(s) for s in statements]
    written = any(map(_UNWRITTEN["certificate_no"].search, stated))
    return not written and not any(map(record.cells, statements))


class _Record:
    """What a report tells of its devices, in rows of tables and in running text."""

    def __init__(self, context: Context, devices: list[Statements]) -> None:
        self._mentions = context.mentions
        self._starts = sorted(s.device.start for s in context.report.calibrations if s.device is not None)
        self._shared = {start for start, often in Counter(self._starts).items() if often > 1}
        self._cells: dict[int, tuple[str, ...]] = {}
        rows = [one for one in devices if any(map(self.cells, one))]
        self._columns = {
            (self._mentions.table(head), aspect)
            for s in context.report.calibrations
            if (head := _head(s)) is not None
            for aspect in ASPECTS
            if _has([s], aspect)
        }
        text = [[s for s in one if not self.cells(s)] for one in devices]
        self._devices = {True: rows, False: [stated for stated in text if stated]}
        self._having = {
            (form, aspect): sum(_has(stated, aspect) for stated in among)
            for form, among in self._devices.items()
            for aspect in ASPECTS
        }

    def asks(self, statements: Statements, aspect: str) -> bool:
        """Whether it tells something of the other devices, or says that this one has none of it."""
        prose = [text for s in statements if (text := self.sentence(s))]
        if any(map(_UNWRITTEN[aspect].search, prose)):
            return True
        if aspect == "calibrated_on" and any(map(_BARE_DAY.search, prose)):
            return any(_has([s], "agency") for s in statements)
        gap = aspect == "agency" and (
            any(map(_BARE_GAP.search, prose)) or self._led(statements) or self._crossed(statements)
        )
        if aspect == "agency" and prose and not gap:
            return False  # it may be told of several devices together
        if any(_may_tell(s, self.sentence(s), aspect) for s in statements):
            return False
        form = any(map(self.cells, statements))
        having, among = self._having[form, aspect], len(self._devices[form])
        crossed = self._is_blank(statements, aspect)
        if form and not crossed and not self._has_column(statements, aspect):
            return False
        if having >= ENOUGH and having >= ENOUGH * (among - having):
            return True
        return bool(having) and (gap or crossed)

    def _is_blank(self, statements: Statements, aspect: str) -> bool:
        """Whether a cell of a row has a mark for nothing; for number and agency where a head asks for it."""
        if not any(cell.strip() in _GAP for s in statements for cell in self.cells(s)):
            return False
        if aspect not in _HEADED or self._has_column(statements, aspect):
            return True
        places = [place for s in statements if (place := _head(s)) is not None]
        heads = [head for place in places for head in self._mentions.leads(place)]
        return not any(heads) or any(word in head for head in heads for word in _HEADED[aspect])

    def _has_column(self, statements: Statements, aspect: str) -> bool:
        """Whether a table that a device has a row in tells it of any: a form that has no column for it does
        not ask for it."""
        heads = (head for s in statements if self.cells(s) and (head := _head(s)) is not None)
        return any((self._mentions.table(head), aspect) in self._columns for head in heads)

    def cells(self, statement: Calibration) -> tuple[str, ...]:
        """The other cells of a device's row; none where it is told of in running text, in a cell or not."""
        place = _head(statement)
        if place is None:
            return ()
        if place.start not in self._cells:
            in_text = len("".join(self._mentions.around(place))) > NAME
            self._cells[place.start] = () if in_text else self._mentions.beside(place)
        return self._cells[place.start]

    def sentence(self, statement: Calibration) -> str:
        """The words behind a device in its sentence, up to the next device; none in a row of a table."""
        place = self._head(statement)
        if place is None or self.cells(statement):
            return ""
        after, end = self._mentions.around(place)[1], place.span[1]
        for leaf in _told_behind(statement, end):
            if leaf.span[1] - end <= len(after):
                after = after[: leaf.span[1] - end] + self._mentions.around(leaf)[1]
        following = self._starts[bisect_right(self._starts, end) :][:1]
        return after[: following[0] - end] if following else after

    def _led(self, statements: Statements) -> bool:
        """Whether a blank for the agency stands before a device."""
        places = [place for s in statements if (place := self._head(s)) is not None and not self.cells(s)]
        return any(_GAP_BEFORE.search(self._mentions.around(place)[0]) for place in places)

    def _crossed(self, statements: Statements) -> bool:
        """Whether a cell beside that of a device with more words in it has a blank beside another fact."""
        heads = [place for s in statements if (place := _head(s)) is not None and not self.cells(s)]
        return any(_CROSSED.search(cell) for place in heads for cell in self._mentions.beside(place))

    def _head(self, statement: Calibration) -> Leaf[str] | None:
        """Where a statement begins: at the device, but where that is told once for several."""
        place = _head(statement)
        shared = place is not None and place.start in self._shared
        if shared and statement.serial is not None and statement.serial.start > 0:
            return statement.serial
        return place


def _told_behind(statement: Calibration, end: int) -> list[Leaf[str]]:
    """What a statement tells behind a place, in reading order."""
    stated = [getattr(statement, name) for name in ("serial", "model", *ASPECTS)]
    return sorted(
        (leaf for leaf in stated if leaf is not None and leaf.span[0] >= end), key=lambda x: x.start
    )


def _is_paper(statements: Statements) -> bool:
    """Whether what was read as a device is a contract with a laboratory."""
    return any(s.device is not None and _PAPER.search(s.device.raw) for s in statements)


def _may_tell(statement: Calibration, text: str, aspect: str) -> bool:
    """Whether the words behind a device may have what was not read; whose it is, is not who calibrated it."""
    if aspect in _THERE:
        text = text.replace(statement.user_unit.raw, "") if statement.user_unit is not None else text
        return _THERE[aspect].search(text) is not None
    read = [leaf.raw for leaf in (statement.calibrated_on, statement.valid_until) if leaf is not None]
    return len(_DAY.findall(text)) > sum(raw in text for raw in set(read))


def _head(statement: Calibration) -> Leaf[str] | None:
    return statement.device or statement.serial or statement.certificate_no


def _has(statements: Statements, aspect: str) -> bool:
    return any(getattr(s, aspect) is not None for s in statements)


def _words(context: Context, aspects: list[str]) -> str:
    return field_names([f"calibrations.{aspect}" for aspect in aspects], context.lang)


def _named(statements: Statements) -> list[Place]:
    devices = [s.device for s in statements if s.device is not None]
    return [*devices[:1]]
