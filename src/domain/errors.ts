import { storedFailure, type Failure } from "./failure.ts";
import type { InputProblem } from "./input-problem.ts";

/** An error that the person can correct; `problem` is translated, the message is the fallback; `lookUp` is a paper that another try may find. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly example: string | undefined;
  readonly problem: InputProblem | undefined;
  readonly lookUp: string | undefined;

  constructor(message: string, example?: string, problem?: InputProblem, lookUp?: string) {
    super(message);
    this.example = example;
    this.problem = problem;
    this.lookUp = lookUp;
  }
}

/** The message is for logs; people see the failure. */
export abstract class CodedError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, cause: unknown) {
    super(storedFailure(failure), { cause });
    this.failure = failure;
  }
}

/** `retry` did not arrive · `unknown` may have arrived · `refused` needs a person · `deleted` arrived, then was deleted. */
export class DeliveryError extends CodedError {
  override readonly name = "DeliveryError";
  readonly kind: "retry" | "unknown" | "refused" | "deleted";
  readonly retryAfterMs: number | undefined;
  /** It waited too long in the queue; the platform was never asked. */
  readonly untried: boolean;

  constructor(
    kind: DeliveryError["kind"],
    failure: Failure,
    details: { retryAfterMs?: number; untried?: true; cause?: unknown } = {},
  ) {
    super(failure, details.cause);
    this.kind = kind;
    this.retryAfterMs = details.retryAfterMs;
    this.untried = details.untried === true;
  }
}

/** Whether a refused edit means that there is no message any more, rather than an obstacle that may pass. */
export function isMessageGone({ kind, failure }: DeliveryError): boolean {
  if (kind !== "refused") return false;
  return failure.remedy === undefined || failure.code === "channel_gone";
}

export class SourceError extends CodedError {
  override readonly name = "SourceError";
  readonly retryAfterMs: number | undefined;

  constructor(failure: Failure, details: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(failure, details.cause);
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The source works, but the requested list is not out yet. */
export class NotYetError extends SourceError {}

/** Ends the process with `exitCode`; the message says what to do. */
export class FatalError extends Error {
  override readonly name = "FatalError";
  readonly exitCode: number;

  constructor(message: string, exitCode = 1, cause?: unknown) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/** EX_CONFIG of sysexits.h. */
export const EXIT_CONFIG = 78;

export function failureOf(error: unknown): Failure {
  if (error instanceof CodedError) return error.failure;
  return { code: "unexpected", message: reasonOf(error) };
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
