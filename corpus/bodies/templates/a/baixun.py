"""柏洵标准认证: forms all through, a record sheet for each department with samples in tables below it."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _baixun_departments as departments
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "柏洵标准认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "OHSMS", "EMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "stage1", "special", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "/"}

NUMERALS = "一二三四五六七八九"
OFFERED = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
TYPE_NAMES = {
    "stage1": "初次认证第一阶段",
    "stage2": "初次认证第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
    "transfer": "认证转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
RISKS = {"高": "高", "中": "中", "低": "低"}
GRADES = {"major": "严重", "minor": "轻微"}
FIRST = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合项整改经验证有效后推荐认证",
    "not_recommend": "不推荐认证",
}
LATER = {"maintain": "保持认证资格", "suspend": "暂停认证资格", "withdraw": "撤销认证资格"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, "BX-GL-R21  第5版"), page="第 # 页  共 ## 页", first=False)
    stock = Sentences(audit, w)
    _cover(audit, w)
    _notes(audit, w, stock)
    parts = [
        ("受审核方基本情况", _organization),
        ("审核任务", _task),
        ("审核组", _team),
        ("审核过程综述", _course),
        ("部门审核记录", departments.all_of),
    ]
    if audit.audit_type == "stage1":
        parts += [("第一阶段的问题和结论", _first_outcome)]
    else:
        parts += [
            ("不符合项", _nonconformities),
            ("体系评价", _ratings),
            ("审核结论和建议", _conclusion),
        ]
    for numeral, (name, write) in zip(NUMERALS, parts, strict=False):
        w.heading(1, f"{numeral}、{name}")
        write(audit, w, stock)
    _signed(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    boxes = []
    for system, name in OFFERED.items():
        ticked = system in audit.systems
        label = f"{name}管理体系"
        boxes.append(f"{{+}}{w.tag('systems+', system, label)}" if ticked else f"{{-}}{label}")
    w.text(f"项目编号：{w.fact('number')}", style="right")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    dates = f"{w.fact('audit.start')}至{w.fact('audit.end')}"
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name")],
        ["认证领域", "  ".join(boxes)],
        ["审核类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type)],
        ["审核日期", dates],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7.6), bold=(0,))
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}    网址：{w.fact(f'{body}.website')}",
        f"邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )
    w.page()


def _notes(audit: Audit, w: Writer, stock: Sentences) -> None:
    w.text("报告说明", style="subtitle")
    for at, text in enumerate(stock.texts("notes"), 1):
        w.text(f"{at}. {text}", style="plain")
    w.text("审核人员公正性和保密承诺", style="subtitle")
    w.text("参加本次审核的全体人员承诺：", style="plain")
    for at, text in enumerate(stock.texts("vows"), 1):
        w.text(f"（{at}）{text}", style="plain")
    names = "  ".join(w.person(member)("name") for member in audit.team)
    w.text(f"承诺人：{names}", style="right")


def _organization(audit: Audit, w: Writer, _: Sentences) -> None:
    licence, world = "organization.licence", audit.world
    term = f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}"
    founded = w.fact("organization.established_on")
    heads = (
        f"在册{w.fact('headcount_total')}人，其中体系覆盖{w.fact('headcount')}人，"
        f"缴纳社会保险{w.fact('insured_count')}人"
    )
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", founded],
        ["营业执照有效期", term, "登记机关", w.fact(f"{licence}.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产/经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", world.people.legal, "最高管理者", world.people.manager],
        ["管理者代表", world.people.representative, "联系人/电话", f"{world.people.contact} {world.phone}"],
        ["人数", heads, "‹", "‹"],
        ["主要业务", w.scope("activity"), "‹", "‹"],
        ["体系运行日期", w.fact("system_effective_on"), "班制", "单班" if world.shifts == 1 else "两班"],
        ["部门设置", "、".join(["管理层", *world.departments]), "‹", "‹"],
    ]
    w.table(rows, (2.2, 3.6, 1.7, 3.2), bold=(0, 2))
    w.text("受审核的场所", style="plain")
    sites: list[Row] = [["序号", "场所地址", "性质", "主要活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = w.choice(f"{e.path}.kind", {"fixed": "固定", "temporary": "临时"}, site.kind, " ")
        sites.append([str(at), e("address"), kind, e("activity"), e("headcount")])
    w.table(sites, (0.7, 4.6, 2, 2.2, 0.9), head=1)


def _task(audit: Audit, w: Writer, _: Sentences) -> None:
    purpose = {
        "stage1": "了解体系文件和运行的准备情况，确定第二阶段审核的可行性和重点",
        "stage2": "评价体系与审核准则的符合性和有效性，确定能否推荐认证",
        "surveillance": "确认体系持续满足审核准则，确定能否保持认证资格",
        "recertification": "评价体系在一个认证周期内的持续符合性和有效性，确定能否再次推荐认证",
        "special": "核实变化的情况对体系的影响，确定能否保持认证资格",
        "transfer": "核实原认证的有效性，评价体系的符合性和有效性，确定能否接受转换",
    }
    rows: list[Row] = [["审核目的", f"{purpose[audit.audit_type]}。"]]
    rows.append(["审核准则", "¶".join(_criteria(audit, w))])
    scopes = [f"{OFFERED[one]}：{w.scope('audit', one)}" for one in audit.systems]
    rows.append(["审核范围", "¶".join(scopes)])
    when = audit.audit
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    rows.append(["审核时间", f"{halves[0]}至{halves[1]}"])
    rows.append(["审核方式", w.choice("audit.mode", MODES, when.mode)])
    covered = f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"
    rows.append(["覆盖时期", covered])
    rows.append(["风险等级", w.choice("audit.risk", RISKS, when.risk)])
    days = f"总人日{w.fact('audit.person_days')}，其中现场人日{w.fact('audit.onsite_days')}"
    rows.append(["审核人日", days])
    if when.reductions:
        rows.append(["人日调整理由", f"{w.each('audit.reductions', when.reductions, '；')}"])
    if audit.stage1 and audit.audit_type != "stage1":
        rows.append(["第一阶段审核", _first_stage(audit, w)])
    w.table(rows, (2, 8.7), bold=(0,))


def _criteria(audit: Audit, w: Writer) -> list[str]:
    told = []
    for at, one in enumerate(audit.standards, 1):
        e = w.standard(one.system)
        twin = f"（{e('iso')}）" if one.iso else ""
        told.append(f"{at}）{e('number')}{twin}《{one.title}》{e.silent('system')}")
    at = len(told)
    told.append(f"{at + 1}）受审核方的管理手册、程序文件和其他体系文件")
    told.append(f"{at + 2}）适用的法律法规：{w.laws('criteria', '')}")
    told.append(f"{at + 3}）顾客和其他相关方的要求，认证合同")
    return told


def _first_stage(audit: Audit, w: Writer) -> str:
    one = audit.stage1
    if one is None:
        return ""
    mode = w.choice("stage1.mode", MODES, one.mode, " ")
    begin, end = w.fact("stage1.start_time"), w.fact("stage1.end_time")
    if one.start == one.end:
        span = f"{w.fact('stage1.start')}{begin}-{end}{w.silent('stage1.end')}"
    else:
        span = f"{w.fact('stage1.start')}{begin}至{w.fact('stage1.end')}{end}"
    return f"时间：{span}¶方式：{mode}¶第一阶段提出的问题已由受审核方改进，本次审核中予以核对。"


def _team(audit: Audit, w: Writer, _: Sentences) -> None:
    head = ["代号", "姓名", "组内分工", "领域", "注册证书号", "注册级别", "有效期至", "专业代码"]
    rows: list[Row] = [head]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.7, 1.1, 1.3, 1.4, 2.8, 1.2, 1.7, 1.3), head=1)
    rows = [["姓名", "来自", "身份"]]
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([e("name"), e("from"), role])
    w.text("随同人员", style="plain")
    w.table(rows, (2.5, 5, 2.5), head=1)
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在审核组长带领下工作，不独立出具审核意见，其时间不计入审核人日。", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role])]
    codes = e.each("professional_codes", "¶") or w.blank
    if not member.registrations:
        return [[*first, w.blank, w.blank, w.blank, w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r("number") + r.silent_each("professional_codes")
        own = e.silent("grade") if at == 0 else ""
        before: list[str] = ["^", "^", "^"] if at else first
        field = r("system", OFFERED[one.system])
        rows.append([*before, field, number, r("grade") + own, r("valid_until"), "^" if at else codes])
    return rows


def _course(audit: Audit, w: Writer, stock: Sentences) -> None:
    if audit.audit_type == "special":
        w.text(stock.some("causes", 1)[0])
    w.paragraphs(stock.some("course", 4))
    _schedule(audit, w)
    w.text("计划完成情况：{+}按计划完成  {-}有调整；影响结论可靠性的情况：{+}无  {-}有。", style="plain")
    if audit.certificates and audit.audit_type != "special":
        w.text(f"与上次审核相比的变化：{''.join(stock.some('changes', 2))}")
    if audit.certificates:
        w.text("现行认证证书", style="plain")
        rows: list[Row] = [["体系", "证书编号", "发证日期", "有效期至"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            label = f"{OFFERED[one.system]}管理体系"
            rows.append([e("system", label), e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (3, 3, 2.3, 2.3), head=1)
    if audit.previous_nonconformities:
        w.text("上次审核不符合项的验证", style="plain")
        rows = [["序号", "不符合事实", "关闭日期", "本次验证"]]
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", earlier)
            rows.append([str(at), e("description"), e("closed_on"), "查见整改证据，已落实"])
        w.table(rows, (0.7, 5.6, 2.2, 2.2), head=1)


def _schedule(audit: Audit, w: Writer) -> None:
    """Which department was visited in which half of which day."""
    when = audit.audit
    days = (when.end - when.start).days + 1
    halves = [(day, half) for day in range(days) for half in ("上午", "下午")]
    halves = halves[: len(halves) - (when.end_half == "am")]
    visited = departments.visited(audit)
    share = len(visited) / len(halves)
    rows: list[Row] = [["日程", "时间", "受审核部门和活动"]]
    for at, (day, half) in enumerate(halves):
        works = visited[round(at * share) : round((at + 1) * share)] or ["现场巡视"]
        works = ["首次会议", *works] if at == 0 else works
        works = [*works, "审核组内部会议", "末次会议"] if at == len(halves) - 1 else works
        rows.append([f"第{NUMERALS[day]}天", half, "、".join(works)])
    w.table(rows, (1.6, 1.4, 7.6), head=1)


def _first_outcome(audit: Audit, w: Writer, stock: Sentences) -> None:
    w.text("第一阶段不开具不符合项报告。审核组提出以下问题，请在第二阶段审核之前处理：")
    for at, text in enumerate(stock.some("concerns", 2), 1):
        w.text(f"{at}）{text}", style="plain")
    w.text(f"第二阶段审核重点：{''.join(stock.some('focus', 1))}")
    ready = "体系文件和运行准备情况具备实施第二阶段审核的条件"
    w.text(f"结论：{{+}}{ready}  {{-}}整改后再安排第二阶段  {{-}}重新进行第一阶段", style="plain")
    told = [f"{OFFERED[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    w.text("经确认，申请认证的范围适宜，拟用于证书的表述为：", *told, style="plain")


def _nonconformities(audit: Audit, w: Writer, _: Sentences) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核开具不符合项报告{found.major + found.minor}份，其中严重不符合"
        f"{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    rows: list[Row] = []
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade, " ")
        rows += [
            ["编号", f"{item.number}{e.silent('number')}", "责任部门", e("department"), "性质", grade],
            ["不符合标准", e("standard"), "‹", "‹", "条款", e("clause")],
            ["事实描述", e("description"), "‹", "‹", "‹", "‹"],
        ]
    w.table(rows, (1.5, 1.6, 1.4, 2.2, 1, 2.6), bold=(0, 2, 4))
    if found.items:
        w.text(
            f"经与受审核方商定，纠正和纠正措施应于{w.fact('nonconformities.due_date')}前完成并提交证据，"
            "跟踪方式：{+}书面验证  {-}现场验证。"
        )


def _ratings(audit: Audit, w: Writer, stock: Sentences) -> None:
    rows: list[Row] = [["评价内容", "评价结果"]]
    labels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", labels, rating.value)])
    w.table(rows, (5.2, 5), head=1)
    w.text(f"主要优点：{''.join(stock.some('good', 2))}")
    w.text(f"需要提示的风险：{''.join(stock.some('risks', 2))}")
    w.text(f"下次审核的关注点：{''.join(stock.some('focus', 2))}")


def _conclusion(audit: Audit, w: Writer, stock: Sentences) -> None:
    w.text(f"{w.fact('organization.name')}的{stock.some('overall', 1)[0]}")
    options = LATER if audit.audit_type in {"surveillance", "special"} else FIRST
    given = audit.conclusion.recommendation or ""
    scopes = [f"{OFFERED[one]}管理体系：{w.scope('certificate', one)}" for one in audit.systems]
    rows: list[Row] = [
        ["审核组建议", w.choice("conclusion.recommendation", options, given, "¶")],
        ["证书范围", "¶".join(scopes)],
        ["下次审核", f"应在{w.fact('next_audit_by')}之前进行"],
        ["分歧意见", "审核组与受审核方之间没有未解决的分歧"],
    ]
    w.table(rows, (2, 8.6), bold=(0,))


def _signed(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["组内分工", "签名", "日期"]]
    for member in audit.team:
        name = w.each("conclusion.signatories", [member.name])
        day = w.fact("report_date", FORMS["dots"](audit.report_date))
        rows.append([ROLES[member.role], name, day])
    w.text("审核组签字", style="plain")
    w.table(rows, (3, 4, 3), head=1)
    w.text("随本报告提交的资料", style="plain")
    papers = ["审核计划", "首次会议和末次会议签到表", "部门审核记录的原始笔记", "抽样文件的复印件或照片"]
    if audit.nonconformities.items:
        papers.append("不符合项报告")
    for at, name in enumerate(papers, 1):
        w.text(f"{at}）{name}", style="plain")
