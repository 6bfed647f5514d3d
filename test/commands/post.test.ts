import type { Failure } from "../../src/domain/failure.ts";
import { NOT_IN_CHANNEL } from "../support/text-failure.ts";
import { afterEach, describe, expect, it } from "vitest";
import type { PostOutcome, PostRequest } from "../../commands/core/define.ts";
import { buttonOf, createCommandFixture, type CommandFixture } from "./command-fixture.ts";

let room: CommandFixture;
afterEach(() => room.close());

async function withOutcome(
  outcome: PostOutcome,
  obstacles: Failure[] = [],
): Promise<PostRequest[]> {
  const requests: PostRequest[] = [];
  room = await createCommandFixture({
    services: {
      accessProblems: async () => obstacles,
      post: async (request) => {
        requests.push(request);
        return outcome;
      },
    },
  });
  return requests;
}

describe("/papers post", () => {
  it("posts the day's list here in the caller's name", async () => {
    const requests = await withOutcome({ kind: "posted", papers: 12, day: "2026-05-13" });
    const { words, audience } = await room.say("post");
    expect(audience).toBe("caller");
    expect(words).toContain("Here is the list of Wednesday 13 May 2026: 12 papers.");
    expect(requests).toEqual([
      { place: room.place, day: "2026-05-13", requestedBy: "slack:T1:U1", again: false },
    ]);
  });

  it("takes a date, and Friday's list for a weekend", async () => {
    const requests = await withOutcome({ kind: "posted", papers: 1, day: "2026-05-08" });
    await room.say("post 2026-05-09");
    expect(requests).toMatchObject([{ day: "2026-05-08" }]);
  });

  it("says that the list is already here, and posts it again when asked to", async () => {
    const at = new Date("2026-05-13T07:00:00Z");
    const requests = await withOutcome({ kind: "already", at });
    const { words, message } = await room.say("post");
    expect(words).toMatch(/The list of Wednesday 13 May 2026 was posted here .*07:00 \(UTC\)/);
    expect(words).toContain("/papers post 2026-05-13 again:yes");
    await room.press(buttonOf(message, "Post again").action);
    await room.say("post 2026-05-13 again:true");
    await room.say("post again");
    expect(requests.map((request) => request.again)).toEqual([false, true, true, true]);
  });

  it("says that the list is on its way", async () => {
    await withOutcome({ kind: "already", at: null });
    expect((await room.say("post")).words).toContain("is already being posted here");
  });

  it.each([
    [
      { kind: "empty", reason: { code: "list_not_out" } } as const,
      "The list of Wednesday 13 May 2026 has nothing to post. The list is not out yet.",
    ],
    [
      { kind: "failed", reason: { code: "channel_gone" } } as const,
      "did not work. This channel no longer exists. ",
    ],
  ])("says why nothing was posted: %j", async (outcome, words) => {
    await withOutcome(outcome);
    expect((await room.say("post")).words).toContain(words);
  });

  it("posts nothing where it has no access", async () => {
    const requests = await withOutcome({ kind: "posted", papers: 1, day: "" }, [NOT_IN_CHANNEL]);
    expect((await room.say("post")).words).toContain(
      "Type /invite @Paperboy in the channel.\nThen try again: /papers post",
    );
    expect(requests).toEqual([]);
  });

  it("is only for channel managers", async () => {
    const requests = await withOutcome({ kind: "posted", papers: 1, day: "" });
    const { words } = await room.say("post", { mayManage: async () => false });
    expect(words).toContain("can use “post” here");
    expect(requests).toEqual([]);
  });
});
