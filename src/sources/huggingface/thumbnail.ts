/** 1200 by 630 pixels. */
export function thumbnailUrl(id: string): string {
  return `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`;
}
