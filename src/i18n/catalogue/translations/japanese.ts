import type { Expected, InputProblems } from "../../../domain/input-problem.ts";
import type { QueryErrorKind } from "../../../domain/query/query-error.ts";
import { quoted } from "../../../domain/parsed.ts";
import { weekdaysInRow } from "../../../domain/schedule/parse-schedule.ts";
import { ZONE_EXAMPLES } from "../../../domain/schedule/timezone.ts";
import { code, link, strong, withStop, type Inline, type Text } from "../../rich-text.ts";
import type { Translation } from "../english.ts";
import { speechOf } from "../../formats.ts";

const { count, short, compact, day, days, month, weekday, language, list, either } = speechOf("ja");
const papers = (number: number): string => count(number, { other: "論文#件" });
const upvotes = (number: number): string => count(number, { other: "高評価#件" });
const votes = (number: number): string => count(number, { other: "#票" });
const items = (number: number): string => count(number, { other: "#件" });
const window = (length: number): string => (length === 1 ? "この1日" : `この${length}日間`);

const quote = (text: string): string => `「${quoted(text).slice(1, -1)}」`;
const quotes = (texts: readonly string[]): string => texts.map((text) => `「${text}」`).join("、");
const asSentence = (words: string): string => withStop(words, "。");
const named = (name: string | null, nobody: string): string =>
  name === null ? nobody : `${name}さん`;
const subject = (name: string | null): string => (name === null ? "今日の論文" : quote(name));
const listOf = (date: string): string => `${day(date)}のリスト`;
const editionOf = (date: string): string => `${listOf(date)}を載せた号`;

function weekdaysOf(numbers: readonly number[]): string {
  if (numbers.length === 7) return "毎日";
  const [first, last] = weekdaysInRow(numbers) ?? [];
  if (first !== undefined && last !== undefined) return `${weekday(first)}〜${weekday(last)}`;
  return list(numbers.map(weekday));
}

function dayOfMonth(numbers: readonly number[]): string {
  if (numbers.length === 7) return "毎月1日";
  if (weekdaysInRow(numbers) === undefined) return `毎月最初の${either(numbers.map(weekday))}`;
  return `毎月、${weekdaysOf(numbers)}のうち最初の日`;
}

function wanted(minUpvotes: number, filter: string): string[] {
  const bar = minUpvotes === 0 ? "" : `${upvotes(minUpvotes)}以上`;
  if (filter === "") return bar === "" ? [] : [`${bar}の論文のみ`];
  return [`${bar === "" ? "" : `${bar}で`}フィルター「${filter}」を通る論文のみ`];
}

function lastDigest(planned: Inline, became: string, why: string | null): Text {
  return [
    "前回の号（予定: ",
    planned,
    "）は",
    asSentence(why === null ? became : `${became}: ${why}`),
  ];
}

/** Of a post: when it was, and the way to it. */
function posted({
  at,
  url,
  isGone,
}: {
  readonly at: Inline;
  readonly url: string | null;
  readonly isGone: boolean;
}): Text {
  if (isGone) return [at, "（メッセージはその後削除されました）。"];
  return [at, ...(url === null ? [] : ["（", link("開く", url), "）"]), "。"];
}

function submittedOn(title: string, by: string | null, on: Inline): Text {
  return [`「${title}」は${named(by, "誰か")}が`, on];
}

function addScopes(scopes: readonly string[]): string {
  const names = scopes.length === 0 ? "足りないスコープ" : either(scopes);
  return `OAuth & Permissionsでアプリに${names}を追加し、再インストールしてください。`;
}

function misreadWords({ mistake, at }: InputProblems["misread"]): string {
  const what = mistakeWords(mistake);
  return at === null ? what : `${what}（${at.character}文字目: ${at.text}）`;
}

function mistakeWords(mistake: QueryErrorKind): string {
  switch (mistake.kind) {
    case "notANumber":
      return `${mistake.field}と比べられるのは整数です`;
    case "noValue":
      return `${mistake.field}: のコロンのすぐ後に値が必要です`;
    case "notADay":
      return `${mistake.field}: に指定できるのは年、月、日です`;
    case "onlyCode":
      return "has: に指定できるのはcodeだけです";
    case "onlyMe":
      return "by: に指定できるのはmeだけです";
    case "emptyNot":
      return "NOTの後ろに何か必要です";
    case "tooDeep":
      return "括弧の入れ子が深すぎます";
    case "oneSided":
      return `${mistake.operator}の両側に何か必要です`;
  }
}

function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case "yesOrNo":
      return "yesまたはno";
    case "text":
      return "文字列";
    case "choice":
      return either(expected.choices.map(quote));
    case "number": {
      const { min, max } = expected;
      if (min !== undefined && max !== undefined) return `${min}〜${max}の整数`;
      return min === undefined ? "整数" : `${min}以上の整数`;
    }
  }
}

