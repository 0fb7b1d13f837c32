"""塔什库认证: numbered chapters, forms of label and value, findings by clause, lists as tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _tashiku_end as end
from corpus.bodies.templates.a import _tashiku_findings as findings
from corpus.bodies.templates.a import _tashiku_lists as lists
from corpus.bodies.templates.a import _tashiku_task as task
from corpus.bodies.templates.stock import Phrases, phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "塔什库质量认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "chinese", "blank": "/", "styled": True}

KINDS = {"stage2": "初审（第二阶段）", "surveillance": "年度监督", "recertification": "再认证"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, eight chapters."""
    said = Phrases(w)
    w.margins(header=("管理体系认证审核报告",), footer=("TSK/QR-7.4-11（2024版）",), page="#/##")
    _cover(audit, w)
    w.page()
    w.heading(1, "1 受审核组织")
    _registered(audit, w)
    _sites(audit, w)
    _business(audit, w)
    _permits(audit, w)
    task.chapter(audit, w)
    w.heading(1, "3 审核实施")
    w.paragraphs(phrases(w, "course", 4))
    w.text(_presence(audit, w))
    numbers = lists.numbers(audit)
    findings.chapter(audit, w, said, numbers)
    lists.chapter(audit, w, numbers)
    end.chapters(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text("", "", "", style="center")
    systems = "¶".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核组织", w.fact("organization.name")],
        ["认证项目", systems],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["现场审核日期", f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 3.6), bold=(0,))
    w.text("", "", style="center")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    w.text(f"服务电话：{w.fact('certification_body.phone')}", style="center")
    contact = f"网址：{w.fact('certification_body.website')}    邮箱：{w.fact('certification_body.email')}"
    w.text(contact, style="center")


def _registered(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    term = f"自{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    w.heading(2, "1.1 登记信息")
    rows: list[Row] = [
        ["单位名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "‹", "‹"],
        [
            "成立日期",
            w.fact("organization.established_on"),
            "注册资本",
            f"{audit.world.capital}万元",
        ],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "员工代表", people.workers],
        ["联系人", people.contact, "联系电话", audit.world.phone],
        ["职工总数", f"{w.fact('headcount_total')}人", "社保缴纳人数", f"{w.fact('insured_count')}人"],
        [
            "体系覆盖人数",
            f"{w.fact('headcount')}人",
            "体系运行起始日",
            w.fact("system_effective_on"),
        ],
    ]
    w.table(rows, (1.3, 2.3, 1.2, 1.8), bold=(0, 2))


def _sites(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.2 场所")
    rows: list[Row] = [["序号", "场所地址", "场所性质", "场所内活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([str(at), e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (0.5, 3.4, 1, 1.6, 0.6), head=1)


def _business(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.heading(2, "1.3 业务与过程")
    w.text(
        f"{w.fact('organization.name')}从事的主要活动为{w.scope('activity')}。"
        f"体系覆盖{w.fact('headcount')}人。主要流程：{'→'.join(world.industry['flow'])}。"
    )
    held = "、".join(f"{name}（{model}）{number}台/套" for name, model, number in world.equipment)
    w.text(f"主要设备设施：{held}。场所面积约{world.area}平方米，实行{_shifts(world.shifts)}工作制。")
    rows: list[Row] = [
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (1, 2.2, 1, 2.2), bold=(0, 2))


def _shifts(number: int) -> str:
    return {1: "单班", 2: "两班", 3: "三班"}.get(number, f"{number}班")


def _permits(audit: Audit, w: Writer) -> None:
    number = 4
    if audit.permits:
        w.heading(2, f"1.{number} 资质许可")
        number += 1
        rows: list[Row] = [["许可（登记）名称", "编号", "持有单位", "许可内容", "发证机关", "有效期限"]]
        for one in audit.permits:
            e = w.entry("permits", one)
            until = e("valid_to") if one.valid_to else e("valid_to", "长期")
            told = [e("kind"), e("number"), e("holder"), e("scope"), e("authority")]
            rows.append([*told, f"{e('valid_from')}至{until}"])
        w.table(rows, (1.2, 1.6, 1.4, 1, 1.2, 1.4), head=1)
    if audit.certificates:
        w.heading(2, f"1.{number} 现有认证证书")
        rows = [["认证项目", "证书编号", "颁证日期", "到期日期"]]
        for held in audit.certificates:
            c = w.entry("certificates", held)
            rows.append([c("system", NAMES[held.system]), c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (1.8, 1.8, 1.5, 1.5), head=1)


def _presence(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.attendants:
        e = w.same("attendants", one.name, one)
        role = e("role", "向导" if one.role == "guide" else "观察员")
        told.append(f"{role}{e('name')}（{e('from')}）")
    leader: TeamMember = audit.leader
    return f"审核组在组长{w.person(leader)('name')}带领下开展工作，随同人员：{'，'.join(told)}。"
