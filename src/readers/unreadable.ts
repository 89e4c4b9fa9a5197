/** A file that cannot be read as a report; the message is one sentence for an editor, with the way out. */
export class Unreadable extends Error {}
