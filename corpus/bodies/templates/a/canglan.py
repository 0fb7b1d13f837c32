"""苍岚认证: forms and tables throughout, boxes to tick, days with dashes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _canglan_records as records
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "苍岚认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS", "QMS+EMS", "EnMS", "QMS+HSPM", "HSE+EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer", "special")
STYLE = {"look": "black", "dates": "dash", "styled": False}

AUDIT_TYPES = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
    "transfer": "转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程"}
RATED = ("符合", "基本符合", "不符合")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(BODY,), footer=(f"{audit.world.form_no}  B/1",), page="第 # 页 共 ## 页", first=False)
    _cover(audit, w)
    w.heading(1, "1  受审核方基本信息")
    _basics(audit, w)
    w.heading(1, "2  审核概况")
    _overview(audit, w)
    w.heading(1, "3  体系运行证据")
    records.all_of(audit, w)
    w.heading(1, "4  不符合")
    _nonconformities(audit, w)
    w.heading(1, "5  审核结论")
    _conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["审核类型", w.choice("audit_type", AUDIT_TYPES, audit.audit_type)],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7.6), bold=(0,))
    contact = f"地址：{w.fact('certification_body.address')}  电话：{w.fact('certification_body.phone')}"
    web = f"网址：{w.fact('certification_body.website')}  邮箱：{w.fact('certification_body.email')}"
    w.text(contact, web, style="center")
    w.page()


def _basics(audit: Audit, w: Writer) -> None:
    licence = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["营业期限", licence, "登记机关", w.fact("organization.licence.authority")],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行起始日", w.fact("system_effective_on")],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
        ["联系人", audit.world.people.contact, "电话", audit.world.phone],
    ]
    w.table(rows, (2.0, 3.6, 2.0, 2.8), bold=(0, 2))
    w.text("场所清单：", style="plain")
    sites: list[Row] = [["序号", "场所地址", "活动", "人数", "性质"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append([str(at), e("address"), e("activity"), e("headcount"), kind])
    w.table(sites, (0.8, 5, 2.6, 1, 1), head=1)


def _overview(audit: Audit, w: Writer) -> None:
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    rows: list[Row] = [
        ["认证领域", w.each("systems", audit.systems, "、")],
        ["审核时间", f"{halves[0]} 至 {halves[1]}"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["覆盖时期", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"],
        [
            "审核人日",
            f"{w.fact('audit.person_days')} 人日，其中现场 {w.fact('audit.onsite_days')} 人日；"
            f"风险等级：{w.fact('audit.risk')}",
        ],
    ]
    if audit.audit.reductions:
        rows.append(["减少审核时间的理由", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        ends = [f"{w.fact(f'stage1.{end}')} {w.fact(f'stage1.{end}_time')}" for end in ("start", "end")]
        rows.append(["第一阶段", f"{' 至 '.join(ends)}，{w.fact('stage1.mode', '现场')}"])
    w.table(rows, (2.4, 8), bold=(0,))
    w.heading(2, "2.1  审核准则和范围")
    scopes: list[Row] = [["体系", "标准", "等同采用", "审核范围"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        scopes.append([e("system"), e("number"), e("iso"), w.scope("audit", standard.system)])
    w.table(scopes, (1.2, 2.2, 2.1, 4.9), head=1)
    w.text(f"法律法规依据：{w.laws('criteria')}。", style="plain")
    w.heading(2, "2.2  审核组")
    _team(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "组内职务", "注册级别", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes", ",") or w.blank
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = (
                r("number") + r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            )
            rows.append([*(first if at == 0 else ["^"] * 4), number, r("valid_until"), "^" if at else codes])
    w.table(rows, (0.8, 1.3, 1.3, 1.6, 3.2, 1.7, 1.5), head=1, repeat=True)
    people: list[Row] = [["陪同人员/观察员", "身份", "所在单位"]]
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        people.append([e("name"), e("role", "向导" if guest.role == "guide" else "观察员"), e("from")])
    w.table(people, (3, 3, 4), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核开具严重不符合 {w.fact('nonconformities.major')} 项，"
        f"轻微不符合 {w.fact('nonconformities.minor')} 项。"
    )
    rows: list[Row] = [["编号", "责任部门", "标准", "条款", "不符合事实", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade, "¶")
        number = item.number + e.silent("number")
        rows.append([number, e("department"), e("standard"), e("clause"), e("description"), grade])
    if found.items:
        w.table(rows, (0.8, 1.3, 2.1, 1, 4.2, 1.1), head=1)
        w.text(f"纠正措施完成期限：{w.fact('nonconformities.due_date')}。", style="plain")
    if audit.previous_nonconformities:
        w.heading(2, "4.1  上次审核不符合的验证")
        before: list[Row] = [["不符合事实", "关闭日期", "验证结果"]]
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            before.append([e("description"), e("closed_on"), "有效"])
        w.table(before, (6.4, 2.2, 1.6), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        options = {value: value for value in RATED}
        rows.append([e("criterion"), w.choice(f"{e.path}.value", options, rating.value)])
    w.table(rows, (5, 5), head=1)
    w.text(
        f"审核组共提出轻微不符合 {w.fact('nonconformities.minor')} 项，"
        f"{w.fact('organization.name')}已经确认。"
    )
    scopes: list[Row] = [["体系", "推荐的认证范围"]]
    scopes += [[system, w.scope("certificate", system)] for system in audit.systems]
    w.table(scopes, (1.4, 8.6), head=1)
    if audit.audit_type in {"surveillance", "special"}:
        options = {"maintain": "保持认证证书", "suspend": "暂停认证证书", "withdraw": "撤销认证证书"}
    else:
        options = {
            "recommend": "推荐认证",
            "recommend_after_correction": "不符合项纠正措施验证有效后推荐认证",
            "not_recommend": "不推荐认证",
        }
    w.text(
        f"推荐意见：{w.choice('conclusion.recommendation', options, audit.conclusion.recommendation or '')}"
    )
    w.text(f"下次审核应在 {w.fact('next_audit_by')} 之前进行。", style="plain")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "、")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(f"审核组成员签字：{names}", f"日期：{w.fact('report_date')}", style="right")
