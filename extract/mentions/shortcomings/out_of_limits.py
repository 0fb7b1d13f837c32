"""Values that a sentence tells to lie outside what it says is required (设定255℃，规定245±5℃)."""

from __future__ import annotations

import re

from schemas import patterns

_NUMBER = r"-?\d{1,6}(?:\.\d{1,4})?"
_UNIT = (
    r"(?:℃|°C|%RH|%|MPa|kPa|Pa|bar|mm|cm|m/s|mg/m[3³]|mg/L|mg|kg|g|m|kV|V|mA|A|MΩ|Ω|dB\(A\)|dB|rpm|r/min|ppm|lx"
    r"|s|min|h|秒|分钟|小时|转/分)(?![A-Za-z\d])"
)
CUE = (
    r"\d\s?[℃%A-Za-zΩ°]{0,4}\s?±\s?\d|[≤≥]\s?\d"
    r"|[（(](?:标准|排放|接触)?限[值量]\D{0,3}\d"
    r"|(?:规定|要求|标准|范围|控制|指导书|规程|工艺卡?)[^\d\n，,。；;]{0,12}\d[\d.]{0,6}\s?[℃%A-Za-zΩ°]{0,4}\s?[-~～—至到]\s?\d"
)
"""What a sentence has in it that tells bounds."""

_ASKED = (
    r"(?:规定|要求|标准|规程|规范|指导书|作业书|工艺(?:卡|文件|参数)?|控制|范围|限值|应)"
    r"(?:[^\d，,。；;\n≤≥±]{0,12}|[^\d。；;\n≤≥±]{0,4})"
)
_BOUNDS = patterns.compile(
    rf"(?P<asked>{_ASKED}|[（(])\s?(?:(?P<middle>{_NUMBER})\s?(?P<u0>{_UNIT})?\s?±\s?(?P<off>{_NUMBER})\s?(?P<u1>{_UNIT})"
    rf"|(?P<low>{_NUMBER})\s?(?P<u2>{_UNIT})?\s?[-~～—至到]\s?(?P<high>{_NUMBER})\s?(?P<u3>{_UNIT})"
    rf"|(?:≤|不大于|不高于|不超过|不得超过|不得高于|不应超过)\s?(?P<most>{_NUMBER})\s?(?P<u4>{_UNIT})"
    rf"|(?:≥|不小于|不低于|不少于|不得低于|不应低于|不得少于)\s?(?P<least>{_NUMBER})\s?(?P<u5>{_UNIT}))"
)
_SEEN = patterns.compile(
    r"(?:实测|实际|现场|显示|指示|设定|设置|读数|测得|测量|检测|抽测|抽查|记录|当前|查看|观察)"
    r"(?:值|温度|湿度|压力|电流|电压|转速|浓度|时间|厚度|长度|重量|结果|数据|照度|噪声)?[^\d，,。；;（(±≤≥\n-]{0,8}"
    rf"(?P<value>{_NUMBER})\s?(?P<unit>{_UNIT})(?!\s?(?:[-~～—至到±]\s?\d|以[上下内]|时))"
)
_CAPPED = patterns.compile(
    rf"(?P<value>{_NUMBER})\s?(?P<unit>{_UNIT})\s?[（(](?:标准|排放|接触|国家|浓度)?限[值量](?:值|要求)?(?:为|是|[:：])?\s?(?:≤|不大于|不超过)?\s?"
    rf"(?P<most>{_NUMBER})\s?(?P<of>{_UNIT})\s?[)）]"
)
"""A value with the limit in brackets right behind it (76dB(A)（限值70dB(A)）)."""

_LEAST = patterns.compile(r"照度|效率|去除率|新风|含氧|溶解氧|余氯|风量|风速|下限")
_NOT_MEANT = patterns.compile(
    r"报警|联锁|连锁|停机(?:值|点|温度|压力|限)|极限|目标|指标|考核|达成|完成率|计划|若|如果|当(?!前|日|天|班)|超过[^，,。]{0,12}时|整改前|调整[前为到至]"
    r"|已(?:调|改|恢复|更换)|上次|去年|测量范围|量程|不确定度|允差|最大允许误差|示值误差|满足|符合"
)
"""Words of a sentence on limits of another kind, on another time, or that judges the value to be right."""


def find(text: str) -> tuple[int, int] | None:
    """The range of a sentence's value and bounds, of one unit, where the value lies outside; else null.

    >>> find("2号炉设定255℃，作业指导书规定245±5℃，操作工没有报告")
    (3, 23)
    >>> find("2号炉设定248℃，作业指导书规定245±5℃") is None
    True
    """
    for one in () if _NOT_MEANT.search(text) or _LEAST.search(text) else _CAPPED.finditer(text):
        if one["unit"] == one["of"] and float(one["value"]) > float(one["most"]):
            return one.span()
    bounds = [*_BOUNDS.finditer(text)]
    values = [one for one in _SEEN.finditer(text) if not any(_overlap(one, other) for other in bounds)]
    if len(bounds) != 1 or not values or _NOT_MEANT.search(text):
        return None
    low, high, unit = _range(bounds[0])
    for one in values:
        if one["unit"] == unit and not low <= float(one["value"]) <= high:
            return min(one.start(), bounds[0].start()), max(one.end(), bounds[0].end())
    return None


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start("value") < other.end() and other.start() < one.end()


def _range(bounds: re.Match[str]) -> tuple[float, float, str]:
    unit = next(stated for name in ("u1", "u3", "u4", "u5") if (stated := bounds[name]))
    if bounds["middle"]:
        middle, off = float(bounds["middle"]), abs(float(bounds["off"]))
        return middle - off, middle + off, unit
    if bounds["low"]:
        return float(bounds["low"]), float(bounds["high"]), unit
    if bounds["most"]:
        return -float("inf"), float(bounds["most"]), unit
    return float(bounds["least"]), float("inf"), unit
