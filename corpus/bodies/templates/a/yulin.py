"""屿霖标准认证: one long form; to each group of clauses a strip and a wide cell that holds lists."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _yulin_end as end
from corpus.bodies.templates.a import _yulin_record as record
from corpus.bodies.templates.a._yulin_form import full, holding, pair, part
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell
from corpus.layouts.writer import Row

BODY = "屿霖标准认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "—", "styled": False}

KINDS = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "专项",
}
MODES = {"onsite": "全部现场", "remote": "全部远程", "mixed": "部分远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
NAMES = {"QMS": "质量（Q）", "EMS": "环境（E）", "OHSMS": "职业健康安全（S）"}
GRID = (1.5, 3.5, 1.5, 3.5)


def build(audit: Audit, w: Writer) -> None:
    """The cover, then the form part by part."""
    w.margins(
        header_cells=(BODY, "审核报告（一体化表单）", audit.world.form_no), page="共##页 第#页", first=False
    )
    _cover(audit, w)
    w.page()
    w.table([part("表1  组织与认证信息"), *_organization(audit, w)], GRID, bold=(0, 2))
    w.table([part("表2  审核任务"), *_task(audit, w)], GRID, bold=(0, 2))
    _team(audit, w)
    record.all_of(audit, w)
    w.forms = ["dash"]
    end.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    told = [w.tag("systems+", code, NAMES[code]) for code in audit.systems]
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"—— {' + '.join(told)} ——", style="center")
    w.text("", "", style="center")
    when = f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"
    w.table(
        [
            ["项目编号", w.fact("number")],
            ["申请组织", w.fact("organization.name")],
            ["审核性质", w.choice("audit_type", KINDS, audit.audit_type)],
            ["审核日期", when],
            ["组　　长", w.person(audit.leader)("name")],
            ["出具日期", w.fact("report_date")],
        ],
        (2.2, 7.8),
        rules="rows",
        bold=(0,),
    )
    w.text("", style="center")
    w.text(
        f"地址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        f"网址：{w.fact('certification_body.website')}　邮箱：{w.fact('certification_body.email')}",
        style="center",
    )


def _organization(audit: Audit, w: Writer) -> list[Row]:
    people = audit.world.people
    term = f"{w.fact('organization.licence.valid_from')} 起，止于 {w.until('organization.licence.valid_to')}"
    processes = f"关键：{w.fact('key_processes')}¶特殊：{w.fact('special_processes')}¶"
    processes += f"委外：{w.fact('outsourced_processes')}"
    rows: list[Row] = [
        pair("组织全称", w.fact("organization.name"), "社会信用代码", w.fact("organization.uscc")),
        pair(
            "工商注册地",
            w.fact("organization.registered_address"),
            "通信地址",
            w.fact("organization.office_address"),
        ),
        pair(
            "实际经营地",
            w.fact("organization.business_address"),
            "设立日期",
            w.fact("organization.established_on"),
        ),
        pair("执照起止", term, "登记机关", w.fact("organization.licence.authority")),
        pair("法人／负责人", f"{people.legal}／{people.manager}", "管代", people.representative),
        pair("联系人", f"{people.contact}  {audit.world.phone}", "邮编", audit.world.postcode),
        pair("员工总数", f"{w.fact('headcount_total')} 人", "社保人数", f"{w.fact('insured_count')} 人"),
        pair("体系有效人数", f"{w.fact('headcount')} 人", "体系启用日", w.fact("system_effective_on")),
        full("产品和服务", w.scope("activity")),
        pair("过程识别", processes, "不适用", w.fact("exclusions")),
        ["场所", _sites(audit, w), "‹", "‹"],
        full("行政许可", _permits(audit, w)),
    ]
    scopes = "¶".join(f"{NAMES[code]}：{w.scope('system', code)}" for code in audit.systems)
    rows.append(full("申请范围", scopes))
    if audit.certificates:
        rows.append(full("原证书", _certificates(audit, w)))
    return rows


def _sites(audit: Audit, w: Writer) -> Cell:
    rows: list[Row] = [["地点", "类型", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    return holding(w, "", rows, (4, 1, 2, 1))


def _permits(audit: Audit, w: Writer) -> str:
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        told.append(
            f"◆{e('kind')}｜证号 {e('number')}｜{e('holder')}｜{e('scope')}｜"
            f"{e('valid_from')}→{e('valid_to')}｜{e('authority')}"
        )
    return "¶".join(told) or "本行业无前置行政许可"


def _certificates(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told.append(
            f"◆{e('system', NAMES[one.system])} {e('number')}｜{e('issued_on')} 颁发｜{e('valid_to')} 届满"
        )
    return "¶".join(told)


def _task(audit: Audit, w: Writer) -> list[Row]:
    when = audit.audit
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" / {e('iso')}" if standard.iso else ""
        basis.append(f"{e('number')}{twin}（{standard.title}）{e.silent('system')}")
    basis += [f"法律法规：{w.laws('criteria')}", "申请组织的手册、程序等成文信息；顾客合同"]
    scopes = "¶".join(f"{NAMES[code]}：{w.scope('audit', code)}" for code in audit.systems)
    since = f"{w.fact('audit.start')} {w.half('audit.start_half')} ～ "
    since += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    span = f"{w.fact('audit.covered_from')} ～ {w.fact('audit.covered_to')}"
    days = f"{w.fact('audit.person_days')} 人日（其中现场 {w.fact('audit.onsite_days')} 人日）"
    rows = [
        full("审核目的", "评价体系对依据的符合程度和实现目标的能力，确定能否推荐认证注册。"),
        full("审核依据", "¶".join(basis)),
        full("审核范围", scopes),
        pair("现场起止", since, "抽样时段", span),
        pair("人日", days, "风险等级", f"{w.fact('audit.risk')}"),
        full("实施方式", w.choice("audit.mode", MODES, when.mode)),
    ]
    if when.reductions:
        rows.append(full("人日折减", w.each("audit.reductions", when.reductions, "；")))
    if audit.stage1:
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        told = f"{first}{w.silent('stage1.end')}，{w.fact('stage1.mode', '全部现场')}；提出的关注事项"
        rows.append(full("一阶段情况", f"{told}本次逐条复核，已落实。"))
    if audit.previous_nonconformities:
        rows.append(full("上次不符合", _previous(audit, w)))
    return rows


def _previous(audit: Audit, w: Writer) -> str:
    told = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        told.append(f"{at}、{e('description')}（{e('closed_on')} 验证关闭，整改材料齐全）")
    return "¶".join(told)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["表3  审核组"] + ["‹"] * 6,
        ["代号", "姓名", "分工", "资格", "领域／注册证号", "注册到期", "专业小类"],
    ]
    for member in audit.team:
        rows += _member(w, member)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(f"{a('name')}（{a('from')}，{a('role', '向导' if guest.role == 'guide' else '观察员')}）")
    rows.append(["随同", "、".join(told)] + ["‹"] * 5)
    w.table(rows, (0.7, 1.2, 1.1, 1.3, 3.6, 1.6, 1.4), head=2)


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        return [[*head, e("grade"), "—", "—", e.each("professional_codes", "；")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "；") or "—"
        number = f"{r('system')}　{r('number')}" + r.silent("grade")
        line = [number, r("valid_until"), codes]
        if at:
            rows.append(["^", "^", "^", "^", *line])
        else:
            rows.append([*head, e("grade") + e.silent_each("professional_codes"), *line])
    return rows
