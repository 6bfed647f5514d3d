export const help = { todo: "" };
