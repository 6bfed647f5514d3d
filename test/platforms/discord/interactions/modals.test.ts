import { Client, ComponentType, ModalSubmitInteraction } from "discord.js";
import { describe, expect, it } from "vitest";
import { fieldsOf, type Form } from "../../../../src/messages/core/form.ts";
import { formToModal, modalValues } from "../../../../src/platforms/discord/interactions/modals.ts";
import { judgeAvailable, load } from "../../../support/judge.ts";

const LONG = "long ".repeat(60);

/** Every kind of question, with words that are too long for any platform. */
const form: Form = {
  channel: "C1",
  action: { name: "setup-change", input: { draft: "abcdefghijkl", page: "1" } },
  title: LONG,
  submit: LONG,
  cancel: LONG,
  intro: ["For this channel."],
  pages: [
    [
      { kind: "text", name: "time", label: LONG, hint: LONG, initial: "9:00", maxLength: 100 },
      { kind: "text", name: "filter", label: "Filter", hint: "", initial: "", maxLength: 300 },
      {
        kind: "choices",
        name: "days",
        label: "Days",
        hint: "Which",
        options: Array.from({ length: 30 }, (_, index) => ({ value: `d${index}`, label: LONG })),
        initial: ["d0", "d2"],
      },
      {
        kind: "choice",
        name: "layout",
        label: "Layout",
        hint: "",
        options: [{ value: "digest", label: "One message" }],
        initial: "digest",
      },
      {
        kind: "switch",
        name: "silent",
        label: "Silent",
        hint: "",
        yes: "Yes",
        no: LONG,
        initial: true,
      },
      { kind: "text", name: "sixth", label: "Too many", hint: "", initial: "", maxLength: 9 },
    ],
  ],
  page: 0,
};

describe("a form on Discord", () => {
  it.skipIf(!judgeAvailable)("is a valid modal for any fields", async () => {
    const spec = (await load("discordSpec.mjs")) as {
      validateDiscordRequest(method: string, path: string, body: unknown): { errors: unknown[] };
    };
    const modal = formToModal(form);
    expect(modal.title.length).toBeLessThanOrEqual(45);
    expect(modal.components).toHaveLength(5);
    expect(modal.custom_id.length).toBeLessThanOrEqual(100);
    const path = "/interactions/123456789012345678/token/callback";
    const faults = (data: unknown): unknown[] =>
      spec.validateDiscordRequest("POST", path, { type: 9, data }).errors;
    expect(faults(JSON.parse(JSON.stringify(modal)))).toEqual([]);
    expect(faults({ ...modal, title: "x".repeat(46) })).not.toEqual([]);
  });

  it("returns the values as filled in: texts, one choice, several, none", () => {
    const label = (component: unknown): unknown => ({
      type: ComponentType.Label,
      id: 1,
      component,
    });
    const select = (name: string, values: string[]): unknown =>
      label({ type: ComponentType.StringSelect, id: 2, custom_id: name, values });
    const data = {
      custom_id: "x",
      components: [
        label({ type: ComponentType.TextInput, id: 2, custom_id: "time", value: "7:30" }),
        select("days", ["d1", "d3"]),
        select("layout", ["digest"]),
        select("silent", []),
      ],
    };
    const sent = Reflect.construct(ModalSubmitInteraction, [
      new Client({ intents: [] }),
      {
        id: "1",
        application_id: "2",
        type: 5,
        token: "t",
        version: 1,
        user: { id: "3", username: "ada" },
        entitlements: [],
        authorizing_integration_owners: {},
        data,
      },
    ]) as ModalSubmitInteraction;
    expect(modalValues(sent)).toEqual({
      time: "7:30",
      days: "d1,d3",
      layout: "digest",
      silent: "",
    });
    expect(fieldsOf(form, "one")).toHaveLength(6);
  });
});
