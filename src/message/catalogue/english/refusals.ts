export const refusals = { todo: "" };
