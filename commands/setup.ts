import { failureTexts } from "../src/messages/failures.ts";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { draftOf, removeDraft, saveDraft, type Draft } from "../db/channels/drafts.ts";
import { lastChanges } from "../db/channels/setting-changes.ts";
import { namesOf } from "../db/people/people.ts";
import { UserError } from "../src/domain/errors.ts";
import { nextRun } from "../src/domain/schedule/schedule.ts";
import { FIRST_NAME, readName } from "../src/domain/subscription/subscription-name.ts";
import type { Change } from "../src/domain/subscription/setting-change.ts";
import { knownLanguage } from "../src/i18n/languages.ts";
import type { Translate } from "../src/i18n/translate.ts";
import type { Form, Values } from "../src/messages/core/form.ts";
import { describeChange, type Settings } from "../src/messages/describe-subscription.ts";
import {
  composeSetup,
  composeSetupHint,
  composeSetupProblems,
  withOverwritten,
} from "../src/messages/setup.ts";
import { composeChanged, composeSubscribed } from "../src/messages/digest-subscriptions.ts";
import { defineCommand, ROOT, type CommandContext, type FormResult } from "./core/define.ts";
import { describeOption, textOption } from "./core/inputs.ts";
import { refuseWithoutAccess } from "./shared/access-problems.ts";
import { fitLayout, storeSubscription } from "./shared/find-and-store-subscription.ts";
import { resolveTimezone } from "./shared/resolve-timezone.ts";
import {
  parseValues,
  SETUP_STEPS,
  setupFields,
  settingsToValues,
  type SetupChannel,
} from "./shared/setup-fields.ts";
import { DEFAULTS, findExisting, inactiveState, mergeSettings } from "./subscribe.ts";

/** Short enough for a Discord button, too long to guess. */
const DRAFT_BYTES = 9;
const SHOWN_CHANGES = 3;

export const setup = defineCommand({
  name: "setup",
  summary: "command.setup.summary",
  example: "setup",
  audience: "caller",
  right: "manage",
  needsChannel: true,
  input: z.object({
    name: textOption(readName, {
      description: "option.newSubscription",
      example: "nlp",
    }).optional(),
  }),
  run: async ({ name }, { t }) => composeSetupHint(t, name),
  form: { open: openSetup },
});

export async function openSetup(
  { name: wanted }: { readonly name?: string | undefined },
  context: CommandContext,
): Promise<Form> {
  const { database, place, caller, services, limits, now, t } = context;
  const problems = await services.accessProblems(place);
  if (problems.length > 0) {
    const message = t("setup.noAccess", { problems: failureTexts(t, problems) });
    throw new UserError(message, `/${ROOT} setup`);
  }
  const existing = await findExisting(context, wanted, "setup");
  const { timezone } = await resolveTimezone(context, undefined, existing?.timezone);
  const language = knownLanguage(caller.channelLanguage);
  const settings = existing ?? { ...DEFAULTS, timezone, language };
  const name = existing?.name ?? wanted ?? FIRST_NAME;
  const { platform, workspace, channel } = place;
  const draft = {
    id: randomBytes(DRAFT_BYTES).toString("base64url"),
    platform,
    workspace,
    channel,
    voter: caller.voter,
    values: { ...settingsToValues(settings), name, opened: String(now.getTime()) },
    at: now,
  };
  await saveDraft(database, draft, limits.drafts);
  return setupForm(t, draft, 1, await channelOf(context));
}

async function channelOf({ services, place }: CommandContext): Promise<SetupChannel> {
  return { platform: place.platform, kind: await services.channelKind(place) };
}

export function setupForm(
  t: Translate,
  { id, channel, values }: Pick<Draft, "id" | "channel" | "values">,
  step: number,
  asked: SetupChannel,
): Form {
  return {
    channel,
    action: { name: "setup-change", input: { draft: id, page: String(step) } },
    title: t("setup.title"),
    submit: t("setup.preview"),
    cancel: t("setup.cancel"),
    intro: [t("setup.about", { name: nameIn({ values }) })],
    fields: setupFields(t, values, SETUP_STEPS[step - 1] ?? "schedule", asked),
  };
}

const draftId = z.string().min(1).max(32).meta(describeOption("option.draft"));

