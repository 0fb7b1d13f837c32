"""Annexes of 煌岩 on the team, the system and what was found."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}
WAYS = ("运行控制、监视测量", "运行控制、应急准备", "目标和方案、运行控制")
SITES = {"fixed": "固定场所", "temporary": "临时场所"}


def team(audit: Audit, w: Writer) -> None:
    """A row for each registration; then those who went along."""
    rows: list[Row] = [["代号", "姓名", "组内职务", "注册级别", "注册证书号", "证书有效期", "专业小类"]]
    for member in audit.team:
        e = w.person(member)
        head = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*head, "不适用", "不适用", e.each("professional_codes", " ")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", " ") or w.blank
            silent = r.silent("system") + r.silent("grade")
            if not at:
                silent += e.silent_each("professional_codes")
            rows.append([*(["^"] * 4 if at else head), r("number") + silent, r("valid_until"), codes])
    w.table(rows, (0.8, 1.4, 1.4, 1.6, 3.2, 1.8, 1.6), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        told.append(f"{e('role', GUESTS[guest.role])}：{e('name')}（{e('from')}）")
    w.text(f"注：随行人员不参与审核判断。{'；'.join(told)}。", style="plain")


def sites(audit: Audit, w: Writer) -> None:
    """The sites."""
    rows: list[Row] = [["序号", "场所类型", "场所地址", "场所内活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        rows.append([str(at), e("kind", SITES[site.kind]), e("address"), e("activity"), e("headcount")])
    w.table(rows, (0.6, 1.6, 6, 3, 1), head=1)


def laws(audit: Audit, w: Writer) -> None:
    """The organization's list, two titles a row."""
    e = w.law_entry("compliance")
    cells: list[str] = []
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        cells += [str(at), f"《{e.one('titles', title)}》", "是"]
    rows: list[Row] = [["序号", "法律法规名称", "适用", "序号", "法律法规名称", "适用"]]
    for at in range(0, len(cells), 6):
        row = cells[at : at + 6]
        rows.append([*row, *["—"] * (6 - len(row))])
    w.table(rows, (0.7, 5, 0.8, 0.7, 5, 0.8), head=1, repeat=True)


def standards(audit: Audit, w: Writer) -> None:
    """Technical standards."""
    rows: list[Row] = [["序号", "标准编号", "标准名称", "用于"]]
    for at, one in enumerate(audit.standards_cited, 1):
        e = w.entry("standards_cited", one)
        limits = any(word in one.title for word in ("排放", "污染", "接触限值", "噪声"))
        rows.append([str(at), e("number"), e("title"), "达标判定" if limits else "产品或服务"])
    w.table(rows, (0.6, 2.4, 7, 1.6), head=1)


def factors(audit: Audit, w: Writer) -> None:
    """What weighs most, each kind with its number."""
    rows: list[Row] = [["类别", "数量", "序号", "内容", "控制方式"]]
    for count in audit.counts:
        ways = ("过程文件", "过程文件、监视") if count.what == "主要过程" else WAYS
        e = w.entry("counts", count)
        for at, item in enumerate(count.listed):
            head = ["^", "^"] if at else [e("what"), f"{e('stated')}{count.unit}"]
            rows.append([*head, str(at + 1), e.one("listed", item), ways[at % len(ways)]])
    w.table(rows, (2, 1, 0.8, 5, 3), head=1)


def certificates(audit: Audit, w: Writer) -> None:
    """Certificates in force."""
    rows: list[Row] = [["体系", "证书号", "颁证日", "到期日", "状态"]]
    for one in audit.certificates:
        e = w.entry("certificates", one)
        rows.append([e("system"), e("number"), e("issued_on"), e("valid_to"), "有效"])
    w.table(rows, (1.4, 3, 2, 2, 1), head=1)


def found(audit: Audit, w: Writer) -> None:
    """The nonconformities."""
    rows: list[Row] = [["序号", "责任部门", "不符合的标准和条款", "事实陈述", "性质", "整改期限"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        where = f"{e('standard')}¶{e('clause')}"
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        due = w.fact("nonconformities.due_date")
        rows.append([e("number"), e("department"), where, e("description"), grade, due])
    w.table(rows, (0.7, 1.4, 2.4, 6, 0.9, 1.6), head=1)


def before(audit: Audit, w: Writer) -> None:
    """Those of the audit before."""
    rows: list[Row] = [["序号", "前次不符合事实", "关闭日期", "本次复核"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "整改资料齐全"])
    w.table(rows, (0.6, 7, 1.6, 1.8), head=1)
