import { describe, expect, it } from "vitest";
import type { Field, Form } from "../../../../src/messages/core/form.ts";
import { viewValues } from "../../../../src/platforms/slack/blocks/inputs.ts";
import {
  readViewContext,
  messageToModal,
  messageToHomeView,
  formToView,
} from "../../../../src/platforms/slack/blocks/views.ts";
import { judgeAvailable, load } from "../../../support/judge.ts";
import { makePapers } from "../../../support/factories.ts";
import { entryBlock } from "../../../../src/messages/core/paper-entry.ts";
import { listTimezones } from "../../../../src/domain/schedule/timezone.ts";
import { english } from "../../../../src/i18n/languages.ts";

const LONG = "long ".repeat(500);
const text = (name: string): Field => {
  return { kind: "text", name, label: LONG, hint: LONG, initial: "9:00 & <now>", maxLength: 100 };
};
const options = Array.from({ length: 7 }, (_, index) => ({ value: `d${index}`, label: LONG }));
const zones = {
  kind: "search" as const,
  label: LONG,
  hint: "",
  typing: LONG,
  options: listTimezones(),
};
const form: Form = {
  channel: "C1",
  action: { name: "setup-change", input: { draft: "abcdefghijkl", page: "1" } },
  title: LONG,
  submit: LONG,
  cancel: LONG,
  intro: [LONG],
  fields: [
    text("time"),
    text("zone"),
    { kind: "time", name: "at", label: LONG, hint: "", typing: LONG, initial: "09:00" },
    { kind: "time", name: "typed", label: LONG, hint: "", typing: LONG, initial: "25:00" },
    { kind: "number", name: "count", label: LONG, hint: LONG, initial: "3", min: 1, max: 10 },
    { ...zones, name: "known", initial: "Asia/Tokyo" },
    { ...zones, name: "other", initial: "Etc/GMT+5" },
    { kind: "choices", name: "days", label: "Days", hint: "", options, initial: ["d0", "d9"] },
    { kind: "choice", name: "layout", label: "Layout", hint: "", options, initial: "gone" },
    {
      kind: "switch",
      name: "silent",
      label: "Silent",
      hint: "",
      yes: "Yes",
      no: LONG,
      initial: true,
    },
  ],
};
const message = {
  title: LONG,
  blocks: makePapers(60, { title: LONG, abstract: LONG }).map((paper) =>
    entryBlock(english, { paper, votes: 3, number: null }),
  ),
};

describe("Slack's views", () => {
  it.skipIf(!judgeAvailable)("are valid for any fields", async () => {
    const spec = (await load("slackSpec.mjs")) as { validateView(view: unknown): unknown[] };
    for (const view of [
      formToView({ form }, "C1"),
      messageToModal(message, "C1"),
      messageToHomeView(message, "C1"),
    ])
      expect(spec.validateView(view)).toEqual([]);
    expect(spec.validateView(messageToModal({ title: "", blocks: [] }, "C1"))).toEqual([]);
  });

  it("ask with pickers, which hold what is set", () => {
    const elements = formToView({ form }, "C1").blocks.flatMap((block) =>
      "element" in block ? [block.element] : [],
    );
    const picked = (name: string): object =>
      elements.find((one) => "action_id" in one && one.action_id === name) ?? {};
    expect(picked("at")).toMatchObject({ type: "timepicker", initial_time: "09:00" });
    expect(picked("typed")).not.toHaveProperty("initial_time");
    expect(picked("count")).toMatchObject({ type: "number_input", initial_value: "3" });
    expect(picked("known")).toMatchObject({
      type: "static_select",
      initial_option: { value: "Asia/Tokyo" },
    });
    expect(picked("other")).toMatchObject({ initial_option: { value: "Etc/GMT+5" } });
  });

  it("carry their action, and ignore views of other apps", () => {
    expect(readViewContext(formToView({ form }, "C1").private_metadata ?? "")).toEqual({
      channel: "C1",
      action: { kind: "command", ...form.action },
    });
    for (const foreign of ["", "{}", "not JSON", '{"channel":3}'])
      expect(readViewContext(foreign)).toBeUndefined();
  });

  it("return the values as filled in", () => {
    const values = viewValues({
      a: { time: { type: "plain_text_input", value: null } },
      b: { layout: { type: "static_select", selected_option: { value: "d1" } } },
      c: { days: { type: "checkboxes", selected_options: [{ value: "d1" }, { value: "d3" }] } },
      d: { silent: { type: "checkboxes", selected_options: [] } },
      e: { at: { type: "timepicker", selected_time: "07:30" } },
      f: { count: { type: "number_input", value: "4" } },
    });
    expect(values).toEqual({
      time: "",
      layout: "d1",
      days: "d1,d3",
      silent: "",
      at: "07:30",
      count: "4",
    });
  });
});
