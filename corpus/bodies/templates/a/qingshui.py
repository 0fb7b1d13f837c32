"""清沔标准质量认证集团: a large body's Word form of dense tables, long cells a clause."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qingshui_clauses as clauses
from corpus.bodies.templates.a import _qingshui_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "清沔标准质量认证集团有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "QMS+EMS+OHSMS")
TYPES = ("surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "padded", "blank": "——", "styled": False}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {
    "stage2": "初次认证",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
WIDTHS = (2.2, 1.6, 1.8, 1.6, 2.0, 1.9, 1.9)


def build(audit: Audit, w: Writer) -> None:
    """The form: five parts."""
    w.margins(
        header_cells=(BODY, "管理体系审核报告（监督／再认证）", f"表单号：{audit.world.form_no}"),
        footer=("未经本集团书面同意，不得部分复制本报告",),
        page="第 # 页  共 ## 页",
        first=False,
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "第一部分  审核任务与受审核组织")
    _organization(audit, w)
    _task(audit, w)
    w.heading(1, "第二部分  人员和场所核实表")
    _heads(audit, w)
    _sites(audit, w)
    w.heading(1, "第三部分  审核组")
    _team(audit, w)
    w.heading(1, "第四部分  审核记录汇总（按标准条款）")
    w.text(
        "注：Q、E、S分别代表质量、环境、职业健康安全管理体系。评价结果栏填“符合”或“不符合”。", style="plain"
    )
    clauses.table(audit, w)
    end.write(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    boxes = []
    for system, name in NAMES.items():
        chosen = system in audit.systems
        boxes.append("{+}" + w.tag("systems+", system, name) if chosen else "{-}" + name)
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.table(
        [
            ["报告编号", w.fact("number")],
            ["受审核组织", w.fact("organization.name")],
            ["审核类别", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
            ["认证领域", "¶".join(boxes)],
            ["审核时间", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
            ["审核组长", w.person(audit.leader)("name")],
            ["报告完成日期", w.fact("report_date")],
        ],
        (2.4, 6),
        bold=(0,),
    )
    w.text(
        "声明：本报告是审核组在约定的时间内以抽样方式得出的结果，抽样具有不确定性，未被抽到之处不表示没有问题；"
        "报告内容对受审核组织和本集团以外的各方保密，认证决定以本集团发出的书面通知为准。",
        style="plain",
    )


def _wide(label: str, text: str) -> Row:
    return [label, text, "‹", "‹", "‹", "‹", "‹"]


def _two(label: str, text: str, other: str, more: str) -> Row:
    return [label, text, "‹", "‹", other, more, "‹"]


def _organization(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    rows: list[Row] = [
        _wide("组织名称", w.fact("organization.name")),
        _two(
            "统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")
        ),
        _two(
            "营业执照期限",
            f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}",
            "登记机关",
            w.fact("organization.licence.authority"),
        ),
        _wide("注册地址", w.fact("organization.registered_address")),
        _wide("生产经营地址", w.fact("organization.business_address")),
        _wide("通信（办公）地址", f"{w.fact('organization.office_address')}（{audit.world.postcode}）"),
        _two("法定代表人", people.legal, "最高管理者", people.manager),
        _two("体系负责人", people.representative, "联系人／电话", f"{people.contact}／{audit.world.phone}"),
    ]
    for one in audit.permits:
        e = w.entry("permits", one)
        span = f"{e('valid_from')}至{e('valid_to')}"
        told = f"{e('kind')}，编号{e('number')}，持证单位{e('holder')}，许可内容：{e('scope')}；"
        told += f"{span}；{e('authority')}发"
        rows.append(_wide("行政许可", told))
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        told = f"{c('system', NAMES[certificate.system])}认证证书{c('number')}，颁发日期{c('issued_on')}，"
        told += f"有效期至{c('valid_to')}"
        rows.append(_wide("现有认证证书", told))
    for at in range(1, len(rows)):
        if rows[at][0] == rows[at - 1][0] or (rows[at - 1][0] == "^" and rows[at][0] == _above(rows, at)):
            rows[at] = ["^", *rows[at][1:]]
    w.table(rows, WIDTHS, bold=(0, 4))


def _above(rows: list[Row], at: int) -> object:
    return next(row[0] for row in reversed(rows[:at]) if row[0] != "^")


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    criteria, scopes = [], []
    for one in audit.standards:
        s = w.standard(one.system)
        twin = f"（{s('iso')}）" if one.iso else ""
        criteria.append(f"{s('number')}{twin}《{one.title}》{s.silent('system')}")
        scopes.append(f"{clauses.LETTERS[one.system]}：{w.scope('audit', one.system)}")
    first, last = (w.fact(f"audit.{at}") + w.half(f"audit.{at}_half") for at in ("start", "end"))
    modes = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
    rows: list[Row] = [
        ["审核任务", "‹", "‹", "‹", "‹", "‹", "‹"],
        _wide(
            "审核准则",
            "¶".join(
                [*criteria, f"适用的法律法规：{w.laws('criteria')}", "受审核组织的体系文件及与顾客的约定"]
            ),
        ),
        _wide("审核范围", "¶".join(scopes)),
        _wide("现场审核起止", f"{first}至{last}"),
        _two("审核方式", w.choice("audit.mode", modes, when.mode, "¶"), "风险等级", w.fact("audit.risk")),
        _two(
            "审核总人日",
            f"{w.fact('audit.person_days')}人日",
            "其中现场",
            f"{w.fact('audit.onsite_days')}人日",
        ),
        _wide(
            "人日增减说明",
            f"减少：{w.each('audit.reductions', when.reductions, '；')}" if when.reductions else "无增减",
        ),
        _wide("抽样覆盖期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"),
    ]
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append(
            f"{a('role', '向导' if guest.role == 'guide' else '观察员')}：{a('name')}（{a('from')}）"
        )
    rows.append(_wide("随同人员", "；".join(guests)))
    w.table(rows, WIDTHS, bold=(0, 4))


def _heads(audit: Audit, w: Writer) -> None:
    outside = max(audit.headcount_total - audit.headcount, 0)
    rest = max(audit.headcount_total - audit.insured_count, 0)
    gap = f"花名册与缴费明细相差{rest}人，为退休返聘人员，已签聘用协议" if rest else "花名册与缴费明细一致"
    rows: list[Row] = [["人员类别", "申报数（人）", "核实数（人）", "核实方法和情况说明"]]
    rows += [
        [
            "一、组织全部从业人员",
            str(audit.headcount_total),
            w.fact("headcount_total"),
            "查花名册、工资发放表，与申报一致",
        ],
        [
            "　　其中：已参加社会保险",
            str(audit.insured_count),
            w.fact("insured_count"),
            f"查社保缴费明细；{gap}",
        ],
        [
            "二、认证体系内人员",
            str(audit.headcount),
            w.fact("headcount"),
            "按部门、班组清点；系计算审核时间所用的有效人数",
        ],
        ["　　其中：倒班作业", *_shifts(audit)],
        ["　　其中：非全日制、兼职", "0", "0", "无，不作折算"],
        ["　　其中：季节性、临时用工", "0", "0", "全年用工平稳，无季节性集中用工"],
        [
            "三、未列入体系的人员",
            str(outside),
            str(outside),
            "从事食堂、门卫等后勤工作，不影响体系绩效" if outside else "全员列入体系",
        ],
        ["四、劳务派遣、驻场外包人员", "0", "0", "无"],
    ]
    w.table(rows, (3.2, 1.5, 1.5, 5), head=1)


def _shifts(audit: Audit) -> tuple[str, str, str]:
    if audit.world.shifts == 1:
        return "0", "0", "单班制，每日8小时，周休二日；审核时间覆盖全部班次"
    each = audit.headcount // 5
    return (
        str(2 * each),
        str(2 * each),
        f"两班（早班8:00—16:00，中班16:00—24:00），每班{each}人，作业内容相同；抽查了中班交接记录",
    )


def _sites(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["场所地址", "场所性质", "主要活动", "人数", "本次是否到场"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount"), "是"])
    w.table(rows, (5, 1.3, 2.2, 1, 1.7), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "组内身份", "领域", "注册资格", "注册证书编号", "注册有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        name, role = e("name"), e("role", ROLES[member.role])
        if not member.registrations:
            codes = e.each("professional_codes", "，")
            rows.append([name, role, w.blank, e("grade"), w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            grade = r("grade") + (e.silent("grade") if at == 0 else "")
            codes = r.each("professional_codes", "，")
            known = e.silent_each("professional_codes") if at == 0 else ""
            field = clauses.LETTERS[one.system] + r.silent("system")
            cells = [field, grade, r("number"), r("valid_until"), (codes or "——") + known]
            rows.append([*((name, role) if at == 0 else ("^", "^")), *cells])
    w.table(rows, (1.5, 1.6, 0.8, 1.6, 3.4, 2.4, 1.7), head=1)
    trainees = [member.name for member in audit.team if member.trainee]
    if trainees:
        w.text(f"注：{'、'.join(trainees)}在组长指导下参加审核，不计入审核人日。", style="plain")
