import { isMet, type Figure, type Outcome } from "./figure.ts";
import type { Machine } from "./machine.ts";

/** What a run found. */
export interface Report {
  readonly machine: Machine;
  readonly outcomes: readonly Outcome[];
}

/** The report as a Markdown table whose columns also line up in a terminal. */
export function reportTable({ machine, outcomes }: Report): string {
  const head = ["measured", "median", "p99", "reach"];
  const rows = outcomes.flatMap(({ figures }) => figures.map(cells));
  const missing = outcomes.flatMap(({ name, failed, reason }) =>
    reason === undefined ? [] : [`${name}: ${failed === true ? "failed" : "left out"}, ${reason}`],
  );
  return [...tableOf([head, ...rows]), "", machineLine(machine), ...missing].join("\n");
}

/** Where and when, in one line. */
export function machineLine({ processor, cores, memoryGb, node, system, date }: Machine): string {
  return `${cores} × ${processor}, ${memoryGb} GB, ${system}, Node.js ${node}, ${date}`;
}

/** The report as one JSON object, each figure with whether its reach was met. */
export function reportJson({ machine, outcomes }: Report): string {
  const judged = outcomes.map(({ figures, ...outcome }) => ({
    ...outcome,
    figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })),
  }));
  return JSON.stringify({ machine, outcomes: judged });
}

function cells(figure: Figure): string[] {
  const { what, unit, median, p99, reach } = figure;
  const met = isMet(figure) === true ? "met" : "**missed**";
  return [
    what,
    `${rounded(median)} ${unit}`,
    p99 === undefined ? "–" : `${rounded(p99)} ${unit}`,
    reach === undefined ? "–" : `${reach.of} under ${reach.below} ${unit}: ${met}`,
  ];
}

/** Two digits that mean something, and no more places than the measurement has. */
function rounded(value: number): string {
  return value.toFixed(value < 1 ? 2 : value < 20 ? 1 : 0);
}

export function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[], filler = " "): string =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width, filler)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line([], "-"), ...body.map((row) => line(row))];
}
