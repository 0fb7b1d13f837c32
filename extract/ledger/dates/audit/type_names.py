"""The type of audit that a sentence says was carried out."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.statements.times.dates import AuditTypeName
from schemas.text import fold

_TYPES = {
    "surveillance": patterns.compile(r"监督(?!管理|检查|抽查)"),
    "recertification": patterns.compile(r"再认证|换证"),
    "stage2": patterns.compile(r"初次(?:认证)?|第二阶段"),
}
_TYPE_WORDS = ("监督审核", "监督现场审核", "再认证审核", "再认证现场审核", "初次认证", "初次审核", "换证审核")
_CARRIED_OUT = patterns.compile(
    r"(?:[本此]次(?:年度)?|(?:审核组|[本此]次)[^。；;]{0,90}?(?:实施|进行|开展|执行|完成)了(?:其|该|本)?(?:年度)?)"
    r"(?P<kind>[^，,。；;\d]{0,20}?)(?:现场)?审核"
)
_OTHER_AUDIT = patterns.compile(
    r"上次|上一|前次|历次|以往|曾|周期|下次|计划|应|拟|将|申请|结合|扩大|扩项|变更|特殊|转换|[一二三两]次|第[一二三]年|自[^，,。；;]{0,16}以来"
)


def read(reading: Reading) -> Iterator[AuditTypeName]:
    """The types of the audits that sentences say were carried out."""
    for passage in reading.passages(_TYPE_WORDS):
        sentence = fold(str(passage.leaf.value))
        audit = _CARRIED_OUT.search(sentence)
        if audit is None:
            continue
        excuse = excused(_OTHER_AUDIT, sentence, *audit.span("kind"))
        for kind, words in _TYPES.items():
            if words.search(audit["kind"]) and not excuse.here:
                yield AuditTypeName(passage.leaf, sentence, kind, excuse.doubt)
