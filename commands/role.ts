import { z } from "zod";
import { giveRole, ROLES, rememberPerson } from "../db/people/people.ts";
import { composeRole } from "../src/messages/role.ts";
import { defineCommand } from "./core/define.ts";
import { logChange } from "./shared/find-and-store-subscription.ts";
import { describeOption, person, voterFromUserId } from "./core/inputs.ts";

export const role = defineCommand({
  name: "role",
  summary: "command.role.summary",
  example: "role @ada curator",
  audience: "caller",
  right: "administer",
  hideWhenCrowded: true,
  input: z.object({
    person,
    role: z.enum(ROLES).meta(describeOption("command.role.role")),
  }),
  async run(asked, context) {
    const { database, place, caller, now, services, t } = context;
    const { platform, workspace } = place;
    const { role: given } = asked;
    const voter = voterFromUserId(caller, asked.person);
    const name = await services.nameOf(place, asked.person);
    if (name !== null) await rememberPerson(database, { voter, name, seenAt: now });
    const by = { givenBy: caller.voter, givenAt: now };
    await giveRole(database, { platform, workspace, voter, role: given, ...by });
    await logChange(context, place, { kind: "role", role: given }, voter);
    return composeRole(t, given, name);
  },
});
