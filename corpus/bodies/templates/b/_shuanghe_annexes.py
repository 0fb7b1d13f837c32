"""双河's annexes: team, laws, instruments, nonconformities, equipment and holders, schedule."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity, TeamMember
from corpus.bodies.templates.b._shuanghe_work import NAMES
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
FIELDS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "En"}
short = FORMS["dots"]


def all_of(audit: Audit, w: Writer) -> None:
    """All annexes."""
    w.section(landscape=True, fresh=True)
    _team(audit, w)
    _laws(audit, w)
    _devices(audit, w)
    _problems(audit, w)
    _units(audit, w)
    _holders(audit, w)
    _days(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件1　审核组")
    rows: list[Row] = [
        ["代号", "姓名", "组内身份", "领域", "注册资格", "注册编号", "注册有效期至", "专业代码"]
    ]
    for member in audit.team:
        rows += _rows_of(w, member)
    w.table(rows, (0.7, 1.2, 1.2, 0.7, 1.4, 2.8, 1.6, 1.3), head=1, repeat=True)
    w.text("注：领域中Q为质量，E为环境，S为职业健康安全，En为能源。", style="plain")


def _rows_of(w: Writer, member: TeamMember) -> list[Row]:
    """A row for each registration of a person; one for who has none."""
    e = w.person(member)
    who: Row = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        return [[*who, w.blank, e("grade"), w.blank, w.blank, e.each("professional_codes", " ") or w.blank]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        grade = e("grade") + r.silent("grade") if at == 0 else "^"
        told = "" if at == 0 else r.silent("grade")
        first = e.silent_each("professional_codes") if at == 0 else ""
        codes = (r.each("professional_codes", " ") or w.blank) + first
        rest = [r("number") + told, r("valid_until", short(one.valid_until)), codes]
        rows.append([*(who if at == 0 else ("^", "^", "^")), r("system", FIELDS[one.system]), grade, *rest])
    return rows


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件2　法律法规清单")
    laws = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序号", "法律法规名称", "评价"]]
    rows += [[str(at), laws.one("titles", title), "遵守"] for at, title in enumerate(titles, 1)]
    w.table(rows, (0.7, 5.5, 1), head=1, repeat=True)


def _devices(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件3　测量设备")
    if not audit.calibrations:
        w.text("不涉及。", style="plain")
        return
    rows: list[Row] = [
        ["序号", "名称", "规格型号", "出厂编号", "溯源方式", "机构", "证书编号", "日期", "有效期至", "结果"]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        what: Row = [str(at), e("device"), e("model"), e("serial"), one.act, e("agency"), e("certificate_no")]
        days = [e("calibrated_on", short(one.calibrated_on)), e("valid_until", short(one.valid_until))]
        rows.append([*what, *days, e("result")])
    w.table(rows, (0.6, 1.3, 1.2, 1.2, 0.8, 1.8, 1.6, 1.3, 1.3, 0.8), head=1, repeat=True)


def _problems(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件4　不符合报告")
    if not audit.nonconformities.items:
        w.text("本次审核没有开出不符合报告。", style="plain")
    for item in audit.nonconformities.items:
        _problem(w, item)


def _problem(w: Writer, item: Nonconformity) -> None:
    e = w.same("nonconformities.items", item.number, item)
    grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade)
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name"), "编号", e("number")],
        ["责任部门", e("department"), "性质", grade],
        ["不符合事实", e("description"), "‹", "‹"],
        ["不符合条款", f"{e('standard')}　第{e('clause')}条", "‹", "‹"],
        ["原因分析", store("shuanghe")["cause"], "‹", "‹"],
        ["纠正措施", f"由受审核方于{w.fact('nonconformities.due_date')}前提交。", "‹", "‹"],
        ["验证方式", "{+}书面验证  {-}现场验证", "验证人", w.audit.leader.name],
    ]
    w.table(rows, (1.2, 3.2, 0.9, 1.7), bold=(0, 2))
    w.text("", style="plain")


def _units(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件5　特种设备和持证人员")
    if not audit.special_equipment:
        w.text("（1）特种设备：不涉及。", style="plain")
        return
    w.text("（1）特种设备", style="plain")
    rows: list[Row] = [
        [
            "名称",
            "型号",
            "设备代码",
            "使用登记证号",
            "首检日期",
            "本次检验",
            "下次检验",
            "检验报告",
            "检验机构",
        ]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        days = [
            e(name, short(getattr(unit, name)))
            for name in ("first_inspected_on", "inspected_on", "next_inspection_on")
        ]
        what: Row = [e("name"), e("model"), e("device_code"), e("registration_no")]
        rows.append([*what, *days, e("report_no"), e("agency")])
    w.table(rows, (1.1, 1.2, 1.8, 1.5, 1.2, 1.2, 1.2, 1.5, 1.6), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("（2）持证人员：不涉及。", style="plain")
        return
    w.text("（2）持证人员", style="plain")
    rows: list[Row] = [["姓名", "从事作业", "证件名称", "作业项目", "证件编号", "发证机关", "有效期限"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from', short(one.valid_from))}至{e('valid_to', short(one.valid_to))}"
        what: Row = [e("name"), e.aside("work"), e("kind"), e("category")]
        rows.append([*what, e("number"), e("issuer"), term])
    w.table(rows, (1, 1.3, 1.7, 1.6, 2.2, 1.6, 1.7), head=1, repeat=True)


def _days(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件6　审核日程")
    days = (audit.audit.end - audit.audit.start).days + 1
    halves = [(day, half) for day in range(1, days + 1) for half in ("上午", "下午")]
    if audit.audit.end_half == "am":
        halves.pop()
    offices = audit.world.departments
    labels = [one.label for one in audit.team if one.qualified]
    rows: list[Row] = [["时间", "部门和活动", "审核员"]]
    for at, (day, half) in enumerate(halves):
        what = [one for i, one in enumerate(offices) if i * len(halves) // len(offices) == at]
        what = (["首次会议", "最高管理层"] if at == 0 else []) + what
        if at == len(halves) - 1:
            what += ["审核组内部沟通", "末次会议"]
        rows.append([f"第{day}天{half}", "、".join(what) or "作业现场", "、".join(labels)])
    w.table(rows, (1.3, 5, 1.2), head=1, repeat=True)
    fields = "、".join(NAMES[one] for one in audit.systems)
    w.text(f"各部门均按{fields}的适用条款审核。", style="plain")
