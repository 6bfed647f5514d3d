import { Routes, type REST } from "discord.js";
import { z } from "zod";
import type { Place } from "../../../domain/place.ts";
import { placeOf } from "../places.ts";

const Opened = z.object({ id: z.string() });

/** Somebody's direct messages with the bot; to open them again changes nothing. */
export async function openDirect(rest: Pick<REST, "post">, userId: string): Promise<Place> {
  const body = { recipient_id: userId };
  const { id } = Opened.parse(await rest.post(Routes.userChannels(), { body }));
  return placeOf(null, id);
}
