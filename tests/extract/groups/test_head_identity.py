# ruff: noqa: E501 - the text of reports
"""Who, where, when, how many and what scope, in the wordings and layouts of other bodies."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import read_head
from tests.extract.documents import source
from tests.extract.test_layouts import value_at

CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "contact-gap": (
        "甲准认证（江苏）有限公司\n南京市建邺区示范路21号6层\u3000电话 025-50000001\u3000www.jzrz.example\u3000qm@jzrz.example\n质量管理体系审核报告\n受审核方：苏州某丁机械有限公司",
        {
            "certification_body.address": "南京市建邺区示范路21号6层",
            "certification_body.phone": "025-50000001",
            "certification_body.website": "www.jzrz.example",
            "certification_body.email": "qm@jzrz.example",
        },
    ),
    "contact-bars": (
        "审核报告\n企业名称\u3000成都甲味食品有限公司\n丙安认证（重庆）有限公司\n重庆市渝北区示例大道36号2栋3-1 ｜ 023-60000002 ｜ fh@bab.example",
        {
            "organization.name": "成都甲味食品有限公司",
            "certification_body.address": "重庆市渝北区示例大道36号2栋3-1",
            "certification_body.phone": "023-60000002",
            "certification_body.email": "fh@bab.example",
        },
    ),
    "contact-dots": (
        "丁信认证（北京）有限公司\n北京市海淀区示例路5号院2号楼310 · 010-80000003 · www.dx.example",
        {
            "certification_body.address": "北京市海淀区示例路5号院2号楼310",
            "certification_body.phone": "010-80000003",
            "certification_body.website": "www.dx.example",
        },
    ),
    "contact-two-lines": (
        "戊衡认证集团有限公司\n广州市黄埔区示例大道8号B2栋506\nTel: 020-30000004  Web: www.wuheng.example\n审核报告",
        {
            "certification_body.address": "广州市黄埔区示例大道8号B2栋506",
            "certification_body.phone": "020-30000004",
            "certification_body.website": "www.wuheng.example",
        },
    ),
    "contact-not-clients": (
        "己正认证有限公司\n审核报告\n受审核方：无锡庚辛机械有限公司\n无锡市滨湖区示例路3号\u3000电话 0510-80000005",
        {"certification_body.address": None, "certification_body.phone": None},
    ),
    "contact-one-line-with-name": (
        "己正认证有限公司 地址：杭州市西湖区示例路88号 邮编：310000 电话：0571-80000006 传真：0571-80000007",
        {"certification_body.address": "杭州市西湖区示例路88号", "certification_body.phone": "0571-80000006"},
    ),
    "org-space-2": (
        "信息安全管理体系审核报告\n客户\u3000长沙甲乙数联科技有限公司\n日期\u30002026年01月21日\n审核组长\u3000方一鸣",
        {
            "organization.name": "长沙甲乙数联科技有限公司",
            "report_date": "2026-01-21",
            "team[0].name": "方一鸣",
        },
    ),
    "org-address-same": (
        "审核报告\n1.1 客户是长沙甲乙数联科技有限公司（下称“甲乙数联”），统一社会信用代码为91430100MA4K9W3E2E。注册地址与办公地址相同，均为长沙高新技术开发区示例大道12号C3栋602室。法定代表人为盛怀。",
        {
            "organization.registered_address": "长沙高新技术开发区示例大道12号C3栋602室",
            "organization.office_address": "长沙高新技术开发区示例大道12号C3栋602室",
            "organization.name": "长沙甲乙数联科技有限公司",
        },
    ),
    "org-address-both": (
        "审核报告\n受审核方：无锡庚辛机械有限公司\n注册地址及经营地址均为无锡市滨湖区示例路3号。",
        {
            "organization.registered_address": "无锡市滨湖区示例路3号",
            "organization.business_address": "无锡市滨湖区示例路3号",
        },
    ),
    "org-address-slash": (
        "审核报告\n注册地址/经营地址\t无锡市滨湖区示例路3号",
        {
            "organization.registered_address": "无锡市滨湖区示例路3号",
            "organization.business_address": "无锡市滨湖区示例路3号",
        },
    ),
    "licence-cell": (
        "审核报告\n营业执照\t有效期自2018年4月20日至长期；登记机关：常州市武进区行政审批局",
        {
            "organization.licence.valid_from": "2018-04-20",
            "organization.licence.valid_to": "长期",
            "organization.licence.authority": "常州市武进区行政审批局",
        },
    ),
    "licence-cell2": (
        "审核报告\n营业执照有效期\t2011-09-06 至 无固定期限",
        {"organization.licence.valid_from": "2011-09-06", "organization.licence.valid_to": "长期"},
    ),
    "licence-span": (
        "审核报告\n营业期限 Licence term\t2009.06.11—2059.06.10",
        {"organization.licence.valid_from": "2009-06-11", "organization.licence.valid_to": "2059-06-10"},
    ),
    "number-bare": (
        "信息安全管理体系审核报告\nISMS Audit Report · 第二阶段 Stage 2\nQX-ISMS-2026-0117\n客户\u3000长沙甲乙数联科技有限公司",
        {"number": "QX-ISMS-2026-0117"},
    ),
    "number-bare-not-standard": (
        "质量管理体系审核报告\nGB/T 19001-2016\n受审核方：无锡庚辛机械有限公司",
        {"number": None},
    ),
    "number-bare-not-when-labelled": (
        "质量管理体系审核报告\nJL-09-03-2025\n报告编号：XT-2025-001",
        {"number": "XT-2025-001"},
    ),
    "title-two-lines": (
        "食品安全管理体系与HACCP体系\n再认证审核报告\n企业名称\u3000成都甲味食品有限公司",
        {"title": "食品安全管理体系与HACCP体系再认证审核报告"},
    ),
    "title-systems-bracketed-below": (
        "一体化管理体系再认证审核报告\n（质量 · 环境 · 职业健康安全）",
        {"title": "一体化管理体系再认证审核报告"},
    ),
    "title-body-above": ("庚准认证有限公司\n审核报告", {"title": "审核报告"}),
    "date-done": (
        "审核报告\n报告完成\u30002026-03-24\n受审核方：无锡庚辛机械有限公司",
        {"report_date": "2026-03-24"},
    ),
    "date-issued-cn": (
        "审核报告\n报告签发\t二〇二五年十二月十六日\n组长\t梁少白",
        {"report_date": "2025-12-16"},
    ),
    "date-issued-cn-zero": (
        "审核报告\n受审核方：无锡庚辛机械有限公司\n二○二五年十月三十日\n1 概况\n内容。",
        {"report_date": "2025-10-30"},
    ),
    "date-by-team-sign": (
        "审核报告\n1 概况\n内容。\n2 结论\n审核组全体签字：汤令秋\u3000骆彦青\u3000贾志平\u3000\u3000\u3000\u30002026-03-24",
        {"report_date": "2026-03-24", "conclusion.signatories": ["汤令秋", "骆彦青", "贾志平"]},
    ),
    "effective-label": ("审核报告\n体系建立实施\t2020-01-06", {"system_effective_on": "2020-01-06"}),
    "effective-label2": ("审核报告\n体系文件发布实施：2023年3月1日", {"system_effective_on": "2023-03-01"}),
    "effective-en": (
        "审核报告\n体系实施日期 EnMS effective from\t2023.07.01",
        {"system_effective_on": "2023-07-01"},
    ),
    "people-field-with-notes": (
        "审核报告\n人数\t在册93人，均已参保；体系覆盖86人（外贸财务共7人不在认证范围内）",
        {"headcount_total": 93, "insured_count": 93, "headcount": 86},
    ),
    "people-all-in": (
        "审核报告\n从业人数\t137（全部在体系范围内）\t社保人数\t137",
        {"headcount_total": 137, "headcount": 137, "insured_count": 137},
    ),
    "people-nested": (
        "审核报告\n员工数\t72（体系内72，参保72）",
        {"headcount_total": 72, "headcount": 72, "insured_count": 72},
    ),
    "people-words-and-numbers": (
        "审核报告\n人数\t在册 93 社保 92 体系内有效 86",
        {"headcount_total": 93, "insured_count": 92, "headcount": 86},
    ),
    "people-words-in-a-cell": (
        "审核报告\n人员\t在职 94 人，参保 91 人 体系有效人数 90 人，2 班 负责人 汤令秋",
        {"headcount_total": 94, "insured_count": 91, "headcount": 90},
    ),
    "people-called-number": (
        "审核报告\n企业从业人员合计111名，社会保险缴费人数为110，与申请范围有关的有效人数为108。",
        {"headcount_total": 111, "insured_count": 110, "headcount": 108},
    ),
    "people-beside-a-site": (
        "审核报告\nThe organization employs 144 people, 142 of whom are covered by social insurance; 133 people work within the scope.\n\nSite 场所\tActivities 活动\tStaff 人数\n宜昌市夷陵区锦绣路967号\t全部过程\t133",
        {"headcount_total": 144, "insured_count": 142, "headcount": 133},
    ),
    "people-prose": (
        "审核报告\n体系覆盖全部员工62人，社会保险缴纳人数62人，总人数62人，无倒班。",
        {"headcount_total": 62, "headcount": 62, "insured_count": 62},
    ),
    "people-prose2": (
        "审核报告\n公司现有员工120人，其中体系覆盖115人，为118人缴纳了社会保险。",
        {"headcount_total": 120, "headcount": 115, "insured_count": 118},
    ),
    "people-all-insured": (
        "审核报告\n员工总数：58人，全员纳入体系，全部参加社会保险",
        {"headcount_total": 58, "headcount": 58, "insured_count": 58},
    ),
    "people-not-training": (
        "审核报告\n2025年3月培训员工45人，均合格；接害人员41人均已体检。",
        {"headcount_total": None, "headcount": None, "insured_count": None},
    ),
    "people-not-all": (
        "审核报告\n员工总数：58人，未全部参加社会保险，部分人员不在体系范围内",
        {"headcount_total": 58, "headcount": None, "insured_count": None},
    ),
    "scope-bilingual": (
        "审核报告\n1 概况\n认证范围 Scope\t棉纱针织布的染色加工所涉及的能源管理活动\n审核准则\tGB/T 23331-2020\n7 结论\n建议的认证范围 Certified scope：棉纱针织布的染色加工所涉及的能源管理活动。范围与边界适宜。",
        {"scopes[1].place": "certificate", "scopes[1].text": "棉纱针织布的染色加工所涉及的能源管理活动"},
    ),
    "scope-proposed-prose": (
        "审核报告\n审核准则：GB/T 22080-2025\n5.2 建议写入证书的范围是：与仓储管理软件的开发相关的信息安全管理活动（适用性声明 V1.2，2025年11月17日）。",
        {"scopes[0].place": "certificate", "scopes[0].text": "与仓储管理软件的开发相关的信息安全管理活动"},
    ),
    "scope-excl-clause": (
        "审核报告\n审核准则：GB/T 19001-2016\n推荐认证范围：五金零件的加工和服务（不适用条款：8.3）",
        {"scopes[0].text": "五金零件的加工和服务"},
    ),
    "scope-inner-bracket": (
        "审核报告\n审核准则：GB/T 19001-2016\n推荐认证范围：纸质包装袋（非食品接触用）的生产和销售",
        {"scopes[0].text": "纸质包装袋（非食品接触用）的生产和销售"},
    ),
    "scope-cert-wording": (
        "审核报告\n审核准则：GB/T 19001-2016\n证书表述的范围：五金零件的加工和服务",
        {"scopes[0].place": "certificate"},
    ),
    "en-cover": (
        "Nordkapp Certification Ltd.\nManagement System Audit Report\nReport No.: NK-2025-0312\nClient: Suzhou Hillside Precision Co., Ltd.\nAudit type: Surveillance 1\nAudit dates: 12–13 August 2025\nAudit mode: On-site\nLead auditor: Li Lei\nDate of report: 22 Aug 2025\nAudit days: 3.5 (of which on-site 3.0)",
        {
            "number": "NK-2025-0312",
            "audit_type": "surveillance",
            "audit.start": "2025-08-12",
            "audit.end": "2025-08-13",
            "audit.mode": "onsite",
            "report_date": "2025-08-22",
            "audit.person_days": 3.5,
            "audit.onsite_days": 3.0,
            "team[0].name": "Li Lei",
        },
    ),
    "en-dates-us": (
        "Audit Report\nAudit dates: August 12, 2025 to August 13, 2025\nPeriod covered: Aug. 16, 2024 – Aug. 13, 2025",
        {
            "audit.start": "2025-08-12",
            "audit.end": "2025-08-13",
            "audit.covered_from": "2024-08-16",
            "audit.covered_to": "2025-08-13",
        },
    ),
    "org-brackets": (
        "审核报告\n受审核方名称（盖章）：河西明达机械有限公司（以下简称“明达”）",
        {"organization.name": "河西明达机械有限公司"},
    ),
    "org-branch": (
        "审核报告\n受审核组织：河西明达机械有限公司北城分公司",
        {"organization.name": "河西明达机械有限公司北城分公司"},
    ),
    "org-institute": ("审核报告\n受审核方：河西市第一人民医院", {"organization.name": "河西市第一人民医院"}),
    "org-partnership": (
        "审核报告\n受审核方：河西明达咨询中心（有限合伙）",
        {"organization.name": "河西明达咨询中心（有限合伙）"},
    ),
    "org-prose-audit": (
        "审核报告\n由甲衡认证有限公司委派，审核组于2025年8月12日至13日对河西明达机械有限公司的质量管理体系进行了监督审核。",
        {"organization.name": "河西明达机械有限公司", "audit.start": "2025-08-12", "audit.end": "2025-08-13"},
    ),
    "uscc-spaces": (
        "审核报告\n受审核方：河西明达机械有限公司\n统一社会信用代码：9132 0506 MA7H 3K2R XA",
        {"organization.uscc": "91320506MA7H3K2RXA"},
    ),
    "established-prose": (
        "审核报告\n受审核方：河西明达机械有限公司\n公司创建于二〇一八年四月二十日，注册资本500万元。",
        {"organization.established_on": "2018-04-20"},
    ),
    "licence-long": (
        "审核报告\n营业期限：自2012年3月16日起至长期",
        {"organization.licence.valid_from": "2012-03-16", "organization.licence.valid_to": "长期"},
    ),
    "licence-none": (
        "审核报告\n经营期限\t2012-03-16至无固定期限",
        {"organization.licence.valid_from": "2012-03-16", "organization.licence.valid_to": "长期"},
    ),
    "licence-authority": (
        "审核报告\n1 组织\n公司经河西市市场监督管理局核准登记，营业执照有效期至2042年3月15日。",
        {
            "organization.licence.valid_to": "2042-03-15",
            "organization.licence.authority": "河西市市场监督管理局",
        },
    ),
    "number-hash": ("审核报告\n报告编号 #：XA-25-001", {"number": "XA-25-001"}),
    "number-task": ("审核报告\n审核任务通知书编号：RW-2025-118", {"number": "RW-2025-118"}),
    "number-two": ("审核报告\n合同编号：HT-2025-33\n报告编号：BG-2025-34", {"number": "BG-2025-34"}),
    "type-boxes": ("审核报告\n审核类型：□初审一阶段 ☑初审二阶段 □监督 □再认证", {"audit_type": "stage2"}),
    "type-title": (
        "能源管理体系年度监督审核报告\n受审核方：河西明达机械有限公司",
        {"audit_type": "surveillance"},
    ),
    "type-nth": ("审核报告\n审核类别\t监督（第二次）", {"audit_type": "surveillance"}),
    "type-special": ("审核报告\n审核类型：扩大认证范围审核", {"audit_type": "special"}),
    "next-due": ("审核报告\n下次监督审核最晚应于2026年8月12日之前完成。", {"next_audit_by": "2026-08-12"}),
    "next-within": ("审核报告\n下次审核时间\t2026年8月", {"next_audit_by": "2026-08"}),
    "next-cert": (
        "审核报告\n获证后首次监督审核应在证书颁发之日起12个月内（2026-09-01前）进行。",
        {"next_audit_by": "2026-09-01"},
    ),
    "people-two-shifts": ("审核报告\n体系覆盖人数\t58人（白班47人，中班11人）", {"headcount": 58}),
    "people-words": ("审核报告\n有效人数：五十八人", {"headcount": 58}),
    "people-total-cell": (
        "审核报告\n组织总人数/体系覆盖人数\t93/86",
        {"headcount_total": 93, "headcount": 86},
    ),
    "people-en": (
        "Audit Report\nTotal number of employees: 93\nEffective number of personnel: 86",
        {"headcount_total": 93, "headcount": 86},
    ),
    "effective-prose": (
        "审核报告\n1 概况\n公司按标准建立了文件化的管理体系，并于2024年2月1日起正式运行。",
        {"system_effective_on": "2024-02-01"},
    ),
    "effective-manual": (
        "审核报告\n1 概况\n管理手册A/0版于2024年2月1日发布并实施。",
        {"system_effective_on": "2024-02-01"},
    ),
    "scope-table": (
        "审核报告\n体系\t审核范围\t推荐认证范围\nQMS\t五金件的加工\t五金件的加工\nEMS\t五金件的加工及相关管理活动\t五金件的加工及相关管理活动",
        {"scopes[0].place": "audit", "scopes[1].place": "certificate"},
    ),
    "scope-said": (
        "审核报告\n审核准则：GB/T 19001-2016\n审核组推荐的认证范围为五金零件的加工和服务。",
        {"scopes[0].place": "certificate", "scopes[0].text": "五金零件的加工和服务"},
    ),
    "scope-en": (
        "Audit Report\nAudit criteria: ISO 9001:2015\nScope of audit: Machining of metal parts\nRecommended scope: Machining of metal parts",
        {"scopes[0].place": "audit", "scopes[1].place": "certificate"},
    ),
    "standards-prose": (
        "审核报告\n审核依据为质量管理体系标准GB/T19001—2016 idt ISO9001：2015及适用法规。",
        {"standards[0].number": "GB/T 19001-2016", "standards[0].iso": "ISO 9001:2015", "systems": ["QMS"]},
    ),
    "systems-boxes": ("审核报告\n认证领域：☑QMS □EMS ☑OHSMS", {"systems": ["QMS", "OHSMS"]}),
    "date-sign": (
        "审核报告\n1 概况\n内容。\n6 结论\n推荐注册。\n审核组长（签字）：方一鸣    日期：2025年8月22日",
        {"report_date": "2025-08-22"},
    ),
    "date-cover-alone": (
        "质量管理体系审核报告\n河西明达机械有限公司\n2025年8月\n1 概况\n内容。",
        {"report_date": "2025-08"},
    ),
    "body-phone-two": (
        "甲衡认证有限公司\n地址：杭州市西湖区示例路1号\n电话：0571-80000001、80000002\n审核报告",
        {"certification_body.address": "杭州市西湖区示例路1号"},
    ),
    "body-footer": (
        "审核报告\n受审核方：河西明达机械有限公司\n地址：河西市示例路1号\n电话：0999-1234567",
        {"certification_body.phone": None, "certification_body.address": None},
    ),
    "en-range-month-first": (
        "Audit Report\nAudit dates: August 12-13, 2025",
        {"audit.start": "2025-08-12", "audit.end": "2025-08-13"},
    ),
    "en-range-two-months": (
        "Audit Report\nAudit dates: 28 August – 2 September 2025",
        {"audit.start": "2025-08-28", "audit.end": "2025-09-02"},
    ),
    "en-code-is-no-date": (
        "Audit Report\nForm: QF-12-13 August 2025 edition\nAudit dates: 5 May 2025",
        {"audit.start": "2025-05-05"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_wording(name: str) -> None:
    text, truth = CASES[name]
    report = read_head(source(text))
    found = {path: value_at(report, path) for path in truth}
    assert found == truth
