export const links = { todo: "" };
