import { failureText } from "../../messages/failures.ts";
import type { Database } from "../../../db/client/database.ts";
import { sourceState } from "../../../db/papers/source-health.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { PaperSource } from "../../sources/port.ts";

export async function sourceStatus(
  t: Translate,
  database: Database,
  { name, label: source }: PaperSource,
): Promise<string> {
  const state = await sourceState(database, name);
  if (state === undefined) return t("page.notAsked", { source });
  if (state.failingSince === null) return t("page.live", { source });
  return t("page.stored", {
    source,
    reason: failureText(t, state.failure ?? { code: "platform_silent", platform: source }),
  });
}
