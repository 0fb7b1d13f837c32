"""沣原研究院: chapters and numbered tables, each with a title row, a unit row and two rows of heads."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _fengyuan_chapters as chapters
from corpus.bodies.templates.a._fengyuan_tables import cell, titled
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

BODY = "沣原质量安全评价研究院有限公司"
SYSTEMS = ("EnMS", "EMS+OHSMS", "QMS+EMS+OHSMS", "HSE", "FSMS+HACCP", "QMS+EIMS", "HSE+EMS+OHSMS")
TYPES = ("stage2", "recertification", "surveillance", "transfer")
STYLE = {"look": "black", "dates": "padded", "blank": "无"}

TYPE_NAMES = {
    "stage2": "初次认证第二阶段审核",
    "recertification": "再认证审核",
    "surveillance": "监督审核",
    "transfer": "转换审核",
}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
DOCUMENTS = (
    "文件和记录控制程序",
    "人力资源管理程序",
    "基础设施管理程序",
    "采购和供方管理程序",
    "应急准备和响应程序",
    "内部审核程序",
    "管理评审程序",
    "不符合和纠正措施程序",
    "信息沟通管理程序",
    "变更管理办法",
    "相关方管理办法",
    "目标考核管理办法",
    "合规性评价程序",
)
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}审核报告",), footer=("内部资料　注意保存",), page="— # —", first=False)
    _cover(audit, w)
    w.heading(1, "第一章　审核概述")
    _basis(audit, w)
    _team(audit, w)
    _days(audit, w)
    _scopes(audit, w)
    chapters.all_of(audit, w)
    w.heading(1, "第七章　不符合与整改")
    _nonconformities(audit, w)
    w.heading(1, "第八章　审核结论")
    _conclusion(audit, w)
    w.page()
    w.heading(1, "附件一　主要查阅的成文信息")
    _documents(w)
    w.heading(1, "附件二　后续工作安排（供委托方参考）")
    _later(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}）", style="center")
    w.text(f"受审核组织：{w.fact('organization.name')}", style="subtitle")
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="center")
    w.page()
    w.text("编制说明", style="subtitle")
    for at, text in enumerate(said(w, "notice", 5), 1):
        w.text(f"{at}. {text}", style="plain")
    w.text(
        f"单位地址：{w.fact('certification_body.address')}",
        f"联系电话：{w.fact('certification_body.phone')}",
        f"网　　址：{w.fact('certification_body.website')}",
        f"电子信箱：{w.fact('certification_body.email')}",
        style="plain",
    )
    w.page()


def _basis(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.1　任务来源和依据")
    standards = []
    for standard in audit.standards:
        s = w.standard(standard.system)
        twin = f"（{s('iso')}）" if standard.iso else ""
        if standard.iso == standard.number:
            twin = s.silent("iso")
        standards.append(f"{s('number')}{twin}《{standard.title}》{s.silent('system')}")
    systems = "、".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    w.text(
        f"受{w.fact('organization.name')}委托，本院对其{systems}实施{TYPE_NAMES[audit.audit_type]}。审核依据为"
        f"{'、'.join(standards)}，以及组织的体系文件和适用的法律法规。"
    )
    w.text(f"作为审核准则的法律法规包括：{w.laws('criteria', '，')}。")
    w.paragraphs(said(w, "opening", 3))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.2　审核组")
    groups: dict[str, list[TeamMember]] = {}
    for member in audit.team:
        groups.setdefault(member.role, []).append(member)
    rows: list[Row] = []
    for role, members in groups.items():
        rows += [_member(w, role, at, member) for at, member in enumerate(members)]
    titled(
        w,
        "表1-1　审核组成员一览表",
        "",
        [
            ["组内职务", "代号", "姓名", "级别", "注册情况", "‹", "专业代码"],
            ["^", "^", "^", "^", "注册号", "有效期至", "^"],
        ],
        rows,
        (1.3, 0.7, 1.2, 1.4, 3.0, 1.7, 1.4),
    )
    note = "注：注册信息以中国认证认可协会公布的为准；实习审核员不单独承担审核任务，不计人日。"
    w.text(note, style="plain")
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('from')}{a('name')}担任{role}")
    w.text(f"审核过程中，{'，'.join(told)}。")


def _member(w: Writer, role: str, at: int, member: TeamMember) -> list[str]:
    e = w.person(member)
    first = "^" if at else e("role", ROLES[role])
    numbers, ends = [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(r("number") + told)
        ends.append(cell(r, "valid_until"))
    label = e("label") + (e.silent("role") if at else "")
    codes = e.each("professional_codes", "，") or w.blank
    shown = "¶".join(numbers) or w.blank
    return [first, label, e("name"), e("grade"), shown, "¶".join(ends) or w.blank, codes]


def _days(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3　审核时间")
    start, end = (w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    w.text(
        f"审核自{start}开始，至{end}结束，方式为{w.fact('audit.mode', MODES[audit.audit.mode])}，覆盖"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}的体系运行。经评估，风险等级为"
        f"{w.fact('audit.risk')}。"
    )
    if audit.stage1:
        first = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}"
        last = f"{w.fact('stage1.end')}{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(f"第一阶段审核于{first}至{last}以{mode}的方式完成，提出的问题已经整改。")
    reasons = w.each("audit.reductions", audit.audit.reductions, "；") or "未减少"
    titled(
        w,
        "表1-2　审核人日核算表",
        "单位：人日",
        [["项目", "审核人日", "‹", "减少理由"], ["^", "总人日", "其中现场", "^"]],
        [["本次审核", w.fact("audit.person_days"), w.fact("audit.onsite_days"), reasons]],
        (2, 2, 2, 4.6),
    )
    w.text("注：1. 每人日按8小时计；2. 本院规定现场审核时间不少于总人日的80%。", style="plain")


def _scopes(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4　审核范围")
    rows: list[Row] = [[words("systems")[one]["short"], w.scope("audit", one)] for one in audit.systems]
    titled(w, "表1-3　审核范围", "", [["体系", "审核范围"]], rows, (2.2, 8.4))


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.1　本次审核的不符合")
    w.text(
        f"本次审核开出严重不符合{w.fact('nonconformities.major')}项、轻微不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    groups: dict[str, list[Row]] = {}
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        rows = groups.setdefault(item.department, [])
        first = "^" if rows else e("department")
        number = item.number + e.silent("number") + (e.silent("department") if rows else "")
        grade = e("grade", "严重" if item.grade == "major" else "轻微")
        rows.append([first, number, e("standard"), e("clause"), e("description"), grade])
    if groups:
        titled(
            w,
            "表7-1　不符合汇总表",
            "",
            [
                ["责任部门", "编号", "不符合的标准条款", "‹", "事实描述", "分级"],
                ["^", "^", "标准", "条款", "^", "^"],
            ],
            [row for rows in groups.values() for row in rows],
            (1.3, 0.8, 1.8, 1.0, 4.8, 0.9),
        )
        w.text(f"注：整改材料应于{w.fact('nonconformities.due_date')}前报本院，由审核组长书面验证。")
    if audit.previous_nonconformities:
        w.heading(2, "7.2　以往不符合的跟踪")
        told = []
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", earlier)
            told.append(f"（{at}）{p('description')}该项于{p('closed_on')}验证关闭。")
        w.text("上次审核提出的不符合及其关闭情况：" + "".join(told))
    w.paragraphs(said(w, "improving", 2))


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(2, "8.1　综合评价")
    groups: dict[str, list[Entry]] = {}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        groups.setdefault(rating.value, []).append(e)
    for first, *others in groups.values():
        told = [first("criterion"), *(e("criterion") + e.silent("value") for e in others)]
        w.text(f"评价为“{first('value')}”的：{'、'.join(told)}。")
    w.text(
        f"综上，{w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，运行总体有效；"
        f"提出的轻微不符合{w.fact('nonconformities.minor')}项不影响体系的总体有效性。"
    )
    w.heading(2, "8.2　推荐意见")
    if audit.audit_type == "surveillance":
        options = {"maintain": "同意保持", "suspend": "建议暂停", "withdraw": "建议撤销"}
    else:
        options = {
            "recommend": "同意推荐",
            "recommend_after_correction": "不符合整改验证后同意推荐",
            "not_recommend": "不同意推荐",
        }
    w.text("审核组意见：" + w.choice("conclusion.recommendation", options, _recommended(audit)))
    rows: list[Row] = [[words("systems")[one]["short"], w.scope("certificate", one)] for one in audit.systems]
    titled(w, "表8-1　建议的认证范围", "", [["体系", "证书范围表述"]], rows, (2.2, 8.4))
    w.text(f"下次审核应不迟于{w.fact('next_audit_by')}实施。")
    w.heading(2, "8.3　审核组签署")
    signed: list[Row] = []
    for member in audit.team:
        name = w.each("conclusion.signatories", [member.name])
        signed.append([ROLES[member.role], name, _day(audit, w)])
    w.table([["职务", "签字", "日期"], *signed], (3, 4, 3.6), head=1)
    w.text(w.fact("certification_body.name"), "（盖章）", style="right")


def _recommended(audit: Audit) -> str:
    return audit.conclusion.recommendation or ""


def _day(audit: Audit, w: Writer) -> str:
    """The report's date in the form of the tables."""
    return w.fact("report_date", f"{audit.report_date:%Y.%m.%d}")


def _documents(w: Writer) -> None:
    chosen = w.random.sample(DOCUMENTS, 9)
    names = "、".join(f"《{name}》" for name in chosen)
    w.text(f"管理手册；程序文件：{names}；各部门作业文件及上述文件产生的记录。")


def _later(audit: Audit, w: Writer) -> None:
    w.text("以下内容不属于审核发现，由委托方自行决定是否采纳。")
    w.paragraphs(said(w, "future", 3))
    year = audit.next_audit_by.year
    titled(
        w,
        "附表　下一周期培训服务计划",
        "单位：课时",
        [["课程", "安排", "‹"], ["^", "时间", "课时"]],
        [
            ["标准换版宣贯", f"{year}年第一季度", "8"],
            ["内审员提高", f"{year}年第三季度", "16"],
        ],
        (4, 4, 2.6),
    )
