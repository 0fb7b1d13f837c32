"""怀朴质量体系认证中心: an old terse form, a wide table for each chapter, short dates, boxes to tick."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _huaipu_end as end
from corpus.bodies.templates.a import _huaipu_records as records
from corpus.bodies.templates.a._huaipu_records import RECORDS, WIDE, band, line, ring
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "怀朴质量体系认证中心"
SYSTEMS = (
    "QMS",
    "EMS+OHSMS",
    "QMS+EIMS",
    "EMS",
    "HSE",
    "FSMS",
    "OHSMS",
    "EnMS",
    "QMS+FSMS",
    "HACCP",
    "EIMS",
    "QMS+HACCP",
)
TYPES = ("surveillance", "stage2", "recertification", "transfer", "stage1", "special")
STYLE = {"look": "box", "dates": "dot", "blank": "—", "styled": False}

KINDS = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "复评（再认证）",
    "transfer": "转机构",
    "special": "特殊",
}
NAMES = {
    "QMS": "质量",
    "EMS": "环境",
    "OHSMS": "职业健康安全",
    "EnMS": "能源",
    "HSE": "HSE",
    "EIMS": "企业诚信",
    "FSMS": "食品安全",
    "HACCP": "HACCP",
}
MODES = {"onsite": "到现场", "remote": "远程", "mixed": "两者结合"}
HALVES = {"am": "上午", "pm": "下午"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report: a head, five tables, notes."""
    w.margins(footer=(f"表{audit.world.form_no}",), page="共##页第#页")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("（选中的打“☑”；日期写年.月.日，年可只写后两位，如 24.6.8 为2024年6月8日）", style="plain")
    w.table(_client(audit, w), WIDE, bold=(0, 2, 4))
    w.text("", style="plain")
    w.table(_task(audit, w), WIDE, bold=(0, 2, 4))
    w.text("", style="plain")
    w.table(records.all_of(audit, w), RECORDS, bold=(0,))
    w.text("", style="plain")
    w.table(end.nonconformities(audit, w), WIDE, bold=(0, 2, 4))
    w.text("", style="plain")
    w.table(end.conclusion(audit, w), WIDE, bold=(0, 2, 4))
    _notes(w)


def _client(audit: Audit, w: Writer) -> list[Row]:
    world, people, base = audit.world, audit.world.people, "organization."
    since = w.fact(f"{base}licence.valid_from")
    until = w.until(f"{base}licence.valid_to")
    ends = (
        f"{{-}}长期  {{+}}至{until}" if audit.organization.licence.valid_to else f"{{+}}{until}  {{-}}有期限"
    )
    licence = (
        f"成立{w.fact(f'{base}established_on')}，{w.fact(f'{base}licence.authority')}登记。"
        f"¶营业期限：自{since}起，{ends}。"
    )
    addresses = (
        f"注册地址：{w.fact(f'{base}registered_address')}。¶办公地址：{w.fact(f'{base}office_address')}。"
        f"¶经营地址：{w.fact(f'{base}business_address')}。"
    )
    sites = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = w.choice(f"{e.path}.kind", {"fixed": "固定", "temporary": "临时"}, site.kind, " ")
        sites.append(f"{ring(at)}{e('address')}，{e('activity')}，{e('headcount')}人，{kind}。")
    business = (
        f"从事{w.scope('activity')}。¶关键过程：{w.fact('key_processes')}。特殊过程："
        f"{w.fact('special_processes')}。¶外包过程：{w.fact('outsourced_processes')}。"
    )
    return [
        band("一、受审方"),
        line("单位名称", w.fact(f"{base}name")),
        line("信用代码", w.fact(f"{base}uscc")),
        line("执照", licence),
        line("地址", addresses),
        ["法人代表", people.legal, "经理", people.manager, "管代", people.representative],
        ["联系人", people.contact, "电话", world.phone, "班次", f"{world.shifts}班"],
        ["职工总数", _heads(w, "headcount_total"), "参保", _heads(w, "insured_count"), "有效人数", _heads(w)],
        line("场所", "¶".join(sites)),
        line("业务", business),
        line("不适用", w.fact("exclusions")),
        line("体系运行", f"自{w.fact('system_effective_on')}起。部门：{'、'.join(world.departments)}。"),
        *_papers(audit, w),
    ]


def _heads(w: Writer, path: str = "headcount") -> str:
    return f"{w.fact(path)}人"


