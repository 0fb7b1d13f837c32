"""The first five forms of 中崤: who is audited, the task, the team, what has changed, who was where."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
FIELDS = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
OTHERS = ("能源", "食品安全", "信息安全")
OTHER_STANDARDS = ("GB/T 23331", "GB/T 50430")
NUMBERS = {"QMS": "GB/T 19001", "EMS": "GB/T 24001", "OHSMS": "GB/T 45001"}
KINDS = {
    "stage2": "初次",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
    "transfer": "转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
HALVES = {"am": "上午", "pm": "下午"}
FORM = (1.7, 4.8, 1.7, 4.2)


def slash(day: date | None) -> str | None:
    """A day as a spreadsheet writes it."""
    return f"{day.year}/{day.month}/{day.day}" if day else None


def yes(found: bool, first: str = "是", second: str = "否") -> str:
    """Two options, one of them ticked."""
    return f"{{{'+' if found else '-'}}}{first} {{{'-' if found else '+'}}}{second}"


def organization(audit: Audit, w: Writer) -> None:
    """Form 1."""
    world, people = audit.world, audit.world.people
    w.heading(2, "表 1  受审核组织")
    licence = (
        f"{yes(True, '有效', '失效')}¶{w.fact('organization.licence.valid_from')} 至 "
        f"{w.until('organization.licence.valid_to')}"
    )
    heads = (
        f"在册 {w.fact('headcount_total')}，参保 {w.fact('insured_count')}，体系覆盖 {w.fact('headcount')}"
    )
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业执照", licence, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "邮编", world.postcode],
        ["办公地址", w.fact("organization.office_address"), "电话", world.phone],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人", people.contact],
        ["人数", heads, "倒班", yes(world.shifts > 1)],
        ["体系运行", f"{w.fact('system_effective_on')} 起", "内设部门", "、".join(world.departments)],
        ["主营业务", w.scope("activity"), "‹", "‹"],
        ["流程", "—".join(world.industry["flow"]), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table([*rows, *_sites(audit, w), *_certificates(audit, w)], FORM, bold=(0, 2))


def _sites(audit: Audit, w: Writer) -> list[Row]:
    away = any(site.kind == "temporary" for site in audit.sites)
    rows: list[Row] = [
        ["场所", f"{yes(not away, '单场所', '含临时场所')}  多场所抽样 {yes(False)}", "‹", "‹"]
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append(["^", f"{kind}：{e('address')}", e("activity"), f"{e('headcount')} 人"])
    return rows


def _certificates(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        label = f"{e('system', LETTERS[certificate.system])} 证书"
        term = f"{e('issued_on', slash(certificate.issued_on))}～{e('valid_to', slash(certificate.valid_to))}"
        rows.append([label, e("number"), "有效期", term])
    return rows


def task(audit: Audit, w: Writer) -> None:
    """Form 2."""
    when = audit.audit
    w.heading(2, "表 2  审核任务")
    fields = [f"{{+}}{w.tag('systems+', one, FIELDS[one])}" for one in audit.systems]
    fields += [f"{{-}}{FIELDS[one]}" for one in FIELDS if one not in audit.systems]
    fields += [f"{{-}}{one}" for one in OTHERS]
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        standards.append(f"{{+}}{e('number')}（{e('iso')}）{e.silent('system')}")
    rest = [NUMBERS[one] for one in NUMBERS if one not in audit.systems]
    standards.append("  ".join(f"{{-}}{one}" for one in [*rest, *OTHER_STANDARDS]))
    standards.append(f"{{+}}体系文件  {{+}}法律法规：{w.laws('criteria', '、', '《{}》')}")
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "监督次数", _round(audit)],
        ["领域", "  ".join(fields), "‹", "‹"],
        ["结合方式", _combined(audit), "审核方式", _mode(audit, w)],
        ["依据", "¶".join(standards), "‹", "‹"],
        ["开始", _moment(audit, w, "start"), "结束", _moment(audit, w, "end")],
        [
            "人日",
            f"总 {w.fact('audit.person_days')}，现场 {w.fact('audit.onsite_days')}",
            "风险等级",
            w.choice("audit.risk", {one: one for one in "高中低"}, when.risk),
        ],
        ["覆盖时段", f"{w.fact('audit.covered_from')} ～ {w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if when.reductions:
        rows.append(["人日减少", f"{yes(True, '有', '无')}  {w.each('audit.reductions', when.reductions)}"])
        rows[-1] = [*rows[-1], "‹", "‹"]
    for label, place in (("审核范围", "audit"), ("手册范围", "system")):
        texts = "¶".join(f"{LETTERS[one]}：{w.scope(place, one)}" for one in audit.systems)
        rows.append([label, texts, "‹", "‹"])
    w.table(rows, FORM, bold=(0, 2))


def _round(audit: Audit) -> str:
    """The first surveillance or the second, by the age of the certificate."""
    if audit.audit_type != "surveillance":
        return "{-}1 {-}2"
    first = (audit.audit.start - audit.certificates[0].issued_on).days < 400
    return yes(first, "1", "2")


def _combined(audit: Audit) -> str:
    several = len(audit.systems) > 1
    return f"{yes(several, '结合审核', '单一体系')} {{-}}联合审核"


def _mode(audit: Audit, w: Writer) -> str:
    return w.choice(
        "audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "混合"}, audit.audit.mode, " "
    )


def _moment(audit: Audit, w: Writer, name: str) -> str:
    path = f"audit.{name}_half"
    return f"{w.fact(f'audit.{name}')} {w.choice(path, HALVES, audit.at(path), ' ')}"


def team(audit: Audit, w: Writer) -> None:
    """Form 3."""
    w.heading(2, "表 3  审核组")
    rows: list[Row] = [["代码", "姓名", "组内", "级别", "注册号", "至", "专业"]]
    for member in audit.team:
        rows.append(_member(w, member))
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([w.blank, a("name"), role, a("from"), "‹", "‹", "‹"])
    w.table(rows, (0.9, 1.5, 1.5, 1.8, 3.6, 2, 1.8), head=1)
    notes = f"实习审核员 {yes(any(one.trainee for one in audit.team), '有（不计人日）', '无')}"
    expert = any(one.role == "technical_expert" for one in audit.team)
    w.text(f"{notes}    技术专家 {yes(expert, '有', '无')}    公正性声明 {{+}}已签 {{-}}未签", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers, ends, codes = [], [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        numbers.append(r("number") + r.silent("system") + r.silent("grade"))
        ends.append(r("valid_until", slash(one.valid_until)))
        codes.append(r.silent_each("professional_codes"))
    told = e.each("professional_codes", "¶") or w.blank
    first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    return [*first, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, told + "".join(codes)]


def changes(w: Writer, words: Sentences) -> None:
    """Form 4: what has changed since the last audit, what has happened."""
    w.heading(2, "表 4  信息确认")
    rows: list[Row] = [["变更确认项", "变更", "说明", "获证后事项", "发生", "说明"]]
    found, facts = words.at("changes"), words.at("facts")
    count = max(len(found), len(facts))
    for at in range(count):
        left = [found[at][0], "{-}有 {+}无", found[at][1]] if at < len(found) else [w.blank] * 3
        right = [facts[at][0], "{-}有 {+}无", facts[at][1]] if at < len(facts) else [w.blank] * 3
        rows.append([*left, *right])
    w.table(rows, (2.3, 1.7, 2.3, 2.3, 1.7, 2.3), head=1)


def plan(audit: Audit, w: Writer) -> None:
    """Form 5: who was in which department, for which systems."""
    w.heading(2, "表 5  审核计划完成情况")
    offered = [one for one in FIELDS if one in audit.systems]
    rows: list[Row] = [["部门/现场", *[LETTERS[one] for one in offered], "审核员", "日期", "完成"]]
    slots, crews = halves(audit), groups(audit)
    places = ["管理层", *audit.world.departments]
    both = [[place for at, place in enumerate(places) if at % 2 == number] for number in (0, 1)]
    for crew, mine in zip(crews, both, strict=True):
        who = " ".join(w.person(one)("label") for one in crew)
        for at, place in enumerate(mine):
            day, half = slots[at * len(slots) // len(mine)]
            ticks = ["√" if _audited(place, one, audit) else w.blank for one in offered]
            rows.append([place, *ticks, who, f"{day.month}/{day.day} {HALVES[half]}", "{+}是 {-}否"])
    w.table(rows, (2.4, *[0.9] * len(offered), 2, 2.4, 1.8), head=1)


def _audited(place: str, system: str, audit: Audit) -> bool:
    """Whether a system is looked at in a department: quality not with those who care for safety alone."""
    return system != "QMS" or len(audit.systems) == 1 or place != audit.world.departments[7]
