import type { Paper } from "./paper.ts";
import { parsePeriod, type PeriodName } from "../schedule/periods.ts";

/** GitHub's own pages, which look like an owner. */
const RESERVED_PATHS = new Set([
  "orgs",
  "topics",
  "sponsors",
  "search",
  "features",
  "collections",
  "settings",
]);

/** An address for people to open: http or https and without credentials, in its normal form; null otherwise. */
export function parseWebUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const web = url.protocol === "https:" || url.protocol === "http:";
  return web && url.username === "" && url.password === "" ? url.href : null;
}

/**
 * The repository that a free text names, as `https://github.com/owner/name`: without branch, file, query, `.git`
 * or the white space that people paste. Null when it names none, such as an organisation alone.
 */
export function parseGithubRepo(text: string): string | null {
  const address = text.replaceAll(/\s+/g, "");
  const url = parseWebUrl(/^https?:/i.test(address) ? address : `https://${address}`);
  if (url === null) return null;
  const { host, pathname } = new URL(url);
  if (host !== "github.com" && host !== "www.github.com") return null;
  const [owner = "", file = ""] = pathname.split("/").filter((part) => part !== "");
  const name = file.replace(/\.git$/i, "");
  const valid = /^[\w-]+$/.test(owner) && /^[\w.-]+$/.test(name) && !RESERVED_PATHS.has(owner);
  return valid ? `https://github.com/${owner}/${name}` : null;
}

/** A paper's page at arXiv. */
export function arxivUrl(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** A paper's PDF at arXiv. */
export function pdfUrl(id: string): string {
  return `https://arxiv.org/pdf/${id}`;
}

/** Whether Hugging Face has a page of it: it draws a thumbnail for each, and never knew the ids from before 2007. */
export function hasHuggingFacePage({
  id,
  thumbnailUrl,
}: Pick<Paper, "id" | "thumbnailUrl">): boolean {
  return thumbnailUrl !== null && !id.includes("/");
}

/** A paper's page at Hugging Face, which knows only ids of the form `2401.12345`. */
export function huggingFaceUrl(id: string): string {
  return `https://huggingface.co/papers/${id}`;
}

/** The page of a day's, a week's or a month's list at Hugging Face, which knows no 53rd week. */
export function listPageUrl(name: PeriodName): string {
  const { cadence, first } = parsePeriod(name) ?? { cadence: "day", first: name };
  const known = cadence === "day" || name.endsWith("W53") ? `date/${first}` : `${cadence}/${name}`;
  return `https://huggingface.co/papers/${known}`;
}
