import { z } from "zod";

const text = z.string();
const number = z.number();
const texts = z.array(z.string()).readonly();
/** Names as in Discord's channel settings. */
const permission = z.enum([
  "viewChannel",
  "readHistory",
  "sendInThreads",
  "sendMessages",
  "createPosts",
  "createThreads",
]);
export type PermissionName = z.output<typeof permission>;

const unknownValues = { name: text, values: z.record(text, z.unknown()).readonly() };

export const REMEDIES = {
  add_a_scope: { alternatives: texts },
  add_again: {},
  add_forum_tag: {},
  add_missing_scopes: {},
  add_scopes: { scopes: texts },
  add_to_workspace: {},
  allow_direct_messages: {},
  allow_forum_tag: {},
  archive_threads: {},
  ask_for_mail: {},
  ask_to_allow: {},
  ask_to_change_plan: {},
  ask_to_lift: {},
  choose_channel: {},
  choose_forum_layout: {},
  choose_layout: {},
  choose_one_of: { channels: texts },
  choose_text: {},
  choose_text_or_forum: {},
  choose_with_threads: {},
  grant_permission: { bot: text, permission },
  grant_permissions: {},
  install_again: {},
  invite: { bot: text },
  invite_or_choose: { bot: text },
  invite_to_server: {},
  join_server: {},
  let_apps_post: {},
  restore_key: {},
  try_again: {},
  turn_on_messages_tab: {},
  unarchive: {},
  unknown: unknownValues,
  unlock: {},
  write_directly: {},
} satisfies Record<string, z.ZodRawShape>;

export const FAILURES = {
  // Posting, editing and looking up.
  deleted_in_channel: {},
  deliveries_lost: { count: number },
  discord_error: { error: text, message: text },
  edition_missed: {},
  mail_server_refused: { status: number },
  message_gone: {},
  never_planned: {},
  no_turn: {},
  not_connected: {},
  not_posted_yet: {},
  parent_gone: {},
  platform_busy: { platform: text },
  platform_silent: { platform: text },
  platform_status: { platform: text, status: number },
  platform_unreachable: { platform: text },
  reactions_hidden: {},
  refused: {},
  removed: {},
  scope_to_look_up: {},
  slack_error: { error: text },
  still_on_its_way: {},
  stopping: {},
  taken_over: {},
  too_late: {},
  too_many_to_look_up: {},
  unexpected: { message: text },

  // Lists without a digest.
  all_withdrawn: {},
  below_minimum_upvotes: { count: number },
  filter_matches_none: { filter: text },
  list_empty: {},
  list_not_out: {},
  none_in_period: { period: z.enum(["week", "month"]) },
  none_submitted: {},
  nothing_newer: { day: text },

  // Sources.
  arxiv_before_midnight: {},
  arxiv_old_announcement: { day: text },
  list_repeated: { day: text },
  source_cancelled: { host: text },
  source_error: { host: text, message: text },
  source_not_json: { host: text, received: text.nullable() },
  source_redirects: { host: text },
  source_short: { host: text, count: number, announced: number },
  source_slow: { host: text, seconds: number },
  source_status: { host: text, status: number },
  source_throttled: { host: text, seconds: number },
  source_too_large: { host: text, megabytes: number },
  source_unexpected: { host: text, detail: text.nullable() },
  source_unexpected_papers: { host: text },
  source_unreachable: { host: text, cause: text.nullable() },

  // Channels that refuse posts until a person acts.
  blocked_by_automod: {},
  bot_restricted: {},
  channel_archived: {},
  channel_closed: {},
  channel_gone: {},
  channel_gone_or_private: {},
  channel_hidden: {},
  channel_unreadable: { error: text },
  direct_messages_closed: {},
  few_may_post: {},
  forum_tag_required: {},
  forum_takes_posts: {},
  group_message: {},
  key_suspended: {},
  mail_not_confirmed: {},
  mail_refused: { status: number },
  messages_tab_off: {},
  missing_permission: { bot: text, permission },
  missing_permissions: {},
  missing_scopes: {},
  needs_threads: {},
  no_such_channel: { channel: text },
  no_threads: {},
  not_forum: {},
  not_in_channel: {},
  not_in_conversation: {},
  not_in_organization: {},
  not_in_server: {},
  not_shared_server: {},
  only_threads: {},
  posting_not_allowed: {},
  thread_locked: {},
  too_many_threads: {},
  workspace_full: {},
  wrong_channel_kind: {},

  // Slack tokens.
  app_removed: {},
  no_token: {},
  token_empty: {},
  token_expired: {},
  token_not_confirmed: {},
  token_of_other_kind: {},
  token_of_others: {},
  token_revoked: {},
  workspace_disabled: {},

  /** A sentence stored by a version without codes. */
  text: { text },
  unknown: unknownValues,
} satisfies Record<string, z.ZodRawShape>;

