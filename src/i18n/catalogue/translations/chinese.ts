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

const { count, short, compact, day, days, month, weekday, language, list, either } =
  speechOf("zh-CN");
const papers = (number: number): string => count(number, { other: "# 篇论文" });
const votes = (number: number): string => count(number, { other: "# 票" });
const upvotes = (number: number): string => count(number, { other: "# 个赞" });
const characters = (number: number): string => count(number, { other: "# 个字符" });
const window = (length: number): string => (length === 1 ? "最近一天" : `最近 ${length} 天`);

/** A paper's title, shortened. */
const titled = (title: string): string => `《${quoted(title).slice(1, -1)}》`;
/** Somebody as the subject of a sentence. */
const person = (name: string | null, unknown = "有人"): string =>
  name === null ? unknown : `${name} `;
const ended = (words: string): string => withStop(words, "。");
const listOf = (date: string): string => `${day(date)}的列表`;
/** The digest that holds a day's list. */
const digestOf = (date: string): string => `${day(date)}列表的那一期`;
const toOpen = (url: string | null): Text => (url === null ? [] : ["（", link("打开", url), "）"]);

const SILENT = "Hugging Face 目前没有响应";

const LOOKS: Readonly<Record<Layout, (papers: string) => string>> = {
  digest: (number) => `消息中最多 ${number}，其余在消息列中`,
  compact: (number) => `一条消息，列出最多 ${number}的标题`,
  cards: (number) => `最多 ${number}，每篇一条消息`,
  forum: (number) => `一个论坛帖子，正文最多 ${number}，每篇论文都有一条回复`,
  "forum-papers": (number) => `最多 ${number}，每篇一个论坛帖子`,
};

const SPANS: Readonly<Record<Cadence, string>> = {
  day: "",
  week: "；涵盖前一周",
  month: "；涵盖前一个月",
};

const ROLES = { admin: "管理员", curator: "策展人", member: "成员" };

const KEPT: Readonly<Record<Kept, Forms>> = {
  votes: { other: "# 票" },
  saved: { other: "# 篇收藏的论文" },
  submissions: { other: "# 条提交" },
  discussions: { other: "# 个讨论" },
  subscriptions: { other: "# 个订阅" },
  roles: { other: "# 个角色" },
  changes: { other: "# 次设置更改" },
  forms: { other: "# 个未保存的表单" },
  replies: { other: "# 条演练场消息" },
  messages: { other: "# 条私信" },
};

function dayOfWeek(number: number): string {
  return weekday(number).replace("星期", "周");
}

function daysOfWeek(numbers: readonly number[], several: (names: string[]) => string): string {
  const [first, last] = weekdaysInRow(numbers) ?? [];
  if (first !== undefined && last !== undefined) return `${dayOfWeek(first)}至${dayOfWeek(last)}`;
  return several(numbers.map(dayOfWeek));
}

function daysOf(cadence: Cadence, weekdays: readonly number[]): string {
  const [first = 1] = weekdays;
  const isEveryDay = weekdays.length === 7;
  if (cadence === "week") return `每${dayOfWeek(first)}`;
  if (cadence === "day") return isEveryDay ? "每天" : `每${daysOfWeek(weekdays, list)}`;
  if (isEveryDay) return "每月 1 日";
  return weekdays.length === 1
    ? `每月第一个${dayOfWeek(first)}`
    : `每月首个落在${daysOfWeek(weekdays, either)}的日子`;
}

/** A channel's usual subscription, or another one by its name. */
function subscriptionOf(name: string | null): string {
  return name === null ? "每日论文" : quoted(name);
}

function lastDigest(planned: Inline, became: string, why: string | null): Text {
  const reason = why === null ? "" : `：${why}`;
  return ["上一期原定于 ", planned, ended(` 发布，${became}${reason}`)];
}

function submittedOn(title: string, by: string | null, on: Inline): Text {
  return [`${person(by)}已于 `, on, ` 提交《${title}》`];
}

function posted({
  at,
  url,
  isGone,
}: {
  readonly at: Inline;
  readonly url: string | null;
  readonly isGone: boolean;
}): Text {
  if (isGone) return ["发布于 ", at, "；消息后来被删除了。"];
  return ["发布于 ", at, ...toOpen(url), "。"];
}

function toAddScopes(scopes: readonly string[]): string {
  const names = scopes.length === 0 ? "缺少的权限范围" : `权限范围 ${scopes.join(" 或 ")}`;
  return `请在 OAuth & Permissions 中为应用添加${names}，并重新安装应用。`;
}

function misreadWords({ mistake, at }: InputProblems["misread"]): string {
  const what = mistakeWords(mistake);
  return at === null ? what : `${what}（第 ${at.character} 个字符处：${at.text}）`;
}

function mistakeWords(mistake: QueryErrorKind): string {
  switch (mistake.kind) {
    case "notANumber":
      return `${mistake.field} 要与整数比较`;
    case "noValue":
      return `${mistake.field}: 的值要紧跟在冒号后面`;
    case "notADay":
      return `${mistake.field}: 后面要写年、月或日`;
    case "onlyCode":
      return "has: 只支持 code";
    case "onlyMe":
      return "by: 只支持 me";
    case "emptyNot":
      return "NOT 后面要有内容";
    case "tooDeep":
      return "括号嵌套得太深";
    case "oneSided":
      return `${mistake.operator} 两边都要有内容`;
  }
}

/** What an option takes, as it goes on behind Chinese words. */
function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case "yesOrNo":
      return " yes 或 no";
    case "text":
      return "文本";
    case "choice":
      return either(expected.choices.map((choice) => quoted(choice)));
    case "number": {
      const { min, max } = expected;
      if (min !== undefined && max !== undefined) return ` ${min} 至 ${max} 的整数`;
      return min === undefined ? "整数" : `不小于 ${min} 的整数`;
    }
  }
}

