/** The program that a file comes from, by headings that it alone writes; its ids are kept under its name. */
export function programOf(headings: readonly string[]): string | null {
  const has = (pattern: RegExp) => headings.some((heading) => pattern.test(heading))
  if (has(/^Record ID/i)) return 'HubSpot'
  if (has(/^(Person|Organization|Deal) - /)) return 'Pipedrive'
  if (has(/^(Contact|Account|Opportunity) ID$/i)) return 'Salesforce'
  if (has(/^E-mail 1 - Value$/i)) return 'Google'
  if (has(/^(Domain Name \/ |Name \/ |Emails \/ |ICP$|ARR)/i)) return 'Twenty'
  if (has(/^(Assigned User|Created By|Modified At|assignedUserName|modifiedAt)$/)) return 'EspoCRM'
  return null
}
