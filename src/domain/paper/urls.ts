import type { Paper } from "./paper.ts";
import { parsePeriod, type PeriodName } from "../schedule/periods.ts";

/** GitHub's own pages, which look like owners. */
const RESERVED_PATHS = new Set([
  "orgs",
  "topics",
  "sponsors",
  "search",
  "features",
  "collections",
  "settings",
]);

/** Null unless http or https without credentials. */
export function parseWebUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const web = url.protocol === "https:" || url.protocol === "http:";
  return web && url.username === "" && url.password === "" ? url.href : null;
}

/** Without branch, file, query or `.git`. */
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

export function arxivUrl(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

export function pdfUrl(id: string): string {
  return `https://arxiv.org/pdf/${id}`;
}

/** Hugging Face has no pages for ids from before 2007. */
export function hasHuggingFacePage({
  id,
  thumbnailUrl,
}: Pick<Paper, "id" | "thumbnailUrl">): boolean {
  return thumbnailUrl !== null && !id.includes("/");
}

export function huggingFaceUrl(id: string): string {
  return `https://huggingface.co/papers/${id}`;
}

export function huggingFaceSearchUrl(words: string): string {
  return `https://huggingface.co/papers?${new URLSearchParams({ q: words }).toString()}`;
}

/** By Hugging Face's short name, because Discord counts addresses among the characters. */
export function commentsUrl(id: string): string {
  return `https://hf.co/papers/${id}#community`;
}

/** Null for what is no account's name. */
export function profileUrl(account: string): string | null {
  return /^[\w-]+(?:\.[\w-]+)*$/.test(account) ? `https://huggingface.co/${account}` : null;
}

export function modelsUrl(id: string): string {
  return `https://huggingface.co/models?other=arxiv:${id}`;
}

export function datasetsUrl(id: string): string {
  return `https://huggingface.co/datasets?other=arxiv:${id}`;
}

/** Hugging Face has no 53rd week. */
export function listPageUrl(name: PeriodName): string {
  const { cadence, first } = parsePeriod(name) ?? { cadence: "day", first: name };
  const known = cadence === "day" || name.endsWith("W53") ? `date/${first}` : `${cadence}/${name}`;
  return `https://huggingface.co/papers/${known}`;
}

/** 1200 by 630 pixels. */
export function huggingFaceThumbnail(id: string): string {
  return `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`;
}