def _papers(audit: Audit, w: Writer) -> list[Row]:
    told = []
    for at, permit in enumerate(audit.permits, 1):
        e = w.entry("permits", permit)
        ends = f"至{e('valid_to')}" if permit.valid_to else "长期"
        told.append(
            f"{ring(at)}{e('kind')}，{e('number')}，{e('holder')}，准许{e('scope')}，{e('authority')}于"
            f"{e('valid_from')}发，{ends}。"
        )
    ticked = "{+}需要，已有  {-}不需要" if told else "{-}需要，已有  {+}不需要"
    rows = [line("许可", "¶".join([ticked, *told]))]
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append(
            f"{c('system', NAMES[one.system])}证书{c('number')}，{c('issued_on')}发，{c('valid_to')}到期。"
        )
    if held:
        rows.append(line("现有证书", "¶".join(held)))
    return rows


def _task(audit: Audit, w: Writer) -> list[Row]:
    when = audit.audit
    boxes = []
    for code, name in NAMES.items():
        chosen = code in audit.systems
        boxes.append(f"{{{'+' if chosen else '-'}}}{w.tag('systems+', code, name) if chosen else name}")
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（{e('iso')}）" if standard.iso else ""
        told.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}；")
    told.append(f"法律：{w.laws('criteria', '、', '{}')}；")
    told.append("受审方体系文件；认证合同。")
    start = f"{w.fact('audit.start')} {w.choice('audit.start_half', HALVES, when.start_half, ' ')}"
    finish = f"{w.fact('audit.end')} {w.choice('audit.end_half', HALVES, when.end_half, ' ')}"
    reasons = w.each("audit.reductions", when.reductions, "；")
    less = f"{{+}}减  {{-}}不减。理由：{reasons}。" if reasons else "{-}减  {+}不减"
    risk = w.choice("audit.risk", {"高": "高", "中": "中", "低": "低"}, when.risk, " ")
    rows: list[Row] = [
        band("二、任务和人员"),
        line("类型", w.choice("audit_type", KINDS, audit.audit_type)),
        line("体系", "  ".join(boxes)),
        line("依据", "¶".join(told)),
        line("审核范围", _scopes(audit, w, "audit")),
        line("文件范围", _scopes(audit, w, "system")),
        ["时间", f"从{start}¶到{finish}", "‹", "‹", "风险", risk],
        ["总人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days"), "人日增减", less],
        line("查阅期间", f"{w.fact('audit.covered_from')}到{w.fact('audit.covered_to')}"),
        line("方式", w.choice("audit.mode", MODES, when.mode)),
    ]
    if audit.stage1 and audit.audit_type != "stage1":
        first = audit.stage1
        days = w.fact("stage1.start")
        days += w.silent("stage1.end") if first.end == first.start else f"到{w.fact('stage1.end')}"
        hours = f"{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}"
        how = w.choice("stage1.mode", MODES, first.mode, " ")
        rows.append(line("一阶段", f"{days}，{hours}，{how}。提出的问题已改。"))
    return rows + _team(audit, w)


def _scopes(audit: Audit, w: Writer, place: str) -> str:
    return "¶".join(f"{NAMES[one]}：{w.scope(place, one)}" for one in audit.systems)


def _team(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [["审核组", "分工", "级别", "注册号和有效期", "‹", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers, hidden = [], ""
        for one in member.registrations:
            r = e.inner("registrations", one)
            hidden += r.silent_each("professional_codes")
            told = r.silent("system") + r.silent("grade")
            numbers.append(f"{r('number')}{told}，{r('valid_until')}止")
        codes = e.each("professional_codes", "、") + hidden
        role = w.choice(f"{e.path}.role", ROLES, member.role, " ")
        registered = "¶".join(numbers) or w.blank
        rows.append(
            [f"{e('label')}  {e('name')}", role, e("grade"), registered, "‹", codes or w.blank],
        )
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = w.choice(f"{a.path}.role", {"guide": "向导", "observer": "观察员"}, guest.role, " ")
        guests.append(f"{a('name')}，{a('from')}，{role}。")
    rows.append(line("陪同", "¶".join(guests)))
    trainees = [w.person(member)("name") for member in audit.team if member.trainee]
    if trainees:
        rows.append(line("见习", f"{'、'.join(trainees)}见习，不计人日。"))
    return rows


def _notes(w: Writer) -> None:
    w.text("说明：", style="plain")
    w.text(*[f"{at}、{text}" for at, text in enumerate(phrases(w, "rules", 4), 1)], style="plain")
    body = "certification_body."
    w.text(
        f"{w.fact(f'{body}name')}　{w.fact(f'{body}address')}　电话{w.fact(f'{body}phone')}",
        f"{w.fact(f'{body}website')}　{w.fact(f'{body}email')}",
        style="plain",
    )
