import type { App } from "@slack/bolt";
import { z } from "zod";
import type { AnyCommand } from "../../../../commands/core/define.ts";
import { answerMention } from "../../dispatch/mentions.ts";
import type { SignedInWorkspace } from "../api/workspaces.ts";
import type { ListenerParts } from "./listener-parts.ts";
import { typedText } from "../interactions/typed-text.ts";

const Said = z.object({
  user: z.string().min(1),
  text: z.string().catch(""),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  subtype: z.null().optional(),
  bot_id: z.null().optional(),
});
type Said = z.output<typeof Said>;

export interface MentionsParts extends ListenerParts {
  readonly commands: readonly AnyCommand[];
}

export function listenToMentions(app: App, parts: MentionsParts): void {
  app.event("message", async ({ event, context }) => {
    const said = Said.safeParse(event);
    if (!said.success || !said.data.channel.startsWith("D")) return;
    await answer(
      parts,
      await parts.workspaceOf(context),
      said.data,
      said.data.thread_ts ?? undefined,
    );
  });
  app.event("app_mention", async ({ event, context }) => {
    const said = Said.safeParse(event);
    if (!said.success || said.data.channel.startsWith("D")) return;
    await answer(
      parts,
      await parts.workspaceOf(context),
      said.data,
      said.data.thread_ts ?? said.data.ts,
    );
  });
}

async function answer(
  { handlers, commands }: MentionsParts,
  { me, people, posts, sendFiles }: SignedInWorkspace,
  { user, channel, text }: Said,
  threadTs: string | undefined,
): Promise<void> {
  // They have just written here.
  const caller = { ...(await people.caller(user, channel)), maySend: async () => true };
  const place = { platform: "slack", workspace: me.team, channel } as const;
  const asked = { place, caller, text: typedText(text) };
  const { audience, run } = answerMention(handlers, commands, asked);
  const message = await sendFiles(await run(), caller);
  const isAside = audience === "caller" && !channel.startsWith("D");
  await (isAside
    ? posts.sayAside(message, { channel, user, threadTs })
    : posts.say(message, channel, threadTs));
}
