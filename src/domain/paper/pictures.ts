import type { Paper } from "./paper.ts";
import { huggingFaceThumbnail } from "./urls.ts";

/** The only hosts whose pictures are shown: Hugging Face's uploads, and the cards that it draws. */
export const PICTURE_HOSTS: readonly string[] = [
  "cdn-uploads.huggingface.co",
  "cdn-thumbnails.huggingface.co",
];

/** A plain path: a query could tell the host who looks. */
const UPLOAD = /^https:\/\/cdn-uploads\.huggingface\.co(?:\/[\w-]+)+\.(?<kind>[a-z\d]{2,4})$/i;
const STILL = new Set(["png", "jpg", "jpeg", "webp"]);
const VIDEO = new Set(["mp4", "webm", "mov", "qt"]);
const ANIMATION = new Set(["gif"]);

type WithMedia = Pick<Paper, "mediaUrls">;

/** The address of a figure that stands still: animations distract among other papers. */
export function stillFigure(paper: WithMedia): string | null {
  return firstUpload(paper, STILL);
}

/** For a message about this paper alone. */
export function figureOf(paper: WithMedia): string | null {
  return stillFigure(paper) ?? firstUpload(paper, ANIMATION);
}

export function videoOf(paper: WithMedia): string | null {
  return firstUpload(paper, VIDEO);
}

/** Hugging Face draws it from the title, so it serves only where it is the whole message. */
export function socialCardOf(paper: Pick<Paper, "id" | "thumbnailUrl">): string | null {
  return paper.thumbnailUrl === huggingFaceThumbnail(paper.id) ? paper.thumbnailUrl : null;
}

function firstUpload({ mediaUrls }: WithMedia, kinds: ReadonlySet<string>): string | null {
  return mediaUrls.find((address) => kinds.has(kindOf(address))) ?? null;
}

function kindOf(address: string): string {
  return UPLOAD.exec(address)?.groups?.["kind"]?.toLowerCase() ?? "";
}
