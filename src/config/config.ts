import { z } from "zod";
import { describeIssue, problemWords, slackProblems } from "./problems.ts";
import { EXIT_CONFIG, FatalError } from "../domain/errors.ts";
import { accessKey } from "./access-key.ts";
import { HistoryLimitText, readHistoryLimit, type HistoryLimit } from "./history-limit.ts";
import { readEmbeddings, embeddingProblems } from "./embeddings.ts";
import type { EmbeddingOptions } from "../search/embeddings/encoder.ts";
import { mailProblems, MailSettings, readMail, type MailConfig } from "./mail.ts";
import { DEFAULT_LIMITS, type Limits } from "../domain/limits.ts";
import { placeNamed, type Place } from "../domain/place.ts";
import { DEFAULT_VOTE_EMOJI, emojiName } from "../domain/emoji.ts";

const HttpUrl = z.url({
  protocol: /^https?$/,
  error: "must be a URL that starts with http:// or https://",
});
const Secret = z.string().trim().min(1);
/**
 * A post leaves in the first half of its lease, a dozen of a workspace one a second and each looked up before, and has
 * then fifteen seconds for its answer.
 */
const LEASE_WORDS =
  "must be a number of seconds, 60 to 3600: a post that another process takes over sooner could be posted twice";

const LIMIT_WORDS = "must be a whole number, 1 to 100000";

function limit(usual: number) {
  return z.coerce
    .number({ error: LIMIT_WORDS })
    .int(LIMIT_WORDS)
    .min(1, LIMIT_WORDS)
    .max(100_000, LIMIT_WORDS)
    .default(usual);
}

