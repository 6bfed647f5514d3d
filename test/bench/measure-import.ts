import { LIBRARY_SIZE, type Bench } from "./bench.ts";
import { figureOf, type Figure } from "./figure.ts";

const PAPERS = LIBRARY_SIZE.toLocaleString("en");

/** `paperboy import` into a new SQLite file, from the start of the process to its end. */
export async function measureImport(bench: Bench): Promise<readonly Figure[]> {
  const { importSeconds } = await bench.library();
  const reach = { of: "median", below: 20 } as const;
  return [
    figureOf({ what: `import of ${PAPERS} papers`, unit: "s", reach }, [importSeconds]),
    figureOf({ what: "import", unit: "papers/s" }, [LIBRARY_SIZE / importSeconds]),
  ];
}
