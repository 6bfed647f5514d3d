import type { Day } from "../../../domain/paper/paper.ts";
import type { Expected, InputProblems } from "../../../domain/input-problem.ts";
import type { QueryErrorKind } from "../../../domain/query/query-error.ts";
import { quoted } from "../../../domain/parsed.ts";
import { weekdaysInRow } from "../../../domain/schedule/parse-schedule.ts";
import type { Cadence, Layout } from "../../../domain/subscription/digest-options.ts";
import { ZONE_EXAMPLES } from "../../../domain/schedule/timezone.ts";
import { code, link, strong, withStop, type Inline, type Text } from "../../rich-text.ts";
import type { Translation } from "../english.ts";
import type { Kept } from "../english/privacy.ts";
import { speechOf, type Forms } from "../../formats.ts";

const { count, short, compact, day, days, month, weekday, language, list, either } = speechOf("ko");
const papers = (number: number): string => count(number, { other: "논문 #편" });
const votes = (number: number): string => count(number, { other: "#표" });
const window = (length: number): string => (length === 1 ? "최근 하루" : `최근 ${length}일`);
const listOf = (date: Day): string => `${day(date)} 목록`;
const digestOf = (date: Day): string => `${listOf(date)}을 실은 호`;
const allOf = (names: readonly string[]): string => names.map(quoted).join(", ");
/** What a subscription brings; null for a channel's usual one. Every form ends in the same consonant. */
const papersOf = (name: string | null): string =>
  name === null ? "오늘의 논문" : `${quoted(name)} 구독의 논문`;
/** Somebody as the subject of a sentence. */
const doneBy = (name: string | null, other = "누군가"): string =>
  name === null ? `${other}가` : `${name} 님이`;

const LOOKS: Readonly<Record<Layout, (papers: number) => string>> = {
  digest: (number) => `메시지에 논문 최대 ${number}편, 나머지는 스레드에`,
  compact: (number) => `메시지 하나에 논문 제목 최대 ${number}개`,
  cards: (number) => `논문 최대 ${number}편, 논문마다 메시지 하나`,
  forum: (number) => `논문 최대 ${number}편을 담은 포럼 게시물 하나, 논문마다 답글 하나`,
  "forum-papers": (number) => `논문 최대 ${number}편, 논문마다 포럼 게시물 하나`,
};

const ROLES = { admin: "관리자", curator: "큐레이터", member: "구성원" } as const;

const KEPT: Readonly<Record<Kept, Forms>> = {
  votes: { other: "#표" },
  saved: { other: "저장한 논문 #편" },
  submissions: { other: "제출 #건" },
  discussions: { other: "토론 #건" },
  subscriptions: { other: "구독 #개" },
  roles: { other: "역할 #개" },
  changes: { other: "설정 변경 #건" },
  forms: { other: "저장하지 않은 양식 #개" },
  replies: { other: "플레이그라운드 메시지 #개" },
  messages: { other: "다이렉트 메시지 #개" },
};

