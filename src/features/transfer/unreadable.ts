/** The text cannot be read as what the field holds; the message says how to write it. */
export class Unreadable extends Error {}