export const CONSEQUENCES = {
  gave_up: { count: number },
  not_looked_up: {},
  slack_sign_in_failed: {},
  source_silent: {},
} satisfies Record<string, z.ZodRawShape>;

type Coded<Shapes extends Record<string, z.ZodRawShape>> = {
  readonly [Code in keyof Shapes]: {
    readonly [Name in keyof Shapes[Code] | "code"]: Name extends keyof Shapes[Code]
      ? z.output<Shapes[Code][Name]>
      : Code;
  };
}[keyof Shapes];

export type Remedy = Coded<typeof REMEDIES>;
type Unknown = Extract<Remedy, { readonly code: "unknown" }>;

export type Failure = (
  | Coded<typeof FAILURES>
  | (Coded<typeof CONSEQUENCES> & { readonly reason: Failure })
) & {
  readonly remedy?: Remedy | undefined;
  readonly said?: string | undefined;
};

const storedRemedy = z.unknown().transform(reader(new Map(schemasOf<Remedy>(REMEDIES, {}))));
const storedReason = z.unknown().transform((value, context): Failure => readCoded(value, context));
const common = { remedy: storedRemedy.optional(), said: text.optional() };
const readCoded = reader(
  new Map([
    ...schemasOf<Failure>(FAILURES, common),
    ...schemasOf<Failure>(CONSEQUENCES, { ...common, reason: storedReason }),
  ]),
);

/** Keeps an earlier version's sentence as text and a later version's code as unknown. */
export function readFailure(stored: unknown): Failure {
  try {
    const value: unknown = typeof stored === "string" ? JSON.parse(stored) : stored;
    const read = storedReason.safeParse(value);
    if (read.success) return read.data;
  } catch {
    // An earlier version's sentence is not JSON.
  }
  return { code: "text", text: typeof stored === "string" ? stored : JSON.stringify(stored) };
}

export const failureSchema = z.union([text, z.looseObject({})]).transform(readFailure);

/** Unknown failures are kept unchanged. */
export function storedFailure(failure: Failure): string {
  return JSON.stringify(failure, (_key, value: unknown) =>
    isUnknown(value) ? { code: value.name, ...value.values } : value,
  );
}

function isUnknown(value: unknown): value is Unknown {
  return typeof value === "object" && value !== null && "code" in value && value.code === "unknown";
}

function schemasOf<Known>(
  shapes: Readonly<Record<string, z.ZodRawShape>>,
  shared: z.ZodRawShape,
): [string, z.ZodType<Known>][] {
  return Object.entries(shapes).map(([code, shape]) => {
    const schema: z.ZodType = z.object({ code: z.literal(code), ...shape, ...shared });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables make both the types and the schemas
    return [code, schema as z.ZodType<Known>];
  });
}

const coded = z.looseObject({ code: z.string() });

function reader<Known>(schemas: ReadonlyMap<string, z.ZodType<Known>>) {
  return (value: unknown, context: z.RefinementCtx): Known | Unknown => {
    const found = coded.safeParse(value);
    if (!found.success) {
      context.addIssue({ code: "custom", message: "has no code" });
      return z.NEVER;
    }
    const { code: name, ...values } = found.data;
    const known = schemas.get(name)?.safeParse(value);
    if (known?.success === true) return known.data;
    return { code: "unknown", name, values };
  };
}