const NO_REASON = "남아 있는 까닭이 없습니다";

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

  origin: (number, source) => [`${papers(number)}, 출처: `, ...source, " · 추천순"],
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
  selection: (number, source) => [`${papers(number)} 중에서 고른 논문, 출처: `, ...source],
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

  settings: {
    weekdays: daysInWords,
    language,
    schedule: ({ cadence, weekdays, time, timezone }) =>
      `${whenInWords(cadence, weekdays)} ${time}(${timezone})`,
    content: (content) => {
      const { layout, silent, announce, sources } = content;
      const only = barInWords(content.minUpvotes, content.filter);
      return [
        LOOKS[layout](content.papers),
        ...(silent ? ["알림 없이"] : []),
        ...(announce ? ["채널 팔로워에게도 게시"] : []),
        ...(content.language === null ? [] : [`${content.language}로`]),
        ...(only === null ? [] : [only]),
        ...(sources === null ? [] : [`출처: ${sources}`]),
      ].join(", ");
    },

    comes: (name) => `${papersOf(name)}이`,
    comesHere: (name, schedule, content) =>
      `${papersOf(name)}이 ${schedule}에 이 채널로 옵니다: ${content}.`,
    next: (at) => ["다음 호는 ", at, "에 옵니다."],

    subscribed: "오늘의 논문을 구독했습니다",
    subscribedTo: (name, schedule, content) =>
      `${name === null ? "" : `${papersOf(name)}이 `}${schedule}에 이 채널로 옵니다: ${content}.`,
    zoneOfCaller: (timezone, change) => [
      `내 시간대(${timezone})를 따릅니다. 다른 시간대로 하려면: `,
      change,
    ],
    zoneOfOthers: (timezone, change) => [
      `이곳의 다른 구독과 같은 시간대(${timezone})를 따릅니다. 다른 시간대로 하려면: `,
      change,
    ],
    zoneUnknown: (timezone, change) => [
      `내 시간대를 알 수 없어 ${timezone} 기준으로 정했습니다. 다른 시간대로 하려면: `,
      change,
    ],
    postNow: "오늘의 목록 지금 게시",
    postNowAbout: "오늘의 논문 목록을 지금 이 채널에 게시",

    changed: "구독을 변경했습니다",
    unchanged: "변경할 것이 없습니다",
    wasStopped: "멈춰 있던 구독을 다시 시작했습니다.",
    wasPaused: "쉬고 있던 구독을 다시 시작했습니다.",

    ended: "구독을 취소했습니다",
    endedAbout: (name) =>
      `${papersOf(name)}은 더 이상 이 채널에 오지 않습니다. 이미 게시된 것은 표와 함께 그대로 남습니다.`,
    toHaveItBack: (subscribe) => ["다시 받으려면: ", subscribe],

    noFollowers:
      "팔로워에게 게시할 수 있는 채널은 Discord의 공지 채널뿐인데, 이 채널은 공지 채널이 아닙니다.",
    noForum:
      "포럼 레이아웃은 포럼 채널용입니다. 포럼의 게시물 안에서 요청하거나, 여기서는 다른 레이아웃을 고르세요.",
    noForums:
      "포럼은 Discord의 채널이라 이곳에는 없습니다. 레이아웃으로 digest, compact, cards 중 하나를 고르세요.",
  },

  subscriptions: {
    title: "이 채널의 구독",
    none: "이 채널에는 구독이 없습니다",
    noneAbout: (subscribe) => ["오늘의 논문을 이 채널에 올리려면: ", subscribe],
    subscription: (name, schedule, content) => [strong(name), ` · ${schedule}: ${content}.`],
    stopped: (at, reason) => [at, `에 멈췄습니다: ${reason}`],
    refused: "플랫폼에서 거부했습니다",
    paused: (at) => [at, "부터 쉬고 있습니다."],
    setUpBy: (name) => `설정한 사람: ${name}`,

    edit: "변경",
    editAbout: (name) => `${quoted(name)} 구독을 양식에서 변경`,
    test: "테스트",
    testAbout: (name) => `${quoted(name)} 구독이 지금 무엇을 올릴지 나만 보기`,
    pause: "잠시 쉬기",
    pauseAbout: (name) => `누군가 다시 시작할 때까지 ${quoted(name)} 구독 쉬기`,
    resume: "다시 시작",
    resumeAbout: (name) => `${quoted(name)} 구독의 논문 다시 받기`,
    remove: "구독 취소",
    removeAbout: (name) => `${quoted(name)} 구독 끝내기`,

    pausedNow: "잠시 쉽니다",
    pausedAlready: "이미 쉬고 있습니다",
    untilResumed: (name, resume) => [
      `${papersOf(name)}은 누군가 다시 시작할 때까지 오지 않습니다: `,
      resume,
    ],
    resumed: "다시 시작합니다",
    comesAgain: (name, next) => [`${papersOf(name)}이 다시 옵니다. `, ...next],
    copied: "복사했습니다",
    comesThere: (name, next) => [`${papersOf(name)}이 그 채널에도 옵니다. `, ...next],

    sameChannel: "바로 이 채널입니다. 다른 채널을 지정하세요.",
    notYours:
      "그 채널의 구독은 그 채널을 관리할 수 있는 사람만 설정할 수 있습니다. 그중 한 분에게 부탁해 주세요.",
    obstaclesThere: (obstacles) => ["아직 그 채널에 게시할 수 없습니다.", ...obstacles].join(" "),
    isThere: (name) => `그 채널에는 이미 ${quoted(name)} 구독이 있어 아무것도 변경하지 않았습니다.`,

    noneHere: "이 채널에는 구독이 없습니다.",
    whichOne: (names) => `이 채널의 구독은 ${allOf(names)}입니다. 그중 하나를 지정하세요.`,
    noSuch: (name, names) =>
      `이곳에는 ${quoted(name)} 구독이 없습니다. 이 채널의 구독은 ${allOf(names)}입니다.`,
  },

  status: {
    title: "이곳의 지금 상황",
    none: (subscribe) => [
      "이 채널에는 오늘의 논문이 오지 않습니다. 평일마다 받으려면: ",
      subscribe,
    ],
    toChange: (subscribe, unsubscribe) => [
      "변경하려면: ",
      subscribe,
      ", 중지하려면: ",
      unsubscribe,
    ],
    paused: (at, resume) => [at, "부터 쉬고 있습니다. 다시 시작하려면: ", resume],
    stopped: (at, reason, subscribe) => [
      at,
      `에 멈췄습니다: ${withStop(reason ?? "플랫폼에서 게시를 거부했습니다")} 문제가 해결되면 저절로 다시 옵니다. 바로 시작하려면: `,
      subscribe,
    ],

    sent: "가장 최근 호를 게시했습니다.",
    sentAt: (at) => ["가장 최근 호를 ", at, "에 게시했습니다."],
    sending: (planned) => lastDigest(planned, "가 오는 중입니다", null),
    waiting: (planned, why) => lastDigest(planned, "가 아직 기다리고 있습니다", why),
    leftOut: (planned, why) => lastDigest(planned, "를 건너뛰었습니다", why),
    failed: (planned, why) => lastDigest(planned, "를 게시하지 못했습니다", why),
    unknown: (planned, why) => lastDigest(planned, "가 도착했는지 알 수 없습니다", why),

    change: (by, at, what) => [`${by === null ? "누군가" : `${by} 님`}, `, at, `: ${what}`],
    silent: (source, since, why) => [
      `${source}에서 `,
      since,
      withStop(`부터 응답이 없습니다${why === null ? "" : `: ${why}`}`),
    ],
    notAsked: (source) => `${source}에는 아직 물어보지 않았습니다.`,
    answered: (source, at) => [`${source}에서 `, at, "에 응답했습니다."],
    known: (number, version) =>
      `${count(number, { other: "알려진 논문 #편" })} · Paperboy ${version}`,
  },

  changes: {
    settings: {
      time: "시각",
      weekdays: "요일",
      timezone: "시간대",
      papers: "메시지의 논문 수",
      minUpvotes: "최소 추천 수",
      sources: "출처",
      filter: "필터",
      layout: "레이아웃",
      cadence: "주기",
      silent: "알림",
      announce: "팔로워에게 게시",
      language: "언어",
    },
    setting: (name, before, after) => `${name}: ${before} → ${after}`,
    cadences: { day: "매일", week: "매주", month: "매월" },
    noFilter: "없음",
    yes: "예",
    no: "아니요",

    made: (name, schedule, content) => `${quoted(name)} 구독을 설정함: ${schedule}, ${content}`,
    changed: (name, settings, resumed) =>
      `${quoted(name)} 구독을 변경함: ${[...(resumed ? ["다시 시작"] : []), ...settings].join(", ")}`,
    paused: (name) => `${quoted(name)} 구독을 잠시 쉼`,
    resumed: (name) => `${quoted(name)} 구독을 다시 시작함`,
    ended: (name) => `${quoted(name)} 구독을 취소함`,
    linksOn: "링크 카드를 켬",
    linksOff: "링크 카드를 끔",
    moderated: "제출된 논문이 큐레이터를 기다리게 함",
    unmoderated: "제출된 논문이 바로 오게 함",
    admin: (name) => `${name === null ? "누군가를" : `${name} 님을`} 관리자로 지정함`,
    curator: (name) => `${name === null ? "누군가를" : `${name} 님을`} 큐레이터로 지정함`,
    member: (name) => `${name === null ? "누군가를" : `${name} 님을`} 구성원으로 되돌림`,
  },

  setup: {
    formTitle: "오늘의 논문",
    toPreview: "미리 보기",
    cancel: "취소",
    formAbout: (name) => `이 채널의 ${quoted(name)} 구독을 설정합니다.`,

    time: "시각",
    timeHint: "9:00, 17h 또는 9am",
    timezone: "시간대",
    timezoneHint: "Asia/Seoul 또는 도시",
    days: "요일",
    daysHint: "매주·매월 오는 호는 이 중 첫 번째 날에 옵니다",
    weekday,
    sources: "출처",
    sourcesHint: "huggingface, arxiv:cs.CL, community",
    filter: "필터",
    filterHint: "cat:cs.CL (agents OR planning) -survey, 비워 두면 모두",
    layout: "레이아웃",
    layoutHint: "메시지의 모양",
    layouts: {
      digest: "메시지 하나, 초록은 스레드에",
      compact: "제목만 담은 메시지 하나",
      cards: "논문마다 메시지 하나",
      forum: "날마다 포럼 게시물 하나",
      "forum-papers": "논문마다 포럼 게시물 하나",
    },
    cadence: "주기",
    cadenceHint: "한 호에 담는 기간",
    cadences: {
      day: "매일",
      week: "매주, 그 주의 최고 논문",
      month: "매월, 그 달의 최고 논문",
    },
    papers: "메시지의 논문 수",
    papersHint: "1~10. 나머지는 스레드에 올라갑니다",
    upvotes: "최소 추천 수",
    upvotesHint: "추천이 이보다 적은 논문은 뺍니다. 0이면 모두",
    language: "언어",
    languageHint: "논문 주변 말의 언어",
    silent: "알림 없이",
    silentHint: "Discord에서 누구의 휴대폰도 울리지 않습니다",
    announce: "팔로워에게 게시",
    announceHint: "Discord의 공지 채널에서",
    yes: "예",
    no: "아니요",

    cannotPost: (obstacles) => ["아직 이 채널에 게시할 수 없습니다.", ...obstacles].join(" "),
    gone: "이미 저장되었거나, 다른 사람의 것이거나, 하루가 넘은 양식입니다. 변경된 것은 없습니다.",

    saveIt: "이대로 저장할까요?",
    notSavedYet: "아직 저장하지 않았습니다",
    noDigestYet: (reason) => `아직 보여 줄 호가 없습니다: ${reason}.`,
    nextWouldBe: (title) => ["이대로라면 다음 호: ", title],
    save: "저장",
    saveAbout: "여기 보이는 대로 구독을 저장",
    change: "변경",
    changeAbout: "시각, 시간대, 요일, 필터 변경",
    looks: "모양",
    looksAbout: "레이아웃, 주기, 논문 수, 언어 변경",
    more: "기타",
    moreAbout: "알림과 팔로워 게시 변경",
    overtaken: (by, at, what) => [
      `${doneBy(by)} `,
      at,
      `에 변경했습니다: ${what}. 이제 내 설정이 적용됩니다.`,
    ],

    setUpPapers: "오늘의 논문 설정",
    aboutForm: "시각, 요일, 필터, 모양을 양식에 적으면 저장하기 전에 미리 보여 줍니다.",
    setUp: "설정하기",
    setUpAbout: "오늘의 논문을 이곳에 설정",
    changeNamed: (name) => `${quoted(name)} 구독 변경`,

    nothingToShow: "보여 줄 것이 없습니다",
    wouldPostNothing: (name, reason) =>
      `${quoted(name)} 구독이 지금 올릴 것은 없습니다: ${reason}.`,
    wouldPost: (name) => `나만 볼 수 있습니다. ${quoted(name)} 구독이 지금 올릴 내용입니다.`,
  },

  posting: {
    posted: "게시했습니다",
    here: (date, number) => `${listOf(date)}입니다: ${papers(number)}.`,
    notPosted: "아무것도 게시하지 않았습니다",
    nothingToPost: (date, reason) => `${listOf(date)}에는 게시할 것이 없습니다: ${reason}.`,
    notPostedYet: "아직 게시하지 못했습니다",
    failed: (date, reason) => [
      `${listOf(date)}을 게시하지 못했습니다: ${reason}. 이후 상황을 보려면: `,
      code("/papers status"),
    ],
    alreadyHere: "이미 있습니다",
    hereSince: (date, at, again) => [
      `${listOf(date)}은 `,
      at,
      "에 이미 이 채널에 왔습니다. 한 번 더 게시하려면: ",
      again,
    ],
    onItsWay: (date, again) => [
      `${listOf(date)}은 이미 이 채널로 오는 중입니다. 한 번 더 게시하려면: `,
      again,
    ],
    postAgain: "다시 게시",
    postAgainAbout: (date) => `${listOf(date)}을 이 채널에 한 번 더 게시`,

    preview: (title) => `미리 보기 · ${title}`,
    noPapersThen: (sources) => `${sources}: 그날은 논문이 없습니다.`,
    wouldGet: ({ all, sources, total, below, minUpvotes, stopped, filter }) => {
      const reasons = [
        ...(below === 0 ? [] : [`추천이 ${minUpvotes}보다 적은 ${below}편`]),
        ...(stopped === 0 ? [] : [`필터 “${filter}”에 걸린 ${stopped}편`]),
      ];
      const left = reasons.length === 0 ? "" : ` 빠지는 논문: ${reasons.join(", ")}.`;
      return `${papers(all)}(출처: ${sources}) 중 이 채널에 올 것은 ${total}편입니다.${left}`;
    },
    notAll: (reason) => `아직 전부가 아닙니다: ${reason}.`,
    previewHelp: [
      "나만 볼 수 있습니다. 어떤 논문이 오거나 오지 않는 까닭: ",
      code("/papers why 2401.12345"),
      ". 설정을 바꾸려면: ",
      code("/papers subscribe"),
    ],

    notYet: (date) => `${day(date)}은 아직 오지 않았습니다.`,
    firstIs: (date) => `첫 목록은 ${listOf(date)}입니다.`,
    fridays: "주말에는 목록이 없어 금요일의 목록을 보여 줍니다.",
    asStored: "Hugging Face가 현재 응답하지 않아, 이곳에 저장된 목록을 보여 줍니다.",
    noPapers: (date) => `${listOf(date)}에는 논문이 없습니다.`,
    notStored: (date) =>
      `Hugging Face가 현재 응답하지 않으며, ${listOf(date)}은 이곳에 저장되어 있지 않습니다.`,
    noPapersSoNewest: (date) =>
      `${listOf(date)}에 아직 논문이 없어, 이곳에 저장된 가장 최근 목록을 보여 줍니다.`,
    noPapersSoSample: (date) =>
      `${listOf(date)}에 아직 논문이 없어, Paperboy에 포함된 예시를 보여 줍니다.`,
    silentSoNewest:
      "Hugging Face가 현재 응답하지 않아, 이곳에 저장된 가장 최근 목록을 보여 줍니다.",
    silentSoSample: "Hugging Face가 현재 응답하지 않아, Paperboy에 포함된 예시를 보여 줍니다.",
  },

  reading: {
    saved: "저장했습니다",
    unsaved: "저장을 취소했습니다",
    isOnList: (title, total) =>
      `${quoted(title)} 논문을 읽기 목록에 넣었습니다. 현재 ${papers(total)}이 있습니다.`,
    isOffList: (title, total) =>
      `${quoted(title)} 논문을 읽기 목록에서 뺐습니다. ${total === 0 ? "이제 비어 있습니다." : `현재 ${papers(total)}이 있습니다.`}`,
    list: "내 읽기 목록",
    listAbout: "저장한 논문 보기",
    listOf: (total) => `내 읽기 목록 · ${papers(total)}`,
    listEmpty: "읽기 목록이 비어 있습니다",
    howToSave: [
      "논문의 ‘저장’ 버튼을 누르거나 명령을 쓰면 이곳에 담깁니다: ",
      code("/papers save"),
    ],
    exportList: "BibTeX로 내보내기",
    exportListAbout: "읽기 목록의 논문을 BibTeX 파일로 받기",

    savedAs: (number, format) => `저장한 ${papers(number)}, ${format} 형식`,
    starredAs: (number, format) => `⭐로 반응한 ${papers(number)}, ${format} 형식`,
    votedAs: (number, format) => `투표한 ${papers(number)}, ${format} 형식`,
    foundAs: (number, format, query) =>
      `${quoted(query)} 검색 결과 ${papers(number)}, ${format} 형식`,
    noneSaved:
      "읽기 목록이 비어 있어 아직 내보낼 것이 없습니다. 논문의 ‘저장’을 누르면 목록에 담깁니다.",
    noneStarred: "아직 ⭐로 반응한 논문이 없어 내보낼 것이 없습니다.",
    noneVoted: "아직 투표한 논문이 없어 내보낼 것이 없습니다.",
    noneFound: (query) => `논문을 찾지 못했습니다: ${quoted(query)}.`,
    noQuery: "“query”가 없습니다. 무엇을 찾을까요?",

    citationOf: (title, format) => `${quoted(title)}의 ${format}`,
    authorsOf: (title, number) => `${quoted(title)}의 ${count(number, { other: "저자 #명" })}`,
    noAuthor: "저자가 적혀 있지 않습니다.",

    weekNotYet: "그 주는 아직 오지 않았습니다.",
    monthNotYet: "그 달은 아직 오지 않았습니다.",
    listsBegan: "목록은 2023년 5월에 시작되었습니다.",
  },

  help: {
    title: "Paperboy가 오늘의 논문을 가져다드립니다",
    about:
      "하루에 한 번, 원하면 이 채널로 가져다드리며, 모두의 표를 한데 모아 셉니다. 이렇게 부탁할 수 있습니다:",
    moreAbout: (command) => ["명령 하나를 더 알아보려면: ", command],
    option: (name, description, required) => [
      strong(`${name}:`),
      ` ${description}${required ? " (필수)" : ""}`,
    ],
    example: (command) => ["예: ", command],
    tips: (typed) => ["이런 표현도 이해합니다: ", ...typed],
    noCommand: (typed) => `${quoted(typed)} 명령은 없습니다.`,

    curate: "큐레이터와 채널을 관리하는 사람이 쓸 수 있습니다.",
    manage: "채널을 관리하는 사람과 그 채널의 구독을 설정한 사람이 쓸 수 있습니다.",
    administer: "워크스페이스의 관리자가 쓸 수 있습니다.",

    hello: "안녕하세요, Paperboy입니다",
    helloAbout:
      "오늘의 논문을 가져다드립니다. 하루에 조용한 메시지 하나, 초록은 그 스레드에, 투표는 👍입니다. 이곳에 쓰인 글은 아무것도 읽지 않습니다.",
    toStart: (setup, subscribe) => ["이곳에서 받으려면: ", setup, " 또는 ", subscribe],
    comesHere: (comes, schedule, next) => [`${comes} ${schedule}에 이 채널로 옵니다. `, ...next],
    toLookAround: (today, search, more) => ["둘러보려면: ", today, ", ", search, ", ", more],
  },

  home: {
    title: "내 논문",
    setUp: "설정한 구독",
    nothingSetUp: (setup) => ["아직 없습니다. 논문을 받을 채널에서 입력하세요: ", setup],
    subscription: (name, url, schedule, content) => [
      strong(name),
      ...(url === null ? [] : [" · ", link("채널", url)]),
      ` · ${schedule}: ${content}.`,
    ],
    saved: "저장한 논문",
    nothingSaved: (save) => [
      "아직 없습니다. ‘저장’ 버튼을 누르거나 명령을 쓰면 논문이 담깁니다: ",
      save,
    ],
    voted: "투표한 논문",
    nothingVoted: "아직 없습니다. 논문에 👍로 반응하거나 ‘투표’ 버튼을 누르면 투표가 됩니다.",
    ask: "부탁할 수 있는 것",
    askHere: (today, search, saved) => [
      today,
      ", ",
      search,
      ", ",
      saved,
      " 등이 있습니다. 여기에 메시지로 쓰거나 아무 채널에서나 쓰세요.",
    ],
  },

  notices: {
    theChannel: "해당 채널",

    stopped: "오늘의 논문이 멈췄습니다",
    stoppedAbout: (channel, reason) => [channel, `: ${withStop(reason)}`],
    comeBack: "문제가 해결되면 저절로 다시 오며, 그때 알려 드립니다.",
    startAgain: (command) => ["문제가 해결되면 그 채널에서 다시 시작하세요: ", command],
    resumed: "오늘의 논문이 다시 옵니다",
    resumedAbout: (channel, next) => [channel, ": 다음 호는 ", next, "에 옵니다."],
    dead: "게시하지 못한 호가 있습니다",
    deadAbout: (channel, edition, reason) => [
      channel,
      `: ${withStop(`${edition} 호를 게시하지 못했습니다: ${reason}`)}`,
    ],
    tryAgain: (command) => [
      "다음 호는 예정대로 옵니다. 이 호를 다시 시도하려면 그 채널에서 입력하세요: ",
      command,
    ],
    unknown: "빠졌을지도 모르는 호가 있습니다",
    unknownAbout: (channel, edition, reason) => [
      channel,
      `: ${withStop(`${edition} 호가 도착했는지 알 수 없습니다: ${reason}`)}`,
    ],
    ifMissing: (command) => [
      "확실하지 않을 때 두 번 게시하지는 않습니다. 채널에 없으면 그곳에서 입력하세요: ",
      command,
    ],
    late: "늦어지는 호가 있습니다",
    lateAbout: (channel, edition, reason) => [
      channel,
      `: ${withStop(`${edition} 호가 아직 기다리고 있습니다: ${reason}`)}`,
    ],
    follows: (status) => ["저절로 이어집니다. 지금 상황을 보려면: ", status],
    unplanned: "빠진 호가 있습니다",
    unplannedAbout: (channel, edition, reason) => [
      channel,
      `: ${withStop(`${edition} 호가 빠졌습니다: ${reason}`)}`,
    ],
    toHaveIt: (command) => ["지금 받으려면 그 채널에서 입력하세요: ", command],
    why: (unsubscribe) => [
      "그 채널에 논문을 설정했기 때문에 알려 드립니다. 논문과 이 알림을 모두 끝내려면 그 채널에서: ",
      unsubscribe,
    ],

    waits: "제출된 논문이 큐레이터를 기다립니다",
    submittedBy: (by, note) =>
      `${by === null ? "이곳의 구성원이" : `${by} 님이`} 제출${note === null ? "" : `: “${note}”`}`,
    approved: "제출된 논문이 승인되었습니다",
    approvedBy: (by) => `${doneBy(by, "큐레이터")} 승인했습니다.`,
    declined: "제출된 논문이 거절되었습니다",
    declinedBy: (by) => `${doneBy(by, "큐레이터")} 거절했습니다.`,

    yoursApproved: "제출한 논문이 승인되었습니다",
    yoursApprovedAbout: (channel, by, title) => [
      channel,
      `: ${doneBy(by, "큐레이터")} “${title}” 논문을 승인했습니다. 다음 호에 실립니다. 감사합니다.`,
    ],
    yoursDeclined: "제출한 논문이 거절되었습니다",
    yoursDeclinedAbout: (channel, by, title) => [
      channel,
      `: ${doneBy(by, "큐레이터")} “${title}” 논문을 채널의 목록에 받지 않았습니다.`,
    ],

    alert: "Paperboy 운영자가 알아 둘 일",
    moreAlerts: (number, command) => [`그 밖에 ${number}건: `, command],
  },

  roles: {
    given: (role, name) => `${name === null ? "" : `${name} 님은 `}이제 ${ROLES[role]}입니다`,
    admin: "이제 이 워크스페이스의 모든 채널에서 무엇이든 변경할 수 있습니다.",
    curator: "이제 채널에서 무엇을 읽을지 고를 수 있습니다. 제출된 논문을 승인하거나 거절합니다.",
    member: "이제 이곳에는 플랫폼 자체의 역할에 따른 권한만 있습니다.",
  },

  privacy: {
    title: "Paperboy가 나에 대해 보관하는 것",
    kept: (kept) => `${kept.map(([what, number]) => count(number, KEPT[what])).join(" · ")}.`,
    nothing: "없습니다.",
    under: (voter, name) => [
      "보관에 쓰는 이름: ",
      voter,
      name === null ? "." : `, 불리는 이름: ${name}.`,
    ],
    neverWords:
      "쓴 글은 절대 보관하지 않습니다. 투표, 저장, 제출, 설정을 했다는 것과 그 시각만 보관합니다. 워크스페이스에 대한 기록은 그곳에서 Paperboy를 제거하면 사라집니다.",
    onSlack:
      "Slack은 Paperboy가 있는 채널의 모든 메시지를 보내 줍니다. 토론의 답글은 수만 세며, 내용은 한마디도 읽거나 보관하지 않습니다.",
    export: "내보내기",
    exportAbout: "Paperboy가 나에 대해 보관하는 모든 것을 파일로 받기",
    delete: "지우기…",
    deleteAbout: "Paperboy가 나에 대해 보관하는 모든 것을 어떻게 지울지 고르기",
    inWords: (toExport, toDelete) => ["명령으로 하려면: ", toExport, ", ", toDelete],

    asFile: "Paperboy가 나에 대해 보관하는 것, 파일로",
    asFileAbout: "모든 것을 JSON으로 담았습니다. 다른 사람은 볼 수 없습니다.",

    sure: "Paperboy가 나에 대해 보관하는 것을 지울까요?",
    whatGoes:
      "읽기 목록, 역할, 이름, 양식을 지웁니다. 다른 사람에게도 필요한 것은 이름 없이 남습니다: 설정한 구독, 제출한 논문, 연 토론.",
    votesStayOrGo: () => [
      strong("내 표"),
      ": 익명의 수로 남기거나 함께 지울 수 있습니다. 그 뒤에는 예전 메시지에 남긴 반응이 채팅에 남아 있어도 더 이상 세지 않습니다. 되돌릴 수 없습니다.",
    ],
    keepVotes: "지우고 표는 익명으로 남기기",
    keepVotesAbout: "Paperboy가 나에 대해 보관하는 모든 것을 지우고 표는 이름 없이 남기기",
    removeVotes: "표까지 지우기",
    removeVotesAbout: "Paperboy가 나에 대해 보관하는 모든 것을 표까지 지우기",

    deleted: "지웠습니다",
    keptVotes:
      "이제 Paperboy가 내 이름으로 보관하는 것은 없습니다. 표는 이름 없이 계속 집계됩니다.",
    removedVotes: "이제 Paperboy가 내 이름으로 보관하는 것은 없습니다. 표도 지웠습니다.",
  },

  submissions: {
    submitted: "제출했습니다, 감사합니다",
    onOwnList: (title) => `“${title}” 논문이 이 채널 자체 목록에 올랐습니다.`,
    curatorFirst: "먼저 이 채널의 큐레이터가 살펴보고, 결과를 알려 드립니다.",
    comesNext: (at) => ["다음 호에 실려 ", at, "에 옵니다."],
    noDigestTakesIt: [
      "이 채널 자체 논문을 싣는 호가 아직 없습니다. 채널을 관리하는 사람이 바꿀 수 있습니다: ",
      code("/papers subscribe sources:huggingface,community"),
    ],
    alreadyHere: "이미 있습니다",
    hereSince: (title, { since, votes: number, url }) => [
      `“${title}” 논문은 `,
      since,
      ` 이곳에 ${number === 0 ? "게시되었습니다" : `게시되어 ${votes(number)}를 받았습니다`}`,
      ...(url === null ? [] : ["(", link("열기", url), ")"]),
      ".",
    ],
    somebodyFirst: "누군가 먼저 제출했습니다",
    firstAndWaiting: (title, by, on) => [
      `${doneBy(by)} `,
      on,
      ` “${title}” 논문을 제출했으며, 큐레이터를 기다리고 있습니다.`,
    ],
    firstAndAccepted: (title, by, on) => [
      `${doneBy(by)} `,
      on,
      ` “${title}” 논문을 제출했으며, 이 채널 자체 논문을 싣는 다음 호에 옵니다.`,
    ],
    firstAndDeclined: (title, by, on) => [
      `${doneBy(by)} `,
      on,
      ` “${title}” 논문을 제출했지만, 큐레이터가 거절했습니다.`,
    ],

    waiting: (number) => count(number, { other: "큐레이터를 기다리는 논문 #편" }),
    moreLater: (number) => `이 논문들을 결정하면 ${number}편을 더 보여 줍니다.`,
    nothingWaits: "기다리는 논문이 없습니다",
    bringOne: [
      "이 채널에는 큐레이터를 기다리는 제출 논문이 없습니다. 한 편 가져오려면: ",
      code("/papers submit 2401.12345"),
    ],
    approve: "승인",
    approveAbout: (title) => `${quoted(title)} 논문을 다음 호에 싣기`,
    decline: "거절",
    declineAbout: (title) => `${quoted(title)} 논문을 싣지 않기`,
    approved: "승인했습니다",
    declined: "거절했습니다",
    doesNotCome: (title) => `“${title}” 논문은 오지 않습니다. 제출한 사람에게 알립니다.`,
    approvedBefore: "이미 승인된 논문입니다",
    approvedAlready: (title, by) => `${doneBy(by)} 이미 “${title}” 논문을 승인했습니다.`,
    declinedBefore: "이미 거절된 논문입니다",
    declinedAlready: (title, by) => `${doneBy(by)} 이미 “${title}” 논문을 거절했습니다.`,
    nobodySubmitted: (id) => `이곳에 ${id} 논문을 제출한 사람이 없습니다.`,

    waitNow: "이제 제출된 논문이 기다립니다",
    eachDecided: ["큐레이터가 하나하나 승인하거나 거절합니다: ", code("/papers submissions")],
    whoCurates: [
      "큐레이터는 플랫폼의 모더레이터, 채널을 관리하는 사람, 관리자가 큐레이터로 지정한 사람입니다: ",
      code("/papers role"),
    ],
    comeNow: "이제 제출된 논문이 바로 옵니다",
    stillWaiting: ["이미 기다리던 논문은 계속 기다립니다: ", code("/papers submissions")],
  },

  why: {
    postedHere: "이곳에 게시되었습니다",
    notPostedHere: "이곳에 게시되지 않았습니다",
    preview: "미리 보기",
    previewAbout: "가장 최근 목록이 이 채널에 무엇을 줄지 보기",

    inDigest: (number, post) => [`한 호의 ${number}번 논문으로 `, ...posted(post)],
    inThread: (post) => ["그 스레드에서는 ", ...posted(post)],
    onlyInThread: (post) => ["메시지가 아니라 그 스레드에서 ", ...posted(post)],
    inAll: (number) =>
      `모두 합쳐 이 채널의 메시지 ${count(number, { other: "#개" })}에 들어 있습니다.`,
    submittedAndWaiting: (on) => [
      on,
      " 이곳에 제출되어 큐레이터를 기다리고 있습니다: ",
      code("/papers submissions"),
    ],
    submittedAndDeclined: (on) => [on, " 이곳에 제출되었지만 큐레이터가 거절했습니다."],
    submittedAndAccepted: (on) => [
      on,
      " 이곳에 제출되었으며, 이 채널 자체 논문을 싣는 다음 호에 옵니다.",
    ],

    noSubscription: [
      "이 채널에는 구독이 없어 목록이 오지 않습니다. 구독하려면: ",
      code("/papers subscribe"),
    ],
    ofSubscription: (name, sentence) => [`${quoted(name)}: `, ...sentence],
    stoppedSince: (at) => ["구독이 ", at, "부터 멈춰 있습니다."],
    pausedSince: (at) => ["구독이 ", at, "부터 쉬고 있습니다."],
    listedBy: (source, date) => `${source} 목록에 오른 날: ${day(date)}.`,
    notListedBy: (sources) => `이 채널의 출처는 ${sources}인데, 그 목록에는 없었습니다.`,
    onNoList: (sources) => `이곳에 저장된 ${sources}의 목록에는 없습니다.`,
    nobodySubmitted: ["이곳에 제출한 사람이 없습니다: ", code("/papers submit")],

    numberOf: (number, all, date) => `${digestOf(date)}의 ${papers(all)} 중 ${number}번입니다.`,
    noDigest: (date) => `${digestOf(date)}는 이곳에 오지 않았습니다.`,
    waiting: (date, reason) =>
      `${digestOf(date)}가 아직 기다리고 있습니다: ${reason ?? "오는 중입니다"}.`,
    skipped: (date, reason) => `${digestOf(date)}를 건너뛰었습니다: ${reason ?? NO_REASON}.`,
    failed: (date, reason) => `${digestOf(date)}를 게시하지 못했습니다: ${reason ?? NO_REASON}.`,
    below: (date, upvotes, bar) =>
      `${listOf(date)}에서 기준에 못 미쳤습니다: 추천 ${bar} 이상이어야 하는데 ${upvotes}입니다.`,
    filtered: (date, conditions) => [
      `${listOf(date)}에서 필터에 걸렸습니다. 맞지 않는 조건: `,
      ...conditions.flatMap((condition, index): Text =>
        index === 0 ? [code(condition)] : [", ", code(condition)],
      ),
      ".",
    ],
    vanished: (date, at) => [`${listOf(date)}에 있었지만 `, at, "에는 이미 사라지고 없었습니다."],
    joining: (date) =>
      `${digestOf(date)}는 이 논문이 목록에 오르거나 조건을 채우기 전에 게시되었습니다. 다음에 갱신할 때 들어갑니다.`,
  },

  links: {
    on: "링크 카드가 켜져 있습니다",
    onNow: "링크 카드를 켰습니다",
    off: "링크 카드가 꺼져 있습니다",
    offNow: "링크 카드를 껐습니다",
    card: "이곳에 arXiv, Hugging Face, alphaXiv, OpenReview의 논문 링크를 붙여 넣으면 조용한 카드가 달립니다.",
    noCard: "이곳에 붙여 넣은 논문 링크에는 카드가 달리지 않습니다.",
    limits:
      "Slack에서는 링크만 Paperboy에 전해집니다. Discord에서는 앱 → Paper card를 고르거나 Paperboy를 멘션하면 카드가 오며, 운영자가 켜 둔 곳에서만 저절로 달립니다.",
    noDiscussionYet: "아직 이곳에 토론을 열 수 없습니다.",
    discussionFailed: (reason) => `토론을 열지 못했습니다: ${reason}`,
  },

  problems: {
    notADate: ({ typed }) =>
      `${quoted(typed)}은(는) 날짜가 아닙니다. 2026-05-13처럼 연-월-일로 쓰세요.`,
    notInCalendar: ({ typed }) =>
      `${quoted(typed)}은(는) 달력에 없는 날짜입니다. 연-월-일로 쓰세요.`,
    notAPeriod: ({ typed, span, example }) => {
      const unit = span === "week" ? "주" : "달";
      return `${quoted(typed)}이(가) 어느 ${unit}인지 알 수 없습니다. this, last, 그 ${unit}의 날짜, 또는 ${example}처럼 쓰세요.`;
    },
    notATime: ({ typed }) => `${quoted(typed)}은(는) 시각이 아닙니다. 9:00, 17h, 9am처럼 쓰세요.`,
    tooManyMinutes: ({ typed, minute }) =>
      `${quoted(typed)}은(는) ${minute}분으로 되어 있는데, 분은 59까지입니다.`,
    notAnHour: ({ typed, first, last }) =>
      `${quoted(typed)}은(는) 시각이 아닙니다. ${last === 12 ? "am이나 pm을 붙이면 " : ""}시는 ${first}부터 ${last}까지입니다.`,
    notWeekdays: ({ typed }) =>
      `${quoted(typed)}은(는) 요일이 아닙니다. weekdays, daily, mon-fri, mon,wed,fri처럼 쓰세요.`,
    openZone: ({ typed, cities }) =>
      `${quoted(typed)}만으로는 서머타임이 언제 시작하고 끝나는지 알 수 없습니다. 도시를 쓰세요: ${either(cities)}.`,
    notAZone: ({ typed, near }) => {
      const hint =
        near.length === 0
          ? `도시를 쓰세요. 예: ${either(ZONE_EXAMPLES)}.`
          : `혹시 ${either(near)}인가요?`;
      return `${quoted(typed)}은(는) 모르는 시간대입니다. ${hint}`;
    },
    noName: () => "이름은 “nlp”처럼 한두 단어로 씁니다.",
    notAName: ({ typed, longest }) =>
      `${quoted(typed)}은(는) 이름으로 쓸 수 없습니다. “nlp”처럼 글자와 숫자로 ${longest}자까지 쓰세요.`,
    noSources: ({ example }) => `어느 출처인가요? 예: “${example}”.`,
    noSuchSource: ({ typed, meant, example }) => {
      const hint = meant === undefined ? "" : ` 혹시 “${meant}”인가요?`;
      return `${quoted(typed)}(이)라는 출처는 없습니다.${hint} 예: “${example}”.`;
    },
    wholeArchive: ({ archive, categories, first, example }) =>
      `arXiv의 ${archive}에는 카테고리가 ${categories}개 있습니다. ${first}처럼 어느 것인지 쓰세요. 예: “${example}”.`,
    tooManySources: ({ most, given }) =>
      `구독 하나에는 출처를 ${most}개까지 쓸 수 있는데, ${given}개입니다.`,
    notALanguage: ({ typed, known }) =>
      `${quoted(typed)}은(는) 아직 쓸 줄 모르는 언어입니다. 쓸 수 있는 언어: ${known.join(", ")}.`,
    misread: (misread) => misreadWords(misread),
    misreadFilter: ({ example, ...misread }) =>
      `${misreadWords(misread)}. 올바른 예: “${example}”.`,
    searchOnly: ({ condition, example }) =>
      `“${condition}” 조건은 검색에서만 쓸 수 있습니다. 필터는 모두에게 똑같기 때문입니다. 올바른 예: “${example}”.`,
    wordless: ({ condition, example }) =>
      `“${condition}” 조건에는 논문에 있을 만한 단어가 없습니다. 올바른 예: “${example}”.`,
    noSuchChannelToSearch: ({ typed }) =>
      `${typed}(이)라는 채널을 모릅니다: # 뒤에 열리는 목록에서 고르거나 in:here로 쓰세요`,
    searchWhereYouChat: ({ filter }) => `${filter}: 조건은 채팅하는 곳에서만 쓸 수 있습니다`,
    notAChannel: ({ typed }) =>
      `${quoted(typed)}이(가) 어느 채널인지 모릅니다. # 뒤에 열리는 목록에서 고르세요.`,
    notAPerson: ({ typed }) =>
      `${quoted(typed)}이(가) 누구인지 모릅니다. @ 뒤에 열리는 목록에서 고르세요.`,
    whichPaper: () => "어느 논문인가요? arXiv 번호나 논문 링크를 쓰세요.",
    notAPaperPage: ({ typed }) =>
      `${quoted(typed)}은(는) 읽을 수 있는 논문 페이지가 아닙니다. arxiv.org, huggingface.co/papers, alphaxiv.org, openreview.net, doi.org/10.48550의 링크를 쓸 수 있습니다.`,
    notAPaper: ({ typed }) =>
      `${quoted(typed)}은(는) arXiv 번호가 아닙니다. 단어로 논문을 찾으려면 “/papers search”를 쓰세요.`,
    emptyNote: ({ typed }) => `메모 ${quoted(typed)}이(가) 비어 있습니다. 메모는 없어도 됩니다.`,
    noSuchOption: ({ name, meant, options }) => {
      const none = `“${name}” 옵션은 없습니다.`;
      if (meant !== undefined) return `${none} 혹시 “${meant}:”인가요?`;
      if (options.length === 0) return `${none} 이 명령에는 옵션이 없습니다.`;
      return `${none} 이 명령의 옵션: ${options.map((option) => `“${option}:”`).join(", ")}.`;
    },
    superfluous: ({ command, options, typed }) => {
      const named = options.map((option) => `“${option}”`).join(", ");
      const takes = options.length === 0 ? "아무것도 쓰지 않습니다" : `${named}만 쓸 수 있습니다`;
      return `“${command}” 뒤에는 ${takes}. 쓸 수 없는 것: “${typed}”.`;
    },
    missing: ({ option, description }) => `${quoted(option)}이(가) 없습니다. ${description}.`,
    empty: ({ option, description }) => `${quoted(option)}이(가) 비어 있습니다. ${description}.`,
    tooLong: ({ option, most, length }) =>
      `${quoted(option)}에는 ${count(most, { other: "#자" })}까지 쓸 수 있는데, ${count(length, { other: "#자" })}입니다.`,
    unfit: ({ option, expected, typed }) =>
      `${quoted(option)}에는 ${expectedWords(expected)}만 쓸 수 있습니다. 쓸 수 없는 것: ${quoted(typed)}.`,
  },

  refusals: {
    title: "요청을 처리하지 못했습니다",
    forExample: "예:",
    usage: "사용법: ",

    curators: (command) =>
      `이곳에서 “${command}” 명령은 큐레이터와 이 채널을 관리할 수 있는 사람만 쓸 수 있습니다. 그중 한 분에게 부탁해 주세요.`,
    managers: (command) =>
      `이곳에서 “${command}” 명령은 이 채널을 관리할 수 있는 사람과 구독을 설정한 사람만 쓸 수 있습니다. 그중 한 분에게 부탁해 주세요.`,
    admins: (command) =>
      `이곳에서 “${command}” 명령은 이 워크스페이스의 관리자만 쓸 수 있습니다. 그중 한 분에게 부탁해 주세요.`,

    perhapsPaper: (word) => `${quoted(word)} 명령은 없습니다. 그 논문을 보려면 “show”를 쓰세요.`,
    perhapsCommand: (word, meant) => `${quoted(word)} 명령은 없습니다. 혹시 “${meant}”인가요?`,
    perhapsSearch: (word) =>
      `${quoted(word)} 명령은 없습니다. 단어로 논문을 찾으려면 “search”를 쓰세요.`,
    show: "보기",
    showAbout: (paper) => `논문 ${paper} 보기`,
    search: "검색",
    searchAbout: (query) => `${quoted(query)} 논문 검색`,

    noSuchPaper: (id) =>
      `${id} 논문은 이곳에도, Hugging Face에도, arXiv에도 없습니다. 번호를 빠짐없이 썼나요?`,
    noPaperOfPage:
      "이곳에 저장된 논문 중에는 그 OpenReview 페이지와 제목이 같은 것이 없습니다. arXiv에도 있는 논문이면 arXiv 번호를 쓰세요.",
    paperUnasked: (id) =>
      `${id} 논문은 이곳에 저장되어 있지 않으며, Hugging Face와 arXiv 모두 현재 응답하지 않습니다. 나중에 다시 시도해 주세요.`,
    pageUnasked:
      "OpenReview가 현재 응답하지 않습니다. 나중에 다시 시도하거나 논문의 arXiv 번호를 써 주세요.",
    paperForgotten: "더 이상 이곳에 알려져 있지 않은 논문입니다.",
    askedTooLongAgo: "물어본 지 너무 오래되었습니다. 한 번 더 물어봐 주세요.",

    apologyTitle: "문제가 생겼습니다",
    apology:
      "사용자 잘못이 아니라 Paperboy의 잘못이며, 로그에 남았습니다. 1분 뒤에 다시 시도해 주세요.",
    staleButtonTitle: "예전 메시지의 버튼입니다",
    staleButton: ["더 이상 작동하지 않습니다. 지금 되는 것을 보려면: ", code("/papers help")],
    staleFormTitle: "예전 Paperboy의 양식입니다",
    staleForm: ["변경된 것은 없습니다. 지금의 양식을 열려면: ", code("/papers setup")],
  },

  obstacles: {
    noAnswer: (platform, reason) =>
      `${platform}에서 응답이 없었습니다(${reason}). 1분 뒤에 다시 시도하세요.`,

    nothingChanged: "아직 이 채널에 게시할 수 없어 아무것도 변경하지 않았습니다.",
    onceMore: "그런 다음 한 번 더:",

    lacksScopes: (scopes) =>
      `앱에 스코프가 없습니다: ${scopes.join(", ")}. OAuth & Permissions에서 추가하고 앱을 다시 설치하세요.`,
    archived: "이 채널은 보관되었습니다. 보관을 취소하거나 다른 채널을 고르세요.",
    notInChannel: (bot) => `Paperboy가 이 채널에 없습니다. 여기에 입력하세요: /invite @${bot}`,
    fewMayPost:
      "이곳에는 일부 사람만 게시할 수 있습니다. 채널 관리자에게 앱도 게시할 수 있게 해 달라고 부탁하세요.",
    channelUnseen: (bot) =>
      `이 채널이 보이지 않습니다. 비공개 채널이면 여기에 입력하세요: /invite @${bot}`,
    notInConversation: "Paperboy가 없는 대화입니다. Paperboy에게 직접 메시지를 보내세요.",
    groupMessage: "그룹 메시지에는 게시하지 않습니다. 채널을 고르세요.",
    mayNotLook: (scopes) => `이 채널을 볼 권한이 없습니다. ${addScopes(scopes)}`,
    notLetLook: (reason) =>
      `Slack에서 이 채널을 볼 수 없게 합니다(${reason}). 다른 채널을 고르세요.`,

    viewChannel: "채널 보기",
    readHistory: "메시지 기록 보기",
    sendInThreads: "스레드에서 메시지 보내기",
    sendMessages: "메시지 보내기",
    createThreads: "공개 스레드 만들기",
    grant: (bot, permission) => `채널 설정 → 권한에서 ${bot}에 “${permission}” 권한을 주세요.`,
    threadLocked: "이 스레드는 잠겨 있습니다. 잠금을 풀거나 채널을 고르세요.",
    needsThreads: "초록을 올릴 스레드가 필요합니다. 텍스트, 공지, 포럼 채널 중에서 고르세요.",
    channelGone: "이 채널은 없어졌습니다. 다른 채널을 고르세요.",
    notInServer: "Paperboy가 이 서버에 없습니다. 먼저 서버에 초대하세요.",

    rightsUnknown:
      "그 일을 할 권한이 있는지 Slack에서 알려 주지 않았습니다. 1분 뒤에 다시 시도하세요.",
    inviteFirst: "아직 이 채널이 보이지 않습니다. 먼저 여기에 입력하세요: /invite @Paperboy",

    fileInMessages: (name) => `${name} 파일은 Paperboy와의 다이렉트 메시지에 있습니다.`,
    fileNotTaken: (name) =>
      `Slack이 ${name} 파일을 받지 않았습니다. 1분 뒤에 다시 시도하거나 논문 수를 줄여 주세요.`,
    fileNeedsScopes: (name, scopes) =>
      `Slack이 ${name} 파일을 받지 않았습니다. 워크스페이스 관리자에게 부탁하세요: ${addScopes(scopes)}`,
  },

  reasons: {
    withRemedy: "{reason}. {remedy}",

    // What becomes of an attempt.
    askedToWaitBySlack: "Slack에서 기다려 달라고 합니다",
    askedToWaitByDiscord: "Discord에서 기다려 달라고 합니다",
    slackUnreachable: "Slack에 연결할 수 없습니다",
    discordUnreachable: "Discord에 연결할 수 없습니다",
    slackSilent: "Slack에서 응답이 없었습니다",
    discordSilent: "Discord에서 제때 응답이 없었습니다",
    slackStatus: "Slack의 응답: HTTP {status}",
    discordStatus: "Discord의 응답: HTTP {status}",
    slackSays: "Slack의 응답: {code}",
    discordSays: "Discord의 응답: {message} ({code})",
    slackHidesReactions: "Slack에서 반응한 사람을 모두 알려 주지는 않습니다",
    tooLate: "게시하기에는 너무 늦었습니다",
    leftTooLate: "보내기 전에 기한이 지났습니다",
    noTurn: "제때 차례가 오지 않았습니다",
    stopping: "Paperboy가 종료되는 중입니다",
    notConnected: "플랫폼이 연결되어 있지 않습니다",
    takenOver: "다른 프로세스가 이 전송을 넘겨받았습니다",
    deletedSince: "메시지가 도착했지만 채널에서 삭제되었습니다",
    messageGone: "메시지가 없어졌습니다",
    parentGone: "답글을 달 메시지가 없어졌습니다",
    tooManyToLookUp: "채널에 메시지가 너무 많아 이전 게시물을 찾을 수 없습니다",
    noScopeToLookUp: "스코프가 없어 이전 시도를 확인할 수 없습니다",
    notLookedUp: "이전 시도를 확인할 수 없습니다: {reason}",
    gaveUp: "{count}번 시도한 뒤 포기했습니다: {reason}",
    lostTooOften: "이 작업을 하는 동안 프로세스가 {count}번 끝나거나 작업 권한(lease)을 잃었습니다",
    missed: "Paperboy가 실행되지 않는 동안 놓쳤으며, 늦게라도 게시하는 것은 가장 최근 호뿐입니다",
    neverPlanned: "예정에 오르지 않았으며, 이는 Paperboy의 잘못입니다",
    notPostedYet: "아직 게시되지 않았습니다",
    stillOnItsWay: "아직 오는 중입니다",
    removed: "Paperboy가 제거되었습니다. 다시 추가하면 논문이 전처럼 옵니다.",

    // Why a list gives no digest.
    notOut: "목록이 아직 나오지 않았습니다",
    stayedEmpty: "목록이 계속 비어 있었습니다",
    silentAllDay: "출처에서 하루 종일 응답이 없었습니다: {reason}",
    belowBar: "추천 {count} 이상인 논문이 없습니다",
    nonePasses: "목록에 필터 “{filter}”에 맞는 논문이 없습니다",
    noneOfWeek: "그 주에는 요청한 논문이 없습니다",
    noneOfMonth: "그 달에는 요청한 논문이 없습니다",
    nothingNewer: "{day} 목록은 이미 이곳에 있고 더 새로운 목록은 없습니다",
    nobodySubmitted: "가장 최근 호 이후로 제출된 논문이 없습니다",

    // What a source did instead of giving its list.
    oldAnnouncement: "arXiv에 아직 {day} 발표가 올라와 있습니다",
    beforeMidnight: "arXiv는 뉴욕 시각 자정에 발표합니다",
    sourceUnreachable: "{host}에 연결하지 못했습니다",
    sourceUnreachableBy: "{host}에 연결하지 못했습니다 ({code})",
    sourceStatus: "{host}의 응답: {status}",
    sourceSays: "{host}의 응답: {message}",
    sourceRedirects: "{host}에서 리디렉션으로 응답했지만 따라가지 않습니다",
    sourceTooLarge: "{host}의 응답이 {size}MB를 넘었습니다",
    sourceSlow: "{host}의 응답이 {count}초를 넘겼습니다",
    sourceCancelled: "{host}에 보낸 요청이 취소되었습니다",
    sourceNotJson: "{host}에서 JSON이 아닌 것으로 응답했습니다: {what}",
    sourceBrokenXml: "{host}에서 깨진 XML로 응답했습니다",
    sourceUnknownForm: "{host}에서 알 수 없는 형식으로 응답했습니다",
    sourceUnknownFormBy: "{host}에서 알 수 없는 형식으로 응답했습니다: {message}",
    sourceUnknownPapers: "{host}에서 알 수 없는 형식의 논문을 보냈습니다",

    // A place that takes nothing until a person does something.
    channelGone: "채널이 없어졌습니다. /papers subscribe로 다른 채널을 고르세요.",
    channelGoneOrPrivate:
      "채널이 없어졌거나 비공개입니다. 다른 채널을 고르거나 그 채널에서 /invite @Paperboy를 입력하세요.",
    channelArchived: "채널이 보관되었습니다. 보관을 취소하거나 다른 채널을 고르세요.",
    channelClosed: "앱을 받지 않는 채널입니다. 다른 채널을 고르세요.",
    notInChannel: "초대가 필요합니다. 채널에서 /invite @Paperboy를 입력하세요.",
    appsKeptOut:
      "워크스페이스에서 앱이 이곳에 게시하지 못하게 합니다. 워크스페이스 관리자에게 허용해 달라고 부탁하세요.",
    fewMayPost:
      "이 채널에는 일부 사람만 게시할 수 있습니다. 채널 관리자에게 앱도 게시할 수 있게 해 달라고 부탁하세요.",
    onlyThreads: "이 채널은 스레드만 받습니다. 다른 채널을 고르세요.",
    noThreads: "이 채널은 스레드를 받지 않습니다. 다른 채널을 고르세요.",
    appsMayNotPost:
      "이 채널에는 앱이 게시할 수 없습니다. 워크스페이스 관리자에게 허용해 달라고 부탁하세요.",
    userRestricted:
      "Paperboy의 사용자가 제한되어 있습니다. 워크스페이스 관리자에게 풀어 달라고 부탁하세요.",
    messagesTabOff: "앱 설정의 App Home에서 Messages 탭을 켜거나 매니페스트를 다시 붙여 넣으세요.",
    notLetPost:
      "워크스페이스에서 Paperboy가 이곳에 게시하지 못하게 합니다. 워크스페이스 관리자에게 이 채널에서 앱을 허용해 달라고 부탁하세요.",
    notInOrganization:
      "이 워크스페이스에 허용되지 않은 앱입니다. 조직의 관리자에게 이 워크스페이스에 추가해 달라고 부탁하세요.",
    keySuspended:
      "워크스페이스가 암호화 키를 정지했습니다. 관리자가 복원하면 다시 게시할 수 있습니다.",
    workspaceFull:
      "워크스페이스가 가득 찼습니다. 워크스페이스 관리자에게 플랜을 바꿔 달라고 부탁하세요.",
    notLetIn: "Slack에서 이 워크스페이스에 들어가지 못하게 합니다: {reason}",
    installAgain: "그곳에 앱을 다시 설치하고 새 봇 토큰을 SLACK_BOT_TOKEN에 넣으세요.",
    tokenNotKnownYet:
      "SLACK_BOT_TOKEN이 어느 워크스페이스의 것인지 Slack에서 아직 알려 주지 않았습니다",
    noTokenOfWorkspace: "SLACK_BOT_TOKEN에 이 워크스페이스의 토큰이 없습니다",
    addScopes: "OAuth & Permissions에서 앱에 스코프를 추가하고 다시 설치하세요: {scopes}.",
    addMissingScopes: "OAuth & Permissions에서 앱에 빠진 스코프를 추가하고 다시 설치하세요.",
    inviteAgain: "Paperboy를 서버에 다시 초대하세요.",
    grantPermissions:
      "채널 설정 → 권한에서 Paperboy에 “채널 보기”, “메시지 보내기”, “공개 스레드 만들기”, “스레드에서 메시지 보내기”, " +
      "“메시지 기록 보기” 권한을 주세요.",
    allowDirectMessages: "Paperboy와 함께 있는 서버 구성원의 다이렉트 메시지를 허용하세요.",
    shareServer:
      "Paperboy가 있는 서버에 참가하세요. 함께 있는 서버가 없으면 메시지를 보낼 수 없습니다.",
    tagForEverybody: "포럼에 태그가 필요합니다. 포럼의 태그 하나를 모두가 쓸 수 있게 하세요.",
    tagRequired: "포럼에 태그가 필요합니다. 태그를 하나 만드세요.",
    chooseForumLayout: "/papers subscribe로 forum 레이아웃을 고르세요.",
    chooseTextOrForum:
      "텍스트 채널이나 공지 채널을 고르거나, 포럼이면 /papers subscribe로 forum 레이아웃을 고르세요.",
    chooseText: "텍스트 채널이나 공지 채널을 고르세요.",
    threadLocked: "스레드의 잠금을 풀거나 다음 호를 기다리세요.",
    tooManyThreads: "서버의 스레드를 일부 보관하세요. 활성 스레드가 1000개입니다.",
    exemptFromAutoMod: "이곳의 AutoMod에서 Paperboy의 역할을 예외로 두세요.",
    notForum: "포럼 채널이 아닙니다",
    chooseOtherLayout:
      "/papers subscribe로 다른 레이아웃을 고르거나, 포럼 채널에서 구독을 설정하세요.",
    noSuchChannel: "플레이그라운드에 {channel} 채널이 없습니다",
    chooseOneOf: "플레이그라운드의 채널 중 하나를 쓰세요: {channels}.",

    // What is wrong with a token of Slack, behind the words that it does not work.
    tokenOfOthers: "이 워크스페이스의 토큰이 아닙니다",
    tokenEmpty: "토큰이 비어 있습니다",
    appRemoved: "앱이 워크스페이스에서 제거되었습니다",
    tokenRevoked: "토큰이 취소되었습니다",
    tokenExpired: "토큰이 만료되었습니다. 앱 설정에서 토큰 교체(token rotation)를 끄세요",
    workspaceDisabled: "워크스페이스가 비활성화되었습니다",
    tokenOfOtherKind: "다른 종류의 토큰입니다",
  },

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

