import { roleOf } from "../../db/people/people.ts";
import { subscriptionsOf } from "../../db/channels/subscriptions.ts";
import type { AnyCommand, CommandContext, Right } from "./define.ts";

type Asker = Pick<CommandContext, "caller" | "database" | "place">;

/** Rights belong to the workspace that installed Paperboy; others in a shared channel read and vote. */
export async function mayUse(
  command: Pick<AnyCommand, "right" | "needsChannel">,
  asker: Asker,
): Promise<boolean> {
  const { right } = command;
  if (lacksChannel(command, asker)) return false;
  if (right === "anyone") return true;
  return (await asker.caller.belongs()) && hasRight(right, asker);
}

export function lacksChannel(
  { needsChannel }: Pick<AnyCommand, "needsChannel">,
  { caller }: Pick<Asker, "caller">,
): boolean {
  return needsChannel && caller.isOwnInstall === true;
}

async function hasRight(right: Exclude<Right, "anyone">, asker: Asker): Promise<boolean> {
  switch (right) {
    case "member":
      return true;
    case "curate":
      return mayCurate(asker);
    case "manage":
      return mayManage(asker);
    case "administer":
      return mayAdminister(asker);
  }
}

export async function mayManage({ caller, database, place }: Asker): Promise<boolean> {
  if (caller.isOwnInstall === true) return false;
  if (await caller.mayManage(place.channel)) return true;
  if ((await roleOf(database, place, caller.voter)) === "admin") return true;
  const subscriptions = await subscriptionsOf(database, place);
  return subscriptions.some(({ createdBy }) => createdBy === caller.voter);
}

export async function mayCurate(asker: Asker): Promise<boolean> {
  const { caller, database, place } = asker;
  if ((await caller.role()) !== "member") return true;
  return (await roleOf(database, place, caller.voter)) === "curator" || mayManage(asker);
}

/** Roles hold in the whole workspace, so a channel manager cannot give them. */
async function mayAdminister({ caller, database, place }: Asker): Promise<boolean> {
  if ((await caller.role()) === "admin") return true;
  return (await roleOf(database, place, caller.voter)) === "admin";
}
