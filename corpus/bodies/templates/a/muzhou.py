"""沐洲认证: one form of many small merged cells; people, devices and contracts stand in long cells."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _muzhou_rows as rows_of
from corpus.bodies.templates.a._muzhou_rows import MORE, band, line, pair, ring
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "沐洲认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS", "EnMS", "QMS", "OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "tick", "dates": "dots", "blank": "—", "styled": False}

KINDS = {
    "stage2": "初审（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转入",
    "special": "特殊",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "到现场", "remote": "远程", "mixed": "现场＋远程"}
OFFERED = ("QMS", "EMS", "OHSMS", "EnMS")
WIDTHS = (1.5, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3)


def build(audit: Audit, w: Writer) -> None:
    """The report: a head, the form, notes."""
    w.margins(header=(f"{BODY}  审核报告表",), footer=(f"表号：{audit.world.form_no}",), page="#/##")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"No. {w.fact('number')}", style="right")
    rows = [*_client(audit, w), *_task(audit, w), *_team(audit, w), *rows_of.evidence(audit, w)]
    rows += [*_nonconformities(audit, w), *_conclusion(audit, w), *_signatures(audit, w)]
    w.table(rows, WIDTHS, bold=(0, 4))
    _notes(w)


def _client(audit: Audit, w: Writer) -> list[Row]:
    addresses = [
        f"注册：{w.fact('organization.registered_address')}",
        f"办公：{w.fact('organization.office_address')}",
        f"生产/经营：{w.fact('organization.business_address')}",
    ]
    term = f"{w.fact('organization.licence.valid_from')} ～ {w.until('organization.licence.valid_to')}"
    licence = f"成立 {w.fact('organization.established_on')}¶营业期限 {term}¶"
    licence += f"登记机关 {w.fact('organization.licence.authority')}"
    heads = f"在册 {w.fact('headcount_total')}¶社保 {w.fact('insured_count')}¶"
    heads += f"体系内有效 {w.fact('headcount')}"
    sites = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{ring(at)}{e('address')}，{kind}，{e('activity')}，{e('headcount')}人")
    people = audit.world.people
    contact = ["联系人", people.contact, "电话", audit.world.phone]
    return [
        band("Ⅰ  受审核组织"),
        pair("单位全称", w.fact("organization.name"), "信用代码", w.fact("organization.uscc")),
        line("地址", "¶".join(addresses)),
        pair("执照", licence, "人数", heads),
        line("场所", "¶".join(sites)),
        ["法人代表", people.legal, "负责人", people.manager, *contact],
        line("主营活动", w.scope("activity")),
        pair("关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")),
        pair("外包", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")),
        line("体系始行", f"{w.fact('system_effective_on')}（以管理手册发布令为准）"),
    ]


def _task(audit: Audit, w: Writer) -> list[Row]:
    boxes = []
    for code in OFFERED:
        told = w.tag("systems+", code, code) if code in audit.systems else code
        boxes.append(f"{{{'+' if code in audit.systems else '-'}}}{told}")
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（idt {e('iso')}）" if standard.iso else ""
        standards.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    scopes = [f"{one}  {w.scope('audit', one)}" for one in audit.systems]
    when = audit.audit
    short = f"{when.end:%m.%d}" if when.end.year == when.start.year else None
    spans = f"{w.fact('audit.start')}{w.half('audit.start_half')} ～ {w.fact('audit.end', short)}"
    time = f"{w.fact('audit.person_days')} 人天¶其中现场 {w.fact('audit.onsite_days')} 人天"
    covered = f"{w.fact('audit.covered_from')} ～ {w.fact('audit.covered_to')}"
    rows: list[Row] = [
        band("Ⅱ  审核任务"),
        line("审核类别", w.choice("audit_type", KINDS, audit.audit_type)),
        line("领域", "  ".join(boxes)),
        line("审核依据", "¶".join([*standards, f"法规：{w.laws('criteria')}", "组织的体系文件、合同"])),
        line("审核范围", "¶".join(scopes)),
        pair("现场日期", spans + w.half("audit.end_half"), "审核人日", time),
        pair("所查时段", covered, "风险级别", f"{w.fact('audit.risk')}"),
        line("方式", w.choice("audit.mode", MODES, when.mode)),
    ]
    if when.reductions:
        rows.append(line("人日核减", f"理由：{w.each('audit.reductions', when.reductions, '；')}"))
    if audit.stage1:
        days = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "到现场")
        rows.append(line("一阶段", f"{days}{w.silent('stage1.end')}，{how}；所提问题二阶段前已答复"))
    return rows


def _team(audit: Audit, w: Writer) -> list[Row]:
    members = "¶".join(_member(w, member) for member in audit.team)
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        guests.append(
            f"{e('role', '向导' if guest.role == 'guide' else '观察员')} {e('name')}（{e('from')}）"
        )
    return [line("审核组", members), line("随行人员", "；".join(guests))]


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    told = f"{e('label')}. {e('name')}  {e('role', ROLES[member.role])}"
    if member.registrations:
        told += f"  {e('grade')}"
    else:
        return f"{told}  专业 {e.each('professional_codes', ',')}"
    numbers: list[str] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", ",")
        tail = f"；专业 {codes}" if codes else ""
        silent = r.silent("system") + r.silent("grade") + e.silent_each("professional_codes") * (not numbers)
        numbers.append(f"{r('number')}（至 {r('valid_until')}{tail}）{silent}")
    return f"{told}¶　　{'、'.join(numbers)}"


def _nonconformities(audit: Audit, w: Writer) -> list[Row]:
    found = audit.nonconformities
    total = f"严重 {w.fact('nonconformities.major')} 项；一般（轻微） {w.fact('nonconformities.minor')} 项"
    if found.items:
        total += f"；整改资料须于 {w.fact('nonconformities.due_date')} 前寄达"
    rows: list[Row] = [band("Ⅳ  不符合"), line("数量", total)]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"minor": "一般", "major": "严重"}, item.grade, "¶")
        where = f"{e('department')}¶{e('standard')}¶{e('clause')}条"
        told = e("description")
        rows.append([f"{item.number}号{e.silent('number')}", where, "‹", told, "‹", "‹", "‹", grade])
    if audit.previous_nonconformities:
        before = []
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", earlier)
            before.append(f"({at}) {e('description')}→ {e('closed_on')} 关闭，复查未再发生")
        rows.append(line("上次问题", "¶".join(before)))
    return rows


def _conclusion(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [band("Ⅴ  评价与推荐")]
    cells: list[tuple[str, str]] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
        cells.append((e("criterion"), w.choice(f"{e.path}.value", values, rating.value, " ")))
    for left, right in zip(cells[::2], cells[1::2], strict=False):
        rows.append([left[0], "‹", left[1], "‹", right[0], "‹", right[1], "‹"])
    if len(cells) % 2:
        rows.append([cells[-1][0], "‹", cells[-1][1], *MORE[:5]])
    scopes = [f"{one}  {w.scope('system', one)}" for one in audit.systems]
    rows.append(line("组织申报范围", "¶".join(scopes)))
    scopes = [f"{one}  {w.scope('certificate', one)}" for one in audit.systems]
    rows.append(line("拟载入证书", "¶".join(scopes)))
    labels = {
        "recommend": "推荐注册",
        "recommend_after_correction": "整改经验证后推荐注册",
        "not_recommend": "不予推荐",
    }
    if audit.audit_type in {"surveillance", "special"}:
        labels = {"maintain": "保持注册", "suspend": "暂停", "withdraw": "撤销"}
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    found = w.fact("nonconformities.minor")
    summary = f"{w.fact('organization.name')}体系文件与实际运作基本吻合，有效人数 {w.fact('headcount')} 人，"
    summary += f"本次开出一般不符合 {found} 项，严重不符合 {w.fact('nonconformities.major')} 项。"
    rows.append(line("综述", summary))
    rows += [line("推荐意见", told), line("亮点", "¶".join(said(w, "strength", 2)))]
    watch = "本次问题的整改效果、人员变化、新增设备；查阅期间自本次审核次日起"
    rows.append(pair("下次审核", f"最迟 {w.fact('next_audit_by')}", "届时关注", watch))
    return rows


def _signatures(audit: Audit, w: Writer) -> list[Row]:
    signed = audit.conclusion.signatories
    leader = audit.leader.name
    first = w.each("conclusion.signatories", [name for name in signed if name == leader])
    others = w.each("conclusion.signatories", [name for name in signed if name != leader], "  ")
    day = w.fact("report_date")
    rows: list[Row] = [["组长签字", first, "‹", "‹", "日期", day, "‹", "‹"]]
    if others:
        rows.append(["组员签字", others, "‹", "‹", "日期", w.fact("report_date"), "‹", "‹"])
    return rows


def _notes(w: Writer) -> None:
    phone, mail = w.fact("certification_body.phone"), w.fact("certification_body.email")
    w.text(
        "填表说明：",
        "1 “√”为选中；一栏写不下的可加行。人天按每日 8 小时折算，路途、用餐时间不计。",
        "2 轻微问题整改期一般不超过 30 日，严重问题不超过 90 日，以上文约定的日期为准。",
        "3 审核以抽样方式进行，未发现问题不等于不存在问题；注册与否由本机构技术委员会评定。",
        f"4 对审核有异议的，可在收到本表后 15 日内来电 {phone} 或来函 {mail}。",
        f"{w.fact('certification_body.name')}  {w.fact('certification_body.address')}  "
        f"{w.fact('certification_body.website')}",
        style="plain",
    )
