"""Sentences on the representatives of the workers: elected, or appointed by the management."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.persons import WorkerRepresentative
from schemas.text import fold

_WORDS = ("员工代表", "职工代表", "工作人员代表", "工人代表", "员工安全代表", "安全事务代表", "健康安全代表")
_OFFICE = (
    r"(?:(?:员工|职工|工作人员|工人)(?:(?:职业)?健康安全|安全)?(?:事务)?的?代表|(?:安全事务|健康安全)代表)"
)
_ACT = r"(?<!未)(?:任命|委任|指定|指派|委派|聘任)"
_APPOINTED = patterns.compile(
    rf"{_ACT}了?[^，,。；;：:]{{0,24}}?(?P<office>{_OFFICE})(?!参|会|的(?:意见|选举|产生|签字|协商))"
    rf"|(?P<of>{_OFFICE})(?:为|是)?[^，,。；;：:、参]{{0,5}}?(?:由|经|系|为|是|:)(?!选|推)[^，,。；;选推]{{0,12}}?{_ACT}"
)
_ELECTED = patterns.compile(r"选举|推选|推举|民主|选出|选定|选派|当选|票选|公推|自荐|elect")
_RULE = patterns.compile(
    r"应(?![急])|须|规定|程序|制度|如果|若|是否|可以|不得|不符合|整改|工会|职代会|职工大会"
)


def read(reading: Reading) -> Iterator[WorkerRepresentative]:
    """The sentences that tell of an election; where none does, those on whom the management appointed."""
    texts = [(passage.leaf, fold(str(passage.leaf.value))) for passage in reading.passages(_WORDS)]
    elected = [(leaf, text) for leaf, text in texts if _ELECTED.search(text)]
    yield from (WorkerRepresentative(leaf, text, True, "") for leaf, text in elected)
    for leaf, text in texts if not elected else ():
        match = _APPOINTED.search(text)
        if match and not _RULE.search(text[: match.end()]):
            yield WorkerRepresentative(leaf, text, False, match["office"] or match["of"])
