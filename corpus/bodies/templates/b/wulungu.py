"""乌伦古河质量环境安全认证有限公司: clause after clause, each a table of what is asked and what was found."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._wulungu_clauses import Chapters
from corpus.bodies.templates.b._wulungu_end import end
from corpus.bodies.templates.b._wulungu_first import first
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level

BODY = "乌伦古河质量环境安全认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "chinese", "blank": "/"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {
        "laws": (Level("decimal", "%1."),),
        "devices": (Level("decimal", "（%1）", "nothing"),),
    }
    w.margins(header=(f"{BODY}　审核报告",), footer=("WLGH-SH-12　版本/修改：C/1",), page="第 # 页 共 ## 页")
    first(audit, w)
    w.heading(1, "第四部分　审核发现")
    w.text(
        "本部分按管理体系标准的章条顺序记录审核要求、审核发现与证据。审核以抽样方式进行，"
        "“审核要求”栏是标准要求的摘要，不代替标准原文。"
    )
    if len(audit.systems) > 1:
        w.text("条款号后的字母表示适用的标准：Q—质量，E—环境，S—职业健康安全。", style="plain")
    Chapters(audit, w).write()
    end(audit, w)
