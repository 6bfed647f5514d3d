import { fetch, type Dispatcher } from "undici";

/** Longer waits and larger pictures would make chats give up too. */
const PATIENCE_MS = 2000;
const MOST_BYTES = 5_000_000;
const IMAGE = /^image\/(?:png|jpeg|webp|gif)\b/i;
const BUSY: ReadonlySet<number> = new Set([405, 408, 429]);

/** Whether chats can show the picture; undefined when its server does not say. Follows no redirect, which may lead to another host. */
export async function checkPicture(
  address: string,
  dispatcher?: Dispatcher,
): Promise<boolean | undefined> {
  try {
    const { status, headers } = await fetch(address, {
      method: "HEAD",
      headers: { "user-agent": "Paperboy" },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(dispatcher && { dispatcher }),
    });
    if (status >= 500 || BUSY.has(status)) return undefined;
    const size = Number(headers.get("content-length") ?? 0);
    return status === 200 && IMAGE.test(headers.get("content-type") ?? "") && size <= MOST_BYTES;
  } catch {
    return undefined;
  }
}
