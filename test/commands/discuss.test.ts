import { NOT_IN_CHANNEL, textFailure } from "../support/text-failure.ts";
import { afterEach, describe, expect, it } from "vitest";
import type { DiscussOutcome, DiscussRequest } from "../../commands/core/define.ts";
import { addReply, saveDiscussion } from "../../db/channels/discussions.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { saveVoteMark } from "../../db/people/votes.ts";
import { makePaper } from "../support/factories.ts";
import { buttonOf, NOW, createCommandFixture, type CommandFixture } from "./command-fixture.ts";

const paper = makePaper();

let room: CommandFixture;
afterEach(() => room.close());

async function withOutcome(outcome: DiscussOutcome): Promise<DiscussRequest[]> {
  const requests: DiscussRequest[] = [];
  room = await createCommandFixture({
    services: {
      paper: async (id) => (id === paper.id ? paper : undefined),
      discuss: async (request) => {
        requests.push(request);
        return outcome;
      },
      discussions: async () => new Map([[paper.id, { url: "https://chat.example/1", replies: 4 }]]),
    },
  });
  await savePapers(room.database, [paper], NOW);
  return requests;
}

const url = "https://chat.example/1";

describe("/papers discuss", () => {
  it("links to the channel's discussion, typed or by the card's button", async () => {
    const requests = await withOutcome({ kind: "there", isNew: true, url, replies: 0 });
    const { words, audience, message } = await room.say("discuss arxiv.org/abs/2605.01234v2");
    expect(audience).toBe("caller");
    expect(words).toContain("Discussion opened");
    expect(JSON.stringify(message.blocks)).toContain(url);
    const card = await room.say("show 2605.01234");
    expect(card.words).toContain("4 replies");
    expect(await room.press(buttonOf(card.message, "Discuss").action)).toContain(
      "Discussion opened",
    );
    expect(requests).toMatchObject([{ place: room.place }, { paper: { id: paper.id } }]);
  });

  it("shows the number of replies, and the place where there is no link", async () => {
    await withOutcome({ kind: "there", isNew: false, url: null, replies: 4 });
    expect((await room.say("discuss 2605.01234")).words).toBe(
      "Discussion: A Paper About Reading Papers\nIt is in this channel.\n4 replies",
    );
  });

  it("explains what is in the way and the remedy", async () => {
    await withOutcome({ kind: "obstacles", obstacles: [NOT_IN_CHANNEL] });
    expect((await room.say("discuss 2605.01234")).words).toContain(
      "No discussion can be opened here yet.\nPaperboy is not in this channel. Type /invite @Paperboy in the channel.",
    );
    await room.close();
    await withOutcome({ kind: "failed", reason: NOT_IN_CHANNEL });
    expect((await room.say("discuss 2605.01234")).words).toContain(
      "could not be opened. Paperboy is not in this channel. Type /invite @Paperboy in the channel.",
    );
  });

  it("shows the replies of all channels in the leaderboard", async () => {
    await withOutcome({ kind: "failed", reason: textFailure("") });
    const mark = { voter: "web:1", paperId: paper.id, origin: "button", emoji: "button" };
    await saveVoteMark(room.database, { ...mark, active: true, at: NOW });
    for (const channel of ["C1", "C2"]) {
      const thread = { ...room.place, channel, paperId: paper.id, threadId: channel };
      await saveDiscussion(room.database, { ...thread, openedBy: "web:1", openedAt: NOW });
      await addReply(room.database, { ...thread, messageId: `${channel}.2`, at: NOW });
    }
    expect((await room.say("top")).words).toContain(
      "1 vote here · 12 upvotes on Hugging Face · 3 comments on Hugging Face · 2 replies here · code ★ 1.2k",
    );
  });
});
