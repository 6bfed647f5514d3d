/** In UTF-16 units, so that the count is never lower than Discord's own. */
export const LIMITS = Object.freeze({
  /** Nested components count: docs.discord.com/developers/components/reference */
  components: 40,
  /** Without components: docs.discord.com/developers/resources/message#create-message */
  content: 2000,
  /** All text displays of a message together: discord/discord-api-docs#8562 */
  text: 4000,
  /** Minus 12 for each text display; Discord answers HTTP 500 above it (measured in discord/discord-api-docs#8554). */
  textBytes: 10_170,
  textDisplayBytes: 12,
  /** docs.discord.com/developers/components/reference#button, #action-row */
  buttonLabel: 80,
  buttonsInRow: 5,
  customId: 100,
  /** docs.discord.com/developers/components/reference#string-select */
  placeholder: 150,
  /** docs.discord.com/developers/components/reference#media-gallery */
  alt: 1024,
  pictureUrl: 2048,
  /** Discord takes ten; more than four become small. */
  galleryItems: 4,
  /** docs.discord.com/developers/resources/channel#start-thread-from-message */
  threadName: 100,
  /** docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel */
  tagsOnPost: 5,
  /** docs.discord.com/developers/interactions/application-commands */
  choices: 25,
  subcommands: 25,
  choice: 100,
  /** docs.discord.com/developers/components/reference#label, #text-input */
  modalTitle: 45,
  modalFields: 5,
  fieldLabel: 45,
  /** docs.discord.com/developers/components/reference#radio-group, #checkbox-group */
  groupOptions: 10,
  fieldHint: 100,
});
