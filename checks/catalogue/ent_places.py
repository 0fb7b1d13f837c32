"""The organization's addresses."""

from __future__ import annotations

from collections.abc import Iterator

from checks.addresses import difference
from checks.compare import differing
from checks.context import Context
from checks.messages import field_names
from checks.registry import check
from schemas.result import Finding
from schemas.text import fold

KINDS = ("registered_address", "office_address", "business_address")


@check("ENT004", "address-mismatch", "warning", needs=("organization",))
def address_mismatch(context: Context) -> Iterator[Finding]:
    """查什么：受审核方同一种地址（注册地址、办公地址、经营地址）在报告各处是否一致；写得详略不同不算。

    为什么：认证证书要写明地址，现场是否去过、多场所是否抽样也看地址；门牌不同就是另一处场所。

    例：封面经营地址为“开源路 18 号”，审核概况为“开源路 81 号”。

    应为：注册地址与营业执照一致，经营地址与实际场所一致，各处相同。

    依据：GB/T 27021.1-2017 9.4.8.2 b)。

    何时可忽略：报告写明搬迁，或两处确是不同的场所。
    ---
    What it checks: whether the same kind of address of the organization (registered, office, business) is
    the same everywhere; more or less detail is no difference.

    Why: the certificate states the address, and whether the right place was audited depends on it.

    Example: “18 Kaiyuan Road” on the cover, “81 Kaiyuan Road” in the overview.

    Expected: the registered address of the licence, the business address of the place itself, everywhere.

    Basis: GB/T 27021.1-2017 9.4.8.2 b).

    When to ignore: the report tells of a move, or the two are different sites.
    """
    for kind in KINDS:
        leaf = getattr(context.report.organization, kind)
        if leaf is None:
            continue
        found = differing(
            leaf.places,
            key=lambda text: fold(str(text)),
            same=lambda a, b: difference(str(a), str(b)) is None,
        )
        if found is None:
            continue
        ways = {difference(str(found.right.value), str(variant.value)) for variant in found.wrong}
        shown = [str(variant.value) for variant in found.variants]
        yield context.finding(
            *found.places,
            identity=kind,
            variant="house" if "house" in ways else "words",
            values=shown,
            expected=shown[0] if found.decided else None,
            actual="; ".join(shown[1:]) if found.decided else None,
            what=field_names([f"organization.{kind}"], context.lang),
            values_shown=context.listed(f"“{text}”" for text in shown),
        )
