"""Hazards that signs and gases on the site tell of, against the lists of hazards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import Place
from checks.context import Context
from checks.environment_safety.office_only_aspects import offices_only
from checks.registry import check
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_SIGN = patterns.compile(r"(?:当心|小心|谨防|严防)(?P<hazard>[^\W\d_]{2,8}?)(?=[^\w]|等|的|$)")
_USED = (
    r"(?:使用|采用|用到|通入|充入|存放|储存|配备|更换)[^，,。；;]{{0,8}}?(?P<before>{0})"
    r"|(?P<gas>{0})(?:气体)?(?:气?瓶|钢瓶|储罐|罐)"
)
"""How a sentence tells that gases (`{0}`) are used on the site."""

_NOT_USED = patterns.compile(r"(?:无|没有|不|未|停止|取消|替代)[^，,。；;]{0,10}$|如|若|禁止|严禁|空气")
_LISTS = ("危险源", "不可接受风险", "重大风险", "危害因素", "危险有害因素")


SHOWN = 8
"""So many of the hazards that are listed are told."""


class Sign(NamedTuple):
    """What signs warn of, and the words by which a list has it."""

    stated: tuple[str, ...]
    listed: tuple[str, ...]


@check("CMP004", "hazard-not-listed", "warning", needs=("systems",))
def hazard_not_listed(context: Context) -> Iterator[Finding]:
    """查什么：审核职业健康安全管理体系的，现场的警示标志（“当心粉尘爆炸”“当心中毒”等）所指的危险，报告是否在危险源、
    不可接受风险或别处写到过；现场使用的气体（氦气、氩气、乙炔等）能造成的窒息、爆炸是否写到过（提示）。报告完全没有列危险源的，不判断。范围有生产、施工等活动的，所看的环境因素、危险源识别评价表
    是否都只是办公区、行政部等的。

    为什么：贴了标志的危险，组织自己知道；没有辨识、评价，或审核没有看到其控制，都是审核要回答的。

    例：车间张贴“当心粉尘爆炸”，危险源和风险各处只有火灾、触电、机械伤害。

    应为：核实是否已辨识和评价，报告写明其控制。

    依据：GB/T 27021.1-2017 9.4.4.1；GB/T 45001-2020 6.1.2。

    何时可忽略：标志是其他单位的，或报告只列出了部分危险源。
    ---
    What it checks: whether the hazard that a warning sign on the site tells of (dust explosion, poisoning …)
    is told among the hazards and risks or anywhere else, where occupational health and safety is audited.
    The same of what gases that the site uses can do (helium, argon, acetylene …; worth knowing only).
    Reports that list no hazards are not judged. Where the scope has production, whether all registers of
    aspects and hazards that were looked at are those of offices.

    Why: the organization knows of a hazard that it has put up a sign for; whether it was identified and
    assessed, and how it is controlled, is what the audit has to answer.

    Example: “beware of dust explosion” in the workshop, while hazards and risks are fire, electric shock and
    mechanical injury throughout.

    Expected: identification and assessment are looked at, and the report tells of the control.

    Basis: GB/T 27021.1-2017 9.4.4.1; GB/T 45001-2020 6.1.2.

    When to ignore: the sign is another company's, or only some of the hazards were listed.
    """
    yield from offices_only(context)
    if not any(one.value == "OHSMS" for one in context.report.systems):
        return
    lists, items = _lists(context), _items(context)
    listed = context.words("listed", items=context.listed(items)) if items else ""
    for variant, found in (("sign", _signs), ("gas", _gases)):
        for sign, hazard, leaf in found(context) if lists else ():
            if not _is_told(context, sign):
                yield context.finding(
                    leaf,
                    *lists,
                    identity=hazard,
                    variant=variant,
                    severity="info" if variant == "gas" else None,
                    values=[hazard],
                    concerning=["OHSMS"],
                    hazard=hazard,
                    listed=listed,
                )


def _lists(context: Context) -> list[Place]:
    """Where hazards or risks are listed: the items of the ranked ones, else a sentence that names some."""
    ranked = [one.what for one in context.mentions.ranked if one.kind == "risks" and one.items]
    if ranked:
        return [*ranked[:2]]
    stated = [p.leaf for p in context.mentions.passages(_LISTS) if str(p.leaf.value).count("、") > 1]
    return [*stated[:2]]


def _items(context: Context) -> list[str]:
    """The hazards and risks that the ranked lists name, once each."""
    ranked = (one for one in context.mentions.ranked if one.kind == "risks")
    return list(dict.fromkeys(str(item.value) for one in ranked for item in one.items))[:SHOWN]


def _signs(context: Context) -> Iterator[tuple[Sign, str, Leaf[str]]]:
    """The hazards that signs warn of, once each."""
    seen: set[Sign] = set()
    for passage in context.mentions.passages(("当心", "小心", "谨防", "严防")):
        for match in _SIGN.finditer(fold(str(passage.leaf.value))):
            sign = next((one for one in _known("signs") if match["hazard"] in one.stated), None)
            if sign is not None and sign not in seen:
                seen.add(sign)
                yield sign, match["hazard"], passage.leaf


def _gases(context: Context) -> Iterator[tuple[Sign, str, Leaf[str]]]:
    """The gases that the site uses or keeps, the first of each kind."""
    for kind in _known("gases"):
        used = patterns.compile(_USED.format("|".join(kind.stated)))
        for passage in context.mentions.passages(kind.stated):
            text = fold(str(passage.leaf.value))
            if (match := used.search(text)) and not _NOT_USED.search(text[: match.end()]):
                yield kind, match["before"] or match["gas"], passage.leaf
                break


def _is_told(context: Context, sign: Sign) -> bool:
    """Whether a sentence without a sign, or the gas itself, has the hazard."""
    gases = [word for kind in _known("gases") for word in kind.stated]
    texts = (fold(str(passage.leaf.value)) for passage in context.mentions.passages(sign.listed))
    return any(not _SIGN.search(text) and not any(word in text for word in gases) for text in texts)


@cache
def _known(what: str) -> tuple[Sign, ...]:
    """The `signs` or the `gases` of the file."""
    said = yaml_file.read(Path(__file__).with_suffix(".yaml"))[what]
    return tuple(Sign(tuple(one["sign"]), tuple(one["listed"])) for one in said)
