import type { Paper } from "../../src/domain/paper/paper.ts";

/** A paper of which only what a search test cares about is given. */
export function samplePaper(paper: Pick<Paper, "id" | "title"> & Partial<Paper>): Paper {
  return {
    abstract: "",
    authors: [],
    publishedAt: null,
    upvotes: 0,
    comments: 0,
    submittedBy: null,
    organization: null,
    thumbnailUrl: null,
    mediaUrls: [],
    aiSummary: null,
    aiModel: null,
    keywords: [],
    categories: [],
    repoUrl: null,
    repoStars: null,
    projectUrl: null,
    submitterName: null,
    models: null,
    datasets: null,
    spaces: null,
    version: null,
    withdrawnAt: null,
    ...paper,
  };
}
