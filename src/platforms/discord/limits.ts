/** What Discord accepts, in UTF-16 units so that the count is never lower than Discord's own. */
export const LIMITS = Object.freeze({
  /** Components of a message, nested ones included: docs.discord.com/developers/components/reference */
  components: 40,
  /** Of a message without components: docs.discord.com/developers/resources/message#create-message */
  content: 2000,
  /** Characters over all text displays of a message: discord/discord-api-docs#8562 */
  text: 4000,
  /**
   * All text displays together: 10,170 bytes minus 12 for each of them, beyond which Discord answers HTTP 500
   * (measured in discord/discord-api-docs#8554).
   */
  textBytes: 10_170,
  textDisplayBytes: 12,
  /** docs.discord.com/developers/components/reference#button, #action-row */
  buttonLabel: 80,
  buttonsInRow: 5,
  customId: 100,
  /** Alternative text and address of a picture: docs.discord.com/developers/components/reference#media-gallery */
  alt: 1024,
  pictureUrl: 2048,
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
  fieldHint: 100,
});
