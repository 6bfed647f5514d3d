import { vi } from "vitest";
import { createProgram } from "../../src/cli/core/program.ts";

/** What a verb left behind: its exit code, and everything it printed. */
export interface VerbRun {
  readonly code: number;
  readonly output: string;
}

/** Runs a verb in this process, as its command line would; what it prints is caught at the streams. */
export async function runVerb(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<VerbRun> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(`${line}\n`));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  const before = process.exitCode;
  try {
    await createProgram({ LOG_LEVEL: "silent", ...env }).parseAsync([...args], { from: "user" });
    return { code: Number(process.exitCode ?? 0), output: lines.join("") };
  } finally {
    process.exitCode = before;
    vi.restoreAllMocks();
  }
}
