import type { Translation } from "./english.ts";
import { speechOf } from "./speech.ts";

const { count, short, compact, day, days, month } = speechOf("ko");
const papers = (number: number): string => count(number, { other: "논문 #편" });
const votes = (number: number): string => count(number, { other: "#표" });
const window = (length: number): string => (length === 1 ? "최근 하루" : `최근 ${length}일`);

/** Korean. */
export const korean: Translation = {
  language: "ko",
  compact,

  dailyTitle: (date) => `오늘의 논문 · ${day(date)}`,
  weeklyTitle: (first, last) => `이번 주의 논문 · ${days(first, last)}`,
  monthlyTitle: (date) => `이달의 논문 · ${month(date)}`,

  origin: (number, list) => [`${papers(number)}, 출처: `, list, " · 추천순"],
  mostVotedFirst: (number) => [`${papers(number)}, 이곳의 득표순`],
  staleSince: (source, since) => [
    `${source}이(가) 현재 응답하지 않습니다. 다음 시점의 목록입니다: `,
    since,
  ],
  stale: (source) => `${source}이(가) 현재 응답하지 않습니다. 마지막으로 확인된 목록입니다.`,
  late: (source) => `평소보다 늦었습니다: 예정된 시각에 ${source}의 목록이 없었습니다.`,
  sample: (source) => `${source}에 연결할 수 없어 Paperboy에 포함된 논문을 보여 줍니다.`,
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
  selection: (number, list) => [`${papers(number)} 중에서 고른 논문, 출처: `, list],
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
  bibtexAbout: (title) => `“${title}”의 BibTeX 항목을 표시합니다`,
  authors: "저자",
  authorsAbout: (title) => `“${title}”의 모든 저자를 표시합니다`,
  settings: "설정",
  settingsAbout: "이 채널에 논문이 오는 시각과 변경·중지 방법 보기",
  help: "도움말",
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
};
