/** Values for a message that selects by `known` whether there is a name. */
export function named(name: string | null): {
  readonly known: "yes" | "no";
  readonly name: string;
} {
  return { known: name === null ? "no" : "yes", name: name ?? "" };
}
