import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { DiscordOptions, JudgeDiscord } from "./judge-discord.ts";
import type { JudgeSlack, SlackOptions } from "./judge-slack.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = path.join(root, "../shared/judge");

/** Whether the judge, local servers that check every request by the platforms' own rules, lies beside the repository. */
export const judgeAvailable = existsSync(path.join(source, "fakeDiscord.mjs"));

/** A local Discord that answers as the real one, and records every request the real one would refuse. */
export async function startDiscord(options: DiscordOptions = {}): Promise<JudgeDiscord> {
  const judge = (await load("fakeDiscord.mjs")) as {
    startDiscord(options: DiscordOptions): Promise<JudgeDiscord>;
  };
  return judge.startDiscord(options);
}

/** A local Slack, likewise. */
export async function startSlack(options: SlackOptions = {}): Promise<JudgeSlack> {
  const judge = (await load("fakeSlack.mjs")) as {
    startSlack(options: SlackOptions): Promise<JudgeSlack>;
  };
  return judge.startSlack(options);
}

/** A module of the judge, such as the validator that checks one payload without a server. */
export async function load(file: string): Promise<unknown> {
  return import(pathToFileURL(path.join(copyOfJudge(), file)).href);
}

/**
 * The judge finds its packages among ours only from below our node_modules. The copy is named after what it
 * holds and moved into place in one step, so that test files that run side by side do not meet half a copy.
 */
function copyOfJudge(): string {
  const copy = path.join(root, "node_modules/.cache/paperboy-judge", fingerprint());
  if (existsSync(copy)) return copy;
  const trial = `${copy}.${process.pid}-${performance.now()}`;
  mkdirSync(path.dirname(copy), { recursive: true });
  cpSync(source, trial, { recursive: true });
  try {
    renameSync(trial, copy);
  } catch (error) {
    rmSync(trial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(source).toSorted()) {
    const { size, mtimeMs } = statSync(path.join(source, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}
