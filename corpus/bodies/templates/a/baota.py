"""宝塔: an audit record in one form: facts, then tables of what was audited, seen and judged."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _baota_record as record
from corpus.bodies.templates.a._baota_record import FIELDS, LETTERS, Form
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "宝塔山联合认证有限责任公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS")
TYPES = ("recertification", "surveillance", "stage2")
STYLE = {"look": "black", "dates": "dash", "blank": "/"}

KINDS = {
    "stage2": "第二阶段审核",
    "surveillance": "年度监督审核",
    "recertification": "换证审核",
    "transfer": "转机构审核",
}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "混合审核"}
ADVICE = {
    "stage2": {
        "recommend": "推荐注册",
        "recommend_after_correction": "整改验证后推荐注册",
        "not_recommend": "不推荐注册",
    },
    "recertification": {
        "recommend": "推荐换证",
        "recommend_after_correction": "整改验证后推荐换证",
        "not_recommend": "不推荐换证",
    },
    "surveillance": {"maintain": "保持注册", "suspend": "暂停注册", "withdraw": "撤销注册"},
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("宝塔山联合认证", "审核记录暨审核报告", "BTS-FM-33  C/2"),
        page="共##页  第#页",
    )
    form = Form(audit, w, Sentences(audit, w))
    w.text(w.fact("title"), style="title")
    w.text(f"№ {w.fact('number')}", style="right")
    _facts(audit, w)
    _team(audit, w)
    _task(audit, w, form)
    w.text("审核记录", style="subtitle")
    w.text(
        "填写说明：结论栏填写“符合”；判为不符合的，注明不符合报告的编号。标准代号：" + _legend(audit),
        style="plain",
    )
    record.tables(form)
    _nonconformities(audit, w)
    _conclusion(audit, w, form)
    record.annexes(form)


def _legend(audit: Audit) -> str:
    return "，".join(f"{LETTERS[one]}—{FIELDS[one]}管理体系" for one in audit.systems) + "。"


def _facts(audit: Audit, w: Writer) -> None:
    o, body, people = "organization", "certification_body", audit.world.people
    systems = "　".join(w.tag("systems+", one, f"{FIELDS[one]}管理体系") for one in audit.systems)
    term = f"{w.fact(f'{o}.licence.valid_from')} 起 {w.until(f'{o}.licence.valid_to')} 止"
    since = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    until = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    days = f"{w.fact('audit.person_days')}（现场 {w.fact('audit.onsite_days')}）"
    ends = f"{audit.world.postcode}　{audit.world.phone}"
    rows: list[Row] = [
        ["1 受审核组织信息", "‹", "‹", "‹"],
        ["名称", w.fact(f"{o}.name"), "‹", "‹"],
        ["社会信用代码", w.fact(f"{o}.uscc"), "设立日期", w.fact(f"{o}.established_on")],
        ["执照有效期", term, "登记部门", w.fact(f"{o}.licence.authority")],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "邮编及电话", ends],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["员工总数", w.fact("headcount_total"), "参保人数", w.fact("insured_count")],
        ["体系内人数", w.fact("headcount"), "体系实施日期", w.fact("system_effective_on")],
        ["业务范围", w.scope("activity"), "‹", "‹"],
        ["2 审核信息", "‹", "‹", "‹"],
        ["体系", systems, "‹", "‹"],
        ["类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["方式", w.choice("audit.mode", MODES, audit.audit.mode), "‹", "‹"],
        ["开始", since, "结束", until],
        ["审核人天", days, "风险等级", w.fact("audit.risk")],
        ["审核机构", w.fact(f"{body}.name"), "电话", w.fact(f"{body}.phone")],
        ["机构地址", w.fact(f"{body}.address"), "邮箱", w.fact(f"{body}.email")],
        ["机构网站", w.fact(f"{body}.website"), "‹", "‹"],
    ]
    w.table(rows, (1.5, 4, 1.5, 3.2), bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["3 审核组成员", "‹", "‹", "‹"], ["组内职责", "姓名/代号", "资格", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        lines = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent_each("professional_codes")
            lines.append(f"{LETTERS[one.system]}：{r('number')}，{r('grade')}，{r('valid_until')}止{told}")
        grade = e.silent("grade") if lines else e("grade")
        codes = e.each("professional_codes", "、") or w.blank
        who = f"{e('name')}/{e('label')}"
        rows.append([e("role", ROLES[member.role]), who, f"{grade}{'¶'.join(lines)}", codes])
    w.table(rows, (1.5, 1.7, 5.4, 1.6), head=2)
    names = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        names.append(f"{a('name')}（{role}，{a('from')}）")
    w.text(f"陪同人员：{'；'.join(names)}", style="plain")


def _task(audit: Audit, w: Writer, form: Form) -> None:
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" idt {e('iso')}" if standard.iso else ""
        basis.append(f"● {e('number')}{twin}《{standard.title}》{e.silent('system')}")
    basis.append(f"● 法律法规：{w.laws('criteria', '、')}")
    basis.append("● 体系文件、合同和承诺")
    covered = f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"
    scopes = [f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems]
    rows: list[Row] = [
        ["4 审核任务", "‹"],
        ["目的", form.words.texts("aim", audit.audit_type)[0]],
        ["依据", "¶".join(basis)],
        ["审核范围", "¶".join(scopes)],
        ["不适用条款", w.fact("exclusions")],
        ["抽样期间", covered],
    ]
    if audit.audit.reductions:
        rows.append(["人天减少依据", w.each("audit.reductions", audit.audit.reductions)])
    if audit.stage1:
        rows.append(["一阶段", _first(audit, w, form)])
    if audit.certificates:
        rows.append(["在用证书", "¶".join(_certificates(audit, w))])
        rows.append(["前次不符合", "¶".join(_previous(audit, w))])
        rows.append(["变更与标志", "¶".join(form.words.some("since", 2))])
    sites: list[str] = []
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{at}. {s('address')}，{kind}，{s('activity')}，{s('headcount')}人")
    rows.append(["场所", "¶".join(sites)])
    w.table(rows, (1.5, 8.7), bold=(0,))


def _first(audit: Audit, w: Writer, form: Form) -> str:
    first = audit.stage1
    assert first is not None
    since = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
    day = w.silent("stage1.end") if first.start == first.end else f"{w.fact('stage1.end')} "
    mode = w.fact("stage1.mode", MODES[first.mode])
    return f"{since} 至 {day}{w.fact('stage1.end_time')}，{mode}¶{form.words.some('first', 1)[0]}"


def _certificates(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        field = c("system", f"{FIELDS[one.system]}管理体系")
        lines.append(f"{field}：{c('number')}，颁证 {c('issued_on')}，有效期至 {c('valid_to')}")
    return lines


def _previous(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        lines.append(f"（{at}）{e('description')}关闭日期：{e('closed_on')}")
    return lines or ["前次审核未提出不符合。"]


def _nonconformities(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["不符合", "‹"],
        ["严重不符合", f"{w.fact('nonconformities.major')} 项"],
        ["轻微不符合", f"{w.fact('nonconformities.minor')} 项"],
    ]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", {"major": "严重", "minor": "轻微"}[item.grade])
        lines = [
            f"部门：{e('department')}　　性质：{grade}",
            f"事实：{e('description')}",
            f"条款：{e('standard')} {e('clause')}",
        ]
        rows.append([f"第 {e('number')} 号", "¶".join(lines)])
    if audit.nonconformities.items:
        rows.append(["整改期限", f"{w.fact('nonconformities.due_date')} 之前提交整改证据，由组长验证。"])
    w.table(rows, (1.5, 8.7), bold=(0,))
    w.text("", style="plain")


def _conclusion(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = [["审核结论", "‹", "‹", "‹"], ["序号", "评价内容", "‹", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), "‹", e("value")])
    advice = audit.conclusion.recommendation or ""
    labels = ADVICE[audit.audit_type]
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    said = f"{w.fact('organization.name')}：{form.words.some('final', 1)[0]}"
    people = audit.world.people
    rows += [
        ["综述", said, "‹", "‹"],
        ["亮点", form.words.some("good", 1)[0], "‹", "‹"],
        ["建议", form.words.some("better", 1)[0], "‹", "‹"],
        ["推荐意见", w.choice("conclusion.recommendation", labels, advice), "‹", "‹"],
        ["证书范围", scopes, "‹", "‹"],
        ["下次审核", f"不晚于 {w.fact('next_audit_by')}", "‹", "‹"],
        ["组长", w.person(audit.leader)("name"), "日期", w.fact("report_date")],
        ["审核组签名", w.each("conclusion.signatories", audit.conclusion.signatories, "　"), "‹", "‹"],
        ["组织代表", people.manager, "‹", "‹"],
    ]
    w.table(rows, (1.5, 5, 1.2, 2.5), head=2, bold=(0, 2))
