"""雁砀管理体系认证有限公司: facts in two columns, a row a department, annexes at the end."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._yandang_annexes import annexes
from corpus.bodies.templates.a._yandang_departments import Departments
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "雁砀管理体系认证有限公司"
SYSTEMS = ("EMS+OHSMS", "QMS+EMS", "QMS+EMS+OHSMS", "QMS+OHSMS", "QMS+EMS+OHSMS+EnMS", "QMS+EMS+OHSMS")
TYPES = ("surveillance", "stage2", "special", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "chinese", "blank": "—"}

KINDS = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "证书转换审核",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程审核"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改有效后推荐认证注册",
    "maintain": "推荐保持认证资格",
}
PAIR = (2.4, 7.6)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, "审核报告", "YD-JL-036-D"), page="第 # 页", first=False)
    _cover(audit, w)
    w.heading(1, "一、组织基本情况")
    _organization(audit, w)
    w.heading(1, "二、审核基本信息")
    _overview(audit, w)
    w.heading(1, "三、审核组及随行人员")
    _team(audit, w)
    w.heading(1, "四、部门审核记录")
    codes = [f"{words('systems')[one]['letter']} {words('systems')[one]['short']}" for one in audit.systems]
    w.text(f"条款前的字母为管理体系代号：{'，'.join(codes)}。")
    Departments(audit, w).write()
    w.heading(1, "五、不符合项")
    _nonconformities(audit, w)
    w.heading(1, "六、综合评价")
    _ratings(audit, w)
    w.heading(1, "七、审核结论")
    _conclusion(audit, w)
    annexes(audit, w)


def _pairs(w: Writer, rows: list[Row]) -> None:
    w.table(rows, PAIR, bold=(0,))


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="center")
    _pairs(
        w,
        [
            ["报告编号", w.fact("number")],
            ["受审核组织", w.fact("organization.name")],
            ["审核类型", w.fact("audit_type", KINDS[audit.audit_type])],
            ["审核组长", w.person(audit.leader)("name")],
            ["报告日期", w.fact("report_date")],
        ],
    )
    body = "certification_body"
    w.text("", style="center")
    _pairs(
        w,
        [
            ["机构地址", w.fact(f"{body}.address")],
            ["联系电话", w.fact(f"{body}.phone")],
            ["网　　址", w.fact(f"{body}.website")],
            ["电子邮箱", w.fact(f"{body}.email")],
        ],
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    world, licence = audit.world, "organization.licence"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name")],
        ["统一信用代码", w.fact("organization.uscc")],
        ["成立日期", w.fact("organization.established_on")],
        ["注册资本", f"{world.capital}万元"],
        ["法定代表人", world.people.legal],
        ["营业执照有效期", f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}"],
        ["发照机关", w.fact(f"{licence}.authority")],
        ["注册地址", w.fact("organization.registered_address")],
        ["生产经营地址", w.fact("organization.business_address")],
        ["办公地址", w.fact("organization.office_address")],
        ["管理者代表", world.people.representative],
        ["联系人及电话", f"{world.people.contact}　{world.phone}"],
        ["在册员工数", f"{w.fact('headcount_total')}人"],
        ["社保参保数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人"],
        ["主要业务", w.scope("activity")],
    ]
    if "QMS" in audit.systems:
        rows.append(["不适用的要求", w.fact("exclusions")])
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told = f"{kind}：{e('address')}¶活动：{e('activity')}¶人数：{e('headcount')}人"
        rows.append([f"审核场所{at}", told])
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        told = f"编号：{e('number')}¶持有单位：{e('holder')}¶许可范围：{e('scope')}¶"
        told += f"有效期：{e('valid_from')}至{until}¶发证机关：{e('authority')}"
        rows.append([e("kind"), told])
    for one in audit.certificates:
        c = w.entry("certificates", one)
        name = f"{c('system', words('systems')[one.system]['name'])}认证证书"
        rows.append([name, f"证书编号：{c('number')}¶发证日期：{c('issued_on')}¶有效期至：{c('valid_to')}"])
    _pairs(w, rows)


def _overview(audit: Audit, w: Writer) -> None:
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    rows: list[Row] = [
        [
            "审核目的",
            "评价管理体系与审核准则的符合性和运行的有效性，确认体系满足法律法规要求的能力，为认证决定提供信息。",
        ]
    ]
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, words("systems")[one.system]["name"])
        same = f"/{e('iso')}" if one.iso and one.iso != one.number else ""
        hidden = e.silent("iso") if one.iso == one.number else ""
        told = f"审核准则：{e('number')}{same}{e.silent('system')}{hidden}"
        rows.append([name, f"{told}¶审核范围：{w.scope('audit', one.system)}"])
    rows += [
        ["其他准则", "组织的管理体系文件；与客户和相关方的约定"],
        ["法律法规", w.laws("criteria")],
        ["审核方式", w.fact("audit.mode", MODES[audit.audit.mode])],
        ["审核时间", f"{since}至{until}"],
        ["覆盖的时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["审核人日数", f"{w.fact('audit.person_days')}"],
        ["现场人日数", f"{w.fact('audit.onsite_days')}"],
        ["风险级别", w.fact("audit.risk")],
    ]
    if audit.audit.reductions:
        rows.append(["人日调整说明", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        told = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        told += f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}实施，提出的问题已在本次审核前解决"
        rows.append(["第一阶段审核", told])
    rows.append(["计划的执行", "审核按计划实施，日程和内容没有偏离。"])
    rows.append(["抽样的局限", "审核基于抽样，未抽到的活动仍可能存在问题，组织应自行检查并改进。"])
    _pairs(w, rows)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for member in audit.team:
        e = w.person(member)
        told = [f"{e('name')}（{e('label')}），{e('grade')}"]
        for one in member.registrations:
            r = e.inner("registrations", one)
            number = r("number") + r.silent("system") + r.silent("grade")
            number += r.silent_each("professional_codes")
            told.append(f"注册号：{number}，有效期至{r('valid_until')}")
        if member.professional_codes:
            told.append(f"专业代码：{e.each('professional_codes', '、')}")
        rows.append([e("role", ROLES[member.role]), "¶".join(told)])
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([role, f"{g('name')}，所在部门或单位：{g('from')}"])
    _pairs(w, rows)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    _pairs(
        w,
        [
            ["严重不符合项", f"{w.fact('nonconformities.major')}项"],
            ["一般不符合项", f"{w.fact('nonconformities.minor')}项"],
            ["整改期限", f"{w.fact('nonconformities.due_date')}前"],
        ],
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.text(f"不符合项{e('number')}", style="plain")
        _pairs(
            w,
            [
                ["责任部门", e("department")],
                ["标准及条款", f"{e('standard')} 条款{e('clause')}"],
                ["不符合性质", e("grade", "严重" if item.grade == "major" else "一般")],
                ["事实描述", e("description")],
            ],
        )
    w.text("责任部门应在期限内分析原因、实施纠正和纠正措施，审核组对提交的材料进行验证。")


def _ratings(audit: Audit, w: Writer) -> None:
    short = [words("systems")[one]["short"] for one in audit.systems]
    rows: list[Row] = [["评价项目", *short]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), *(e("value") for _ in short)])
    w.table(rows, (4.5, *(1.6 for _ in short)), head=1)
    w.text("注：评价结果分为“符合”“基本符合”“不符合”三级，由审核组内部会议讨论确定。", style="plain")


def _conclusion(audit: Audit, w: Writer) -> None:
    opinion = w.fact("conclusion.recommendation", OPINIONS[audit.conclusion.recommendation or ""])
    rows: list[Row] = [
        [
            "总体意见",
            f"{w.fact('organization.name')}建立的管理体系文件齐全，资源充分，运行记录可信，"
            "能够持续满足审核准则和法律法规的要求，审核目的已经实现。",
        ],
        ["推荐意见", opinion],
    ]
    for one in audit.systems:
        rows.append([f"{words('systems')[one]['short']}证书范围", w.scope("certificate", one)])
    rows.append(["下次审核时间", f"{w.fact('next_audit_by')}前"])
    _pairs(w, rows)
    w.text(
        "审核组成员与受审核组织没有影响公正性的关系，未从事过该组织的咨询工作，对获知的未公开信息予以保密。",
        "组织对本报告有异议的，可以向本机构书面提出申诉或投诉；认证决定由本机构的认证决定人员作出。",
    )
    first, *others = audit.conclusion.signatories
    signed: list[Row] = [["组长签字", w.each("conclusion.signatories", [first])]]
    if others:
        signed.append(["组员签字", w.each("conclusion.signatories", others)])
    signed.append(["签署日期", w.fact("report_date")])
    _pairs(w, signed)
