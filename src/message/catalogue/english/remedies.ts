export const remedies = { todo: "" };
