import type { Paper } from "../../domain/paper/paper.ts";
import { listPageUrl } from "../../domain/paper/urls.ts";
import { thumbnailUrl } from "../huggingface/thumbnail.ts";
import { SAMPLE_DAY, SAMPLE_EDITION, type SampleEntry } from "./edition.ts";
import type { PaperSource } from "../port.ts";

/** The edition that comes with Paperboy, for trying it without a network: the same papers every day. */
export function createSample(): PaperSource {
  const papers = SAMPLE_EDITION.map(toPaper);
  return {
    name: "sample",
    label: "the bundled sample edition",
    onlyDay: SAMPLE_DAY,
    grows: false,
    hasFigures: true,
    list: async () => Promise.resolve(papers),
    paper: async (id) => Promise.resolve(papers.find((paper) => paper.id === id)),
    trending: async (limit) => Promise.resolve(papers.slice(0, limit)),
    listUrl: () => listPageUrl(SAMPLE_DAY),
  };
}

function toPaper(entry: SampleEntry): Paper {
  const { repo } = entry;
  return {
    id: entry.id,
    title: entry.title,
    abstract: entry.abstract,
    authors: entry.authors.split(", "),
    publishedAt: new Date(entry.published),
    upvotes: entry.upvotes,
    comments: entry.comments,
    submittedBy: entry.submittedBy,
    organization: entry.organization ?? null,
    thumbnailUrl: thumbnailUrl(entry.id),
    mediaUrls: entry.media ?? [],
    aiSummary: null,
    aiModel: null,
    keywords: entry.keywords.split(", "),
    categories: [],
    repoUrl: repo === undefined ? null : `https://github.com/${repo}`,
    repoStars: entry.stars ?? null,
    projectUrl: entry.project ?? null,
  };
}
