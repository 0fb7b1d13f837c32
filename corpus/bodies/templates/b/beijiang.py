"""北淙认证有限公司: the plain form of a medium-sized body, tables with two pairs a row, numbered chapters."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b._beijiang_clauses import clauses
from corpus.bodies.templates.b._beijiang_end import annexes, earlier, opinion, problems, signed
from corpus.bodies.templates.b._beijiang_summary import summary
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "北淙认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "FSMS", "QMS+OHSMS", "QMS+FSMS")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "box", "dates": "chinese", "blank": "/"}

KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程审核"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
OFFERED = ("QMS", "EMS", "OHSMS", "FSMS")
PAIRS = (1.7, 3.3, 1.7, 3.3)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}　　审核报告",), footer=("BC-QR-31 A/2",), page="第 # 页  共 ## 页", first=False
    )
    _cover(audit, w)
    w.heading(1, "一、受审核方基本情况")
    _client(audit, w)
    w.heading(1, "二、审核概况")
    _arrangement(audit, w)
    w.heading(1, "三、审核组成员")
    _team(audit, w)
    w.heading(1, "四、审核综述")
    summary(audit, w)
    w.heading(1, "五、审核发现")
    clauses(audit, w)
    w.heading(1, "六、不符合项")
    problems(audit, w)
    earlier(audit, w)
    w.heading(1, "七、审核结论")
    opinion(audit, w)
    w.heading(1, "八、附件")
    annexes(audit, w)
    signed(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("BC-QR-31", style="right")
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", style="center")
    kinds = w.choice("audit_type", KINDS, audit.audit_type, gap="¶")
    boxes = []
    for code in OFFERED:
        name = words("systems")[code]["name"]
        mine = code in audit.systems
        boxes.append(f"{{+}}{w.tag('systems+', code, name)}" if mine else f"{{-}}{name}")
    since, until = w.fact("audit.start"), w.fact("audit.end")
    w.table(
        [
            ["报告编号", w.fact("number")],
            ["受审核方", w.fact("organization.name")],
            ["认证领域", "¶".join(boxes)],
            ["审核类型", kinds],
            ["审核日期", f"{since}至{until}"],
            ["审核组长", w.person(audit.leader)("name")],
            ["报告日期", w.fact("report_date")],
        ],
        (2.4, 6),
        bold=(0,),
    )
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    world, people, org = audit.world, audit.world.people, "organization"
    licence = f"{org}.licence"
    term = f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}"
    rows: list[Row] = [
        ["单位名称", w.fact(f"{org}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["营业期限", term, "登记机关", w.fact(f"{licence}.authority")],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["生产经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "邮编", world.postcode],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "注册资本", f"{world.capital}万元"],
        ["联系人", people.contact, "联系电话", world.phone],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "倒班情况", f"{world.shifts}班"],
        ["主要业务", w.scope("activity"), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "体系运行日期", w.fact("system_effective_on")],
    ]
    if "QMS" in audit.systems:
        rows.append(["不适用条款", w.fact("exclusions"), "‹", "‹"])
    w.table(rows, PAIRS, bold=(0, 2))
    rows = [["序号", "场所地址", "场所性质", "主要活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([str(at), e("address"), kind, e("activity"), e("headcount")])
    w.text("体系覆盖的场所：", style="plain")
    w.table(rows, (0.7, 4.6, 1.4, 2.2, 1), head=1)
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    if audit.permits:
        w.text("行政许可和资质：", style="plain")
        rows = [["名称", "编号", "持证单位", "许可范围", "有效期", "发证机关"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
            term = f"{e('valid_from')}至{until}"
            told = [e("kind"), e("number"), e("holder"), e("scope")]
            rows.append([*told, term, e("authority")])
        w.table(rows, (1.5, 2, 1.7, 1.5, 1.9, 1.6), head=1, repeat=True)
    else:
        w.text("行政许可和资质：经核实，受审核方的业务不需要办理行政许可。", style="plain")
    if audit.certificates:
        w.text("现有认证证书：", style="plain")
        rows = [["认证领域", "证书编号", "发证日期", "有效期至"]]
        for one in audit.certificates:
            c = w.entry("certificates", one)
            name = c("system", words("systems")[one.system]["name"])
            rows.append([name, c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (3, 2.6, 2, 2), head=1)


def _arrangement(audit: Audit, w: Writer) -> None:
    purpose = {
        "stage2": "评价受审核方管理体系的符合性和有效性，确定是否推荐认证注册。",
        "surveillance": "评价受审核方管理体系是否持续符合要求，确定是否推荐保持认证注册。",
        "recertification": "评价受审核方管理体系在认证周期内的整体有效性，确定是否推荐再认证。",
        "special": "核实受审核方管理体系的变化情况，确定是否推荐保持认证注册。",
    }[audit.audit_type]
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    covered = f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["审核目的", purpose, "‹", "‹"],
        ["审核时间", f"{since}至{until}", "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "‹", "‹"],
        ["审核覆盖期", covered, "‹", "‹"],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}人日",
            "其中现场",
            f"{w.fact('audit.onsite_days')}人日",
        ],
        ["风险等级", w.fact("audit.risk"), "审核计划编号", audit.world.plan_no],
    ]
    if audit.audit.reductions:
        rows.append(["人日减少理由", w.each("audit.reductions", audit.audit.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        first = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场审核")
        told = f"{first}{w.silent('stage1.end')}，{mode}，提出的问题已在第二阶段审核前解决。"
        rows.append(["第一阶段审核", told, "‹", "‹"])
    w.table(rows, PAIRS, bold=(0, 2))
    _basis(audit, w)


def _basis(audit: Audit, w: Writer) -> None:
    w.text("审核准则：", style="plain")
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        hidden = e.silent("iso") if one.iso == one.number else ""
        same = f"（{e('iso')}）" if one.iso and one.iso != one.number else ""
        told.append(f"{e('number')}{same}《{one.title}》{e.silent('system')}{hidden}")
    told.append("受审核方的管理手册、程序文件和其他体系文件")
    told.append(f"适用的法律法规：{w.laws('criteria')}")
    w.text(
        *(f"{at}) {one}；" for at, one in enumerate(told, 1)),
        f"{len(told) + 1}) 合同和相关方的要求。",
        style="plain",
    )
    w.text("审核范围：", style="plain")
    rows: list[Row] = [["认证领域", "审核范围"]]
    rows += [[words("systems")[one]["name"], w.scope("audit", one)] for one in audit.systems]
    w.table(rows, (2.6, 7), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["姓名", "性别", "组内职务", "注册级别", "注册证书号", "注册有效期", "专业代码", "代号"]
    ]
    for member in audit.team:
        e = w.person(member)
        first = [e("name"), member.sex, e("role", ROLES[member.role]), e("grade")]
        codes, label = e.each("professional_codes", "、") or w.blank, e("label")
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, codes, label])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = (
                r("number") + r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            )
            last = ["^", "^"] if at else [codes, label]
            rows.append([*(["^"] * 4 if at else first), number, r("valid_until"), *last])
    w.table(rows, (1.1, 0.7, 1.1, 1.3, 2.7, 1.7, 1.4, 0.7), head=1, repeat=True)
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{g('name')}（{g('from')}）", style="plain")
