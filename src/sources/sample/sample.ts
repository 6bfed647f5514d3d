import { readFileSync } from "node:fs";
import { z } from "zod";
import { NO_FACTS, type Paper } from "../../domain/paper/paper.ts";
import { listPageUrl, huggingFaceThumbnail } from "../../domain/paper/urls.ts";
import type { PaperSource } from "../port.ts";

const SampleList = z.object({
  day: z.iso.date(),
  papers: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      abstract: z.string(),
      authors: z.array(z.string()),
      published: z.coerce.date(),
      upvotes: z.number(),
      comments: z.number(),
      submittedBy: z.string(),
      submitterName: z.string().nullable().default(null),
      organization: z.string().nullable().default(null),
      keywords: z.array(z.string()),
      /** Owner and name at GitHub. */
      repo: z.string().optional(),
      stars: z.number().nullable().default(null),
      project: z.url().nullable().default(null),
      media: z.array(z.url()).default([]),
    }),
  ),
});

/** Works without a network: the same papers every day. */
export function createSample(): PaperSource & { readonly onlyDay: string } {
  const file = new URL("./list.json", import.meta.url);
  const sample = SampleList.parse(JSON.parse(readFileSync(file, "utf8")));
  const papers = sample.papers.map(toPaper);
  return {
    name: "sample",
    label: "the sample list",
    onlyDay: sample.day,
    grows: false,
    hasFigures: true,
    list: async () => Promise.resolve(papers),
    paper: async (id) => Promise.resolve(papers.find((paper) => paper.id === id)),
    trending: async (limit) => Promise.resolve(papers.slice(0, limit)),
    listUrl: () => listPageUrl(sample.day),
  };
}

function toPaper(entry: z.output<typeof SampleList>["papers"][number]): Paper {
  const { published, media, repo, stars, project, ...paper } = entry;
  return {
    ...NO_FACTS,
    ...paper,
    publishedAt: published,
    thumbnailUrl: huggingFaceThumbnail(entry.id),
    mediaUrls: media,
    repoUrl: repo === undefined ? null : `https://github.com/${repo}`,
    repoStars: stars,
    projectUrl: project,
  };
}
