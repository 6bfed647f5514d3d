import { describe, expect, it } from "vitest";
import { saveSubscription } from "../../../db/channels/subscriptions.ts";
import type { NewSubscription } from "../../../db/channels/subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import { createGrowingList, type GrowingList } from "../../support/growing-list.ts";
import { makePapers } from "../../support/factories.ts";
import { makeSubscription } from "../../support/row-factories.ts";
import { engines } from "../../support/stores.ts";

const SECOND = 1000;
const papers = makePapers(3);
const names = ["agents", "daily", "video"];

async function threeAtOnce(
  database: Database,
  wish: Partial<NewSubscription>,
): Promise<GrowingList> {
  const scene = await createGrowingList(database, papers, { ...wish, id: "s0", name: names[0]! });
  const nextRunAt = new Date(scene.now);
  for (const [index, name] of names.entries())
    if (index > 0)
      await saveSubscription(
        database,
        makeSubscription({ nextRunAt, ...wish, id: `s${index}`, name }),
      );
  return scene;
}

/** `agents`, then the numbers of its papers as they came. */
function sequence({ chat }: GrowingList): string {
  return chat.messages.map(({ text }) => /^(\d+|\w+)/.exec(text)?.[1] ?? "").join(" ");
}

describe.each(engines)(
  "three subscriptions of a channel due in one minute, on $name",
  ({ make, skip }) => {
    it.skipIf(skip).each([
      ["cards", { layout: "cards" }],
      ["posts of papers in a forum", { layout: "forum-papers" }],
      ["replies without a thread", { workspace: "dm", channel: "c1" }],
    ] as const)("keep their %s together", async (_case, wish) => {
      const store = await make();
      try {
        const scene = await threeAtOnce(await store.open(), wish);
        await scene.pass(80 * SECOND, 2 * SECOND);
        expect(scene.chat.messages).toHaveLength(12);
        const turns = sequence(scene)
          .split(" 1 2 3")
          .map((turn) => turn.trim());
        expect(turns.toSorted()).toEqual(["", ...names]);
      } finally {
        await store.remove();
      }
    });

    it.skipIf(skip)("do not wait for a reply that is tried again later", async () => {
      const store = await make();
      try {
        const scene = await threeAtOnce(await store.open(), { layout: "cards" });
        scene.chat.fault = ({ message }) =>
          JSON.stringify(message.blocks).includes("Paper Number 2") ? "unavailable" : "none";
        await scene.pass(300 * SECOND, 15 * SECOND);
        const headings = scene.chat.messages.filter(({ text }) => /^[a-z]/.test(text));
        expect(headings).toHaveLength(3);
      } finally {
        await store.remove();
      }
    });
  },
);
