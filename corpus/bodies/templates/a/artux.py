"""阿图什: an old form of a small centre, one table over all pages, part labels at the left, remarks below."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _artux_records as records
from corpus.bodies.templates.a._artux_form import GRID, Parts, heads, one, part, two
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "阿图什质量环境认证中心"
SYSTEMS = ("QMS+EMS", "QMS", "EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "dots", "blank": "／", "styled": False}

KINDS = {"stage2": "初次", "surveillance": "监督", "recertification": "换证"}
FIELDS = {"QMS": "质量管理体系", "EMS": "环境管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GRADES = {"major": "严重", "minor": "一般"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
FIRST = {
    "recommend": "同意推荐发证",
    "recommend_after_correction": "整改验证后推荐发证",
    "not_recommend": "不推荐发证",
}
KEPT = {"maintain": "同意保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}  {audit.world.form_no}",), page="第#页  共##页", first=False)
    w.text(w.fact("certification_body.name"), style="title")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    rows = [
        *_task(audit, w),
        *_company(audit, w),
        *_team(audit, w),
        *_before(audit, w),
        *records.planning(audit, w),
        *records.resources(audit, w),
        *records.operation(audit, w),
        *records.results(audit, w),
        *_findings(audit, w),
        *_verdict(audit, w),
        *_signed(audit, w),
    ]
    w.table(rows, GRID)
    own = "certification_body"
    w.text(
        f"本中心地址：{w.fact(f'{own}.address')}  电话：{w.fact(f'{own}.phone')}",
        f"网址：{w.fact(f'{own}.website')}  邮箱：{w.fact(f'{own}.email')}",
        style="plain",
    )


def _task(audit: Audit, w: Writer) -> list[Row]:
    start, end = (w.fact(f"audit.{at}") + w.half(f"audit.{at}_half") for at in ("start", "end"))
    fields = "  ".join(
        f"{{+}}{w.tag('systems+', code, name)}" if code in audit.systems else f"{{-}}{name}"
        for code, name in FIELDS.items()
    )
    rows: Parts = [
        one("受审核方", w.fact("organization.name")),
        one("审核类型", w.choice("audit_type", KINDS, audit.audit_type)),
        one("认证领域", fields),
    ]
    for item in audit.standards:
        e = w.standard(item.system)
        twin = f"（{e('iso')}）" if item.iso else ""
        told = f"{e('number')}{twin}《{item.title}》{e.silent('system')}"
        rows.append(one(f"{SHORT[item.system]}标准", told))
    rows += [
        one(
            "审核目的",
            "确定体系与审核准则的符合程度，评价其实现目标和满足法规要求的能力，为认证决定提供依据。",
        ),
        one("其他依据", f"体系文件；{w.laws('criteria')}；合同及相关方要求。"),
        one("审核日期", f"{start}至{end}"),
        two(
            "审核方式", w.choice("audit.mode", MODES, audit.audit.mode, "¶"), "风险等级", w.fact("audit.risk")
        ),
        one("覆盖时间段", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"),
        two("审核人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")),
        one("人日减少原因", w.each("audit.reductions", audit.audit.reductions, "；") or w.blank),
    ]
    rows += [one(f"审核范围（{SHORT[code]}）", w.scope("audit", code)) for code in audit.systems]
    remark = f"审核按计划{audit.world.plan_no}执行，受审核部门、过程和场所没有变化。"
    return part("审核任务", rows, remark)


def _company(audit: Audit, w: Writer) -> list[Row]:
    people, world, org = audit.world.people, audit.world, "organization"
    term = f"{w.fact(f'{org}.licence.valid_from')}至{w.until(f'{org}.licence.valid_to')}"
    rows: Parts = [
        one("统一社会信用代码", w.fact(f"{org}.uscc")),
        one("注册地址", w.fact(f"{org}.registered_address")),
        one("办公地址", w.fact(f"{org}.office_address")),
        one("经营地址", w.fact(f"{org}.business_address")),
        two("成立日期", w.fact(f"{org}.established_on"), "法定代表人", people.legal),
        one("营业期限", term),
        one("发照机关", w.fact(f"{org}.licence.authority")),
        two("管理者代表", people.representative, "联系人", people.contact),
        two("电话", world.phone, "邮编", world.postcode),
        two("职工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"),
        two("体系人数", f"{w.fact('headcount')}人", "体系运行日期", w.fact("system_effective_on")),
        one("主营业务", w.scope("activity")),
    ]
    rows += [one(f"手册范围（{SHORT[code]}）", w.scope("system", code)) for code in audit.systems]
    rows.append(heads(("场所地址", 6), ("从事的活动", 3), ("人数", 1), ("性质", 2)))
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([(e("address"), 6), (e("activity"), 3), (e("headcount"), 1), (kind, 2)])
    rows += _permits(audit, w)
    remark = "营业执照和各项许可查验原件，名称与申请书一致；经营状态正常，未列入严重违法失信名单。"
    return part("一、受审核方", rows, remark)


def _permits(audit: Audit, w: Writer) -> Parts:
    rows: Parts = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        told = (
            f"编号：{e('number')}¶持有人：{e('holder')}¶许可内容：{e('scope')}¶"
            f"有效期：{e('valid_from')}至{until}¶发证机关：{e('authority')}"
        )
        rows.append(one(e("kind"), told))
    for held in audit.certificates:
        e = w.entry("certificates", held)
        name = e("system", FIELDS[held.system])
        rows.append(
            one("现有认证证书", f"{name}，证书号{e('number')}，{e('issued_on')}发证，有效期至{e('valid_to')}")
        )
    return rows


def _team(audit: Audit, w: Writer) -> list[Row]:
    rows: Parts = [
        heads(("姓名", 2), ("职务", 1), ("注册资格", 2), ("注册证书号", 3), ("有效期至", 2), ("专业", 2))
    ]
    for member in audit.team:
        e = w.person(member)
        own = [(e("label") + "¶" + e("name"), 2), (e("role", ROLES[member.role]), 1), (e("grade"), 2)]
        if not member.registrations:
            codes = e.each("professional_codes", "¶") or w.blank
            rows.append([*own, (w.blank, 3), (w.blank, 2), (codes, 2)])
        for at, held in enumerate(member.registrations):
            r = e.inner("registrations", held)
            number = r("number") + r.silent("system") + r.silent("grade")
            codes = r.each("professional_codes", "¶")
            codes += e.silent_each("professional_codes") if at == 0 else ""
            left = own if at == 0 else [("^", 2), ("^", 1), ("^", 2)]
            rows.append([*left, (number, 3), (r("valid_until"), 2), (codes or w.blank, 2)])
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([("#随行人员", 2), (e("name"), 2), (role, 2), (e("from"), 6)])
    remark = "审核组成员均声明与受审核方没有利益关系，未参与其咨询，并承担保密责任。"
    return part("二、审核组", rows, remark)


def _before(audit: Audit, w: Writer) -> list[Row]:
    """Documents, the first stage or the audit before, the meetings."""
    rows: Parts = [
        one("文件审查", "{+}符合  {-}不符合¶手册和程序文件覆盖了标准要求，版本有效，修改有审批记录。"),
    ]
    if audit.stage1:
        span = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—"
        span += (
            w.fact("stage1.end_time") + w.silent("stage1.end")
            if audit.stage1.start == audit.stage1.end
            else f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        )
        rows.append(one("一阶段日期", span))
        rows.append(one("一阶段方式", w.fact("stage1.mode", MODES[audit.stage1.mode])))
    for item in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", item)
        rows.append(one("上次不符合", f"{e('description')}¶整改材料齐全，{e('closed_on')}验证关闭。"))
    names = f"{audit.world.people.manager}、{audit.world.people.representative}及各部门负责人"
    rows.append(one("首末次会议", f"组长{w.person(audit.leader)('name')}主持，{names}参加，有签到记录。"))
    remark = "审核采用交谈、查阅记录和现场观察的方法，抽样由审核员独立进行，样本有代表性。"
    return part("审核前的工作", rows, remark)


def _findings(audit: Audit, w: Writer) -> list[Row]:
    found = audit.nonconformities
    counted = (f"{w.fact('nonconformities.major')}项", f"{w.fact('nonconformities.minor')}项")
    rows: Parts = [two("严重不符合", counted[0], "一般不符合", counted[1])]
    if found.items:
        rows.append(heads(("序号", 1), ("部门", 2), ("不符合事实", 5), ("标准条款", 3), ("性质", 1)))
    for item in found.items:
        e = w.same("nonconformities.items", item.number + item.standard, item)
        clause = f"{e('standard')}¶{e('clause')}"
        cells = [(e("number"), 1), (e("department"), 2), (e("description"), 5), (clause, 3)]
        rows.append([*cells, (e("grade", GRADES[item.grade]), 1)])
    if found.due_date:
        rows.append(one("整改期限", f"{w.fact('nonconformities.due_date')}前将整改材料报审核组长"))
    rows.append(one("验证方法", "{-}现场验证  {+}书面验证  {-}下次审核时验证"))
    remark = "不符合事实已与受审核部门核对，部门负责人签字认可，未发现系统性失效。"
    return part("七、不符合", rows, remark)


def _verdict(audit: Audit, w: Writer) -> list[Row]:
    rows: Parts = [heads(("评价项目", 6), ("评价", 6))]
    for at, item in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), item)
        rows.append([(e("criterion"), 6), (w.choice(f"{e.path}.value", RATED, item.value), 6)])
    told = (
        f"{w.fact('organization.name')}的管理体系符合审核准则，运行有效；"
        f"一般不符合{w.fact('nonconformities.minor')}项，不影响体系的总体有效性。"
    )
    rows.append(one("综合意见", told))
    rows += [one(f"证书范围（{SHORT[code]}）", w.scope("certificate", code)) for code in audit.systems]
    options = KEPT if audit.audit_type == "surveillance" else FIRST
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    rows += [one("审核结论", chosen), one("下次审核期限", f"{w.fact('next_audit_by')}前")]
    remark = "本结论以抽样为基础，未抽到的部分不等于没有问题；是否发证由中心技术委员会决定。"
    return part("八、结论", rows, remark)


def _signed(audit: Audit, w: Writer) -> list[Row]:
    names = "、".join(w.each("conclusion.signatories", [name]) for name in audit.conclusion.signatories)
    rows: Parts = [
        one("审核组签字", names),
        one("报告日期", w.fact("report_date")),
        one("受审核方确认", f"对本报告无异议。  管理者代表：{audit.world.people.representative}"),
    ]
    return part("签署", rows, "本报告一式两份，受审核方和本中心各存一份。")
