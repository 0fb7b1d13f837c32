# ruff: noqa: E501 - the text of reports
"""The team, the ratings and the recommendation in the wordings and layouts of other bodies."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import read_head
from tests.extract.documents import source
from tests.extract.test_layouts import value_at

CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "team-matrix": (
        "审核报告\n人员\t身份／资格\t注册证书号\t<\t<\t专业代码\n~\t~\tQMS\tEMS\tOHSMS\t~\n梁少白\t组长／审核员\t2024-N1QMS-1000001\t2024-N1EMS-1000001\t2024-N1OHSMS-1000001\t14.02.04；17.12.05\n冼小满\t组员／审核员\t2023-N1QMS-1000002\t—\t—\t14.02.04\n卓然\t组员／实习审核员\t—\t2025-N0EMS-1000003\t2025-N0OHSMS-1000003\t—",
        {
            "team[0].registrations[0].system": "QMS",
            "team[0].registrations[2].number": "2024-N1OHSMS-1000001",
            "team[0].grade": "审核员",
            "team[0].registrations[1].grade": "审核员",
            "team[0].role": "leader",
            "team[1].registrations[0].number": "2023-N1QMS-1000002",
            "team[1].registrations[1]": None,
            "team[2].grade": "实习审核员",
            "team[2].registrations[0].system": "EMS",
            "team[2].registrations[1].number": "2025-N0OHSMS-1000003",
            "team[0].professional_codes": ["14.02.04", "17.12.05"],
            "team[2].professional_codes": [],
        },
    ),
    "team-of-letters-in-groups": (
        "审核报告\n组别\t姓名\t身份\t资格/注册号/有效期至\t专业小类\t电话\nA\t梁少白\t组长\tQ 审核员 2024-N1QMS-1000001 2027.6.24¶E 审核员 2024-N1EMS-1000001 2027.8.3\tQ 12.05.01¶E 12.05.02\t18700000001\nB\t冼小满\t组员\tQ 实习审核员 2023-N0QMS-1000002 2026.4.27\t/\t18700000002\nC\t卓然\t技术专家\t技术专家\t12.05.01\t18700000003\n/\t尤溪\t陪同\t来自：综合部\t<\t<",
        {
            "team[0].label": "A",
            "team[0].role": "leader",
            "team[0].registrations[0].valid_until": "2027-06-24",
            "team[0].registrations[1].number": "2024-N1EMS-1000001",
            "team[0].registrations[1].valid_until": "2027-08-03",
            "team[0].registrations[1].professional_codes": ["12.05.02"],
            "team[1].grade": "实习审核员",
            "team[2].name": "卓然",
            "team[2].role": "technical_expert",
            "team[2].grade": "技术专家",
            "team[2].registrations": [],
            "team[2].professional_codes": ["12.05.01"],
            "team[3]": None,
        },
    ),
    "team-of-parts-in-groups": (
        "审核报告\n组别\t姓名\t身份\t注册号\t专业小类\n组长\t梁少白\t审核员\t2024-N1QMS-1000001\t12.05.01\n组员\t冼小满\t实习审核员\t2023-N0QMS-1000002\t/",
        {"team[0].role": "leader", "team[0].label": None, "team[1].role": "member"},
    ),
    "team-ends-in-brackets": (
        "审核报告\n审核组\n成员\t组内角色\t注册证号（领域，到期）\t专业代码\nA 梁少白\t审核组长¶审核员\t2021-N1EMS-1000001（环境管理体系，2024.06.14）¶2025-N1OHSMS-1000001（职业健康安全管理体系，2028.06.26）\t18.02.06\nB 冼小满\t组员¶审核员\t2025-N1EMS-1000002（环境管理体系，2028.03.16）\t18.02.06",
        {
            "team[0].registrations[0].valid_until": "2024-06-14",
            "team[0].registrations[1].valid_until": "2028-06-26",
            "team[1].registrations[0].valid_until": "2028-03-16",
        },
    ),
    "team-letters-behind-names": (
        "审核报告\n审核组\n姓名\t分工\t资格\t注册证书编号\n梁少白 A\t组长\t审核员\t2024-N1QMS-1000001\n冼小满　B\t组员\t审核员\t2023-N1QMS-1000002\n卓然C\t组员\t实习审核员\t2025-N0QMS-1000003",
        {
            "team[0].name": "梁少白",
            "team[0].label": "A",
            "team[1].name": "冼小满",
            "team[1].label": "B",
            "team[2].name": "卓然",
            "team[2].registrations[0].number": "2025-N0QMS-1000003",
        },
    ),
    "team-letters-in-a-line": (
        "审核报告\n审核组长\t梁少白 A\n审核组成员\t冼小满 B 卓然 C",
        {"team[0].name": "梁少白", "team[1].name": "冼小满", "team[2].name": "卓然", "team[3]": None},
    ),
    "labels-joined-with-values": (
        "审核报告\n组织概况\n组织名称 江州启锐机械有限公司\t成立日期 2015-06-26\n注册地址 江州市江宁路18号\t法定代表人 季凌云\n办公地址 江州市江宁路20号\t管理者代表 游大江",
        {
            "organization.name": "江州启锐机械有限公司",
            "organization.registered_address": "江州市江宁路18号",
            "organization.office_address": "江州市江宁路20号",
            "organization.established_on": "2015-06-26",
        },
    ),
    "recommendation-of-suppliers": (
        "审核报告\n# 审核结论\n体系总体符合审核准则的要求。\n附表乙  外部供方\n序\t乙-1\t乙-2\n供方\t宁海启锐贸易有限公司\t宁海宁远工贸有限公司\n提供\t聚丙烯粒子\t纸箱\n最近评价日期\t2025/1/1\t2025/2/24\n评价意见\t继续使用\t继续使用",
        {"conclusion.recommendation": None},
    ),
    "no-team-of-internal-audits": (
        "Audit report\nTeam leader: Li Ming\nInternal audit\tManagement review\nPlanned: 2025/3/4\tPlanned: 2025/4/15\nPerformed: 2025/3/13 Lead: 尤祖荫 Auditors: 尤祖荫, 施世安\tHeld: 2025/4/28 Chair: 董茂林 Actions: 3",
        {"team[0].name": "Li Ming", "team[1]": None},
    ),
    "team-lettered": (
        "审核报告\n审核组的组成如下。A为审核组长梁少白，审核员，注册证书2024-N1EMS-1000001有效至2026年7月19日；B为组员卓然，实习审核员，注册证书2025-N0EMS-1000003；C为技术专家冼小满，具备专业代码14.02.04。",
        {"team[2].name": "冼小满", "team[2].role": "technical_expert", "team[2].registrations": []},
    ),
    "team-columns-dashes": (
        "审核报告\n审核组\n姓名\t梁少白\t卓然\n职责\t组长\t组员\n级别\t审核员\t实习审核员\nEMS注册号\t2024-N1EMS-1000001\t2025-N0EMS-1000003\nOHSMS注册号\t2024-N1OHSMS-1000001\t－",
        {
            "team[0].registrations[1].number": "2024-N1OHSMS-1000001",
            "team[1].registrations[0].number": "2025-N0EMS-1000003",
            "team[1].registrations[1]": None,
        },
    ),
    "team-matrix-flat": (
        "审核报告\n姓名\t组内职务\tQMS注册号\tEMS注册号\t专业代码\n梁少白\t组长\t2024-N1QMS-1000001\t2024-N1EMS-1000001\t14.02.04\n冼小满\t组员\t2023-N1QMS-1000002\t/\t14.02.04",
        {
            "team[0].registrations[0].number": "2024-N1QMS-1000001",
            "team[0].registrations[1].system": "EMS",
            "team[1].registrations[0].system": "QMS",
            "team[1].registrations[1]": None,
        },
    ),
    "team-matrix-names-cn": (
        "审核报告\n序号\t姓名\t职务\t注册级别及证书号\t<\n~\t~\t~\t质量\t环境\n1\t梁少白\t组长\t审核员 2024-N1QMS-1000001\t审核员 2024-N1EMS-1000001\n2\t冼小满\t组员\t\t实习审核员 2025-N0EMS-1000002",
        {
            "team[0].registrations[0].grade": "审核员",
            "team[0].registrations[1].system": "EMS",
            "team[1].registrations[0].grade": "实习审核员",
            "team[1].registrations[0].system": "EMS",
            "team[1].grade": "实习审核员",
        },
    ),
    "team-matrix-codes-per-system": (
        "审核报告\n姓名\t角色\t注册证书号\t<\t专业代码\t<\n~\t~\tE\tO\tE\tO\n梁少白\t组长\t2024-N1EMS-1000001\t2024-N1OHSMS-1000001\t14.02.04\t17.12.05",
        {
            "team[0].registrations[0].professional_codes": ["14.02.04"],
            "team[0].registrations[1].professional_codes": ["17.12.05"],
            "team[0].professional_codes": ["14.02.04", "17.12.05"],
        },
    ),
    "team-matrix-grades": (
        "审核报告\n姓名\t职务\t注册资格\t<\t注册证书号\n~\t~\tQMS\tEMS\t~\n梁少白\t组长\t审核员\t实习审核员\t2024-N1QMS-1000001、2024-N0EMS-1000001",
        {"team[0].registrations[0].grade": "审核员", "team[0].registrations[1].grade": "实习审核员"},
    ),
    "team-transposed": (
        "审核报告\n姓名\t梁少白\t冼小满\n组内职务\t组长\t组员\n注册级别\t审核员\t审核员\n注册证书号\t2024-N1QMS-1000001\t2023-N1QMS-1000002\n专业代码\t14.02.04\t17.12.05",
        {
            "team[0].role": "leader",
            "team[0].registrations[0].number": "2024-N1QMS-1000001",
            "team[1].professional_codes": ["17.12.05"],
        },
    ),
    "team-list-lines": (
        "审核报告\n（五）审核组\n组长：邹怀远，审核员，注册证书号 2025-N1EMS-1000001、2025-N1OHSMS-1000001，专业代码 14.02.04、09.01.02；\n组员：蒋一舟，实习审核员，注册证书号 2026-N0EMS-1000002、2026-N0OHSMS-1000002。",
        {
            "team[0].role": "leader",
            "team[0].grade": "审核员",
            "team[0].registrations[1].number": "2025-N1OHSMS-1000001",
            "team[0].registrations[1].grade": "审核员",
            "team[0].professional_codes": ["14.02.04", "09.01.02"],
            "team[1].grade": "实习审核员",
            "team[1].registrations[0].grade": "实习审核员",
        },
    ),
    "team-sentence": (
        "审核报告\n1.6 审核组由三人组成：组长方一鸣，审核员，注册证书号2024-N1ISMS-1000001，专业代码07.03；组员温如心，审核员，注册证书号2025-N1ISMS-1000002，专业代码07.03；组员乔木生，实习审核员，注册证书号2025-N0ISMS-1000003。乔木生是实习审核员。",
        {
            "team[0].name": "方一鸣",
            "team[0].role": "leader",
            "team[0].grade": "审核员",
            "team[0].professional_codes": ["07.03"],
            "team[1].professional_codes": ["07.03"],
            "team[2].grade": "实习审核员",
            "team[2].registrations[0].number": "2025-N0ISMS-1000003",
            "team[2].registrations[0].grade": "实习审核员",
        },
    ),
    "team-brackets": (
        "审核报告\n审核组长：方一鸣（审核员，2024-N1QMS-1000001，专业19.05）\n组员：温如心（实习审核员，2025-N0QMS-1000002）、李某（技术专家）",
        {
            "team[0].registrations[0].number": "2024-N1QMS-1000001",
            "team[0].grade": "审核员",
            "team[0].professional_codes": ["19.05"],
            "team[1].grade": "实习审核员",
        },
    ),
    "team-number-first": (
        "审核报告\n注册证书号 Reg. No.\t姓名 Name\t身份 Role\t资格 Qualification\t专业类别 Technical area\n2022-N1EnMS-1000001\t俞清和\t组长 Leader\t审核员\t2.4\n—\t潘岳峰\t技术专家 Technical expert\t技术专家\t2.4",
        {
            "team[0].name": "俞清和",
            "team[0].registrations[0].number": "2022-N1EnMS-1000001",
            "team[1].role": "technical_expert",
            "team[1].registrations[0]": None,
            "team[0].professional_codes": ["2.4"],
        },
    ),
    "team-merged-rows": (
        "审核报告\n注册证书号\t姓名\t注册资格\t角色\t专业代码\n2024-N1FSMS-1000001\t汤令秋\t审核员\t组长\tCIV\n2024-N1HACCP-1000001\t~\t~\t~\t~\n2023-N1FSMS-1000002\t骆彦青\t审核员\t组员\tCIV\n2023-N1HACCP-1000002\t~\t~\t~\t~",
        {
            "team[0].registrations[1].number": "2024-N1HACCP-1000001",
            "team[0].registrations[1].grade": "审核员",
            "team[1].role": "member",
        },
    ),
    "rating-columns": (
        "审核报告\n6 审核结论\n评价项目\t充分/有效\t基本有效\t不充分/无效\n与准则的符合性\t☑\t\t\n内部审核和管理评审\t☑\t\t\n实现预期结果的能力\t\t☑\t",
        {
            "conclusion.ratings[0].criterion": "与准则的符合性",
            "conclusion.ratings[0].value": "充分/有效",
            "conclusion.ratings[2].value": "基本有效",
        },
    ),
    "rating-columns-boxes": (
        "审核报告\nG. 结论 Conclusion\n评价内容 Item\t符合\t基本符合\t不符合\n体系与准则的符合性\t□\t☑\t□\n审核目的的达成\t☑\t□\t□",
        {
            "conclusion.ratings[0].value": "基本符合",
            "conclusion.ratings[1].criterion": "审核目的的达成",
            "conclusion.ratings[1].value": "符合",
        },
    ),
    "rating-columns-rated-first": (
        "审核报告\n6 审核结论\n符合\t不符合\t评价项目\n☑\t□\t管理评审\n□\t☑\t内部审核",
        {
            "conclusion.ratings[0].criterion": "管理评审",
            "conclusion.ratings[0].value": "符合",
            "conclusion.ratings[1].value": "不符合",
        },
    ),
    "rating-clauses-not": (
        "审核报告\n3 审核记录\n条款\t证据\t符合\t不符合\n7.2\t见记录\t☑\t□\n8.1\t见记录\t☑\t□\n6 结论\n审核组推荐认证注册。",
        {"conclusion.ratings": []},
    ),
    "rec-box-cell": (
        "审核报告\n8 结论与推荐\n□\t推荐再认证，换发证书\n☑\t不符合项整改经验证后，推荐再认证，换发证书\n□\t不推荐",
        {"conclusion.recommendation": "recommend_after_correction"},
    ),
    "rec-box-cell-after": (
        "审核报告\n8 结论与推荐\n推荐认证注册\t☑\n整改验证后推荐认证注册\t□\n不推荐\t□",
        {"conclusion.recommendation": "recommend"},
    ),
    "rec-spanned": (
        "审核报告\n6 结论\n推荐意见\t□ 推荐再认证\t☑ 不符合关闭后推荐再认证\n~\t□ 缩小范围后推荐\t□ 不推荐",
        {"conclusion.recommendation": "recommend_after_correction"},
    ),
    "rec-prose": (
        "审核报告\n6 结论\n审核组一致同意推荐认证注册。",
        {"conclusion.recommendation": "recommend"},
    ),
    "sign-all": (
        "审核报告\n6 结论\n审核组长\t梁少白\t签署日期\t2025-12-16\n审核组员\t冼小满、欧阳晴\t<\t<",
        {"conclusion.signatories": ["梁少白", "冼小满", "欧阳晴"], "report_date": "2025-12-16"},
    ),
    "team-unmerged-blank": (
        "审核报告\n注册证书号\t姓名\t注册资格\t角色\t专业代码\n2024-N1FSMS-1000001\t汤令秋\t审核员\t组长\tCIV\n2024-N1HACCP-1000001\t\t\t\t\n2023-N1FSMS-1000002\t骆彦青\t审核员\t组员\t/\n2023-N1HACCP-1000002\t\t实习审核员\t\t",
        {
            "team[0].registrations[1].number": "2024-N1HACCP-1000001",
            "team[0].registrations[1].grade": "审核员",
            "team[0].registrations[1].professional_codes": ["CIV"],
            "team[1].registrations[1].grade": "实习审核员",
            "team[1].registrations[1].professional_codes": [],
        },
    ),
    "team-expert-note": (
        "审核报告\n审核组长：方一鸣\n组员：温如心（实习审核员）、李向东（技术专家）",
        {"team[1].role": "member", "team[2].role": "technical_expert"},
    ),
    "rec-maintain": (
        "审核报告\n6 结论\n审核组建议保持河西明达机械有限公司的认证注册资格。",
        {"conclusion.recommendation": "maintain"},
    ),
    "rec-suspend": (
        "审核报告\n6 审核结论\n□ 推荐保持 ☑ 建议暂停认证资格 □ 建议撤销",
        {"conclusion.recommendation": "suspend"},
    ),
    "rec-cond-prose": (
        "审核报告\n6 审核结论\n在2项轻微不符合的纠正措施经验证有效后，审核组同意推荐认证注册。",
        {"conclusion.recommendation": "recommend_after_correction"},
    ),
    "rec-en": (
        "Audit Report\n6 Conclusion\n☐ Recommended ☑ Recommended after closure of nonconformities ☐ Not recommended",
        {"conclusion.recommendation": "recommend_after_correction"},
    ),
    "rec-numbers": (
        "审核报告\n6 审核结论\n推荐意见：\n1）推荐认证注册 □\n2）纠正措施验证有效后推荐认证注册 √\n3）不予推荐 □",
        {"conclusion.recommendation": "recommend_after_correction"},
    ),
    "rating-line": (
        "审核报告\n6 审核结论\n管理体系符合性：☑符合 □基本符合 □不符合\n有效性：□有效 ☑基本有效 □无效",
        {"conclusion.ratings[0].value": "符合", "conclusion.ratings[1].value": "基本有效"},
    ),
    "rating-scores": (
        "审核报告\n6 审核结论\n评价项目\t评价结果\n体系符合性\t符合\n体系有效性\t基本有效",
        {"conclusion.ratings[0].value": "符合", "conclusion.ratings[1].criterion": "体系有效性"},
    ),
    "team-en": (
        "Audit Report\nName\tRole\tGrade\tRegistration No.\tScope code\nLi Lei\tTeam leader\tAuditor\t2024-N1QMS-1000001\t17.10.02\nHan Mei\tMember\tTrainee auditor\t2025-N0QMS-1000002\t/",
        {
            "team[0].role": "leader",
            "team[1].grade": "Trainee auditor",
            "team[0].registrations[0].number": "2024-N1QMS-1000001",
            "team[0].professional_codes": ["17.10.02"],
        },
    ),
    "team-role-col-first": (
        "审核报告\n组长\t方一鸣\t审核员\t2024-N1QMS-1000001\n组员\t温如心\t审核员\t2024-N1QMS-1000002\n技术专家\t贾志平\t/\t/",
        {
            "team[0].role": "leader",
            "team[1].role": "member",
            "team[2].role": "technical_expert",
            "team[0].registrations[0].number": "2024-N1QMS-1000001",
        },
    ),
    "team-brackets-list": (
        "审核报告\n审核组：方一鸣（组长）、温如心（组员）、贾志平（技术专家）",
        {"team[0].role": "leader", "team[1].role": "member", "team[2].role": "technical_expert"},
    ),
    "team-one-line": (
        "审核报告\n审核组长：方一鸣  组员：温如心、李一凡  实习审核员：乔木生",
        {"team[0].role": "leader", "team[2].name": "李一凡", "team[3].name": "乔木生"},
    ),
    "team-person-repeated": (
        "审核报告\n序号\t姓名\t体系\t级别\t注册号\t职务\n1\t方一鸣\tQMS\t审核员\t2024-N1QMS-1000001\t组长\n2\t方一鸣\tEMS\t实习审核员\t2025-N0EMS-1000001\t组长\n3\t温如心\tQMS\t审核员\t2024-N1QMS-1000002\t组员",
        {"team[0].registrations[1].grade": "实习审核员", "team[1].name": "温如心", "team[2]": None},
    ),
    "team-ticks": (
        "审核报告\n姓名\t角色\t注册号\tQ\tE\n方一鸣\t组长\t2024-N1QMS-1000001\t☑\t□\n温如心\t组员\t2024-N1EMS-1000002\t□\t☑",
        {"team[0].registrations[0].system": "QMS", "team[1].registrations[0].system": "EMS"},
    ),
    "team-expert-signs-among-members": (
        "审核报告\n审核组分工如下。组长方一鸣，审核员，注册证书2024-N1EMS-1000001；D为技术专家贾志平，具备专业代码23.01.01。\n"
        "组长：方一鸣\n其他成员：温如心  贾志平",
        {"team[0].name": "方一鸣", "team[1].role": "member", "team[2].role": "technical_expert"},
    ),
    "team-expert-behind-the-name": (
        "审核报告\n审核组\n注册号\t有效至\t姓名/职务/级别\t专业\n2024-N1QMS-1000001\t2027.04.17\tA 方一鸣/组长/审核员\t18.02.06\n/\t/\tB 温如心/专家/技术专家\t18.02.06",
        {
            "team[1].name": "温如心",
            "team[1].label": "B",
            "team[1].role": "technical_expert",
            "team[1].professional_codes": ["18.02.06"],
            "team[2]": None,
        },
    ),
    "team-no-operators": (
        "审核报告\n人员\t证书编号\n温如心 焊工\t－\n李一凡 组长\tT13000000",
        {"team": []},
    ),
    "team-cards-with-an-expert": (
        "审核报告\n审核组\nA · 方一鸣¶组长 ｜ 审核员¶2024-N1QMS-1000001¶专业 18.02.06\tB · 李一凡¶组员 ｜ 审核员¶2024-N1QMS-1000002\n"
        "C · 乔木生¶组员 ｜ 审核员¶2024-N1QMS-1000003\tD · 温如心¶技术专家¶专业 18.02.06\n陪同¶李三平¶综合部\t观察员¶无",
        {
            "team[0].name": "方一鸣",
            "team[2].name": "乔木生",
            "team[3].name": "温如心",
            "team[3].role": "technical_expert",
            "team[4]": None,
        },
    ),
    "team-blank-cell": (
        "审核报告\n审核组\n组长\t方一鸣\n组员\t温如心\n组员\t以下空白",
        {"team[0].name": "方一鸣", "team[1].name": "温如心", "team[2]": None},
    ),
    "team-internal-not": (
        "审核报告\n9.2 内部审核\n姓名\t职务\t证书号\n尹明\t组长\tNS-001\n贺明\t组员\tNS-002",
        {"team": []},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_wording(name: str) -> None:
    text, truth = CASES[name]
    report = read_head(source(text))
    found = {path: value_at(report, path) for path in truth}
    assert found == truth
