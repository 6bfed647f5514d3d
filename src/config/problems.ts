/** What is wrong with a setting, without its value. */
export function describeIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  return `${path.join(".")} ${message.startsWith("must") ? message : `is wrong: ${message}`}`;
}

/** Slack's tokens come in pairs: half a pair is an error. */
export function slackProblems(env: Readonly<Record<string, string | undefined>>): string[] {
  const has = (name: string): boolean => env[name] !== undefined;
  if (has("SLACK_BOT_TOKEN") && !has("SLACK_APP_TOKEN") && !has("SLACK_SIGNING_SECRET"))
    return [
      "SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode): set one of them",
    ];
  if (!has("SLACK_BOT_TOKEN") && has("SLACK_APP_TOKEN"))
    return ["SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN: set both, or neither"];
  if (!has("SLACK_BOT_TOKEN") && has("SLACK_SIGNING_SECRET"))
    return ["SLACK_SIGNING_SECRET is set without SLACK_BOT_TOKEN: set both, or neither"];
  return [];
}

export function problemWords(problems: readonly string[]): string {
  const lines = problems.map((problem) => `  - ${problem}`);
  return [
    "Paperboy cannot start with this configuration:",
    ...lines,
    "The README lists every setting.",
  ].join("\n");
}
