/** Subject and text of mails we sent; slots as for calls, {seller} is who writes. */
export const sent: readonly (readonly [string, string])[] = [
  [
    'Quote for {product}',
    'Hello {first},\n\nas discussed, here is the quote for {product}. It holds for 30 days; delivery takes about {number} weeks.\n\nBest regards\n{seller}',
  ],
  [
    'Your questions about {product}',
    'Hello {first},\n\nthank you for your questions. The short answers are below, the long ones in the attachment.\n\nBest regards\n{seller}',
  ],
  [
    'Notes from our meeting',
    'Hello {first},\n\nthank you for your time. What I took with me: {topic} comes first, {product} is the favourite, and you will ask your colleagues.\n\nBest regards\n{seller}',
  ],
  [
    'Data sheet for {product}',
    'Hello {first},\n\nattached is the data sheet. Page 3 has the part about {topic}.\n\nBest regards\n{seller}',
  ],
  [
    'A reference for {product}',
    'Hello {first},\n\na customer of a similar size is happy to talk to you about {topic}. Shall I introduce you?\n\nBest regards\n{seller}',
  ],
  [
    'Dates for a visit',
    'Hello {first},\n\nI am near {company} in two weeks. Would Tuesday or Thursday suit you?\n\nBest regards\n{seller}',
  ],
  ['Updated offer', 'Hello {first},\n\nhere is the offer again, now with {topic} included.\n\nBest regards\n{seller}'],
  [
    'Following up on {product}',
    'Hello {first},\n\nhave you been able to talk about {product} with your colleagues? I can join if it helps.\n\nBest regards\n{seller}',
  ],
]

export const received: readonly (readonly [string, string])[] = [
  [
    'Re: Quote for {product}',
    'Hello {sellerFirst},\n\nthanks, this looks reasonable. I need to check {topic} with our finance people first.\n\n{first}',
  ],
  [
    'Question about {product}',
    'Hello {sellerFirst},\n\ncan {product} be delivered in two parts? And what about {topic}?\n\n{first}',
  ],
  ['Our order', 'Hello {sellerFirst},\n\nwe are going ahead with {product}. The formal order follows.\n\n{first}'],
  [
    'Re: Dates for a visit',
    'Hello {sellerFirst},\n\nThursday works, in the morning if possible. Please bring somebody who knows about {topic}.\n\n{first}',
  ],
  [
    'Change of plans',
    'Hello {sellerFirst},\n\nour budget round was moved by a month, so {product} has to wait a little. Please stay in touch.\n\n{first}',
  ],
  [
    'Thank you',
    'Hello {sellerFirst},\n\nthe installation went well and the team is pleased. Please pass on our thanks.\n\n{first}',
  ],
  ['Delivery', 'Hello {sellerFirst},\n\ncould you check when the remaining units for {company} arrive?\n\n{first}'],
]
