"""`hegui batch`: an archive of reports, judged; what no single report shows."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from hegui.commands.check import configure_kind, configure_rules
from hegui.commands.common import judging, shared
from hegui.errors import RefusedError
from hegui.terminal import console
from hegui.terminal.parser import Parser
from hegui.wording import text

SUMMARY = (
    "批量检查一批报告（可中断续做），汇总成表，并比对报告之间",
    "check an archive of reports, resumable; tables of them all, and what two of them together show",
)


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui batch`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    shared.configure_paths(parser, stdin=False, least="*")
    parser.add_argument(
        "--out",
        metavar="RUN",
        help="结果文件夹：新建，或接着做其中的一次批量检查"
        if zh
        else "the folder of the run: made if need be; a run in it is continued",
    )
    parser.add_argument(
        "--meta",
        metavar="TABLE",
        help="机构自己的台账（csv 或 xlsx）：一列 path、file 或 sha256，其余各列成为 meta_列名"
        if zh
        else "a table of your own (csv, xlsx): a column path, file or sha256; the others become meta_NAME",
    )
    parser.add_argument(
        "--retry",
        action="store_true",
        help="上次没有读出的、没有问到模型的再试一次" if zh else "try again what was not read or not asked",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="设置或程序版本变了也接着做（已检查的不重做）"
        if zh
        else "go on under other settings or another version (what is judged stays as it is)",
    )
    _configure_pages(parser)
    _configure_review(parser)
    _configure_cluster(parser)
    configure_rules(parser)
    configure_kind(parser)
    shared.configure_reading(parser, join=False)
    judging.configure_checks(parser)
    judging.configure_model(parser)


def _configure_pages(parser: Parser) -> None:
    zh = parser.lang == "zh"
    parser.add_argument(
        "--pages",
        action="store_true",
        help="为每份报告做网页（RUN/pages/）；做过的不重做。已有的结果：hegui batch --pages RUN"
        if zh
        else "make the page of each report (RUN/pages/), those that are not made yet; of a finished run: "
        "hegui batch --pages RUN",
    )
    parser.add_argument(
        "--page",
        action="store_true",
        help="只做几份报告的网页：hegui batch --page RUN FILE…（FILE：路径、文件名或 sha256 的开头）"
        if zh
        else "make the pages of some reports: hegui batch --page RUN FILE... (FILE: a path, a name, or the "
        "beginning of a sha256)",
    )
    parser.add_argument(
        "--archives",
        action="store_true",
        help="也读 zip 里的报告（写作 a.zip!/b.docx）；不加则只说明有压缩包"
        if zh
        else "read what is in zip files as well (a.zip!/b.docx); without it they are only told of",
    )


def _configure_review(parser: Parser) -> None:
    """Add `--verdicts` and `--baseline`, as `hegui check` has them; they may be given to a finished run."""
    zh = parser.lang == "zh"
    parser.add_argument(
        "--verdicts",
        metavar="FILE.xlsx",
        action="append",
        help="复核后的问题表（check --format xlsx 或本命令 summary.xlsx 的“问题”表，已填结论）；可给多次，"
        "也可以后给：hegui batch --out RUN --verdicts FILE.xlsx；none 不再用"
        if zh
        else "findings with a reviewer's verdicts (of check --format xlsx, or the sheet of summary.xlsx), "
        "repeatable; also later: hegui batch --out RUN --verdicts FILE.xlsx; none: forget those given before",
    )
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="已知问题（hegui baseline 所写）：不再计入" if zh else "known findings: they count no more",
    )


def _configure_cluster(parser: Parser) -> None:
    zh = parser.lang == "zh"
    parser.add_argument(
        "--cluster",
        metavar="tls://HOST:PORT",
        help="由 Dask 集群的各台机器来做：调度器的地址（需要 hegui[cluster]；不用 TLS 的 tcp:// 只限本机）"
        if zh
        else "the workers of a Dask cluster judge: the address of its scheduler (hegui[cluster]; "
        "tcp://, without TLS, on this machine alone)",
    )
    for option, stated in (
        ("--tls-ca", ("集群的证书颁发机构（PEM）", "the authority of the cluster's certificates (PEM)")),
        ("--tls-cert", ("本机的证书（PEM）", "the certificate of this machine (PEM)")),
        ("--tls-key", ("它的私钥（PEM，不加密）", "its private key (PEM, not encrypted)")),
    ):
        parser.add_argument(option, metavar="FILE.pem", help=stated[not zh])


def run(options: Namespace) -> int:
    """Judge the archive. Status 1: a report has an error; 2: files were not read.

    With `--page` or `--pages` of a finished run: make pages of its reports; 2: one could not be made."""
    from hegui import optional_packages

    optional_packages.require("bulk")
    from hegui.files import disk
    from hegui.worker.environment import limits_of_environment

    limits_of_environment()
    if _of_finished(options):
        from hegui.bulk.pages import make

        folder, *files = options.paths
        with disk.watched(Path(folder)):
            return 2 if make.made(Path(folder), files if options.page else None, options) else 0
    with disk.watched(Path(options.out)):
        return _judged(options)


def _of_finished(options: Namespace) -> bool:
    """Whether pages of a finished run are asked for. Raises RefusedError for arguments that do not fit."""
    if options.page:
        if options.pages or options.out is not None or len(options.paths) < 2:
            raise RefusedError("batch_page")
        return True
    if options.out is None:
        if options.pages and len(options.paths) == 1:
            return True
        raise RefusedError("batch_pages" if options.pages else "batch_without_out")
    if not options.paths and not Path(options.out).is_dir():
        raise RefusedError("batch_without_path")
    return False


def _judged(options: Namespace) -> int:
    from hegui.bulk import cluster, meta, reviews, run
    from hegui.bulk.pages import links
    from hegui.worker.many import cores

    cluster.require(options)
    given = options.verdicts or []
    # They are applied to what is judged: the results in the journal are as without them.
    options.reviews, options.verdicts = [given] if isinstance(given, str) else given, None
    options.forget_baseline = options.baseline == reviews.NONE
    if options.forget_baseline:
        options.baseline = None
    options.known = judging.known(options)
    settings = judging.settings_of_check(options)
    table = meta.read(options.meta) if options.meta is not None else meta.Meta()
    folder = Path(options.out)
    counts, errors = run.run(options, settings, table, folder, options.jobs or cores())
    data = {"judged": counts.judged, "errors": errors, "failed": counts.failed + counts.unread}
    console.say(text("archive", "done", options.lang, path=folder / links.PAGE, **data))
    not_made = 0
    if options.pages:
        from hegui.bulk.pages import make

        not_made = make.made(folder, None, options)
    if counts.failed + counts.unread or not counts.judged or not_made:
        return 2
    return int(errors > 0)


_EPILOG = (
    """退出状态：0 没有报告有错误；1 有；2 有文件没有读出，或参数不可用
