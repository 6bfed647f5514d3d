export const roles = { todo: "" };
