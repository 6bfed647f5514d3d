import { describe, expect, it } from "vitest";
import { judgeAvailable } from "../../../support/judge.ts";
import type { ReplyEvent } from "../../../../src/platforms/port.ts";
import { startRecordingSlack } from "../recording-slack.ts";
import { startAdapterFixture } from "../adapter-fixture.ts";

/** The judge's people cannot delete, so some of this stands on events as Slack documents them. */
describe("messages in Slack threads", () => {
  const base = {
    type: "message",
    channel: "C1",
    channel_type: "channel",
    user: "U2",
    text: "secret",
  };

  it("are reported as replies without their text", async (t) => {
    const heard: ReplyEvent[] = [];
    const wire = await startRecordingSlack(t, {
      threadReply: async (event) => void heard.push(event),
    });
    await wire.event({ ...base, ts: "1700000001.000001", thread_ts: "1700000000.000001" });
    await wire.event({ ...base, ts: "3.1", thread_ts: "1.1", subtype: "thread_broadcast" });
    await expect.poll(() => heard.length).toBe(2);
    expect(heard[0]).toEqual({
      platform: "slack",
      threadId: "1700000000.000001",
      messageId: "1700000001.000001",
      added: true,
      at: new Date(1_700_000_001_000),
    });
    expect(JSON.stringify(heard)).not.toContain("secret");
  });

  it("are not replies in the channel, by an app, or on edits", async (t) => {
    const heard: ReplyEvent[] = [];
    const wire = await startRecordingSlack(t, {
      threadReply: async (event) => void heard.push(event),
    });
    await wire.event({ ...base, ts: "1.1" });
    await wire.event({ ...base, ts: "1.1", thread_ts: "1.1" });
    await wire.event({ ...base, ts: "1.2", thread_ts: "1.1", bot_id: "B2" });
    await wire.event({ ...base, ts: "1.3", subtype: "message_changed" });
    await wire.event({ ...base, ts: "1.9", thread_ts: "1.1" });
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]?.messageId).toBe("1.9");
  });

  it("are reported when deleted", async (t) => {
    const heard: ReplyEvent[] = [];
    const wire = await startRecordingSlack(t, {
      threadReply: async (event) => void heard.push(event),
    });
    const gone = {
      type: "message",
      subtype: "message_deleted",
      channel: "C1",
      channel_type: "channel",
    };
    const reply = { deleted_ts: "1.2", previous_message: { thread_ts: "1.1", text: "secret" } };
    await wire.event({ ...gone, ...reply, ts: "9.1" });
    await wire.event({
      ...gone,
      deleted_ts: "1.1",
      ts: "9.2",
      previous_message: { text: "secret" },
    });
    await expect.poll(() => heard.length).toBe(2);
    expect(heard).toMatchObject([
      { threadId: "1.1", messageId: "1.2", added: false },
      { threadId: "1.1", messageId: "1.1", added: false },
    ]);
  });

  it.skipIf(!judgeAvailable)(
    "arrive over the socket, and links lead to their thread",
    async (t) => {
      const {
        slack,
        platform,
        received: heard,
        channel,
        posting,
      } = await startAdapterFixture(t, "socket");
      const { messageId } = await platform.post(posting());
      slack.post("bob", channel, "I read it", { thread_ts: messageId });
      await slack.until(() => heard.replies.length === 1);
      expect(heard.replies[0]).toMatchObject({ threadId: messageId, added: true });
      const home = { platform: "slack", workspace: slack.teamId, channel } as const;
      expect(await platform.linkTo(home, messageId)).toBe(
        `https://judge.slack.com/archives/${channel}/p${messageId.replace(".", "")}`,
      );
      expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
    },
  );
});