中断后用同一命令接着做；RUN 里有 *.parquet、archive.duckdb、failures.csv、summary.html、summary.xlsx
例：
  hegui batch 归档/ --out 2025年/
  hegui batch 归档/ --out 2025年/ --meta 台账.xlsx --jobs 8
  hegui batch 归档/ --out 2025年/ --retry --timeout 1200
  hegui batch --page 2025年/ 报告.docx                    其中一份的网页：2025年/pages/
  hegui batch --out 2025年/ --verdicts 2025年/summary.xlsx  把填好的结论计入
  hegui batch 归档/ --out 2025年/ --cluster tls://10.0.0.5:8786 \\
    --tls-ca ca.crt --tls-cert node.crt --tls-key node.key""",
    """exit status: 0 no report has an error; 1 some have; 2 files were not read, or unusable arguments
after an interruption the same command goes on; RUN has *.parquet, archive.duckdb, failures.csv,
summary.html, summary.xlsx
examples:
  hegui batch archive/ --out 2025/
  hegui batch archive/ --out 2025/ --meta register.xlsx --jobs 8
  hegui batch archive/ --out 2025/ --retry --timeout 1200
  hegui batch --page 2025/ report.docx                  the page of one of them: 2025/pages/
  hegui batch --out 2025/ --verdicts 2025/summary.xlsx  count the verdicts that were filled in
  hegui batch archive/ --out 2025/ --cluster tls://10.0.0.5:8786 \\
    --tls-ca ca.crt --tls-cert node.crt --tls-key node.key""",
)
