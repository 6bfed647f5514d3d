import { and, eq, type Column, type SQL } from "drizzle-orm";
import type { Place, PostRef, Workspace } from "../../src/domain/place.ts";
import type { Schema } from "../schema/schema.ts";

interface OfWorkspace {
  readonly platform: Column;
  readonly workspace: Column;
}

export function inWorkspace(
  table: OfWorkspace,
  { platform, workspace }: Workspace,
): SQL | undefined {
  return and(eq(table.platform, platform), eq(table.workspace, workspace));
}

/** Two workspaces may share a channel. */
export function inChannel(
  table: OfWorkspace & { readonly channel: Column },
  place: Place,
): SQL | undefined {
  return and(inWorkspace(table, place), eq(table.channel, place.channel));
}

export function isAbout(
  table: Pick<OfWorkspace, "platform"> & { readonly channel: Column; readonly messageId: Column },
  { platform, channel, messageId }: Omit<PostRef, "workspace">,
): SQL | undefined {
  return and(
    eq(table.platform, platform),
    eq(table.channel, channel),
    eq(table.messageId, messageId),
  );
}

export function isPostOf({ posts, postPapers }: Pick<Schema, "posts" | "postPapers">) {
  return and(
    eq(posts.platform, postPapers.platform),
    eq(posts.channel, postPapers.channel),
    eq(posts.messageId, postPapers.messageId),
  );
}
