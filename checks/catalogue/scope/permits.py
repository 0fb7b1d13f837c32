"""Activities of the scope against what the permits allow."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.scope import PermitKind


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
    for one in context.mentions.statements(PermitKind):
        if one.is_open:
            continue
        outside: dict[str, list[Leaf[str]]] = {}
        for activity in one.activities:
            if not activity.is_allowed:
                outside.setdefault(activity.name, []).append(activity.scope)
        for name, places in outside.items():
            yield context.finding(
                *places,
                *one.allowed,
                identity=name,
                values=[name],
                expected=context.listed(str(leaf.value) for leaf in one.allowed),
                actual=name,
                activity=name,
                permit=one.place.value,
                allowed=context.listed(str(leaf.value) for leaf in one.allowed),
            )
