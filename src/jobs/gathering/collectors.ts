import type { Collector } from "./collect.ts";

/** The one collector of every source in this process, by the source's name. */
export type Collectors = (source: string) => Collector;

/** Makes each collector when it is first asked for. */
export function createCollectors(make: (source: string) => Collector): Collectors {
  const made = new Map<string, Collector>();
  return (source) => {
    const collector = made.get(source) ?? make(source);
    made.set(source, collector);
    return collector;
  };
}
