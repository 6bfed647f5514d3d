import { z } from "zod";

export interface HistoryLimit {
  readonly perMinute: number;
  /** Messages in an answer. */
  readonly items: number;
}

export const HistoryLimitText = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,3}\s*\/\s*[1-9]\d{0,2}$/, {
    error: "must be REQUESTS/MESSAGES, such as 1/15",
  })
  .optional()
  .describe(
    "How much of a channel’s history Slack lets the app read: requests a minute / messages in each. Apps distributed outside the Marketplace: `1/15`. Found out when it is not set",
  );

export function readHistoryLimit(text: string | undefined): HistoryLimit | undefined {
  if (text === undefined) return undefined;
  const [perMinute = 0, items = 0] = text.split("/").map(Number);
  return { perMinute, items };
}
