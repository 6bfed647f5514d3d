import type { Ingester } from "./ingest-list.ts";

/** The one ingester of every source in this process, by the source's name. */
export type Ingesters = (source: string) => Ingester;

/** Makes each ingester when it is first asked for. */
export function createIngesters(make: (source: string) => Ingester): Ingesters {
  const made = new Map<string, Ingester>();
  return (source) => {
    const ingester = made.get(source) ?? make(source);
    made.set(source, ingester);
    return ingester;
  };
}
