import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { Command } from "commander";
import type { Database } from "../../db/client/database.ts";
import { addListings } from "../../db/papers/lists.ts";
import { BATCH } from "../../db/client/batches.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { systemClock } from "../lib/clock.ts";
import { UserError } from "../domain/errors.ts";
import { parsePaperLine, type ImportedPaper } from "../sources/import/jsonl.ts";
import type { Progress } from "./core/output.ts";
import { action, withDatabase, type Env } from "./core/verb.ts";

/** `paperboy import`: stores papers from a file; importing it again changes nothing. */
export function importPapers(env: Env): Command {
  return new Command("import")
    .description("read papers from a JSONL file into the store")
    .argument("<file>", "one JSON object a line: id, title, and any other field of a paper")
    .option("--json", "print one JSON object")
    .action(
      action(env, async (session, _options, file) =>
        withDatabase(session, async (database) => {
          const progress = session.output.progress(Math.ceil(sizeOf(file) / 1024), "KB");
          try {
            const { papers, refused } = await importFile(database, file, progress);
            session.output.result({ papers, refused });
            session.output.say(`${papers} papers imported.`);
            if (refused > 0)
              session.output.say(
                `${refused} lines were not papers (an id and a title are needed).`,
              );
            return papers === 0 ? 1 : 0;
          } finally {
            progress.end();
          }
        }),
      ),
    );
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new UserError(`There is no file ${file}.`);
  return found.size;
}

async function importFile(
  database: Database,
  file: string,
  progress: Progress,
): Promise<{ papers: number; refused: number }> {
  const count = { papers: 0, refused: 0 };
  let batch: ImportedPaper[] = [];
  let read = 0;
  const store = async (): Promise<void> => {
    await storeBatch(database, batch);
    progress.advance(Math.floor(read / 1024));
    count.papers += batch.length;
    read %= 1024;
    batch = [];
  };
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    read += Buffer.byteLength(line) + 1;
    if (line.trim() === "") continue;
    const imported = parsePaperLine(line);
    if (imported === undefined) count.refused += 1;
    else batch.push(imported);
    if (batch.length === BATCH) await store();
  }
  await store();
  return count;
}

async function storeBatch(database: Database, batch: readonly ImportedPaper[]): Promise<void> {
  const now = systemClock.now();
  await savePapers(
    database,
    batch.map(({ paper }) => paper),
    now,
  );
  const listings = batch.flatMap(({ paper, days }) =>
    days.map((day) => ({ paperId: paper.id, day })),
  );
  await addListings(database, "huggingface", listings, now);
}
