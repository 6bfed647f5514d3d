const words = JSON.parse(document.querySelector("#words").textContent);

/** A text of the page in the reader's language, with its values filled in. */
export function say(name, values = {}) {
  return words[name].replaceAll(/\{(\w+)\}/g, (_, value) => values[value]);
}
