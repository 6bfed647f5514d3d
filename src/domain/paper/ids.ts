/** `2401.12345`: four digits until 2014, five since. */
const NEW_ID = /^(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})(?:v\d{1,3})?$/;

/** `hep-th/9901001` or `math.GT/0309136`: from August 1991 to March 2007. */
const OLD_ID =
  /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/((?:9[1-9]|0[0-7])(?:0[1-9]|1[0-2])\d{3})(?:v\d{1,3})?$/i;

/** The archives with old ids: https://arxiv.org/archive. */
const ARCHIVES = new Set(
  (
    "acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs " +
    "dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol " +
    "physics plasm-ph q-alg q-bio quant-ph solv-int supr-con"
  ).split(" "),
);

const ARXIV_PATH = /^\/(?:abs|pdf|html|format|ps|src|e-print)\/(.+?)(?:\.pdf)?$/;
const HUGGING_FACE_PATH = /^(?:\/api)?\/papers\/(.+?)(?:\.md)?$/;
const ALPHAXIV_PATH = /^\/(?:abs|pdf|overview)\/(.+?)(?:\.pdf)?$/;
const DOI_PATH = /^\/10\.48550\/arxiv\.(.+)$/i;

const PATHS: ReadonlyMap<string, RegExp> = new Map([
  ["arxiv.org", ARXIV_PATH],
  ["export.arxiv.org", ARXIV_PATH],
  ["huggingface.co", HUGGING_FACE_PATH],
  ["hf.co", HUGGING_FACE_PATH],
  ["alphaxiv.org", ALPHAXIV_PATH],
  ["doi.org", DOI_PATH],
]);

const WRAPPING = new Set("<>()[]{}\"'`“”‘’«».,;:!?*_ \t\r\n");

/** The id without version or subject class; undefined when the text is no arXiv id, reference or URL. */
export function parsePaperId(text: string): string | undefined {
  const bare = stripWrapping(text.trim());
  return parseArxivId(bare.replace(/^arxiv:\s*/i, "")) ?? parseArxivUrl(bare);
}

/** Slack writes `<url|label>`. */
function stripWrapping(text: string): string {
  const link = text.startsWith("<") ? text.slice(1).split(/[|>]/, 1).join("") : text;
  let start = 0;
  let end = link.length;
  while (start < end && WRAPPING.has(link.charAt(start))) start += 1;
  while (end > start && WRAPPING.has(link.charAt(end - 1))) end -= 1;
  return link.slice(start, end);
}

function parseArxivId(text: string): string | undefined {
  const [, year, month, number] = NEW_ID.exec(text) ?? [];
  if (year !== undefined && month !== undefined && number !== undefined) {
    const digits = year + month < "1501" ? 4 : 5;
    const known = year + month >= "0704" && number.length === digits;
    return known ? `${year}${month}.${number}` : undefined;
  }
  const [, archive, old] = OLD_ID.exec(text) ?? [];
  if (archive === undefined || old === undefined) return undefined;
  const name = archive.toLowerCase();
  return ARCHIVES.has(name) ? `${name}/${old}` : undefined;
}

function parseArxivUrl(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const pattern = PATHS.get(url.host.replace(/^www\./, ""));
  const path = url.pathname.replaceAll(/%2f/gi, "/").replace(/\/$/, "");
  const id = pattern?.exec(path)?.[1];
  return id === undefined ? undefined : parseArxivId(id);
}

const OPENREVIEW_PREFIX = "openreview:";
const OPENREVIEW_PATHS = new Set(["/forum", "/pdf", "/attachment"]);
const OPENREVIEW_ID = /^[\w-]{6,40}$/;

function parseOpenReviewUrl(address: string): string | undefined {
  const bare = stripWrapping(address);
  const url = URL.canParse(bare) ? new URL(bare) : undefined;
  if (url?.hostname.replace(/^www\./, "") !== "openreview.net") return undefined;
  const id = url.searchParams.get("id") ?? "";
  return OPENREVIEW_PATHS.has(url.pathname) && OPENREVIEW_ID.test(id)
    ? `${OPENREVIEW_PREFIX}${id}`
    : undefined;
}

/** Undefined for other ids. */
export function openReviewId(paperId: string): string | undefined {
  return paperId.startsWith(OPENREVIEW_PREFIX)
    ? paperId.slice(OPENREVIEW_PREFIX.length)
    : undefined;
}

export const LINK_DOMAINS = ["arxiv.org", "huggingface.co", "alphaxiv.org", "openreview.net"];

const MAX_LINKS = 5;
const URL_PATTERN = /https?:\/\/[^\s<>|"]+/gi;

/** The URL is parsed, never fetched. */
export function parsePaperLink(address: string): string | undefined {
  return parsePaperId(address) ?? parseOpenReviewUrl(address);
}

/** At most five. */
export function findPaperLinks(text: string): string[] {
  const ids = [...text.matchAll(URL_PATTERN)].flatMap(([address]) => parsePaperLink(address) ?? []);
  return [...new Set(ids)].slice(0, MAX_LINKS);
}
