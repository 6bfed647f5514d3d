import type { SearchConnection } from "../../../db/search/connection.ts";
import type { Shelf } from "./shelf.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The index as queries read it. */
export interface Index {
  readonly connection: SearchConnection;
  readonly shelf: Shelf;
  vocabulary(): Promise<Vocabulary>;
}
