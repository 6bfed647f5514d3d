import { randomUUID } from "node:crypto";
import { Hono, type Context } from "hono";
import type { z } from "zod";
import type { AnyCommand } from "../../../commands/core/define.ts";
import type { Clock } from "../../lib/clock.ts";
import { UserError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import { decodeAction } from "../../messages/core/action.ts";
import { emojiCharacter, emojiName } from "../../domain/emoji.ts";
import type { Handlers } from "../port.ts";
import { offeredReactions, type Viewer } from "./message-views.ts";
import { Asked, refusalOf } from "./request-schemas.ts";
import type { Translate } from "../../i18n/translate.ts";
import { placeOf, refOf } from "./channels.ts";
import type { Chat } from "./chat.ts";
import { BodyError } from "../../http/read-body.ts";
import { jsonOf, ownRequestsOnly, refuse, refuseBody } from "./request-guard.ts";
import { renderOpened } from "./render-form.ts";
import { helpFor } from "./command-help.ts";
import type { Live } from "./page-events.ts";
import { renderMessage } from "./render.ts";
import { stream } from "./event-stream.ts";
import { parseTyped } from "./typed-command.ts";
import { callerOf, identify, preferredLanguage, voterOf, type WebEnv } from "./visitor.ts";

export interface ApiOptions {
  readonly chat: Chat;
  readonly live: Live;
  readonly handlers: Handlers;
  readonly commands: readonly AnyCommand[];
  readonly voteEmoji: readonly string[];
  readonly status: (t: Translate) => Promise<string>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Refusals are `{ error, example? }` in the reader's language. */
export function createApi(options: ApiOptions): Hono<WebEnv> {
  const api = new Hono<WebEnv>();
  api.use(ownRequestsOnly, identify);
  addReading(api, options);
  addActing(api, options);
  api.all("*", (c) => refuse(c, 404, c.var.t("page.error.notFound")));
  api.onError((error, c) => {
    if (error instanceof BodyError) return refuseBody(c, error);
    if (error instanceof UserError) return refuse(c, 400, error.message, error.example);
    options.log.error({ err: error, path: c.req.path }, "playground request failed");
    return refuse(c, 500, c.var.t("page.error.failed"));
  });
  return api;
}

function addReading(api: Hono<WebEnv>, options: ApiOptions): void {
  const { chat, live, handlers, commands, status } = options;
  api.get("/messages", async (c) => {
    const { channel, thread } = parse(c, Asked.messages, c.req.query());
    const viewer = viewerOf(c, options);
    const messages = await chat.read(viewer, { channel, thread });
    const voted = await chat.votes(c.var.visitor);
    return c.json({ messages, voted, emoji: offeredReactions(viewer) });
  });
  api.get("/events", (c) => {
    const { channel } = parse(c, Asked.events, c.req.query());
    if (live.isFull()) return refuse(c, 503, c.var.t("page.error.tooManyPages"));
    return stream(c, live, channel, viewerOf(c, options));
  });
  api.get("/commands", (c) => {
    const language = preferredLanguage(c.req.header("accept-language"));
    return c.json({ commands: helpFor(commands, language) });
  });
  api.get("/status", async (c) => c.json({ status: await status(c.var.t) }));
  api.get("/suggest", async (c) => {
    const { command, option, typed } = parse(c, Asked.suggest, c.req.query());
    return c.json({ suggestions: await handlers.suggest(command, option, typed) });
  });
}

function addActing(api: Hono<WebEnv>, options: ApiOptions): void {
  const { chat, handlers, clock, voteEmoji } = options;
  api.post("/command", async (c) => {
    const { channel, text, timezone } = parse(c, Asked.command, await bodyOf(c));
    const caller = callerOf(c.get("visitor"), timezone, c.req.header("accept-language"));
    const answer = handlers.command({ place: placeOf(channel), caller, ...parseTyped(text) });
    if (answer.form !== undefined)
      return c.json({ audience: answer.audience, html: renderOpened(await answer.form()) });
    const refusal = await answer.refusal?.();
    const message = refusal ?? (await answer.run());
    const { files } = message;
    const audience = refusal == null ? answer.audience : "caller";
    return c.json({ audience, html: renderMessage(message), files });
  });
  api.post("/press", async (c) => {
    const { channel, action, message: on, timezone } = parse(c, Asked.press, await bodyOf(c));
    const caller = callerOf(c.get("visitor"), timezone, c.req.header("accept-language"));
    const press = handlers.press(decodeAction(action), placeOf(channel), caller, on?.toString());
    if (press.target === "silent") {
      const answer = await press.run();
      const voted = await chat.votes(c.var.visitor);
      return c.json({ html: answer && renderMessage(answer), target: press.target, voted });
    }
    if (press.form !== undefined)
      return c.json({ html: renderOpened(await press.form()), target: press.target });
    const { message, target } = await press.run();
    const html = renderMessage(message);
    if (target === "share")
      await chat.add({ channel, key: `shared ${randomUUID()}`, threadSeq: null, html });
    return c.json({ html, target, files: message.files });
  });
  api.post("/submit", async (c) => {
    const { channel, action, values, timezone } = parse(c, Asked.submit, await bodyOf(c));
    const caller = callerOf(c.get("visitor"), timezone, c.req.header("accept-language"));
    const submitted = await handlers.submit({
      action: decodeAction(action),
      values,
      place: placeOf(channel),
      caller,
    });
    // The answer tells of what was asked in another step.
    const problems = Object.entries(submitted.problems).filter(([name]) => name in values);
    if (problems.length > 0) return c.json({ problems: Object.fromEntries(problems) });
    return c.json({ html: renderMessage(await submitted.run()) });
  });
  api.post("/reply", async (c) => {
    const { messageId, text } = parse(c, Asked.reply, await bodyOf(c));
    const visitor = c.get("visitor");
    const reply = await chat.reply(messageId, { visitor, text });
    if (reply === undefined) return refuse(c, 404, c.var.t("page.error.noMessage"));
    const { thread, message } = reply;
    await handlers.threadReply({
      platform: "web",
      threadId: String(thread),
      messageId: String(message.seq),
      added: true,
      at: clock.now(),
    });
    return c.json({ id: String(message.seq) });
  });
  api.post("/react", async (c) => {
    const asked = parse(c, Asked.react, await bodyOf(c));
    const emoji = emojiName(asked.emoji);
    if (emojiCharacter(emoji) === undefined && !voteEmoji.includes(emoji)) {
      throw new UserError(c.var.t("page.error.emoji"), "👍");
    }
    const message = await chat.message(asked.messageId);
    if (message === undefined) return refuse(c, 404, c.var.t("page.error.noMessage"));
    const visitor = c.get("visitor");
    const added = await chat.toggle(message.seq, emoji, visitor);
    const post = refOf(message);
    await handlers.reaction({ post, voter: voterOf(visitor), emoji, added, at: clock.now() });
    return c.json({ added, voted: await chat.votes(visitor) });
  });
}

function viewerOf(c: Context<WebEnv>, { voteEmoji }: ApiOptions): Viewer {
  return { visitor: c.var.visitor, t: c.var.t, voteEmoji };
}

function parse<Schema extends z.ZodType>(
  { var: { t } }: Context<WebEnv>,
  schema: Schema,
  data: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new UserError(t(refusalOf(parsed.error.issues[0]?.message)));
}

async function bodyOf(c: Context<WebEnv>): Promise<unknown> {
  const body = await jsonOf(c);
  if (body !== undefined) return body;
  throw new UserError(c.var.t("page.error.notJson"), '{"text": "/papers help"}');
}
