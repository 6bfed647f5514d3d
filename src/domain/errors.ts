import { storedFailure, type Failure } from "./failure.ts";
import type { InputProblem } from "./input-problem.ts";

/** Something the person can correct; they see `problem` in their own language, else the message. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** A right example to show with the message, such as `/papers top days:7`. */
  readonly example: string | undefined;
  /** What is wrong as data; where it is given, readers see it in their language instead of the message. */
  readonly problem: InputProblem | undefined;

  constructor(message: string, example?: string, problem?: InputProblem) {
    super(message);
    this.example = example;
    this.problem = problem;
  }
}

/** Something did not work for a reason that people are told; the message is for logs. */
export abstract class CodedError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, cause: unknown) {
    super(storedFailure(failure), { cause });
    this.failure = failure;
  }
}

/**
 * A post, edit or look-up that did not succeed, and what follows from it:
 * `retry` certainly did not arrive, try again · `unknown` may have arrived, look before trying again ·
 * `refused` will never arrive until a person follows the failure's remedy ·
 * `deleted` had arrived, and was deleted in the chat before its answer came.
 */
export class DeliveryError extends CodedError {
  override readonly name = "DeliveryError";
  readonly kind: "retry" | "unknown" | "refused" | "deleted";
  readonly retryAfterMs: number | undefined;
  /** Its turn did not come in time: the platform was never asked, and nothing was tried. */
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

/** A paper source did not give a usable answer. */
export class SourceError extends CodedError {
  override readonly name = "SourceError";
  readonly retryAfterMs: number | undefined;

  constructor(failure: Failure, details: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(failure, details.cause);
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The source answers, but what was asked for is not out yet. */
export class NotYetError extends SourceError {}

/** The process cannot go on; the message says what to do about it, and the process ends with `exitCode`. */
export class FatalError extends Error {
  override readonly name = "FatalError";
  readonly exitCode: number;

  constructor(message: string, exitCode = 1, cause?: unknown) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/** Exit code for a wrong configuration: EX_CONFIG of sysexits.h. */
export const EXIT_CONFIG = 78;

/** What is stored and said of an error. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CodedError) return error.failure;
  return { code: "unexpected", message: reasonOf(error) };
}

/** The error's own words, for logs. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
