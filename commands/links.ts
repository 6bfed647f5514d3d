import { z } from "zod";
import { recordChange } from "../db/rooms/changes.ts";
import { roomOf, setRoom } from "../db/rooms/rooms.ts";
import { composeLinkSetting } from "../src/message/link-card.ts";
import { defineCommand } from "./command.ts";

/** `/papers links`: whether pasted links to papers get a card in this channel. */
export const links = defineCommand({
  name: "links",
  summary: "Turn cards for pasted links to papers on or off here",
  example: "links on",
  audience: "caller",
  right: "manage",
  seldom: true,
  input: z.object({
    state: z.enum(["on", "off"]).optional().describe("on or off; without it, how it is now"),
  }),
  async run({ state }, { database, place, caller, now, words }) {
    const before = (await roomOf(database, place))?.linkCards ?? false;
    const linkCards = state === undefined ? before : state === "on";
    if (linkCards === before) return composeLinkSetting(words, before, false);
    await setRoom(database, place, { linkCards });
    const { platform, workspace, channel } = place;
    const what = { kind: "linkCards", on: linkCards } as const;
    const { voter } = caller;
    await recordChange(database, { platform, workspace, channel, voter, at: now, what });
    return composeLinkSetting(words, linkCards, true);
  },
});
