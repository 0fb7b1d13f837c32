"""巴里坤标准认证: a short surveillance report of dense numbered tables, systems by their letters."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _barkol_end as end
from corpus.bodies.templates.a import _barkol_records as records
from corpus.bodies.templates.a import _barkol_time as time
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "巴里坤标准认证有限公司"
SYSTEMS = ("QMS", "EMS", "QMS+EMS")
TYPES = ("surveillance", "surveillance", "special")
STYLE = {"look": "tick", "dates": "slash", "blank": "/", "styled": False}

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
KINDS = {"surveillance": "监督", "special": "特殊", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
SITES = {"fixed": "固定", "temporary": "临时"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    slots = Slots(w)
    goals = (f"{name}：目标{aim}，实际{real}" for name, aim, real in audit.world.objectives)
    slots.slots["objectives"] = f"{'；'.join(goals)}，均达成。"
    w.margins(
        header_cells=(BODY, f"{audit.title}（简表）", f"{audit.world.form_no} A/3"),
        page="#/##",
        first=False,
    )
    w.text(w.fact("title"), style="title")
    numbers = f"编号：{w.fact('number')}　　任务号：{audit.world.application_no}"
    w.text(f"{numbers}　　报告日期：{w.fact('report_date')}", style="center")
    _client(audit, w)
    _task(audit, w, slots)
    time.team(audit, w)
    time.schedule(audit, w)
    _changes(audit, w)
    records.evidence(audit, w, slots)
    records.registers(audit, w, slots)
    end.conclusion(audit, w, slots)
    end.signed(audit, w)
    w.page()
    end.statistics(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    at = "organization."
    since = w.fact(at + "licence.valid_from")
    term = f"{since}-{w.until(at + 'licence.valid_to')}"
    total = f"{w.fact('headcount_total')}人/社保{w.fact('insured_count')}人"
    rows: list[Row] = [
        ["组织名称", w.fact(at + "name"), "‹", "‹", "信用代码", w.fact(at + "uscc")],
        ["注册地址", w.fact(at + "registered_address"), "‹", "‹", "成立日期", w.fact(at + "established_on")],
        ["办公地址", w.fact(at + "office_address"), "‹", "‹", "执照期限", term],
        ["经营地址", w.fact(at + "business_address"), "‹", "‹", "发照机关", w.fact(at + "licence.authority")],
        ["法人代表", people.legal, "总经理", people.manager, "管代", people.representative],
        ["联系人", people.contact, "电话", world.phone, "邮编", world.postcode],
        ["总人数", total, "覆盖人数", w.fact("headcount"), "体系实施日", w.fact("system_effective_on")],
        ["主营活动", w.scope("activity"), "‹", "‹", "班次", str(world.shifts)],
    ]
    for number, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        told = f"{s('address')}（{s('activity')}，{s('headcount')}人）"
        rows.append([f"场所{number}", told, "‹", "‹", "类型", s("kind", SITES[site.kind])])
    w.text("表1 组织信息", style="plain")
    w.table(rows, (1.5, 2.8, 1.5, 1.7, 1.7, 3.4), bold=(0, 2, 4))


def _boxes(audit: Audit, w: Writer) -> str:
    """The systems by their letters, those of the audit ticked."""
    made = []
    for code, letter in LETTERS.items():
        ticked = code in audit.systems
        made.append("{+}" + w.tag("systems+", code, letter) if ticked else "{-}" + letter)
    return " ".join(made)


def _task(audit: Audit, w: Writer, slots: Slots) -> None:
    when = audit.audit
    begun = f"{w.fact('audit.start')} {w.fact('audit.start_half', when.start_half.upper())}"
    over = f"{w.fact('audit.end')} {w.fact('audit.end_half', when.end_half.upper())}"
    covered = f"{w.fact('audit.covered_from')}-{w.fact('audit.covered_to')}"
    why = w.each("audit.reductions", when.reductions, "；") or w.blank
    numbers = []
    for one in audit.standards:
        e = w.standard(one.system)
        numbers.append(f"{e('number')}/{e('iso')}{e.silent('system')}")
    rows: list[Row] = [
        ["体系", _boxes(audit, w), "类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["认证标准", "¶".join(numbers), "方式", w.choice("audit.mode", MODES, when.mode)],
        ["审核日期", f"{begun}-{over}", "覆盖时段", covered],
        ["审核人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")],
        ["风险级别", w.fact("audit.risk"), "人日减少", why],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")],
    ]
    rows.append(["审核目的", slots.at("aims")[audit.audit_type], "‹", "‹"])
    rows += [[f"审核范围{LETTERS[one]}", w.scope("audit", one), "‹", "‹"] for one in audit.systems]
    rows += [[f"体系范围{LETTERS[one]}", w.scope("system", one), "‹", "‹"] for one in audit.systems]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        told = (
            f"{c('system', LETTERS[held.system])}：{c('number')}，发证{c('issued_on')}，有效至{c('valid_to')}"
        )
        rows.append(["获证证书", told, "‹", "‹"])
    rows.append(["准则", slots("认证标准；体系文件；<laws:criteria>"), "‹", "‹"])
    w.text("表2 审核任务", style="plain")
    w.table(rows, (1.9, 4.6, 1.5, 4), bold=(0, 2))


def _changes(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    at = "organization."
    items = [
        ("名称、信用代码", f"{w.fact(at + 'name')}，{w.fact(at + 'uscc')}"),
        ("注册/经营地址", f"{w.fact(at + 'registered_address')}/{w.fact(at + 'business_address')}"),
        ("法人/最高管理者", f"{people.legal}/{people.manager}"),
        ("认证范围", "与证书一致，见表2"),
        ("覆盖人数", f"{w.fact('headcount')}人"),
        ("机构、体系文件", f"{len(audit.world.departments)}个部门，职责同上次审核；手册、程序未换版"),
    ]
    rows: list[Row] = [["项目", "变更", "现场核实情况"]]
    rows += [[name, "{-}有 {+}无", told] for name, told in items]
    w.text("表5 变更核实（与上次审核比较）", style="plain")
    w.table(rows, (2.1, 1.5, 8), head=1, repeat=True)
