import type { Translation } from "./english.ts";
import { speechOf } from "./speech.ts";

const { count, short, compact, day, days, month } = speechOf("zh-CN");
const papers = (number: number): string => count(number, { other: "# 篇论文" });
const votes = (number: number): string => count(number, { other: "# 票" });
const window = (length: number): string => (length === 1 ? "最近一天" : `最近 ${length} 天`);

/** Simplified Chinese. */
export const chinese: Translation = {
  language: "zh-CN",
  compact,

  dailyTitle: (date) => `每日论文 · ${day(date)}`,
  weeklyTitle: (first, last) => `本周论文 · ${days(first, last)}`,
  monthlyTitle: (date) => `本月论文 · ${month(date)}`,

  origin: (number, list) => [`${papers(number)}，来自 `, list, " · 按点赞数排序"],
  mostVotedFirst: (number) => [`${papers(number)}，按本群票数排序`],
  staleSince: (source, since) => [`${source} 目前没有响应；这是截至 `, since, " 的列表。"],
  stale: (source) => `${source} 目前没有响应；这是最近一次获取的列表。`,
  late: (source) => `比平时晚：到了预定时间 ${source} 还没有列表。`,
  sample: (source) => `无法连接 ${source}，因此显示 Paperboy 自带的论文。`,
  abstractsInThread: "摘要见消息列。",
  moreInThread: (number) => `消息列中还有 ${papers(number)}，并附全部摘要。`,
  howToVote: (change, stop) => [
    "投票方式：点按钮，用论文编号（1️⃣ 到 🔟）作表情回应，或在消息列中点 👍。更改或停止：",
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
  similar: "相似论文",
  similarAbout: (title) => `查找与《${title}》主题相近的论文`,
  settings: "设置",
  settingsAbout: "显示论文何时发到本频道，以及如何更改或停止",
  help: "帮助",
  helpAbout: "显示可以向 Paperboy 提出的所有请求",
  previous: "上一页",
  next: "下一页",
  pageAbout: (page, pages) => `显示第 ${page} 页，共 ${pages} 页`,
  noPage: (page) => `这里已经没有第 ${page} 页了。`,
  share: "分享到频道",
  shareAbout: "以你的名义发到频道",
  sharedBy: (name) => `由${name ?? "本频道成员"}分享`,

  listAt: (source) => `${source} 上的列表`,
  rangeOf: (first, last, number) => `第 ${first} 至 ${last} 篇，共 ${papers(number)}`,
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
};
