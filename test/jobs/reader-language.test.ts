import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";
import { saveChannelSettings } from "../../db/channels/channel-settings.ts";
import { translateForNotice, translateForReader } from "../../src/jobs/reader-language.ts";
import { makeCaller } from "../support/factories.ts";

const channel = { platform: "slack", workspace: "T1", channel: "C1" } as const;
const direct = { ...channel, channel: "U1" };

let database: Database;
beforeEach(async () => {
  database = await openDatabase(":memory:");
  await saveChannelSettings(database, channel, { language: "de" });
});
afterEach(() => database.close());

describe("the language of a notice", () => {
  it("is the channel's, also in a direct message", async () => {
    const waits = { kind: "submitted", paperId: "1", title: "", by: null, note: null } as const;
    const resumed = { kind: "resumed", channel: "C1", next: 0 } as const;
    expect((await translateForNotice(database, channel, waits)).language).toBe("de");
    expect((await translateForNotice(database, direct, resumed)).language).toBe("de");
    const elsewhere = { ...resumed, channel: "C2" };
    expect((await translateForNotice(database, direct, elsewhere)).language).toBe("en");
  });

  it("is English for the operator", async () => {
    const alert = { kind: "alert", lines: [], more: 0 } as const;
    expect((await translateForNotice(database, channel, alert)).language).toBe("en");
  });
});

describe("the language of an answer", () => {
  it("is the channel's when the person's language is unknown", async () => {
    const french = makeCaller({ language: async () => "fr" });
    expect((await translateForReader(database, channel, french, "caller")).language).toBe("fr");
    expect((await translateForReader(database, channel, french, "everyone")).language).toBe("de");
    expect((await translateForReader(database, channel, makeCaller({}), "caller")).language).toBe(
      "de",
    );
    expect((await translateForReader(database, direct, makeCaller({}), "caller")).language).toBe(
      "en",
    );
  });
});
