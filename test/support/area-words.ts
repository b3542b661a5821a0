/** What bears the name of the country, whatever part of it an edition is about. */
const NAMED_SO =
  /Slachtofferhulp(?: |%20)Nederland|VluchtelingenWerk(?: |%20)Nederland|kerncijfers Nederland|Nederlandse|Nederland\.<\/text>/g;

/** Words that are about the whole country, or about groups that need all of it. */
const WHOLE_COUNTRY =
  /Nederland|[Ll]andelijke? beeld|[Ll]andelijke tabellen|het hele land|twaalf provincies|deze grootte|even stedelijk zijn|over het water|die het meest op haar lijken|De dichtstbijzijnde hulp voor iedereen|landelijk\/rapport/g;

/** The spots in a text that say of a part of the country what holds for the whole, each with what stands around it. */
export function falseOfPart(text: string): string[] {
  const own = text.replace(/\s+/g, ' ').replace(NAMED_SO, '');
  return [...own.matchAll(WHOLE_COUNTRY)].map(({ index }) => own.slice(Math.max(0, index - 40), index + 40));
}
