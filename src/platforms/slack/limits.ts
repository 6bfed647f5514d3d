/** In UTF-16 units, so that the count is never lower than Slack's own. */
export const LIMITS = Object.freeze({
  /** docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /** The doc comments of @slack/types. */
  header: 150,
  section: 3000,
  contextElements: 10,
  actionsElements: 25,
  /** The doc comments of @slack/types. */
  buttonText: 75,
  buttonLabel: 75,
  /** docs.slack.dev/reference/block-kit/blocks/image-block */
  imageAlt: 2000,
  /** Each is as wide as the channel, so more would hide the papers. */
  pictures: 2,
  url: 3000,
  /** chat.update answers `msg_too_long` above this; chat.postMessage would take more. */
  text: 4000,
  /** `msg_blocks_too_long` measured at 13,297 (slackapi/bolt-js#2509), less the ids that Slack adds to every block. */
  json: 12_500,
  /** docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2000,
  /** docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionText: 75,
  /** docs.slack.dev/reference/block-kit/composition-objects/option-group-object */
  groupOptions: 100,
  /** docs.slack.dev/reference/views/modal-views */
  viewTitle: 24,
});
