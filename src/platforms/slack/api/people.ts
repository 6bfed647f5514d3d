import { failureText } from "../../../messages/failures.ts";
import { channelHidden } from "./refusals.ts";
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
import { createProfiles, type Profile } from "./profiles.ts";
import type { Place } from "../../../domain/place.ts";

/** Slackbot's profile does not say that it is a bot. */
const SLACKBOT = "USLACKBOT";
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
  const profiles = createProfiles({ call, identity, clock });

  /** Uses the cached profile, because the lookup has just failed. */
  function translateForUser(userId: string): Translate {
    return translateFor(profiles.known(userId)?.language);
  }

  function rightsUnknown(userId: string, error: unknown): UserError {
    log.warn({ err: error }, "slack user rights not loaded");
    return new UserError(translateForUser(userId)("access.rightsUnknown"));
  }

  async function rights(userId: string): Promise<Pick<Profile, "isAdmin" | "belongs" | "isGuest">> {
    try {
      return await profiles.get(userId);
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
    if (!/^[CG]/.test(channel)) return false;
    try {
      const { belongs, isGuest } = await profiles.get(userId);
      const { is_private: isPrivate } = await channelInfo(channel);
      return (belongs && !isGuest && !isPrivate) || (await isMember(userId, channel));
    } catch (error) {
      log.info({ reason: reasonOf(error) }, "slack channel taken for hidden");
      return false;
    }
  }

  const voter = async (userId: string): Promise<string> =>
    `slack:${(await identity()).team}:${userId}`;

  const name = (userId: string): Promise<string | null> =>
    profiles.read(userId, (known) => known.name);

  return {
    voter,
    name,
    async isBot(userId) {
      if (userId === SLACKBOT || userId === (await identity()).userId) return true;
      try {
        return await profiles.isBot(userId);
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
      timezone: () => profiles.read(userId, ({ timezone }) => timezone),
      language: () => profiles.read(userId, ({ language }) => language),
      channelLanguage: null,
      mayManage: (where = channel) => mayManage(userId, where),
      role: async () => ((await rights(userId)).isAdmin ? "admin" : "member"),
      belongs: async () => channel.startsWith("D") || (await rights(userId)).belongs,
      maySee: async (other) => other === channel || (await maySee(userId, other)),
      maySend: () => maySend(userId, channel),
    }),
  };
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
