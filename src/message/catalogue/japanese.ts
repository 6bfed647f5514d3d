import type { Translation } from "./english.ts";
import { speechOf } from "./speech.ts";

const { count, short, compact, day, days, month } = speechOf("ja");
const papers = (number: number): string => count(number, { other: "論文#件" });
const votes = (number: number): string => count(number, { other: "#票" });
const window = (length: number): string => (length === 1 ? "この1日" : `この${length}日間`);

/** Japanese. */
export const japanese: Translation = {
  language: "ja",
  compact,

  dailyTitle: (date) => `今日の論文 · ${day(date)}`,
  weeklyTitle: (first, last) => `今週の論文 · ${days(first, last)}`,
  monthlyTitle: (date) => `今月の論文 · ${month(date)}`,

  origin: (number, list) => [`${papers(number)}、出典: `, list, " · 高評価の多い順"],
  mostVotedFirst: (number) => [`${papers(number)}、ここでの投票が多い順`],
  staleSince: (source, since) => [
    `${source}は現在応答していません。これは`,
    since,
    "時点のリストです。",
  ],
  stale: (source) => `${source}は現在応答していません。これは最後に取得したリストです。`,
  late: (source) => `いつもより遅れました: 予定の時刻に${source}のリストがまだありませんでした。`,
  sample: (source) => `${source}に接続できないため、Paperboyに付属の論文を表示しています。`,
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
  selection: (number, list) => [`${papers(number)}からの選り抜き、出典: `, list],
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
  bibtexAbout: (title) => `「${title}」の BibTeX を表示`,
  authors: "著者",
  authorsAbout: (title) => `「${title}」の著者をすべて表示`,
  settings: "設定",
  settingsAbout: "このチャンネルに論文が届く時刻と、変更・停止の方法を表示",
  help: "ヘルプ",
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
};
