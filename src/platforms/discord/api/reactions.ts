import { ReactionType, RESTJSONErrorCodes as Code, Routes, type REST } from "discord.js";
import { z } from "zod";
import type { PostRef } from "../../../domain/place.ts";
import { emojiName } from "../../../domain/emoji.ts";
import type { Reaction } from "../../port.ts";
import { discordCode } from "./errors.ts";
import { voterOf } from "../places.ts";

const PAGE = 100;

const Message = z.object({
  reactions: z
    .array(
      z.object({
        emoji: z.object({ id: z.string().nullable(), name: z.string().nullable() }),
        count_details: z.object({ normal: z.number(), burst: z.number() }),
      }),
    )
    .default([]),
});

const Users = z.array(z.object({ id: z.string(), bot: z.boolean().default(false) }));

interface Kind {
  readonly emoji: string;
  /** The character, or `name:id` for a custom emoji. */
  readonly path: string;
  readonly type: ReactionType;
}

/** Every person's reactions on a message; undefined when the message is gone. */
export async function reactionsOn(
  rest: Pick<REST, "get">,
  ref: PostRef,
): Promise<readonly Reaction[] | undefined> {
  try {
    const route = Routes.channelMessage(ref.channel, ref.messageId);
    const reactions: Reaction[] = [];
    for (const kind of kindsOf(Message.parse(await rest.get(route)))) {
      const people = await peopleWith(rest, ref, kind);
      reactions.push(...people.map((id) => ({ voter: voterOf(id), emoji: kind.emoji })));
    }
    return reactions;
  } catch (error) {
    const code = discordCode(error);
    if (code === Code.UnknownMessage || code === Code.UnknownChannel) return undefined;
    throw error;
  }
}

/** Normal and super reactions are listed apart. A deleted emoji has no name and cannot be requested. */
function kindsOf({ reactions }: z.output<typeof Message>): Kind[] {
  return reactions.flatMap(({ emoji: { id, name }, count_details: count }) => {
    if (name === null) return [];
    const path = encodeURIComponent(id === null ? name : `${name}:${id}`);
    const kind = { emoji: emojiName(name), path };
    return [
      ...(count.normal > 0 ? [{ ...kind, type: ReactionType.Normal }] : []),
      ...(count.burst > 0 ? [{ ...kind, type: ReactionType.Burst }] : []),
    ];
  });
}

async function peopleWith(
  rest: Pick<REST, "get">,
  { channel, messageId }: PostRef,
  { path, type }: Kind,
): Promise<string[]> {
  const route = Routes.channelMessageReaction(channel, messageId, path);
  const people: string[] = [];
  let after = "0";
  for (;;) {
    const query = new URLSearchParams({ type: String(type), limit: String(PAGE), after });
    const users = Users.parse(await rest.get(route, { query }));
    people.push(...users.filter(({ bot }) => !bot).map(({ id }) => id));
    const last = users.at(-1);
    if (users.length < PAGE || last === undefined) return people;
    after = last.id;
  }
}