export const setupChange = defineCommand({
  name: "setup-change",
  summary: "command.setupChange.summary",
  example: "setup-change",
  audience: "caller",
  right: "manage",
  input: z.object({
    draft: draftId,
    page: z.int().min(1).max(SETUP_STEPS.length).default(1).meta(describeOption("option.page")),
  }),
  run: async (_input, { t }) => Promise.reject(expiredForm(t)),
  form: {
    open: async ({ draft, page }, context) =>
      setupForm(context.t, await findDraft(context, draft), page, await channelOf(context)),
    async submit({ draft: id }, values, context) {
      const draft = await findDraft(context, id);
      const filled = { ...draft, values: { ...draft.values, ...values } };
      const { database, limits, now } = context;
      await saveDraft(database, { ...filled, at: now }, limits.drafts);
      return review(context, filled);
    },
  },
});

export const setupSave = defineCommand({
  name: "setup-save",
  summary: "command.setupSave.summary",
  example: "setup-save",
  audience: "caller",
  right: "manage",
  input: z.object({ draft: draftId }),
  async run({ draft: id }, context) {
    const { database, place, t } = context;
    const draft = await findDraft(context, id);
    const refusal = await refuseWithoutAccess(context, "setup");
    if (refusal !== undefined) return refusal;
    const name = nameIn(draft);
    const before = await findExisting(context, name, "setup");
    const result = await readDraft(context, draft);
    if ("problems" in result) return composeSetupProblems(t, { name, draft: id }, result.problems);
    const { settings } = result;
    const overwritten = await changesSince(context, draft);
    const next = await storeSubscription(context, place, { name, settings, existing: before });
    await removeDraft(database, id);
    const message =
      before === undefined
        ? composeSubscribed(t, { name, settings, next, zoneFrom: "asked" })
        : composeChanged(t, { name, before, settings, next, resumed: inactiveState(before) });
    return withOverwritten(t, message, overwritten);
  },
});

async function review(context: CommandContext, draft: Draft): Promise<FormResult> {
  const { t, now, place, services } = context;
  const form = { name: nameIn(draft), draft: draft.id };
  const result = await readDraft(context, draft);
  if ("problems" in result) {
    const { problems } = result;
    return { problems, answer: async () => composeSetupProblems(t, form, problems) };
  }
  const { settings } = result;
  return {
    problems: {},
    answer: async () =>
      composeSetup(t, {
        setup: form,
        settings,
        before: await findExisting(context, form.name, "setup"),
        next: nextRun(settings, now).at,
        preview: await services.preview(place, settings),
      }),
  };
}

async function readDraft(
  { services, place, t }: CommandContext,
  { values }: Draft,
): Promise<{ readonly settings: Settings } | { readonly problems: Values }> {
  const result = parseValues(t, values);
  if ("problems" in result) return result;
  const timezone = result.asked.timezone ?? "UTC";
  const settings = mergeSettings(result.asked, timezone, { ...DEFAULTS, timezone });
  try {
    const look = fitLayout(t, settings, {
      kind: await services.channelKind(place),
      platform: place.platform,
    });
    return { settings: { ...settings, ...look } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problems: { [settings.announce ? "announce" : "layout"]: error.message } };
  }
}

/** What others changed in the subscription after the form opened. */
async function changesSince(
  { database, place, caller, t }: CommandContext,
  draft: Draft,
): Promise<{ by: string | null; at: Date; what: string }[]> {
  const opened = Number(draft.values["opened"]);
  const changes = await lastChanges(database, place, SHOWN_CHANGES);
  const others = changes.filter(
    ({ at, voter, what }) =>
      at.getTime() >= opened && voter !== caller.voter && subscriptionOf(what) === nameIn(draft),
  );
  const names = await namesOf(
    database,
    place,
    others.map(({ voter }) => voter),
  );
  return others.map(({ at, voter, what }) => ({
    by: names.get(voter) ?? null,
    at,
    what: describeChange(t, what),
  }));
}

function subscriptionOf(change: Change | string): string | undefined {
  return typeof change === "object" && "name" in change ? change.name : undefined;
}

async function findDraft(
  { database, caller, now, place, t }: CommandContext,
  id: string,
): Promise<Draft> {
  const draft = await draftOf(database, id, { voter: caller.voter, now });
  const isHere =
    draft?.platform === place.platform &&
    draft.workspace === place.workspace &&
    draft.channel === place.channel;
  if (draft === undefined || !isHere) throw expiredForm(t);
  return draft;
}

function expiredForm(t: Translate): UserError {
  return new UserError(t("setup.expired"), `/${ROOT} setup`);
}

function nameIn({ values }: Pick<Draft, "values">): string {
  return values["name"] ?? "";
}
