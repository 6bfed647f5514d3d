import type { PlatformName } from "../domain/place.ts";
import type { FitMessage } from "../messages/fit-digest.ts";
import { fitMessage as fitDiscordMessage } from "./discord/components/fit.ts";
import { fitMessage as fitSlackMessage } from "./slack/blocks/fit.ts";

export const FITS: Readonly<Record<PlatformName, FitMessage>> = {
  discord: fitDiscordMessage,
  slack: fitSlackMessage,
  web: (message) => message,
  mail: (message) => message,
};
