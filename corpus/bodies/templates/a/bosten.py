"""博斯腾能源管理体系评价有限公司: a report that is a set of numbered forms, most of them about energy."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._bosten_checks import checks
from corpus.bodies.templates.a._bosten_end import end
from corpus.bodies.templates.a._bosten_energy import energy
from corpus.bodies.templates.a._bosten_first import first
from corpus.bodies.templates.a._bosten_form import Forms
from corpus.bodies.templates.a._bosten_registers import registers
from corpus.bodies.writer import Writer

BODY = "博斯腾能源管理体系评价有限公司"
SYSTEMS = ("EnMS", "EnMS+QMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "dash", "blank": "—", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=("BST-NY-R07", "能源管理体系审核报告表", "版次：2024A"), page="第#页")
    forms = Forms(audit, w)
    first(forms)
    energy(forms)
    registers(forms)
    checks(forms)
    end(forms)
