// A fact past its review date says so, on the reader's own day, offline too: the build knows the
// dates, not the day it is read. A style sheet does it, so that what the build wrote, and what
// the engine writes later, stays as it is.
const { dates } = document.currentScript.dataset;
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");
const late = dates.split(" ").filter((date) => date < today);
// A browser too old for this shows the dates themselves, as without JavaScript.
if (late.length && "adoptedStyleSheets" in document) {
  const sheet = new CSSStyleSheet();
  const selectors = late.map((date) => `.a-relire[data-relire="${date}"]`);
  sheet.replaceSync(`${selectors} { display: inline; }`);
  document.adoptedStyleSheets.push(sheet);
}
