import { z } from "zod";
import { getJson, type HttpOptions } from "../http/client.ts";
import { StatusError } from "../http/attempt.ts";

/** Since 2023 every field is an object around its value; before, it was the value. */
const Field = z.union([z.string(), z.looseObject({ value: z.string() })]);
const Notes = z.looseObject({
  notes: z.array(z.looseObject({ content: z.looseObject({ title: Field }) })),
});

/** A person waits for the card, and the link is enough without it. */
const PATIENCE: HttpOptions = { deadlineMs: 5000, retries: 1, maxBytes: 2_000_000 };

export interface OpenReview {
  /** Undefined when the paper does not exist or is not public. Rejects with a SourceError without an answer. */
  title(id: string): Promise<string | undefined>;
}

/** Papers of venues before 2023 are only at the older API. */
const NEWER = "https://api2.openreview.net";
const OLDER = "https://api.openreview.net";

export function createOpenReview({
  apiUrl,
  olderUrl = apiUrl === NEWER ? OLDER : undefined,
}: {
  readonly apiUrl: string;
  readonly olderUrl?: string | undefined;
}): OpenReview {
  const apis = [apiUrl, ...(olderUrl === undefined ? [] : [olderUrl])];
  return {
    async title(id) {
      for (const api of apis) {
        const title = await titleAt(api, id);
        if (title !== undefined) return title;
      }
      return undefined;
    },
  };
}

async function titleAt(api: string, id: string): Promise<string | undefined> {
  try {
    const query = new URLSearchParams({ id }).toString();
    const { data } = await getJson(`${api}/notes?${query}`, Notes, PATIENCE);
    const title = data.notes[0]?.content.title;
    return typeof title === "string" ? title : title?.value;
  } catch (error) {
    if (error instanceof StatusError && [400, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}
