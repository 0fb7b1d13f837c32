"""The fifth chapter of 蕲川's report: what was found, in paragraphs numbered 1. and （1）."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qichuan_words import spelled, told
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer


def chapter(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    w.heading(2, "（一）领导作用")
    _numbered(w, phrases(w, "lead", 3))
    w.heading(2, "（二）策划")
    _planning(audit, w)
    w.heading(2, "（三）资源与支持")
    _support(audit, w)
    w.heading(2, "（四）运行控制")
    _operation(audit, w)
    w.heading(2, "（五）监视、测量、分析和评价")
    _evaluation(audit, w)
    w.heading(2, "（六）改进")
    _numbered(w, phrases(w, "better", 2))


def _numbered(w: Writer, texts: list[str]) -> None:
    for at, text in enumerate(texts, 1):
        w.text(f"{at}.{text}")


def _planning(audit: Audit, w: Writer) -> None:
    texts = phrases(w, "plan", 2)
    for one in audit.counts:
        e = w.entry("counts", one)
        texts.append(
            f"经识别、评价，确定{e('what')}{e('stated')}{one.unit}，分别为{e.each('listed')}，均制定了控制"
            "措施。"
        )
    goals = "；".join(
        f"{name}目标{target}，实际{reached}" for name, target, reached in audit.world.objectives
    )
    texts.append(f"年度目标逐级分解，考核期内完成情况为：{goals}。")
    laws = w.law_entry("compliance")
    texts.append(
        f"该单位收集、识别适用的法律法规{laws('stated_count')}部，编制了清单并注明适用条款，目录见附件3之"
        "表3-2。"
    )
    _numbered(w, texts)


def _support(audit: Audit, w: Writer) -> None:
    texts = phrases(w, "support", 3)
    _numbered(w, texts)
    at = len(texts) + 1
    held = audit.personnel_certificates
    if held:
        one, last = held[0], held[0].valid_to
        e = w.entry("personnel_certificates", one)
        w.text(
            f"{at}.特种作业及特种设备作业人员均持证上岗，名单见附件4之表4-3。现场核对了{e.aside('work')}岗"
            "位的"
            f"{e('name')}，所持{e('kind')}准操项目为{e('category')}，有效期至"
            f"{e('valid_to', spelled(last))}，人证相符。"
        )
        at += 1
    found = w.random.choice(audit.calibrations) if audit.calibrations else None
    if found:
        c = w.entry("calibrations", found)
        w.text(
            f"{at}.监视测量设备台账见附件4之表4-1。审核组在{found.place}抽验{c('device')}一台（编号"
            f"{c('serial')}），"
            f"{c('agency')}于{c('calibrated_on', spelled(found.calibrated_on))}{found.act}，有效期至"
            f"{c('valid_until', spelled(found.valid_until))}，标签清晰，账物相符。"
        )
        at += 1
    if audit.special_equipment:
        unit = audit.special_equipment[-1]
        s = w.entry("special_equipment", unit)
        w.text(
            f"{at}.特种设备已办理使用登记，见附件4之表4-2。抽查{s('name')}（登记编号{s('registration_no')}"
            "），最近一次"
            f"检验日期为{s('inspected_on', spelled(unit.inspected_on))}，下次检验日期为"
            f"{s('next_inspection_on', spelled(unit.next_inspection_on))}，使用状况良好。"
        )


def _operation(audit: Audit, w: Writer) -> None:
    texts: list[str] = []
    if "QMS" in audit.systems:
        texts += phrases(w, "quality", 5)
    if "EMS" in audit.systems:
        texts += phrases(w, "green", 3)
    if "OHSMS" in audit.systems:
        texts += phrases(w, "safe", 4)
    few = w.law_entry("operation")
    texts.append(
        f"审核组对照{few.each('titles', '、', '《{}》')}的有关条款察看现场，未发现违法违规情形。"
        f"{few.silent('place')}"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    texts.append(f"作业中执行的技术标准有{'、'.join(cited)}，均为现行文本。")
    _numbered(w, texts)
    at = len(texts) + 1
    w.text(f"{at}.应急准备方面，备有预案和物资，近期演练情况为：")
    for turn, drill in enumerate(audit.drills, 1):
        d = w.entry("drills", drill)
        w.text(
            f"（{turn}）{d('held_on', spelled(drill.held_on))}在{drill.place}举行{d('kind')}应急演练，"
            f"参演{drill.people}人，演练后作了讲评。"
        )


def _evaluation(audit: Audit, w: Writer) -> None:
    texts = phrases(w, "check", 2)
    if "QMS" not in audit.systems:
        texts = texts[:1]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        if one.end == one.start:
            days = f"{e('start', spelled(one.start))}{e.silent('end')}一天"
        else:
            days = f"{e('start', spelled(one.start))}至{e('end', spelled(one.end))}"
        texts.append(
            f"内部审核列入年度计划，实施方案于{e('planned_on', spelled(one.planned_on))}批准，{days}集中进"
            "行，"
            f"{e('leader')}任内审组长，内审员{e.each('auditors')}。内审开出不合格{e('nonconformities')}项，至"
            f"{e('closed_on', spelled(one.closed_on))}全部整改完毕。"
        )
    if "EMS" in audit.systems or "OHSMS" in audit.systems:
        done = audit.compliance_evaluations[0]
        c = w.entry("compliance_evaluations", done)
        texts.append(
            f"合规性评价于{c('done_on', spelled(done.done_on))}完成，参加评价的有{c.each('evaluators')}，评价"
            f"法律法规{c('stated_count')}部，结论为未发现不合规。"
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        texts.append(
            f"管理评审会议通知于{r('planned_on', spelled(review.planned_on))}发出，"
            f"{r('held_on', spelled(review.held_on))}召开，{r('chair')}主持，各部门书面汇报。会议作出改进决定"
            f"{r('improvements')}项，责成有关部门在{r('due_date', spelled(review.due_date))}前办结。"
        )
    _numbered(w, texts)
    w.text(f"体系自{told(w, 'system_effective_on')}施行以来，自我完善机制能够正常运转，有关统计见附件5。")
