import type { Kit } from "./column-types.ts";

export function defineMail(k: Kit) {
  /** One a person. The subscription by e-mail has the id as its channel. */
  const mailAddresses = k.table(
    "mail_addresses",
    {
      id: k.text().primaryKey(),
      voter: k.text().notNull(),
      /** Where the person asked; purging the workspace takes the address along. */
      workspace: k.text().notNull(),
      address: k.text().notNull(),
      /** Random: codes and links are computed from it. */
      key: k.text().notNull(),
      /** When the last code was asked for. */
      codeAt: k.time().notNull(),
      tries: k.int().notNull().default(0),
      confirmedAt: k.time(),
    },
    (t) => [k.uniqueIndex("mail_addresses_voter").on(t.voter)],
  );

  return { mailAddresses };
}
