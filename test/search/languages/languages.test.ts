import { describe, expect, it } from "vitest";
import type { SearchAnswer } from "../../../src/search/port.ts";
import { composeResults } from "../../../src/messages/search-results.ts";
import { translateFor } from "../../../src/i18n/languages.ts";
import { engines, sqliteStore } from "../../support/stores.ts";
import { GOLDEN_PAPERS } from "../golden/collection.ts";
import { samplePaper } from "../sample.ts";
import { searchedStore } from "../store.ts";
import questions from "./questions.json" with { type: "json" };

function englishTerms({ notices }: SearchAnswer): string | undefined {
  const notice = notices.find(({ kind }) => kind === "translated");
  return notice?.kind === "translated" ? notice.shown.join(" ") : undefined;
}

describe.each(Object.entries<Record<string, string>>(questions))(
  "questions in %s",
  (_language, asked) => {
    const store = searchedStore(sqliteStore, GOLDEN_PAPERS);
    it.each(Object.entries(asked))("%s is %s", async (question, english) => {
      const answer = await store.find(question);
      expect(englishTerms(answer)).toBe(english);
      const inEnglish = await store.ids(english);
      expect(answer.hits.map(({ paper }) => paper.id)).toEqual(
        expect.arrayContaining(inEnglish.slice(0, 1)),
      );
    });
  },
);

describe.each(engines)("papers in English on $name", ({ make, skip }) => {
  const store = searchedStore(
    make,
    [
      ...GOLDEN_PAPERS,
      samplePaper({ id: "2605.00001", title: "拡散モデル" }),
      samplePaper({ id: "2605.00002", title: "Video generation", authors: ["Hans Größter"] }),
      samplePaper({ id: "2605.00003", title: "Red robots" }),
      samplePaper({ id: "2605.00004", title: "Red cars" }),
      samplePaper({ id: "2605.00005", title: "Red houses" }),
      samplePaper({ id: "2605.00006", title: "Red roads and die casting" }),
    ],
    { skip },
  );

  it.skipIf(skip)(
    "are found by a question in another language, whatever it stands with",
    async () => {
      expect((await store.ids("视频生成"))[0]).toBe("2605.00002");
      expect(await store.ids('"génération de vidéos"')).toContain("2605.00002");
      expect(await store.ids("Videogenerierung author:hans")).toEqual(["2605.00002"]);
      expect(await store.ids("음악 OR 동영상 author:hans")).toContain("2605.00002");
      expect(await store.ids("robots NOT roter")).toContain("2605.00003");
    },
  );

  it.skipIf(skip)("stay behind a paper that has the typed words", async () => {
    expect((await store.ids("拡散モデル"))[0]).toBe("2605.00001");
  });

  it.skipIf(skip)("keep English words, names and typing errors as they are", async () => {
    for (const text of ["red robots", "difusion polcies", "Größter", "die casting", "kowalcyzk"])
      expect(englishTerms(await store.find(text))).toBeUndefined();
    expect((await store.ids("red robots"))[0]).toBe("2605.00003");
  });

  it.skipIf(skip)("are hinted at in the reader's language where no term is known", async () => {
    for (const text of ["红烧肉怎么做", "Wie koche ich gute Nudeln", "нейронная сеть"])
      expect((await store.find(text)).notices).toContainEqual({ kind: "papersInEnglish" });
    expect((await store.find("quetzalcoatl")).notices).toEqual([]);
    const answer = await store.find("红烧肉怎么做");
    const page = {
      query: "红烧肉",
      sort: undefined,
      offset: 0,
      page: 1,
      perPage: 10,
      longest: 300,
    };
    const results = { ...answer, ...page, hits: [], searched: { stored: 1 }, now: new Date() };
    const message = composeResults(translateFor("zh-CN"), results);
    expect(JSON.stringify(message)).toContain("论文均为英文");
  });

  it.skipIf(skip)("hand the English words to other sources", async () => {
    expect((await store.find("視覚言語モデル")).english).toBe("vision language model");
    expect((await store.find("video")).english).toBeUndefined();
  });
});
