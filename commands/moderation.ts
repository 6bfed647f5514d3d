import { z } from "zod";
import { channelSettingsOf, saveChannelSettings } from "../db/channels/channel-settings.ts";
import { composeModeration } from "../src/messages/submissions.ts";
import { defineCommand } from "./core/define.ts";
import { describeOption } from "./core/inputs.ts";
import { logChange } from "./shared/find-and-store-subscription.ts";

export const moderation = defineCommand({
  name: "moderation",
  summary: "command.moderation.summary",
  example: "moderation on",
  audience: "caller",
  hideWhenCrowded: true,
  right: "manage",
  input: z.object({
    state: z.enum(["on", "off"]).meta(describeOption("command.moderation.state")),
  }),
  async run({ state }, context) {
    const { database, place } = context;
    const moderated = state === "on";
    const before = (await channelSettingsOf(database, place))?.moderated ?? false;
    await saveChannelSettings(database, place, { moderated });
    if (before !== moderated)
      await logChange(context, place, { kind: "moderation", on: moderated });
    return composeModeration(context.t, moderated);
  },
});
