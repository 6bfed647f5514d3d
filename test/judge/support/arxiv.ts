import { readFileSync } from "node:fs";
import { arxivDay } from "../../../src/domain/schedule/list-days.ts";

const DATA = new URL("../../../../shared/data/arxiv/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, DATA), "utf8");

/** What arXiv answered once, as if it were today: its feed of cs.AI, and the newest papers of three categories. */
export function arxivAnswer(url: URL): string | undefined {
  if (url.pathname.endsWith("/atom/cs.AI"))
    return (
      read("rss/rss.arxiv.org_atom_cs.AI.2025-08-20.xml")
        .replaceAll("2025-08-20", arxivDay(new Date()))
        // In winter, midnight in New York is an hour later.
        .replaceAll("T04:00", "T05:00")
    );
  const ids = url.searchParams.get("id_list");
  if (ids === null && !url.searchParams.has("search_query")) return undefined;
  const answer = read("api/q_cs.AI-OR-cs.LG-OR-cs.CL_s0_m25.2026-08-02.http200.xml");
  // Questions are answered in first-search.test.ts.
  if (url.searchParams.get("search_query")?.startsWith("all:") === true)
    return withTrueTotal(answer.replaceAll(/<entry>[\s\S]*?<\/entry>/g, ""));
  if (ids === null) return withTrueTotal(answer);
  const wanted = new Set(ids.split(","));
  const found = answer.replaceAll(/<entry>[\s\S]*?<\/entry>/g, (entry) => {
    const id = /arxiv\.org\/abs\/([\d.]+)/.exec(entry)?.[1] ?? "";
    return wanted.has(id) ? entry : "";
  });
  return withTrueTotal(found);
}

function withTrueTotal(answer: string): string {
  const count = answer.match(/<entry>/g)?.length ?? 0;
  return answer.replace(/(<opensearch:totalResults[^>]*>)\d+/, `$1${count}`);
}
