import { z } from "zod";
import { lastChanges } from "../../db/channels/setting-changes.ts";
import { draftOf, removeDraft, saveDraft, type Draft } from "../../db/channels/drafts.ts";
import { namesOf } from "../../db/people/people.ts";
import { UserError } from "../../src/domain/errors.ts";
import type { Catalogue } from "../../src/i18n/catalogue/english.ts";
import { changeWords } from "../../src/messages/setting-changes.ts";
import type { Form, Values } from "../../src/messages/core/form.ts";
import type { Settings } from "../../src/messages/settings.ts";
import { composeSetup, composeSetupProblems, withOvertaken } from "../../src/messages/setup.ts";
import { composeChanged, composeSubscribed } from "../../src/messages/subscribed.ts";
import type { Change } from "../../src/domain/subscription/setting-change.ts";
import { nextRun } from "../../src/domain/schedule/schedule.ts";
import { defineCommand, ROOT, type CommandContext, type FormResult } from "../core/define.ts";
import { keepSubscription } from "../shared/save-subscription.ts";
import { fitLook } from "../shared/layout-for-channel.ts";
import { obstaclesHere } from "../shared/access-problems.ts";
import { readValues, setupPages } from "../shared/setup-fields.ts";
import { DEFAULTS, existingOf, restOf, settingsOf } from "../subscribe.ts";

const LAST_PAGE = 3;
/** So many changes of others are told at most. */
const TOLD = 3;

/** The form of a draft, at one of its pages. */
export function setupForm(
  words: Catalogue,
  { id, channel, values }: Pick<Draft, "id" | "channel" | "values">,
  page: number,
): Form {
  return {
    channel,
    action: { name: "setup-change", input: { draft: id, page: String(page) } },
    title: words.setup.formTitle,
    submit: words.setup.toPreview,
    cancel: words.setup.cancel,
    intro: [words.setup.formAbout(nameIn({ values }))],
    pages: setupPages(words, values),
    page: page - 1,
  };
}

/** Opens a draft again, and takes what was filled in. */
export const setupChange = defineCommand({
  name: "setup-change",
  summary: "Change what was filled in",
  example: "setup-change",
  audience: "caller",
  right: "manage",
  input: z.object({
    draft: z.string().min(1).max(32).describe("The draft"),
    page: z.int().min(1).max(LAST_PAGE).default(1).describe("Its page"),
  }),
  run: async (_input, { words }) => Promise.reject(gone(words)),
  form: {
    open: async ({ draft, page }, context) =>
      setupForm(context.words, await mine(context, draft), page),
    async submit({ draft: id }, values, context) {
      const draft = await mine(context, id);
      const filled = { ...draft, values: { ...draft.values, ...values } };
      await saveDraft(context.database, { ...filled, at: context.now });
      return review(context, filled);
    },
  },
});

/** Saves a draft. */
export const setupSave = defineCommand({
  name: "setup-save",
  summary: "Save what was filled in",
  example: "setup-save",
  audience: "caller",
  right: "manage",
  input: z.object({ draft: z.string().min(1).max(32).describe("The draft") }),
  async run({ draft: id }, context) {
    const { database, place, words } = context;
    const draft = await mine(context, id);
    const refusal = await obstaclesHere(context, "setup");
    if (refusal !== undefined) return refusal;
    const name = nameIn(draft);
    const before = await existingOf(context, name, "setup");
    const read = await readDraft(context, draft);
    if ("problems" in read) return composeSetupProblems(words, { name, draft: id }, read.problems);
    const { settings } = read;
    const overtaken = await overtakenIn(context, draft);
    const next = await keepSubscription(context, place, { name, settings, existing: before });
    await removeDraft(database, id);
    const saved =
      before === undefined
        ? composeSubscribed(words, { name, settings, next, zoneFrom: "asked" })
        : composeChanged(words, { name, before, settings, next, resumed: restOf(before) });
    return withOvertaken(words, saved, overtaken);
  },
});

/** What was filled in, checked, with a look at what would follow from it. */
async function review(context: CommandContext, draft: Draft): Promise<FormResult> {
  const setup = { name: nameIn(draft), draft: draft.id };
  const read = await readDraft(context, draft);
  if ("problems" in read) {
    const { problems } = read;
    return { problems, answer: async () => composeSetupProblems(context.words, setup, problems) };
  }
  const { settings } = read;
  return {
    problems: {},
    answer: async () =>
      composeSetup(context.words, {
        setup,
        settings,
        before: await existingOf(context, setup.name, "setup"),
        next: nextRun(settings, context.now).at,
        preview: await context.services.preview(context.place, settings),
      }),
  };
}

/** The settings a draft asks for; what the channel cannot show is a problem of the layout's field. */
async function readDraft(
  { services, place, words }: CommandContext,
  { values }: Draft,
): Promise<{ readonly settings: Settings } | { readonly problems: Values }> {
  const read = readValues(words, values);
  if ("problems" in read) return read;
  const timezone = read.asked.timezone ?? "UTC";
  const wanted = settingsOf(read.asked, timezone, { ...DEFAULTS, timezone });
  try {
    const look = fitLook(words, wanted, {
      kind: await services.channelKind(place),
      platform: place.platform,
    });
    return { settings: { ...wanted, ...look } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problems: { [wanted.announce ? "announce" : "layout"]: error.message } };
  }
}

/** What others changed here since the form was opened. */
async function overtakenIn(
  { database, place, caller, words }: CommandContext,
  draft: Draft,
): Promise<{ by: string | null; at: Date; what: string }[]> {
  const opened = Number(draft.values["opened"]);
  const changes = await lastChanges(database, place, TOLD);
  const others = changes.filter(
    ({ at, voter, what }) =>
      at.getTime() >= opened && voter !== caller.voter && nameOf(what) === nameIn(draft),
  );
  const names = await namesOf(
    database,
    others.map(({ voter }) => voter),
  );
  return others.map(({ at, voter, what }) => ({
    by: names.get(voter) ?? null,
    at,
    what: changeWords(words, what),
  }));
}

/** The subscription that was changed. */
function nameOf(change: Change | string): string | undefined {
  return typeof change === "object" && "name" in change ? change.name : undefined;
}

/** The caller's own draft for this channel. */
async function mine(
  { database, caller, place, words }: CommandContext,
  id: string,
): Promise<Draft> {
  const draft = await draftOf(database, id, caller.voter);
  const isHere =
    draft?.platform === place.platform &&
    draft.workspace === place.workspace &&
    draft.channel === place.channel;
  if (draft === undefined || !isHere) throw gone(words);
  return draft;
}

function gone(words: Catalogue): UserError {
  return new UserError(words.setup.gone, `/${ROOT} setup`);
}

function nameIn({ values }: Pick<Draft, "values">): string {
  return values["name"] ?? "";
}
