"use strict";
(() => {
  const tip = document.getElementById("tip");
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const of = (index) => document.querySelectorAll(`[data-b="${Number(index)}"]`);

  document.addEventListener("mousemove", (event) => {
    const told = event.target.closest ? event.target.closest("[data-t]") : null;
    tip.hidden = !told;
    if (!told) return;
    tip.textContent = told.dataset.t;
    const left = Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8);
    const below = event.clientY + 18;
    const fits = below + tip.offsetHeight < window.innerHeight;
    tip.style.left = `${Math.max(left, 4)}px`;
    tip.style.top = `${fits ? below : Math.max(event.clientY - tip.offsetHeight - 12, 4)}px`;
  });

  document.addEventListener("click", (event) => {
    const clicked = event.target.closest ? event.target.closest("[data-b]") : null;
    if (!clicked) return;
    document.querySelectorAll(".on").forEach((one) => one.classList.remove("on"));
    const same = of(clicked.dataset.b);
    same.forEach((one) => one.classList.add("on"));
    const inPicture = clicked.closest("svg") !== null;
    const other = [...same].find((one) => (one.closest("svg") !== null) !== inPicture);
    if (other) other.scrollIntoView({ block: "center", behavior: "smooth" });
  });

  const bare = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
  const search = () => {
    const wanted = bare(find.value);
    document.querySelectorAll(".hit").forEach((one) => one.classList.remove("hit"));
    found.textContent = "";
    if (!wanted) return;
    const hits = [...document.querySelectorAll("li.block")].filter((one) => bare(one.textContent).includes(wanted));
    hits.forEach((one) => of(one.dataset.b).forEach((each) => {
      if (!each.matches("rect.cell") || bare(each.dataset.t).includes(wanted)) each.classList.add("hit");
    }));
    found.textContent = String(hits.length);
    if (hits.length) hits[0].scrollIntoView({ block: "center" });
  };
  if (find) find.addEventListener("input", search);
})();
