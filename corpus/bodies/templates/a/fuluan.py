"""阜峦联合认证集团: forms by department and clause, evidence told in their cells, registers in appendices."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _fuluan_departments as departments
from corpus.bodies.templates.a import _fuluan_registers as registers
from corpus.bodies.templates.a._fuluan_stock import stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "阜峦联合认证集团有限公司"
SYSTEMS = ("EMS+OHSMS", "EnMS", "EMS", "OHSMS", "QMS+EMS+OHSMS", "EMS+OHSMS+EnMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer", "special")
STYLE = {"look": "tick", "dates": "padded", "blank": "—", "styled": False}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
AUDIT_TYPES = {
    "stage2": "初次审核（二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转换审核",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
RATED = ("符合", "基本符合", "不符合")
OPINIONS = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合的纠正措施经验证有效后推荐认证",
    "not_recommend": "不推荐认证",
}
UPKEEP = {"maintain": "推荐保持证书", "suspend": "建议暂停证书", "withdraw": "建议撤销证书"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, f"{audit.world.form_no}  第C/2版"),
        footer=("未经本机构书面同意，不得部分复制本报告",),
        page="第#页/共##页",
    )
    _cover(audit, w)
    _notes(audit, w)
    w.heading(1, "第一部分  受审核方登记")
    _company(audit, w)
    w.heading(1, "第二部分  审核任务")
    _task(audit, w)
    w.heading(1, "第三部分  审核记录")
    departments.all_of(audit, w)
    w.heading(1, "第四部分  不符合")
    _nonconformities(audit, w)
    w.heading(1, "第五部分  评价与推荐")
    _conclusion(audit, w)
    registers.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    fields = "¶".join(
        f"{{+}}{w.tag('systems+', code, name)}" if code in audit.systems else f"{{-}}{name}"
        for code, name in NAMES.items()
    )
    days = "～".join(w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end"))
    rows: list[Row] = [
        ["项目编号", w.fact("number"), "报告日期", w.fact("report_date")],
        ["受审核方", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "‹", "‹"],
        ["认证领域", fields, "审核类型", w.choice("audit_type", AUDIT_TYPES, audit.audit_type, "¶")],
        ["审核日期", days, "‹", "‹"],
        ["审核组长", w.person(audit.leader)("name"), "任务书编号", audit.world.plan_no],
    ]
    w.table(rows, (1.9, 3.9, 1.5, 3), bold=(0, 2))
    rows = [
        ["机构地址", w.fact("certification_body.address"), "‹", "‹"],
        ["服务热线", w.fact("certification_body.phone"), "网站", w.fact("certification_body.website")],
        ["电子信箱", w.fact("certification_body.email"), "‹", "‹"],
    ]
    w.table(rows, (1.9, 3.4, 1, 4), bold=(0, 2), rules="none")
    w.page()


def _notes(audit: Audit, w: Writer) -> None:
    w.text("使用说明", style="center")
    for at, note in enumerate(stock("notes"), 1):
        w.text(f"{at}. {note}", style="plain")
    w.text("审核组公正性与保密承诺", style="center")
    for at, note in enumerate(stock("commitments"), 1):
        w.text(f"（{at}）{note}", style="plain")
    others = [w.person(one)("name") for one in audit.team if one is not audit.leader]
    w.text(f"承诺人：{w.person(audit.leader)('name')}（组长）、{'、'.join(others)}", style="right")
    w.page()


def _company(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    term = f"自{w.fact('organization.licence.valid_from')}起，至{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["表1  受审核方基本信息", "‹", "‹", "‹"],
        ["名称", w.fact("organization.name"), "‹", "‹"],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产/经营地址", w.fact("organization.business_address"), "‹", "‹"],
        [
            "成立日期",
            w.fact("organization.established_on"),
            "登记机关",
            w.fact("organization.licence.authority"),
        ],
        ["营业期限", term, "‹", "‹"],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["在册员工", f"{w.fact('headcount_total')} 人", "参加社会保险", f"{w.fact('insured_count')} 人"],
        ["体系覆盖人数", f"{w.fact('headcount')} 人", "班次", "单班" if audit.world.shifts == 1 else "两班"],
        ["体系实施日期", w.fact("system_effective_on"), "联系人", f"{people.contact} {audit.world.phone}"],
        ["主要活动", w.scope("activity"), "‹", "‹"],
        ["流程", "—".join(audit.world.industry["flow"]), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (1.7, 3.7, 1.7, 3.2), head=1, bold=(0, 2))
    sites: list[Row] = [["表2  场所", "‹", "‹", "‹"], ["场所性质", "地址", "过程/活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append([kind, e("address"), e("activity"), e("headcount")])
    w.table(sites, (1.6, 5, 2.4, 1.2), head=2)


def _task(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["表3  审核准则与审核范围", "‹", "‹"], ["体系", "认证依据", "审核范围"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"¶（{e('iso')}）" if standard.iso else ""
        named = NAMES[standard.system].removesuffix("管理体系")
        rows.append([named, e.silent("system") + e("number") + twin, w.scope("audit", standard.system)])
    rows.append(["法律法规", f"{w.laws('criteria')}，以及适用的地方法规和标准", "‹"])
    rows.append(["其他", "受审核方的管理体系文件；认证合同；本机构的认证规则", "‹"])
    w.table(rows, (1.6, 2.8, 6), head=2)
    _days(audit, w)
    _team(audit, w)
    guests: list[Row] = [["表6  其他参加人员", "‹", "‹"], ["姓名", "作用", "所属单位/部门"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append([a("name"), a("role", "向导" if guest.role == "guide" else "观察员"), a("from")])
    w.table(guests, (2.4, 2.4, 5.2), head=2)


def _days(audit: Audit, w: Writer) -> None:
    when = "至".join(w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end"))
    covered = f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["表4  审核安排", "‹", "‹", "‹"],
        ["审核目的", stock("purposes")[audit.audit_type], "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "风险等级", w.fact("audit.risk")],
        ["起止时间", when, "‹", "‹"],
        ["覆盖时期", covered, "‹", "‹"],
        [
            "计划审核时间",
            f"{w.fact('audit.person_days')} 人日",
            "其中现场审核",
            f"{w.fact('audit.onsite_days')} 人日",
        ],
    ]
    if audit.audit.reductions:
        rows.append(["人日核减理由", w.each("audit.reductions", audit.audit.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        told = (
            f"{w.fact('stage1.start')}{w.silent('stage1.end')} {w.fact('stage1.start_time')}～"
            f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', '现场')}进行。"
            "文件审核和现场巡视中提出的问题已在二阶段前整改，具备二阶段审核条件。"
        )
        rows.append(["一阶段审核", told, "‹", "‹"])
    rows.append(["计划完成情况", "按计划完成，未遇到影响审核结论可靠性的情况，审核计划未作调整。", "‹", "‹"])
    w.table(rows, (1.7, 4.3, 1.7, 2.6), head=1, bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["表5  审核组", "‹", "‹", "‹", "‹", "‹", "‹"],
        ["代号", "姓名", "职务", "注册资格", "证书号", "证书有效期至", "专业代码"],
    ]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, e.each("professional_codes", "；") or w.blank])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = r("number") + r.silent("system") + r.silent("grade")
            codes = r.each("professional_codes", "；") or w.blank
            if at == 0:
                codes += e.silent_each("professional_codes")
            until = r("valid_until", f"{one.valid_until:%Y-%m-%d}")
            rows.append([*(first if at == 0 else ["^"] * 4), number, until, codes])
    w.table(rows, (0.8, 1.3, 1, 1.5, 3, 1.7, 1.5), head=2, repeat=True)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核开具不符合报告：严重不符合 {w.fact('nonconformities.major')} 项，"
        f"轻微不符合 {w.fact('nonconformities.minor')} 项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade)
        rows: list[Row] = [
            [f"不符合报告  编号：{e('number')}", "‹", "‹", "‹"],
            ["责任部门", e("department"), "性质", grade],
            ["不符合标准", e("standard"), "条款", e("clause")],
            ["事实描述", e("description"), "‹", "‹"],
            [
                "纠正要求",
                f"分析原因，采取纠正和纠正措施，于{w.fact('nonconformities.due_date')}前提交证据",
                "‹",
                "‹",
            ],
            ["验证方式", "{-}现场验证  {+}书面验证  {-}下次审核时验证", "‹", "‹"],
            ["开具人", audit.leader.name, "确认人", audit.world.people.representative],
        ]
        w.table(rows, (1.7, 3.8, 1.2, 3.6), head=1, bold=(0, 2))
    if not audit.previous_nonconformities:
        return
    rows = [
        ["表7  以往不符合的跟踪", "‹", "‹", "‹"],
        ["序号", "上次审核提出的不符合", "关闭日期", "本次复查"],
    ]
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        rows.append([str(at), p("description"), p("closed_on"), "措施已按计划实施，证据充分"])
    w.table(rows, (0.8, 5.6, 2, 1.9), head=2, repeat=True)


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["表8  综合评价", "‹"], ["评价内容", "结论"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        options = {value: value for value in RATED}
        rows.append([e("criterion"), w.choice(f"{e.path}.value", options, rating.value)])
    w.table(rows, (5, 5), head=2)
    good = w.random.sample(stock("strengths"), 2)
    w.text(f"正面发现：{''.join(good)}", f"改进建议与后续关注：{w.random.choice(stock('focus'))}")
    scopes: list[Row] = [["建议的证书范围", "‹"]]
    scopes += [[NAMES[code], w.scope("certificate", code)] for code in audit.systems]
    w.table(scopes, (2.8, 7.2), head=1, bold=(0,))
    w.text(
        f"经审核组讨论，{w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，"
        f"本次提出严重不符合{w.fact('nonconformities.major')}项、轻微不符合"
        f"{w.fact('nonconformities.minor')}项，审核目的已经达到。审核组意见："
    )
    kept = audit.audit_type in {"surveillance", "special"}
    chosen = audit.conclusion.recommendation or ""
    opinion = w.choice("conclusion.recommendation", UPKEEP if kept else OPINIONS, chosen, "¶")
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "  ")
    rows = [
        ["推荐意见", opinion],
        ["下次审核", f"现场审核不迟于{w.fact('next_audit_by')}，具体日期由双方另行商定"],
        ["审核组签字", f"{signed}¶{w.fact('report_date')}"],
        ["机构", w.fact("certification_body.name")],
    ]
    w.table(rows, (2, 8), bold=(0,))
