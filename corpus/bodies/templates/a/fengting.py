"""枫汀: the print of an online system, pairs of labels and values in two columns, card after card."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _fengting_cards as cards
from corpus.bodies.templates.a import _fengting_checks as checks
from corpus.bodies.templates.a import _fengting_end as end
from corpus.bodies.templates.a._fengting_print import LETTERS, Pair, Print
from corpus.bodies.writer import Writer

BODY = "枫汀数字认证服务有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "QMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "bracket", "dates": "dash", "blank": "--", "styled": True}

KINDS = {
    "stage2": "CZ2-初次认证二阶段",
    "surveillance": "JD-监督审核",
    "recertification": "ZRZ-再认证",
    "transfer": "ZH-转换",
}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
ROLES = {"leader": "ZZ-组长", "member": "ZY-组员", "technical_expert": "ZJ-技术专家"}
MODES = {"onsite": "XC-现场", "remote": "YC-远程", "mixed": "HH-混合"}
PLACES = {"fixed": "GD-固定", "temporary": "LS-临时"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    day = audit.report_date
    w.margins(
        header=(f"枫汀审核云 / 项目 {audit.world.application_no} / 报告打印",),
        footer=(f"打印时间 {day:%Y-%m-%d} 17:{w.random.randint(10, 59)}　打印人 {audit.leader.name}",),
        page="#/##",
    )
    out = Print(w)
    w.text(w.fact("title"), style="title")
    _head(audit, w, out)
    _organization(audit, w, out)
    _projects(audit, w, out)
    _task(audit, w, out)
    _team(audit, w, out)
    _basis(audit, w, out)
    checks.all_of(audit, w, out)
    cards.all_of(audit, w, out)
    end.all_of(audit, w, out)


def _head(audit: Audit, w: Writer, out: Print) -> None:
    out.pairs(
        [
            ("报告编号", "BGBH", w.fact("number")),
            ("报告日期", "BGRQ", w.fact("report_date")),
            ("认证机构", "RZJG", w.fact("certification_body.name")),
            ("业务类型", "YWLX", w.fact("audit_type", KINDS[audit.audit_type])),
            ("流程状态", "LCZT", "40-组长已提交"),
            ("数据版本", "SJBB", "V1（锁定）"),
        ]
    )


def _organization(audit: Audit, w: Writer, out: Print) -> None:
    org = "organization"
    out.module("组织信息", "ORG")
    pairs: list[Pair] = [
        ("组织名称", "ZZMC", w.fact(f"{org}.name")),
        ("统一社会信用代码", "XYDM", w.fact(f"{org}.uscc")),
        ("成立日期", "CLRQ", w.fact(f"{org}.established_on")),
        ("登记机关", "DJJG", w.fact(f"{org}.licence.authority")),
        ("营业期限起", "YYQXQ", w.fact(f"{org}.licence.valid_from")),
        ("营业期限止", "YYQXZ", w.until(f"{org}.licence.valid_to")),
        ("法定代表人", "FRDB", audit.world.people.legal),
        ("联系人/电话", "LXR", f"{audit.world.people.contact}/{audit.world.phone}"),
        ("员工总数", "YGZS", w.fact("headcount_total")),
        ("社保人数", "SBRS", w.fact("insured_count")),
        ("体系人数", "TXRS", w.fact("headcount")),
        ("体系运行日期", "YXRQ", w.fact("system_effective_on")),
        ("注册地址", "ZCDZ", w.fact(f"{org}.registered_address")),
        ("办公地址", "BGDZ", w.fact(f"{org}.office_address")),
        ("经营地址", "JYDZ", w.fact(f"{org}.business_address")),
        ("主营活动", "ZYHD", w.scope("activity")),
        ("关键过程", "GJGC", w.fact("key_processes")),
        ("特殊过程", "TSGC", w.fact("special_processes")),
        ("外包过程", "WBGC", w.fact("outsourced_processes")),
        ("不适用条款", "BSYTK", w.fact("exclusions")),
    ]
    out.pairs(pairs)
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", PLACES[site.kind])
        pairs = [("场所地址", "CSDZ", e("address")), ("场所类型", "CSLX", kind)]
        pairs += [("场所活动", "CSHD", e("activity")), ("场所人数", "CSRS", e("headcount"))]
        out.card("CS", "场所", pairs)


def _projects(audit: Audit, w: Writer, out: Print) -> None:
    out.module("认证项目", "PRJ")
    for standard in audit.standards:
        system = standard.system
        e = w.standard(system)
        pairs: list[Pair] = [
            ("领域", "LY", f"{LETTERS[system]}-{w.tag('systems+', system, NAMES[system])}"),
            ("依据标准", "YJBZ", f"{e('number')}{e.silent('system')} / {e('iso')}"),
        ]
        for one in audit.certificates:
            if one.system == system:
                c = w.entry("certificates", one)
                pairs.append(("证书号", "ZSH", c("number") + c.silent("system")))
                pairs.append(("证书有效期", "ZSYXQ", f"{c('issued_on')} ~ {c('valid_to')}"))
        scopes = [("审核范围", "SHFW", w.scope("audit", system))]
        scopes.append(("组织申报范围", "SBFW", w.scope("system", system)))
        out.card("XM", "项目", pairs, scopes)


def _task(audit: Audit, w: Writer, out: Print) -> None:
    when = audit.audit
    out.module("审核任务", "TASK")
    pairs: list[Pair] = [
        ("任务编号", "RWBH", audit.world.plan_no),
        ("审核方式", "SHFS", w.fact("audit.mode", MODES[when.mode])),
        ("开始", "KSSJ", f"{w.fact('audit.start')} {w.half('audit.start_half')}"),
        ("结束", "JSSJ", f"{w.fact('audit.end')} {w.half('audit.end_half')}"),
        ("总人日", "ZRR", w.fact("audit.person_days")),
        ("现场人日", "XCRR", w.fact("audit.onsite_days")),
        ("覆盖期起", "FGQQ", w.fact("audit.covered_from")),
        ("覆盖期止", "FGQZ", w.fact("audit.covered_to")),
        ("风险等级", "FXDJ", w.fact("audit.risk")),
        ("班次数", "BCS", str(audit.world.shifts)),
    ]
    if audit.stage1:
        span = f"{w.fact('stage1.start_time')}~{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        mode = w.fact("stage1.mode", "XC-现场")
        pairs.append(("一阶段日期", "YJDRQ", f"{w.fact('stage1.start')} {span}"))
        pairs.append(("一阶段方式/问题", "YJDFS", f"{mode} / 已关闭"))
    out.pairs(pairs)
    if when.reductions:
        out.wide([("人日调整说明", "RRTZ", w.each("audit.reductions", when.reductions, "；"))])


def _team(audit: Audit, w: Writer, out: Print) -> None:
    out.module("审核人员", "TEAM")
    for member in audit.team:
        _member(w, out, member)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "XD-向导" if guest.role == "guide" else "GCY-观察员")
        pairs: list[Pair] = [("姓名", "XM", e("name")), ("身份", "SF", role)]
        out.card("SX", "随行人员", [*pairs, ("来自", "LZ", e("from")), ("参与判定", "CYPD", "0-否")])


def _member(w: Writer, out: Print, member: TeamMember) -> None:
    e = w.person(member)
    pairs: list[Pair] = [
        ("姓名", "XM", e("name")),
        ("代码/身份", "SF", f"{e('label')} / {e('role', ROLES[member.role])}"),
        ("级别", "JB", e("grade")),
    ]
    if not member.registrations:
        pairs.append(("专业", "ZY", e.each("professional_codes", ",")))
    else:
        pairs.append(("登录手机", "SJ", f"{member.phone[:3]}****{member.phone[-4:]}"))
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", ",") + e.silent_each("professional_codes") * (not at)
        number = f"{r('number')}{r.silent('system')}{r.silent('grade')}"
        pairs.append((f"注册号-{LETTERS[one.system]}", f"ZCH{at + 1}", number))
        until = f"{r('valid_until')}；专业 {codes or w.blank}"
        pairs.append((f"有效期-{LETTERS[one.system]}", f"YXQ{at + 1}", until))
    out.card("RY", "审核员", pairs)


def _basis(audit: Audit, w: Writer, out: Print) -> None:
    out.module("准则和法规", "LAW")
    e = w.law_entry("compliance")
    out.wide(
        [
            ("审核准则-法律", "ZZFL", w.laws("criteria", "；", "{}")),
            ("组织法规清单", "FGQD", f"数量={e('stated_count')}；{w.laws('compliance', '；', '{}')}"),
        ]
    )
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        out.card("BZ", "执行标准", [("标准号", "BZH", s("number")), ("标准名称", "BZMC", s("title"))])
    for permit in audit.permits:
        p = w.entry("permits", permit)
        out.card(
            "XK",
            "行政许可",
            [
                ("许可名称", "XKMC", p("kind")),
                ("许可编号", "XKBH", p("number")),
                ("持有人", "CYR", p("holder")),
                ("许可内容", "XKNR", p("scope")),
                ("有效期", "YXQ", f"{p('valid_from')} ~ {p('valid_to')}"),
                ("许可机关", "XKJG", p("authority")),
            ],
        )
