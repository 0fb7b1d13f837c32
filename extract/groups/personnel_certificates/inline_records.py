"""How people's certificates look in inline records and in cells that hold several facts."""

from __future__ import annotations

from functools import cache

from extract.groups.shared.inline_people import person
from extract.statements.inline_records import Spec
from extract.statements.multi_field_cells import Kind
from schemas import patterns


@cache
def record_spec() -> Spec:
    """Holder, kind, item, number, term, issuer."""
    return Spec(
        group="personnel",
        subject="name",
        about=patterns.compile(
            r"持证|持(?:有?什么|有|何)证|人员资格|证件|作业证|操作证|人员证|资格证|上岗证|特种作业|特种设备作业|作业人员|Certificate|certificate|Licence|licence|License|license"
        ),
        other=patterns.compile(r"劳动合同|体检|健康检查|审核组"),
        named=person,
        noted=True,
        days=(
            (
                "valid_to",
                patterns.compile(r"(?:(?<!复审有效期)[至到]|(?<!复审)有效期?|到期|复审)\s?:?$"),
                patterns.compile(r"\s?(?:到期|止|前有效|有效|届满|复审)"),
            ),
            (
                "issued_on",
                patterns.compile(
                    r"(?:(?:发证|签发|领证|取证|初领|核发|颁发|批准)(?:日期|于|日)?|(?<![^\W\d_])发)\s?:?$"
                ),
                patterns.compile(r"\s?(?:发证|签发|领证|取证|初领|核发|颁发|发)"),
            ),
            ("valid_from", patterns.compile(r"(?:自|从)\s?$"), patterns.compile(r"\s?(?:起|生效)")),
        ),
        term=("valid_from", "valid_to"),
        orgs=(("issuer", patterns.compile(r".")),),
        texts=(
            (
                "number",
                patterns.compile(
                    r"(?:证书?|证件|操作证|资格证)?(?:编?号|[Nn]o\.?|№|[Nn]umber)?\s?:?\s?(?P<value>T?[1-9]\d{5}(?:18|19|20)\d{9}[\dXx]?)"
                ),
            ),
            (
                "number",
                patterns.compile(
                    r"(?:证书?|证件|操作证|资格证)?编?号(?:码|为)?\s?:?\s?(?P<value>(?=.{0,20}\d{3})[A-Za-z0-9][\w-]{4,30})"
                ),
            ),
            (
                "category",
                patterns.compile(
                    r"(?:准操|作业|操作)?(?:项目|类别|代号|[Cc]ategory|[Ii]tem)?\s?:?\s?(?P<value>(?:[^\W\d\x00-\x7f、]{2,10})?[A-Z]\d{1,2}|[^\W\d\x00-\x7f、]{2,20}(?:、[^\W\d\x00-\x7f、]{2,6}){0,3}作业)"
                ),
            ),
            (
                "kind",
                patterns.compile(
                    r"(?:持有?)?(?P<value>(?!推荐|建议|同意|保持|换发|暂停|撤销|恢复)[^\W\d\x00-\x7f、]{2,20}证书?)"
                ),
            ),
        ),
    )


@cache
def row_kind() -> Kind:
    """Holders of certificates."""
    return Kind(record_spec(), "personnel")
