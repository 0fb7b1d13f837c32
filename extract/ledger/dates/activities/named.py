"""Internal audits and reviews that are named in passing by a day (8月8日的管理评审)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.activities import NamedActivity

_NAMED = patterns.compile(
    r"\s?日?\s?(?:的|召开的|进行的|举行的|组织的|开展的)(?:年度|第[一二]次)?"
    r"(?:(?P<internal_audits>内部审核|内审)|(?P<management_reviews>管理评审|管评))"
    r"(?!员|组|计划|方案|通知|程序|制度)(?P<paper>的?(?:报告|总结|结果|资料))?"
)
_OTHERS = patterns.compile(r"上[次一年]|去年|往年|前次|历次|拟|计划|将|下次|推迟|改[在为至到]")
_WHOLE_DAY = len("2025-01-01")


def read(reading: Reading) -> Iterator[NamedActivity]:
    """The days by which a sentence names an activity, not the last or the next one."""
    for mention in reading.mentions.dates:
        leaf = mention.leaf
        if mention.garbled or len(leaf.value or "") != _WHOLE_DAY:
            continue
        before, after = reading.around(leaf)
        match = _NAMED.match(after)
        if match is not None and not _OTHERS.search(before):
            kind = "internal_audits" if match["internal_audits"] else "management_reviews"
            yield NamedActivity(leaf, before + leaf.raw + after, kind, match["paper"] is not None)
