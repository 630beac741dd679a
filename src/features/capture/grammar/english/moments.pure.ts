/** How moments hang together in a sentence, and how titles end. */
export const englishMoments = {
  joint: /^[\s,(]*(?:(?:at|@|on|around|about|the|from|sharp|-)\s*)*\(?$/,
  /** Words that a title does not end with once its date is gone. */
  dangling:
    /[\s,;:.()-]*(?:\b(?:on|by|at|until|till|for|before|and|to|in|around|about|the|due|set|from|latest|or|next|this|is|with|but|please|pls|asap|starting|beginning|sometime|around)\b)?[\s,;:.(-]*$/i,
  opening: /^(?:and|so|then|but|also|please|pls|to|about|that)\s+/i,
}
