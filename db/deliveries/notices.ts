import { and, eq, isNotNull } from "drizzle-orm";
import type { Notice } from "../../src/domain/notice.ts";
import type { Database } from "../client/database.ts";

/** Has a notice say something else; what is not sent yet is sent so. The answer is its message, where there is one. */
export async function updateNotice(
  { db, tables: { deliveries } }: Database,
  id: string,
  notice: Notice,
): Promise<string | null> {
  const [row] = await db
    .update(deliveries)
    .set({ notice })
    .where(and(eq(deliveries.id, id), isNotNull(deliveries.notice)))
    .returning({ messageId: deliveries.messageId });
  return row?.messageId ?? null;
}
