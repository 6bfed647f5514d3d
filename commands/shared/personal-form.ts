import { readMailAddress } from "../../src/domain/mail/address.ts";
import { knownLanguage } from "../../src/i18n/languages.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import type { Form, Values } from "../../src/messages/core/form.ts";
import { problemText } from "../../src/messages/core/problem-text.ts";
import type { Settings } from "../../src/messages/describe-subscription.ts";
import { composePersonalForm } from "../../src/messages/personal.ts";
import type { CommandContext } from "../core/define.ts";
import { DEFAULTS, mergeSettings } from "../subscribe.ts";
import { resolveTimezone } from "./resolve-timezone.ts";
import type { PersonalState } from "./personal-subscriptions.ts";
import { parseValues, SETUP_STEPS, settingsToValues, setupFields } from "./setup-fields.ts";

export interface PersonalWish {
  readonly settings: Settings;
  readonly byMessage: boolean;
  /** Null without e-mail. */
  readonly address: string | null;
}

/** What the form starts with: the person's own settings, zone and language. */
export async function currentValues(
  context: CommandContext,
  { byMessage, byMail, address }: PersonalState,
): Promise<Values> {
  const existing = byMessage ?? byMail;
  const { timezone } = await resolveTimezone(context, undefined, existing?.timezone);
  const language = knownLanguage(await context.caller.language());
  const ways = byMail === undefined ? "message" : byMessage === undefined ? "mail" : "both";
  return {
    ...settingsToValues(existing ?? { ...DEFAULTS, papers: 5, timezone, language }),
    by: ways,
    address: address?.address ?? "",
  };
}

export function personalForm(
  { t, place, services }: CommandContext,
  values: Values,
  page: number,
): Form {
  const channel = { platform: place.platform, kind: "text" } as const;
  const all = SETUP_STEPS.flatMap((step) => setupFields(t, values, step, channel));
  return composePersonalForm(t, {
    channel: place.channel,
    page,
    values,
    canMail: services.mailSender !== null,
    fields: (names) => names.flatMap((name) => all.find((field) => field.name === name) ?? []),
  });
}

export function readWish(
  t: Translate,
  { by = "message", address = "", ...values }: Values,
  canMail: boolean,
): PersonalWish | { readonly problems: Values } {
  const settings = readSettings(t, values);
  const wantsMail = canMail && by !== "message";
  const read = wantsMail ? readMailAddress(address) : { value: null };
  const problems = {
    ...("problems" in settings ? settings.problems : {}),
    ...("problem" in read ? { address: problemText(t, read.problem) } : {}),
  };
  if ("problems" in settings || "problem" in read) return { problems };
  return { settings, byMessage: by !== "mail" || !canMail, address: read.value };
}

function readSettings(t: Translate, values: Values): Settings | { readonly problems: Values } {
  const result = parseValues(t, values);
  if ("problems" in result) return result;
  const timezone = result.asked.timezone ?? "UTC";
  const settings = mergeSettings(result.asked, timezone, { ...DEFAULTS, timezone });
  return { ...settings, layout: "digest", announce: false, silent: false };
}
