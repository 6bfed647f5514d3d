import { isClean, type Outcome } from "./run.ts";
import { nameOf } from "./combinations.ts";

const COLUMNS: Readonly<Record<string, (outcome: Outcome) => string | number>> = {
  strategy: ({ strategy }) => nameOf(strategy),
  fault: ({ fault }) => fault.name,
  posts: ({ posts }) => posts,
  SIGKILL: ({ kills }) => kills,
  SIGSTOP: ({ stops }) => stops,
  SIGTERM: ({ dismissals }) => dismissals,
  "store breaks": ({ breaks }) => breaks,
  "bad requests": ({ troubled }) => troubled,
  lost: ({ verdict }) => verdict.lost.length,
  doubled: ({ verdict }) => verdict.doubled.length,
  "doubled after a stop": ({ verdict }) => verdict.window.length,
  unknown: ({ verdict }) => verdict.unsettled.length,
  seconds: ({ seconds }) => Math.round(seconds),
  "": (outcome) => (isClean(outcome) ? "ok" : "FAILED"),
};

/** One run as a row of the table. */
export function rowOf(outcome: Outcome): string {
  return row(Object.values(COLUMNS).map((cell) => String(cell(outcome))));
}

/** All runs as a Markdown table, with their sum. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const names = Object.keys(COLUMNS);
  const sums = names.map((name) => {
    const cells = outcomes.map((outcome) => COLUMNS[name]!(outcome));
    return cells.every((cell) => typeof cell === "number")
      ? String(cells.reduce((sum, cell) => sum + cell, 0))
      : "";
  });
  return [
    row(names),
    row(names.map(() => "---")),
    ...outcomes.map(rowOf),
    row(["all", ...sums.slice(1)]),
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
