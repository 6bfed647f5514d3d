import { z } from "zod";
import { parsePaperId } from "../../domain/paper/ids.ts";
import { NO_FACTS, type Paper } from "../../domain/paper/paper.ts";
import { cleanText, texToCleanText } from "../../domain/paper/text.ts";
import { parseGithubRepo, parseWebUrl, huggingFaceThumbnail } from "../../domain/paper/urls.ts";
import { restoreTex } from "./restore-tex.ts";

/** An absent, null or mistyped field must not lose the paper. */
function optional<T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<T>> {
  return z.optional(schema).catch(undefined);
}

/** Keeps only the valid entries. */
function listOf<T extends z.ZodType>(schema: T): z.ZodType<readonly z.output<T>[]> {
  return z
    .array(z.unknown())
    .catch([])
    .transform((entries) =>
      entries.flatMap((entry) => {
        const parsed = schema.safeParse(entry);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

const Words = optional(z.string());
const Count = optional(z.number().int().min(0));
const Time = optional(z.string().pipe(z.coerce.date()));
const Person = optional(z.object({ user: Words, name: Words, fullname: Words }));
const Organization = optional(z.object({ fullname: Words, name: Words }));
const Author = z.object({ name: z.string(), hidden: z.boolean().optional().catch(true) });

/** Only the id and a title are required; the other fields changed over the years. */
const ListItem = z.object({
  paper: z.object({
    id: z.string(),
    title: Words,
    summary: Words,
    authors: listOf(Author),
    publishedAt: Time,
    withdrawnAt: Time,
    upvotes: Count,
    submittedOnDailyBy: Person,
    organization: Organization,
    mediaUrl: Words,
    mediaUrls: listOf(z.string()),
    ai_summary: Words,
    ai_summary_model: Words,
    ai_keywords: listOf(z.string()),
    githubRepo: Words,
    githubStars: Count,
    projectPage: Words,
    numTotalModels: Count,
    numTotalDatasets: Count,
    numTotalSpaces: Count,
  }),
  title: Words,
  summary: Words,
  thumbnail: Words,
  numComments: Count,
  submittedBy: Person,
  organization: Organization,
  mediaUrl: Words,
  mediaUrls: listOf(z.string()),
});
type ListItem = z.output<typeof ListItem>;

/** Undefined without an arXiv id or a title. */
export function readListItem(raw: unknown): Paper | undefined {
  const parsed = ListItem.safeParse(raw);
  if (!parsed.success) return undefined;
  const item = parsed.data;
  const id = parsePaperId(item.paper.id);
  const title = tex(item.paper.title) ?? tex(item.title);
  return id === undefined || title === null ? undefined : toPaper(id, title, item);
}

export function readPaper(raw: unknown): Paper | undefined {
  return readListItem({ paper: raw });
}

function toPaper(id: string, title: string, item: ListItem): Paper {
  const { paper } = item;
  const repoUrl = parseGithubRepo(paper.githubRepo ?? "");
  const organization = item.organization ?? paper.organization;
  const aiSummary = tex(paper.ai_summary);
  return {
    ...NO_FACTS,
    id,
    title,
    abstract: tex(paper.summary) ?? tex(item.summary) ?? "",
    authors: texts(paper.authors.flatMap(({ name, hidden }) => (hidden === true ? [] : [name]))),
    publishedAt: paper.publishedAt ?? null,
    upvotes: paper.upvotes ?? 0,
    comments: item.numComments ?? 0,
    submittedBy: userName(item.submittedBy) ?? userName(paper.submittedOnDailyBy),
    submitterName: text(item.submittedBy?.fullname) ?? text(paper.submittedOnDailyBy?.fullname),
    organization: text(organization?.fullname) ?? text(organization?.name),
    thumbnailUrl: parseWebUrl(item.thumbnail ?? "") ?? huggingFaceThumbnail(id),
    mediaUrls: mediaUrls(item),
    aiSummary,
    aiModel: aiSummary === null ? null : text(paper.ai_summary_model),
    keywords: texts(paper.ai_keywords),
    repoUrl,
    repoStars: repoUrl === null ? null : (paper.githubStars ?? null),
    projectUrl: parseWebUrl(paper.projectPage ?? ""),
    models: paper.numTotalModels ?? null,
    datasets: paper.numTotalDatasets ?? null,
    spaces: paper.numTotalSpaces ?? null,
    withdrawnAt: paper.withdrawnAt ?? null,
  };
}

/** One field names the account `user`, the other `name`. */
function userName(person: ListItem["submittedBy"]): string | null {
  return text(person?.user) ?? text(person?.name) ?? text(person?.fullname);
}

/** A list beside or inside the paper, or in the first months a single address. */
function mediaUrls({ paper, ...item }: ListItem): readonly string[] {
  const found = [...item.mediaUrls, ...paper.mediaUrls, item.mediaUrl ?? "", paper.mediaUrl ?? ""];
  return [...new Set(found.flatMap((address) => parseWebUrl(address) ?? []))];
}

function text(source: string | undefined): string | null {
  const clean = cleanText(source ?? "");
  return clean === "" ? null : clean;
}

function texts(sources: readonly string[]): readonly string[] {
  return sources.flatMap((source) => text(source) ?? []);
}

function tex(source: string | undefined): string | null {
  const clean = texToCleanText(restoreTex(source ?? ""));
  return clean === "" ? null : clean;
}
