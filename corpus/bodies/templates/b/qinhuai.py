"""秦淮: a large body's Word form: cover, basic information, chapters by groups of clauses."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _qinhuai_clauses as clauses
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "秦淮质量认证中心（集团）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "padded", "blank": "——"}

NAMES = clauses.NAMES
TYPE_LABELS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场＋远程"}
ADVICE = {
    "stage2": {
        "recommend": "同意推荐认证注册",
        "recommend_after_correction": "纠正措施经验证有效后推荐认证注册",
        "not_recommend": "不予推荐",
    },
    "recertification": {
        "recommend": "同意推荐再认证注册",
        "recommend_after_correction": "纠正措施经验证有效后推荐再认证注册",
        "not_recommend": "不予推荐",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册资格",
        "suspend": "建议暂停认证注册资格",
        "withdraw": "建议撤销认证注册资格",
    },
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("秦淮质量认证中心（集团）有限公司", "文件编号：QHQC-JL-0821  第6版"),
        page="第 # 页 / 共 ## 页",
        first=False,
    )
    words = Sentences(audit, w)
    _cover(audit, w)
    w.heading(1, "一、基本信息")
    _basic(audit, w)
    _sites(audit, w)
    w.heading(1, "二、审核组")
    _team(audit, w)
    w.heading(1, "三、审核概况")
    _overview(audit, w, words)
    w.heading(1, "四、审核过程")
    _course(audit, w, words)
    w.heading(1, "五、审核发现")
    clauses.findings(audit, w, words)
    w.heading(1, "六、不符合报告汇总")
    _nonconformities(audit, w)
    w.heading(1, "七、审核结论")
    _conclusion(audit, w, words)
    w.heading(1, "八、审核组签字")
    _signatures(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", style="plain")
    marks = []
    for system in ("QMS", "EMS", "OHSMS"):
        held = system in audit.systems
        name = w.tag("systems+", system, NAMES[system]) if held else NAMES[system]
        marks.append(f"{{{'+' if held else '-'}}}{name}")
    w.text("　".join(marks), style="center")
    w.text("", "", style="plain")
    kind = w.choice("audit_type", TYPE_LABELS, audit.audit_type)
    span = f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name")],
        ["审核类型", kind],
        ["审核日期", span],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 6), rules="rows", bold=(0,))
    w.text("", "", style="plain")
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}　邮箱：{w.fact(f'{body}.email')}",
        f"网址：{w.fact(f'{body}.website')}",
        style="center",
    )
    w.page()


def _basic(audit: Audit, w: Writer) -> None:
    world, o = audit.world, "organization"
    term = f"{w.fact(f'{o}.licence.valid_from')} 至 {w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact(f"{o}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{o}.uscc"), "成立日期", w.fact(f"{o}.established_on")],
        ["登记机关", w.fact(f"{o}.licence.authority"), "营业期限", term],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["生产/经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["通讯地址", w.fact(f"{o}.office_address"), "邮政编码", world.postcode],
        ["法定代表人", world.people.legal, "管理者代表", world.people.representative],
        ["联系人", world.people.contact, "联系电话", world.phone],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "组织总人数", f"{w.fact('headcount_total')}人"],
        ["社保缴纳人数", f"{w.fact('insured_count')}人", "体系运行起始日", w.fact("system_effective_on")],
        ["风险级别", w.fact("audit.risk"), "班次", f"{'一两三'[world.shifts - 1]}班"],
        ["业务活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (1.8, 3.4, 1.7, 3.1), bold=(0, 2))
    if not audit.certificates:
        w.text("受审核方系首次向本中心申请认证，尚未持有本中心颁发的认证证书。")
        return
    w.text("现行认证证书：", style="plain")
    held: list[Row] = [["证书注册号", "认证领域", "发证日期", "到期日期"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append([c("number"), c("system", NAMES[one.system]), c("issued_on"), c("valid_to")])
    w.table(held, (3, 3, 2.4, 2.4), head=1)


def _sites(audit: Audit, w: Writer) -> None:
    w.text("认证场所清单：", style="plain")
    rows: list[Row] = [["序号", "场所地址", "场所性质", "主要活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([str(at), s("address"), kind, s("activity"), s("headcount")])
    w.table(rows, (0.7, 5, 1.5, 2.4, 0.9), head=1)


def _registered(w: Writer, member: TeamMember) -> tuple[str, str]:
    """A person's registrations and codes as cells."""
    e = w.person(member)
    lines = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        lines.append(f"{r('number')}{told}¶（至{r('valid_until')}）")
    codes = e.each("professional_codes", "；") or w.blank
    return "¶".join(lines) or w.blank, codes


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["代号", "姓名", "性别", "组内职务", "注册级别", "注册证书号及有效期", "专业代码", "联系方式"]
    ]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("label"), e("name"), member.sex, e("role", ROLES[member.role]), e("grade")]
        numbers, codes = _registered(w, member)
        rows.append([*first, numbers, codes, member.phone])
    w.table(rows, (0.6, 1.1, 0.6, 1.1, 1.2, 3.7, 1.5, 2.3), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"随行{role}：{a('name')}（{a('from')}）。", style="plain")
    w.text("审核组全体成员已签署公正性与保密声明，与受审核方不存在影响公正性的关系。")


