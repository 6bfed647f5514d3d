import type { AnyCommand } from "../../commands/core/define.ts";
import type { Database } from "../../db/client/database.ts";
import { newCodeDelivery } from "../../db/deliveries/new-delivery.ts";
import { claimEvent } from "../../db/operations/received-events.ts";
import { mailAddressById, removeMailAddress } from "../../db/people/mail-addresses.ts";
import { votedAmong } from "../../db/people/votes.ts";
import type { Config } from "../config/config.ts";
import type { PlatformName } from "../domain/place.ts";
import type { Translate } from "../i18n/translate.ts";
import { createDropEvent, type DropEvent } from "../platforms/dropped-events.ts";
import type { Addresses } from "../platforms/mail/addresses.ts";
import type { Platform, Report } from "../platforms/port.ts";
import type { Runtime } from "./create-runtime.ts";

interface PlatformParts extends Runtime {
  readonly commands: readonly AnyCommand[];
  readonly status: (t: Translate) => Promise<string>;
}

/** Loads each platform on demand: discord.js and Bolt take more memory than the rest of Paperboy. */
export async function createPlatforms(
  parts: PlatformParts,
): Promise<ReadonlyMap<PlatformName, Platform>> {
  const { config } = parts;
  // First, so that its pages come before the playground's.
  const mails = config.mail === null ? [] : [await mail(parts, config.mail)];
  const chats = [
    ...(config.discord === null ? [] : [await discord(parts, config.discord)]),
    ...(config.slack === null ? [] : [await slack(parts, config.slack)]),
  ];
  if (chats.length === 0) chats.push(await playground(parts));
  return new Map([...chats, ...mails].map((platform) => [platform.name, platform]));
}

async function discord(
  parts: PlatformParts,
  settings: NonNullable<Config["discord"]>,
): Promise<Platform> {
  const { createDiscordPlatform } = await import("../platforms/discord/platform.ts");
  const { commands, outbound, clock, log } = parts;
  const own = { commands, outbound, ...wordsOf("discord", parts), clock, log };
  return createDiscordPlatform({ ...settings, ...own });
}

async function slack(
  parts: PlatformParts,
  settings: NonNullable<Config["slack"]>,
): Promise<Platform> {
  const { createSlackPlatform } = await import("../platforms/slack/platform.ts");
  const { commands, database, http, outbound, clock, log } = parts;
  const { mount } = http;
  const takeEvent = (id: string): Promise<boolean> =>
    claimEvent(database, `slack ${id}`, clock.now());
  const own = { mount, takeEvent, commands, outbound, ...wordsOf("slack", parts), clock, log };
  return createSlackPlatform({ ...settings, ...own });
}

/** What a platform tells the operator. */
function wordsOf(
  platform: PlatformName,
  { log, metrics, alerts }: PlatformParts,
): { readonly drop: DropEvent; readonly report: Report } {
  return {
    drop: createDropEvent({ platform, log, count: metrics.dropped }),
    report: (key, text) => alerts.raise("platform", key, text),
  };
}

async function mail(
  parts: PlatformParts,
  settings: NonNullable<Config["mail"]>,
): Promise<Platform> {
  const { createMailPlatform } = await import("../platforms/mail/platform.ts");
  const { database, http, clock } = parts;
  const { report } = wordsOf("mail", parts);
  const addresses = createAddresses(database);
  return createMailPlatform({ ...settings, app: http.app, addresses, clock, report });
}

function createAddresses(database: Database): Addresses {
  return {
    find: (id) => mailAddressById(database, id),
    async isCode(id, key) {
      const row = await mailAddressById(database, id);
      return row !== undefined && key === newCodeDelivery(row, null).id;
    },
    hasVoted: async (voter, paperId) => (await votedAmong(database, voter, [paperId])).size > 0,
    stop: ({ voter }) => removeMailAddress(database, voter),
  };
}

async function playground(parts: PlatformParts): Promise<Platform> {
  const { createPlayground } = await import("../platforms/playground/platform.ts");
  const { http, config } = parts;
  const { names } = config.http;
  return createPlayground({ ...parts, ...config, names, app: http.app, origin: http.url });
}
