"""渭禾: six numbered parts, each a table under a title row; evidence by department in cells of many lines."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _weihe_end as end
from corpus.bodies.templates.a._weihe_evidence import NAMES, SHORT, evidence
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "渭禾标准认证（西安）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "padded", "blank": "/", "styled": False}

KINDS = {
    "stage2": "初次认证（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}　WH-CX09-JL14",), page="第#页 共##页")
    _cover(audit, w)
    w.page()
    _part_one(audit, w)
    w.page()
    _part_two(audit, w)
    w.text("", style="plain")
    evidence(audit, w)
    w.text("", style="plain")
    end.part_four(audit, w)
    w.text("", style="plain")
    end.part_five(audit, w)
    w.text("", style="plain")
    end.part_six(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    fields = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["认证领域", fields],
        ["审核日期", f"{w.fact('audit.start')}～{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1, 3.4), bold=(0,))
    w.text("本报告归认证机构所有，未经认证机构和受审核方同意，不得提供给第三方。", style="center")


def _part_one(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    licence = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"

    def wide(label: str, text: str) -> Row:
        return [label, text, "‹", "‹"]

    rows: list[Row] = [
        wide("第一部分　受审核方与审核任务", "‹"),
        wide("组织名称", w.fact("organization.name")),
        wide("统一社会信用代码", w.fact("organization.uscc")),
        ["成立日期", w.fact("organization.established_on"), "营业期限", licence],
        wide("营业执照登记机关", w.fact("organization.licence.authority")),
        wide("注册地址", w.fact("organization.registered_address")),
        wide("办公地址", w.fact("organization.office_address")),
        wide("生产/经营地址", w.fact("organization.business_address")),
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact} {audit.world.phone}"],
        [
            "员工总数",
            f"{w.fact('headcount_total')}人",
            "体系覆盖人数",
            f"{w.fact('headcount')}人（{audit.world.shifts}班）",
        ],
        ["参加社保人数", f"{w.fact('insured_count')}人", "体系运行日期", w.fact("system_effective_on")],
        wide("主要经营活动", w.scope("activity")),
        wide("审核场所", "¶".join(_sites(audit, w))),
        wide("审核目的", store("weihe")["aim"][audit.audit_type]),
        wide("审核准则", _criteria(audit, w)),
        wide("审核范围", _scopes(audit, w, "audit")),
        wide("体系文件规定的范围", _scopes(audit, w, "system")),
        wide("不适用条款及理由", _excluded(audit, w)),
        wide("结合审核情况", _joined(audit)),
    ]
    w.table(rows, (1.3, 2.2, 1.2, 2.2), head=1, bold=(0, 2))


def _excluded(audit: Audit, w: Writer) -> str:
    told = w.fact("exclusions")
    if audit.exclusions == "无":
        return told
    return f"{told}。¶组织按顾客图样、技术要求或国家、行业标准开展业务，理由成立。"


def _joined(audit: Audit) -> str:
    several = len(audit.systems) > 1
    first = "{+}" if several else "{-}"
    last = "{-}" if several else "{+}"
    return f"{first}结合审核  {{-}}联合审核  {{-}}一体化审核  {last}单一体系审核"


def _sites(audit: Audit, w: Writer) -> list[str]:
    made = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        made.append(f"{at}）{e('address')}（{kind}）：{e('activity')}，{e('headcount')}人")
    return made


def _criteria(audit: Audit, w: Writer) -> str:
    lines = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" idt {e('iso')}" if standard.iso else ""
        lines.append(f"{{+}} {e('number')}{twin}《{standard.title}》{e.silent('system')}")
    laws = w.law_entry("criteria")
    lines.append("{+} 受审核方的管理手册、程序文件和其他体系文件，有效的合同和协议")
    lines.append(
        f"{{+}} 适用的法律法规及其他要求，主要有{laws('stated_count')}部：{laws.silent('place')}"
        f"{laws.each('titles', '、', '《{}》')}"
    )
    return "¶".join(lines)


def _scopes(audit: Audit, w: Writer, place: str) -> str:
    return "¶".join(f"{SHORT[one]}：{w.scope(place, one)}" for one in audit.systems)


def _part_two(audit: Audit, w: Writer) -> None:
    def wide(label: str, text: str) -> Row:
        return [label, text, "‹", "‹", "‹", "‹", "‹"]

    rows: list[Row] = [
        wide("第二部分　审核组与审核过程", "‹"),
        ["姓名", "组内分工", "注册资格", "领域", "注册证书编号", "注册有效期", "专业代码"],
        *_team(audit, w),
        wide("陪同人员", "¶".join(_guests(audit, w)) or "无观察员；受审核方各部门负责人配合审核。"),
        wide("审核时间", "¶".join(_times(audit, w))),
        wide("受审核部门", f"管理层、{'、'.join(audit.world.departments)}，审核覆盖了各部门负责的全部过程。"),
        wide(
            "审核过程",
            "首、末次会议由审核组长主持，受审核方管理层和部门负责人到会。审核组采用面谈、查阅、观察和"
            "抽样的方法收集证据，每日召开组内会议，末次会议前与受审核方沟通了审核发现。",
        ),
        wide("计划的执行", "审核计划得到完整执行，日程、部门和人员未作调整，不存在偏离审核计划的情况。"),
        wide("影响审核方案的事项", "审核中未遇到影响审核方案的重大事项。"),
        wide("未解决的问题", "双方对审核发现没有分歧，没有遗留未解决的问题。"),
        wide("体系变更", store("weihe")["changes"][audit.audit_type]),
        wide("认证证书和标志", "¶".join(_marks(audit, w))),
    ]
    w.table(rows, (1.1, 1, 1.2, 0.8, 3.4, 2.4, 1.3), head=1)


def _team(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for member in audit.team:
        e = w.person(member)
        who: Row = [f"{e('name')}¶{e('label')}", e("role", ROLES[member.role]), e("grade")]
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            told = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
            codes = r.each("professional_codes", "；") or w.blank
            cells: Row = [r("system", SHORT[one.system]), r("number") + told, r("valid_until"), codes]
            rows.append([*(who if at == 0 else ["^"] * 3), *cells])
        if not member.registrations:
            codes = e.each("professional_codes", "；") or w.blank
            rows.append([*who, *[w.blank] * 3, codes])
    return rows


def _guests(audit: Audit, w: Writer) -> list[str]:
    made = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        made.append(f"{role}：{a('name')}（{a('from')}）")
    return made


def _times(audit: Audit, w: Writer) -> list[str]:
    when = audit.audit
    lines = []
    if audit.stage1:
        same = audit.stage1.start == audit.stage1.end
        span = (
            f"{w.fact('stage1.start')}{w.silent('stage1.end')} "
            if same
            else f"{w.fact('stage1.start')}至{w.fact('stage1.end')}，每日"
        )
        lines.append(
            f"第一阶段：{span}{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}，"
            f"{w.fact('stage1.mode', MODES[audit.stage1.mode])}，结论为可以进行第二阶段审核。"
        )
    lines += [
        f"本次审核：{w.fact('audit.start')}{w.half('audit.start_half')}至"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}。",
        f"审核方式：{w.choice('audit.mode', MODES, when.mode)}",
        f"审核人日：共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日。"
        f"风险等级：{w.fact('audit.risk')}。",
        f"覆盖时段：{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}的体系运行情况。",
    ]
    if when.reductions:
        lines.append(f"人日减少的理由：{w.each('audit.reductions', when.reductions, '；')}。")
    return lines


def _marks(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        lines.append(
            f"{c('system', NAMES[one.system])}证书：编号{c('number')}，发证日期{c('issued_on')}，"
            f"有效期至{c('valid_to')}。"
        )
    return [*lines, store("weihe")["marks"][audit.audit_type]]
