import { named } from "../i18n/named.ts";
import type { Translate } from "../i18n/translate.ts";
import type { Message } from "./core/message.ts";

type Role = "admin" | "curator" | "member";

/** The answer to giving a role; `name` is null where the platform does not tell it. */
export function composeRole(t: Translate, role: Role, name: string | null): Message {
  return {
    title: "",
    blocks: [{ kind: "text", text: t.rich(`role.${role}`, named(name)) }],
  };
}
