export const settings = { todo: "" };
