"""孔雀河审核报告: a bilingual cover, then numbered forms, each a grid, with a column for each system."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _kongque_end, _kongque_forms, _kongque_system
from corpus.bodies.templates.a._kongque_grid import SHORT, UNITS, Grid, parts
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "孔雀河联合认证中心有限公司"
SYSTEMS = (
    "QMS+EMS+OHSMS",
    "QMS",
    "EMS+OHSMS",
    "QMS+EnMS",
    "ISMS+ITSMS",
    "QMS+EMS+OHSMS+EnMS",
    "FSMS",
)
TYPES = ("stage2", "surveillance", "recertification", "special", "transfer")
STYLE = {"look": "black", "dates": "dash", "blank": "/", "styled": True}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
}
KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
    "transfer": "转换审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("孔雀河联合认证中心", "审核报告　KQC-B-35（第 6 版）"),
        page="第 # 页　共 ## 页",
    )
    slots = Slots(w)
    _cover(audit, w)
    w.page()
    _basic(audit, w)
    _arranged(audit, w)
    _team(audit, w)
    _scopes(audit, w)
    _plan(audit, w)
    _kongque_forms.forms(audit, w, slots)
    _kongque_system.forms(audit, w, slots)
    _kongque_end.forms(audit, w, slots)


def _cover(audit: Audit, w: Writer) -> None:
    w.forms = ["spaced"]
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("Kongquehe United Certification Centre Co., Ltd.", style="center")
    w.text("", style="plain")
    w.text(w.fact("title"), style="title")
    w.text("MANAGEMENT SYSTEM AUDIT REPORT", style="center")
    w.text("", style="plain")
    systems = "¶".join(f"{{+}}{w.tag('systems+', one, NAMES[one])}" for one in audit.systems)
    rows: list[Row] = [
        ["报告编号¶Report No.", w.fact("number")],
        ["受审核方¶Auditee", w.fact("organization.name")],
        ["认证领域¶Scheme", systems],
        ["审核类型¶Type of audit", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["审核组长¶Lead auditor", w.person(audit.leader)("name")],
        ["报告日期¶Date of report", w.fact("report_date")],
    ]
    w.table(rows, (2, 5))
    w.text("", style="plain")
    body = "certification_body"
    w.text(
        f"地址 Add.：{w.fact(f'{body}.address')}",
        f"电话 Tel.：{w.fact(f'{body}.phone')}　　网址 Web：{w.fact(f'{body}.website')}",
        f"电子邮箱 E-mail：{w.fact(f'{body}.email')}",
        style="center",
    )
    w.forms = ["dash"]


def _basic(audit: Audit, w: Writer) -> None:
    w.heading(1, "表 1　受审核方基本信息")
    g, o, people = Grid(w), "organization", audit.world.people
    g.pairs("组织名称", w.fact(f"{o}.name"))
    g.pairs("统一社会信用代码", w.fact(f"{o}.uscc"), "成立日期", w.fact(f"{o}.established_on"))
    g.pairs("注册地址", w.fact(f"{o}.registered_address"))
    g.pairs("经营地址", w.fact(f"{o}.business_address"))
    g.pairs("办公地址", w.fact(f"{o}.office_address"))
    g.pairs("邮政编码", audit.world.postcode, "联系电话", audit.world.phone)
    g.bar("1.1 法律地位（查验营业执照原件）")
    term = f"{w.fact(f'{o}.licence.valid_from')} 至 {w.until(f'{o}.licence.valid_to')}"
    g.pairs("营业期限", term, "登记机关", w.fact(f"{o}.licence.authority"))
    g.pairs("法定代表人", people.legal, "注册资本", f"{audit.world.capital} 万元")
    g.pairs("主体状态", "■存续　□停业　□列入异常名录", "执照与系统查询", "■一致　□不一致")
    g.bar("1.2 人员与负责人")
    g.pairs("最高管理者", people.manager, "管理者代表", people.representative)
    g.pairs("职工代表", people.workers, "联系人", people.contact)
    g.head(["人员总数", "参加社保人数", "体系覆盖人数", "班次"], [6, 6, 6, 6])
    counted = [w.fact("headcount_total"), w.fact("insured_count"), w.fact("headcount")]
    g.row([*counted, f"{audit.world.shifts} 班"], [6, 6, 6, 6])
    g.bar("1.3 主要业务")
    g.pairs("业务活动", w.scope("activity"))
    g.pairs("主要流程", "→".join(audit.world.industry["flow"]))
    g.pairs("场所面积", f"约 {audit.world.area} 平方米", "体系运行起始", w.fact("system_effective_on"))
    g.write()


def _arranged(audit: Audit, w: Writer) -> None:
    w.heading(1, "表 2　审核安排")
    g, when = Grid(w), audit.audit
    g.pairs("合同（申请）编号", audit.world.application_no, "审核计划编号", audit.world.plan_no)
    if audit.stage1:
        g.bar("2.1 第一阶段审核")
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        last = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        g.pairs("开始", first, "结束", last)
        mode = w.choice("stage1.mode", MODES, audit.stage1.mode)
        g.pairs("方式", mode)
        g.pairs("结果", "■问题已整改，可以进入第二阶段　□须重新实施第一阶段")
        g.bar("2.2 本次审核")
    else:
        g.bar("2.1 本次审核")
    half = (w.half("audit.start_half"), w.half("audit.end_half"))
    g.pairs("开始", f"{w.fact('audit.start')} {half[0]}", "结束", f"{w.fact('audit.end')} {half[1]}")
    g.pairs("审核方式", w.choice("audit.mode", MODES, when.mode))
    days = f"{w.fact('audit.person_days')} 人日"
    g.pairs("审核人日数", days, "其中现场", f"{w.fact('audit.onsite_days')} 人日")
    risks = {"高": "高", "中": "中", "低": "低"}
    since = f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"
    g.pairs("风险等级", w.choice("audit.risk", risks, when.risk), "证据覆盖期", since)
    if when.reductions:
        g.pairs("人日删减理由", w.each("audit.reductions", when.reductions, "；"))
    g.bar("审核目的与准则")
    g.wide("评价受审核方的管理体系与审核准则的符合程度、实现目标的能力和满足法定要求的能力，识别改进的领域。")
    g.systems("体系", audit.systems)
    cells = []
    for one in audit.systems:
        e = w.standard(one)
        cells.append(f"{e.silent('system')}{e('number')}{_iso(w, one)}")
    g.by_system("标准", cells)
    g.pairs("适用法律", w.laws("criteria"))
    g.pairs("其他准则", "受审核方的管理手册、程序文件、顾客和相关方的要求；本中心的认证规则")
    g.write()


def _iso(w: Writer, system: str) -> str:
    standard = next(one for one in w.audit.standards if one.system == system)
    if standard.iso is None:
        return ""
    e = w.standard(system)
    return e.silent("iso") if standard.iso == standard.number else f"¶（{e('iso')}）"


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "表 3　审核组及同行人员")
    g = Grid(w)
    spans = [1, 3, 3, *parts(len(audit.systems), 14), 3]
    columns = [f"{SHORT[one]}注册号/有效期" for one in audit.systems]
    g.head(["号", "姓名", "身份/资格", *columns, "专业代码"], spans)
    for member in audit.team:
        e = w.person(member)
        grade = e.silent("grade") if member.grade == ROLES[member.role] else f"¶{e('grade')}"
        cells = [e("label"), f"{e('name')}¶（{member.sex}）", f"{e('role', ROLES[member.role])}{grade}"]
        for system in audit.systems:
            found = next((one for one in member.registrations if one.system == system), None)
            if found is None:
                cells.append(w.blank)
                continue
            r = e.inner("registrations", found)
            known = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            cells.append(f"{known}{r('number')}¶至 {r('valid_until')}")
        codes = e.each("professional_codes", "¶") if member.professional_codes else w.blank
        g.row([*cells, codes], spans)
    g.bar("3.1 同行人员")
    came = {"guide": "向导", "observer": "观察员"}
    g.head(["姓名", "身份", "所在单位/部门"], [6, 6, 12])
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        g.row([a("name"), a("role", came[guest.role]), a("from")], [6, 6, 12])
    g.pairs("公正性", "■审核组各成员与受审核方无利益关系，两年内未提供咨询　□存在须回避的情形")
    g.write()


def _scopes(audit: Audit, w: Writer) -> None:
    w.heading(1, "表 4　范围与边界")
    g = Grid(w)
    g.systems("体系", audit.systems)
    g.by_system("审核范围", [w.scope("audit", one) for one in audit.systems])
    g.by_system("组织文件中的体系范围", [w.scope("system", one) for one in audit.systems])
    same = "■两者一致　□不一致"
    g.by_system("核对", [same for _ in audit.systems])
    g.bar("4.1 过程")
    g.pairs("关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes"))
    g.pairs("外包过程", w.fact("outsourced_processes"))
    if "QMS" in audit.systems:
        g.pairs("不适用条款", w.fact("exclusions"))
    g.bar("4.2 审核到的场所")
    g.head(["地址", "场所性质", "活动", "人数"], [11, 4, 6, 3])
    kinds = {"fixed": "固定", "temporary": "临时"}
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        cells = [s("address"), s("kind", kinds[site.kind]), s("activity"), s("headcount")]
        g.row(cells, [11, 4, 6, 3])
    g.write()


def _plan(audit: Audit, w: Writer) -> None:
    """A row for each department, its clauses in the columns of the systems."""
    w.heading(1, "表 5　审核日程（已按此实施）")
    steps = _kongque_system.steps(audit)
    days = halves(audit)
    parties = groups(audit)
    lines = [(department, str(at)) for at, (department, _) in enumerate(steps)]
    sides = [shared(part, len(days)) for part in (lines[::2], lines[1::2])]
    labels = ["、".join(w.person(one)("name") for one in party) for party in parties]
    g = Grid(w)
    g.pairs("一组", labels[0], "二组", labels[1])
    spans = [3, 2, 5, *parts(len(audit.systems), UNITS - 10)]
    g.head(["时间", "组", "部门/过程", *(SHORT[one] for one in audit.systems)], spans)
    for at, (day, half) in enumerate(days):
        when = f"{day.month}月{day.day}日¶{HALVES[half]}"
        if at == 0:
            g.row([when, "全体", "首次会议，参观现场", *["—"] * len(audit.systems)], spans)
        new = bool(at)
        for name, side in zip(("一组", "二组"), sides, strict=True):
            for where, number in side[at]:
                clauses = steps[int(number)][1]
                cells = [clauses.get(one, clauses["*"]) for one in audit.systems]
                g.row([when if new else "^", name, where, *cells], spans)
                new = False
        if at == len(days) - 1:
            g.row(["^", "全体", "沟通，末次会议", *["—"] * len(audit.systems)], spans)
    g.write()
