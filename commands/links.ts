import { z } from "zod";
import { recordChange } from "../db/channels/setting-changes.ts";
import { channelSettingsOf, saveChannelSettings } from "../db/channels/channel-settings.ts";
import { composeLinkSetting } from "../src/messages/link-card.ts";
import { defineCommand } from "./core/define.ts";
import { describeOption } from "./core/inputs.ts";

export const links = defineCommand({
  name: "links",
  summary: "command.links.summary",
  example: "links on",
  audience: "caller",
  right: "manage",
  hideWhenCrowded: true,
  input: z.object({
    state: z.enum(["on", "off"]).optional().meta(describeOption("command.links.state")),
  }),
  async run({ state }, { database, place, caller, now, t }) {
    const before = (await channelSettingsOf(database, place))?.linkCards ?? false;
    const linkCards = state === undefined ? before : state === "on";
    if (linkCards === before) return composeLinkSetting(t, before, false);
    await saveChannelSettings(database, place, { linkCards });
    const { platform, workspace, channel } = place;
    const what = { kind: "linkCards", on: linkCards } as const;
    const { voter } = caller;
    await recordChange(database, { platform, workspace, channel, voter, at: now, what });
    return composeLinkSetting(t, linkCards, true);
  },
});
