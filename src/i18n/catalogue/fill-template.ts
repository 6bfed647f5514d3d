/** The names in braces that a template has, each at every second place of a split. */
export const PLACEHOLDER = /\{(\w+)\}/g;

/** A reason for the record, or in any language: its template with the values where the names stand. */
export function reasonWords(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replaceAll(PLACEHOLDER, (whole, name: string) => String(values[name] ?? whole));
}
