import { textFailure } from "../support/text-failure.ts";
import { describe, expect, it } from "vitest";
import { english } from "../../src/i18n/languages.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeStatus, type Status } from "../../src/messages/status.ts";
import { makeSubscription } from "../support/factories.ts";

const at = new Date("2026-05-13T07:00:00Z");

function status(changes: Partial<Status> = {}): Status {
  return {
    subscriptions: [makeSubscription()],
    obstacles: [],
    changes: [],
    lastDigest: undefined,
    sources: [],
    papers: 1234,
    archive: null,
    version: "1.2.3",
    ...changes,
  };
}

function words(changes: Partial<Status> = {}): string {
  return fallbackText(composeStatus(english, status(changes)), "UTC");
}

describe("the status of a channel", () => {
  it("says what comes, when the next one comes, and how to change it", () => {
    expect(words()).toContain(
      "come here Monday to Friday at 09:00 (Europe/Berlin): up to 10 papers",
    );
    expect(words()).toMatch(/Next digest: .*14 May 2026 at 07:00 \(UTC\)\./);
    const { blocks } = composeStatus(english, status());
    expect(JSON.stringify(blocks)).toContain('"label":"Settings"');
    expect(words()).toContain("1,234 papers known · Paperboy 1.2.3");
  });

  it("names a filter only where there is one", () => {
    expect(words()).not.toContain("or more");
    const subscriptions = [makeSubscription({ minUpvotes: 5, papers: 1 })];
    expect(words({ subscriptions })).toContain(
      "up to 1 paper in the message, the others in its thread · 5 upvotes or more.",
    );
  });

  it("says why a subscription was stopped and what starts it again", () => {
    const subscriptions = [
      makeSubscription({ stoppedAt: at, stopReason: textFailure("The channel is archived.") }),
    ];
    const stopped = words({ subscriptions });
    expect(stopped).toContain(
      ". Reason: The channel is archived. It resumes by itself once that is fixed.",
    );
    expect(stopped).not.toContain("Next digest");
  });

  it("names the obstacles", () => {
    expect(words({ obstacles: [textFailure("I may not post here: invite me.")] })).toContain(
      "invite me.",
    );
  });

  it.each([
    ["sent", { sentAt: at }, /The last digest was posted .*13 May 2026 at 07:00 \(UTC\)\./],
    ["pending", { error: { code: "list_not_out" } }, /, is waiting\. The list is not out yet\./],
    ["sending", {}, /, is being sent\./],
    ["skipped", { error: { code: "list_empty" } }, /, was skipped\. The list is empty\./],
    ["dead", { error: textFailure("no access") }, /, could not be posted\. Reason: no access\./],
    ["dead", {}, /, could not be posted\./],
  ] as const)("says that the last digest is %s", (state, changes, line) => {
    const lastDigest = { state, plannedAt: at, sentAt: null, error: null, ...changes };
    expect(words({ lastDigest })).toMatch(line);
  });

  it("says whether the sources answer", () => {
    const source = { name: "huggingface", answeredAt: at, failingSince: null, failure: null };
    expect(words({ sources: [source] })).toMatch(/Hugging Face: up to date \(.*07:00 \(UTC\)\)/);
    const failing = { ...source, failingSince: at, failure: textFailure("503") };
    expect(words({ sources: [failing] })).toMatch(
      /Hugging Face: no answer since .*07:00 \(UTC\)\. Reason: 503\./,
    );
    const unasked = { ...source, answeredAt: null };
    expect(words({ sources: [unasked] })).toContain("Hugging Face: not asked yet.");
  });
});
