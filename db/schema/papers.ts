import type { Kit } from "./column-types.ts";

export function definePapers(k: Kit) {
  const papers = k.table(
    "papers",
    {
      seq: k.serial(),
      /** arXiv id without version. */
      id: k.text().notNull().unique(),
      title: k.text().notNull(),
      abstract: k.text().notNull(),
      authors: k.json<readonly string[]>().notNull(),
      publishedAt: k.time(),
      upvotes: k.int().notNull(),
      comments: k.int().notNull(),
      submittedBy: k.text(),
      submitterName: k.text(),
      organization: k.text(),
      thumbnailUrl: k.text(),
      mediaUrls: k.json<readonly string[]>().notNull(),
      aiSummary: k.text(),
      aiModel: k.text(),
      keywords: k.json<readonly string[]>().notNull(),
      /** arXiv's categories, the primary one first; empty when no source gave them. */
      categories: k.json<readonly string[]>().notNull().default([]),
      repoUrl: k.text(),
      repoStars: k.int(),
      projectUrl: k.text(),
      /** What uses the paper at Hugging Face, and when that was last asked. */
      models: k.int(),
      datasets: k.int(),
      spaces: k.int(),
      usesReadAt: k.time(),
      /** At arXiv. */
      version: k.int(),
      withdrawnAt: k.time(),
      updatedAt: k.time().notNull(),
    },
    (t) => [
      // Both cover what searches filter and sort by, so that these never read the wide rows.
      k.index("papers_newest").on(t.publishedAt, t.seq, t.upvotes, t.repoStars),
      k
        .index("papers_with_code")
        .on(t.publishedAt, t.seq, t.upvotes, t.repoStars)
        .where(k.sql`${t.repoUrl} is not null`),
      k
        .index("papers_organization")
        .on(t.organization, t.seq)
        .where(k.sql`${t.organization} is not null`),
    ],
  );

  const listings = k.table(
    "listings",
    {
      source: k.text().notNull(),
      day: k.text().notNull(),
      paperId: k
        .text()
        .notNull()
        .references(() => papers.id, { onDelete: "cascade" }),
      position: k.int().notNull(),
      firstSeenAt: k.time().notNull(),
      vanishedAt: k.time(),
    },
    (t) => [
      k.primaryKey({ name: "listings_pk", columns: [t.source, t.day, t.paperId] }),
      k.index("listings_paper").on(t.paperId),
      k.index("listings_day").on(t.day, t.paperId),
    ],
  );

  /** Records empty lists too. */
  const lists = k.table(
    "lists",
    {
      source: k.text().notNull(),
      day: k.text().notNull(),
      fetchedAt: k.time().notNull(),
      papers: k.int().notNull(),
    },
    (t) => [k.primaryKey({ name: "lists_pk", columns: [t.source, t.day] })],
  );

  /** Tells a quiet day from a broken source. */
  const sources = k.table("sources", {
    name: k.text().primaryKey(),
    answeredAt: k.time(),
    failingSince: k.time(),
    failure: k.failure(),
  });

  /** How far each month of Hugging Face's lists, such as `2026-05`, has been read for search. */
  const archiveMonths = k.table("archive_months", {
    month: k.text().primaryKey(),
    /** From 0. */
    nextPage: k.int().notNull(),
    readAt: k.time(),
  });

  return { papers, listings, lists, sources, archiveMonths };
}