function daysInWords(numbers: readonly number[]): string {
  if (numbers.length === 7) return "매일";
  const [first, last] = weekdaysInRow(numbers) ?? [];
  if (first !== undefined && last !== undefined) return `${weekday(first)}~${weekday(last)}`;
  return numbers.map(weekday).join(", ");
}

function whenInWords(cadence: Cadence, weekdays: readonly number[]): string {
  const [first = 1] = weekdays;
  if (cadence === "week") return `매주 ${weekday(first)}(지난주 논문)`;
  if (cadence === "day") return daysInWords(weekdays);
  if (weekdays.length === 7) return "매월 1일(지난달 논문)";
  if (weekdays.length === 1) return `매월 첫 ${weekday(first)}(지난달 논문)`;
  return `매월 ${daysInWords(weekdays)} 중 첫날(지난달 논문)`;
}

/** Which papers alone come; null for all. */
function barInWords(minUpvotes: number, filter: string): string | null {
  const enough = count(minUpvotes, { other: "추천 # 이상" });
  if (filter === "") return minUpvotes === 0 ? null : `${enough}인 논문만`;
  return `${minUpvotes === 0 ? "" : `${enough}이고 `}필터 “${filter}”에 맞는 논문만`;
}

function lastDigest(planned: Inline, became: string, why: string | null): Text {
  const reason = why === null ? "" : `: ${why}`;
  return [planned, withStop(`에 예정된 가장 최근 호${became}${reason}`)];
}

