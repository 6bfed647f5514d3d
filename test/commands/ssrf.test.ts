import dns from "node:dns";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createIngester } from "../../src/jobs/ingestion/ingest-list.ts";
import { createHuggingFace } from "../../src/sources/huggingface/huggingface.ts";
import { json, readableLog, useScriptedServer } from "../support/scripted-server.ts";
import { NOW, createCommandFixture, type CommandFixture } from "./command-fixture.ts";

const ID = "2605.00001";

/** Nothing that a person types makes the bot ask any other place than its sources: no address of theirs, no host. */
describe("a typed URL", () => {
  const upstream = useScriptedServer();
  const asked: string[] = [];
  const inside = http.createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end("{}");
  });
  let host = "";
  let room: CommandFixture;

  beforeAll(async () => {
    await new Promise<void>((resolve) => void inside.listen(0, "127.0.0.1", resolve));
    host = `127.0.0.1:${(inside.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    inside.closeAllConnections();
    inside.close();
  });
  beforeEach(async () => {
    asked.splice(0);
    room = await createCommandFixture({ services: { paper: (id) => ingester.paper(id) } });
    const { log } = readableLog();
    const clock = { now: () => NOW };
    const source = createHuggingFace({ baseUrl: upstream.url, log });
    const ingester = createIngester({ source, database: room.database, clock, log });
  });
  afterEach(() => room.close());

  const port = (): string => host.split(":")[1]!;
  it.each<[string, () => string]>([
    ["this machine", () => `http://${host}/abs/${ID}`],
    ["this machine in IPv6", () => `http://[::ffff:127.0.0.1]:${port()}/abs/${ID}`],
    ["this machine in hexadecimal", () => `http://0x7f.1:${port()}/abs/${ID}`],
    ["this machine by name", () => `http://localhost:${port()}/papers/${ID}`],
    ["the cloud's own service", () => "http://169.254.169.254/latest/meta-data/iam"],
    ["a host behind a name", () => `https://arxiv.org@${host}/abs/${ID}`],
    ["a host that begins like arXiv", () => `https://arxiv.org.example.org/abs/${ID}`],
    ["arXiv at another port", () => `http://arxiv.org:${port()}/abs/${ID}`],
    ["a file", () => "file:///etc/passwd"],
    ["a path", () => `../../../${ID}?x=`],
    ["an id with a path behind", () => `${ID}/../../whoami`],
    ["an id with a new line", () => `${ID}\r\nHost: ${host}`],
  ])("is not asked for: %s", async (_what, typed) => {
    const lookup = vi.spyOn(dns, "lookup");
    for (const command of ["show", "similar"]) {
      const { words } = await room.say(`${command} ${typed()}`);
      expect(words).not.toBe("");
    }
    // A reply that was asked for here would be a surprise to the upstream, and fail the test.
    expect([asked, lookup.mock.calls]).toEqual([[], []]);
  });

  it("is looked up only by its paper id, at the source", async () => {
    upstream.answer(json({ id: ID, title: "A paper", summary: "All about it." }));
    const { words } = await room.say(`show https://arxiv.org/pdf/${ID}v3?next=http://${host}/`);
    expect(words).toContain("A paper");
    expect(upstream.requests.map(({ path }) => path)).toEqual([`/api/papers/${ID}`]);
    expect(asked).toEqual([]);
  });
});
