"""寰坤认证: a cover, a page that sums up, a matrix of the clauses of all systems with the evidence."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _huankun_annex as annex
from corpus.bodies.templates.a._huankun_matrix import matrix
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "寰坤认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "padded", "blank": "—"}

KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "专项审核",
}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场结合远程"}
WIDE = ("‹", "‹")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = f"{audit.world.form_no}  第3版"
    w.margins(header=(BODY, form), page="第 # 页  共 ## 页", first=False)
    _cover(audit, w)
    w.page()
    w.heading(1, "一、基本信息")
    _facts(audit, w)
    w.page()
    w.heading(1, "二、审核综述")
    _summary(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "三、审核记录（条款审核矩阵）")
    beside = "“—”为该体系无此条款。" if len(audit.systems) > 1 else ""
    w.text(f"判定符号：Y 符合；N 不符合；NA 不适用。{beside}日期按年.月.日简写。", style="plain")
    matrix(audit, w)
    w.section(landscape=False, fresh=True)
    w.heading(1, "四、不符合项")
    _nonconformities(audit, w)
    w.heading(1, "五、审核结论及推荐意见")
    _conclusion(audit, w)
    w.page()
    annex.team(audit, w)
    annex.plan(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("管 理 体 系 认 证", style="center")
    w.text(w.fact("title"), style="title")
    fields = []
    for code, name in NAMES.items():
        on = code in audit.systems
        fields.append(f"{{{'+' if on else '-'}}}{w.tag('systems+', code, name) if on else name}")
    leader = w.person(audit.leader)
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name"), *WIDE],
        ["报告编号", w.fact("number"), "项目编号", audit.world.application_no],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "¶"), "认证领域", "¶".join(fields)],
        ["审核日期", _span(w), *WIDE],
        ["审核组长", leader("name"), "报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.6, 3.6, 1.6, 3.6), bold=(0, 2))
    w.text(
        "声 明",
        "1. 审核基于抽样，未发现不符合不意味着不存在不符合；本报告不替代认证决定，认证决定由本中心作出。",
        "2. 审核组成员与受审核方无利害关系，对审核中知悉的商业和技术秘密负有保密责任。",
        "3. 报告所有权归本中心，受审核方不得部分摘用。对结论有异议的，可在收到报告后十个工作日内书面提出。",
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}    网址：{w.fact('certification_body.website')}    "
        f"邮箱：{w.fact('certification_body.email')}",
        style="plain",
    )


def _span(w: Writer) -> str:
    start = w.fact("audit.start") + w.half("audit.start_half")
    return f"{start} 至 {w.fact('audit.end')}{w.half('audit.end_half')}"


def _facts(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["名称", w.fact("organization.name"), *WIDE],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), *WIDE],
        ["办公地址", w.fact("organization.office_address"), *WIDE],
        ["经营（生产）地址", w.fact("organization.business_address"), *WIDE],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact} {world.phone}"],
        ["职工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行起始", w.fact("system_effective_on")],
        ["主要业务", w.scope("activity"), *WIDE],
        ["场所", "¶".join(_sites(audit, w)), *WIDE],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
        ["审核准则", "¶".join(_criteria(audit, w)), *WIDE],
        ["审核范围", "¶".join(f"{one}：{w.scope('audit', one)}" for one in audit.systems), *WIDE],
        ["审核覆盖期", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}", *WIDE],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "风险等级", w.fact("audit.risk")],
        ["审核人日", _time(audit, w), *WIDE],
    ]
    w.table([*rows, *_history(audit, w)], (2, 4.2, 1.8, 3.2), bold=(0, 2))


def _sites(audit: Audit, w: Writer) -> list[str]:
    told = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        told.append(f"{at}. {e('address')}（{kind}场所），{e('activity')}，{e('headcount')}人")
    return told


def _criteria(audit: Audit, w: Writer) -> list[str]:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"/{e('iso')}" if standard.iso else ""
        told.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    laws = f"适用的法律法规：{w.laws('criteria')}"
    return [*told, "受审核方管理体系文件、合同及对外承诺", laws]


def _time(audit: Audit, w: Writer) -> str:
    told = f"共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"
    if not audit.audit.reductions:
        return told
    return f"{told}；减少人日的理由：{w.each('audit.reductions', audit.audit.reductions, '；')}"


def _history(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    if audit.stage1:
        span = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        rows.append(["第一阶段审核", f"{span}{w.silent('stage1.end')}（{mode}）", *WIDE])
    told = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        told.append(f"{e('system')}：{e('number')}，{e('issued_on')}颁发，有效期至{e('valid_to')}")
    if told:
        rows.append(["认证证书", "¶".join(told), *WIDE])
    return rows


def _summary(audit: Audit, w: Writer) -> None:
    name = w.fact("organization.name")
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    people = audit.world.people
    told = [
        f"（一）实施概况。审核组按计划于{w.fact('audit.start')}至{w.fact('audit.end')}对{name}实施了"
        f"{w.fact('audit_type', KINDS[audit.audit_type])}，与{people.manager}等管理层成员进行了座谈，"
        f"对体系覆盖的{w.fact('headcount')}人所在的{len(audit.world.departments)}个部门及现场进行了抽样，"
        "采用面谈、查阅、观察的方法，审核计划的内容均已完成，达到审核目的。",
        "（二）体系策划。组织按标准要求建立了文件化的管理体系，过程及职责明确，方针、目标与组织宗旨相适应。",
        "（三）运行和绩效。抽样表明体系文件基本得到执行，内部审核、管理评审按策划实施，目标按期统计和分析。"
        f"年内由{people.manager}主持的管理评审对体系的适宜性、充分性、有效性作出了评价。",
        f"（四）值得肯定之处。{'；'.join(text.rstrip('。') for text in phrases(w, 'strength', 2))}。",
        f"（五）待改进之处。本次开具不符合报告{minor}份（轻微），严重不符合{major}份，详见第四部分。"
        f"另建议：{'；'.join(text.rstrip('。') for text in phrases(w, 'weak', 2))}。",
    ]
    if audit.previous_nonconformities:
        number = len(audit.previous_nonconformities)
        told.append(
            f"（六）以往不符合。上次审核提出的{number}项不符合均已关闭，整改证据经核对属实，见矩阵第10章。"
        )
    w.paragraphs(told)


def _nonconformities(audit: Audit, w: Writer) -> None:
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    w.text(
        f"共开具不符合报告 {len(audit.nonconformities.items)} 份，其中严重 {major} 份，轻微 {minor} 份。",
        style="plain",
    )
    if not audit.nonconformities.items:
        return
    rows: list[Row] = [["编号", "责任部门", "标准及条款", "不符合事实", "性质"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), clause, e("description"), grade])
    w.table(rows, (0.9, 1.6, 2.6, 6, 1), head=1, repeat=True)
    w.text(
        f"受审核方应分析原因、制定并实施纠正措施，于{w.fact('nonconformities.due_date')}前将整改证据提交审核组长"
        "验证。轻微不符合采用书面验证。",
        style="plain",
    )


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "评价内容", "评价结果"]]
    labels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", labels, rating.value, " ")])
    w.table(rows, (0.8, 5, 4), head=1)
    w.text("推荐意见：", style="plain")
    for line in _recommended(audit, w):
        w.text(line, style="plain")
    w.text("建议的认证范围：", style="plain")
    for code in audit.systems:
        w.text(f"{NAMES[code]}：{w.scope('certificate', code)}", style="plain")
    w.text(f"下次审核应于{w.fact('next_audit_by')}之前实施。", style="plain")
    others = [member.name for member in audit.team if member is not audit.leader]
    signed: list[Row] = [
        ["审核组长", w.each("conclusion.signatories", [audit.leader.name]), "日期", w.fact("report_date")],
        ["组员", w.each("conclusion.signatories", others, " "), "日期", w.fact("report_date")],
        ["受审核方代表", audit.world.people.representative, "意见", "对审核发现和结论无异议"],
    ]
    w.table(signed, (1.8, 4.4, 1.2, 3.6), bold=(0, 2))


def _recommended(audit: Audit, w: Writer) -> list[str]:
    labels = {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合整改经验证有效后，推荐认证注册",
        "not_recommend": "不推荐认证注册",
    }
    if audit.audit_type == "recertification":
        labels = {
            "recommend": "推荐换发认证证书",
            "recommend_after_correction": "不符合整改经验证有效后，推荐换发认证证书",
            "not_recommend": "不推荐换发认证证书",
        }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "推荐保持认证注册", "suspend": "建议暂停证书", "withdraw": "建议撤销证书"}
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    return told.split("¶")
