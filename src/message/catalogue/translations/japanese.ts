import type { Translation } from "../english.ts";
import { speechOf } from "../speech.ts";

const { count, short, compact, day, days, month, list, either } = speechOf("ja");
const papers = (number: number): string => count(number, { other: "論文#件" });
const votes = (number: number): string => count(number, { other: "#票" });
const window = (length: number): string => (length === 1 ? "この1日" : `この${length}日間`);

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

  origin: (number, list) => [`${papers(number)}、出典: `, ...list, " · 高評価の多い順"],
  mostVotedFirst: (number) => [`${papers(number)}、ここでの投票が多い順`],
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
  selection: (number, list) => [`${papers(number)}からの選り抜き、出典: `, ...list],
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
