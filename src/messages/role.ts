import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Message } from "./core/message.ts";

type Role = "admin" | "curator" | "member";

/** The answer to whoever gave somebody a role; without a name where the platform tells none. */
export function composeRole(words: Catalogue, role: Role, name: string | null): Message {
  const { roles } = words;
  return {
    title: roles.given(role, name),
    blocks: [{ kind: "text", text: [roles[role]] }],
  };
}
