import { splitWords } from "../paper/text.ts";
import type { Token } from "./tokens.ts";

/** What people write around the topic, and the English for it; letters without accents, as `splitWords` gives them. */
const EUROPEAN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    "letzte woche": "last week",
    "letzter woche": "last week",
    "letzten woche": "last week",
    "diese woche": "this week",
    "dieser woche": "this week",
    "letzten monat": "last month",
    "letzten monats": "last month",
    "diesen monat": "this month",
    "diesem monat": "this month",
    "dieses monats": "this month",
    "letztes jahr": "last year",
    "dieses jahr": "this year",
    "die meisten upvotes": "most upvotes",
    "meiste upvotes": "most upvotes",
    "meiste stimmen": "most votes",
    neueste: "newest",
    neuesten: "newest",
    neuste: "newest",
    beliebteste: "most popular",
    beliebtesten: "most popular",
    heute: "today",
    gestern: "yesterday",
    seit: "since",
    vor: "before",
    aus: "from",
    vom: "from",
    von: "from",
    uber: "about",
    zu: "about",
    der: "the",
    den: "the",
    die: "the",
    arbeiten: "papers",
    artikel: "papers",
  },
  fr: {
    "la semaine derniere": "last week",
    "semaine derniere": "last week",
    "cette semaine": "this week",
    "le mois dernier": "last month",
    "mois dernier": "last month",
    "ce mois": "this month",
    "ce moisci": "this month",
    "lannee derniere": "last year",
    "cette annee": "this year",
    "les plus recents": "newest",
    "plus recents": "newest",
    "plus recent": "newest",
    "les plus votes": "most voted",
    "les plus populaires": "most popular",
    "plus populaires": "most popular",
    aujourdhui: "today",
    hier: "yesterday",
    depuis: "since",
    avant: "before",
    en: "in",
    de: "from",
    la: "the",
    les: "the",
    sur: "about",
    articles: "papers",
  },
  es: {
    "la semana pasada": "last week",
    "semana pasada": "last week",
    "esta semana": "this week",
    "el mes pasado": "last month",
    "mes pasado": "last month",
    "este mes": "this month",
    "el ano pasado": "last year",
    "este ano": "this year",
    "los mas recientes": "newest",
    "mas recientes": "newest",
    "mas reciente": "newest",
    "los mas votados": "most voted",
    "mas votados": "most voted",
    "mas populares": "most popular",
    hoy: "today",
    ayer: "yesterday",
    desde: "since",
    antes: "before",
    en: "in",
    de: "from",
    la: "the",
    los: "the",
    sobre: "about",
    articulos: "papers",
  },
  ko: {
    지난주: "last week",
    "지난 주": "last week",
    "이번 주": "this week",
    이번주: "this week",
    지난달: "last month",
    "지난 달": "last month",
    "이번 달": "this month",
    이번달: "this month",
    작년: "last year",
    올해: "this year",
    최신: "newest",
    인기: "most popular",
    오늘: "today",
    어제: "yesterday",
    논문: "papers",
  },
};

/** Written without spaces, so that they are cut from the word that holds them. */
const UNSPACED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: {
    上周: "last week",
    上星期: "last week",
    过去一周: "last week",
    本周: "this week",
    这周: "this week",
    上个月: "last month",
    上月: "last month",
    本月: "this month",
    这个月: "this month",
    去年: "last year",
    今年: "this year",
    今天: "today",
    昨天: "yesterday",
    最新: "newest",
    最热门: "most popular",
    关于: "about",
    论文: "papers",
  },
  ja: {
    先週: "last week",
    今週: "this week",
    先月: "last month",
    今月: "this month",
    去年: "last year",
    昨年: "last year",
    今年: "this year",
    今日: "today",
    昨日: "yesterday",
    最新: "newest",
    人気: "most popular",
    に関する: "about",
    論文: "papers",
  },
};

/** The words that the reader's language has for time, order and asking, in English; all others as they are. */
export function translateTimeWords(
  tokens: readonly Token[],
  language: string | undefined,
): readonly Token[] {
  const name = language?.split("-", 1)[0] ?? "en";
  const table = tableOf(name);
  if (table === undefined) return tokens;
  const words = tokens.flatMap((token) => cutUnspaced(token, UNSPACED[name]));
  const translated: Token[] = [];
  for (let at = 0; at < words.length;) {
    const found = readPhraseAt(words, at, table);
    translated.push(...(found?.tokens ?? words.slice(at, at + 1)));
    at += found?.length ?? 1;
  }
  return translated;
}

type Table = ReadonlyMap<string, string>;
const tables = new Map<string, Table>();

function tableOf(language: string): Table | undefined {
  const phrases = EUROPEAN[language] ?? UNSPACED[language];
  if (phrases === undefined) return undefined;
  const months = language in EUROPEAN ? monthNames(language) : [];
  const entries = [...Object.entries(phrases), ...months].map(
    ([phrase, english]) => [phrase.split(" ").map(toPlain).join(" "), english] as const,
  );
  const table = tables.get(language) ?? new Map(entries);
  tables.set(language, table);
  return table;
}

function monthNames(language: string): (readonly [string, string])[] {
  const nameIn = (tag: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { month: "long", timeZone: "UTC" });
  const [own, english] = [nameIn(language), nameIn("en")];
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month));
  return days.map((day) => [own.format(day), english.format(day).toLowerCase()]);
}

function toPlain(word: string): string {
  return splitWords(word.replace(/의$/, "")).join("");
}

const LONGEST_PHRASE = 3;

function readPhraseAt(
  words: readonly Token[],
  at: number,
  table: Table,
): { readonly tokens: readonly Token[]; readonly length: number } | undefined {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const run = words.slice(at, at + length);
    if (!run.every(isPlainWord)) continue;
    const english = table.get(run.map(({ text }) => toPlain(text)).join(" "));
    const [first] = run;
    if (english === undefined || first === undefined) continue;
    return { tokens: english.split(" ").map((text) => ({ ...first, text })), length: run.length };
  }
  return undefined;
}

function isPlainWord({ kind, value }: Token): boolean {
  return kind === "word" && value === undefined;
}

/** 上周的视频论文 is 上周, 视频 and 论文. */
function cutUnspaced(token: Token, phrases: Readonly<Record<string, string>> = {}): Token[] {
  const keys = Object.keys(phrases);
  if (keys.length === 0 || !isPlainWord(token)) return [token];
  let { offset } = token;
  return token.text.split(new RegExp(`(${keys.join("|")})`)).flatMap((piece) => {
    const start = offset;
    offset += piece.length;
    const text = piece.replaceAll(/^[的の]|[的の]$/g, "");
    return text === "" ? [] : [{ ...token, text, offset: start }];
  });
}
