export const home = { todo: "" };