/** Every setting. Tests compare docs and `.env.example` with this. */
export const Environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(?:file:.+|sqlite:.+|:memory:|postgres(?:ql)?:\/\/.+)$/, {
      error: "must be file:PATH or postgres://user:password@host/database",
    })
    .default("file:./data/paperboy.db")
    .describe("The store: `file:PATH` (SQLite) or `postgres://user:password@host/database`"),
  DISCORD_TOKEN: Secret.optional().describe("The Discord bot token; turns Discord on"),
  DISCORD_API_URL: HttpUrl.optional().describe("Another Discord REST base, ending in `/api`"),
  DISCORD_LINK_CARDS: z
    .enum(["on", "off"], { error: "must be on or off" })
    .default("off")
    .describe(
      "`on` gives pasted links to papers a card by themselves where a channel wants it; needs the privileged Message Content intent",
    ),
  SLACK_BOT_TOKEN: Secret.transform(listed)
    .refine((tokens) => tokens.every((token) => token.startsWith("xoxb-")), {
      error: "must start with xoxb-, and so must every further token in it",
    })
    .optional()
    .describe(
      "The Slack bot token (`xoxb-…`), or one of each workspace, separated by commas; turns Slack on with one of the next two",
    ),
  SLACK_APP_TOKEN: Secret.startsWith("xapp-", { error: "must start with xapp-" })
    .optional()
    .describe("The Slack app-level token (`xapp-…`): Socket Mode"),
  SLACK_SIGNING_SECRET: Secret.optional().describe(
    "The Slack signing secret: HTTP mode, at `/slack/events` on the bot's port",
  ),
  SLACK_HISTORY_LIMIT: HistoryLimitText,
  SLACK_API_URL: HttpUrl.optional().describe("Another Slack Web API base, ending in `/api/`"),
  HF_API_URL: HttpUrl.default("https://huggingface.co").describe("The Daily Papers API"),
  ARXIV_API_URL: HttpUrl.default("https://export.arxiv.org/api/query").describe(
    "arXiv’s API: single papers, categories, announcements of past days",
  ),
  ARXIV_RSS_URL: HttpUrl.default("https://rss.arxiv.org").describe(
    "arXiv’s feeds: the announcement of the day",
  ),
  OPENREVIEW_API_URL: HttpUrl.default("https://api2.openreview.net").describe(
    "OpenReview’s API, asked for the title of a linked paper; its older API is asked for what this one does not know",
  ),
  OPENALEX_API_URL: HttpUrl.default("https://api.openalex.org").describe(
    "OpenAlex’s API, asked for a single paper when arXiv does not answer",
  ),
  CONTACT: z
    .string()
    .trim()
    .max(100)
    .regex(/^[\x21-\x7e]+$/, { error: "must be an e-mail address or a web address" })
    .optional()
    .describe("An e-mail address or page of yours, sent to arXiv and OpenAlex, which ask for one"),
  ARCHIVE: z
    .enum(["yes", "no"], { error: "must be yes or no" })
    .default("yes")
    .describe(
      "Read all past lists of Hugging Face in the background after the first start, so that search finds every paper since May 2023: `yes` or `no`",
    ),
  HF_TOKEN: Secret.optional().describe("A Hugging Face token: a higher rate limit, nothing else"),
  EMBEDDINGS_URL: HttpUrl.optional().describe(
    "Search by meaning too: an OpenAI-compatible endpoint, such as `http://127.0.0.1:11434/v1`",
  ),
  EMBEDDINGS_MODEL: z.string().trim().optional().describe("The endpoint's model; needed with it"),
  EMBEDDINGS_API_KEY: Secret.optional().describe("The endpoint's key, where it wants one"),
  EMBEDDINGS_FOLDER: z
    .string()
    .trim()
    .optional()
    .describe("Instead of an endpoint: a folder with an ONNX model, run in the bot itself"),
  HTTP_HOST: z
    .string()
    .min(1)
    .default("127.0.0.1")
    .describe("Where the playground and health listen"),
  HTTP_PORT: z.coerce
    .number({ error: "must be a port number, 0 to 65535" })
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe("The port of the playground, health and Slack's HTTP mode"),
  HTTP_NAMES: z
    .string()
    .transform(listed)
    .default([])
    .describe(
      "Further host names under which the playground and metrics may be opened, separated by spaces",
    ),
  PLAYGROUND_KEY: Secret.optional().describe(
    "What opens the playground where `HTTP_HOST` lets other machines reach it; without it a key is made and printed at every start",
  ),
  ...MailSettings,
  LEASE_SECONDS: z.coerce
    .number({ error: LEASE_WORDS })
    .int(LEASE_WORDS)
    .min(60, LEASE_WORDS)
    .max(3600, LEASE_WORDS)
    .default(90)
    .describe(
      "How long a post under way is its process's alone; then another takes it over and looks first",
    ),
  VOTE_EMOJI: z
    .string()
    .default(DEFAULT_VOTE_EMOJI.map((name) => `:${name}:`).join(" "))
    .describe("Reactions that vote, separated by spaces: characters or `:names:`"),
  LIMIT_SUBMISSIONS: limit(DEFAULT_LIMITS.submissions).describe(
    "Papers that a person may submit in a channel within a day; curators may submit more",
  ),
  LIMIT_DISCUSSIONS: limit(DEFAULT_LIMITS.discussions).describe(
    "Discussions that a person may open within a day",
  ),
  LIMIT_SHARES: limit(DEFAULT_LIMITS.shares).describe(
    "Answers that a person may share, and digests they may post, in a channel within an hour",
  ),
  LIMIT_SUBSCRIPTIONS: limit(DEFAULT_LIMITS.subscriptions).describe(
    "Subscriptions of a channel, or of a person's direct messages",
  ),
  LIMIT_SAVED: limit(DEFAULT_LIMITS.saved).describe("Papers on a person's reading list"),
  LIMIT_DRAFTS: limit(DEFAULT_LIMITS.drafts).describe(
    "Forms that a person may have open; the oldest are dropped",
  ),
  ALERT_CHANNEL: z
    .string()
    .trim()
    .regex(/^(?:slack|discord|web):(?:[^:\s]+:)?[^:\s]+$/, {
      error:
        "must be slack:CHANNEL, discord:CHANNEL, or slack:TEAM:CHANNEL with several workspaces",
    })
    .optional()
    .describe(
      "The channel where Paperboy reports problems to its operator: `slack:C0123` or `discord:1234`",
    ),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"])
    .optional()
    .describe("How much is logged: `info` without it; in a terminal problems only"),
  LOG_FORMAT: z
    .enum(["json", "pretty"], { error: "must be json or pretty" })
    .optional()
    .describe("How the log is written: without it `pretty` in a terminal, otherwise `json`"),
});

