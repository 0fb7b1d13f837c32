"""乌伦古维德曼认证: a foreign body's branch, translated wording, agendas by day, sheets by process."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b import _ulungur_end as end
from corpus.bodies.templates.b import _ulungur_sheets as sheets
from corpus.bodies.templates.b import _ulungur_time as time
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import LONG_TERM, Writer
from corpus.layouts.writer import Row

BODY = "乌伦古维德曼认证（中国）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "ballot", "dates": "slash", "blank": "—", "styled": True}

KINDS = {
    "stage2": "第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特别审核",
    "transfer": "转移",
}
SITES = {"fixed": "永久场所", "temporary": "临时场所"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    said = Phrases(w)
    w.margins(
        header=(f"{BODY}　审核报告",),
        footer=(f"{audit.world.form_no} Rev. 07　　机密 Confidential",),
        page="第#页，共##页",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "1. 管理层摘要")
    _summary(audit, w)
    w.heading(1, "2. 客户与认证数据")
    _client(audit, w)
    _scope(audit, w)
    w.heading(1, "3. 审核团队与审核持续时间")
    time.team(audit, w)
    time.duration(audit, w)
    w.heading(1, "4. 审核日程")
    time.agenda(audit, w)
    w.heading(1, "5. 上次审核跟进")
    end.follow_up(audit, w, said)
    w.heading(1, "6. 过程审核记录")
    sheets.sheets(audit, w, said)
    w.heading(1, "7. 审核发现")
    end.findings(audit, w, said)
    w.heading(1, "8. 审核结论与推荐")
    end.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    leader = w.person(audit.leader)
    rows: list[Row] = [
        ["客户 Client", w.fact("organization.name")],
        ["报告编号 Report No.", w.fact("number")],
        ["合同编号 Contract No.", audit.world.application_no],
        ["审核类型 Audit type", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核日期 Audit dates", f"{w.fact('audit.start')} – {w.fact('audit.end')}"],
        ["主任审核员 Lead auditor", leader("name") + leader.silent("role")],
        ["报告日期 Date of report", w.fact("report_date")],
        ["签发机构 Issued by", w.fact("certification_body.name")],
    ]
    w.table(rows, (3.2, 7))
    w.text(
        f"{w.fact('certification_body.address')}",
        f"T {w.fact('certification_body.phone')}　{w.fact('certification_body.website')}　"
        f"{w.fact('certification_body.email')}",
        style="center",
    )


def _summary(audit: Audit, w: Writer) -> None:
    w.text(
        f"审核团队依据商定的审核计划对{w.fact('organization.name')}的管理体系进行了基于过程的审核。"
        "审核通过访谈、观察和抽查成文信息的方式进行，重点是过程的绩效和预期结果的实现。"
    )
    rows: list[Row] = [["管理体系", "审核准则（标准）", "等同的国际标准"]]
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, words("systems")[one.system]["name"])
        rows.append([name, e("number") + e.silent("system"), e("iso")])
    w.table(rows, (3.4, 3.4, 3.4), head=1)
    w.text("审核发现概要", style="center")
    found = audit.nonconformities
    due = f"回应期限{w.fact('nonconformities.due_date')}" if found.due_date else "未提出"
    w.table(
        [
            ["发现类别", "数量", "说明"],
            ["严重不符合项", w.fact("nonconformities.major"), "见7.3"],
            ["轻微不符合项", w.fact("nonconformities.minor"), f"见7.3，{due}"],
            ["改进机会", "—", "见7.2，客户自行决定是否采取行动"],
            ["积极方面", "—", "见7.1"],
        ],
        (3, 1.6, 5.6),
        head=1,
    )
    w.text("审核目标已经实现，审核计划没有影响结论的偏离，审核团队与客户之间没有未解决的分歧意见。")


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    at = "organization."
    rows: list[Row] = [
        ["法律实体名称", w.fact(at + "name"), "社会信用代码", w.fact(at + "uscc")],
        ["成立日期", w.fact(at + "established_on"), "执照颁发机关", w.fact(at + "licence.authority")],
        [
            "执照有效期",
            f"{w.fact(at + 'licence.valid_from')} – {w.until(at + 'licence.valid_to')}",
            "总经理",
            people.manager,
        ],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["注册地址", w.fact(at + "registered_address"), "‹", "‹"],
        ["办公地址", w.fact(at + "office_address"), "‹", "‹"],
        ["运营地址", w.fact(at + "business_address"), "‹", "‹"],
        ["联系人/电话", f"{people.contact} / {world.phone}", "邮政编码", world.postcode],
        [
            "员工总数",
            f"{w.fact('headcount_total')}（社会保险{w.fact('insured_count')}）",
            "有效人数",
            w.fact("headcount"),
        ],
        ["体系实施日期", w.fact("system_effective_on"), "班次数", str(world.shifts)],
        ["客户的活动", w.scope("activity"), "‹", "‹"],
    ]
    w.heading(2, "2.1 客户信息")
    w.table(rows, (2, 3.8, 1.9, 3), bold=(0, 2))
    rows = [["场所地址", "活动", "类型", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        rows.append([s("address"), s("activity"), s("kind", SITES[site.kind]), s("headcount")])
    w.heading(2, "2.2 纳入审核的场所")
    w.table(rows, (5, 2.6, 1.6, 1), head=1)


def _scope(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.3 审核目标")
    w.text(
        f"本次审核的目标是：{store('ulungur')['objectives'][audit.audit_type]}"
        "审核同时评价管理体系确保客户满足适用的法律法规和合同要求的能力，并在适用时识别可能改进的领域。"
    )
    w.heading(2, "2.4 审核范围与删减")
    rows: list[Row] = []
    for system in audit.systems:
        name = words("systems")[system]["name"]
        rows.append([name, w.scope("audit", system)])
    rows.append(["不适用的要求", w.fact("exclusions")])
    w.table(rows, (2.8, 7.6), bold=(0,))
    w.text(f"除认证标准外，审核准则包括客户的管理体系文件以及下列法律：{w.laws('criteria', '；', '{}')}。")
    w.heading(2, "2.5 法定许可")
    if not audit.permits:
        w.text("客户的活动不要求专门的法定许可，营业执照的经营范围已覆盖认证范围。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = e("valid_to", None if permit.valid_to else LONG_TERM)
        w.table(
            [
                ["许可文件", e("kind"), "编号", e("number")],
                ["持有人", e("holder"), "许可内容", e("scope")],
                ["颁发机关", e("authority"), "有效期", f"{e('valid_from')} – {ends}"],
            ],
            (1.6, 3.6, 1.6, 3.6),
            bold=(0, 2),
        )
        w.text("", style="plain")
    if not audit.certificates:
        return
    w.heading(2, "2.6 现有证书")
    table: list[Row] = [["体系", "证书编号", "颁发日期", "到期日期"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        table.append([c("system"), c("number"), c("issued_on"), c("valid_to")])
    w.table(table, (2, 4, 2.2, 2.2), head=1)
