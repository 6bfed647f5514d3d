import { describe, expect, it } from "vitest";
import type { Message } from "../../../../src/messages/core/message.ts";
import type { Handlers } from "../../../../src/platforms/port.ts";
import { startRecordingSlack } from "../recording-slack.ts";

const exported = (text: string): Message => ({
  title: "2 papers for “<!channel>”, as BibTeX",
  blocks: [{ kind: "note", text: ["papers.bib"] }],
  files: [{ name: "papers.bib", type: "application/x-bibtex", text }],
});

const answering = (text: string): Partial<Handlers> => ({
  command: () => ({ audience: "caller", run: async () => exported(text) }),
});

/** The judge does not have files, so this stands on answers as Slack documents them. */
describe("a file on Slack", () => {
  it("is put into the answer when it is short", async (t) => {
    const wire = await startRecordingSlack(t, answering("@misc{one}\n@misc{two}\n"));
    await wire.slash("export");
    const { args } = await wire.waitFor("respond");
    expect(JSON.stringify(args["blocks"])).toContain("rich_text_preformatted");
    expect(args["text"]).toContain("@misc{one}\n@misc{two}");
    expect(wire.sent.map(({ method }) => method)).not.toContain("files.getUploadURLExternal");
  });

  it("is sent by direct message when it is long", async (t) => {
    const text = "@misc{ä}\n".repeat(400);
    const wire = await startRecordingSlack(t, answering(text));
    await wire.slash("export");
    const { args } = await wire.waitFor("respond");
    expect(args["text"]).toContain("papers.bib is in your direct messages with Paperboy.");
    expect((await wire.waitFor("files.getUploadURLExternal")).args).toMatchObject({
      filename: "papers.bib",
      length: String(Buffer.byteLength(text)),
    });
    expect((await wire.waitFor("upload")).args).toEqual({ content: text });
    const letter = await wire.waitFor("chat.postMessage");
    expect(letter.args).toMatchObject({
      channel: "U1",
      text: "2 papers for “&lt;!channel&gt;”, as BibTeX",
    });
    expect((await wire.waitFor("files.completeUploadExternal")).args).toMatchObject({
      files: JSON.stringify([{ id: "F1", title: "papers.bib" }]),
      channel_id: "D1",
    });
  });

  it("explains a missing scope", async (t) => {
    const wire = await startRecordingSlack(t, answering("@misc{a}\n".repeat(400)));
    wire.answers["files.getUploadURLExternal"] = {
      ok: false,
      error: "missing_scope",
      needed: "files:write",
      provided: "chat:write",
    };
    await wire.slash("export");
    const { args } = await wire.waitFor("respond");
    expect(args["text"]).toContain("Slack did not accept papers.bib.");
    expect(args["text"]).toContain("add files:write to the app");
  });
});
