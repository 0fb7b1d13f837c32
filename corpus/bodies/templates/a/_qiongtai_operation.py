"""The last two parts of 琼苔's questionnaire: product, service and site, checking and improvement."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a._qiongtai_question import Question
from corpus.bodies.templates.a._sentences import drawn, filled
from corpus.bodies.writer import Writer

ORDERS = (
    "接单前几个部门一起看，做不到的不接。答复人：{sale_head}。",
    "常规单{sale}自己评，有特别要求的会签。答复人：{sale_head}。",
)
ORDERS_SEEN = (
    "{month}的合同评审表三份，要求、数量和交付期均有确认人。",
    "抽看{month}的订单变更一份，变更内容已通知{doing}。",
)
DESIGN = (
    "按任务书、方案、评审、验证、确认一步步走。答复人：{tech_head}。",
    "每个项目有编号，资料放在一个文件夹。答复人：{tech_head}。",
)
DOING = (
    "班前交代任务，按作业指导书做，过程有记录。答复人：{doing_head}。",
    "{middle}盯得最紧，每班都要点检。答复人：{doing_head}。",
)
DOING_SEEN = (
    "从{first}走到{last}，抽问两名人员，知道自己的要求。",
    "抽看{middle}的{month}记录，参数和签字齐全。",
    "标识和防护与规定一致，状态清楚。",
)
RELEASE = (
    "不检不放，谁放行谁签字。答复人：{quality_head}。",
    "按检验规程做，{quality}独立判定。答复人：{quality_head}。",
)
BAD = (
    "隔离、挂牌、评审，再决定怎么处置。答复人：{quality_head}。",
    "小问题当场改，大问题开单子。答复人：{quality_head}。",
)
SITE = (
    "废物分类收，噪声和废水定期委托监测。答复人：{safety_head}。",
    "重要的环境因素都有管理办法，每月检查。答复人：{safety_head}。",
)
SITE_SEEN = (
    "暂存场所有标牌和台账，{month}的转移交接有签字。",
    "对“{aspect}”的控制措施在现场得到执行，检查表按月填写。",
    "消防通道畅通，应急器材的点检卡填到上月。",
)
HAPPY = (
    "每年发两次调查表，另外电话回访。答复人：{sale_head}。",
    "顾客的意见{sale}登记，当周回复。答复人：{sale_head}。",
)


def doing(audit: Audit, w: Writer) -> list[Question]:
    """The third part."""
    found = []
    if "QMS" in audit.systems:
        text = "怎样确认能满足顾客的要求？"
        found.append(Question({"QMS": "8.2"}, text, drawn(w, ORDERS, 1)[0], drawn(w, ORDERS_SEEN, 1)[0]))
        found.append(_design(audit, w))
    text = "供方和外包方怎样选、怎样管？"
    seen = "抽样表 S4 的供方评价记录；抽样表 S5 的合同，质量和环保要求写入条款"
    answer = filled(audit, "先评价后采购，{purchase}每年复评。答复人：{purchase_head}。")
    found.append(Question({"QMS": "8.4", "EMS": "8.1 b)"}, text, answer, seen))
    if "QMS" in audit.systems:
        found += [_working(audit, w), _release(audit, w), _bad(audit, w)]
    if "EMS" in audit.systems:
        found += [_site(audit, w), _drills(audit, w)]
    return found


def _design(audit: Audit, w: Writer) -> Question:
    text = "有没有设计和开发？怎样控制？"
    if audit.exclusions != "无":
        answer = filled(audit, "产品按顾客图样、规范或者国家标准做，我们不设计。答复人：{tech_head}。")
        return Question({"QMS": "8.3"}, text, answer, "查手册和合同，与答复一致", applies=False)
    seen = filled(audit, "抽看{year}年的一个项目，任务书、评审、验证和确认的记录齐全。")
    return Question({"QMS": "8.3"}, text, drawn(w, DESIGN, 1)[0], seen)


def _practice(audit: Audit, w: Writer) -> list[str]:
    few = w.law_entry("operation")
    told = [f"现场做法符合{few.silent('place')}{few.each('titles', '、', '《{}》')}的要求", "执行的标准："]
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')} {e('title')}")
    return told


def _working(audit: Audit, w: Writer) -> Question:
    seen = [*drawn(w, DOING_SEEN, 2), *_practice(audit, w)]
    text = "现场怎样按要求做？带我们走一遍。"
    return Question({"QMS": "8.5"}, text, drawn(w, DOING, 1)[0], "¶".join(seen))


def _release(audit: Audit, w: Writer) -> Question:
    seen = [filled(audit, "{month}的放行记录，检查项目与检验规程一致")]
    seen += [_sum(w, table) for table in audit.tables_with_totals if table.unit == "批"]
    text = "依据什么放行？谁有权放行？"
    return Question({"QMS": "8.6"}, text, drawn(w, RELEASE, 1)[0], "¶".join(seen))


def _sum(w: Writer, table: TableWithTotal) -> str:
    e = w.entry("tables_with_totals", table)
    items = []
    for item in table.items:
        i = e.inner("items", item)
        items.append(f"{i('name')} {i('amount')}")
    return f"{e('title')}（{table.unit}）：{'，'.join(items)}，合计 {e('stated_total')}"


def _bad(audit: Audit, w: Writer) -> Question:
    seen = filled(audit, "{month}的不合格处置单两份，有评审意见和复检结果。")
    return Question({"QMS": "8.7"}, "出了不合格怎么办？", drawn(w, BAD, 1)[0], seen)


def _site(audit: Audit, w: Writer) -> Question:
    seen = drawn(w, SITE_SEEN, 2)
    seen += [_sum(w, table) for table in audit.tables_with_totals if table.unit == "万元"]
    if "QMS" not in audit.systems:
        seen += _practice(audit, w)
    text = "重要环境因素在现场怎样控制？花了多少钱？"
    return Question({"EMS": "8.1"}, text, drawn(w, SITE, 1)[0], "¶".join(seen))


def _drills(audit: Audit, w: Writer) -> Question:
    seen = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        seen.append(f"{e('held_on')} {e('kind')}演练，{drill.place}，{drill.people} 人，有评价")
    answer = filled(audit, "有预案，{safety}组织演练，练完开会讲评。答复人：{safety_head}。")
    return Question({"EMS": "8.2"}, "出了紧急情况怎么办？练过吗？", answer, "¶".join(seen))


def checking(audit: Audit, w: Writer) -> list[Question]:
    """The fourth part."""
    found = []
    if "QMS" in audit.systems:
        text = "怎样知道顾客满意？"
        seen = filled(audit, "{year}年调查汇总表，意见均有答复人和日期。")
        found.append(Question({"QMS": "9.1.2"}, text, drawn(w, HAPPY, 1)[0], seen))
    found += [_internal(audit, w), _review(audit, w)]
    if audit.previous_nonconformities:
        found.append(_before(audit, w))
    if audit.certificates:
        answer = filled(audit, "只用在宣传册和投标文件上。答复人：{office_head}。")
        seen = "宣传册和网站，没有用在产品上，没有超范围"
        found.append(Question({"QMS": "4.3", "EMS": "4.3"}, "证书和标志怎样使用？", answer, seen))
    return found


def _internal(audit: Audit, w: Writer) -> Question:
    seen = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        seen += [
            f"计划日期 {e('planned_on')}；实施 {days}",
            f"组长 {e('leader')}；内审员 {e.each('auditors')}",
            f"不符合 {e('nonconformities')} 项，{e('closed_on')} 全部关闭",
        ]
    answer = filled(audit, "一年一次，所有部门都查。答复人：{representative}。")
    return Question({"QMS": "9.2", "EMS": "9.2"}, "内审做了吗？查出什么？", answer, "¶".join(seen))


def _review(audit: Audit, w: Writer) -> Question:
    seen = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        seen += [
            f"计划 {e('planned_on')} 下发；会议 {e('held_on')}，主持人 {e('chair')}",
            f"改进决定 {e('improvements')} 项，{e('due_date')} 前完成，责任部门已落实",
        ]
    answer = filled(audit, "管理评审我亲自开，各部门都要讲。答复人：{manager}。")
    return Question({"QMS": "9.3", "EMS": "9.3"}, "最高管理者怎样评审体系？", answer, "¶".join(seen))


def _before(audit: Audit, w: Writer) -> Question:
    seen = []
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        seen.append(f"上次的事实：{e('description')}¶{e('closed_on')} 关闭，本次核对了整改证据")
    told = "原来的机构已经确认" if audit.audit_type == "transfer" else "资料寄给你们了"
    answer = filled(audit, f"上次的问题都整改了，{told}。答复人：{{representative}}。")
    text = "上次审核的不符合改了没有，有没有效果？"
    return Question({"QMS": "10.2", "EMS": "10.2"}, text, answer, "¶".join(seen))
