// Runs inside the page, before its own scripts: questions that only the browser can answer.
globalThis.ask = { nameless, structure, poorContrast, focus, overflow, motion };

/** Controls and pictures that a screen reader could not name. */
function nameless() {
  const nodes = [...document.querySelectorAll("button, input, img, a, [role=listbox], main, ol")];
  return nodes
    .filter((node) => node.checkVisibility() && !isNamed(node))
    .map((node) => node.outerHTML);
}

function isNamed(node) {
  if (node instanceof HTMLImageElement) return node.hasAttribute("alt");
  const labels = [...(node.labels ?? [])].map((label) => label.textContent).join("");
  const pictures = [...node.querySelectorAll("img")].map((picture) => picture.alt).join("");
  return `${node.ariaLabel ?? ""}${labels}${pictures}${node.textContent}`.trim() !== "";
}

function structure() {
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  return {
    language: document.documentElement.lang,
    headings: document.querySelectorAll("h1").length,
    repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
    ordered: document.querySelectorAll("[tabindex]:not([tabindex='0'], [tabindex='-1'])").length,
  };
}

/** Visible texts whose colour is too close to what is painted behind them, with the ratio of WCAG. */
function poorContrast(least) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const poor = [];
  while (walker.nextNode() !== null) {
    const text = walker.currentNode.textContent.trim();
    const node = walker.currentNode.parentElement;
    if (text === "" || node.closest(".unseen") !== null || !node.checkVisibility()) continue;
    const lights = [luminance(getComputedStyle(node).color), luminance(behind(node))];
    const ratio = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
    if (ratio < least) poor.push(`${ratio.toFixed(2)} ${text}`);
  }
  return poor;
}

function behind(node) {
  for (let at = node; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!backgroundColor.endsWith(", 0)")) return backgroundColor;
  }
  return "rgb(255, 255, 255)";
}

function luminance(color) {
  const [red, green, blue] = color
    .match(/[\d.]+/g)
    .map((value) => value / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Where the keyboard is, and whether one can see it. The box shows its focus on the form around it. */
function focus() {
  const node = document.activeElement;
  const shown = node.id === "box" ? node.closest("form") : node;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  return { stop: node.outerHTML, visible: outlineStyle !== "none" && outlineWidth !== "0px" };
}

/** By how much the page and the chat are wider than the window. */
function overflow() {
  const nodes = [document.documentElement, document.querySelector("#log")];
  return nodes.map((node) => node.scrollWidth - node.clientWidth);
}

function motion() {
  return {
    animations: document.getAnimations().length,
    scrolling: getComputedStyle(document.querySelector("#log")).scrollBehavior,
  };
}
