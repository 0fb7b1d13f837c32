"""武旖: a form with boxes to tick, the records in one table with a row a clause from 4 to 10, cards."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _wuyi_end as end
from corpus.bodies.templates.a import _wuyi_records as records
from corpus.bodies.templates.a._wuyi_records import NAMES, ticked
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "武旖标准认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EnMS", "EMS+OHSMS", "QMS+EMS", "OHSMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "box", "dates": "dots", "blank": "无"}

TYPE_LABELS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
MODE_LABELS = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=("武旖认证", "审核报告", "WYC-FR-22（第4版）"), page="#/##")
    _cover(audit, w)
    w.heading(1, "壹  审核任务")
    _task(audit, w)
    w.heading(1, "贰  客户概况")
    _client(audit, w)
    w.heading(1, "叁  审核组")
    _team(audit, w)
    w.heading(1, "肆  审核过程")
    _course(audit, w)
    w.heading(1, "伍  审核记录")
    records.clauses(audit, w)
    w.heading(1, "陆  不符合")
    end.cards(audit, w)
    w.heading(1, "柒  结论与推荐")
    end.conclusion(audit, w)
    w.heading(1, "捌  声明与签字")
    end.signed(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", style="plain")
    rows: list[Row] = [
        ["客户名称", w.fact("organization.name")],
        ["报告编号", w.fact("number")],
        ["申请编号", audit.world.application_no],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), rules="rows", bold=(0,))
    w.text("", style="plain")
    w.text(
        f"机构地址：{w.fact('certification_body.address')}",
        f"电话 {w.fact('certification_body.phone')}  邮箱 {w.fact('certification_body.email')}",
        f"网站 {w.fact('certification_body.website')}",
        style="center",
    )
    w.page()


def _task(audit: Audit, w: Writer) -> None:
    several = len(audit.systems) > 1
    ways = ["单一体系", "结合审核", "联合审核", "一体化审核"]
    domains = "  ".join(f"{{+}}{w.tag('systems+', one, NAMES[one])}" for one in audit.systems)
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" idt {e('iso')}" if standard.iso else ""
        basis.append(f"· {e('number')}{twin} {standard.title}{e.silent('system')}")
    laws = w.law_entry("criteria")
    basis.append(f"· 法律法规：{laws.silent('place')}{laws.each('titles', '，')}")
    basis.append("· 客户的管理手册、程序文件、合同约定及本中心公开的认证规则")
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", TYPE_LABELS, audit.audit_type)],
        ["认证领域", domains],
        ["审核方式", w.choice("audit.mode", MODE_LABELS, audit.audit.mode)],
        ["审核组合", ticked(ways, ways[int(several)])],
        ["审核目的", store("wuyi")["aim"][audit.audit_type]],
        ["审核准则", "¶".join(basis)],
        ["审核范围", "¶".join(f"[{NAMES[one]}] {w.scope('audit', one)}" for one in audit.systems)],
        [
            "审核日期",
            f"{w.fact('audit.start')}（{w.half('audit.start_half')}）～"
            f"{w.fact('audit.end')}（{w.half('audit.end_half')}）",
        ],
        ["所查时段", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"],
        [
            "审核人日",
            f"合计 {w.fact('audit.person_days')} 人日，现场 {w.fact('audit.onsite_days')} 人日¶减少的理由："
            f"{w.each('audit.reductions', audit.audit.reductions) if audit.audit.reductions else '没有减少'}",
        ],
        ["风险级别", w.fact("audit.risk")],
    ]
    w.table(rows, (2, 9), bold=(0,))


def _client(audit: Audit, w: Writer) -> None:
    world = audit.world
    term = f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["名称与代码", f"{w.fact('organization.name')}¶统一社会信用代码 {w.fact('organization.uscc')}"],
        [
            "执照信息",
            f"成立于 {w.fact('organization.established_on')}，营业期限 {term}¶"
            f"登记机关 {w.fact('organization.licence.authority')}",
        ],
        [
            "地址",
            f"注册：{w.fact('organization.registered_address')}¶"
            f"办公：{w.fact('organization.office_address')}¶"
            f"经营：{w.fact('organization.business_address')}",
        ],
        [
            "客户代表",
            f"法定代表人 {world.people.legal}；总经理 {world.people.manager}；"
            f"管理者代表 {world.people.representative}¶联系人 {world.people.contact}，电话 {world.phone}",
        ],
        [
            "人员",
            f"全部人员 {w.fact('headcount_total')} 人；参保 {w.fact('insured_count')} 人；"
            f"体系内 {w.fact('headcount')} 人",
        ],
        ["业务", w.scope("activity")],
        [
            "体系范围",
            f"{'¶'.join(f'[{NAMES[one]}] ' + w.scope('system', one) for one in audit.systems)}"
            f"¶不适用条款：{w.fact('exclusions')}¶体系启用日期：{w.fact('system_effective_on')}",
        ],
    ]
    w.table(rows, (2, 9), bold=(0,))
    w.text("现场覆盖的地点：", style="plain")
    rows = [["地点", "类别", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (5, 1.6, 3.4, 1), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["成员", "组内角色", "注册证号（领域，到期）", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        lines = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("grade") + r.silent_each("professional_codes")
            lines.append(f"{r('number')}（{r('system', NAMES[one.system])}，{r('valid_until')}）{told}")
        codes = e.each("professional_codes", "¶") or w.blank
        role = f"{e('role', ROLES[member.role])}¶{e('grade')}" if member.registrations else None
        alone = e("role", ROLES[member.role]) + e.silent("grade")
        rows.append([f"{e('label')} {e('name')}", role or alone, "¶".join(lines) or w.blank, codes])
    w.table(rows, (1.8, 2, 5.6, 1.6), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"同行人员：{role} {a('name')}（{a('from')}）", style="plain")
    w.text("各成员已声明与客户无利害关系，近两年未向客户提供过咨询。", style="plain")


def _course(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        text = f"{w.fact('stage1.start')} {hours}，{w.fact('stage1.mode', '现场')}完成；"
        rows.append(["第一阶段", text + ticked(["可以进入第二阶段", "暂不进入第二阶段"], "可以进入第二阶段")])
    rows += [
        ["计划偏离", ticked(["没有偏离审核计划", "有偏离"], "没有偏离审核计划")],
        ["对审核方案有影响的问题", ticked(["没有", "有"], "没有")],
        ["审核组与客户的未决问题", ticked(["没有", "有"], "没有")],
        ["影响体系的重大变更", store("wuyi")["change"][audit.audit_type]],
        ["走访部门", "、".join(["管理层", *audit.world.departments])],
        ["审核过程", "、".join(audit.world.industry["flow"])],
    ]
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        term = f"{c('issued_on')}～{c('valid_to')}"
        held.append(f"{c('system', NAMES[one.system])}：证书号 {c('number')}，{term}")
    if held:
        rows.append(["所持证书", "¶".join(held)])
        use = ["使用正确并受控", "存在误用"]
        rows.append(["证书与标志的使用", ticked(use, use[0])])
    else:
        rows.append(["证书与标志的使用", "客户尚未获证，不适用"])
    before = []
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        before.append(f"（{at}）{e('description')}关闭：{e('closed_on')}")
    if before:
        before.append(ticked(["纠正措施有效", "纠正措施无效"], "纠正措施有效"))
    rows.append(["上次不符合的验证", "¶".join(before) or "没有上次审核遗留的不符合"])
    w.table(rows, (3, 8), bold=(0,))
