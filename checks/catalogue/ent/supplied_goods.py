"""What suppliers provide, against what their contracts buy."""

from __future__ import annotations

from collections.abc import Iterator

from checks.calibrations.laboratories import unlisted
from checks.context import Context
from checks.organization.supplied_goods import differing
from checks.registry import check
from schemas.result import Finding
from schemas.text import fold


@check("ENT010", "supplier-goods-differ", "warning")
def supplier_goods_differ(context: Context) -> Iterator[Finding]:
    """查什么：与供方签订的合同所买的货物，是否与报告写作该供方所提供的完全是另一类（金属粉末、钢管；包装箱、润滑油）。
    笼统的名称（材料、五金、配件）不比较。写明了计量（校准）供方的，校准证书是否没有一张由它或其他供方出具（提示）。

    为什么：供方按其所供的产品评价；合同买的是另一类，评价就没有覆盖它，或者合同、供方写错了。

    例：合格供方一处写“某某公司，提供钛合金粉末”，采购合同一处写与该公司签订的合同“货物有无缝方矩管等”。

    应为：核实合同和供方评价，写明该供方提供的全部产品。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2。

    何时可忽略：该供方提供几类产品，报告只举了其中一类。
    ---
    What it checks: whether what a contract with a supplier buys is of quite another kind than what the report
    says that the supplier provides (metal powder, steel pipes; boxes, lubricants). General names (materials,
    hardware, parts) are not compared. Also whether, where suppliers are said to calibrate, none of the
    certificates is of a supplier (worth knowing).

    Why: suppliers are evaluated for what they provide; where the contract buys something else, the evaluation
    does not cover it, or contract and supplier were mixed up.

    Example: a supplier “provides titanium powder”, and the contract with it buys “seamless square pipes”.

    Expected: contract and evaluation are looked at, and all that the supplier provides is told.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2.

    When to ignore: the supplier provides several kinds of goods, of which the report names one.
    """
    for one in differing(context):
        yield context.finding(
            one.provides,
            one.contract,
            one.supplier,
            identity=str(one.supplier.value),
            variant="goods",
            values=[one.provides.value, one.goods],
            name=one.supplier.value,
            provides=one.provides.value,
            goods=one.goods,
        )
    if found := unlisted(context):
        names = list(dict.fromkeys(str(leaf.value) for leaf in found.suppliers))
        known = {
            spelling: entity.name
            for entity in context.mentions.of_kind("organization")
            for spelling in entity.spellings
        }
        written = (str(place.value) for place in found.agencies)
        others = list(dict.fromkeys(known.get(fold(name), name) for name in written))
        yield context.finding(
            *found.suppliers,
            *found.agencies,
            identity="laboratories",
            variant="laboratories",
            severity="info",
            values=sorted([*names, *others]),
            names=context.listed(f"“{name}”" for name in names),
            others=context.listed(f"“{name}”" for name in others),
        )