function posted(post: { at: Inline; url: string | null; isGone: boolean }): Text {
  const { at, url, isGone } = post;
  if (isGone) return [at, "에 게시되었지만, 그 뒤 메시지가 삭제되었습니다."];
  return [at, "에 게시되었습니다", ...(url === null ? [] : ["(", link("열기", url), ")"]), "."];
}

function misreadWords({ mistake, at }: InputProblems["misread"]): string {
  const what = mistakeWords(mistake);
  return at === null ? what : `${what} (${at.character}번째 글자: ${at.text})`;
}

function mistakeWords(mistake: QueryErrorKind): string {
  switch (mistake.kind) {
    case "notANumber":
      return `${mistake.field} 조건에는 정수를 씁니다`;
    case "noValue":
      return `${mistake.field}: 조건은 콜론 바로 뒤에 값이 있어야 합니다`;
    case "notADay":
      return `${mistake.field}: 조건에는 연도, 달, 날짜 중 하나를 씁니다`;
    case "onlyCode":
      return "has: 조건에는 code만 쓸 수 있습니다";
    case "onlyMe":
      return "by: 조건에는 me만 쓸 수 있습니다";
    case "emptyNot":
      return "NOT 뒤에는 무언가 있어야 합니다";
    case "tooDeep":
      return "괄호가 너무 깊이 겹쳐 있습니다";
    case "oneSided":
      return `${mistake.operator} 양쪽에는 무언가 있어야 합니다`;
  }
}

function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case "yesOrNo":
      return "yes 또는 no";
    case "text":
      return "텍스트";
    case "choice":
      return either(expected.choices.map((choice) => quoted(choice)));
    case "number": {
      const { min, max } = expected;
      if (min !== undefined && max !== undefined) return `${min}부터 ${max}까지의 정수`;
      return min === undefined ? "정수" : `${min} 이상의 정수`;
    }
  }
}

function addScopes(scopes: readonly string[]): string {
  const names = scopes.length === 0 ? "" : `: ${scopes.join(" 또는 ")}`;
  const which = scopes.length === 0 ? "빠진 스코프를" : "스코프를";
  return `OAuth & Permissions에서 앱에 ${which} 추가하고 다시 설치하세요${names}.`;
}
