import { randomBytes } from "node:crypto";
import { z } from "zod";
import { saveDraft } from "../db/channels/drafts.ts";
import { UserError } from "../src/domain/errors.ts";
import { knownLanguage } from "../src/i18n/languages.ts";
import type { Form } from "../src/messages/core/form.ts";
import { composeSetupHint } from "../src/messages/setup.ts";
import { FIRST_NAME, readName } from "../src/domain/subscription/name.ts";
import { defineCommand, ROOT, type CommandContext } from "./core/define.ts";
import { worded } from "./core/inputs.ts";
import { setupForm } from "./buttons/setup-form.ts";
import { valuesOf } from "./shared/setup-fields.ts";
import { DEFAULTS, existingOf, timezoneFor } from "./subscribe.ts";

/** Short enough for a button on Discord, too long to be guessed; and nobody else may open it anyway. */
const DRAFT_BYTES = 9;

/** `/papers setup`: a form instead of options. */
export const setup = defineCommand({
  name: "setup",
  summary: "Set up the daily papers here in a form, and see them before they are saved",
  example: "setup",
  audience: "caller",
  right: "manage",
  input: z.object({
    name: worded(readName, {
      description: "Which subscription; a new name makes another one",
    }).optional(),
  }),
  run: async ({ name }, { words }) => composeSetupHint(words, name),
  form: {
    open: openSetup,
  },
});

/** Begins a draft with what the subscription is now, or what is usual, and asks for the rest. */
export async function openSetup(
  asked: { readonly name?: string | undefined },
  context: CommandContext,
): Promise<Form> {
  const { database, place, caller, services, now, words } = context;
  const obstacles = await services.accessProblems(place, words);
  if (obstacles.length > 0)
    throw new UserError(words.setup.cannotPost(obstacles), `/${ROOT} setup`);
  const existing = await existingOf(context, asked.name, "setup");
  const { timezone } = await timezoneFor(context, undefined, existing?.timezone);
  const language = knownLanguage(caller.channelLanguage);
  const settings = existing ?? { ...DEFAULTS, timezone, language };
  const name = existing?.name ?? asked.name ?? FIRST_NAME;
  const { platform, workspace, channel } = place;
  const draft = {
    id: randomBytes(DRAFT_BYTES).toString("base64url"),
    platform,
    workspace,
    channel,
    voter: caller.voter,
    values: { ...valuesOf(settings), name, opened: String(now.getTime()) },
    at: now,
  };
  await saveDraft(database, draft);
  return setupForm(words, draft, 1);
}
