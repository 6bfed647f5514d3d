import { describe, expect, it } from "vitest";
import type { PastedLinks } from "../../../../src/platforms/port.ts";
import { paperBlock } from "../messages.ts";
import { startRecordingSlack } from "../recording-slack.ts";

const shared = (...urls: readonly string[]) => ({
  type: "link_shared",
  channel: "C1",
  user: "U1",
  message_ts: "1700000000.000001",
  is_bot_user_member: true,
  unfurl_id: "C1.1700000000.000001.abc",
  source: "conversations_history",
  links: urls.map((url) => ({ url, domain: new URL(url).host })),
});

/** The judge does not have link cards, so this stands on events and answers as Slack documents them. */
describe("links pasted on Slack", () => {
  it("to papers unfurl as a card where there is one", async (t) => {
    const pasted: PastedLinks[] = [];
    const wire = await startRecordingSlack(t, {
      async linkCards(given) {
        pasted.push(given);
        return new Map([["2605.01234", { title: "", blocks: [paperBlock({ number: null })] }]]);
      },
    });
    const abs = "https://arxiv.org/abs/2605.01234v2";
    await wire.event(shared(abs, "https://huggingface.co/papers/2605.09999"));
    const { args } = await wire.waitFor("chat.unfurl");
    expect(args).toMatchObject({ channel: "C1", ts: "1700000000.000001" });
    const unfurls = JSON.parse(String(args["unfurls"])) as Record<string, { blocks: unknown }>;
    expect(Object.keys(unfurls)).toEqual([abs]);
    expect(JSON.stringify(unfurls)).toContain("A Paper About Reading Papers");
    expect(JSON.stringify(unfurls)).not.toContain('"header"');
    expect(pasted).toEqual([
      {
        place: { platform: "slack", workspace: "T1", channel: "C1" },
        paperIds: ["2605.01234", "2605.09999"],
        requested: false,
      },
    ]);
  });

  it("to anything else do not unfurl", async (t) => {
    const pasted: PastedLinks[] = [];
    const wire = await startRecordingSlack(t, {
      async linkCards(given) {
        pasted.push(given);
        return new Map();
      },
    });
    await wire.event(
      shared("https://openreview.net/group?id=ICLR.cc", "https://huggingface.co/models"),
    );
    await wire.event(shared("https://arxiv.org/abs/2605.01234"));
    await expect.poll(() => pasted.length).toBe(1);
    expect(wire.sent.map(({ method }) => method)).not.toContain("chat.unfurl");
  });

  it("survive a refused unfurl", async (t) => {
    const wire = await startRecordingSlack(t, {
      linkCards: async () => new Map([["2605.01234", { title: "", blocks: [paperBlock()] }]]),
    });
    wire.answers["chat.unfurl"] = { ok: false, error: "cannot_unfurl_url" };
    await wire.event(shared("https://arxiv.org/abs/2605.01234"));
    await wire.waitFor("chat.unfurl");
  });
});
