"""The annexes of 苓瑶's report: the team and the registers of what was sampled, on pages across."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def all_of(audit: Audit, w: Writer) -> None:
    """All annexes."""
    w.section(landscape=True, fresh=True)
    _team(audit, w)
    w.heading(1, "附录B 监视和测量设备抽样")
    columns = (
        "名称=device 型号规格=model 编号=serial 使用地点=~place 证书号=certificate_no 检定/校准单位=agency "
        "日期=calibrated_on 有效期至=valid_until 结论=result"
    )
    _register(w, "calibrations", audit.calibrations, columns, (1.7, 1.6, 1.4, 1.2, 1.8, 2.8, 1.6, 1.6, 0.9))
    w.heading(1, "附录C 特种设备抽样")
    columns = (
        "设备名称=name 型号=model 使用登记证编号=registration_no 设备代码=device_code 检验日期=inspected_on "
        "下次检验日期=next_inspection_on 检验机构=agency 报告编号=report_no"
    )
    _register(
        w, "special_equipment", audit.special_equipment, columns, (1.6, 1.5, 2, 2.3, 1.6, 1.6, 2.6, 1.8)
    )
    w.heading(1, "附录D 供方抽样")
    columns = "供方=name 供应的物料或服务=provides 最近评价日期=evaluated_on"
    _register(w, "suppliers", audit.suppliers, columns, (5, 4, 3))
    w.heading(1, "附录E 从业人员健康检查抽样")
    columns = "姓名=name 检查日期=examined_on 检查机构=institution 结果=result"
    _register(w, "medical_exams", audit.medical_exams, columns, (2, 2.5, 5, 2.5))
    _laws(audit, w)


def _register(
    w: Writer, path: str, records: Sequence[object], columns: str, widths: tuple[float, ...]
) -> None:
    """A register: `columns` are `label=field` with a blank between them, `~` before what has no field."""
    if not records:
        w.text("本次抽样没有涉及。", style="plain")
        return
    pairs = [one.split("=") for one in columns.split()]
    rows: list[Row] = [["序号", *(label for label, _ in pairs)]]
    for at, record in enumerate(records, 1):
        e = w.entry(path, record)
        rows.append([str(at), *(_cell(e, name, record) for _, name in pairs)])
    w.table(rows, (0.7, *widths), head=1, repeat=True)


def _cell(e: Entry, name: str, record: object) -> str:
    if name.startswith("~"):
        return e.aside(name[1:])
    found = getattr(record, name)
    return e(name, FORMS["dash"](found)) if isinstance(found, date) else e(name)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录A 审核组成员")
    rows: list[Row] = [["组内代码", "姓名", "分工", "级别", "注册领域、注册号、有效期和专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (1.2, 1.5, 1.6, 1.6, 8.2), head=1)
    if any(member.trainee for member in audit.team):
        w.text("注：实习审核员由组长指导，不单独审核，不计算审核时间。", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    told = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、")
        known = f"，专业{codes}" if codes else ""
        silent = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
        until = r("valid_until", FORMS["dash"](one.valid_until))
        told.append(f"{r('system')}  {r('number')}  有效期至{until}{known}{silent}")
    if not told:
        told = [f"专业{e.each('professional_codes', '、')}" if member.professional_codes else w.blank]
    return [e("label"), e("name"), e("role", ROLES[member.role]), e("grade"), "¶".join(told)]


def _laws(audit: Audit, w: Writer) -> None:
    """The laws, two a row."""
    w.heading(1, "附录F 适用的法律法规")
    entry = w.law_entry("compliance")
    titles = [entry.one("titles", title) for title in audit.laws("compliance").titles]
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for at in range(0, len(titles), 2):
        pair = titles[at : at + 2]
        right = [str(at + 2), pair[1]] if pair[1:] else [w.blank, w.blank]
        rows.append([str(at + 1), pair[0], *right])
    w.table(rows, (0.8, 5.5, 0.8, 5.5), head=1)
    w.text(f"{entry.silent('place')}以上清单由该公司提供，审核组对版本和适用性作了抽查。", style="plain")
