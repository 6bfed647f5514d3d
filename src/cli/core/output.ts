import { Presets, SingleBar } from "cli-progress";

/** What a verb writes to: people read words, scripts read `--json`. */
export interface Output {
  /** A line for people; silent with `--json`. */
  say(line: string): void;
  /** The verb's result for scripts; silent without `--json`. */
  result(value: unknown): void;
  /** Shows progress of long work when the terminal can; `unit` is what is counted. */
  progress(total: number, unit: string): Progress;
}

export interface Progress {
  advance(by: number): void;
  end(): void;
}

/** The output of one verb; bars go to stderr, so that stdout holds only what was asked for. */
export function createOutput({ json }: { readonly json: boolean }): Output {
  return {
    say: (line) => {
      if (!json) console.log(line);
    },
    result: (value) => {
      if (json) console.log(JSON.stringify(value));
    },
    progress: (total, unit) => (process.stderr.isTTY ? bar(total, unit) : SILENT),
  };
}

const SILENT: Progress = { advance() {}, end() {} };

function bar(total: number, unit: string): Progress {
  const format = `{bar} {value}/{total} ${unit} · {duration_formatted}`;
  const one = new SingleBar({ format, hideCursor: true }, Presets.shades_classic);
  one.start(total, 0);
  return { advance: (by) => one.increment(by), end: () => one.stop() };
}
