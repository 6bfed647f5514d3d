import type { AnyCommand } from "../../commands/core/define.ts";
import type { Database } from "../../db/client/database.ts";
import { claimEvent as takeEventOnce } from "../../db/operations/received-events.ts";
import type { Clock } from "../lib/clock.ts";
import type { Config } from "../config/config.ts";
import type { HttpServer } from "../http/server.ts";
import type { Log } from "../lib/log.ts";
import type { PlatformName } from "../domain/place.ts";
import type { HttpAgent } from "../platforms/http/agent.ts";
import type { Platform } from "../platforms/port.ts";

export interface ConnectParts {
  readonly config: Config;
  readonly database: Database;
  readonly commands: readonly AnyCommand[];
  readonly http: HttpServer;
  readonly outbound: HttpAgent;
  /** One line on the state of the sources, for the playground's page. */
  readonly status: () => Promise<string>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The platforms that are configured; with no chat token at all, the playground. Each is loaded only when it is
 * used: discord.js and Bolt cost more memory than all the rest of Paperboy.
 */
export async function connectPlatforms(
  parts: ConnectParts,
): Promise<ReadonlyMap<PlatformName, Platform>> {
  const { config } = parts;
  const platforms = [
    ...(config.discord === null ? [] : [await discord(parts, config.discord)]),
    ...(config.slack === null ? [] : [await slack(parts, config.slack)]),
  ];
  if (platforms.length === 0) platforms.push(await playground(parts));
  return new Map(platforms.map((platform) => [platform.name, platform]));
}

async function discord(
  { commands, outbound, clock, log }: ConnectParts,
  settings: NonNullable<Config["discord"]>,
): Promise<Platform> {
  const { createDiscordPlatform } = await import("../platforms/discord/platform.ts");
  return createDiscordPlatform({ ...settings, commands, outbound, clock, log });
}

async function slack(
  { commands, database, http, outbound, clock, log }: ConnectParts,
  settings: NonNullable<Config["slack"]>,
): Promise<Platform> {
  const { createSlackPlatform } = await import("../platforms/slack/platform.ts");
  const { mount } = http;
  const takeEvent = (id: string): Promise<boolean> =>
    takeEventOnce(database, `slack ${id}`, clock.now());
  return createSlackPlatform({ ...settings, mount, takeEvent, commands, outbound, clock, log });
}

async function playground(parts: ConnectParts): Promise<Platform> {
  const { createPlayground } = await import("../platforms/playground/platform.ts");
  const { http, config } = parts;
  return createPlayground({ ...parts, ...config, app: http.app, origin: http.url });
}
