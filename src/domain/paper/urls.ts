/** GitHub's own pages, which look like an owner. */
const NOT_OWNERS = new Set([
  "orgs",
  "topics",
  "sponsors",
  "search",
  "features",
  "collections",
  "settings",
]);

/** An address for people to open: http or https and without credentials, in its normal form; null otherwise. */
export function webUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const web = url.protocol === "https:" || url.protocol === "http:";
  return web && url.username === "" && url.password === "" ? url.href : null;
}

/**
 * The repository that a free text names, as `https://github.com/owner/name`: without branch, file, query, `.git`
 * or the white space that people paste. Null when it names none, such as an organisation alone.
 */
export function githubRepo(text: string): string | null {
  const address = text.replaceAll(/\s+/g, "");
  const url = webUrl(/^https?:/i.test(address) ? address : `https://${address}`);
  if (url === null) return null;
  const { host, pathname } = new URL(url);
  if (host !== "github.com" && host !== "www.github.com") return null;
  const [owner = "", file = ""] = pathname.split("/").filter((part) => part !== "");
  const name = file.replace(/\.git$/i, "");
  const valid = /^[\w-]+$/.test(owner) && /^[\w.-]+$/.test(name) && !NOT_OWNERS.has(owner);
  return valid ? `https://github.com/${owner}/${name}` : null;
}
