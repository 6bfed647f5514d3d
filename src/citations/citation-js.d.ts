/** Citation.js ships no types. */
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
  /** `family` is the last name, or all of a single word. */
  export function parse(name: string): {
    readonly family: string;
    readonly given?: string;
    readonly "non-dropping-particle"?: string;
  };
}

declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
