"""The registers of 图壁's form: systems, team, sites, scopes, permits, criteria, nonconformities."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._hutubi_words import GRADES, ROLES, band
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def _table(w: Writer, rows: list[Row], widths: tuple[float, ...]) -> None:
    w.text("", style="plain")
    w.table(rows, widths, head=2, repeat=True)


def systems(audit: Audit, w: Writer) -> None:
    """3: the systems, their standards and certificates, the people in them."""
    table = words("systems")
    heads: Row = [
        "认证领域",
        "认证依据",
        "对应国际标准",
        "体系人数",
        "现行证书号",
        "颁证日期",
        "证书有效期至",
    ]
    rows: list[Row] = [band("3　认证领域与体系人数", 7), heads]
    for at, code in enumerate(audit.systems):
        e = w.standard(code)
        standard = next(one for one in audit.standards if one.system == code)
        twin = e("iso") if standard.iso else w.blank
        number = f"{e('number')}¶《{standard.title}》{e.silent('system')}"
        people = "^" if at else f"{w.fact('headcount')}人"
        name = w.tag("systems+", code, table[code]["name"])
        rows.append([name, number, twin, people, *_certificate(audit, w, code)])
    _table(w, rows, (1.3, 2, 1.2, 0.8, 1.4, 1, 1.1))


def _certificate(audit: Audit, w: Writer, code: str) -> list[str]:
    """Three cells of the certificate of a system."""
    found = next((one for one in audit.certificates if one.system == code), None)
    if found is None:
        return ["尚未取得", "‹", "‹"]
    e = w.entry("certificates", found)
    return [e("number") + e.silent("system"), e("issued_on"), e("valid_to")]


def team(audit: Audit, w: Writer) -> None:
    """4: one row a registration, the person's cells over all of them."""
    heads: Row = ["代号", "姓名", "性别", "组内身份", "资格", "领域", "注册证书号", "注册有效期", "专业代码"]
    rows: list[Row] = [band("4　审核组", 9), heads]
    for member in audit.team:
        rows += _member(w, member)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append(["陪同", a("name"), role, "‹", "来自", a("from"), "‹", "‹", "‹"])
    _table(w, rows, (0.5, 0.8, 0.5, 0.8, 0.9, 0.9, 1.8, 1.1, 1.1))


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    own = [e("label"), e("name"), member.sex, e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        return [[*own, "不适用", "‹", "‹", codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        silent = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
        told = [r("system", words("systems")[one.system]["short"]), r("number") + silent, r("valid_until")]
        codes = r.each("professional_codes", "、") or w.blank
        rows.append([*(["^"] * 5 if at else own), *told, codes])
    return rows


def sites(audit: Audit, w: Writer) -> None:
    """5: the sites and how many work there."""
    rows: list[Row] = [
        band("5　多场所（含临时场所）", 6),
        ["场所号", "地址", "性质", "从事的活动", "人数", "本次抽样"],
    ]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        number = f"S{at:02}"
        rows.append([number, e("address"), kind, e("activity"), f"{e('headcount')}", "是"])
    rows.append(["各场所人数合计", "‹", "‹", "‹", w.fact("headcount"), f"共{len(audit.sites)}处"])
    _table(w, rows, (0.7, 3.6, 0.7, 2.2, 0.7, 0.9))


def scopes(audit: Audit, w: Writer) -> None:
    """6: each system's scope in three places."""
    rows: list[Row] = [
        band("6　认证范围", 4),
        ["领域", "受审核方体系文件的表述", "本次审核覆盖的范围", "拟在证书上表述的范围"],
    ]
    for code in audit.systems:
        told = [w.scope(place, code) for place in ("system", "audit", "certificate")]
        rows.append([words("systems")[code]["short"], *told])
    rows.append(["不适用的要求", f"{w.fact('exclusions')}", "‹", "‹"])
    _table(w, rows, (0.8, 2.6, 2.6, 2.6))


def permits(audit: Audit, w: Writer) -> None:
    """7: permits, two rows each."""
    rows: list[Row] = [
        band("7　行政许可与登记", 6),
        ["名称", "证件编号", "许可或登记内容", "起", "止", "发证（登记）机关"],
    ]
    if not audit.permits:
        rows.append(["不涉及", *["‹"] * 5])
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        rows.append(
            [e("kind"), e("number"), e("scope"), e("valid_from"), until, e("authority")],
        )
        rows.append(["^", "持证单位", e("holder"), "‹", "‹", "‹"])
    _table(w, rows, (1.4, 1.9, 1.8, 1, 1, 1.7))


def criteria(audit: Audit, w: Writer) -> None:
    """8: what the audit goes by."""
    numbers = "、".join(w.standard(one.system)("number") for one in audit.standards)
    count = w.law_entry("criteria")("stated_count")
    rows: list[Row] = [
        band("8　审核准则", 3),
        ["类别", "内容", "‹"],
        ["管理体系标准", numbers, "‹"],
        ["体系文件", "受审核方现行的管理手册、程序文件和作业文件", "‹"],
        ["法律法规", f"计{count}部", w.laws("criteria")],
        ["其他", "认证合同、本机构公开文件", "‹"],
    ]
    _table(w, rows, (1.2, 0.9, 6.5))


def nonconformities(audit: Audit, w: Writer) -> None:
    """9: how many, each with its facts."""
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    rows: list[Row] = [
        band("9　不符合", 6),
        ["编号", "责任部门", "标准", "条款", "程度", "事实"],
    ]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        rows.append([e("number"), e("department"), e("standard"), e("clause"), grade, e("description")])
    total = f"严重不符合{major}项，轻微不符合{minor}项。"
    if audit.nonconformities.due_date:
        total += f"整改证据提交截止日：{w.fact('nonconformities.due_date')}。"
    rows.append(["小计", total, "‹", "‹", "‹", "‹"])
    _table(w, rows, (0.6, 0.9, 1.3, 0.8, 0.7, 4.3))
