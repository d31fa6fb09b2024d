// SPDX-License-Identifier: Apache-2.0
#include "report/writers/html_page.h"

#include "report/figures/palette.h"
#include "support/hash.h"

namespace tanji {

namespace {

constexpr std::string_view kStyle = R"css(
:root{--ink:#1f2a32;--soft:#5c6a74;--line:#d9e0e4;--paper:#fff;--back:#f5f7f8;--tint:#eaf2f5;--accent:#1f6484;--warn:#9a5b12;--warnback:#fdf5e8}
@media screen and (prefers-color-scheme:dark){:root{--ink:#dde4e8;--soft:#9aa8b2;--line:#323d45;--paper:#161d22;--back:#10161a;--tint:#1d2a32;--accent:#7cc0de;--warn:#e6b36b;--warnback:#2b241a}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1.2rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.75 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
a{color:var(--accent);text-underline-offset:.18em}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:9}
.page{display:grid;grid-template-columns:minmax(0,1fr);max-width:1240px;margin:0 auto;gap:0 2.5rem}
main{background:var(--paper);padding:clamp(1.1rem,4vw,4rem);min-width:0;overflow-wrap:anywhere}
nav{padding:1.2rem;font-size:.9rem;line-height:1.5}
nav h2{font-size:.85rem;margin:0 0 .6rem;color:var(--soft);font-weight:600}
nav ol{list-style:none;margin:0;padding:0}
nav a{display:block;padding:.24rem .7rem;color:var(--soft);text-decoration:none;border-left:2px solid var(--line)}
nav .l2 a{padding-left:1.5rem}nav .l3 a{padding-left:2.3rem}
nav a:hover{color:var(--accent)}nav a.here{color:var(--accent);border-color:var(--accent);font-weight:600}
@media(min-width:1080px){.page{grid-template-columns:260px minmax(0,1fr)}nav{position:sticky;top:0;max-height:100vh;overflow:auto;padding:2.5rem 0 2.5rem 1rem}main{margin:2rem 1rem 4rem 0;border:1px solid var(--line);border-radius:10px}}
h1,h2,h3,h4,h5{line-height:1.35;font-weight:650;margin:2.2em 0 .7em;text-wrap:balance}
main h2{font-size:1.5rem;padding-bottom:.35em;border-bottom:1px solid var(--line)}main h3{font-size:1.18rem}main h4{font-size:1.04rem}main h5{font-size:1rem;color:var(--soft)}
.no{color:var(--accent);margin-right:.7em;font-variant-numeric:tabular-nums}
p{margin:.75em 0}
.lead{font-size:1.1rem}
.note,.source{font-size:.92rem;color:var(--soft)}
.warning{background:var(--warnback);border-left:3px solid var(--warn);padding:.7em 1em;border-radius:0 6px 6px 0}
.centred{text-align:center}
sub,sup{line-height:0;font-size:.72em}
.cover{padding-bottom:2rem;margin-bottom:1rem;border-bottom:1px solid var(--line)}
.cover .org{color:var(--soft);letter-spacing:.04em;margin:0}
.cover h1{font-size:clamp(1.8rem,4.5vw,2.7rem);margin:1.2em 0 .25em}.cover h1 .aside{display:block;font-size:.6em;font-weight:550;margin-top:.35em}.cover .sub{font-size:1.2rem;color:var(--soft);margin:0 0 1.6em}
.results{display:flex;flex-wrap:wrap;gap:1rem;margin:1.6rem 0}
.result{flex:1 1 16rem;background:var(--tint);border-radius:10px;padding:1.1rem 1.4rem}
.result .v{font-size:2.1rem;font-weight:680;line-height:1.3;font-variant-numeric:tabular-nums}.result .v .u{font-size:1.05rem;font-weight:500;color:var(--soft)}
.result p{margin:0;color:var(--soft)}
.places{display:flex;flex-wrap:wrap;gap:1.5rem;margin-top:2rem}.places div{flex:1 1 10rem;border-top:1px solid var(--line);padding-top:.4rem;color:var(--soft);min-height:4.5rem}
figure{margin:1.8em 0}
figcaption{font-weight:600;font-size:.95rem;margin:.5em 0;text-wrap:balance}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.55;font-variant-numeric:tabular-nums}
th,td{overflow-wrap:break-word;padding:.5em .75em;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
.wide table{min-width:620px}
thead th{background:var(--tint);color:var(--accent);font-weight:600;border-bottom:1.5px solid var(--accent);vertical-align:bottom}
.r{text-align:right}.c{text-align:center}td.r{white-space:nowrap}
tr.subtotal td{font-weight:600}tr.total td{font-weight:700;background:var(--tint);border-top:1.5px solid var(--accent)}
table.facts th{width:32%;color:var(--soft);font-weight:500;background:none}
svg.scene{display:block;max-width:100%;height:auto;min-width:560px;font-family:inherit}
svg .dashed{stroke-dasharray:4 3}
.formula>div{display:grid;gap:.5rem}.formula{display:grid;grid-template-columns:1fr auto;align-items:center;gap:.7rem 1rem;margin:1.2em 0;overflow-x:auto}
.formula .eqno{color:var(--soft)}
math{font-size:1.12em}
.where{list-style:none;padding:0;margin:.4em 0 1em;font-size:.95rem}
button.q{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;cursor:pointer;text-decoration:underline dotted var(--accent) 1.5px;text-underline-offset:.22em}
button.q:hover,[data-x]:hover{color:var(--accent)}
g[data-x]{cursor:pointer}g[data-x]:hover{opacity:.8}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
dialog{border:1px solid var(--line);border-radius:12px;background:var(--paper);color:var(--ink);padding:0;width:min(46rem,94vw);max-height:86vh;box-shadow:0 20px 60px #0005}
dialog::backdrop{background:#0b141a80}
.bar{position:sticky;top:0;display:flex;gap:.6rem;align-items:center;padding:.8rem 1.2rem;background:var(--paper);border-bottom:1px solid var(--line)}
.bar strong{flex:1}
.bar button{font:inherit;font-size:.9rem;padding:.25rem .8rem;border:1px solid var(--line);border-radius:6px;background:var(--back);color:inherit;cursor:pointer}
dialog .body{padding:.4rem 1.2rem 1.4rem;overflow-wrap:anywhere}
.x{margin:.6rem 0}.x .x{margin-left:.4rem;padding-left:1rem;border-left:2px solid var(--line)}
.x h3{margin:.5em 0 .1em;font-size:1rem}.x .big{font-size:1.35rem;font-weight:650;margin:.1em 0}
.x dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.4em 0;font-size:.92rem}
.x dt{color:var(--soft)}.x dd{margin:0}
.hint{font-size:.88rem;color:var(--soft)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.85rem;color:var(--soft)}
@media print{@page{size:A4;margin:20mm 20mm 18mm}body{background:#fff;font-size:10.5pt;line-height:1.6}nav,.skip,.hint,dialog{display:none!important}.page{display:block;max-width:none}main{padding:0;border:0;margin:0}
.cover{break-after:page;border:0}h1,h2,h3,h4,h5,figcaption{break-after:avoid}tr,svg,.formula,.result{break-inside:avoid}figure:not(.table){break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}.wide table,svg.scene{min-width:0}button.q{text-decoration:none}a{color:inherit;text-decoration:none}.break{break-after:page}.result,thead th,tr.total td{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";

constexpr std::string_view kScript = R"js(
"use strict";
(() => {
  const dialog = document.querySelector("dialog"), body = dialog.querySelector(".body"), back = dialog.querySelector("[data-back]");
  const trail = [];
  const show = (name) => {
    const template = document.getElementById(name);
    if (!template) return;
    body.replaceChildren(template.content.cloneNode(true));
    back.hidden = !trail[1];
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  };
  const open = (element) => { if (!dialog.contains(element)) trail.length = 0; trail.push(element.dataset.x); show(element.dataset.x); };
  document.addEventListener("click", (event) => { const element = event.target.closest("[data-x]"); if (element) open(element); });
  document.addEventListener("keydown", (event) => {
    const element = event.target.closest("g[data-x]");
    if (element) if (["Enter", " "].includes(event.key)) { event.preventDefault(); open(element); }
  });
  back.addEventListener("click", () => { trail.pop(); show(trail[trail.length - 1]); });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  const links = new Map([...document.querySelectorAll("nav a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  let here = null;
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) {
      if (here) here.classList.remove("here");
      here = links.get(entry.target.id) || here;
      if (here) here.classList.add("here");
    }
  }, {rootMargin: "0px 0px -75% 0px"});
  for (const id of links.keys()) { const heading = document.getElementById(id); if (heading) watch.observe(heading); }
})();
)js";

}  // namespace

std::string html_style() { return std::string(kStyle) + std::string(palette_css()); }
std::string_view html_script() { return kScript; }

std::string csp_hash(std::string_view text) {
    static constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string hex = sha256(text);
    const auto nibble = [&](std::size_t at) { return static_cast<unsigned>(hex[at] <= '9' ? hex[at] - '0' : hex[at] - 'a' + 10); };
    std::string result = "sha256-";
    // 64 nibbles are 256 bits: 42 groups of 6 bits from 3 nibbles each pair, then 4 bits and the padding.
    for (std::size_t at = 0; at + 3 <= hex.size(); at += 3) {
        const unsigned bits = nibble(at) << 8 | nibble(at + 1) << 4 | nibble(at + 2);
        result += kAlphabet[bits >> 6];
        result += kAlphabet[bits & 63];
    }
    result += kAlphabet[nibble(63) << 2];
    return result + "=";
}

}  // namespace tanji
