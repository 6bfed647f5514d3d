// Made from en.json by `npm run i18n:types`.
export interface Messages {
  readonly "paper.votes": { readonly count: "number" };
  readonly "example.resubscribe": {
    readonly command: "text";
    readonly day: "date";
    readonly url: "url";
  };
}
