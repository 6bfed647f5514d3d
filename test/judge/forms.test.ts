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

  /** Everything a view holds, as Slack sends it: boxes without a tick included. */
  function filled(view: JudgeView, values: Readonly<Record<string, unknown>>) {
    const held = view.blocks.flatMap(({ element }) => {
      const asked = element as Readonly<Record<string, unknown>> | undefined;
      if (asked === undefined) return [];
      const state = {
        timepicker: { selected_time: asked["initial_time"] },
        number_input: { value: asked["initial_value"] },
        plain_text_input: { value: asked["initial_value"] ?? null },
        static_select: { selected_option: asked["initial_option"] },
        checkboxes: { selected_options: asked["initial_options"] ?? [] },
      }[asked["type"] as string];
      return [[asked["action_id"] as string, state] as const];
    });
    return { ...Object.fromEntries(held), ...values };
  }

  /** The kinds of inputs of a view or modal, by name. */
  function kindsIn(view: JudgeView): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      view.blocks.flatMap(({ element }) => {
        const asked = element as { readonly action_id: string; readonly type: string } | undefined;
        return asked === undefined ? [] : [[asked.action_id, asked.type]];
      }),
    );
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
      const step = (page: number): string =>
        buttonIds(mended.message).find((id) => id.includes(`"page":"${page}"`)) ?? "no such button";
      const kinds = (asked: JudgeInteraction): unknown[] =>
        (asked.modal?.components ?? []).map(({ type, component }) => component?.type ?? type);
      const TEXT = 4;
      const [SELECT, SAID, RADIO, BOXES, BOX] = [3, 10, 21, 22, 23];
      expect(kinds(again)).toEqual([SAID, TEXT, TEXT, BOXES, RADIO]);
      expect(kinds(await press(mended, step(2)))).toEqual([SAID, TEXT, TEXT, SELECT, TEXT]);
      const look = await press(mended, step(3));
      expect(kinds(look)).toEqual([SAID, RADIO, SELECT, BOX, BOX]);
      const looked = await world.discord.submitModal("alice", look, {
        layout: "compact",
        pictures: false,
      });
      expect(wordsOf(looked.message)).toContain("without pictures");
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

    /** Presses the button for a step, and waits for its form. */
    async function reopen(preview: JudgeView, page: string, holds: string): Promise<JudgeView> {
      const button = buttonIds(preview).find((id) => id.includes(page)) ?? "no such button";
      await world.slack.clickView("alice", preview, button);
      return until("the form of the step", () => {
        const view = world.slack.lastView();
        const isForm = view?.submit != null && JSON.stringify(view.blocks).includes(holds);
        return isForm ? view : null;
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
      expect(kindsIn(form)).toEqual({
        time: "timepicker",
        timezone: "static_select",
        weekdays: "checkboxes",
        frequency: "static_select",
      });
      const changed = {
        time: { selected_time: "08:15" },
        weekdays: { selected_options: [picked("wed")] },
      };
      const sent = await world.slack.submit("alice", form, filled(form, changed));
      expect(sent.error).toBeNull();
      const preview = shown(form, sent.ack);
      expect(JSON.stringify(preview)).toContain("Wednesday at 08:15 (Asia/Tokyo)");
      const look = await reopen(preview, '"page":"3"', '"layout"');
      expect(kindsIn(look)).toEqual({
        layout: "static_select",
        language: "static_select",
        pictures: "checkboxes",
      });
      const plain = {
        layout: { selected_option: picked("compact") },
        pictures: { selected_options: [] },
      };
      const looked = await world.slack.submit("alice", look, filled(look, plain));
      const preview2 = shown(look, looked.ack);
      expect(JSON.stringify(preview2)).toContain("without pictures");
      await world.slack.clickView("alice", preview2, idOf(preview2, "setup-save"));
      const saved = await until("a saved view", () => {
        const view = world.slack.lastView();
        return JSON.stringify(view?.blocks).includes("Subscribed") ? view : null;
      });
      expect(saved.id).toBe(form.id);
    });

    it("shows problems at their fields, and goes back to the form", async () => {
      const form = await open();
      const sent = await world.slack.submit("alice", form, filled(form, {}));
      const papers = await reopen(shown(form, sent.ack), '"page":"2"', '"papers"');
      expect(kindsIn(papers)).toEqual({
        sources: "plain_text_input",
        filter: "plain_text_input",
        papers: "number_input",
        upvotes: "number_input",
      });
      const wrong = await world.slack.submit("alice", papers, filled(papers, { filter: "cat:" }));
      expect(wrong.ack).toMatchObject({ response_action: "errors" });
      expect(Object.keys((wrong.ack as { errors: object }).errors)).toEqual(["filter"]);
      const right = await world.slack.submit("alice", papers, filled(papers, { papers: "2" }));
      const again = await reopen(shown(papers, right.ack), '"page":"2"', '"initial_value":"2"');
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
