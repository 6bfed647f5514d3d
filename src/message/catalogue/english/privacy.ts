export const privacy = { todo: "" };
