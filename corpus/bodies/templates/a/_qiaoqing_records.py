"""樵青's sites, and what its auditors looked through: machines and people in prose, the rest in tables."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit, Site, TeamMember, days_of
from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row

WORK = {
    "仓储物流": ("保管、拣选和出库", "接单、客户服务和行政", "配送调度和回单管理", "周转货物的保管"),
    "物业服务": ("秩序维护和设施维护", "客户服务和行政", "保洁和绿化服务", "停车和门岗服务"),
}
OTHER = ("主要作业过程和现场检验", "行政、销售和采购", "物资保管和发运", "售后服务和备件保管")
SHARES = (8, 7, 9)
"""Of how many people one is at the office, and at each further site."""

CONTENTS = (
    "方针、目标和管理职责",
    "现场巡查和作业过程",
    "设备设施和特种设备",
    "人员能力和证件",
    "应急和消防",
    "记录抽查",
)
"""What is looked at, by turns."""


def short(e: Entry, name: str) -> str:
    """A day as this body writes it in tables."""
    return e(name, FORMS["dash"](getattr(e.source, name)))


def sites_of(audit: Audit, w: Writer) -> list[Site]:
    """The audit's sites; where there is but one, its people are at several of the company's addresses."""
    if len(audit.sites) > 1:
        return audit.sites
    main, organization, city = audit.sites[0], audit.organization, audit.world.city
    work = WORK.get(audit.world.industry["field"], OTHER)
    addresses = [organization.office_address]
    known = {main.address, organization.office_address, organization.registered_address}
    while len(addresses) < (3 if main.headcount > 60 else 2):
        road = w.random.choice(city["roads"])
        address = f"{city['province']}{city['name']}{city['district']}{road}{w.random.randint(2, 998)}号"
        if address not in known:
            known.add(address)
            addresses.append(address)
    if organization.office_address == main.address:
        addresses = addresses[1:]
    heads = [main.headcount // share for share, _ in zip(SHARES, addresses, strict=False)]
    found = [Site(main.address, work[0], main.headcount - sum(heads), "fixed")]
    for address, what, count in zip(addresses, work[1:], heads, strict=False):
        found.append(Site(address, what, count, "fixed"))
    return found


def sites_table(w: Writer, sites: Sequence[Site]) -> None:
    """The sites, and where each was looked at."""
    rows: list[Row] = [["序号", "人数", "场所类型", "承担的活动", "详细地址", "距总部", "值守", "抽样"]]
    for at, site in enumerate(sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        away = "总部" if at == 1 else f"{w.random.randint(3, 28)}km"
        kept = w.random.choice(("24小时", "日间")) if at > 1 else "24小时"
        rows.append([str(at), e("headcount"), kind, e("activity"), e("address"), away, kept, "{+}是 {-}否"])
    w.table(rows, (0.7, 0.9, 1.2, 3, 5, 1.1, 1.5, 1.4), head=1, repeat=True)
    w.text(
        f"各场所人数之和与体系覆盖的{w.fact('headcount')}人一致。客户指定的驻点由所属场所管理，不单独列为场所。",
        style="plain",
    )


def schedule(audit: Audit, w: Writer, sites: Sequence[Site]) -> None:
    """Who was at which site on which half day; trainees and experts go with the leader."""
    crews = [[member] for member in audit.team if member.qualified]
    crews[0] += [member for member in audit.team if not member.qualified]
    halves = [(day, half) for day in days_of(audit.audit.start, audit.audit.end) for half in ("上午", "下午")]
    halves = halves[:-1] if audit.audit.end_half == "am" else halves
    names = [f"场所{'一二三四五六'[at]}" for at in range(len(sites))]
    rows: list[Row] = [["日期和时段", *names, "主要内容"]]
    everyone = _names(w, [member for crew in crews for member in crew])
    slots = (len(halves) - 1) * len(crews)
    turn = 0
    for at, (day, half) in enumerate(halves):
        items: list[list[TeamMember]] = [[] for _ in sites]
        for crew in crews if at > 0 else []:
            for site in range(turn, len(sites), slots) if turn < len(sites) else [turn % len(sites)]:
                items[site] += crew
            turn += 1
        cells = [_names(w, group) or w.blank for group in items]
        what = CONTENTS[at % len(CONTENTS)]
        if at == 0:
            cells, what = [everyone, *[w.blank] * (len(sites) - 1)], "首次会议；管理层访谈"
        rows.append([f"{day.month}月{day.day}日{half}", *cells, what])
    rows.append([rows[-1][0], "全体", *[w.blank] * (len(sites) - 1), "审核组会议；末次会议"])
    w.text("审核日程的实施情况", style="center")
    w.table(rows, (1.6, *[8 / len(sites)] * len(sites), 2.4), head=1, repeat=True)


def _names(w: Writer, crew: Sequence[TeamMember]) -> str:
    return "、".join(w.person(member)("name") for member in crew)


def assets(audit: Audit, w: Writer) -> None:
    """Special equipment and people's certificates in prose, instruments in a table."""
    _special(audit, w)
    _holders(audit, w)
    rows: list[Row] = [["使用地点", "器具名称", "型号", "证书编号", "器具编号", "有效期", "机构"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        span = f"{short(e, 'calibrated_on')}¶至{short(e, 'valid_until')}"
        row = [one.place, e("device"), e("model"), e("certificate_no"), e("serial"), span, e("agency")]
        rows.append(row)
    w.text("监视和测量器具的检定、校准情况见下表。", style="plain")
    w.table(rows, (1.1, 1.5, 1.4, 1.8, 1.4, 1.9, 2), head=1, repeat=True, rules="rows")
    for one in w.random.sample(audit.calibrations, min(2, len(audit.calibrations))):
        e = w.entry("calibrations", one)
        w.text(
            f"随机取一件在用的{e('device')}，型号{e('model')}，编号{e('serial')}，{one.act}日期{e('calibrated_on')}，"
            f"结论为{e('result')}，标识清楚。"
        )
    items = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        items.append(f"{e('name')}（{e('result')}）于{e('examined_on')}在{e('institution')}")
    w.text(f"抽查员工的健康检查：{'，'.join(items)}。")
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"至{e('valid_to')}届满" if contract.valid_to else "，没有约定终止时间"
        w.text(f"抽查{e('name')}的劳动合同，签订于{e('signed_on')}，{e('valid_from')}起算{ends}。")


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("委托方各场所没有在用的特种设备。")
    for at, unit in enumerate(audit.special_equipment):
        e = w.entry("special_equipment", unit)
        if at % 2 == 0:
            w.text(
                f"审核组查看了在用的{e('name')}一台，型号为{e('model')}，设备代码{e('device_code')}，使用登记证编号"
                f"{e('registration_no')}。该设备{e('first_inspected_on')}首次检验，最近一次由{e('agency')}于"
                f"{e('inspected_on')}实施，报告编号{e('report_no')}，结论合格，下次检验的日期为"
                f"{e('next_inspection_on')}。设备旁张贴了登记标志，日常检查记录连续。"
            )
        else:
            w.text(
                f"另有{e('name')}（{e('model')}），登记证为{e('registration_no')}，代码{e('device_code')}；"
                f"{e('agency')}出具的{e('report_no')}号报告写明，检验在{e('inspected_on')}完成，"
                f"应于{e('next_inspection_on')}之前再次检验。维保单位的记录与合同约定的频次一致。"
            )


def _holders(audit: Audit, w: Writer) -> None:
    for at, one in enumerate(audit.personnel_certificates):
        e = w.entry("personnel_certificates", one)
        if at % 2 == 0:
            w.text(
                f"{e('name')}从事{e.aside('work')}，持有{e('issuer')}签发的{e('kind')}，项目为{e('category')}，"
                f"证书编号{e('number')}，{e('issued_on')}签发，有效期自{e('valid_from')}至{e('valid_to')}。"
            )
        else:
            w.text(
                f"负责{e.aside('work')}的{e('name')}出示了证件，种类为{e('kind')}（{e('category')}），编号"
                f"{e('number')}，{e('valid_to')}到期，发证机关{e('issuer')}。经查询与登记一致。"
            )
    w.text(
        "外包单位派驻人员的证件由外包单位保管，委托方留存复印件并在到期前一个月提醒，抽查两份均在有效期内。"
    )


def partners(audit: Audit, w: Writer) -> None:
    """Suppliers in a table, contracts in another."""
    rows: list[Row] = [["供方名称", "评价日期", "提供的产品或服务", "评价人", "结论"]]
    head = audit.world.people.heads[audit.world.departments[4]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), short(e, "evaluated_on"), e("provides"), head, "合格"])
    w.table(rows, (3.6, 2, 2.2, 1.2, 1), head=1, repeat=True)
    rows = [["合同", "签约双方", "签署日", "期限", "起", "止"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        kind = f"{e('kind')}¶（{contract.about}）"
        first = [kind, e.each("parties", "¶"), short(e, "signed_on"), e("stated_term")]
        rows.append([*first, short(e, "valid_from"), short(e, "valid_to")])
    w.table(rows, (1.8, 3.2, 1.6, 0.9, 1.6, 1.6), head=1, repeat=True)
    day = f"{audit.audit.start.year}年内"
    w.text(
        f"合同中约定了质量、环保和安全责任。服务供方之一提供了自己的职业健康安全管理体系证书（编号"
        f"{w.random.randint(101, 690)}24S{w.random.randint(30001, 39999)}R0M），委托方{day}核实其状态有效；"
        "该证书属于供方所有。"
    )


def laws(audit: Audit, w: Writer) -> None:
    """The company's list in three columns, the standards, the evaluation."""
    law = w.law_entry("compliance")
    w.text(
        f"委托方编制的清单收录法律法规{law('stated_count')}部，经总部审核后下发各场所。{law.silent('place')}"
    )
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for at in range(0, len(titles), 2):
        pair = [(str(at + n), law.one("titles", title)) for n, title in enumerate(titles[at : at + 2], 1)]
        pair += [(w.blank, w.blank)] * (2 - len(pair))
        rows.append([cell for two in pair for cell in two])
    w.table(rows, (0.7, 4.3, 0.7, 4.3), head=1, repeat=True)
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        w.text(f"服务和现场管理执行{s('number')}《{s('title')}》。")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"合规性评价由{e.each('evaluators', '、')}负责，于{e('done_on')}形成报告，涉及"
            f"{e('stated_count')}部，各场所均未发现违反的情形。"
        )
    few = w.law_entry("operation")
    w.text(f"各场所的运行制度引用了{few.each('titles', '、', '《{}》')}的条文。{few.silent('place')}")


def cycle(audit: Audit, w: Writer) -> None:
    """Internal audit and management review in a table and in sentences, drills, figures."""
    rows: list[Row] = [["活动", "计划", "实施", "负责人", "结果"]]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        until = e.silent("end") if one.start == one.end else f"¶至{short(e, 'end')}"
        words = f"不符合{e('nonconformities')}项"
        days = short(e, "start") + until
        rows.append(["内部审核", short(e, "planned_on"), days, e("leader"), words])
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        words = f"改进{e('improvements')}项"
        days = short(e, "held_on")
        rows.append(["管理评审", short(e, "planned_on"), days, e("chair"), words])
    w.table(rows, (1.8, 2.2, 2.4, 1.6, 2), head=1)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"内部审核组由{e.each('auditors', '、')}组成，{e('leader')}任组长，对全部场所进行了审核，"
            f"提出的不符合于{e('closed_on')}关闭完毕。下一年度的内部审核计划由总部在年底编制。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"{e('held_on')}的管理评审由{e('chair')}主持，各场所负责人到会；会议决定的事项要求在{e('due_date')}以前完成。"
        )
    rows = [["演练项目", "参加人数", "地点", "时间"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("kind"), str(drill.people), drill.place, short(e, "held_on")])
    w.table(rows, (3.4, 1.8, 2.4, 2.4), head=1)
    w.table([["目标", "指标", "结果"], *audit.world.objectives], (4, 3, 3), head=1)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"经汇总各场所的结果，{e('what')}为{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。"
        )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows = []
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["总计", e("stated_total")])
        w.table(rows, (6, 4), rules="three")
