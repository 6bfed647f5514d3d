import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Form } from "../../../../src/messages/core/form.ts";
import { startRecordingSlack } from "../recording-slack.ts";

const FORM: Form = {
  action: { name: "setup-change", input: { draft: "d1" } },
  channel: "C1",
  title: "The daily papers",
  submit: "Preview",
  cancel: "Cancel",
  intro: [],
  fields: [{ kind: "text", name: "time", label: "Time", hint: "", initial: "9", maxLength: 9 }],
};

/** Slack's three seconds are over before such a form is there: a word of patience holds its place. */
it("opens a slow form in place of a loading view", async (t) => {
  const wire = await startRecordingSlack(t, {
    command: () => ({
      audience: "caller",
      run: async () => ({ title: "", blocks: [] }),
      form: () => sleep(2500, { form: FORM }),
    }),
  });
  for (const method of ["views.open", "views.update"])
    wire.answers[method] = { view: { id: "V1" } };
  await wire.slash("setup");
  const opened = await wire.waitFor("views.open");
  expect(opened.args["view"]).toContain("One moment …");
  const updated = await wire.waitFor("views.update");
  expect(updated.args["view_id"]).toBe("V1");
  expect(updated.args["view"]).toContain('"callback_id":"form"');
});
