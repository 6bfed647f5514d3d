import { LRUCache } from "lru-cache";
import { picturesIn, type Message } from "../../messages/core/message.ts";
import { HOUR_MS } from "../../lib/durations.ts";

export interface RenderOptions {
  readonly key?: string;
  /** On unless turned off. */
  readonly pictures?: boolean;
}

export type WriteRendered<Rendered> = <Result>(
  message: Message,
  options: Pick<RenderOptions, "key">,
  write: (rendered: Rendered) => Promise<Result>,
) => Promise<Result>;

const REMEMBERED = { max: 1000, ttl: HOUR_MS };

/** A picture never costs the message: refused with its pictures, it is written without them, and so are others with these for an hour. */
export function createWriteRendered<Rendered>(parts: {
  readonly render: (message: Message, options: RenderOptions) => Rendered;
  /** Whether the platform posted nothing, perhaps because of a picture. */
  readonly isRefusal: (error: unknown) => boolean;
}): WriteRendered<Rendered> {
  const refused = new LRUCache<string, true>(REMEMBERED);
  return async (message, options, write) => {
    const addresses = picturesIn(message).map(({ url }) => url);
    const pictures = !addresses.some((address) => refused.has(address));
    try {
      return await write(parts.render(message, { ...options, pictures }));
    } catch (error) {
      if (addresses.length === 0 || !pictures || !parts.isRefusal(error)) throw error;
      const written = await write(parts.render(message, { ...options, pictures: false }));
      for (const address of addresses) refused.set(address, true);
      return written;
    }
  };
}
