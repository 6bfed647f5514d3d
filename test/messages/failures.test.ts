import { describe, expect, it } from "vitest";
import { failureText, englishError, englishFailure } from "../../src/messages/failures.ts";
import { DeliveryError, SourceError } from "../../src/domain/errors.ts";
import { readFailure, type Failure } from "../../src/domain/failure.ts";
import { createTranslate, readLocale } from "../../src/i18n/translate.ts";
import { everyFailure, everyRemedy } from "../support/every-failure.ts";

const english = readLocale("en");
const IDS = Object.keys(english).filter((id) => /^(?:failure|remedy)\./.test(id));

describe("the English of failures", () => {
  it.each(everyFailure().map((failure) => [failure.code, failure] as const))(
    "is whole sentences for %s",
    (_code, failure) => {
      const text = englishFailure(failure);
      expect(text).toMatch(/^(?:[A-Z“]|arXiv|huggingface\.co).*[.)]$/s);
      expect(text).not.toMatch(/\.\.|[{}]|undefined|null|none|\[object/);
    },
  );

  it.each(everyRemedy().map((remedy) => [remedy.code, remedy] as const))(
    "is whole sentences for the remedy %s",
    (_code, remedy) => {
      const text = englishFailure({ code: "channel_gone", remedy });
      expect(text).toMatch(/^This channel no longer exists\. [A-Z].*\.$/);
      expect(text).not.toMatch(/[^.]\.\.|[{}]|undefined|null/);
    },
  );

  it("has no message without a code", () => {
    const codes = [
      ...everyFailure().map(({ code }) => `failure.${code}`),
      ...everyRemedy().map(({ code }) => `remedy.${code}`),
      "failure.with_remedy",
    ];
    expect(IDS.toSorted()).toEqual([...new Set(codes)].toSorted());
  });

  it.each<[Failure, string]>([
    [{ code: "below_minimum_upvotes", count: 1 }, "No paper has 1 upvote or more."],
    [{ code: "below_minimum_upvotes", count: 20 }, "No paper has 20 upvotes or more."],
    [
      { code: "source_unreachable", host: "huggingface.co", cause: "ECONNREFUSED" },
      "huggingface.co could not be reached (ECONNREFUSED).",
    ],
    [
      { code: "source_unreachable", host: "huggingface.co", cause: null },
      "huggingface.co could not be reached.",
    ],
    [
      { code: "gave_up", count: 12, reason: { code: "platform_silent", platform: "Slack" } },
      "Paperboy gave up after 12 attempts. Slack did not answer in time.",
    ],
    [
      {
        code: "missing_scopes",
        remedy: { code: "add_a_scope", alternatives: ["im:history", "im:write"] },
        said: "missing_scope",
      },
      "The Slack app lacks a scope. Add im:history or im:write to the app under OAuth & Permissions, and reinstall it. (missing_scope)",
    ],
    [readFailure("the list stayed empty"), "Reason: the list stayed empty."],
    [readFailure("Slack says x. Invite me."), "Reason: Slack says x. Invite me."],
    [
      readFailure('{"code":"solar_storm","kp":9}'),
      "Failed for a reason that this version does not know (solar_storm).",
    ],
  ])("is exact: %j", (failure, text) => {
    expect(englishFailure(failure)).toBe(text);
  });

  it("is said of errors, whose own words are for logs", () => {
    expect(
      englishError(new SourceError({ code: "source_slow", host: "arxiv.org", seconds: 20 })),
    ).toBe("arxiv.org did not answer within 20 seconds.");
    const error = new DeliveryError("refused", { code: "message_gone" });
    expect(error.message).toBe('{"code":"message_gone"}');
    expect(englishError(new Error("no store"))).toBe("no store");
  });
});

describe("a failure in another language", () => {
  const t = createTranslate(
    "ja",
    {
      "failure.with_remedy": "{failure}{remedy}",
      "failure.not_looked_up": "以前の投稿を確認できません。{reason}",
      "failure.platform_unreachable": "{platform}に接続できません。",
      "remedy.try_again": "しばらくしてからもう一度お試しください。",
    },
    english,
  );

  it("has its reason and remedy in that language too", () => {
    const failure: Failure = {
      code: "not_looked_up",
      reason: { code: "platform_unreachable", platform: "Slack" },
      remedy: { code: "try_again" },
      said: "ECONNRESET",
    };
    expect(failureText(t, failure)).toBe(
      "以前の投稿を確認できません。Slackに接続できません。しばらくしてからもう一度お試しください。",
    );
  });
});
