import type { App } from "@slack/bolt";
import { z } from "zod";
import { resultWithin } from "../../../lib/with-timeout.ts";
import { reasonOf } from "../../../domain/errors.ts";
import { decodeAction } from "../../../messages/core/action.ts";
import { picturesIn, type Message } from "../../../messages/core/message.ts";
import { translateInto, type Translate } from "../../../i18n/translate.ts";
import type { Handlers, OpenedForm } from "../../port.ts";
import { viewValues } from "../blocks/inputs.ts";
import { LIMITS } from "../limits.ts";
import {
  readViewContext,
  messageToModal,
  FORM_VIEW,
  formToView,
  waitingView,
} from "../blocks/views.ts";
import type { SignedInWorkspace } from "../api/workspaces.ts";
import type { ListenerParts } from "../events/listener-parts.ts";

/** Slack waits three seconds, part of which the network takes. */
const QUICK_MS = 1500;

const Opening = z.object({ view: z.object({ id: z.string() }) });
const Chosen = z.object({ value: z.string() });
const Given = z.object({
  type: z.string(),
  value: z.string().nullish(),
  selected_option: Chosen.nullish(),
  selected_options: z.array(Chosen).nullish(),
  selected_conversation: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_time: z.string().nullish(),
});
const Sent = z.object({
  id: z.string(),
  private_metadata: z.string(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), Given)) }),
});
const Pressed = z.object({
  view: z.object({ id: z.string(), type: z.literal("modal"), private_metadata: z.string() }),
});
const Press = z.object({ value: z.string().optional() });

interface Trigger {
  readonly triggerId: string;
  readonly channel: string;
  readonly translate: ReturnType<Handlers["translateFor"]>;
}

/** Opens a waiting view when the form is slow. A quick message instead of a form is returned: it needs no modal. */
export async function openView(
  { call }: Pick<SignedInWorkspace, "call">,
  about: Trigger,
  opening: Promise<OpenedForm>,
): Promise<Message | null> {
  const quick = await resultWithin(opening, QUICK_MS);
  if (quick !== undefined && "message" in quick) return quick.message;
  await show({ call }, about, quick, opening);
  return null;
}

export async function showView(
  { call }: Pick<SignedInWorkspace, "call">,
  about: Trigger,
  opening: Promise<OpenedForm>,
): Promise<void> {
  await show({ call }, about, await resultWithin(opening, QUICK_MS), opening);
}

async function show(
  { call }: Pick<SignedInWorkspace, "call">,
  about: Trigger,
  quick: OpenedForm | undefined,
  opening: Promise<OpenedForm>,
): Promise<void> {
  const { triggerId: trigger_id, channel, translate } = about;
  const view =
    quick === undefined
      ? waitingView(await translateOf(translate), channel)
      : formToView(quick, channel);
  const opened = await call("views.open", { trigger_id, view }, Opening, "interactive");
  if (quick === undefined)
    await update({ call }, opened.view.id, formToView(await opening, channel));
}

export function listenToForms(app: App, { handlers, workspaceOf, log }: ListenerParts): void {
  app.view({ callback_id: FORM_VIEW, type: "view_submission" }, async (args) => {
    const { ack, body, context } = args;
    const sent = Sent.safeParse(body.view);
    const about = sent.success ? readViewContext(sent.data.private_metadata) : undefined;
    if (!sent.success || about === undefined) return ack();
    const home = await workspaceOf(context);
    const { channel, action } = about;
    const place = { platform: "slack", workspace: home.me.team, channel } as const;
    const caller = await home.people.caller(body.user.id, channel);
    const translate = handlers.translateFor(place, caller, "caller");
    const values = viewValues(sent.data.state.values);
    const submitted = await handlers.submit({ action, values, place, caller });
    // Slack takes errors only at fields of this view; the answer tells of the others.
    const problems = Object.entries(submitted.problems).filter(([name]) => name in values);
    if (problems.length > 0) return ack({ response_action: "errors", errors: shortened(problems) });
    const running = submitted.run();
    const quick = await resultWithin(running, QUICK_MS);
    const isFollowed = quick === undefined || picturesIn(quick).length > 0;
    const view = isFollowed
      ? waitingView(await translateOf(translate), channel)
      : messageToModal(quick, channel);
    await ack({ response_action: "update", view });
    if (isFollowed) await showAnswer(home, { id: sent.data.id, channel }, await running, log);
  });

  // Buttons in a modal answer in the modal.
  app.action({ type: "block_actions" }, async ({ action, body, context }) => {
    const pressed = Pressed.safeParse(body);
    const press = Press.safeParse(action);
    const about = pressed.success ? readViewContext(pressed.data.view.private_metadata) : undefined;
    if (!pressed.success || !press.success || about === undefined) return;
    const home = await workspaceOf(context);
    const { channel } = about;
    const place = { platform: "slack", workspace: home.me.team, channel } as const;
    const caller = await home.people.caller(body.user.id, channel);
    const meant = handlers.press(decodeAction(press.data.value ?? ""), place, caller);
    if (meant.target === "silent") return void (await meant.run());
    const opened = meant.form === undefined ? await meant.run() : await meant.form();
    const { id } = pressed.data.view;
    if ("message" in opened) await showAnswer(home, { id, channel }, opened.message, log);
    else await update(home, id, formToView(opened, channel));
  });
}

/** English while the reader's language is not known yet. */
async function translateOf(translate: Trigger["translate"]): Promise<Translate> {
  return (await Promise.race([translate, Promise.resolve(undefined)])) ?? translateInto("en");
}

/** A picture that Slack cannot fetch never costs the answer. */
async function showAnswer(
  home: Pick<SignedInWorkspace, "call">,
  { id, channel }: { readonly id: string; readonly channel: string },
  message: Message,
  log: ListenerParts["log"],
): Promise<void> {
  const warn = (error: unknown): void =>
    log.warn({ reason: reasonOf(error) }, "slack view not updated");
  if (picturesIn(message).length > 0)
    try {
      return await update(home, id, messageToModal(message, channel, true));
    } catch (error) {
      warn(error);
    }
  await update(home, id, messageToModal(message, channel)).catch(warn);
}

async function update(
  { call }: Pick<SignedInWorkspace, "call">,
  view_id: string,
  view: ReturnType<typeof formToView>,
): Promise<void> {
  await call("views.update", { view_id, view }, Opening, "interactive");
}

function shortened(problems: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    problems.map(([name, words]) => [name, words.slice(0, LIMITS.inputLabel)]),
  );
}
