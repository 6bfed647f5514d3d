import { LIBRARY_SIZE, type Bench } from "./bench.ts";
import { figureOf, type Figure } from "./figure.ts";

const PAPERS = LIBRARY_SIZE.toLocaleString("en");

/** `paperboy import` into a new SQLite file, and the search index that is built then. */
export async function measureImport(bench: Bench): Promise<readonly Figure[]> {
  const { importSeconds, indexSeconds } = await bench.library();
  const reach = { of: "median", below: 20 } as const;
  return [
    figureOf({ what: `import of ${PAPERS} papers`, unit: "s", reach }, [importSeconds]),
    figureOf({ what: "until all of them can be found", unit: "s" }, [indexSeconds]),
    figureOf({ what: "import", unit: "papers/s" }, [LIBRARY_SIZE / importSeconds]),
  ];
}
