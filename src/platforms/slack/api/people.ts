import { failureText } from "../../../messages/failures.ts";
import { channelHidden } from "./refusals.ts";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Caller } from "../../../../commands/core/define.ts";
import type { Clock } from "../../../lib/clock.ts";
import { UserError } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { translateFor } from "../../../i18n/languages.ts";
import type { CallMethod } from "./web-api-call.ts";
import { slackCode } from "./errors.ts";
import type { Identity } from "./identity.ts";
import { DAY_MS, MINUTE_MS } from "../../../lib/durations.ts";
import type { Place } from "../../../domain/place.ts";

/** Slackbot's profile does not say that it is a bot. */
const SLACKBOT = "USLACKBOT";
/** Being a bot never changes; time zones and rights may. */
const BOT_MAX_AGE_MS = DAY_MS;
const PROFILE_MAX_AGE_MS = 5 * MINUTE_MS;
const MAX_PROFILES = 5000;

const UserInfo = z.object({
  user: z.object({
    team_id: z.string().optional(),
    name: z.string().optional(),
    real_name: z.string().optional(),
    profile: z.object({ display_name: z.string().optional() }).optional(),
    tz: z.string().optional(),
    /** Such as `de-DE`; only present when requested. */
    locale: z.string().optional(),
    is_bot: z.boolean().optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    is_primary_owner: z.boolean().optional(),
  }),
});
const ChannelInfo = z.object({ channel: z.object({ creator: z.string().optional() }) });

interface Profile {
  readonly isBot: boolean;
  readonly name: string | null;
  readonly timezone: string | null;
  readonly language: string | null;
  readonly isAdmin: boolean;
  readonly at: number;
}

export interface People {
  /** True for Slackbot, apps and Paperboy itself. */
  isBot(userId: string): Promise<boolean>;
  caller(userId: string, channel: string): Promise<Caller>;
  voter(userId: string): Promise<string>;
  name(userId: string): Promise<string | null>;
}

export interface PeopleParts {
  readonly call: CallMethod;
  readonly identity: () => Promise<Identity>;
  readonly clock: Clock;
  readonly log: Log;
}

export function createPeople({ call, identity, clock, log }: PeopleParts): People {
  const profiles = new LRUCache<string, Profile>({ max: MAX_PROFILES });

  async function profile(userId: string, maxAgeMs: number): Promise<Profile> {
    const now = clock.now().getTime();
    const known = profiles.get(userId);
    if (known !== undefined && now - known.at < maxAgeMs) return known;
    const { user } = await call(
      "users.info",
      { user: userId, include_locale: true },
      UserInfo,
      "interactive",
    );
    const { team } = await identity();
    const isAdmin =
      user.is_admin === true || user.is_owner === true || user.is_primary_owner === true;
    const fresh = {
      isBot: user.is_bot === true,
      name: nameOf(user),
      timezone: user.tz ?? null,
      language: user.locale ?? null,
      // A guest from another workspace may administer that one, not this.
      isAdmin: isAdmin && user.team_id === team,
      at: now,
    };
    profiles.set(userId, fresh);
    return fresh;
  }

  function told(userId: string, read: (known: Profile) => string | null): Promise<string | null> {
    return profile(userId, PROFILE_MAX_AGE_MS).then(read, () => null);
  }

  /** Uses the cached profile, because the lookup has just failed. */
  function translateForUser(userId: string): Translate {
    return translateFor(profiles.get(userId)?.language);
  }

  async function administers(userId: string): Promise<boolean> {
    try {
      return (await profile(userId, PROFILE_MAX_AGE_MS)).isAdmin;
    } catch (error) {
      log.warn({ err: error }, "slack user rights not loaded");
      throw new UserError(translateForUser(userId)("access.rightsUnknown"));
    }
  }

  async function mayManage(userId: string, channel: string): Promise<boolean> {
    if (channel.startsWith("D")) return true;
    try {
      if ((await profile(userId, PROFILE_MAX_AGE_MS)).isAdmin) return true;
      const info = await call("conversations.info", { channel }, ChannelInfo, "interactive");
      return info.channel.creator === userId;
    } catch (error) {
      if (slackCode(error) === "channel_not_found")
        throw new UserError(failureText(translateForUser(userId), channelHidden()));
      log.warn({ err: error }, "slack user rights not loaded");
      throw new UserError(translateForUser(userId)("access.rightsUnknown"));
    }
  }

  const voter = async (userId: string): Promise<string> =>
    `slack:${(await identity()).team}:${userId}`;

  const name = (userId: string): Promise<string | null> => told(userId, (known) => known.name);

  return {
    voter,
    name,
    async isBot(userId) {
      if (userId === SLACKBOT || userId === (await identity()).userId) return true;
      try {
        return (await profile(userId, BOT_MAX_AGE_MS)).isBot;
      } catch (error) {
        // Most reactions are people's, and the next recount asks again.
        log.warn({ err: error }, "slack user not checked for being a bot");
        return false;
      }
    },
    caller: async (userId, channel) => ({
      voter: await voter(userId),
      userId,
      name: () => name(userId),
      timezone: () => told(userId, ({ timezone }) => timezone),
      language: () => told(userId, ({ language }) => language),
      channelLanguage: null,
      mayManage: (where = channel) => mayManage(userId, where),
      role: async () => ((await administers(userId)) ? "admin" : "member"),
    }),
  };
}

/** Slack leaves an unset display name empty. */
function nameOf({ profile, real_name, name }: z.output<typeof UserInfo>["user"]): string | null {
  return (
    [profile?.display_name, real_name, name].find((one) => one !== undefined && one !== "") ?? null
  );
}

const Opened = z.object({ channel: z.object({ id: z.string() }) });

/** Opening an open direct message changes nothing. */
export async function openDirect(
  call: CallMethod,
  { workspace, userId }: { readonly workspace: string; readonly userId: string },
): Promise<Place> {
  const { channel } = await call("conversations.open", { users: userId }, Opened);
  return { platform: "slack", workspace, channel: channel.id };
}
