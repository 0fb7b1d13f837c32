"""The annexes of 煌岩's report: wide tables, numbered in the order in which they are there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _huangyan_registers as registers
from corpus.bodies.templates.a import _huangyan_system as system
from corpus.bodies.writer import Writer


@dataclass(frozen=True)
class Annex:
    """An annex: a word by which the text finds it, its title, what writes it, what it is taken from."""

    key: str
    title: str
    write: Callable[[Audit, Writer], None]
    source: str


ANNEXES = (
    Annex("team", "审核组组成", system.team, "team"),
    Annex("sites", "场所和人员分布", system.sites, "sites"),
    Annex("laws", "适用法律法规清单", system.laws, "law_lists"),
    Annex("standards", "执行标准清单", system.standards, "standards_cited"),
    Annex("factors", "因素、风险和过程清单", system.factors, "counts"),
    Annex("permits", "行政许可和登记", registers.permits, "permits"),
    Annex("special", "特种设备台账", registers.special, "special_equipment"),
    Annex("devices", "监视测量设备和安全附件台账", registers.devices, "calibrations"),
    Annex("holders", "持证上岗人员名册", registers.holders, "personnel_certificates"),
    Annex("workers", "劳动合同和健康检查抽样", registers.workers, "medical_exams"),
    Annex("suppliers", "供方名录和合同", registers.suppliers, "suppliers"),
    Annex("drills", "应急演练", registers.drills, "drills"),
    Annex("figures", "绩效和费用数据", registers.figures, "tables_with_totals"),
    Annex("certificates", "现行认证证书", system.certificates, "certificates"),
    Annex("found", "不符合项", system.found, "nonconformities"),
    Annex("before", "前次不符合项的关闭", system.before, "previous_nonconformities"),
)


class Annexes:
    """The annexes of one report: those of which the audit has something."""

    def __init__(self, audit: Audit) -> None:
        self.there = [annex for annex in ANNEXES if getattr(audit, annex.source)]
        if not audit.nonconformities.items:
            self.there = [annex for annex in self.there if annex.key != "found"]

    def __getitem__(self, key: str) -> str:
        """How the text names an annex. Raises ValueError for one that is not there."""
        return f"附件{[annex.key for annex in self.there].index(key) + 1}"

    def __contains__(self, key: object) -> bool:
        return any(annex.key == key for annex in self.there)

    def contents(self) -> str:
        """The list of the annexes."""
        return "；".join(f"{self[annex.key]} {annex.title}" for annex in self.there)

    def write(self, audit: Audit, w: Writer) -> None:
        """All annexes, on wide pages."""
        w.section(landscape=True, fresh=True)
        for annex in self.there:
            w.heading(2, f"{self[annex.key]}  {annex.title}")
            annex.write(audit, w)
