"""What the words right before and behind a list of laws tell of where it stands."""

from __future__ import annotations

from extract.values.found import narrow
from schemas import rx
from schemas.report import ListPlace

_REGISTERED = rx.compile(
    r"[》\s]{0,2}等?[^。；;\n]{0,16}(?:登记在册|[列收纳]入[^，。；\n]{0,8}(?:清单|台账)|登记于|跟踪更新)"
)
_CHECKED = rx.compile(
    r"(?:现场|检查中?|运行|抽查|巡查|车间)[^，,。；;\n《]{0,14}(?:对照|核对|抽查|所涉|符合|满足|遵守|执行)[^，,。；;\n《]{0,4}[《\s]*$"
    r"|(?:制度|规程|文件|程序|规定|手册)[^，,。；;\n《]{0,6}(?:引用|转化|援引|摘录|体现|采用)了?[^，,。；;\n《]{0,6}[《\s]*$"
    r"|(?:抽[问考]|提问|询问|面询)[^，,。；;\n《]{0,6}[:：][《\s]*$"
)
"""What tells of a list that it is the register, or but what was looked at on site."""

_LOOKED = rx.compile(
    r"[》\s]{0,2}等?(?:[^，,。；;\n《]{0,8}?(?:规定|要求|条款))?(?:[^，,。；;\n《]{0,2})(?:查看|检查|核查|核对|巡查|抽查|观察|看)了?"
    r"(?:[^，,。；;\n《]{0,4})现场"
)
_SET_AGAINST = rx.compile(r"(?:对照|按照?|依据|根据|比照|参照)[《\s]*$")
"""Around the laws that the site was looked at by (对照《甲》《乙》查看现场)."""

_SAMPLED = rx.compile(r"抽(?:查|样|取|看|检)了?[^，,。；;:：\n《]{0,6}[《\s]*$")
_OBSERVED = rx.compile(
    r"[》\s]{0,2}等?[^，,。；;\n《]{0,8}?的?(?:遵守|执行|落实|贯彻|履行|遵循|实施)(?:和[^，,。；;\n《]{1,4})?(?:的?情况|证据|记录|与否)"
)
"""Around the laws whose observance was sampled (抽查《甲》、《乙》的遵守情况)."""


def told(text: str, lead: str, after: int | None) -> ListPlace | None:
    """Where a list stands by the words right before or behind it; null where they do not tell."""
    if _CHECKED.search(narrow(lead)):
        return "operation"
    if after is not None and _OBSERVED.match(text, after) and _SAMPLED.search(narrow(lead)):
        return "operation"
    if after is not None and _LOOKED.match(text, after) and _SET_AGAINST.search(narrow(lead)):
        return "operation"
    return "compliance" if after is not None and _REGISTERED.match(text, after) else None
