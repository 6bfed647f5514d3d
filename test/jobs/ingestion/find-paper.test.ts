import { pino } from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { SourceError } from "../../../src/domain/errors.ts";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import { findPaper } from "../../../src/jobs/ingestion/find-paper.ts";
import { createIngester } from "../../../src/jobs/ingestion/ingest-list.ts";
import { createIngesters } from "../../../src/jobs/ingestion/ingesters.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import type { PaperSource } from "../../../src/sources/port.ts";
import { makePaper } from "../../support/factories.ts";
import { textFailure } from "../../support/text-failure.ts";

type Answer = Paper | "unknown" | "silent";

let database: Database;
beforeEach(async () => {
  database = await openDatabase(":memory:");
});
afterEach(() => database.close());

function sourceThat(name: string, answer: Answer | undefined): PaperSource {
  return {
    name,
    label: name,
    onlyDay: null,
    grows: false,
    hasFigures: true,
    async paper() {
      if (answer === "silent") throw new SourceError(textFailure(`${name} is silent`));
      return answer === "unknown" ? undefined : answer;
    },
    list: async () => [],
    trending: async () => [],
    listUrl: () => "https://example.org",
  };
}

async function find(answers: Readonly<Record<string, Answer>>): Promise<string | undefined> {
  const log = pino({ level: "silent" });
  const ingesters = createIngesters((name) =>
    createIngester({ source: sourceThat(name, answers[name]), database, clock: systemClock, log }),
  );
  return (await findPaper(ingesters, "2605.00007"))?.id;
}

const paper = makePaper({ id: "2605.00007" });

it.each<[string, Readonly<Record<string, Answer>>, string | undefined]>([
  ["Hugging Face", { huggingface: paper }, paper.id],
  ["arXiv where Hugging Face does not know it", { huggingface: "unknown", arxiv: paper }, paper.id],
  ["arXiv where Hugging Face is silent", { huggingface: "silent", arxiv: paper }, paper.id],
  [
    "OpenAlex where arXiv is silent",
    { huggingface: "silent", arxiv: "silent", openalex: paper },
    paper.id,
  ],
  ["nowhere where arXiv does not know it", { huggingface: "unknown", arxiv: "unknown" }, undefined],
])("a paper is found at %s", async (_where, answers, found) => {
  expect(await find(answers)).toEqual(found);
});

it.each(["unknown", "silent"] as const)(
  "a paper is not called unknown where arXiv is silent and OpenAlex is %s",
  async (openalex) => {
    const answers = { huggingface: "silent", arxiv: "silent", openalex } as const;
    await expect(find(answers)).rejects.toThrow("arxiv is silent");
  },
);