def _overview(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "3.1 审核目的")
    w.paragraphs(words.texts("aim", audit.audit_type))
    w.heading(2, "3.2 审核准则")
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        twin = f"（{e('iso')}，IDT）" if standard.iso else ""
        w.text(f"（{at}）{e('number')}《{standard.title}》{twin}{e.silent('system')}；", style="plain")
    at = len(audit.standards)
    w.text(f"（{at + 1}）适用的法律法规：{w.laws('criteria')}；", style="plain")
    w.text(f"（{at + 2}）受审核方的管理体系文件、合同及相关方要求。", style="plain")
    w.heading(2, "3.3 审核范围")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('audit', system)}", style="plain")
    w.text(f"标准条款的不适用情况：{w.fact('exclusions')}。", style="plain")


def _course(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "4.1 审核实施")
    first = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    w.text(
        f"审核于{first}开始，{w.fact('audit.end')}{w.half('audit.end_half')}结束，审核方式："
        f"{w.choice('audit.mode', MODES, audit.audit.mode, '　')}。核定审核人日{w.fact('audit.person_days')}"
        f"，其中现场审核{w.fact('audit.onsite_days')}人日。本次审核所覆盖的时间段："
        f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}。"
    )
    if audit.audit.reductions:
        w.text(f"审核人日减少的理由：{w.each('audit.reductions', audit.audit.reductions)}。")
    w.text("审核按照经受审核方确认的审核计划实施，首、末次会议均按时召开，未发生影响审核目的实现的情形。")
    if audit.stage1:
        w.heading(2, "4.2 第一阶段审核情况")
        days = f"自{w.fact('stage1.start')}至{w.fact('stage1.end')}"
        if audit.stage1.start == audit.stage1.end:
            days = f"于{w.fact('stage1.start')}{w.silent('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(f"第一阶段审核{days}以{mode}方式完成。{words.some('first', 1)[0]}")
        return
    w.heading(2, "4.2 上次审核不符合的跟踪验证")
    if not audit.previous_nonconformities:
        w.text("上次审核未开具不符合报告。")
    else:
        rows: list[Row] = [["序号", "上次审核不符合事实", "关闭日期", "整改资料"]]
        for at, one in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", one)
            rows.append([str(at), e("description"), e("closed_on"), "已查验"])
        w.table(rows, (0.7, 6, 2, 1.6), head=1)
    w.heading(2, "4.3 证书和标志的使用及变化情况")
    w.paragraphs(words.some("since", 2))


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核开具不符合报告：严重不符合{w.fact('nonconformities.major')}项，一般不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    rows: list[Row] = [["编号", "责任部门", "不符合事实描述", "依据标准及条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", {"major": "严重", "minor": "一般"}[item.grade])
        about = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), e("description"), about, grade])
    if found.items:
        w.table(rows, (0.8, 1.3, 5.2, 2.4, 0.9), head=1, repeat=True)
        w.text(
            f"整改要求：受审核方应于{w.fact('nonconformities.due_date')}前提交原因分析、纠正及纠正措施的证据。"
        )


def _conclusion(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "7.1 管理体系评价")
    rows: list[Row] = [["评价项目", "评价结论"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        labels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
        rows.append([e("criterion"), w.choice(f"{e.path}.value", labels, rating.value)])
    w.table(rows, (4.2, 5.2), head=1)
    w.text(f"管理体系的优点：{words.some('good', 1)[0]}", f"有待改进的方面：{words.some('better', 1)[0]}")
    w.heading(2, "7.2 建议的认证范围")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('certificate', system)}", style="plain")
    w.heading(2, "7.3 推荐意见")
    w.text(
        f"审核组认为，{w.fact('organization.name')}的管理体系总体符合审核准则要求并得到实施，"
        f"体系覆盖{w.fact('headcount')}人，能够实现管理方针和目标。审核组的意见为："
    )
    advice = audit.conclusion.recommendation or ""
    labels = ADVICE[audit.audit_type]
    w.text(w.choice("conclusion.recommendation", labels, advice, "　"), style="plain")
    w.text(f"下次审核应不迟于{w.fact('next_audit_by')}进行。")


def _signatures(audit: Audit, w: Writer) -> None:
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    leader = w.person(audit.leader)("name")
    rows: list[Row] = [
        ["审核组长", leader, "日期", w.fact("report_date")],
        ["审核组成员签字", signed, "‹", "‹"],
        ["受审核方确认", audit.world.people.representative, "‹", "‹"],
    ]
    w.table(rows, (2, 3.4, 1, 3), bold=(0, 2))
    w.paragraphs(
        [
            "声明：本次审核基于抽样，可能存在未被发现的不符合。",
            "本报告的所有权归本中心，未经书面许可不得部分复制。",
        ]
    )
