type Role = "admin" | "curator" | "member";

const WHAT: Readonly<Record<Role, string>> = {
  admin: "an admin",
  curator: "a curator",
  member: "a member",
};

/** The rights that somebody was given. */
export const roles = {
  /** Without a name where the platform tells none. */
  given: (role: Role, name: string | null): string =>
    `${name === null ? "They are" : `${name} is`} ${WHAT[role]} now`,
  admin: "They may change everything here now, in every channel of this workspace.",
  curator: "They may choose what channels read now: accept and decline what is submitted.",
  member: "They have no more rights here now than the platform’s own roles give them.",
};
