import type { Paper } from "../../src/domain/paper/paper.ts";
import { serveLocally, type LocalServer } from "./local-server.ts";

/** A Hugging Face whose list is the same on every day, unless it is given by day. */
export async function startFakeHuggingFace(
  papers: readonly Paper[] | ((day: string) => readonly Paper[]),
): Promise<LocalServer & { readonly env: Readonly<Record<string, string>> }> {
  const server = await serveLocally(({ url: { pathname, searchParams } }) => {
    if (!pathname.endsWith("/api/daily_papers")) return undefined;
    const ofDay = typeof papers === "function" ? papers(searchParams.get("date") ?? "") : papers;
    const list = ofDay.map(entryOf);
    const limit = Number(searchParams.get("limit") ?? 50);
    const start = Number(searchParams.get("p") ?? 0) * limit;
    return list.slice(start, start + limit);
  });
  return {
    ...server,
    env: {
      HF_API_URL: `http://${server.host}`,
      ARXIV_API_URL: `http://${server.host}/arxiv`,
      ARCHIVE: "no",
    },
  };
}

/** A paper in the form of Hugging Face's lists. */
function entryOf(paper: Paper): unknown {
  const { id, title, abstract, comments, submittedBy, thumbnailUrl } = paper;
  return {
    paper: {
      id,
      title,
      summary: abstract,
      authors: paper.authors.map((name) => ({ name, hidden: false })),
      publishedAt: paper.publishedAt,
      upvotes: paper.upvotes,
      ai_summary: paper.aiSummary,
      ai_keywords: paper.keywords,
      ...(paper.repoUrl !== null && { githubRepo: paper.repoUrl, githubStars: paper.repoStars }),
      ...(paper.projectUrl !== null && { projectPage: paper.projectUrl }),
    },
    thumbnail: thumbnailUrl,
    numComments: comments,
    submittedBy: { name: submittedBy, fullname: paper.submitterName },
    ...(paper.organization !== null && { organization: { fullname: paper.organization } }),
    mediaUrls: paper.mediaUrls,
  };
}
