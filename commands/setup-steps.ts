import { z } from "zod";
import { lastChanges } from "../db/rooms/changes.ts";
import { draftOf, removeDraft, saveDraft, type Draft } from "../db/rooms/drafts.ts";
import { namesOf } from "../db/people/people.ts";
import { UserError } from "../src/errors.ts";
import type { Form, Values } from "../src/message/form.ts";
import { composeChanged, composeSubscribed, type Settings } from "../src/message/settings.ts";
import { composeSetup, composeSetupProblems, withOvertaken } from "../src/message/setup.ts";
import { quoted } from "../src/papers/reading.ts";
import { nextRun } from "../src/papers/schedule.ts";
import { defineCommand, ROOT, type CommandContext, type Filled } from "./command.ts";
import { keepSubscription } from "./keep-subscription.ts";
import { fitLook } from "./layouts.ts";
import { obstaclesHere } from "./obstacles.ts";
import { readValues, setupPages } from "./setup-fields.ts";
import { DEFAULTS, existingOf, restOf, settingsOf } from "./subscribe.ts";

const LAST_PAGE = 3;
/** So many changes of others are told at most. */
const TOLD = 3;

/** The form of a draft, at one of its pages. */
export function setupForm(
  { id, channel, values }: Pick<Draft, "id" | "channel" | "values">,
  page: number,
): Form {
  return {
    channel,
    action: { name: "setup-change", input: { draft: id, page: String(page) } },
    title: "The daily papers",
    submit: "Preview",
    intro: [`For this channel, under the name ${quoted(values["name"] ?? "")}.`],
    pages: setupPages(values),
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
  run: async () => Promise.reject(gone()),
  form: {
    open: async ({ draft, page }, context) => setupForm(await mine(context, draft), page),
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
    const { database, place } = context;
    const draft = await mine(context, id);
    const refusal = await obstaclesHere(context, "setup");
    if (refusal !== undefined) return refusal;
    const name = nameIn(draft);
    const before = await existingOf(context, name, "setup");
    const read = await readDraft(context, draft);
    if ("problems" in read) return composeSetupProblems({ name, draft: id }, read.problems);
    const { settings } = read;
    const overtaken = await overtakenIn(context, draft);
    const next = await keepSubscription(context, place, { name, settings, existing: before });
    await removeDraft(database, id);
    const saved =
      before === undefined
        ? composeSubscribed({ name, settings, next, zoneFrom: "asked" })
        : composeChanged({ name, before, settings, next, resumed: restOf(before) });
    return withOvertaken(saved, overtaken);
  },
});

/** What was filled in, checked, with a look at what would follow from it. */
async function review(context: CommandContext, draft: Draft): Promise<Filled> {
  const setup = { name: nameIn(draft), draft: draft.id };
  const read = await readDraft(context, draft);
  if ("problems" in read) {
    const { problems } = read;
    return { problems, answer: async () => composeSetupProblems(setup, problems) };
  }
  const { settings } = read;
  return {
    problems: {},
    answer: async () =>
      composeSetup({
        setup,
        settings,
        before: await existingOf(context, setup.name, "setup"),
        next: nextRun(settings, context.now).at,
        preview: await context.desk.preview(context.place, settings),
      }),
  };
}

/** The settings a draft asks for; what the channel cannot show is a problem of the layout's field. */
async function readDraft(
  { desk, place }: CommandContext,
  { values }: Draft,
): Promise<{ readonly settings: Settings } | { readonly problems: Values }> {
  const read = readValues(values);
  if ("problems" in read) return read;
  const timezone = read.asked.timezone ?? "UTC";
  const wanted = settingsOf(read.asked, timezone, { ...DEFAULTS, timezone });
  try {
    const look = fitLook(wanted, { kind: await desk.channelKind(place), platform: place.platform });
    return { settings: { ...wanted, ...look } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problems: { [wanted.announce ? "announce" : "layout"]: error.message } };
  }
}

/** What others changed here since the form was opened. */
async function overtakenIn(
  { database, place, caller }: CommandContext,
  { values }: Draft,
): Promise<{ by: string | null; at: Date; what: string }[]> {
  const opened = Number(values["opened"]);
  const changes = await lastChanges(database, place, TOLD);
  const others = changes.filter(
    ({ at, voter, what }) =>
      at.getTime() >= opened &&
      voter !== caller.voter &&
      what.startsWith(quoted(nameIn({ values }))),
  );
  const names = await namesOf(
    database,
    others.map(({ voter }) => voter),
  );
  return others.map(({ at, voter, what }) => ({ by: names.get(voter) ?? null, at, what }));
}

/** The caller's own draft for this channel. */
async function mine({ database, caller, place }: CommandContext, id: string): Promise<Draft> {
  const draft = await draftOf(database, id, caller.voter);
  const isHere =
    draft?.platform === place.platform &&
    draft.workspace === place.workspace &&
    draft.channel === place.channel;
  if (draft === undefined || !isHere) throw gone();
  return draft;
}

function gone(): UserError {
  return new UserError(
    "This form was saved already, is somebody else’s, or is more than a day old. Nothing was changed.",
    `/${ROOT} setup`,
  );
}

function nameIn({ values }: Pick<Draft, "values">): string {
  return values["name"] ?? "";
}
