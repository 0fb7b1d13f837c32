"""巩乃斯河食品质量: a food body's form in lettered parts: products, workshops, hygiene, control points."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _kunes_end as end
from corpus.bodies.templates.b import _kunes_food as food
from corpus.bodies.templates.b import _kunes_system as system
from corpus.bodies.templates.plans import halves
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "巩乃斯河食品质量认证有限公司"
SYSTEMS = ("QMS+FSMS", "FSMS", "FSMS+HACCP", "QMS+FSMS+HACCP")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "dots", "blank": "—"}

NAMES = {"QMS": "质量管理体系", "FSMS": "食品安全管理体系", "HACCP": "HACCP体系"}
KINDS = {"stage2": "初审二阶段", "surveillance": "监督", "recertification": "再认证"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}　食品类审核报告",), page="第#页 共##页")
    said = Slots(w)
    one_day = all(one.start == one.end for one in audit.internal_audits)
    said.slots["span"] = "<start>（一天）<!end>" if one_day else "<start>～<end>"
    said.slots["leader"] = w.person(audit.leader)("name")
    _top(audit, w, said)
    w.heading(1, "A　企业情况")
    _company(audit, w)
    w.heading(1, "B　审核情况")
    _audit(audit, w, said)
    w.heading(1, "C　产品和车间")
    food.products(audit, w, said)
    w.heading(1, "D　前提方案现场检查")
    food.hygiene(audit, w, said)
    w.heading(1, "E　危害控制计划")
    food.controls(audit, w, said)
    w.section(landscape=True)
    w.heading(1, "F　检测仪器和计量器具")
    system.instruments(audit, w)
    w.section()
    w.heading(1, "G　人员健康证明")
    system.health(audit, w)
    w.heading(1, "H　追溯、召回和应急")
    food.tracing(audit, w)
    w.heading(1, "I　体系运行检查")
    system.clauses(audit, w, said)
    w.heading(1, "J　不符合")
    end.problems(audit, w)
    w.heading(1, "K　结论")
    end.conclusion(audit, w, said)


def _top(audit: Audit, w: Writer, said: Slots) -> None:
    w.text(w.fact("title"), style="title")
    w.text(f"编号 {w.fact('number')}", style="right")
    chosen = [
        f"{{+}}{w.tag('systems+', code, name)}" if code in audit.systems else f"{{-}}{name}"
        for code, name in NAMES.items()
    ]
    rows: list[Row] = [
        ["受审核企业", w.fact("organization.name")],
        ["认证项目", "　".join(chosen)],
        ["审核性质", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核组长", w.person(audit.leader)("name")],
        ["编写日期", w.fact("report_date")],
        [
            "认证机构",
            f"{w.fact('certification_body.name')}¶{w.fact('certification_body.address')}¶"
            f"{w.fact('certification_body.phone')}　{w.fact('certification_body.website')}　"
            f"{w.fact('certification_body.email')}",
        ],
    ]
    w.table(rows, (2, 8), bold=(0,))
    w.text(*(f"注{at}：{said(text)}" for at, text in enumerate(said.at("notes"), 1)), style="plain")


def _company(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    licence = f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["登记信息", "企业名称", w.fact("organization.name")],
        ["^", "社会信用代码", w.fact("organization.uscc")],
        ["^", "成立日期", w.fact("organization.established_on")],
        ["^", "营业期限", licence],
        ["^", "发照机关", w.fact("organization.licence.authority")],
        ["地址", "住所", w.fact("organization.registered_address")],
        ["^", "办公", w.fact("organization.office_address")],
        ["^", "生产经营", w.fact("organization.business_address")],
        ["人员", "职工总数", w.fact("headcount_total")],
        ["^", "参保人数", w.fact("insured_count")],
        ["^", "体系人数", f"{w.fact('headcount')}（{world.shifts}班生产）"],
        ["负责人", "法定代表人", people.legal],
        ["^", "总经理", people.manager],
        ["^", "食安小组组长", people.representative],
        ["^", "联系人", f"{people.contact}　{world.phone}"],
        ["业务", "从事活动", w.scope("activity")],
        ["^", "体系运行日", w.fact("system_effective_on")],
        ["^", "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (1.3, 2, 7))
    w.text("行政许可：", style="plain")
    held: list[Row] = [["名称", "编号", "被许可人", "品种/内容", "起", "止", "机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        last = w.tag(f"{e.path}.valid_to", "长期") if one.valid_to is None else e("valid_to")
        held.append([e("kind"), e("number"), e("holder"), e("scope"), e("valid_from"), last, e("authority")])
    w.table(held, (1.6, 2.1, 2, 1.3, 1.4, 1.4, 1.8), head=1)
    if audit.certificates:
        w.text("已获证书：", style="plain")
        got: list[Row] = [["体系", "证书编号", "发证日", "到期日"]]
        for certificate in audit.certificates:
            e = w.entry("certificates", certificate)
            got.append([e("system"), e("number"), e("issued_on"), e("valid_to")])
        w.table(got, (2, 4, 2, 2), head=1)
    w.text("生产经营场所：", style="plain")
    sites: list[Row] = [["地址", "活动", "人数", "属性"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append([e("address"), e("activity"), e("headcount"), kind])
    w.table(sites, (5, 2, 1, 1.6), head=1)


def _audit(audit: Audit, w: Writer, said: Slots) -> None:
    criteria = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        own = standard.iso == standard.number
        twin = f"（{e('iso')}）" if standard.iso and not own else ""
        told = e("number") + e.silent("system") + (e.silent("iso") if own else "")
        criteria.append(f"{told}《{standard.title}》{twin}")
    when = "～".join(w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    mode = w.choice("audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "混合"}, audit.audit.mode)
    rows: list[Row] = [
        ["目的", said(said.at("purpose", audit.audit_type))],
        ["依据", "¶".join([*criteria, f"法律法规：{w.laws('criteria')}", "企业的体系文件和产品标准"])],
        ["范围", "¶".join(f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems)],
        ["企业体系范围", "¶".join(f"{NAMES[one]}：{w.scope('system', one)}" for one in audit.systems)],
        ["时间", when],
        ["方式", mode],
        ["追溯期间", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"],
        ["人日", f"共{w.fact('audit.person_days')}，现场{w.fact('audit.onsite_days')}"],
        ["风险级别", w.fact("audit.risk")],
    ]
    if audit.audit.reductions:
        rows.append(["减少人日的理由", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        told = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        told += f"{w.silent('stage1.end')}（{w.fact('stage1.mode', '现场')}），评审了危害分析和前提方案"
        rows.append(["一阶段", told])
    w.table(rows, (1.8, 8.2), bold=(0,))
    _team(audit, w)
    w.text(*map(said, said.at("meetings")))
    _agenda(audit, w, said)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["", "姓名", "职务", "级别", "注册编号（有效期至）", "专业小类"]]
    rows[0] = ["代号", *rows[0][1:]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        lines = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            lines.append(f"{r('number')}{hidden}（{r('valid_until')}）")
        codes = e.each("professional_codes", ",") or w.blank
        rows.append([*first, "¶".join(lines) or w.blank, codes])
    w.table(rows, (0.7, 1.2, 1.2, 1.4, 4.4, 1.4), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}，来自{a('from')}。", style="plain")


def _agenda(audit: Audit, w: Writer, said: Slots) -> None:
    times = halves(audit)
    days = sorted({day for day, _ in times})
    steps = said.at("agenda")
    labels = [member.label for member in audit.team]
    rows: list[Row] = [["活动", "部门", "时段", "审核员"]]
    for at, (what, where) in enumerate(steps):
        day, half = times[at * len(times) // len(steps)]
        who = labels if at in {0, len(steps) - 1} else labels[at % 2 :: 2] or labels
        rows.append([what, said(where), f"第{days.index(day) + 1}日{HALVES[half]}", "、".join(who)])
    w.table(rows, (4, 3, 1.8, 1.6), head=1)