/** Japanese. */
export const japanese: Translation = {
  language: "ja",
  compact,
  day,
  list,
  either,

  dailyTitle: (date) => `今日の論文 · ${day(date)}`,
  weeklyTitle: (first, last) => `今週の論文 · ${days(first, last)}`,
  monthlyTitle: (date) => `今月の論文 · ${month(date)}`,

  origin: (number, lists) => [`${papers(number)}、出典: `, ...lists, " · 高評価の多い順"],
  staleSince: (source, since) => [
    `${source}は現在応答していません。これは`,
    since,
    "時点のリストです。",
  ],
  stale: (source) => `${source}は現在応答していません。これは最後に取得したリストです。`,
  late: (source) => `いつもより遅れました: 予定の時刻に${source}のリストがまだありませんでした。`,
  sample: (source) => `${source}に接続できないため、Paperboyに付属の論文を表示しています。`,
  ownPapers: "このチャンネル独自の論文",
  thisChannel: "このチャンネル",
  beyondThread: (number, lists) => [`ほかに${papers(number)}が全リストにあります: `, ...lists],
  abstractsInThread: "要旨はスレッドにあります。",
  moreInThread: (number) => `ほかに${papers(number)}がスレッドにあります（全要旨つき）。`,
  andMore: (number) => `ほかに${papers(number)}`,
  cardsFollow: (number) => `${papers(number)}を1件ずつのメッセージで続けます。`,
  waitingSince: (source, since) => [
    `${source}は次の時刻から応答していません: `,
    since,
    "。この号は後ほど届きます。",
  ],
  waiting: (source) => `${source}が応答していません。この号は後ほど届きます。`,
  noList: (source) => `今日の論文はありません: ${source}のリストは空です。`,
  noneWanted: "リストには、ここで求められた論文がありません。",
  mostVotesHere: "ここでの投票が多い論文",
  mostUpvotesAt: (source) => `${source}での高評価が多い論文`,
  selection: (number, lists) => [`${papers(number)}からの選り抜き、出典: `, ...lists],
  setUpBy: (name) => `設定した人：${name}`,
  howToVote: (change, stop) => [
    "投票するには、ボタンを押すか、論文の番号（1️⃣〜🔟）でリアクションするか、スレッドで👍を付けてください。変更・停止: ",
    change,
    "、",
    stop,
  ],
  voteByNumber: (change, stop) => [
    "投票は論文の番号のリアクション（1️⃣〜🔟）で。変更または停止: ",
    change,
    "、",
    stop,
  ],
  voteOnCards: (change, stop) => [
    "投票はボタン、または論文のメッセージへの👍で。変更または停止: ",
    change,
    "、",
    stop,
  ],

  vote: "投票",
  voteFor: (title) => `「${title}」に投票する、または投票を取り消す`,
  votes,
  upvotes: (number) => short(number, { other: "高評価#件" }),
  comments: (number) => short(number, { other: "コメント#件" }),
  replies: (number) => count(number, { other: "返信#件" }),
  noVotes: "まだ投票はありません",
  postedHere: (date) => ["ここへの投稿日: ", date],
  earlierPost: "以前の投稿",
  submittedBy: (name) => (name === null ? "ここで投稿" : `${name}さんの投稿`),
  gone: "リストから外れました",
  code: "コード",
  projectPage: "プロジェクトページ",
  aiSummary: "AIによる要約",
  keywords: (words) => `キーワード: ${words}`,
  pictureOf: (title) => `論文「${title}」に付属の画像`,
  thumbnailOf: (title) => `論文「${title}」のサムネイル`,

  top: "今週のトップ",
  topAbout: "この7日間で投票の多い論文を表示",
  trending: "トレンド",
  trendingAbout: "今もっとも話題の論文を表示",
  abstract: "アブストラクト",
  abstractAbout: (title) => `「${title}」のアブストラクトを表示`,
  similar: "類似論文",
  similarAbout: (title) => `「${title}」と同じテーマの論文を探す`,
  save: "保存",
  saveAbout: (title) => `「${title}」を読書リストに入れる、または外す`,
  discuss: "議論",
  discussAbout: (title) => `このチャンネルでの「${title}」の議論を開く`,
  discussionOf: (title) => `議論：${title}`,
  discussInThread: "このスレッドへの返信は論文ごとに数えられます。内容は読み取られません。",
  discussion: "議論",
  discussionOpened: "議論を開きました",
  discussionHere: "このチャンネルにあります。",
  toDiscussion: "議論へ移動",
  alreadyDiscussed: (date) => [date, " に議論済み"],
  noPaperLinked: "論文へのリンクがありません",
  linksKnown: "arXiv、Hugging Face、alphaXiv、OpenReview の論文へのリンクがわかります。",
  wayToStart: (setup) => [
    "今日の論文はまだこのサーバーに届いていません。チャンネルを管理する人がそこで始められます: ",
    setup,
  ],
  linkUnknown: "その論文は分かりません",
  linkUnknownAbout: (ids) =>
    `ここの論文にも、Hugging Face にも arXiv にも、今のところ ${ids} の情報がありません。`,
  bibtexAbout: (title) => `「${title}」の BibTeX を表示`,
  authors: "著者",
  authorsAbout: (title) => `「${title}」の著者をすべて表示`,
  settingsLabel: "設定",
  settingsAbout: "このチャンネルに論文が届く時刻と、変更・停止の方法を表示",
  helpLabel: "ヘルプ",
  helpAbout: "Paperboyに頼めることをすべて表示",
  previous: "前へ",
  next: "次へ",
  pageAbout: (page, pages) => `${pages}ページ中${page}ページ目を表示`,
  noPage: (page) => `${page}ページ目はもうありません。`,
  earlier: "以前",
  later: "以後",
  showAbout: (title) => `「${title}」を表示`,
  share: "チャンネルに共有",
  shareAbout: "あなたの名前でチャンネルに投稿",
  sharedBy: (name) => `共有: ${name ?? "このチャンネルのメンバー"}`,

  listAt: (source) => `${source}のリスト`,
  rangeOf: (first, last, number) => `${papers(number)}中${first}〜${last}件目`,
  noPapersYet: "まだ論文はありません",
  trendingTitle: "Hugging Faceのトレンド",
  trendingStored:
    "Hugging Faceは現在応答していないため、ここで知られている高評価の多い論文を表示しています。",
  nothingKnown: "まだ何もありません。",
  topTitle: (length) => `${window(length)}のトップ論文`,
  nobodyVoted: (length) => `${window(length)}に投票した人はいません。`,
  whatVotes: "投票は、「投票」ボタン、論文の番号のリアクション、またはスレッドの返信への👍です。",
  everyonesVotes: "全員の投票による順位です（全チャンネル、SlackとDiscordの合計）。",

  found: (number, query) => `${query}: ${papers(number)}`,
  range: (first, last) => `${first}〜${last}件目`,
  nothingFound: (query) => `論文が見つかりません: ${query}`,
  noMoreFound: (query) => `これ以上の論文はありません: ${query}`,
  otherWords:
    "言葉を減らすか変えると見つかるかもしれません。arXiv番号ならちょうど1件が見つかります。",
  searchedInstead: (shown) => `「${shown}」の検索結果です。`,
  nearestFound: "すべての条件に合う論文はありません。言葉だけで最も近いものを示します。",
  noneTogether: "引用符内の言葉が続けて出てくる論文はありません。一部の言葉を含む論文を示します。",
  fewTogether: (exact) =>
    `引用符内の言葉が続けて出てくる論文は${exact}件で、ほかは一部の言葉を含みます。`,
  partlySearched: "すべての論文は調べきれていません。時間内に見つかった最良のものを示します。",
  searchHelp: (command) => ["検索でほかに使えるもの: ", command],
  similarTitle: "類似論文",
  similarTo: (title, id) => `ここにある論文のうち「${title}」（arXiv ${id}）にテーマが近いもの:`,
  nothingSimilar: (title, id) => `「${title}」（arXiv ${id}）のテーマの論文はまだありません。`,

  voted: "投票しました",
  votedFor: (title, number) =>
    `${title}への投票を数えました: ${votes(number)}。もう一度押すと取り消せます。`,
  withdrawn: "投票を取り消しました",
  withdrawnFrom: (title, number) => `${title}への投票を取り消しました: 現在${votes(number)}。`,
  keptVote: "リアクションの投票が残っています",
  keptVoteFor: (title, number) =>
    `${title}へのリアクションがまだ有効なので、投票は残ります: ${votes(number)}。取り消すにはリアクションを外してください。`,

  settings: {
    weekdays: weekdaysOf,
    language,
    schedule: ({ cadence, weekdays, time, timezone }) => {
      const [first = 1] = weekdays;
      if (cadence === "week") return `毎週${weekday(first)}の${time}（${timezone}、前の週の分）`;
      if (cadence === "month") return `${dayOfMonth(weekdays)}の${time}（${timezone}、前の月の分）`;
      const every = weekdaysOf(weekdays);
      return `${weekdays.length === 7 ? every : `${every}の`}${time}（${timezone}）`;
    },
    content: (content) => {
      const number = papers(content.papers);
      const looks = {
        digest: `メッセージに${number}まで、残りはスレッドに`,
        compact: `1つのメッセージに題名だけ、${number}まで`,
        cards: `${number}まで、1件ごとに1つのメッセージ`,
        forum: `${number}までのフォーラム投稿1つと、論文ごとの返信`,
        "forum-papers": `${number}まで、1件ごとに1つのフォーラム投稿`,
      };
      return [
        looks[content.layout],
        ...(content.silent ? ["通知なし"] : []),
        ...(content.announce ? ["チャンネルのフォロワーに公開"] : []),
        ...(content.language === null ? [] : [`言語は${content.language}`]),
        ...wanted(content.minUpvotes, content.filter),
        ...(content.sources === null ? [] : [`出典は${content.sources}`]),
      ].join("、");
    },

    comes: (name) => `${subject(name)}は`,
    comesHere: (name, schedule, content) =>
      `${subject(name)}は${schedule}にここへ届きます: ${content}。`,
    next: (at) => ["次の号は", at, "に届きます。"],

    subscribed: "今日の論文を購読しました",
    subscribedTo: (name, schedule, content) =>
      `${name === null ? "" : `${quote(name)}は`}${schedule}にここへ届きます: ${content}。`,
    zoneOfCaller: (timezone, change) => [
      `${timezone}はあなたのタイムゾーンです。変更するには: `,
      change,
    ],
    zoneOfOthers: (timezone, change) => [
      `${timezone}は、ここのほかの購読のタイムゾーンです。変更するには: `,
      change,
    ],
    zoneUnknown: (timezone, change) => [
      `あなたのタイムゾーンがわからないため、${timezone}にしました。変更するには: `,
      change,
    ],
    postNow: "今日のリストをいま投稿",
    postNowAbout: "今日の論文のリストをいまこのチャンネルに投稿",

    changed: "購読を変更しました",
    unchanged: "変更はありません",
    wasStopped: "停止していましたが、再開しました。",
    wasPaused: "休止していましたが、再開しました。",

    ended: "購読を解除しました",
    endedAbout: (name) =>
      `${subject(name)}はもうここに届きません。これまでの投稿は、投票とともに残ります。`,
    toHaveItBack: (subscribe) => ["もう一度受け取るには: ", subscribe],

    noFollowers:
      "フォロワーに公開できるのはDiscordのアナウンスチャンネルだけで、ここはそうではありません。",
    noForum:
      "フォーラム用のレイアウトはフォーラムチャンネルで使うものです。フォーラムの投稿の中で設定するか、ここでは別のレイアウトを選んでください。",
    noForums:
      "ここにフォーラムはありません。フォーラムはDiscordのチャンネルです。レイアウトはdigest、compact、cardsから選んでください。",
  },

  subscriptions: {
    title: "このチャンネルの購読",
    none: "このチャンネルに購読はありません",
    noneAbout: (subscribe) => [subscribe, " で、今日の論文がここに投稿されるようになります。"],
    subscription: (name, schedule, content) => [strong(name), ` · ${schedule}: ${content}。`],
    stopped: (at, reason) => [at, `に停止しました: ${reason}`],
    refused: "プラットフォームに拒否されました",
    paused: (at) => [at, "から休止しています。"],
    setUpBy: (name) => `設定した人：${name}`,

    edit: "編集",
    editAbout: (name) => `${quote(name)}をフォームで変更`,
    test: "テスト",
    testAbout: (name) => `${quote(name)}がいま投稿する内容を、あなただけに表示`,
    pause: "休止",
    pauseAbout: (name) => `誰かが再開するまで${quote(name)}を休止`,
    resume: "再開",
    resumeAbout: (name) => `${quote(name)}がまた届くようにする`,
    remove: "削除",
    removeAbout: (name) => `${quote(name)}をやめる`,

    pausedNow: "休止しました",
    pausedAlready: "すでに休止しています",
    untilResumed: (name, resume) => [
      `${quote(name)}は、誰かが再開するまで届きません。再開するには: `,
      resume,
    ],
    resumed: "再開しました",
    comesAgain: (name, next) => [`${quote(name)}がまた届きます。`, ...next],
    copied: "コピーしました",
    comesThere: (name, next) => [`${quote(name)}はそのチャンネルにも届きます。`, ...next],

    sameChannel: "それはこのチャンネルです。別のチャンネルを指定してください。",
    notYours:
      "そのチャンネルに購読を作れるのは、そこを管理できる人だけです。管理できる人に頼んでください。",
    obstaclesThere: (obstacles) =>
      ["そのチャンネルにはまだ投稿できません。", ...obstacles].join(""),
    isThere: (name) =>
      `そのチャンネルにはすでに購読${quote(name)}があります。何も変更していません。`,

    noneHere: "このチャンネルに購読はありません。",
    whichOne: (names) =>
      `このチャンネルには${list(names.map(quote))}があります。どれかを指定してください。`,
    noSuch: (name, names) =>
      `ここに購読${quote(name)}はありません。このチャンネルにあるのは${list(names.map(quote))}です。`,
  },

  status: {
    title: "ここの今の状況",
    none: (subscribe) => [
      "今日の論文はこのチャンネルに届いていません。",
      subscribe,
      " で、平日に投稿されるようになります。",
    ],
    toChange: (subscribe, unsubscribe) => ["変更: ", subscribe, "、停止: ", unsubscribe],
    paused: (at, resume) => [at, "から休止しています。再開するには: ", resume],
    stopped: (at, reason, subscribe) => [
      at,
      `に停止しました: ${asSentence(reason ?? "プラットフォームが投稿を拒否しました")}解決すると自動的に再開します。すぐに再開するには: `,
      subscribe,
    ],

    sent: "前回の号は投稿されました。",
    sentAt: (at) => ["前回の号は", at, "に投稿されました。"],
    sending: (planned) => lastDigest(planned, "送信中です", null),
    waiting: (planned, why) => lastDigest(planned, "待機中です", why),
    leftOut: (planned, why) => lastDigest(planned, "見送られました", why),
    failed: (planned, why) => lastDigest(planned, "投稿できませんでした", why),
    unknown: (planned, why) => lastDigest(planned, "届いたかどうかわかりません", why),

    change: (by, at, what) => [`${named(by, "誰か")}（`, at, `）: ${what}`],
    silent: (source, since, why) => [
      `${source}は`,
      since,
      `から応答していません${why === null ? "。" : asSentence(`: ${why}`)}`,
    ],
    notAsked: (source) => `${source}にはまだ問い合わせていません。`,
    answered: (source, at) => [`${source}は`, at, "に応答しました。"],
    known: (number, version) => `収録: ${papers(number)} · Paperboy ${version}`,
  },

  changes: {
    settings: {
      time: "時刻",
      weekdays: "曜日",
      timezone: "タイムゾーン",
      papers: "メッセージに載せる論文の数",
      minUpvotes: "高評価の下限",
      sources: "出典",
      filter: "フィルター",
      layout: "レイアウト",
      cadence: "まとめる期間",
      silent: "通知",
      announce: "フォロワーへの公開",
      language: "言語",
    },
    setting: (name, before, after) => `${name}: ${before} → ${after}`,
    layouts: {
      digest: "digest",
      compact: "compact",
      cards: "cards",
      forum: "forum",
      "forum-papers": "forum-papers",
    },
    cadences: { day: "毎日", week: "毎週", month: "毎月" },
    noFilter: "なし",
    yes: "あり",
    no: "なし",

    made: (name, schedule, content) => `${quote(name)}を設定: ${schedule}、${content}`,
    changed: (name, settings, resumed) =>
      `${quote(name)}を変更: ${[...(resumed ? ["再開"] : []), ...settings].join("、")}`,
    paused: (name) => `${quote(name)}を休止`,
    resumed: (name) => `${quote(name)}を再開`,
    ended: (name) => `${quote(name)}を終了`,
    linksOn: "リンクカードを有効化",
    linksOff: "リンクカードを無効化",
    moderated: "投稿された論文がキュレーターを待つように変更",
    unmoderated: "投稿された論文がそのまま届くように変更",
    admin: (name) => `${named(name, "誰か")}を管理者に変更`,
    curator: (name) => `${named(name, "誰か")}をキュレーターに変更`,
    member: (name) => `${named(name, "誰か")}をメンバーに変更`,
  },

  setup: {
    // At most 24 characters.
    formTitle: "今日の論文",
    toPreview: "プレビュー",
    cancel: "キャンセル",
    formAbout: (name) => `このチャンネル用で、名前は${quote(name)}です。`,

    // Labels have at most 45 characters, hints 100, what is chosen from 75.
    time: "時刻",
    timeHint: "9:00、17h、9am",
    timezone: "タイムゾーン",
    timezoneHint: "Asia/Tokyo、または都市名",
    days: "曜日",
    daysHint: "毎週・毎月の号は、選んだ曜日のうち最初の日に届きます",
    weekday,
    sources: "出典",
    sourcesHint: "huggingface, arxiv:cs.CL, community",
    filter: "フィルター",
    filterHint: "cat:cs.CL (agents OR planning) -survey（空欄ですべて）",
    layout: "レイアウト",
    layoutHint: "見た目",
    layouts: {
      digest: "1つのメッセージ、要旨はスレッドに",
      compact: "題名だけの1つのメッセージ",
      cards: "論文ごとに1つのメッセージ",
      forum: "1日ごとに1つのフォーラム投稿",
      "forum-papers": "論文ごとに1つのフォーラム投稿",
    },
    cadence: "まとめる期間",
    cadenceHint: "1つの号に載せる期間",
    cadences: { day: "毎日", week: "毎週のトップ", month: "毎月のトップ" },
    papers: "メッセージに載せる論文の数",
    papersHint: "1〜10。残りはスレッドに入ります",
    upvotes: "高評価の下限",
    upvotesHint: "これより少ない論文は省きます。0ですべて",
    language: "言語",
    languageHint: "論文の周りの言葉の言語",
    silent: "通知なし",
    silentHint: "Discordでは誰のスマホも鳴りません",
    announce: "フォロワーに公開",
    announceHint: "Discordのアナウンスチャンネルで",
    yes: "はい",
    no: "いいえ",

    cannotPost: (obstacles) => ["このチャンネルにはまだ投稿できません。", ...obstacles].join(""),
    gone: "このフォームは、すでに保存されたか、ほかの人のものか、1日より前のものです。何も変更していません。",

    saveIt: "この内容で保存しますか？",
    notSavedYet: "まだ何も保存していません",
    noDigestYet: (reason) => asSentence(`表示できる号はまだありません: ${reason}`),
    nextWouldBe: (title) => ["次の号はこうなります: ", title],
    save: "保存",
    saveAbout: "購読をここに表示された内容で保存",
    change: "変更",
    changeAbout: "時刻、タイムゾーン、曜日、フィルターを変更",
    looks: "見た目",
    looksAbout: "レイアウト、まとめる期間、論文の数、言語を変更",
    more: "その他",
    moreAbout: "通知と公開を変更",
    overtaken: (by, at, what) => [
      `${named(by, "誰か")}がこれを変更していました（`,
      at,
      `）: ${asSentence(what)}今はあなたの設定が有効です。`,
    ],

    setUpPapers: "今日の論文を設定",
    aboutForm: "時刻、曜日、フィルター、見た目をフォームに記入し、保存の前に確かめられます。",
    setUp: "設定する",
    setUpAbout: "ここで今日の論文を設定",
    changeNamed: (name) => `${quote(name)}を変更`,

    nothingToShow: "表示するものがありません",
    wouldPostNothing: (name, reason) =>
      asSentence(`${quote(name)}がいま投稿するものはありません: ${reason}`),
    wouldPost: (name) => `あなただけに見えています。${quote(name)}がいま投稿する内容です。`,
  },

  posting: {
    posted: "投稿しました",
    here: (date, number) => `${listOf(date)}です: ${papers(number)}。`,
    notPosted: "何も投稿していません",
    nothingToPost: (date, reason) =>
      asSentence(`${listOf(date)}から投稿するものはありません: ${reason}`),
    notPostedYet: "まだ投稿していません",
    failed: (date, reason) => [
      `${asSentence(`${listOf(date)}を投稿できませんでした: ${reason}`)}その後の状況: `,
      code("/papers status"),
    ],
    alreadyHere: "すでにここにあります",
    hereSince: (date, at, again) => [
      `${listOf(date)}は`,
      at,
      "からこのチャンネルにあります。もう一度投稿するには: ",
      again,
    ],
    onItsWay: (date, again) => [
      `${listOf(date)}はこのチャンネルに送信中です。もう一度投稿するには: `,
      again,
    ],
    postAgain: "もう一度投稿",
    postAgainAbout: (date) => `${listOf(date)}をこのチャンネルにもう一度投稿`,

    preview: (title) => `プレビュー · ${title}`,
    noPapersThen: (sources) => `${sources}: その日の論文はありません。`,
    wouldGet: (share) => {
      const { all, sources, total, below, minUpvotes, filter } = share;
      const reasons = [
        ...(below === 0 ? [] : [`${upvotes(minUpvotes)}未満が${items(below)}`]),
        ...(share.stopped === 0
          ? []
          : [`フィルター「${filter}」を通らないものが${items(share.stopped)}`]),
      ];
      const left = reasons.length === 0 ? "" : `除外: ${reasons.join("、")}。`;
      return `${sources}の${papers(all)}のうち、このチャンネルに届くのは${items(total)}です。${left}`;
    },
    notAll: (reason) => asSentence(`すべては揃っていません: ${reason}`),
    previewHelp: [
      "あなただけに見えています。ある論文が届く、または届かない理由: ",
      code("/papers why 2401.12345"),
      "、別の設定: ",
      code("/papers subscribe"),
    ],

    notYet: (date) => `${day(date)}はまだ来ていません。`,
    firstIs: (date) => `最初のリストは${day(date)}のものです。`,
    fridays: "週末のリストはないため、金曜日のリストです。",
    asStored: "Hugging Faceは現在応答していません。これはここに保存されているリストです。",
    noPapers: (date) => `${listOf(date)}に論文はありません。`,
    notStored: (date) =>
      `Hugging Faceは現在応答しておらず、${listOf(date)}はここに保存されていません。`,
    noPapersSoNewest: (date) =>
      `${listOf(date)}にはまだ論文がないため、ここに保存されている最新のリストです。`,
    noPapersSoSample: (date) =>
      `${listOf(date)}にはまだ論文がないため、Paperboyに付属の見本の号です。`,
    silentSoNewest: "Hugging Faceは現在応答していないため、ここに保存されている最新のリストです。",
    silentSoSample: "Hugging Faceは現在応答していないため、Paperboyに付属の見本の号です。",
  },

  reading: {
    saved: "保存しました",
    unsaved: "保存をやめました",
    isOnList: (title, total) =>
      `${quote(title)}を読書リストに入れました。リストは現在、${papers(total)}です。`,
    isOffList: (title, total) =>
      `${quote(title)}を読書リストから外しました。リストは現在、${papers(total)}です。`,
    list: "自分の読書リスト",
    listAbout: "保存した論文を表示",
    listOf: (total) => `自分の読書リスト · ${papers(total)}`,
    listEmpty: "読書リストは空です",
    howToSave: ["論文の「保存」ボタンか、次のコマンドで入ります: ", code("/papers save")],
    exportList: "BibTeXで書き出し",
    exportListAbout: "読書リストの論文をBibTeXファイルで受け取る",

    savedAs: (number, format) => `保存した${papers(number)}（${format}）`,
    starredAs: (number, format) => `⭐を付けた${papers(number)}（${format}）`,
    votedAs: (number, format) => `投票した${papers(number)}（${format}）`,
    foundAs: (number, format, query) => `${quote(query)}の検索結果${items(number)}（${format}）`,
    noneSaved: "読書リストは空なので、まだ書き出すものがありません。「保存」で論文が入ります。",
    noneStarred: "⭐でリアクションした論文がまだないので、書き出すものがありません。",
    noneVoted: "投票した論文がまだないので、書き出すものがありません。",
    noneFound: (query) => `論文が見つかりません: ${quote(query)}。`,
    noQuery: "「query」がありません。何を検索しますか？",

    citationOf: (title, format) => `${quote(title)}の${format}`,
    authorsOf: (title, number) => `${quote(title)}の${count(number, { other: "著者#名" })}`,
    noAuthor: "著者名の記載がありません。",

    weekNotYet: "その週はまだ来ていません。",
    monthNotYet: "その月はまだ来ていません。",
    listsBegan: "リストは2023年5月に始まりました。",
  },

  help: {
    title: "Paperboyは今日の論文を届けます",
    about: "1日1回、よければこのチャンネルにも。票は全員分をまとめて数えます。頼めること:",
    moreAbout: (command) => ["コマンドを詳しく知るには: ", command],
    option: (name, description, required) => [
      strong(`${name}:`),
      ` ${description}${required ? "（必須）" : ""}`,
    ],
    example: (command) => ["例: ", command],
    tips: (typed) => ["ほかに使えるもの: ", ...typed],
    noCommand: (typed) => `${quote(typed)}というコマンドはありません。`,

    curate: "キュレーターと、チャンネルを管理する人が使えます。",
    manage: "チャンネルを管理する人と、購読を設定した人が使えます。",
    administer: "ワークスペースの管理者が使えます。",

    hello: "こんにちは、Paperboyです",
    helloAbout:
      "今日の論文を届けます。1日に1通の静かなメッセージで、要旨はスレッドに、投票は👍で。ここに書かれたことは読みません。",
    toStart: (setup, subscribe) => ["ここで受け取るには: ", setup, " または ", subscribe],
    comesHere: (comes, schedule, next) => [`${comes}${schedule}にここへ届きます。`, ...next],
    toLookAround: (today, search, more) => ["試してみるには: ", today, "、", search, "、", more],
  },

  home: {
    title: "あなたの論文",
    setUp: "設定したもの",
    nothingSetUp: (setup) => [
      "まだありません。チャンネルで ",
      setup,
      " を使うと、そこに論文が投稿されます。",
    ],
    subscription: (name, url, schedule, content) => [
      strong(name),
      ...(url === null ? [] : ["（", link("チャンネル", url), "）"]),
      ` · ${schedule}: ${content}。`,
    ],
    saved: "保存したもの",
    nothingSaved: (save) => ["まだありません。", save, " か「保存」ボタンで論文を保存できます。"],
    voted: "投票したもの",
    nothingVoted: "まだありません。論文への👍か「投票」ボタンが投票になります。",
    ask: "頼めること",
    askHere: (today, search, saved) => [
      today,
      "、",
      search,
      "、",
      saved,
      " など。ここでも、どのチャンネルでも書き込んでください。",
    ],
  },

  notices: {
    theChannel: "チャンネル",

    stopped: "今日の論文が停止しました",
    stoppedAbout: (channel, reason) => [channel, `: ${asSentence(reason)}`],
    comeBack: "解決すると自動的に再開し、お知らせします。",
    startAgain: (command) => ["解決したら、そこで再開してください: ", command],
    resumed: "今日の論文がまた届きます",
    resumedAbout: (channel, next) => [channel, ": 次の号は", next, "に届きます。"],
    dead: "投稿できなかった号があります",
    deadAbout: (channel, edition, reason) => [channel, `（${edition}の号）: ${asSentence(reason)}`],
    tryAgain: (command) => [
      "次の号は予定どおり届きます。この号をもう一度試すには、そこで次のように入力してください: ",
      command,
    ],
    unknown: "届いていない号があるかもしれません",
    unknownAbout: (channel, edition, reason) => [
      channel,
      asSentence(`: ${edition}の号が届いたかどうか確認できません: ${reason}`),
    ],
    ifMissing: (command) => [
      "推測で二重に投稿することはありません。見当たらなければ、そこで次のように入力してください: ",
      command,
    ],
    late: "号が遅れています",
    lateAbout: (channel, edition, reason) => [
      channel,
      asSentence(`: ${edition}の号はまだ待機中です: ${reason}`),
    ],
    follows: (status) => ["この号は自動的に届きます。今の状況: ", status],
    unplanned: "届いていない号があります",
    unplannedAbout: (channel, edition, reason) => [
      channel,
      `（${edition}の号）: ${asSentence(reason)}`,
    ],
    toHaveIt: (command) => ["いま受け取るには、そこで次のように入力してください: ", command],
    why: (unsubscribe) => [
      "そこで論文を設定した方にお送りしています。論文もこのお知らせも止めるには、そこで: ",
      unsubscribe,
    ],

    waits: "投稿された論文がキュレーターを待っています",
    submittedBy: (by, note) =>
      `${named(by, "ここのメンバー")}の投稿${note === null ? "" : `: 「${note}」`}`,
    approved: "投稿された論文が承認されました",
    approvedBy: (by) => `${named(by, "キュレーター")}が承認しました。`,
    declined: "投稿された論文が却下されました",
    declinedBy: (by) => `${named(by, "キュレーター")}が却下しました。`,

    yoursApproved: "あなたの論文が承認されました",
    yoursApprovedAbout: (channel, by, title) => [
      channel,
      `: ${named(by, "キュレーター")}が「${title}」を承認しました。次の号で届きます。ありがとうございます。`,
    ],
    yoursDeclined: "あなたの論文が却下されました",
    yoursDeclinedAbout: (channel, by, title) => [
      channel,
      `: ${named(by, "キュレーター")}は「${title}」をチャンネルのリストに入れませんでした。`,
    ],

    alert: "Paperboyの運用者へのお知らせ",
    moreAlerts: (number, command) => [`ほかに${items(number)}: `, command],
  },

  roles: {
    given: (role, name) => {
      const what = { admin: "管理者", curator: "キュレーター", member: "メンバー" }[role];
      return `${name === null ? "" : `${name}さんは`}${what}になりました`;
    },
    admin: "このワークスペースのすべてのチャンネルで、ここの設定を何でも変更できます。",
    curator: "チャンネルで何を読むかを選べます。投稿された論文の承認と却下です。",
    member: "ここでの権限は、プラットフォーム自体のロールによるものだけになりました。",
  },

  privacy: {
    title: "Paperboyに保存されているあなたの情報",
    kept: (kept) => {
      const forms = {
        votes: "#票",
        saved: "保存した論文#件",
        submissions: "投稿した論文#件",
        discussions: "議論#件",
        subscriptions: "購読#件",
        roles: "ロール#件",
        changes: "設定の変更#件",
        forms: "未保存のフォーム#件",
        replies: "プレイグラウンドのメッセージ#件",
        messages: "ダイレクトメッセージ#件",
      };
      return kept.map(([what, number]) => count(number, { other: forms[what] })).join(" · ");
    },
    nothing: "ありません。",
    under: (voter, name) => [
      "保存に使うID: ",
      voter,
      name === null ? "" : `、あなたの呼び名: ${name}`,
    ],
    neverWords:
      "書いた内容は決して保存しません。保存するのは、投票、保存、投稿、設定をしたことと、その日時だけです。ワークスペースに関する記録は、Paperboyがそこから削除されると消えます。",
    onSlack:
      "Slackからは、Paperboyがいるチャンネルのすべてのメッセージが送られてきます。議論の返信は数えますが、言葉は一つも見ず、保存もしません。",
    export: "書き出し",
    exportAbout: "Paperboyに保存されているあなたの情報を、すべてファイルで受け取る",
    delete: "削除…",
    deleteAbout: "Paperboyに保存されているあなたの情報を、どう削除するか選ぶ",
    inWords: (toExport, toDelete) => ["コマンドでも同じことができます: ", toExport, "、", toDelete],

    asFile: "Paperboyに保存されているあなたの情報のファイル",
    asFileAbout: "すべての情報のJSONです。ほかの人には見えません。",

    sure: "Paperboyに保存されているあなたの情報を削除しますか？",
    whatGoes:
      "読書リスト、ロール、名前、フォームは削除されます。ほかの人も使っているものは、あなたの名前なしで残ります: 設定した購読、投稿した論文、開いた議論。",
    votesStayOrGo: () => [
      strong("あなたの票"),
      "は、匿名の数として残すことも、削除することもできます。その後は、古いメッセージへのリアクションはチャットに残っていても数えられません。取り消しはできません。",
    ],
    keepVotes: "削除し、票は匿名で残す",
    keepVotesAbout: "Paperboyに保存されているあなたの情報をすべて削除し、票は名前なしで残す",
    removeVotes: "票も削除",
    removeVotesAbout: "Paperboyに保存されているあなたの情報を、票も含めてすべて削除",

    deleted: "削除しました",
    keptVotes:
      "Paperboyがあなたの名前で保存しているものは、もうありません。あなたの票は、名前なしで引き続き数えられます。",
    removedVotes:
      "Paperboyがあなたの名前で保存しているものは、もうありません。あなたの票も削除しました。",
  },

  submissions: {
    submitted: "投稿しました。ありがとうございます",
    onOwnList: (title) => `「${title}」はこのチャンネル独自のリストに入っています。`,
    curatorFirst: "まずこのチャンネルのキュレーターが確認します。結果はお知らせします。",
    comesNext: (at) => ["次の号（", at, "）で届きます。"],
    noDigestTakesIt: [
      "このチャンネル独自の論文を載せる号はまだありません。チャンネルを管理する人が変更できます: ",
      code("/papers subscribe sources:huggingface,community"),
    ],
    alreadyHere: "すでにここにあります",
    hereSince: (title, { since, votes: number, url }) => [
      `「${title}」は`,
      since,
      number === 0 ? "からここにあります" : `からここにあり、${votes(number)}が入っています`,
      ...(url === null ? [] : ["（", link("開く", url), "）"]),
      "。",
    ],
    somebodyFirst: "先に投稿した人がいます",
    firstAndWaiting: (title, by, on) => [
      ...submittedOn(title, by, on),
      "に投稿し、キュレーターを待っています。",
    ],
    firstAndAccepted: (title, by, on) => [
      ...submittedOn(title, by, on),
      "に投稿し、このチャンネル独自の論文を載せる次の号で届きます。",
    ],
    firstAndDeclined: (title, by, on) => [
      ...submittedOn(title, by, on),
      "に投稿し、キュレーターが却下しました。",
    ],

    waiting: (number) => `${papers(number)}がキュレーターを待っています`,
    moreLater: (number) => `これらを決めた後に、あと${items(number)}あります。`,
    nothingWaits: "ここで待っているものはありません",
    bringOne: [
      "このチャンネルでキュレーターを待っている論文はありません。論文を持ち寄るには: ",
      code("/papers submit 2401.12345"),
    ],
    approve: "承認",
    approveAbout: (title) => `${quote(title)}を次の号で届ける`,
    decline: "却下",
    declineAbout: (title) => `${quote(title)}を載せない`,
    approved: "承認しました",
    declined: "却下しました",
    doesNotCome: (title) => `「${title}」は届きません。投稿した人にお知らせします。`,
    approvedBefore: "すでに承認されています",
    approvedAlready: (title, by) => `「${title}」は、${named(by, "誰か")}がすでに承認しました。`,
    declinedBefore: "すでに却下されています",
    declinedAlready: (title, by) => `「${title}」は、${named(by, "誰か")}がすでに却下しました。`,
    nobodySubmitted: (id) => `ここに${id}を投稿した人はいません。`,

    waitNow: "投稿された論文はキュレーターを待つようになりました",
    eachDecided: ["キュレーターが1件ずつ承認または却下します: ", code("/papers submissions")],
    whoCurates: [
      "キュレーターは、プラットフォームのモデレーター、チャンネルを管理する人、管理者がキュレーターにした人です: ",
      code("/papers role"),
    ],
    comeNow: "投稿された論文はそのまま届くようになりました",
    stillWaiting: ["すでに待っている論文は、引き続き待ちます: ", code("/papers submissions")],
  },

  why: {
    postedHere: "ここに掲載されました",
    notPostedHere: "ここには掲載されていません",
    preview: "プレビュー",
    previewAbout: "最新のリストからこのチャンネルに届くものを表示",

    inDigest: (number, post) => [`号の${number}番目に掲載: `, ...posted(post)],
    inThread: (post) => ["そのスレッドに掲載: ", ...posted(post)],
    onlyInThread: (post) => ["メッセージ本体ではなく、そのスレッドに掲載: ", ...posted(post)],
    inAll: (number) =>
      `このチャンネルでは、全部で${count(number, { other: "#件" })}のメッセージに載っています。`,
    submittedAndWaiting: (on) => [
      on,
      "にここへ投稿され、キュレーターを待っています: ",
      code("/papers submissions"),
    ],
    submittedAndDeclined: (on) => [on, "にここへ投稿され、キュレーターが却下しました。"],
    submittedAndAccepted: (on) => [
      on,
      "にここへ投稿されました。このチャンネル独自の論文を載せる次の号で届きます。",
    ],

    noSubscription: [
      "このチャンネルには購読がないため、リストは届きません。購読するには: ",
      code("/papers subscribe"),
    ],
    ofSubscription: (name, sentence) => [`${quote(name)}: `, ...sentence],
    stoppedSince: (at) => ["購読は", at, "から停止しています。"],
    pausedSince: (at) => ["購読は", at, "から休止しています。"],
    listedBy: (source, date) => `${source}の${listOf(date)}に載りました。`,
    notListedBy: (sources) =>
      `このチャンネルの出典は${sources}ですが、そのリストには載っていません。`,
    onNoList: (sources) => `ここに保存されている${sources}のリストには載っていません。`,
    nobodySubmitted: ["ここに投稿した人はいません: ", code("/papers submit")],

    numberOf: (number, total, date) =>
      `${editionOf(date)}の${papers(total)}のうち、${number}番目です。`,
    noDigest: (date) => `${editionOf(date)}はここに届いていません。`,
    waiting: (date, reason) =>
      asSentence(`${editionOf(date)}はまだ待機中です: ${reason ?? "送信中です"}`),
    skipped: (date, reason) =>
      asSentence(`${editionOf(date)}は見送られました: ${reason ?? "理由は記録されていません"}`),
    failed: (date, reason) =>
      asSentence(
        `${editionOf(date)}は投稿できませんでした: ${reason ?? "理由は記録されていません"}`,
      ),
    below: (date, number, bar) =>
      `${listOf(date)}では下限に届きませんでした: ${upvotes(number)}ですが、${items(bar)}必要です。`,
    filtered: (date, conditions) => [
      `${listOf(date)}ではフィルターを通りませんでした。満たしていない条件: `,
      ...conditions.flatMap((condition, index): Text =>
        index === 0 ? [code(condition)] : ["、", code(condition)],
      ),
    ],
    vanished: (date, at) => [`${listOf(date)}に載っていましたが、`, at, "までに消えました。"],
    joining: (date) =>
      `${editionOf(date)}は、この論文がリストに載る前、または条件を満たす前に投稿されました。次の更新で加わります。`,
  },

  links: {
    on: "リンクカードは有効です",
    onNow: "リンクカードを有効にしました",
    off: "リンクカードは無効です",
    offNow: "リンクカードを無効にしました",
    card: "arXiv、Hugging Face、alphaXiv、OpenReviewの論文へのリンクを貼ると、ここでは静かなカードが付きます。",
    noCard: "論文へのリンクを貼っても、ここではカードは付きません。",
    limits:
      "SlackからPaperboyに届くのはリンクだけです。Discordでは、「アプリ」→「Paper card」を選ぶか、メンションするとカードが出ます。自動で出るのは、運用者が有効にしている場合だけです。",
    noDiscussionYet: "ここではまだ議論を開けません。",
    discussionFailed: (reason) => `議論を開けませんでした: ${reason}`,
  },

  problems: {
    notADate: ({ typed }) =>
      `${quote(typed)}は日付ではありません。2026-05-13のように、年-月-日で書いてください。`,
    notInCalendar: ({ typed }) =>
      `${quote(typed)}はカレンダーにありません。年-月-日で書いてください。`,
    notAPeriod: ({ typed, span, example }) => {
      const what = span === "week" ? "週" : "月";
      return `${quote(typed)}は${what}ではありません。this、last、その${what}の中の日付、または${example}のように書いてください。`;
    },
    notATime: ({ typed }) =>
      `${quote(typed)}は時刻ではありません。9:00、17h、9amのように書いてください。`,
    tooManyMinutes: ({ typed, minute }) =>
      `${quote(typed)}は${minute}分になっています。分は59までです。`,
    notAnHour: ({ typed, first, last }) =>
      `${quote(typed)}は時刻ではありません。${last === 12 ? "amやpmを付けるなら、" : ""}${first}時から${last}時までです。`,
    notWeekdays: ({ typed }) =>
      `${quote(typed)}は曜日ではありません。weekdays、daily、mon-fri、mon,wed,friのように書いてください。`,
    openZone: ({ typed, cities }) =>
      `${quote(typed)}では、いつ夏時間になるかがわかりません。都市を書いてください: ${either(cities)}。`,
    notAZone: ({ typed, near }) => {
      const hint =
        near.length === 0
          ? `都市を書いてください。例: ${either(ZONE_EXAMPLES)}。`
          : `${either(near)}のことですか？`;
      return `${quote(typed)}というタイムゾーンはわかりません。${hint}`;
    },
    noName: () => "名前は「nlp」のような1〜2語です。",
    notAName: ({ typed, longest }) =>
      `${quote(typed)}は名前にできません。「nlp」のような、${longest}字までの文字と数字にしてください。`,
    noSources: ({ example }) => `出典はどれですか？例: 「${example}」。`,
    noSuchSource: ({ typed, meant, example }) => {
      const hint = meant === undefined ? "" : `「${meant}」のことですか？`;
      return `${quote(typed)}という出典はありません。${hint}例: 「${example}」。`;
    },
    wholeArchive: ({ archive, categories, first, example }) =>
      `arXivの${archive}には${categories}個のカテゴリーがあります。${first}のように指定してください。例: 「${example}」。`,
    tooManySources: ({ most, given }) =>
      `1つの購読に使える出典は${most}個までです（指定は${given}個）。`,
    notALanguage: ({ typed, known }) =>
      `${quote(typed)}はまだ使えない言語です。使える言語: ${known.join("、")}。`,
    misread: (misread) => misreadWords(misread),
    misreadFilter: ({ example, ...misread }) =>
      `${misreadWords(misread)}。正しい例: 「${example}」。`,
    searchOnly: ({ condition, example }) =>
      `「${condition}」が使えるのは検索だけです。フィルターは全員に共通だからです。正しい例: 「${example}」。`,
    wordless: ({ condition, example }) =>
      `「${condition}」には、論文に出てくるような言葉がありません。正しい例: 「${example}」。`,
    noSuchChannelToSearch: ({ typed }) =>
      `${typed}という名前のチャンネルは見つかりません。# の後に開くリストから選ぶか、in:here と書いてください`,
    searchWhereYouChat: ({ filter }) => `${filter}: が使えるのはチャットの中だけです`,
    notAChannel: ({ typed }) =>
      `${quote(typed)}がどのチャンネルかわかりません。# で開くリストから選んでください。`,
    notAPerson: ({ typed }) =>
      `${quote(typed)}が誰かわかりません。@ で開くリストから選んでください。`,
    whichPaper: () => "どの論文ですか？arXiv番号か、論文へのリンクを指定してください。",
    notAPaperPage: ({ typed }) =>
      `${quote(typed)}は、読み取れる論文のページではありません。arxiv.org、huggingface.co/papers、alphaxiv.org、openreview.net、doi.org/10.48550のリンクが使えます。`,
    notAPaper: ({ typed }) =>
      `${quote(typed)}はarXiv番号ではありません。言葉で論文を探すには「/papers search」を使ってください。`,
    emptyNote: ({ typed }) => `メモ${quote(typed)}は空です。省いてもかまいません。`,
    noSuchOption: ({ name, meant, options }) => {
      const none = `「${name}」というオプションはありません。`;
      if (meant !== undefined) return `${none}「${meant}:」のことですか？`;
      if (options.length === 0) return `${none}このコマンドにオプションはありません。`;
      return `${none}このコマンドで使えるのは${quotes(options.map((option) => `${option}:`))}です。`;
    },
    superfluous: ({ command, options, typed }) =>
      options.length === 0
        ? `「${command}」の後には何も付きません。「${typed}」は使えません。`
        : `「${command}」の後に使えるのは${quotes(options)}だけです。「${typed}」は使えません。`,
    missing: ({ option, description }) =>
      asSentence(`${quote(option)}がありません。${description}`),
    empty: ({ option, description }) => asSentence(`${quote(option)}が空です。${description}`),
    tooLong: ({ option, most, length }) =>
      `${quote(option)}は${count(most, { other: "#文字" })}までです（今は${count(length, { other: "#文字" })}）。`,
    unfit: ({ option, expected, typed }) =>
      `${quote(option)}には${expectedWords(expected)}を指定してください。${quote(typed)}は使えません。`,
  },

  refusals: {
    title: "うまくいきませんでした",
    forExample: "例:",
    usage: "使い方: ",

    curators: (command) =>
      `ここで「${command}」を使えるのは、キュレーターと、このチャンネルを管理できる人だけです。使える人に頼んでください。`,
    managers: (command) =>
      `ここで「${command}」を使えるのは、このチャンネルを管理できる人と、購読を設定した人だけです。使える人に頼んでください。`,
    admins: (command) =>
      `ここで「${command}」を使えるのは、このワークスペースの管理者だけです。管理者に頼んでください。`,

    perhapsPaper: (word) =>
      `${quote(word)}というコマンドはありません。その論文を見るには「show」を使ってください。`,
    perhapsCommand: (word, meant) =>
      `${quote(word)}というコマンドはありません。「${meant}」のことですか？`,
    perhapsSearch: (word) =>
      `${quote(word)}というコマンドはありません。言葉で論文を探すには「search」を使ってください。`,
    show: "表示",
    showAbout: (paper) => `論文${paper}を表示`,
    search: "検索",
    searchAbout: (query) => `${quote(query)}で論文を検索`,

    noSuchPaper: (id) =>
      `論文${id}は、ここにも、Hugging FaceにもarXivにもありません。番号は最後まで入っていますか？`,
    noPaperOfPage:
      "OpenReviewのそのページの題名と同じ論文は、ここに保存されていません。論文がarXivにもあれば、arXiv番号を指定してください。",
    paperUnasked: (id) =>
      `論文${id}はここに保存されておらず、Hugging FaceもarXivも現在応答していません。後でもう一度お試しください。`,
    pageUnasked:
      "OpenReviewは現在応答していません。後でもう一度お試しになるか、論文のarXiv番号を指定してください。",
    paperForgotten: "この論文の情報は、もうここにありません。",
    askedTooLongAgo: "頼まれてから時間が経ちすぎました。お手数ですが、もう一度頼んでください。",

    apologyTitle: "問題が起きました",
    apology:
      "あなたのせいではなく、こちらの不具合です。ログに記録しました。1分ほどしてからもう一度お試しください。",
    staleButtonTitle: "このボタンは以前のメッセージのものです",
    staleButton: ["もう使えません。使えるものを見るには: ", code("/papers help")],
    staleFormTitle: "このフォームは以前のPaperboyのものです",
    staleForm: ["何も変更していません。今のフォームを開くには: ", code("/papers setup")],
  },

  obstacles: {
    noAnswer: (platform, reason) =>
      `${platform}が応答しませんでした（${reason}）。1分ほどしてからもう一度お試しください。`,

    nothingChanged: "このチャンネルにはまだ投稿できないため、何も変更していません。",
    onceMore: "その後でもう一度:",

    lacksScopes: (scopes) =>
      `アプリにスコープ${scopes.join("、")}がありません。OAuth & Permissionsで追加し、再インストールしてください。`,
    archived:
      "このチャンネルはアーカイブされています。アーカイブを解除するか、別のチャンネルを選んでください。",
    notInChannel: (bot) =>
      `${bot}はこのチャンネルに参加していません。ここで /invite @${bot} と入力してください。`,
    fewMayPost:
      "ここに投稿できるのは一部の人だけです。アプリも投稿できるように、チャンネルを管理する人に頼んでください。",
    channelUnseen: (bot) =>
      `このチャンネルが見えません。プライベートチャンネルなら、ここで /invite @${bot} と入力してください。`,
    notInConversation:
      "Paperboyはこの会話に参加していません。Paperboyに直接メッセージを送ってください。",
    groupMessage: "グループのダイレクトメッセージには投稿しません。チャンネルを選んでください。",
    mayNotLook: (scopes) => `このチャンネルを見る権限がありません。${addScopes(scopes)}`,
    notLetLook: (reason) =>
      `Slackの制限により、このチャンネルを見られません（${reason}）。別のチャンネルを選んでください。`,

    // Permissions as Discord's settings name them in Japanese; those of forums are said in English.
    viewChannel: "チャンネルを見る",
    readHistory: "メッセージ履歴を読む",
    sendInThreads: "スレッドでメッセージを送信",
    sendMessages: "メッセージを送信",
    createThreads: "公開スレッドの作成",
    grant: (bot, permission) =>
      `チャンネル設定 → 権限で、${bot}に「${permission}」を許可してください。`,
    threadLocked:
      "このスレッドはロックされています。ロックを解除するか、チャンネルを選んでください。",
    needsThreads:
      "要旨のためにスレッドが必要です。テキスト、アナウンス、フォーラムのいずれかのチャンネルを選んでください。",
    channelGone: "このチャンネルはもうありません。別のチャンネルを選んでください。",
    notInServer: "Paperboyはこのサーバーにいません。まず招待してください。",

    rightsUnknown:
      "あなたにその権限があるかどうか、Slackから回答がありませんでした。1分ほどしてからもう一度お試しください。",
    inviteFirst:
      "このチャンネルはまだ見えません。まずここで /invite @Paperboy と入力してください。",

    fileInMessages: (name) => `${name}はダイレクトメッセージにあります。`,
    fileNotTaken: (name) =>
      `Slackが${name}を受け付けませんでした。1分ほどしてからもう一度お試しになるか、論文を減らしてください。`,
    fileNeedsScopes: (name, scopes) =>
      `Slackが${name}を受け付けませんでした。ワークスペースの管理者に頼んでください: ${addScopes(scopes)}`,
  },

  reasons: {
    withRemedy: "{reason}。{remedy}",

    askedToWaitBySlack: "Slackが待つように求めています",
    askedToWaitByDiscord: "Discordが待つように求めています",
    slackUnreachable: "Slackに接続できません",
    discordUnreachable: "Discordに接続できません",
    slackSilent: "Slackが応答しませんでした",
    discordSilent: "Discordが時間内に応答しませんでした",
    slackStatus: "SlackがHTTP {status}を返しました",
    discordStatus: "DiscordがHTTP {status}を返しました",
    slackSays: "Slackの応答は{code}です",
    discordSays: "Discordの応答は「{message}」（{code}）です",
    slackHidesReactions: "Slackがリアクションした人全員の名前を返していません",
    tooLate: "投稿するには遅すぎます",
    leftTooLate: "送信の前に期限が過ぎました",
    noTurn: "時間内に順番が来ませんでした",
    stopping: "Paperboyが終了しようとしています",
    notConnected: "プラットフォームに接続していません",
    takenOver: "別のプロセスがこの配信を引き継ぎました",
    deletedSince: "メッセージは届いていましたが、チャンネルで削除されました",
    messageGone: "メッセージがもうありません",
    parentGone: "返信先のメッセージがもうありません",
    tooManyToLookUp: "チャンネルのメッセージが多すぎて、以前の投稿を探せません",
    noScopeToLookUp: "スコープがないため、以前の試行を確認できません",
    notLookedUp: "以前の試行を確認できません: {reason}",
    gaveUp: "{count}回試してあきらめました: {reason}",
    lostTooOften: "処理中にプロセスが終了するか、リースを失うことが{count}回ありました",
    missed: "Paperboyが動いていない間のもので、遅れて届けるのは最新の号だけです",
    neverPlanned: "予定に入っていませんでした。Paperboyの不具合です",
    notPostedYet: "まだ投稿されていません",
    stillOnItsWay: "まだ送信中です",
    removed: "Paperboyが削除されました。もう一度追加すれば、論文はこれまでどおり届きます。",

    notOut: "リストはまだ出ていません",
    stayedEmpty: "リストは空のままでした",
    silentAllDay: "出典が一日中応答しませんでした: {reason}",
    belowBar: "高評価{count}件以上の論文がありません",
    nonePasses: "リストには、フィルター「{filter}」を通る論文がありません",
    noneOfWeek: "その週には、ここで求められた論文がありません",
    noneOfMonth: "その月には、ここで求められた論文がありません",
    nothingNewer: "{day}のリストはすでにここにあり、より新しいものはありません",
    nobodySubmitted: "前回の号の後、誰も論文を投稿していません",

    oldAnnouncement: "arXivはまだ{day}の発表を表示しています",
    beforeMidnight: "arXivの発表はニューヨークの午前0時です",
    sourceUnreachable: "{host}に接続できませんでした",
    sourceUnreachableBy: "{host}に接続できませんでした（{code}）",
    sourceStatus: "{host}が{status}を返しました",
    sourceSays: "{host}の応答は「{message}」です",
    sourceRedirects: "{host}がリダイレクトを返しましたが、リダイレクトはたどりません",
    sourceTooLarge: "{host}の応答が{size} MBを超えました",
    sourceSlow: "{host}の応答に{count}秒より長くかかりました",
    sourceCancelled: "{host}へのリクエストが中止されました",
    sourceNotJson: "{host}がJSONではなく{what}を返しました",
    sourceBrokenXml: "{host}が壊れたXMLを返しました",
    sourceUnknownForm: "{host}が未知の形式で応答しました",
    sourceUnknownFormBy: "{host}が未知の形式で応答しました: {message}",
    sourceUnknownPapers: "{host}が未知の形式の論文を返しました",

    channelGone: "チャンネルがもうありません。/papers subscribe で別のチャンネルを選んでください。",
    channelGoneOrPrivate:
      "チャンネルがもうないか、プライベートです。別のチャンネルを選ぶか、そこで /invite @Paperboy と入力してください。",
    channelArchived:
      "チャンネルがアーカイブされています。アーカイブを解除するか、別のチャンネルを選んでください。",
    channelClosed: "チャンネルはアプリを受け付けていません。別のチャンネルを選んでください。",
    notInChannel: "Paperboyを招待してください。チャンネルで /invite @Paperboy と入力します。",
    appsKeptOut:
      "ワークスペースの設定により、アプリはここに投稿できません。許可するよう、ワークスペースの管理者に頼んでください。",
    fewMayPost:
      "このチャンネルに投稿できるのは一部の人だけです。アプリも投稿できるように、チャンネルを管理する人に頼んでください。",
    onlyThreads: "このチャンネルが受け付けるのはスレッドだけです。別のチャンネルを選んでください。",
    noThreads: "このチャンネルはスレッドを受け付けません。別のチャンネルを選んでください。",
    appsMayNotPost:
      "アプリはこのチャンネルに投稿できません。許可するよう、ワークスペースの管理者に頼んでください。",
    userRestricted:
      "Paperboyのユーザーが制限されています。解除するよう、ワークスペースの管理者に頼んでください。",
    messagesTabOff:
      "アプリの設定のApp HomeでMessages Tabを有効にするか、マニフェストをもう一度貼り付けてください。",
    notLetPost:
      "ワークスペースがここへの投稿を許可していません。このチャンネルでアプリを許可するよう、ワークスペースの管理者に頼んでください。",
    notInOrganization:
      "アプリはこのワークスペースで許可されていません。追加するよう、オーガナイゼーションの管理者に頼んでください。",
    keySuspended:
      "ワークスペースの暗号化キーが一時停止されています。管理者が元に戻すと、また投稿できます。",
    workspaceFull:
      "ワークスペースがいっぱいです。プランを変更するよう、ワークスペースの管理者に頼んでください。",
    notLetIn: "Slackがこのワークスペースへのアクセスを許可していません: {reason}",
    installAgain:
      "そこにアプリをもう一度インストールし、新しいボットトークンをSLACK_BOT_TOKENに入れてください。",
    tokenNotKnownYet: "SLACK_BOT_TOKENがどこのものか、Slackからまだ回答がありません",
    noTokenOfWorkspace: "SLACK_BOT_TOKENにこのワークスペースのトークンがありません",
    addScopes: "OAuth & Permissionsでアプリに{scopes}を追加し、再インストールしてください。",
    addMissingScopes:
      "OAuth & Permissionsでアプリに足りないスコープを追加し、再インストールしてください。",
    inviteAgain: "Paperboyをもう一度サーバーに招待してください。",
    grantPermissions:
      "チャンネル設定 → 権限で、Paperboyに「チャンネルを見る」「メッセージを送信」「公開スレッドの作成」「スレッドでメッセージを送信」「メッセージ履歴を読む」を許可してください。",
    allowDirectMessages:
      "Paperboyと共通のサーバーのメンバーからのダイレクトメッセージを許可してください。",
    shareServer:
      "Paperboyがいるサーバーに参加してください。共通のサーバーがないと、Paperboyからメッセージを送れません。",
    tagForEverybody:
      "このフォーラムではタグが必須です。タグのどれかを、誰でも使えるようにしてください。",
    tagRequired: "このフォーラムではタグが必須です。タグを1つ作ってください。",
    chooseForumLayout: "/papers subscribe でレイアウトforumを選んでください。",
    chooseTextOrForum:
      "テキストチャンネルかアナウンスチャンネルを選ぶか、フォーラムなら /papers subscribe でレイアウトforumを選んでください。",
    chooseText: "テキストチャンネルかアナウンスチャンネルを選んでください。",
    threadLocked: "スレッドのロックを解除するか、次の号をお待ちください。",
    tooManyThreads:
      "サーバーのスレッドをいくつかアーカイブしてください。アクティブなスレッドが1000件あります。",
    exemptFromAutoMod: "ここのAutoModの対象からPaperboyのロールを外してください。",
    notForum: "チャンネルはフォーラムではありません",
    chooseOtherLayout:
      "/papers subscribe で別のレイアウトを選ぶか、フォーラムチャンネルで購読してください。",
    noSuchChannel: "プレイグラウンドに{channel}というチャンネルはありません",
    chooseOneOf: "プレイグラウンドのチャンネルを使ってください: {channels}。",

    tokenOfOthers: "このワークスペースのトークンではありません",
    tokenEmpty: "トークンが空です",
    appRemoved: "アプリがワークスペースから削除されました",
    tokenRevoked: "トークンが取り消されました",
    tokenExpired:
      "トークンの期限が切れました。アプリの設定でトークンのローテーションを無効にしてください",
    workspaceDisabled: "ワークスペースが無効になっています",
    tokenOfOtherKind: "別の種類のトークンです",
  },

  // What commands and their options are for, as menus show it.
  commands: {
    "The daily papers: read, search, vote, subscribe": "今日の論文：読む、探す、投票する、購読する",
    "Settings and lists that are needed less often": "使うことの少ない設定とリスト",
    "Show the list of the day, or of another day": "その日、または別の日のリストを表示します",
    "The day of the list: 2026-05-13, today or yesterday":
      "リストの日付：2026-05-13、today、yesterday",
    "The page of the results": "結果のページ",
    "Show the answer to everyone in this channel": "このチャンネルの全員に回答を見せます",
    "Show the most upvoted papers of a week": "ある週で最も高評価の多い論文を表示します",
    "Which one: this, last, 2026-W20, or a date in it":
      "どの週：this、last、2026-W20、またはその中の日付",
    "Show the most upvoted papers of a month": "ある月で最も高評価の多い論文を表示します",
    "Which one: this, last, 2026-05, or a date in it":
      "どの月：this、last、2026-05、またはその中の日付",
    "Find papers by words, authors or topics": "言葉、著者、話題で論文を探します",
    "What to look for: words, an author, a title": "探すもの：言葉、著者、題名",
    "Show one paper: abstract, links, votes": "一つの論文を表示します：要旨、リンク、票",
    "An arXiv id, or a link to the paper at arXiv, Hugging Face or OpenReview":
      "arXiv の番号、または arXiv・Hugging Face・OpenReview の論文へのリンク",
    "What to show of it: its card, all its authors, or how it is cited":
      "表示するもの：カード、全著者、引用の仕方",
    "Find papers on the same topic as one paper": "ある論文と同じ話題の論文を探します",
    "Show what is talked about most at Hugging Face now":
      "いま Hugging Face で最も話題の論文を表示します",
    "Show the papers with the most votes here": "ここで最も票の多い論文を表示します",
    "How many days to look back": "何日さかのぼるか",
    "Open this channel’s discussion of a paper, or go to it":
      "このチャンネルでの論文の議論を開くか、そこへ移動します",
    "Put a paper on your reading list, or take it off":
      "論文を自分の読書リストに入れるか、外します",
    "Show your reading list": "自分の読書リストを表示します",
    "Get papers as a BibTeX, RIS, CSV or JSON file":
      "論文を BibTeX、RIS、CSV、JSON のファイルで受け取ります",
    "Which papers: saved, starred, voted, or search": "どの論文：saved、starred、voted、search",
    "The file's format: bibtex, ris, csv or json": "ファイルの形式：bibtex、ris、csv、json",
    "With search: what to look for": "search のとき：探すもの",
    "Set up the daily papers here in a form, and see them before they are saved":
      "今日の論文をフォームで設定し、保存の前に確かめます",
    "Which subscription; a new name makes another one": "どの購読か。新しい名前なら新しく作ります",
    "Have the daily papers posted in this channel": "今日の論文をこのチャンネルに投稿します",
    "When it comes: 9:00, 17h or 9am": "届く時刻：9:00、17h、9am",
    "The time zone of that time: Europe/Paris, or a city":
      "その時刻のタイムゾーン：Asia/Tokyo、または都市名",
    "The days it comes: weekdays, daily, mon-fri or mon,wed,fri":
      "届く曜日：weekdays、daily、mon-fri、mon,wed,fri",
    "How many papers the message shows": "メッセージに載せる論文の数",
    "Leave out papers with fewer upvotes": "高評価がこれより少ない論文を省きます",
    "Where papers come from: huggingface, arxiv:cs.CL, community":
      "論文の出どころ：huggingface、arxiv:cs.CL、community",
    "Which papers: cat:cs.CL (agents OR planning) -survey; none for all":
      "どの論文：cat:cs.CL (agents OR planning) -survey、none ですべて",
    "How it looks; forum and forum-papers for forums":
      "見た目。forum と forum-papers はフォーラム用です",
    "What it covers: each day, week or month":
      "まとめる期間：毎日 (day)、毎週 (week)、毎月 (month)",
    "Post without a notification, on Discord": "Discord で通知なしに投稿します",
    "Publish to an announcement channel's followers":
      "アナウンスチャンネルのフォロワーに公開します",
    "The language of the words around the papers: English, de, français":
      "論文の周りの言葉の言語：English、de、français",
    "List what this channel is subscribed to, with when it comes":
      "このチャンネルの購読と届く時刻をリストにします",
    "See what a subscription of this channel would post now; only you see it":
      "このチャンネルの購読がいま投稿する内容を、あなただけに見せます",
    "Which subscription, where this channel has several": "どの購読か（複数あるとき）",
    "Let a subscription of this channel rest for a while": "このチャンネルの購読をしばらく休みます",
    "Let a paused or stopped subscription of this channel go on":
      "休止または停止したこのチャンネルの購読を再開します",
    "Have a subscription of this channel in another channel too":
      "このチャンネルの購読を別のチャンネルでも受け取ります",
    "The other channel": "別のチャンネル",
    "Stop the daily papers in this channel": "このチャンネルの今日の論文をやめます",
    "Post the list of the day in this channel now":
      "その日のリストをいまこのチャンネルに投稿します",
    "Post it although it is already here": "すでにあっても投稿します",
    "Show what a day’s lists would give this channel, to you alone":
      "ある日のリストがこのチャンネルに何をもたらすかを、あなただけに見せます",
    "Tell why a paper came to this channel, or did not":
      "論文がこのチャンネルに届いた、または届かなかった理由を伝えます",
    "Bring a paper along for this channel’s next digest":
      "このチャンネルの次の号に論文を持ち寄ります",
    "A word on why it is worth reading": "読む価値がある理由をひとこと",
    "Turn cards for pasted links to papers on or off here":
      "貼られた論文リンクのカードを、ここで有効または無効にします",
    "on or off; without it, how it is now": "on（有効）または off（無効）。なければ今の状態",
    "Show what this channel gets and how things stand":
      "このチャンネルに届くものと今の状況を表示します",
    "See the submitted papers that wait here, and approve or decline them":
      "ここで待っている投稿論文を見て、承認または却下します",
    "Choose whether submitted papers wait for a curator in this channel":
      "投稿された論文がこのチャンネルでキュレーターを待つかどうかを選びます",
    "on: papers wait; off: they come by themselves": "on：論文は待ちます。off：そのまま届きます",
    "Make somebody a curator or admin of the papers in this workspace, or a member again":
      "誰かをここの論文のキュレーターか管理者にするか、メンバーに戻します",
    "Who it is for": "誰に",
    "curator, admin, or member to take the others back": "curator、admin、または取り消す member",
    "Show what is kept of you, export it, or delete it":
      "あなたについて保存されているものを表示、書き出し、削除します",
    "What to do: show, export or delete":
      "すること：show（表示）、export（書き出し）、delete（削除）",
    "With delete: keep your votes as anonymous counts, or remove them":
      "delete のとき：票を匿名で残す (keep) か、取り除く (remove)",
    "With delete and votes: do it": "delete と votes のとき：実行します",
    "Show everything that can be asked, or explain one command":
      "頼めることをすべて表示するか、一つのコマンドを説明します",
    "The command to explain": "説明するコマンド",
  },
};
