import type { Failure } from "../../src/domain/failure.ts";
import { NOT_IN_CHANNEL } from "../support/text-failure.ts";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { sourceAnswered } from "../../db/papers/source-health.ts";
import { makePapers } from "../support/factories.ts";
import { NOW, createCommandFixture, type CommandFixture } from "./command-fixture.ts";
import { makeDelivery } from "../support/row-factories.ts";

let room: CommandFixture;
afterEach(() => room.close());

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

describe("/papers status", () => {
  it("explains how to start without a subscription", async () => {
    room = await createCommandFixture({
      services: { accessProblems: async () => [NOT_IN_CHANNEL] },
    });
    const { words, audience } = await room.say("status");
    expect(audience).toBe("caller");
    expect(words).toContain(
      "This channel has no subscription. To set up the daily papers: /papers setup",
    );
    expect(words).toContain(`0 papers known · Paperboy ${version}`);
    expect(words).not.toContain("Type /invite");
  });

  it("shows the next and last digest, the state of the source and access problems", async () => {
    room = await createCommandFixture();
    await room.say("subscribe 8:30");
    await savePapers(room.database, makePapers(3), NOW);
    await sourceAnswered(room.database, "huggingface", NOW);
    await sourceAnswered(room.database, "sample", NOW);
    await enqueueDeliveries(room.database, [
      makeDelivery({
        ...room.place,
        state: "skipped",
        error: { code: "list_empty" },
        dueAt: NOW,
        plannedAt: NOW,
      }),
    ]);
    const { words } = await room.say("status");
    expect(words).toContain("come here Monday to Friday at 08:30 (Europe/Berlin)");
    expect(words).toMatch(/Next digest: .*14 May 2026 at 06:30 \(UTC\)\./);
    expect(words).toMatch(/was skipped\. The list is empty\./);
    expect(words).toMatch(/Hugging Face: up to date \(.*10:00 \(UTC\)\)/);
    expect(words).toContain("3 papers known");
    expect(words).not.toContain("sample");
  });

  it("names access problems of the next digest", async () => {
    const obstacles: Failure[] = [];
    room = await createCommandFixture({ services: { accessProblems: async () => obstacles } });
    await room.say("subscribe");
    obstacles.push(NOT_IN_CHANNEL);
    expect((await room.say("status")).words).toContain("Type /invite @Paperboy in the channel.");
  });
});