export interface Config {
  readonly databaseUrl: string;
  readonly discord: {
    readonly token: string;
    readonly apiUrl: string | undefined;
    /** Whether to request message content, for cards under links. */
    readonly linkCards: boolean;
  } | null;
  readonly slack: SlackConfig | null;
  readonly mail: MailConfig | null;
  readonly huggingFace: { readonly baseUrl: string; readonly token: string | undefined };
  readonly arxiv: {
    readonly apiUrl: string;
    readonly rssUrl: string;
    readonly contact: string | null;
  };
  readonly archive: boolean;
  readonly openAlex: { readonly apiUrl: string; readonly contact: string | null };
  readonly openReview: { readonly apiUrl: string };
  /** Source of the vectors for semantic search; null without it. */
  readonly embeddings: EmbeddingOptions | null;
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Further names under which pages may be opened. */
    readonly names: readonly string[];
  };
  /** Null where the playground listens on this machine alone. */
  readonly accessKey: string | null;
  /** Milliseconds for which a claimed delivery belongs to one process. */
  readonly leaseMs: number;
  readonly voteEmoji: readonly string[];
  readonly limits: Limits;
  /** The operator's channel; null for the log only. */
  readonly alertChannel: Place | null;
  /** Undefined for the usual one of the place where the log goes. */
  readonly logLevel: string | undefined;
  readonly logFormat: "json" | "pretty" | undefined;
}

export interface SlackConfig {
  /** One per workspace, at least one. */
  readonly botTokens: readonly string[];
  /** Socket Mode when present, else signed HTTP. */
  readonly appToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly apiUrl: string | undefined;
  readonly historyLimit: HistoryLimit | undefined;
}

/** Reads the environment; throws one FatalError (exit 78) that lists every problem and no value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ""));
  const parsed = Environment.safeParse(given);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(describeIssue)),
    ...slackProblems(given),
    ...embeddingProblems(given),
    ...mailProblems(given),
  ];
  if (!parsed.success || problems.length > 0)
    throw new FatalError(problemWords(problems), EXIT_CONFIG);
  const settings = parsed.data;
  const { DISCORD_TOKEN: discordToken, SLACK_BOT_TOKEN: botTokens } = settings;
  return {
    databaseUrl: settings.DATABASE_URL,
    discord:
      discordToken === undefined
        ? null
        : {
            token: discordToken,
            apiUrl: settings.DISCORD_API_URL,
            linkCards: settings.DISCORD_LINK_CARDS === "on",
          },
    slack:
      botTokens === undefined
        ? null
        : {
            botTokens,
            appToken: settings.SLACK_APP_TOKEN,
            signingSecret: settings.SLACK_SIGNING_SECRET,
            apiUrl: settings.SLACK_API_URL,
            historyLimit: readHistoryLimit(settings.SLACK_HISTORY_LIMIT),
          },
    mail: readMail(settings),
    huggingFace: { baseUrl: settings.HF_API_URL, token: settings.HF_TOKEN },
    arxiv: {
      apiUrl: settings.ARXIV_API_URL,
      rssUrl: settings.ARXIV_RSS_URL,
      contact: settings.CONTACT ?? null,
    },
    archive: settings.ARCHIVE === "yes",
    openAlex: { apiUrl: settings.OPENALEX_API_URL, contact: settings.CONTACT ?? null },
    openReview: { apiUrl: settings.OPENREVIEW_API_URL },
    embeddings: readEmbeddings(settings),
    http: { host: settings.HTTP_HOST, port: settings.HTTP_PORT, names: settings.HTTP_NAMES },
    accessKey: accessKey(settings.HTTP_HOST, settings.PLAYGROUND_KEY),
    leaseMs: settings.LEASE_SECONDS * 1000,
    voteEmoji: listed(settings.VOTE_EMOJI).map(emojiName),
    limits: {
      submissions: settings.LIMIT_SUBMISSIONS,
      discussions: settings.LIMIT_DISCUSSIONS,
      shares: settings.LIMIT_SHARES,
      subscriptions: settings.LIMIT_SUBSCRIPTIONS,
      saved: settings.LIMIT_SAVED,
      drafts: settings.LIMIT_DRAFTS,
    },
    alertChannel: settings.ALERT_CHANNEL === undefined ? null : placeNamed(settings.ALERT_CHANNEL),
    logLevel: settings.LOG_LEVEL,
    logFormat: settings.LOG_FORMAT,
  };
}

function listed(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}
