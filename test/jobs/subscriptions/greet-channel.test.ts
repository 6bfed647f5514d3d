import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { saveSubscription } from "../../../db/channels/subscriptions.ts";
import { greetChannel } from "../../../src/jobs/subscriptions/greet-channel.ts";
import { fallbackText } from "../../../src/messages/core/message.ts";
import { makePlace, makeSubscription } from "../../support/factories.ts";

const clock = { now: () => new Date("2026-05-13T10:00:00Z") };

describe("the greeting of a channel", () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase(":memory:");
  });
  afterEach(() => database.close());

  it("explains once what the bot does and how to start", async () => {
    const message = await greetChannel({ database, clock }, makePlace());
    expect(fallbackText(message!)).toContain("one quiet message a day");
    const buttons = message!.blocks.flatMap((block) => ("buttons" in block ? block.buttons : []));
    expect(buttons.map(({ label }) => label)).toEqual([
      "Set up",
      "See today’s papers",
      "What can it do",
    ]);
    expect(await greetChannel({ database, clock }, makePlace())).toBeNull();
    expect(await greetChannel({ database, clock }, makePlace({ channel: "C2" }))).not.toBeNull();
  });

  it("names the schedule where one is set", async () => {
    await saveSubscription(database, makeSubscription());
    const message = await greetChannel({ database, clock }, makePlace());
    expect(fallbackText(message!)).toContain("Monday to Friday at 09:00 (Europe/Berlin)");
  });
});
