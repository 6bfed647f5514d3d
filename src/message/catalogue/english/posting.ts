export const posting = { todo: "" };
