"""The particulars of the audit in 沙雅's report: portrait pages before the registers."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

KINDS = {"stage2": "初次认证审核（第二阶段）", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "混合"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}
SITES = {"fixed": "固定", "temporary": "临时"}


def enterprise(audit: Audit, w: Writer) -> None:
    """The enterprise."""
    people, at = audit.world.people, "organization."
    rows: list[Row] = [
        ["企业名称", w.fact(at + "name")],
        ["统一社会信用代码", w.fact(at + "uscc")],
        ["成立日期", w.fact(at + "established_on")],
        ["执照有效期", f"{w.fact(at + 'licence.valid_from')} 至 {w.until(at + 'licence.valid_to')}"],
        ["执照登记机关", w.fact(at + "licence.authority")],
        ["注册地址", w.fact(at + "registered_address")],
        ["通讯（办公）地址", w.fact(at + "office_address")],
        ["经营地址", w.fact(at + "business_address")],
        ["法定代表人", people.legal],
        ["最高管理者", people.manager],
        ["体系负责人", people.representative],
        ["联系人", f"{people.contact}（{audit.world.phone}）"],
        ["人员", _heads(w)],
        ["主要活动", w.scope("activity")],
        ["主要流程", "→".join(audit.world.industry["flow"])],
        ["关键过程", w.fact("key_processes")],
        ["特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes")],
    ]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        told = f"{s('kind', SITES[site.kind])}；{s('address')}；{s('activity')}；{s('headcount')}人"
        rows.append(["场所", told])
    w.text("表A-1　企业概况", style="plain")
    w.table(rows, (2.4, 9), bold=(0,))


def _heads(w: Writer) -> str:
    total = f"在册{w.fact('headcount_total')}人，参保{w.fact('insured_count')}人"
    return f"{total}，体系覆盖{w.fact('headcount')}人"


def task(audit: Audit, w: Writer, aim: str) -> None:
    """What was audited, when and by what."""
    when, names = audit.audit, words("systems")
    begun = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    over = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        basis.append(f"{e('number')}（{e('iso')}）{standard.title}{e.silent('system')}")
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核目的", aim],
        ["审核准则", "¶".join([*basis, f"法律法规：{w.laws('criteria')}", "企业的管理体系文件和其他要求"])],
        ["审核范围", "¶".join(f"{names[one]['name']}：{w.scope('audit', one)}" for one in audit.systems)],
        ["现场审核日期", f"{begun} ～ {over}"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode)],
        ["审核覆盖的时期", f"{w.fact('audit.covered_from')} ～ {w.fact('audit.covered_to')}"],
        ["风险级别", w.fact("audit.risk")],
        ["审核时间（人日）", f"总计{w.fact('audit.person_days')}，现场{w.fact('audit.onsite_days')}"],
        ["审核时间调整", w.each("audit.reductions", when.reductions, "；") or "无调整"],
    ]
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        rows.insert(4, ["第一阶段审核", f"{w.fact('stage1.start')} {hours}（{mode}），文件和策划满足要求"])
    w.text("表A-2　审核任务", style="plain")
    w.table(rows, (2.4, 9), bold=(0,))


def team(audit: Audit, w: Writer) -> None:
    """The team, and who went along."""
    rows: list[Row] = [["代号", "姓名", "身份", "级别", "注册证号及有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        shown = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            own = f"{r.silent('system')}{r.silent('grade')}{r.silent_each('professional_codes')}"
            shown.append(f"{r('number')}{own}（至{r('valid_until')}）")
        codes = e.each("professional_codes") or w.blank
        who = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        rows.append([*who, "¶".join(shown) or w.blank, codes])
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told = f"来自：{a('from')}"
        rows.append([w.blank, a("name"), a("role", GUESTS[guest.role]), w.blank, told, w.blank])
    w.text("表A-3　审核组", style="plain")
    w.table(rows, (0.9, 1.4, 1.6, 1.6, 4.4, 1.5), head=1, repeat=True)


TOPICS = ("因素辨识与控制现场核查", "监视测量和法规符合性", "应急、承包方和资质", "管理要素访谈和文件查阅")


def course(audit: Audit, w: Writer) -> None:
    """How the audit went on."""
    both = groups(audit)
    rows: list[Row] = [["日期", "时段", "第一小组", "第二小组"]]
    for at, (day, half) in enumerate(halves(audit)):
        done = [
            f"{'、'.join(w.person(member)('label') for member in group)}：{TOPICS[(at + 2 * side) % 4]}"
            for side, group in enumerate(both)
        ]
        rows.append([w.date(day), HALVES[half], *done])
    w.text("表A-4　审核实施日程", style="plain")
    w.table(rows, (2.2, 1.2, 4, 4), head=1, repeat=True)
    w.text(
        "首次会议于第一日上午进行，末次会议于最后半日结束前进行，管理层和各部门负责人出席。"
        "审核抽样具有局限性；审核组与企业无利益关系，并对企业信息保密。"
    )
