import type { Message } from "./message.ts";

type Role = "admin" | "curator" | "member";

const MAY: Readonly<Record<Role, string>> = {
  admin: "They may change everything here now, in every channel of this workspace.",
  curator: "They may choose what channels read now: accept and decline what is submitted.",
  member: "They have no more rights here now than the platform’s own roles give them.",
};

/** A role as what somebody is: `an admin`. */
export function withArticle(role: Role): string {
  return role === "admin" ? "an admin" : `a ${role}`;
}

/** The answer to whoever gave somebody a role; without a name where the platform tells none. */
export function composeRole(role: Role, name: string | null): Message {
  return {
    title: `${name === null ? "They are" : `${name} is`} ${withArticle(role)} now`,
    blocks: [{ kind: "text", text: [MAY[role]] }],
  };
}
