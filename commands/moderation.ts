import { z } from "zod";
import { roomOf, setRoom } from "../db/rooms/rooms.ts";
import { composeModeration } from "../src/message/submissions.ts";
import { defineCommand } from "./command.ts";
import { noteChange } from "./keep-subscription.ts";

/** `/papers moderation`: whether submitted papers wait for a curator. */
export const moderation = defineCommand({
  name: "moderation",
  summary: "Choose whether submitted papers wait for a curator in this channel",
  example: "moderation on",
  audience: "caller",
  seldom: true,
  right: "manage",
  input: z.object({
    state: z.enum(["on", "off"]).describe("on: papers wait; off: they come by themselves"),
  }),
  async run({ state }, context) {
    const { database, place } = context;
    const moderated = state === "on";
    const before = (await roomOf(database, place))?.moderated ?? false;
    await setRoom(database, place, { moderated });
    if (before !== moderated)
      await noteChange(context, place, { kind: "moderation", on: moderated });
    return composeModeration(context.words, moderated);
  },
});
