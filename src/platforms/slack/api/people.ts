import { failureText } from "../../../messages/failures.ts";
import { channelHidden } from "./refusals.ts";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Caller } from "../../../../commands/core/define.ts";
import type { Clock } from "../../../lib/clock.ts";
import { reasonOf, UserError } from "../../../domain/errors.ts";
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
    /** In an organisation, the workspaces of the person. */
    enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
    is_bot: z.boolean().optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    is_primary_owner: z.boolean().optional(),
    /** Guests see only channels that they were added to. */
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
  }),
});
const Members = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
/** Larger channels are taken for not seen. */
const MEMBER_PAGES = 20;
const Restriction = z.object({ user: z.array(z.string()).default([]) });
const ChannelInfo = z.object({
  channel: z.object({
    creator: z.string().optional(),
    is_private: z.boolean().default(true),
    is_archived: z.boolean().default(false),
    is_read_only: z.boolean().default(false),
    is_thread_only: z.boolean().default(false),
    /** Present where admins and the people named may write. */
    properties: z.object({ posting_restricted_to: Restriction.optional() }).optional(),
  }),
});

interface Profile {
  readonly isBot: boolean;
  readonly name: string | null;
  readonly timezone: string | null;
  readonly language: string | null;
  readonly isAdmin: boolean;
  /** To the workspace that installed Paperboy. */
  readonly belongs: boolean;
  readonly isGuest: boolean;
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
    const belongs = user.team_id === team || user.enterprise_user?.teams.includes(team) === true;
    const fresh = {
      isBot: user.is_bot === true,
      name: nameOf(user),
      timezone: user.tz ?? null,
      language: user.locale ?? null,
      // A guest from another workspace may administer that one, not this.
      isAdmin: isAdmin && belongs,
      belongs,
      isGuest: user.is_restricted === true || user.is_ultra_restricted === true,
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

  function rightsUnknown(userId: string, error: unknown): UserError {
    log.warn({ err: error }, "slack user rights not loaded");
    return new UserError(translateForUser(userId)("access.rightsUnknown"));
  }

  async function rights(userId: string): Promise<Pick<Profile, "isAdmin" | "belongs" | "isGuest">> {
    try {
      return await profile(userId, PROFILE_MAX_AGE_MS);
    } catch (error) {
      throw rightsUnknown(userId, error);
    }
  }

  async function channelInfo(channel: string): Promise<z.output<typeof ChannelInfo>["channel"]> {
    return (await call("conversations.info", { channel }, ChannelInfo, "interactive")).channel;
  }

  async function mayManage(userId: string, channel: string): Promise<boolean> {
    if (channel.startsWith("D")) return true;
    const { isAdmin, belongs } = await rights(userId);
    if (isAdmin || !belongs) return isAdmin;
    try {
      return (await channelInfo(channel)).creator === userId;
    } catch (error) {
      if (slackCode(error) === "channel_not_found")
        throw new UserError(failureText(translateForUser(userId), channelHidden()));
      throw rightsUnknown(userId, error);
    }
  }

  async function maySend(userId: string, channel: string): Promise<boolean> {
    if (channel.startsWith("D")) return true;
    const { isAdmin, belongs } = await rights(userId);
    if (!belongs) return false;
    try {
      const info = await channelInfo(channel);
      const { posting_restricted_to: restricted } = info.properties ?? {};
      if (info.is_archived) return false;
      const isOpen = !info.is_read_only && !info.is_thread_only && restricted === undefined;
      return isOpen || isAdmin || restricted?.user.includes(userId) === true;
    } catch (error) {
      // Only members can ask in a private channel that the bot does not see.
      if (slackCode(error) === "channel_not_found") return true;
      throw rightsUnknown(userId, error);
    }
  }

  async function isMember(userId: string, channel: string): Promise<boolean> {
    let cursor: string | undefined;
    for (let page = 0; page < MEMBER_PAGES; page += 1) {
      const args = { channel, limit: 1000, ...(cursor !== undefined && { cursor }) };
      const answer = await call("conversations.members", args, Members, "interactive");
      if (answer.members.includes(userId)) return true;
      cursor = answer.response_metadata?.next_cursor;
      if (cursor === undefined || cursor === "") return false;
    }
    return false;
  }

  /** Public channels are open to members of the workspace; what Slack does not tell counts as hidden. */
  async function maySee(userId: string, channel: string): Promise<boolean> {
    if (!/^[CG][A-Z0-9]{5,}$/.test(channel)) return false;
    try {
      const { belongs, isGuest } = await profile(userId, PROFILE_MAX_AGE_MS);
      const { is_private: isPrivate } = await channelInfo(channel);
      return (belongs && !isGuest && !isPrivate) || (await isMember(userId, channel));
    } catch (error) {
      log.info({ reason: reasonOf(error) }, "slack channel taken for hidden");
      return false;
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
      role: async () => ((await rights(userId)).isAdmin ? "admin" : "member"),
      belongs: async () => channel.startsWith("D") || (await rights(userId)).belongs,
      maySee: async (other) => other === channel || (await maySee(userId, other)),
      maySend: () => maySend(userId, channel),
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
