import { pino } from "pino";
import { expect, it } from "vitest";
import { createOpenAlex } from "../../../src/sources/openalex/openalex.ts";
import { send, useScriptedServer } from "../../support/scripted-server.ts";

const upstream = useScriptedServer();

function openAlex() {
  const log = pino({ level: "silent" });
  return createOpenAlex({ apiUrl: upstream.url, contact: "ops@example.org", log });
}
const json = (value: unknown, status = 200) =>
  send(status, JSON.stringify(value), { "content-type": "application/json" });

it("gives a paper by its arXiv id, its abstract put together from its words", async () => {
  upstream.answer(
    json({
      title: "Reading  Papers",
      publication_date: "2026-05-12",
      authorships: [{ author: { display_name: "Ada Reader" } }, { author: { display_name: null } }],
      abstract_inverted_index: { papers: [1, 4], We: [0], read: [2], other: [3], "again.": [5] },
    }),
  );
  expect(await openAlex().paper("2605.00007")).toMatchObject({
    id: "2605.00007",
    title: "Reading Papers",
    authors: ["Ada Reader"],
    abstract: "We papers read other papers again.",
    publishedAt: new Date("2026-05-12"),
  });
  expect(upstream.requests[0]?.path).toBe(
    "/works/doi:10.48550/arXiv.2605.00007?mailto=ops%40example.org",
  );
});

it("does not know a paper that is not there", async () => {
  upstream.answer(json({ error: "not found" }, 404));
  expect(await openAlex().paper("2605.00007")).toBeUndefined();
});

it("refuses an answer of another form", async () => {
  upstream.answer(json({ title: 7 }));
  await expect(openAlex().paper("2605.00007")).rejects.toMatchObject({
    failure: { code: "source_unexpected" },
  });
});
