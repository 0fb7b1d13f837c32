"""万荃认证: both stages in one report, the first stage's findings first, then department by department."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _wanquan_departments as departments
from corpus.bodies.templates.b import _wanquan_end as end
from corpus.bodies.templates.b import _wanquan_first as first
from corpus.bodies.templates.b import _wanquan_second as second
from corpus.bodies.templates.b._wanquan_form import NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "万荃联合认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "EMS", "QMS+EMS", "OHSMS")
TYPES = ("stage2", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "——"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = Form(audit, w)
    w.margins(
        header=(f"{audit.world.form_no}　{'审核报告（一、二阶段）' if audit.stage1 else '再认证审核报告'}",),
        footer=(BODY,),
        page="第 # 页",
        first=False,
    )
    _cover(audit, w)
    w.page()
    _client(audit, w)
    first.all_of(audit, w, form)
    w.page()
    second.all_of(audit, w, form)
    departments.all_of(audit, w, form)
    end.all_of(audit, w, form)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("", "", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="plain")
    kinds = {"stage2": "初次认证审核", "recertification": "再认证审核"}
    rows: list[Row] = [
        ["受审核组织：", w.fact("organization.name")],
        ["审核类型：", w.fact("audit_type", kinds[audit.audit_type])],
        ["管理体系：", "¶".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["审核组长：", w.person(audit.leader)("name")],
        ["报告日期：", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), rules="none", bold=(0,))
    w.text("", "", style="plain")
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}  邮箱：{w.fact(f'{body}.email')}",
        f"网址：{w.fact(f'{body}.website')}",
        style="center",
    )


def _client(audit: Audit, w: Writer) -> None:
    w.heading(1, "受审核组织基本情况")
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    term = f"{since}至{until}" if licence.valid_to else f"{since}起{until}"
    rows: list[Row] = [
        ["名称", w.fact("organization.name")],
        ["统一社会信用代码", w.fact("organization.uscc")],
        [
            "营业执照",
            f"成立日期：{w.fact('organization.established_on')}；有效期：{term}；"
            f"发照单位：{w.fact('organization.licence.authority')}",
        ],
        [
            "地址",
            f"注册：{w.fact('organization.registered_address')}¶"
            f"经营：{w.fact('organization.business_address')}¶"
            f"办公：{w.fact('organization.office_address')}",
        ],
        [
            "有关人员",
            f"法定代表人：{people.legal}　最高管理者：{people.manager}　"
            f"管理者代表：{people.representative}　联系人：{people.contact}（{world.phone}）",
        ],
        [
            "人员数量",
            f"全部员工：{w.fact('headcount_total')}人；社保人数：{w.fact('insured_count')}人；"
            f"体系人数：{w.fact('headcount')}人",
        ],
        ["主要活动", w.scope("activity")],
        ["组织机构", f"管理层、{'、'.join(world.departments)}"],
        [
            "主要设备",
            "、".join(f"{name} {model}（{number}台）" for name, model, number in world.equipment),
        ],
        ["体系实施日期", w.fact("system_effective_on")],
    ]
    w.table(rows, (2.2, 7.8), bold=(0,))
