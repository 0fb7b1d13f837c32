"use strict";
(() => {
  const root = document.documentElement;
  const by = (id) => document.getElementById(id);
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const pane = by("pane"), view = by("view"), paged = pane.classList.contains("pages");
  const boxes = all("input[name=s]"), bar = document.querySelector(".bar");
  let cards = all(".finding");
  const find = by("find"), group = by("group"), clause = by("clause"), order = by("order");
  const bare = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
  let current = null, written = null;
  root.classList.add("js");

  /* The state in the address: s severities, g group, c clause, q search, o order, f finding. */
  const chosen = () => boxes.filter((one) => one.checked).map((one) => one.value);
  const write = () => {
    const state = new URLSearchParams();
    if (chosen().length) state.set("s", chosen().join(","));
    if (group.value) state.set("g", group.value);
    if (clause.value) state.set("c", clause.value);
    if (find.value.trim()) state.set("q", find.value.trim());
    if (order.value) state.set("o", order.value);
    if (current) state.set("f", current.id.slice(2));
    const made = `#${state}`;
    if (made === (location.hash || "#")) return;
    written = made;
    location.replace(made);
  };
  const choose = (select, value) => {
    select.value = value || "";
    if (select.selectedIndex < 0) select.value = "";
  };
  const read = () => {
    const hash = location.hash.slice(1);
    if (hash.startsWith("f-")) return go(by(hash));
    const state = new URLSearchParams(hash);
    const wanted = (state.get("s") || "").split(",");
    boxes.forEach((one) => { one.checked = wanted.includes(one.value); });
    choose(group, state.get("g"));
    choose(clause, state.get("c"));
    choose(order, state.get("o"));
    find.value = state.get("q") || "";
    arrange();
    sift();
    const named = state.get("f") && by(`f-${state.get("f")}`);
    if (named && !named.hidden) return go(named);
    begin();
    if (isActive()) lead();
  };
  /* At first the page beside is that of the first finding which stands on one that was read, else the first. */
  const begin = () => {
    const those = shown(), seen = (shot) => !paged || by(`p${shot.dataset.page}`);
    const first = those.find((card) => all(".shot", card).some(seen));
    if (first) return show(first);
    if (!paged) return show(those[0]);
    leave();
    onPage(numbers[0], null, null);
  };
  window.addEventListener("hashchange", () => { if (location.hash !== written) read(); });

  /* Filters. */
  const texts = new Map();
  const text = (card) => {
    if (!texts.has(card)) texts.set(card, bare(card.textContent));
    return texts.get(card);
  };
  const fits = (card) => {
    const kinds = chosen(), wanted = bare(find.value);
    return (!kinds.length || kinds.includes(card.dataset.s))
      && (!group.value || card.dataset.g === group.value)
      && (!clause.value || card.dataset.c.split("|").includes(clause.value))
      && (!wanted || text(card).includes(wanted));
  };
  const shown = () => cards.filter((card) => !card.hidden);
  const sift = () => {
    cards.forEach((card) => { card.hidden = !fits(card); });
    all(".level").forEach(count);
    const apart = by("suppressed");
    if (apart && chosen().includes("suppressed")) apart.open = true;
    const active = isActive(), told = by("filtered");
    root.classList.toggle("sifted", active);
    by("active").hidden = !active;
    told.textContent = told.dataset.told.replace("{shown}", shown().length).replace("{all}", cards.length);
    by("none").hidden = !active || shown().length > 0;
    measure();
    if (current && current.hidden) leave();
  };
  /* A group is as long as what is shown of it. */
  const count = (level) => {
    const number = all(".finding", level).filter((card) => !card.hidden).length, head = level.querySelector("[data-all]");
    level.hidden = !number;
    if (head) head.textContent = `${number}` === head.dataset.all ? head.dataset.all : `${number} / ${head.dataset.all}`;
  };
  const isActive = () => Boolean(chosen().length || group.value || clause.value || find.value.trim());
  const lead = () => {
    if (!current) show(shown()[0]);
    (shown()[0] || by("none")).scrollIntoView({ block: "start" });
    hold();
  };
  const filter = () => { sift(); write(); if (isActive()) lead(); };
  /* What stays in sight is as high as its rows: nothing is scrolled to behind it. */
  const sticks = () => bar.offsetHeight > 0;
  const measure = () => root.style.setProperty("--head", `${(sticks() ? bar : by("active")).offsetHeight}px`);
  /* While one types the list is led to its first card only where the search stays in sight. */
  const search = () => {
    if (bare(find.value) === searched) return;
    searched = bare(find.value);
    sift();
    write();
    if (isActive() && sticks()) lead();
  };
  let searched = "";
  const reset = () => {
    boxes.forEach((one) => { one.checked = false; });
    group.value = clause.value = find.value = "";
    filter();
  };
  boxes.forEach((one) => one.addEventListener("change", filter));
  [group, clause].forEach((one) => one.addEventListener("change", filter));
  find.addEventListener("input", search);
  ["search", "change"].forEach((kind) => find.addEventListener(kind, filter));

  /* By weight the cards stand under their severities, by place or code in one row. */
  const homes = new Map(cards.filter((card) => !card.closest("#suppressed")).map((card) => [card, card.parentElement]));
  const ORDERS = {
    "": (card) => [0, Number(card.dataset.n)],
    place: (card) => [Number(card.dataset.at), 0],
    code: (card) => [card.dataset.code, Number(card.dataset.n)],
  };
  const arrange = () => {
    const key = ORDERS[order.value];
    const before = (one, other) => (one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : one[1] - other[1]);
    const those = [...homes.keys()].sort((one, other) => before(key(one), key(other)));
    those.forEach((card) => (order.value ? by("flat") : homes.get(card)).append(card));
    cards = all(".finding");
  };
  order.addEventListener("change", () => { arrange(); filter(); });
  by("reset").addEventListener("click", reset);

  /* Findings and their places. */
  const leave = () => {
    if (current) current.classList.remove("on");
    current = null;
  };
  const open = (one) => {
    for (let up = one.parentElement; up; up = up.parentElement) if (up.matches("details")) up.open = true;
  };
  const go = (card) => {
    if (!card || !card.matches(".finding")) return;
    if (card.hidden) reset();
    open(card);
    show(card);
    card.classList.add("on");
    current = card;
    beside = null;
    card.scrollIntoView({ block: "start" });
    hold();
    write();
  };
  const step = (by_) => {
    const those = shown();
    if (!those.length) return;
    const at = those.indexOf(current || beside);
    go(those[Math.min(Math.max(at + by_, 0), those.length - 1)]);
  };
  const show = (card) => {
    if (!card) return;
    if (current !== card) leave();
    const places = all(".shot", card);
    const seen = places.filter((one) => !paged || by(`p${one.dataset.page}`));
    const best = seen.length ? seen : places;
    if (best.length) mark(card, best.find((one) => one.matches(".odd")) || best[0]);
  };
  const mark = (card, shot) => {
    all(".shot.now").forEach((one) => one.classList.remove("now"));
    shot.classList.add("now");
    if (paged) return onPage(Number(shot.dataset.page) || page, card, shot);
    const own = all(`mark[data-k]`, view).filter((one) =>
      one.dataset.k.split(" ").some((key) => key.split(".")[0] === card.dataset.n));
    all("mark.current", view).forEach((one) => one.classList.remove("current"));
    own.forEach((one) => one.classList.add("current"));
    scroll(own.find((one) => one.dataset.k.split(" ").includes(shot.dataset.k)) || own[0]);
  };
  const scroll = (one) => {
    if (!one) return;
    const where = one.getBoundingClientRect(), frame = view.getBoundingClientRect();
    view.scrollTop += where.top - frame.top - frame.height * 0.35;
    view.scrollLeft += where.left < frame.left || where.right > frame.right ? where.left - frame.left - frame.width * 0.3 : 0;
  };
  const turn = (by_) => {
    if (!current) return step(0);
    const places = all(".shot", current), at = places.findIndex((one) => one.matches(".now"));
    const next = places[(at + by_ + places.length) % places.length];
    if (!next) return;
    open(next);
    mark(current, next);
    next.scrollIntoView({ block: "nearest" });
  };

  /* While one scrolls by hand the page beside follows the card that is being read; what led somewhere holds it. */
  let held = 0, beside = null, waiting = false;
  const hold = () => { held = window.scrollY; };
  const follow = () => {
    waiting = false;
    if (Math.abs(window.scrollY - held) < 60 || !pane.checkVisibility()) return;
    held = NaN;
    const line = window.innerHeight * 0.35;
    const card = shown().find((one) => one.checkVisibility() && one.getBoundingClientRect().bottom > line);
    if (!card || card === beside || card === current || card.getBoundingClientRect().top > window.innerHeight) return;
    show(card);
    beside = card;
  };
  window.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(follow);
  }, { passive: true });

  /* The page beside them. */
  const sizes = new Map((pane.dataset.sizes || "").split(" ").filter(Boolean).map((one) => {
    const [number, width, height] = one.split(":").map(Number);
    return [number, { width, height }];
  }));
  const numbers = [...sizes.keys()];
  let page = numbers[0], zoom = 1;
  const marksOn = (number) => cards.filter((card) => !card.hidden).flatMap((card) =>
    all(`.shot[data-page="${number}"] rect`, card).map((rect) => [card, rect]));
  const turnTo = (number) => {
    const size = sizes.get(number);
    if (!size) return;
    page = number;
    const sheet = by("sheet");
    sheet.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    by("picture").setAttribute("href", `#p${number}`);
    by("bare").hidden = Boolean(by(`p${number}`));
    by("which").textContent = by("which").dataset.told.replace("{page}", number);
    by("marks").replaceChildren();
  };
  const outline = (number, card) => marksOn(number).forEach(([owner, rect]) => {
    const copy = rect.cloneNode();
    const severity = ["error", "warning", "info"].find((one) => owner.classList.contains(one));
    copy.classList.add(severity);
    copy.classList.toggle("current", owner === card);
    copy.dataset.card = owner.id;
    by("marks").append(copy);
  });
  const onPage = (number, card, shot) => {
    turnTo(number);
    outline(number, card);
    const first = shot && (shot.querySelector("rect.odd") || shot.querySelector("rect"));
    const place = (rect) => `${rect.getAttribute("x")} ${rect.getAttribute("y")}`;
    if (!first) view.scrollTop = 0;
    else scroll([...by("marks").children].find((one) => one.dataset.card === card.id && place(one) === place(first)));
  };
  const leaf = (by_) => {
    const next = numbers[numbers.indexOf(page) + by_];
    if (next === undefined) return;
    onPage(next, current, null);
  };
  const enlarge = (factor) => {
    if (!paged) return;
    const middle = (view.scrollTop + view.clientHeight / 2) / by("sheet").clientHeight;
    zoom = Math.min(Math.max(zoom * factor, 1), 4);
    by("sheet").style.width = `${zoom * 100}%`;
    view.scrollTop = middle * by("sheet").clientHeight - view.clientHeight / 2;
  };
  const at = (link) => {
    const [number, left, top, right, bottom] = link.dataset.at.trim().split(" ").map(Number);
    onPage(number, current, null);
    if (Number.isNaN(bottom) || bottom === undefined) return;
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const sides = { x: left - 1.5, y: top - 1.5, width: right - left + 3, height: bottom - top + 3, rx: 1.5 };
    Object.entries(sides).forEach(([name, value]) => rect.setAttribute(name, value));
    rect.classList.add("field");
    by("marks").append(rect);
    scroll(rect);
  };
  const unit = (id) => {
    const one = by(id);
    if (!one) return;
    all(".flash").forEach((other) => other.classList.remove("flash"));
    one.classList.add("flash");
    scroll(one);
  };
  /* Where the page lies over the list, on a small screen, its letters are to be read. */
  const raise = () => {
    root.classList.add("paned");
    if (paged && zoom === 1 && view.clientWidth < 620) enlarge(1.8);
  };
  const lower = () => root.classList.remove("paned");

  /* Clicks and keys. */
  document.addEventListener("click", (event) => {
    const clicked = (what) => event.target.closest(what);
    const link = clicked("a[href^='#']"), shot = clicked(".shot"), rect = clicked("[data-card]"), word = clicked(".text mark");
    if (shot && !clicked("details.about")) {
      event.preventDefault();
      const card = shot.closest(".finding");
      if (card !== current) { leave(); current = card; card.classList.add("on"); write(); }
      raise();
      mark(card, shot);
    } else if (rect) {
      lower();
      go(by(rect.dataset.card));
    } else if (word) {
      lower();
      go(cards.find((one) => one.dataset.n === word.dataset.k.split(" ")[0].split(".")[0]));
    } else if (link) leadTo(event, link);
    hold();
  });
  const leadTo = (event, link) => {
    const target = link.getAttribute("href").slice(1);
    event.preventDefault();
    if (link.dataset.only) {
      boxes.forEach((one) => { one.checked = one.value === link.dataset.only; });
      return filter();
    }
    if (link.dataset.at) { raise(); at(link); }
    else if (/^t\d/.test(target)) { raise(); unit(target); }
    else if (target.startsWith("f-")) go(by(target));
    else if (by(target)) {
      if (by(target).matches("details")) by(target).open = true;
      by(target).scrollIntoView({ block: "start" });
    }
  };
  const help = by("help");
  by("keys").addEventListener("click", () => help.showModal());
  by("help-close").addEventListener("click", () => help.close());
  by("print").addEventListener("click", () => window.print());
  by("close").addEventListener("click", lower);
  if (paged) {
    by("back").addEventListener("click", () => leaf(-1));
    by("on").addEventListener("click", () => leaf(1));
    by("smaller").addEventListener("click", () => enlarge(1 / 1.4));
    by("larger").addEventListener("click", () => enlarge(1.4));
  }
  const only = (at_) => {
    const value = ["error", "warning", "info", "suppressed"][at_];
    const box = boxes.find((one) => one.value === value);
    if (box) { box.checked = !box.checked; filter(); }
  };
  const KEYS = {
    j: () => step(1), k: () => step(-1), n: () => turn(1), p: () => turn(-1),
    "[": () => leaf(-1), "]": () => leaf(1), "+": () => enlarge(1.4), "=": () => enlarge(1.4), "-": () => enlarge(1 / 1.4),
    "/": () => { find.focus(); find.select(); }, "?": () => help.showModal(), 0: reset,
    1: () => only(0), 2: () => only(1), 3: () => only(2), 4: () => only(3),
    Escape: () => lower(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.matches("input[type=search], select")) {
      if (event.key === "Escape" && event.target === find) find.value = "";
      if (event.key === "Escape" || event.key === "Enter") { event.target.blur(); filter(); }
      return;
    }
    if (!Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
    hold();
  });

  /* On paper all is open that is to be read there. */
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all("details[data-print], .finding details.more").filter((one) => !one.open);
    closed.forEach((one) => { one.open = true; });
  });
  window.addEventListener("afterprint", () => closed.forEach((one) => { one.open = false; }));
  new ResizeObserver(measure).observe(bar);
  read();
})();
