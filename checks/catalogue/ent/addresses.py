"""The organization's addresses."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import differing
from checks.context import Context
from checks.messages import field_names
from checks.organization.addresses import difference, house, maybe_same, one_slip, other_district
from checks.organization.house_numbers import slipped
from checks.registry import check
from schemas.leaf import Leaf
from schemas.mentions import Premises
from schemas.result import Finding
from schemas.statements.organization import ScopeAddress
from schemas.text import fold

_PLACES = frozenset("省市区县旗州镇乡村路街道巷弄号园港")
"""Characters of which every address has one; a sentence read in its place has none."""
_COUNTED = "共0123456789 一二两三四五六七八九十"
_ELSE = (
    "租",
    "自有",
    "产权",
    "面积",
    "平方",
    "过程",
    "工序",
    "确认",
    "上述",
    "无变",
    "不变",
    "相同",
    "一致",
    "见",
    "㎡",
)
"""What a text of no address tells: whose the place is, how large, what is done there."""

_LEADING = "即为在系于"
"""What may stand before an address in a sentence (即开源路18号)."""
KINDS = ("registered_address", "office_address", "business_address")


@check("ENT004", "address-mismatch", "warning", needs=("organization",))
def address_mismatch(context: Context) -> Iterator[Finding]:
    """查什么：受审核方同一种地址（注册地址、办公地址、经营地址）在报告各处是否一致，写得详略不同不算；租赁合同、产权
    证、排污和生产许可、环评所写的地址是否为报告所写场所之一（道路和门牌号不同才提示）；唯一的固定场所与所写
    地址是否只差一字或只差所在的区县；范围中所写的地址是否只差所在的区县；任何一处写到同一条路而门牌（楼、室）号只差一处的，作提示。
    路名相同而门牌相近的，租赁的房屋别处没有写到的，提示。

    为什么：认证证书要写明地址，现场是否去过、多场所是否抽样也看地址；门牌不同就是另一处场所。

    例：封面经营地址为“开源路 18 号”，审核概况为“开源路 81 号”。

    应为：注册地址与营业执照一致，经营地址与实际场所一致，各处相同。

    依据：GB/T 27021.1-2017 9.4.8.2 b)。

    何时可忽略：报告写明搬迁，或两处确是不同的场所；所租为宿舍等与活动无关的房屋。
    ---
    What it checks: whether the same kind of address of the organization (registered, office, business) is
    the same everywhere (more or less detail is no difference), and whether leases, deeds and permits are for
    one of the places that the report names (by road and number); whether the only fixed site is a slip, or
    another district, away from the addresses; whether the place in a scope is in another district. A house
    told anywhere in the road of one of the addresses, a slip away from its number, is worth knowing.
    Houses a slip apart, and one leased that is told nowhere else, are worth knowing.

    Why: the certificate states the address, and whether the right place was audited depends on it.

    Example: “18 Kaiyuan Road” on the cover, “81 Kaiyuan Road” in the overview.

    Expected: the registered address of the licence, the business address of the place itself, everywhere.

    Basis: GB/T 27021.1-2017 9.4.8.2 b).

    When to ignore: the report tells of a move, or the two are different sites; what is rented has nothing to
    do with the work.
    """
    found = [*_records(context), *_site(context), *_scopes(context), *_kinds(context)]
    yield from found
    lines = {evidence.line for finding in found for evidence in finding.evidence}
    for place, house_told, known in slipped(context):
        if place.evidence.line not in lines:
            yield context.finding(
                place,
                known,
                identity=f"road/{house_told.shown}",
                variant="road",
                severity="info",
                values=[house_told.shown],
                wrong=[place],
                address=house_told.shown,
                known=known.value,
            )


def _kinds(context: Context) -> Iterator[Finding]:
    """The addresses of one kind that are not the same everywhere."""
    for kind in KINDS:
        leaf = getattr(context.report.organization, kind)
        if leaf is None:
            continue
        found = differing(
            [place for place in leaf.places if _is_address(str(place.value))],
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


def _is_address(text: str) -> bool:
    """Whether a value can be an address: it names a place of some kind, or is not in Chinese; without a house
    it tells nothing else (向园区租用, 关键过程为…)."""
    if text.isascii():
        return True
    if text.lstrip(_COUNTED)[:1] in ("处", "个", "座", "家") and text[:1] in _COUNTED:  # how many places
        return False
    return not _PLACES.isdisjoint(text) and (house(text) is not None or not any(w in text for w in _ELSE))


def _site(context: Context) -> Iterator[Finding]:
    """The only fixed place of the audit, in the road of one of the organization's addresses but at none of
    their numbers, where the number or the road is a slip away, or the district alone is another."""
    fixed = [
        site.address for site in context.report.sites if site.kind is None or site.kind.value != "temporary"
    ]
    own = [
        leaf for kind in reversed(KINDS) if (leaf := getattr(context.report.organization, kind)) is not None
    ]
    if len(fixed) != 1 or fixed[0] is None or context.report.organization.business_address is None:
        return
    site, houses = fixed[0], [(leaf, house(str(leaf.value))) for leaf in own]
    where = house(str(site.value))
    if where is None or any(maybe_same(str(site.value), str(leaf.value)) for leaf, _ in houses):
        return
    near = [leaf for leaf, at in houses if at is not None and one_slip(where, at)]
    apart = [leaf for leaf, at in houses if at is not None and other_district(where, at)]
    if near := near or apart:
        yield context.finding(
            site,
            near[0],
            identity="site",
            variant="district" if apart else "site",
            values=[where],
            site=site.value,
            address=near[0].value,
            what=field_names(
                [f"organization.{near[0].path.rpartition('.')[2]}"] if near[0].path else [], context.lang
            ),
            wrong=[site],
        )


def _scopes(context: Context) -> Iterator[Finding]:
    """The place told in a scope, in the road and at the number of an address, but in another district."""
    report = context.report
    own = [leaf for kind in KINDS if (leaf := getattr(report.organization, kind)) is not None and leaf.value]
    sites = [str(site.address.value) for site in report.sites if site.address is not None]
    for stated in context.mentions.statements(ScopeAddress):
        place, where = stated.place, house(stated.address)
        known = [*(str(leaf.value) for leaf in own), *sites]
        if where is None or any(maybe_same(where, address) for address in known):
            continue
        apart = [leaf for leaf in own if (at := house(str(leaf.value))) and other_district(where, at)]
        if apart:
            yield context.finding(
                place,
                apart[0],
                identity="scope",
                variant="scope",
                values=[where],
                site=where,
                address=apart[0].value,
                what=field_names([f"organization.{str(apart[0].path).rpartition('.')[2]}"], context.lang),
                wrong=[place],
            )
            return


def _is_audited(context: Context, place: Premises, others: list[Leaf[str]]) -> bool:
    """Whether an address is that of the audit by its label, and the others are but the registered one."""
    registered = context.report.organization.registered_address
    return "审核" in place.record.raw and registered is not None and all(one is registered for one in others)


def _is_road(one: str, other: str) -> bool:
    """Whether two houses differ by nothing but numbers."""
    roads = ("".join(char for char in address if not char.isdecimal()) for address in (one, other))
    return difference(*roads) is None


def _records(context: Context) -> Iterator[Finding]:
    """Leases, deeds and permits for a place that is none of those that the report names."""
    report = context.report
    known = [
        leaf
        for leaf in (
            *(getattr(report.organization, kind) for kind in reversed(KINDS)),
            *(site.address for site in report.sites),
        )
        if leaf is not None and leaf.value
    ]
    if not any(house(str(leaf.value)) for leaf in known):
        return
    stated: set[str] = set()
    for place in context.mentions.premises:
        told_at = str(place.address.value).lstrip(_LEADING)
        where = house(told_at)
        if where is None or place.elsewhere or where in stated:
            continue
        others = [leaf for leaf in known if leaf.start != place.address.start]
        if not others or any(maybe_same(told_at, str(leaf.value)) for leaf in others):
            continue
        houses = [other for leaf in others if (other := house(str(leaf.value))) is not None]
        if place.near and not any(difference(where, other) == "house" for other in houses):
            continue
        near = any(one_slip(where, other) or _is_road(where, other) for other in houses)
        if not near and _is_audited(context, place, others):
            continue
        said = not near and place.address.start < place.record.start  # where they are, then by what contract
        stated.add(where)
        shown = list(dict.fromkeys(str(leaf.value) for leaf in others))
        yield context.finding(
            place.record,
            place.address,
            *others,
            identity=f"record/{where}",
            variant="record",
            severity="info" if said else None,
            values=[where],
            actual=str(place.address.value),
            record=place.record.value or place.record.raw,
            address=place.address.value,
            known=context.listed(f"“{text}”" for text in shown),
        )
