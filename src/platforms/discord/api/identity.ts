import { Routes, type REST } from "discord.js";
import { z } from "zod";
import { onceSuccessful } from "../../../lib/single-flight.ts";

const Me = z.object({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullable().default(null),
});

export interface Identity {
  readonly id: string;
  readonly name: string;
}

/** Asks Discord once and remembers the answer; a failed request is repeated by the next call. */
export function createIdentity(rest: Pick<REST, "get">): () => Promise<Identity> {
  return onceSuccessful(async () => {
    const { id, username, global_name: name } = Me.parse(await rest.get(Routes.user()));
    return { id, name: name ?? username };
  });
}
