import { UserError } from "../src/errors.ts";
import type { ChannelKind, PlatformName } from "../src/papers/place.ts";
import { isForumLayout, type Layout } from "../src/papers/terms.ts";
import { ROOT } from "./command.ts";

/** What somebody wants of a digest's look. */
export interface Look {
  readonly layout: Layout;
  readonly announce: boolean;
}

/**
 * A look as a channel can show it: a forum gets the forum layouts by itself. Throws a UserError for what the channel
 * cannot show at all, with what to choose instead.
 */
export function fitLook(
  look: Look,
  { kind, platform }: { readonly kind: ChannelKind; readonly platform: PlatformName },
): Look {
  if (look.announce && kind !== "announcement")
    throw new UserError(
      "Only an announcement channel on Discord has followers to publish to, and this is none.",
      `/${ROOT} subscribe announce:no`,
    );
  if (kind === "forum") return { ...look, layout: forumLayout(look.layout) };
  if (isForumLayout(look.layout))
    throw new UserError(
      platform === "discord"
        ? "The forum layouts are for forum channels. Ask for one in a post of the forum, or choose another layout here."
        : "There are no forums here; they are channels of Discord. Choose the layout digest, compact or cards.",
      `/${ROOT} subscribe layout:digest`,
    );
  return look;
}

/** In a forum every message is a post, so that a message for each paper is a post for each. */
function forumLayout(layout: Layout): Layout {
  return layout === "cards" || layout === "forum-papers" ? "forum-papers" : "forum";
}
