"""The annexes of 谷芮: documents seen, laws with their evaluation, what the next audits should do."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._gurui_forms import Stock, keys, numbered
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

TASKS = "不符合纠正措施的验证、内部审核、管理评审、投诉与变更、证书和标志使用"

OTHER = ("其他适用要求", 7, "内部制度对照表")
"""What is entered for a law that the system does not know."""


def all_of(audit: Audit, w: Writer, stock: Stock) -> None:
    """Annexes A to C."""
    _documents(w, stock)
    _laws(audit, w, stock)
    _programme(audit, w, stock)


def _documents(w: Writer, stock: Stock) -> None:
    w.heading(1, "附录A 查阅文件清单")
    rows: list[Row] = [["序号", "文件名称", "文件编号", "版本", "保管部门", "查阅形式"]]
    rows += [[index, *cells] for index, cells in stock.numbers.values()]
    w.table(rows, (0.9, 3.6, 1.9, 0.9, 1.4, 1.3), head=1, repeat=True)


def _laws(audit: Audit, w: Writer, stock: Stock) -> None:
    w.heading(1, "附录B 法律法规及其评价")
    entry = w.law_entry("compliance")
    count = f"{entry.silent('place')}{entry('stated_count')}"
    keys(w, [("适用法律法规（部）", count), ("评价口径", "组织自评，审核组抽样复核")])
    known = stock.laws()
    found = []
    for title in audit.laws("compliance").titles:
        matter, department, seen = known.get(title, OTHER)
        keeper = audit.world.departments[department]
        found.append([entry.one("titles", title), matter, keeper, seen, "遵守"])
    numbered(
        w,
        ("序号", "名称", "涉及事项", "责任部门", "评价依据", "结论"),
        found,
        (0.7, 3.4, 1.9, 1.1, 2.1, 0.8),
    )
    w.text("附：执行的技术标准", style="plain")
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append([e("number"), e("title"), "现行"])
    numbered(w, ("序号", "标准编号", "标准名称", "状态"), cited, (0.7, 2.3, 5.7, 1.3))


def _programme(audit: Audit, w: Writer, stock: Stock) -> None:
    w.heading(1, "附录C 审核方案建议")
    keys(
        w,
        [
            ("方案提出人", w.person(audit.leader)("name")),
            ("方案状态", "待认证部确认"),
            ("下次审核期限", w.fact("next_audit_by")),
            ("专业要求", "审核组至少一人具备相应专业代码"),
        ],
    )
    rows: list[Row] = [["序号", "后续活动", "时间要求", "必查内容", "场所"]]
    sites = "全部场所" if len(audit.sites) == 1 else "固定场所及1处临时场所"
    later = "距上次审核不超过12个月"
    plan = [
        ("不符合整改验证", f"{w.fact('nonconformities.due_date')}之前", "原因、措施、证据的符合性", "线上")
    ]
    if audit.audit_type == "surveillance":
        plan.append(("后续监督或再认证", f"{w.fact('next_audit_by')}之前", TASKS, sites))
    else:
        plan.append(("第一次监督", f"{w.fact('next_audit_by')}之前", TASKS, sites))
        plan.append(("第二次监督", later, TASKS, sites))
        plan.append(("再认证", "证书到期前3个月", "全部条款和过程", "全部场所"))
    rows += [[str(at), *one] for at, one in enumerate(plan, 1)]
    w.table(rows, (0.7, 1.7, 2, 4, 1.6), head=1)
    rows = [["领域", "下次重点"]]
    for system in audit.systems:
        topics = stock.random.sample(stock.focus(system), 3)
        rows.append([words("systems")[system]["short"], "；".join(topics)])
    w.table(rows, (2, 8), head=1)
    special = audit.special_processes
    told = f"关键过程{w.fact('key_processes')}每次审核均应安排现场观察"
    if special != "无":
        told += f"，特殊过程{w.fact('special_processes')}每个认证周期至少完整追踪一次"
    w.text(f"{told}。组织发生重大事故、重大变更或受到行政处罚时，应调整方案并考虑增加审核。", style="plain")
