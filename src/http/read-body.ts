import type { IncomingMessage } from "node:http";

/** Bytes that unfinished bodies hold together: what is not yet known to be worth reading must not fill the memory. */
const MOST_HELD = 32 * 1024 * 1024;
/** Milliseconds; every sender that is in earnest sends its body at once. */
const PATIENCE_MS = 10_000;

let held = 0;

export class BodyError extends Error {
  override readonly name = "BodyError";
  readonly status: 400 | 408 | 413 | 503;

  constructor(status: BodyError["status"]) {
    super(`the body was refused with ${status}`);
    this.status = status;
  }
}

/** Reads at most `most` bytes; throws BodyError for a body that is longer, slow or cut off. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > most) throw new BodyError(413);
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => request.destroy(new BodyError(408)), PATIENCE_MS);
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(chunk)) throw new BodyError(400);
      size += chunk.length;
      held += chunk.length;
      if (size > most) throw new BodyError(413);
      if (held > MOST_HELD) throw new BodyError(503);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw error instanceof BodyError ? error : new BodyError(400);
  } finally {
    clearTimeout(timer);
    held -= size;
  }
}
