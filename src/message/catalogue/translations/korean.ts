import type { Translation } from "../english.ts";
import { speechOf } from "../speech.ts";

const { count, short, compact, day, days, month, list, either } = speechOf("ko");
const papers = (number: number): string => count(number, { other: "논문 #편" });
const votes = (number: number): string => count(number, { other: "#표" });
const window = (length: number): string => (length === 1 ? "최근 하루" : `최근 ${length}일`);

/** Korean. */
export const korean: Translation = {
  language: "ko",
  compact,
  day,
  list,
  either,

  dailyTitle: (date) => `오늘의 논문 · ${day(date)}`,
  weeklyTitle: (first, last) => `이번 주의 논문 · ${days(first, last)}`,
  monthlyTitle: (date) => `이달의 논문 · ${month(date)}`,

  origin: (number, list) => [`${papers(number)}, 출처: `, ...list, " · 추천순"],
  mostVotedFirst: (number) => [`${papers(number)}, 이곳의 득표순`],
  staleSince: (source, since) => [
    `${source}이(가) 현재 응답하지 않습니다. 다음 시점의 목록입니다: `,
    since,
  ],
  stale: (source) => `${source}이(가) 현재 응답하지 않습니다. 마지막으로 확인된 목록입니다.`,
  late: (source) => `평소보다 늦었습니다: 예정된 시각에 ${source}의 목록이 없었습니다.`,
  sample: (source) => `${source}에 연결할 수 없어 Paperboy에 포함된 논문을 보여 줍니다.`,
  ownPapers: "이 채널 자체 논문",
  thisChannel: "이 채널",
  beyondThread: (number, lists) => [`전체 목록에 ${papers(number)}이 더 있습니다: `, ...lists],
  abstractsInThread: "초록은 스레드에 있습니다.",
  moreInThread: (number) => `스레드에 ${papers(number)}이 더 있으며, 모든 초록도 있습니다.`,
  andMore: (number) => `그 밖에 ${papers(number)}`,
  cardsFollow: (number) => `${papers(number)}이 각각의 메시지로 이어집니다.`,
  waitingSince: (source, since) => [
    `${source}이(가) 다음 시각부터 응답하지 않습니다: `,
    since,
    ". 이번 호는 나중에 이어집니다.",
  ],
  waiting: (source) => `${source}이(가) 응답하지 않습니다. 이번 호는 나중에 이어집니다.`,
  noList: (source) => `오늘은 논문이 없습니다: ${source}의 목록이 비어 있습니다.`,
  noneWanted: "목록에 이곳에서 요청한 논문이 없습니다.",
  mostVotesHere: "이곳에서 표가 가장 많은 논문",
  mostUpvotesAt: (source) => `${source}에서 추천이 가장 많은 논문`,
  selection: (number, list) => [`${papers(number)} 중에서 고른 논문, 출처: `, ...list],
  setUpBy: (name) => `설정한 사람: ${name}`,
  howToVote: (change, stop) => [
    "투표하려면 버튼을 누르거나, 논문 번호(1️⃣~🔟)로 반응하거나, 스레드에서 👍를 누르세요. 변경 또는 중지: ",
    change,
    ", ",
    stop,
  ],
  voteByNumber: (change, stop) => [
    "투표하려면 논문 번호(1️⃣~🔟)로 반응하세요. 변경 또는 중지: ",
    change,
    ", ",
    stop,
  ],
  voteOnCards: (change, stop) => [
    "투표하려면 버튼을 누르거나, 논문 메시지에 👍로 반응하세요. 변경 또는 중지: ",
    change,
    ", ",
    stop,
  ],

  vote: "투표",
  voteFor: (title) => `“${title}”에 투표하거나 투표 취소`,
  votes,
  upvotes: (number) => short(number, { other: "추천 #" }),
  comments: (number) => short(number, { other: "댓글 #" }),
  replies: (number) => count(number, { other: "답글 #개" }),
  noVotes: "아직 투표 없음",
  postedHere: (date) => ["이곳에 게시된 날: ", date],
  earlierPost: "이전 게시물",
  submittedBy: (name) => (name === null ? "여기서 제출됨" : `${name} 님이 제출`),
  gone: "더 이상 목록에 없음",
  code: "코드",
  projectPage: "프로젝트 페이지",
  aiSummary: "AI 요약",
  keywords: (words) => `키워드: ${words}`,
  pictureOf: (title) => `논문 “${title}”의 그림`,
  thumbnailOf: (title) => `논문 “${title}”의 미리보기 그림`,

  top: "이번 주 최고",
  topAbout: "최근 7일 동안 표를 가장 많이 받은 논문 보기",
  trending: "인기",
  trendingAbout: "지금 가장 많이 이야기되는 논문 보기",
  abstract: "초록",
  abstractAbout: (title) => `“${title}”의 초록 보기`,
  similar: "비슷한 논문",
  similarAbout: (title) => `“${title}”와(과) 같은 주제의 논문 찾기`,
  save: "저장",
  saveAbout: (title) => `“${title}”을(를) 읽기 목록에 넣거나 뺍니다`,
  discuss: "토론",
  discussAbout: (title) => `이 채널의 “${title}” 토론을 엽니다`,
  discussionOf: (title) => `토론: ${title}`,
  discussInThread: "이 스레드의 답글은 논문별로 세지만 내용은 읽지 않습니다.",
  discussion: "토론",
  discussionOpened: "토론을 열었습니다",
  discussionHere: "이 채널에 있습니다.",
  toDiscussion: "토론으로 이동",
  alreadyDiscussed: (date) => [date, "에 이미 토론함"],
  noPaperLinked: "논문 링크가 없습니다",
  linksKnown: "arXiv, Hugging Face, alphaXiv, OpenReview의 논문 링크를 알아봅니다.",
  wayToStart: (setup) => [
    "아직 이 서버에는 오늘의 논문이 오지 않습니다. 채널을 관리하는 사람이 그 채널에서 시작할 수 있습니다: ",
    setup,
  ],
  linkUnknown: "그 논문은 모릅니다",
  linkUnknownAbout: (ids) =>
    `이곳의 논문에도 Hugging Face와 arXiv에도 지금은 ${ids}에 대한 정보가 없습니다.`,
  bibtexAbout: (title) => `“${title}”의 BibTeX 항목을 표시합니다`,
  authors: "저자",
  authorsAbout: (title) => `“${title}”의 모든 저자를 표시합니다`,
  settingsLabel: "설정",
  settingsAbout: "이 채널에 논문이 오는 시각과 변경·중지 방법 보기",
  helpLabel: "도움말",
  helpAbout: "Paperboy에게 부탁할 수 있는 모든 것 보기",
  previous: "이전",
  next: "다음",
  pageAbout: (page, pages) => `${pages}쪽 중 ${page}쪽 보기`,
  noPage: (page) => `${page}쪽은 더 이상 없습니다.`,
  earlier: "이전 날짜",
  later: "다음 날짜",
  showAbout: (title) => `“${title}” 보기`,
  share: "채널에 공유",
  shareAbout: "내 이름으로 채널에 게시",
  sharedBy: (name) => `공유: ${name ?? "이곳의 구성원"}`,

  listAt: (source) => `${source}의 목록`,
  rangeOf: (first, last, number) => `${papers(number)} 중 ${first}~${last}번째`,
  noPapersYet: "아직 논문이 없습니다",
  trendingTitle: "Hugging Face 인기 논문",
  trendingStored:
    "Hugging Face가 현재 응답하지 않아, 이곳에 알려진 논문 중 추천이 가장 많은 논문을 보여 줍니다.",
  nothingKnown: "아직 알려진 논문이 없습니다.",
  topTitle: (length) => `${window(length)}의 최고 논문`,
  nobodyVoted: (length) => `${window(length)} 동안 아무도 투표하지 않았습니다.`,
  whatVotes: "투표는 ‘투표’ 버튼, 논문 번호 반응, 또는 스레드 답글의 👍입니다.",
  everyonesVotes: "모두의 투표 기준: 모든 채널, Slack과 Discord 합산.",

  found: (number, query) => `${query}: ${papers(number)}`,
  range: (first, last) => `${first}~${last}번째`,
  nothingFound: (query) => `논문을 찾지 못했습니다: ${query}`,
  noMoreFound: (query) => `논문이 더 없습니다: ${query}`,
  otherWords: "더 적은 단어나 다른 단어로 찾을 수 있습니다. arXiv 번호는 정확히 한 편을 찾습니다.",
  searchedInstead: (shown) => `“${shown}”에 대한 결과입니다.`,
  nearestFound: "모든 조건에 맞는 논문이 없습니다. 단어만으로 가장 가까운 논문입니다.",
  noneTogether:
    "따옴표 안의 단어가 이어서 나오는 논문이 없습니다. 그중 일부 단어가 있는 논문입니다.",
  fewTogether: (exact) =>
    `따옴표 안의 단어가 이어서 나오는 논문은 ${exact}편이고, 나머지는 그중 일부 단어가 있습니다.`,
  partlySearched: "모든 논문을 살펴보지는 못했습니다. 시간 안에 찾은 가장 좋은 결과입니다.",
  searchHelp: (command) => ["검색이 이해하는 다른 표현: ", command],
  similarTitle: "비슷한 논문",
  similarTo: (title, id) =>
    `이곳에 알려진 논문 중 “${title}”(arXiv ${id})와(과) 주제가 가장 가까운 논문:`,
  nothingSimilar: (title, id) => `“${title}”(arXiv ${id})의 주제를 다룬 논문이 아직 없습니다.`,

  voted: "투표했습니다",
  votedFor: (title, number) =>
    `${title}에 대한 투표가 집계되었습니다: ${votes(number)}. 다시 누르면 취소됩니다.`,
  withdrawn: "투표를 취소했습니다",
  withdrawnFrom: (title, number) => `${title}에 대한 투표를 취소했습니다: 현재 ${votes(number)}.`,
  keptVote: "반응으로 한 투표가 남아 있습니다",
  keptVoteFor: (title, number) =>
    `${title}에 대한 반응이 아직 유효하여 투표가 유지됩니다: ${votes(number)}. 취소하려면 반응을 지우세요.`,

  // What commands and their options are for, as menus show it.
  commands: {
    "The daily papers: read, search, vote, subscribe": "오늘의 논문: 읽기, 검색, 투표, 구독",
    "Settings and lists that are needed less often": "덜 자주 쓰는 설정과 목록",
    "Show the list of the day, or of another day": "오늘 또는 다른 날의 목록을 보여 줍니다",
    "The day of the list: 2026-05-13, today or yesterday":
      "목록의 날짜: 2026-05-13, today 또는 yesterday",
    "The page of the results": "결과의 쪽",
    "Show the answer to everyone in this channel": "이 채널의 모두에게 답을 보여 줍니다",
    "Show the most upvoted papers of a week": "한 주에서 추천이 가장 많은 논문을 보여 줍니다",
    "Which one: this, last, 2026-W20, or a date in it":
      "어느 주: this, last, 2026-W20 또는 그 주의 날짜",
    "Show the most upvoted papers of a month": "한 달에서 추천이 가장 많은 논문을 보여 줍니다",
    "Which one: this, last, 2026-05, or a date in it":
      "어느 달: this, last, 2026-05 또는 그 달의 날짜",
    "Find papers by words, authors or topics": "낱말, 저자, 주제로 논문을 찾습니다",
    "What to look for: words, an author, a title": "찾을 것: 낱말, 저자, 제목",
    "Show one paper: abstract, links, votes": "논문 하나를 보여 줍니다: 초록, 링크, 표",
    "An arXiv id, or a link to the paper at arXiv, Hugging Face or OpenReview":
      "arXiv 번호, 또는 arXiv, Hugging Face, OpenReview의 논문 링크",
    "What to show of it: its card, all its authors, or how it is cited":
      "보여 줄 것: 카드, 모든 저자, 인용 방법",
    "Find papers on the same topic as one paper": "어떤 논문과 같은 주제의 논문을 찾습니다",
    "Show what is talked about most at Hugging Face now":
      "지금 Hugging Face에서 가장 많이 이야기되는 논문을 보여 줍니다",
    "Show the papers with the most votes here": "여기서 표가 가장 많은 논문을 보여 줍니다",
    "How many days to look back": "며칠 전까지 볼지",
    "Open this channel’s discussion of a paper, or go to it":
      "이 채널의 논문 토론을 열거나 그리로 갑니다",
    "Put a paper on your reading list, or take it off": "논문을 내 읽기 목록에 넣거나 뺍니다",
    "Show your reading list": "내 읽기 목록을 보여 줍니다",
    "Get papers as a BibTeX, RIS, CSV or JSON file":
      "논문을 BibTeX, RIS, CSV, JSON 파일로 받습니다",
    "Which papers: saved, starred, voted, or search":
      "어떤 논문: saved, starred, voted 또는 search",
    "The file's format: bibtex, ris, csv or json": "파일 형식: bibtex, ris, csv 또는 json",
    "With search: what to look for": "search와 함께: 찾을 것",
    "Set up the daily papers here in a form, and see them before they are saved":
      "오늘의 논문을 양식으로 설정하고 저장하기 전에 미리 봅니다",
    "Which subscription; a new name makes another one":
      "어느 구독인지. 새 이름이면 하나를 더 만듭니다",
    "Have the daily papers posted in this channel": "오늘의 논문을 이 채널에 올립니다",
    "When it comes: 9:00, 17h or 9am": "오는 시각: 9:00, 17h 또는 9am",
    "The time zone of that time: Europe/Paris, or a city": "그 시각의 시간대: Asia/Seoul 또는 도시",
    "The days it comes: weekdays, daily, mon-fri or mon,wed,fri":
      "오는 요일: weekdays, daily, mon-fri 또는 mon,wed,fri",
    "How many papers the message shows": "메시지에 보일 논문 수",
    "Leave out papers with fewer upvotes": "추천이 이보다 적은 논문은 뺍니다",
    "Where papers come from: huggingface, arxiv:cs.CL, community":
      "논문이 오는 곳: huggingface, arxiv:cs.CL, community",
    "Which papers: cat:cs.CL (agents OR planning) -survey; none for all":
      "어떤 논문: cat:cs.CL (agents OR planning) -survey, none이면 모두",
    "How it looks; forum and forum-papers for forums": "모양. forum과 forum-papers는 포럼용입니다",
    "What it covers: each day, week or month": "담는 기간: 매일(day), 매주(week), 매월(month)",
    "Post without a notification, on Discord": "Discord에서 알림 없이 올립니다",
    "Publish to an announcement channel's followers": "공지 채널의 팔로워에게 게시합니다",
    "The language of the words around the papers: English, de, français":
      "논문 주변 말의 언어: English, de, français",
    "List what this channel is subscribed to, with when it comes":
      "이 채널의 구독과 오는 때를 보여 줍니다",
    "See what a subscription of this channel would post now; only you see it":
      "이 채널의 구독이 지금 무엇을 올릴지 나만 봅니다",
    "Which subscription, where this channel has several": "어느 구독인지 (여럿일 때)",
    "Let a subscription of this channel rest for a while": "이 채널의 구독을 잠시 쉽니다",
    "Let a paused or stopped subscription of this channel go on":
      "쉬거나 멈춘 이 채널의 구독을 다시 시작합니다",
    "Have a subscription of this channel in another channel too":
      "이 채널의 구독을 다른 채널에서도 받습니다",
    "The other channel": "다른 채널",
    "Stop the daily papers in this channel": "이 채널의 오늘의 논문을 멈춥니다",
    "Post the list of the day in this channel now": "오늘의 목록을 지금 이 채널에 올립니다",
    "Post it although it is already here": "이미 있어도 올립니다",
    "Show what a day’s lists would give this channel, to you alone":
      "어느 날의 목록이 이 채널에 무엇을 줄지 나에게만 보여 줍니다",
    "Tell why a paper came to this channel, or did not":
      "논문이 이 채널에 왔거나 오지 않은 까닭을 알려 줍니다",
    "Bring a paper along for this channel’s next digest": "이 채널의 다음 호에 논문을 가져옵니다",
    "A word on why it is worth reading": "읽을 만한 까닭을 한마디로",
    "Turn cards for pasted links to papers on or off here":
      "붙여 넣은 논문 링크의 카드를 여기서 켜거나 끕니다",
    "on or off; without it, how it is now": "on(켬) 또는 off(끔). 없으면 지금 상태",
    "Show what this channel gets and how things stand":
      "이 채널이 무엇을 받는지와 지금 상황을 보여 줍니다",
    "See the submitted papers that wait here, and approve or decline them":
      "여기서 기다리는 제출 논문을 보고 승인하거나 거절합니다",
    "Choose whether submitted papers wait for a curator in this channel":
      "제출된 논문이 이 채널에서 큐레이터를 기다릴지 고릅니다",
    "on: papers wait; off: they come by themselves": "on: 논문이 기다립니다. off: 바로 옵니다",
    "Make somebody a curator or admin of the papers in this workspace, or a member again":
      "누군가를 이곳 논문의 큐레이터나 관리자로 하거나 다시 구성원으로 합니다",
    "Who it is for": "누구에게",
    "curator, admin, or member to take the others back": "curator, admin, 또는 되돌리려면 member",
    "Show what is kept of you, export it, or delete it":
      "나에 대해 보관된 것을 보거나 내보내거나 지웁니다",
    "What to do: show, export or delete": "할 일: show(보기), export(내보내기), delete(지우기)",
    "With delete: keep your votes as anonymous counts, or remove them":
      "delete와 함께: 표를 익명으로 남기거나(keep) 없앱니다(remove)",
    "With delete and votes: do it": "delete, votes와 함께: 실행합니다",
    "Show everything that can be asked, or explain one command":
      "물을 수 있는 모든 것을 보여 주거나 명령 하나를 설명합니다",
    "The command to explain": "설명할 명령",
  },
};
