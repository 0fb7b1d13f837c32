"""鼎铄能效与质量认证: a terse report, every statement numbered, short tables, the sign-in list at the end."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._dingshuo_departments import Departments, Page
from corpus.bodies.templates.a._dingshuo_stock import LETTERS, told
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level
from corpus.layouts.writer import Row

BODY = "鼎铄能效与质量认证有限公司"
SYSTEMS = ("QMS", "QMS+EnMS", "EnMS", "QMS+EMS")
TYPES = ("surveillance", "recertification", "stage2", "special")
STYLE = {"look": "ballot", "dates": "dash", "blank": "—"}

KINDS = {
    "stage2": "初审（二阶段）",
    "surveillance": "年度监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "混合"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {
        "main": (Level("decimal", "%1"), Level("decimal", "%1.%2"), Level("decimal", "%1.%2.%3")),
    }
    w.margins(header=(f"{BODY}　{audit.world.form_no}/4",), page="第#页，共##页")
    page = Page(w)
    _head(audit, w)
    _task(audit, page)
    _crew(audit, page)
    _client(audit, page)
    _before(audit, page)
    page.chapter("审核记述（按部门）")
    Departments(audit, page).all_of()
    _nonconformities(audit, page)
    _verdict(audit, page)
    _present(audit, page)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    since, until = (f"{w.fact(f'audit.{one}')} {w.half(f'audit.{one}_half')}" for one in ("start", "end"))
    systems = "、".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    found = audit.nonconformities
    counts = f"严重 {w.fact('nonconformities.major')}　轻微 {w.fact('nonconformities.minor')}"
    rows: list[Row] = [
        ["报告编号", w.fact("number"), "审核类型", w.fact("audit_type", KINDS[audit.audit_type])],
        ["受审核方", w.fact("organization.name"), "‹", "‹"],
        ["管理体系", systems, "‹", "‹"],
        ["审核起止", f"{since} 至 {until}", "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "风险等级", w.fact("audit.risk")],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}（现场 {w.fact('audit.onsite_days')}）",
            "报告日期",
            w.fact("report_date"),
        ],
        ["不符合数", counts, "整改期限", w.fact("nonconformities.due_date") if found.items else w.blank],
        ["审核组长", w.person(audit.leader)("name"), "下次审核", f"{w.fact('next_audit_by')} 前"],
    ]
    w.table(rows, (1.5, 4.6, 1.5, 2.9), bold=(0, 2))
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.address')}｜{w.fact(f'{body}.phone')}｜{w.fact(f'{body}.website')}｜"
        f"{w.fact(f'{body}.email')}",
        style="center",
    )


def _task(audit: Audit, page: Page) -> None:
    w = page.w
    page.chapter("任务")
    page.section("准则")
    rows: list[Row] = [["代号", "标准", "国际标准", "名称"]]
    for one in audit.standards:
        e = w.standard(one.system)
        rows.append([f"{LETTERS[one.system]}{e.silent('system')}", e("number"), e("iso"), one.title])
    page.table("管理体系标准", rows, (1, 3, 2.6, 4))
    page.state(
        f"法律法规：{w.laws('criteria', '、', '《{}》')}。",
        "受审核方的成文信息以及其承诺遵守的其他要求。",
    )
    page.section("范围和时段")
    page.state(*(f"{LETTERS[one]}：{w.scope('audit', one)}。" for one in audit.systems))
    page.state(f"覆盖时段：{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}。")
    if audit.audit.reductions:
        page.state(f"人日核减依据：{w.each('audit.reductions', audit.audit.reductions, '；')}。")
    page.section("实施")
    page.state(*told(w, "method", 3))


def _crew(audit: Audit, page: Page) -> None:
    w = page.w
    page.chapter("审核组")
    page.section("成员")
    rows: list[Row] = [["代号", "姓名", "分工", "资格", "注册号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        found = [e.inner("registrations", one) for one in member.registrations]
        numbers = [r("number") + r.silent("system") + r.silent("grade") for r in found]
        codes = e.each("professional_codes", "、")
        codes += "".join(r.silent_each("professional_codes") for r in found)
        rows.append(
            [
                e("label"),
                e("name"),
                e("role", ROLES[member.role]),
                e("grade"),
                "¶".join(numbers) or w.blank,
                "¶".join(r("valid_until") for r in found) or w.blank,
                codes or w.blank,
            ]
        )
    page.table("审核组", rows, (0.8, 1.1, 1.3, 1.3, 3.5, 1.8, 1.5), "all")
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}：{e('name')}，{e('from')}")
    page.state(f"{'；'.join(guests)}。")
    page.section("承诺")
    names = "、".join(w.person(member)("name") for member in audit.team)
    page.state(
        f"{names}承诺：与{w.fact('organization.name')}无利益关系，两年内未提供咨询。",
        "对所知悉的信息保密；不收受礼品；结论只依据证据。",
    )


def _client(audit: Audit, page: Page) -> None:
    w = page.w
    org, licence = "organization", "organization.licence"
    page.chapter("受审核方")
    page.section("登记")
    term = f"{w.fact(f'{licence}.valid_from')}～{w.until(f'{licence}.valid_to')}"
    rows: list[Row] = [
        ["项目", "内容"],
        ["统一社会信用代码", w.fact(f"{org}.uscc")],
        ["成立日期", w.fact(f"{org}.established_on")],
        ["营业期限", term],
        ["登记机关", w.fact(f"{licence}.authority")],
        ["注册地址", w.fact(f"{org}.registered_address")],
        ["办公地址", w.fact(f"{org}.office_address")],
        ["经营地址", w.fact(f"{org}.business_address")],
    ]
    page.table("登记信息", rows, (3, 7))
    page.state(
        f"业务：{w.scope('activity')}。",
        f"人数：在册{w.fact('headcount_total')}，参保{w.fact('insured_count')}，体系内有效人数"
        f"{w.fact('headcount')}。",
        f"体系实施日：{w.fact('system_effective_on')}。",
    )
    page.section("场所")
    rows = [["地址", "性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    page.table("审核到达的场所", rows, (5.6, 1, 2.4, 1))
    page.section("过程和体系范围")
    page.state(
        f"关键过程：{w.fact('key_processes')}。",
        f"特殊过程：{w.fact('special_processes')}。",
        f"外包过程：{w.fact('outsourced_processes')}。",
        f"不适用条款：{w.fact('exclusions')}。",
    )
    page.state(*(f"手册中的范围（{LETTERS[one]}）：{w.scope('system', one)}。" for one in audit.systems))
    _permits(audit, page)


def _permits(audit: Audit, page: Page) -> None:
    if not audit.permits:
        return
    w = page.w
    page.section("许可")
    rows: list[Row] = [["许可", "编号", "持有人", "内容", "发证", "期限"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        end = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        rows.append(
            [
                e("kind"),
                e("number"),
                e("holder"),
                e("scope"),
                e("authority"),
                f"{e('valid_from')}～¶{end}",
            ]
        )
    page.table("行政许可和登记", rows, (1.7, 2.3, 2, 1.6, 1.8, 2), "all")


def _before(audit: Audit, page: Page) -> None:
    w = page.w
    page.chapter("上次审核以来" if audit.audit_type != "stage2" else "第一阶段")
    if audit.stage1:
        page.section("第一阶段的情况")
        end = w.silent("stage1.end")
        if audit.stage1.end > audit.stage1.start:
            end = w.fact("stage1.end") + " "
        page.state(
            f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{end}{w.fact('stage1.end_time')}，"
            f"{w.fact('stage1.mode', '现场')}实施。",
            "所提问题已关闭；具备进入第二阶段的条件。",
            "本次为首次认证，没有以往的不符合。",
        )
        return
    if audit.certificates:
        page.section("证书")
        rows: list[Row] = [["体系", "证书编号", "发证日期", "有效期至"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            system = e("system", words("systems")[one.system]["short"])
            rows.append([system, e("number"), e("issued_on"), e("valid_to")])
        page.table("现行证书", rows, (2.5, 3.5, 2, 2))
        page.state("证书和标志的使用符合规定，未见用于产品。")
    page.section("上次不符合")
    if audit.previous_nonconformities:
        rows = [["序号", "不符合事实", "关闭日期", "本次复核"]]
        for at, nonconformity in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", nonconformity)
            rows.append([str(at), e("description"), e("closed_on"), "未再发生"])
        page.table("上次不符合的关闭情况", rows, (0.8, 6, 1.8, 1.5), "all")
    else:
        page.state("上次审核没有遗留的不符合。")
    page.section("变化")
    page.state("组织机构、场所、主要过程和体系文件无重大变化。")


def _nonconformities(audit: Audit, page: Page) -> None:
    w = page.w
    found = audit.nonconformities
    page.chapter("不符合")
    page.section("汇总")
    page.state(
        f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项，于"
        f"{w.fact('nonconformities.due_date')}前提交整改材料，书面验证。"
    )
    rows: list[Row] = [["编号", "部门", "标准／条款", "等级", "事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), clause, grade, e("description")])
    page.table("不符合清单", rows, (0.8, 1.2, 2.2, 0.9, 5), "all")
    page.section("亮点和建议")
    page.state(*told(w, "strong", 2), *(f"建议：{text}" for text in told(w, "weak", 2)))


def _verdict(audit: Audit, page: Page) -> None:
    w = page.w
    page.chapter("评价与结论")
    page.section("评价")
    rows: list[Row] = [["方面", "评价"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), e("value")])
    page.table("体系评价", rows, (7, 3))
    page.section("结论")
    page.state(f"{w.fact('organization.name')}的管理体系符合审核准则，运行有效，能够实现预期结果。")
    page.state(f"推荐意见：{_recommended(audit, w)}")
    page.state(*(f"证书范围（{LETTERS[one]}）：{w.scope('certificate', one)}。" for one in audit.systems))
    page.state(
        f"下次审核不晚于{w.fact('next_audit_by')}。",
        f"本结论经{w.fact('certification_body.name')}认证决定后生效。",
    )
    page.section("签署")
    rows = [["身份", "签名", "日期"]]
    for member in audit.team:
        name = w.each("conclusion.signatories", [member.name])
        rows.append([w.person(member)("role", ROLES[member.role]), name, w.fact("report_date")])
    page.table("审核组签署", rows, (3, 4, 3))


def _recommended(audit: Audit, w: Writer) -> str:
    if audit.audit_type in {"surveillance", "special"}:
        labels = {"maintain": "保持认证", "suspend": "暂停认证", "withdraw": "撤销认证"}
    else:
        labels = {
            "recommend": "推荐",
            "recommend_after_correction": "整改验证后推荐",
            "not_recommend": "不推荐",
        }
    return w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")


def _present(audit: Audit, page: Page) -> None:
    w = page.w
    people = audit.world.people
    page.chapter("会议签到")
    page.section("首次会议、末次会议")
    rows: list[Row] = [["姓名", "部门或身份", "首次会议", "末次会议"]]
    for member in audit.team:
        e = w.person(member)
        rows.append([e("name"), e("role", ROLES[member.role]), "√", "√"])
    rows.append([people.manager, "总经理", "√", "√"])
    rows.append([people.representative, "管理者代表", "√", "√"])
    for department in audit.world.departments:
        rows.append([people.heads[department], f"{department}负责人", "√", "√"])
    page.table("签到表", rows, (3, 4, 1.5, 1.5))
