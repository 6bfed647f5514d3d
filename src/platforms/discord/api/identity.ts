import { Routes, type REST } from "discord.js";
import { z } from "zod";

const Me = z.object({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullable().default(null),
});

/** Who the bot token belongs to. */
export interface Identity {
  readonly id: string;
  /** The name people see. */
  readonly name: string;
}

/** Asks Discord who we are; once, unless it does not answer. */
export function createIdentity(rest: Pick<REST, "get">): () => Promise<Identity> {
  let known: Promise<Identity> | undefined;

  async function ask(): Promise<Identity> {
    try {
      const { id, username, global_name: name } = Me.parse(await rest.get(Routes.user()));
      return { id, name: name ?? username };
    } catch (error) {
      known = undefined;
      throw error;
    }
  }

  return () => (known ??= ask());
}
