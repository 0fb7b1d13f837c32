"""How the names of suppliers, laboratories and other parties are written."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.names import Misspelling, misspellings, name_key
from checks.context import Context
from checks.organization.similar_companies import alike
from checks.registry import check
from schemas.result import Finding

_JOINING = "和且与及由并"
"""Words of a sentence that may stand before a name, and begin others."""


@check("ENT006", "party-name-variants", "warning")
def party_name_variants(context: Context) -> Iterator[Finding]:
    """查什么：供方、检定校准机构、出租方等其他单位的名称在报告各处的写法是否一致；一处只是另一处的一部分（写断、简写）
    的，只作提示。

    为什么：写法不一，就分不清是抄写错误还是另一家单位，供方评价和证书的有效性都无从确认。

    例：一处为“海东计量检测有限公司”，另一处为“海东计量监测有限公司”。

    应为：与合同、证书上的名称一致。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确、清晰）。

    何时可忽略：确是两家单位，或其中一个是约定的简称；由图像识别的页认错了一个字（只作提示）。
    ---
    What it checks: whether suppliers, laboratories, lessors and other parties are written the same way
    everywhere. A name that is only a part of the other (cut off, shortened) is information.

    Why: with two spellings it stays open whether one is a slip or another company, and with it whether the
    evaluation or the certificate is valid.

    Example: “Haidong Metrology Testing Co., Ltd.” in one place, “Haidong Metrology Tasting Co.” in another.

    Expected: the name of the contract or certificate.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate, clear report).

    When to ignore: they are two companies, or one is an agreed short form; one character of a recognised page
    was taken for another (information only).
    """
    cut: list[Misspelling] = []
    for entity in context.mentions.of_kind("organization"):
        if entity.relation in ("self", "former", "certification_body"):
            continue
        for variant in misspellings(entity):
            short, long = sorted((variant.right, variant.wrong), key=len)
            if short.lstrip(_JOINING) == long.lstrip(_JOINING):
                continue  # a word of the sentence stands before one name of it
            if name_key(short) in name_key(long):  # a slip of the pen, or a short form that was not agreed
                cut.append(variant)
                continue
            yield context.finding(
                *variant.places,
                identity="party",
                variant="spelt",
                severity="info" if context.may_be_misread(variant) else None,
                **variant.stated,
            )
    yield from _cut_short(context, cut)
    for one, other in alike(context):
        stated = Misspelling(one.name, other.name, tuple(one.places), tuple(other.places))
        yield context.finding(
            *stated.places, identity="party", variant="spelt", severity="info", **stated.told_by(False)
        )


def _cut_short(context: Context, cut: list[Misspelling]) -> Iterator[Finding]:
    """The names of which one place has a part only: one finding for all of them."""
    if len(cut) == 1:
        yield context.finding(
            *cut[0].places, identity="party", variant="cut", severity="info", **cut[0].stated
        )
    elif cut:
        yield context.finding(
            *(place for variant in cut for place in variant.places),
            identity="parties",
            variant="several_cut",
            severity="info",
            values=sorted(name for variant in cut for name in (variant.right, variant.wrong)),
            wrong=[place for variant in cut for place in variant.wrong_places],
            count=len(cut),
            places=sum(times for _, _, times in map(_parted, cut)),
            names=context.listed(
                context.words("pair", whole=whole, part=part, times=times)
                for whole, part, times in map(_parted, cut)
            ),
        )


def _parted(variant: Misspelling) -> tuple[str, str, int]:
    """The whole name, the part of it that was written, and in how many places."""
    if len(variant.right) < len(variant.wrong):
        return variant.wrong, variant.right, len(variant.right_places)
    return variant.right, variant.wrong, len(variant.wrong_places)
