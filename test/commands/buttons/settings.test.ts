import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { savePapers } from "../../../db/papers/papers.ts";
import { toggleSaved } from "../../../db/people/saved.ts";
import { BUTTON, saveVoteMark } from "../../../db/people/votes.ts";
import { composeDigest, signDigest } from "../../../src/messages/digest.ts";
import { english } from "../../../src/i18n/languages.ts";
import { fallbackText, type Message } from "../../../src/messages/core/message.ts";
import { makeCaller, makePapers } from "../../support/factories.ts";
import {
  buttonOf,
  buttonsOf,
  NOW,
  createCommandFixture,
  type CommandFixture,
} from "../command-fixture.ts";

const stranger = { voter: "slack:T1:U9", userId: "U9", mayManage: async () => false };

let room: CommandFixture;
beforeEach(async () => {
  room = await createCommandFixture();
});
afterEach(() => room.close());

/** A digest of a subscription, as it is posted. */
function digest(name: string, by: string | null): Message {
  const entries = makePapers(1).map((paper) => ({ paper, votes: 0, number: 1 }));
  const about = { label: "Hugging Face", listUrl: null, day: "2026-05-13", notice: null };
  const message = composeDigest(english, { ...about, total: 1, entries, rest: 0 });
  return signDigest(english, message, { name, by, title: message.title });
}

describe("a digest", () => {
  it("ends with who set it up, by name and without a mention", () => {
    expect(fallbackText(digest("daily", "Ada <@U1>")).split("\n").at(-1)).toMatch(
      /^Vote with .* · Set up by Ada <@U1>$/,
    );
    expect(fallbackText(digest("daily", null))).not.toContain("Set up by");
  });

  it("has a button that shows its settings, which managers can change", async () => {
    await room.say("subscribe 8:30 name:nlp");
    await room.say("subscribe 9:30 name:vision");
    const { action } = buttonOf(digest("nlp", "Ada"), "Settings");
    const { message } = await room.pressed(action);
    expect(fallbackText(message)).toContain("nlp · Monday to Friday at 08:30");
    expect(fallbackText(message)).not.toContain("vision");
    const form = await room.open(buttonOf(message, "Edit").action);
    expect(form.fields[0]).toMatchObject({ name: "time", initial: "08:30" });
    const theirs = (await room.pressed(action, stranger)).message;
    expect(buttonsOf(theirs).map(({ label }) => label)).toEqual(["Preview"]);
  });

  it("shows the channel's subscriptions when its own was removed", async () => {
    await room.say("subscribe 9:30 name:vision");
    const { action } = buttonOf(digest("nlp", "Ada"), "Settings");
    expect(await room.press(action)).toContain("vision · ");
  });

  it("keeps the buttons of earlier versions", async () => {
    await room.say("subscribe 8:30 name:nlp");
    expect(await room.run("settings", { name: "nlp" })).toContain("nlp · Monday to Friday");
    expect(await room.run("test", { name: "nlp" })).toContain("“nlp” would post nothing now");
    expect(await room.run("week", { week: "2026-W19" })).toContain("10 May 2026");
    expect(await room.run("month", { month: "2026-05", page: "2" })).toContain("no page 2");
    expect(await room.run("similar", { paper: "2605.00001" })).toContain("no paper 2605.00001");
  });
});

describe("a person's own page", () => {
  const page = { kind: "command", name: "home", input: {} } as const;

  it("explains how to start to a new person", async () => {
    const words = await room.press(page, stranger);
    expect(words).toContain("/papers setup");
    expect(words).toContain("its Save button");
  });

  it("shows only what the person set up, saved and voted for", async () => {
    const [paper, other] = makePapers(2);
    const { voter } = makeCaller();
    await savePapers(room.database, [paper!, other!], NOW);
    await room.say("subscribe 8:30 name:nlp");
    await toggleSaved(room.database, { voter, workspace: "T1" }, paper!.id, NOW);
    const mark = { voter, origin: BUTTON, emoji: BUTTON, active: true, at: NOW };
    await saveVoteMark(room.database, { ...mark, paperId: other!.id });
    const words = await room.press(page);
    expect(words).toContain("nlp in its channel · Monday to Friday at 08:30");
    expect(words).toContain("Paper Number 1");
    expect(words).toContain("Paper Number 2");
    const shown = (await room.pressed(page)).message;
    expect(buttonOf(shown, "Edit").action).toEqual({
      kind: "command",
      name: "at",
      input: { in: room.place.channel, do: "setup", name: "nlp" },
    });
    const theirs = await room.press(page, stranger);
    expect(theirs).not.toContain("nlp");
    expect(theirs).not.toContain("Paper Number");
  });

  it("edits, pauses and resumes a person's subscriptions in other channels only", async () => {
    await room.say("subscribe 8:30 name:nlp");
    const at = await createCommandFixture({ database: room.database, place: { channel: "D1" } });
    const button = async (label: string) =>
      buttonOf((await at.pressed(page)).message, label).action;
    const form = await at.open(await button("Edit"));
    expect(form.channel).toBe(room.place.channel);
    expect(form.fields[0]).toMatchObject({ name: "time", initial: "08:30" });
    expect((await room.submit(form, { time: "7" })).words).toContain("at 07:00");
    const pausing = await button("Pause");
    expect(await at.press(pausing, stranger)).toContain(
      "Only channel managers and the person who set this up",
    );
    await expect(at.open(await button("Edit"), stranger)).rejects.toThrow("Only channel managers");
    const paused = (await at.pressed(pausing)).message;
    expect(fallbackText(paused)).toContain("“nlp” does not come until someone resumes it");
    expect(buttonsOf(paused)).toEqual([]);
    expect(await at.press(await button("Resume"))).toContain("“nlp” comes again");
  });
});
