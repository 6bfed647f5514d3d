import { placeOf, placeUrl, type PlatformName, type PostRef } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";

export async function messageAddress(
  platforms: ReadonlyMap<PlatformName, Pick<Platform, "linkTo">>,
  post: PostRef,
): Promise<string | null> {
  const place = placeOf(post);
  const { messageId } = post;
  if (place.platform === "discord") return `${placeUrl(place) ?? ""}/${messageId}`;
  return (await platforms.get(place.platform)?.linkTo(place, messageId)) ?? null;
}
