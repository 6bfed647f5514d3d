import type { App } from "@slack/bolt";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { reasonOf } from "../../../domain/errors.ts";
import { decodeAction } from "../../../messages/core/action.ts";
import { readViewContext, messageToHomeView } from "../blocks/views.ts";
import type { SignedInWorkspace } from "../api/workspaces.ts";
import { showView } from "../interactions/modals.ts";
import { readEvent, type ListenerParts } from "./listener-parts.ts";

/** Pages beyond this number update only when they are opened. */
const MAX_HOMES = 1000;

const Opened = z.object({
  user: z.string().min(1),
  channel: z.string().min(1),
  tab: z.string().nullish(),
});
const Pressed = z.object({
  trigger_id: z.string(),
  view: z.object({ type: z.literal("home"), private_metadata: z.string() }),
});
const Press = z.object({ value: z.string().optional() });
const Published = z.object({ view: z.object({ id: z.string() }) });
const Acted = z.union([
  z.object({ user_id: z.string() }).transform(({ user_id: user }) => user),
  z.object({ user: z.object({ id: z.string() }) }).transform(({ user }) => user.id),
]);

export function listenToHome(app: App, { handlers, workspaceOf, drop, log }: ListenerParts): void {
  const known = new LRUCache<string, string>({ max: MAX_HOMES });

  async function publish(home: SignedInWorkspace, user: string, channel: string): Promise<void> {
    const place = { platform: "slack", workspace: home.me.team, channel } as const;
    const caller = await home.people.caller(user, channel);
    const asked = handlers.press({ kind: "command", name: "home", input: {} }, place, caller);
    const answer = await asked.run();
    if (answer === null || !("target" in answer)) return;
    const view = messageToHomeView(answer.message, channel);
    await home.call("views.publish", { user_id: user, view }, Published, "interactive");
  }

  app.use(async ({ body, context, next }) => {
    await next();
    const user = Acted.safeParse(body).data;
    if (user === undefined) return;
    const home = await workspaceOf(context);
    const channel = known.get(`${home.me.team} ${user}`);
    if (channel === undefined) return;
    await publish(home, user, channel).catch((error: unknown) =>
      log.warn({ reason: reasonOf(error) }, "slack home view not updated"),
    );
  });

  app.event("app_home_opened", async ({ event, context }) => {
    const opened = readEvent(Opened, event, drop);
    if (opened === undefined || (opened.tab ?? "home") !== "home") return;
    const home = await workspaceOf(context);
    const { user, channel } = opened;
    known.set(`${home.me.team} ${user}`, channel);
    await publish(home, user, channel);
  });

  // A home page cannot show an answer, so its buttons answer in a modal.
  app.action({ type: "block_actions" }, async ({ action, body, context }) => {
    const pressed = Pressed.safeParse(body).data;
    const press = Press.safeParse(action).data;
    const about =
      pressed === undefined ? undefined : readViewContext(pressed.view.private_metadata);
    if (pressed === undefined || press === undefined || about === undefined) return;
    const home = await workspaceOf(context);
    const { channel } = about;
    const place = { platform: "slack", workspace: home.me.team, channel } as const;
    const caller = await home.people.caller(body.user.id, channel);
    const meant = handlers.press(decodeAction(press.value ?? ""), place, caller);
    const translate = handlers.translateFor(place, caller, "caller");
    const trigger = { triggerId: pressed.trigger_id, channel, translate };
    if (meant.target === "silent") {
      const message = await meant.run();
      if (message !== null) await showView(home, trigger, Promise.resolve({ message }));
      return;
    }
    const opening = meant.form === undefined ? meant.run() : meant.form();
    await showView(home, trigger, opening);
  });
}
