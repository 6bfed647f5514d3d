import { isDeepStrictEqual } from "node:util";
import { Routes, type REST } from "discord.js";
import { z } from "zod";
import { ROOT, type AnyCommand } from "../../../../commands/core/define.ts";
import { systemClock } from "../../../lib/clock.ts";
import { createHttpAgent } from "../../http/agent.ts";
import { commandJson } from "./definitions.ts";
import { isUnauthorized, tokenFault } from "../api/errors.ts";
import { createIdentity } from "../api/identity.ts";
import { PAPER_CARD } from "../events/links.ts";
import { createRest, restOptions } from "../api/rate-limited-rest.ts";

const Translations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((words) => words ?? {});

/** Discord leaves out fields that have their default value. */
const Option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  description_localizations: Translations,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  max_length: z.number().optional(),
  get options() {
    return z.array(Option).default([]);
  },
});

const Registered = z.array(
  z.object({
    type: z.number().default(1),
    name: z.string(),
    description: z.string().default(""),
    description_localizations: Translations,
    contexts: z.array(z.number()).nullable().default(null),
    integration_types: z.array(z.number()).default([0]),
    default_member_permissions: z.string().nullable().default(null),
    nsfw: z.boolean().default(false),
    options: z.array(Option).default([]),
  }),
);

export type Registration = "unchanged" | "registered";

/** Registers only on a difference, because every new version makes clients load the commands again. */
export async function registerCommands(parts: {
  readonly rest: Pick<REST, "get" | "put">;
  readonly applicationId: string;
  readonly commands: readonly AnyCommand[];
}): Promise<Registration> {
  const { rest, applicationId, commands } = parts;
  if (await areRegistered(parts)) return "unchanged";
  const route = Routes.applicationCommands(applicationId);
  const wanted = wantedBy(commands);
  // A page that is no answer of Discord's is a failure too.
  Registered.parse(await rest.put(route, { body: wanted }));
  return "registered";
}

const Named = z.array(z.object({ id: z.string(), name: z.string() }));

/** The id of `/papers`, which its mentions need; undefined before it is registered. */
export async function commandIdOf(
  rest: Pick<REST, "get">,
  applicationId: string,
): Promise<string | undefined> {
  const answer = Named.safeParse(await rest.get(Routes.applicationCommands(applicationId)));
  return answer.data?.find(({ name }) => name === ROOT)?.id;
}

/** Whether Discord has these commands, and no others. */
export async function areRegistered(parts: {
  readonly rest: Pick<REST, "get">;
  readonly applicationId: string;
  readonly commands: readonly AnyCommand[];
}): Promise<boolean> {
  const { rest, applicationId, commands } = parts;
  // Discord omits translations unless they are requested.
  const query = new URLSearchParams({ with_localizations: "true" });
  const answer = await rest.get(Routes.applicationCommands(applicationId), { query });
  const known = Registered.safeParse(answer);
  return known.success && isDeepStrictEqual(known.data, Registered.parse(wantedBy(commands)));
}

function wantedBy(commands: readonly AnyCommand[]) {
  return [commandJson(commands), PAPER_CARD];
}

/** Registers without a running bot. Throws a FatalError when Discord refuses the token. */
export async function registerDiscordCommands(settings: {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly commands: readonly AnyCommand[];
}): Promise<Registration> {
  const outbound = createHttpAgent(systemClock);
  const rest = createRest(settings.token, restOptions({ apiUrl: settings.apiUrl, outbound }));
  try {
    // An application and its bot share one id; only those from before 2016 have two.
    const { id } = await createIdentity(rest)();
    return await registerCommands({ rest, applicationId: id, commands: settings.commands });
  } catch (error) {
    throw isUnauthorized(error) ? tokenFault() : error;
  } finally {
    await outbound.close();
  }
}
