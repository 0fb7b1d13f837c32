"""瑾砂智评: what an online system exports: modules, field names, numbered records, words for states."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _jinsha_records as records
from corpus.bodies.templates.a._jinsha_export import Export
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer

BODY = "瑾砂智评认证（成都）有限公司"
SYSTEMS = (
    "QMS+EMS+OHSMS",
    "FSMS+HACCP",
    "QMS",
    "ISMS",
    "EMS+OHSMS",
    "EnMS",
    "HSE",
    "MDR+QMS",
    "ISMS+ITSMS",
    "QMS+EIMS",
    "QMS+HSPM",
    "FSMS",
)
TYPES = ("surveillance", "recertification")
STYLE = {"look": "bracket", "dates": "dash", "blank": "NULL", "styled": True}

KINDS = {"surveillance": "监督审核", "recertification": "再认证审核"}
CODES = {"surveillance": "02", "recertification": "03"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
RECOMMENDED = {
    "recommend": "推荐换发证书",
    "recommend_after_correction": "不符合项关闭后推荐换发证书",
    "maintain": "推荐保持证书",
}
TOPICS = (
    ("planning", "策划"),
    ("support", "支持"),
    ("operation", "运行"),
    ("evaluation", "绩效评价"),
    ("improvement", "改进"),
)
UNCHANGED = (
    "组织名称及法人",
    "注册/经营地址",
    "组织机构和最高管理者",
    "产品/服务及过程",
    "体系文件",
    "覆盖范围",
)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY} · 认证业务系统",),
        footer=(f"单据 {audit.number} · 由系统生成，电子签名有效",),
        page="# / ##",
    )
    x = Export(w)
    _bill(audit, w, x)
    _organization(audit, w, x)
    _projects(audit, w, x)
    _done(audit, w, x)
    _team(audit, w, x)
    records.papers(audit, w, x)
    records.figures(audit, w, x)
    records.people(audit, w, x)
    records.devices(audit, w, x)
    records.partners(audit, w, x)
    records.rules(audit, w, x)
    records.events(audit, w, x)
    _findings(audit, w, x)
    _nonconformities(audit, w, x)
    _conclusion(audit, w, x)


def _bill(audit: Audit, w: Writer, x: Export) -> None:
    w.text(w.fact("title"), style="title")
    kind = f"{CODES[audit.audit_type]} {w.fact('audit_type', KINDS[audit.audit_type])}"
    pairs = [("报告编号", w.fact("number")), ("计划编号", audit.world.plan_no), ("审核类型", kind)]
    pairs += [("报告日期", w.fact("report_date")), ("单据状态", "已提交"), ("模板版本", audit.world.form_no)]
    pairs += [("数据校验", "通过"), ("填报方式", "线上填报")]
    x.block(pairs, [("受审核方", w.fact("organization.name"))])
    body = "certification_body"
    x.line("AUDORG", "认证机构", w.fact(f"{body}.name"))
    x.line("AUDORGADDR", "机构地址", w.fact(f"{body}.address"))
    x.line("AUDORGTEL", "机构电话", w.fact(f"{body}.phone"))
    x.line("AUDORGWEB", "机构网站", w.fact(f"{body}.website"))
    x.line("AUDORGMAIL", "机构邮箱", w.fact(f"{body}.email"))


def _organization(audit: Audit, w: Writer, x: Export) -> None:
    x.module("ORG", "受审核方信息")
    place, world = "organization", audit.world
    x.line("ORGNAME", "组织名称", w.fact(f"{place}.name"))
    x.line("USCC", "统一社会信用代码", w.fact(f"{place}.uscc"))
    x.line("FOUNDDATE", "成立日期", w.fact(f"{place}.established_on"))
    x.line("LICFROM", "营业期限起", w.fact(f"{place}.licence.valid_from"))
    x.line("LICTO", "营业期限止", w.until(f"{place}.licence.valid_to"))
    x.line("LICAUTH", "登记机关", w.fact(f"{place}.licence.authority"))
    x.line("LEGALREP", "法定代表人", world.people.legal)
    x.line("REGADDR", "注册地址", w.fact(f"{place}.registered_address"))
    x.line("OFFICEADDR", "办公地址", w.fact(f"{place}.office_address"))
    x.line("OPERADDR", "经营地址", w.fact(f"{place}.business_address"))
    x.line("LINKMAN", "联系人", f"{world.people.contact}（{world.phone}）")
    x.line("TOTALNUM", "组织总人数", w.fact("headcount_total"))
    x.line("INSNUM", "社保参保人数", w.fact("insured_count"))
    x.line("MSNUM", "体系覆盖人数", w.fact("headcount"))
    x.line("SHIFT", "班次", str(world.shifts))
    x.line("MSDATE", "体系实施日期", w.fact("system_effective_on"))
    e = w.entry("counts")
    parts = "/".join(e.one("listed", one) for one in world.departments)
    label = e("what", "部门", value="部门")
    w.text(f"{label}数〔DEPTNUM〕：{e('stated', value=len(world.departments))}；明细：{parts}", style="plain")
    x.part("SITE", "场所")
    for number, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        pairs = [("地址", s("address")), ("类型", kind), ("活动", s("activity"))]
        x.record("SITE", number, [*pairs, ("人数", s("headcount"))])
    x.part("CHANGE", "变化确认")
    x.block([(name, "无变化") for name in UNCHANGED])


def _projects(audit: Audit, w: Writer, x: Export) -> None:
    x.module("PROJECT", "认证项目与范围")
    x.line("BUSINESS", "组织主营活动", w.scope("activity"))
    x.line("PROCKEY", "关键过程", w.fact("key_processes"))
    x.line("PROCSP", "特殊过程", w.fact("special_processes"))
    x.line("PROCOUT", "外包过程", w.fact("outsourced_processes"))
    if "QMS" in audit.systems:
        x.line("EXCLUDE", "不适用条款", w.fact("exclusions"))
    for number, standard in enumerate(audit.standards, 1):
        e, system = w.standard(standard.system), standard.system
        w.text(f"〈记录{number:02}〉 体系代码：{w.tag('systems+', system)}", style="plain")
        same = standard.iso == standard.number
        twin = [] if same or not standard.iso else [("等同采用", e("iso"))]
        known = e.silent("system") + (e.silent("iso") if same else "")
        pairs = [("依据标准", f"{e('number')}{known}"), *twin, ("标准名称", standard.title)]
        scopes = [
            ("审核范围", w.scope("audit", system)),
            ("体系文件范围", w.scope("system", system)),
            ("证书范围（建议）", w.scope("certificate", system)),
        ]
        x.block(pairs, scopes)
    titles = w.laws("criteria", "；", "{}")
    x.line("BASELAW", "审核依据-法律法规", titles)
    x.line("BASEDOC", "审核依据-文件", "受审核方现行有效的体系文件、适用的标准和合同")


def _done(audit: Audit, w: Writer, x: Export) -> None:
    x.module("AUDIT", "审核实施")
    when = audit.audit
    start = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    end = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    pairs = [("审核开始", start), ("审核结束", end), ("审核方式", f"FS01 {w.fact('audit.mode', '现场审核')}")]
    pairs += [("风险等级", w.fact("audit.risk")), ("总人日", w.fact("audit.person_days"))]
    pairs += [("现场人日", w.fact("audit.onsite_days")), ("覆盖时段起", w.fact("audit.covered_from"))]
    pairs += [("覆盖时段止", w.fact("audit.covered_to"))]
    reduced = w.each("audit.reductions", when.reductions, "；") or "未减少"
    x.block(pairs, [("人日减少理由", reduced), ("计划执行", "已按计划完成，无未覆盖事项")])


def _team(audit: Audit, w: Writer, x: Export) -> None:
    x.module("TEAM", "审核组")
    for number, member in enumerate(audit.team, 1):
        _member(number, member, w, x)
    x.part("GUIDE", "陪同人员")
    for number, guest in enumerate(audit.attendants, 1):
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        x.record("GD", number, [("姓名", a("name")), ("身份", role), ("所属", a("from"))])


def _member(number: int, member: TeamMember, w: Writer, x: Export) -> None:
    e = w.person(member)
    w.text(f"〈记录{number:02}〉 到岗状态：已到岗", style="plain")
    pairs = [("姓名", e("name")), ("组内代号", e("label")), ("组内角色", e("role", ROLES[member.role]))]
    pairs += [("人员级别", e("grade")), ("性别", member.sex), ("聘用关系", member.employer)]
    codes = e.each("professional_codes", ",") or w.blank
    x.block(pairs, [("专业代码", codes)])
    for at, one in enumerate(member.registrations, 1):
        r = e.inner("registrations", one)
        known = r.silent("grade") + r.silent_each("professional_codes")
        items = [("领域", r("system")), ("注册号", f"{r('number')}{known}"), ("有效期至", r("valid_until"))]
        x.record(f"REG{number}", at, [*items, ("注册状态", "有效")])


def _findings(audit: Audit, w: Writer, x: Export) -> None:
    x.module("FINDING", "审核发现")
    number = 0
    for topic, label in TOPICS:
        for text in phrases(w, topic, 2):
            number += 1
            x.record("FD", number, [("主题", label), ("判定", "符合"), ("描述", text)])
    for system in audit.systems:
        for text in phrases(w, system, len(store("jinsha")[system])):
            number += 1
            x.record("FD", number, [("主题", f"专项-{system}"), ("判定", "符合"), ("描述", text)])


def _nonconformities(audit: Audit, w: Writer, x: Export) -> None:
    x.module("NC", "不符合项")
    x.line("NCMAJOR", "严重不符合数", w.fact("nonconformities.major"))
    x.line("NCMINOR", "一般不符合数", w.fact("nonconformities.minor"))
    x.line("NCDUE", "整改截止日期", w.fact("nonconformities.due_date"))
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        w.text(f"〈记录{item.number}〉 整改状态：待提交{e.silent('number')}", style="plain")
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        pairs = [("责任部门", e("department")), ("不符合等级", grade), ("标准", e("standard"))]
        x.block([*pairs, ("条款", e("clause"))], [("不符合事实", e("description"))])
    x.part("NCLAST", "上次不符合的跟踪")
    for number, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        pairs = [("不符合事实", p("description")), ("关闭日期", p("closed_on"))]
        x.card(number, [*pairs, ("验证意见", "纠正措施已实施，资料齐全")], "已关闭")


def _conclusion(audit: Audit, w: Writer, x: Export) -> None:
    x.module("CONCLUSION", "审核结论")
    for number, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(number), rating)
        w.text(f"EVAL-{number:03} | {e('criterion')} | {e('value')}", style="plain")
    x.line("STRENGTH", "优势", "".join(phrases(w, "good", 2)))
    x.line("OFI", "改进建议", "".join(phrases(w, "better", 2)))
    chosen = audit.conclusion.recommendation or ""
    words = (
        f"{w.fact('organization.name')}的管理体系持续运行，"
        f"本次发现一般不符合{w.fact('nonconformities.minor')}项，"
        f"体系覆盖{w.fact('headcount')}人，未发现影响证书有效性的情况。"
    )
    x.line("SUMMARY", "综述", words)
    x.line("RESULT", "审核组建议", w.choice("conclusion.recommendation", RECOMMENDED, chosen))
    x.line("NEXTAUDIT", "下次审核最晚日期", w.fact("next_audit_by"))
    x.part("SIGN", "电子签名")
    for number, member in enumerate(audit.team, 1):
        if member.name in audit.conclusion.signatories:
            name = w.tag("conclusion.signatories+", member.name)
            role = w.person(member)("role", ROLES[member.role])
            pairs = [("角色", role), ("签名", name), ("签名状态", "已验证")]
            x.record("SG", number, pairs)
    x.line("SIGNDATE", "签发日期", w.fact("report_date"))
