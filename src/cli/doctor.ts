import { englishError, englishFailure } from "../messages/failures.ts";
import { Command } from "commander";
import { countPapers } from "../../db/papers/papers.ts";
import { allSubscriptions } from "../../db/channels/subscriptions.ts";
import { createParts, type Parts } from "../app/create-parts.ts";
import { systemClock } from "../lib/clock.ts";
import { huggingFaceDay, toListDay } from "../domain/schedule/list-days.ts";
import type { PlatformName } from "../domain/place.ts";
import type { Platform } from "../platforms/port.ts";
import { readConfig } from "../config/config.ts";
import { createLog } from "../lib/log.ts";
import { checkSlackBlocks } from "./core/check-slack-blocks.ts";
import { createOutput } from "./core/output.ts";
import type { Env } from "./core/verb.ts";

/** The result of a check; a failure says how to fix it. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly words: string;
}

interface Options {
  readonly json?: boolean;
  readonly render?: boolean;
}

/** `paperboy doctor`: checks everything the bot needs, one line each, with the fix. */
export function doctor(env: Env): Command {
  return new Command("doctor")
    .description("check configuration, database, source, tokens and permissions")
    .option("--render", "also send today's digest to Slack's check of blocks, which posts nothing")
    .option("--json", "print one JSON object")
    .action(async ({ json = false, render = false }: Options) => {
      const output = createOutput({ json });
      const findings = await examine(env, render);
      output.result({ findings });
      for (const { ok, check: what, words } of findings)
        output.say(`${ok ? "ok  " : "FAIL"} ${what.padEnd(14)} ${words}`);
      if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
    });
}

async function examine(env: Env, render: boolean): Promise<Finding[]> {
  const findings: Finding[] = [];
  const configured = await check("Configuration", async () => {
    readConfig(env);
    return "every setting can be used";
  });
  findings.push(configured);
  if (!configured.ok) return findings;
  const config = readConfig(env);
  let parts: Parts | undefined;
  findings.push(
    await check("Database", async () => {
      parts = await createParts({ config, clock: systemClock, log: createLog("silent") });
      return `open and up to date, ${await countPapers(parts.database)} papers`;
    }),
  );
  if (parts === undefined) return findings;
  try {
    findings.push(await examineSource(parts), ...(await examinePlatforms(parts)));
    if (render) findings.push(await examineDigest(parts));
    return findings;
  } finally {
    await parts.search.close();
    await parts.outbound.close();
    await parts.database.close();
  }
}

function examineSource({ huggingFaceIngester: ingester, clock }: Parts): Promise<Finding> {
  return check("Source", async () => {
    const day = toListDay(huggingFaceDay(clock.now()));
    const papers = await ingester.refresh(day);
    return `${ingester.source.label} answers: ${papers.length} papers on ${day}`;
  });
}

function examineDigest(parts: Parts): Promise<Finding> {
  return check("Slack blocks", () => checkSlackBlocks(parts));
}

const SIGNED_IN: Partial<Record<PlatformName, string>> = {
  web: "no chat token is set: the playground",
  mail: "e-mail is on",
};

async function examinePlatforms({ platforms, database }: Parts): Promise<Finding[]> {
  const findings: Finding[] = [];
  const subscriptions = await allSubscriptions(database);
  for (const platform of platforms.values()) {
    const signedIn = await check(platform.name, async () => {
      await platform.start(null);
      if (!platform.ready()) throw new Error(platform.problems?.().join(" "));
      return SIGNED_IN[platform.name] ?? "the token is good";
    });
    findings.push(signedIn);
    if (!signedIn.ok) continue;
    for (const words of [...(platform.problems?.() ?? []), ...(await examined(platform))])
      findings.push({ check: platform.name, ok: false, words });
    for (const subscription of subscriptions.filter((one) => one.platform === platform.name))
      findings.push(
        await check(`  ${subscription.channel}`, async () => {
          if (subscription.stoppedAt !== null)
            throw new Error(
              `stopped: ${englishFailure(subscription.stopReason ?? { code: "refused" })}`,
            );
          const obstacles = await platform.accessProblems(subscription);
          if (obstacles.length > 0) throw new Error(obstacles.map(englishFailure).join(" "));
          return "can be posted to";
        }),
      );
    await platform.stop();
  }
  return findings;
}

async function examined(platform: Platform): Promise<readonly string[]> {
  try {
    return (await platform.examine?.()) ?? [];
  } catch (error) {
    return [englishError(error)];
  }
}

async function check(name: string, run: () => Promise<string>): Promise<Finding> {
  try {
    return { check: name, ok: true, words: await run() };
  } catch (error) {
    return { check: name, ok: false, words: englishError(error) };
  }
}
