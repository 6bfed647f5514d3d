export const status = { todo: "" };
