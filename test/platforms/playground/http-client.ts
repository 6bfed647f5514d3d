import http from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** One request as any program could send it, with headers that a browser would not let pass. */
export function send(
  url: URL,
  { body, ...options }: http.RequestOptions & { readonly body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent: false, ...options }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (text += piece));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** A visitor: keeps its cookie and speaks JSON. */
export function createVisitor(origin: URL) {
  let cookie = "";

  async function ask(path: string, body?: string) {
    const answer = await send(new URL(path, origin), {
      method: body === undefined ? "GET" : "POST",
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(cookie === "" ? {} : { cookie }),
      },
      ...(body === undefined ? {} : { body }),
    });
    cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? cookie;
    return { ...answer, json: (): unknown => JSON.parse(answer.text) };
  }

  return {
    get: (path: string) => ask(path),
    post: (path: string, body: unknown) =>
      ask(path, typeof body === "string" ? body : JSON.stringify(body)),
    cookie: () => cookie,
  };
}

/** Reads server-sent events one by one; `close` hangs up. */
export async function readEvents(url: URL, cookie = "") {
  const abort = new AbortController();
  const response = await fetch(url, { headers: { cookie }, signal: abort.signal });
  const pieces = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  return {
    close: () => abort.abort(),
    /** The next event, or undefined at the end of the stream. */
    async next(): Promise<{ event: string; data: unknown } | undefined> {
      for (;;) {
        const [, block, rest] = /^(.*?)\n\n(.*)$/s.exec(buffer) ?? [];
        if (block === undefined || rest === undefined) {
          const { done, value } = await pieces.read();
          if (done) return undefined;
          buffer += value;
          continue;
        }
        buffer = rest;
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (event !== undefined) return { event, data: JSON.parse(data ?? "null") as unknown };
      }
    },
  };
}
