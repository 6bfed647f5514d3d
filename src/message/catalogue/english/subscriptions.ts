export const subscriptions = { todo: "" };
