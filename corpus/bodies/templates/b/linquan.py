"""霖荃: the outcome first, then numbered statements, department by department; tables in appendices."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b._linquan_appendices import FIELDS, ROLES, appendices, letters_of
from corpus.bodies.templates.b._linquan_departments import DUTIES, TOP, Telling
from corpus.bodies.templates.stock import OFFICES, phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number

BODY = "霖荃环境安全能源认证有限公司"
SYSTEMS = ("EMS+OHSMS", "EnMS", "EMS")
TYPES = ("recertification", "stage2", "transfer")
STYLE = {"look": "black", "dates": "chinese", "blank": "—"}

KINDS = {
    "stage2": "初次认证审核（第二阶段）",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
}
AIMS = {
    "stage2": "查明体系是否符合审核准则、是否得到有效实施，并据以提出能否认证注册的意见",
    "recertification": "查明体系在整个认证周期内是否持续符合、持续有效，并据以提出能否换发证书的意见",
    "transfer": "查明所持证书是否真实有效、体系是否继续符合审核准则，并据以提出能否接受转换的意见",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程相结合的"}
OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合的纠正措施经验证有效后，推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
GRADES = {"major": "严重", "minor": "轻微"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {
        "main": (
            Level("decimal", "%1"),
            Level("decimal", "%1.%2"),
            Level("decimal", "%1.%2.%3"),
        )
    }
    w.margins(header=(f"{BODY}　审核报告",), footer=(f"{audit.world.form_no}/A5",), page="第#页", first=False)
    letters = letters_of(audit)
    _cover(audit, w)
    w.page()
    _outcome(audit, w)
    _task(audit, w, letters)
    _organization(audit, w)
    _earlier(audit, w)
    _departments(audit, w, letters)
    _findings(audit, w)
    _opinion(audit, w)
    _signed(audit, w)
    appendices(audit, w, letters)


def _chapter(w: Writer, title: str) -> None:
    w.heading(1, title, Number("main"))


def _say(w: Writer, *texts: str) -> None:
    """Numbered statements right under a chapter."""
    for text in texts:
        w.text(text, style="plain", number=Number("main", 1))


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="plain")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"——{w.fact('audit_type', KINDS[audit.audit_type])}", style="subtitle")
    w.text("", style="center")
    w.text(f"受审核组织　{w.fact('organization.name')}", style="center")
    names = "、".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    w.text(f"体系类别　{names}", style="center")
    w.text(f"审核组长　{w.person(audit.leader)('name')}", style="center")
    w.text(f"提交日期　{w.fact('report_date')}", style="center")
    w.text("", "", style="center")
    own = "certification_body"
    w.text(w.fact(f"{own}.name"), style="subtitle")
    w.text(f"{w.fact(f'{own}.address')}", style="center")
    w.text(f"联系电话 {w.fact(f'{own}.phone')}　网站 {w.fact(f'{own}.website')}", style="center")
    w.text(f"电子信箱 {w.fact(f'{own}.email')}", style="center")


def _outcome(audit: Audit, w: Writer) -> None:
    _chapter(w, "审核结果提要")
    chosen = audit.conclusion.recommendation or ""
    opinion = w.tag("conclusion.recommendation", chosen, OPINIONS[chosen])
    _say(
        w,
        f"{w.fact('certification_body.name')}委派审核组，对{w.fact('organization.name')}实施了"
        f"{w.fact('audit_type', KINDS[audit.audit_type])}。审核按计划完成，审核目的已经达到。",
        f"审核组开具严重不符合{w.fact('nonconformities.major')}项、轻微不符合{w.fact('nonconformities.minor')}项，"
        f"约定的整改期限为{w.fact('nonconformities.due_date')}。",
        f"审核组的意见是：{opinion}。最终决定由认证决定委员会作出。",
        f"下一次审核应安排在{w.fact('next_audit_by')}之前。",
    )
    for one in audit.systems:
        _say(w, f"建议{FIELDS[one]}管理体系证书载明的范围：{w.scope('certificate', one)}。")


def _task(audit: Audit, w: Writer, letters: dict[str, str]) -> None:
    when = audit.audit
    _chapter(w, "审核的任务、依据和安排")
    start, end = (w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（国际标准编号{e('iso')}）" if one.iso else ""
        told.append(f"{e.silent('system')}{e('number')}《{one.title}》{twin}")
    mode = w.fact("audit.mode", MODES[when.mode])
    days = (
        f"合同评审确定的风险等级为{w.fact('audit.risk')}，审核时间为{w.fact('audit.person_days')}个人日，"
        f"其中现场{w.fact('audit.onsite_days')}个人日"
    )
    if when.reductions:
        days += f"；减少审核时间的依据是{w.each('audit.reductions', when.reductions, '、')}"
    _say(
        w,
        f"本次审核的目的是{AIMS[audit.audit_type]}。",
        f"审核所用的管理体系标准：{'；'.join(told)}。",
        f"与审核相关的法律法规：{w.laws('criteria')}。受审核组织的体系文件和适用的其他要求也是审核准则。",
    )
    for system in audit.systems:
        _say(w, f"{FIELDS[system]}管理体系的审核范围：{w.scope('audit', system)}。")
    _say(
        w,
        f"审核自{start}开始，到{end}结束，采用{mode}审核的方式，所审核的时段为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。",
        f"{days}。",
    )
    others = [w.person(one)("name") for one in audit.team if one.role != "leader"]
    guests = []
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}{g('name')}，来自{g('from')}")
    _say(
        w,
        f"审核组由组长{w.person(audit.leader)('name')}和{'、'.join(others)}组成，注册信息见附录{letters['team']}。"
        f"随同人员：{'；'.join(guests)}。",
        "审核组成员同受审核组织没有雇佣、投资、咨询和亲属关系，承诺对所接触的信息保密，未经书面许可不向第三方披露。",
        "审核采用面谈、观察、查阅记录三种方法抽取证据；抽样存在不确定性，未被抽到的活动仍应由受审核组织自行保证。",
    )


def _organization(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    org, licence = "organization", "organization.licence"
    _chapter(w, "受审核组织")
    since, until = w.fact(f"{licence}.valid_from"), w.until(f"{licence}.valid_to")
    _say(
        w,
        f"{w.fact(f'{org}.name')}成立于{w.fact(f'{org}.established_on')}，统一社会信用代码为{w.fact(f'{org}.uscc')}，"
        f"营业执照由{w.fact(f'{licence}.authority')}核发，营业期限自{since}至{until}。法定代表人为{people.legal}，"
        f"管理者代表为{people.representative}，联系人为{people.contact}，电话{world.phone}。",
        f"注册地址：{w.fact(f'{org}.registered_address')}；办公地址：{w.fact(f'{org}.office_address')}；"
        f"经营地址：{w.fact(f'{org}.business_address')}。",
        f"员工总数为{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，体系范围内的有效人数为"
        f"{w.fact('headcount')}人。体系自{w.fact('system_effective_on')}起运行。",
        f"组织从事的活动：{w.scope('activity')}。",
    )
    for system in audit.systems:
        _say(w, f"管理手册所述的{FIELDS[system]}管理体系范围：{w.scope('system', system)}。")
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        _say(w, f"{kind}位于{s('address')}，开展{s('activity')}，有{s('headcount')}人。")
    _say(
        w,
        f"活动的主要步骤为{'、'.join(world.industry['flow'])}。关键过程：{w.fact('key_processes')}；特殊过程："
        f"{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}；"
        f"标准要求的不适用情况：{w.fact('exclusions')}。",
    )
    for one in audit.permits:
        e = w.entry("permits", one)
        end = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        _say(
            w,
            f"{e('holder')}已取得{e('kind')}，编号为{e('number')}，核准内容为{e('scope')}，由{e('authority')}发放，"
            f"有效期自{e('valid_from')}至{end}。",
        )


def _earlier(audit: Audit, w: Writer) -> None:
    _chapter(w, "本次审核之前的情况")
    first = audit.stage1
    if first:
        if first.end > first.start:
            span = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}到{w.fact('stage1.end')}"
        else:
            span = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}到{w.silent('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[first.mode])
        _say(
            w,
            f"第一阶段审核在{span}{w.fact('stage1.end_time')}进行，采用{mode}审核的方式，"
            "审核了体系文件、现场条件和运行准备。",
            "第一阶段提出的问题，受审核组织已经处理，审核组在本次审核中逐一核对，未见遗留。",
        )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        system = e("system", words("systems")[one.system]["name"])
        _say(
            w,
            f"{system}认证证书的编号为{e('number')}，{e('issued_on')}颁发，有效期至{e('valid_to')}，"
            "经国家公布的信息平台核实，证书状态为有效。",
        )
    if audit.audit_type == "transfer":
        _say(
            w,
            "受审核组织因业务布局调整申请转换认证机构，提交了前次审核报告和证书复印件；原发证机构没有对其作出暂停、"
            "撤销的处理，也没有未了结的投诉。",
        )
    if audit.audit_type == "recertification":
        _say(w, "认证周期内的历次审核均按期进行，体系未发生影响认证的重大变化，证书和标志的使用符合规定。")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        _say(
            w,
            f"前一次审核开具的不符合：{e('description')}该不符合于{e('closed_on')}关闭，审核组查证了关闭的材料。",
        )


def _departments(audit: Audit, w: Writer, letters: dict[str, str]) -> None:
    _chapter(w, "分部门的审核记述")
    telling = Telling(audit, w, letters)
    people = audit.world.people
    for name in (TOP, *OFFICES):
        if name == TOP:
            title = "管理层"
            met = f"审核组与最高管理者{people.manager}、管理者代表{people.representative}作了面谈。"
        else:
            title = audit.world.departments[OFFICES.index(name)]
            met = f"{title}是{DUTIES[name]}，负责人{people.heads[title]}接受了审核。"
        w.heading(2, title, Number("main", 1))
        for text in (met, *telling.department(name)):
            w.text(text, style="plain", number=Number("main", 2))


def _findings(audit: Audit, w: Writer) -> None:
    _chapter(w, "不符合")
    _say(
        w,
        f"不符合共有严重{w.fact('nonconformities.major')}项、轻微{w.fact('nonconformities.minor')}项，"
        "受审核组织的代表对事实和判定没有异议。",
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number + item.standard, item)
        _say(
            w,
            f"第{e('number')}号，{e('grade', GRADES[item.grade])}不符合，责任部门为{e('department')}，不符合"
            f"{e('standard')}第{e('clause')}条的要求。事实：{e('description')}",
        )
    _say(
        w,
        f"受审核组织应在{w.fact('nonconformities.due_date')}之前提交原因分析、纠正和纠正措施的证据，由审核组书面验证。",
    )


def _opinion(audit: Audit, w: Writer) -> None:
    _chapter(w, "评价和意见")
    told = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        told.append(f"{e('criterion')}：{e('value')}")
    chosen = audit.conclusion.recommendation or ""
    opinion = w.tag("conclusion.recommendation", chosen, OPINIONS[chosen])
    _say(w, f"审核组对各方面的评价如下。{'；'.join(told)}。")
    _say(w, *(f"做得好的方面：{text}" for text in phrases(w, "strong", 3)))
    _say(w, *(f"可以改进的方面：{text}" for text in phrases(w, "improve", 2)))
    _say(
        w,
        f"下一次审核宜关注：{'；'.join(phrases(w, 'focus', 3))}。",
        f"综上所述，{w.fact('organization.name')}的体系总体上符合审核准则并得到有效实施，{opinion}。",
        "双方对审核发现和审核意见没有未解决的分歧。受审核组织如有异议，可在三十日内向本公司申诉。",
    )


def _signed(audit: Audit, w: Writer) -> None:
    w.heading(1, "签署")
    by_name = {member.name: member for member in audit.team}
    for name in audit.conclusion.signatories:
        role = w.person(by_name[name])("role", ROLES[by_name[name].role])
        w.text(f"{role}（签名）：{w.each('conclusion.signatories', [name])}", style="plain")
    w.text(f"签署日期：{w.fact('report_date')}", style="plain")
