import { afterEach, describe, expect, it } from "vitest";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { saveList } from "../../db/papers/lists.ts";
import { settleSent } from "../../db/deliveries/posts.ts";
import { saveSubscription } from "../../db/channels/subscriptions.ts";
import type { ListState } from "../../src/domain/selection/select-papers.ts";
import { storedDigestContent } from "../../db/deliveries/content.ts";
import { makeContent, makeDelivery, makeTally } from "../support/row-factories.ts";
import { makePapers, makeSubscription } from "../support/factories.ts";
import { NOW, createCommandFixture, type CommandFixture } from "./command-fixture.ts";

const DAY = "2026-05-13";
let room: CommandFixture;
afterEach(() => room.close());

const papers = makePapers(14).map((paper, index) =>
  index % 2 === 0 ? paper : { ...paper, categories: ["cs.RO"] },
);

const known = { paper: async (id: string) => papers.find((paper) => paper.id === id) };

async function subscribed(change: Partial<Parameters<typeof makeSubscription>[0]> = {}) {
  const asked: string[] = [];
  room = await createCommandFixture({
    services: {
      ...known,
      candidates: async (_place, { sources }, day): Promise<ListState> => {
        asked.push(`${sources.join("+")} ${day}`);
        const found = day === DAY ? papers : [];
        const facts = { votes: new Map<string, number>(), submitted: new Set<string>() };
        return { day, papers: found, ...facts, fetchedAt: NOW, failure: null, waiting: null };
      },
    },
  });
  const list = { source: "huggingface", day: DAY, papers, now: NOW };
  await saveList(room.database, list);
  await saveSubscription(room.database, makeSubscription({ name: "daily", ...change }));
  return asked;
}

describe("/papers why", () => {
  const [first, second] = papers;

  it("links to where a paper was posted", async () => {
    await subscribed();
    await enqueueDeliveries(room.database, [
      makeDelivery({
        ...room.place,
        id: "d1",
        subscriptionId: "subscription-1",
        state: "sending",
        leaseOwner: "w",
      }),
    ]);
    await settleSent(room.database, {
      ref: { ...room.place, messageId: "1747.0001" },
      claim: { id: "d1", owner: "w", attempts: 0 },
      papers: [{ paperId: first!.id, number: 1 }],
      shown: makeTally(),
      now: NOW,
      next: [],
    });
    const { words } = await room.say(`why ${first!.id}`);
    expect(words).toContain("Posted here");
    expect(words).toMatch(/Number 1 of a digest, posted .*13 May 2026.*Open it/);
    expect(words).toContain("Listed by Hugging Face on Wednesday 13 May 2026.");
  });

  it("counts a digest that a person requested", async () => {
    await subscribed();
    const content = makeContent({ paperIds: [first!.id], shown: 1 });
    await enqueueDeliveries(room.database, [
      makeDelivery({
        ...room.place,
        id: "requested",
        subscriptionId: null,
        request: "first",
        day: null,
        state: "sending",
        leaseOwner: "w",
        content: storedDigestContent(content),
      }),
    ]);
    await settleSent(room.database, {
      ref: { ...room.place, messageId: "1747.0002" },
      claim: { id: "requested", owner: "w", attempts: 0 },
      papers: [{ paperId: first!.id, number: 1 }],
      shown: makeTally(),
      now: NOW,
      next: [],
    });
    const { words } = await room.say(`why ${first!.id}`);
    expect(words).toContain("Posted here");
    expect(words).toContain("Number 1 of 1 paper in the digest with the list of");
    expect(words).not.toContain("No digest");
  });

  it("names the condition that excluded it", async () => {
    await subscribed({ filter: "cat:cs.CL" });
    expect((await room.say(`why ${second!.id}`)).words).toMatch(
      /Not posted here[\s\S]*The filter left it out of the list of Wednesday 13 May 2026. It does not match cat:cs.CL\./,
    );
  });

  it("says that no source of the channel listed it", async () => {
    await subscribed({ sources: ["arxiv:cs.LG"], pausedAt: NOW });
    const { words } = await room.say(`why https://arxiv.org/abs/${first!.id}v2`);
    expect(words).toContain("This channel gets arXiv cs.LG, which did not list it.");
    expect(words).toContain("The subscription has been paused since");
  });

  it("says that the channel has no subscription", async () => {
    room = await createCommandFixture({ services: known });
    expect((await room.say(`why ${first!.id}`)).words).toContain(
      "This channel has no subscription",
    );
  });
});
