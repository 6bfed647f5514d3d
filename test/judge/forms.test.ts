import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import type { JudgeInteraction } from "../support/judge-discord.ts";
import type { JudgeView } from "../support/judge-slack.ts";
import { until } from "./support/bot.ts";
import { buttonIds, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

describe.skipIf(!judgeAvailable)("setting up by forms (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-15", 5));
  }, 60_000);
  afterAll(() => world.end());

  /** The id of a button that runs this step, among the parts of a message or a view. */
  function idOf(shown: unknown, step: string): string {
    const found = buttonIds(shown).find((id) => id.includes(`"${step}"`));
    if (found === undefined) throw new Error(`no button for ${step}`);
    return found;
  }

  /** A choice as Slack sends it back. */
  function picked(value: string): unknown {
    return { value, text: { type: "plain_text", text: value, emoji: true } };
  }

  describe("on Discord", () => {
    const slash = (name: string, values = {}, user = "alice"): Promise<JudgeInteraction> =>
      world.discord.slash(user, "general", `papers ${name}`, values);
    const press = (message: JudgeInteraction, id: string): Promise<JudgeInteraction> =>
      world.discord.click("alice", message, id);

    it("opens a modal, shows the next digest, and saves it", async () => {
      const opened = await slash("setup");
      expect(opened.error).toBeNull();
      expect(opened.ackMs).toBeLessThan(2500);
      expect(opened.modal?.components.length).toBeLessThanOrEqual(5);
      const sent = await world.discord.submitModal("alice", opened, {
        time: "7:45",
        timezone: "Paris",
        weekdays: "mon,tue",
        filter: "",
      });
      expect(sent.error).toBeNull();
      expect(sent.ephemeral).toBe(true);
      expect(wordsOf(sent.message)).toContain("07:45 (Europe/Paris)");
      expect(wordsOf(sent.message)).toContain("The next digest would be");
      const saved = await press(sent, idOf(sent.message, "setup-save"));
      expect(wordsOf(saved.message)).toContain("Subscribed to the daily papers");
      expect(wordsOf((await slash("status")).message)).toContain("Monday and Tuesday at 07:45");
    });

    it("says what is wrong, and opens the form again with what was filled in", async () => {
      const opened = await slash("setup");
      const sent = await world.discord.submitModal("alice", opened, { time: "26", timezone: "X" });
      expect(wordsOf(sent.message)).toContain("“26” is not a time");
      const again = await press(sent, idOf(sent.message, "setup-change"));
      const values = again.modal?.components.map((label) => label.component?.value);
      expect(values).toContain("26");
      const mended = await world.discord.submitModal("alice", again, {
        time: "6",
        timezone: "UTC",
      });
      expect(wordsOf(mended.message)).toContain("Save these settings?");
      const looks = buttonIds(mended.message).find((id) => id.includes('"page":"2"'));
      expect((await press(mended, looks!)).modal?.components.length).toBe(5);
    });

    it("refuses people who may not manage the channel, and a stale button", async () => {
      world.discord.permit("mallory", 0x400n);
      const refused = await slash("setup", {}, "mallory");
      expect(refused.modal).toBeNull();
      expect(wordsOf(refused.message)).toContain(
        "Only channel managers and the person who set this up",
      );
    });
  });

  describe("on Slack", () => {
    const channel = (): string => world.slack.channel("general").id;

    async function open(user = "alice", text = "setup"): Promise<JudgeView> {
      const before = world.slack.lastView();
      const asked = await world.slack.slash(user, channel(), "/papers", text);
      expect(asked.error).toBeNull();
      return until("a modal", () => {
        const view = world.slack.lastView();
        return view === before ? null : view;
      });
    }

    /** What a form was answered with, as the view it is shown in. */
    function shown(form: JudgeView, ack: unknown): JudgeView {
      const { view } = ack as { view: JudgeView };
      const blocks = view.blocks.map((block, index) => ({ block_id: `b${index}`, ...block }));
      return { ...form, submit: null, ...view, id: form.id, blocks };
    }

    it("opens a modal in the caller's own zone, shows the next digest, and saves it", async () => {
      const form = await open();
      expect(JSON.stringify(form.blocks)).toContain("Asia/Tokyo");
      const sent = await world.slack.submit("alice", form, {
        time: "8:15",
        timezone: "Asia/Tokyo",
        weekdays: { selected_options: [picked("wed")] },
        layout: { selected_option: picked("compact") },
        papers: "4",
      });
      expect(sent.error).toBeNull();
      const preview = shown(form, sent.ack);
      expect(JSON.stringify(preview)).toContain("Wednesday at 08:15 (Asia/Tokyo)");
      await world.slack.clickView("alice", preview, idOf(preview, "setup-save"));
      const saved = await until("a saved view", () => {
        const view = world.slack.lastView();
        return JSON.stringify(view?.blocks).includes("Subscribed") ? view : null;
      });
      expect(saved.id).toBe(form.id);
    });

    it("shows problems at their fields, and goes back to the form", async () => {
      const form = await open();
      const wrong = await world.slack.submit("alice", form, { time: "noonish", papers: "0" });
      expect(wrong.ack).toMatchObject({
        response_action: "errors",
      });
      expect(JSON.stringify(wrong.ack)).toContain("“noonish” is not a time of day");
      const right = await world.slack.submit("alice", form, { time: "noon", papers: "2" });
      const preview = shown(form, right.ack);
      await world.slack.clickView("alice", preview, idOf(preview, "setup-change"));
      const again = await until("the form again", () => {
        const view = world.slack.lastView();
        return JSON.stringify(view?.blocks).includes('"initial_value":"noon"') ? view : null;
      });
      expect(again.id).toBe(form.id);
    });

    it("refuses people who may not manage the channel with a message instead of a form", async () => {
      const asked = await world.slack.slash("mallory", channel(), "/papers", "setup");
      const [answer] = await until("an answer", () =>
        asked.responses.length > 0 ? asked.responses : null,
      );
      expect(JSON.stringify(answer?.a)).toContain(
        "Only channel managers and the person who set this up",
      );
    });
  });
});
