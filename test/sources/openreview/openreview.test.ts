import { describe, expect, it } from "vitest";
import { createOpenReview } from "../../../src/sources/openreview/openreview.ts";
import { json, send, useScriptedServer } from "../../support/scripted-server.ts";

describe("titles at OpenReview", () => {
  const upstream = useScriptedServer();
  const openReview = (versions = 1) =>
    createOpenReview({
      apiUrl: `${upstream.url}/v2`,
      olderUrl: versions === 2 ? `${upstream.url}/v1` : undefined,
    });

  it("are read in the form of today and in the older one", async () => {
    upstream.answer(json({ notes: [{ content: { title: { value: "A Paper" }, abstract: {} } }] }));
    expect(await openReview().title("YicbFdNTTy")).toBe("A Paper");
    upstream.answer(json({ notes: [{ content: { title: "An Old Paper" } }] }));
    expect(await openReview().title("YicbFdNTTy")).toBe("An Old Paper");
    expect(upstream.requests.map(({ path }) => path)).toEqual([
      "/v2/notes?id=YicbFdNTTy",
      "/v2/notes?id=YicbFdNTTy",
    ]);
  });

  it.each([404, 403, 400])("are looked for at the older API after a %i", async (status) => {
    upstream.answer(send(status, "{}"), json({ notes: [{ content: { title: "Old" } }] }));
    expect(await openReview(2).title("YicbFdNTTy")).toBe("Old");
    expect(upstream.requests[1]?.path).toBe("/v1/notes?id=YicbFdNTTy");
  });

  it("are none where nobody knows the paper", async () => {
    upstream.answer(json({ notes: [] }), send(404, "{}"));
    expect(await openReview(2).title("YicbFdNTTy")).toBeUndefined();
  });

  it("fail in plain words where the answer is of another kind", async () => {
    upstream.answer(json({ papers: [] }));
    await expect(openReview().title("YicbFdNTTy")).rejects.toMatchObject({
      failure: { code: "source_unexpected" },
    });
  });
});
