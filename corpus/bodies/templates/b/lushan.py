"""麓杉: an integrated report by department: sentences under clauses, tables, a summary, laws."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _lushan_departments as departments
from corpus.bodies.templates.b import _lushan_end as end
from corpus.bodies.templates.b._lushan_form import LETTERS, NAMES, ROLES, TYPE_NAMES, Form
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "麓杉管理体系认证（集团）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "—", "styled": True}

MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
PLACES = {"fixed": "固定", "temporary": "临时"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = Form(audit, w)
    w.margins(
        header_cells=("麓杉认证", "一体化审核报告", "LS/JL-09-05 C版"),
        footer=("本报告属麓杉认证与受审核方共有，未经双方同意不得摘用",),
        page="— # —",
    )
    _cover(audit, w)
    w.heading(1, "第一部分　审核概况")
    _organization(audit, w)
    _task(audit, w)
    _team(audit, w)
    _plan(audit, w)
    w.heading(1, "第二部分　部门审核记录")
    w.text(
        "记录按部门编排，句前的字母和数字为体系和条款："
        + "，".join(f"{LETTERS[s]} 指{NAMES[s]}" for s in audit.systems)
        + "。所列样本由审核员随机抽取，时间范围见第一部分。"
    )
    departments.all_of(form)
    w.heading(1, "第三部分　不符合")
    end.nonconformities(audit, w)
    w.heading(1, "第四部分　审核总结")
    end.summary(form)
    end.signatures(audit, w)
    w.page()
    w.heading(1, "附录　适用的法律法规")
    end.laws(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", w.fact("certification_body.name"), style="subtitle")
    w.text("", w.fact("title"), style="title")
    w.text(f"（{'一体化' if len(audit.systems) > 1 else '单一体系'} · 按部门编制）", "", style="center")
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["报告编号", w.fact("number")],
        ["审核性质", w.fact("audit_type", TYPE_NAMES[audit.audit_type])],
        ["审核日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1, 3.6), rules="rows", bold=(0,))
    body = "certification_body"
    w.text(
        "",
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}　邮箱：{w.fact(f'{body}.email')}",
        f"网址：{w.fact(f'{body}.website')}",
        style="center",
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    w.heading(2, "1.1 受审核方")
    term = f"{w.fact(f'{org}.licence.valid_from')}至{w.until(f'{org}.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact(f"{org}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["营业期限", term, "登记机关", w.fact(f"{org}.licence.authority")],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["法定代表人", world.people.legal, "总经理", world.people.manager],
        ["联系人", world.people.contact, "联系电话", world.phone],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系实施日期", w.fact("system_effective_on")],
        ["经营活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (1.4, 3, 1.2, 2.2), bold=(0, 2))
    w.text("场所情况如下：")
    rows = [["序号", "场所地址", "性质", "活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        rows.append([str(at), e("address"), e("kind", PLACES[site.kind]), e("activity"), e("headcount")])
    w.table(rows, (0.5, 4, 0.8, 1.6, 0.8), head=1)
    if audit.permits:
        w.text("持有的行政许可：")
        rows = [["许可名称", "编号", "许可范围", "起始日期", "截止日期", "发证机关"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            fields = ("kind", "number", "scope", "valid_from", "valid_to", "authority")
            rows.append([e(name) for name in fields])
        w.table(rows, (1.5, 2.2, 1.5, 1.3, 1.3, 1.6), head=1)
    if audit.certificates:
        w.text("现持有的管理体系认证证书：")
        rows = [["体系", "证书编号", "发证日期", "有效期至"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            rows.append([e("system", NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (2, 2.2, 1.4, 1.4), head=1)


def _task(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.2 审核目的、准则和范围")
    aims = {
        "surveillance": "确认体系持续符合并有效运行，决定是否保持认证",
        "stage2": "评价体系的实施情况和有效性，决定是否推荐认证",
        "recertification": "评价一个认证周期内体系的持续有效性，决定是否推荐换证",
    }
    w.text(f"目的：{aims[audit.audit_type]}。")
    standards = []
    for each in audit.standards:
        e = w.standard(each.system)
        system = w.tag("systems+", each.system, NAMES[each.system])
        standards.append(f"{system}——{e('number')}{e.silent('system')}（{e('iso')}）")
    w.text(f"准则：{'；'.join(standards)}；受审核方的体系文件；{w.laws('criteria')}。")
    for one in audit.systems:
        w.text(f"审核范围（{NAMES[one]}）：{w.scope('audit', one)}。")
    for one in audit.systems:
        w.text(f"体系手册声明的范围（{NAMES[one]}）：{w.scope('system', one)}。")
    w.text(f"不适用的条款：{audit.exclusions}。" if audit.exclusions != "无" else "没有声明不适用的条款。")
    rows: list[Row] = [
        [
            "审核时间",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}{w.half('audit.end_half')}",
        ],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["审核人日", f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"],
        ["覆盖时段", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["风险级别", w.fact("audit.risk")],
    ]
    if audit.audit.reductions:
        rows.append(["人日减少的理由", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        day = w.fact("stage1.start")
        same = audit.stage1.start == audit.stage1.end
        day += w.silent("stage1.end") if same else f"至{w.fact('stage1.end')}"
        hours = f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        rows.append(["第一阶段", f"{day}，每日{hours}，{w.fact('stage1.mode', '现场审核')}，所提问题已处理"])
    w.table(rows, (1.2, 5), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3 审核组和陪同人员")
    rows: list[Row] = [["代号", "姓名", "组内职务", "资格", "注册编号", "注册有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        head = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*head, w.blank, w.blank, e.each("professional_codes")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes") or w.blank
            codes += e.silent_each("professional_codes") * (not at)
            number = r("number") + r.silent("system") + r.silent("grade")
            rows.append([*(["^"] * 4 if at else head), number, r("valid_until"), codes])
    w.table(rows, (0.6, 1.1, 1.1, 1.2, 2.5, 1.7, 1.3), head=1)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}（{e('from')}）。")


def _plan(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4 审核日程")
    places = audit.world.departments
    steps = [("管理层", "方针、目标、管理评审")]
    topics = ("人力和文件", "检验和监测", "过程和现场", "技术", "采购", "顾客", "设备", "应急、合规、现场")
    steps += list(zip(places, topics, strict=True))
    when = halves(audit)
    first, second = groups(audit) if len(audit.team) > 1 else (audit.team, audit.team)
    rows: list[Row] = [["日期", "时段", "小组", "部门和内容"]]
    half = (len(steps) + 1) // 2
    for crew, mine in ((first, steps[:half]), (second, steps[half:])):
        letters = "、".join(w.person(one)("label") for one in crew)
        for (day, part), done in zip(when, shared(mine, len(when)), strict=True):
            told = "；".join(f"{place}：{what}" for place, what in done)
            rows.append([w.date(day), "上午" if part == "am" else "下午", letters, told])
    w.table(rows, (1.6, 0.7, 0.9, 4.6), head=1)
    w.text("首次会议在首日上午开始时召开，末次会议在最后半日结束前召开。")
