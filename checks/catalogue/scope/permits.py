"""Activities of the scope against what the permits allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from checks.context import Context
from checks.registry import check
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import Permit
from schemas.result import Finding
from schemas.text import fold

_PARTS = patterns.compile(r"[、，,；;]|和|(?<!涉)及|以及")
_WITHIN = patterns.compile(
    r"(?:资质|许可|核准|经营)[^，,。；;]{0,8}(?:范围|等级|项目)?(?:之|以)?内|凭(?:许可证|资质)|许可的|外包|委托"
)


@check("SCOPE004", "activity-outside-licence", "warning", needs=("scopes", "permits"))
def activity_outside_licence(context: Context) -> Iterator[Finding]:
    """查什么：审核范围中的产品或工程，是否在报告写明的许可、资质的许可内容之内（食品生产许可的类别、建筑业资质的类别、
    特种设备的种类、道路运输的种类）。
    范围中列举的一项不在许可之内，而与它并列的都在的，提示。

    为什么：没有许可的活动不能认证；范围比许可宽，往往是许可没有换证或范围写错。

    例：审核范围为“糕点、饮料的生产”，食品生产许可证的类别只有糕点。

    应为：核实许可证的副本和明细，补写遗漏的许可内容，或缩小范围。

    依据：GB/T 27021.1-2017 9.2.1.3。

    何时可忽略：报告只摘抄了许可内容的一部分。范围写“资质范围内”的，许可内容没有写明的，不作判断。
    ---
    What it checks: whether products and works of the scope are within what the permits named in the report
    allow (classes of food, of construction, of special equipment, of road transport).
    An item of an enumeration in the scope that no permit has, while its neighbours stand in one, is
    worth knowing.

    Why: an activity without its permit cannot be certified; where the scope is wider, a permit was not
    renewed or the scope is wrong.

    Example: the scope is “production of pastry and drinks”, the food permit has pastry alone.

    Expected: the permit and its annex are looked at; what was left out is added, or the scope made narrower.

    Basis: GB/T 27021.1-2017 9.2.1.3.

    When to ignore: the report copied only part of the permit. A scope “within the qualification” and permits
    without their content are not judged.
    """
    for kind in _known():
        permits = [one for one in context.report.permits if _is_of(kind["kind"], one)]
        allowed = [one.scope for one in permits if one.scope is not None and one.scope.value]
        stated = fold(" ".join(str(leaf.value) for leaf in allowed))
        silent = [one for one in permits if one.scope is None or not one.scope.value]
        open_ = any(not _is_again(one, permits) for one in silent)
        if not permits or open_ or not _classes(kind, stated):
            continue
        for activity, places in _outside(context, kind, stated).items():
            yield context.finding(
                *places,
                *allowed,
                identity=activity,
                values=[activity],
                expected=context.listed(str(leaf.value) for leaf in allowed),
                actual=activity,
                activity=activity,
                permit=permits[0].kind.value if permits[0].kind else "",
                allowed=context.listed(str(leaf.value) for leaf in allowed),
            )


def _outside(context: Context, kind: dict[str, Any], stated: str) -> dict[str, list[Leaf[str]]]:
    """The products and works of a class that is not allowed, each with the scopes that name it."""
    found: dict[str, list[Leaf[str]]] = {}
    for scope in context.report.scopes:
        text = fold(str(scope.text.value)) if scope.text is not None and scope.text.value else ""
        if scope.text is None or _WITHIN.search(text) or not any(deed in text for deed in kind["deeds"]):
            continue
        for item in _PARTS.split(re.sub(r"[（(][^（()）]*[)）]", "", text)):
            classes = _classes(kind, item)
            if classes and not any(word in stated for one in classes for word in one):
                named = next(word for word in classes[0] if word in item)
                found.setdefault(named, []).append(scope.text)
    return found


def _is_again(permit: Permit, permits: list[Permit]) -> bool:
    """Whether a permit without its content is told with it elsewhere: of the same number, else of the same
    last day."""
    own = [one for one in (permit.number, permit.valid_to) if one is not None and one.value]
    name = "number" if own and own[0] is permit.number else "valid_to"
    stated = (getattr(one, name) for one in permits if one.scope is not None and one.scope.value)
    return bool(own) and any(leaf is not None and leaf.value == own[0].value for leaf in stated)


def _is_of(kind: str, permit: Permit) -> bool:
    return permit.kind is not None and re.search(kind, fold(str(permit.kind.value or ""))) is not None


def _classes(kind: dict[str, Any], text: str) -> list[list[str]]:
    """The classes that a folded text names."""
    return [words for words in kind["classes"] if any(word in text for word in words)]


@cache
def _known() -> list[dict[str, Any]]:
    kinds: list[dict[str, Any]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))["permits"]
    return kinds
