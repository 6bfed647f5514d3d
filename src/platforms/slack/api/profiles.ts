import { LRUCache } from "lru-cache";
import { z } from "zod";
import { DAY_MS, MINUTE_MS } from "../../../lib/durations.ts";
import type { Clock } from "../../../lib/clock.ts";
import { singleFlight } from "../../../lib/single-flight.ts";
import { resultWithin } from "../../../lib/with-timeout.ts";
import type { Identity } from "./identity.ts";
import type { CallMethod } from "./web-api-call.ts";

/** Being a bot never changes; time zones and rights may. */
const BOT_MAX_AGE_MS = DAY_MS;
const MAX_AGE_MS = 5 * MINUTE_MS;
const MAX_PROFILES = 5000;
/** An answer goes out without a name or a language rather than later. */
const PATIENCE_MS = 1000;
/** Slack takes some 100 a minute: in a crowd, further people are asked about only where an answer needs it. */
const MAX_WAITING = 30;

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

export interface Profile {
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

export interface Profiles {
  /** At most five minutes old; rejects where Slack does not tell. */
  get(userId: string): Promise<Profile>;
  isBot(userId: string): Promise<boolean>;
  /** Within a second, of any age; null when unknown. Never rejects. */
  read<Value>(userId: string, value: (profile: Profile) => Value | null): Promise<Value | null>;
  /** The last one, without asking. */
  known(userId: string): Profile | undefined;
}

export function createProfiles({
  call,
  identity,
  clock,
}: {
  readonly call: CallMethod;
  readonly identity: () => Promise<Identity>;
  readonly clock: Clock;
}): Profiles {
  const profiles = new LRUCache<string, Profile>({ max: MAX_PROFILES });
  let waiting = 0;
  const loading = singleFlight(async (userId: string): Promise<Profile> => {
    waiting += 1;
    try {
      const args = { user: userId, include_locale: true };
      const { user } = await call("users.info", args, UserInfo, "interactive");
      const { team } = await identity();
      const profile = toProfile(user, team, clock.now().getTime());
      profiles.set(userId, profile);
      return profile;
    } finally {
      waiting -= 1;
    }
  });

  function fresh(userId: string, maxAgeMs: number): Profile | undefined {
    const known = profiles.get(userId);
    return known !== undefined && clock.now().getTime() - known.at < maxAgeMs ? known : undefined;
  }

  const get = async (userId: string, maxAgeMs = MAX_AGE_MS): Promise<Profile> =>
    fresh(userId, maxAgeMs) ?? loading.run(userId);

  async function recent(userId: string): Promise<Profile | undefined> {
    const known = fresh(userId, MAX_AGE_MS);
    if (known !== undefined || waiting >= MAX_WAITING) return known ?? profiles.get(userId);
    const loaded = loading.run(userId).catch(() => undefined);
    return (await resultWithin(loaded, PATIENCE_MS)) ?? profiles.get(userId);
  }

  return {
    get: (userId) => get(userId),
    isBot: async (userId) => (await get(userId, BOT_MAX_AGE_MS)).isBot,
    known: (userId) => profiles.get(userId),
    async read(userId, value) {
      const profile = await recent(userId);
      return profile === undefined ? null : value(profile);
    },
  };
}

type User = z.output<typeof UserInfo>["user"];

function toProfile(user: User, team: string, at: number): Profile {
  const isAdmin =
    user.is_admin === true || user.is_owner === true || user.is_primary_owner === true;
  const belongs = user.team_id === team || user.enterprise_user?.teams.includes(team) === true;
  return {
    isBot: user.is_bot === true,
    name: nameOf(user),
    timezone: user.tz ?? null,
    language: user.locale ?? null,
    // A guest from another workspace may administer that one, not this.
    isAdmin: isAdmin && belongs,
    belongs,
    isGuest: user.is_restricted === true || user.is_ultra_restricted === true,
    at,
  };
}

/** Slack leaves an unset display name empty. */
function nameOf({ profile, real_name, name }: User): string | null {
  return (
    [profile?.display_name, real_name, name].find((one) => one !== undefined && one !== "") ?? null
  );
}
