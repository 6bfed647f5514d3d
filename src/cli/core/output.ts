import { Presets, SingleBar } from "cli-progress";

/** A verb's output: text for people, `--json` for scripts. */
export interface Output {
  /** Prints a line unless `--json` is set. */
  say(line: string): void;
  /** Prints the result if `--json` is set. */
  result(value: unknown): void;
  /** Shows a progress bar in a terminal; `unit` is the counted thing. */
  progress(total: number, unit: string): Progress;
}

export interface Progress {
  advance(by: number): void;
  end(): void;
}

/** Progress bars go to stderr. */
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
