import { z } from "zod";
import { removeSubscription } from "../../db/channels/personal-subscriptions.ts";
import { setPaused } from "../../db/channels/subscriptions.ts";
import { removeMailAddress } from "../../db/people/mail-addresses.ts";
import { UserError } from "../../src/domain/errors.ts";
import { parseDay } from "../../src/domain/schedule/parse-dates.ts";
import { wallTimeToInstant } from "../../src/domain/schedule/timezone.ts";
import { problemText } from "../../src/messages/core/problem-text.ts";
import { composePersonalProblems, composeQuestion } from "../../src/messages/personal.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { defineCommand, ROOT, type CommandContext } from "../core/define.ts";
import { describeOption } from "../core/inputs.ts";
import { confirmCode, sendCode } from "../shared/confirm-address.ts";
import { currentValues, personalForm, readWish } from "../shared/personal-form.ts";
import { nextRunOf, personalState, showPersonal } from "../shared/personal-subscriptions.ts";
import { storePersonal } from "../shared/store-personal.ts";

/** Only for the person who presses, not for others. */
const STEP = { example: "me", audience: "caller", right: "member" } as const;
const NOTHING = z.object({});
const LAST_PAGE = 2;

export const personalChange = defineCommand({
  ...STEP,
  name: "personal-change",
  summary: "me.button.change",
  input: z.object({
    page: z.int().min(1).max(LAST_PAGE).default(1).meta(describeOption("option.page")),
  }),
  run: async (_input, context) => showPersonal(context),
  form: {
    async open({ page }, context) {
      const values = await currentValues(context, await personalState(context));
      return personalForm(context, values, page);
    },
    async submit(_input, values, context) {
      const { t, services } = context;
      const state = await personalState(context);
      const all = { ...(await currentValues(context, state)), ...values };
      const wish = readWish(t, all, services.mailSender !== null);
      if ("problems" in wish) {
        const { problems } = wish;
        return { problems, answer: async () => composePersonalProblems(t, problems) };
      }
      return {
        problems: {},
        async answer() {
          await storePersonal(context, state, wish);
          return showPersonal(context, t("me.saved"));
        },
      };
    },
  },
});

export const personalCode = defineCommand({
  ...STEP,
  name: "personal-code",
  summary: "me.button.code",
  input: NOTHING,
  run: async (_input, context) => showPersonal(context),
  form: {
    open: async (_input, { t, place }) => composeQuestion(t, place.channel, "code"),
    submit: async (_input, { code = "" }, context) => ({
      problems: {},
      answer: () => confirmCode(context, code),
    }),
  },
});

export const personalCodeAgain = defineCommand({
  ...STEP,
  name: "personal-code-again",
  summary: "me.button.codeAgain",
  input: NOTHING,
  async run(_input, context) {
    const { address, byMail } = await personalState(context);
    if (address === undefined || address.confirmedAt !== null) return showPersonal(context);
    await sendCode(context, address, byMail?.language ?? null);
    return showPersonal(context, context.t("me.codeSent"));
  },
});

export const personalPause = defineCommand({
  ...STEP,
  name: "personal-pause",
  summary: "me.button.pause",
  input: NOTHING,
  run: async (_input, context) => pauseAll(context, null),
  form: {
    open: async (_input, { t, place }) => composeQuestion(t, place.channel, "until"),
    async submit(_input, { until = "" }, context) {
      const { t } = context;
      if (until.trim() === "") return { problems: {}, answer: () => pauseAll(context, null) };
      const day = parseDay(until);
      if ("value" in day && Date.parse(day.value) > context.now.getTime())
        return { problems: {}, answer: () => pauseAll(context, day.value) };
      const problem = "problem" in day ? problemText(t, day.problem) : t("me.untilPast");
      const problems = { until: problem };
      return { problems, answer: async () => composePersonalProblems(t, problems) };
    },
  },
});

export const personalResume = defineCommand({
  ...STEP,
  name: "personal-resume",
  summary: "me.button.resume",
  input: NOTHING,
  async run(_input, context) {
    const { database } = context;
    for (const one of await activeOrResting(context))
      await setPaused(database, one.id, { nextRunAt: await nextRunOf(context, one) }, by(context));
    return showPersonal(context, context.t("me.resumed"));
  },
});

export const personalStop = defineCommand({
  ...STEP,
  name: "personal-stop",
  summary: "me.button.stop",
  input: NOTHING,
  async run(_input, context) {
    const { database, caller, t } = context;
    const { byMessage } = await personalState(context);
    if (byMessage !== undefined) await removeSubscription(database, byMessage.id);
    await removeMailAddress(database, caller.voter);
    return showPersonal(context, t("me.ended"));
  },
});

/** Until the start of a day in the subscription's own zone; null for until resumed. */
async function pauseAll(context: CommandContext, until: string | null): Promise<Message> {
  const { database, now: pausedAt, t } = context;
  const found = await activeOrResting(context);
  if (found.length === 0) throw new UserError(t("me.nothingToPause"), `/${ROOT} me`);
  for (const one of found) {
    if (until === null) {
      await setPaused(database, one.id, { pausedAt }, by(context));
      continue;
    }
    const pausedUntil = new Date(wallTimeToInstant(one.timezone, Date.parse(until)));
    const nextRunAt = await nextRunOf(context, one, pausedUntil);
    await setPaused(database, one.id, { pausedAt, pausedUntil, nextRunAt }, by(context));
  }
  return showPersonal(context, t("me.pausedNow"));
}

/** All but a subscription whose address is not confirmed. */
async function activeOrResting(context: CommandContext) {
  const { byMessage, byMail, address } = await personalState(context);
  const isConfirmed = address !== undefined && address.confirmedAt !== null;
  return [byMessage, isConfirmed ? byMail : undefined].filter((one) => one !== undefined);
}

function by({ caller, now }: CommandContext) {
  return { updatedBy: caller.voter, updatedAt: now };
}
