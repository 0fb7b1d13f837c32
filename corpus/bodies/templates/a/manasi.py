"""曼那思: information security and services; numbered chapters, each told in tables of two columns."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _manasi_controls as controls
from corpus.bodies.templates.a import _manasi_end as end
from corpus.bodies.templates.a import _manasi_front as front
from corpus.bodies.templates.a._manasi_form import drawn
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "曼那思信息安全与服务认证有限公司"
SYSTEMS = ("QMS+ISMS", "ISMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "不适用"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, twelve chapters, the annex of laws."""
    figures = drawn(audit, w)
    said = Phrases(w)
    w.margins(header=(f"{BODY}　{audit.title}　{audit.number}",), page="第#页 共##页")
    front.cover(audit, w)
    w.page()
    front.project(audit, w)
    front.organization(audit, w, said)
    front.permits(audit, w, figures)
    front.team(audit, w)
    front.schedule(audit, w)
    controls.planning(audit, w, said, figures)
    controls.laws(audit, w, said)
    controls.people(audit, w, said)
    controls.operation(audit, w, said)
    controls.suppliers(audit, w, said)
    controls.incidents(audit, w, said)
    end.evaluation(audit, w, said)
    end.findings(audit, w)
    end.conclusion(audit, w, said)
    end.annex(w)
