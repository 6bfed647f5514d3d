import type { Ingester } from "./ingest-list.ts";

/** The one collector of every source in this process, by the source's name. */
export type Ingesters = (source: string) => Ingester;

/** Makes each collector when it is first asked for. */
export function createIngesters(make: (source: string) => Ingester): Ingesters {
  const made = new Map<string, Ingester>();
  return (source) => {
    const collector = made.get(source) ?? make(source);
    made.set(source, collector);
    return collector;
  };
}
