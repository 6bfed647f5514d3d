import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveChannelSettings } from "../../db/channels/channel-settings.ts";
import { createCommandFixture, type CommandFixture } from "../commands/command-fixture.ts";

const french = { language: async () => "fr" };
const untold = { language: async () => null };

describe("a refusal in a channel that reads German", () => {
  let room: CommandFixture;
  beforeEach(async () => {
    room = await createCommandFixture();
    await saveChannelSettings(room.database, room.place, { language: "de" });
  });
  afterEach(() => room.close());

  it("is all German where everyone reads it", async () => {
    const { words, audience } = await room.say("show 1706.03762 share:yes", french);
    expect(audience).toBe("everyone");
    expect(words).toContain("Ein Paper 1706.03762 gibt es");
    expect(words).toContain("Zum Beispiel");
  });

  it("is all French where only a French reader reads it", async () => {
    const { words } = await room.say("show 1706.03762", french);
    expect(words).toContain("Par exemple");
    expect(words).not.toContain("Paper 1706");
  });

  it.each(["show 1706.03762", "top days:x", "nonsense", "top days:999"])(
    "is German for a person of unknown language: %s",
    async (typed) => {
      expect((await room.say(typed, untold)).words).toContain("Zum Beispiel");
    },
  );
});

describe("a form from an older Paperboy", () => {
  it("is accepted at once while the reader's language is looked up", async () => {
    const room = await createCommandFixture();
    const never = new Promise<string>(() => {});
    const sent = await room.take("gone", { language: () => never });
    expect(sent.problems).toEqual({});
    await room.close();
  });
});
