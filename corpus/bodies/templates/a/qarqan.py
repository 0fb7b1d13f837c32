"""且漠: hazardous substances and quality of makers of parts; evidence by process, lists on wide pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qarqan_end as end
from corpus.bodies.templates.a import _qarqan_evidence as evidence
from corpus.bodies.templates.a import _qarqan_lists as lists
from corpus.bodies.templates.a import _qarqan_task as task
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "且漠电子产品与环保认证有限公司"
SYSTEMS = ("QMS+HSPM", "HSPM")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "tick", "dates": "dots", "blank": "/", "styled": True}

KINDS = {"stage2": "初审二阶段", "surveillance": "监督审核", "recertification": "再认证审核"}
LIMITS = (
    ("铅（Pb）", "1000", "焊料、镀层、塑料稳定剂"),
    ("汞（Hg）", "1000", "添加剂、包材"),
    ("镉（Cd）", "100", "颜料、镀层、塑料稳定剂"),
    ("六价铬（Cr⁶⁺）", "1000", "金属钝化层"),
    ("多溴联苯（PBBs）", "1000", "阻燃剂"),
    ("多溴二苯醚（PBDEs）", "1000", "阻燃剂"),
    ("邻苯二甲酸酯（DEHP、BBP、DBP、DIBP）", "各 1000", "增塑剂、胶、线皮"),
)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}　　HSF 审核报告　　{audit.world.form_no}",),
        page="# / ##",
        first=False,
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "第一部分　客户与审核任务")
    task.all_of(audit, w)
    w.heading(1, "第二部分　产品与限用物质概况")
    _products(audit, w)
    w.heading(1, "第三部分　过程审核证据")
    evidence.all_of(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "第四部分　抽样清单")
    lists.all_of(audit, w)
    w.section(fresh=True)
    end.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    told = (w.tag("systems+", one, task.NAMES[one]) for one in audit.systems)
    w.text("　".join(told), style="center")
    span = f"{w.fact('audit.start')} {w.half('audit.start_half')} ～ "
    span += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    rows: list[Row] = [
        ["客户名称", w.fact("organization.name")],
        ["报告编号", w.fact("number")],
        ["审核性质", w.choice("audit_type", KINDS, audit.audit_type, "　")],
        ["审核期间", span],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.2, 7.8), bold=(0,))
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}　网址：{w.fact(f'{body}.website')}　"
        f"邮箱：{w.fact(f'{body}.email')}",
        "本报告供客户和本公司认证决定使用。审核为抽样活动，清单所列为审核员实际查看的样本，不代表全部记录。",
        style="plain",
    )


def _products(audit: Audit, w: Writer) -> None:
    industry = audit.world.industry
    w.heading(2, "2.1　产品与过程")
    w.text(
        f"客户从事{w.scope('activity')}，工艺流程为{'→'.join(industry['flow'])}。产品主要供应电子整机和"
        "零部件厂商，顾客以环保协议或采购规格书提出限用物质要求。"
    )
    flow = next((one for one in audit.counts if one.what == "主要过程"), None)
    if flow is not None:
        e = w.entry("counts", flow)
        w.text(f"体系策划的{e('what')}共{e('stated')}{flow.unit}：{e.each('listed', '、')}。")
    w.table(
        [
            ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
            ["外包过程", w.fact("outsourced_processes"), "不适用要求", w.fact("exclusions")],
        ],
        (1.4, 3.2, 1.4, 4),
        bold=(0, 2),
    )
    w.heading(2, "2.2　客户执行的限量")
    rows: list[Row] = [["物质", "限量（mg/kg）", "可能引入的环节"], *[list(one) for one in LIMITS]]
    w.table(rows, (4.2, 2.2, 3.6), head=1, rules="rows")
    w.text("限量以均质材料计，顾客另有更严要求的按顾客要求执行。", style="plain")
    w.heading(2, "2.3　物料环保风险分级")
    rows = [["物料或服务", "风险等级", "确认方式"]]
    rows += [[one, level, lists.WAYS[level]] for one, level in lists.risks(audit)]
    w.table(rows, (4, 1.6, 4.4), head=1, rules="rows")
