import { z } from "zod";
import { DeliveryError } from "../../../domain/errors.ts";
import type { PostRef } from "../../../domain/place.ts";
import { emojiName } from "../../../domain/emoji.ts";
import type { Reaction } from "../../port.ts";
import type { CallMethod } from "./web-api-call.ts";
import { slackCode } from "./errors.ts";
import type { People } from "./people.ts";

const Reactions = z.object({
  message: z.object({
    reactions: z
      .array(z.object({ name: z.string(), users: z.array(z.string()), count: z.number() }))
      .default([]),
  }),
});

const GONE = new Set(["message_not_found", "channel_not_found"]);

/** Undefined when the message is gone; rejects an incomplete list of people, which would lose votes. */
export async function reactionsOn(
  call: CallMethod,
  people: People,
  { channel, messageId }: PostRef,
): Promise<readonly Reaction[] | undefined> {
  const args = { channel, timestamp: messageId, full: true };
  const answer = await call("reactions.get", args, Reactions).catch((error: unknown) => {
    if (GONE.has(slackCode(error) ?? "")) return undefined;
    throw error;
  });
  if (answer === undefined) return undefined;
  const given = answer.message.reactions;
  if (given.some(({ count, users }) => count > users.length))
    throw new DeliveryError("unknown", { code: "reactions_hidden" });
  const voters = await votersOf(people, new Set(given.flatMap(({ users }) => users)));
  const reactions = given.flatMap(({ name, users }) =>
    users.flatMap((user) => {
      const voter = voters.get(user);
      return voter === undefined ? [] : [{ voter, emoji: emojiName(name) }];
    }),
  );
  return distinct(reactions);
}

async function votersOf(people: People, users: ReadonlySet<string>): Promise<Map<string, string>> {
  const voters = new Map<string, string>();
  for (const user of users)
    if (!(await people.isBot(user))) voters.set(user, await people.voter(user));
  return voters;
}

/** One person can give an emoji in several skin tones, which count as one reaction. */
function distinct(reactions: readonly Reaction[]): readonly Reaction[] {
  return [...new Map(reactions.map((one) => [`${one.voter} ${one.emoji}`, one])).values()];
}
