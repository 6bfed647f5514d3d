import { subscriptionsOf } from "../db/subscriptions.ts";
import type { AnyCommand, CommandContext } from "./command.ts";

/** Whether the caller may use a command here: everyone, or whoever manages the channel or subscribed it. */
export async function mayUse(command: AnyCommand, context: CommandContext): Promise<boolean> {
  if (command.right === "anyone") return true;
  const { caller, database, place } = context;
  if (await caller.mayManage()) return true;
  const subscriptions = await subscriptionsOf(database, place);
  return subscriptions.some(({ createdBy }) => createdBy === caller.voter);
}
