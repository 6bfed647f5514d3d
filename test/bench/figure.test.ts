import { describe, expect, it } from "vitest";
import { figureOf, isMet, percentile } from "./figure.ts";
import { reportTable } from "./report.ts";

const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const machine = {
  processor: "Processor",
  cores: 2,
  memoryGb: 8,
  system: "linux 6",
  node: "22.0.0",
  date: "2026-05-13",
};

describe("a figure", () => {
  it("takes percentiles by the nearest rank, whatever the order of the samples", () => {
    expect(percentile(oneTo(200).toReversed(), 0.5)).toBe(100);
    expect(percentile(oneTo(200), 0.99)).toBe(198);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it("has a 99th percentile only from enough samples", () => {
    expect(figureOf({ what: "few", unit: "ms" }, oneTo(99))).not.toHaveProperty("p99");
    expect(figureOf({ what: "many", unit: "ms" }, oneTo(100))).toMatchObject({ p99: 99 });
  });

  it("meets its reach below it, and misses it at it or when it could not be measured", () => {
    const reach = { of: "p99", below: 50 } as const;
    const figure = { what: "wait", unit: "ms", median: 1, samples: 100, reach } as const;
    expect(isMet({ ...figure, p99: 49.9 })).toBe(true);
    expect(isMet({ ...figure, p99: 50 })).toBe(false);
    expect(isMet(figure)).toBe(false);
    expect(isMet(figureOf({ what: "free", unit: "ms" }, [1]))).toBeNull();
  });
});

describe("the report", () => {
  it("is a table of even columns with a reach, a machine, and the reasons of what is missing", () => {
    const reach = { of: "median", below: 150 } as const;
    const memory = figureOf({ what: "idle memory", unit: "MB", reach }, [160.4]);
    const outcomes = [
      { name: "memory", figures: [memory] },
      { name: "start", figures: [], reason: "no processor" },
    ];
    const lines = reportTable({ machine, outcomes }).split("\n");
    expect(lines[2]).toMatch(
      /^\| idle memory \| 160 MB +\| – +\| median under 150 MB: \*\*missed\*\* \|$/,
    );
    expect(new Set(lines.slice(0, 3).map((line) => line.length)).size).toBe(1);
    expect(lines.slice(4)).toEqual([
      "2 × Processor, 8 GB, linux 6, Node.js 22.0.0, 2026-05-13",
      "start: left out, no processor",
    ]);
  });
});
