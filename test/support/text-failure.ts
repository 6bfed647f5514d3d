import type { Failure } from "../../src/domain/failure.ts";

/** A failure that is said as it is written here. */
export function textFailure(text: string): Failure {
  return { code: "text", text };
}

export const NOT_IN_CHANNEL: Failure = {
  code: "not_in_channel",
  remedy: { code: "invite", bot: "Paperboy" },
};
