"""Sentences on contracts with the staff: employment (劳动合同), or for services (劳务合同)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused_word
from schemas import patterns
from schemas.statements.people.persons import ContractKind

_KINDS = ("劳动合同", "劳务合同")
_STAFF = patterns.compile(r"员工|职工|全员|从业人员|工作人员")
_APART = patterns.compile(
    r"返聘|退休|派遣|临时|兼职|实习|外聘|钟点|小时工|劳务(?:公司|单位|人员|外包|用工|工)|供方|承包|分包|外包|相关方|顾问|聘请"
    r"|或者?|[及和与、/]\s?劳[动务]合同|劳动合同法|合同法|终止|解除|纠纷"
)
"""In a sentence that tells of people for whom such a contract is right, or of both kinds."""


def read(reading: Reading) -> Iterator[ContractKind]:
    """The sentences with one kind, on contracts that were signed with ordinary staff."""
    for passage in reading.passages(_KINDS):
        text, kinds = passage.leaf.value or "", set(passage.words)
        apart = excused_word((_APART,), text, passage.words[0])
        if len(kinds) == 1 and _STAFF.search(text) and "签" in text and not apart.here:
            yield ContractKind(passage.leaf, kinds.pop())
