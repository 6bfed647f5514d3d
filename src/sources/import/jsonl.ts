import { z } from "zod";
import { parsePaperId } from "../../domain/paper/ids.ts";
import { NO_FACTS, type Paper } from "../../domain/paper/paper.ts";
import { texToCleanText } from "../../domain/paper/text.ts";

const Name = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const Figure = z.number().int().min(0);
const HttpUrl = z.url({ protocol: /^https?$/ });

/** Only the id and the title are required. */
const Line = z.object({
  id: z.string(),
  title: z.string().min(1),
  abstract: z.string().optional(),
  /** arXiv's and Hugging Face's name for the abstract. */
  summary: z.string().optional(),
  authors: z.array(Name).optional(),
  publishedAt: z.coerce.date().nullish(),
  upvotes: Figure.optional(),
  comments: Figure.optional(),
  submittedBy: z.string().nullish(),
  organization: z.string().nullish(),
  thumbnailUrl: HttpUrl.nullish(),
  mediaUrls: z.array(HttpUrl).optional(),
  aiSummary: z.string().nullish(),
  aiModel: z.string().nullish(),
  keywords: z.array(z.string()).optional(),
  categories: z.array(z.string()).optional(),
  repoUrl: HttpUrl.nullish(),
  repoStars: Figure.nullish(),
  projectUrl: HttpUrl.nullish(),
  submitterName: z.string().nullish(),
  withdrawnAt: z.coerce.date().nullish(),
  listDates: z.array(z.iso.date()).optional(),
});

export interface ImportedPaper {
  readonly paper: Paper;
  readonly days: readonly string[];
}

export function parsePaperLine(text: string): ImportedPaper | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = Line.safeParse(data);
  const id = parsed.success ? parsePaperId(parsed.data.id) : undefined;
  if (!parsed.success || id === undefined) return undefined;
  const { listDates = [], ...line } = parsed.data;
  return { paper: toPaper(id, line), days: listDates };
}

function toPaper(id: string, line: Omit<z.output<typeof Line>, "listDates">): Paper {
  return {
    ...NO_FACTS,
    id,
    title: texToCleanText(line.title),
    abstract: texToCleanText(line.abstract ?? line.summary ?? ""),
    authors: (line.authors ?? []).map(texToCleanText),
    publishedAt: line.publishedAt ?? null,
    upvotes: line.upvotes ?? 0,
    comments: line.comments ?? 0,
    submittedBy: line.submittedBy ?? null,
    organization: line.organization ?? null,
    thumbnailUrl: line.thumbnailUrl ?? null,
    mediaUrls: line.mediaUrls ?? [],
    aiSummary: line.aiSummary ?? null,
    aiModel: line.aiModel ?? null,
    keywords: line.keywords ?? [],
    categories: line.categories ?? [],
    repoUrl: line.repoUrl ?? null,
    repoStars: line.repoStars ?? null,
    projectUrl: line.projectUrl ?? null,
    submitterName: line.submitterName ?? null,
    withdrawnAt: line.withdrawnAt ?? null,
  };
}
