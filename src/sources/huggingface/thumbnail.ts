/** The picture Hugging Face draws for every paper it lists, 1200 by 630. */
export function thumbnailUrl(id: string): string {
  return `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`;
}
