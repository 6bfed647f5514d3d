import { STATUS_CODES } from "node:http";
import type { Readable } from "node:stream";
import { Headers, request, type Dispatcher } from "undici";

export interface SmallRequest {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Uint8Array | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

export interface SmallResponse {
  readonly body: Readable | ReadableStream | null;
  readonly bodyUsed: boolean;
  readonly headers: Headers;
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
  text(): Promise<string>;
}

export async function createLightFetch(
  dispatcher: Dispatcher,
  address: string,
  { method = "GET", headers = {}, body = null, signal = null }: SmallRequest,
): Promise<SmallResponse> {
  const answer = await request(address, { dispatcher, method, headers, body, signal });
  const { statusCode: status, body: stream } = answer;
  return {
    body: stream,
    get bodyUsed() {
      return stream.bodyUsed;
    },
    headers: headersOf(answer.headers),
    ok: status >= 200 && status < 300,
    status,
    statusText: STATUS_CODES[status] ?? "",
    arrayBuffer: () => stream.arrayBuffer(),
    json: () => stream.json(),
    text: () => stream.text(),
  };
}

function headersOf(received: Dispatcher.ResponseData["headers"]): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  return headers;
}
