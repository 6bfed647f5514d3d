import { OverwriteType, PermissionFlagsBits as Permission } from "discord.js";
import { z } from "zod";

const Bits = z.string().transform((text) => BigInt(text));

export const Overwrites = z
  .array(z.object({ id: z.string(), type: z.enum(OverwriteType), allow: Bits, deny: Bits }))
  .default([]);
export const Roles = z.array(z.object({ id: z.string(), permissions: Bits }));
export const Member = z.object({ roles: z.array(z.string()) });

export interface MemberInChannel {
  readonly guildId: string;
  readonly userId: string;
  readonly roles: z.output<typeof Roles>;
  readonly member: z.output<typeof Member>;
  readonly overwrites: z.output<typeof Overwrites>;
}

/** docs.discord.com/developers/topics/permissions; the @everyone role has the id of the server. */
export function permissionsIn(standing: MemberInChannel): bigint {
  const { guildId, userId, roles, member, overwrites } = standing;
  const own = new Set([guildId, ...member.roles]);
  const base = union(roles.filter(({ id }) => own.has(id)).map((role) => role.permissions));
  if ((base & Permission.Administrator) !== 0n) return ~0n;
  const steps = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(
      ({ id, type }) => type === OverwriteType.Role && id !== guildId && own.has(id),
    ),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ];
  return steps.reduce(
    (bits, step) =>
      (bits & ~union(step.map(({ deny }) => deny))) | union(step.map(({ allow }) => allow)),
    base,
  );
}

function union(bits: readonly bigint[]): bigint {
  return bits.reduce((all, some) => all | some, 0n);
}
