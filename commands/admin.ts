import { z } from "zod";
import { channelSettingsOf, saveChannelSettings } from "../db/channels/channel-settings.ts";
import { submissionsIn } from "../db/papers/submissions.ts";
import { giveRole, ROLES, rememberPerson, type Role } from "../db/people/people.ts";
import { composeAdmin, composeRole, composeRoleForm } from "../src/messages/admin.ts";
import { composeLinkSetting } from "../src/messages/link-card.ts";
import { composeModeration } from "../src/messages/submissions.ts";
import type { Message } from "../src/messages/core/message.ts";
import type { Values } from "../src/messages/core/form.ts";
import { waitingHere } from "./buttons/submissions.ts";
import { defineCommand, type CommandContext, type Right } from "./core/define.ts";
import { refuseCaller } from "./core/errors.ts";
import { describeOption, person, voterFromUserId } from "./core/inputs.ts";
import { mayUse } from "./core/rights.ts";
import { logChange } from "./shared/find-and-store-subscription.ts";

const SETTINGS = ["submissions", "moderation", "links", "role"] as const;
type Setting = (typeof SETTINGS)[number];

const RIGHTS: Readonly<Record<Setting, Right>> = {
  submissions: "curate",
  moderation: "manage",
  links: "manage",
  role: "administer",
};

const input = z.object({
  setting: z.enum(SETTINGS).optional().meta(describeOption("command.admin.setting")),
  state: z.enum(["on", "off"]).optional().meta(describeOption("command.admin.state")),
  person: person.optional(),
  role: z.enum(ROLES).optional().meta(describeOption("command.admin.role")),
});
type Asked = z.output<typeof input>;

export const admin = defineCommand({
  name: "admin",
  summary: "command.admin.summary",
  example: "admin moderation on",
  audience: "caller",
  right: "curate",
  needsChannel: true,
  input,
  async run(asked, context) {
    const setting = settingOf(asked);
    if (setting === undefined) return panel(context);
    return (await may(setting, context))
      ? change(setting, asked, context)
      : refuseCaller(context, {
          name: `admin ${setting}`,
          right: RIGHTS[setting],
          needsChannel: true,
        });
  },
  form: {
    async open(asked, context) {
      const isRole = settingOf(asked) === "role" && asked.person === undefined;
      return isRole && (await may("role", context))
        ? composeRoleForm(context.t, context.place.channel)
        : null;
    },
    submit: async (_asked, values, context) => ({
      problems: {},
      answer: () => submitRole(values, context),
    }),
  },
});

function settingOf({ setting, person: someone }: Asked): Setting | undefined {
  return someone === undefined ? setting : "role";
}

function may(setting: Setting, context: CommandContext): Promise<boolean> {
  return mayUse({ right: RIGHTS[setting], needsChannel: true }, context);
}

async function change(
  setting: Setting,
  { state, person: someone, role = "curator" }: Asked,
  context: CommandContext,
): Promise<Message> {
  if (setting === "submissions") return waitingHere(context);
  if (setting === "role")
    return someone === undefined ? panel(context) : appoint(context, someone, role);
  if (state === undefined) return panel(context);
  return setting === "links"
    ? setLinkCards(context, state === "on")
    : setModeration(context, state === "on");
}

async function panel(context: CommandContext): Promise<Message> {
  const { database, place, t } = context;
  const { linkCards = false, moderated = false } = (await channelSettingsOf(database, place)) ?? {};
  const waiting = await submissionsIn(database, place, { state: "waiting", since: new Date(0) });
  return composeAdmin(t, {
    linkCards,
    moderated,
    waiting: waiting.length,
    mayManage: await may("links", context),
    mayAppoint: await may("role", context),
  });
}

async function setLinkCards(context: CommandContext, linkCards: boolean): Promise<Message> {
  const { database, place, t } = context;
  const before = (await channelSettingsOf(database, place))?.linkCards ?? false;
  if (before === linkCards) return composeLinkSetting(t, linkCards, false);
  await saveChannelSettings(database, place, { linkCards });
  await logChange(context, place, { kind: "linkCards", on: linkCards });
  return composeLinkSetting(t, linkCards, true);
}

async function setModeration(context: CommandContext, moderated: boolean): Promise<Message> {
  const { database, place, t } = context;
  const before = (await channelSettingsOf(database, place))?.moderated ?? false;
  await saveChannelSettings(database, place, { moderated });
  if (before !== moderated) await logChange(context, place, { kind: "moderation", on: moderated });
  return composeModeration(t, moderated);
}

async function submitRole(values: Values, context: CommandContext): Promise<Message> {
  const { data } = input.required({ person: true, role: true }).safeParse(values);
  if (data === undefined) return panel(context);
  return (await may("role", context))
    ? appoint(context, data.person, data.role)
    : refuseCaller(context, { name: "admin role", right: RIGHTS.role, needsChannel: true });
}

async function appoint(context: CommandContext, userId: string, role: Role): Promise<Message> {
  const { database, place, caller, now, services, t } = context;
  const { platform, workspace } = place;
  const voter = voterFromUserId(caller, userId);
  const name = await services.nameOf(place, userId);
  if (name !== null) await rememberPerson(database, place, { voter, name, seenAt: now });
  const by = { givenBy: caller.voter, givenAt: now };
  await giveRole(database, { platform, workspace, voter, role, ...by });
  await logChange(context, place, { kind: "role", role }, voter);
  return composeRole(t, role, name);
}
