import { formatDay } from "../../../domain/schedule/parse-dates.ts";
import type { Day } from "../../../domain/paper/paper.ts";
import type { Inline, Text } from "../../rich-text.ts";
import { papers } from "./search.ts";
import { speechOf } from "../speech.ts";

const { count, short, compact } = speechOf("en");
const { days, month, list, either } = speechOf("en-GB");
const votes = (number: number): string => count(number, { one: "# vote", other: "# votes" });
const window = (length: number): string =>
  length === 1 ? "the last day" : `the last ${length} days`;

/** The words around papers: those of digests, cards, lists and votes, which every language has. */
export const paperWords = {
  compact,
  /** A list's date, the same in every zone. */
  day: formatDay,
  list,
  either,

  // A digest's heading, which is also its thread's name.
  dailyTitle: (day: Day): string => `Daily Papers · ${formatDay(day)}`,
  weeklyTitle: (first: Day, last: Day): string => `Papers of the week · ${days(first, last)}`,
  monthlyTitle: (day: Day): string => `Papers of the month · ${month(day)}`,

  // Around a digest's papers.
  origin: (number: number, source: Text): Text => [
    `${papers(number)} from `,
    ...source,
    " · most upvoted first",
  ],
  staleSince: (source: string, since: Inline): Text => [
    `${source} does not answer at the moment; this is its list as of `,
    since,
    ".",
  ],
  stale: (source: string): string =>
    `${source} does not answer at the moment; this is the list as it was last known.`,
  late: (source: string): string => `Later than usual: ${source} had no list at the planned time.`,
  sample: (source: string): string =>
    `${source} cannot be reached, so these are the papers that come with Paperboy.`,
  ownPapers: "this channel’s own papers",
  thisChannel: "this channel",
  beyondThread: (number: number, lists: Text): Text => [
    `${count(number, { one: "# more paper is", other: "# more papers are" })} on the full list: `,
    ...lists,
  ],
  abstractsInThread: "Abstracts are in the thread.",
  moreInThread: (number: number): string =>
    `And ${count(number, { one: "# more paper", other: "# more papers" })} in the thread, with all abstracts.`,
  andMore: (number: number): string =>
    `And ${count(number, { one: "# more paper", other: "# more papers" })}`,
  cardsFollow: (number: number): string =>
    `${count(number, { one: "# paper follows", other: "# papers follow" })}, each in a message of its own.`,
  waitingSince: (source: string, since: Inline): Text => [
    `${source} has not answered since `,
    since,
    "; this digest will follow.",
  ],
  waiting: (source: string): string => `${source} does not answer; this digest will follow.`,
  noList: (source: string): string => `No papers today: the list of ${source} is empty.`,
  noneWanted: "No paper of the list is one that was asked for here.",
  mostVotesHere: "Most votes here",
  mostUpvotesAt: (source: string): string => `Most upvotes at ${source}`,
  selection: (number: number, source: Text): Text => [
    `The best of ${papers(number)} from `,
    ...source,
  ],
  setUpBy: (name: string): string => `Set up by ${name}`,
  howToVote: (change: Inline, stop: Inline): Text => [
    "Vote with the button, with a paper’s number as a reaction (1️⃣ to 🔟) or with 👍 in the thread. Change or stop this: ",
    change,
    ", ",
    stop,
  ],
  voteByNumber: (change: Inline, stop: Inline): Text => [
    "Vote with a paper’s number as a reaction (1️⃣ to 🔟). Change or stop this: ",
    change,
    ", ",
    stop,
  ],
  voteOnCards: (change: Inline, stop: Inline): Text => [
    "Vote with the button or with 👍 on a paper’s message. Change or stop this: ",
    change,
    ", ",
    stop,
  ],

  // Around one paper.
  vote: "Vote",
  voteFor: (title: string): string => `Vote for “${title}”, or take your vote back`,
  votes,
  upvotes: (number: number): string => short(number, { one: "# upvote", other: "# upvotes" }),
  comments: (number: number): string => short(number, { one: "# comment", other: "# comments" }),
  replies: (number: number): string => count(number, { one: "# reply", other: "# replies" }),
  noVotes: "no votes yet",
  postedHere: (date: Inline): Text => ["posted here on ", date],
  earlierPost: "the earlier post",
  submittedBy: (name: string | null): string =>
    name === null ? "submitted here" : `submitted by ${name}`,
  gone: "no longer on the list",
  code: "code",
  projectPage: "project page",
  aiSummary: "AI summary",
  keywords: (words: string): string => `Keywords: ${words}`,
  pictureOf: (title: string): string => `Picture that came with the paper “${title}”`,
  thumbnailOf: (title: string): string => `Thumbnail of the paper “${title}”`,

  // Buttons, and what a screen reader says of them.
  top: "Top of the week",
  topAbout: "Show the papers with the most votes of the last seven days",
  trending: "Trending",
  trendingAbout: "Show the papers that are talked about most now",
  abstract: "Abstract",
  abstractAbout: (title: string): string => `Show the abstract of “${title}”`,
  similar: "Similar",
  similarAbout: (title: string): string => `Find papers on the topic of “${title}”`,
  save: "Save",
  saveAbout: (title: string): string => `Put “${title}” on your reading list, or take it off`,
  discuss: "Discuss",
  discussAbout: (title: string): string => `Open this channel’s discussion of “${title}”`,
  discussionOf: (title: string): string => `Discussion: ${title}`,
  discussInThread: "Replies in this thread are counted for the paper; what they say is not read.",
  discussion: "discussion",
  discussionOpened: "The discussion is open",
  discussionHere: "It is in this channel.",
  toDiscussion: "Go to the discussion",
  alreadyDiscussed: (date: Inline): Text => ["already discussed on ", date],
  noPaperLinked: "No link to a paper in there",
  linksKnown: "I know links to papers at arXiv, Hugging Face, alphaXiv and OpenReview.",
  wayToStart: (setup: Inline): Text => [
    "The daily papers do not come to this server yet. Whoever manages a channel can begin there: ",
    setup,
  ],
  linkUnknown: "I do not know that paper",
  linkUnknownAbout: (ids: string): string =>
    `Neither the papers here nor Hugging Face and arXiv tell me of ${ids} just now.`,
  bibtexAbout: (title: string): string => `Show the BibTeX entry of “${title}”`,
  authors: "Authors",
  authorsAbout: (title: string): string => `Show all authors of “${title}”`,
  settingsLabel: "Settings",
  settingsAbout: "Show when the papers come to this channel, and how to change or stop them",
  helpLabel: "Help",
  helpAbout: "Show everything Paperboy can be asked",
  previous: "Previous",
  next: "Next",
  pageAbout: (page: number, pages: number): string => `Show page ${page} of ${pages}`,
  noPage: (page: number): string => `There is no page ${page} of this any more.`,
  earlier: "Earlier",
  later: "Later",
  showAbout: (title: string): string => `Show “${title}”`,
  share: "Share to channel",
  shareAbout: "Post this in the channel, with your name",
  sharedBy: (name: string | null): string => `Shared by ${name ?? "somebody here"}`,

  // Lists for whoever asks.
  listAt: (source: string): string => `The list at ${source}`,
  rangeOf: (first: number, last: number, number: number): string =>
    `${first} to ${last} of ${papers(number)}`,
  noPapersYet: "No papers yet",
  trendingTitle: "Trending at Hugging Face",
  trendingStored:
    "Hugging Face does not answer at the moment, so these are the most upvoted papers known here.",
  nothingKnown: "Nothing is known here yet.",
  topTitle: (length: number): string => `Top papers of ${window(length)}`,
  nobodyVoted: (length: number): string => `Nobody has voted in ${window(length)}.`,
  whatVotes:
    "A vote is the Vote button, a paper’s number as a reaction, or 👍 on its reply in the thread.",
  everyonesVotes: "By the votes of everyone here: all channels, Slack and Discord together.",

  // A press of Vote.
  voted: "Voted",
  votedFor: (title: string, number: number): string =>
    `Your vote for ${title} counts: ${votes(number)}. Press again to withdraw it.`,
  withdrawn: "Vote withdrawn",
  withdrawnFrom: (title: string, number: number): string =>
    `Your vote for ${title} is withdrawn: ${votes(number)} now.`,
  keptVote: "Your reaction still votes",
  keptVoteFor: (title: string, number: number): string =>
    `Your reaction for ${title} still counts, so your vote stays: ${votes(number)}. Take the reaction back to withdraw it.`,
};
