"""白碱滩汇诚: a form of many little tables with merged cells, short labels and brief entries."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _baijiantan_end as end
from corpus.bodies.templates.b import _baijiantan_form as form
from corpus.bodies.templates.b import _baijiantan_records as records
from corpus.bodies.templates.b import _baijiantan_seen as seen
from corpus.bodies.writer import Writer

BODY = "白碱滩汇诚认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "dots", "blank": "/", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("白碱滩汇诚", f"表号 {audit.world.form_no}", "A/3"),
        page="#/##",
        first=False,
    )
    form.front(audit, w)
    form.organization(audit, w)
    form.arrangement(audit, w)
    form.scopes(audit, w)
    form.team(audit, w)
    form.schedule(audit, w)
    form.meetings(audit, w)
    seen.documents(audit, w)
    seen.processes(audit, w)
    seen.objectives(audit, w)
    seen.laws(audit, w)
    seen.clauses(audit, w)
    records.people(audit, w)
    records.equipment(audit, w)
    records.purchase(audit, w)
    records.cycle(audit, w)
    records.figures(audit, w)
    end.nonconformities(audit, w)
    end.previous(audit, w)
    end.conclusion(audit, w)
