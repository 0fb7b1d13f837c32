"""Days by which sentences want this audit's nonconformities corrected, wherever the report tells them."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.nonconformities import DueDay

_RAISED = patterns.compile(
    r"(?:不符合|不合格)(?!品|产品|服务|输出|通知)|纠正措施|整改(?:材料|资料|证据|报告)"
)
_OWN = patterns.compile(
    r"审核组[^。；;，,\d]{0,12}(?:\d[\d\s年月日./-]{2,12})?[^。；;，,\d]{0,12}(?:开[具出立]|提出)|(?:报|交|寄|送|给|至)[^。；;，,]{0,6}(?:审核组|认证机构|本机构)"
    r"|(?:受审核|被审核|受评)(?:方|组织|单位)[^。；;，,\d]{0,6}(?:应(?![急用对])|须|需|承诺|同意|保证)|获证(?:组织|企业|客户)应|双方[^，,。；;]{0,4}[商约]定"
    r"|(?:本次|此次|上述|现场)(?:监督|再认证|初次|认证|现场|换证|复评)?(?:审核)?(?:所?[开提发][具出立现])?的?"
    r"[^，,。；;]{0,6}(?:不符合|审核)"
)
"""What tells a nonconformity of this audit from one that the organization, or an authority, found."""

_OTHERS = patterns.compile(
    r"上次|上一次|上年|上一年|去年|前次|以往|历次|内审|内部审核|管理评审|管评|[一二]阶段|供方|供应商|外包方|承包商|下一?次"
    r"|隐患|(?:安全|日常|专项|质量|环保|消防)检查|[省市县区]局|环保局|应急局|主管部门|执法|投诉|顾客审核|客户审核|二方审核"
    r"|(?:^|[，,：:])\s?(?:经)?(?:抽|审核组(?:抽)?)?查(?:见|阅|看|了)?|通知单|整改单|未(?:按|在|完成|能|见|及时)|超期"
    r"|已(?:按期|全部|于)?[^，,。；;]{0,12}(?:完成|验收|闭环|关闭|整改)|验证有效|验证关闭"
)
"""Of others' nonconformities, or of those that are closed."""

_LED = patterns.compile(
    r"(?:应当?|须|需|请|要求|承诺|限|商定|约定|同意|保证|并|责成|督促|计划|确定)[^。；;\d]{0,24}?$"
    r"|(?:期限|时限|截止(?:日期?|时间)?|限期|(?:完成|提交|关闭|整改)(?:日期|时间))\s?[^，,。；;\d]{0,4}?$"
    r"|(?:最[迟晚]|不[迟晚]于|不超过|[，,]\s?[于在]?)\s?$"
)
_DUE = patterns.compile(
    r"日?\s?(?:[（(]含[^（()）]{0,4}[)）])?\s?(?:之前|以前|前|内)[^。；;\d]{0,30}?"
    r"(?:完成|提交|报|关闭|整改|纠正|改正|验证|反馈|交|寄|送|上传|回复|答复)"
)
_TERM = patterns.compile(
    r"(?:整改|纠正|改正|关闭|措施)[^，,。；;：:\d]{0,12}"
    r"(?:期限|时限|限期|截止(?:日期?|时间)?|日期|时间)[^，,。；;\d]{0,3}(?:[为是定至到：:在于]|不超过|不[晚迟]于)\s?$"
)
_ENDS = patterns.compile(r"日?\s?(?:[。；;，,、）)]|$|之?前|以前|止)")
_RAISED_ON = patterns.compile(
    r"日?[^，,。；;\d]{0,16}?(?:开具|开出|开立|提出|发现|发出|下达|签发)(?!前|之前|以前)"
)
_MEETING = patterns.compile(r"内审|检查|评审")


def read(reading: Reading) -> Iterator[DueDay]:
    """The days that sentences set for the corrections of this audit's nonconformities, in reading order."""
    days = [one.leaf for one in reading.mentions.dates if one.leaf.value and not one.garbled]
    for at, day in enumerate(days):
        before, after = reading.around(day)
        text = before + day.raw + after
        if not _RAISED.search(text) or not _is_due(before, after):
            continue
        if _OTHERS.search(text) or any(map(_OTHERS.search, reading.under(day))):
            continue
        raised = _raised_on(reading, days[at - 1], before) if at else None
        if raised is not None or _OWN.search(text):
            yield DueDay(day, text, raised)


def _is_due(before: str, after: str) -> bool:
    """Whether the words around a day make it one by which something is to be done."""
    if _LED.search(before[-40:]) and _DUE.match(after):
        return True
    return _TERM.search(before[-40:]) is not None and _ENDS.match(after) is not None


def _raised_on(reading: Reading, earlier: Leaf[str], before: str) -> Leaf[str] | None:
    """The day before one in its sentence, where the nonconformity was raised on it."""
    lead, rest = reading.around(earlier)
    stated = before.startswith(lead + earlier.raw) and _RAISED_ON.match(rest)
    return earlier if stated and not _MEETING.search(before) else None
