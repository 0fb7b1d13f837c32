"""鲲樾安全环境评定: five lettered parts, the third a narrative clause by clause with all evidence in it."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _kunyue_clauses as clauses
from corpus.bodies.templates.a._kunyue_evidence import Evidence
from corpus.bodies.templates.a._kunyue_stock import said
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "鲲樾安全环境评定有限公司"
SYSTEMS = ("EMS+OHSMS", "HSE", "OHSMS", "EMS+OHSMS+HSE", "EMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "chinese", "blank": "无"}

KINDS = {
    "stage2": "初次评定第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "机构转换",
}
PURPOSES = {
    "stage2": "在第一阶段的基础上，确认体系是否符合审核准则、是否有效运行，以决定能否推荐认证",
    "surveillance": "确认获证体系是否持续符合审核准则并保持有效，以决定能否推荐保持证书",
    "recertification": "评价上一认证周期内体系的整体有效性，以决定能否推荐换发证书",
    "transfer": "核实原认证机构所发证书的有效状态以及体系的现状，以决定能否接受转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
SHORT = {"EMS": "环境", "OHSMS": "职业健康安全", "HSE": "HSE"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, f"{audit.world.form_no}"),
        footer=("未经许可不得部分引用",),
        page="# / ##",
        first=False,
    )
    _cover(audit, w)
    w.page()
    _task(audit, w)
    _crew(audit, w)
    _unit(audit, w)
    w.heading(1, "丙　逐条审核记述")
    signs = "，".join(
        f"“{clauses.LETTERS[one]}”指{words('systems')[one]['name']}标准" for one in audit.systems
    )
    w.text(f"先记巡视所见，再按标准条款的次序记述。标题括号内为条款号，{signs}；所述记录均由审核组当面查阅。")
    clauses.all_of(audit, w, "丙")
    _findings(audit, w)
    _verdict(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"项目号　{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text("", style="center")
    systems = [w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems]
    others = [w.person(one)("name") for one in audit.team if one.role == "member"]
    rows: list[Row] = [
        ["受审核单位", w.fact("organization.name")],
        ["体　　系", "¶".join(systems)],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核组长", w.person(audit.leader)("name")],
        ["审核组员", "、".join(others)],
        ["成稿日期", w.fact("report_date", FORMS["spaced"](audit.report_date))],
    ]
    w.table(rows, (2.4, 7.6), bold=(0,))
    w.text("", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    body = "certification_body"
    w.text(f"{w.fact(f'{body}.address')}　电话 {w.fact(f'{body}.phone')}", style="center")
    w.text(f"{w.fact(f'{body}.website')}　{w.fact(f'{body}.email')}", style="center")


def _task(audit: Audit, w: Writer) -> None:
    w.heading(1, "甲　任务")
    w.heading(2, "甲1　目的")
    w.text(f"本次审核的目的是{PURPOSES[audit.audit_type]}。审核以抽样方式进行，未抽到的部分不排除存在问题。")
    w.heading(2, "甲2　准则")
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（等同采用{e('iso')}）" if one.iso else ""
        told.append(f"{e.silent('system')}{e('number')}《{one.title}》{twin}")
    w.text(f"（1）管理体系标准：{'；'.join(told)}。", style="plain")
    w.text(f"（2）适用的法律法规：{w.laws('criteria')}。", style="plain")
    w.text("（3）受审核单位的管理手册、程序文件、操作规程和自愿遵守的其他要求。", style="plain")
    w.heading(2, "甲3　范围")
    w.text(*(f"{SHORT[one]}：{w.scope('audit', one)}。" for one in audit.systems), style="plain")
    w.heading(2, "甲4　日程和人日")
    _days(audit, w)


def _days(audit: Audit, w: Writer) -> None:
    when = audit.audit
    start, end = (w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    w.text(
        f"审核组于{start}召开首次会议，{end}召开末次会议。审核覆盖的时期为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。"
    )
    w.text(f"审核方式：{w.choice('audit.mode', MODES, when.mode)}", style="plain")
    time = (
        f"评审确定的风险等级为{w.fact('audit.risk')}，审核时间共{w.fact('audit.person_days')}人日，其中现场"
        f"{w.fact('audit.onsite_days')}人日"
    )
    if when.reductions:
        time += f"；时间核减的理由：{w.each('audit.reductions', when.reductions, '；')}"
    w.text(f"{time}。")
    if audit.stage1:
        if audit.stage1.end > audit.stage1.start:
            until = f"至{w.fact('stage1.end')}{w.fact('stage1.end_time')}"
        else:
            until = f"至{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}{until}以"
            f"{w.fact('stage1.mode', '现场')}方式进行，所提问题经本阶段核对均已处理，未影响本阶段的安排。"
        )
    w.text("审核计划的各项活动均已完成，没有未能到达的场所和未能会见的人员，计划未作变更。")
    w.text(*said(w, "method", 4))


def _crew(audit: Audit, w: Writer) -> None:
    w.heading(2, "甲5　审核组")
    rows: list[Row] = [["代号", "姓名", "组内职务", "级别", "体系", "注册证书号", "有效期至", "专业小类"]]
    for member in audit.team:
        e = w.person(member)
        own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*own, w.blank, w.blank, w.blank, e.each("professional_codes", "、") or w.blank])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、")
            codes += e.silent_each("professional_codes") if at == 0 and codes else ""
            first = [*own[:3], own[3] + r.silent("grade")] if at == 0 else ["^"] * 3 + ["^"]
            hidden = "" if at == 0 else r.silent("grade")
            number = r("number") + hidden
            rows.append(
                [
                    *first,
                    r("system", SHORT[one.system]),
                    number,
                    r("valid_until", FORMS["dots"](one.valid_until)),
                    codes or w.blank,
                ]
            )
    w.table(rows, (0.7, 1.1, 1, 1.2, 1.3, 3, 1.6, 1.5), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}{e('name')}（{e('from')}）")
    w.text(f"随同人员：{'，'.join(told)}。向导负责联络和引路，不影响审核判断。", style="plain")
    w.heading(2, "甲6　公正和保密声明")
    names = "、".join(w.person(one)("name") for one in audit.team)
    w.text(
        f"{names}声明：近两年内没有为{w.fact('organization.name')}提供过咨询、培训或者内审服务，与其没有任职、"
        "持股和亲属关系；遵守廉洁规定，对审核中接触的工艺、配方、健康档案和商业资料保守秘密；"
        f"审核判断独立作出，不受{w.fact('certification_body.name')}业务部门和受审核单位的影响。"
    )


def _unit(audit: Audit, w: Writer) -> None:
    w.heading(1, "乙　受审核单位概貌")
    w.heading(2, "乙1　登记事项")
    org, licence = "organization", "organization.licence"
    rows: list[Row] = [
        ["单位名称", w.fact(f"{org}.name"), "信用代码", w.fact(f"{org}.uscc")],
        ["成立日期", w.fact(f"{org}.established_on"), "登记机关", w.fact(f"{licence}.authority")],
        ["营业期限", f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}", "‹", "‹"],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["生产经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
    ]
    w.table(rows, (1.8, 3.8, 1.5, 3.4), bold=(0, 2))
    w.heading(2, "乙2　人员、场所和过程")
    w.text(
        f"单位现有员工{w.fact('headcount_total')}人，缴纳社会保险{w.fact('insured_count')}人，体系范围内有效人数"
        f"{w.fact('headcount')}人。主要从事{w.scope('activity')}，体系自{w.fact('system_effective_on')}起实施。"
    )
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"{kind}：{e('address')}，{e('activity')}，{e('headcount')}人。", style="plain")
    flow = "→".join(audit.world.industry["flow"])
    w.text(
        f"业务流程为{flow}。关键过程：{w.fact('key_processes')}；需确认的特殊过程："
        f"{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}；"
        f"标准条款的不适用：{w.fact('exclusions')}。"
    )
    w.text("管理手册所写的体系范围：", style="plain")
    w.text(*(f"{SHORT[one]}：{w.scope('system', one)}。" for one in audit.systems), style="plain")
    _papers(audit, w)
    w.heading(2, f"乙{4 if audit.permits or audit.certificates else 3}　主要设备")
    rows = [
        ["设备", "型号", "数量"],
        *([name, model, str(number)] for name, model, number in audit.world.equipment),
    ]
    w.table(rows, (4, 4, 2), head=1)
    w.text("上述设备均在用，状态由设备管理部门按月评定，未见国家明令淘汰的类型。")


def _papers(audit: Audit, w: Writer) -> None:
    permits = Evidence(audit, w).permits()
    if permits or audit.certificates:
        w.heading(2, "乙3　许可和证书")
    w.text(*permits)
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"{e('system', words('systems')[one.system]['name'])}认证证书{e('number')}，{e('issued_on')}"
            f"颁发，有效期至{e('valid_to')}，经公共服务平台查询状态为有效。"
        )


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.heading(1, "丁　审核发现")
    w.heading(2, "丁1　不符合")
    w.text(
        f"本次开具不符合报告，其中严重不符合{w.fact('nonconformities.major')}项，轻微不符合"
        f"{w.fact('nonconformities.minor')}项。双方商定于{w.fact('nonconformities.due_date')}前提交原因分析、"
        "纠正措施和证据，由组长书面验证。"
    )
    rows: list[Row] = [["编号", "责任部门", "标准和条款", "性质", "事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}¶{e('clause')}"
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("department"), clause, grade, e("description")])
    w.table(rows, (0.8, 1.2, 2.3, 0.9, 5.2), head=1, repeat=True)
    number = 2
    if audit.previous_nonconformities:
        w.heading(2, "丁2　上次不符合的验证")
        for one in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", one)
            w.text(f"上次审核提出：{e('description')}该项于{e('closed_on')}关闭，本次复查没有再发生。")
        number = 3
    w.heading(2, f"丁{number}　值得肯定之处和建议")
    w.text(*said(w, "strong", 3), style="plain")
    w.text(*said(w, "weak", 2), style="plain")
    w.heading(2, f"丁{number + 1}　下次审核的关注点")
    w.text("；".join(said(w, "focus", 3)) + "。")
    w.heading(2, f"丁{number + 2}　风险提示")
    w.text(*said(w, "danger", 3))


def _verdict(audit: Audit, w: Writer) -> None:
    w.heading(1, "戊　结论")
    w.heading(2, "戊1　评价")
    rows: list[Row] = [["评价项目", "结果"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    w.text(*said(w, "mature", 5))
    w.text(
        f"综合以上所见，{w.fact('organization.name')}已按准则建立体系并加以实施，主要风险处于受控状态，"
        f"{w.fact('nonconformities.minor')}项轻微不符合不影响体系的整体有效性。"
    )
    w.heading(2, "戊2　推荐意见")
    if audit.audit_type == "surveillance":
        labels = {"maintain": "推荐保持证书", "suspend": "建议暂停证书", "withdraw": "建议撤销证书"}
    else:
        labels = {
            "recommend": "推荐认证",
            "recommend_after_correction": "不符合经验证关闭后推荐认证",
            "not_recommend": "不推荐认证",
        }
    chosen = audit.conclusion.recommendation or ""
    w.text(w.choice("conclusion.recommendation", labels, chosen, "　"), style="plain")
    w.text("建议证书载明的范围：", style="plain")
    w.text(*(f"{SHORT[one]}：{w.scope('certificate', one)}。" for one in audit.systems), style="plain")
    w.text(f"下一次审核应在{w.fact('next_audit_by')}以前进行。最终决定由本公司认证决定人员作出。")
    w.heading(2, "戊3　签署")
    rows = [["职务", "签字", "日期"]]
    for member in audit.team:
        name = w.each("conclusion.signatories", [member.name])
        role = w.person(member)("role", ROLES[member.role])
        rows.append([role, name, w.fact("report_date")])
    w.table(rows, (3, 4, 3), head=1)
    _met(audit, w)


def _met(audit: Audit, w: Writer) -> None:
    """Who was talked to."""
    world = audit.world
    w.heading(2, "戊4　会见人员")
    rows: list[Row] = [["姓名", "部门", "会见内容"]]
    rows.append([world.people.manager, "总经理", "领导作用、资源、管理评审"])
    rows.append([world.people.representative, "体系负责人", "策划、内部审核、改进"])
    rows.append([world.people.workers, "员工代表", "协商和参与"])
    for department in world.departments:
        rows.append([world.people.heads[department], department, "本部门职责内的过程和记录"])
    w.table(rows, (2.5, 3, 4.5), head=1, repeat=True)
    w.text("另在作业现场与班组人员和承包方人员随机交谈，应其要求不列姓名。", style="plain")
