"""钊瓴服务认证: groups and service trades, sites told twice, an annex of evidence with dittos."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Site, TeamMember
from corpus.bodies.templates.a._zhaoling_annex import annex
from corpus.bodies.templates.a._zhaoling_tables import EMPTY, sites_of, visitors
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

BODY = "钊瓴服务认证（上海）有限公司"
SYSTEMS = ("ISMS", "QMS+OHSMS", "ISMS+ITSMS", "QMS", "QMS+ISMS", "QMS+EIMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "ballot", "dates": "dash", "blank": EMPTY}

KINDS = {
    "stage2": "初审第二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "换证 Re-certification",
    "special": "特别审核 Special",
}
NAMES = {
    "QMS": "质量管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
    "EIMS": "企业诚信管理体系",
}
ROLES = {"leader": "主任审核员（组长）", "member": "审核员", "technical_expert": "技术专家"}
GRADES = {"major": "Ⅰ级 重大偏差", "minor": "Ⅱ级 一般偏差"}
OWN_GRADES = ("Ⅰ级 重大偏差", "Ⅱ级 一般偏差", "Ⅲ级 观察点")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, "AUDIT REPORT 审核报告", audit.world.form_no), page="Page # of ##", first=False
    )
    told = Sentences(audit, w)
    sites = sites_of(audit, w)
    w.text("AUDIT REPORT", style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("certification_body.name"), style="center")
    w.heading(1, "A. 客户与认证信息 Client data")
    _client(audit, w)
    w.heading(1, "B. 场所 Sites")
    _sites(audit, w, sites)
    w.heading(1, "C. 审核组与审核时间 Team and time")
    _team(audit, w)
    _time(audit, w, sites)
    w.heading(1, "D. 摘要 Executive summary")
    _summary(audit, w, told)
    w.heading(1, "E. 发现 Findings")
    _findings(audit, w, told)
    w.heading(1, "F. 场所到访记录 Site visits")
    _visits(audit, w, sites, told)
    w.heading(1, "G. 体系评述 System review")
    _review(audit, w, told)
    w.heading(1, "H. 建议与签署 Recommendation")
    _recommendation(audit, w)
    w.section(landscape=True, fresh=True)
    annex(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    licence = "organization.licence"
    term = f"{w.fact(f'{licence}.valid_from')} ~ {w.until(f'{licence}.valid_to')}"
    codes = [w.tag("systems+", code, NAMES[code]) for code in audit.systems]
    span = f"{w.fact('audit.start')} {w.fact('audit.start_half', audit.audit.start_half.upper())} ~ "
    span += f"{w.fact('audit.end')} {w.fact('audit.end_half', audit.audit.end_half.upper())}"
    rows: list[Row] = [
        ["客户 Client", w.fact("organization.name"), "‹", "‹"],
        ["审核编号 Ref.", w.fact("number"), "报告日期 Issued", w.fact("report_date")],
        [
            "审核类别 Type",
            w.choice("audit_type", KINDS, audit.audit_type, "¶"),
            "体系 Scheme",
            "¶".join(codes),
        ],
        ["审核日期 Date", span, "‹", "‹"],
        ["信用代码 USCC", w.fact("organization.uscc"), "成立 Since", w.fact("organization.established_on")],
        ["营业期限 Term", term, "登记机关", w.fact(f"{licence}.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["联系人", people.contact, "电话 Tel.", audit.world.phone],
        ["在册人数", f"{w.fact('headcount_total')} 人", "社保人数", f"{w.fact('insured_count')} 人"],
        ["有效人数", f"{w.fact('headcount')} 人", "体系实施日", w.fact("system_effective_on")],
        ["业务 Activity", w.scope("activity"), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")],
        ["准则 Criteria", "¶".join(_criteria(audit, w)), "‹", "‹"],
    ]
    rows += [[f"审核范围¶{code}", w.scope("audit", code), "‹", "‹"] for code in audit.systems]
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        told = f"{e('number')}  颁发 {e('issued_on')}  到期 {e('valid_to')}"
        rows.append([f"现有证书¶{e('system')}", told, "‹", "‹"])
    w.table(rows, (1.9, 3.8, 1.8, 3.2), bold=(0, 2))


def _criteria(audit: Audit, w: Writer) -> list[str]:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f" ({e('iso')})" if standard.iso else ""
        told.append(f"{e('number')}{twin} {standard.title}{e.silent('system')}")
    return [*told, "客户的体系文件、客户合同", f"法律法规：{w.laws('criteria', ' / ', '《{}》')}"]


def _sites(audit: Audit, w: Writer, sites: list[Site]) -> None:
    rows: list[Row] = [["代号", "地址", "活动", "人数", "性质", "到访人"]]
    for at, site in enumerate(sites):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        who = visitors(audit, len(sites), at)
        rows.append([f"S{at + 1}", e("address"), e("activity"), f"{e('headcount')} 人", kind, who])
    w.table([*rows, ["合计", EMPTY, EMPTY, f"{w.fact('headcount')} 人", EMPTY, EMPTY]], WIDTHS, head=1)
    w.text(f"共 {len(sites)} 个场所，本次全部到访，没有采用场所抽样。", style="plain")


WIDTHS = (0.9, 4.6, 2.8, 1.2, 1, 1.6)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "职责", "资格", "注册号", "有效期至", "专业"]]
    for member in audit.team:
        rows += _registered(w, member) if member.registrations else [_expert(w, member)]
    w.table(rows, (0.8, 1.4, 1.8, 1.6, 3.2, 1.8, 1.5), head=1)
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role} {e('name')}（{e('from')}）")
    w.text(f"随行：{'；'.join(told)}。下文以代号表示审核组成员。", style="plain")


def _registered(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", ", ") or EMPTY
        number = r("number") + r.silent("system") + r.silent("grade")
        number += e.silent_each("professional_codes") if at == 0 else ""
        own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")] if at == 0 else ["″"] * 4
        rows.append([*own, number, r("valid_until"), codes])
    return rows


def _expert(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    codes = e.each("professional_codes", ", ")
    role = e("role", ROLES[member.role])
    return [e("label"), e("name"), role, EMPTY, EMPTY, EMPTY, codes]


def _time(audit: Audit, w: Writer, sites: list[Site]) -> None:
    when = audit.audit
    rest = when.onsite_days - 0.5 * (len(sites) - 1)
    shares = [
        f"S{at + 1} {rest if at == (1 if len(sites) > 2 else 0) else 0.5:g} 人·日" for at in range(len(sites))
    ]
    rows: list[Row] = [
        [
            "审核时间",
            f"{w.fact('audit.person_days')} 人·日",
            "其中现场",
            f"{w.fact('audit.onsite_days')} 人·日",
        ],
        ["现场分配", "，".join(shares), "‹", "‹"],
        ["审核方式", w.fact("audit.mode", "现场 On-site"), "风险等级", w.fact("audit.risk")],
        ["覆盖时段", f"{w.fact('audit.covered_from')} ~ {w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if when.reductions:
        rows.append(["时间调整", w.each("audit.reductions", when.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        hours = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}~{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        rows.append(["第一阶段", f"{hours}{w.silent('stage1.end')}", "方式", mode])
    w.table(rows, (1.6, 4, 1.6, 3.2), bold=(0, 2))


def _summary(audit: Audit, w: Writer, told: Sentences) -> None:
    people = audit.world.people
    w.text(
        f"审核组于{w.fact('audit.start')}至{w.fact('audit.end')}到访{w.fact('organization.name')}，"
        f"与{people.manager}、{people.representative}及各场所负责人会谈，有效人数{w.fact('headcount')}人。"
        f"共提出Ⅰ级偏差{w.fact('nonconformities.major')}项、Ⅱ级偏差{w.fact('nonconformities.minor')}项。"
    )
    if audit.audit_type == "special":
        w.text("本次为监督周期之外的特别审核，目的是核实体系的持续运行，范围与证书一致。")
    w.text(f"强项：{''.join(told.some('strengths', 2))}")
    w.paragraphs(told.some("lead", 2))


def _findings(audit: Audit, w: Writer, told: Sentences) -> None:
    notes = told.some("observations", w.random.randint(1, 3))
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.table([[*OWN_GRADES], [f"{major} 项", f"{minor} 项", f"{len(notes)} 项"]], (3, 3, 3), head=1)
    w.text("Ⅰ级：体系失效或影响交付；Ⅱ级：个别不满足要求；Ⅲ级：尚未不满足，提请注意。", style="plain")
    rows: list[Row] = [["编号", "级别", "部门", "标准/条款", "事实", "发现人"]]
    for at, item in enumerate(audit.nonconformities.items):
        e = w.same("nonconformities.items", item.number, item)
        grade, clause = e("grade", GRADES[item.grade]), f"{e('standard')}¶{e('clause')}"
        who = audit.team[at % 2].label
        rows.append([e("number"), grade, e("department"), clause, e("description"), who])
    for at, note in enumerate(notes, 1):
        rows.append([f"G{at}", OWN_GRADES[2], EMPTY, EMPTY, note, audit.leader.label])
    w.table(rows, (0.9, 1.5, 1.3, 2.2, 4.6, 1), head=1)
    if audit.nonconformities.items:
        day = w.fact("nonconformities.due_date")
        w.text(
            f"Ⅱ级偏差的纠正措施证据请于 {day} 前上传客户平台，由发现人验证。Ⅲ级不要求答复。", style="plain"
        )
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"上次偏差：{e('description')}已于 {e('closed_on')} 关闭，本次核对了关闭证据。", style="plain")


def _visits(audit: Audit, w: Writer, sites: list[Site], told: Sentences) -> None:
    topics = ["hub", "core", "away"] if len(sites) > 2 else ["core", "away"]
    for at, site in enumerate(sites):
        e = w.same("sites", site.address, site)
        who = visitors(audit, len(sites), at)
        topic = topics[at] if at < len(topics) else "away"
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        first = f"S{at + 1}（{e('address')}，{kind}场所）由{who}到访，该处从事{e('activity')}，"
        w.text(f"{first}在岗{e('headcount')}人。{told.some(topic, 1)[0]}")


def _review(audit: Audit, w: Writer, told: Sentences) -> None:
    w.heading(2, "G.1 策划")
    w.paragraphs(told.some("plan", 2))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')} {e('stated')} {count.unit}：{e.each('listed', '、')}。")
    for code in audit.systems:
        w.text(f"手册规定的{code}范围：{w.scope('system', code)}。")
    w.heading(2, "G.2 支持")
    w.paragraphs(told.some("support", 3))
    owned = "、".join(f"{name} {number} 台（套）" for name, _, number in audit.world.equipment)
    w.text(f"主要设施：{owned}。")
    w.heading(2, "G.3 运行")
    for code in audit.systems:
        w.paragraphs(told.some(code, 2))
    few = w.law_entry("operation")
    w.text(f"到访各场所时对照了{few.each('titles', '、', '《{}》')}的有关要求。{few.silent('place')}")
    w.heading(2, "G.4 绩效与改进")
    w.paragraphs([*_measured(audit, w), *told.some("check", 1), *told.some("act", 2)])


def _measured(audit: Audit, w: Writer) -> list[str]:
    goals = [f"{name} {target}，实绩 {reached}" for name, target, reached in audit.world.objectives]
    told = [f"目标：{'；'.join(goals)}。"]
    for one in audit.internal_audits:
        a = w.entry("internal_audits", one)
        told.append(
            f"内部审核自{a('start')}开始，覆盖各场所，所提{a('nonconformities')}项不符合已关闭，细节见附件。"
        )
    for review in audit.management_reviews:
        r: Entry = w.entry("management_reviews", review)
        told.append(f"管理评审于{r('held_on')}由{r('chair')}主持，结论为体系适宜、充分、有效。")
    return told


def _recommendation(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (6, 2.4), head=1)
    verb = "换发" if audit.audit_type == "recertification" else "授予"
    labels = {
        "recommend": f"建议{verb}证书",
        "recommend_after_correction": f"Ⅱ级偏差关闭后建议{verb}证书",
        "not_recommend": f"不建议{verb}证书",
    }
    if audit.audit_type in {"surveillance", "special"}:
        labels = {"maintain": "建议维持证书有效", "suspend": "建议暂停证书", "withdraw": "建议撤销证书"}
    w.text(
        w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or ""), style="plain"
    )
    for code in audit.systems:
        w.text(f"证书范围（{code}）：{w.scope('certificate', code)}", style="plain")
    w.text(f"下次审核截止：{w.fact('next_audit_by')}", style="plain")
    signed: list[Row] = [["代号", "签署人", "日期"]]
    for at, member in enumerate(audit.team):
        day = "″" if at else w.fact("report_date")
        signed.append([member.label, w.each("conclusion.signatories", [member.name]), day])
    w.table(signed, (1.4, 4, 3), head=1)
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}  {w.fact(f'{body}.address')}",
        f"Tel. {w.fact(f'{body}.phone')}  E-mail {w.fact(f'{body}.email')}  {w.fact(f'{body}.website')}",
        "审核以抽样进行，认证决定由本公司认证委员会作出。",
        style="plain",
    )
