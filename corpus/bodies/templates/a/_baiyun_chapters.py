"""The chapters of 柏筠's report from the second: long sentences that tell the facts."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count, TableWithTotal
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

FIELDS = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全", "HSE": "健康、安全与环境"}
SAFE = {"OHSMS", "HSE"}
LEGAL = {"EMS", "OHSMS", "HSE"}


def company(audit: Audit, w: Writer) -> None:
    """Who is audited."""
    people = audit.world.people
    w.text(
        f"{w.fact('organization.name')}（统一社会信用代码{w.fact('organization.uscc')}）成立于"
        f"{w.fact('organization.established_on')}，法定代表人{people.legal}，营业期限自"
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}，登记机关为"
        f"{w.fact('organization.licence.authority')}。住所为{w.fact('organization.registered_address')}，"
        f"办公场所位于{w.fact('organization.office_address')}，经营场所位于"
        f"{w.fact('organization.business_address')}。"
    )
    names = audit.world.departments
    d = w.entry("counts", Count("职能部门", len(names), list(names), "个"))
    w.text(
        f"该单位主要从事{w.scope('activity')}，现有从业人员{w.fact('headcount_total')}人，其中参加社会保险"
        f"{w.fact('insured_count')}人，纳入管理体系{w.fact('headcount')}人。内设{d.each('listed', '、')}共"
        f"{d('stated')}个{d('what')}。管理体系自{w.fact('system_effective_on')}起发布实施，"
        f"{people.representative}任管理者代表。"
    )
    _sites(audit, w)
    w.text(
        f"主要流程为{'、'.join(audit.world.industry['flow'])}，其中关键过程为{w.fact('key_processes')}，"
        f"需确认的特殊过程为{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}；"
        f"标准条款的不适用情况为：{w.fact('exclusions')}。"
    )
    _permits(audit, w)
    for code in audit.systems:
        w.text(f"该单位手册确定的{FIELDS[code]}管理体系范围为：{w.scope('system', code)}。")


def _sites(audit: Audit, w: Writer) -> None:
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}地址为{e('address')}，承担{e('activity')}，{e('headcount')}人")
    w.text(f"审核所涉及的{'；'.join(told)}。")


def _permits(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"经核验原件，该单位持有{e('authority')}颁发的{e('kind')}（编号：{e('number')}），登记的持有单位为"
            f"{e('holder')}，范围为{e('scope')}，有效期{e('valid_from')}至{e('valid_to')}。"
        )
    if not audit.permits:
        w.text("该单位从事的活动不涉及前置行政许可。")


def changes(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """What has changed, and what became of the last findings."""
    w.paragraphs(phrases.some("change", 2))
    for number, one in zip("一二三四", audit.previous_nonconformities, strict=False):
        e = w.entry("previous_nonconformities", one)
        w.text(
            f"上次审核提出的问题之{number}为：{e('description')}责任部门已举一反三完成整改，"
            f"整改材料齐全，本集团于{e('closed_on')}确认关闭。"
        )


def running(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """The fourth chapter."""
    w.heading(2, "（一）策划与合规义务")
    _planning(audit, w, phrases)
    w.heading(2, "（二）资源保障")
    _support(audit, w, phrases)
    w.heading(2, "（三）过程运行与控制")
    _operation(audit, w, phrases)
    w.heading(2, "（四）绩效评价与改进")
    _evaluation(audit, w, phrases)


def _planning(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("planning", 3))
    goals = "；".join(f"{name}{target}，实际为{reached}" for name, target, reached in audit.world.objectives)
    w.text(f"年度主要目标完成情况为：{goals}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经辨识和评价，确定{e('what')}{e('stated')}{count.unit}，包括{e.each('listed', '、')}。")
    e = w.law_entry("compliance")
    keeper = audit.world.departments[7 if LEGAL & {*audit.systems} else 0]
    w.text(
        f"法律法规识别由{keeper}负责，现行清单共收录{e('stated_count')}部（见附录B），"
        f"更新及时，已传达到有关岗位。{e.silent('place')}"
    )
    for one in audit.compliance_evaluations if LEGAL & {*audit.systems} else []:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"{c('done_on')}，该单位组织{c.each('evaluators', '、')}开展合规性评价，范围为清单所列"
            f"{c('stated_count')}部法律法规，评价结论为未发现违反的情形。"
        )


def _support(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("support", 3))
    kinds = "特种作业、特种设备作业等持证岗位人员"
    w.text(f"{kinds}的资格、用工等情况采取抽样核对的方式，被抽查人员情况见附录E。")
    w.text("监视和测量设备按周期检定或校准，抽查情况见附录C，被抽查设备均在有效期内。")
    names = [one.name for one in audit.special_equipment]
    if names and len({*names}) == len(names):
        e = w.entry("counts", Count("特种设备", len(names), names, "台"))
        w.text(f"经与台账核对，在用{e('what')}{e('stated')}台，即{e.each('listed', '、')}，详见附录D。")
    elif names:
        w.text("在用特种设备均已办理使用登记并按期接受检验，详见附录D。")
    for table in _tables(audit):
        e = w.entry("tables_with_totals", table)
        entries = [e.inner("items", item) for item in table.items]
        parts = "，".join(f"{i('name')}{i('amount')}{table.unit}" for i in entries)
        w.text(f"据该单位《{e('title')}》，{parts}，总计{e('stated_total')}{table.unit}。")


def _tables(audit: Audit) -> list[TableWithTotal]:
    serves = audit.world.industry["field"] in SERVICES
    return [one for one in audit.tables_with_totals if not (serves and "批次" in one.title)]


def _operation(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("run", 2))
    if "QMS" in audit.systems:
        w.paragraphs(phrases.some("operation", 2))
    if {"EMS", "HSE"} & {*audit.systems}:
        w.paragraphs(phrases.some("site", 2))
    if SAFE & {*audit.systems}:
        w.paragraphs(phrases.some("danger", 2))
    e = w.law_entry("operation")
    titles = e.each("titles", "、", "《{}》")
    w.text(f"审核组对照{titles}等规定的要求进行了现场查看，未发现违法情形。{e.silent('place')}")
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"该单位执行的主要技术标准有{'、'.join(cited)}。")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        ours, theirs = (c.one("parties", name) for name in contract.parties)
        w.text(
            f"抽查{ours}于{c('signed_on')}与{theirs}签订的{c('kind')}（标的为{contract.about}），合同期限"
            f"{c('stated_term')}，自{c('valid_from')}起至{c('valid_to')}止，履行情况正常；供方清单见附录F。"
        )
    w.paragraphs(phrases.some("emergency", 1))
    for drill in audit.drills:
        d = w.entry("drills", drill)
        w.text(f"{d('held_on')}，该单位在{drill.place}组织{d('kind')}应急演练，共{drill.people}人参加。")


def _evaluation(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("evaluation", 1))
    if "QMS" in audit.systems:
        w.paragraphs(phrases.some("client", 1))
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        until = f"至{e('end')}" if one.end != one.start else e.silent("end")
        w.text(
            f"内部审核方面，该单位于{e('planned_on')}印发审核计划，由{e('leader')}任组长，{e.each('auditors')}"
            f"为内审员，{e('start')}{until}对各部门进行了审核，提出不符合{e('nonconformities')}项，"
            f"截至{e('closed_on')}全部整改完毕。"
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        w.text(
            f"管理评审方面，{r('planned_on')}下达评审计划，{r('held_on')}由{r('chair')}主持召开评审会议，"
            f"形成改进事项{r('improvements')}项，要求于{r('due_date')}前落实，目前正在按计划推进。"
        )
    w.paragraphs(phrases.some("improve", 2))


def certificates(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """The certificates and the use of mark."""
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"{e('system', FIELDS[one.system])}管理体系认证证书编号为{e('number')}，{e('issued_on')}颁发，"
            f"有效期至{e('valid_to')}。"
        )
    w.paragraphs(phrases.some("mark", 1))


def nonconformities(audit: Audit, w: Writer) -> None:
    """What was found."""
    found = audit.nonconformities
    w.text(
        f"本次审核共发现严重不符合{w.fact('nonconformities.major')}项、一般不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        w.text(
            f"{item.number}号{e.silent('number')}　{e('department')}：{e('description')}上述事实不符合"
            f"{e('standard')}标准{e('clause')}条款的规定，判定为{grade}不符合。"
        )
    if found.items:
        w.text(
            f"受审核单位应当查明原因，采取纠正措施，并在{w.fact('nonconformities.due_date')}前"
            "将整改材料报审核组验证。"
        )


def conclusion(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """What the auditors conclude."""
    ratings = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        ratings.append(f"{e('criterion')}为“{e('value')}”")
    w.text(f"审核组逐项评议，意见如下：{'；'.join(ratings)}。")
    good, more = phrases.some("strength", 2)
    w.text(f"审核中看到的主要成效：一是{good}；二是{more}。")
    advice, other = phrases.some("advice", 2)
    w.text(f"审核组同时提出工作建议：一是{advice}；二是{other}。")
    w.text(
        f"综上，{w.fact('organization.name')}纳入体系的{w.fact('headcount')}名人员职责清楚，管理体系持续符合"
        f"审核依据的要求，本次发现的{w.fact('nonconformities.minor')}项一般不符合不影响体系整体有效性。"
        f"审核组{w.fact('conclusion.recommendation', '建议保持认证资格')}，证书所载范围维持如下："
    )
    for code in audit.systems:
        w.text(f"{FIELDS[code]}管理体系：{w.scope('certificate', code)}。")
    w.text(f"下一次审核最迟应于{w.fact('next_audit_by')}进行。以上结论须经本集团复核批准后生效。")
