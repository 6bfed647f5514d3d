import { UserError } from "../domain/errors.ts";

const LONGEST_NAME = 80;

/** The refusal of a channel that is not there, or that the person does not see. */
export function unknownChannel(value: string): UserError {
  const problem = { kind: "noSuchChannelToSearch", typed: value.slice(0, LONGEST_NAME) } as const;
  return new UserError(problem.kind, "in:here world models", problem);
}
