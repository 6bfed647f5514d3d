import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { withParts } from "./assembly.ts";
import { runCli, type Surroundings } from "./bot-process.ts";
import { startFakeHuggingFace } from "../support/fake-hugging-face.ts";
import { makePapers, NEWEST_DAY, type ListedPaper } from "./papers.ts";

/** What most measurements need, made when the first of them asks, and gone at the end. */
export interface Bench {
  readonly papers: readonly ListedPaper[];
  /** A folder of the run's own. */
  readonly folder: string;
  /** An SQLite store with all papers, indexed, which the caller may change; and what it took to make. */
  library(): Promise<Library>;
  /** What the bot is started with: a store and, instead of the network, papers on this machine. */
  surroundings(databaseUrl: string, env?: Readonly<Record<string, string>>): Surroundings;
  /** A store with nothing in it, not even tables. */
  freshUrl(): string;
  end(): Promise<void>;
}

export interface Library extends Seconds {
  readonly url: string;
}

interface Seconds {
  /** By the command line, from the start of its process to its end. */
  readonly importSeconds: number;
  /** What was left to do then before every paper can be found. */
  readonly indexSeconds: number;
}

/** What two years of Daily Papers come to. */
export const LIBRARY_SIZE = 15_000;

export async function createBench(): Promise<Bench> {
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-bench-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  const papers = makePapers(LIBRARY_SIZE);
  const huggingFace = await startFakeHuggingFace(
    papers.filter(({ listDates }) => listDates.includes(NEWEST_DAY)),
  );
  let files = 0;
  let made: Promise<Seconds> | undefined;

  const newFile = (): string => path.join(folder, `${(files += 1)}.db`);
  const original = newFile();
  const surroundings: Bench["surroundings"] = (databaseUrl, env) => ({
    folder,
    env: { DATABASE_URL: databaseUrl, ...huggingFace.env, ...env },
  });

  async function make(): Promise<Seconds> {
    const file = path.join(folder, "papers.jsonl");
    writeFileSync(file, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
    const where = surroundings(`file:${original}`);
    const importSeconds = await secondsOf(() => runCli(["import", file], where));
    const indexSeconds = await withParts(where.env, ({ search }) =>
      secondsOf(() => search.ready()),
    );
    return { importSeconds, indexSeconds };
  }

  return {
    papers,
    folder,
    surroundings,
    freshUrl: () => `file:${newFile()}`,
    async library() {
      made ??= make();
      const seconds = await made;
      const copy = newFile();
      copyFileSync(original, copy);
      return { url: `file:${copy}`, ...seconds };
    },
    async end() {
      await huggingFace.stop();
      remove();
      process.off("exit", remove);
    },
  };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
