import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { savePapers } from "../../db/papers/papers.ts";
import { toggleSaved } from "../../db/people/saved.ts";
import { BUTTON, saveVoteMark, tallies } from "../../db/people/votes.ts";
import { makePaper } from "../support/factories.ts";
import { buttonOf, NOW, createCommandFixture, type CommandFixture } from "./command-fixture.ts";

const paper = makePaper();

describe("/papers privacy", () => {
  let room: CommandFixture;
  const recounted: string[] = [];
  beforeEach(async () => {
    recounted.length = 0;
    room = await createCommandFixture({
      services: { redrawPapers: (ids) => void recounted.push(...ids) },
    });
    await savePapers(room.database, [paper], NOW);
    const mark = { voter: "slack:T1:U1", paperId: paper.id, origin: BUTTON, emoji: BUTTON };
    await saveVoteMark(room.database, { ...mark, active: true, at: NOW });
    await toggleSaved(room.database, { voter: "slack:T1:U1", workspace: "T1" }, paper.id, NOW);
  });
  afterEach(() => room.close());

  const tally = async (): Promise<number | undefined> =>
    (await tallies(room.database, [paper.id])).get(paper.id);

  it("states what is stored and under which name, to the caller only", async () => {
    const { audience, words } = await room.say("privacy");
    expect(audience).toBe("caller");
    expect(words).toContain("1 vote · 1 saved paper.");
    expect(words).toContain("Stored under slack:T1:U1");
    const stranger = await room.say("privacy", { voter: "slack:T1:U9" });
    expect(stranger.words).toContain("Nothing.");
    expect(words).toContain("Slack sends Paperboy every message of the channels it is in.");
    const elsewhere = await createCommandFixture({
      place: { platform: "discord" },
      database: room.database,
    });
    expect((await elsewhere.say("privacy")).words).not.toContain("Slack");
  });

  it("gives all of it as a file", async () => {
    const { message } = await room.say("privacy export");
    const [file] = message.files ?? [];
    expect(file?.type).toBe("application/json");
    expect(JSON.parse(file?.text ?? "")).toMatchObject({
      voter: "slack:T1:U1",
      votes: [{ paper: paper.id, given: "button", counts: true }],
      saved: [{ paper: paper.id }],
    });
  });

  it("asks before it deletes, and what becomes of the votes", async () => {
    const { message, words } = await room.say("privacy delete");
    expect(words).toContain("This cannot be undone.");
    expect(await tally()).toBe(1);
    expect((await room.say("privacy delete votes:remove")).words).toContain("Delete what");
    await room.press(buttonOf(message, "Delete, keep anonymous votes").action);
    expect(await tally()).toBe(1);
    expect((await room.say("privacy")).words).toContain("Nothing.");
    expect(recounted).toEqual([]);
  });

  it("deletes the votes too and updates their tallies", async () => {
    const { message } = await room.say("privacy delete");
    expect(await room.press(buttonOf(message, "Delete votes too").action)).toContain(
      "Your votes are deleted too.",
    );
    expect(await tally()).toBe(0);
    expect(recounted).toEqual([paper.id]);
  });
});
