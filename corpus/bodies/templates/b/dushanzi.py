"""独山子国联: a large body's report in numbered chapters, its evidence in set sentences, three tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _dushanzi_chapters as chapters
from corpus.bodies.templates.b import _dushanzi_end as end
from corpus.bodies.templates.b import _dushanzi_front as front
from corpus.bodies.writer import Writer

BODY = "独山子国联认证集团有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "—"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"独山子国联　　文件编号：{audit.world.form_no}　版次：D/1",),
        footer=("本报告未经书面许可不得部分复制",),
        page="第 # 页 共 ## 页",
    )
    front.cover(audit, w)
    w.heading(1, "第1章　审核概况")
    front.task(audit, w)
    front.criteria(audit, w)
    front.scopes(audit, w)
    front.time(audit, w)
    front.team(audit, w)
    front.course(audit, w)
    w.heading(1, "第2章　受审核方概况")
    front.organization(audit, w)
    front.system(audit, w)
    w.heading(1, "第3章　策划")
    chapters.planning(audit, w)
    w.heading(1, "第4章　支持")
    chapters.support(audit, w)
    w.heading(1, "第5章　运行")
    chapters.operation(audit, w)
    w.heading(1, "第6章　绩效评价")
    chapters.evaluation(audit, w)
    w.heading(1, "第7章　改进")
    end.nonconformities(audit, w)
    end.previous(audit, w)
    w.heading(1, "第8章　审核结论")
    end.conclusion(audit, w)
