"""Scopes that a sentence quotes (证书上建议只写“…”), told by the words before the quotation mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas import rx
from schemas.report import Place

QUOTED = rx.compile(
    r"(?P<lead>[^。；;\n“”\"「」]{2,80})(?:[“\"「])(?P<text>[^“”\"「」\n]{4,300})[”\"」]",
)
_LINK = rx.compile(
    r"(?:写[成作为明]?|[为是即]|表述|载明|列明|标明|界定|注明|描述|看的是|也就是|范围|内容|[:：])\s{0,2}[:：]?\s?$"
)
_BARE_LINK = rx.compile(
    r"\s?(?:(?:我们|本次|此次|这次)?[审看查]的是|即|亦即|也就是|仍?[为是]|写[作成为])?\s?[:：]?\s?"
)
_ABOUT = rx.compile(r"范围|边界|覆盖|证书[上中内里]|审的是|看的是|查的是")
_OTHER = rx.compile(
    r"经营|营业执照|许可|资质|上一|上次|原(?:证书|范围|来|申请)|此前|前次|控制|职责|方针|目标|不(?:得|能|应|再|含|包括|予)|未|删去|删除|去掉"
)
_WITHIN = rx.compile(r"(?:审核|评审)[^，,]{0,4}在[^，,]{0,4}(?:证书|认证)[^，,]{0,4}范围[内之]")
_NAMES: tuple[tuple[Place, re.Pattern[str]], ...] = (
    ("audit", _WITHIN),
    ("certificate", rx.compile(r"证书|发证|颁证|注册|推荐|认证范围")),
    (
        "audit",
        rx.compile(
            r"(?<!受)(?<!被)审核(?!组|员|方|发现)|评审|(?:本次|这次|此次)[^，,]{0,6}[看查审]|[审看查]的是"
        ),
    ),
    ("system", rx.compile(r"手册|体系|组织|企业|公司|受审|客户|自述|声明|申报|申请")),
)


def find(text: str, start: int, end: int) -> Iterator[tuple[Place, tuple[int, int], tuple[int, int]]]:
    """Place, range of the words before and range of the text of what a stretch quotes as scopes."""
    sentence = start
    for match in QUOTED.finditer(text, start, end):
        sentence = max(
            sentence,
            text.rfind("。", start, match.start() + 1) + 1,
            text.rfind("\n", start, match.start()) + 1,
        )
        low = _clause(text, *match.span("lead"))
        clause = text[low : match.end("lead")]
        if not _LINK.search(clause) or _OTHER.search(clause):
            continue
        place = next((name for name, pattern in _NAMES if pattern.search(clause)), None)
        if place is not None and _ABOUT.search(text, sentence, match.end("lead")):
            yield place, (low, match.end("lead")), match.span("text")


def _clause(text: str, start: int, end: int) -> int:
    """Where the clause before a quotation begins; before a mere 即 that of the clause before it."""
    low = max(text.rfind(mark, start, end) for mark in "，,") + 1 or start
    if low > start and _BARE_LINK.fullmatch(text, low, end):
        return max(text.rfind(mark, start, low - 1) for mark in "，,") + 1 or start
    return low
