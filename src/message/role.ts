import type { Message } from "./message.ts";

const MAY = {
  admin: "They may change everything here now, in every channel of this workspace.",
  curator: "They may choose what channels read now: accept and decline what is submitted.",
  member: "They have no more rights here now than the platform’s own roles give them.",
} as const;

/** The answer to whoever gave somebody a role. */
export function composeRole(role: keyof typeof MAY): Message {
  const article = role === "admin" ? "an" : "a";
  return {
    title: `They are ${article} ${role} now`,
    blocks: [{ kind: "text", text: [MAY[role]] }],
  };
}
