"""瀚沽, a large national centre: cover with form number, notes, tables of facts, findings by process."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _haihe_annexes as annexes
from corpus.bodies.templates.b import _haihe_end as end
from corpus.bodies.templates.b import _haihe_findings as findings
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "瀚沽质量认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "EnMS", "QMS+EMS", "QMS+OHSMS", "EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "padded", "blank": "——", "styled": True}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
KINDS = {"stage2": "初次认证第二阶段", "surveillance": "监督", "recertification": "再认证"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程审核"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
FORM = "HGQC-R-3307"


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(f"{FORM}　版次：8/0", "管理体系认证审核文件", "审核组长编制"),
        page="第 # 页 / 共 ## 页",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "报告使用说明")
    for text in store("haihe")["notes"]:
        w.text(text)
    w.heading(1, "一、审核基本信息")
    _organization(audit, w)
    w.heading(2, "（一）任务信息")
    _task(audit, w)
    w.heading(2, "（二）审核时间及实施过程")
    _times(audit, w)
    w.heading(1, "二、审核组及陪同人员")
    _team(audit, w)
    w.heading(1, "三、管理体系审核发现")
    findings.processes(audit, w)
    w.heading(1, "四、不符合项")
    end.nonconformities(audit, w)
    w.heading(1, "五、审核评价与结论")
    end.conclusion(audit, w)
    w.heading(1, "六、声明及签署")
    end.declarations(audit, w)
    annexes.annexes(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"表号：{FORM}", f"审核报告编号：{w.fact('number')}", style="right")
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("", style="plain")
    w.text(w.fact("title"), style="title")
    w.text("", style="plain")
    w.text(f"（{w.choice('audit_type', KINDS, audit.audit_type)}）", style="center")
    w.text("", "", style="plain")
    rows: list[Row] = [
        ["受审核方：", w.fact("organization.name")],
        ["审核领域：", w.each("systems", audit.systems, " / ")],
        ["审核日期：", f"{w.fact('audit.start')}～{w.fact('audit.end')}"],
        ["审核组长：", w.person(audit.leader)("name")],
        ["报告日期：", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 3.4), rules="none", bold=(0,))
    w.text("", "", style="plain")
    w.text(
        f"中心地址：{w.fact('certification_body.address')}",
        f"联系电话：{w.fact('certification_body.phone')}　　电子信箱：{w.fact('certification_body.email')}",
        f"中心网站：{w.fact('certification_body.website')}",
        style="center",
    )


def _organization(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people

    def wide(label: str, text: str) -> Row:
        return [label, text, "‹", "‹"]

    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        wide("受审核方名称", w.fact("organization.name")),
        wide("统一社会信用代码", w.fact("organization.uscc")),
        wide("注册地址", w.fact("organization.registered_address")),
        wide("通讯（办公）地址", w.fact("organization.office_address")),
        wide("生产/经营地址", w.fact("organization.business_address")),
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "员工代表", people.workers],
        ["联系人", people.contact, "电话/邮编", f"{world.phone}/{world.postcode}"],
        ["成立日期", w.fact("organization.established_on"), "注册资本", f"人民币{world.capital}万元"],
        ["登记机关", w.fact("organization.licence.authority"), "营业期限", term],
        ["员工总数", f"{w.fact('headcount_total')} 人", "体系内人数", f"{w.fact('headcount')} 人"],
        ["社保缴纳人数", f"{w.fact('insured_count')} 人", "生产班次", f"{world.shifts} 班"],
        wide("营业执照核定的主营业务", w.scope("activity")),
        wide("部门设置", f"管理层、{'、'.join(world.departments)}"),
        wide("体系文件发布实施", f"{w.fact('system_effective_on')}起实施，由{people.manager}批准。"),
    ]
    w.table(rows, (1.7, 2, 1.2, 2.3), bold=(0, 2))
    w.text("", style="plain")
    w.text("多场所/固定及临时场所清单", style="center")
    places: list[Row] = [["场所类别", "场所地址", "从事的活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        places.append([kind, e("address"), e("activity"), e("headcount")])
    w.table(places, (0.9, 3.2, 2.2, 0.7), head=1, repeat=True)


def _task(audit: Audit, w: Writer) -> None:
    told = store("haihe")
    standards = []
    for one in audit.standards:
        s = w.standard(one.system)
        iso = f"（{s('iso')}，IDT）" if one.iso else ""
        standards.append(f"{s.silent('system')}{s('number')}{iso}《{one.title}》")
    scopes = "¶".join(f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems)
    excluded = w.fact("exclusions")
    if audit.exclusions != "无":
        excluded += "¶理由：" + told["excluded"]
    joined = len(audit.systems) > 1
    rows: list[Row] = [
        ["审核目的", told["aim"][audit.audit_type]],
        [
            "审核准则",
            "¶".join(
                [
                    *standards,
                    f"受审核方的管理体系文件、合同及适用的法律法规，主要有：{w.laws('criteria')}。",
                ]
            ),
        ],
        ["审核范围", scopes],
        ["不适用条款", excluded],
        ["审核形式", "{+}结合审核　{-}单独审核" if joined else "{-}结合审核　{+}单独审核"],
        ["业务风险等级", w.choice("audit.risk", {one: f"{one}风险" for one in "高中低"}, audit.audit.risk)],
    ]
    certificates = []
    for held in audit.certificates:
        e = w.entry("certificates", held)
        certificates.append(
            f"{e('system', NAMES[held.system])}认证证书，证书号{e('number')}，{e('issued_on')}颁发，"
            f"有效期至{e('valid_to')}；"
        )
    rows.append(["现持有认证证书", "¶".join(certificates) or "初次申请，尚未持有本中心认证证书。"])
    w.table(rows, (1.4, 5.4), bold=(0,))


def _times(audit: Audit, w: Writer) -> None:
    when = audit.audit
    rows: list[Row] = []
    if audit.stage1:
        first = audit.stage1
        days = w.fact("stage1.start") + f" {w.fact('stage1.start_time')} 至 "
        days += w.silent("stage1.end") if first.start == first.end else f"{w.fact('stage1.end')} "
        days += w.fact("stage1.end_time")
        mode = w.tag("stage1.mode", first.mode, MODES[first.mode])
        rows.append(["第一阶段审核", f"{days}，{mode}。{store('haihe')['stage1']}"])
    rows += [
        [
            "本次审核起止",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
            f"{w.fact('audit.end')}{w.half('audit.end_half')}",
        ],
        ["审核方式", w.choice("audit.mode", MODES, when.mode)],
        [
            "审核人日",
            f"合计 {w.fact('audit.person_days')} 人日，其中现场 {w.fact('audit.onsite_days')} 人日",
        ],
        [
            "人日增减说明",
            f"减少人日的理由：{w.each('audit.reductions', when.reductions, '；')}。"
            if when.reductions
            else "未增减，按基准人日执行。",
        ],
        ["体系运行覆盖期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["计划执行情况", f"审核计划（{audit.world.plan_no}）经受审核方确认，{store('haihe')['done']}"],
    ]
    w.table(rows, (1.4, 5.4), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "角色", "姓名", "注册资格及注册号", "注册有效期", "专业代码"]]
    for member in audit.team:
        p = w.person(member)
        role = p("role", ROLES[member.role])
        numbers, ends = [], []
        grade = p("grade")
        for one in member.registrations:
            r = p.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(told + r("number"))
            ends.append(r("valid_until", f"{one.valid_until:%Y.%m.%d}"))
        codes = p.each("professional_codes", "；") if member.professional_codes else w.blank
        shown = "¶".join([grade, *numbers])
        rows.append([p("label"), role, p("name"), shown, "¶".join(ends) or w.blank, codes])
    w.table(rows, (0.6, 0.9, 1, 2.6, 1.4, 1.3), head=1, repeat=True)
    w.text("", style="plain")
    others: list[Row] = [["姓名", "身份", "所在单位/部门"]]
    for person in audit.attendants:
        e = w.same("attendants", person.name, person)
        others.append([e("name"), e("role", "向导" if person.role == "guide" else "观察员"), e("from")])
    w.table(others, (1.4, 1.2, 3.4), head=1)
    w.text(store("haihe")["team"])
