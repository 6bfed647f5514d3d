import type { Day } from "../papers/paper.ts";

/** The page of a day's list that a person can open. */
export function listUrl(day: Day): string {
  return `https://huggingface.co/papers/date/${day}`;
}

/** The picture Hugging Face draws for every paper it lists, 1200 by 630. */
export function thumbnailUrl(id: string): string {
  return `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`;
}
