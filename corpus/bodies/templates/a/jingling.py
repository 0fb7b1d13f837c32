"""旌翎: a surveillance form: a checklist of clauses with evidence cells, and registers in annexes A to E."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._jingling_annexes import annexes
from corpus.bodies.templates.a._jingling_checklist import checklist
from corpus.bodies.templates.a._jingling_end import ending
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "旌翎检验认证（浙江）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "recertification", "special")
STYLE = {"look": "tick", "dates": "dots", "blank": "—"}

KINDS = {
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
FOUR = (1.7, 3.3, 1.7, 3.3)
WIDE = ["‹", "‹"]
CHANGES = (
    ("组织名称、法律地位、所有权", "营业执照与认证合同一致"),
    ("地址、场所", "与认证证书所载地址一致"),
    ("组织机构、关键管理人员", "无影响体系运行的变化"),
    ("认证范围、产品和过程", "与获证范围一致"),
    ("主要设备、工艺", "无重大变化"),
    ("质量、环境、安全事故及行政处罚", "经查询公示信息，未见记录"),
    ("顾客及相关方投诉", "未收到有效投诉"),
)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, f"编号：{audit.world.form_no}　版本：B/2"),
        page="第 # 页 / 共 ## 页",
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    own = "certification_body"
    w.text(
        f"{w.fact(f'{own}.address')}　电话：{w.fact(f'{own}.phone')}",
        f"网站：{w.fact(f'{own}.website')}　邮箱：{w.fact(f'{own}.email')}",
        style="center",
    )
    w.text(w.fact("title"), style="title")
    w.heading(1, "第一部分　组织信息")
    _company(audit, w)
    w.heading(1, "第二部分　审核信息")
    _task(audit, w)
    _team(audit, w)
    w.heading(1, "第三部分　获证后变化情况")
    _changes(audit, w)
    w.heading(1, "第四部分　审核检查表")
    checklist(audit, w)
    ending(audit, w)
    annexes(audit, w)


def _company(audit: Audit, w: Writer) -> None:
    people, org = audit.world.people, "organization"
    term = f"{w.fact(f'{org}.licence.valid_from')}-{w.until(f'{org}.licence.valid_to')}"
    rows: list[Row] = [
        ["受审核组织", w.fact(f"{org}.name"), *WIDE],
        ["信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["营业执照期限", term, "发照机关", w.fact(f"{org}.licence.authority")],
        ["注册地址", w.fact(f"{org}.registered_address"), *WIDE],
        ["经营地址", w.fact(f"{org}.business_address"), *WIDE],
        ["办公地址", w.fact(f"{org}.office_address"), *WIDE],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["联系人", people.contact, "联系电话", audit.world.phone],
        ["在职人数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系有效人数", f"{w.fact('headcount')}人", "体系运行日期", w.fact("system_effective_on")],
        ["主要活动", w.scope("activity"), *WIDE],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用要求", w.fact("exclusions")],
    ]
    w.table(rows, FOUR, bold=(0, 2))
    w.text("体系覆盖场所", style="plain")
    sites: list[Row] = [["地址", "活动", "人数", "性质"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append([e("address"), e("activity"), e("headcount"), kind])
    w.table(sites, (5, 3, 1, 1), head=1)
    _licences(audit, w)


def _licences(audit: Audit, w: Writer) -> None:
    w.text("资质许可", style="plain")
    rows: list[Row] = [["名称", "许可编号", "许可内容", "持证单位", "有效期起", "有效期止", "批准部门"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        rows.append([e("kind"), e("number"), e("scope"), e("holder"), e("valid_from"), until, e("authority")])
    if rows[1:]:
        w.table(rows, (1.5, 1.8, 1.5, 1.8, 1.1, 1.1, 1.4), head=1)
    else:
        w.text("无需行政许可。", style="plain")
    rows = [["认证领域", "认证证书号", "颁证日期", "证书到期日期"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        rows.append([c("system", held.system), c("number"), c("issued_on"), c("valid_to")])
    if rows[1:]:
        w.text("现行认证证书", style="plain")
        w.table(rows, (2, 4, 2, 2), head=1)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" / {e('iso')}" if standard.iso else ""
        standards.append(f"{e('number')}{twin}{e.silent('system')}")
    fields = "、".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    scopes = "¶".join(f"{one}：{w.scope('audit', one)}" for one in audit.systems)
    own = "¶".join(f"{one}：{w.scope('system', one)}" for one in audit.systems)
    start = w.fact("audit.start") + w.half("audit.start_half")
    end = w.fact("audit.end") + w.half("audit.end_half")
    rows: list[Row] = [
        ["报告编号", w.fact("number"), "审核计划号", audit.world.plan_no],
        ["审核性质", w.choice("audit_type", KINDS, audit.audit_type), *WIDE],
        ["认证领域", fields, *WIDE],
        ["审核依据", f"{'；'.join(standards)}；管理体系文件；法律法规：{w.laws('criteria')}", *WIDE],
        ["审核范围", scopes, *WIDE],
        ["组织声明的范围", own, *WIDE],
        ["审核日期", f"{start}-{end}", "审核方式", w.choice("audit.mode", MODES, when.mode)],
        ["审核人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")],
        ["人日调整理由", w.each("audit.reductions", when.reductions, "；") or w.blank, *WIDE],
        [
            "审核所覆盖期间",
            f"{w.fact('audit.covered_from')}-{w.fact('audit.covered_to')}",
            "风险等级",
            w.fact("audit.risk"),
        ],
    ]
    w.table(rows, FOUR, bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    w.text("审核组及陪同人员", style="plain")
    rows: list[Row] = [["代号", "姓名", "角色", "级别", "注册号及有效期", "专业代码"]]
    for member in audit.team:
        rows.append(_member(w, member))
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([w.blank, e("name"), role, w.blank, f"来自：{e('from')}", w.blank])
    w.table(rows, (0.8, 1.3, 1.5, 1.5, 3.6, 1.3), head=1, repeat=True)
    if any(member.trainee for member in audit.team):
        w.text("实习审核员由审核组长指导，其时间不计入审核人日。", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        told.append(f"{r('number')}（有效期至{r('valid_until')}）{hidden}")
    codes = e.each("professional_codes", "¶") or w.blank
    return [
        e("label"),
        e("name"),
        e("role", ROLES[member.role]),
        e("grade"),
        "¶".join(told) or w.blank,
        codes,
    ]


def _changes(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "变化项目", "有无变化", "说明"]]
    for at, (what, told) in enumerate(CHANGES, 1):
        rows.append([str(at), what, "{-}有 {+}无", told])
    w.table(rows, (0.8, 3.6, 1.8, 3.8), head=1, repeat=True)
    for at, one in enumerate(audit.previous_nonconformities, 1):
        if at == 1:
            w.text("上次审核不符合项整改情况：", style="plain")
        e = w.entry("previous_nonconformities", one)
        w.text(f"{at}. {e('description')}该项已于{e('closed_on')}关闭，经现场复查，措施有效。")
