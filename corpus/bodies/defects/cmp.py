"""What is left blank or as in the form."""

from __future__ import annotations

import re

from corpus.bodies.defects.registry import OMITTED, Content, Omission, Places, Slip, in_place
from corpus.bodies.tagged import Edit

FIELDS = (
    "organization.licence.authority",
    "permits.authority",
    "special_equipment.report_no",
    "permits.number",
)


@in_place("CMP002")
def placeholder(places: Places) -> Slip | None:
    """XXXX stands where a value should."""
    at = places.one([number for path in FIELDS for number in places.of(path)])
    return None if at is None else Slip((Edit(at, "XXXX", gone=True),), ("XXXX",))


CONTENTS = {
    "recommendation": Content(
        paths=("conclusion.recommendation",),
        beside=("conclusion.", "organization.name", "systems", "standards", "scopes[certificate"),
        words=re.compile(
            r"推荐|不予注册|审核组意见|(?:建议|同意|予以|准予|可以)(?:其|该组织|受审核方|给予|为其)?"
            r"(?:认证|注册|通过|发证|颁发|授予|保持|维持|换发|换证|暂停|撤销|继续|恢复)"
            r"|(?:保持|维持|暂停|撤销|换发)(?:认证|其认证|证书|注册|资格)|[Rr]ecommend|[Mm]aintain"
        ),
        texts=("推荐意见",),
        allowed=("CMP001",),
    ),
    "signature": Content(
        paths=("conclusion.signatories",),
        beside=("report_date", "team", "certification_body.name"),
        words=re.compile(r"签字|签名|签章|签署|盖章|[Ss]ign"),
        systems=("QMS",),
        texts=("签字",),
    ),
    "address": Content(
        paths=(
            "organization.registered_address",
            "organization.office_address",
            "organization.business_address",
            "sites",
        ),
        beside=("organization.", "headcount"),
        words=re.compile(
            r"(?:注册|办公|经营|生产|审核|现场|企业|公司|通讯|通信)地址|住所|场所|厂址|坐落|位于|[Aa]ddress|[Ss]ites?\b"
        ),
        texts=("地址",),
    ),
    "earlier nonconformities": Content(
        paths=("previous_nonconformities",),
        words=re.compile(
            r"上次|上一次|前次|以往|上年|上一年|上一周期|遗留|历次|周期|[Pp]revious|[Ll]ast audit|[Ee]arlier"
        ),
        types=("surveillance", "recertification"),
        texts=("以往不符合",),
    ),
    "conclusion": Content(
        paths=("conclusion.",),
        beside=(
            "nonconformities.major",
            "nonconformities.minor",
            "nonconformities.due_date",
            "organization.name",
            "systems",
            "standards",
            "scopes[certificate",
            "headcount",
            "audit",
            "report_date",
            "team",
        ),
        words=re.compile(
            r"结论|综上|综述|审核组[^。；\n]{0,30}认为|审核组一致|审核目的已经?达到|得到了?(?:有效)?实施|总体|综合评价|推荐|审核组意见"
            r"|(?:建议|同意)(?:认证|注册|通过|发证|保持|维持|换发|换证|暂停|撤销)"
            r"|(?:保持|维持|暂停|撤销|换发)(?:认证|其认证|证书|注册|资格)|[Cc]onclu|[Rr]ecommend|[Oo]verall|[Mm]aintain"
        ),
        texts=("审核结论",),
        allowed=("CMP001", "TEAM001", "NC001"),
    ),
    "team": Content(
        paths=("team",),
        beside=(
            "conclusion.signatories",
            "report_date",
            "audit",
            "systems",
            "organization.name",
            "certification_body.name",
            "attendants",
        ),
        words=re.compile(r"审核组|审核员|组长|组员|[Aa]uditor|[Tt]eam|[Ll]eader"),
        texts=("审核组组长和成员",),
        allowed=("CMP001",),
    ),
    "scope": Content(
        paths=("scopes",),
        beside=("systems", "standards"),
        words=re.compile(r"范围|[Ss]cope"),
        texts=("审核范围",),
        allowed=("CMP001", "TEAM003", "TEAM006"),
    ),
    "nonconformities": Content(
        paths=("nonconformities",),
        beside=("conclusion.",),
        words=re.compile(r"不符合|不合格|[Nn]on-?conform|\bNCR?s?\b"),
        texts=("不符合项",),
        allowed=("CMP001",),
    ),
}
"""What is left out of a report as a whole, by name."""

OMITTED += [Omission("CMP001", name, content) for name, content in CONTENTS.items()]


@in_place("CMP003")
def unsigned(places: Places) -> Slip | None:
    """Nobody has signed: lines stand where the names were."""
    signed = [at for at, tag in enumerate(places.tags) if tag.path.startswith("conclusion.signatories")]
    if not signed or places.taken & set(signed):
        return None
    return Slip(
        tuple(Edit(at, "________", gone=True) for at in signed), named=False, allowed=("CMP001", "TEAM002")
    )
