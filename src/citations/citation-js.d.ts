/** The parts of Citation.js that are used here; it brings no types of its own. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly config: {
      get(plugin: "@bibtex"): { readonly format: { useIdAsLabel: boolean } };
    };
    readonly output: {
      format(name: "bibtex" | "ris", items: readonly object[], options: object): string;
    };
  };
}

declare module "@citation-js/name" {
  /** A name in its parts; `family` is the last one, or all of a single word. */
  export function parse(name: string): {
    readonly family: string;
    readonly given?: string;
    readonly "non-dropping-particle"?: string;
  };
}

declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
