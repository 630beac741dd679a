/** How moments hang together in a sentence, and how titles end. */
export const germanMoments = {
  joint: /^[\s,(]*(?:(?:um|gegen|ab|am|so|ca\.?|den|der|-)\s*)*\(?$/,
  /** Words that a title does not end with once its date is gone. */
  dangling:
    /[\s,;:.()-]*(?:(?<![\p{L}])(?:am|bis|um|bei|für|vor|und|zu|zum|zur|im|in|an|auf|ab|der|die|das|den|dem|spätestens|oder|nächste|ist|mit|aber|bitte|gegen|von|noch|wegen|dann)(?!\p{L}))?[\s,;:.(-]*$/iu,
  opening: /^(?:und|dann|aber|auch|bitte|zu|dass|noch|mal|ich|wir|daran|an|todo|notiz)\s+/i,
}
