"""How employment contracts look in inline records and in cells that hold several facts."""

from __future__ import annotations

from functools import cache

from extract.groups.shared.inline_people import NOT_OF_PEOPLE, person
from extract.statements.inline_records import Spec
from extract.statements.multi_field_cells import Kind
from schemas import patterns


@cache
def record_spec() -> Spec:
    """Employee, day of signature, term."""
    return Spec(
        group="employment",
        subject="name",
        about=patterns.compile(
            "劳动合同|聘用合同|劳务合同|用工|Employment|employment"
            "|Labour contract|labour contract|Labor contract|labor contract"
        ),
        other=NOT_OF_PEOPLE,
        named=person,
        noted=True,
        days=(
            (
                "valid_to",
                patterns.compile(r"(?:至|到|止)\s?:?$"),
                patterns.compile(r"\s?(?:止|到期|届满|期满)"),
            ),
            (
                "signed_on",
                patterns.compile(r"(?:签订|签署|签约|续签|签|订立)(?:日期|于|日)?\s?:?$"),
                patterns.compile(r"\s?(?:日)?(?:签订|签署|签约|续签|签|订立)"),
            ),
            ("valid_from", patterns.compile(r"(?:自|从)\s?$"), patterns.compile(r"\s?(?:起|生效|开始)")),
        ),
        bare_days=("signed_on", "valid_from", "valid_to"),
        term=("valid_from", "valid_to"),
        texts=(("valid_to", patterns.compile(r"无固定期限?|长期")),),
    )


@cache
def row_kind() -> Kind:
    """People and their contracts."""
    return Kind(record_spec(), "employment")
