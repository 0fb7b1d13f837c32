"""Clauses 4 to 6 of 轮台胡杨's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._luntai_words import NAMES, Clauses, has
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer, c: Clauses) -> None:
    """Clauses 4 to 6."""
    _context(w, c)
    _scope(audit, w, c)
    _leading(audit, w, c)
    _risks(audit, w, c)
    _laws(audit, w, c)
    _goals(audit, w, c)


CONTEXT = (
    "查<组织环境分析表>，列出了市场、技术、人员、法规等因素，{office}本年度评审过一次。",
    "查<相关方需求期望表>，包括顾客、员工、供方、政府部门等，要求基本明确。",
    "询问{manager}，其说明了同行竞争和原材料价格变化对公司的影响以及应对的办法。",
)


def _context(w: Writer, c: Clauses) -> None:
    c.head("4.1、4.2", "组织及其环境、相关方的需求和期望")
    w.text(c.some(CONTEXT, 2, "4"))


def _scope(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("4.3", "管理体系的范围")
    told = [f"{NAMES[one]}为{w.scope('system', one)}" for one in audit.systems]
    w.text(f"《管理手册》规定的范围：{'；'.join(told)}。范围以文件形式保持，与实际一致。")
    if has(audit, "QMS"):
        w.text(f"不适用的要求：{w.fact('exclusions')}。")
    c.head("4.4", "管理体系及其过程")
    told = [f"管理体系于{w.fact('system_effective_on')}开始运行，体系文件由手册、程序、作业文件和记录组成。"]
    for count in audit.counts:
        if count.what == "主要过程":
            e = w.entry("counts", count)
            told.append(f"公司确定{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    told.append(f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，")
    told.append(f"外包过程为{w.fact('outsourced_processes')}。")
    w.text("".join(told))


LEADING = (
    "与总经理{manager}交谈，其熟悉体系要求，说明了本年度在设备和培训方面的投入。",
    "查<管理方针发布令>，方针经总经理批准，内容与公司宗旨相适应。",
    "抽问{doing}、{sale}各1名员工，能够讲出方针的主要内容。",
    "查<部门职责和权限表>，职责划分明确，{quality_head}对本部门职责回答正确。",
)
CONSULTED = (
    "员工代表{workers}由员工推选产生，参加了危险源识别、目标制定和事故调查的协商。",
    "查<员工意见征集表>，员工提出的更换劳保手套等意见已经答复。",
)


def _leading(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("5.1～5.3", "领导作用、方针、岗位职责")
    w.text(c.some(LEADING, 3, "5"), audit.world.remarks["planning"][0])
    if has(audit, "OHSMS"):
        c.head("5.4", "工作人员的协商和参与", "S")
        w.text(c.some(CONSULTED, 2, "5"))


RISKS = (
    "查<风险和机遇评估表>，{doing}识别了交付延期、质量波动等风险，措施有责任人。",
    "查<风险措施跟踪表>，{representative}每季度检查措施的落实，未完成的项目写明了原因。",
)
HAZARDS = (
    "查<危险源辨识和评价表>，辨识覆盖了{first}到{last}的各个过程和办公活动，采用作业条件危险性评价法。",
    "{safety_head}介绍了评价的分级标准和控制措施的选择顺序。",
)


def _risks(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("6.1", "应对风险和机遇的措施")
    w.text(c.some(RISKS, 1, "6"))
    if has(audit, "OHSMS"):
        c.head("6.1.2", "危险源辨识及风险和机遇的评价", "S")
        told = c.some(HAZARDS, 2, "6")
        for count in audit.counts:
            if count.what != "主要过程":
                e = w.entry("counts", count)
                told += f"评价出{e('what')}{e('stated')}{count.unit}，即{e.each('listed')}。"
        w.text(told)


def _laws(audit: Audit, w: Writer, c: Clauses) -> None:
    if has(audit, "OHSMS"):
        c.head("6.1.3", "法律法规要求和其他要求", "S")
    else:
        c.head("8.2.2", "与产品和服务有关的法律法规要求", "Q")
    entry = w.law_entry("compliance")
    w.text(
        f"{entry.silent('place')}查{c.record('法律法规清单', '6')}，登记适用的法律法规共"
        f"{entry('stated_count')}部，有{entry.each('titles', '、', '《{}》')}。"
        f"清单由{audit.world.departments[0]}更新。"
    )
    told = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told.append(f"{s('number')}《{s('title')}》")
    w.text(f"公司还执行{'、'.join(told)}等标准。")


def _goals(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("6.2", "目标及其实现的策划")
    goals = [f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    w.text(f"查{c.record('目标考核表', '6')}：{'；'.join(goals)}。各项目标均已完成。")
