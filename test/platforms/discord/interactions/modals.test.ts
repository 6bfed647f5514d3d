import { Client, ComponentType, ModalSubmitInteraction } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Form } from "../../../../src/messages/core/form.ts";
import { formToModal } from "../../../../src/platforms/discord/components/modal.ts";
import { modalValues } from "../../../../src/platforms/discord/interactions/modals.ts";
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
  fields: [
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
      options: [
        { value: "digest", label: "One message" },
        { value: "compact", label: LONG },
      ],
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
};

const pickers: Form = {
  ...form,
  fields: [
    { kind: "time", name: "at", label: "Time", hint: "", typing: "9:00", initial: "25:00" },
    { kind: "number", name: "few", label: "Papers", hint: LONG, initial: "3", min: 1, max: 10 },
    { kind: "number", name: "many", label: "Upvotes", hint: "", initial: "0", min: 0, max: 1000 },
    {
      kind: "search",
      name: "zone",
      label: "Zone",
      hint: "",
      typing: "a city",
      initial: "UTC",
      options: ["UTC"],
    },
  ],
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
    expect(faults(JSON.parse(JSON.stringify(formToModal(pickers))))).toEqual([]);
    expect(faults({ ...modal, title: "x".repeat(46) })).not.toEqual([]);
  });

  it("asks with what Discord has, and says how to type the rest", () => {
    const types = (asked: Form): unknown[] =>
      formToModal(asked).components.map((part) =>
        "component" in part ? [part.component.type, part.description?.slice(0, 6)] : part.type,
      );
    expect(types(pickers)).toEqual([
      ComponentType.TextDisplay,
      [ComponentType.TextInput, "9:00"],
      [ComponentType.StringSelect, LONG.slice(0, 6)],
      [ComponentType.TextInput, undefined],
      [ComponentType.TextInput, "a city"],
    ]);
  });

  it("returns the values as filled in: texts, one choice, several, ticks", () => {
    const label = (component: unknown): unknown => ({
      type: ComponentType.Label,
      id: 1,
      component,
    });
    const field = (type: ComponentType, custom_id: string, answer: object): unknown =>
      label({ type, id: 2, custom_id, ...answer });
    const data = {
      custom_id: "x",
      components: [
        { type: ComponentType.TextDisplay, id: 9 },
        field(ComponentType.TextInput, "time", { value: "7:30" }),
        field(ComponentType.CheckboxGroup, "days", { values: ["d1", "d3"] }),
        field(ComponentType.RadioGroup, "layout", { value: "digest" }),
        field(ComponentType.StringSelect, "papers", { values: ["4"] }),
        field(ComponentType.Checkbox, "silent", { value: false }),
        field(ComponentType.Checkbox, "pictures", { value: true }),
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
      papers: "4",
      silent: "no",
      pictures: "yes",
    });
    expect(form.fields).toHaveLength(6);
  });
});
