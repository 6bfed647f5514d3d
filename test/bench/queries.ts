import { createRandom, type ListedPaper } from "./papers.ts";

/** What people look for: a word or three of a title, a phrase, an author, a word half typed. */
export function queriesFor(papers: readonly ListedPaper[], count: number): string[] {
  const random = createRandom(2);
  return Array.from({ length: count }, (_, index) => {
    const paper = papers[Math.floor(random() * papers.length)];
    const words = paper?.title.split(" ") ?? [];
    const start = Math.floor(random() * (words.length - 3));
    switch (index % 5) {
      case 0:
        return words[start] ?? "";
      case 1:
        return `"${words.slice(start, start + 2).join(" ")}"`;
      case 2:
        return paper?.authors[0] ?? "";
      case 3:
        return (words[start] ?? "").slice(0, 5);
      default:
        return words.slice(start, start + 3).join(" ");
    }
  });
}