/** Simplified Chinese. */
export const chinese: Translation = {
  language: "zh-CN",
  compact,
  day,
  list,
  either,

  dailyTitle: (date) => `每日论文 · ${day(date)}`,
  weeklyTitle: (first, last) => `本周论文 · ${days(first, last)}`,
  monthlyTitle: (date) => `本月论文 · ${month(date)}`,

  origin: (number, source) => [`${papers(number)}，来自 `, ...source, " · 按点赞数排序"],
  staleSince: (source, since) => [`${source} 目前没有响应；这是截至 `, since, " 的列表。"],
  stale: (source) => `${source} 目前没有响应；这是最近一次获取的列表。`,
  late: (source) => `比平时晚：到了预定时间 ${source} 还没有列表。`,
  sample: (source) => `无法连接 ${source}，因此显示 Paperboy 自带的论文。`,
  ownPapers: "本频道自己的论文",
  thisChannel: "本频道",
  beyondThread: (number, lists) => [`完整列表中还有 ${papers(number)}：`, ...lists],
  abstractsInThread: "摘要见消息列。",
  moreInThread: (number) => `消息列中还有 ${papers(number)}，并附全部摘要。`,
  andMore: (number) => `还有 ${papers(number)}`,
  cardsFollow: (number) => `以下 ${papers(number)}，每篇一条消息。`,
  waitingSince: (source, since) => [`${source} 自 `, since, " 起没有响应；本期稍后补上。"],
  waiting: (source) => `${source} 没有响应；本期稍后补上。`,
  noList: (source) => `今天没有论文：${source} 的列表为空。`,
  noneWanted: "列表中没有符合此处要求的论文。",
  mostVotesHere: "此处得票最多",
  mostUpvotesAt: (source) => `${source} 上点赞最多`,
  selection: (number, source) => [`精选自 ${papers(number)}，来自 `, ...source],
  setUpBy: (name) => `由 ${name} 设置`,
  howToVote: (change, stop) => [
    "投票方式：点按钮，用论文编号（1️⃣ 到 🔟）作表情回应，或在消息列中点 👍。更改或停止：",
    change,
    "，",
    stop,
  ],
  voteByNumber: (change, stop) => [
    "投票方式：用论文编号（1️⃣ 到 🔟）作表情回应。更改或停止：",
    change,
    "，",
    stop,
  ],
  voteOnCards: (change, stop) => [
    "投票方式：点按钮，或在论文的消息上点 👍。更改或停止：",
    change,
    "，",
    stop,
  ],

  vote: "投票",
  voteFor: (title) => `为《${title}》投票，或撤回投票`,
  votes,
  upvotes: (number) => short(number, { other: "# 个赞" }),
  comments: (number) => short(number, { other: "# 条评论" }),
  replies: (number) => count(number, { other: "# 条回复" }),
  noVotes: "还没有投票",
  postedHere: (date) => ["在此发布于 ", date],
  earlierPost: "之前的消息",
  submittedBy: (name) => (name === null ? "本频道成员提交" : `由 ${name} 提交`),
  gone: "已不在列表中",
  code: "代码",
  projectPage: "项目主页",
  aiSummary: "AI 摘要",
  keywords: (words) => `关键词：${words}`,
  pictureOf: (title) => `论文《${title}》的附图`,
  thumbnailOf: (title) => `论文《${title}》的缩略图`,

  top: "本周最佳",
  topAbout: "显示最近七天得票最多的论文",
  trending: "热门",
  trendingAbout: "显示目前讨论最多的论文",
  abstract: "摘要",
  abstractAbout: (title) => `显示《${title}》的摘要`,
  similar: "相似论文",
  similarAbout: (title) => `查找与《${title}》主题相近的论文`,
  save: "收藏",
  saveAbout: (title) => `将《${title}》加入你的阅读列表，或将其移除`,
  discuss: "讨论",
  discussAbout: (title) => `打开本频道对《${title}》的讨论`,
  discussionOf: (title) => `讨论：${title}`,
  discussInThread: "此消息列中的回复会计入该论文；内容不会被读取。",
  discussion: "讨论",
  discussionOpened: "讨论已开启",
  discussionHere: "它在本频道中。",
  toDiscussion: "前往讨论",
  alreadyDiscussed: (date) => ["已于 ", date, " 讨论过"],
  noPaperLinked: "其中没有论文链接",
  linksKnown: "我能识别 arXiv、Hugging Face、alphaXiv 和 OpenReview 的论文链接。",
  wayToStart: (setup) => ["每日论文尚未发到本服务器。频道管理者可在频道中开始：", setup],
  linkUnknown: "我不认识这篇论文",
  linkUnknownAbout: (ids) => `这里的论文、Hugging Face 和 arXiv 现在都没有 ${ids} 的信息。`,
  bibtexAbout: (title) => `显示《${title}》的 BibTeX 条目`,
  authors: "作者",
  authorsAbout: (title) => `显示《${title}》的全部作者`,
  settingsLabel: "设置",
  settingsAbout: "显示论文何时发到本频道，以及如何更改或停止",
  helpLabel: "帮助",
  helpAbout: "显示可以向 Paperboy 提出的所有请求",
  previous: "上一页",
  next: "下一页",
  pageAbout: (page, pages) => `显示第 ${page} 页，共 ${pages} 页`,
  noPage: (page) => `这里已经没有第 ${page} 页了。`,
  earlier: "更早",
  later: "更晚",
  showAbout: (title) => `显示“${title}”`,
  share: "分享到频道",
  shareAbout: "以你的名义发到频道",
  sharedBy: (name) => `由${name ?? "本频道成员"}分享`,

  listAt: (source) => `${source} 上的列表`,
  rangeOf: (first, last, number) => `第 ${first} 至 ${last} 篇，共 ${papers(number)}`,
  noPapersYet: "还没有论文",
  trendingTitle: "Hugging Face 热门论文",
  trendingStored: "Hugging Face 目前没有响应，因此显示此处已知的点赞最多的论文。",
  nothingKnown: "此处还没有任何论文。",
  topTitle: (length) => `${window(length)}的最佳论文`,
  nobodyVoted: (length) => `${window(length)}没有人投票。`,
  whatVotes: "投票即点“投票”按钮，用论文编号作表情回应，或在消息列中对其回复点 👍。",
  everyonesVotes: "按所有人的投票计算：所有频道，Slack 与 Discord 合计。",

  found: (number, query) => `${query}：${papers(number)}`,
  range: (first, last) => `第 ${first} 至 ${last} 篇`,
  nothingFound: (query) => `没有找到论文：${query}`,
  noMoreFound: (query) => `没有更多论文：${query}`,
  otherWords: "减少或更换关键词也许能找到；用 arXiv 编号可以准确找到一篇论文。",
  searchedInstead: (shown) => `显示“${shown}”的结果。`,
  nearestFound: "没有论文符合全部条件：以下是仅按词语最接近的论文。",
  noneTogether: "没有论文含有引号中的完整词组：以下论文含有其中部分词语。",
  fewTogether: (exact) => `${exact} 篇论文含有引号中的完整词组，其余论文含有其中部分词语。`,
  partlySearched: "未能查看全部论文：以下是限时内找到的最佳结果。",
  searchHelp: (command) => ["搜索还支持：", command],
  similarTitle: "相似论文",
  similarTo: (title, id) => `此处已知论文中与《${title}》（arXiv ${id}）主题最相近的：`,
  nothingSimilar: (title, id) => `此处还没有与《${title}》（arXiv ${id}）主题相近的论文。`,

  voted: "已投票",
  votedFor: (title, number) => `你对 ${title} 的投票已计入：共 ${votes(number)}。再点一次可撤回。`,
  withdrawn: "已撤回投票",
  withdrawnFrom: (title, number) => `你对 ${title} 的投票已撤回：现有 ${votes(number)}。`,
  keptVote: "你的表情回应仍算一票",
  keptVoteFor: (title, number) =>
    `你对 ${title} 的表情回应仍然有效，因此这一票保留：共 ${votes(number)}。取消表情回应即可撤回。`,

  settings: {
    weekdays: (numbers) => (numbers.length === 7 ? "每天" : daysOfWeek(numbers, list)),
    language,
    schedule: ({ cadence, weekdays, time, timezone }) =>
      `${daysOf(cadence, weekdays)} ${time}（${timezone}${SPANS[cadence]}）`,
    content: (content) => {
      const { layout, silent, announce, minUpvotes, filter, sources } = content;
      const bars = [
        ...(minUpvotes === 0 ? [] : [`至少有 ${upvotes(minUpvotes)}`]),
        ...(filter === "" ? [] : [`符合筛选条件“${filter}”`]),
      ];
      return [
        LOOKS[layout](papers(content.papers)),
        ...(silent ? ["不发通知"] : []),
        ...(announce ? ["向频道的关注者发布"] : []),
        ...(content.language === null ? [] : [`使用${content.language}`]),
        ...(bars.length === 0 ? [] : [`只含${bars.join("且")}的论文`]),
        ...(sources === null ? [] : [`来自 ${sources}`]),
      ].join("，");
    },

    comes: subscriptionOf,
    comesHere: (name, schedule, content) =>
      `${subscriptionOf(name)}于${schedule}发到这里：${content}。`,
    next: (at) => ["下一期将于 ", at, " 发布。"],

    subscribed: "已订阅每日论文",
    subscribedTo: (name, schedule, content) =>
      `${name === null ? "将" : quoted(name)}于${schedule}发到这里：${content}。`,
    zoneOfCaller: (timezone, change) => [`${timezone} 是你自己的时区。要用其他时区：`, change],
    zoneOfOthers: (timezone, change) => [
      `${timezone} 是这里其他订阅的时区。要用其他时区：`,
      change,
    ],
    zoneUnknown: (timezone, change) => [
      `我不知道你的时区，因此用了 ${timezone}。要用其他时区：`,
      change,
    ],
    postNow: "现在发布今天的列表",
    postNowAbout: "现在在本频道发布今天的论文列表",

    changed: "订阅已更改",
    unchanged: "无需更改",
    wasStopped: "它之前已停止，现在恢复。",
    wasPaused: "它之前已暂停，现在恢复。",

    ended: "已取消订阅",
    endedAbout: (name) => `${subscriptionOf(name)}不再发到这里。已发布的内容会保留，投票也一样。`,
    toHaveItBack: (subscribe) => ["要重新订阅：", subscribe],

    noFollowers: "只有 Discord 的公告频道才有可以发布给的关注者，而这里不是公告频道。",
    noForum: "论坛版式只用于论坛频道。请到论坛的帖子里设置，或在这里选择其他版式。",
    noForums: "这里没有论坛，只有 Discord 才有论坛频道。请选择版式 digest、compact 或 cards。",
  },

  subscriptions: {
    title: "本频道的订阅",
    none: "本频道没有订阅",
    noneAbout: (subscribe) => ["用 ", subscribe, " 即可让每日论文发到这里。"],
    subscription: (name, schedule, content) => [strong(name), ` · ${schedule}：${content}。`],
    stopped: (at, reason) => ["已于 ", at, ` 停止：${reason}`],
    refused: "平台拒绝了发布",
    paused: (at) => ["已于 ", at, " 暂停。"],
    setUpBy: (name) => `由 ${name} 设置`,

    edit: "编辑",
    editAbout: (name) => `在表单中更改${quoted(name)}`,
    test: "试看",
    testAbout: (name) => `查看${quoted(name)}现在会发布什么；只有你能看到`,
    pause: "暂停",
    pauseAbout: (name) => `暂停${quoted(name)}，直到有人恢复`,
    resume: "恢复",
    resumeAbout: (name) => `让${quoted(name)}重新发布`,
    remove: "移除",
    removeAbout: (name) => `取消订阅${quoted(name)}`,

    pausedNow: "已暂停",
    pausedAlready: "它已经暂停了",
    untilResumed: (name, resume) => [`${quoted(name)}不再发布，直到有人恢复：`, resume],
    resumed: "已恢复",
    comesAgain: (name, next) => [`${quoted(name)}会重新发布。`, ...next],
    copied: "已复制",
    comesThere: (name, next) => [`${quoted(name)}也会发到那个频道。`, ...next],

    sameChannel: "这就是本频道：请指定另一个频道。",
    notYours: "只有那个频道的管理者才能为它订阅。请找他们帮忙。",
    obstaclesThere: (obstacles) => ["我还不能在那个频道发布。", ...obstacles].join(""),
    isThere: (name) => `那个频道已有订阅${quoted(name)}；未作任何更改。`,

    noneHere: "本频道没有订阅。",
    whichOne: (names) => `本频道有${list(names.map(quoted))}：请说明是哪个。`,
    noSuch: (name, names) => `这里没有订阅${quoted(name)}。本频道有${list(names.map(quoted))}。`,
  },

  status: {
    title: "目前状况",
    none: (subscribe) => ["每日论文没有发到本频道。用 ", subscribe, " 可让它在周一至周五发布。"],
    toChange: (subscribe, unsubscribe) => ["更改：", subscribe, "，停止：", unsubscribe],
    paused: (at, resume) => ["已于 ", at, " 暂停。用 ", resume, " 恢复。"],
    stopped: (at, reason, subscribe) => [
      "已于 ",
      at,
      ` 停止：${ended(reason ?? "平台拒绝了发布")}问题解决后会自动恢复；用 `,
      subscribe,
      " 可立即恢复。",
    ],

    sent: "上一期已发布。",
    sentAt: (at) => ["上一期已于 ", at, " 发布。"],
    sending: (planned) => lastDigest(planned, "正在途中", null),
    waiting: (planned, why) => lastDigest(planned, "仍在等待", why),
    leftOut: (planned, why) => lastDigest(planned, "已跳过", why),
    failed: (planned, why) => lastDigest(planned, "但未能发布", why),
    unknown: (planned, why) => lastDigest(planned, "但不确定是否送达", why),

    change: (by, at, what) => [`${by ?? "有人"}，`, at, `：${what}`],
    silent: (source, since, why) => [
      `${source} 自 `,
      since,
      ended(why === null ? " 起没有响应" : ` 起没有响应：${why}`),
    ],
    notAsked: (source) => `还没有向 ${source} 查询过。`,
    answered: (source, at) => [`${source} 上次响应：`, at, "。"],
    known: (number, version) => `已知 ${papers(number)} · Paperboy ${version}`,
  },

  // Layouts are called as they are typed, and what was once written down in words is English.
  changes: {
    settings: {
      time: "时间",
      weekdays: "发布日",
      timezone: "时区",
      papers: "消息中的论文数",
      minUpvotes: "最少点赞数",
      sources: "来源",
      filter: "筛选条件",
      layout: "版式",
      cadence: "涵盖范围",
      silent: "通知",
      announce: "向关注者发布",
      language: "语言",
    },
    setting: (name, before, after) => `${name}：${before} → ${after}`,
    cadences: { day: "每天", week: "每周", month: "每月" },
    noFilter: "无",
    yes: "是",
    no: "否",

    made: (name, schedule, content) => `设置了${quoted(name)}：${schedule}，${content}`,
    changed: (name, settings, resumed) =>
      `更改了${quoted(name)}：${[...(resumed ? ["恢复"] : []), ...settings].join("；")}`,
    paused: (name) => `暂停了${quoted(name)}`,
    resumed: (name) => `恢复了${quoted(name)}`,
    ended: (name) => `取消了订阅${quoted(name)}`,
    linksOn: "开启了链接卡片",
    linksOff: "关闭了链接卡片",
    moderated: "提交的论文要等待策展人",
    unmoderated: "提交的论文直接进入列表",
    admin: (name) => `${person(name, "一位成员")}现在是管理员`,
    curator: (name) => `${person(name, "一位成员")}现在是策展人`,
    member: (name) => `${person(name, "某人")}现在是成员`,
  },

  setup: {
    formTitle: "每日论文",
    toPreview: "预览",
    cancel: "取消",
    formAbout: (name) => `用于本频道，名称为${quoted(name)}。`,

    time: "时间",
    timeHint: "9:00、17h 或 9am",
    timezone: "时区",
    timezoneHint: "Asia/Shanghai，或英文城市名",
    days: "发布日",
    daysHint: "涵盖一周或一个月时，在其中的第一天发布",
    weekday: dayOfWeek,
    sources: "来源",
    sourcesHint: "例如 huggingface, arxiv:cs.CL, community",
    filter: "筛选条件",
    filterHint: "cat:cs.CL (agents OR planning) -survey；留空表示全部",
    layout: "版式",
    layoutHint: "论文以什么样子出现",
    layouts: {
      digest: "一条消息，摘要在消息列中",
      compact: "一条消息，只有标题",
      cards: "每篇论文一条消息",
      forum: "每天一个论坛帖子",
      "forum-papers": "每篇论文一个论坛帖子",
    },
    cadence: "涵盖范围",
    cadenceHint: "每一期涵盖多长时间",
    cadences: { day: "每天", week: "每周最佳", month: "每月最佳" },
    papers: "消息中的论文数",
    papersHint: "1 至 10；其余放在消息列中",
    upvotes: "最少点赞数",
    upvotesHint: "略去点赞更少的论文；0 表示全部",
    language: "语言",
    languageHint: "论文周围文字的语言",
    silent: "不发通知",
    silentHint: "在 Discord 上，谁的手机都不会响",
    announce: "向关注者发布",
    announceHint: "用于 Discord 的公告频道",
    yes: "是",
    no: "否",

    cannotPost: (obstacles) => ["我还不能在本频道发布。", ...obstacles].join(""),
    gone: "此表单已经保存过、属于别人，或已超过一天。未作任何更改。",

    saveIt: "这样保存吗？",
    notSavedYet: "尚未保存",
    noDigestYet: (reason) => ended(`还没有可以显示的一期：${reason}`),
    nextWouldBe: (title) => ["下一期会是：", title],
    save: "保存",
    saveAbout: "按这里显示的内容保存订阅",
    change: "更改",
    changeAbout: "更改时间、时区、发布日和筛选条件",
    looks: "外观",
    looksAbout: "更改版式、涵盖范围、论文数和语言",
    more: "更多",
    moreAbout: "更改通知和向关注者发布",
    overtaken: (by, at, what) => [
      `${person(by)}在 `,
      at,
      ` 更改过这里：${what}。现在以你的设置为准。`,
    ],

    setUpPapers: "设置每日论文",
    aboutForm: "在表单中填写时间、发布日、筛选条件和外观，保存前会先显示出来。",
    setUp: "设置",
    setUpAbout: "在此设置每日论文",
    changeNamed: (name) => `更改${quoted(name)}`,

    nothingToShow: "没有可显示的内容",
    wouldPostNothing: (name, reason) => ended(`${quoted(name)}现在不会发布任何内容：${reason}`),
    wouldPost: (name) => `只有你能看到：这是${quoted(name)}现在会发布的内容。`,
  },

  posting: {
    posted: "已发布",
    here: (date, number) => `已在此发布 ${listOf(date)}：${papers(number)}。`,
    notPosted: "没有发布",
    nothingToPost: (date, reason) => ended(`${listOf(date)}没有可以发布的内容：${reason}`),
    notPostedYet: "尚未发布",
    failed: (date, reason) => [
      `${listOf(date)}未能发布：${ended(reason)}用 `,
      code("/papers status"),
      " 查看后续情况。",
    ],
    alreadyHere: "已经在这里了",
    hereSince: (date, at, again) => [
      `${listOf(date)}已于 `,
      at,
      " 发到本频道。要再发一次：",
      again,
    ],
    onItsWay: (date, again) => [`${listOf(date)}正在发往本频道的途中。要再发一次：`, again],
    postAgain: "再发一次",
    postAgainAbout: (date) => `在本频道再发一次 ${listOf(date)}`,

    preview: (title) => `预览 · ${title}`,
    noPapersThen: (sources) => `${sources}：当天没有论文。`,
    wouldGet: ({ all, sources, total, below, minUpvotes, stopped, filter }) => {
      const reasons = [
        ...(below === 0 ? [] : [`${below} 篇不足 ${upvotes(minUpvotes)}`]),
        ...(stopped === 0 ? [] : [`${stopped} 篇不符合筛选条件“${filter}”`]),
      ];
      const left = reasons.length === 0 ? "" : `；略去：${reasons.join("，")}`;
      return `${sources} 共有 ${papers(all)}，本频道会收到 ${total} 篇${left}。`;
    },
    notAll: (reason) => ended(`内容不全：${reason}`),
    previewHelp: [
      "只有你能看到。某篇论文为何会来或不会来：",
      code("/papers why 2401.12345"),
      "。其他设置：",
      code("/papers subscribe"),
    ],

    notYet: (date) => `${day(date)}还没到。`,
    firstIs: (date) => `最早的列表是 ${day(date)}的。`,
    fridays: "周末没有列表，因此这是周五的列表。",
    asStored: `${SILENT}；这是此处保存的列表。`,
    noPapers: (date) => `${listOf(date)}中没有论文。`,
    notStored: (date) => `${SILENT}，此处也没有保存 ${listOf(date)}。`,
    noPapersSoNewest: (date) => `${listOf(date)}中还没有论文，因此显示此处保存的最新列表。`,
    noPapersSoSample: (date) => `${listOf(date)}中还没有论文，因此显示 Paperboy 自带的论文。`,
    silentSoNewest: `${SILENT}，因此显示此处保存的最新列表。`,
    silentSoSample: `${SILENT}，因此显示 Paperboy 自带的论文。`,
  },

  reading: {
    saved: "已收藏",
    unsaved: "已取消收藏",
    isOnList: (title, total) => `${titled(title)}已加入你的阅读列表：现有 ${papers(total)}。`,
    isOffList: (title, total) => `${titled(title)}已移出你的阅读列表：现有 ${papers(total)}。`,
    list: "你的阅读列表",
    listAbout: "显示你收藏的论文",
    listOf: (total) => `你的阅读列表 · ${papers(total)}`,
    listEmpty: "你的阅读列表是空的",
    howToSave: ["点论文的“收藏”按钮，或用 ", code("/papers save"), "，论文就会出现在这里。"],
    exportList: "导出为 BibTeX",
    exportListAbout: "以 BibTeX 文件获取阅读列表中的论文",

    savedAs: (number, format) => `你收藏的 ${papers(number)}（${format}）`,
    starredAs: (number, format) => `你用 ⭐ 标记的 ${papers(number)}（${format}）`,
    votedAs: (number, format) => `你投过票的 ${papers(number)}（${format}）`,
    foundAs: (number, format, query) => `搜索${quoted(query)}找到的 ${papers(number)}（${format}）`,
    noneSaved: "你的阅读列表是空的，因此还没有可导出的内容。点“收藏”即可加入论文。",
    noneStarred: "你还没有用 ⭐ 回应过论文，因此没有可导出的内容。",
    noneVoted: "你还没有为论文投过票，因此没有可导出的内容。",
    noneFound: (query) => `没有找到论文：${quoted(query)}。`,
    noQuery: "缺少“query”：要搜索什么？",

    citationOf: (title, format) => `${titled(title)}的 ${format}`,
    authorsOf: (title, number) => `${titled(title)}的 ${count(number, { other: "# 位作者" })}`,
    noAuthor: "没有列出作者。",

    weekNotYet: "那一周还没到。",
    monthNotYet: "那个月还没到。",
    listsBegan: "列表始于 2023 年 5 月。",
  },

  help: {
    title: "Paperboy 送来每日论文",
    about: "每天一次，需要的话可发到本频道；所有人的投票合并计算。你可以用：",
    moreAbout: (command) => ["某个命令的详情：", command],
    option: (name, description, required) => [
      strong(`${name}:`),
      ` ${description}${required ? "（必填）" : ""}`,
    ],
    example: (command) => ["例如：", command],
    tips: (typed) => ["还支持：", ...typed],
    noCommand: (typed) => `没有${quoted(typed)}这个命令。`,

    curate: "供策展人和频道管理者使用。",
    manage: "供频道管理者和在此订阅的人使用。",
    administer: "供工作区管理员使用。",

    hello: "你好，我是 Paperboy",
    helloAbout:
      "我送来每日论文：每天一条安静的消息，摘要在消息列中，点 👍 就是投票。这里写的内容，我一概不读。",
    toStart: (setup, subscribe) => ["要在这里收到论文：", setup, "，或 ", subscribe],
    comesHere: (comes, schedule, next) => [`${comes}于${schedule}发到这里。`, ...next],
    toLookAround: (today, search, more) => ["先随便看看：", today, "，", search, "，", more],
  },

  home: {
    title: "你的论文",
    setUp: "你设置的",
    nothingSetUp: (setup) => ["还没有。在频道中用 ", setup, " 即可让论文发到那里。"],
    subscription: (name, url, schedule, content) => [
      strong(name),
      ...(url === null ? [] : ["（", link("所在频道", url), "）"]),
      ` · ${schedule}：${content}。`,
    ],
    saved: "你收藏的",
    nothingSaved: (save) => ["还没有。用 ", save, " 或“收藏”按钮可以留下论文。"],
    voted: "你投过票的",
    nothingVoted: "还没有。给论文点 👍 或点“投票”按钮，就是投票。",
    ask: "你可以用的命令",
    askHere: (today, search, saved) => [
      today,
      "，",
      search,
      "，",
      saved,
      " 等等；在这里或任何频道写给我都行。",
    ],
  },

  notices: {
    theChannel: "该频道",

    stopped: "每日论文已停止",
    stoppedAbout: (channel, reason) => [channel, `：${ended(reason)}`],
    comeBack: "问题解决后会自动恢复，届时会通知你。",
    startAgain: (command) => ["问题解决后，请在那里重新开始：", command],
    resumed: "每日论文已恢复",
    resumedAbout: (channel, next) => [channel, "：下一期将于 ", next, " 发布。"],
    dead: "有一期未能发布",
    deadAbout: (channel, edition, reason) => [
      channel,
      ended(`：${edition} 那一期未能发布，原因：${reason}`),
    ],
    tryAgain: (command) => ["下一期照常发布。要重试这一期，请在那里输入：", command],
    unknown: "可能少了一期",
    unknownAbout: (channel, edition, reason) => [
      channel,
      ended(`：${edition} 那一期是否送达无法确定，原因：${reason}`),
    ],
    ifMissing: (command) => ["没有把握就不会重复发布。如果那里没有，请在那里输入：", command],
    late: "有一期晚了",
    lateAbout: (channel, edition, reason) => [
      channel,
      ended(`：${edition} 那一期仍在等待，原因：${reason}`),
    ],
    follows: (status) => ["稍后会自动补上。目前状况：", status],
    unplanned: "少了一期",
    unplannedAbout: (channel, edition, reason) => [
      channel,
      ended(`：没有 ${edition} 那一期，原因：${reason}`),
    ],
    toHaveIt: (command) => ["要现在收到，请在那里输入：", command],
    why: (unsubscribe) => [
      "你收到这条消息，是因为那里的论文由你设置。在那里用 ",
      unsubscribe,
      " 可以同时停止论文和这类消息。",
    ],

    waits: "有提交的论文在等待策展人",
    submittedBy: (by, note) =>
      `${by === null ? "本频道成员提交" : `由 ${by} 提交`}${note === null ? "" : `：“${note}”`}`,
    approved: "一篇提交的论文已获批准",
    approvedBy: (by) => `${person(by, "一位策展人")}批准了它。`,
    declined: "一篇提交的论文已被拒绝",
    declinedBy: (by) => `${person(by, "一位策展人")}拒绝了它。`,

    yoursApproved: "你提交的论文已获批准",
    yoursApprovedAbout: (channel, by, title) => [
      channel,
      `：${person(by, "一位策展人")}批准了《${title}》，它会随下一期发布。谢谢你。`,
    ],
    yoursDeclined: "你提交的论文未获批准",
    yoursDeclinedAbout: (channel, by, title) => [
      channel,
      `：${person(by, "一位策展人")}没有把《${title}》收入频道的列表。`,
    ],

    alert: "Paperboy 运维者须知",
    moreAlerts: (number, command) => [`还有 ${number} 条：`, command],
  },

  roles: {
    given: (role, name) => `${person(name, "对方")}现在是${ROLES[role]}`,
    admin: "现在可以更改这里的一切，包括此工作区的每个频道。",
    curator: "现在可以决定频道读什么：批准或拒绝提交的论文。",
    member: "现在在这里只有平台自身角色所给的权限。",
  },

  privacy: {
    title: "Paperboy 保存的关于你的数据",
    kept: (kept) => `${kept.map(([what, number]) => count(number, KEPT[what])).join(" · ")}。`,
    nothing: "没有。",
    under: (voter, name) => [
      "保存在 ",
      voter,
      name === null ? " 名下。" : ` 名下，还有你的称呼：${name}。`,
    ],
    neverWords:
      "从不保存你写的内容：只记录你投过票、收藏过、提交过或设置过什么，以及时间。Paperboy 被移出工作区后，有关该工作区的记录也会删除。",
    onSlack: "Slack 会把我所在频道的每条消息都发给我。讨论中的回复会计数；内容一概不看，也不保存。",
    export: "导出",
    exportAbout: "以文件获取 Paperboy 保存的关于你的全部数据",
    delete: "删除…",
    deleteAbout: "选择如何删除 Paperboy 保存的关于你的全部数据",
    inWords: (toExport, toDelete) => ["也可以输入：", toExport, "，", toDelete],

    asFile: "Paperboy 保存的关于你的数据（文件）",
    asFileAbout: "全部数据，JSON 格式。别人看不到。",

    sure: "删除 Paperboy 保存的关于你的数据？",
    whatGoes:
      "你的阅读列表、角色、称呼和表单会被删除。别人要用到的会保留，但不带你的名字：你设置的订阅、提交的论文、开启的讨论。",
    votesStayOrGo: () => [
      strong("你的投票"),
      "可以作为匿名计数保留，也可以一并删除。此后，你在旧消息上的表情回应不再计票，即使它们仍留在聊天中。此操作无法撤销。",
    ],
    keepVotes: "删除，保留匿名票数",
    keepVotesAbout: "删除 Paperboy 保存的关于你的全部数据；你的投票保留，但不带名字",
    removeVotes: "连投票一起删除",
    removeVotesAbout: "删除 Paperboy 保存的关于你的全部数据；你的投票也一并删除",

    deleted: "已删除",
    keptVotes: "Paperboy 不再以你的名义保存任何数据。你的投票仍然计入，但不带你的名字。",
    removedVotes: "Paperboy 不再以你的名义保存任何数据。你的投票也已删除。",
  },

  submissions: {
    submitted: "已提交，谢谢",
    onOwnList: (title) => `《${title}》已在本频道自己的列表中。`,
    curatorFirst: "本频道的策展人会先看一看；结果会通知你。",
    comesNext: (at) => ["它会随下一期于 ", at, " 发布。"],
    noDigestTakesIt: [
      "目前没有哪一期收录本频道自己的论文。频道管理者可以更改：",
      code("/papers subscribe sources:huggingface,community"),
    ],
    alreadyHere: "已经在这里了",
    hereSince: (title, { since, votes: number, url }) => [
      `《${title}》已于 `,
      since,
      ` 发到这里${number === 0 ? "" : `，有 ${votes(number)}`}`,
      ...toOpen(url),
      "。",
    ],
    somebodyFirst: "有人先提交了",
    firstAndWaiting: (title, by, on) => [...submittedOn(title, by, on), "，正在等待策展人。"],
    firstAndAccepted: (title, by, on) => [
      ...submittedOn(title, by, on),
      "，它会随收录本频道自己的论文的下一期发布。",
    ],
    firstAndDeclined: (title, by, on) => [...submittedOn(title, by, on), "，一位策展人拒绝了它。"],

    waiting: (number) => `${papers(number)}在等待策展人`,
    moreLater: (number) => `处理完这些，还有 ${number} 篇。`,
    nothingWaits: "这里没有等待的论文",
    bringOne: ["本频道没有提交的论文在等待策展人。推荐一篇：", code("/papers submit 2401.12345")],
    approve: "批准",
    approveAbout: (title) => `让${titled(title)}随下一期发布`,
    decline: "拒绝",
    declineAbout: (title) => `不收录${titled(title)}`,
    approved: "已批准",
    declined: "已拒绝",
    doesNotCome: (title) => `《${title}》不会发布。提交者会收到通知。`,
    approvedBefore: "之前已批准",
    approvedAlready: (title, by) => `${person(by)}已经批准了《${title}》。`,
    declinedBefore: "之前已拒绝",
    declinedAlready: (title, by) => `${person(by)}已经拒绝了《${title}》。`,
    nobodySubmitted: (id) => `没有人在这里提交过 ${id}。`,

    waitNow: "提交的论文现在要等待",
    eachDecided: ["每篇都由策展人批准或拒绝：", code("/papers submissions")],
    whoCurates: ["策展人是平台上的版主、频道管理者，以及管理员指定的人：", code("/papers role")],
    comeNow: "提交的论文现在直接进入列表",
    stillWaiting: ["已在等待的仍要等待：", code("/papers submissions")],
  },

  why: {
    postedHere: "已在这里发布",
    notPostedHere: "没有在这里发布",
    preview: "预览",
    previewAbout: "显示最新的列表会给本频道带来什么",

    inDigest: (number, post) => [`在某一期中排第 ${number}，`, ...posted(post)],
    inThread: (post) => ["在它的消息列中，", ...posted(post)],
    onlyInThread: (post) => ["不在消息里，在它的消息列中，", ...posted(post)],
    inAll: (number) => `它一共出现在本频道的 ${count(number, { other: "# 条消息" })}中。`,
    submittedAndWaiting: (on) => [
      "它于 ",
      on,
      " 在此提交，正在等待策展人：",
      code("/papers submissions"),
    ],
    submittedAndDeclined: (on) => ["它于 ", on, " 在此提交，一位策展人拒绝了它。"],
    submittedAndAccepted: (on) => [
      "它于 ",
      on,
      " 在此提交，会随收录本频道自己的论文的下一期发布。",
    ],

    noSubscription: [
      "本频道没有订阅，因此没有列表发到这里。用 ",
      code("/papers subscribe"),
      " 可以订阅。",
    ],
    ofSubscription: (name, sentence) => [`${quoted(name)}：`, ...sentence],
    stoppedSince: (at) => ["该订阅已于 ", at, " 停止。"],
    pausedSince: (at) => ["该订阅已于 ", at, " 暂停。"],
    listedBy: (source, date) => `${source} 在 ${day(date)}列出了它。`,
    notListedBy: (sources) => `本频道的来源是 ${sources}，那里没有列出它。`,
    onNoList: (sources) => `它不在此处保存的任何列表中：${sources}。`,
    nobodySubmitted: ["还没有人在这里提交它：", code("/papers submit")],

    numberOf: (number, all, date) => `${digestOf(date)}共有 ${papers(all)}，它排第 ${number}。`,
    noDigest: (date) => `${digestOf(date)}没有发到这里。`,
    waiting: (date, reason) => ended(`${digestOf(date)}仍在等待：${reason ?? "正在途中"}`),
    skipped: (date, reason) => ended(`${digestOf(date)}已跳过：${reason ?? "没有留下原因"}`),
    failed: (date, reason) => ended(`${digestOf(date)}未能发布：${reason ?? "没有留下原因"}`),
    below: (date, number, bar) =>
      `在 ${listOf(date)}中未达到要求：它有 ${upvotes(number)}，需要 ${bar} 个。`,
    filtered: (date, conditions) => [
      `在 ${listOf(date)}中被筛选条件略去：它不符合 `,
      ...conditions.flatMap((condition, index): Text =>
        index === 0 ? [code(condition)] : [" 和 ", code(condition)],
      ),
      "。",
    ],
    vanished: (date, at) => [`它曾在 ${listOf(date)}中，到 `, at, " 时已不在其中。"],
    joining: (date) => `${digestOf(date)}发布时，它还没有列出或还不符合要求；下次更新时会加入。`,
  },

  links: {
    on: "链接卡片已开启",
    onNow: "链接卡片现在已开启",
    off: "链接卡片已关闭",
    offNow: "链接卡片现在已关闭",
    card: "在这里粘贴 arXiv、Hugging Face、alphaXiv 或 OpenReview 的论文链接，就会有一张安静的卡片。",
    noCard: "在这里粘贴论文链接不会有卡片。",
    limits:
      "在 Slack 上，我只收到链接本身。在 Discord 上，用消息菜单里的应用命令“Paper card”或提及我，才会有卡片；只有运维者开启后才会自动出现。",
    noDiscussionYet: "我还不能在这里开启讨论。",
    discussionFailed: (reason) => `未能开启讨论：${reason}`,
  },

  problems: {
    notADate: ({ typed }) => `${quoted(typed)}不是日期。请写成年-月-日，例如 2026-05-13。`,
    notInCalendar: ({ typed }) => `日历中没有${quoted(typed)}。请写成年-月-日。`,
    notAPeriod: ({ typed, span, example }) =>
      `看不出${quoted(typed)}是${span === "week" ? "哪一周" : "哪个月"}。请写 this、last、其中的某一天，或 ${example}。`,
    notATime: ({ typed }) => `${quoted(typed)}不是时间。请写成 9:00、17h 或 9am。`,
    tooManyMinutes: ({ typed, minute }) => `${quoted(typed)}的分钟数是 ${minute}；最多到 59。`,
    notAnHour: ({ typed, first, last }) =>
      `${quoted(typed)}不是时间：${last === 12 ? "用 am 和 pm 时，" : ""}小时从 ${first} 到 ${last}。`,
    notWeekdays: ({ typed }) =>
      `${quoted(typed)}不是星期几。请写 weekdays、daily、mon-fri 或 mon,wed,fri。`,
    openZone: ({ typed, cities }) =>
      `${quoted(typed)}没有说明何时换夏令时。请写城市：${either(cities)}。`,
    notAZone: ({ typed, near }) => {
      const hint =
        near.length === 0
          ? `请写城市，例如 ${either(ZONE_EXAMPLES)}。`
          : `你是想写 ${either(near)} 吗？`;
      return `我不认识时区${quoted(typed)}。${hint}`;
    },
    noName: () => "名称是一两个词，例如“nlp”。",
    notAName: ({ typed, longest }) =>
      `${quoted(typed)}不能用作名称：最多 ${longest} 个字母和数字，例如“nlp”。`,
    noSources: ({ example }) => `哪些来源？例如“${example}”。`,
    noSuchSource: ({ typed, meant, example }) => {
      const hint = meant === undefined ? "" : `你是想写“${meant}”吗？`;
      return `没有${quoted(typed)}这个来源。${hint}例如“${example}”。`;
    },
    wholeArchive: ({ archive, categories, first, example }) =>
      `arXiv 的 ${archive} 有 ${categories} 个类别：请说明是哪个，例如 ${first}。完整的写法例如“${example}”。`,
    tooManySources: ({ most, given }) => `一个订阅最多有 ${most} 个来源，不能有 ${given} 个。`,
    notALanguage: ({ typed, known }) =>
      `我还不会用${quoted(typed)}这种语言。可用的有：${known.join("、")}。`,
    misread: misreadWords,
    misreadFilter: ({ example, ...misread }) =>
      `${misreadWords(misread)}。正确的写法例如“${example}”。`,
    searchOnly: ({ condition, example }) =>
      `“${condition}”只能用于搜索：筛选条件对所有人都一样。正确的写法例如“${example}”。`,
    wordless: ({ condition, example }) =>
      `“${condition}”中没有论文里可能出现的词。正确的写法例如“${example}”。`,
    noSuchChannelToSearch: ({ typed }) =>
      `没有名为 ${typed} 的频道：请从输入 # 后打开的列表中选择，或写 in:here`,
    searchWhereYouChat: ({ filter }) => `${filter}: 只能在聊天中使用`,
    notAChannel: ({ typed }) =>
      `我不知道${quoted(typed)}是哪个频道。请从输入 # 后打开的列表中选择。`,
    notAPerson: ({ typed }) => `我不知道${quoted(typed)}是谁。请从输入 @ 后打开的列表中选择。`,
    whichPaper: () => "哪篇论文？请给出它的 arXiv 编号或链接。",
    notAPaperPage: ({ typed }) =>
      `${quoted(typed)}不是我能读取的论文页面。可用的是 arxiv.org、huggingface.co/papers、alphaxiv.org、openreview.net 和 doi.org/10.48550 的链接。`,
    notAPaper: ({ typed }) =>
      `${quoted(typed)}不是 arXiv 编号。要按词语查找论文，请用“/papers search”。`,
    emptyNote: ({ typed }) => `附言${quoted(typed)}是空的；可以不写。`,
    noSuchOption: ({ name, meant, options }) => {
      if (meant !== undefined) return `没有“${name}”这个选项。你是想写“${meant}:”吗？`;
      if (options.length === 0) return `没有“${name}”这个选项；这个命令没有选项。`;
      const all = options.map((option) => `“${option}:”`).join("、");
      return `没有“${name}”这个选项。这个命令可用${all}。`;
    },
    superfluous: ({ command, options, typed }) => {
      const named = options.map((option) => `“${option}”`).join("、");
      const takes = options.length === 0 ? "不接任何内容" : `只能接${named}`;
      return `“${command}”后面${takes}，不能接“${typed}”。`;
    },
    missing: ({ option, description }) => ended(`缺少${quoted(option)}。${description}`),
    empty: ({ option, description }) => ended(`${quoted(option)}是空的。${description}`),
    tooLong: ({ option, most, length }) =>
      `${quoted(option)}最多 ${characters(most)}；现在有 ${characters(length)}。`,
    unfit: ({ option, expected, typed }) =>
      `${quoted(option)}必须是${expectedWords(expected)}，不能是${quoted(typed)}。`,
  },

  refusals: {
    title: "没有成功",
    forExample: "例如：",
    usage: "用法：",

    curators: (command) => `这里只有策展人和频道管理者可以用“${command}”。请找他们帮忙。`,
    managers: (command) => `这里只有频道管理者和在此订阅的人可以用“${command}”。请找他们帮忙。`,
    admins: (command) => `这里只有工作区管理员可以用“${command}”。请找他们帮忙。`,

    perhapsPaper: (word) => `没有${quoted(word)}这个命令。要看那篇论文，请用“show”。`,
    perhapsCommand: (word, meant) => `没有${quoted(word)}这个命令。你是想用“${meant}”吗？`,
    perhapsSearch: (word) => `没有${quoted(word)}这个命令。要按词语查找论文，请用“search”。`,
    show: "显示",
    showAbout: (paper) => `显示论文 ${paper}`,
    search: "搜索",
    searchAbout: (query) => `在论文中搜索${quoted(query)}`,

    noSuchPaper: (id) => `这里、Hugging Face 和 arXiv 都没有论文 ${id}。编号完整吗？`,
    noPaperOfPage:
      "此处保存的论文中，没有一篇的标题与那个 OpenReview 页面相同。如果 arXiv 上也有这篇论文，请给出它的 arXiv 编号。",
    paperUnasked: (id) =>
      `此处没有保存论文 ${id}，而 Hugging Face 和 arXiv 目前都没有响应。请稍后再试。`,
    pageUnasked: "OpenReview 目前没有响应。请稍后再试，或给出论文的 arXiv 编号。",
    paperForgotten: "此处已经不知道这篇论文了。",
    askedTooLongAgo: "那次提问过去太久了：请再问一次。",

    apologyTitle: "出错了",
    apology: "这是我的错，不怪你，已经记入日志。请过一分钟再试。",
    staleButtonTitle: "这个按钮来自旧消息",
    staleButton: ["它已经失效；用 ", code("/papers help"), " 查看现在能用的。"],
    staleFormTitle: "这个表单来自旧版 Paperboy",
    staleForm: ["未作任何更改。用 ", code("/papers setup"), " 打开现在的表单。"],
  },

  // Discord's other permissions are not called alike everywhere, so they keep their English names.
  obstacles: {
    noAnswer: (platform, reason) => `${platform} 没有响应（${reason}）：请过一分钟再试。`,

    nothingChanged: "我还不能在本频道发布，因此未作任何更改。",
    onceMore: "然后再来一次：",

    lacksScopes: (scopes) =>
      `应用缺少权限范围 ${scopes.join("、")}：请在 OAuth & Permissions 中添加，并重新安装应用。`,
    archived: "本频道已归档：请取消归档，或选择其他频道。",
    notInChannel: (bot) => `我不在本频道中：请在这里输入 /invite @${bot} 邀请我。`,
    fewMayPost: "只有部分人可以在这里发布：请让频道管理者允许应用发布。",
    channelUnseen: (bot) =>
      `我看不到本频道。如果它是私密频道，请在这里输入 /invite @${bot} 邀请我。`,
    notInConversation: "我不在这个对话中：请直接给我发私信。",
    groupMessage: "我不在群组私信中发布：请选择一个频道。",
    mayNotLook: (scopes) => `我无权查看本频道。${toAddScopes(scopes)}`,
    notLetLook: (reason) => `Slack 不让我查看本频道（${reason}）：请选择其他频道。`,

    viewChannel: "查看频道",
    sendInThreads: "在子区内发送消息",
    sendMessages: "发送消息",
    grant: (bot, permission) => `请在频道设置 → 权限中授予 ${bot}“${permission}”权限。`,
    threadLocked: "此消息列已锁定：请解锁，或选择一个频道。",
    needsThreads: "我需要消息列来放摘要：请选择文字频道、公告频道或论坛频道。",
    channelGone: "此频道已不存在：请选择其他频道。",
    notInServer: "我不在此服务器中：请先邀请我。",

    rightsUnknown: "Slack 没有告诉我你是否可以这样做：请过一分钟再试。",
    inviteFirst: "我还看不到本频道：请先在这里输入 /invite @Paperboy 邀请我。",

    fileInMessages: (name) => `${name} 在你我的私信中。`,
    fileNotTaken: (name) => `Slack 没有接收 ${name}。请过一分钟再试，或减少论文数。`,
    fileNeedsScopes: (name, scopes) =>
      `Slack 没有接收 ${name}。请联系工作区管理员：${toAddScopes(scopes)}`,
  },

  reasons: {
    withRemedy: "{reason}。{remedy}",

    // What becomes of an attempt.
    askedToWaitBySlack: "Slack 要求等待",
    askedToWaitByDiscord: "Discord 要求等待",
    slackUnreachable: "无法连接 Slack",
    discordUnreachable: "无法连接 Discord",
    slackSilent: "Slack 没有响应",
    discordSilent: "Discord 没有及时响应",
    slackStatus: "Slack 返回 HTTP {status}",
    discordStatus: "Discord 返回 HTTP {status}",
    slackSays: "Slack 返回 {code}",
    discordSays: "Discord 返回 {message}（{code}）",
    slackHidesReactions: "Slack 没有列出所有作出表情回应的人",
    tooLate: "已经太晚，不再发布",
    leftTooLate: "发出之前已过期限",
    noTurn: "没有及时轮到",
    stopping: "Paperboy 正在停止",
    notConnected: "平台没有连接",
    takenOver: "另一个进程接手了这次发送",
    deletedSince: "消息已送达，后来在频道中被删除",
    messageGone: "消息已不存在",
    parentGone: "所回复的消息已不存在",
    tooManyToLookUp: "频道中的消息太多，无法查找之前的发布",
    noScopeToLookUp: "缺少权限范围，无法查找之前的尝试",
    notLookedUp: "无法查找之前的尝试：{reason}",
    gaveUp: "尝试 {count} 次后放弃：{reason}",
    lostTooOften: "处理过程中，进程结束或失去租约共 {count} 次",
    missed: "Paperboy 没有运行，因此错过；只补发最近的一期",
    neverPlanned: "没有排上计划，这是 Paperboy 的错",
    notPostedYet: "还没有发布",
    stillOnItsWay: "仍在途中",
    removed: "Paperboy 已被移除。重新添加后，论文会照常发布。",

    // Why a list gives no digest.
    notOut: "列表还没有出来",
    stayedEmpty: "列表一直是空的",
    silentAllDay: "来源一整天没有响应：{reason}",
    belowBar: "没有论文达到 {count} 个赞",
    nonePasses: "列表中没有论文符合筛选条件“{filter}”",
    noneOfWeek: "那一周没有符合此处要求的论文",
    noneOfMonth: "那个月没有符合此处要求的论文",
    nothingNewer: "{day} 的列表已经在这里，之后还没有新的列表",
    nobodySubmitted: "上一期之后没有人提交论文",

    // What a source did instead of giving its list.
    oldAnnouncement: "arXiv 显示的仍是 {day} 的公告",
    beforeMidnight: "arXiv 在纽约时间午夜发布公告",
    sourceUnreachable: "无法连接 {host}",
    sourceUnreachableBy: "无法连接 {host}（{code}）",
    sourceStatus: "{host} 返回 {status}",
    sourceSays: "{host} 返回：{message}",
    sourceRedirects: "{host} 返回了重定向，而重定向不予跟随",
    sourceTooLarge: "{host} 返回的内容超过 {size} MB",
    sourceSlow: "{host} 用了超过 {count} 秒",
    sourceCancelled: "对 {host} 的请求已取消",
    sourceNotJson: "{host} 返回的是 {what}，不是 JSON",
    sourceBrokenXml: "{host} 返回的 XML 有损坏",
    sourceUnknownForm: "{host} 返回的格式无法识别",
    sourceUnknownFormBy: "{host} 返回的格式无法识别：{message}",
    sourceUnknownPapers: "{host} 返回的论文格式无法识别",

    // A place that takes nothing until a person does something.
    channelGone: "频道已不存在：请用 /papers subscribe 选择其他频道。",
    channelGoneOrPrivate:
      "频道已不存在，或是私密频道：请选择其他频道，或在其中输入 /invite @Paperboy 邀请我。",
    channelArchived: "频道已归档：请取消归档，或选择其他频道。",
    channelClosed: "频道不对应用开放：请选择其他频道。",
    notInChannel: "请邀请我：在频道中输入 /invite @Paperboy 即可。",
    appsKeptOut: "工作区不让应用在这里发布：请让工作区管理员允许。",
    fewMayPost: "只有部分人可以在此频道发布：请让频道管理者允许应用发布。",
    onlyThreads: "此频道只允许在消息列中发布：请选择其他频道。",
    noThreads: "此频道不允许消息列：请选择其他频道。",
    appsMayNotPost: "应用不可以在此频道发布：请让工作区管理员允许。",
    userRestricted: "我的用户受到限制：请让工作区管理员解除。",
    messagesTabOff: "请在应用设置的 App Home 中开启 Messages Tab，或重新粘贴 manifest。",
    notLetPost: "工作区不让我在这里发布：请让工作区管理员在此频道允许此应用。",
    notInOrganization: "此应用未获准用于此工作区：请让组织的管理员在那里添加它。",
    keySuspended: "工作区停用了自己的加密密钥：管理员恢复密钥后就能重新发布。",
    workspaceFull: "工作区已满：请让工作区管理员更换套餐。",
    notLetIn: "Slack 不让我进入此工作区：{reason}",
    installAgain: "请在那里重新安装应用，并把新的机器人令牌填入 SLACK_BOT_TOKEN。",
    tokenNotKnownYet: "Slack 还没有说明 SLACK_BOT_TOKEN 属于谁",
    noTokenOfWorkspace: "SLACK_BOT_TOKEN 中没有此工作区的令牌",
    addScopes: "请在 OAuth & Permissions 中为应用添加权限范围 {scopes}，并重新安装应用。",
    addMissingScopes: "请在 OAuth & Permissions 中为应用添加缺少的权限范围，并重新安装应用。",
    inviteAgain: "请重新邀请 Paperboy 加入服务器。",
    allowDirectMessages: "请在你与 Paperboy 共同所在的服务器中，允许成员给你发私信。",
    shareServer: "请加入 Paperboy 所在的服务器：没有共同的服务器，它就不能给你发私信。",
    tagForEverybody: "论坛要求有标签：请让所有人都能使用其中一个标签。",
    tagRequired: "论坛要求有标签：请为它设一个标签。",
    chooseForumLayout: "请用 /papers subscribe 选择版式 forum。",
    chooseTextOrForum:
      "请选择文字频道或公告频道；如果是论坛，请用 /papers subscribe 选择版式 forum。",
    chooseText: "请选择文字频道或公告频道。",
    threadLocked: "请解锁消息列，或等待下一期。",
    tooManyThreads: "请归档服务器中的一些消息列：活跃的已有 1000 个。",
    exemptFromAutoMod: "请让 Paperboy 的身份组在这里不受 AutoMod 限制。",
    notForum: "此频道不是论坛",
    chooseOtherLayout: "请用 /papers subscribe 选择其他版式，或订阅论坛频道。",
    noSuchChannel: "演练场中没有频道 {channel}",
    chooseOneOf: "请用其中的频道：{channels}。",

    // What is wrong with a token of Slack, behind the words that it does not work.
    tokenOfOthers: "它不是此工作区的令牌",
    tokenEmpty: "它是空的",
    appRemoved: "应用已从工作区移除",
    tokenRevoked: "它已被撤销",
    tokenExpired: "它已过期：请在应用设置中关闭令牌轮换（token rotation）",
    workspaceDisabled: "工作区已停用",
    tokenOfOtherKind: "它是另一种令牌",
  },

  // What commands and their options are for, as menus show it.
  commands: {
    "The daily papers: read, search, vote, subscribe": "每日论文：阅读、搜索、投票、订阅",
    "Settings and lists that are needed less often": "不太常用的设置和列表",
    "Show the list of the day, or of another day": "显示当天或其他日期的列表",
    "The day of the list: 2026-05-13, today or yesterday":
      "列表的日期：2026-05-13、today 或 yesterday",
    "The page of the results": "结果的页码",
    "Show the answer to everyone in this channel": "让本频道所有人看到回答",
    "Show the most upvoted papers of a week": "显示一周内获赞最多的论文",
    "Which one: this, last, 2026-W20, or a date in it":
      "哪一周：this、last、2026-W20，或其中的某一天",
    "Show the most upvoted papers of a month": "显示一个月内获赞最多的论文",
    "Which one: this, last, 2026-05, or a date in it":
      "哪个月：this、last、2026-05，或其中的某一天",
    "Find papers by words, authors or topics": "按词语、作者或主题查找论文",
    "What to look for: words, an author, a title": "要找什么：词语、作者、标题",
    "Show one paper: abstract, links, votes": "显示一篇论文：摘要、链接、票数",
    "An arXiv id, or a link to the paper at arXiv, Hugging Face or OpenReview":
      "arXiv 编号，或论文在 arXiv、Hugging Face 或 OpenReview 的链接",
    "What to show of it: its card, all its authors, or how it is cited":
      "显示什么：卡片、全部作者，或引用格式",
    "Find papers on the same topic as one paper": "查找与某篇论文主题相同的论文",
    "Show what is talked about most at Hugging Face now": "显示 Hugging Face 上现在讨论最多的论文",
    "Show the papers with the most votes here": "显示这里得票最多的论文",
    "How many days to look back": "回看多少天",
    "Open this channel’s discussion of a paper, or go to it":
      "打开本频道对某篇论文的讨论，或前往该讨论",
    "Put a paper on your reading list, or take it off": "把论文加入你的阅读列表，或移除",
    "Show your reading list": "显示你的阅读列表",
    "Get papers as a BibTeX, RIS, CSV or JSON file": "以 BibTeX、RIS、CSV 或 JSON 文件获取论文",
    "Which papers: saved, starred, voted, or search": "哪些论文：saved、starred、voted 或 search",
    "The file's format: bibtex, ris, csv or json": "文件格式：bibtex、ris、csv 或 json",
    "With search: what to look for": "用于 search：要找什么",
    "Set up the daily papers here in a form, and see them before they are saved":
      "用表单在此设置每日论文，保存前可先预览",
    "Which subscription; a new name makes another one": "哪个订阅；新名称会新建一个",
    "Have the daily papers posted in this channel": "在本频道发布每日论文",
    "When it comes: 9:00, 17h or 9am": "何时发布：9:00、17h 或 9am",
    "The time zone of that time: Europe/Paris, or a city": "该时间的时区：Asia/Shanghai，或城市名",
    "The days it comes: weekdays, daily, mon-fri or mon,wed,fri":
      "哪些天发布：weekdays、daily、mon-fri 或 mon,wed,fri",
    "How many papers the message shows": "消息中显示多少篇论文",
    "Leave out papers with fewer upvotes": "略去点赞更少的论文",
    "Where papers come from: huggingface, arxiv:cs.CL, community":
      "论文来源：huggingface、arxiv:cs.CL、community",
    "Which papers: cat:cs.CL (agents OR planning) -survey; none for all":
      "哪些论文：cat:cs.CL (agents OR planning) -survey；none 表示全部",
    "How it looks; forum and forum-papers for forums": "版式；forum 和 forum-papers 用于论坛",
    "What it covers: each day, week or month": "涵盖范围：每天 (day)、每周 (week) 或每月 (month)",
    "Post without a notification, on Discord": "在 Discord 上发布时不发通知",
    "Publish to an announcement channel's followers": "向公告频道的关注者发布",
    "The language of the words around the papers: English, de, français":
      "论文周围文字的语言：English、de、français",
    "List what this channel is subscribed to, with when it comes": "列出本频道的订阅及其发布时间",
    "See what a subscription of this channel would post now; only you see it":
      "查看本频道的订阅现在会发布什么；只有你能看到",
    "Which subscription, where this channel has several": "哪个订阅（本频道有多个时）",
    "Let a subscription of this channel rest for a while": "让本频道的订阅暂停一段时间",
    "Let a paused or stopped subscription of this channel go on": "让本频道已暂停或停止的订阅继续",
    "Have a subscription of this channel in another channel too": "把本频道的订阅也放到另一个频道",
    "The other channel": "另一个频道",
    "Stop the daily papers in this channel": "停止本频道的每日论文",
    "Post the list of the day in this channel now": "现在在本频道发布当天的列表",
    "Post it although it is already here": "即使已发布过也再发布",
    "Show what a day’s lists would give this channel, to you alone":
      "只向你显示某天的列表会给本频道带来什么",
    "Tell why a paper came to this channel, or did not": "说明某篇论文为何来到或没来到本频道",
    "Bring a paper along for this channel’s next digest": "为本频道的下一期推荐一篇论文",
    "A word on why it is worth reading": "说说它为什么值得一读",
    "Turn cards for pasted links to papers on or off here": "在此开启或关闭粘贴论文链接的卡片",
    "on or off; without it, how it is now": "on（开）或 off（关）；不填则显示现状",
    "Show what this channel gets and how things stand": "显示本频道会收到什么以及目前状况",
    "See the submitted papers that wait here, and approve or decline them":
      "查看在此等待的提交论文，并批准或拒绝",
    "Choose whether submitted papers wait for a curator in this channel":
      "选择提交的论文是否在本频道等待策展人",
    "on: papers wait; off: they come by themselves": "on：论文等待；off：直接进入",
    "Make somebody a curator or admin of the papers in this workspace, or a member again":
      "让某人成为这里论文的策展人或管理员，或恢复为成员",
    "Who it is for": "给谁",
    "curator, admin, or member to take the others back": "curator、admin，或用 member 收回",
    "Show what is kept of you, export it, or delete it": "显示、导出或删除保存的关于你的数据",
    "What to do: show, export or delete": "做什么：show（显示）、export（导出）或 delete（删除）",
    "With delete: keep your votes as anonymous counts, or remove them":
      "用于 delete：将你的票保留为匿名计数 (keep)，或移除 (remove)",
    "With delete and votes: do it": "用于 delete 和 votes：确认执行",
    "Show everything that can be asked, or explain one command": "显示可以做的一切，或解释一个命令",
    "The command to explain": "要解释的命令",
  },
};
