import { z } from "zod";
import type { Place } from "../../../domain/place.ts";
import type { Call } from "./calls.ts";

const Opened = z.object({ channel: z.object({ id: z.string() }) });

/** Somebody's direct messages with the bot; to open them again changes nothing. */
export async function openDirect(
  call: Call,
  { workspace, userId }: { readonly workspace: string; readonly userId: string },
): Promise<Place> {
  const { channel } = await call("conversations.open", { users: userId }, Opened);
  return { platform: "slack", workspace, channel: channel.id };
}
