const words = JSON.parse(document.querySelector("#words").textContent);

export function say(name, values = {}) {
  return words[name].replaceAll(/\{(\w+)\}/g, (_, value) => values[value]);
}
