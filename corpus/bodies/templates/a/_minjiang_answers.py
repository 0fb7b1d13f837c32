"""The parts of 珉绛's sheet: what is asked, and what of the audit the answers tell."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._minjiang_sheet import Sheet

NAMES = {
    "QMS": "质量",
    "EMS": "环境",
    "OHSMS": "职业健康安全",
    "FSMS": "食品安全",
    "HACCP": "HACCP",
    "EnMS": "能源",
}
KINDS = {
    "stage2": "初次(二阶段)",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转机构",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "两者都有"}
HALVES = {"am": "上午", "pm": "下午"}
TOPICS = {
    "QMS": ("quality", 1),
    "EMS": ("environment", 2),
    "OHSMS": ("health", 2),
    "FSMS": ("food", 3),
    "EnMS": ("energy", 3),
}


def task(audit: Audit, sheet: Sheet) -> None:
    """Who, what, when."""
    w, when = sheet.w, audit.audit
    sheet.ask(
        "受审核方名称、代码与营业执照是否一致？",
        f"一致。{w.fact('organization.name')}，{w.fact('organization.uscc')}",
    )
    kind = w.choice("audit_type", KINDS, audit.audit_type, " ")
    names = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"/{e('iso')}" if standard.iso else ""
        told.append(f"{e('number')}{twin}{e.silent('system')}")
    sheet.ask("本次审核类型、体系？", kind, f"{names}，共{len(audit.systems)}个体系")
    sheet.ask("用的什么标准？", "；".join(told), "还有企业的体系文件、合同。")
    sheet.ask("涉及的主要法律？", w.laws("criteria", " ", "《{}》"))
    first = f"{sheet.fact('audit.start')}{w.half('audit.start_half')}"
    last = f"{sheet.fact('audit.end')}{w.half('audit.end_half')}"
    sheet.ask("哪天审的？方式？", f"{first}到{last}", w.choice("audit.mode", MODES, when.mode, " "))
    cover = f"{sheet.fact('audit.covered_from')}至{sheet.fact('audit.covered_to')}"
    sheet.ask("查的是哪一段时间的资料？", cover)
    days = f"{w.fact('audit.person_days')}人日,其中现场{w.fact('audit.onsite_days')}人日"
    days += f",风险等级{w.fact('audit.risk')}"
    less = (
        [f"减了，因为{w.each('audit.reductions', when.reductions, '；')}"] if when.reductions else ["没有减"]
    )
    sheet.ask("审核人日？是否减少？", days, *less)
    _before(audit, sheet)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('from')}{a('name')}是{role}")
    sheet.ask("审核组几个人？谁陪同？", f"{len(audit.team)}人，名单见附表一；{'，'.join(guests)}")
    trainees = [member.name for member in audit.team if member.trainee]
    if trainees:
        sheet.ask("有无实习的？", f"{'、'.join(trainees)}，跟组长，不算人日")
    sheet.close("一、任务")


def _before(audit: Audit, sheet: Sheet) -> None:
    w = sheet.w
    if audit.stage1:
        day = sheet.fact("stage1.start")
        times = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "现场")
        sheet.ask(
            "一阶段何时做的，问题改了没有？",
            f"{day} {times}{w.silent('stage1.end')}，{how}做的。提的问题都改了，资料已看。",
        )
    if audit.previous_nonconformities:
        told = []
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", earlier)
            told.append(f"({at}){e('description')}{sheet.day(e, 'closed_on')}关闭")
        sheet.ask("上次的不符合关了没有？", "关了：", *told)


def company(audit: Audit, sheet: Sheet) -> None:
    """The company, its people, sites, scopes, processes and papers."""
    w, world = sheet.w, audit.world
    term = f"{sheet.fact('organization.licence.valid_from')}至{sheet.fact('organization.licence.valid_to')}"
    sheet.ask(
        "执照是否有效？谁发的？",
        f"有效,{sheet.fact('organization.established_on')}成立,执照期限{term},"
        f"{w.fact('organization.licence.authority')}发,看了正本",
    )
    sheet.ask(
        "地址？",
        f"注册在{w.fact('organization.registered_address')}；办公在{w.fact('organization.office_address')}；"
        f"实际经营在{w.fact('organization.business_address')}",
    )
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        told.append(f"{e('address')}：{kind}的，{e('activity')}，{e('headcount')}人")
    sheet.ask("有几个场所？", f"{len(audit.sites)}个", *told)
    sheet.ask(
        "多少人？",
        f"总共{w.fact('headcount_total')}人，体系覆盖{w.fact('headcount')}人，上社保的{w.fact('insured_count')}人，"
        f"{world.shifts}班",
    )
    sheet.ask("做什么，怎么做？", f"{w.scope('activity')}。流程：{'→'.join(world.industry['flow'])}")
    for question, place in (("企业申请的范围？", "system"), ("审的范围？", "audit")):
        sheet.ask(question, *(f"{NAMES[one]}：{w.scope(place, one)}" for one in audit.systems))
    sheet.ask(
        "关键过程、特殊过程是哪些？有无外包？",
        f"关键：{w.fact('key_processes')}",
        f"特殊：{w.fact('special_processes')}；外包：{w.fact('outsourced_processes')}",
    )
    sheet.ask("有无不适用的条款？", w.fact("exclusions"))
    sheet.ask("体系文件什么时候开始用的？", f"{sheet.fact('system_effective_on')}起")
    _papers(audit, sheet)
    sheet.close("二、企业情况")


def _papers(audit: Audit, sheet: Sheet) -> None:
    w = sheet.w
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        told.append(
            f"{e('kind')}，{e('number')}，{e('authority')}发给{e('holder')}的，范围{e('scope')}，"
            f"{sheet.day(e, 'valid_from')}到{sheet.day(e, 'valid_to')}"
        )
    sheet.ask("要不要许可？是否有效？", *(told or ["不要"]))
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told.append(
            f"{e('system', NAMES[one.system])}证书{e('number')}，{sheet.day(e, 'issued_on')}发，"
            f"{sheet.day(e, 'valid_to')}到期"
        )
    if told:
        sheet.ask("手上的体系证书？", *told)


def leading(audit: Audit, sheet: Sheet) -> None:
    """Management, planning, what is identified, reviews."""
    w = sheet.w
    sheet.stock("lead", 4)
    goals = [f"{name}{target}，做到{reached}" for name, target, reached in audit.world.objectives]
    sheet.ask("目标完成得怎样？", *goals)
    for count in audit.counts:
        e = w.entry("counts", count)
        sheet.ask(
            f"{count.what}识别了没有？",
            f"有清单。{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}",
        )
    laws = w.law_entry("compliance")
    sheet.ask(
        "法律法规识别了哪些？",
        f"清单上{laws('stated_count')}部，{audit.world.departments[-1]}管",
        w.laws("compliance", ";", "{}"),
    )
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        sheet.ask(
            "合规性评价做了没有？",
            f"做了，{sheet.day(c, 'done_on')}，{c.each('evaluators', '、')}一起评的，"
            f"对着{c('stated_count')}部来评",
        )
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        last = f"到{sheet.near(e, 'end', one.start)}" if one.end != one.start else e.silent("end")
        sheet.ask(
            "内审做了没有？",
            f"做了。{sheet.day(e, 'planned_on')}发的计划，{sheet.day(e, 'start')}{last}审的，"
            f"开了{e('nonconformities')}个不符合，{sheet.day(e, 'closed_on')}全部关掉",
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        sheet.ask(
            "管理评审做了没有？",
            f"{sheet.day(r, 'held_on')}开的会，{r('chair')}主持，通知是{sheet.day(r, 'planned_on')}发的。"
            f"提了{r('improvements')}条改进，要求{sheet.day(r, 'due_date')}前完成，在做",
        )
    sheet.close("三、管理层和策划")


def resources(audit: Audit, sheet: Sheet) -> None:
    """People, machines, instruments: what the registers do not have, and a sample of what they have."""
    w = sheet.w
    sheet.stock("support", 3)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        sheet.ask(
            "内审员有没有能力？", f"培训过，有证。内审组长{e('leader')}，内审员有{e.each('auditors', '、')}"
        )
    if audit.personnel_certificates:
        held = audit.personnel_certificates[0]
        e = w.entry("personnel_certificates", held)
        sheet.ask(
            "要持证的岗位持证了没有？",
            f"见附表四。现场问了{e('name')}，干{e.aside('work')}的，{e('kind')}带在身上，"
            f"{sheet.day(e, 'valid_to')}到期",
        )
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"到{sheet.day(e, 'valid_to')}" if contract.valid_to else "，没有固定期限"
        told.append(f"{e('name')}{sheet.day(e, 'signed_on')}签，{sheet.day(e, 'valid_from')}起{until}")
    sheet.ask("劳动合同签了没有？", f"抽{len(told)}份", *told)
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(
            f"{e('name')}：{sheet.day(e, 'examined_on', exam.name)}，{e('result')}（{e('institution')}）"
        )
    sheet.ask("体检做了没有？", *told)
    machines = "、".join(f"{name}{model}有{number}台(套)" for name, model, number in audit.world.equipment)
    sheet.ask("主要设备？", machines)
    sheet.ask("特种设备检验了没有？", "见附表三" if audit.special_equipment else "没有特种设备")
    if audit.calibrations:
        c = w.entry("calibrations", audit.calibrations[-1])
        sheet.ask(
            "计量器具送检了没有？",
            f"见附表二，共抽{len(audit.calibrations)}件。在{c.aside('place')}看了{c('device')}{c('serial')}，"
            f"证书有效到{sheet.day(c, 'valid_until')}",
        )
    sheet.close("四、资源")


def running(audit: Audit, sheet: Sheet) -> None:
    """Operation, suppliers, contracts, figures, drills, improvement."""
    w = sheet.w
    sheet.stock("run", 4)
    for system in audit.systems:
        if system in TOPICS:
            sheet.stock(*TOPICS[system])
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}（{e('provides')}）{sheet.day(e, 'evaluated_on')}评的")
    sheet.ask("外部供方评价了没有？", f"抽{len(told)}家：", *told)
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e('kind')}({contract.about})，{e.each('parties', '和')}，"
            f"{sheet.day(e, 'signed_on')}签，{e('stated_term')}，"
            f"{sheet.day(e, 'valid_from')}到{sheet.day(e, 'valid_to')}"
        )
    sheet.ask("看了哪些采购、服务合同？", *told)
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}（{s('title')}）")
    sheet.ask("执行什么标准？", "，".join(cited))
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    sheet.ask("现场的人知道有关的法律要求吗？", f"{few.silent('place')}问到{titles}，能说出跟自己有关的")
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        sums = "，".join(f"{item('name')}{item('amount')}" for item in items)
        sheet.ask("有关数据？", f"{t('title')}({table.unit})：{sums}，合计{t('stated_total')}")
    sheet.stock("urgent", 1)
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{sheet.day(e, 'held_on')}在{drill.place}搞了{e('kind')}演练，{drill.people}人参加")
    sheet.ask("演练了没有？", *told)
    sheet.stock("better", 2)
    sheet.close("五、运行和改进")


def results(audit: Audit, sheet: Sheet) -> None:
    """Nonconformities and the conclusion."""
    w, found = sheet.w, audit.nonconformities
    told = []
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        told.append(
            f"【{e('number')}】{e('department')} {e('standard')} {e('clause')} {grade}：{e('description')}"
        )
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    sheet.ask("开了几个不符合？", f"轻微{minor}个，严重{major}个", *told)
    if found.items:
        sheet.ask("什么时候改完？", f"{sheet.fact('nonconformities.due_date')}前交整改资料，组长看资料验证。")
    sheet.ask(
        "好的地方、要注意的地方？", f"好：{sheet.phrases.one('strong')}", f"注意：{sheet.phrases.one('hint')}"
    )
    name, people = w.fact("organization.name"), w.fact("headcount")
    sheet.ask(
        "总的看怎么样？",
        f"{name}（体系{people}人）体系在运行，基本有效，{minor}个轻微不符合不影响。",
        "本次是抽样，没抽到的地方不等于没有问题。",
    )
    labels = {
        "recommend": "推荐",
        "recommend_after_correction": "整改好后推荐",
        "not_recommend": "不推荐",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "保持", "suspend": "暂停", "withdraw": "撤销"}
    sheet.ask(
        "推荐意见？",
        w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", " "),
    )
    sheet.ask(
        "证书上范围怎么写？", *(f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    )
    sheet.ask("下次什么时候来？", f"{sheet.fact('next_audit_by')}以前")
    sheet.close("六、结果")
