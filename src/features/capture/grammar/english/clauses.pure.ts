import { grammar } from '../masks.pure.ts'
import { VERB } from './tasks.pure.ts'

/** Where one thought ends and the next begins. */
export const englishClauses = {
  abbreviation:
    /(?:\b(?:mr|mrs|ms|dr|prof|st|approx|e\.g|i\.e|etc|no|nr|vs|ltd|inc|co|corp|ca|tel|ext|dept|ref|incl|excl|min|max|jr|sr|art|feat|attn|re)|(?:^|[\sA-Z])\p{Ll})\.$/u,
  andCue: grammar(
    String.raw`(?<!(?:^|[,;:.]\s*)[PCU]+),?\s+(?:and|&|\+|plus)\s+(?=(?:also |then |now |so )*(?:he|she|they|it|i|we|i'm|i'll|we'll|he'll|she'll|they'll|{s} (?:will|'ll|wants?|is|has|needs?|to|said|promised|asked|called|rang|emailed|signed)|will|'ll|needs?|should|must|have to|has|is|was|wants?|wanted|would|agreed|asked|promised|signed|complained|left|sent|called|rang|emailed|texted|met|visited|spoke|lost|won|prefers?|booked|scheduled|moved|birthday|invoice|the invoice|their|no (?:more|need|answer)|don'?t|didn'?t|couldn'?t|follow|remind|maybe|${VERB})(?![\p{L}]))`,
    'gu',
  ),
  breaks: grammar(
    String.raw`,(?=\s)(?!(?<=[PCU],)\s[PCU]+(?:, [PCU]+)*,? (?:and|&|\+) [PCU])|,(?=\p{L})|(?:^|\s+)\(?\d{1,2}\)\s+|\s+[-–—]+\s+|\s+(?:but|then|and then|so|although|however|though|otherwise|afterwards)\s+(?!that\b|far\b|much\b|on\b)|\s*(?:->|=>|→|\|)\s*|\s+\/\s+|(?<![PCU])\s+\+\s+|\s+\+\s+(?![PCU])|(?<=[\p{L}\ue001-\ue00a]):(?=\s)`,
    'gu',
  ),
  /** What a colon follows as part of the same thought. */
  label: grammar(
    String.raw`\b(?:to-?do|to do|next steps?|actions?(?: items?| points?)?|tasks?|reminder|ap|stage|status|amount|value|close|closing|close date|goals?|targets?|objectives?|ambitions?|owner|birthday|mobile|phone|email|mail|tel|new \w+|{t}|cfo|ceo|cto|coo|{u})(?: (?:for|of) [\ue001-\ue00a]+)?\s*$`,
  ),
  joined: grammar(
    String.raw`^(?:(?:and|with|plus|&|from|at|of|both|incl|including|\(|\)) ?|[\ue001\ue002\ue006\ue008\ue009\ue007]+|['s\s,()&+/-])*$`,
  ),
  whenOnly: grammar(
    String.raw`^(?:on|by|at|around|about|maybe|probably|hopefully|not before|latest|due|deadline|from|until|say|or|ideally|preferably|the|this|\s|[\ue004,()-])*$`,
  ),
  /** "…, half an hour" */
  lengthOnly: /^(?:for )?(?:\d+|an|one|two|three|half an) ?(?:hours?|hrs?|h|minutes?|mins?|min)$/,
}
