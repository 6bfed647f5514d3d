import { Routes, type REST } from "discord.js";
import { z } from "zod";

const Member = z.object({
  nick: z.string().nullish(),
  user: z.object({ username: z.string(), global_name: z.string().nullish() }),
});

/** The member's display name; null for a non-member, or when Discord does not answer. */
export async function memberName(
  rest: Pick<REST, "get">,
  { workspace, userId }: { readonly workspace: string; readonly userId: string },
): Promise<string | null> {
  try {
    const { nick, user } = Member.parse(await rest.get(Routes.guildMember(workspace, userId)));
    return nick ?? user.global_name ?? user.username;
  } catch {
    return null;
  }
}
