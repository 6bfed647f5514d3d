/** `2401.12345`: four digits until 2014, five since. */
const NEW_ID = /^(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})(?:v\d{1,3})?$/i;

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

const ARXIV_PATH =
  /^\/(?:abs|pdf|html|format|ps|src|e-print|bibtex|tb)\/(.+?)(?:\.(?:pdf|ps|gz|tar\.gz))?$/;
const HUGGING_FACE_PATH = /^(?:\/api)?\/papers\/(.+?)(?:\.md)?$/;
/** `/overview/…`, or `/en/overview/…` in a language. */
const ALPHAXIV_PATH =
  /^(?:\/[a-z]{2}(?:-[a-z]{2,4})?)?\/(?:abs|pdf|html|overview|resources|audio)\/(.+?)(?:\.(?:pdf|md))?$/i;
const DOI_PATH = /^\/(?:doi:)?10\.48550\/arxiv\.(.+)$/i;
/** `/arxiv/…`, `/papers/…`, `/abs/arXiv:…/abstract`. */
const READER_PATH =
  /^(?:\/(?:api|docs))?\/(?:(?:arxiv|papers?|abs|html)\/(?:arxiv:)?|arxiv:)(.+?)(?:\/(?:abstract|paper|v\d+)|\.pdf)?$/i;

const PATHS: ReadonlyMap<string, RegExp> = new Map([
  ["arxiv.org", ARXIV_PATH],
  ["ar5iv.org", ARXIV_PATH],
  ["xxx.lanl.gov", ARXIV_PATH],
  ["xxx.itp.ac.cn", ARXIV_PATH],
  ["huggingface.co", HUGGING_FACE_PATH],
  ["hf.co", HUGGING_FACE_PATH],
  ["alphaxiv.org", ALPHAXIV_PATH],
  ["doi.org", DOI_PATH],
  ["dx.doi.org", DOI_PATH],
  ["hdl.handle.net", DOI_PATH],
  ["semanticscholar.org", READER_PATH],
  ["api.semanticscholar.org", READER_PATH],
  ["scirate.com", READER_PATH],
  ["papers.cool", READER_PATH],
  ["emergentmind.com", READER_PATH],
  ["arxiv-vanity.com", READER_PATH],
  ["inspirehep.net", READER_PATH],
  ["ui.adsabs.harvard.edu", READER_PATH],
  ["catalyzex.com", READER_PATH],
  ["bytez.com", READER_PATH],
]);

/** `[cs.CL]`, or `[cs.CL] 17 Aug 2026` as on the margin of a paper's first page. */
const STAMP = / ?\[[a-z-]{2,12}(?:\.[a-z-]{2,12})?\](?: \d{1,2} [a-z]{3} \d{4})?$/i;
/** As reference lists print it: `arXiv preprint arXiv:2401.12345, 2024`. */
const REFERENCE = /^arxiv e?-?preprint,? (?:arxiv: ?)?(\S+?),?(?: \(?\d{4}\)?)?$/i;
const PREFIX = /^(?:(?:oai:)?arxiv(?:\.org)?[: ] ?|(?:doi:? ?)?10\.48550\/arxiv\.)/i;

const WRAPPING = new Set("<>()[]{}\"'`“”‘’«».,;:!?*_ \t\r\n");

/** The id without version or subject class; undefined when the text is no arXiv id, reference or URL. */
export function parsePaperId(text: string): string | undefined {
  const line = text.normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  const bare = stripWrapping(line.replace(STAMP, ""));
  const [, cited = bare] = REFERENCE.exec(bare) ?? [];
  return parseArxivId(stripWrapping(cited.replace(PREFIX, ""))) ?? parseArxivUrl(bare);
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
  const pattern = PATHS.get(siteOf(url.host));
  const path = url.pathname.replaceAll(/%2f/gi, "/").replace(/\/$/, "");
  const id = pattern?.exec(path)?.[1];
  return id === undefined ? undefined : parseArxivId(id);
}

/** Of arXiv's mirrors, as `cn.arxiv.org` and `ar5iv.labs.arxiv.org`, the main site. */
function siteOf(host: string): string {
  return host.endsWith(".arxiv.org") ? "arxiv.org" : host.replace(/^www\./, "");
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
