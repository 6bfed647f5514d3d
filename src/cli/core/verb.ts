import { englishError } from "../../messages/failures.ts";
import type { Command } from "commander";
import type { Database } from "../../../db/client/database.ts";
import { english } from "../../i18n/languages.ts";
import { problemText } from "../../messages/core/problem-text.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { describeExit } from "../../app/lifecycle.ts";
import { readConfig, type Config } from "../../config/config.ts";
import { SourceError, UserError } from "../../domain/errors.ts";
import { createLog, type Log } from "../../lib/log.ts";
import { createOutput, type Output } from "./output.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** What a verb gets. The log prints warnings only, unless LOG_LEVEL is set. */
export interface Session {
  readonly config: Config;
  readonly log: Log;
  readonly output: Output;
}

/**
 * Makes a verb of a function: reads the configuration, turns every failure into one line on stderr and an
 * honest exit code. A verb that ends badly without an error answers with its own code.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it names the options that the verb declared
export function action<Options extends { readonly json?: boolean }>(
  env: Env,
  run: (session: Session, options: Options, argument: string) => Promise<number | undefined>,
): (this: Command, ...given: unknown[]) => Promise<void> {
  return async function perform(this: Command): Promise<void> {
    const options = this.opts<Options>();
    try {
      const config = readConfig(env);
      const log = createLog(config.logLevel ?? "warn", process.stderr);
      const output = createOutput({ json: options.json === true });
      const code = await run({ config, log, output }, options, this.args.join(" "));
      process.exitCode = code ?? 0;
    } catch (error) {
      const { message, exitCode } = describeExit(error);
      process.stderr.write(`${knownReason(error) ?? message}\n`);
      process.exitCode = exitCode;
    }
  };
}

function knownReason(error: unknown): string | undefined {
  if (error instanceof UserError && error.problem !== undefined)
    return problemText(english, error.problem);
  return error instanceof UserError || error instanceof SourceError
    ? englishError(error)
    : undefined;
}

export async function withDatabase<Result>(
  { config }: Session,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config.databaseUrl);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
