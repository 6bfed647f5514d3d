import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/config.ts";
import { FatalError } from "../../src/domain/errors.ts";

function problemsOf(env: Record<string, string>): FatalError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof FatalError) return error;
    throw error;
  }
  throw new Error("the configuration was accepted");
}

describe("readConfig", () => {
  it("takes an endpoint for embeddings by its base or its whole address, or a model's folder", () => {
    const endpoint = { EMBEDDINGS_URL: "http://127.0.0.1:11434/v1/", EMBEDDINGS_MODEL: "tiny" };
    expect(readConfig({}).embeddings).toBeNull();
    expect(readConfig(endpoint).embeddings).toEqual({
      url: "http://127.0.0.1:11434/v1/embeddings",
      model: "tiny",
    });
    const whole = { ...endpoint, EMBEDDINGS_URL: "https://x.example/v1/embeddings" };
    expect(readConfig({ ...whole, EMBEDDINGS_API_KEY: "k" }).embeddings).toEqual({
      url: "https://x.example/v1/embeddings",
      model: "tiny",
      apiKey: "k",
    });
    expect(readConfig({ EMBEDDINGS_FOLDER: "models/tiny" }).embeddings).toEqual({
      folder: "models/tiny",
    });
  });

  it.each([
    [{ EMBEDDINGS_URL: "http://127.0.0.1/v1" }, "EMBEDDINGS_URL is set without EMBEDDINGS_MODEL"],
    [{ EMBEDDINGS_API_KEY: "secret" }, "set EMBEDDINGS_URL too"],
    [{ EMBEDDINGS_URL: "ftp://secret" }, "EMBEDDINGS_URL must be a URL"],
    [
      { EMBEDDINGS_URL: "http://a/v1", EMBEDDINGS_MODEL: "m", EMBEDDINGS_FOLDER: "f" },
      "vectors come from one place",
    ],
  ])("refuses %j", (env, words) => {
    const { message } = problemsOf(env);
    expect(message).toContain(words);
    expect(message).not.toContain("secret");
  });

  it("takes Slack's limit for reading history as requests and messages", () => {
    const slack = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" };
    const limit = (text: string) =>
      readConfig({ ...slack, SLACK_HISTORY_LIMIT: text }).slack?.historyLimit;
    expect(readConfig(slack).slack?.historyLimit).toBeUndefined();
    expect(limit("1/15")).toEqual({ perMinute: 1, items: 15 });
    expect(limit(" 50 / 999 ")).toEqual({ perMinute: 50, items: 999 });
    for (const wrong of ["1", "0/15", "1/0", "1/15/2", "one/15"])
      expect(() => limit(wrong)).toThrow("must be REQUESTS/MESSAGES, such as 1/15");
  });

  it("starts the playground with no setting at all", () => {
    const config = readConfig({});
    expect(config.discord).toBeNull();
    expect(config.slack).toBeNull();
    expect(config.databaseUrl).toBe("file:./data/paperboy.db");
    expect(config.http).toEqual({ host: "127.0.0.1", port: 3000, names: [] });
    expect(config.accessKey).toBeNull();
  });

  it("makes a key for a playground that others can reach, unless one is set", () => {
    const [one, other] = [readConfig({ HTTP_HOST: "0.0.0.0" }), readConfig({ HTTP_HOST: "::" })];
    expect(one.accessKey).toMatch(/^[\w-]{24}$/);
    expect(other.accessKey).not.toBe(one.accessKey);
    expect(readConfig({ HTTP_HOST: "0.0.0.0", PLAYGROUND_KEY: "ours" }).accessKey).toBe("ours");
    for (const host of ["localhost", "127.0.0.2", "::1"])
      expect(readConfig({ HTTP_HOST: host }).accessKey).toBeNull();
  });

  it("treats an empty variable as unset", () => {
    expect(readConfig({ DISCORD_TOKEN: " ", HTTP_PORT: "" })).toEqual(readConfig({}));
  });

  it("refuses a lease that a post may outlast", () => {
    const words = /LEASE_SECONDS must be a number of seconds, 60 to 3600: .* posted twice/;
    for (const LEASE_SECONDS of ["59", "3601", "90.5", "long"])
      expect(() => readConfig({ LEASE_SECONDS })).toThrow(words);
    expect(readConfig({ LEASE_SECONDS: "60" }).leaseMs).toBe(60_000);
  });

  it("names every problem at once, exits with 78 and prints no value", () => {
    const error = problemsOf({
      DATABASE_URL: "mysql://secret",
      HTTP_PORT: "99999999",
      SLACK_BOT_TOKEN: "secret-token",
      LOG_LEVEL: "loud-secret",
      HF_API_URL: "ftp://secret",
    });
    expect(error.exitCode).toBe(78);
    for (const name of ["DATABASE_URL", "HTTP_PORT", "SLACK_BOT_TOKEN", "LOG_LEVEL", "HF_API_URL"])
      expect(error.message).toContain(name);
    expect(error.message).not.toContain("secret");
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /SLACK_APP_TOKEN .* SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN: "xapp-1" }, /without SLACK_BOT_TOKEN/],
    [{ SLACK_SIGNING_SECRET: "s" }, /without SLACK_BOT_TOKEN/],
  ])("rejects half of a pair: %o", (env, words) => {
    expect(problemsOf(env).message).toMatch(words);
  });

  it("takes one Slack token or several, each once", () => {
    const several = "xoxb-1, xoxb-2\n xoxb-1,";
    const slack = { SLACK_BOT_TOKEN: several, SLACK_APP_TOKEN: "xapp-1" };
    expect(readConfig(slack).slack?.botTokens).toEqual(["xoxb-1", "xoxb-2"]);
    const wrong = problemsOf({ ...slack, SLACK_BOT_TOKEN: "xoxb-1 secret-2" });
    expect(wrong.message).toMatch(/SLACK_BOT_TOKEN must start with xoxb-/);
    expect(wrong.message).not.toContain("secret");
  });

  it("takes vote emoji as characters or names", () => {
    expect(readConfig({ VOTE_EMOJI: "👍🏽 :party_parrot:, ⬆️" }).voteEmoji).toEqual([
      "+1",
      "party_parrot",
      "arrow_up",
    ]);
  });
});
