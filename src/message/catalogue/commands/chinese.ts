import type { CommandWords } from "../languages.ts";

/** What commands and their options are for, in Chinese, in simplified characters. */
export const chineseCommands: CommandWords = {
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
  "Which one: this, last, 2026-05, or a date in it": "哪个月：this、last、2026-05，或其中的某一天",
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
};
