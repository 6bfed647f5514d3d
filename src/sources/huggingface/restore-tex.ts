/** Lost backslashes: before font commands with a group, scripted symbols, relations and lone symbols. */
const LOST = new RegExp(
  [
    String.raw`(?:text(?:bf|it|tt|sc|rm|sf|up)?|math(?:bf|bb|it|tt|cal|rm|sf|frak))\{`,
    "(?:nabla|ell|alpha|beta|gamma|delta|epsilon|theta|lambda|mu|pi|rho|sigma|tau|phi|psi|omega)[_^]",
    String.raw`(?:approx|leq?|geq?) ?-?\d`,
    String.raw`(?:long)?(?:left|right)arrow\b`,
    String.raw`(?<=\{)(?:approx|sim|times|pm|leq|geq|infty)\}`,
  ]
    .map((shape) => `(?<![\\\\A-Za-z])(?=${shape})`)
    .join("|"),
  "g",
);

const ABOUT = /(?<![\\A-Za-z])sim(?=\d[\d.,]*(?:[\s%\\]|[KMB]\b|times|$))/g;

/** Hugging Face strips LaTeX to `2.3times`, `texttt{D}ual`, `360^circ`; restores only what cannot be an English word. */
export function restoreTex(source: string): string {
  return source
    .replaceAll(ABOUT, "∼")
    .replaceAll(/(?<=\d)times(?![a-z])/g, "×")
    .replaceAll(/\^(?:circ|\{circ\})/g, "°")
    .replaceAll(/\\(?=\d)(?!\d+\))/g, String.raw`\$$`)
    .replaceAll(/(https?:\/\/[^\s{}]+)\{([^{}]*)\}/g, labelled)
    .replaceAll(LOST, "\\");
}

/** `\href{url}{label}` arrives as `url{label}`. */
function labelled(_link: string, url: string, label: string): string {
  return /^https?:|\.\w+\//.test(label) ? url : `${label} (${url})`;
}
