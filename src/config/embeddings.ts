import type { EmbeddingOptions } from "../search/embeddings/encoder.ts";

interface Settings {
  readonly EMBEDDINGS_URL?: string | undefined;
  readonly EMBEDDINGS_MODEL?: string | undefined;
  readonly EMBEDDINGS_API_KEY?: string | undefined;
  readonly EMBEDDINGS_FOLDER?: string | undefined;
}

export function readEmbeddings(settings: Settings): EmbeddingOptions | null {
  const { EMBEDDINGS_FOLDER: folder, EMBEDDINGS_MODEL: model } = settings;
  const { EMBEDDINGS_URL: url, EMBEDDINGS_API_KEY: apiKey } = settings;
  if (folder !== undefined) return { folder };
  if (url === undefined || model === undefined) return null;
  return { url: endpointOf(url), model, ...(apiKey !== undefined && { apiKey }) };
}

export function embeddingProblems(settings: Settings): string[] {
  const has = (name: keyof Settings): boolean => settings[name] !== undefined;
  const problems: string[] = [];
  if (has("EMBEDDINGS_URL") && has("EMBEDDINGS_FOLDER"))
    problems.push("EMBEDDINGS_URL and EMBEDDINGS_FOLDER are both set: vectors come from one place");
  if (has("EMBEDDINGS_URL") && !has("EMBEDDINGS_MODEL"))
    problems.push("EMBEDDINGS_URL is set without EMBEDDINGS_MODEL: name the endpoint's model");
  if (!has("EMBEDDINGS_URL") && (has("EMBEDDINGS_MODEL") || has("EMBEDDINGS_API_KEY")))
    problems.push(
      "EMBEDDINGS_MODEL and EMBEDDINGS_API_KEY belong to an endpoint: set EMBEDDINGS_URL too",
    );
  return problems;
}

/** The setting may be the base address or the full one. */
function endpointOf(url: string): string {
  const base = url.replace(/\/+$/, "");
  return base.endsWith("/embeddings") ? base : `${base}/embeddings`;
}
