import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import type { JudgeView } from "../support/judge-slack.ts";
import { until } from "./support/bot.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";
import { discordReplies, isTopLevel, wordsOf } from "./support/read-messages.ts";

const PAPERS = 10;
const PATIENCE_MS = 90_000;
const UPLOADS = "https://cdn-uploads.huggingface.co/production/uploads/";
const MEDIA_GALLERY = 12;

interface Part {
  readonly type?: unknown;
  readonly items?: readonly { media: { url: string }; description?: string }[];
  readonly image_url?: string;
  readonly alt_text?: string;
}

/** Everything in a message that has a type, nested too. */
function parts(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(parts);
  if (typeof value !== "object" || value === null) return [];
  const own = "type" in value ? [value as Part] : [];
  return [...own, ...Object.values(value).flatMap(parts)];
}

const galleries = (message: unknown): Part[] =>
  parts(message).filter(({ type }) => type === MEDIA_GALLERY);
const images = (message: unknown): Part[] => parts(message).filter(({ type }) => type === "image");

const wordsOfView = (view: JudgeView): string => JSON.stringify(view.blocks);

/** On 4 March 2026, the first, second and sixth of the first ten papers have figures. */
describe.skipIf(!judgeAvailable)("pictures of a real day (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    const channels = ["general", "plain", "refused"];
    world = await startBotWithPlatforms(
      day("2026-03-04", PAPERS),
      {},
      { guilds: [{ name: "Lab", channels }] },
      { channels, commands: ["/papers"] },
    );
  }, PATIENCE_MS);
  afterAll(() => world.end());

  const onDiscord = async (channel: string, command: string, values = {}): Promise<void> => {
    const { discord } = world;
    await discord.slash("alice", discord.channel(channel), `papers ${command}`, values);
  };
  const onSlack = (channel: string, text: string) =>
    world.slack.slash("alice", world.slack.channel(channel).id, "/papers", text);
  const slackDigest = (channel: string) =>
    world.slack.messages(world.slack.channel(channel).id).find(isTopLevel);

  it(
    "are a gallery in Discord's digest, and the figure in a paper's own message",
    async () => {
      await onDiscord("general", "post");
      const digest = await until("the digest", () => world.discord.messages("general")[0]);
      const [gallery, ...more] = galleries(digest.components);
      expect(more).toEqual([]);
      const shown = gallery?.items ?? [];
      expect(shown.length).toBeGreaterThanOrEqual(2);
      expect(shown.length).toBeLessThanOrEqual(4);
      const words = wordsOf(digest);
      for (const { media, description } of shown) {
        expect(media.url.startsWith(UPLOADS)).toBe(true);
        const title = /“(?<title>.+)”/.exec(description ?? "")?.groups?.["title"] ?? "no title";
        expect(words).toContain(title);
      }
      const replies = () => discordReplies(world.discord, digest.id);
      await until("all replies", () => replies().length === PAPERS, PATIENCE_MS);
      const withFigure = replies().filter(({ components }) => galleries(components).length > 0);
      expect(withFigure).toHaveLength(3);
      expect(wordsOf(withFigure[0])).toContain("Video");
    },
    PATIENCE_MS,
  );

  it(
    "are in Slack's preview of the next digest, unless Slack cannot fetch them",
    async () => {
      const { slack } = world;
      const preview = async (): Promise<JudgeView> => {
        const before = slack.lastView();
        await onSlack("plain", "setup");
        const form = await until("a form", () =>
          slack.lastView() === before ? null : slack.lastView(),
        );
        await slack.submit("alice", form, {});
        return until("a preview", () => {
          const view = slack.lastView();
          return view?.id === form.id && wordsOfView(view).includes("Utonia") ? view : null;
        });
      };
      expect(images((await preview()).blocks)).toHaveLength(2);
      slack.fault({ method: "views.update", error: "invalid_arguments" });
      expect(images((await preview()).blocks)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    "are image blocks in the same places on Slack, and a refusal costs only the pictures",
    async () => {
      await onSlack("general", "post");
      await until("the digest", () => slackDigest("general"));
      const shown = images(slackDigest("general")?.blocks);
      expect(shown).toHaveLength(2);
      for (const { image_url: url, alt_text: alt } of shown) {
        expect(url?.startsWith(UPLOADS)).toBe(true);
        expect(alt).toMatch(/^Picture from the paper “.+”$/);
      }
      world.slack.fault({ method: "chat.postMessage", error: "invalid_blocks" });
      await onSlack("refused", "post");
      const digest = await until("the digest without pictures", () => slackDigest("refused"));
      expect(images(digest.blocks)).toEqual([]);
      expect(wordsOf(digest)).toContain("Utonia");
      const all = world.slack.messages(world.slack.channel("refused").id).filter(isTopLevel);
      expect(all).toHaveLength(1);
    },
    PATIENCE_MS,
  );

  it(
    "are left out where a subscription has none, and where Discord refuses them",
    async () => {
      await onDiscord("plain", "subscribe", { pictures: false });
      await onDiscord("plain", "post");
      const posts = (channel: string) => world.discord.messages(channel);
      await until("the digest", () => posts("plain").length > 0);
      expect(galleries(posts("plain"))).toEqual([]);
      const refusal = { code: 50_035, message: "Invalid Form Body" };
      const path = new RegExp(`/channels/${world.discord.channel("refused").id}/messages$`);
      world.discord.fault({ method: "POST", path, status: 400, body: refusal });
      await onDiscord("refused", "post");
      await until("the digest without pictures", () => posts("refused").length > 0);
      expect(posts("refused")).toHaveLength(1);
      expect(galleries(posts("refused"))).toEqual([]);
      expect(wordsOf(posts("refused")[0])).toContain("Utonia");
    },
    PATIENCE_MS,
  );
});
