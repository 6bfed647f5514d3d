import type { Index } from "../index/index-reader.ts";
import { listWantedWords } from "../split-query.ts";
import type { EngineAnswer, EngineRequest } from "../worker/protocol.ts";
import { translateQuery } from "./translate-query.ts";

/** Papers are in English: a question in another language is answered by its terms, or the answer says so. */
export async function answerInEnglish(
  index: Index,
  request: EngineRequest,
  answer: (request: EngineRequest) => Promise<EngineAnswer>,
): Promise<EngineAnswer> {
  const translated = await translateQuery(index, request.query);
  if (translated === undefined) return answer(request);
  const { query, notice } = translated;
  const found = await answer({ ...request, query });
  const notices = [notice, ...found.notices];
  if (notice.kind !== "translated") return { ...found, notices };
  return { ...found, notices, english: listWantedWords(query).join(" ") };
}
