"""葵原质量认证: clause by clause in wide tables; team, instruments and suppliers a column each."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a import _kuiyuan_clauses as clauses
from corpus.bodies.templates.a._kuiyuan_columns import appendices, transposed
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

BODY = "葵原质量认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+HSPM", "EnMS", "EMS+OHSMS", "QMS", "EMS+OHSMS+EnMS", "QMS+EMS")
TYPES = ("stage2", "recertification", "surveillance", "transfer", "special")
STYLE = {"look": "ballot", "dates": "slash", "blank": "N/A"}

KINDS = {
    "stage2": "二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
    "transfer": "转换 Transfer",
    "special": "特殊 Special",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
NAMES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Mixed"}
VALUES = ("符合", "基本符合", "不符合")
HALVES = {"am": "AM", "pm": "PM"}


def build(audit: Audit, w: Writer) -> None:
    """The report: three parts and the appendices."""
    w.margins(
        header_cells=(BODY, f"报告编号 {audit.number}"),
        footer=(f"{audit.world.form_no} 第 3 版",),
        page="第 # 页 / 共 ## 页",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "第一部分  基本情况 GENERAL")
    _organization(audit, w)
    _task(audit, w)
    _team(audit, w)
    _systems(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "第二部分  审核记录 RECORDS")
    clauses.all_of(audit, w)
    w.section(fresh=True)
    w.heading(1, "第三部分  结果 RESULTS")
    _nonconformities(audit, w)
    _conclusion(audit, w)
    w.section(landscape=True, fresh=True)
    appendices(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text("AUDIT REPORT", style="subtitle")
    rows: list[Row] = [
        [f"受审核方 Client：{w.fact('organization.name')}", "‹"],
        [f"报告编号 Report No.：{w.fact('number')}", f"计划编号 Plan No.：{audit.world.plan_no}"],
        [f"审核类型 Type：{w.choice('audit_type', KINDS, audit.audit_type, '  ')}", "‹"],
        [f"组长 Lead auditor：{w.person(audit.leader)('name')}", f"日期 Date：{w.fact('report_date')}"],
    ]
    w.table(rows, (5, 5))
    w.text(w.fact("certification_body.name"), style="center")
    body = "certification_body"
    address = f"地址 Add：{w.fact(f'{body}.address')}"
    w.text(address, f"Tel：{w.fact(f'{body}.phone')}   E-mail：{w.fact(f'{body}.email')}", style="center")
    w.text(w.fact(f"{body}.website"), style="center")
    w.text(
        "编制说明：（1）本报告由审核组在末次会议后十日内完成，随附件一并归档，保存期不少于两个认证周期；"
        "（2）判定栏 Y 为符合、N 为不符合、NA 为不适用；（3）审核发现以抽样所得为据；"
        "（4）认证证书的颁发由评定委员会决定，组长的推荐不等于批准。"
    )


def _organization(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.1  组织信息")
    term = f"{w.fact('organization.licence.valid_from')}—{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["统一社会信用代码 USCC", "成立日期 Founded", "营业期限 Term", "发照机关 Authority"],
        [
            w.fact("organization.uscc"),
            w.fact("organization.established_on"),
            term,
            w.fact("organization.licence.authority"),
        ],
        ["注册地址 Registered", "‹", "办公地址 Office", "‹"],
        [w.fact("organization.registered_address"), "‹", w.fact("organization.office_address"), "‹"],
        ["经营地址 Operation", "‹", "体系实施日 Effective since", "‹"],
        [w.fact("organization.business_address"), "‹", w.fact("system_effective_on"), "‹"],
        ["员工总数 Total", "参保人数 Insured", "有效人数 Effective", "联系电话 Tel"],
        [w.fact("headcount_total"), w.fact("insured_count"), w.fact("headcount"), audit.world.phone],
    ]
    w.table(rows, (2.7, 2.2, 2.7, 2.7))
    w.text(f"{w.fact('organization.name')}从事{w.scope('activity')}，各场所如下：", style="plain")
    sites = [w.same("sites", site.address, site) for site in audit.sites]
    for site, e in zip(audit.sites, sites, strict=True):
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        w.text(f"● {e('address')}｜{kind}｜{e('activity')}｜{e('headcount')} 人", style="plain")
    w.text(
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}；不适用：{w.fact('exclusions')}。",
        style="plain",
    )


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(2, "1.2  审核时间")
    start = f"{w.fact('audit.start')} {w.fact('audit.start_half', HALVES[when.start_half])}"
    end = f"{w.fact('audit.end')} {w.fact('audit.end_half', HALVES[when.end_half])}"
    covered = f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"
    reasons = w.each("audit.reductions", when.reductions, "；") or "未减少"
    rows: list[Row] = [
        ["审核日程与人日 Audit schedule and man-days", "‹", "‹", "‹"],
        ["（时间单位：人日，每人日 8 小时）", "‹", "‹", "‹"],
        ["开始 From", "结束 To", "总人日 Total", "其中现场 On-site"],
        [start, end, w.fact("audit.person_days"), w.fact("audit.onsite_days")],
        ["覆盖时期 Period", "方式 Mode", "风险 Risk", "减少理由 Reduction"],
        [covered, w.choice("audit.mode", MODES, when.mode, "¶"), w.fact("audit.risk"), reasons],
    ]
    w.table(rows, (3, 3, 2, 2.6))
    if audit.stage1:
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        w.text(
            f"一阶段：{first}{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}；"
            "一阶段问题清单中的各项已在二阶段首日核对，均已处理。",
            style="plain",
        )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3  审核组 Audit team")
    columns = []
    for member in audit.team:
        e = w.person(member)
        found = [e.inner("registrations", one) for one in member.registrations]
        silent = [r.silent("system") + r.silent("grade") for r in found]
        numbers = "¶".join(r("number") + hidden for r, hidden in zip(found, silent, strict=True))
        codes = e.each("professional_codes", "、")
        hidden = "".join(r.silent_each("professional_codes") for r in found)
        columns.append(
            [
                e("label"),
                e("name"),
                e("role", ROLES[member.role]),
                e("grade"),
                numbers or w.blank,
                "¶".join(r("valid_until") for r in found) or w.blank,
                codes + hidden or w.blank,
            ]
        )
    labels = ("代号", "姓名", "职务", "级别", "注册号", "注册有效期至", "专业代码")
    transposed(w, labels, columns, 3)
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}：{e('name')}，来自{e('from')}")
    w.text("；".join(told) + "。", style="plain")


def _systems(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4  依据与范围")
    columns = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        system = standard.system
        code = w.tag("systems+", system, system) + e.silent("system")
        wording = [w.scope(place, system) for place in ("audit", "system")]
        columns.append([code, e("number"), e("iso"), *wording])
    transposed(w, ("体系", "标准", "对应国际标准", "本次审核范围", "组织申报的范围"), columns, 3)
    w.text(f"法律依据：{w.laws('criteria', '；', '{}')}。", style="plain")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.heading(2, "3.1  不符合报告")
    rows: list[Row] = [["不符合统计（项）", "‹", "‹"], ["严重 Major", "轻微 Minor", "整改期限 Due"]]
    due = w.fact("nonconformities.due_date") if found.items else w.blank
    rows.append([w.fact("nonconformities.major"), w.fact("nonconformities.minor"), due])
    w.table(rows, (3, 3, 4), head=2)
    for item in found.items:
        _nonconformity(w, item)
    w.text("轻微不符合由组长书面验证；严重不符合须在 6 个月内到现场验证，逾期按不推荐处理。", style="plain")


def _nonconformity(w: Writer, item: Nonconformity) -> None:
    e = w.same("nonconformities.items", item.number, item)
    grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade)
    w.text(f"NCR {item.number}{e.silent('number')}", style="center")
    rows: list[Row] = [
        ["责任部门", e("department"), "性质", grade],
        ["标准", e("standard"), "条款", e("clause")],
        ["事实描述", e("description"), "‹", "‹"],
    ]
    w.table(rows, (1.4, 4, 1.2, 3.4), bold=(0, 2))


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.2  评价 Evaluation")
    ratings = audit.conclusion.ratings
    entries = [w.same("conclusion.ratings", str(at), one) for at, one in enumerate(ratings)]
    rows: list[Row] = [["等级", *(e("criterion") for e in entries)]]
    for value in VALUES:
        rows.append([value, *(_mark(e, value) for e in entries)])
    w.table(rows, (1.2, *[1.3] * len(entries)), head=1)
    w.text("注：● 为所评等级。", style="plain")
    minor = w.fact("nonconformities.minor")
    w.text(
        f"{w.fact('organization.name')}（体系内有效人数 {w.fact('headcount')} 人）能够按照所建立的体系运作，"
        f"本次提出轻微不符合 {minor} 项。"
    )
    w.heading(2, "3.3  推荐 Recommendation")
    if audit.audit_type in {"surveillance", "special"}:
        labels = {"maintain": "保持 Maintain", "suspend": "暂停 Suspend", "withdraw": "撤销 Withdraw"}
    else:
        labels = {
            "recommend": "推荐 Recommend",
            "recommend_after_correction": "不符合整改经验证后推荐 Recommend after correction",
            "not_recommend": "不推荐 Not recommend",
        }
    chosen = audit.conclusion.recommendation or ""
    w.table([["组长意见", w.choice("conclusion.recommendation", labels, chosen, "¶")]], (2, 8), bold=(0,))
    columns = [[one, w.scope("certificate", one)] for one in audit.systems]
    transposed(w, ("体系", "证书范围"), columns, 3)
    w.text(f"下次审核不迟于 {w.fact('next_audit_by')}，计划由本机构提前 30 日发出。", style="plain")
    _signed(audit, w)


def _mark(e: Entry, value: str) -> str:
    chosen = e.source is not None and getattr(e.source, "value", "") == value
    return f"●{e.silent('value')}" if chosen else "○"


def _signed(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["签署人 Signed by", "身份 Capacity", "日期 Date"]]
    for member in audit.team:
        name = w.each("conclusion.signatories", [member.name])
        rows.append([name, w.person(member)("role", NAMES[member.role]), w.fact("report_date")])
    w.table(rows, (4, 3, 3), head=1)
    w.text(f"{w.fact('certification_body.name')}（盖章）", style="right")
