import { UserError } from "../../src/domain/errors.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import type { ChannelKind, PlatformName } from "../../src/domain/place.ts";
import { isForumLayout, type Layout } from "../../src/domain/subscription/digest-options.ts";
import { ROOT } from "../core/define.ts";

/** What somebody wants of a digest's look. */
export interface LayoutChoice {
  readonly layout: Layout;
  readonly announce: boolean;
}

/**
 * A look as a channel can show it: a forum gets the forum layouts by itself. Throws a UserError for what the channel
 * cannot show at all, with what to choose instead.
 */
export function fitLayout(
  t: Translate,
  look: LayoutChoice,
  { kind, platform }: { readonly kind: ChannelKind; readonly platform: PlatformName },
): LayoutChoice {
  if (look.announce && kind !== "announcement")
    throw new UserError(t("settings.noFollowers"), `/${ROOT} subscribe announce:no`);
  if (kind === "forum") return { ...look, layout: forumLayout(look.layout) };
  if (isForumLayout(look.layout))
    throw new UserError(
      t(platform === "discord" ? "settings.forumOnly" : "settings.noForums"),
      `/${ROOT} subscribe layout:digest`,
    );
  return look;
}

/** In a forum every message is a post, so that a message for each paper is a post for each. */
function forumLayout(layout: Layout): Layout {
  return layout === "cards" || layout === "forum-papers" ? "forum-papers" : "forum";
}
