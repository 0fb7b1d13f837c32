"""苏干湖: a report of tables alone, short labels and codes, last values beside the present ones."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _sugan_base as base
from corpus.bodies.templates.a import _sugan_changes as changes
from corpus.bodies.templates.a import _sugan_clauses as clauses
from corpus.bodies.templates.a import _sugan_end as end
from corpus.bodies.templates.a import _sugan_registers as registers
from corpus.bodies.writer import Writer

BODY = "苏干湖环安认证有限公司"
SYSTEMS = ("EMS+OHSMS", "EMS", "OHSMS")
TYPES = ("surveillance", "recertification")
STYLE = {"look": "tick", "dates": "dots", "blank": "—", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The report: parts A to E."""
    drawn = changes.drawn(w)
    samples = clauses.samples(w)
    w.margins(header_cells=(BODY, f"表号 {audit.world.form_no}", audit.number), page="#/##")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.heading(1, "A 基础数据")
    base.part(audit, w)
    w.heading(1, "B 变更与对比")
    changes.part(audit, w, drawn)
    w.heading(1, "C 条款核查")
    clauses.part(audit, w, samples)
    w.section(landscape=True, fresh=True)
    w.heading(1, "D 证据台账")
    registers.part(audit, w)
    w.section(fresh=True)
    w.heading(1, "E 发现与结论")
    end.part(audit, w)
