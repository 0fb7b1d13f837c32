"""岳普湖: a summary in lines, the audit told by process cards, registers at the end by number."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yopurga_cards import cards
from corpus.bodies.templates.a._yopurga_registers import registers
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "岳普湖过程与安全认证有限公司"
SYSTEMS = ("QMS+OHSMS", "QMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "bracket", "dates": "padded", "blank": "－"}

NAMES = {"QMS": "质量管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "OHSMS": "职业健康安全"}
KINDS = {"stage2": "初次认证二阶段", "surveillance": "监督", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场和远程结合"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
GRADES = {"major": "严重", "minor": "轻微"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
WORDS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "待不符合项整改验证通过后推荐认证注册",
    "not_recommend": "不予推荐",
    "maintain": "推荐保持认证注册",
    "suspend": "推荐暂停认证注册",
    "withdraw": "推荐撤销认证注册",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}　过程审核报告",), footer=(audit.world.form_no,), page="第#页 共##页", first=False
    )
    _title(audit, w)
    w.heading(1, "第一部分　审核概要")
    _summary(audit, w)
    w.heading(1, "第二部分　受审核方")
    _company(audit, w)
    w.heading(1, "第三部分　审核组")
    _team(audit, w)
    w.heading(1, "第四部分　过程审核卡")
    w.text("每张卡片记录一个过程。审核按过程的顺序追踪，样本由审核员在现场选取，明细见文后的登记表。")
    cards(audit, w)
    w.heading(1, "第五部分　不符合项")
    _findings(audit, w)
    w.heading(1, "第六部分　结论")
    _verdict(audit, w)
    w.heading(1, "登记表")
    registers(audit, w)


def _title(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), w.fact("title"), style="title")
    w.text(f"报告号：{w.fact('number')}", f"受审核方：{w.fact('organization.name')}", style="center")
    fields = "  ".join(
        f"{{+}}{w.tag('systems+', code, name)}" if code in audit.systems else f"{{-}}{name}"
        for code, name in NAMES.items()
    )
    w.text(fields, f"报告日期：{w.fact('report_date')}", style="center")


def _summary(audit: Audit, w: Writer) -> None:
    start, end = (w.fact(f"audit.{at}") + w.half(f"audit.{at}_half") for at in ("start", "end"))
    basis = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"/{e('iso')}" if one.iso else ""
        basis.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    when = audit.audit
    told = [
        f"审核类型：{w.choice('audit_type', KINDS, audit.audit_type)}",
        f"审核方式：{w.choice('audit.mode', MODES, when.mode)}",
        "审核目的：评价体系及其过程对审核准则的符合性和有效性，为认证决定提供依据。",
        f"审核准则：{'；'.join(basis)}；受审核方的体系文件",
        f"适用法律：{w.laws('criteria')}",
        f"审核时间：{start}至{end}",
        f"覆盖时段：{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}",
        f"风险等级：{w.fact('audit.risk')}",
        f"审核人日：{w.fact('audit.person_days')}（其中现场{w.fact('audit.onsite_days')}）",
    ]
    if when.reductions:
        told.append(f"人日调整理由：{w.each('audit.reductions', when.reductions, '；')}")
    told += [f"审核范围（{SHORT[code]}）：{w.scope('audit', code)}" for code in audit.systems]
    first = audit.stage1
    if first:
        one_day = first.end == first.start
        span = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
        span += "" if one_day else w.fact("stage1.end")
        span += w.fact("stage1.end_time") + (w.silent("stage1.end") if one_day else "")
        mode = w.fact("stage1.mode", MODES[first.mode])
        told.append(f"一阶段审核：{span}，方式为{mode}，文件审查通过，提出的关注点已在本次审核中核实")
    w.text(*told, style="plain")
    w.text(
        f"审核按计划（{audit.world.plan_no}）完成。首次会议和末次会议由{w.person(audit.leader)('name')}主持，"
        "受审核方管理层和各过程责任人到会。"
    )


def _company(audit: Audit, w: Writer) -> None:
    org, people = "organization", audit.world.people
    term = f"{w.fact(f'{org}.licence.valid_from')}至{w.until(f'{org}.licence.valid_to')}"
    w.text(
        f"统一社会信用代码：{w.fact(f'{org}.uscc')}",
        f"成立日期：{w.fact(f'{org}.established_on')}　法定代表人：{people.legal}",
        f"登记机关：{w.fact(f'{org}.licence.authority')}　营业期限：{term}",
        f"注册地址：{w.fact(f'{org}.registered_address')}",
        f"办公地址：{w.fact(f'{org}.office_address')}",
        f"生产/经营地址：{w.fact(f'{org}.business_address')}",
        f"联系人：{people.contact}　电话：{audit.world.phone}",
        f"在册人数：{w.fact('headcount_total')}　参保人数：{w.fact('insured_count')}",
        f"体系覆盖人数：{w.fact('headcount')}",
        f"从事的活动：{w.scope('activity')}",
        *(f"体系文件中的范围（{SHORT[code]}）：{w.scope('system', code)}" for code in audit.systems),
        f"体系运行日期：{w.fact('system_effective_on')}　不适用条款：{w.fact('exclusions')}",
        style="plain",
    )
    rows: list[Row] = [["场所", "过程/活动", "人数", "类型"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), e("activity"), e("headcount"), kind])
    w.table(rows, (6, 3, 1.2, 1.4), head=1)
    for held in audit.certificates:
        e = w.entry("certificates", held)
        name = e("system", NAMES[held.system])
        w.text(
            f"现行证书：{name}，证书号{e('number')}，发证日期{e('issued_on')}，有效期至{e('valid_to')}。",
            style="plain",
        )


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["号", "姓名", "身份", "级别", "领域", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            codes = e.each("professional_codes", "¶") or w.blank
            rows.append([*own, w.blank, w.blank, w.blank, codes])
        for at, held in enumerate(member.registrations):
            r = e.inner("registrations", held)
            codes = r.each("professional_codes", "¶")
            codes += e.silent_each("professional_codes") if at == 0 else ""
            field = r("system", "Q" if held.system == "QMS" else "S")
            number = r("number") + r.silent("grade")
            rows.append([*(own if at == 0 else ["^"] * 4), field, number, r("valid_until"), codes or w.blank])
    w.table(rows, (0.8, 1.6, 1.7, 1.8, 1.2, 3.5, 2.4, 2.1), head=1)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}，来自{e('from')}", style="plain")
    w.text("审核组承诺：与受审核方无利益冲突，对审核中获得的信息保密，公正地作出判断。")


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"开出严重不符合{w.fact('nonconformities.major')}项、轻微不符合{w.fact('nonconformities.minor')}项，"
        "均由责任部门签字认可。"
    )
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "不符合描述", "标准", "条款", "分级"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number + item.standard, item)
            told = [e("description"), e("standard"), e("clause"), e("grade", GRADES[item.grade])]
            rows.append([e("number"), e("department"), *told])
        w.table(rows, (1, 1.6, 5.4, 2.4, 1.3, 1.1), head=1)
    if found.due_date:
        w.text(
            f"纠正、原因分析和纠正措施的证据应在{w.fact('nonconformities.due_date')}前提交，由审核组长作文件验证，"
            "实施效果在下次审核时复查。"
        )


def _verdict(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项", "评价结果"]]
    for at, item in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), item)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, item.value)])
    w.table(rows, (5, 6), head=1)
    choice = audit.conclusion.recommendation or ""
    w.text(
        f"{w.fact('organization.name')}的过程之间接口清楚，过程的绩效得到监视，体系符合准则并有效运行；"
        f"{w.fact('nonconformities.minor')}项轻微不符合为个别现象。",
        f"审核组推荐意见：{w.fact('conclusion.recommendation', WORDS[choice])}。",
        *(f"证书范围（{SHORT[code]}）：{w.scope('certificate', code)}。" for code in audit.systems),
        f"下次审核应不晚于{w.fact('next_audit_by')}。",
        "审核以抽样为基础，结论带有不确定性。受审核方对本报告无异议，双方没有未解决的分歧。",
    )
    by_name = {member.name: member for member in audit.team}
    rows = [["身份", "签名", "日期"]]
    for name in audit.conclusion.signatories:
        role = w.person(by_name[name])("role", ROLES[by_name[name].role])
        rows.append([role, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    w.table(rows, (3, 4, 4), head=1)
    own = "certification_body"
    w.text(
        f"{w.fact(f'{own}.name')}　{w.fact(f'{own}.address')}",
        f"电话：{w.fact(f'{own}.phone')}　邮箱：{w.fact(f'{own}.email')}　网址：{w.fact(f'{own}.website')}",
        style="plain",
    )
