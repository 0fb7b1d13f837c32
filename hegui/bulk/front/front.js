"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const load = (key) => JSON.parse(byId(key).textContent);
  document.documentElement.classList.add("js");
  const words = load("words-data"), reports = load("reports-data"), made = new Set(load("made"));
  let findings = null;
  const all = () => (findings ??= load("findings-data"));
  const rows = byId("rows"), inner = rows.appendChild(document.createElement("div"));
  inner.className = "all";
  const SEVERITIES = ["error", "warning", "info"], VERDICTS = ["error", "warning", "clean"];
  const state = { tab: "reports", report: -1 };
  let shown = [], drawn = new Map(), high = 59;

  const make = (tag, className, text) => {
    const one = document.createElement(tag);
    if (className) one.className = className;
    if (text !== undefined) one.textContent = text;
    return one;
  };
  const fill = (form, values) => form.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const cell = (row, ...parts) => row.appendChild(make("div")).append(...parts);
  const dot = (severity) => make("i", `dot ${severity}`);

  // ------------------------------------------------------------ filters

  const selects = ["code", "leader", "month", "type", "review"];
  const options = (id, texts, values = texts) =>
    byId(id).append(...texts.map((text, at) => Object.assign(make("option", "", text), { value: values[at] })));
  const sorted = (texts) => texts.map((text, at) => [text, at]).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  for (const [id, texts] of [["leader", reports.leaders], ["month", reports.months], ["type", reports.types]]) {
    const pairs = sorted(texts);
    options(id, pairs.map((one) => one[0]), pairs.map((one) => one[1]));
  }
  options("review", words.verdicts, words.verdicts.map((_, at) => at));
  let codesThere = false;
  const offerCodes = () => {
    if (codesThere) return;
    codesThere = true;
    const pairs = sorted(all().codes);
    options("code", pairs.map(([code, at]) => `${code} ${all().titles[at]}`), pairs.map((one) => one[1]));
  };

  const wanted = () => {
    const chosen = Object.fromEntries(selects.map((id) => [id, byId(id).value === "" ? -1 : Number(byId(id).value)]));
    const severities = [...document.querySelectorAll("[name=s]:checked")].map((one) => Number(one.value));
    const find = byId("find").value.trim().toLowerCase();
    return { ...chosen, severities, find };
  };
  const haystack = (report) =>
    `${reports.path[report]} ${reports.org[report]} ${reports.leaders[reports.leader[report]] ?? ""} ${reports.sha[report]}`.toLowerCase();
  const fitsReport = (report, want) =>
    (want.leader < 0 || reports.leader[report] === want.leader) &&
    (want.month < 0 || reports.month[report] === want.month) &&
    (want.type < 0 || reports.type[report] === want.type) &&
    (state.report < 0 || report === state.report);

  const chosenReports = (want) => {
    let within = null;
    if (want.code >= 0 || want.review >= 0) {
      within = new Set();
      const of = all();
      for (let at = 0; at < of.report.length; at++)
        if ((want.code < 0 || of.code[at] === want.code) && (want.review < 0 || of.review[at] === want.review)) within.add(of.report[at]);
    }
    const found = [];
    for (let at = 0; at < reports.path.length; at++) {
      if (!fitsReport(at, want) || (within && !within.has(at))) continue;
      if (want.severities.length && !want.severities.some((one) => reports.counts[at][one])) continue;
      if (state.verdict >= 0 && reports.verdict[at] !== state.verdict) continue;
      if (want.find && !haystack(at).includes(want.find)) continue;
      found.push(at);
    }
    return found;
  };
  const chosenFindings = (want) => {
    const of = all(), found = [];
    const texts = want.find ? of.messages.map((text) => text.toLowerCase().includes(want.find)) : null;
    const reportFits = reports.path.map((_, at) => fitsReport(at, want) && (state.verdict < 0 || reports.verdict[at] === state.verdict));
    const reportHas = want.find ? reports.path.map((_, at) => haystack(at).includes(want.find)) : null;
    const codeHas = want.find ? of.codes.map((code, at) => `${code} ${of.titles[at]}`.toLowerCase().includes(want.find)) : null;
    for (let at = 0; at < of.report.length; at++) {
      if (!reportFits[of.report[at]]) continue;
      if (want.severities.length && !want.severities.includes(of.severity[at])) continue;
      if (want.code >= 0 && of.code[at] !== want.code) continue;
      if (want.review >= 0 && of.review[at] !== want.review) continue;
      if (texts && !texts[of.message[at]] && !reportHas[of.report[at]] && !codeHas[of.code[at]]) continue;
      found.push(at);
    }
    return found;
  };

  const select = () => {
    const want = wanted();
    shown = state.tab === "reports" ? chosenReports(want) : chosenFindings(want);
    const total = state.tab === "reports" ? reports.path.length : all().report.length;
    byId("counter").textContent = fill(words.shown, { shown: shown.length.toLocaleString(), all: total.toLocaleString() });
    const any = want.find || want.severities.length || selects.some((id) => want[id] >= 0) || state.report >= 0 || state.verdict >= 0;
    byId("reset").hidden = !any;
    if (state.report >= 0) byId("counter").textContent += ` · ${fill(words.of_report, { report: reports.org[state.report] || reports.path[state.report] })}`;
    for (const one of document.querySelectorAll("[data-tab]")) one.setAttribute("aria-pressed", String(one.dataset.tab === state.tab));
    for (const one of document.querySelectorAll(".months a")) one.classList.toggle("on", want.month >= 0 && one.dataset.month === reports.months[want.month]);
    measure();
    rows.scrollTop = 0;
    redraw();
  };
  const reset = () => {
    for (const id of selects) byId(id).value = "";
    for (const one of document.querySelectorAll("[name=s]")) one.checked = false;
    byId("find").value = "";
    state.report = state.verdict = -1;
  };
  state.verdict = -1;

  // ------------------------------------------------------------ rows, drawn as they are scrolled to

  const measure = () => {
    const probe = inner.appendChild(make("div", "row"));
    high = probe.getBoundingClientRect().height || high;
    probe.remove();
  };
  const redraw = () => {
    for (const one of drawn.values()) one.remove();
    drawn = new Map();
    inner.style.height = `${shown.length * high}px`;
    inner.querySelector(".none")?.remove();
    if (!shown.length) inner.appendChild(make("p", "none", words.nothing));
    draw();
  };
  const draw = () => {
    const first = Math.max(Math.floor(rows.scrollTop / high) - 4, 0);
    const last = Math.min(Math.ceil((rows.scrollTop + rows.clientHeight) / high) + 4, shown.length);
    for (const [at, one] of drawn) if (at < first || at >= last) { one.remove(); drawn.delete(at); }
    const fresh = document.createDocumentFragment();
    for (let at = first; at < last; at++) {
      if (drawn.has(at)) continue;
      const one = state.tab === "reports" ? reportRow(shown[at]) : findingRow(shown[at]);
      one.style.transform = `translateY(${at * high}px)`;
      one.setAttribute("role", "listitem");
      one.setAttribute("aria-posinset", String(at + 1));
      one.setAttribute("aria-setsize", String(shown.length));
      drawn.set(at, one);
      fresh.append(one);
    }
    inner.append(fresh);
  };
  const pageOf = (report) => {
    const name = reports.page[report];
    if (made.has(name)) {
      const link = make("a", "to-page", words.open_page);
      link.href = `${words.folder}/${encodeURIComponent(name)}`;
      link.target = "_blank";
      link.rel = "noopener";
      return link;
    }
    const button = make("button", "how", words.how_to_page);
    button.type = "button";
    button.dataset.how = report;
    return button;
  };
  const reportRow = (at) => {
    const row = make("div", "row r");
    row.append(dot(VERDICTS[reports.verdict[at]]));
    cell(row, make("b", "", reports.org[at] || words.no_organization), make("small", "", reports.path[at]));
    cell(row, make("span", "", reports.types[reports.type[at]] ?? ""), make("small", "", reports.day[at]));
    cell(row, make("span", "", reports.leaders[reports.leader[at]] ?? ""));
    const counts = make("button", "counts");
    counts.type = "button";
    counts.dataset.report = at;
    counts.title = words.findings;
    SEVERITIES.forEach((severity, place) => {
      const number = reports.counts[at][place];
      counts.append(make("i", number ? severity : "zero", `${words.severities[place]} ${number}`));
    });
    cell(row, counts);
    row.append(pageOf(at));
    return row;
  };
  const findingRow = (at) => {
    const of = all(), report = of.report[at], severity = SEVERITIES[of.severity[at]];
    const row = make("div", `row f ${of.suppressed[at] ? "let" : ""}`);
    row.append(dot(severity));
    const verdict = of.review[at] >= 0 ? words.verdicts[of.review[at]] : of.suppressed[at] ? words.suppressed : "";
    cell(row, make("span", "", of.titles[of.code[at]]), make("small", "", verdict ? `${of.codes[of.code[at]]} · ${verdict}` : of.codes[of.code[at]]));
    const message = make("span", "two", of.messages[of.message[at]]);
    message.title = of.messages[of.message[at]];
    cell(row, message);
    const [page, line] = of.at[at];
    let place = page ? fill(words.page_line, { page, line }) : line ? fill(words.line, { line }) : "";
    if (of.other[at] >= 0) place += ` · ${fill(words.and_other, { other: reports.path[of.other[at]] })}`;
    cell(row, make("b", "", reports.org[report] || words.no_organization), make("small", "", `${reports.path[report]}${place ? ` · ${place}` : ""}`));
    row.append(pageOf(report));
    return row;
  };

  // ------------------------------------------------------------ what is pressed

  const runFolder = () => {
    const path = decodeURIComponent(location.pathname).replace(/\/[^/]*$/, "");
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path || ".";
  };
  const how = (command, ofReport) => {
    byId("command").textContent = command;
    byId("how").querySelector("h2").textContent = ofReport ? words.not_made : words.not_there;
    byId("of-all").hidden = !ofReport;
    byId("copy").textContent = words.copy;
    byId("how").showModal();
  };
  document.addEventListener("click", (event) => {
    const one = event.target.closest("[data-tab],[data-code],[data-month],[data-verdict],[data-report],[data-how]");
    if (!one) return;
    const { tab, code, month, verdict, report, how: asked } = one.dataset;
    if (asked !== undefined) return how(`hegui batch --page "${runFolder()}" ${reports.sha[Number(asked)]}`, true);
    if (tab) state.tab = tab;
    else reset();
    if (code || tab === "findings" || report !== undefined) offerCodes();
    if (code) { state.tab = "findings"; byId("code").value = String(all().codes.indexOf(code)); }
    if (month) { state.tab = "reports"; byId("month").value = String(reports.months.indexOf(month)); }
    if (verdict) { state.tab = "reports"; state.verdict = VERDICTS.indexOf(verdict); }
    if (report !== undefined) { state.tab = "findings"; state.report = Number(report); }
    select();
  });
  for (const id of selects) byId(id).addEventListener("change", select);
  byId("code").addEventListener("focus", offerCodes);
  byId("code").addEventListener("pointerdown", offerCodes);
  for (const one of document.querySelectorAll("[name=s]")) one.addEventListener("change", select);
  for (const kind of ["input", "search"]) byId("find").addEventListener(kind, select);
  byId("reset").addEventListener("click", () => { reset(); select(); });
  byId("how-close").addEventListener("click", () => byId("how").close());
  byId("copy").addEventListener("click", () => {
    const range = document.createRange();
    range.selectNodeContents(byId("command"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    if (document.execCommand("copy")) byId("copy").textContent = words.copied;
  });
  for (const one of document.querySelectorAll("[data-further]")) {
    if (made.has(one.dataset.further)) one.href = one.dataset.further;
    else one.addEventListener("click", (event) => {
      event.preventDefault();
      how(one.dataset.command.replace("{run}", `"${runFolder()}"`), false);
    });
  }
  let asked = false;
  rows.addEventListener("scroll", () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; draw(); });
  }, { passive: true });
  addEventListener("resize", () => { measure(); redraw(); });
  select();
})();
