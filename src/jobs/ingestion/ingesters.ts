import type { Ingester } from "./ingest-list.ts";

export type Ingesters = (source: string) => Ingester;

export function createIngesters(make: (source: string) => Ingester): Ingesters {
  const made = new Map<string, Ingester>();
  return (source) => {
    const ingester = made.get(source) ?? make(source);
    made.set(source, ingester);
    return ingester;
  };
}
