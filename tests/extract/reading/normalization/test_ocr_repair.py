"""On recognised pages a character is put right where one reading is certain; `raw` stays as recognised."""

from __future__ import annotations

import pytest
from stdnum.cn import uscc

from extract.reading.normalization import ocr_repair
from extract.report import extract_report
from ingest import read_bytes
from ingest.settings import Settings
from schemas.document import Document, Page, Reading
from schemas.slotted import replaced

STEM = "91330104MA2KJ8D6X"
CODE = STEM + str(uscc.calc_check_digit(STEM))


def document(text: str, reading: Reading = "ocr", confidence: float = 0.97) -> Document:
    read = read_bytes(text.encode(), "r.txt", Settings())
    lines = tuple(line._replace(page=1, confidence=confidence) for line in read.lines)
    return replaced(read, lines=lines, pages=1, sheets=(Page(1, 595, 842, reading),))


@pytest.mark.parametrize(
    ("recognised", "right"),
    [
        ("审核日期：2O25年l月1O日", "审核日期：2025年1月10日"),
        ("有效期至2026-O3-l2", "有效期至2026-03-12"),
        ("2024-N10HSMS-13O5862", "2024-N1OHSMS-1305862"),
        ("2024-NlQM5-1305862", "2024-N1QMS-1305862"),
        ("2024-N10HSMS-130586", "2024-N1OHSMS-130586"),
        ("有效期2023.11.08一2028.11.07", "有效期2023.11.08—2028.11.07"),
        ("期限：2023年11月8日 一2028年11月7日", "期限：2023年11月8日 —2028年11月7日"),
        ("期限2024/12/5一无固定期限", "期限2024/12/5—无固定期限"),
        ("证书号]J25J941214，合格", "证书号JJ25J941214，合格"),
        ("GB/T l9001-2016、6B/T 24001-2O16", "GB/T 19001-2016、GB/T 24001-2016"),
        ("依据lSO 14001:2015", "依据ISO 14001:2015"),
        (f"统一社会信用代码：{CODE.replace('0', 'O', 1)}", f"统一社会信用代码：{CODE}"),
        (f"统一社会信用代码：{CODE.replace('D', '0', 1)}", f"统一社会信用代码：{CODE}"),
        ("E：压铸件的生产\n0：压铸件的生产", "E：压铸件的生产\nO：压铸件的生产"),
        ("《中华人民共和国固体废物污染环境防冶法》", "《中华人民共和国固体废物污染环境防治法》"),
        ("注册号甲三，2025.8,24止；2025,8.24至", "注册号甲三，2025.8.24止；2025.8.24至"),
        ("文件的符合性—一符合；资源一—基本符合", "文件的符合性——符合；资源——基本符合"),
        ("甲岭机械有限公司一乙川材料有限公司", "甲岭机械有限公司—乙川材料有限公司"),
        ("工艺为下料一粗车一热处理一精磨。", "工艺为下料—粗车—热处理—精磨。"),
        ("合同\n一 采购合同\n一 服务合同", "合同\n— 采购合同\n— 服务合同"),
        ("钢板〔2025.4.2评价]；铝材[2025.4.3评价〕", "钢板〔2025.4.2评价〕；铝材〔2025.4.3评价〕"),
    ],
)
def test_what_is_certain_is_put_right(recognised: str, right: str) -> None:
    assert ocr_repair.cleared(document(recognised)) == right


@pytest.mark.parametrize(
    "text",
    [
        "第O号车间2号门",
        "0：00至8：00",
        "合格0：不合格1",
        "编号2024-N1QMS-ABC5862",
        "2024-N1XYZ-1305862",
        "GB/T 19001-2016",
        "《职工健康监护管理制度》",
        "2025年一季度完成3次一2次合格",
        "等级——一级",
        "2025.8,24份记录",
        "第一—三季度",
        "一部件与另一部件用同一夹具",
        "统一管理统一标准统一记录",
        "甲岭机械有限公司一致认为乙川材料有限公司合格",
        "一 概况\n二 审核发现\n一 补充",
        "〔2025〕3号[校准证书]",
        "[校准证书]J25J941214",
        "《湖北省安全生产条例》《河北省安全生产条例》",
        "统一社会信用代码：91330104XXXXXXXXXX",
        "型号SOLO-I100，编号O25年",
    ],
)
def test_what_is_not_certain_stays(text: str) -> None:
    assert ocr_repair.cleared(document(text)) == text


def test_a_code_that_was_read_without_doubt_is_wrong_itself() -> None:
    wrong = f"统一社会信用代码：{CODE.replace('D', '0', 1)}"
    assert ocr_repair.cleared(document(wrong, confidence=1.0)) == wrong
    letter = f"统一社会信用代码：{CODE.replace('0', 'O', 1)}"
    assert ocr_repair.cleared(document(letter, confidence=1.0)) == f"统一社会信用代码：{CODE}"


@pytest.mark.parametrize(
    ("text", "confidence", "slips"),
    [
        ("提供了培训记录，，内容完整。", 1.0, ["，，"]),
        ("设施主要包括包括办公设施。", 0.99, ["包括包括"]),
        ("提供了培训记录，，内容完整。", 0.9, []),
        ("提供了培训记录，。内容完整。", 1.0, []),
        ("提供了《培训记录，内容完整。", 1.0, []),
    ],
)
def test_slips_that_recognition_does_not_make_are_told(
    text: str, confidence: float, slips: list[str]
) -> None:
    read = replaced(document(f"管理体系审核报告\n{text}\n", confidence=confidence), ocr_pages=1)
    assert [garble.leaf.raw for garble in extract_report(read)[1].garbles] == slips


def test_typed_pages_stay_as_they_are() -> None:
    typed = document("审核日期：2O25年l月1O日", "text")
    assert ocr_repair.cleared(typed) is typed.text


def test_a_value_put_right_keeps_what_was_recognised() -> None:
    written = CODE.replace("0", "O", 1)
    text = f"管理体系审核报告\n受审核方：杭州甲木家具有限公司\n统一社会信用代码：{written}\n"
    code = extract_report(document(text))[0].organization.uscc
    assert code is not None
    assert (code.value, code.raw) == (CODE, written)
    assert code.raw in code.evidence.text
    assert code.confidence == ocr_repair.CONFIDENCE
